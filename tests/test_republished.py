"""A site replaced under an open tab, data of another publication, scripts that do not run, words too long for a telephone."""

import shutil
from pathlib import Path

import pytest
from browsing import opened
from conftest import TODAY, SmallGuide, guide_command
from pages_server import Quiet, serving
from playwright.sync_api import Browser, Route, expect

LONG = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzes"


def build(small: SmallGuide, site: Path) -> None:
    done = guide_command("build", "--data", small.folder / "data", "--site-dir", site, "--today", TODAY.isoformat())
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def publications(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, Path]:
    """A folder, and two publications in it: the second has one entry more, of a decade that the first has not, and long words."""
    folder = tmp_path_factory.mktemp("publications")
    small = SmallGuide(folder / "guide")
    build(small, folder / "first")
    entries = small.path("data/partnerships.yaml").read_text(encoding="utf-8")
    added = entries.split("  - id: on-harbour-visits")[0].split("partnerships:\n")[1]
    for old, new in (("harbour-counter", "harbour-kiosk"), ("comptoir-de-havre", "borne"), ("2018-02", "1974-05")):
        added = added.replace(old, new, 2 if old == "harbour-counter" else 1)
    added = added.replace("Comptoir de Havre", f"Borne {LONG}").replace("Harbour Counter", f"Kiosk {LONG}")
    small.write("data/partnerships.yaml", entries + added)
    small.replace("data/organizations.yaml", "en: Town of Harbour", f"en: Town of {LONG}")
    build(small, folder / "second")
    return folder, folder / "first", folder / "second"


def test_the_search_finds_in_a_site_that_was_replaced_under_the_open_tab(
    browser: Browser, publications: tuple[Path, Path, Path]
) -> None:
    folder, first, second = publications
    site = folder / "site"
    shutil.rmtree(site, ignore_errors=True)
    shutil.copytree(first, site)
    with serving(folder, Quiet) as serving_it, opened(browser) as page:
        page.goto(f"{serving_it.address}site/en/")
        box = page.get_by_role("searchbox")
        box.fill("counter")
        expect(page.locator(".search__panel a").first).to_be_visible()
        shutil.rmtree(site)
        shutil.copytree(second, site)
        box.fill("seniors")
        expect(page.locator(".search__panel")).to_contain_text("Harbour Visits")


@pytest.mark.parametrize(("pages", "data"), [("first", "second"), ("second", "first")])
def test_boxes_and_counts_agree_whatever_publication_the_data_is_of(
    browser: Browser, publications: tuple[Path, Path, Path], pages: str, data: str
) -> None:
    folder = publications[0]
    other = (folder / data / "en/partnerships/partnerships.json").read_bytes()
    errors: list[str] = []

    def answer(route: Route) -> None:
        route.fulfill(body=other, content_type="application/json")

    with serving(folder, Quiet) as serving_it, opened(browser) as page:
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.route("**/partnerships.json*", answer)
        page.goto(f"{serving_it.address}{pages}/en/partnerships/?status=ended")
        expect(page.locator("#found")).to_contain_text("1 partnership")
        unknown = page.locator('label:has(input[name="start"][value="unknown"]) .filters__count')
        expect(unknown).to_have_text("1")
        if pages == "second":
            expect(page.locator('label:has(input[name="start"][value="1970"]) .filters__count')).to_have_text("0")
    assert errors == []


def test_a_page_asks_for_the_data_of_its_own_publication(browser: Browser, publications: tuple[Path, Path, Path]) -> None:
    asked = set()
    with serving(publications[0], Quiet) as serving_it:
        for name in ("first", "second"):
            with opened(browser) as page:
                page.goto(f"{serving_it.address}{name}/en/partnerships/")
                with page.expect_request("**/partnerships.json*") as request:
                    page.get_by_role("button", name="Table").click()
                asked.add(request.value.url.split("?")[1])
    assert len(asked) == 2


def test_controls_appear_only_once_they_work(browser: Browser, publications: tuple[Path, Path, Path]) -> None:
    with serving(publications[0], Quiet) as serving_it, opened(browser) as page:
        page.route("**/*.js", lambda route: route.fulfill(body="\u00a7", content_type="text/javascript"))
        page.goto(f"{serving_it.address}first/en/partnerships/")
        for part in ("#filters", ".finder__tools", ".choice"):
            assert not page.locator(part).first.is_visible(), part
        expect(page.get_by_text("The list below is complete.")).to_be_visible(timeout=8000)
        page.goto(f"{serving_it.address}first/en/search/?q=counter")
        expect(page.get_by_text("The search needs scripts")).to_be_visible(timeout=8000)


def test_no_long_word_pushes_a_page_aside_on_a_small_telephone(browser: Browser, publications: tuple[Path, Path, Path]) -> None:
    folder, _, second = publications
    with serving(folder, Quiet) as serving_it, opened(browser, viewport={"width": 320, "height": 568}) as page:
        for path in sorted(second.rglob("index.html")):
            if LONG[:20] in path.read_text(encoding="utf-8"):
                page.goto(f"{serving_it.address}{path.parent.relative_to(folder).as_posix()}/")
                assert page.evaluate("document.documentElement.scrollWidth") == 320, path
