"""What the collection shows by itself, worked out by hand on the small guide.

Its one group has a federal member and Ontario; its two partnerships are a shared counter (Canada, Ontario) and visits (Canada).
"""

import pytest
from conftest import SmallGuide, our_guide
from guidebook.knowing import insight
from guidebook.knowing.collection import Guide


def absent(guide: Guide) -> list[str]:
    return [jurisdiction.id for jurisdiction in insight.absent(guide, guide.groups["counters"])]


def test_a_jurisdiction_without_a_member_is_not_represented(small: SmallGuide) -> None:
    guide = small.guide()
    group = guide.groups["counters"]

    assert absent(guide) == ["YT"]
    assert [guide.name_of(party).en for party in insight.seats(guide, group, guide.jurisdictions["CA"])] == ["Service Canada"]
    assert insight.is_present(guide, group, guide.jurisdictions["ON"]) is True


def test_an_order_named_as_a_whole_leaves_its_jurisdictions_untold(small: SmallGuide) -> None:
    small.replace("data/mandates.yaml", "{jurisdiction: ON}]", "{name: {fr: Des chefs, en: Chiefs}, order: territorial}]")
    guide = small.guide()

    assert absent(guide) == ["ON"]
    assert insight.is_present(guide, guide.groups["counters"], guide.jurisdictions["YT"]) is None


def test_a_document_that_names_the_absent_says_that_the_others_are_present(small: SmallGuide) -> None:
    small.replace("data/mandates.yaml", "members: [{organization: service-canada}, {jurisdiction: ON}]", "not_represented: [YT]")
    guide = small.guide()

    assert absent(guide) == ["YT"]
    assert insight.is_present(guide, guide.groups["counters"], guide.jurisdictions["ON"]) is True
    small.replace("data/mandates.yaml", "cochairs: [{organization: service-canada}]", "cochairs: [{jurisdiction: ON}]")
    guide = small.guide()
    assert (
        insight.is_present(guide, guide.groups["counters"], guide.jurisdictions["CA"]) is None
    )  # it names provinces and territories


def test_a_group_whose_documents_name_nobody_says_nothing_of_absence(small: SmallGuide) -> None:
    small.replace("data/mandates.yaml", "    members: [{organization: service-canada}, {jurisdiction: ON}]\n", "")

    assert absent(small.guide()) == []


def test_a_balanced_group_says_which_order_it_lacks(small: SmallGuide) -> None:
    guide = small.guide()

    assert [order.id for order in insight.orders_absent(guide, guide.groups["counters"])] == ["territorial", "municipal"]


def test_who_is_interested_sees_who_else_is(small: SmallGuide) -> None:
    guide = small.guide()

    def others(subject: str) -> list[tuple[str, list[str]]]:
        known = guide.jurisdictions.get(subject) or guide.organizations[subject]
        return [(one.id, [guide.name_of(party).en for party in rest]) for one, rest in insight.interests(guide, known)]

    assert others("ON") == [("shared-queue", ["Service Canada"])]
    assert others("service-canada") == others("CA") == [("shared-queue", ["Ontario"])]
    assert others("YT") == others("town-of-harbour") == []
    assert [guide.name_of(party).en for party in insight.who_is_interested(guide)] == ["Service Canada", "Ontario"]


def test_each_crossing_counts_its_partnerships_and_an_empty_one_is_a_gap(small: SmallGuide) -> None:
    guide = small.guide()

    def counted(kind: str) -> dict[tuple[str, str], int]:
        return {crossing: len(found) for crossing, found in insight.crossings(guide, kind).items()}

    assert counted("jurisdictions") == {("CA", "co-location"): 1, ("ON", "co-location"): 1, ("CA", "outreach"): 1}
    assert counted("orders") == {
        ("federal", "co-location"): 1,
        ("municipal", "co-location"): 1,
        ("federal", "outreach"): 1,
        ("municipal", "outreach"): 1,
    }
    assert counted("channels") == {("in-person", "co-location"): 1}


def test_an_issue_stays_open_until_a_report_says_it_is_settled(small: SmallGuide) -> None:
    assert [concern.text.en for _, concern in insight.open_concerns(small.guide())] == ["Nobody comes from Yukon."]

    small.replace("data/reports.yaml", "comes from Yukon.}", "comes from Yukon.}\n        closed: 2022-12")

    assert insight.open_concerns(small.guide()) == []


def test_open_issues_of_the_newest_report_come_first(small: SmallGuide) -> None:
    reports = small.path("data/reports.yaml").read_text(encoding="utf-8")
    later = reports.removeprefix("reports:\n").replace("2022", "2024").replace("fr: Personne ne vient", "fr: Toujours personne")
    small.write("data/reports.yaml", reports + later.replace("Nobody comes", "Still nobody comes"))

    assert [concern.text.en for _, concern in insight.open_concerns(small.guide())] == [
        "Still nobody comes from Yukon.",
        "Nobody comes from Yukon.",
    ]


def test_measured_results_are_listed_newest_first(small: SmallGuide) -> None:
    measure = "{{indicator: {{fr: Visites, en: Visits}}, value: {0}, date: {1}, source: https://news.example/counter}}"
    measures = f"    measures: [{measure.format(5, 2019)}, {measure.format(7, 2021)}]\n    evidence: strong\n"
    small.replace("data/partnerships.yaml", "    evidence: strong\n", measures)

    assert [int(measure.value) for _, measure in insight.measures(small.guide())] == [7, 5]


def test_a_lesson_is_gathered_under_what_it_shows(small: SmallGuide) -> None:
    lessons = """\
    lessons:
      - {fr: Prévoir l'argent., en: Plan the money., enablers: [funding]}
      - {fr: Compter les gens., en: Count people.}
    enablers: [funding]
"""
    small.replace("data/partnerships.yaml", "    evidence: strong\n", f"{lessons}    evidence: strong\n")
    guide = small.guide()

    (marked,) = guide.partnerships_of("enablers", "funding")
    assert marked.id == "on-harbour-counter"
    assert [lesson.en for lesson in guide.lessons_of(marked, "enablers", "funding")] == ["Plan the money."]
    assert guide.partnerships_of("challenges", "staffing") == []


@pytest.mark.ours
def test_neighbours_are_so_on_both_sides_and_come_first_in_what_is_done_elsewhere() -> None:
    guide = our_guide()
    nunavut, canada = guide.jurisdictions["NU"], guide.jurisdictions["CA"]

    assert {place.id for place in insight.neighbours(guide, nunavut)} == {"MB", "NT"}
    for place in guide.jurisdictions.values():
        assert place not in insight.neighbours(guide, place)
        for other in insight.neighbours(guide, place):
            assert place in insight.neighbours(guide, other)

    here = {theme for partnership in guide.partnerships_of("jurisdictions", "NU") for theme in partnership.themes}
    found = insight.elsewhere(guide, nunavut, 3)
    assert {theme.id for theme, _ in found}.isdisjoint(here)
    assert {theme.id for theme, _ in found} | here >= set(guide.themes) - {
        theme
        for theme in guide.themes
        if all(place.national for each in guide.partnerships_of("themes", theme) for place in guide.jurisdictions_of(each))
    }
    for theme, cases in found:
        assert 0 < len(cases) <= 3
        near = [other in insight.neighbours(guide, nunavut) for _, other in cases]
        assert near == sorted(near, reverse=True)
        assert all(theme.id in partnership.themes for partnership, _ in cases)
    assert insight.elsewhere(guide, canada, 3) == []
