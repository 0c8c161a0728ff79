"""A date as sources give it: a year, a month or a day."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Self

_WRITTEN = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_FISCAL_YEAR = re.compile(r"([0-9]{4})\s?[-–/]\s?(?:[0-9]{2})?([0-9]{2})")
OLDEST_YEAR, NEWEST_YEAR = 1800, 2100  # a year outside is a slip of the finger, where a date may lie ahead too


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, with its month and its day where they are known."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `2018`, `2018-02` or `2018-02-27`; anything else is a ValueError."""
        match = _WRITTEN.fullmatch(text)
        if match is None:
            raise ValueError(text)
        year, month, day = (int(part) if part else None for part in match.groups())
        if year is None or not OLDEST_YEAR <= year <= NEWEST_YEAR:
            raise ValueError(text)
        date(year, month or 1, day or 1)  # the calendar has the last word: no month 13, no 30 February
        return cls(year, month, day)

    @property
    def earliest(self) -> date:
        """The first day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)


def fiscal_year(text: str) -> tuple[str, str] | None:
    """The first and the last month of the fiscal year that a text writes, as 2019-20 or 2019-2020; None for any other text."""
    found = _FISCAL_YEAR.fullmatch(text.strip())
    if found is None or int(found[2]) != (int(found[1]) + 1) % 100:
        return None
    return f"{found[1]}-04", f"{int(found[1]) + 1}-03"  # from April to March, as public accounts count in Canada
