"""The built site as a test reads it: its pages, and the bytes of its files."""

from collections.abc import Iterator
from pathlib import Path

from lxml import html


def pages(site: Path) -> Iterator[tuple[str, html.HtmlElement]]:
    """Every HTML page with its address from the site's root."""
    for path in sorted(site.rglob("*.html")):
        address = path.relative_to(site).as_posix().removesuffix("index.html")
        yield address, html.document_fromstring(path.read_bytes())


def in_a_language(site: Path) -> dict[str, html.HtmlElement]:
    return {address: page for address, page in pages(site) if address.startswith(("fr/", "en/"))}


def bytes_of(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}
