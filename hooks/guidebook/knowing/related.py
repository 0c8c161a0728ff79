"""Which partnerships a reader of one should see next, and why."""

import heapq
import itertools
from dataclasses import dataclass
from typing import Literal

from ..schema.partnership import Partnership
from .collection import Guide

MOST = 5
_NEIGHBOURS = 40  # how many others of the same kind are weighed: cost grows with the entries, not with their square

Reason = Literal["theme", "partner", "model", "jurisdiction"]
_KINDS: dict[Reason, str] = {"theme": "themes", "partner": "organizations", "model": "models", "jurisdiction": "jurisdictions"}


@dataclass(frozen=True, slots=True)
class Related:
    """A partnership related to another by what both share.

    `shared` are the ids of the themes, organizations, models or jurisdictions in common, the rarest first.
    """

    partnership: Partnership
    reason: Reason
    shared: tuple[str, ...]


def related(partnership: Partnership, guide: Guide) -> list[Related]:
    """At most five others: first by shared themes, then partners, models and jurisdictions.

    What few partnerships share counts for more than what many do. Those with a written link are shown as lineage instead.
    """
    written = (*itertools.chain(*guide.lineage(partnership)), *guide.siblings(partnership))
    linked = {other.id for other in written}
    shared: dict[str, dict[Reason, list[tuple[float, str]]]] = {}
    for reason, kind in _KINDS.items():
        for id in guide.described_by(partnership, kind):
            sharing = guide.partnerships_of(kind, id)
            for other in guide.after(partnership, sharing, _NEIGHBOURS):
                shared.setdefault(other.id, {}).setdefault(reason, []).append((1 / len(sharing), id))

    def rank(other: str) -> tuple[object, ...]:
        """By what is shared at all, in the order of the reasons; then by how few share it."""
        found_here = shared[other]
        weights = [-sum(weight for weight, _ in found_here.get(reason, ())) for reason in _KINDS]
        return *(reason not in found_here for reason in _KINDS), *weights, other

    found = []
    for id in heapq.nsmallest(MOST, shared.keys() - linked, key=rank):
        reason = next(reason for reason in _KINDS if reason in shared[id])
        in_common = tuple(common for _, common in sorted(shared[id][reason], reverse=True))
        found.append(Related(guide.partnerships[id], reason, in_common))
    return found
