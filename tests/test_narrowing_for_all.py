"""The narrowed index serves everyone: axe, the keyboard alone, a phone, and nothing fetched unasked, in Chromium."""

import pytest
from browsing import INDEX, REMEMBER, VIEWS, choose, found, opened, press_tab, settled, what_axe_finds, what_the_browser_says
from playwright.sync_api import Browser, Page, expect


@pytest.mark.ours
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
            settled(page)
            whole = page.evaluate("document.documentElement.scrollHeight + document.querySelector('.tray').offsetHeight")
            page.set_viewport_size(
                {"width": width, "height": whole}
            )  # or the tray may cover half a control, which one scrolls clear
            broken += what_axe_finds(page)
            assert page.evaluate("document.documentElement.scrollWidth") == width
            page.set_viewport_size({"width": width, "height": 800})

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
        settled(page)
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
    page.wait_for_selector("html.scripts .finder.works")

    assert "partnerships.json" not in asked
    choose(page, "Outreach")
    found(page, "3 partnerships out of 5")
    settled(page)
    assert {"partnerships.json", "summaries.json"} <= set(asked)
    assert "map.svg" not in asked
