"""The index of partnerships as readers narrow it down, in Chromium: on five partnerships counted by hand, and on the real guide."""

import csv
import io
import json
import re
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from conftest import ROOT, SMALL, TODAY, guide_command, opened
from guidebook.language import LANGUAGES, Language
from guidebook.load import load
from guidebook.pages import PER_PAGE, in_order, pages
from guidebook.words import words
from pages_server import Quiet, serving
from playwright.sync_api import Browser, Page, Route, expect
from test_accessibility import REMEMBER, press_tab, what_axe_finds, what_the_browser_says

INDEX = {"fr": "fr/partenariats/", "en": "en/partnerships/"}
VIEWS = ("list", "table", "map")


@pytest.fixture(scope="module")
def five(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a guide of five partnerships, under a folder as on Pages."""
    folder = tmp_path_factory.mktemp("five")
    shutil.copytree(SMALL / "data", folder / "data")
    shutil.copyfile(ROOT / "tests" / "five.yaml", folder / "data" / "partnerships.yaml")
    done = guide_command("build", "--no-search", "--data", folder / "data", "--site-dir", folder / "site" / "repository")
    assert done.returncode == 0, done.stderr
    with serving(folder / "site", Quiet) as server:
        yield f"{server.address}repository/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with opened(browser, viewport={"width": 1280, "height": 900}, accept_downloads=True) as page:
        said = what_the_browser_says(page)
        yield page
        assert said == []


def choose(page: Page, *names: str) -> None:
    """Check choices by what a reader sees beside the box."""
    for name in names:
        box = page.locator("#filters").get_by_role("checkbox", name=re.compile(rf"^{re.escape(name)} \(\d+ "))
        if not box.is_visible():
            box.locator("xpath=ancestor::details/summary").click()
        box.check()


def titles(page: Page) -> list[str]:
    view = page.locator("[data-shown]:not([hidden])")
    return [title.strip() for title in view.locator(".card__title, tbody th").all_text_contents()]


def counts(page: Page, key: str) -> dict[str, int]:
    """The count beside each choice of a filter, by its code; those that cannot be chosen are left out."""
    boxes = page.locator(f"[data-filter={key}] input:enabled").all()
    return {str(box.get_attribute("value")): int(box.locator("xpath=..").locator(".filters__count").inner_text()) for box in boxes}


def found(page: Page, text: str) -> None:
    expect(page.locator("#found")).to_have_text(text)


# ---------------------------------------------------------------------------------------------------- filters and counts


def test_at_rest_every_choice_shows_its_count(page: Page, five: str) -> None:
    page.goto(five + INDEX["en"])
    for group in page.locator("#filters details").all():
        group.evaluate("group => (group.open = true)")

    found(page, "5 partnerships")
    assert counts(page, "model") == {"outreach": 3, "co-location": 3}
    assert counts(page, "jurisdiction") == {"CA": 2, "ON": 4, "YT": 2}
    assert counts(page, "start") == {"2010": 3, "1990": 1, "unknown": 1}


def test_choices_of_one_filter_add_and_filters_narrow_with_counts_that_follow(page: Page, five: str) -> None:
    """Outreach: the counter, the dock, the ice road. Yukon: the dock, the island."""
    page.goto(five + INDEX["en"])
    choose(page, "Outreach", "Yukon")

    found(page, "1 partnership out of 5")
    assert titles(page) == ["Dock Office"]
    assert counts(page, "model") == {"outreach": 1, "co-location": 2}  # of the two in Yukon
    assert counts(page, "jurisdiction") == {"CA": 2, "ON": 2, "YT": 1}  # of the three of outreach
    page.locator("[data-filter=channel] summary").click()
    assert counts(page, "channel") == {"in-person": 1}  # a truck or none would lead to nothing
    expect(page.get_by_role("checkbox", name="Mobile (0 partnerships")).to_be_disabled()

    choose(page, "Ontario")
    found(page, "3 partnerships out of 5")
    assert titles(page) == ["Dock Office", "Harbour Counter", "=Ice Road"]
    assert counts(page, "model") == {"outreach": 3, "co-location": 3}


def test_every_choice_still_offered_leads_somewhere(page: Page, five: str) -> None:
    page.goto(f"{five}{INDEX['en']}?status=ended&model=co-location")
    found(page, "2 partnerships out of 5")
    for box in page.locator("#filters input:enabled:not(:checked)[type=checkbox]").all():
        box.evaluate("box => box.click()")
        expect(page.locator("#found")).not_to_have_text("0 partnerships out of 5")
        page.go_back()
        found(page, "2 partnerships out of 5")


def test_words_narrow_whatever_their_accents_and_with_the_filters(page: Page, five: str) -> None:
    page.goto(five + INDEX["fr"])
    field = page.get_by_label("Mots dans le titre")
    field.fill("ECLUSE")
    found(page, "1 partenariat sur 5")
    assert titles(page) == ["Écluse de l’île"]

    field.fill("le comptoir hôtel")  # small words do not count
    found(page, "1 partenariat sur 5")
    field.fill("service can")  # a partner, its last word begun
    found(page, "2 partenariats sur 5")
    assert counts(page, "model") == {"outreach": 2, "co-location": 1}
    field.fill("baie")  # a place
    found(page, "1 partenariat sur 5")
    field.fill("xylophone")
    found(page, "0 partenariat sur 5")
    expect(page.locator(".notice")).to_contain_text("Aucun partenariat ne correspond à vos critères")
    page.get_by_role("button", name="Retirer Mots : xylophone").click()
    found(page, "5 partenariats")


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("title", ["Bureau du quai", "Comptoir du havre", "Écluse de l’île", "=Route de glace", "Visites au havre"]),
        ("administration", ["Comptoir du havre", "Écluse de l’île", "=Route de glace", "Visites au havre", "Bureau du quai"]),
        ("date de début", ["Comptoir du havre", "=Route de glace", "Visites au havre", "Écluse de l’île", "Bureau du quai"]),
    ],
)
def test_the_list_can_be_put_in_order(page: Page, five: str, sort: str, expected: list[str]) -> None:
    page.goto(f"{five}{INDEX['fr']}?order=federal&order=provincial&order=municipal&order=territorial")
    found(page, "5 partenariats")
    page.get_by_label("Trier par").select_option(label="titre" if sort == "title" else sort)

    expect(page.locator(".card__title").first).to_have_text(expected[0])
    assert titles(page) == expected


def test_criteria_are_removed_one_by_one_or_all_at_once(page: Page, five: str) -> None:
    page.goto(five + INDEX["fr"])
    choose(page, "Sensibilisation", "Ontario", "Yukon")
    chips = page.get_by_role("list", name="Critères").get_by_role("button")
    expect(chips).to_have_text(
        [
            "Retirer Modèle\u00a0: Sensibilisation",
            "Retirer Administration\u00a0: Ontario",
            "Retirer Administration\u00a0: Yukon",
            "Tout effacer",
        ]
    )

    chips.nth(1).click()
    found(page, "1 partenariat sur 5")
    expect(chips.nth(1)).to_be_focused()
    expect(chips.nth(1)).to_have_text("Retirer Administration\u00a0: Yukon")
    chips.last.click()
    found(page, "5 partenariats")
    expect(page.locator("#found")).to_be_focused()
    expect(page.get_by_role("list", name="Critères")).to_be_hidden()
    assert page.url == five + INDEX["fr"]


# ----------------------------------------------------------------------------------------------------------- the address


def test_the_address_says_exactly_what_is_shown_and_can_be_shared(page: Page, five: str) -> None:
    page.goto(five + INDEX["fr"])
    choose(page, "Sensibilisation", "Ontario")
    page.get_by_label("Trier par").select_option("date")
    page.get_by_role("button", name="Tableau").click()
    expect(page.get_by_role("button", name="Tableau", pressed=True)).to_be_visible()

    assert page.url == f"{five}{INDEX['fr']}?model=outreach&jurisdiction=ON&sort=date&view=table"
    shown = titles(page)
    page.reload()
    found(page, "2 partenariats sur 5")
    assert titles(page) == shown == ["Comptoir du havre", "=Route de glace"]
    expect(page.get_by_role("checkbox", name="Sensibilisation (2 part")).to_be_checked()


def test_the_language_link_keeps_the_view(page: Page, five: str) -> None:
    page.goto(five + INDEX["fr"])
    choose(page, "Sensibilisation", "Yukon")
    found(page, "1 partenariat sur 5")
    english = page.get_by_role("link", name="English")
    expect(english).to_have_attribute("href", f"{five}{INDEX['en']}?model=outreach&jurisdiction=YT")  # which may be copied
    english.click()

    assert page.url == f"{five}{INDEX['en']}?model=outreach&jurisdiction=YT"
    found(page, "1 partnership out of 5")
    assert titles(page) == ["Dock Office"]
    page.get_by_role("button", name="Table", exact=True).click()
    page.get_by_role("link", name="Français").click()
    assert page.url == f"{five}{INDEX['fr']}?model=outreach&jurisdiction=YT&view=table"


def test_back_and_forward_go_step_by_step_and_typing_is_one_step(page: Page, five: str) -> None:
    page.goto(five + INDEX["en"])
    choose(page, "Outreach")
    found(page, "3 partnerships out of 5")
    field = page.get_by_label("Words in the title")
    for text in ("h", "ha", "har"):
        field.fill(text)
        page.wait_for_url(f"**q={text}")
    found(page, "2 partnerships out of 5")
    page.get_by_role("link", name="Harbour Counter").click()
    page.go_back()
    found(page, "2 partnerships out of 5")
    page.go_back()
    found(page, "3 partnerships out of 5")
    expect(field).to_have_value("")
    page.go_back()
    found(page, "5 partnerships")
    expect(page.get_by_role("checkbox", name="Outreach (3 part")).not_to_be_checked()
    page.go_forward()
    found(page, "3 partnerships out of 5")


def test_typing_after_going_back_is_a_step_of_its_own(page: Page, five: str) -> None:
    page.goto(five + INDEX["en"])
    field = page.get_by_label("Words in the title")
    field.fill("harbour")
    page.wait_for_url("**q=harbour")
    page.go_back()
    found(page, "5 partnerships")
    field.fill("dock")
    page.wait_for_url("**q=dock")
    page.go_back()

    found(page, "5 partnerships")
    assert page.url == five + INDEX["en"]


def test_what_an_address_asks_for_in_vain_is_said_and_the_rest_is_shown(page: Page, five: str) -> None:
    page.goto(f"{five}{INDEX['fr']}?model=telepathy&jurisdiction=YT&view=hologram&page=99&sort=luck&<b>=1")

    found(page, "2 partenariats sur 5")
    expect(page.locator(".notice")).to_contain_text("Cette adresse contient des critères que le guide ne reconnaît pas : telepathy")


def test_the_second_page_of_the_whole_list_keeps_the_filters_at_hand(page: Page, published: str) -> None:
    page.goto(f"{published}fr/partenariats/")
    first = titles(page)
    page.get_by_role("link", name="Suivante").click()
    expect(page.locator("#found")).to_be_focused()

    assert page.url == f"{published}fr/partenariats/?page=2"
    assert not set(first) & set(titles(page))
    page.get_by_role("link", name="Précédente").click()
    expect(page.locator(".card__title").first).to_have_text(first[0])
    assert page.url == f"{published}fr/partenariats/"
    assert titles(page) == first


def test_a_click_that_changes_nothing_is_no_step_back(page: Page, five: str) -> None:
    page.goto(five + INDEX["en"])
    choose(page, "Outreach")
    found(page, "3 partnerships out of 5")
    page.get_by_role("button", name="List").click()
    page.get_by_role("button", name="List").click()
    page.go_back()

    found(page, "5 partnerships")


def test_what_is_chosen_before_the_address_is_answered_adds_to_it(browser: Browser, five: str) -> None:
    with opened(browser) as page:
        held: list[Route] = []
        page.route("**/partnerships.json*", lambda route: held.append(route))
        page.goto(f"{five}{INDEX['en']}?model=outreach", wait_until="commit")
        expect(page.locator(".finder[aria-busy=true]")).to_be_visible()
        page.get_by_role("checkbox", name="Yukon").check()
        held[0].continue_()
        found(page, "1 partnership out of 5")

        assert page.url == f"{five}{INDEX['en']}?model=outreach&jurisdiction=YT"
        page.go_back()
        found(page, "3 partnerships out of 5")


def test_what_was_asked_for_before_is_never_shown_late(browser: Browser, five: str) -> None:
    with opened(browser) as page:
        held: list[Route] = []
        page.route("**/summaries.json*", lambda route: held.append(route))
        page.goto(f"{five}{INDEX['en']}?q=desk&view=table")
        expect(page.locator(".finder[aria-busy=true]")).to_be_visible()
        page.get_by_label("Words in the title").fill("")
        page.wait_for_url("**/partnerships/?view=table")
        page.go_back()
        page.go_forward()
        with page.expect_response("**/summaries.json*"):
            held[0].continue_()
        page.wait_for_timeout(100)

        found(page, "5 partnerships")
        assert page.url == f"{five}{INDEX['en']}?view=table"
        expect(page.locator(".finder[aria-busy=true]")).to_have_count(0)


def test_summaries_that_come_late_leave_the_reader_where_they_are(browser: Browser, five: str) -> None:
    with opened(browser) as page:
        held: list[Route] = []
        page.route("**/summaries.json*", lambda route: held.append(route))
        page.goto(f"{five}{INDEX['en']}?model=outreach")
        found(page, "3 partnerships out of 5")
        card = page.get_by_role("link", name="Harbour Counter")
        card.focus()
        held[0].continue_()
        expect(page.get_by_text("A federal counter, in the town hall.")).to_be_visible()

        expect(card).to_be_focused()


def test_summaries_that_come_late_reach_every_card_on_paper(browser: Browser, published: str) -> None:
    with opened(browser) as page:
        held: list[Route] = []
        page.route("**/summaries.json*", lambda route: held.append(route))
        page.goto(f"{published}en/partnerships/?jurisdiction=CA&page=2")
        expect(page.get_by_role("link", name="Previous")).to_be_visible()
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        held[0].continue_()

        expect(page.locator(".card__summary:empty")).to_have_count(0)
        assert len(titles(page)) > PER_PAGE
        expect(page.locator(".notice")).to_be_hidden()


def test_the_map_is_drawn_once_whatever_is_asked_meanwhile(browser: Browser, five: str) -> None:
    with opened(browser) as page:
        held: list[Route] = []
        page.route("**/map.svg*", lambda route: held.append(route))
        page.goto(f"{five}{INDEX['en']}?view=map")
        found(page, "5 partnerships")
        choose(page, "Outreach")
        choose(page, "Ontario")
        found(page, "2 partnerships out of 5")
        held[0].continue_()
        expect(page.locator(".atlas svg")).to_have_count(1)

        assert page.locator(".finder__places ul ul").all_text_contents() == ["Harbour Counter"]


@pytest.mark.parametrize("name", ["partnerships.json", "summaries.json", "map.svg"])
def test_an_answer_that_makes_no_sense_is_said_and_asked_for_again(browser: Browser, five: str, name: str) -> None:
    with opened(browser) as page:
        page.route(f"**/{name}*", lambda route: route.fulfill(body="<html>Please log in"))
        page.goto(f"{five}{INDEX['en']}?view=map&q=counter")
        if name != "map.svg":
            expect(page.locator(".notice")).to_contain_text("The filters could not be loaded")
        else:
            expect(page.locator(".notice")).to_contain_text("The filters could not be loaded")
            expect(page.get_by_role("button", name="Map")).to_have_attribute("aria-pressed", "true")
        page.unroute(f"**/{name}*")
        choose(page, "Outreach")

        found(page, "1 partnership out of 5")
        expect(page.locator(".notice")).to_be_hidden()


def test_a_file_holds_what_is_typed_even_before_it_is_shown(browser: Browser, five: str) -> None:
    with opened(browser, accept_downloads=True) as page:
        held: list[Route] = []
        page.route("**/summaries.json*", lambda route: held.append(route))
        page.goto(five + INDEX["en"])
        page.get_by_label("Words in the title").fill("truck")
        with page.expect_download() as download:
            page.get_by_role("button", name="Download as JSON").click()
            page.wait_for_timeout(200)
            held[0].continue_()

        said = json.loads(download.value.path().read_text(encoding="utf-8"))
        assert [partnership["id"] for partnership in said["partnerships"]] == ["on-ice-road"]
        found(page, "1 partnership out of 5")


def test_words_in_any_script_are_words_and_marks_alone_find_nothing(page: Page, five: str) -> None:
    page.goto(five + INDEX["en"])
    for typed in ("ᓄᓇᕗᑦ", "!!!"):
        page.get_by_label("Words in the title").fill(typed)
        found(page, "0 partnerships out of 5")


def test_a_choice_that_a_change_empties_keeps_the_focus(page: Page, five: str) -> None:
    page.goto(f"{five}{INDEX['en']}?model=outreach&q=zzzz")
    found(page, "0 partnerships out of 5")
    box = page.get_by_role("checkbox", name="Outreach (0 partnerships)")
    box.focus()
    page.keyboard.press("Space")
    page.wait_for_url("**/partnerships/?q=zzzz")
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")

    expect(box).to_be_focused()
    expect(page.get_by_role("checkbox", name="Co-location (0 partnerships)")).to_be_disabled()


def test_a_link_opened_elsewhere_leaves_this_page_as_it_is(page: Page, published: str) -> None:
    page.goto(f"{published}en/partnerships/?jurisdiction=CA")
    link = page.get_by_role("link", name="Next")
    with page.context.expect_page() as other:
        link.click(modifiers=["ControlOrMeta"])
    expect(other.value.locator("#found")).to_contain_text("partnerships out of")

    assert other.value.url == f"{published}en/partnerships/?jurisdiction=CA&page=2"
    assert page.url == f"{published}en/partnerships/?jurisdiction=CA"


def test_a_long_word_breaks_and_the_page_stays_whole(browser: Browser, five: str) -> None:
    with opened(browser, viewport={"width": 390, "height": 800}) as page:
        page.goto(f"{five}{INDEX['en']}?q={'a' * 150}&model={'b' * 150}")
        found(page, "0 partnerships out of 5")

        assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_a_box_appears_with_the_script_that_serves_it_and_counts_at_once(browser: Browser, five: str) -> None:
    with opened(browser) as page:
        held: list[Route] = []
        page.route("**/partnerships.js", lambda route: held.append(route))
        page.goto(five + INDEX["en"], wait_until="commit")
        expect(page.locator("#found")).to_be_visible()
        expect(page.locator("#filters")).not_to_be_visible()
        held[0].continue_()
        page.get_by_role("checkbox", name="Outreach (3 partnerships)").check()

        found(page, "3 partnerships out of 5")
        assert page.url == f"{five}{INDEX['en']}?model=outreach"


def test_what_the_data_says_is_shown_as_text(page: Page, five: str) -> None:
    page.goto(f"{five}{INDEX['fr']}?status=ended")

    expect(page.get_by_text("Un guichet <b>de deux gouvernements</b>.")).to_be_visible()


def test_a_table_that_cannot_be_fetched_is_said_and_asked_for_again(browser: Browser, five: str) -> None:
    with opened(browser) as page:
        page.route("**/partnerships.json*", lambda route: route.abort())
        page.goto(f"{five}{INDEX['en']}?model=outreach")
        expect(page.locator(".notice")).to_contain_text("The filters could not be loaded")
        assert len(titles(page)) == 5

        page.unroute("**/partnerships.json*")
        page.get_by_role("button", name="Table", exact=True).click()
        found(page, "3 partnerships out of 5")
        expect(page.locator(".notice")).to_be_hidden()


# ----------------------------------------------------------------------------------------------------------------- views


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
        "Bureau du quai", "Sensibilisation, Colocation", "Canada, Yukon", "En personne", "Terminé", "non précisé", "",
    ]  # fmt: skip
    expect(rows.first.get_by_role("checkbox", name="Comparer Bureau du quai")).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_javascript_the_pages_of_the_index_list_every_partnership_once(
    browser: Browser, published: str, language: Language
) -> None:
    guide, _ = load(ROOT / "data", ROOT / "docs", TODAY, ROOT)
    assert guide is not None
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
    assert f"{len(first + second)} partnerships" in page.locator("#found").inner_text()
    page.get_by_role("link", name="Français").click()
    assert page.url == f"{published}fr/partenariats/?jurisdiction=CA&page=2"
    choose(page, "Colocation")
    assert "page" not in page.url


# ------------------------------------------------------------------------------------------------------- taking it away


def downloaded(page: Page, button: str) -> tuple[str, bytes]:
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return download.value.suggested_filename, download.value.path().read_bytes()


def test_the_selection_is_downloaded_as_csv_that_any_reader_reads(page: Page, five: str) -> None:
    page.goto(f"{five}{INDEX['en']}?theme=service-by-the-sea")
    found(page, "2 partnerships out of 5")
    name, content = downloaded(page, "Download as CSV")

    assert name == "partnerships.csv"
    assert content[:3] == b"\xef\xbb\xbf"  # or Excel reads the accents as something else
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
    assert rows == [
        {
            "Identifier": "on-harbour-counter",
            "Title": "Harbour Counter",
            "Summary": "A federal counter, in the town hall.",
            "Model": "Outreach",
            "Jurisdiction": "Canada; Ontario",
            "Order of government": "Federal; Municipal",
            "Channel": "In person",
            "Client group": "Seniors",
            "Theme": "Service by the sea",
            "Status": "Active",
            "Start": "2018-02",
            "End": "",
            "Partners": "Service Canada; Town of Harbour",
            "Places": "Harbour",
            "Web address": f"{five}en/partnerships/harbour-counter/",
        },
        {
            "Identifier": "on-ice-road",
            "Title": "'=Ice Road",  # a spreadsheet would take it for a formula
            "Summary": 'A truck, called ‘the "post"’, comes in winter.',
            "Model": "Outreach",
            "Jurisdiction": "Ontario",
            "Order of government": "Provincial; Municipal",
            "Channel": "In person; Mobile",
            "Client group": "Seniors",
            "Theme": "Service by the sea",
            "Status": "Active",
            "Start": "2015-06-01",
            "End": "",
            "Partners": "Town of Harbour; Ontario",
            "Places": "The bay",
            "Web address": f"{five}en/partnerships/ice-road/",
        },
    ]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_begins_as_a_formula(browser: Browser, five: str, start: str) -> None:
    with opened(browser, accept_downloads=True) as page:
        page.route("**/summaries.json*", lambda route: route.fulfill(json=[f"{start}1+1"] * 5))
        page.goto(five + INDEX["en"])
        _, content = downloaded(page, "Download as CSV")

    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
    assert [row["Summary"] for row in rows] == [f"'{start}1+1"] * 5


def test_the_selection_is_downloaded_as_json_with_its_codes_and_its_licence(page: Page, five: str) -> None:
    page.goto(f"{five}{INDEX['fr']}?theme=service-by-the-sea&sort=date")
    found(page, "2 partenariats sur 5")
    name, content = downloaded(page, "Télécharger en JSON")
    said: dict[str, Any] = json.loads(content.decode("utf-8"))

    assert name == "partenariats.json"
    assert said["language"] == "fr"
    assert said["address"] == page.url
    assert "CC BY 4.0" in said["licence"]
    assert [partnership["title"] for partnership in said["partnerships"]] == ["Comptoir du havre", "=Route de glace"]
    assert said["partnerships"][0]["jurisdiction"] == [{"id": "CA", "name": "Canada"}, {"id": "ON", "name": "Ontario"}]
    assert said["partnerships"][0]["partners"] == ["Service Canada", "Ville de Havre"]


def test_all_of_the_real_guide_is_downloaded_as_the_data_has_it(page: Page, published: str) -> None:
    guide, _ = load(ROOT / "data", ROOT / "docs", TODAY, ROOT)
    assert guide is not None
    page.goto(f"{published}fr/partenariats/")
    _, content = downloaded(page, "Télécharger en CSV")
    rows = {row["Identifiant"]: row for row in csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)}

    assert set(rows) == set(guide.partnerships)
    for id, partnership in guide.partnerships.items():
        assert rows[id]["Début"] == str(partnership.since or "")
        assert rows[id]["État"] == guide.statuses[partnership.status.state].name.fr
        assert rows[id]["Modèle"].split("; ") == [
            model.name.fr for code, model in guide.models.items() if code in partnership.models
        ]
        assert len(rows[id]["Partenaires"].split("; ")) >= len({guide.identity_of(party) for party in partnership.partners}) - 1


def test_what_is_printed_is_the_whole_selection_and_nothing_to_click(page: Page, published: str) -> None:
    page.add_init_script("print = () => { window.printed = true; }")
    page.set_viewport_size({"width": 720, "height": 900})  # a letter page within its margins
    page.goto(f"{published}en/partnerships/?jurisdiction=CA&page=2")
    expect(page.get_by_role("link", name="Previous")).to_be_visible()
    second = titles(page)
    page.get_by_role("button", name="Print").click()
    page.wait_for_function("() => window.printed")
    total = int(page.locator("#found").inner_text().split()[0])
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")

    expect(page.locator(".card:visible")).to_have_count(total)
    for away in ("#filters", ".finder__open", ".finder__tools", ".pager", ".choice", ".menu", ".chips__all"):
        expect(page.locator(f"{away}:visible")).to_have_count(0)
    expect(page.get_by_role("list", name="Criteria")).to_be_visible()
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".card")).to_have_count(len(second))
    assert titles(page) == second


def test_paper_says_when_it_holds_only_part_of_the_list(page: Page, published: str) -> None:
    page.goto(f"{published}en/partnerships/")
    page.emulate_media(media="print")

    expect(page.get_by_text("This page holds only part of the list")).to_be_visible()
    expect(page.get_by_role("link", name="Next")).to_be_hidden()


# --------------------------------------------------------------------------------------------------------- open to all


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_in_any_view(browser: Browser, published: str, scheme: str, width: int) -> None:
    broken = []
    with opened(browser, color_scheme=scheme, viewport={"width": width, "height": 800}) as page:
        said = what_the_browser_says(page)
        for view in VIEWS:
            page.goto(f"{published}fr/partenariats/?view={view}&jurisdiction=CA&jurisdiction=ON&model=perdu&q=service")
            expect(page.locator(".notice")).to_be_visible()
            if width == 390:
                page.get_by_role("button", name="Filtrer la liste").click()
            if view != "map":
                page.locator("input[name=compare]").first.check()
            page.wait_for_load_state("networkidle")
            broken += what_axe_finds(page)
            assert page.evaluate("document.documentElement.scrollWidth") == width

    assert not broken, "\n".join(broken)
    assert said == []


def test_the_keyboard_alone_narrows_sees_and_removes(page: Page, five: str) -> None:
    page.goto(five + INDEX["en"])
    page.get_by_label("Words in the title").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("checkbox", name="Outreach (3 part")).to_be_focused()
    page.keyboard.press("Space")
    found(page, "3 partnerships out of 5")
    expect(page.get_by_role("checkbox", name="Outreach (3 part")).to_be_focused()
    expect(page.locator(".finder").get_by_role("status")).to_have_text("3 partnerships out of 5")

    page.get_by_role("button", name="List").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Table", pressed=True)).to_be_focused()
    page.get_by_role("button", name="Remove Model: Outreach").focus()
    page.keyboard.press("Enter")
    found(page, "5 partnerships")
    expect(page.locator("#found")).to_be_focused()


@pytest.mark.parametrize("view", VIEWS)
def test_tab_reaches_every_control_of_a_view_and_the_tray_hides_none(browser: Browser, five: str, view: str) -> None:
    with opened(browser, viewport={"width": 1280, "height": 700}) as page:
        page.goto(five + INDEX["en"])
        page.locator("input[name=compare]").first.check()
        page.goto(f"{five}{INDEX['en']}?view={view}&jurisdiction=CA")
        found(page, "2 partnerships out of 5")
        page.wait_for_load_state("networkidle")
        expected = page.evaluate(REMEMBER)
        walked = [press_tab(page) for _ in range(expected)]

        assert [stop["number"] for stop in walked] == list(range(expected))
        assert [stop for stop in walked if not (stop["marked"] and stop["inSight"])] == []


def test_on_a_phone_the_filters_wait_behind_a_button(browser: Browser, five: str) -> None:
    with opened(browser, viewport={"width": 390, "height": 800}) as page:
        page.goto(five + INDEX["fr"])
        opener = page.get_by_role("button", name="Filtrer la liste")
        expect(page.locator("#filters")).to_be_hidden()
        expect(opener).to_have_attribute("aria-expanded", "false")
        opener.click()
        expect(page.get_by_role("checkbox", name="Colocation (3 part")).to_be_visible()
        expect(opener).to_have_attribute("aria-expanded", "true")
        stops = page.evaluate(REMEMBER)
        for _ in range(stops):
            stop = press_tab(page)
            if stop["number"] is None:
                break
            assert stop["inSight"], stop  # the button that stays at the bottom hides none of them

        choose(page, "Colocation")
        page.get_by_role("link", name="Voir 3 partenariats").click()
        expect(page.locator("#filters")).to_be_hidden()
        expect(page.locator("#found")).to_be_focused()


def test_nothing_is_fetched_before_someone_asks(page: Page, five: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[1].split("?")[0]))
    page.goto(five + INDEX["en"])
    page.wait_for_load_state("networkidle")

    assert "partnerships.json" not in asked
    choose(page, "Outreach")
    found(page, "3 partnerships out of 5")
    page.wait_for_load_state("networkidle")
    assert {"partnerships.json", "summaries.json"} <= set(asked)
    assert "map.svg" not in asked
