"""The guide of another council: its own data and pages make its own site, and a new one begins with one command."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import opened, what_axe_finds, what_the_browser_says
from built import in_a_language
from conftest import KIND, ROOT, SmallGuide, guide_command
from lxml import html
from pages_server import Quiet, serving
from playwright.sync_api import Browser

SECOND = ROOT / "tests" / "second"
# What only our own guide would say.
OURS = ("canad", "ontario", "québec", "service delivery partnerships", "provinc", "territor", "fédéral", "federal", "municipal")


def words_of(page: html.HtmlElement) -> str:
    for script in page.xpath("//script | //style"):
        script.drop_tree()
    return str(page.text_content()).lower()


@pytest.fixture(scope="module")
def second(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of another guide, built strictly."""
    site = tmp_path_factory.mktemp("second") / "site"
    done = guide_command("build", "--data", SECOND / "data", "--docs", SECOND / "docs", "--site-dir", site, "--today", "2026-11-22")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("\n") == 1  # no warning
    return site


@pytest.fixture(scope="module")
def served(second: Path) -> Iterator[str]:
    with serving(second.parent, Quiet) as serving_it:
        yield f"{serving_it.address}site/"


def test_its_pages_speak_of_nothing_of_ours(second: Path) -> None:
    pages = in_a_language(second)
    spoken = {address: [word for word in OURS if word in words_of(page)] for address, page in pages.items()}

    assert len(pages) > 60
    assert {address: found for address, found in spoken.items() if found} == {}


def test_it_bears_its_own_name_and_shows_its_own_places(second: Path) -> None:
    home = html.document_fromstring((second / "fr/index.html").read_bytes())
    points = html.document_fromstring((second / "en/service-points/index.html").read_bytes())

    assert home.xpath("string(//h1)") == "Guichets de l’Aube"
    assert "Capitainerie de l’Aube" in home.xpath("string(//footer)")
    assert home.xpath("//footer//a[.='Nous écrire']/@href") == ["https://port.example/ecrire"]
    assert "Textes du domaine public." in home.xpath("string(//footer)")
    assert points.xpath("//svg/@aria-label | //*[local-name()='svg']/@aria-label")[0] == "Map of the islands"
    assert len(points.xpath("//*[local-name()='circle']")) >= 2


def test_axe_finds_nothing_on_any_kind_of_its_pages(second: Path, served: str, browser: Browser) -> None:
    found: dict[tuple[bytes, str], str] = {}
    for path in sorted((*second.glob("fr/**/*.html"), *second.glob("en/**/*.html"))):
        if kind := KIND.search(path.read_bytes()):
            address = path.relative_to(second).as_posix().removesuffix("index.html")
            found.setdefault((kind[1], address[:2]), address)
    broken: list[str] = []
    with opened(browser, viewport={"width": 390, "height": 800}) as page:
        said = what_the_browser_says(page)
        for address in found.values():
            page.goto(served + address)
            broken += what_axe_finds(page)

    assert not broken, "\n".join(broken)
    assert said == []


def test_a_new_guide_begins_with_files_that_are_valid_and_speak_of_nothing_of_ours(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    begun = guide_command("start", folder)
    checked = guide_command("check", "--data", folder / "data", "--docs", folder / "docs", "--lang", "en")
    built = guide_command(
        "build", "--no-search", "--data", folder / "data", "--docs", folder / "docs", "--site-dir", tmp_path / "site"
    )

    assert (begun.returncode, checked.stdout, built.returncode) == (0, "0 errors, 0 warnings.\n", 0), begun.stderr + built.stderr
    assert "data/guide.yaml" in begun.stdout
    for address, page in in_a_language(tmp_path / "site").items():
        assert [word for word in OURS if word in words_of(page)] == [], address


@pytest.mark.parametrize("there", ["data", "docs"])
def test_a_new_guide_takes_the_place_of_nothing(tmp_path: Path, there: str) -> None:
    (tmp_path / there).mkdir()
    (tmp_path / there / "mine.txt").write_text("mine")
    done = guide_command("start", tmp_path)

    assert done.returncode == 2
    assert "rien n'a été touché" in done.stderr
    assert "nothing was touched" in done.stderr
    assert [path.name for path in tmp_path.rglob("*")] == [there, "mine.txt"]


def test_a_sentence_of_its_own_takes_the_place_of_the_general_one(small: SmallGuide, tmp_path: Path) -> None:
    small.replace("data/guide.yaml", "map:\n", "words: {models_intro: {fr: Nos deux façons., en: Our two ways.}}\nmap:\n")
    done = guide_command(
        "build", "--no-search", "--data", small.folder / "data", "--docs", small.folder / "docs", "--site-dir", tmp_path / "site"
    )
    page = html.document_fromstring((tmp_path / "site/fr/modeles/index.html").read_bytes())

    assert done.returncode == 0
    assert page.xpath("string(//p[@class='lead'])") == "Nos deux façons."
