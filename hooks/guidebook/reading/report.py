"""What is wrong with the data, in words: for a terminal, a program or a pull request, errors first."""

import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel

from ..language.languages import LANGUAGES, Language
from ..schema.issues import Fact, Issue, Phrase
from ..schema.values import Name
from .source import read

Severity = Literal["error", "warning"]
SEVERITIES = {"error": {"fr": "erreur", "en": "error"}, "warning": {"fr": "avertissement", "en": "warning"}}
_FILE = Path(__file__).with_name("messages.yaml")
_LONGEST_VALUE = 60


class Message(BaseModel):
    """What is wrong, and what to do about it; {blanks} are filled with the facts of an issue."""

    severity: Severity = "error"
    said: Name
    advice: Name


class Messages(BaseModel):
    """Every message by its code, and the phrases that go into them by their keys."""

    messages: dict[str, Message]
    phrases: dict[str, Name]


@cache
def messages() -> Messages:
    """Read messages.yaml; a sentence that lacks a language is an error of the program, not of the data."""
    document, issues = read(_FILE, _FILE.name)
    if document is None or issues:
        raise ValueError(issues)
    return Messages.model_validate(document.value)


def severity(issue: Issue) -> Severity:
    """Whether the issue stops a build or only warns."""
    return messages().messages[issue.code].severity


def message(issue: Issue, language: Language) -> str:
    """What is wrong, as a sentence."""
    return _fill(messages().messages[issue.code].said.in_(language), issue.facts, language)


def hint(issue: Issue, language: Language) -> str:
    """What to do about it; what was probably meant comes first."""
    suggestion = (
        {"fr": "Vouliez-vous dire « {meant} »? ", "en": "Did you mean “{meant}”? "}[language] if issue.facts.get("meant") else ""
    )
    return _fill(suggestion + messages().messages[issue.code].advice.in_(language), issue.facts, language)


def as_text(issue: Issue, language: Language) -> str:
    """The issue as the two lines a terminal shows."""
    called = SEVERITIES[severity(issue)][language]
    colon = " :" if language == "fr" else ":"
    return f"{issue.position}: {called}{colon} {message(issue, language)} [{issue.code}]\n    → {hint(issue, language)}"


def as_json(issue: Issue, language: Language) -> dict[str, str | int]:
    """The issue as the record that `check --format json` prints."""
    return {
        "file": issue.position.file,
        "line": issue.position.line,
        "column": issue.position.column,
        "severity": severity(issue),
        "code": issue.code,
        "message": message(issue, language),
        "hint": hint(issue, language),
    }


def as_annotation(issue: Issue) -> str:
    """The issue as a GitHub workflow command, in both languages, shown beside the line in a pull request."""

    def escaped(text: str, *more: str) -> str:
        for character in ("%", "\r", "\n", *more):
            text = text.replace(character, f"%{ord(character):02X}")
        return text

    where = issue.position
    properties = {"file": where.file, "line": where.line, "col": where.column, "title": issue.code}
    listed = ",".join(f"{name}={escaped(str(value), ':', ',')}" for name, value in properties.items())
    said = "\n".join(f"{message(issue, language)} {hint(issue, language)}" for language in LANGUAGES)
    return f"::{severity(issue)} {listed}::{escaped(said)}"


def report(issues: Iterable[Issue], form: Literal["text", "json", "github"], language: Language, *, in_order: bool = False) -> str:
    """All issues in the form asked for: errors first, each kind in the order of its places, or else in the order given.

    The text form ends with a count; annotations say each issue in both languages.
    """
    ordered = list(issues) if in_order else sorted(issues, key=lambda issue: (severity(issue) == "warning", issue))
    if form == "json":
        return json.dumps([as_json(issue, language) for issue in ordered], ensure_ascii=False, indent=1)
    if form == "github":
        return "\n".join(as_annotation(issue) for issue in ordered)
    return "\n".join([*(as_text(issue, language) for issue in ordered), count(ordered, language)])


def count(issues: Iterable[Issue], language: Language) -> str:
    """How many errors and warnings there are, as a sentence."""
    severities = [severity(issue) for issue in issues]
    errors, warnings = severities.count("error"), severities.count("warning")
    if language == "fr":
        return f"{errors} erreur{'s' * (errors > 1)}, {warnings} avertissement{'s' * (warnings > 1)}."
    return f"{errors} error{'s' * (errors != 1)}, {warnings} warning{'s' * (warnings != 1)}."


def _fill(sentence: str, facts: Mapping[str, Fact], language: Language) -> str:
    return sentence.format_map({name: _shown(name, fact, language) for name, fact in facts.items()})


def _shown(name: str, fact: Fact, language: Language) -> str:
    if isinstance(fact, Phrase):
        return _fill(messages().phrases[fact.key].in_(language), fact.facts, language)
    text = fact[language] if isinstance(fact, Mapping) else str(fact)
    text = re.sub(r"\s+", " ", text).strip()
    text = "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)
    return text[: _LONGEST_VALUE - 1] + "…" if name == "value" and len(text) > _LONGEST_VALUE else text
