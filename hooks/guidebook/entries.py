"""From what is written to an entry of the model, with every error in the guide's own words."""

from collections.abc import Iterator, Mapping
from copy import copy, deepcopy
from functools import cache
from types import UnionType
from typing import Any, Optional, TypeVar, Union, get_args, get_origin

from annotated_types import MinLen
from pydantic import ValidationError, create_model
from pydantic_core import ErrorDetails

from .issues import Fact, Issue, Place, meant
from .kinds import KINDS
from .language import LANGUAGES, Language, language_name
from .model import Written
from .source import Record
from .values import Part

Kept = TypeVar("Kept", bound=Written)

_FEW = 12  # how many possible values a hint still lists
_MOST_PROBLEMS = 200  # in one entry
_SHAPES: dict[type, Mapping[Language, str]] = {
    dict: {"fr": "un groupe de champs", "en": "a group of fields"},
    list: {"fr": "une liste", "en": "a list"},
    str: {"fr": "un texte", "en": "a text"},
    type(None): {"fr": "rien", "en": "nothing"},
}
_FORMS: dict[type, Mapping[Language, str]] = {
    dict: {
        "fr": "Écrivez chaque champ sur sa propre ligne, en retrait : « nom: valeur ».",
        "en": "Write each field on its own line, indented: “name: value”.",
    },
    list: {
        "fr": "Écrivez la valeur entre crochets, [valeur], ou chaque élément sur sa propre ligne, après un tiret.",
        "en": "Write the value in brackets, [value], or each item on its own line, after a dash.",
    },
    str: {
        "fr": "Écrivez le texte sur la même ligne, après le deux-points.",
        "en": "Write the text on the same line, after the colon.",
    },
}
_EXPECTED = {"string_type": str, "tuple_type": list, "list_type": list, "dict_type": dict, "model_type": dict}


def entry(record: Record, model: type[Kept], context: Mapping[str, Any], issues: list[Issue]) -> Kept:
    """Read one entry; `context` holds the known ids by kind, and today.

    Where some of it is wrong, the issues are added, and what comes back is the entry without what is wrong.
    """
    try:
        read = model.model_validate(record.value, context=context)
    except ValidationError as error:
        details = _without_consequences(error.errors(include_url=False))
        ids = context["ids"]
        issues += [_translated(detail, record, model, ids) for detail in details[:_MOST_PROBLEMS]]
        if (more := len(details) - _MOST_PROBLEMS) > 0:
            issues.append(Issue(record.at(), "too-many-problems", {"count": more}))
        read = _sound(record, model, details, context)
    read._record = record
    return read


def _sound(record: Record, model: type[Kept], details: list[ErrorDetails], context: Mapping[str, Any]) -> Kept:
    """The entry without what is wrong in it: a list loses the items concerned, else the whole field is left out."""
    value = deepcopy(record.value) if isinstance(record.value, dict) else {}
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


def _translated(detail: ErrorDetails, record: Record, model: type[Part], ids: Mapping[str, Mapping[str, Place]]) -> Issue:
    """One error of pydantic as an issue of the guide."""
    code, steps, written = detail["type"], tuple(step for step in detail["loc"] if step != "[key]"), detail["input"]
    facts: dict[str, Fact] = dict(detail.get("ctx", {}))
    field = next((step for step in reversed(steps) if isinstance(step, str)), record.document.file)
    place = record.at(*steps)
    if code in ("missing", "string_too_short") and steps[-1] in LANGUAGES:
        holder = next((step for step in reversed(steps[:-1]) if isinstance(step, str)), field)
        language = language_name(steps[-1])
        return Issue(place, "missing-language", {"field": holder, "field_language": str(steps[-1]), "language": language})
    if code in ("missing", "string_too_short"):
        return Issue(place, "missing-field", {"field": field})
    if code == "extra_forbidden":
        return unknown_field(record.key_at(*steps), field, _fields_at(model, steps[:-1]))
    if code == "literal_error":
        choices = list(LANGUAGES)
        return Issue(place, "bad-choice", {"value": str(written), "choices": ", ".join(choices)} | meant(str(written), choices))
    if code == "too_short":
        least, found = facts["min_length"], facts["actual_length"]
        return Issue(
            place,
            "too-few",
            {"field": field, "least": least, "found": found, "found_en": f"is {found}" if found == 1 else f"are {found}"},
        )
    if code == "unknown-reference":
        return _unknown_reference(place, str(facts["value"]), str(facts["kind"]), ids)
    if code in _EXPECTED:
        return wrong_shape(place, field, _EXPECTED[code], written)
    return Issue(place, code, facts)


def unknown_field(place: Place, field: str, fields: list[str]) -> Issue:
    """What to say of a field that does not exist there, whose fields are those."""
    return Issue(place, "unknown-field", {"field": field, "fields": ", ".join(fields)} | meant(field, fields))


def wrong_shape(place: Place, field: str, expected: type, written: object) -> Issue:
    """What to say where a mapping, a list or a text was expected (dict, list or str) and something else is written."""
    facts: dict[str, Fact] = {
        "field": field,
        "expected": _SHAPES[expected],
        "found": _SHAPES[type(written)],
        "form": _FORMS[expected],
    }
    return Issue(place, "wrong-shape", facts)


def _unknown_reference(place: Place, value: str, kind: str, ids: Mapping[str, Mapping[str, Place]]) -> Issue:
    known = list(ids[kind])
    possible = ", ".join(known) if 0 < len(known) <= _FEW else f"data/{KINDS[kind].file}"
    facts: dict[str, Fact] = {
        "value": value,
        "kind": {"fr": KINDS[kind].none_fr, "en": KINDS[kind].one_en},
        "possible": possible,
    }
    return Issue(place, "unknown-reference", facts | meant(value, known))


def _fields_at(model: type[Part], steps: tuple[str | int, ...]) -> list[str]:
    """The fields of the part of the model that those steps lead to."""
    for step in steps:
        if isinstance(step, str) and step in model.model_fields:
            model = next(parts_in(model.model_fields[step].annotation), model)
    return list(model.model_fields)


def parts_in(annotation: Any) -> Iterator[type[Part]]:
    """The parts of the model that a field's type is made of."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    elif get_origin(annotation) in (Union, UnionType, tuple):
        for inner in get_args(annotation):
            yield from parts_in(inner)
