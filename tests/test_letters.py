"""Names of this country: found as printed and as a Canadian keyboard types them, in the search and the filter, and put in order."""

import json
import re
from collections.abc import Iterator

import pytest
from browsing import ask, opened
from conftest import TODAY, SmallGuide, guide_command
from guidebook.language.letters import LETTERS, address, indexed, order, plain
from guidebook.reading.report import hint
from pages_server import Quiet, serving
from playwright.sync_api import Browser, expect

# As printed, and how it may be typed.
NAMES = {
    "Kátł’odeeche": ["Kátł'odeeche", "kátł’odeeche", "Katl'odeeche", "katlodeeche"],
    "Tłı̨chǫ": ["tłı̨chǫ", "TLICHO", "Tlicho"],
    "Sḵwx̱wú7mesh": ["Sḵwx̱wú7mesh", "skwxwu7mesh", "skwxwumesh"],
    "xʷməθkʷəy̓əm": ["xʷməθkʷəy̓əm", "xwmethkweyem"],
    "ʔaq̓am": ["ʔaq̓am", "aqam"],
    "ᐃᖃᓗᐃᑦ": ["ᐃᖃᓗᐃᑦ"],
    "Łutselk’e": ["Łutselk'e", "lutselke", "Lutselk'e", "łutselk’e"],
    "Wəlastəkwey": ["wəlastəkwey", "welastekwey"],
    "Mi’kma’ki": ["Mi'kma'ki", "mikmaki", "mi’kma’ki"],
    "Kahnawà:ke": ["Kahnawà:ke", "kahnawake", "kahnawa:ke"],
    "Saint-Louis-du-Ha! Ha!": ["Saint-Louis-du-Ha! Ha!", "saint louis du ha ha", "st-louis du haha"],
    "Ørsted": ["orsted", "ørsted"],
    "Оттава": ["оттава"],
    "guichet unique": ["guichet-unique", "guichetunique", "guichet unique"],
    "co-location": ["colocation", "co location", "co-location"],
}


@pytest.fixture(scope="module")
def named(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a small site with one partnership whose title bears each name."""
    small = SmallGuide(tmp_path_factory.mktemp("named") / "guide")
    first = small.path("data/partnerships.yaml").read_text(encoding="utf-8").split("  - id: on-harbour-visits")[0]
    entry = first.split("partnerships:\n")[1]
    for number, name in enumerate(NAMES):
        copy = entry.replace("on-harbour-counter", f"name-{number}").replace("harbour-counter", f"name-{number}")
        copy = copy.replace("comptoir-de-havre", f"nom-{number}")
        for title in ("Comptoir de Havre", "Harbour Counter"):
            copy = copy.replace(title, json.dumps(name, ensure_ascii=False))
        first += copy
    small.write("data/partnerships.yaml", first)
    small.empty("themes", "guidance", "questions", "opportunities")
    folder = tmp_path_factory.mktemp("served")
    done = guide_command("build", "--data", small.folder / "data", "--site-dir", folder / "site", "--today", TODAY.isoformat())
    assert done.returncode == 0, done.stdout + done.stderr
    with serving(folder, Quiet) as serving_it:
        yield f"{serving_it.address}site/"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_name_is_found_as_printed_and_as_typed(browser: Browser, named: str, language: str) -> None:
    search = {"fr": "fr/recherche/", "en": "en/search/"}[language]
    with opened(browser) as page:
        page.goto(named + search)
        for number, typed in enumerate(NAMES.values()):
            slug = {"fr": f"nom-{number}", "en": f"name-{number}"}[language]
            for question in typed:
                found = ask(page, question)

                assert any(link.rstrip("/").endswith(f"/{slug}") for link in found[:3]), (question, found[:3])


def test_a_filter_finds_the_same_names(browser: Browser, named: str) -> None:
    with opened(browser) as page:
        page.goto(f"{named}en/partnerships/")
        box = page.locator("input[name=q], .filters input[type=search]").first
        for name, typed in NAMES.items():
            for question in typed:
                box.fill(question)
                expect(page.locator(".card:visible a", has_text=re.compile(f"^{re.escape(name)}$"))).to_have_count(1)


def test_a_shard_of_a_name_is_never_named_as_unknown(browser: Browser, named: str) -> None:
    with opened(browser) as page:
        page.goto(f"{named}en/search/?q=counter+K%C3%A1nts%CA%BCa")
        expect(page.locator("#search-results")).to_contain_text("No page contains: Kántsʼa")


def test_the_scripts_fold_letters_as_python_does(browser: Browser, named: str) -> None:
    texts = [*NAMES, *LETTERS, *(letter.upper() for letter in LETTERS), "L’Œuvre – déjà « vue »", "ΑΣ", "12:30", "ﬁn", "1ᵉʳ", "İ"]
    with opened(browser) as page:
        page.goto(named)
        folded = page.evaluate(
            "async ([address, texts]) => { const { plain } = await import(address); return texts.map(plain); }",
            [f"{named}assets/letters.js", texts],
        )

    assert folded == [plain(text) for text in texts]


def test_names_stand_where_a_reader_looks_for_them() -> None:
    names = ["Zone", "Łutselk’e", "Lac-Mégantic", "Mi’kma’ki", "Ørsted", "Ottawa", "Tłı̨chǫ", "Trail", "ᐃᖃᓗᐃᑦ", "ʔaq̓am", "Aylmer"]

    assert sorted(names, key=order) == [
        "ʔaq̓am", "Aylmer", "Lac-Mégantic", "Łutselk’e", "Mi’kma’ki", "Ørsted", "Ottawa", "Tłı̨chǫ", "Trail", "Zone", "ᐃᖃᓗᐃᑦ",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "end"),
    [
        ("Łutselk’e", "lutselke"), ("L'Île-aux-Coudres", "l-ile-aux-coudres"), ("Saint-Louis-du-Ha! Ha!", "saint-louis-du-ha-ha"),
        ("Kahnawà:ke", "kahnawake"), ("Sḵwx̱wú7mesh", "skwxwu7mesh"), ("Œuvre d'art", "oeuvre-d-art"), ("St. Mary’s", "st-marys"),
        ("ᐃᖃᓗᐃᑦ", ""),
    ],
)  # fmt: skip
def test_an_address_is_made_of_the_same_letters(name: str, end: str) -> None:
    assert address(name) == end


def test_the_index_keeps_capitals_and_the_letters_that_it_knows() -> None:
    assert indexed("Łutselk’e et łu") == "Lutselk'e et lu"
    assert indexed("Tłı̨chǫ, Québec, ᐃᖃᓗᐃᑦ") == "Tlichǫ, Québec, ᐃᖃᓗᐃᑦ"


def test_a_refused_address_is_said_with_the_right_one(small: SmallGuide) -> None:
    small.replace("data/places.yaml", "en: harbour", "en: Łutselk’e")
    (issue,) = small.load().issues

    assert hint(issue, "fr").startswith("Vouliez-vous dire « lutselke »?")
