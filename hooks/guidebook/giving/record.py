"""The record beside each page of a partnership: all that the page says, as JSON that others may rely on."""

import json
from decimal import Decimal
from functools import cache
from typing import Any

from ..knowing.collection import Guide
from ..language.dates import PartialDate
from ..language.languages import LANGUAGES, Language
from ..language.typography import typeset
from ..schema.parts import Party, Source
from ..schema.places import Location
from ..schema.values import Bilingual, Part, refers_to
from ..showing.pages import Page
from ..showing.render import Renderer, printed

RECORD = "partnership.json"  # beside the page of each partnership
_NOT_SAID = {"fr", "en", "slug", "former_slugs", "keywords"}  # said otherwise, or only how a page is addressed and found


def record(page: Page, renderer: Renderer, language: Language) -> str:
    """What a partnership's page says, as JSON: texts set in type, formatted ones as HTML, dates as the data writes them.

    A reference is `{"id", "name"}`; what the data does not say is left out, and so is what the guide finds related.
    """
    guide, partnership = renderer.guide, renderer.guide.partnerships[page.id]
    addresses = {code: renderer.public(page, language, page.addresses[code]) for code in LANGUAGES}
    said: dict[str, Any] = {"language": language, "page": addresses[language], "pages": addresses}
    said |= _part(partnership, guide, language)
    standing, dated = partnership.standing
    said["status"][standing] = str(dated)  # what is said without a date has that of what it rests on
    for kind in ("jurisdictions", "orders"):  # which follow from the partners
        said[kind] = [_reference(kind, id, guide, language) for id in guide.described_by(partnership, kind)]
    builds_on, replicated_by = guide.lineage(partnership)  # a link may be written on either side
    links = {"builds_on": builds_on, "replicated_by": replicated_by, "siblings": guide.siblings(partnership)}
    for name, others in links.items():
        said[name] = [{"id": other.id, "name": printed(other.title, language)} for other in others]
    return written({name: value for name, value in said.items() if value != []})


def _said(value: Any, kind: str | None, guide: Guide, language: Language) -> Any:
    """What JSON holds for a value of the model; `kind` is what it refers to, if it is an id."""
    if isinstance(value, tuple):
        return [said for each in value if (said := _said(each, kind, guide, language)) is not None]
    if isinstance(value, Party):
        order = _reference("orders", guide.order_of(value), guide, language)
        return {"name": printed(guide.name_of(value), language), "order": order} | _part(value, guide, language)
    if isinstance(value, Location):
        community = guide.places[value.place] if value.place else value
        where = _part(community, guide, language) | _part(value, guide, language)
        return {"name": printed(guide.place_of(value), language)} | where
    if isinstance(value, Source):
        quoted = {name: typeset(getattr(value, name), value.language) for name in ("title", "publisher")}
        return _part(value, guide, language) | quoted
    if isinstance(value, Bilingual):
        text = str(printed(value, language))
        more = _part(value, guide, language)
        return {"text": text, **more} if more else text
    if isinstance(value, Part):
        return _part(value, guide, language)
    if isinstance(value, PartialDate):
        return str(value)
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return _reference(kind, value, guide, language) if kind else value


def _part(part: Part, guide: Guide, language: Language) -> dict[str, Any]:
    """The fields of a part of the model that say something, without those of the page's address."""
    said = {}
    for name, kind in _fields(type(part)):
        value = getattr(part, name)
        if value is None or value is False or value == ():
            continue
        told = _said(value, kind, guide, language)
        if told is not None and told != []:
            said[name] = told
    return said


@cache
def _fields(part: type[Part]) -> list[tuple[str, str | None]]:
    """The fields that are said, each with the kind of entry it refers to, if any."""
    return [(name, refers_to(field)) for name, field in part.model_fields.items() if name not in _NOT_SAID]


def _reference(kind: str, id: str, guide: Guide, language: Language) -> dict[str, str] | None:
    """The id with the name it goes by; None for a draft, which no reader knows of."""
    entry: Any = getattr(guide, kind).get(id)
    if entry is None:
        return None
    return {"id": id, "name": printed(getattr(entry, "title", None) or entry.name, language)}


def written(said: Any) -> str:
    """Compact JSON."""
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))
