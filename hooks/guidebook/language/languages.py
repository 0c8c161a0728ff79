"""The two languages of the guide, and how each writes what a program puts in words: dates (1er mai), numbers and lists."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from .dates import PartialDate

Language = Literal["fr", "en"]
LANGUAGES: tuple[Language, ...] = ("fr", "en")

_NAMES: dict[Language, dict[Language, str]] = {"fr": {"fr": "français", "en": "French"}, "en": {"fr": "anglais", "en": "English"}}
_LOCALES = {language: Locale.parse(f"{language}_CA") for language in LANGUAGES}


def other(language: Language) -> Language:
    """The other official language."""
    return "en" if language == "fr" else "fr"


def language_name(language: Language) -> Mapping[Language, str]:
    """What each language calls that one."""
    return _NAMES[language]


def date_in_words(date: PartialDate, language: Language) -> str:
    """A date as prose writes it: `1er mars 2018`, `March 2018`, `2018`."""
    if date.day is not None:
        written = format_date(date.earliest, "d MMMM y" if language == "fr" else "MMMM d, y", _LOCALES[language])
        return written.replace("1 ", "1er ", 1) if language == "fr" and date.day == 1 else written
    if date.month is not None:
        return format_date(date.earliest, "MMMM y", _LOCALES[language])
    return str(date.year)


@lru_cache(maxsize=10_000)
def number_in_words(number: int | Decimal, language: Language) -> str:
    """A number with the language's separators: `12 000,5`, `12,000.5`."""
    return format_decimal(number, locale=_LOCALES[language], decimal_quantization=False)


def list_in_words(items: Iterable[str], language: Language) -> str:
    """Several items as prose lists them: `a, b et c`, `a, b, and c`."""
    return format_list(list(items), locale=_LOCALES[language])


def is_one(number: int, language: Language) -> bool:
    """Whether a noun that follows the number is singular: French counts 0 with 1."""
    return number < 2 if language == "fr" else number == 1
