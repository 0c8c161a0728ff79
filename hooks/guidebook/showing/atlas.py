"""Draw the map: the outline of each jurisdiction, and a marker where communities are."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from math import ceil, cos, dist, radians, sin
from statistics import fmean
from typing import Any, NamedTuple

from geographiclib.geodesic import Geodesic

from ..schema.identity import Extent
from ..schema.places import Community, Coordinates

WIDTH = 800  # units; one is a pixel where the map is shown that wide
_WGS84 = Geodesic.WGS84
_WHERE = Geodesic.AZIMUTH | Geodesic.DISTANCE


class Spot(NamedTuple):
    """A point of the map, in units of its viewBox: to the right of its left edge and down from its top."""

    x: float
    y: float


@dataclass(frozen=True, kw_only=True)
class Chart:
    """The map without its markers.

    `centre` is the latitude and longitude around which it is drawn. `outlines` are SVG path data, in tenths of a unit of the
    viewBox, by the jurisdiction's code; `left` and `top` are the edges of the map, in metres from its centre, and `scale` is how
    many metres a unit stands for.
    """

    centre: tuple[float, float]
    width: int
    height: int
    left: float
    top: float
    scale: float
    outlines: Mapping[str, str] = field(default_factory=dict)
    source: str = ""

    def at(self, east: float, north: float) -> Spot:
        """Where a point so many metres east and north of the centre stands on the map."""
        return Spot(round((east - self.left) / self.scale, 1), round((self.top - north) / self.scale, 1))

    def spot(self, coordinates: Coordinates) -> Spot:
        """Where a point of the Earth stands on the map."""
        return self.at(*project(self.centre, float(coordinates.latitude), float(coordinates.longitude)))


@dataclass(frozen=True, kw_only=True)
class Marker:
    """A mark for one community, or for several of one jurisdiction that stand too close together on the map."""

    spot: Spot
    communities: tuple[Community, ...]


def chart(extent: Extent, outline: Mapping[str, Any] | None) -> Chart:
    """The map of a guide: as scripts/outlines.py has drawn it, or else a sheet as wide and as high as it reaches."""
    centre = (float(extent.centre.latitude), float(extent.centre.longitude))
    if outline:
        return Chart(centre=centre, **outline)
    edges = [
        project(centre, float(latitude), float(longitude))
        for latitude in (extent.south, (extent.south + extent.north) / 2, extent.north)
        for longitude in (extent.west, extent.centre.longitude, extent.east)
    ]
    left, right = min(east for east, _ in edges), max(east for east, _ in edges)
    bottom, top = min(north for _, north in edges), max(north for _, north in edges)
    scale = (right - left) / WIDTH
    height = ceil((top - bottom) / scale)  # so that the southernmost point is still on the sheet
    sheet = {"": f"M0 0h{WIDTH * 10}v{height * 10}h-{WIDTH * 10}z"}  # all of it, so that one sees where it ends
    return Chart(centre=centre, width=WIDTH, height=height, left=left, top=top, scale=scale, outlines=sheet)


@lru_cache(maxsize=100_000)  # a community stands on several maps
def project(centre: tuple[float, float], latitude: float, longitude: float) -> tuple[float, float]:
    """Metres east and north of the centre: azimuthal equidistant, on the WGS 84 ellipsoid.

    Each point stands in its true direction and at its true distance from the centre, along the shortest path that
    GeographicLib finds (https://geographiclib.sourceforge.io/C++/doc/classGeographicLib_1_1AzimuthalEquidistant.html).
    """
    path = _WGS84.Inverse(*centre, latitude, longitude, _WHERE)
    direction = radians(path["azi1"])
    return path["s12"] * sin(direction), path["s12"] * cos(direction)


def markers(chart: Chart, communities: Iterable[Community], apart: float) -> list[Marker]:
    """Marks for the communities whose coordinates are known, in their order; any two stand `apart` units or more.

    A community closer than that to the first of a group of its jurisdiction joins it. A community alone is marked where it is,
    a group in its middle, or as near as the other marks leave room.
    """
    groups: list[tuple[Spot, list[Community]]] = []  # where its first community is, and all of them
    for community in communities:
        if not community.coordinates:
            continue
        here = chart.spot(community.coordinates)
        near = [group for group in groups if group[1][0].jurisdiction == community.jurisdiction and dist(group[0], here) < apart]
        if near:
            min(near, key=lambda group: dist(group[0], here))[1].append(community)
        else:
            groups.append((here, [community]))
    stands: dict[int, Spot] = {}
    for index in sorted(range(len(groups)), key=lambda index: len(groups[index][1]) > 1):
        stands[index] = _clear(_middle(chart, groups[index][1]), list(stands.values()), apart)
    return [Marker(spot=stands[index], communities=tuple(group)) for index, (_, group) in enumerate(groups)]


def _middle(chart: Chart, group: list[Community]) -> Spot:
    spots = [chart.spot(community.coordinates) for community in group if community.coordinates]
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
