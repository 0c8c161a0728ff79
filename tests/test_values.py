"""Dates, numbers, lists and words in order, as a reader of each language expects."""

from datetime import date
from decimal import Decimal

import pytest
from guidebook.language.dates import PartialDate
from guidebook.language.languages import date_in_words, is_one, list_in_words, number_in_words
from guidebook.language.letters import order
from guidebook.schema.values import YesOrNo
from pydantic import TypeAdapter


@pytest.mark.parametrize(
    ("written", "french", "english"),
    [
        ("2018", "2018", "2018"),
        ("2018-02", "février 2018", "February 2018"),
        ("2018-03-01", "1er mars 2018", "March 1, 2018"),
        ("2018-11-21", "21 novembre 2018", "November 21, 2018"),
    ],
)
def test_a_date_is_written_as_far_as_it_is_known(written: str, french: str, english: str) -> None:
    date_known = PartialDate.parse(written)

    assert str(date_known) == written
    assert date_in_words(date_known, "fr") == french
    assert date_in_words(date_known, "en") == english


@pytest.mark.parametrize(
    "written", ["", "18", "2018-2", "2018-13", "2018-02-30", "2018-02-27T00:00", "février 2018", "20180227", "²018"]
)
def test_anything_else_is_not_a_date(written: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  (the message is the caller's to write)
        PartialDate.parse(written)


def test_a_date_knows_the_first_and_last_day_it_can_mean() -> None:
    assert PartialDate.parse("2018").earliest == date(2018, 1, 1)
    assert PartialDate.parse("2018").latest == date(2018, 12, 31)
    assert PartialDate.parse("2024-02").latest == date(2024, 2, 29)


def test_numbers_and_lists_follow_the_language() -> None:
    assert number_in_words(14763, "fr") == "14\u00a0763"
    assert number_in_words(14763, "en") == "14,763"
    assert number_in_words(90.4, "fr") == "90,4"
    assert list_in_words(["a", "b", "c"], "fr") == "a, b et c"
    assert list_in_words(["a", "b", "c"], "en") == "a, b and c"


def test_french_counts_zero_with_one() -> None:
    assert [is_one(number, "fr") for number in (0, 1, 2)] == [True, True, False]
    assert [is_one(number, "en") for number in (0, 1, 2)] == [False, True, False]


def test_words_sort_as_in_a_dictionary() -> None:
    words = ["zone", "Émilie", "élan", "École", "eau", "œuvre", "odeur", "pêche", "péché", "Ottawa"]

    assert sorted(words, key=order) == ["eau", "École", "élan", "Émilie", "odeur", "œuvre", "Ottawa", "péché", "pêche", "zone"]


def test_a_year_far_ahead_is_refused_even_where_a_date_may_lie_ahead() -> None:
    with pytest.raises(ValueError, match="2999"):
        PartialDate.parse("2999-01")


@pytest.mark.parametrize("written", ["yes", "Yes", "YES", "true", "True", "oui", "Oui", "OUI"])
def test_yes_is_yes_however_it_is_written(written: str) -> None:
    assert TypeAdapter(YesOrNo).validate_python(written) is True
    assert TypeAdapter(YesOrNo).validate_python({"y": "no", "t": "false", "o": "non"}[written[0].lower()].title()) is False


def test_a_small_number_keeps_its_decimals() -> None:
    assert number_in_words(Decimal("0.12345"), "fr") == "0,12345"
    assert number_in_words(Decimal("1234.5678"), "en") == "1,234.5678"
