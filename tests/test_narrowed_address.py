"""The address of a narrowed list: what it says, keeps and asks for in vain, in Chromium, whatever comes late."""

import json

import pytest
from browsing import INDEX, choose, first_of, found, held_back, let_through, opened, titles
from guidebook.showing.pages import PER_PAGE
from playwright.sync_api import Browser, Page, expect


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
    assert titles(page) == ["Bureau du quai", "Écluse de l’île"]  # by title, on the last page there is
    expect(page.get_by_role("button", name="Liste", pressed=True)).to_be_visible()
    expect(page.locator(".notice")).to_contain_text("Cette adresse contient des critères que le guide ne reconnaît pas : telepathy")


@pytest.mark.ours
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
        held = held_back(page, "**/partnerships.json*")
        page.goto(f"{five}{INDEX['en']}?model=outreach", wait_until="commit")
        expect(page.locator(".finder[aria-busy=true]")).to_be_visible()
        page.get_by_role("checkbox", name="Yukon").check()
        first_of(page, held).continue_()
        found(page, "1 partnership out of 5")

        assert page.url == f"{five}{INDEX['en']}?model=outreach&jurisdiction=YT"
        page.go_back()
        found(page, "3 partnerships out of 5")


def test_what_was_asked_for_before_is_never_shown_late(browser: Browser, five: str) -> None:
    with opened(browser) as page:
        held = held_back(page, "**/summaries.json*")
        page.goto(f"{five}{INDEX['en']}?q=desk&view=table")
        asked = first_of(page, held)
        page.get_by_label("Words in the title").fill("")
        page.wait_for_url("**/partnerships/?view=table")
        page.go_back()
        page.go_forward()
        let_through(page, asked)

        found(page, "5 partnerships")
        assert page.url == f"{five}{INDEX['en']}?view=table"
        expect(page.locator(".finder[aria-busy=true]")).to_have_count(0)


def test_summaries_that_come_late_leave_the_reader_where_they_are(browser: Browser, five: str) -> None:
    with opened(browser) as page:
        held = held_back(page, "**/summaries.json*")
        page.goto(f"{five}{INDEX['en']}?model=outreach")
        found(page, "3 partnerships out of 5")
        card = page.get_by_role("link", name="Harbour Counter")
        card.focus()
        first_of(page, held).continue_()
        expect(page.get_by_text("A federal counter, in the town hall.")).to_be_visible()

        expect(card).to_be_focused()


@pytest.mark.ours
def test_summaries_that_come_late_reach_every_card_on_paper(browser: Browser, published: str) -> None:
    with opened(browser) as page:
        held = held_back(page, "**/summaries.json*")
        page.goto(f"{published}en/partnerships/?jurisdiction=CA&page=2")
        expect(page.get_by_role("link", name="Previous")).to_be_visible()
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        first_of(page, held).continue_()

        expect(page.locator(".card__summary:empty")).to_have_count(0)
        assert len(titles(page)) > PER_PAGE
        expect(page.locator(".notice")).to_be_hidden()


def test_the_map_is_drawn_once_whatever_is_asked_meanwhile(browser: Browser, five: str) -> None:
    with opened(browser) as page:
        held = held_back(page, "**/map.svg*")
        page.goto(f"{five}{INDEX['en']}?view=map")
        found(page, "5 partnerships")
        choose(page, "Outreach")
        choose(page, "Ontario")
        found(page, "2 partnerships out of 5")
        first_of(page, held).continue_()
        expect(page.locator(".atlas svg")).to_have_count(1)

        assert page.locator(".finder__places ul ul").all_text_contents() == ["Harbour Counter"]


@pytest.mark.parametrize("name", ["partnerships.json", "summaries.json", "map.svg"])
def test_an_answer_that_makes_no_sense_is_said_and_asked_for_again(browser: Browser, five: str, name: str) -> None:
    with opened(browser) as page:
        page.route(f"**/{name}*", lambda route: route.fulfill(body="<html>Please log in"))
        page.goto(f"{five}{INDEX['en']}?view=map&q=counter")
        expect(page.locator(".notice")).to_contain_text("The filters could not be loaded")
        if name == "map.svg":
            expect(page.get_by_role("button", name="Map")).to_have_attribute("aria-pressed", "true")
        page.unroute(f"**/{name}*")
        choose(page, "Outreach")

        found(page, "1 partnership out of 5")
        expect(page.locator(".notice")).to_be_hidden()


def test_a_file_holds_what_is_typed_even_before_it_is_shown(browser: Browser, five: str) -> None:
    with opened(browser, accept_downloads=True) as page:
        held = held_back(page, "**/summaries.json*")
        page.goto(five + INDEX["en"])
        page.get_by_label("Words in the title").fill("truck")
        with page.expect_download() as download:
            with page.expect_request("**/summaries.json*"):
                page.get_by_role("button", name="Download as JSON").click()
            first_of(page, held).continue_()

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


@pytest.mark.ours
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
        held = held_back(page, "**/partnerships.js")
        page.goto(five + INDEX["en"], wait_until="commit")
        expect(page.locator("#found")).to_be_visible()
        expect(page.locator("#filters")).not_to_be_visible()
        first_of(page, held).continue_()
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


@pytest.mark.ours
def test_a_page_beyond_the_last_shows_the_last_and_says_which_it_is(page: Page, published: str) -> None:
    page.goto(f"{published}en/partnerships/?sort=date&page=99")
    current = page.locator(".pager [aria-current=page]")
    expect(current).to_have_count(1)
    last = int(current.inner_text())

    assert last > 1
    assert titles(page)
    expect(page.get_by_role("link", name="Next")).to_have_count(0)
    page.get_by_role("link", name="Previous").click()
    expect(current).to_have_text(str(last - 1))
