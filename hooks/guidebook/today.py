"""The day the guide is made for, when nobody names one."""

import subprocess
from collections.abc import Iterable
from datetime import date
from pathlib import Path


def as_of(asked: str, written: Iterable[Path], root: Path) -> date:
    """The day asked for as `2026-11-22`; else that of the last commit; else, as where nothing tells, the real day.

    `written` are the folders of the data and of the editorial pages. While they hold changes that are not committed yet, the day
    is the real one: what is added today is not in the future. Git is asked only where the guide itself, and not a folder around
    it, is the repository. A ValueError where `asked` is not a day.
    """
    if asked:
        return date.fromisoformat(asked)
    top = _git(root, "rev-parse", "--show-toplevel")
    committed = _git(root, "log", "-1", "--format=%cs") if top and Path(top).resolve() == root.resolve() else ""
    if not committed or _git(root, "status", "--porcelain", "--", *(str(folder.absolute()) for folder in written)) != "":
        return date.today()
    return date.fromisoformat(committed)


def changed_since(revision: str, root: Path) -> list[Path] | None:
    """The files that differ from that commit or branch, added ones included; None where git does not know it."""
    since = _git(root, "merge-base", "HEAD", "--end-of-options", revision) or _git(
        root, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}"
    )
    if not since:
        return None
    named = (
        (_git(root, "diff", "--name-only", "-z", since) or "")
        + "\0"
        + (_git(root, "ls-files", "--others", "--exclude-standard", "-z") or "")
    )
    return [root / name for name in named.split("\0") if name]


def _git(folder: Path, *arguments: str) -> str | None:
    """What git answers in that folder; None where there is no git or no repository, or where it refuses."""
    try:
        done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, encoding="utf-8", errors="replace", check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout.strip()
