"""The whole collection of entries, and what they say of one another."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Any

from ..language.languages import Language
from ..schema.articles import Article
from ..schema.bodies import Jurisdiction, Organization
from ..schema.groups import Council, Framework, Group, Opportunity, Report
from ..schema.identity import Identity
from ..schema.kinds import DESCRIBING
from ..schema.partnership import Partnership
from ..schema.parts import Entry, Lesson, Party
from ..schema.places import Community, Location
from ..schema.teaching import Chapter, Question, Recommendation, Resource, Theme
from ..schema.values import Name, Text
from ..schema.vocabulary import Channel, GlossaryTerm, Model, Order, State, Term, Topic
from .distances import nearest

OLD = 5  # years after which what a source says of a status may well be past
MOST_SIBLINGS = 20  # of one family on a page: a longer list would grow with the square of the family


class Guide:
    """Everything the guide holds, as of `today`: the entries of each kind by id, in the order of its file. Drafts are left out.

    `identity` is what the guide says of itself, `outline` the drawing of its map as scripts/outlines.py writes it, if any,
    and `logo` its own sign as a PNG picture, if it has one.
    The kinds are those of kinds.py; a kind that the code asks for by its name is declared here with its type.
    """

    partnerships: Mapping[str, Partnership]
    themes: Mapping[str, Theme]
    guidance: Mapping[str, Chapter]
    questions: Mapping[str, Question]
    recommendations: Mapping[str, Recommendation]
    resources: Mapping[str, Resource]
    places: Mapping[str, Community]
    groups: Mapping[str, Group]
    councils: Mapping[str, Council]
    reports: Mapping[str, Report]
    opportunities: Mapping[str, Opportunity]
    frameworks: Mapping[str, Framework]
    organizations: Mapping[str, Organization]
    jurisdictions: Mapping[str, Jurisdiction]
    models: Mapping[str, Model]
    channels: Mapping[str, Channel]
    orders: Mapping[str, Order]
    statuses: Mapping[str, State]
    evidence: Mapping[str, Term]
    client_groups: Mapping[str, Term]
    agreement_kinds: Mapping[str, Term]
    enablers: Mapping[str, Topic]
    challenges: Mapping[str, Topic]
    group_kinds: Mapping[str, Term]
    opportunity_kinds: Mapping[str, Term]
    resource_kinds: Mapping[str, Term]
    glossary: Mapping[str, GlossaryTerm]

    def __init__(
        self,
        identity: Identity,
        outline: Mapping[str, Any] | None,
        logo: bytes | None,
        entries: Mapping[str, Mapping[str, Entry]],
        articles: Mapping[str, Mapping[Language, Article]],
        today: date,
    ) -> None:
        self.__dict__.update(entries)
        self.identity, self.outline, self.logo, self.articles, self.today = identity, outline, logo, articles, today

    def name_of(self, party: Party) -> Name:
        """What to call one who takes part."""
        if party.organization:
            return self.organizations[party.organization].name
        return party.name or self.jurisdictions[party.jurisdiction or ""].name

    def identity_of(self, party: Party) -> tuple[str, ...]:
        """What tells one who takes part from all others, whatever they are called."""
        if party.organization:
            return (party.organization,)
        return (party.name.en if party.name else "", party.jurisdiction or "", party.order or "")

    def order_of(self, party: Party) -> str:
        """The id of the order of government of one who takes part."""
        if party.organization:
            return self.organizations[party.organization].order
        return party.order or self.jurisdictions[party.jurisdiction or ""].order

    def jurisdiction_of(self, party: Party) -> str | None:
        """The id of the jurisdiction of one who takes part, where it is known."""
        return self.organizations[party.organization].jurisdiction if party.organization else party.jurisdiction

    def place_of(self, location: Location) -> Name:
        """What to call a place of service: a community or an area."""
        return self.places[location.place].name if location.place else location.name  # type: ignore[return-value]  # one is given

    def places_by_jurisdiction(self) -> list[tuple[Jurisdiction, list[Community]]]:
        """The communities of each jurisdiction that has any, in the order of the data."""
        found: dict[str, list[Community]] = {}
        for place in self.places.values():
            found.setdefault(place.jurisdiction, []).append(place)
        return [(jurisdiction, found[id]) for id, jurisdiction in self.jurisdictions.items() if id in found]

    def channels_at(self, place: Community) -> list[Channel]:
        """The channels of the partnerships that offer a service in a community, in the order of the data."""
        present = {id for partnership in self.partnerships_of("places", place.id) for id in partnership.channels}
        return [channel for id, channel in self.channels.items() if id in present]

    def partners_at(self, place: Community) -> tuple[Party, ...]:
        """Who takes part in the partnerships that offer a service in a community, each once and without its role."""
        parties = [party for partnership in self.partnerships_of("places", place.id) for party in partnership.partners]
        return tuple({self.identity_of(party): party.model_copy(update={"role": None}) for party in parties}.values())

    def nearest(self, place: Community) -> list[tuple[Community, int]]:
        """The communities closest to one, with the distance in kilometres."""
        return self._nearest.get(place.id, [])

    @cached_property
    def _nearest(self) -> Mapping[str, list[tuple[Community, int]]]:
        return nearest(self.places.values())

    def jurisdictions_of(self, partnership: Partnership) -> list[Jurisdiction]:
        """The jurisdictions of a partnership, which follow from its partners, in the order of the data."""
        return [self.jurisdictions[id] for id in self.described_by(partnership, "jurisdictions")]

    def represented(self) -> list[Jurisdiction]:
        """The provinces and territories that take part in a partnership."""
        return [
            place for place in self.jurisdictions.values() if not place.national and self.partnerships_of("jurisdictions", place.id)
        ]

    def partnerships_of(self, kind: str, id: str) -> list[Partnership]:
        """The partnerships that an entry describes; `kind` is one of DESCRIBING."""
        return self._partnerships_of.get((kind, id), [])

    @staticmethod
    def roles_in(partnership: Partnership, organization: Organization) -> list[Text]:
        """What an organization does in a partnership, where that is known."""
        return [party.role for party in partnership.partners if party.organization == organization.id and party.role]

    def organizations_in(self, jurisdiction: Jurisdiction) -> list[Organization]:
        """The organizations that act in a jurisdiction."""
        return [body for body in self.organizations.values() if body.jurisdiction == jurisdiction.id]

    @cached_property
    def _partnerships_of(self) -> Mapping[tuple[str, str], list[Partnership]]:
        found: dict[tuple[str, str], list[Partnership]] = {}
        for partnership in self.partnerships.values():
            for kind in DESCRIBING:
                for id in self.described_by(partnership, kind):
                    found.setdefault((kind, id), []).append(partnership)
        return found

    def age(self, partnership: Partnership) -> int | None:
        """Whole years since what its status rests on was said; None where no source bears a date."""
        standing, said = partnership.standing
        return None if standing == "read" else (self.today - said.latest).days * 4 // 1461

    def is_old(self, partnership: Partnership) -> bool:
        """Whether what is said of its status may well be past."""
        age = self.age(partnership)
        return age is None or age >= OLD

    def described_by(self, partnership: Partnership, kind: str) -> list[str]:
        """The ids of the entries of that kind that describe a partnership; a finer channel brings the broader one along.

        They come as they are written; those that follow from the partners come in the order of their own file.
        """
        ids: Iterable[str | None]
        match kind:
            case "themes":
                ids = partnership.themes
            case "models":
                ids = partnership.models
            case "jurisdictions":
                present = {self.jurisdiction_of(party) for party in partnership.partners}
                ids = (id for id in self.jurisdictions if id in present)
            case "organizations":
                ids = (party.organization for party in partnership.partners)
            case "orders":
                present = {self.order_of(party) for party in partnership.partners}
                ids = (id for id in self.orders if id in present)
            case "channels":
                ids = (*partnership.channels, *(self.channels[id].within for id in partnership.channels))
            case "places":
                ids = (location.place for location in partnership.places)
            case "enablers":
                ids = (*partnership.enablers, *(id for lesson in partnership.lessons for id in lesson.enablers))
            case "challenges":
                ids = (*partnership.challenges, *(id for lesson in partnership.lessons for id in lesson.challenges))
            case "groups":
                ids = partnership.groups
            case _:
                raise KeyError(kind)
        return list(dict.fromkeys(id for id in ids if id))

    @staticmethod
    def lessons_of(partnership: Partnership, kind: str, id: str) -> list[Lesson]:
        """The lessons of a partnership that an enabler or a challenge marks."""
        return [lesson for lesson in partnership.lessons if id in getattr(lesson, kind)]

    def by_order(self, parties: tuple[Party, ...]) -> list[tuple[Order, list[Party]]]:
        """Those who take part, grouped by order of government in the vocabulary's order."""
        return [
            (order, members)
            for code, order in self.orders.items()
            if (members := [party for party in parties if self.order_of(party) == code])
        ]

    def lineage(self, partnership: Partnership) -> tuple[list[Partnership], list[Partnership]]:
        """The partnerships this one builds on, and those that replicate it; a link written on either side counts."""
        earlier, later = self._links.get(partnership.id, (set(), set()))
        return [self.partnerships[id] for id in sorted(earlier)], [self.partnerships[id] for id in sorted(later)]

    def siblings(self, partnership: Partnership) -> list[Partnership]:
        """The others of its family: those that sibling links lead to, theirs, and so on; at most MOST_SIBLINGS."""
        family = self._families.get(partnership.id, [])[: MOST_SIBLINGS + 1]
        return [self.partnerships[id] for id in family if id != partnership.id][:MOST_SIBLINGS]

    def published(self, ids: Iterable[str]) -> list[Partnership]:
        """The partnerships of those ids; a draft has no page to lead to."""
        return [self.partnerships[id] for id in ids if id in self.partnerships]

    @staticmethod
    def with_model(partnerships: Iterable[Partnership], model: str) -> list[Partnership]:
        """Those of the partnerships that follow a model."""
        return [partnership for partnership in partnerships if model in partnership.models]

    def after(self, partnership: Partnership, listed: list[Partnership], most: int) -> list[Partnership]:
        """Those that follow a partnership in a list it is part of, and round again from the start; at most so many."""
        place = bisect_left(listed, self._order[partnership.id], key=lambda other: self._order[other.id])
        return [listed[(place + step) % len(listed)] for step in range(1, min(most + 1, len(listed)))]

    @cached_property
    def _order(self) -> Mapping[str, int]:
        return {id: place for place, id in enumerate(self.partnerships)}

    @cached_property
    def _links(self) -> Mapping[str, tuple[set[str], set[str]]]:
        links: dict[str, tuple[set[str], set[str]]] = {}
        for own in self.partnerships.values():
            pairs = [(id, own.id) for id in own.builds_on] + [(own.id, id) for id in own.replicated_by]
            for earlier, later in pairs:
                if earlier in self.partnerships and later in self.partnerships:  # a draft has no page to lead to
                    links.setdefault(later, (set(), set()))[0].add(earlier)
                    links.setdefault(earlier, (set(), set()))[1].add(later)
        return links

    @cached_property
    def _families(self) -> Mapping[str, list[str]]:
        families: dict[str, list[str]] = {}
        for partnership in self.partnerships.values():
            for id in partnership.siblings:
                if id in self.partnerships:
                    own, theirs = families.get(partnership.id, [partnership.id]), families.get(id, [id])
                    if own is not theirs:
                        own += theirs
                        families.update(dict.fromkeys(own, own))
        return {id: sorted(family) for id, family in families.items()}

    def groups_reporting_to(self, council: Council) -> list[Group]:
        """The groups that report to a council."""
        return [group for group in self.groups.values() if council.id in group.reporting.to]
