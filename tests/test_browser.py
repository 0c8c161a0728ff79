"""The site as a reader meets it, in a real browser, served from a sub-path."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.ours

WORDS = {
    "fr": {
        "enter": "Continuer en français",
        "words": "Mots dans le titre",
        "all": "Voir tous les partenariats",
        "entry": "Centres de services bilingues",
        "other": "English",
        "other_entry": "Bilingual Service Centres",
        "groups": "Working groups",
        "group": "Client-Centric Services Working Group",
        "heading": "Mandate",
    },
    "en": {
        "enter": "Continue in English",
        "words": "Words in the title",
        "all": "See all partnerships",
        "entry": "Bilingual Service Centres",
        "other": "Français",
        "other_entry": "Centres de services bilingues",
        "groups": "Groupes de travail",
        "group": "Groupe de travail sur les services axés sur les clients",
        "heading": "Mandat",
    },
}


@pytest.fixture
def page(browser: Browser, server: str) -> Iterator[Page]:
    """A page that fails the test if it asks another host for anything, or says anything is wrong."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    elsewhere: list[str] = []
    page.on("request", lambda request: request.url.startswith(server) or elsewhere.append(request.url))
    page.on("console", lambda message: elsewhere.append(message.text))
    page.on("pageerror", lambda error: elsewhere.append(str(error)))
    yield page
    context.close()
    assert elsewhere == []


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_reader_goes_from_the_chooser_to_an_entry_to_the_other_language_to_a_mandate(
    page: Page, server: str, language: str
) -> None:
    words = WORDS[language]
    page.goto(server)
    page.get_by_role("link", name=words["enter"]).click()
    page.get_by_role("link", name=words["all"]).click()
    page.get_by_label(words["words"]).fill(words["entry"])
    page.get_by_role("link", name=words["entry"], exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(words["entry"])
    assert page.locator("main").get_attribute("data-id") == "mb-bilingual-service-centres"

    page.get_by_role("link", name=words["other"], exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(words["other_entry"])
    assert page.locator("main").get_attribute("data-id") == "mb-bilingual-service-centres"

    page.get_by_role("link", name=words["groups"], exact=True).click()
    page.get_by_role("main").get_by_role("link", name=words["group"]).first.click()
    expect(page.get_by_role("heading", name=words["heading"], exact=True)).to_be_visible()
    assert page.locator("html").get_attribute("lang") == {"fr": "en-CA", "en": "fr-CA"}[language]


def test_the_chooser_marks_the_last_choice_and_never_redirects(page: Page, server: str) -> None:
    page.goto(server)
    expect(page.get_by_text("Votre dernier choix")).to_have_count(0)
    page.get_by_role("link", name="Continuer en français").click()
    page.goto(server)

    expect(page.get_by_text("Votre dernier choix")).to_be_visible()
    assert page.url == server


def test_everything_is_there_without_javascript(browser: Browser, server: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server)
    page.get_by_role("link", name="Continue in English").click()
    page.get_by_role("link", name="See all partnerships").click()
    page.get_by_role("link", name="Bilingual Service Centres", exact=True).click()

    expect(page.get_by_role("heading", name="Lessons", exact=True)).to_be_visible()
    context.close()


@pytest.mark.parametrize("width", [320, 390, 1280, 1600])
@pytest.mark.parametrize(
    "address",
    ["", "fr/", "en/", "fr/partenariats/", "en/partnerships/bilingual-service-centres/", "fr/groupes/", "en/about/", "404.html"],
)
def test_no_page_scrolls_sideways(browser: Browser, server: str, address: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(server + address)

    assert page.evaluate("document.documentElement.scrollWidth") == width
    context.close()


def test_the_first_tab_offers_to_skip_to_the_content(page: Page, server: str) -> None:
    page.goto(f"{server}fr/partenariats/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Passer au contenu principal")).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.locator("main")).to_be_focused()
