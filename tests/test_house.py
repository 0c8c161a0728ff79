"""The rules of the house: imports go one way, one adapter for each outside thing, a caption for each room."""

import ast
from pathlib import Path

import house
import pytest
from conftest import ROOT

# Only these rooms know these things; the day one of them changes, one room changes.
ADAPTERS = {
    "mkdocs": {"guide"},
    "yaml": {"source"},
    "jinja2": {"render"},
    "markdown_it": {"markup"},
    "babel": {"languages"},
    "PIL": {"picture"},
    "geographiclib": {"atlas"},
    "haversine": {"distances"},
    "pagefind": {"search"},
    "subprocess": {"repository"},
    "os": {"press", "preview"},  # how many processors there are, and who comes first
    "concurrent": {"press"},
    "multiprocessing": {"press", "preview"},
    "sqlite3": {"kept"},
}
# Between reading and printing: neither clock nor disk nor network nor environment, but for what the program itself brings along.
IMPURE = {"os", "pathlib", "time", "socket", "subprocess", "urllib.request", "random", "shutil", "tempfile"}
OWN_FILES = {"showing/words", "showing/atlas", "showing/render", "reading/report"}  # words, outlines, templates, messages
AT_THE_DOOR = {
    "reading/kept",
    "reading/source",
    "reading/load",
    "reading/repository",
    "reading/today",
    "edition",
    "press",
    "preview",
    "search",
    "picture",
}
SCRIPTS = sorted((ROOT / "scripts").glob("*.py"))
ROOMS = [ROOT / "hooks" / "guide.py", *house.rooms(), *SCRIPTS]


def outside(path: Path) -> set[str]:
    """What a module imports from elsewhere, by its first name."""
    return {name.split(".")[0] for name in house.imports(path) if not name.startswith(".")}


def test_imports_go_one_way_from_folder_to_folder() -> None:
    for room in house.rooms():
        floor = house.FOLDERS.index(house.folder(room))
        above = [used for used in house.uses(room) if house.FOLDERS.index(house.folder(used)) > floor]

        assert above == [], house.name(room)


def test_no_room_leads_back_to_itself() -> None:
    """Within a folder too, there is an order in which each room uses only those before it."""
    assert sorted(house.in_order()) == sorted(house.rooms())


def test_every_folder_has_its_place_in_the_order() -> None:
    assert {house.folder(room) for room in house.rooms()} == set(house.FOLDERS)


@pytest.mark.parametrize("path", [path for path in ROOMS if path.parent.name != "scripts"], ids=lambda path: path.name)
def test_only_its_adapter_imports_an_outside_thing(path: Path) -> None:
    assert [thing for thing, rooms in ADAPTERS.items() if thing in outside(path) and path.stem not in rooms] == []
    assert "guide" not in outside(path)


def test_the_entry_point_needs_nothing_but_python() -> None:
    import sys

    for name in ("guide", "commands", "typed", "environment"):
        assert {used.split(".")[0] for used in house.imports(ROOT / "scripts" / f"{name}.py")} <= {
            *sys.stdlib_module_names,
            "commands",
            "typed",
            "environment",
        }


def test_the_middle_is_pure() -> None:
    assert {*OWN_FILES, *AT_THE_DOOR} <= {house.name(room) for room in house.rooms()}
    for room in house.rooms():
        if house.name(room) not in AT_THE_DOOR:
            allowed = {"pathlib"} if house.name(room) in OWN_FILES else set()
            assert IMPURE & house.imports(room) <= allowed, house.name(room)
            assert "today()" not in room.read_text(encoding="utf-8"), house.name(room)


def test_all_that_a_form_in_the_browser_would_run_needs_neither_pillow_nor_pagefind_nor_mkdocs() -> None:
    kept_out = {"PIL", "pagefind", "mkdocs", "asyncio", "subprocess"}

    assert [house.name(room) for room in house.rooms() if "/" in house.name(room) and kept_out & outside(room)] == [
        "reading/repository"
    ]


@pytest.mark.parametrize("path", ROOMS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_room_has_a_caption_of_one_sentence(path: Path) -> None:
    caption = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))

    assert caption
    assert caption.endswith(".")
    assert "\n" not in caption
