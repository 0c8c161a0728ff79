"""Every kind of page serves everyone: axe, the keyboard alone, zoom, system colours, and a policy that holds nothing back."""

from itertools import groupby
from pathlib import Path

import pytest
from browsing import REMEMBER, opened, press_tab, what_axe_finds, what_the_browser_says
from lxml import html
from playwright.sync_api import Browser

POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "worker-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'"
)
ORDER = ["skip", "header", "menu", "breadcrumb", "content", "footer"]
MOVING = """() => [...document.querySelectorAll("*")].filter(element => {
    const style = getComputedStyle(element);
    const still = value => value.split(", ").every(time => parseFloat(time) === 0);
    return style.scrollBehavior !== "auto" || !still(style.transitionDuration) || !still(style.animationDuration);
}).map(element => element.outerHTML.slice(0, 120))"""
CUT = """() => {
    const scrolls = value => ["auto", "scroll"].includes(value);
    const clips = value => ["hidden", "clip"].includes(value);
    const found = [];
    for (const element of document.body.querySelectorAll("*")) {
        const box = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        if (!element.checkVisibility() || box.width <= 1 || box.height <= 1) continue;
        let inside = element.parentElement;
        while (inside && !scrolls(getComputedStyle(inside).overflowX)) inside = inside.parentElement;
        if (
            (!inside && (box.left < -1 || box.right > innerWidth + 1))
            || (clips(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
            || (clips(style.overflowY) && element.scrollHeight > element.clientHeight + 1)
        ) found.push(element.outerHTML.slice(0, 120));
    }
    return found;
}"""


@pytest.mark.parametrize(("width", "other"), [(390, "en/"), (1280, "fr/")])
def test_axe_finds_nothing_by_day_nor_in_the_dark(
    browser: Browser, published: str, one_of_each_kind: list[str], width: int, other: str
) -> None:
    """Every kind of page at both widths; one language at each, since both come from the same templates."""
    found = []
    with opened(browser, viewport={"width": width, "height": 800}) as page:
        for address in (address for address in one_of_each_kind if not address.startswith(other)):
            page.emulate_media(color_scheme="light")
            page.goto(published + address)
            found += what_axe_finds(page)
            page.emulate_media(color_scheme="dark")
            found += what_axe_finds(page, ["color-contrast"])  # in the dark, colours alone change

    assert not found, "\n".join(found)


@pytest.mark.ours
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_while_someone_searches(browser: Browser, published: str, scheme: str, width: int) -> None:
    with opened(browser, color_scheme=scheme, viewport={"width": width, "height": 800}) as page:
        said = what_the_browser_says(page)
        page.goto(f"{published}fr/recherche/?q=naisance+bibliotheque")
        page.wait_for_selector("#search-results[data-answered]")
        found = what_axe_finds(page)
        page.get_by_role("searchbox").fill("guichet")
        page.wait_for_selector(".search__panel li")
        found += what_axe_finds(page)
        page.goto(f"{published}en/search/?q=xylophone")
        page.wait_for_selector("#search-results[data-answered]")
        found += what_axe_finds(page)

    assert not found, "\n".join(found)
    assert said == []


def test_tab_reaches_every_control_in_reading_order_and_shows_where_it_is(
    browser: Browser, published: str, one_of_each_kind: list[str]
) -> None:
    """A page of every kind in French; the English ones come from the same templates, and the walk takes a minute."""
    with opened(browser, viewport={"width": 1280, "height": 800}) as page:
        for address in (address for address in one_of_each_kind if not address.startswith("en/")):
            page.goto(published + address)
            if page.locator(".site-header").count():
                page.wait_for_selector("html.scripts body")  # every control is there, or will not come
            expected = page.evaluate(REMEMBER)
            *walked, beyond = [press_tab(page) for _ in range(expected + 1)]
            regions = [region for region, _ in groupby(stop["region"] for stop in walked)]

            assert [stop["number"] for stop in walked] == list(range(expected)), address
            assert beyond["number"] in (None, 0), address
            assert [stop for stop in walked if not (stop["marked"] and stop["inSight"])] == [], address
            assert regions == [region for region in ORDER if region in regions], address
            assert "/" not in address or {*ORDER} - {*regions} <= {"breadcrumb", "content"}, address


def test_at_400_percent_nothing_is_cut_and_no_page_scrolls_sideways(
    browser: Browser, published: str, one_of_each_kind: list[str]
) -> None:
    with opened(browser, viewport={"width": 320, "height": 256}) as page:
        for address in one_of_each_kind:
            page.goto(published + address)

            assert page.evaluate("document.documentElement.scrollWidth") == 320, address
            assert page.evaluate(CUT) == [], address


def test_the_colours_that_a_person_asks_of_the_system_are_given(
    browser: Browser, published: str, one_of_each_kind: list[str]
) -> None:
    with opened(browser, forced_colors="active") as page:
        said = what_the_browser_says(page)
        for address in one_of_each_kind:
            page.goto(published + address)
            page.keyboard.press("Tab")

            assert page.locator("h1").first.is_visible(), address
            assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none", address

    assert not said, "\n".join(said)


@pytest.mark.ours
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_in_forced_colours_one_sees_which_view_and_which_page_is_shown(browser: Browser, published: str, scheme: str) -> None:
    with opened(browser, forced_colors="active", color_scheme=scheme) as page:
        page.goto(f"{published}en/partnerships/")
        for chosen, other in (
            (".switch button[aria-pressed=true]", ".switch button[aria-pressed=false]"),
            (".pager a[aria-current]", ".pager a:not([aria-current])"),
        ):
            looks = [
                page.locator(each).first.evaluate("element => getComputedStyle(element).backgroundColor")
                for each in (chosen, other)
            ]
            assert looks[0] != looks[1], chosen


def test_nothing_moves_by_itself_for_whoever_asks_for_stillness(browser: Browser, published: str) -> None:
    with opened(browser, reduced_motion="reduce") as page:
        for address in ("partnerships/", "about/", "search/"):
            page.goto(f"{published}en/{address}")

            assert page.evaluate(MOVING) == [], address


def test_the_policy_holds_nothing_back_and_the_console_stays_empty(
    browser: Browser, published: str, one_of_each_kind: list[str]
) -> None:
    with opened(browser) as page:
        said = what_the_browser_says(page)
        for address in one_of_each_kind:
            page.goto(published + address)

    assert not said, "\n".join(said)


def test_every_page_carries_the_policy_before_anything_it_loads(site: Path) -> None:
    for path in site.rglob("*.html"):
        first, *rest = html.document_fromstring(path.read_bytes()).xpath("//meta[@http-equiv] | //link | //script | //style")

        assert (first.get("http-equiv"), first.get("content")) == ("Content-Security-Policy", POLICY), path
        assert not [element for element in rest if element.get("http-equiv") == "Content-Security-Policy"], path
