"""The real data: whole, from everywhere, and free of people's names and numbers."""

from collections import Counter

import pytest
from conftest import ROOT, TODAY
from guidebook.knowing.collection import Guide
from guidebook.reading.load import load
from guidebook.reading.report import as_text


@pytest.fixture(scope="module")
def guide() -> Guide:
    guide, issues = load(ROOT / "data", ROOT / "docs", TODAY, ROOT)
    assert guide is not None, [as_text(issue, "en") for issue in issues]
    return guide


def test_every_model_has_partnerships_and_most_jurisdictions_take_part(guide: Guide) -> None:
    models = Counter(model for partnership in guide.partnerships.values() for model in partnership.models)

    assert len(guide.partnerships) >= 52
    assert min(models[model] for model in guide.models) >= 2
    assert len(guide.represented()) == 13


def test_every_jurisdiction_of_canada_is_known(guide: Guide) -> None:
    assert set(guide.jurisdictions) == {"CA", "AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT"}


def test_the_mandates_of_the_three_groups_are_whole(guide: Guide) -> None:
    whole = [group for group in guide.groups.values() if group.mandate]

    assert len(whole) >= 3
    for group in whole:
        assert group.cochair_duties
        assert group.members
        assert group.reporting.to
        assert group.objectives or group.responsibilities


def test_every_partnership_names_its_sources_and_at_least_two_parties_of_different_kinds(guide: Guide) -> None:
    for partnership in guide.partnerships.values():
        assert all(source.url for source in partnership.sources), partnership.id
        assert len({guide.name_of(party).en for party in partnership.partners}) >= 2, partnership.id


def test_a_link_between_partnerships_shows_on_both(guide: Guide) -> None:
    for partnership in guide.partnerships.values():
        for earlier in guide.lineage(partnership)[0]:
            assert partnership in guide.lineage(earlier)[1]
