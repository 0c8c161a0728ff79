"""What the whole collection shows that no entry says by itself: who is missing, who else is interested, where the gaps are."""

from collections.abc import Iterator, Mapping

from ..schema.bodies import Jurisdiction, Organization
from ..schema.groups import Concern, Group, Opportunity, Report
from ..schema.partnership import Measure, Partnership
from ..schema.parts import Party
from ..schema.teaching import Theme
from ..schema.vocabulary import Topic
from .collection import Guide


def seats(guide: Guide, group: Group, jurisdiction: Jurisdiction) -> list[Party]:
    """Who sits in a group for a jurisdiction, co-chairs included, each once."""
    found: dict[tuple[str, ...], Party] = {}
    for party in (*group.members, *group.cochairs):
        if guide.jurisdiction_of(party) == jurisdiction.id and guide.order_of(party) == jurisdiction.order:
            found.setdefault(guide.identity_of(party), party)
    return list(found.values())


def is_present(guide: Guide, group: Group, jurisdiction: Jurisdiction) -> bool | None:
    """Whether a jurisdiction sits in a group; None where the documents name an order of government as a whole, or nobody.

    A document that names the absent says by that, of the other provinces and territories, that they are present.
    """
    if seats(guide, group, jurisdiction):
        return True
    if group.not_represented and not jurisdiction.national:
        return jurisdiction.id not in group.not_represented
    as_a_whole = {guide.order_of(party) for party in group.members if not guide.jurisdiction_of(party)}
    return None if jurisdiction.order in as_a_whole or not group.members else False


def absent(guide: Guide, group: Group) -> list[Jurisdiction]:
    """The provinces and territories that do not sit in a group, as far as its documents tell."""
    return [
        jurisdiction
        for jurisdiction in guide.jurisdictions.values()
        if not jurisdiction.national and is_present(guide, group, jurisdiction) is False
    ]


def of_order(guide: Guide, group: Group, order: Topic) -> list[Party]:
    """Who sits in a group for an order of government, co-chairs included, each once."""
    found: dict[tuple[str, ...], Party] = {}
    for party in (*group.members, *group.cochairs):
        if guide.order_of(party) == order.id:
            found.setdefault(guide.identity_of(party), party)
    return list(found.values())


def orders_absent(guide: Guide, group: Group) -> list[Topic]:
    """The orders of government that a balanced group would bring together, and that no member comes from."""
    return [order for order in guide.orders.values() if order.in_balance and not of_order(guide, group, order)]


def groups_with(guide: Guide, subject: Jurisdiction | Organization) -> list[Group]:
    """The groups in which a jurisdiction or an organization is known to sit."""
    if isinstance(subject, Jurisdiction):
        return [group for group in guide.groups.values() if is_present(guide, group, subject)]
    return [
        group
        for group in guide.groups.values()
        if any(party.organization == subject.id for party in (*group.members, *group.cochairs))
    ]


def neighbours(guide: Guide, jurisdiction: Jurisdiction) -> list[Jurisdiction]:
    """The jurisdictions that touch one, whichever of the two says so."""
    return [
        other
        for other in guide.jurisdictions.values()
        if other.id in jurisdiction.neighbours or jurisdiction.id in other.neighbours
    ]


def elsewhere(guide: Guide, jurisdiction: Jurisdiction, most: int) -> list[tuple[Theme, list[tuple[Partnership, Jurisdiction]]]]:
    """The themes in which the guide knows no partnership of a jurisdiction and knows some of others, each with at most so many.

    Its neighbours come first, then those of the same order of government, then the rest; that of the whole country does not count,
    and sees nothing elsewhere.
    """
    if jurisdiction.national:
        return []
    near = neighbours(guide, jurisdiction)
    others = [each for each in guide.jurisdictions.values() if each != jurisdiction and not each.national]
    others.sort(key=lambda each: (each not in near, each.order != jurisdiction.order))
    here = {theme for partnership in guide.partnerships_of("jurisdictions", jurisdiction.id) for theme in partnership.themes}
    found: dict[str, dict[str, tuple[Partnership, Jurisdiction]]] = {}
    for other in others:
        for partnership in guide.partnerships_of("jurisdictions", other.id):
            for theme in partnership.themes:
                if theme not in here and len(cases := found.setdefault(theme, {})) < most:
                    cases.setdefault(partnership.id, (partnership, other))
    return [(guide.themes[theme], list(cases.values())) for theme, cases in found.items()]


def open_concerns(guide: Guide) -> list[tuple[Report, Concern]]:
    """The issues that reports raise and none says is settled, newest report first."""
    newest_first = sorted(guide.reports.values(), key=lambda report: report.date.latest, reverse=True)
    return [(report, concern) for report in newest_first for concern in report.concerns if not concern.closed]


def interests(guide: Guide, subject: Jurisdiction | Organization) -> list[tuple[Opportunity, list[Party]]]:
    """The opportunities that interest a jurisdiction or an organization, each with the others who are interested too."""
    return [
        (opportunity, others)
        for opportunity in guide.opportunities.values()
        if len(others := [party for party in opportunity.interested if not _is(guide, party, subject)])
        < len(opportunity.interested)
    ]


def who_is_interested(guide: Guide) -> list[Party]:
    """Everyone interested in some opportunity, each once, by order of government and then by jurisdiction."""
    everyone = {guide.identity_of(party): party for entry in guide.opportunities.values() for party in entry.interested}
    orders, jurisdictions = list(guide.orders), [*guide.jurisdictions, None]
    return sorted(
        everyone.values(),
        key=lambda party: (orders.index(guide.order_of(party)), jurisdictions.index(guide.jurisdiction_of(party))),
    )


def _is(guide: Guide, party: Party, subject: Jurisdiction | Organization) -> bool:
    """A jurisdiction is interested itself, or through its own bodies; a national body does not speak for the whole country."""
    if isinstance(subject, Organization):
        return party.organization == subject.id
    return guide.jurisdiction_of(party) == subject.id and guide.order_of(party) == subject.order


def crossings(guide: Guide, kind: str) -> Mapping[tuple[str, str], list[Partnership]]:
    """The partnerships at each crossing of that kind (one of DESCRIBING) with the models; an empty crossing is left out."""
    found: dict[tuple[str, str], list[Partnership]] = {}
    for partnership in guide.partnerships.values():
        for id in guide.described_by(partnership, kind):
            for model in partnership.models:
                found.setdefault((id, model), []).append(partnership)
    return found


def measures(guide: Guide) -> Iterator[tuple[Partnership, Measure]]:
    """Every measured result, newest first."""
    every = [(partnership, measure) for partnership in guide.partnerships.values() for measure in partnership.measures]
    return iter(sorted(every, key=lambda pair: pair[1].when.latest, reverse=True))
