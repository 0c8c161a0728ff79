"""The day the guide is made for, when nobody names one."""

from datetime import date
from pathlib import Path

from .repository import is_being_edited, last_commit


def as_of(asked: str, written: tuple[Path, ...], root: Path) -> date:
    """The day asked for as `2026-11-22`; else that of the last commit; else, as where nothing tells, the real day.

    `written` are the folders of the data and of the editorial pages. While they hold changes that are not committed yet, the day
    is the real one: what is added today is not in the future. A ValueError where `asked` is not a day.
    """
    if asked:
        return date.fromisoformat(asked)
    committed = last_commit(root)
    return date.today() if committed is None or is_being_edited(written, root) else committed
