"""What readers come for, done in at most three clicks, in both languages."""

import re

import pytest
from browsing import opened
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.ours

THEME = {"fr": ("Thèmes", "Les sinistres et les arrivées massives"), "en": ("Themes", "Disasters and mass arrivals")}
COMPARE_ALL = {"fr": "Les comparer tous", "en": "Compare them all"}


def sheets(page: Page) -> list[str]:
    """The sheets that a page is printed on, each as `portrait` or `landscape`."""
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", page.pdf(prefer_css_page_size=True))
    return ["landscape" if float(width) > float(height) else "portrait" for width, height in boxes]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_an_analyst_compares_all_the_cases_of_a_theme_and_prints_them_on_two_sheets(
    browser: Browser, published: str, language: str
) -> None:
    menu, theme = THEME[language]
    with opened(browser, viewport={"width": 1280, "height": 900}) as page:
        page.goto(f"{published}{language}/")
        page.get_by_role("navigation").get_by_role("link", name=menu).click()
        page.get_by_role("main").get_by_role("link", name=theme).click()
        cases = page.locator(".cases-table tbody tr")
        titles = [" ".join(title.split()) for title in cases.locator("th a").all_text_contents()]
        assert len(titles) >= 9
        assert sheets(page).count("landscape") == 2
        assert sheets(page)[-1] == "landscape"  # no sheet for the foot of the page alone

        page.get_by_role("link", name=COMPARE_ALL[language]).click()
        heads = page.locator(".comparison table:not(.on-paper) thead th a")
        expect(heads).to_have_count(len(titles))
        assert [" ".join(head.split()) for head in heads.all_text_contents()] == titles
