"""The day the guide is made for, when nobody names one."""

import subprocess
from datetime import date
from pathlib import Path

from .load import newest_date


def as_of(asked: str, data: Path, docs: Path) -> date:
    """The day asked for as `2026-11-22`; else the date of the last commit; without history, the newest date
    in the data and the editorial pages.

    While the data holds changes that are not committed yet, the day is the real one: an entry added today is not in the
    future. A ValueError where `asked` is not a day.
    """
    if asked:
        return date.fromisoformat(asked)
    committed = _git(data, "log", "-1", "--format=%cs")
    if not committed:
        return newest_date(data, docs) or date.max
    return date.today() if _git(data, "status", "--porcelain", "--", ".") else date.fromisoformat(committed)


def _git(folder: Path, *arguments: str) -> str:
    """What git answers in that folder; nothing where there is no git or no repository."""
    try:
        done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout.strip()
