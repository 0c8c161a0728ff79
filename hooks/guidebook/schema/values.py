"""How one value of the data is written: ids, dates, addresses, references, and text in both languages."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Annotated, Any, Self, Union, get_args, get_origin
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    PlainValidator,
    ValidationInfo,
    WithJsonSchema,
    field_validator,
    model_validator,
)
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from ..language import letters, markup
from ..language.dates import PartialDate, fiscal_year
from ..language.languages import Language
from .issues import Phrase

LONGEST_TEXT = 10_000  # characters of one text in one language


def told(
    fr: str,
    en: str,
    *,
    label: tuple[str, str] | None = None,
    one: tuple[str, str] | None = None,
    missed: tuple[str, str] | None = None,
    compared: bool = True,
    hint: tuple[str, str] | None = None,
    example: str | None = None,
    **options: Any,
) -> Any:
    """A field, with all that is said of it in French and in English; `options` go to pydantic's Field.

    `fr` and `en` describe it to who writes it. `label` is what every page, table and file calls it, `one` the same where it
    holds a single value, `missed` how a page names it among what an entry does not say. What has a label is a row of the
    comparison, but where `compared` says otherwise. `hint` tells how to write it, `example` shows it written: the YAML after its
    colon, of which the annotated entry of CONTRIBUTING.md is made.
    """
    said: dict[str, Any] = {"description_fr": fr, "label": label, "one": one, "missed": missed, "compared": compared}
    said |= {"hint": hint, "example": example}
    return Field(description=en, json_schema_extra={name: value for name, value in said.items() if value is not None}, **options)


def refused(code: str, **facts: Any) -> PydanticCustomError:
    """The error that `load` turns into the message of that code; facts fill its blanks."""
    return PydanticCustomError(code, code, facts)


def _matching(pattern: str, code: str) -> AfterValidator:
    compiled = re.compile(pattern)

    def check(value: str) -> str:
        if not compiled.fullmatch(value):
            meant = letters.address(value)
            raise refused(code, value=value, **({"meant": meant} if compiled.fullmatch(meant) else {}))
        return value

    return AfterValidator(check)


def _any_date(value: Any) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    try:
        return PartialDate.parse(value)
    except (TypeError, ValueError):
        if months := fiscal_year(str(value)):
            raise refused("fiscal-year", value=str(value), first=months[0], last=months[1]) from None
        raise refused("bad-date", value=str(value)) from None


def _date(value: Any, info: ValidationInfo) -> PartialDate:
    date = _any_date(value)
    today = (info.context or {}).get("today")
    if today and date.earliest > today:
        raise refused("date-in-the-future", value=str(value), today=today.isoformat())
    return date


def _number(value: Any) -> Decimal:
    if isinstance(value, Decimal):
        return value
    if not isinstance(value, str) or not re.fullmatch(r"-?[0-9]{1,12}(\.[0-9]{1,6})?", value):
        raise refused("bad-number", value=str(value))
    return Decimal(value)


def _yes_or_no(value: Any) -> bool:
    answers = {"true": True, "yes": True, "oui": True, "false": False, "no": False, "non": False}
    if isinstance(value, bool):
        return value
    try:
        return answers[value.lower()]
    except (AttributeError, KeyError):
        raise refused("bad-yes-or-no", value=str(value)) from None


def _web_address(value: str) -> str:
    try:
        parts = urlsplit(value)
        host = parts.hostname or ""
        parts.port  # noqa: B018  (urlsplit only checks the port when it is read)
    except ValueError:
        raise refused("bad-web-address", value=value) from None
    if parts.scheme not in ("http", "https") or not re.fullmatch(r"[\w-]+(\.[\w-]+)+", host) or re.search(r"[\s<>\"]", value):
        raise refused("bad-web-address", value=value)
    return value


Id = Annotated[str, _matching(r"(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*", "bad-id")]
JurisdictionCode = Annotated[str, _matching(r"[A-Z]{2}", "bad-jurisdiction-code")]
Colour = Annotated[str, _matching(r"#[0-9a-fA-F]{6}", "bad-colour")]
Slug = Annotated[str, _matching(r"(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*", "bad-slug")]
WebAddress = Annotated[str, AfterValidator(_web_address)]
_DATE_SCHEMA = WithJsonSchema({"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"})
Date = Annotated[PartialDate, PlainValidator(_date), _DATE_SCHEMA]
AnyDate = Annotated[PartialDate, PlainValidator(_any_date), _DATE_SCHEMA]  # which may lie ahead
Number = Annotated[Decimal, PlainValidator(_number), WithJsonSchema({"type": "number"})]
YesOrNo = Annotated[bool, PlainValidator(_yes_or_no), WithJsonSchema({"type": "boolean"})]
Line = Annotated[str, Field(min_length=1)]


@dataclass(frozen=True)
class Refers:
    """Marks a text that names another entry by its id; `kind` is a key of model.KINDS.

    The ids that exist come with the validation context, as {"ids": {kind: ids}}; a kind whose file could not be read is
    absent, and references to it are left alone.
    """

    kind: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_after_validator_function(self._known, handler(source))

    def _known(self, value: str, info: ValidationInfo) -> str:
        known = (info.context or {"ids": {}})["ids"].get(self.kind)
        if known is not None and value not in known:
            raise refused("unknown-reference", value=value, kind=self.kind)
        return value


def walked(whole: object) -> Iterator[tuple[tuple[str | int, ...], object]]:
    """Every value inside a whole, written or of the model, with the steps that lead to it; what is absent is left out."""
    waiting: list[tuple[tuple[str | int, ...], object]] = [((), whole)]
    while waiting:
        steps, value = waiting.pop()
        if steps:
            yield steps, value
        inside: Iterable[tuple[str | int, object]] = ()
        if isinstance(value, Mapping):
            inside = value.items()
        elif isinstance(value, list | tuple):
            inside = enumerate(value)
        elif isinstance(value, Part):
            inside = value
        waiting += [((*steps, step), inner) for step, inner in inside if inner is not None]


def refers_to(field: FieldInfo) -> str | None:
    """The kind of entry that a field names by its id, or by a list of ids; None for any other field."""

    def marks(annotation: Any) -> Iterator[Refers]:
        yield from (mark for mark in getattr(annotation, "__metadata__", ()) if isinstance(mark, Refers))
        for inner in get_args(annotation):
            yield from marks(inner)

    found = [*(mark for mark in field.metadata if isinstance(mark, Refers)), *marks(field.annotation)]
    return found[0].kind if found else None


class Part(BaseModel):
    """A piece of an entry: read once, never changed, no field but those described."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    @classmethod
    def label(cls, field: str, *, one: bool = False) -> "Name":
        """What a reader sees that field called, where it holds `one` value or any number; KeyError where it has no label."""
        return _name(cls, field, "one" if one else "label")

    @classmethod
    def compared(cls) -> "list[tuple[str, Name, bool]]":
        """The fields that a comparison sets side by side, in order: name, label, and whether the text may be formatted."""
        return [
            (name, cls.label(name), any(issubclass(part, RichText) for part in parts_in(field.annotation)))
            for name, field in cls.model_fields.items()
            if (said := _said_of(cls, name)).get("label") and said["compared"]
        ]

    def says(self, field: str) -> bool:
        """Whether that field has something to say."""
        return bool(getattr(self, field))

    def missing(self) -> "list[Name]":
        """What a page says is still to be found: the fields that are looked for, and empty here."""
        looked_for = [name for name in type(self).model_fields if "missed" in _said_of(type(self), name)]
        return [_name(type(self), name, "missed") for name in looked_for if not self.says(name)]


def _said_of(part: type[Part], field: str) -> dict[str, Any]:
    return part.model_fields[field].json_schema_extra or {}  # type: ignore[return-value]  # told() gives a dictionary


@cache
def _name(part: type[Part], field: str, said: str) -> "Name":
    french, english = _said_of(part, field)[said]
    return Name(fr=french, en=english)


def parts_in(annotation: Any) -> Iterator[type[Part]]:
    """The parts of the model that a field's type is made of."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    elif get_origin(annotation) in (Union, UnionType, tuple):
        for inner in get_args(annotation):
            yield from parts_in(inner)


class Bilingual(Part):
    """A value of its own for each language."""

    fr: str
    en: str

    def in_(self, language: Language) -> str:
        """The value for that language."""
        return self.fr if language == "fr" else self.en


class Name(Bilingual):
    """A proper name in both languages; it may be the same in both."""

    fr: Line = told("En français.", "In French.")
    en: Line = told("En anglais.", "In English.")


class Text(Name):
    """A line of prose in both languages: never one copied from the other."""

    @model_validator(mode="after")
    def _written_twice(self) -> Self:
        if self.fr == self.en and re.search(r"[a-zà-ÿ]{2}.*\s", self.fr):
            raise refused("same-text", value=self.fr)
        return self


class RichText(Text):
    """Prose in both languages that may hold paragraphs, lists, emphasis and https links, written in Markdown."""

    @field_validator("fr", "en")
    @classmethod
    def _safe_subset(cls, value: str) -> str:
        for found in markup.refused(value[:LONGEST_TEXT]):  # a longer text is refused for that
            raise refused("markup-not-allowed", found=Phrase(f"markup-{found}"))
        return value
