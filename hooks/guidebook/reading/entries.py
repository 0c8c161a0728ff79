"""From what is written to an entry of the model, with every error in the guide's own words."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from copy import copy, deepcopy
from difflib import SequenceMatcher, get_close_matches
from functools import cache
from typing import Any, Optional, TypeVar, get_args, get_origin

from annotated_types import MinLen
from pydantic import ValidationError, create_model
from pydantic_core import ErrorDetails

from ..language.languages import LANGUAGES, language_name
from ..schema.issues import Fact, Issue, Phrase, Position, meant
from ..schema.kinds import KINDS
from ..schema.parts import Written
from ..schema.values import Part, parts_in
from .source import Passage

Kept = TypeVar("Kept", bound=Written)

_FEW = 12  # how many possible values a hint still lists
_MOST_PROBLEMS = 200  # in one entry
_LONGEST_NAME = 120  # characters: no one meant more, and comparing it would take long
_CLOSE = 0.6  # likeness, from 0 to 1, of two words of which one may be the other misspelled: “gaspe” is not “gracefield”
# Kinds that an entry may also describe in place, by a name: what is not in their file need not be added to it.
_WHERE_A_NAME_WOULD_DO = {"organizations": "unknown-organization", "places": "unknown-place"}
_SHAPES: dict[type, Phrase] = {dict: Phrase("fields"), list: Phrase("list"), str: Phrase("text"), type(None): Phrase("nothing")}
_FORMS: dict[type, str] = {dict: "write-fields", list: "write-list", str: "write-text"}
_EXPECTED = {"string_type": str, "tuple_type": list, "list_type": list, "dict_type": dict, "model_type": dict}


def entry(passage: Passage, model: type[Kept], context: Mapping[str, Any], issues: list[Issue]) -> Kept:
    """Read one entry; `context` holds the known ids by kind, what gives the ids of a kind by name (`named`), and today.

    Where some of it is wrong, the issues are added, and what comes back is the entry without what is wrong.
    """
    try:
        read = model.model_validate(passage.value, context=context)
    except ValidationError as error:
        details = _without_consequences(error.errors(include_url=False))
        issues += [_translated(detail, passage, model, context) for detail in details[:_MOST_PROBLEMS]]
        if (more := len(details) - _MOST_PROBLEMS) > 0:
            issues.append(Issue(passage.at(), "too-many-problems", {"count": more}))
        read = _sound(passage, model, details, context)
    issues += _left_empty(passage, model)
    read._origin = passage
    return read


def _left_empty(passage: Passage, model: type[Part]) -> Iterator[Issue]:
    """What there is to say of each field written without a value; of required ones, more is said elsewhere."""
    for steps in passage.left_empty():
        holder, fields = _part_at(model, steps[:-1])
        field, place = str(steps[-1]), passage.key_at(*steps)
        if field in passage.beside:
            yield Issue(place, "empty-list", {"field": field})
        elif field not in fields:
            yield unknown_field(place, field, fields)
        elif holder and not holder.model_fields[field].is_required():
            yield Issue(place, "empty-field", {"field": field})


def _part_at(model: type[Part], steps: tuple[str | int, ...]) -> tuple[type[Part] | None, list[str]]:
    """The part of the model that those steps lead to, and its fields; the languages, without a part, where texts go by language."""
    for step in steps:
        if isinstance(step, str) and step in model.model_fields:
            annotation = model.model_fields[step].annotation
            found = next(parts_in(annotation), None)
            if found is None:
                return None, list(LANGUAGES) if _goes_by_language(annotation) else []
            model = found
    return model, list(model.model_fields)


def _goes_by_language(annotation: Any) -> bool:
    return get_origin(annotation) is dict or any(_goes_by_language(inner) for inner in get_args(annotation))


def _sound(passage: Passage, model: type[Kept], details: list[ErrorDetails], context: Mapping[str, Any]) -> Kept:
    """The entry without what is wrong in it: a list loses the items concerned, else the whole field is left out."""
    value = deepcopy(passage.value) if isinstance(passage.value, dict) else {}
    for detail in details:
        steps = detail["loc"]
        if len(steps) > 2 and isinstance(steps[1], int) and isinstance(items := value.get(str(steps[0])), list):
            items[steps[1]] = None
        elif steps:
            value.pop(str(steps[0]), None)
    lenient: type[Kept] = _lenient(model)
    try:
        return lenient.model_validate(value, context=context)
    except ValidationError:  # pragma: no cover  (nothing is known to come here; the issues are said all the same)
        return lenient.model_validate({}, context=context)


@cache
def _lenient(model: type[Kept]) -> type[Kept]:
    """The same model with no field required and empty places in its lists, for what is sound in a faulty entry."""
    fields: dict[str, Any] = {}
    for name, described in model.model_fields.items():
        field = copy(described)
        field.default = None
        field.metadata = [limit for limit in described.metadata if not isinstance(limit, MinLen)]
        annotation: Any = described.annotation
        if get_origin(annotation) is tuple:
            annotation = tuple[Optional[get_args(annotation)[0]], ...]  # type: ignore[misc]  # noqa: UP045
        fields[name] = (Optional[annotation], field)  # noqa: UP045  (the annotation is a value here)
    return create_model(model.__name__, __base__=model, **fields)


def _without_consequences(details: list[ErrorDetails]) -> list[ErrorDetails]:
    """The errors, less those of a list that is only too short because one of its items is wrong."""
    return [
        detail
        for detail in details
        if detail["type"] != "too_short"
        or not any(other["loc"][: len(detail["loc"])] == detail["loc"] for other in details if other is not detail)
    ]


def _translated(detail: ErrorDetails, passage: Passage, model: type[Part], context: Mapping[str, Any]) -> Issue:
    """One error of pydantic as an issue of the guide."""
    code, steps, written = detail["type"], tuple(step for step in detail["loc"] if step != "[key]"), detail["input"]
    facts: dict[str, Fact] = dict(detail.get("ctx", {}))
    field = next((step for step in reversed(steps) if isinstance(step, str)), passage.document.file)
    place = passage.at(*steps)
    if code in ("missing", "string_too_short") and (written == "" or passage.is_left_empty(*steps)):
        return Issue(passage.key_at(*steps), "value-missing", {"field": field})
    if code in ("missing", "string_too_short") and steps[-1] in LANGUAGES:
        holder = next((step for step in reversed(steps[:-1]) if isinstance(step, str)), field)
        language = language_name(steps[-1])
        return Issue(place, "missing-language", {"field": holder, "field_language": str(steps[-1]), "language": language})
    if code in ("missing", "string_too_short"):
        return _missing_field(place, field, *_part_at(model, steps), _example(model, steps))
    if code == "extra_forbidden":
        between_braces = passage.between_braces(*steps[:-1])
        return unknown_field(passage.key_at(*steps), field, _part_at(model, steps[:-1])[1], between_braces)
    if code == "literal_error":
        choices = re.findall(r"'([^']+)'", str(facts["expected"]))
        return Issue(place, "bad-choice", {"value": str(written), "choices": ", ".join(choices)} | meant(str(written), choices))
    if code == "too_short":
        least, found = facts["min_length"], facts["actual_length"]
        return Issue(
            place,
            "too-few",
            {"field": field, "least": least, "found": found, "found_en": f"is {found}" if found == 1 else f"are {found}"},
        )
    if code == "unknown-reference":
        return _unknown_reference(place, str(facts["value"]), str(facts["kind"]), context)
    if code in _EXPECTED:
        return wrong_shape(place, field, _EXPECTED[code], written, _part_at(model, steps)[1])
    return Issue(place, code, facts)


def _missing_field(place: Position, field: str, part: type[Part] | None, fields: list[str], example: str) -> Issue:
    key = "add-fields" if part and fields else "add-line" if example else "add-value"
    form = Phrase(key, {"field": field, "fields": ", ".join(fields), "line": f"{field}: {example}"})
    return Issue(place, "missing-field", {"field": field, "form": form})


def _example(model: type[Part], steps: tuple[str | int, ...]) -> str:
    """What could be written in that field, on its own line; nothing where its example takes several, or it has none."""
    holder, _ = _part_at(model, steps[:-1])
    field = holder.model_fields.get(str(steps[-1])) if holder else None
    said: Any = field.json_schema_extra if field else None
    example = str((said or {}).get("example", ""))
    return "" if "\n" in example else example


def unknown_field(place: Position, field: str, fields: list[str], between_braces: bool = False) -> Issue:
    """What to say of a field that does not exist there, whose fields are those; between braces it may be a piece of text."""
    code = "unknown-field-in-braces" if between_braces else "unknown-field"
    return Issue(place, code, {"field": field, "fields": ", ".join(fields)} | meant(field, fields))


def wrong_shape(place: Position, field: str, expected: type, written: object, fields: Iterable[str]) -> Issue:
    """What to say where fields, a list or a text were expected (dict, list or str) and something else is written.

    `fields` are those that could be written there, or in each item of the list there.
    """
    listed = ", ".join(fields)
    form = _FORMS[expected]
    if expected is dict and listed == "fr, en":
        form = "write-in-both-languages"
    elif expected is list and listed:
        form = "write-list-of-fields"
    facts: dict[str, Fact] = {
        "field": field,
        "expected": _SHAPES[expected],
        "found": _SHAPES[type(written)],
        "form": Phrase(form, {"field": field, "fields": listed}),
    }
    return Issue(place, "wrong-shape", facts)


def _unknown_reference(place: Position, value: str, kind: str, context: Mapping[str, Any]) -> Issue:
    known = list(context["ids"][kind])
    possible: Fact = ", ".join(known) if 0 < len(known) <= _FEW else f"data/{KINDS[kind].file}"
    if not known:
        possible = Phrase("write-it-first", {"file": f"data/{KINDS[kind].file}"})
    none = {language: KINDS[kind].none.in_(language) for language in LANGUAGES}
    facts: dict[str, Fact] = {"value": value, "kind": none, "possible": possible}
    code = _WHERE_A_NAME_WOULD_DO.get(kind, "unknown-reference")
    return Issue(place, code, facts | _meant_id(value, known, context["named"](kind)))


def _meant_id(value: str, known: list[str], named: Mapping[str, str]) -> dict[str, Fact]:
    """The id that was probably meant: that of the entry so named in French or English, else one spelled nearly so."""
    words = _words(value)
    if len(value) > _LONGEST_NAME or not words:
        return {}
    by_words = {_words(name): id for name, id in named.items()}
    if words in by_words:
        return {"meant": by_words[words]}
    if found := meant(value, known):
        theirs = _words(str(found["meant"]))
        if len(theirs) != len(words) or all(_close(one, other) for one, other in zip(words, theirs, strict=True)):
            return found
    holding = [theirs for theirs in by_words if all(get_close_matches(word, theirs, n=1, cutoff=0.8) for word in words)]
    return {"meant": by_words[min(holding, key=len)]} if holding else {}


def _words(text: str) -> tuple[str, ...]:
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return tuple(re.findall(r"\w+", bare.casefold().replace("_", " ")))


def _close(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other).ratio() >= _CLOSE
