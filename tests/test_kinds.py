"""A kind is told in one place: with one line in kinds.py and its template, a new one is read, checked, printed and found."""

import shutil
from pathlib import Path

import pytest
from conftest import SmallGuide
from guidebook.language.dates import PartialDate
from guidebook.schema.kinds import DESCRIBING, KINDS, SECTIONS, Kind, Section
from guidebook.schema.parts import Addressed
from guidebook.schema.values import Name, told
from guidebook.showing import render
from guidebook.showing.pages import pages
from guidebook.showing.render import Renderer
from guidebook.showing.words import words


class Award(Addressed):
    """A prize that a partnership has won."""

    title: Name = told("Nom du prix.", "Name of the prize.", label=("Prix", "Award"))
    summary: Name = told("Pourquoi.", "Why.")

    @property
    def last_modified(self) -> PartialDate:
        return PartialDate(2026)


SECTION = Section(
    address=Name(fr="prix", en="awards"),
    name=Name(fr="Prix", en="Awards"),
    intro=Name(fr="Les prix qu'ont reçus des partenariats.", en="The prizes that partnerships have won."),
    one=Name(fr="Un prix", en="An award"),
    menu=5,
)
INDEX = "<h1>{{ page.title }}</h1>{% for one in pages.of_kind('award') %}<p>{{ one.title }}</p>{% endfor %}"
DATA = """\
awards:
  - id: best-counter
    slug: {fr: meilleur-comptoir, en: best-counter}
    title: {fr: Meilleur comptoir, en: Best Counter}
    summary: {fr: Le plus accueillant., en: The most welcoming.}
"""


@pytest.fixture
def awards(small: SmallGuide, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> SmallGuide:
    """A guide with a kind of its own: a line in the table, a file of data, and two templates."""
    none = Name(fr="aucun prix", en="an award")
    monkeypatch.setitem(KINDS, "awards", Kind(file="awards.yaml", schema=Award, none=none, section=SECTION))
    monkeypatch.setitem(SECTIONS, "awards", SECTION)
    templates = tmp_path / "templates"
    shutil.copytree(render.TEMPLATES, templates)
    (templates / "awards.html").write_text(INDEX)
    (templates / "award.html").write_text("<h1>{{ subject.title }}</h1><p>{{ subject.summary }}</p>")
    monkeypatch.setattr(render, "TEMPLATES", templates)
    small.write("data/awards.yaml", DATA)
    return small


def test_its_entries_have_pages_in_both_languages_under_its_own_words(awards: SmallGuide) -> None:
    guide = awards.guide()
    listed = pages(guide, words())
    renderer = Renderer(guide, listed, words())
    index, page = listed.of("awards"), listed.of("award", "best-counter")

    assert page.addresses == {"fr": "fr/prix/meilleur-comptoir/", "en": "en/awards/best-counter/"}
    assert index.addresses == {"fr": "fr/prix/", "en": "en/awards/"}
    assert "<p>Meilleur comptoir</p>" in renderer.body(index, "fr")
    assert "<p>The most welcoming.</p>" in renderer.body(page, "en")
    assert ("Prix", "../", "true") in renderer.frame(page, "fr")["menu"]
    assert words()["award"].fr == "Un prix"
    assert all(f"<loc>/{address}</loc>" in renderer.sitemap() for address in ("fr/prix/", "en/awards/best-counter/"))


def test_its_faults_are_said_like_all_others(awards: SmallGuide) -> None:
    awards.replace("data/awards.yaml", ", en: Best Counter}", "}")
    awards.replace("data/awards.yaml", "    summary:", "    sumary:")

    assert sorted(issue.code for issue in awards.load().issues) == ["missing-field", "missing-language", "unknown-field"]


def test_a_kind_whose_file_is_not_there_is_empty(awards: SmallGuide) -> None:
    awards.path("data/awards.yaml").unlink()
    guide = awards.guide()

    assert getattr(guide, "awards") == {}  # noqa: B009  (the kind is made here, and the guide declares it nowhere)
    assert pages(guide, words()).of_kind("award") == []


def test_what_is_said_of_a_kind_holds_together() -> None:
    places = sorted(section.menu for section in SECTIONS.values() if section.menu)

    assert places == list(range(1, len(places) + 1))
    assert {kind for kind in DESCRIBING if not KINDS[kind].section} == set()
    for language in ("fr", "en"):
        addresses = [section.address.in_(language) for section in SECTIONS.values()]  # type: ignore[arg-type]
        assert len({*addresses}) == len(addresses)
