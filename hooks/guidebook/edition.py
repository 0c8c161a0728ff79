"""Every sheet the guide gives: an address, and a way to print what lies there."""

import gzip
import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from io import BytesIO
from pathlib import Path

from .giving.record import RECORD, record
from .giving.table import TABLE, beside_the_index
from .knowing.collection import Guide
from .language import letters
from .language.languages import LANGUAGES
from .picture import share_picture
from .schema.colours import icon, stylesheet
from .showing import styles
from .showing.pages import edit_address, pages
from .showing.render import ASSETS, Renderer, picture_address, printed
from .showing.words import words

PREVIEW_SCRIPT = f"{ASSETS}preview.js"  # which no published site has


@dataclass(frozen=True, kw_only=True)
class Settings:
    """How the guide is published.

    `site_address` ends with a slash; it and `repository` are empty while they are not known, and then no link is invented.
    `styles` are the guide's stylesheets by name, `theme_style` is the file of the one for what Markdown may hold; `searched` says
    whether the site has a search index, `preview` whether it is one.
    """

    site_address: str = ""
    repository: str = ""
    branch: str = "main"
    styles: Mapping[str, str] = field(default_factory=dict)
    theme_style: Path | None = None
    searched: bool = True
    preview: bool = False


@dataclass(frozen=True)
class Sheet:
    """A file of the site: its address from the root, and what prints it."""

    address: str
    print: Callable[[], str | bytes]


@dataclass(frozen=True)
class Edition:
    """All that the guide gives: the sheets, and who prints what Markdown becomes, the one thing that comes from elsewhere."""

    renderer: Renderer
    sheets: list[Sheet]


def edition(guide: Guide, settings: Settings) -> Edition:
    """Every sheet the guide gives, made by MAKERS; nothing is printed yet."""
    known = words(guide.identity)
    edit = edit_address(settings.repository, settings.branch)
    renderer = Renderer(
        guide,
        pages(guide, known),
        known,
        settings.site_address,
        edit,
        searched=settings.searched,
        theme_style=settings.theme_style.name if settings.theme_style else "",
    )
    return Edition(renderer, [sheet for make in MAKERS for sheet in make(renderer, settings)])


def _tables(renderer: Renderer, _: Settings) -> Iterator[Sheet]:
    """What the index reads, with its mark in the pages that ask for it."""
    index = renderer.pages.of("partnerships")
    for language in LANGUAGES:
        files = beside_the_index(renderer, language)
        renderer.publication[language] = partial(_mark, files[TABLE])
        for name, table in files.items():
            yield Sheet(index.addresses[language] + name, table)


def _pages(renderer: Renderer, _: Settings) -> Iterator[Sheet]:
    """Every page but the editorial ones, whose Markdown is not the guide's to read."""
    for page in renderer.pages:
        if page.kind != "article":
            for language in LANGUAGES:
                yield Sheet(file_of(page.addresses[language]), partial(renderer.page, page, language))


def _records(renderer: Renderer, _: Settings) -> Iterator[Sheet]:
    """Each partnership for machines, beside its page."""
    for page in renderer.pages.of_kind("partnership"):
        for language in LANGUAGES:
            yield Sheet(page.addresses[language] + RECORD, partial(record, page, renderer, language))


def _moved(renderer: Renderer, _: Settings) -> Iterator[Sheet]:
    """A page that leads on, at each address that a page once had."""
    for page in renderer.pages:
        for language, former in page.former:
            yield Sheet(file_of(former), partial(renderer.moved, page, language, former))


def _pictures(renderer: Renderer, _: Settings) -> Iterator[Sheet]:
    """What stands for the guide where a page is shared."""
    for language in LANGUAGES:
        name, tagline = (printed(said, language) for said in (renderer.guide.identity.name, renderer.guide.identity.tagline))
        yield Sheet(picture_address(language), partial(share_picture, name, tagline, *_inks(renderer.guide)))


def _of_both_languages(renderer: Renderer, _: Settings) -> Iterator[Sheet]:
    """The root, the page for a lost address, and the sitemap, compressed as well and stamped by its newest page."""
    yield Sheet("index.html", renderer.chooser)
    yield Sheet("404.html", renderer.lost)
    yield Sheet("sitemap.xml", renderer.sitemap)
    newest = max(page.modified.latest for page in renderer.pages)
    stamp = datetime(newest.year, newest.month, newest.day, tzinfo=UTC).timestamp()
    yield Sheet("sitemap.xml.gz", partial(_compressed, renderer.sitemap, "sitemap.xml", stamp))


def _written_for_pages(renderer: Renderer, settings: Settings) -> Iterator[Sheet]:
    """The script that folds letters as the index does, the stylesheets, and the guide's own colours and sign.

    The other scripts lie as they are.
    """
    yield Sheet(f"{ASSETS}letters.js", letters.script)
    if settings.styles:
        yield Sheet(ASSETS + styles.MAIN, partial(styles.joined, settings.styles))
    if settings.theme_style:
        yield Sheet(ASSETS + settings.theme_style.name, partial(styles.under, settings.theme_style.read_bytes()))
    if colours := renderer.guide.identity.colours:
        yield Sheet(f"{ASSETS}colours.css", partial(stylesheet, colours))
        yield Sheet(f"{ASSETS}icon.svg", partial(icon, colours))
    if renderer.guide.logo:
        yield Sheet(f"{ASSETS}logo.png", partial(bytes, renderer.guide.logo))


def _preview(_: Renderer, settings: Settings) -> Iterator[Sheet]:
    """What shows an edit by itself."""
    if settings.preview:
        yield Sheet(PREVIEW_SCRIPT, Path(__file__).with_name("preview.js").read_bytes)


MAKERS: tuple[Callable[[Renderer, Settings], Iterator[Sheet]], ...] = (
    _tables,
    _pages,
    _records,
    _moved,
    _pictures,
    _of_both_languages,
    _written_for_pages,
    _preview,
)


def _inks(guide: Guide) -> tuple[str, ...]:
    """The colours of the share pictures, where the guide has its own."""
    return (guide.identity.colours.light, guide.identity.colours.dark) if guide.identity.colours else ()


def _mark(table: Callable[[], str]) -> str:
    return hashlib.sha256(table().encode()).hexdigest()[:8]


def _compressed(printed: Callable[[], str], name: str, stamp: float) -> bytes:
    written = BytesIO()
    with gzip.GzipFile(name, "wb", fileobj=written, mtime=stamp) as packed:
        packed.write(printed().encode())
    return written.getvalue()


def file_of(address: str) -> str:
    """The file that answers for the address of a page."""
    return f"{address}index.html"
