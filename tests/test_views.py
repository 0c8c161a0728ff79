"""The list, the table, the map and the pages of the index, in Chromium."""

import re

import pytest
from browsing import INDEX, choose, opened, titles
from conftest import our_guide
from guidebook.language.languages import LANGUAGES, Language
from guidebook.showing.pages import PER_PAGE, in_order, pages
from guidebook.showing.words import words
from playwright.sync_api import Browser, Page, expect


def test_the_map_shows_the_communities_of_the_selection(page: Page, five: str) -> None:
    page.goto(f"{five}{INDEX['en']}?view=map&status=active&clients=seniors")

    mark = page.locator(".atlas__marks--near a:visible")
    expect(mark).to_have_count(1)
    assert mark.locator("title").text_content() == "Harbour (Ontario)"
    assert page.locator(".finder__places h3").all_text_contents() == ["Ontario"]
    assert page.locator(".finder__places a").all_text_contents() == ["Harbour", "Harbour Counter"]
    off = page.locator("[data-shown=map] > section")
    expect(off.get_by_role("heading", name="Not on the map (1)")).to_be_visible()
    assert off.get_by_role("link").all_text_contents() == ["=Ice Road"]
    expect(off).to_contain_text("The bay")
    expect(page.get_by_label("Sort by")).to_be_hidden()

    mark.click()
    assert page.url == f"{five}en/service-points/harbour/"
    page.goto(f"{five}{INDEX['en']}?view=map&model=co-location&status=active")
    expect(page.locator("[data-shown=map] > section")).to_be_visible()
    expect(page.locator(".atlas__marks a:visible")).to_have_count(0)


@pytest.mark.ours
def test_a_mark_of_several_communities_counts_those_of_the_selection(page: Page, published: str) -> None:
    page.goto(f"{published}en/partnerships/?view=map")
    numbers = page.locator(".atlas__marks--near text")
    expect(numbers.first).to_be_visible()
    at_rest = {text for text in numbers.all_text_contents() if text}
    assert at_rest
    for mark in page.locator(".atlas__marks--near a:visible").all():
        several = re.match(r"(\d+) – ", mark.locator("title").text_content() or "")
        number = mark.locator("text").text_content() if mark.locator("text").count() else ""
        assert (several[1] if several else "") == number

    before = page.locator(".atlas__marks--near a:visible").count()
    choose(page, "Co-location")
    found_marks = page.locator(".atlas__marks--near a:visible")
    expect(found_marks).not_to_have_count(before)
    several = page.locator(".atlas__marks--near a:visible", has=page.locator("text:not(:empty)")).first
    several.click()
    assert re.search(r"#[A-Z]{2}$", page.url)
    expect(page.locator(f".finder__places h3{page.url[page.url.index('#') :]}")).to_be_in_viewport()


def test_the_table_holds_a_row_for_each_with_what_tells_them_apart(page: Page, five: str) -> None:
    page.goto(f"{five}{INDEX['fr']}?view=table&jurisdiction=CA")
    rows = page.locator("[data-shown=table] tbody tr")

    expect(rows).to_have_count(2)
    assert rows.first.locator("th, td").all_text_contents() == [
        "Bureau du quai", "Sensibilisation, Colocation", "Canada, Yukon", "En personne",
        "Terminé source sans date, lue\xa0: 1er\xa0novembre 2026", "non précisé", "",
    ]  # fmt: skip
    expect(rows.first.get_by_role("checkbox", name="Comparer Bureau du quai")).to_be_visible()


@pytest.mark.ours
@pytest.mark.parametrize("language", LANGUAGES)
def test_without_javascript_the_pages_of_the_index_list_every_partnership_once(
    browser: Browser, published: str, language: Language
) -> None:
    guide = our_guide()
    expected = [page.addresses[language] for page in in_order(pages(guide, words()).of_kind("partnership"), language)]
    met = []
    with opened(browser, java_script_enabled=False) as page:
        page.goto(published + INDEX[language])
        for selector in ("#filters", ".finder__tools", ".choice"):
            expect(page.locator(selector).first).to_be_hidden()
        while True:
            links = page.locator(".card__title a").all()
            assert len(links) <= PER_PAGE
            met += [str(link.evaluate("link => link.href")).removeprefix(published) for link in links]
            if not page.locator("a[rel=next]").count():
                break
            page.locator("a[rel=next]").click()

    assert met == expected
    assert len(met) > PER_PAGE


@pytest.mark.ours
def test_further_pages_keep_the_selection_and_the_place_of_the_reader(page: Page, published: str) -> None:
    page.goto(f"{published}en/partnerships/?jurisdiction=CA")
    first = titles(page)
    assert len(first) == PER_PAGE
    page.get_by_role("link", name="Next").click()
    expect(page.locator("#found")).to_be_focused()
    expect(page.locator("#found")).to_be_in_viewport()
    second = titles(page)

    assert page.url == f"{published}en/partnerships/?jurisdiction=CA&page=2"
    assert not set(first) & set(second)
    found = re.match(r"\d+", page.locator("#found").inner_text())
    assert found
    assert len(second) == min(int(found[0]) - PER_PAGE, PER_PAGE)
    page.get_by_role("link", name="Français").click()
    assert page.url == f"{published}fr/partenariats/?jurisdiction=CA&page=2"
    choose(page, "Colocation")
    assert "page" not in page.url
