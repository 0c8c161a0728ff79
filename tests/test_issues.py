"""What is said of files: errors before warnings, each in the order of its places, in every form."""

import json

import pytest
from conftest import SmallGuide
from guidebook.reading.report import report
from guidebook.schema.issues import Issue, Position

ISSUES = [
    Issue(Position("b.yaml", 2, 1), "missing-accent", {"value": "A", "correct": "À"}),
    Issue(Position("c.yaml", 9, 1), "refers-to-itself", {"value": "x"}),
    Issue(Position("a.yaml", 3, 1), "refers-to-itself", {"value": "y"}),
]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_errors_come_before_warnings_in_every_form(language: str) -> None:
    text = report(ISSUES, "text", language).splitlines()  # type: ignore[arg-type]
    places = [line.split(":")[0] for line in text if ".yaml:" in line]
    described = json.loads(report(ISSUES, "json", language))  # type: ignore[arg-type]
    annotated = report(ISSUES, "github", language).splitlines()  # type: ignore[arg-type]

    assert places == [issue["file"] for issue in described] == ["a.yaml", "c.yaml", "b.yaml"]
    assert [line.split("file=")[1].split(",")[0] for line in annotated] == ["a.yaml", "c.yaml", "b.yaml"]
    assert text[-1] == {"fr": "2 erreurs, 1 avertissement.", "en": "2 errors, 1 warning."}[language]


def test_an_order_that_is_given_is_kept() -> None:
    said = report(ISSUES, "github", "en", in_order=True).splitlines()

    assert [line.split("file=")[1].split(",")[0] for line in said] == ["b.yaml", "c.yaml", "a.yaml"]


@pytest.mark.parametrize(("since", "until"), [("2018-02", "2018"), ("2018", "2018-01"), ("2018-02-20", "2018-02")])
def test_dates_that_may_be_in_order_are_left_alone(small: SmallGuide, since: str, until: str) -> None:
    small.replace("data/partnerships.yaml", "since: 2018-02\n", f"since: {since}\n    until: {until}\n")

    assert small.load().issues == []
