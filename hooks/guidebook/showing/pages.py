"""Which pages exist, in which language, at which address, and how many partnerships each may list."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from math import ceil
from typing import Any
from urllib.parse import quote

from ..knowing.collection import Guide
from ..language.dates import PartialDate
from ..language.languages import LANGUAGES, Language
from ..language.letters import order
from ..schema.articles import Article
from ..schema.groups import Group, Report
from ..schema.kinds import DESCRIBING, KINDS, SECTIONS, singular
from ..schema.partnership import Partnership
from ..schema.parts import Addressed, Entry, Written, newest
from ..schema.values import Name
from .words import Words

PER_PAGE = 30  # partnerships; where they stand under each of their models, as often as they stand there
MEASURES = 100  # measured results on a page of their index
_KINDS = {singular(kind): kind for kind in DESCRIBING}
_LAST = 99  # in the menu: editorial pages come after the kinds


@dataclass(frozen=True, kw_only=True)
class Page:
    """One page in both languages.

    `addresses` are paths from the site's root and end with a slash; `written` is what holds the page's words, for the
    link that leads to their correction; `former` are addresses it once had, each with its language. `menu` is the page's place in
    the main menu, if it has one. What a page lists may take several: `number` says which of them this one is.
    """

    kind: str
    id: str
    title: Name
    description: Name
    addresses: Mapping[Language, str]
    modified: PartialDate
    subject: Entry | None = None
    written: Mapping[Language, Written] | None = None
    former: tuple[tuple[Language, str], ...] = ()
    above: "Page | None" = None
    menu: int = 0
    number: int = 1

    def path_to(self, target: str, language: Language) -> str:
        """The relative link that leads from this page to an address from the site's root."""
        return way(self.addresses[language], target)


def way(start: str, target: str) -> str:
    """The relative link from one address to another, both from the site's root; a start ends with a slash."""
    leave, enter = start.split("/")[:-1], target.split("/")
    shared = 0
    while shared < min(len(leave), len(enter) - 1) and leave[shared] == enter[shared]:
        shared += 1
    return "../" * (len(leave) - shared) + "/".join(enter[shared:]) or "./"


class Pages:
    """All pages of the site, in order; each is found by its kind and id. `menu` are those that the main menu leads to."""

    def __init__(self, listed: Iterable[Page]) -> None:
        self._found = {(page.kind, page.id): page for page in listed}
        self.menu = sorted((page for page in self if page.menu), key=lambda page: page.menu)
        self.articles = self.of_kind("article")

    def __iter__(self) -> Iterator[Page]:
        return iter(self._found.values())

    def of(self, kind: str, id: str = "") -> Page:
        """The page of that kind about that entry; a KeyError where there is none."""
        return self._found[kind, id]

    def get(self, kind: str, id: str = "") -> Page | None:
        """The page of that kind about that entry, if there is one."""
        return self._found.get((kind, id))

    def about(self, partnerships: Iterable[Partnership]) -> list[Page]:
        """The pages of those partnerships."""
        return self.of_kind("partnership", partnerships)

    def of_kind(self, kind: str, entries: Iterable[Addressed] | None = None) -> list[Page]:
        """The pages of that kind: those about the entries given, else all of them."""
        if entries is None:
            return [page for page in self if page.kind == kind]
        return [self.of(kind, entry.id) for entry in entries]


def edit_address(repository: str, branch: str) -> str:
    """Where a host lets its visitors edit a file of that branch, up to the file's name; nothing where no repository is named."""
    if not repository:
        return ""
    host = repository.split("/")[2] if repository.count("/") > 2 else ""
    return f"{repository.rstrip('/').removesuffix('.git')}/{'-/' if 'gitlab' in host else ''}edit/{quote(branch)}/"


def pages(guide: Guide, words: Words) -> Pages:
    """Every page of the site, home first, then each index before its entries, then the editorial pages."""
    dated: list[Partnership | Group | Report] = [*guide.partnerships.values(), *guide.groups.values(), *guide.reports.values()]
    as_of = PartialDate(guide.today.year, guide.today.month, guide.today.day)
    latest = newest(*(entry.last_modified for entry in dated)) if dated else as_of
    home = Page(
        kind="home",
        id="",
        title=guide.identity.name,
        description=guide.identity.description,
        addresses={language: f"{language}/" for language in LANGUAGES},
        modified=latest,
    )
    found = [home]
    for kind, section in SECTIONS.items():
        listed: list[Entry] = list(getattr(guide, kind).values()) if kind in KINDS else []
        entries = [entry for entry in listed if isinstance(entry, Addressed)]
        index = Page(
            kind=kind,
            id="",
            title=words[kind],
            description=words[f"{kind}-intro"],
            addresses={language: f"{language}/{section.address.in_(language)}/" for language in LANGUAGES},
            modified=latest,
            written=None if entries or not listed else dict.fromkeys(LANGUAGES, listed[0]),
            above=found[1] if kind == "comparison" else home,  # the index of what it compares comes first
            menu=section.menu,
        )
        for page in (index, *(_entry_page(entry, kind, index, guide, words, latest) for entry in entries)):
            found += (page, *(_further(page, number) for number in range(2, _last(page, guide) + 1)))
    found += _articles(guide, home)
    return Pages(found)


def in_order(listed: Iterable[Page], language: Language) -> list[Page]:
    """Pages sorted by title as a reader of that language expects."""
    return sorted(listed, key=lambda page: order(page.title.in_(language)))


def newest_first(listed: Iterable[Page], language: Language) -> list[Page]:
    """Partnerships' pages, those added last first; in order of title within a day."""
    return sorted(in_order(listed, language), key=lambda page: page.subject.added.latest, reverse=True)  # type: ignore[union-attr]


def _entry_page(entry: Addressed, kind: str, index: Page, guide: Guide, words: Words, latest: PartialDate) -> Page:
    """The page about one entry; one that gathers partnerships changes when they do."""
    said: Any = entry  # which has either a title or a name, and mostly a summary or a definition
    gathered = guide.partnerships_of(kind, entry.id) if kind in DESCRIBING else []
    modified = newest(*(partnership.last_modified for partnership in gathered)) if gathered else latest
    modified = getattr(said, "last_modified", modified)
    title: Name = said.title if hasattr(said, "title") else said.name
    description = getattr(said, "summary", None) or getattr(said, "definition", None)
    if not description:
        sentence = words[f"{singular(kind)}-description"]
        description = Name(fr=sentence.fr.format(name=title.fr), en=sentence.en.format(name=title.en))
    return Page(
        kind=singular(kind),
        id=entry.id,
        title=title,
        description=description,
        addresses={language: f"{index.addresses[language]}{entry.slug.in_(language)}/" for language in LANGUAGES},
        modified=modified,
        subject=entry,
        written=dict.fromkeys(LANGUAGES, entry),
        former=tuple(
            (language, f"{index.addresses[language]}{slug}/")
            for language in LANGUAGES
            for slug in getattr(entry.former_slugs, language)
        ),
        above=index,
    )


def gathered(guide: Guide, kind: str, id: str) -> list[tuple[str, Partnership]]:
    """What a page of that kind lists about that entry, or about all: each partnership with the model it stands under, or none."""
    describing = _KINDS.get(kind)
    found = guide.partnerships_of(describing, id) if describing else list(guide.partnerships.values())
    if describing and SECTIONS[describing].by_model:
        return [(model, partnership) for model in guide.models for partnership in guide.with_model(found, model)]
    return [("", partnership) for partnership in found]


def last_page(rows: int, most: int = PER_PAGE) -> int:
    """How many pages it takes to list so many, at least one."""
    return ceil(rows / most) or 1


def _last(page: Page, guide: Guide) -> int:
    if page.kind == "measures":
        return last_page(sum(len(partnership.measures) for partnership in guide.partnerships.values()), MEASURES)
    return last_page(len(gathered(guide, page.kind, page.id))) if page.kind in ("partnerships", *_KINDS) else 1


def numbered(id: str, number: int) -> str:
    """The id of that page of those about an entry: its own, then `id/2`."""
    return id if number == 1 else f"{id}/{number}".removeprefix("/")


def _further(page: Page, number: int) -> Page:
    """A further page of what a page lists: the same number in each language, whatever titles each then puts there."""
    title = Name(fr=f"{page.title.fr}, page {number}", en=f"{page.title.en}, page {number}")
    addresses = {language: f"{address}page/{number}/" for language, address in page.addresses.items()}
    return replace(
        page, id=numbered(page.id, number), number=number, title=title, addresses=addresses, above=page, menu=0, former=()
    )


def _articles(guide: Guide, home: Page) -> Iterator[Page]:
    """The editorial pages; the whole text is Markdown that MkDocs renders, only the front matter is known here."""
    for name, versions in guide.articles.items():
        yield Page(
            kind="article",
            id=name,
            title=_both(versions, "title"),
            description=_both(versions, "description"),
            addresses={language: f"{language}/{versions[language].slug}/" for language in LANGUAGES},
            modified=newest(*(article.modified for article in versions.values())),
            written=versions,
            above=home,
            menu=_LAST * versions["fr"].menu,
        )


def _both(versions: Mapping[Language, Article], field: str) -> Name:
    return Name(fr=getattr(versions["fr"], field), en=getattr(versions["en"], field))
