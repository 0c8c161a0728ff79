"""What narrows the partnerships down: each filter, its choices, and the choices that each partnership answers to."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from ..knowing.collection import OLD, Guide
from ..schema.partnership import Partnership
from ..schema.values import Name
from .words import Words

UNKNOWN = "unknown"  # the code of what no source says
_DECADE = 10
_AGES = {"under-2": 2, "2-to-5": OLD, "over-5": 1000}  # by code, less than so many years


@dataclass(frozen=True, kw_only=True)
class Filter:
    """One way of narrowing the partnerships down.

    `key` and the codes of `choices` stand in addresses, the same in both languages, and never change. `answers` gives each
    partnership's codes by its id; a choice that no partnership answers to is not offered. `kind` is what the page about a
    choice is called, where it has one.
    """

    key: str
    label: Name
    choices: Mapping[str, Name]
    answers: Mapping[str, list[str]]
    kind: str | None

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How many partnerships answer to each choice."""
        return Counter(code for codes in self.answers.values() for code in codes)


def filters(guide: Guide, words: Words) -> list[Filter]:
    """The filters of the index of partnerships, in the order in which it shows them."""
    label = Partnership.label
    return [
        _described("model", "models", guide, label("models", one=True)),
        _described("jurisdiction", "jurisdictions", guide, words.jurisdiction),
        _described("order", "orders", guide, words.order),
        _described("channel", "channels", guide, label("channels", one=True)),
        _filter(
            "clients", label("client_groups", one=True), _names(guide.client_groups), {p.id: p.client_groups for p in _all(guide)}
        ),
        _described("theme", "themes", guide, label("themes", one=True)),
        _filter("status", label("status"), _names(guide.statuses), {p.id: [p.status.state] for p in _all(guide)}),
        _filter("dated", words.dated, _ages(words), {p.id: [_age(guide.age(p))] for p in _all(guide)}),
        _filter("start", words.start_year, _decades(guide, words), {p.id: [_decade(p)] for p in _all(guide)}),
    ]


def _described(key: str, kind: str, guide: Guide, label: Name) -> Filter:
    answers = {partnership.id: guide.described_by(partnership, kind) for partnership in _all(guide)}
    return _filter(key, label, _names(getattr(guide, kind)), answers, kind=key)


def _filter(
    key: str, label: Name, names: Mapping[str, Name], answers: Mapping[str, Iterable[str]], kind: str | None = None
) -> Filter:
    used = {code for codes in answers.values() for code in codes}
    choices = {code: name for code, name in names.items() if code in used}
    return Filter(key=key, label=label, choices=choices, answers={id: list(codes) for id, codes in answers.items()}, kind=kind)


def _all(guide: Guide) -> Iterable[Partnership]:
    return guide.partnerships.values()


def _names(terms: Mapping[str, object]) -> Mapping[str, Name]:
    return {code: term.name for code, term in terms.items()}  # type: ignore[attr-defined]  # every term has one


def _age(years: int | None) -> str:
    return "undated" if years is None else next(code for code, most in _AGES.items() if years < most)


def _ages(words: Words) -> Mapping[str, Name]:
    names = words.dated_under_2, words.dated_2_to_5, words.dated_over_5, words.dated_undated
    return dict(zip((*_AGES, "undated"), names, strict=True))


def _decade(partnership: Partnership) -> str:
    return str(partnership.since.year // _DECADE * _DECADE) if partnership.since else UNKNOWN


def _decades(guide: Guide, words: Words) -> Mapping[str, Name]:
    """The decades in which partnerships began, the latest first; what is not known comes last."""
    started = sorted({_decade(partnership) for partnership in _all(guide)} - {UNKNOWN}, reverse=True)
    named = {first: _years(int(first), words) for first in started}
    return {**named, UNKNOWN: words.start_unknown}


def _years(first: int, words: Words) -> Name:
    last = first + _DECADE - 1
    return Name(fr=words.years.fr.format(first=first, last=last), en=words.years.en.format(first=first, last=last))
