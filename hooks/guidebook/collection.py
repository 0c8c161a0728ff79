"""The whole collection of entries, and what they say of one another."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from .language import Language
from .model import (
    Acronym,
    Article,
    Channel,
    Chapter,
    Council,
    Group,
    Jurisdiction,
    Model,
    Organization,
    Partnership,
    Party,
    Point,
    Term,
    Theme,
    Topic,
)
from .values import Name, Text

DESCRIBING = ("themes", "models", "jurisdictions", "organizations", "orders", "channels", "groups")


@dataclass(frozen=True, kw_only=True)
class Guide:
    """Everything the guide holds, each kind by id in the order of its file, as of `today`. Drafts are left out."""

    partnerships: Mapping[str, Partnership]
    themes: Mapping[str, Theme]
    guidance: Mapping[str, Chapter]
    groups: Mapping[str, Group]
    councils: Mapping[str, Council]
    organizations: Mapping[str, Organization]
    jurisdictions: Mapping[str, Jurisdiction]
    models: Mapping[str, Model]
    channels: Mapping[str, Channel]
    orders: Mapping[str, Topic]
    statuses: Mapping[str, Term]
    evidence: Mapping[str, Term]
    client_groups: Mapping[str, Term]
    agreement_kinds: Mapping[str, Term]
    enablers: Mapping[str, Term]
    challenges: Mapping[str, Term]
    group_kinds: Mapping[str, Term]
    acronyms: Mapping[str, Acronym]
    articles: Mapping[str, Mapping[Language, Article]]
    today: date

    def name_of(self, party: Party) -> Name:
        """What to call one who takes part."""
        if party.organization:
            return self.organizations[party.organization].name
        return party.name or self.jurisdictions[party.jurisdiction or ""].name

    def order_of(self, party: Party) -> str:
        """The id of the order of government of one who takes part."""
        if party.organization:
            return self.organizations[party.organization].order
        return party.order or self.jurisdictions[party.jurisdiction or ""].order

    def jurisdiction_of(self, party: Party) -> str | None:
        """The id of the jurisdiction of one who takes part, where it is known."""
        return self.organizations[party.organization].jurisdiction if party.organization else party.jurisdiction

    def jurisdictions_of(self, partnership: Partnership) -> list[Jurisdiction]:
        """The jurisdictions of a partnership, which follow from its partners, in the order of the data."""
        present = {self.jurisdiction_of(party) for party in partnership.partners}
        return [jurisdiction for code, jurisdiction in self.jurisdictions.items() if code in present]

    def represented(self) -> list[Jurisdiction]:
        """The provinces and territories that take part in a partnership."""
        return [
            place
            for place in self.jurisdictions.values()
            if place.order != "federal" and self.partnerships_of("jurisdictions", place.id)
        ]

    def partnerships_of(self, kind: str, id: str) -> list[Partnership]:
        """The partnerships that an entry describes; `kind` is one of DESCRIBING."""
        return self._partnerships_of.get((kind, id), [])

    def roles_of(self, organization: Organization) -> list[tuple[Partnership, Text | None]]:
        """The partnerships an organization takes part in, each with what it does there, where that is known."""
        return [
            (partnership, party.role)
            for partnership in self.partnerships_of("organizations", organization.id)
            for party in partnership.partners
            if party.organization == organization.id
        ]

    def organizations_in(self, jurisdiction: Jurisdiction) -> list[Organization]:
        """The organizations that act in a jurisdiction."""
        return [body for body in self.organizations.values() if body.jurisdiction == jurisdiction.id]

    def groups_with(self, organization: Organization) -> list[Group]:
        """The groups an organization sits in."""
        return [
            group
            for group in self.groups.values()
            if organization.id in {party.organization for party in (*group.members, *group.cochairs)}
        ]

    @cached_property
    def _partnerships_of(self) -> Mapping[tuple[str, str], list[Partnership]]:
        found: dict[tuple[str, str], list[Partnership]] = {}
        for partnership in self.partnerships.values():
            for kind in DESCRIBING:
                for id in self.described_by(partnership, kind):
                    found.setdefault((kind, id), []).append(partnership)
        return found

    def described_by(self, partnership: Partnership, kind: str) -> list[str]:
        """The ids of the entries of that kind that describe a partnership; a finer channel brings the broader one along."""
        ids: Iterable[str | None]
        match kind:
            case "themes":
                ids = partnership.themes
            case "models":
                ids = partnership.models
            case "jurisdictions":
                ids = map(self.jurisdiction_of, partnership.partners)
            case "organizations":
                ids = (party.organization for party in partnership.partners)
            case "orders":
                ids = map(self.order_of, partnership.partners)
            case "channels":
                ids = (*partnership.channels, *(self.channels[id].within for id in partnership.channels))
            case "groups":
                ids = partnership.groups
            case _:
                raise KeyError(kind)
        return list(dict.fromkeys(id for id in ids if id))

    def by_order(self, parties: tuple[Party, ...]) -> list[tuple[Topic, list[Party]]]:
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
        """The other partnerships of its family: those a sibling link leads to, theirs, and so on, whichever side it is written on."""
        return [self.partnerships[id] for id in self._families.get(partnership.id, ()) if id != partnership.id]

    def cases(self, point: Point) -> list[Partnership]:
        """The partnerships that show a point; a draft has no page to lead to."""
        return [self.partnerships[id] for id in point.cases if id in self.partnerships]

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
