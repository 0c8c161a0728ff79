"""Tell whether a site is the one that would be built again: the same was asked, and nobody has touched it since."""

import hashlib
import json
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from guidebook.reading.kept import beside_the_program
from guidebook.reading.today import as_of

_LEDGER = "sites.json"
# What has a say in a site besides the data and the editorial pages, from the project's folder.
_PROGRAM = ("hooks", "overrides", "scripts/build.py", "mkdocs.yml", "requirements.txt")


def asked(root: Path) -> str:
    """What stands for all that a build of now would read: files, settings, Python, and the day.

    A ValueError where the day that is asked for is none.
    """
    data, docs = (Path(os.environ.get(name) or root / folder) for name, folder in (("GUIDE_DATA", "data"), ("GUIDE_DOCS", "docs")))
    day = as_of(os.environ.get("GUIDE_TODAY", ""), (data, docs), root)
    settings = sorted((name, value) for name, value in os.environ.items() if name.startswith("GUIDE_"))
    found = hashlib.sha256(repr([sys.version, day, settings]).encode())
    for path in _files(data, docs, *(root / name for name in _PROGRAM)):
        content = path.read_bytes()
        found.update(f"{path}\0{len(content)}\0".encode() + content)
    return found.hexdigest()


def said_of(site: Path, made_from: str) -> list[str] | None:
    """What was said when the site there was built, if it was made from the same and is as it was left; None otherwise."""
    known_from, left, said = _ledger().get(str(site), ("", "", []))
    return said if known_from == made_from and left == _as_it_is(site) else None


def remember(site: Path, made: Path, made_from: str, said: list[str]) -> None:
    """Remember of what now lies in the folder `made`, and will lie in `site`, what it was made from and what was said."""
    folder = beside_the_program()
    if folder is None:
        return
    ledger = {name: known for name, known in _ledger().items() if Path(name).is_dir()}
    ledger[str(site)] = (made_from, _as_it_is(made), said)
    with suppress(OSError):  # a folder that may only be read: the next build is a whole one
        folder.mkdir(exist_ok=True)
        new = folder / f"{_LEDGER}.{os.getpid()}"
        new.write_text(json.dumps(ledger), encoding="utf-8")
        new.replace(folder / _LEDGER)


def _ledger() -> dict[str, tuple[str, str, list[str]]]:
    """Of each site: what it was made from, how it was left, what was said."""
    folder = beside_the_program()
    with suppress(OSError, ValueError, TypeError, AttributeError):  # whatever lies there, a whole build mends it
        known: dict[str, list[Any]] = json.loads((folder / _LEDGER).read_text(encoding="utf-8")) if folder else {}
        return {site: (made_from, left, said) for site, (made_from, left, said) in known.items()}
    return {}


def _as_it_is(site: Path) -> str:
    """What stands for every file there: its name, its size, and when it was last written."""
    found = hashlib.sha256()
    for path in _files(site):
        state = path.stat()
        found.update(f"{path.relative_to(site)}\0{state.st_size}\0{state.st_mtime_ns}\n".encode())
    return found.hexdigest()


def _files(*paths: Path) -> Iterable[Path]:
    """The files in those folders, in order, without what Python keeps beside its own."""
    for start in paths:
        if start.is_file():
            yield start
        for folder, inside, names in os.walk(start):
            inside[:] = sorted(name for name in inside if name != "__pycache__")
            yield from (Path(folder) / name for name in sorted(names))
