"""How far apart communities are, and which are closest to each."""

from bisect import insort
from collections.abc import Iterable, Mapping

from haversine import haversine

from ..schema.places import Community

_KM_A_DEGREE = 111.19  # of latitude, on haversine's sphere; a hair less than there, so that no close one is missed


def nearest(communities: Iterable[Community], most: int = 5) -> Mapping[str, list[tuple[Community, int]]]:
    """The communities closest to each, by its id, with how far they are: whole kilometres in a straight line, nearest first.

    Those whose coordinates are not known have no neighbours and are nobody's.
    """
    placed = sorted(
        (
            (float(community.coordinates.latitude), float(community.coordinates.longitude), community.id, community)
            for community in communities
            if community.coordinates
        ),
        key=lambda place: place[:3],
    )
    found: dict[str, list[tuple[Community, int]]] = {}
    for index, (latitude, longitude, id, _) in enumerate(placed):
        closest: list[tuple[float, str, Community]] = []
        # South of it, then north: from one latitude on, all the rest are further than the last that counts.
        for side in (range(index - 1, -1, -1), range(index + 1, len(placed))):
            for other in side:
                there, along, name, community = placed[other]
                if len(closest) == most and abs(there - latitude) * _KM_A_DEGREE > closest[-1][0]:
                    break
                insort(closest, (haversine((latitude, longitude), (there, along)), name, community), key=lambda one: one[:2])
                del closest[most:]
        found[id] = [(community, max(1, round(distance))) for distance, _, community in closest]
    return found
