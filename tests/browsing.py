"""What a person does in a browser, and what they meet there: keys pressed, questions asked, choices made."""

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from weakref import WeakKeyDictionary

import environment
from playwright.sync_api import Browser, CDPSession, Page, Route, expect

PATIENCE = 30  # seconds for what the browser does of itself, as Playwright gives
AXE = (environment.NODE / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
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
ASK = """async question => {
    history.replaceState({}, "", "?q=" + encodeURIComponent(question));
    dispatchEvent(new PopStateEvent("popstate"));
    const results = document.getElementById("search-results");
    while (results.dataset.answered !== question) await new Promise(done => setTimeout(done, 5));
    return [...results.querySelectorAll("[data-search-results] a")].map(link => new URL(link.href).pathname);
}"""
INDEX = {"fr": "fr/partenariats/", "en": "en/partnerships/"}
VIEWS = ("list", "table", "map")
_KEYBOARDS: WeakKeyDictionary[Page, CDPSession] = WeakKeyDictionary()


@contextmanager
def opened(browser: Browser, **settings: Any) -> Iterator[Page]:
    """A page in a browser set as a person may have set theirs."""
    context = browser.new_context(**settings)
    yield context.new_page()
    context.close()


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
    """Press Tab, and say where it led; without waiting for the key to come up again, since thousands are pressed."""
    if page not in _KEYBOARDS:
        _KEYBOARDS[page] = page.context.new_cdp_session(page)
    _KEYBOARDS[page].send("Input.dispatchKeyEvent", {"type": "rawKeyDown", "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9})
    return dict(page.evaluate(FOCUSED))


def what_axe_finds(page: Page, rules: list[str] | None = None) -> list[str]:
    """What axe says against the page: by those of its rules, or by all that the guide holds to."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE)
    only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": RULES}
    broken = page.evaluate("async only => (await axe.run({runOnly: only})).violations", only)
    return [f"{page.url}: {rule['id']}: {node['failureSummary']} {node['html']}" for rule in broken for node in rule["nodes"]]


def ask(page: Page, question: str) -> list[str]:
    return [str(link) for link in page.evaluate(ASK, question)]


ANSWER = """async ([asset, questions]) => {
    const { answers } = await import(asset);
    const first = [];
    for (const question of questions) {
        const { pages } = await answers(question, 3);
        first.push(pages.map(({ data }) => new URL(data.url, location.href).pathname));
    }
    return first;
}"""


def answered(page: Page, published: str, questions: list[str]) -> list[list[str]]:
    """The addresses of the first three answers to each question, as the search of that page ranks them; none is drawn."""
    found: list[list[str]] = page.evaluate(ANSWER, [f"{published}assets/answers.js", questions])
    return found


def choose(page: Page, *names: str) -> None:
    """Check choices by what a reader sees beside the box."""
    expect(page.locator(".finder.works")).to_have_count(1)
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


def settled(page: Page) -> None:
    """Wait until the finder has answered, with all that it fetches to do so."""
    expect(page.locator(".finder.works:not([aria-busy])")).to_have_count(1)
    expect(page.locator(".card__summary:empty")).to_have_count(0)
    if "view=map" in page.url:
        expect(page.locator(".atlas svg")).to_have_count(1)


def held_back(page: Page, address: str) -> list[Route]:
    """The answers of an address (a glob) from now on: none reaches the page before its route is continued."""
    held: list[Route] = []
    page.route(address, lambda route: held.append(route))
    return held


def first_of(page: Page, held: list[Route]) -> Route:
    """The first answer held back, waited for: it is known here only a moment after the page has asked."""
    until = time.monotonic() + PATIENCE
    while not held and time.monotonic() < until:
        page.evaluate("() => new Promise(requestAnimationFrame)")
    return held[0]


def let_through(page: Page, route: Route) -> None:
    """Let an answer that was held reach the page, and the page do with it what it does."""
    with page.expect_response(route.request.url) as answer:
        route.continue_()
    answer.value.finished()
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
