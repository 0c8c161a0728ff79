"""The rules of the house: imports go one way, one adapter for each outside thing, a caption for each room."""

import ast
from pathlib import Path

import pytest
from conftest import ROOT

GUIDEBOOK = ROOT / "hooks" / "guidebook"
# The tree is the flow: a room may use those above it, never those below.
FLOW = [
    "dates", "language", "letters", "messages", "issues", "slips", "source", "markup", "values", "model", "kinds", "atlas",
    "distances", "addresses", "proofreading", "typography", "checks", "collection", "entries", "repository", "load", "today",
    "words", "filters", "insight", "related", "pages", "metadata", "picture", "diagram", "abbreviations", "render", "exports",
    "edition", "search",
]  # fmt: skip
# Only these rooms know these things; the day one of them changes, one room changes.
ADAPTERS = {
    "mkdocs": {"guide"},
    "yaml": {"source"},
    "jinja2": {"render"},
    "markdown_it": {"markup"},
    "babel": {"language"},
    "PIL": {"picture"},
    "geographiclib": {"atlas"},
    "haversine": {"distances"},
    "pagefind": {"search"},
    "subprocess": {"repository"},
    "os": set(),
}
ROOMS = [ROOT / "hooks" / "guide.py", *sorted(GUIDEBOOK.glob("*.py")), *sorted((ROOT / "scripts").glob("*.py"))]


def imports(path: Path) -> set[str]:
    """What a module imports, as written: `.issues`, `mkdocs.plugins`…"""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            found.update([f".{alias.name}" for alias in node.names] if module == "." else [module])
    return found


def test_every_room_is_in_the_flow() -> None:
    assert sorted(FLOW) == sorted(path.stem for path in GUIDEBOOK.glob("*.py") if path.stem != "__init__")


@pytest.mark.parametrize("room", FLOW)
def test_a_room_imports_only_rooms_above_it(room: str) -> None:
    used = {name[1:] for name in imports(GUIDEBOOK / f"{room}.py") if name.startswith(".")}

    assert used <= set(FLOW[: FLOW.index(room)])


@pytest.mark.parametrize("path", [path for path in ROOMS if path.parent.name != "scripts"], ids=lambda path: path.name)
def test_only_its_adapter_imports_an_outside_thing(path: Path) -> None:
    outside = {name.split(".")[0] for name in imports(path)}

    assert [thing for thing, rooms in ADAPTERS.items() if thing in outside and path.stem not in rooms] == []
    assert "guide" not in outside or path.stem == "guide"


def test_the_entry_point_needs_nothing_but_python() -> None:
    import sys

    for name in ("guide", "commands", "typed", "environment"):
        assert {used.split(".")[0] for used in imports(ROOT / "scripts" / f"{name}.py")} <= {
            *sys.stdlib_module_names,
            "commands",
            "typed",
            "environment",
        }


def test_the_middle_is_pure() -> None:
    """Between `load` and the files written: no clock, no disk, no network, no environment."""
    for room in (
        "checks",
        "language",
        "markup",
        "model",
        "collection",
        "filters",
        "exports",
        "insight",
        "diagram",
        "abbreviations",
        "metadata",
        "related",
        "pages",
        "typography",
        "values",
    ):
        assert not {"os", "pathlib", "time", "socket", "urllib.request", "random"} & imports(GUIDEBOOK / f"{room}.py")
        assert "today()" not in (GUIDEBOOK / f"{room}.py").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", ROOMS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_room_has_a_caption_of_one_sentence(path: Path) -> None:
    caption = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))

    assert caption
    assert caption.endswith(".")
    assert "\n" not in caption
