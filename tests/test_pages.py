"""Which pages exist, in what order, what day the guide is made for, and that data never becomes markup."""

import subprocess
from datetime import date, timedelta
from pathlib import Path
from typing import get_args

import pytest
from conftest import TODAY, SmallGuide, guide_command
from guidebook.language.dates import PartialDate
from guidebook.reading.load import load
from guidebook.reading.today import as_of
from guidebook.schema.values import Name
from guidebook.schema.vocabulary import Sign
from guidebook.showing.pages import PER_PAGE, Page, in_order, newest_first, pages
from guidebook.showing.render import TEMPLATES, Renderer
from guidebook.showing.words import words
from lxml import html

HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7*7 }}"


def titled(title: str) -> Page:
    name = Name(fr=title, en=title)
    return Page(kind="x", id=title, title=name, description=name, addresses={}, modified=PartialDate(2026))


def test_a_draft_is_checked_but_has_no_page(small: SmallGuide) -> None:
    small.replace("data/partnerships.yaml", "    added: 2026-11-01\n", "    added: 2026-11-01\n    draft: yes\n")
    guide = small.guide()

    assert list(guide.partnerships) == ["on-harbour-visits"]
    assert guide.lineage(guide.partnerships["on-harbour-visits"]) == ([], [])
    assert [page.id for page in pages(guide, words()) if page.kind == "partnership"] == ["on-harbour-visits"]


def test_the_last_added_comes_first(small: SmallGuide) -> None:
    guide = small.guide()
    listed = newest_first(pages(guide, words()).about(guide.partnerships.values()), "en")

    assert [page.id for page in listed] == ["on-harbour-visits", "on-harbour-counter"]


def test_those_of_one_day_stand_in_order_of_title(small: SmallGuide) -> None:
    small.replace("data/partnerships.yaml", "added: 2026-11-02", "added: 2026-11-01")
    small.replace("data/partnerships.yaml", "fr: Comptoir de Havre", "fr: Zone de Havre")
    small.replace("data/partnerships.yaml", "en: Harbour Counter", "en: Zone Counter")
    guide = small.guide()
    listed = pages(guide, words()).about(guide.partnerships.values())

    for language, first in (("fr", "Visites de Havre"), ("en", "Harbour Visits")):
        titles = [page.title.in_(language) for page in newest_first(listed, language)]  # type: ignore[arg-type]
        assert titles[0] == first
        assert titles == [page.title.in_(language) for page in in_order(listed, language)]  # type: ignore[arg-type]


@pytest.mark.parametrize(("field", "day"), [("modified", "2026-11-10"), ("reviewed", "2026-11-12")])
@pytest.mark.parametrize("name", ["partnerships", "mandates"])
def test_a_page_is_dated_by_whatever_happened_last(small: SmallGuide, name: str, field: str, day: str) -> None:
    small.replace(
        f"data/{name}.yaml",
        "added: 2026-11-01\n",
        f"added: 2026-11-01\n    modified: 2026-11-05\n    {field}: {day}\n".replace(
            "    modified: 2026-11-05\n", "" if field == "modified" else "    modified: 2026-11-05\n"
        ),
    )
    page = pages(small.guide(), words()).of(
        *{"partnerships": ("partnership", "on-harbour-counter"), "mandates": ("group", "counters")}[name]
    )

    assert str(page.modified) == day


def body(small: SmallGuide, kind: str, id: str, language: str) -> html.HtmlElement:
    """The inside of that entry's page."""
    listed = pages(guide := small.guide(), words())
    printed = Renderer(guide, listed, words()).body(listed.of(kind, id), language)  # type: ignore[arg-type]
    return html.fragment_fromstring(printed, create_parent=True)


def test_a_source_speaks_its_own_language_on_every_page(small: SmallGuide) -> None:
    small.replace("data/partnerships.yaml", "title: Des visites", 'title: "L\'été : des visites"')
    small.replace("data/partnerships.yaml", "publisher: Le Havre", 'publisher: "Le Havre : journal"')
    for language in ("fr", "en"):
        (source,) = body(small, "partnership", "on-harbour-visits", language).xpath("//ol[@class='sources']/li")

        assert [element.get("lang") for element in source.xpath("cite | span[@lang]")] == ["fr", "fr"]
        assert source.xpath("string(cite)") == "L’été\u00a0: des visites"
        assert source.xpath("string(span[@lang])") == "Le Havre\u00a0: journal"


def test_the_caution_of_an_entry_stands_on_its_page(small: SmallGuide) -> None:
    small.replace(
        "data/partnerships.yaml",
        "    evidence: strong\n",
        "    note: {fr: Lu une seule fois., en: Read once only.}\n    evidence: strong\n",
    )

    assert "Lu une seule fois." in body(small, "partnership", "on-harbour-counter", "fr").text_content()
    assert "Read once only." in body(small, "partnership", "on-harbour-counter", "en").text_content()


def test_a_timeline_runs_from_the_first_event_to_the_last_in_whatever_order_it_was_written(small: SmallGuide) -> None:
    small.replace(
        "data/partnerships.yaml",
        "    evidence: strong\n",
        "    timeline:\n"
        "      - {date: 2020, what: {fr: Le comptoir ferme., en: The counter closes.}}\n"
        "      - {date: 2018-03-01, what: {fr: Le comptoir ouvre., en: The counter opens.}}\n"
        "    evidence: strong\n",
    )
    events = {
        language: body(small, "partnership", "on-harbour-counter", language).xpath("//dl[@class='timeline']/div")
        for language in ("fr", "en")
    }

    said = {
        language: [(each.xpath("string(dt)"), each.xpath("string(dd)")) for each in listed] for language, listed in events.items()
    }
    assert said == {
        "fr": [("1er\xa0mars 2018", "Le comptoir ouvre."), ("2020", "Le comptoir ferme.")],
        "en": [("March\xa01, 2018", "The counter opens."), ("2020", "The counter closes.")],
    }


def test_the_home_page_starts_with_what_the_guide_chooses_or_else_with_the_latest(small: SmallGuide) -> None:
    def titles() -> list[str]:
        home = body(small, "home", "", "en")
        return [each.text_content() for each in home.xpath("//h2[@id='start'] | //h2[@id='start']/..//h3")]

    latest = titles()
    small.replace("data/guide.yaml", "name:", "start_with: [on-harbour-counter]\nname:")

    assert latest == ["Recently added", "Harbour Visits", "Harbour Counter"]
    assert titles() == ["Start with these", "Harbour Counter"]


def test_who_is_missing_is_said_in_a_sentence_of_the_language(small: SmallGuide) -> None:
    for kind, id in (("group", "counters"), ("report", "counters-2022")):
        assert "Le Yukon " in body(small, kind, id, "fr").text_content()
        assert "Yukon " in body(small, kind, id, "en").text_content()


def test_pages_are_listed_as_a_dictionary_would() -> None:
    titles = ["Zone", "Émilie", "eau", "École"]

    assert [page.title.fr for page in in_order(map(titled, titles), "fr")] == ["eau", "École", "Émilie", "Zone"]


def test_the_menu_says_where_one_is(small: SmallGuide) -> None:
    guide = small.guide()
    known = words()
    listed = pages(guide, known)
    renderer = Renderer(guide, listed, known)

    def standing(page: Page) -> dict[str, str | None]:
        return {title: where for title, _, where in renderer.frame(page, "en")["menu"]}

    assert standing(listed.of("partnerships"))["Partnerships"] == "page"
    assert standing(listed.of("partnership", "on-harbour-counter"))["Partnerships"] == "true"
    assert standing(listed.of("partnership", "on-harbour-counter"))["Themes"] is None
    assert standing(listed.of("home"))["Partnerships"] is None


def test_only_a_file_of_the_repository_gets_an_edit_link(small: SmallGuide, tmp_path: Path) -> None:
    known = words()
    for root, link in (
        (small.folder, "https://git.example/edit/main/data/partnerships.yaml#L2"),
        (tmp_path / "elsewhere", None),
    ):
        guide, _ = load(small.folder / "data", small.folder / "docs", TODAY, root)
        assert guide is not None
        listed = pages(guide, known)
        renderer = Renderer(guide, listed, known, edit_address="https://git.example/edit/main/")

        assert renderer.frame(listed.of("partnership", "on-harbour-counter"), "en")["edit"] == link


def crowded(small: SmallGuide, more: int) -> None:
    """So many more partnerships like the first."""
    listed_now = small.path("data/partnerships.yaml").read_text(encoding="utf-8")
    entry = listed_now.removeprefix("partnerships:\n").split("  - id: on-harbour-visits")[0]
    copies = [
        entry.replace("on-harbour-counter", f"on-copy-{number}")
        .replace("-de-havre", f"-{number}")
        .replace("harbour-c", f"c-{number}-c")
        for number in range(more)
    ]
    small.write("data/partnerships.yaml", listed_now + "".join(copies))


def test_the_index_never_carries_all_cards_at_once(small: SmallGuide) -> None:
    crowded(small, 68)
    guide = small.guide()
    listed = pages(guide, words())
    renderer = Renderer(guide, listed, words())
    indexes = [page for page in listed if page.kind == "partnerships"]

    assert [page.addresses["en"] for page in indexes] == ["en/partnerships/", "en/partnerships/page/2/", "en/partnerships/page/3/"]
    assert [renderer.body(page, "en").count('<li class="card">') for page in indexes] == [30, 30, 10]
    assert [page.title.fr for page in indexes] == ["Partenariats", "Partenariats, page 2", "Partenariats, page 3"]
    assert [page.above for page in indexes[1:]] == [indexes[0]] * 2


@pytest.mark.parametrize(
    ("kind", "id"),
    [("model", "co-location"), ("jurisdiction", "ON"), ("order", "federal"), ("channel", "in-person"), ("place", "harbour")],
)
def test_no_page_grows_with_the_guide_and_every_partnership_is_listed_once(small: SmallGuide, kind: str, id: str) -> None:
    crowded(small, 68)
    guide = small.guide()
    listed = pages(guide, words())
    renderer = Renderer(guide, listed, words())
    those = [page for page in listed if page.kind == kind and page.subject and page.subject.id == id]
    bodies = [html.fragment_fromstring(renderer.body(page, "en"), create_parent=True) for page in those]
    cards = [
        body.xpath("//li[@class='card']//h2/a/text() | //li[@class='card']//h3/a/text() | //li[@class='card']//h4/a/text()")
        for body in bodies
    ]
    expected = [partnership.title.en for partnership in guide.partnerships_of(f"{kind}s", id)]

    assert len(those) == 3
    assert all(len(each) <= PER_PAGE for each in cards)
    assert sorted(title for each in cards for title in each) == sorted(expected)
    assert [body.xpath("//a[@rel='next']/@href") for body in bodies] == [["page/2/"], ["../3/"], []]
    assert [body.xpath("//a[@aria-current]/text()") for body in bodies] == [["1"], ["2"], ["3"]]


def test_a_crossing_leads_to_the_page_where_its_model_begins(small: SmallGuide) -> None:
    written = small.path("data/partnerships.yaml").read_text(encoding="utf-8")
    swapped = written.replace("[outreach]", "[other]").replace("[co-location]", "[outreach]").replace("[other]", "[co-location]")
    small.write("data/partnerships.yaml", swapped)
    crowded(small, 68)
    guide = small.guide()
    listed = pages(guide, words())
    renderer = Renderer(guide, listed, words())
    gaps = listed.of("gaps")
    by_way = {gaps.path_to(page.addresses["en"], "en"): page for page in listed}
    links = [link.partition("#") for link in body(small, "gaps", "", "en").xpath("//td/a/@href")]

    assert any("/page/" in address for address, _, _ in links)
    for address, _, model in links:
        assert f'id="{model}"' in renderer.body(by_way[address], "en"), address


def test_an_empty_page_says_so_and_how_to_add(small: SmallGuide) -> None:
    guide = small.guide()
    listed = pages(guide, words())
    renderer = Renderer(guide, listed, words())
    body = renderer.body(listed.of("jurisdiction", "YT"), "fr")

    assert "Le guide ne connaît encore aucun partenariat ici." in body
    assert '<a class="button button--quiet" href="../../contribuer/">' in body


def test_a_guide_that_knows_nothing_yet_is_still_a_guide(small: SmallGuide) -> None:
    small.write("data/partnerships.yaml", "partnerships: []\n")
    files = ("mandates", "councils", "themes", "guidance", "questions", "opportunities", "reports", "frameworks", "resources")
    small.empty(*files, "glossary", "places")
    guide = small.guide()
    listed = pages(guide, words())
    renderer = Renderer(guide, listed, words())
    for page in listed:
        if page.kind != "article":
            body = html.fragment_fromstring(renderer.body(page, "en"), create_parent=True)
            assert [element.tag for element in body.iter("ul", "ol", "dl") if not len(element)] == [], page.kind


def test_a_reader_can_reach_every_page(small: SmallGuide) -> None:
    """From each home page, by links alone."""
    guide = small.guide()
    listed = pages(guide, words())
    renderer = Renderer(guide, listed, words())
    written = {
        page.addresses["fr"]: page for page in listed if page.kind not in ("article", "search")
    }  # every page has a search box
    waiting, met = ["fr/"], set()
    while waiting:
        address = waiting.pop()
        if address in met or address not in written:
            continue
        met.add(address)
        for link in html.fragment_fromstring(renderer.body(written[address], "fr"), create_parent=True).xpath(".//a/@href"):
            parts = (address + link.split("#")[0]).split("/")
            clean: list[str] = []
            for part in parts:
                if part == "..":
                    clean.pop()
                elif part not in ("", "."):
                    clean.append(part)
            waiting.append("/".join(clean) + "/")

    assert met == set(written)


def test_what_strangers_write_never_becomes_markup(small: SmallGuide, tmp_path: Path) -> None:
    """Texts of entries, organizations, groups and councils hold an attack; the built pages hold none."""
    names = {
        "data/partnerships.yaml": ["Harbour Counter", "keeps a counter in the town hall.", "A counter opens", "Harbour News"],
        "data/organizations.yaml": ["Town of Harbour"],
        "data/mandates.yaml": ["Counters Group", "It looks after counters."],
        "data/councils.yaml": ["en: Council}"],
    }
    for name, texts in names.items():
        for text in texts:
            end = "}" if text.endswith("}") else ""
            quoted = '"' + (text.removesuffix("}").removeprefix("en: ") + HOSTILE).replace('"', '\\"') + '"' + end
            small.replace(name, text, ("en: " if text.startswith("en: ") else "") + quoted)
    text = small.path("data/partnerships.yaml").read_text(encoding="utf-8").replace('Service Canada "', '"Service Canada ')
    small.write("data/partnerships.yaml", text)
    done = guide_command("build", "--data", small.folder / "data", "--site-dir", tmp_path / "site")
    assert done.returncode == 0, done.stdout + done.stderr

    seen = 0
    for path in (tmp_path / "site").rglob("*.html"):
        page = html.document_fromstring(path.read_bytes())
        assert page.xpath("//script[not(@type='application/ld+json' or @type='application/json') and not(@src)]") == [], path
        assert page.xpath("//@onerror | //img") == [], path
        seen += "alert(1)" in page.text_content()
    assert seen > 10


@pytest.fixture
def repository(small: SmallGuide) -> SmallGuide:
    """The small guide under git, committed on a day of its own."""

    def git(*arguments: str) -> None:
        who = ["-c", "user.name=x", "-c", "user.email=x@example.invalid"]
        when = {
            "GIT_AUTHOR_DATE": "2026-03-04T12:00:00-05:00",
            "GIT_COMMITTER_DATE": "2026-03-04T23:30:00-05:00",
            "PATH": "/usr/bin:/bin",
        }
        subprocess.run(["git", *who, *arguments], cwd=small.folder, env=when, check=True, capture_output=True)

    git("init")
    git("add", ".")
    git("commit", "-m", "x")
    return small


def day(small: SmallGuide, asked: str = "") -> date:
    return as_of(asked, (small.folder / "data", small.folder / "docs"), small.folder)


def test_the_day_is_the_one_asked_for_else_that_of_the_last_commit(repository: SmallGuide) -> None:
    assert day(repository, "2025-01-02") == date(2025, 1, 2)
    assert day(repository) == date(2026, 3, 4)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [("data/partnerships.yaml", "added: 2026-11-01", "added: 2026-11-02"), ("docs/en/about.md", "# About", "# All about")],
)
def test_while_data_or_pages_are_being_edited_the_day_is_the_real_one(
    repository: SmallGuide, name: str, old: str, new: str
) -> None:
    repository.replace(name, old, new)

    assert date.today() - day(repository) <= timedelta(days=1)


def test_a_change_anywhere_else_does_not_move_the_day(repository: SmallGuide) -> None:
    repository.write("README.md", "another word")

    assert day(repository) == date(2026, 3, 4)


def test_without_history_of_its_own_the_day_is_the_real_one(small: SmallGuide, repository: SmallGuide) -> None:
    """A guess is never earlier than the real day; a repository around the guide knows nothing of it."""
    inside = SmallGuide(repository.folder / "guide")
    for guide in (inside,):
        assert date.today() - day(guide) <= timedelta(days=1)
    assert small is repository


def test_every_sign_a_model_may_bear_is_drawn_and_one_without_shows_none(small: SmallGuide) -> None:
    def signs(kind: str, id: str = "") -> int:
        guide = small.guide()
        listed = pages(guide, words())
        return Renderer(guide, listed, words()).body(listed.of(kind, id), "en").count('class="sign"')

    drawn = {path.stem for path in (TEMPLATES / "signs").glob("*.svg")}

    assert drawn == {*get_args(Sign)}
    assert (signs("models"), signs("model", "co-location")) == (0, 0)
    small.replace("data/vocabulary.yaml", "{id: co-location, ", "{id: co-location, sign: joined, ")
    assert (signs("models"), signs("model", "co-location"), signs("home")) == (1, 1, 1)


def test_an_interest_never_stands_without_its_document_and_date(small: SmallGuide) -> None:
    for kind, id in (("opportunity", "shared-queue"), ("opportunities", "")):
        said = {
            language: " ".join(body(small, kind, id, language).xpath("string(//p[@class='aside-note'])").split())
            for language in ("fr", "en")
        }

        assert said == {
            "fr": "D’après\xa0: Atelier, Conseil, source sans date, consultée le 1er\xa0novembre 2026".replace("\xa0", " "),
            "en": "According to: Atelier, Conseil, undated source, accessed November 1, 2026",
        }

    small.replace("data/opportunities.yaml", "language: fr, accessed", "language: fr, date: 2018-02, accessed")
    told = body(small, "opportunity", "shared-queue", "en").xpath("string(//p[@class='aside-note'])")
    assert "February 2018" in told
