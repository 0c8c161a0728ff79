"""The list of a page's sections, drawn from the headings that follow it."""

import re

from guidebook.showing.contents import FEWEST, filled, mark


def page(sections: int) -> str:
    return f"<h1>A</h1>{mark()}" + "".join(f'<section><h2 id="s{n}">Part <em>{n}</em></h2></section>' for n in range(sections))


def test_a_long_page_leads_to_each_of_its_sections_in_order() -> None:
    shown = filled(page(FEWEST), "On this page")

    assert re.findall(r'<a href="#(.*?)">(.*?)</a>', shown) == [(f"s{n}", f"Part {n}") for n in range(FEWEST)]
    assert shown.index("On this page") < shown.index("s0")


def test_a_short_page_has_no_list_and_keeps_all_else() -> None:
    assert filled(page(FEWEST - 1), "On this page") == page(FEWEST - 1).replace(str(mark()), "")


def test_a_page_that_marks_no_place_stays_as_it_is() -> None:
    assert filled("<h2 id='a'>A</h2>", "On this page") == "<h2 id='a'>A</h2>"
