"""Explain each acronym where a page first uses it."""

import html
import re
from collections.abc import Mapping

# Where an explanation would be lost or wrong: links and labels are names, titles and citations are quoted as they are.
_LEFT_ALONE = frozenset({"a", "abbr", "cite", "label", "h1", "h2", "h3", "svg", "code", "title"})


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
        """The HTML with `<abbr>` around the first use of each acronym in its running text."""
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
                pieces += [page[end : found.start()], f'<abbr title="{html.escape(self._known[acronym])}">{acronym}</abbr>']
                end = found.end()
        return "".join(pieces) + page[end:] if pieces else page
