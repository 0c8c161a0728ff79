"""What is wrong with the data, and where: facts only, which reading/report.py puts in words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Protocol, Union

from ..language.languages import Language

_LONGEST_VALUE = 60

Fact = Union[str, int, "Phrase", Mapping[Language, str]]  # what differs by language is a phrase, or comes from the data


@dataclass(frozen=True)
class Phrase:
    """A part of a sentence that has words of its own in each language, under that key in messages.yaml, with blanks to fill."""

    key: str
    facts: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A position in a file of the data; line and column count from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Origin(Protocol):
    """Where an entry was written."""

    def at(self, *steps: str | int) -> Position:
        """Where the value that those steps lead to was written."""


@dataclass(frozen=True, slots=True, order=True)
class Issue:
    """One thing wrong: where, the code of its message, and the facts that fill the message's blanks."""

    position: Position
    code: str
    facts: Mapping[str, Fact] = field(default_factory=dict, compare=False)


def meant(value: str, known: Iterable[str]) -> dict[str, Fact]:
    """The fact `meant`, where one of the known words is close to what was written; else nothing."""
    if len(value) > _LONGEST_VALUE:  # no one meant that, and comparing it would take long
        return {}
    by_folded = {word.casefold(): word for word in sorted(known)}
    close = get_close_matches(value.casefold(), by_folded, n=1, cutoff=0.7)
    return {"meant": by_folded[close[0]]} if close else {}
