"""The rooms of the house, read from their files: which folder each is in, and which others it uses."""

import ast
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

GUIDEBOOK = Path(__file__).resolve().parent.parent / "hooks" / "guidebook"
# A folder may use those before it, never those after it; "" holds what stands beside the folders.
FOLDERS = ["language", "schema", "knowing", "reading", "showing", "giving", ""]


def styles() -> dict[str, str]:
    """The guide's stylesheets, by name."""
    folder = GUIDEBOOK.parent.parent / "overrides" / "styles"
    return {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.css")}


def rooms() -> list[Path]:
    return sorted(path for path in GUIDEBOOK.rglob("*.py") if path.stem != "__init__")


def name(room: Path) -> str:
    """A room as its folder's and its own name: `reading/load`."""
    return room.relative_to(GUIDEBOOK).with_suffix("").as_posix()


def folder(room: Path) -> str:
    return name(room).rpartition("/")[0]


@cache
def imports(path: Path) -> frozenset[str]:
    """What a module imports, as written: `.source`, `..schema.issues`, `mkdocs.plugins`…"""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            found.update([f"{module}{alias.name}" if set(module) == {"."} else f"{module}.{alias.name}" for alias in node.names])
            found.add(module)
    return frozenset(found)


def uses(room: Path) -> list[Path]:
    """The other rooms that a room imports."""
    found = set()
    for used in imports(room):
        if used.startswith("."):
            steps = used.lstrip(".").split(".")
            base = room.parents[len(used) - len(used.lstrip(".")) - 1]
            found.update(
                path for end in range(1, len(steps) + 1) if (path := base.joinpath(*steps[:end]).with_suffix(".py")).is_file()
            )
    return sorted(found - {room})


def in_order() -> list[Path]:
    """Every room after those it uses, folder by folder; a CycleError where two lead to one another."""
    order = list(TopologicalSorter({room: uses(room) for room in rooms()}).static_order())
    return sorted(order, key=lambda room: FOLDERS.index(folder(room)))
