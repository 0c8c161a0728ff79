"""Explain each acronym where a page first uses it."""

import html
import re
from collections.abc import Mapping

# Where an explanation would be lost or wrong: links have a name of their own, titles and citations are quoted as they are.
_LEFT_ALONE = ("a", "abbr", "cite", "h1", "h2", "h3", "svg", "code", "title")


class Acronyms:
    """The acronyms of one language, each with what it stands for."""

    def __init__(self, known: Mapping[str, str]) -> None:
        self._known = known
        longest_first = sorted(map(re.escape, known), key=len, reverse=True)
        self._pattern = re.compile(rf"(?<![\w/-])(?:{'|'.join(longest_first) or '(?!)'})(?![\w-])")

    def explained(self, page: str) -> str:
        """The HTML with `<abbr>` around the first use of each acronym in its running text."""
        done: set[str] = set()
        pieces: list[str] = []
        end = 0
        for found in self._pattern.finditer(page):
            if found[0] not in done and _in_running_text(page, found.start()):
                done.add(found[0])
                title = html.escape(self._known[found[0]])
                pieces += [page[end : found.start()], f'<abbr title="{title}">{found[0]}</abbr>']
                end = found.end()
        return "".join(pieces) + page[end:] if pieces else page


def _in_running_text(page: str, place: int) -> bool:
    if page.rfind("<", 0, place) > page.rfind(">", 0, place):
        return False
    return all(
        max(page.rfind(f"<{tag}>", 0, place), page.rfind(f"<{tag} ", 0, place)) <= page.rfind(f"</{tag}>", 0, place)
        for tag in _LEFT_ALONE
    )
