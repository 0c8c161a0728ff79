"""The search, as readers ask it: real questions in Chromium on the built site, and the panel by keyboard."""

import json
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import quote

import pytest
import yaml
from browsing import answered, ask, held_back, let_through, opened
from conftest import ROOT, TODAY, SmallGuide, our_guide
from guidebook import search
from guidebook.language.languages import LANGUAGES, Language
from guidebook.language.letters import plain
from guidebook.reading.load import load
from guidebook.showing.pages import Pages, pages
from guidebook.showing.words import words
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.ours

QUERIES = {
    language: yaml.safe_load((Path(__file__).parent / "queries" / f"{language}.yaml").read_text(encoding="utf-8"))
    for language in LANGUAGES
}
WITHOUT_PAGES = {"council": "councils", "glossary": "glossary", "guidance": "guidance"}  # their entries share one page


@pytest.fixture(scope="module")
def listed() -> Pages:
    guide = our_guide()
    return pages(guide, words())


def address(listed: Pages, expected: str, language: Language) -> str:
    kind, _, id = expected.partition("/")
    page = listed.of(WITHOUT_PAGES[kind]) if kind in WITHOUT_PAGES else listed.of(kind, id)
    return page.addresses[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_question_has_its_page_among_the_first_three(
    browser: Browser, published: str, listed: Pages, language: Language
) -> None:
    with opened(browser) as page:
        page.goto(published + listed.of("search").addresses[language])
        missed = []
        asked = QUERIES[language]
        for query, links in zip(asked, answered(page, published, [str(query["q"]) for query in asked]), strict=True):
            expected = query["expect"] if isinstance(query["expect"], list) else [query["expect"]]
            right = {address(listed, each, language) for each in expected}
            first = [link.removeprefix("/repository/") for link in links]
            if not right.intersection(first):
                missed.append((query["q"], sorted(right), first))

    assert missed == []


def test_the_questions_are_many_and_lead_to_every_partnership(listed: Pages) -> None:
    for language in LANGUAGES:
        expected = {
            each
            for query in QUERIES[language]
            for each in ([query["expect"]] if isinstance(query["expect"], str) else query["expect"])
        }

        assert len(QUERIES[language]) >= 80
        assert {f"partnership/{page.id}" for page in listed.of_kind("partnership")} <= expected


@pytest.mark.parametrize(
    "asked", ["co-emplacement", "Conseils conjoints", "EDSC", "l’équipe", "cœur", "coeur", "nouveau-nés", "« naissance »"]
)
def test_marks_ligatures_and_forms_of_the_glossary_do_not_matter(browser: Browser, published: str, asked: str) -> None:
    with opened(browser) as page:
        page.goto(f"{published}fr/recherche/")

        assert ask(page, asked)


def test_a_mended_word_is_said_and_an_unknown_one_leads_to_the_other_language(browser: Browser, published: str) -> None:
    with opened(browser) as page:
        page.goto(f"{published}fr/recherche/?q=naisance")
        expect(page.locator("#search-results")).to_contain_text("Résultats pour : naissance")

        page.goto(f"{published}fr/recherche/?q=naissance+xylophone")
        expect(page.locator("#search-results")).to_contain_text("Aucune page ne contient : xylophone")
        expect(page.get_by_role("link", name="Chercher en anglais")).to_be_visible()

        page.goto(f"{published}fr/recherche/?q=xylophone")
        expect(page.locator("#search-results")).to_contain_text("Rien dans le guide pour : xylophone")
        page.get_by_role("link", name="Chercher en anglais").click()
        assert page.url == f"{published}en/search/?q=xylophone"


@pytest.mark.parametrize(("typed", "meant"), [("nasisance", "naissance"), ("naissnce", "naissance"), ("naisssance", "naissance")])
def test_one_slip_of_the_fingers_is_mended(browser: Browser, published: str, typed: str, meant: str) -> None:
    with opened(browser) as page:
        page.goto(f"{published}fr/recherche/?q={typed}")

        expect(page.locator("#search-results")).to_contain_text(f"Résultats pour : {meant}")


def test_the_last_question_is_the_one_that_is_answered(browser: Browser, published: str) -> None:
    with opened(browser) as page:
        page.goto(f"{published}en/search/?q=library")
        page.wait_for_selector("#search-results[data-answered=library]")
        held = held_back(page, "**/pagefind/fragment/*")
        asking = "question => { history.pushState({}, '', '?q=' + question); dispatchEvent(new PopStateEvent('popstate')); }"
        with page.expect_request("**/pagefind/fragment/*"):
            page.evaluate(asking, "wildfire")
        page.evaluate(asking, "library")  # whose pages are here already
        page.wait_for_selector("#search-results[data-answered=library]")
        shown = page.locator("#search-results a").all_text_contents()
        for route in held:
            let_through(page, route)

        assert page.locator("#search-results").get_attribute("data-answered") == "library"
        assert page.locator("#search-results a").all_text_contents() == shown


@pytest.mark.parametrize("keys", ["Control+s", "Meta+s", "Alt+s", "Control+/"])
def test_the_keys_of_the_browser_stay_its_own(browser: Browser, published: str, keys: str) -> None:
    with opened(browser) as page:
        page.goto(f"{published}fr/groupes/")
        page.wait_for_selector("html.scripts")
        page.keyboard.press(keys)

        expect(page.get_by_role("searchbox")).not_to_be_focused()


def test_the_language_link_carries_the_question_along(browser: Browser, published: str) -> None:
    with opened(browser) as page:
        page.goto(f"{published}en/search/?q=death+certificate#indexes")
        page.get_by_role("link", name="Français").click()

        assert page.url == f"{published}fr/recherche/?q=death+certificate#indexes"


def test_an_excerpt_is_set_in_type_and_marks_the_words(browser: Browser, published: str) -> None:
    with opened(browser) as page:
        page.goto(f"{published}fr/recherche/?q=decedee+certificats")
        expect(page.locator(".result mark").first).to_be_visible()

        marked = [plain(mark) for mark in page.locator(".result mark").all_text_contents()]
        assert marked
        assert [mark for mark in marked if not re.search("dece|certifi", mark)] == []
        text = " ".join(page.locator(".result__summary, .result__excerpt").all_text_contents())
        assert "'" not in text
        assert "§" not in text
        assert not re.search(r"\w :", text)  # the space before it does not break


def test_a_result_says_its_summary_and_where_the_words_stand_if_they_do_not_stand_there(browser: Browser, published: str) -> None:
    with opened(browser) as page:
        page.goto(f"{published}en/search/?q=library")
        page.wait_for_selector("#search-results[data-answered]")

        results = page.locator(".result")
        assert results.count() == page.locator(".result__summary").count()
        for result in results.all():
            marks = result.locator(".result__summary mark").count()
            assert result.locator(".result__excerpt").count() == (0 if marks else 1)
        assert page.locator(".result__excerpt").count() < results.count()


def test_slash_opens_arrows_move_and_escape_closes(browser: Browser, published: str) -> None:
    with opened(browser, viewport={"width": 1280, "height": 800}) as page:
        page.goto(f"{published}en/groups/")
        page.keyboard.press("/")
        box = page.get_by_role("searchbox")
        expect(box).to_be_focused()
        page.keyboard.type("birth reg")
        panel = page.locator(".search__panel [data-search-results]")
        expect(panel).to_be_visible()
        assert re.fullmatch(r"\d+ results", page.get_by_role("status").inner_text())

        page.keyboard.press("ArrowDown")
        first = panel.get_by_role("link").first
        expect(first).to_be_focused()
        page.keyboard.press("ArrowUp")
        expect(box).to_be_focused()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Escape")
        expect(panel).to_have_count(0)
        expect(box).to_be_focused()

        page.keyboard.type("istration")
        expect(panel).to_be_visible()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("/en/partnerships/"))


def test_the_keys_can_be_switched_off(browser: Browser, published: str) -> None:
    with opened(browser) as page:
        page.goto(f"{published}fr/recherche/")
        page.get_by_role("checkbox").uncheck()
        page.goto(f"{published}fr/groupes/")
        page.keyboard.press("/")
        page.keyboard.press("s")
        expect(page.get_by_role("searchbox")).not_to_be_focused()

        page.goto(f"{published}fr/recherche/")
        page.get_by_role("checkbox").check()
        page.goto(f"{published}fr/groupes/")
        page.keyboard.press("s")
        expect(page.get_by_role("searchbox")).to_be_focused()


def test_enter_leads_to_a_page_that_can_be_shared(browser: Browser, published: str) -> None:
    with opened(browser) as page:
        page.goto(f"{published}en/")
        page.get_by_role("searchbox").fill("library")
        page.keyboard.press("Enter")
        page.wait_for_url(f"{published}en/search/?q=library")
        page.wait_for_selector("#search-results[data-answered]")
        shown = page.locator("#search-results [data-search-results] a").all_text_contents()
        assert shown

        page.goto(f"{published}en/")
        page.goto(f"{published}en/search/?q=library")
        expect(page.locator("#search-results [data-search-results] a")).to_have_count(len(shown))


def test_without_javascript_the_search_page_offers_the_indexes(browser: Browser, published: str) -> None:
    with opened(browser, java_script_enabled=False) as page:
        page.goto(f"{published}fr/recherche/?q=naissance")

        expect(page.get_by_role("heading", name="Parcourir les index")).to_be_visible()
        expect(page.locator("#search-results")).to_be_hidden()


def test_a_site_built_without_an_index_has_no_search_box(tmp_path: Path) -> None:
    from conftest import guide_command

    done = guide_command("build", "--no-search", "--data", ROOT / "tests/small/data", "--site-dir", tmp_path / "site")

    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "site/pagefind").exists()
    assert 'class="search"' not in (tmp_path / "site/en/index.html").read_text(encoding="utf-8")


def test_the_word_lists_are_small_and_hold_what_pages_say(site: Path) -> None:
    for language, word in (("fr", "déclaration"), ("en", "registration")):
        known = json.loads((site / "pagefind" / f"words-{language}.json").read_text(encoding="utf-8"))
        listed_words = known["words"].split()

        assert word in listed_words
        assert [plain(each) for each in listed_words] == sorted({plain(each) for each in listed_words})
        assert len((site / "pagefind" / f"words-{language}.json").read_bytes()) < 60_000
    assert "œuvre" in json.loads((site / "pagefind/words-fr.json").read_text(encoding="utf-8"))["special"]


def test_an_indexer_that_fails_is_said_and_never_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    guide, _ = load(ROOT / "tests/small/data", ROOT / "tests/small/docs", TODAY, ROOT)
    assert guide is not None
    known = pages(guide, words())
    for page in known:
        for code in LANGUAGES:
            (tmp_path / page.addresses[code]).mkdir(parents=True, exist_ok=True)
            (tmp_path / page.addresses[code] / "index.html").write_text("<main ><h1>A</h1></main>", encoding="utf-8")
    for broken in ("/bin/false", "/bin/nowhere"):
        monkeypatch.setattr("pagefind.service._must_get_executable", lambda path=broken: Path(path))

        with ThreadPoolExecutor() as thread, pytest.raises(search.IndexingError):  # the browser's own loop runs in this one
            thread.submit(search.index, tmp_path, guide, known, words()).result()


def test_what_is_typed_is_mapped_as_the_index_is() -> None:
    assert plain("L’Œuvre – déjà « vue »") == "l'oeuvre - deja « vue »"
    assert quote(plain("É")) == "e"


def test_what_a_body_was_called_before_weighs_as_much_as_its_name(small: SmallGuide) -> None:
    small.replace(
        "data/organizations.yaml",
        "name: {fr: Ville de Havre, en: Town of Harbour}\n",
        "name: {fr: Ville de Havre, en: Town of Harbour}\n    former_names: [{name: {fr: Vieux-Havre, en: Old Harbour}}]\n",
    )
    guide = small.guide()
    page = pages(guide, words()).of("organization", "town-of-harbour")
    for code, former in (("fr", "Vieux-Havre"), ("en", "Old Harbour")):
        text = search._text_of("<main ><h1>A</h1></main>", page, code, guide, words())  # type: ignore[arg-type]
        heavy = re.findall(r'data-pagefind-weight="5">(.*?)</p>', text)

        assert heavy
        assert former in heavy[0]
