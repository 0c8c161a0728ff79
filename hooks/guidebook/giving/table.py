"""What the scripts of the index read: the table of partnerships, their summaries and the map, as our own pages need them."""

from collections.abc import Callable, Iterable
from functools import cache, partial
from typing import Any

from ..language.languages import Language
from ..schema.partnership import Partnership
from ..schema.places import Community
from ..showing.filters import Filter
from ..showing.pages import Page, in_order
from ..showing.render import Renderer, printed
from ..showing.words import standings
from .record import written

TABLE, SUMMARIES, MAP = "partnerships.json", "summaries.json", "map.svg"  # beside their index
# Of the files that readers take away, beside the filters.
_COLUMNS = ("id", "title", "summary", "since", "until", "partners", "places")


def beside_the_index(renderer: Renderer, language: Language) -> dict[str, Callable[[], str]]:
    """What prints each of the files that stand beside the index of partnerships, by its name."""

    @cache
    def listed() -> list[Page]:
        return in_order(renderer.pages.of_kind("partnership"), language)

    files: dict[str, Callable[[], str]] = {
        TABLE: cache(lambda: written(_table(listed(), renderer, language))),  # which pages ask for by a mark of what it says
        SUMMARIES: lambda: written([printed(page.description, language) for page in listed()]),
    }
    if any(place.coordinates for place in renderer.guide.places.values()):
        files[MAP] = partial(renderer.map, language)
    return files


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
        standing, said = partnership.standing
        row += [
            [standing, str(said)],
            [partners.of(say(guide.name_of(party))) for party in partnership.partners],
            [places.of(location.place) for location in partnership.places if location.place],
            [areas.of(say(location.name)) for location in partnership.places if location.name],
            " ".join(getattr(partnership.keywords, language)),
        ]
        rows.append(row)
    keys = [each.key for each in renderer.filters]
    return {
        "guide": say(guide.identity.name),
        "licence": say(guide.identity.licence),
        "labels": {name: say(Partnership.label(name)) for name in _COLUMNS}
        | {"status_date": say(words.status_date), "status_basis": say(words.status_basis), "page": say(words.address)},
        "filters": [
            {"key": each.key, "label": say(each.label), "choices": _choices(each, renderer, language)} for each in renderer.filters
        ],
        "standings": {name: say(label).rstrip(" :\u00a0") for name, label in standings(words).items()},
        "jurisdictions": {code: say(jurisdiction.name) for code, jurisdiction in guide.jurisdictions.items()},
        "national": [code for code, jurisdiction in guide.jurisdictions.items() if jurisdiction.national],
        "partners": list(partners),
        "places": [_place(guide.places[id], renderer, language) for id in places],
        "areas": list(areas),
        "columns": ["id", "slug", "title", "since", "until", *keys, "standing", "partners", "places", "areas", "keywords"],
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
    at = [*renderer.chart.spot(place.coordinates)] if place.coordinates else []
    return [place.id, printed(place.name, language), place.jurisdiction, _way("place", place.id, renderer, language), *at]


def _way(kind: str, id: str, renderer: Renderer, language: Language) -> str:
    return renderer.pages.of("partnerships").path_to(renderer.pages.of(kind, id).addresses[language], language)
