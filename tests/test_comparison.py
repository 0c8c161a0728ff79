"""Partnerships chosen from lists and pages, and set side by side, in Chromium."""

import json
import re

import pytest
from browsing import REMEMBER, held_back, let_through, opened, press_tab, settled, what_axe_finds, what_the_browser_says
from conftest import our_guide
from guidebook.language.typography import typeset
from guidebook.schema.partnership import Partnership
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.ours

FOUR = [
    "mb-bilingual-service-centres",
    "nb-snb-single-window-municipal",
    "on-uxbridge-library-service-canada",
    "bc-seniors-supplement-auto",
]
COMPARISON = {"fr": "fr/comparaison/", "en": "en/comparison/"}


def query(*ids: str) -> str:
    return "?" + "&".join(f"id={id}" for id in ids)


def heads(page: Page) -> list[str]:
    shown = page.locator(".comparison table:not(.on-paper) thead th a")
    expect(shown.first).to_be_visible()
    return shown.all_text_contents()


def known() -> list[Partnership]:
    guide = our_guide()
    return list(guide.partnerships.values())


def row(page: Page, label: str) -> list[str]:
    cells = page.locator(".comparison tbody", has=page.get_by_role("rowheader", name=label, exact=True)).locator("td")
    return [cell.inner_text().removeprefix(label).strip() for cell in cells.all()]


def test_partnerships_are_chosen_from_a_list_and_from_a_page_then_compared(page: Page, published: str) -> None:
    page.goto(f"{published}en/partnerships/?q=bilingual+service")
    page.get_by_role("checkbox", name="Compare Bilingual Service Centres").check()
    tray = page.get_by_role("complementary", name="Comparison")
    expect(tray).to_contain_text("1 partnership chosen. Add another.")
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
    assert "selon une source : 29 janvier 2018" in row(page, "État")[0].replace("\u00a0", " ")


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
    assert page.evaluate("localStorage.getItem('canada-service-delivery:comparison')") == "[]"
    page.go_back()
    expect(page.locator(".comparison thead th")).to_have_count(3)


def test_a_choice_is_said_aloud(page: Page, published: str) -> None:
    page.goto(f"{published}fr/partenariats/")
    boxes = page.locator("input[name=compare]")
    status = page.locator("main > [role=status]")
    boxes.nth(0).check()
    expect(status).to_contain_text("1 partenariat choisi.")
    boxes.nth(1).check()
    expect(status).to_contain_text("2 partenariats choisis.")
    boxes.nth(0).uncheck()
    expect(status).to_contain_text("1 partenariat choisi.")


@pytest.mark.parametrize("place", ["America/St_Johns", "America/Vancouver", "Asia/Tokyo"])
def test_a_date_is_the_same_day_wherever_it_is_read(browser: Browser, published: str, place: str) -> None:
    """As each page, which the build wrote, says it."""
    with opened(browser, timezone_id=place) as page:
        page.goto(f"{published}{COMPARISON['fr']}{query(*FOUR)}")
        heads(page)
        links = [link.get_attribute("href") for link in page.locator(".comparison thead th a").all()]
        known = [(link, date) for link, date in zip(links, row(page, "Début"), strict=True) if date != "non précisé"]
        assert len(known) >= 2
        for link, date in known:
            page.goto(str(link))
            expect(page.get_by_role("main")).to_contain_text(re.compile(rf"Début\s+{date}"))


def test_thirty_is_the_most(page: Page, published: str) -> None:
    page.goto(f"{published}fr/partenariats/")
    boxes = page.locator("input[name=compare]")
    for box in boxes.all():
        box.check()
    tray = page.get_by_role("complementary", name="Comparaison")

    expect(tray).to_contain_text("30 partenariats choisis. C’est le maximum.")
    page.get_by_role("link", name="Suivant").click()
    expect(boxes.first).not_to_be_checked()
    expect(boxes.first).to_be_disabled()
    page.get_by_role("link", name="Précédent").click()
    expect(boxes.first).to_be_checked()
    boxes.first.uncheck()
    page.get_by_role("link", name="Suivant").click()
    expect(boxes.first).not_to_be_checked()
    expect(boxes.first).to_be_enabled()
    tray.get_by_role("button", name="Tout décocher").click()
    expect(tray).to_be_hidden()
    expect(boxes.first).to_be_focused()
    expect(page.locator("main > [role=status]")).to_have_text("0 partenariat choisi.")


@pytest.mark.parametrize(("asked", "focused"), [("?view=table", "tbody input >> nth=0"), ("?q=xylophone", "main")])
def test_emptying_the_tray_leads_to_what_is_in_sight(page: Page, published: str, asked: str, focused: str) -> None:
    page.goto(f"{published}fr/partenariats/")
    page.locator("input[name=compare]").first.check()
    page.goto(f"{published}fr/partenariats/{asked}")
    settled(page)
    page.get_by_role("button", name="Tout décocher").click()

    expect(page.locator(focused)).to_be_focused()


@pytest.mark.parametrize(("width", "height"), [(320, 256), (320, 568), (390, 800)])
def test_the_tray_hides_nothing_that_is_focused(browser: Browser, published: str, width: int, height: int) -> None:
    with opened(browser, viewport={"width": width, "height": height}) as page:
        page.goto(f"{published}fr/partenariats/")
        for place in range(4):
            page.locator("input[name=compare]").nth(place).check()
        page.goto(f"{published}fr/partenariats/?jurisdiction=MB")
        settled(page)
        stops = page.evaluate(REMEMBER)
        hidden = [stop for _ in range(stops) if (stop := press_tab(page))["number"] is not None and not stop["inSight"]]

    assert hidden == []


def test_what_cannot_be_compared_is_said(page: Page, published: str) -> None:
    *first, last = known()[:31]
    page.goto(f"{published}{COMPARISON['en']}{query(*(each.id for each in first), last.id, 'on-nowhere', first[0].id)}")

    assert len(heads(page)) == 30
    assert page.locator(".notice p").all_text_contents() == [
        "No entry in the guide has this identifier: on-nowhere",
        f"The comparison is limited to thirty partnerships. Left out: {typeset(last.title.en, 'en')}",
    ]


def test_more_than_four_are_printed_four_to_a_table(page: Page, published: str) -> None:
    page.goto(f"{published}{COMPARISON['en']}{query(*(each.id for each in known()[:10]))}")

    assert len(heads(page)) == 10
    page.emulate_media(media="print")
    printed = [table.locator("thead th").count() for table in page.get_by_role("table").all() if table.is_visible()]
    assert printed == [4, 4, 2]


def test_a_record_is_never_markup_but_what_texts_may_hold(browser: Browser, published: str) -> None:
    hostile = {
        "id": FOUR[0],
        "title": "<img src=x onerror=alert(1)>",
        "summary": "<script>alert(1)</script>",
        "partners": [{"name": "<b>Bold</b>", "role": "<i>role</i>"}],
        "delivered": '<p onclick="alert(1)" style="color:red">A <strong>desk</strong></p><script>alert(1)</script>'
        '<img src=x onerror=alert(1)><svg><a href="javascript:alert(1)">x</a></svg>'
        '<ul><li><a href="javascript:alert(1)" target="_top">bad</a> <a href="https://good.example/">good</a></li></ul>',
    }
    with opened(browser) as page:
        page.route("**/bilingual-service-centres/partnership.json*", lambda route: route.fulfill(json=hostile))
        page.goto(f"{published}{COMPARISON['en']}{query(FOUR[0])}")

        assert heads(page) == ["<img src=x onerror=alert(1)>"]
        assert row(page, "Summary") == ["<script>alert(1)</script>"]
        assert "<b>Bold</b>" in row(page, "Partners")[0]
        cell = page.locator(".comparison tbody", has=page.get_by_role("rowheader", name="What is delivered")).locator("td")
        assert cell.evaluate("cell => [...cell.childNodes].slice(1).map(node => node.outerHTML ?? node.data).join('')") == (
            '<p>A <strong>desk</strong></p>alert(1)x<ul><li><a>bad</a> <a href="https://good.example/">good</a></li></ul>'
        )


def test_the_last_thing_asked_for_is_what_is_shown(browser: Browser, published: str) -> None:
    with opened(browser) as page:
        page.goto(f"{published}{COMPARISON['en']}{query(*FOUR[:2])}")
        heads(page)
        held = held_back(page, "**/partnership.json*")
        page.evaluate("query => { history.pushState({}, '', query); dispatchEvent(new Event('popstate')); }", query(*FOUR[:3]))
        page.evaluate("query => { history.pushState({}, '', query); dispatchEvent(new Event('popstate')); }", query(*FOUR[:1]))
        expect(page.locator(".comparison thead th")).to_have_count(1)
        for route in held:
            let_through(page, route)

        assert heads(page) == ["Bilingual Service Centres"]
        assert page.get_by_role("link", name="Français").evaluate("link => link.search") == query(FOUR[0])


def test_one_record_that_is_missing_leaves_the_others(browser: Browser, published: str) -> None:
    with opened(browser) as page:
        page.route("**/bilingual-service-centres/partnership.json*", lambda route: route.fulfill(status=404))
        page.goto(f"{published}{COMPARISON['en']}{query(*FOUR[:2])}")

        assert len(heads(page)) == 1
        expect(page.locator(".notice")).to_contain_text("The comparison could not be loaded")


def test_an_address_that_names_none_shows_what_has_been_chosen(page: Page, published: str) -> None:
    page.goto(f"{published}en/partnerships/?q=bilingual+service")
    page.get_by_role("checkbox", name="Compare Bilingual Service Centres").check()
    page.locator(".finder__tools").get_by_role("link", name="Comparison").click()

    assert heads(page) == ["Bilingual Service Centres"]
    assert page.url == f"{published}{COMPARISON['en']}{query(FOUR[0])}"


def test_four_columns_fit_on_paper(browser: Browser, published: str) -> None:
    with opened(browser, viewport={"width": 720, "height": 900}) as page:  # a letter page within its margins
        page.goto(f"{published}{COMPARISON['fr']}{query(*FOUR)}")
        heads(page)
        page.emulate_media(media="print")

        assert page.locator(".comparison thead th").last.evaluate("cell => cell.getBoundingClientRect().right <= innerWidth")
        assert page.evaluate("document.documentElement.scrollWidth") == 720


def test_an_empty_comparison_says_how_to_choose(page: Page, published: str) -> None:
    page.goto(published + COMPARISON["fr"])

    expect(page.get_by_text("Cochez « Comparer »")).to_be_visible()
    expect(page.get_by_role("table")).to_have_count(0)
    page.get_by_role("link", name="Voir tous les partenariats").click()
    assert page.url == f"{published}fr/partenariats/"


def test_without_javascript_the_comparison_says_why_and_leads_to_the_entries(browser: Browser, published: str) -> None:
    with opened(browser, java_script_enabled=False) as page:
        page.goto(f"{published}{COMPARISON['en']}{query(*FOUR)}")

        expect(page.get_by_text("requires JavaScript")).to_be_visible()
        expect(page.get_by_role("link", name="See all partnerships")).to_be_visible()
        page.goto(f"{published}en/partnerships/bilingual-service-centres/")
        expect(page.locator(".choice")).to_be_hidden()


def test_a_record_that_cannot_be_fetched_is_said(browser: Browser, published: str) -> None:
    with opened(browser) as page:
        page.route("**/partnership.json*", lambda route: route.abort())
        page.goto(f"{published}{COMPARISON['en']}{query(*FOUR[:2])}")

        expect(page.locator(".notice")).to_contain_text("The comparison could not be loaded")


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


def test_what_cannot_be_written_down_still_counts(browser: Browser, published: str) -> None:
    with opened(browser) as page:
        page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full'); }")
        page.goto(f"{published}en/partnerships/")
        page.locator("input[name=compare]").first.check()

        expect(page.get_by_role("complementary")).to_contain_text("1 partnership chosen")
        expect(page.locator("input[name=compare]").first).to_be_checked()


def test_coming_back_to_a_page_shows_what_was_chosen_since(page: Page, published: str) -> None:
    page.goto(f"{published}en/partnerships/")
    page.evaluate("id => localStorage.setItem('canada-service-delivery:comparison', JSON.stringify([id]))", FOUR[0])
    page.evaluate("dispatchEvent(new Event('pageshow'))")

    expect(page.get_by_role("checkbox", name="Compare Bilingual Service Centres")).to_be_checked()


@pytest.mark.parametrize("kept", ["not json", "[1, null, '']", '{"a": 1}', '["", "", ""]'])
def test_whatever_the_browser_remembers_the_page_works(page: Page, published: str, kept: str) -> None:
    page.goto(f"{published}en/")
    page.evaluate("kept => localStorage.setItem('canada-service-delivery:comparison', kept)", kept)
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
