"""The real data: whole, from everywhere, and free of people's names and numbers."""

import ast
import re
from collections import Counter
from pathlib import Path

import pytest
from conftest import ROOT, TODAY
from guidebook.knowing.collection import Guide
from guidebook.reading.load import load
from guidebook.reading.report import as_text
from guidebook.schema.kinds import KINDS, SECTIONS, singular
from guidebook.schema.values import Part, parts_in

HOOKS = ROOT / "hooks"


@pytest.fixture(scope="module")
def guide() -> Guide:
    guide, issues = load(ROOT / "data", ROOT / "docs", TODAY, ROOT)
    assert guide is not None, [as_text(issue, "en") for issue in issues]
    return guide


@pytest.mark.ours
def test_every_model_has_partnerships_and_most_jurisdictions_take_part(guide: Guide) -> None:
    models = Counter(model for partnership in guide.partnerships.values() for model in partnership.models)

    assert len(guide.partnerships) >= 52
    assert min(models[model] for model in guide.models) >= 2
    assert len(guide.represented()) == 13


@pytest.mark.ours
def test_every_jurisdiction_of_canada_is_known(guide: Guide) -> None:
    assert set(guide.jurisdictions) == {"CA", "AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT"}


@pytest.mark.ours
def test_the_mandates_of_the_three_groups_are_whole(guide: Guide) -> None:
    whole = [group for group in guide.groups.values() if group.mandate]

    assert len(whole) >= 3
    for group in whole:
        assert group.cochair_duties
        assert group.members
        assert group.reporting.to
        assert group.objectives or group.responsibilities


def test_every_source_has_an_address_or_says_why_it_has_none(guide: Guide) -> None:
    for partnership in guide.partnerships.values():
        assert any(source.url for source in partnership.sources), partnership.id
        assert all(source.url or source.note for source in partnership.sources), partnership.id


def test_every_partnership_has_at_least_two_parties_of_different_names(guide: Guide) -> None:
    for partnership in guide.partnerships.values():
        assert len({guide.name_of(party).en for party in partnership.partners}) >= 2, partnership.id


def test_a_link_between_partnerships_shows_on_both(guide: Guide) -> None:
    for partnership in guide.partnerships.values():
        for earlier in guide.lineage(partnership)[0]:
            assert partnership in guide.lineage(earlier)[1]


def every_part(part: type[Part]) -> set[type[Part]]:
    """A schema with those of all its parts."""
    found, waiting = {part}, [part]
    while waiting:
        for field in waiting.pop().model_fields.values():
            new = {*parts_in(field.annotation)} - found
            found |= new
            waiting += new
    return found


def strings(path: Path) -> set[str]:
    """The strings a program, a script or a template holds, but for the examples of fields and the closed sets of the schema."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        return set(re.findall(r"[\"'`]([^\"'`\n]+)[\"'`]", text))
    found = ast.walk(ast.parse(text))
    left_out = [
        each
        for node in ast.walk(ast.parse(text))
        for each in (
            [word.value for word in node.keywords if word.arg in ("example", "hint")]
            if isinstance(node, ast.Call)
            else [node] * (isinstance(node, ast.Subscript) and getattr(node.value, "id", "") == "Literal")
        )
    ]
    aside = Counter(inner.value for each in left_out for inner in ast.walk(each) if isinstance(inner, ast.Constant))
    held = Counter(node.value for node in found if isinstance(node, ast.Constant) and isinstance(node.value, str))
    return set(held - aside)


@pytest.mark.ours
def test_the_code_knows_no_id_of_the_data(guide: Guide) -> None:
    """So that another council's data may have others: what matters to the code is said by flags."""
    ids = {id for kind in KINDS for id in getattr(guide, kind)}
    fields = {name for kind in KINDS.values() for part in every_part(kind.schema) for name in part.model_fields}
    ours = fields | {*SECTIONS, *map(singular, SECTIONS)}
    ours |= {"strong", "guide", "unknown"}  # a mark of HTML, the guide itself, the filters' word for what no source says
    places = [*HOOKS.rglob("*.py"), *HOOKS.rglob("*.html"), *HOOKS.rglob("*.svg"), *(ROOT / "scripts").glob("*.py")]
    places += (ROOT / "overrides").rglob("*.js")
    known = {path.name: found for path in places if (found := strings(path) & ids - ours)}

    assert known == {}
