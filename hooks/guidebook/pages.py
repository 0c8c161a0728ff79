"""Which pages exist, in which language, at which address."""

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from .collection import Guide
from .dates import PartialDate
from .issues import Place
from .language import LANGUAGES, Language, order
from .model import SECTIONS, Addressed, Article, Entry, Group, Jurisdiction, Organization, Partnership, Topic, newest
from .values import Name
from .words import Words

_Shown = Partnership | Group | Topic | Jurisdiction | Organization
IN_MENU = ("partnerships", "themes", "models", "jurisdictions", "guidance", "groups")


@dataclass(frozen=True, kw_only=True)
class Page:
    """One page in both languages.

    `addresses` are paths from the site's root and end with a slash; `written` is where the page's words stand, for the
    link that leads to their correction; `former` are addresses it once had, each with its language.
    """

    kind: str
    id: str
    title: Name
    description: Name
    addresses: Mapping[Language, str]
    modified: PartialDate
    subject: Entry | None = None
    written: Mapping[Language, Place] | None = None
    former: tuple[tuple[Language, str], ...] = ()
    above: "Page | None" = None
    in_menu: bool = False

    def path_to(self, target: str, language: Language) -> str:
        """The relative link that leads from this page to an address from the site's root."""
        return way(self.addresses[language], target)


def way(start: str, target: str) -> str:
    """The relative link from one address to another, both from the site's root."""
    path = posixpath.relpath(f"/{target}", f"/{start}")
    return f"{path}/" if not target or target.endswith("/") else path


class Pages:
    """All pages of the site, in order; each is found by its kind and id. `menu` are those that the main menu leads to."""

    def __init__(self, listed: Iterable[Page]) -> None:
        self._found = {(page.kind, page.id): page for page in listed}
        self.menu = [page for page in self if page.in_menu]
        self.articles = self.of_kind("article")

    def __iter__(self) -> Iterator[Page]:
        return iter(self._found.values())

    def of(self, kind: str, id: str = "") -> Page:
        """The page of that kind about that entry; a KeyError where there is none."""
        return self._found[kind, id]

    def about(self, partnerships: Iterable[Partnership]) -> list[Page]:
        """The pages of those partnerships."""
        return self.of_kind("partnership", partnerships)

    def of_kind(self, kind: str, entries: Iterable[Addressed] | None = None) -> list[Page]:
        """The pages of that kind: those about the entries given, else all of them."""
        if entries is None:
            return [page for page in self if page.kind == kind]
        return [self.of(kind, entry.id) for entry in entries]


def pages(guide: Guide, words: Words) -> Pages:
    """Every page of the site, home first, then each index before its entries, then the editorial pages."""
    dated: list[Partnership | Group] = [*guide.partnerships.values(), *guide.groups.values()]
    as_of = PartialDate(guide.today.year, guide.today.month, guide.today.day)
    latest = newest(*(entry.last_modified for entry in dated)) if dated else as_of
    home = Page(
        kind="home",
        id="",
        title=words.guide_name,
        description=words.guide_description,
        addresses={language: f"{language}/" for language in LANGUAGES},
        modified=latest,
    )
    found = [home]
    for kind, section in SECTIONS.items():
        listed: list[Entry] = list(getattr(guide, kind).values())
        entries: list[_Shown] = [entry for entry in listed if isinstance(entry, Addressed)]  # type: ignore[misc]  # of that kind
        index = Page(
            kind=kind,
            id="",
            title=words[kind],
            description=words[f"{kind}-intro"],
            addresses={language: f"{language}/{section.in_(language)}/" for language in LANGUAGES},
            modified=latest,
            written=None if entries or not listed else dict.fromkeys(LANGUAGES, listed[0].at()),
            above=home,
            in_menu=kind in IN_MENU,
        )
        found += [index, *(_entry_page(entry, kind.removesuffix("s"), index, guide, words, latest) for entry in entries)]
    found += _articles(guide, home)
    return Pages(found)


def in_order(listed: Iterable[Page], language: Language) -> list[Page]:
    """Pages sorted by title as a reader of that language expects."""
    return sorted(listed, key=lambda page: order(page.title.in_(language)))


def newest_first(listed: Iterable[Page], language: Language) -> list[Page]:
    """Partnerships' pages, those added last first; in order of title within a day."""
    return sorted(in_order(listed, language), key=lambda page: page.subject.added.latest, reverse=True)  # type: ignore[union-attr]


def _entry_page(entry: _Shown, kind: str, index: Page, guide: Guide, words: Words, latest: PartialDate) -> Page:
    """The page about one entry; one that gathers partnerships changes when they do."""
    name, summary, modified = _summary(entry, kind, guide, words, latest)
    return Page(
        kind=kind,
        id=entry.id,
        title=name,
        description=summary,
        addresses={language: f"{index.addresses[language]}{entry.slug.in_(language)}/" for language in LANGUAGES},
        modified=modified,
        subject=entry,
        written={language: entry.at() for language in LANGUAGES},
        former=tuple(
            (language, f"{index.addresses[language]}{slug}/")
            for language in LANGUAGES
            for slug in getattr(entry.former_slugs, language)
        ),
        above=index,
    )


def _summary(entry: _Shown, kind: str, guide: Guide, words: Words, latest: PartialDate) -> tuple[Name, Name, PartialDate]:
    """What an entry is called, a sentence about it, and when its page last changed."""
    if isinstance(entry, Partnership):
        return entry.title, entry.summary, entry.last_modified
    if isinstance(entry, Group):
        return entry.name, entry.summary, entry.last_modified
    gathered = guide.partnerships_of(f"{kind}s", entry.id)
    modified = newest(*(partnership.last_modified for partnership in gathered)) if gathered else latest
    if isinstance(entry, Topic):
        return entry.name, entry.definition, modified
    sentence = words[f"{kind}-description"]
    said = Name(fr=sentence.fr.format(name=entry.name.fr), en=sentence.en.format(name=entry.name.en))
    return entry.name, said, modified


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
            written={language: versions[language].at() for language in LANGUAGES},
            above=home,
            in_menu=versions["fr"].menu,
        )


def _both(versions: Mapping[Language, Article], field: str) -> Name:
    return Name(fr=getattr(versions["fr"], field), en=getattr(versions["en"], field))
