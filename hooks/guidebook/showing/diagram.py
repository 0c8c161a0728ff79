"""Lay out who reports to whom as boxes and lines, for the templates to draw."""

import textwrap
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from ..knowing.collection import Guide

_BOX_WIDTH, _BOX_HEIGHT, _GAP = 250, 104, 24  # in units of the drawing: 16 of them are one line of text
_FRAME, _LETTERS, _RUN = 20, 29, 70


@dataclass(frozen=True)
class Box:
    """A body: its place in the drawing, and its name and acronym in lines that fit."""

    x: int
    y: int
    width: int
    height: int
    lines: list[str]
    acronym: str = ""

    @property
    def middle(self) -> int:
        return self.x + self.width // 2


@dataclass
class Diagram:
    """Boxes of councils, frames around those that meet as one, boxes of groups, and the lines between them."""

    width: int = 0
    height: int = 0
    frames: list[Box] = field(default_factory=list)
    councils: list[Box] = field(default_factory=list)
    groups: list[Box] = field(default_factory=list)
    reports: list[str] = field(default_factory=list)
    support: list[str] = field(default_factory=list)


def governance(guide: Guide, say: Callable[[Any], Any]) -> Diagram:
    """The drawing of the councils and the groups, whose names `say` prints; paths are those of an SVG `d` attribute."""

    def box(body: Any, x: int, y: int) -> Box:
        acronym = say(body.acronym) if body.acronym else ""
        return Box(x, y, _BOX_WIDTH, _BOX_HEIGHT, textwrap.wrap(say(body.name), _LETTERS), acronym)

    drawn, places = Diagram(), dict[str, Box]()
    united = [council for council in guide.councils.values() if council.unites]
    x = _GAP
    for council in united:
        width = len(council.unites) * (_BOX_WIDTH + _GAP) + _GAP
        frame = Box(x, _GAP, width, _BOX_HEIGHT + 3 * _FRAME + _GAP, [say(council.name)])
        drawn.frames.append(frame)
        places[council.id] = frame
        for index, id in enumerate(council.unites):
            places[id] = box(guide.councils[id], x + _GAP + index * (_BOX_WIDTH + _GAP), _GAP + 3 * _FRAME)
            drawn.councils.append(places[id])
        x += width + 2 * _GAP
    for council in sorted(guide.councils.values(), key=lambda council: not council.secretariat_of):  # beside what it serves
        if council.id not in places:
            places[council.id] = box(council, x, _GAP + 3 * _FRAME)
            drawn.councils.append(places[council.id])
            x += _BOX_WIDTH + 2 * _GAP
    for council in guide.councils.values():
        for served in council.secretariat_of:
            own, other = places[council.id], places[served]
            drawn.support.append(f"M{own.x} {own.y + own.height // 2}H{other.x + other.width}")
    below = max((place.y + place.height for place in places.values()), default=0)
    used = sorted({id for group in guide.groups.values() for id in group.reporting.to})
    levels = {id: below + _RUN // 3 + index * 18 for index, id in enumerate(used)}
    for index, group in enumerate(guide.groups.values()):
        placed = box(group, _GAP + index * (_BOX_WIDTH + _GAP), below + _RUN + len(used) * 18)
        drawn.groups.append(placed)
        for id in group.reporting.to:
            above = places[id]
            drawn.reports.append(f"M{placed.middle} {placed.y}V{levels[id]}H{above.middle}V{above.y + above.height}")
    drawn.width = max(x, _GAP + len(guide.groups) * (_BOX_WIDTH + _GAP))
    drawn.height = max((place.y + place.height for place in (*places.values(), *drawn.groups)), default=0) + _GAP
    return drawn
