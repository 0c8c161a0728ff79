"""Explain each acronym in words where a page first uses it: a finger, a keyboard and paper have no way to hover."""

import html
import re
from collections.abc import Mapping

# Where an explanation would be lost or wrong: links and labels are names, titles and citations are quoted as they are.
_LEFT_ALONE = frozenset(
    "a abbr button caption cite code dt h1 h2 h3 label legend option summary svg th title".split()  # noqa: SIM905  (words)
)
_JUST_BEFORE = 200  # characters: an acronym that follows its own words, or soon after, is explained already


class Acronyms:
    """The acronyms of one language, each with what it stands for."""

    def __init__(self, known: Mapping[str, str]) -> None:
        self._known = known
        longest_first = sorted(map(re.escape, known), key=len, reverse=True)
        tags = "|".join(_LEFT_ALONE)
        self._pattern = re.compile(
            rf"<(?P<closes>/?)(?P<tag>{tags})\b[^>]*>|<[^>]*>|&#?\w+;"
            rf"|(?<![\w/-])(?P<acronym>{'|'.join(longest_first) or '(?!)'})(?![\w-])"
        )

    def explained(self, page: str) -> str:
        """The HTML with what each acronym stands for after its first use in the running text."""
        if not self._known:
            return page
        done: set[str] = set()
        pieces: list[str] = []
        end = inside = 0
        for found in self._pattern.finditer(page):
            acronym = found["acronym"]
            if found["tag"]:
                inside += -1 if found["closes"] else 1
            elif acronym and not inside and acronym not in done:
                done.add(acronym)
                meaning = html.escape(self._known[acronym], quote=False)
                before = re.sub(r"<[^>]*>", "", page[max(0, found.start() - _JUST_BEFORE) : found.start()])
                if meaning.casefold() not in before.casefold():
                    bracketed = f", {meaning}" if before.endswith("(") else f" ({meaning})"
                    pieces += [page[end : found.end()], f'<span class="expansion">{bracketed}</span>']
                    end = found.end()
        return "".join(pieces) + page[end:] if pieces else page
