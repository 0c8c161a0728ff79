"""Partnerships chosen from lists and pages, and set side by side, in Chromium."""

import json
from collections.abc import Iterator

import pytest
from conftest import opened
from playwright.sync_api import Browser, Page, expect
from test_accessibility import what_axe_finds, what_the_browser_says

FOUR = [
    "mb-bilingual-service-centres",
    "nb-snb-single-window-municipal",
    "on-uxbridge-library-service-canada",
    "bc-seniors-supplement-auto",
]
COMPARISON = {"fr": "fr/comparaison/", "en": "en/comparison/"}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with opened(browser, viewport={"width": 1280, "height": 900}) as page:
        said = what_the_browser_says(page)
        yield page
        assert said == []


def query(*ids: str) -> str:
    return "?" + "&".join(f"id={id}" for id in ids)


def heads(page: Page) -> list[str]:
    expect(page.locator(".comparison thead th a").first).to_be_visible()
    return page.locator(".comparison thead th a").all_text_contents()


def row(page: Page, label: str) -> list[str]:
    cells = page.locator(".comparison tbody", has=page.get_by_role("rowheader", name=label, exact=True)).locator("td")
    return [cell.inner_text().strip() for cell in cells.all()]


def test_partnerships_are_chosen_from_a_list_and_from_a_page_then_compared(page: Page, published: str) -> None:
    page.goto(f"{published}en/partnerships/?q=bilingual+service")
    page.get_by_role("checkbox", name="Compare Bilingual Service Centres").check()
    tray = page.get_by_role("complementary", name="Comparison")
    expect(tray).to_contain_text("1 partnership chosen. Choose another, up to four.")
    expect(tray.get_by_role("link")).to_be_hidden()

    page.goto(f"{published}en/partnerships/service-canada-uxbridge-library/")
    page.get_by_role("checkbox", name="Compare").check()
    expect(tray).to_contain_text("2 partnerships chosen")
    tray.get_by_role("link", name="See the comparison").click()

    assert page.url == f"{published}{COMPARISON['en']}{query(FOUR[0], FOUR[2])}"
    assert heads(page) == ["Bilingual Service Centres", "Service Canada pop-up at the Uxbridge Public Library"]


def test_each_row_says_what_the_pages_say(page: Page, published: str) -> None:
    page.goto(f"{published}{COMPARISON['fr']}{query(*FOUR)}")
    assert len(heads(page)) == 4
    for place, link in enumerate(page.locator(".comparison thead th a").all()):
        address = str(link.evaluate("link => link.href"))
        record = json.loads(page.request.get(f"{address}partnership.json").text())

        assert row(page, "Résumé")[place] == record["summary"]
        assert row(page, "État")[place].startswith(record["status"]["state"]["name"])
        assert all(party["name"] in row(page, "Partenaires")[place] for party in record["partners"])
        assert row(page, "Solidité des sources")[place] == record["evidence"]["name"]
    assert row(page, "Début")[0] == "avril 2002"
    assert row(page, "Résultats")[2] == "non précisé"
    assert "Date de la source : 29 janvier 2018" in row(page, "État")[0].replace("\u00a0", " ")


def test_the_address_is_shared_in_either_language_and_survives_a_reload(page: Page, published: str) -> None:
    page.goto(f"{published}{COMPARISON['fr']}{query(*FOUR[:2])}")
    heads(page)
    page.get_by_role("link", name="English").click()

    assert page.url == f"{published}{COMPARISON['en']}{query(*FOUR[:2])}"
    assert heads(page)[0] == "Bilingual Service Centres"
    page.reload()
    assert len(heads(page)) == 2


def test_one_is_removed_from_the_comparison_and_from_the_choice_and_back_brings_it_back(page: Page, published: str) -> None:
    page.goto(f"{published}en/partnerships/?q=bilingual+service")
    page.get_by_role("checkbox", name="Compare Bilingual Service Centres").check()
    page.goto(f"{published}{COMPARISON['en']}{query(*FOUR[:3])}")
    heads(page)
    page.get_by_role("button", name="Remove Bilingual Service Centres").click()
    expect(page.locator(".comparison thead th")).to_have_count(2)

    expect(page.get_by_role("heading", level=1)).to_be_focused()
    assert page.url == f"{published}{COMPARISON['en']}{query(*FOUR[1:3])}"
    assert page.evaluate("localStorage.getItem('comparison')") == "[]"
    page.go_back()
    expect(page.locator(".comparison thead th")).to_have_count(3)


def test_four_is_the_most(page: Page, published: str) -> None:
    page.goto(f"{published}fr/partenariats/")
    boxes = page.locator("input[name=compare]")
    for place in range(4):
        boxes.nth(place).check()
    tray = page.get_by_role("complementary", name="Comparaison")

    expect(tray).to_contain_text("4 partenariats choisis. Quatre est le maximum.")
    expect(boxes.nth(4)).to_be_disabled()
    boxes.first.uncheck()
    expect(boxes.nth(4)).to_be_enabled()
    tray.get_by_role("button", name="Tout effacer").click()
    expect(tray).to_be_hidden()
    expect(boxes.first).to_be_focused()


def test_what_cannot_be_compared_is_said(page: Page, published: str) -> None:
    page.goto(f"{published}{COMPARISON['en']}{query(*FOUR, 'yt-bizpal-first-launch', 'on-nowhere', FOUR[0])}")

    assert len(heads(page)) == 4
    expect(page.get_by_text("No entry in the guide has this identifier: on-nowhere")).to_be_visible()
    expect(page.get_by_text("left out: yt-bizpal-first-launch")).to_be_visible()


def test_an_empty_comparison_says_how_to_choose(page: Page, published: str) -> None:
    page.goto(published + COMPARISON["fr"])

    expect(page.get_by_text("Cochez « Comparer »")).to_be_visible()
    expect(page.get_by_role("table")).to_have_count(0)
    page.get_by_role("link", name="Voir tous les partenariats").click()
    assert page.url == f"{published}fr/partenariats/"


def test_without_javascript_the_comparison_says_why_and_leads_to_the_entries(browser: Browser, published: str) -> None:
    with opened(browser, java_script_enabled=False) as page:
        page.goto(f"{published}{COMPARISON['en']}{query(*FOUR)}")

        expect(page.get_by_text("needs JavaScript")).to_be_visible()
        expect(page.get_by_role("link", name="See all partnerships")).to_be_visible()
        page.goto(f"{published}en/partnerships/bilingual-service-centres/")
        expect(page.locator(".choice")).to_be_hidden()


def test_a_record_that_cannot_be_fetched_is_said(browser: Browser, published: str) -> None:
    with opened(browser) as page:
        page.route("**/partnership.json", lambda route: route.abort())
        page.goto(f"{published}{COMPARISON['en']}{query(*FOUR[:2])}")

        expect(page.get_by_text("The comparison could not load")).to_be_visible()


def test_where_nothing_can_be_remembered_the_choice_lasts_as_long_as_the_page(browser: Browser, published: str) -> None:
    with opened(browser) as page:
        page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('switched off'); }})")
        page.goto(f"{published}en/partnerships/")
        page.locator("input[name=compare]").nth(0).check()
        page.locator("input[name=compare]").nth(1).check()

        expect(page.get_by_role("complementary")).to_contain_text("2 partnerships chosen")
        page.get_by_role("link", name="See the comparison").click()
        assert len(heads(page)) == 2


def test_a_choice_made_elsewhere_is_seen_here(browser: Browser, published: str) -> None:
    with opened(browser) as page:
        page.goto(f"{published}en/partnerships/bilingual-service-centres/")
        other = page.context.new_page()
        other.goto(f"{published}en/partnerships/")
        other.get_by_role("checkbox", name="Compare Bilingual Service Centres").check()

        expect(page.get_by_role("checkbox", name="Compare")).to_be_checked()
        expect(page.get_by_role("complementary")).to_contain_text("1 partnership chosen")


@pytest.mark.parametrize("kept", ["not json", "[1, null]", '{"a": 1}'])
def test_whatever_the_browser_remembers_the_page_works(page: Page, published: str, kept: str) -> None:
    page.goto(f"{published}en/")
    page.evaluate("kept => localStorage.setItem('comparison', kept)", kept)
    page.goto(f"{published}en/partnerships/")
    page.locator("input[name=compare]").first.check()

    expect(page.get_by_role("complementary")).to_contain_text("1 partnership chosen")


def test_on_paper_only_the_comparison_is_left(page: Page, published: str) -> None:
    page.goto(f"{published}{COMPARISON['fr']}{query(*FOUR[:2])}")
    heads(page)
    page.emulate_media(media="print")

    for away in (".button", ".comparison thead button", ".menu"):
        expect(page.locator(f"{away}:visible")).to_have_count(0)
    expect(page.get_by_role("table")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_in_a_comparison(browser: Browser, published: str, scheme: str, width: int) -> None:
    with opened(browser, color_scheme=scheme, viewport={"width": width, "height": 800}) as page:
        said = what_the_browser_says(page)
        page.goto(f"{published}{COMPARISON['fr']}{query(*FOUR, 'perdu')}")
        heads(page)
        found = what_axe_finds(page)

        assert page.evaluate("document.documentElement.scrollWidth") == width
    assert not found, "\n".join(found)
    assert said == []
