"""Every kind of page serves everyone: axe, the keyboard alone, zoom, system colours, and a policy that holds nothing back."""

from itertools import groupby
from pathlib import Path
from typing import Any

import environment
import pytest
from conftest import opened
from lxml import html
from playwright.sync_api import Browser, Page

POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "worker-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'"
)
AXE = (environment.NODE / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ORDER = ["skip", "header", "menu", "breadcrumb", "content", "footer"]
REMEMBER = """() => {
    window.look = element => {
        const style = getComputedStyle(element);
        const outline = style.outlineStyle === "none" ? "" : style.outlineWidth + style.outlineColor;
        const mark = element.querySelector("circle");  // a link of the map
        return [outline, style.boxShadow, style.backgroundColor, style.borderColor, mark && getComputedStyle(mark).stroke].join();
    };
    const all = "a[href], button, input, select, textarea, summary, [tabindex]";
    window.stops = [...document.querySelectorAll(all)].filter(
        element => element.tabIndex >= 0 && !element.disabled && element.checkVisibility({visibilityProperty: true})
            && element.getClientRects().length
    );
    window.atRest = stops.map(look);
    return stops.length;
}"""
FOCUSED = """() => {
    const element = document.activeElement;
    if (element === document.body) return {number: null};
    const regions = {
        main: "content", footer: "footer", ".breadcrumb": "breadcrumb", ".menu": "menu", header: "header", ".skip": "skip",
    };
    const [box] = element.getClientRects();
    const middle = (start, length, most) => (Math.max(start, 0) + Math.min(start + length, most)) / 2;  // of what shows of it
    const top = document.elementFromPoint(middle(box.x, box.width, innerWidth), middle(box.y, box.height, innerHeight));
    return {
        name: element.outerHTML.slice(0, 120),
        number: stops.indexOf(element),
        region: regions[Object.keys(regions).find(region => element.closest(region))],
        marked: look(element) !== atRest[stops.indexOf(element)],
        inSight: element.contains(top),
    };
}"""
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


def what_the_browser_says(page: Page) -> list[str]:
    """All that the page will put on the browser's console, errors and what the policy holds back included."""
    page.add_init_script(
        "addEventListener('securitypolicyviolation', event => console.error(event.violatedDirective, event.blockedURI))"
    )
    said: list[str] = []
    page.on("console", lambda message: said.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: said.append(f"{page.url}: {error}"))
    return said


def press_tab(page: Page) -> dict[str, Any]:
    page.keyboard.press("Tab")
    return dict(page.evaluate(FOCUSED))


def what_axe_finds(page: Page, rules: list[str] | None = None) -> list[str]:
    """What axe says against the page: by those of its rules, or by all that the guide holds to."""
    page.evaluate(AXE)
    only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": RULES}
    broken = page.evaluate("async only => (await axe.run({runOnly: only})).violations", only)
    return [f"{page.url}: {rule['id']}: {node['failureSummary']} {node['html']}" for rule in broken for node in rule["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing(browser: Browser, published: str, one_of_each_kind: list[str], scheme: str, width: int) -> None:
    found = []
    with opened(browser, color_scheme=scheme, viewport={"width": width, "height": 800}) as page:
        for address in one_of_each_kind:
            page.goto(published + address)
            found += what_axe_finds(page, None if scheme == "light" else ["color-contrast"])  # in the dark, colours alone change

    assert not found, "\n".join(found)


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
    with opened(browser, viewport={"width": 1280, "height": 800}) as page:
        for address in one_of_each_kind:
            page.goto(published + address)
            if page.locator(".choice").count():
                page.wait_for_selector("html.choices .choice")
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


def test_the_colours_and_the_stillness_that_a_person_asks_of_the_system_are_given(
    browser: Browser, published: str, one_of_each_kind: list[str]
) -> None:
    with opened(browser, forced_colors="active", reduced_motion="reduce") as page:
        said = what_the_browser_says(page)
        for address in one_of_each_kind:
            page.goto(published + address)
            page.keyboard.press("Tab")

            assert page.locator("h1").first.is_visible(), address
            assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none", address
            assert page.evaluate("document.getAnimations().length") == 0, address

    assert not said, "\n".join(said)


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
