"""A field owns what is said of it: pages, comparison, files and the contributor's documents all take it from there."""

import json
import re
from dataclasses import replace
from functools import cache

import pytest
from conftest import SmallGuide, our_guide
from guidebook.giving.record import record
from guidebook.giving.table import TABLE, beside_the_index
from guidebook.knowing.collection import Guide
from guidebook.language.languages import LANGUAGES
from guidebook.language.typography import typeset
from guidebook.schema.bodies import Organization
from guidebook.schema.groups import Concern, Council, Group, Report
from guidebook.schema.kinds import KINDS
from guidebook.schema.partnership import Measure, Partnership, Status
from guidebook.schema.values import Part, Text, told
from guidebook.showing import for_scripts, render
from guidebook.showing.filters import Filter, filters
from guidebook.showing.pages import pages
from guidebook.showing.render import Renderer
from guidebook.showing.words import Words, words
from lxml import html

# What a comparison leaves out, and why: a new field joins the comparison, or this list.
NOT_COMPARED = {
    "id", "slug", "former_slugs", "added", "modified", "reviewed", "draft",  # how the guide keeps the entry
    "title",  # the head of the column
    "keywords",  # for the search only
    "builds_on", "replicated_by", "siblings", "sources",  # ways out of the entry, which its page shows
}  # fmt: skip


@cache
def renderer() -> Renderer:
    guide = our_guide()
    return Renderer(guide, pages(guide, words()), words(), "https://guide.example/")


def text_of(page: str) -> str:
    return re.sub(r"<[^>]+>|&nbsp;|\s+", " ", page).replace("&#39;", "’")


def test_the_comparison_misses_no_field() -> None:
    compared = {name for name, _, _ in Partnership.compared()}

    assert compared | NOT_COMPARED == set(Partnership.model_fields)
    assert compared & NOT_COMPARED == set()


@pytest.mark.ours
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_calls_each_field_that_says_something_by_its_label(language: str) -> None:
    said = 0
    for page in renderer().pages.of_kind("partnership"):
        partnership = renderer().guide.partnerships[page.id]
        body = text_of(renderer().body(page, language))  # type: ignore[arg-type]  # a language
        for name, field in Partnership.model_fields.items():
            label = (field.json_schema_extra or {}).get("label")  # type: ignore[union-attr]
            value = getattr(partnership, name)
            if label and value and name not in ("id", "title", "summary"):
                forms = [
                    typeset(text[LANGUAGES.index(language)], language)
                    for text in (label, field.json_schema_extra.get("one", label))
                ]  # type: ignore[union-attr, arg-type, call-overload, index]
                assert any(form.replace("\xa0", " ") in body for form in forms), (page.id, name)
                said += 1
    assert said > 600


def test_filters_and_files_are_headed_by_the_labels_of_the_fields() -> None:
    heads = {each.key: each.label for each in filters(renderer().guide, words())}

    assert heads["channel"] == Partnership.label("channels", one=True)
    assert heads["status"] == Partnership.label("status")


@pytest.mark.parametrize("part", [Partnership, Status, Measure, Group, Council, Organization, Report, Concern])
def test_a_label_is_in_both_languages_and_is_no_sentence(part: type[Part]) -> None:
    for name, field in part.model_fields.items():
        said = field.json_schema_extra or {}
        assert all(text.endswith(".") for text in said.get("hint", ())), name  # type: ignore[union-attr]
        for form in {"label", "one", "missed"} & set(said):
            assert all(text and not text.endswith(".") for text in said[form]), name  # type: ignore[union-attr, index]


class Awarded(Partnership):
    """A partnership as it would be with one more line in its schema."""

    prize: Text | None = told("Prix reçu.", "Prize won.", default=None, label=("Prix", "Prize"))


Awarded.__name__ = "Partnership"  # as which the templates know it


def test_a_new_field_is_read_checked_compared_and_given_to_machines_by_its_one_line(
    small: SmallGuide, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(KINDS, "partnerships", replace(KINDS["partnerships"], schema=Awarded))
    monkeypatch.setattr(render, "Partnership", Awarded)
    monkeypatch.setattr(for_scripts, "Partnership", Awarded)
    small.replace("data/partnerships.yaml", "    since: 2018-02\n", "    since: 2018-02\n    prize: {fr: L'or., en: Gold.}\n")
    guide = small.guide()
    listed = pages(guide, words())
    printer = Renderer(guide, listed, words())
    said = json.loads(record(listed.of("partnership", "on-harbour-counter"), printer, "fr"))
    compared = printer.frame(listed.of("comparison"), "en")["for_scripts"]["fields"]

    assert said["prize"] == "L’or."
    assert ("prize", "Prize", False) in compared
    small.replace("data/partnerships.yaml", "prize: {fr: L'or., en: Gold.}", "priz: {fr: L'or., en: Gold.}")
    assert [issue.facts["meant"] for issue in small.load().issues] == ["prize"]
    small.replace("data/partnerships.yaml", "priz: {fr: L'or., en: Gold.}", "prize: {fr: L'or.}")
    assert [issue.code for issue in small.load().issues] == ["missing-language"]


def test_a_new_filter_is_offered_counted_and_answered_by_its_one_line(small: SmallGuide, monkeypatch: pytest.MonkeyPatch) -> None:
    def one_more(guide: Guide, known: Words) -> list[Filter]:
        answers = {id: [partnership.evidence] for id, partnership in guide.partnerships.items()}
        names = {code: term.name for code, term in guide.evidence.items()}
        return [
            *filters(guide, known),
            Filter(key="evidence", label=Partnership.label("evidence"), choices=names, answers=answers, kind=None),
        ]

    monkeypatch.setattr(render, "filters", one_more)
    guide = small.guide()
    listed = pages(guide, words())
    printer = Renderer(guide, listed, words())
    index = html.fragment_fromstring(printer.body(listed.of("partnerships"), "en"), create_parent=True)
    known = json.loads(beside_the_index(printer, "en")[TABLE]())

    assert index.xpath("//input[@name='evidence']/@value") == list(guide.evidence)
    assert known["columns"].count("evidence") == 1
    assert [each["key"] for each in known["filters"]][-1] == "evidence"
