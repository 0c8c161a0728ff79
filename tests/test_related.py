"""Related partnerships, ranked by hand on a small set."""

from typing import Any

import pytest
from conftest import SmallGuide
from guidebook.knowing.collection import Guide
from guidebook.knowing.related import MOST, related

ENTRY = """\
  - id: {id}
    slug: {{fr: {id}, en: {id}}}
    models: [{model}]
    title: {{fr: Titre {id}, en: Title {id}}}
    summary: {{fr: Résumé {id}., en: Summary {id}.}}
    status: {{state: active}}
    partners: [{{organization: {organization}}}, {{jurisdiction: {jurisdiction}}}]
    places: [{{place: harbour}}]
    delivered: {{fr: Un service., en: A service.}}
    themes: [{theme}]
    builds_on: [{builds_on}]
    siblings: [{siblings}]
    evidence: strong
    sources: [{{title: T, publisher: P, url: https://a.example/, language: en, accessed: 2026-11-01}}]
    added: 2026-11-01
"""
THEME = """\
themes:
  - id: sea
    slug: {{fr: mer, en: sea}}
    name: {{fr: Mer, en: Sea}}
    definition: {{fr: Les ports., en: Harbours.}}
    points: [{{name: {{fr: Point, en: A point}}, text: {{fr: Un fait., en: A fact.}}, cases: [{case}]}}]
"""


def guide_of(small: SmallGuide, *entries: dict[str, Any]) -> Guide:
    small.replace("data/organizations.yaml", "organizations:\n", "organizations:\n" + "".join(
        f"  - {{id: {name}, slug: {{fr: {name}, en: {name}}}, name: {{fr: N, en: N}}, order: municipal, jurisdiction: ON}}\n"
        for name in ("common", "rare", "alone-1", "alone-2")
    ))  # fmt: skip
    small.empty("guidance", "questions", "opportunities")
    small.write("data/themes.yaml", THEME.format(case=entries[0]["id"]))
    usual = {"model": "outreach", "organization": "alone-1", "jurisdiction": "YT", "theme": "", "builds_on": "", "siblings": ""}
    small.write("data/partnerships.yaml", "partnerships:\n" + "".join(ENTRY.format(**(usual | entry)) for entry in entries))
    return small.guide()


def found(guide: Guide, id: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(other.partnership.id, other.reason, other.shared) for other in related(guide.partnerships[id], guide)]


def test_a_theme_comes_first_then_a_partner_then_a_model_and_what_is_linked_is_left_to_the_lineage(small: SmallGuide) -> None:
    guide = guide_of(
        small,
        {"id": "here", "organization": "common", "model": "outreach", "jurisdiction": "YT", "theme": "sea"},
        {"id": "model", "organization": "alone-1", "model": "outreach", "jurisdiction": "CA"},
        {"id": "partner", "organization": "common", "model": "co-location", "jurisdiction": "CA"},
        {"id": "theme", "organization": "alone-2", "model": "co-location", "jurisdiction": "CA", "theme": "sea"},
        {"id": "alike", "organization": "alone-2", "model": "co-location", "jurisdiction": "CA", "siblings": "here"},
        {"id": "linked", "organization": "alone-2", "model": "co-location", "jurisdiction": "CA", "builds_on": "here"},
    )

    assert found(guide, "here") == [
        ("theme", "theme", ("sea",)),
        ("partner", "partner", ("common",)),
        ("model", "model", ("outreach",)),
    ]
    assert "here" not in [other[0] for other in (*found(guide, "linked"), *found(guide, "alike"))]


def test_a_jurisdiction_in_common_comes_last(small: SmallGuide) -> None:
    guide = guide_of(
        small,
        {"id": "here", "organization": "common", "model": "outreach", "jurisdiction": "YT"},
        {"id": "place", "organization": "alone-2", "model": "co-location", "jurisdiction": "YT"},
    )

    assert found(guide, "here") == [("place", "jurisdiction", ("YT", "ON"))]


def test_a_link_may_be_written_on_either_side(small: SmallGuide) -> None:
    guide = guide_of(small, {"id": "first"}, {"id": "second", "model": "outreach]\n    replicated_by: [first"})
    first, second = guide.partnerships.values()

    assert guide.lineage(first) == ([second], [])
    assert guide.lineage(second) == ([], [first])


def test_a_family_is_whole_however_its_links_are_written(small: SmallGuide) -> None:
    """a – b, c – b, c – d: each has the three others; e stands alone."""
    guide = guide_of(
        small,
        {"id": "d"},
        {"id": "a", "siblings": "b"},
        {"id": "c", "siblings": "b, d"},
        {"id": "e"},
        {"id": "b"},
    )
    families = {id: [other.id for other in guide.siblings(guide.partnerships[id])] for id in "abcde"}

    assert families == {"a": ["b", "c", "d"], "b": ["a", "c", "d"], "c": ["a", "b", "d"], "d": ["a", "b", "c"], "e": []}


@pytest.mark.parametrize(
    "link", [{"model": "outreach]\n    replicated_by: [second"}, {"builds_on": "second"}], ids=["later", "earlier"]
)
def test_a_link_to_a_draft_leads_nowhere_whichever_side_it_is_written_on(small: SmallGuide, link: dict[str, Any]) -> None:
    guide = guide_of(small, {"id": "first"} | link, {"id": "second", "model": "outreach]\n    draft: yes # "})

    assert guide.lineage(guide.partnerships["first"]) == ([], [])


def test_a_draft_is_neither_a_sibling_nor_a_case(small: SmallGuide) -> None:
    guide = guide_of(small, {"id": "first", "siblings": "second"}, {"id": "second", "model": "outreach]\n    draft: yes # "})

    assert guide.siblings(guide.partnerships["first"]) == []
    assert [case.id for case in guide.published(["first", "second"])] == ["first"]


def test_what_few_share_counts_for_more(small: SmallGuide) -> None:
    """Two partners in common either way: the one that only two entries name comes before the one that all but one do."""
    both = "common}, {organization: rare"
    guide = guide_of(
        small,
        {"id": "here", "organization": both, "jurisdiction": "YT"},
        *({"id": f"a-many-{number}", "organization": "common", "jurisdiction": "CA"} for number in range(3)),
        {"id": "z-rare", "organization": "rare", "jurisdiction": "CA"},
    )

    assert [id for id, *_ in found(guide, "here")] == ["z-rare", "a-many-0", "a-many-1", "a-many-2"]
    assert found(guide, "here")[0] == ("z-rare", "partner", ("rare",))


@pytest.mark.parametrize("entries", [1, 2, 6, 100])
def test_at_most_five_are_named_and_never_the_partnership_itself(small: SmallGuide, entries: int) -> None:
    guide = guide_of(small, *({"id": f"entry-{number}"} for number in range(entries)))
    for partnership in guide.partnerships.values():
        others = [other.partnership.id for other in related(partnership, guide)]

        assert len(set(others)) == len(others) == min(entries - 1, MOST)
        assert partnership.id not in others
