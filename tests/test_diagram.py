"""The drawing of who reports to whom: nothing overlaps, nothing is cut, every line ends where it should."""

import itertools
import re

import pytest
from conftest import our_guide
from guidebook.language.languages import LANGUAGES, Language
from guidebook.showing.diagram import Box, Diagram, governance

pytestmark = pytest.mark.ours

WIDEST_LINE = 29  # letters that fit in a box


def drawn(language: Language) -> Diagram:
    guide = our_guide()
    return governance(guide, lambda name: name.in_(language))


def overlap(one: Box, other: Box) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_boxes_stand_apart_and_hold_their_words(language: Language) -> None:
    diagram = drawn(language)
    boxes = [*diagram.councils, *diagram.groups]

    assert not any(overlap(one, other) for one, other in itertools.combinations(boxes, 2))
    for box in boxes:
        lines = len(box.lines) + bool(box.acronym)
        assert box.x >= 0
        assert box.x + box.width <= diagram.width
        assert box.y + box.height <= diagram.height
        assert 28 + (lines - 1) * 20 < box.height, box.lines
        assert max(map(len, box.lines)) <= WIDEST_LINE


def test_every_group_has_a_line_to_what_it_reports_to() -> None:
    diagram = drawn("en")
    bottoms = {(box.middle, box.y + box.height) for box in (*diagram.councils, *diagram.frames)}

    assert len(diagram.reports) >= len(diagram.groups)
    tops = {(box.middle, box.y) for box in diagram.groups}
    lowest, highest = max(y for _, y in bottoms), min(y for _, y in tops)
    for path in diagram.reports:
        left, top, level, x, y = map(int, re.fullmatch(r"M(\d+) (\d+)V(\d+)H(\d+)V(\d+)", path).groups())  # type: ignore[union-attr]
        assert (x, y) in bottoms
        assert (left, top) in tops
        assert lowest < level < highest  # between the councils and the groups, through none of them


def test_the_line_of_the_secretariat_crosses_no_box() -> None:
    diagram = drawn("en")
    for path in diagram.support:
        start, height, end = map(int, re.fullmatch(r"M(\d+) (\d+)H(\d+)", path).groups())  # type: ignore[union-attr]
        between = [
            box for box in diagram.councils if end < box.x + box.width and box.x < start and box.y < height < box.y + box.height
        ]

        assert between == []
