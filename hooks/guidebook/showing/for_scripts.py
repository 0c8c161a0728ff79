"""What a page tells its scripts, in one block of JSON: the words they show, and what its kind needs."""

from collections.abc import Callable
from typing import Any

from ..language.languages import Language, other
from ..schema.partnership import Partnership
from ..schema.values import Name
from .pages import PER_PAGE, Page, Pages
from .words import Words, standings

_EVERYWHERE = (
    "search-results-for", "search-nothing", "search-left-out", "search-other", "search-all", "search-busy", "search-failed",
    "count-result", "count-results", "count-chosen", "count-chosens", "compare-another", "compare-full",
)  # fmt: skip
WORDS: dict[str, tuple[str, ...]] = {
    "partnerships": (
        *_EVERYWHERE, "count-partnership", "count-partnerships", "out-of", "remove", "show", "not-stated", "off-the-map",
        "clear-all", "narrow-text-short", "narrow-unknown", "narrow-nothing", "narrow-failed", "list-pages", "previous", "next",
        "compare",
    ),
    "comparison": (*_EVERYWHERE, "comparison-unknown", "comparison-left-out", "comparison-failed", "not-stated", "remove"),
}  # fmt: skip


def for_scripts(
    page: Page, pages: Pages, guide_id: str, words: Words, language: Language, say: Callable[[Name], str]
) -> dict[str, Any]:
    """The guide's id, under which the browser remembers; words by their key; ways to other pages; and what its kind needs.

    `say` puts a name in the page's language, as the page prints it.
    """
    told: dict[str, Any] = {
        "guide": guide_id,
        "words": {key: say(words[key]) for key in WORDS.get(page.kind, _EVERYWHERE)},
        "searchInOther": page.path_to(pages.of("search").addresses[other(language)], language),
    }
    if page.kind in ("partnerships", "comparison"):
        told["standings"] = {name: say(label) for name, label in standings(words).items()}
    if page.kind == "partnerships":
        told["perPage"] = PER_PAGE
    if page.kind == "comparison":
        told["fields"] = [(field, say(label), is_formatted) for field, label, is_formatted in Partnership.compared()]
        told["partnerships"] = page.path_to(pages.of("partnerships").addresses[language], language)
    return told
