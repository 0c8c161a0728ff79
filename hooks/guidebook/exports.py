"""The same data for machines: what the filters and the map read, and a record of each partnership beside its page."""

import json
from collections.abc import Iterable
from decimal import Decimal
from functools import cache, partial
from typing import Any

from .atlas import spot
from .collection import Guide
from .dates import PartialDate
from .filters import Filter
from .language import LANGUAGES, Language
from .model import Community, Location, Partnership, Party, Source
from .pages import Page, in_order
from .render import Renderer, printed
from .typography import typeset
from .values import Bilingual, Part, refers_to

RECORD = "partnership.json"  # beside the page of each partnership
TABLE, SUMMARIES, MAP = "partnerships.json", "summaries.json", "map.svg"  # beside their index
_COLUMNS = (
    "id",
    "title",
    "summary",
    "since",
    "until",
    "partners",
    "places",
)  # of the files that readers take away, beside the filters
_NOT_SAID = {"fr", "en", "slug", "former_slugs", "keywords"}  # said otherwise, or only how a page is addressed and found


def beside_the_index(renderer: Renderer, language: Language) -> dict[str, str]:
    """What stands beside the index of partnerships, each file by its name."""
    listed = in_order(renderer.pages.of_kind("partnership"), language)
    files = {
        TABLE: _written(_table(listed, renderer, language)),
        SUMMARIES: _written([printed(page.description, language) for page in listed]),
    }
    if any(place.coordinates for place in renderer.guide.places.values()):
        files[MAP] = renderer.map(language)
    return files


def record(page: Page, renderer: Renderer, language: Language) -> str:
    """What a partnership's page says, as JSON: texts set in type, formatted ones as HTML, dates as the data writes them.

    A reference is `{"id", "name"}`; what the data does not say is left out, and so is what the guide finds related.
    """
    guide, partnership = renderer.guide, renderer.guide.partnerships[page.id]
    addresses = {code: renderer.public(page, language, page.addresses[code]) for code in LANGUAGES}
    said: dict[str, Any] = {"language": language, "page": addresses[language], "pages": addresses}
    said |= _part(partnership, guide, language)
    for kind in ("jurisdictions", "orders"):  # which follow from the partners
        said[kind] = [_reference(kind, id, guide, language) for id in guide.described_by(partnership, kind)]
    builds_on, replicated_by = guide.lineage(partnership)  # a link may be written on either side
    links = {"builds_on": builds_on, "replicated_by": replicated_by, "siblings": guide.siblings(partnership)}
    for name, others in links.items():
        said[name] = [{"id": other.id, "name": printed(other.title, language)} for other in others]
    return _written({name: value for name, value in said.items() if value != []})


def _table(listed: Iterable[Page], renderer: Renderer, language: Language) -> dict[str, Any]:
    """Every partnership, in the order of its title: a row has a value for each of `columns`.

    Choices, partners, places and areas are numbers: where they stand in the lists above the rows.
    """
    guide, words = renderer.guide, renderer.words
    say = partial(printed, language=language)
    partners, places, areas = _Numbers(), _Numbers(), _Numbers()
    codes = [(each.answers, {code: number for number, code in enumerate(each.choices)}) for each in renderer.filters]
    rows = []
    for page in listed:
        partnership = guide.partnerships[page.id]
        row = [page.id, partnership.slug.in_(language), say(page.title), str(partnership.since or ""), str(partnership.until or "")]
        row += [sorted(numbers[code] for code in answers[page.id]) for answers, numbers in codes]
        row += [
            [partners.of(say(guide.name_of(party))) for party in partnership.partners],
            [places.of(location.place) for location in partnership.places if location.place],
            [areas.of(say(location.name)) for location in partnership.places if location.name],
            " ".join(getattr(partnership.keywords, language)),
        ]
        rows.append(row)
    keys = [each.key for each in renderer.filters]
    return {
        "guide": say(words.guide_name),
        "licence": say(words.licence_line),
        "labels": {name: say(Partnership.label(name)) for name in _COLUMNS} | {"page": say(words.address)},
        "filters": [
            {"key": each.key, "label": say(each.label), "choices": _choices(each, renderer, language)} for each in renderer.filters
        ],
        "jurisdictions": {code: say(jurisdiction.name) for code, jurisdiction in guide.jurisdictions.items()},
        "partners": list(partners),
        "places": [_place(guide.places[id], renderer, language) for id in places],
        "areas": list(areas),
        "columns": ["id", "slug", "title", "since", "until", *keys, "partners", "places", "areas", "keywords"],
        "rows": rows,
    }


class _Numbers(dict[Any, int]):
    """Numbers what is met, from 0, in the order in which it is met."""

    def of(self, met: Any) -> int:
        """The number of what is met, now or before."""
        return self.setdefault(met, len(self))


def _choices(each: Filter, renderer: Renderer, language: Language) -> list[list[str]]:
    """Each choice's code and name, and the way to its page from the index where it has one."""
    found = [[code, printed(name, language)] for code, name in each.choices.items()]
    if each.kind:
        for choice in found:
            choice.append(_way(each.kind, choice[0], renderer, language))
    return found


def _place(place: Community, renderer: Renderer, language: Language) -> list[Any]:
    """A community's id, name, jurisdiction, the way to its page from the index, and its spot on the map where that is known."""
    at = [*spot(place.coordinates)] if place.coordinates else []
    return [place.id, printed(place.name, language), place.jurisdiction, _way("place", place.id, renderer, language), *at]


def _way(kind: str, id: str, renderer: Renderer, language: Language) -> str:
    return renderer.pages.of("partnerships").path_to(renderer.pages.of(kind, id).addresses[language], language)


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


def _written(said: Any) -> str:
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))
