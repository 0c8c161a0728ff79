"""A field owns what is said of it: pages, comparison, files and the contributor's documents all take it from there."""

import re
from functools import cache

import pytest
from conftest import ROOT, TODAY
from guidebook.filters import filters
from guidebook.language import LANGUAGES
from guidebook.load import load
from guidebook.model import Concern, Council, Group, Measure, Organization, Partnership, Report, Status
from guidebook.pages import pages
from guidebook.render import Renderer
from guidebook.typography import typeset
from guidebook.values import Part
from guidebook.words import words

# What a comparison leaves out, and why: a new field joins the comparison, or this list.
NOT_COMPARED = {
    "id", "slug", "former_slugs", "added", "modified", "reviewed", "draft",  # how the guide keeps the entry
    "title",  # the head of the column
    "keywords",  # for the search only
    "builds_on", "replicated_by", "siblings", "sources",  # ways out of the entry, which its page shows
}  # fmt: skip


@cache
def renderer() -> Renderer:
    guide, _ = load(ROOT / "data", ROOT / "docs", TODAY, ROOT)
    assert guide is not None
    return Renderer(guide, pages(guide, words()), words(), "https://guide.example/")


def text_of(html: str) -> str:
    return re.sub(r"<[^>]+>|&nbsp;|\s+", " ", html).replace("&#39;", "’")


def test_the_comparison_misses_no_field() -> None:
    compared = {name for name, _, _ in Partnership.compared()}

    assert compared | NOT_COMPARED == set(Partnership.model_fields)
    assert compared & NOT_COMPARED == set()


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
        for form in {"label", "one", "missed"} & set(said):
            assert all(text and not text.endswith(".") for text in said[form]), name  # type: ignore[union-attr, index]
