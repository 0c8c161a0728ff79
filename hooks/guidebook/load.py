"""From files to a checked guide, in one call."""

from collections.abc import Iterator, Mapping
from copy import copy, deepcopy
from datetime import date
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Any, NamedTuple, Optional, TypeVar, Union, get_args, get_origin

from annotated_types import MinLen
from pydantic import ValidationError, create_model
from pydantic_core import ErrorDetails

from . import checks
from .collection import Guide
from .dates import PartialDate
from .issues import Fact, Issue, Place, meant
from .language import LANGUAGES, Language, language_name
from .model import KINDS, Article, Partnership, Written
from .source import Document, Record, read, read_body, read_front_matter, visible
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
_ABSENCES = ("missing-field", "missing-language", "wrong-shape")  # said of a value that was refused, they say nothing new
_EXPECTED = {"string_type": str, "tuple_type": list, "list_type": list, "dict_type": dict, "model_type": dict}
_DATES = ("added", "modified", "reviewed")
_NOTES = ("README.md", ".gitkeep", ".DS_Store")  # files that a folder of data may hold beside its entries


class Loaded(NamedTuple):
    """What came of reading the data: the guide, unless something is wrong with it, and all that is to be said."""

    guide: Guide | None
    issues: list[Issue]


def load(data: Path, docs: Path, today: date, root: Path) -> Loaded:
    """Read the folders `data` and `docs` and check everything in them as of `today`.

    Files are named in messages by their path from `root`. The guide is None where there is any error; warnings leave it.
    """
    issues: list[Issue] = []
    records, unread = _records(data, root, issues)
    refused = {issue.place for issue in issues}
    ids = {kind: _ids(listed, issues) for kind, listed in records.items()}
    context = {"ids": {kind: ids[kind] for kind in ids if kind not in unread}, "today": today}
    entries = {kind: [_entry(record, KINDS[kind].model, context, issues) for record in listed] for kind, listed in records.items()}
    issues = [issue for issue in issues if not (issue.code in _ABSENCES and issue.place in refused)]
    articles = _articles(docs, root, context, issues)
    issues += checks.every_record(record for listed in records.values() for record in listed)
    issues += checks.every_entry(entries)
    issues += checks.every_article(articles, _shown(docs, root))
    issues.sort()
    if any(issue.severity == "error" for issue in issues):
        return Loaded(None, issues)
    kept = {
        kind: {entry.id: entry for entry in listed if not (isinstance(entry, Partnership) and entry.draft)}
        for kind, listed in entries.items()
    }
    return Loaded(Guide(**kept, articles=articles, today=today), issues)  # type: ignore[arg-type]


def newest_date(data: Path, docs: Path) -> date | None:
    """The newest date that entries and editorial pages bear as added, modified or reviewed; None where none can be read."""
    written = [record.value for listed in _records(data, data, [])[0].values() for record in listed]
    for path in docs.glob("*/*.md"):
        document, _ = read_front_matter(path, path.name)
        written += [document.value] if document else []
    days = [_day(str(value[field])) for value in written if isinstance(value, dict) for field in _DATES if field in value]
    return max((day.latest for day in days if day), default=None)


def _day(text: str) -> PartialDate | None:
    try:
        return PartialDate.parse(text)
    except ValueError:
        return None


def _records(data: Path, root: Path, issues: list[Issue]) -> tuple[dict[str, list[Record]], set[str]]:
    """The entries of every kind as they are written, in the order of their files; and the kinds some of which is unread."""
    records: dict[str, list[Record]] = {kind: [] for kind in KINDS}
    unread: set[str] = set()
    expected = dict.fromkeys(kind.file for kind in KINDS.values())
    single = _files(data / "partnerships", root, issues)
    for name in expected:
        if name == "partnerships.yaml" and single and not (data / name).exists():
            continue
        kinds = [kind for kind in KINDS if KINDS[kind].file == name]
        document, found = read(data / name, _shown(data / name, root))
        issues += found
        if document:
            _divide(document, kinds, records, issues)
        else:
            unread.update(kinds)
    for path in single:
        if path.suffix != ".yaml" or path.name == ".yaml":
            issues.append(Issue(Place(_shown(path, root)), "file-misplaced"))
            continue
        document, found = read(path, _shown(path, root))
        issues += found
        if document is None:
            unread.add("partnerships")
        elif isinstance(document.value, list) or (isinstance(document.value, dict) and "partnerships" in document.value):
            issues.append(Issue(document.at(), "one-entry-per-file"))
            unread.add("partnerships")
        else:
            records["partnerships"].append(Record(document, ()))
    for path in _files(data, root, issues):
        if path.name not in expected and path.name != "partnerships":
            issues.append(Issue(Place(_shown(path, root)), "file-misplaced"))
    return records, unread


def _files(folder: Path, root: Path, issues: list[Issue]) -> list[Path]:
    """What a folder holds, in order, beside notes; nothing where there is no such folder."""
    if not folder.exists():
        return []
    try:
        return sorted(path for path in folder.iterdir() if path.name not in _NOTES)
    except OSError:
        issues.append(Issue(Place(_shown(folder, root)), "file-missing"))
        return []


def _divide(document: Document, kinds: list[str], records: dict[str, list[Record]], issues: list[Issue]) -> None:
    """Take the lists of entries out of a file that holds those kinds."""
    lists = document.value
    if not isinstance(lists, dict):
        issues.append(_wrong_shape(document.at(), document.file, dict, lists))
        return
    for key in lists:
        if key not in kinds:
            issues.append(_unknown_field(document.key_at(key), key, kinds))
    for kind in kinds:
        listed = lists.get(kind)
        if isinstance(listed, list):
            records[kind] += [Record(document, (kind, index)) for index in range(len(listed))]
        elif listed is None:
            issues.append(Issue(document.at(kind), "empty-list", {"field": kind}))
        else:
            issues.append(_wrong_shape(document.at(kind), kind, list, listed))


def _ids(records: list[Record], issues: list[Issue]) -> dict[str, Place]:
    """Every id that the records declare, even where the rest of the record is wrong, with its place."""
    ids: dict[str, Place] = {}
    for record in records:
        written = record.value.get("id") if isinstance(record.value, dict) else None
        if isinstance(written, str):
            if written in ids:
                issues.append(Issue(record.at("id"), "id-used-twice", {"value": written, "first": str(ids[written])}))
            ids.setdefault(written, record.at("id"))
    return ids


def _articles(docs: Path, root: Path, context: Mapping[str, Any], issues: list[Issue]) -> dict[str, dict[Language, Article]]:
    """The front matter of the editorial pages, by file name and language; their text is checked as well."""
    articles: dict[str, dict[Language, Article]] = {}
    issues += [
        Issue(Place(_shown(path, root)), "file-misplaced") for path in _files(docs, root, issues) if path.name not in LANGUAGES
    ]
    for language in LANGUAGES:
        paths = _files(docs / language, root, issues)
        pages = {path.stem for path in paths if path.suffix == ".md"}
        for path in paths:
            name = _shown(path, root)
            if path.suffix != ".md" or path.name.startswith(".") or path.stem.lower() in ("index", "readme"):
                issues.append(Issue(Place(name), "file-misplaced"))  # MkDocs reads those names in a way of its own
                continue
            document, found = read_front_matter(path, name)
            issues += found
            article = _entry(Record(document, ()), Article, context, issues) if document else None
            articles.setdefault(path.stem, {})[language] = article  # type: ignore[assignment]  # None only beside an error
            body, line = read_body(path, name)
            issues += checks.article_text(body, name, line, pages)
    return articles


def _entry(record: Record, model: type[Kept], context: Mapping[str, Any], issues: list[Issue]) -> Kept:
    """The entry; where some of it is wrong, the issues, and the entry without what is wrong."""
    try:
        entry = model.model_validate(record.value, context=context)
    except ValidationError as error:
        details = _without_consequences(error.errors(include_url=False))
        ids = context["ids"]
        issues += [_translated(detail, record, model, ids) for detail in details[:_MOST_PROBLEMS]]
        if more := len(details) - _MOST_PROBLEMS:
            issues += [Issue(record.at(), "too-many-problems", {"count": more})] * (more > 0)
        entry = _sound(record, model, details, context)
    entry._record = record
    return entry


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
        return _unknown_field(record.key_at(*steps), field, _fields_at(model, steps[:-1]))
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
        return _wrong_shape(place, field, _EXPECTED[code], written)
    return Issue(place, code, facts)


def _unknown_field(place: Place, field: str, fields: list[str]) -> Issue:
    return Issue(place, "unknown-field", {"field": field, "fields": ", ".join(fields)} | meant(field, fields))


def _wrong_shape(place: Place, field: str, expected: type, written: object) -> Issue:
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
            model = next(_parts(model.model_fields[step].annotation), model)
    return list(model.model_fields)


def _parts(annotation: Any) -> Iterator[type[Part]]:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    elif get_origin(annotation) in (Union, UnionType, tuple):
        for inner in get_args(annotation):
            yield from _parts(inner)


def _shown(path: Path, root: Path) -> str:
    """How a file is named in messages: from the root of the project where it is inside."""
    whole, top = path.absolute(), root.absolute()
    return visible(
        (whole.relative_to(top) if whole.is_relative_to(top) else whole).as_posix().replace("\n", "\N{REPLACEMENT CHARACTER}")
    )
