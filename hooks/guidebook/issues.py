"""What is wrong with the data, where, and how to put it right, in both languages."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Literal

from .language import LANGUAGES, Language
from .messages import MESSAGES

Fact = str | int | Mapping[Language, str]

SEVERITIES = {"error": {"fr": "erreur", "en": "error"}, "warning": {"fr": "avertissement", "en": "warning"}}
_LONGEST_VALUE = 60


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a file of the data; line and column count from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Issue:
    """One thing wrong: where, the code of its message, and the facts that fill the message's blanks.

    A fact that differs by language is a mapping from language to text.
    """

    place: Place
    code: str
    facts: Mapping[str, Fact] = field(default_factory=dict, compare=False)

    @property
    def severity(self) -> Literal["error", "warning"]:
        return MESSAGES[self.code].severity

    def message(self, language: Language) -> str:
        """What is wrong, as a sentence."""
        return self._fill(MESSAGES[self.code].fr if language == "fr" else MESSAGES[self.code].en, language)

    def hint(self, language: Language) -> str:
        """What to do about it; what was probably meant comes first."""
        meant = self.facts.get("meant")
        suggestion = {"fr": "Vouliez-vous dire « {meant} »? ", "en": "Did you mean “{meant}”? "}[language] if meant else ""
        advice = MESSAGES[self.code].hint_fr if language == "fr" else MESSAGES[self.code].hint_en
        return self._fill(suggestion + advice, language)

    def _fill(self, sentence: str, language: Language) -> str:
        return sentence.format_map({name: _shown(name, fact, language) for name, fact in self.facts.items()})

    def as_text(self, language: Language) -> str:
        """The issue as the two lines a terminal shows."""
        severity = SEVERITIES[self.severity][language]
        colon = " :" if language == "fr" else ":"
        return f"{self.place}: {severity}{colon} {self.message(language)} [{self.code}]\n    → {self.hint(language)}"

    def as_json(self, language: Language) -> dict[str, str | int]:
        """The issue as the record that `check --format json` prints."""
        return {
            "file": self.place.file,
            "line": self.place.line,
            "column": self.place.column,
            "severity": self.severity,
            "code": self.code,
            "message": self.message(language),
            "hint": self.hint(language),
        }

    def as_annotation(self) -> str:
        """The issue as a GitHub workflow command, in both languages, shown beside the line in a pull request."""

        def escaped(text: str, *more: str) -> str:
            for character in ("%", "\r", "\n", *more):
                text = text.replace(character, f"%{ord(character):02X}")
            return text

        place = self.place
        properties = {"file": place.file, "line": place.line, "col": place.column, "title": self.code}
        listed = ",".join(f"{name}={escaped(str(value), ':', ',')}" for name, value in properties.items())
        said = "\n".join(f"{self.message(language)} {self.hint(language)}" for language in LANGUAGES)
        return f"::{self.severity} {listed}::{escaped(said)}"


def meant(value: str, known: Iterable[str]) -> dict[str, Fact]:
    """The fact `meant`, where one of the known words is close to what was written; else nothing."""
    if len(value) > _LONGEST_VALUE:  # no one meant that, and comparing it would take long
        return {}
    by_folded = {word.casefold(): word for word in sorted(known)}
    close = get_close_matches(value.casefold(), by_folded, n=1, cutoff=0.7)
    return {"meant": by_folded[close[0]]} if close else {}


def report(issues: Iterable[Issue], form: Literal["text", "json", "github"], language: Language, *, in_order: bool = False) -> str:
    """All issues in the form asked for: errors first, each kind in the order of its places, or else in the order given.

    The text form ends with a count; annotations say each issue in both languages.
    """
    ordered = list(issues) if in_order else sorted(issues, key=lambda issue: (issue.severity == "warning", issue))
    if form == "json":
        return json.dumps([issue.as_json(language) for issue in ordered], ensure_ascii=False, indent=1)
    if form == "github":
        return "\n".join(issue.as_annotation() for issue in ordered)
    return "\n".join([*(issue.as_text(language) for issue in ordered), count(ordered, language)])


def count(issues: Iterable[Issue], language: Language) -> str:
    """How many errors and warnings there are, as a sentence."""
    severities = [issue.severity for issue in issues]
    errors, warnings = severities.count("error"), severities.count("warning")
    if language == "fr":
        return f"{errors} erreur{'s' * (errors > 1)}, {warnings} avertissement{'s' * (warnings > 1)}."
    return f"{errors} error{'s' * (errors != 1)}, {warnings} warning{'s' * (warnings != 1)}."


def _shown(name: str, fact: Fact, language: Language) -> str:
    text = fact[language] if isinstance(fact, Mapping) else str(fact)
    text = re.sub(r"\s+", " ", text).strip()
    text = "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)
    return text[: _LONGEST_VALUE - 1] + "…" if name == "value" and len(text) > _LONGEST_VALUE else text
