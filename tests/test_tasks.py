"""What readers come for, done in at most three clicks, in both languages."""

import re

import pytest
from browsing import opened
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.ours

THEME = {"fr": ("Thèmes", "Les sinistres et les arrivées massives"), "en": ("Themes", "Disasters and mass arrivals")}
COMPARE_ALL = {"fr": "Les comparer tous", "en": "Compare them all"}


def sheets(page: Page) -> list[str]:
    """The sheets that a page is printed on, each as `portrait` or `landscape`."""
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", page.pdf(prefer_css_page_size=True))
    return ["landscape" if float(width) > float(height) else "portrait" for width, height in boxes]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_an_analyst_compares_all_the_cases_of_a_theme_and_prints_them_on_two_sheets(
    browser: Browser, published: str, language: str
) -> None:
    menu, theme = THEME[language]
    with opened(browser, viewport={"width": 1280, "height": 900}) as page:
        page.goto(f"{published}{language}/")
        page.get_by_role("navigation").get_by_role("link", name=menu).click()
        page.get_by_role("main").get_by_role("link", name=theme).click()
        cases = page.locator(".cases-table tbody tr")
        titles = [" ".join(title.split()) for title in cases.locator("th a").all_text_contents()]
        assert len(titles) >= 9
        assert sheets(page).count("landscape") == 2
        assert sheets(page)[-1] == "landscape"  # no sheet for the foot of the page alone

        page.get_by_role("link", name=COMPARE_ALL[language]).click()
        heads = page.locator(".comparison table:not(.on-paper) thead th a")
        expect(heads).to_have_count(len(titles))
        assert [" ".join(head.split()) for head in heads.all_text_contents()] == titles


def lit(page: Page, menu: str) -> None:
    """Open a heading of the menu."""
    page.get_by_role("navigation", name=re.compile("menu", re.IGNORECASE)).get_by_role("link", name=menu, exact=True).click()


@pytest.mark.parametrize(
    ("language", "theme", "case", "told"),
    [
        ("fr", "Le service dans les régions rurales et le Nord", "Centres de services à guichet unique", ["costs", "conditions"]),
        ("en", "Service in rural and northern communities", "Single Window Service Centres", ["costs", "conditions"]),
        ("fr", "Les comptoirs tenus par un autre gouvernement", "St. Marys", ["costs", "lessons"]),
        ("en", "Counters run by another government", "St. Marys", ["costs", "lessons"]),
    ],
)
def test_a_theme_leads_to_the_case_that_tells_what_it_took_and_what_it_cost(
    browser: Browser, published: str, language: str, theme: str, case: str, told: list[str]
) -> None:
    with opened(browser) as page:
        page.goto(f"{published}{language}/")
        lit(page, THEME[language][0])
        page.get_by_role("main").get_by_role("link", name=theme).click()
        page.locator(".cases-table").get_by_role("link", name=case).first.click()

        for section in told:
            expect(page.locator(f"#{section}")).to_be_visible()
        expect(page.locator("[data-status] time").first).to_be_visible()


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("mort d'un parent", "fr/themes/deces-dans-la-famille/"),
        ("décès d'un parent", "fr/themes/deces-dans-la-famille/"),
        ("bébé", "fr/partenariats/naissance-carte-sante-nas-allocation-enfants/"),
        ("guichet unique", "fr/partenariats/guichet-unique-"),
        ("permis d'entreprise", "fr/themes/permis-d-entreprise/"),
        ("death of a parent", "en/themes/death-in-the-family/"),
        ("baby", "en/partnerships/birth-health-card-sin-child-benefit/ en/partnerships/newborn-registration-"),  # either is right
        ("single window", "en/partnerships/single-window-"),
        ("business licence", "en/partnerships/mobile-business-licence-british-columbia/"),
        ("colocation", "en/models/co-location/"),
        ("colocalisation", "fr/modeles/colocation/"),
    ],
)
def test_on_a_phone_the_words_people_type_lead_first_to_what_they_mean(
    browser: Browser, published: str, asked: str, first: str
) -> None:
    with opened(browser, viewport={"width": 390, "height": 844}) as page:
        page.goto(f"{published}{first[:2]}/")
        page.get_by_role("searchbox").fill(asked)
        page.get_by_role("searchbox").press("Enter")
        page.locator("#search-results li a").first.click()

        assert page.url.startswith(tuple(published + each for each in first.split()))


@pytest.mark.parametrize(
    ("language", "groups", "opportunities", "one"),
    [
        ("fr", "Groupes de travail", "Possibilités", "Moteur de recherche de prestations et de services"),
        ("en", "Working groups", "Opportunities", "Benefits and services finder"),
    ],
)
def test_a_clerk_finds_who_else_wants_to_and_where_to_reach_them(
    browser: Browser, published: str, language: str, groups: str, opportunities: str, one: str
) -> None:
    with opened(browser) as page:
        page.goto(f"{published}{language}/")
        lit(page, groups)
        page.get_by_role("main").get_by_role("link", name=opportunities, exact=True).click()
        page.get_by_role("main").get_by_role("link", name=one).first.click()
        interested = page.locator("#interested + .orders a[href*=organi]")
        expect(interested.first).to_be_visible()

        interested.first.click()
        expect(page.locator(".facts a[rel=external]").first).to_be_visible()


@pytest.mark.parametrize("address", ["fr/partenariats/alerte-covid-application/", "en/partnerships/bilingual-service-centres/"])
def test_a_printed_entry_says_where_it_comes_from_and_numbers_its_sources_in_full(
    browser: Browser, published: str, address: str
) -> None:
    with opened(browser) as page:
        page.goto(published + address)
        page.emulate_media(media="print")

        origin = page.locator(".page-dates .on-paper")
        expect(origin).to_be_visible()
        assert origin.inner_text() == published + address
        numbers = page.locator("ol.sources > li").evaluate_all("items => items.map(item => item.getBoundingClientRect().left)")
        assert min(numbers) >= 20  # room for the number itself


@pytest.mark.parametrize(
    ("language", "menu", "tables"), [("fr", "Données", "Les résultats mesurés"), ("en", "Data", "Measured results")]
)
def test_a_journalist_finds_from_the_menu_every_table_its_meaning_and_its_licence(
    browser: Browser, published: str, language: str, menu: str, tables: str
) -> None:
    with opened(browser, viewport={"width": 390, "height": 844}) as page:
        page.goto(f"{published}{language}/")
        lit(page, menu)
        main = page.get_by_role("main")
        expect(main.get_by_role("link", name="CC BY 4.0")).to_be_visible()
        assert main.get_by_role("listitem").count() >= 10  # tables, then columns

        main.get_by_role("link", name=tables).click()
        expect(page.get_by_role("table").first).to_be_visible()
