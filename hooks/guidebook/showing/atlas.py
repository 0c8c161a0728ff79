"""Draw Canada: the outline of each province and territory, and a marker where communities are."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from math import cos, dist, radians, sin
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

from geographiclib.geodesic import Geodesic

from ..schema.places import Community, Coordinates

# Halfway between Canada's outermost latitudes, and between its outermost longitudes.
CENTRE = (62.4, -96.8)
_WGS84 = Geodesic.WGS84
_WHERE = Geodesic.AZIMUTH | Geodesic.DISTANCE


class Spot(NamedTuple):
    """A point of the map, in units of its viewBox: to the right of its left edge and down from its top."""

    x: float
    y: float


@dataclass(frozen=True, kw_only=True)
class Chart:
    """The map without its markers.

    `outlines` are SVG path data, in tenths of a unit of the viewBox, by the jurisdiction's code; `left` and `top` are the edges
    of the map, in metres from its centre, and `scale` is how many metres a unit stands for.
    """

    source: str
    width: int
    height: int
    left: float
    top: float
    scale: float
    outlines: Mapping[str, str]

    def spot(self, east: float, north: float) -> Spot:
        """Where a point so many metres east and north of the centre stands on the map."""
        return Spot(round((east - self.left) / self.scale, 1), round((self.top - north) / self.scale, 1))


@dataclass(frozen=True, kw_only=True)
class Marker:
    """A mark for one community, or for several of one jurisdiction that stand too close together on the map."""

    spot: Spot
    communities: tuple[Community, ...]


@cache
def chart() -> Chart:
    """The map of Canada, as scripts/outlines.py has drawn it."""
    return Chart(**json.loads(Path(__file__).with_name("canada.json").read_text(encoding="utf-8")))


def project(latitude: float, longitude: float) -> tuple[float, float]:
    """Metres east and north of the centre: azimuthal equidistant, on the WGS 84 ellipsoid.

    Each point stands in its true direction and at its true distance from the centre, along the shortest path that
    GeographicLib finds (https://geographiclib.sourceforge.io/C++/doc/classGeographicLib_1_1AzimuthalEquidistant.html).
    """
    path = _WGS84.Inverse(*CENTRE, latitude, longitude, _WHERE)
    direction = radians(path["azi1"])
    return path["s12"] * sin(direction), path["s12"] * cos(direction)


@cache
def spot(coordinates: Coordinates) -> Spot:
    """Where a point of Canada stands on the map."""
    return chart().spot(*project(float(coordinates.latitude), float(coordinates.longitude)))


def markers(communities: Iterable[Community], apart: float) -> list[Marker]:
    """Marks for the communities whose coordinates are known, in their order; any two stand `apart` units or more.

    A community closer than that to the first of a group of its jurisdiction joins it. A community alone is marked where it is,
    a group in its middle, or as near as the other marks leave room.
    """
    groups: list[tuple[Spot, list[Community]]] = []  # where its first community is, and all of them
    for community in communities:
        if not community.coordinates:
            continue
        here = spot(community.coordinates)
        near = [group for group in groups if group[1][0].jurisdiction == community.jurisdiction and dist(group[0], here) < apart]
        if near:
            min(near, key=lambda group: dist(group[0], here))[1].append(community)
        else:
            groups.append((here, [community]))
    stands: dict[int, Spot] = {}
    for index in sorted(range(len(groups)), key=lambda index: len(groups[index][1]) > 1):
        stands[index] = _clear(_middle(groups[index][1]), list(stands.values()), apart)
    return [Marker(spot=stands[index], communities=tuple(group)) for index, (_, group) in enumerate(groups)]


def _middle(group: list[Community]) -> Spot:
    spots = [spot(community.coordinates) for community in group if community.coordinates]
    return Spot(round(fmean(place.x for place in spots), 1), round(fmean(place.y for place in spots), 1))


def _clear(wanted: Spot, taken: list[Spot], apart: float) -> Spot:
    """The spot wanted if it is free, else a free one as close to it as can be, on rings around it."""
    free = (there for there in _around(wanted) if all(dist(there, other) >= apart for other in taken))
    return next(free, wanted)


def _around(centre: Spot) -> Iterator[Spot]:
    yield centre
    for ring in range(5, 150, 5):
        for turn in range(0, 360, 15):
            yield Spot(round(centre.x + ring * sin(radians(turn)), 1), round(centre.y - ring * cos(radians(turn)), 1))
