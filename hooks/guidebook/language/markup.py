"""Turn the Markdown that long texts may hold (paragraphs, lists, emphasis, https links) into safe HTML."""

from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from urllib.parse import unquote

from markdown import Markdown  # type: ignore[import-untyped]
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

# Everything a contributor might write is recognized, so that what the guide does not take can be named, not shown raw.
_READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
_WRITER = MarkdownIt("zero", {"html": False}).enable(
    ["list", "emphasis", "link", "autolink", "reference", "newline", "escape", "entity"]
)
# What the guide's texts may not hold; messages.yaml names each, under `markup-` and this.
REFUSED = (
    "blockquote", "code-block", "code-inline", "fence", "hardbreak", "heading", "hr", "html-block", "html-inline", "image", "s",
    "table", "insecure-link",
)  # fmt: skip


def _secure(address: str) -> bool:
    return address.lower().startswith("https://")


_READER.validateLink = lambda _: True  # type: ignore[assignment, method-assign]  # so that a refused link is seen as one
_WRITER.validateLink = _secure  # type: ignore[assignment, method-assign]  # the library's documented way to limit links


def html(text: str, set_in_type: Callable[[str], str]) -> Markup:
    """The text as HTML, each stretch of it passed through `set_in_type`.

    Raw HTML in it is shown, never obeyed; a link that is not https stays text.
    """
    tokens = _WRITER.parse(text)
    for token in _every(tokens):
        if token.type == "text":
            token.content = set_in_type(token.content)
    return Markup(_WRITER.renderer.render(tokens, _WRITER.options, {}))


def refused(text: str) -> Iterator[str]:
    """Each kind of formatting in the text that the guide does not take: one of REFUSED."""
    seen: set[str] = set()
    for token in _every(_READER.parse(text)):
        kind = token.type.removesuffix("_open").removesuffix("_close").replace("_", "-")
        if kind == "link" and token.nesting == 1 and not _secure(str(token.attrGet("href"))):
            kind = "insecure-link"
        if kind in REFUSED and kind not in seen:
            seen.add(kind)
            yield kind


# What the host's own converter makes of an editorial page, with the extensions of mkdocs.yml: its anchors, and all its HTML.
EXTENSIONS = ("toc", "tables", "fenced_code")
_TAGS = frozenset(
    "p h1 h2 h3 h4 h5 h6 ul ol li em strong code pre a table thead tbody tr th td blockquote hr br img".split()  # noqa: SIM905
)
_ATTRIBUTES = frozenset({"id", "href", "title", "align", "start", "class", "src", "alt"})


def anchors(text: str) -> list[str]:
    """The anchors of an editorial page's headings, as the host makes them: without accents."""
    converter = Markdown(extensions=[*EXTENSIONS])
    converter.convert(text)
    waiting, found = list(reversed(converter.toc_tokens)), []
    while waiting:
        heading = waiting.pop()
        found.append(str(heading["id"]))
        waiting += reversed(heading["children"])
    return found


def article_faults(text: str) -> Iterator[tuple[int, str, str]]:
    """What an editorial page may not hold: raw HTML, pictures, and links that are neither https nor relative.

    Gives the line within the text (from 0), `html`, `picture` or `link`, and what was found. Every link within the site is given.
    """
    seen_html = False
    for block in _READER.parse(text):
        line = block.map[0] if block.map else 0
        for token in (block, *(block.children or [])):
            if token.type in ("html_block", "html_inline"):
                seen_html = True
                yield line, "html", token.content
            elif token.type == "image":
                yield line, "picture", str(token.attrGet("src"))
            elif token.type == "link_open" and not _secure(address := str(token.attrGet("href"))):
                yield line, "link", unquote(address)
    if not seen_html:
        yield from _made(text)


class _Tags(HTMLParser):
    """The first tag of a page that no Markdown makes."""

    found: str = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self.found and (tag not in _TAGS or not _ATTRIBUTES.issuperset(name for name, _ in attrs)):
            self.found = tag


def _made(text: str) -> Iterator[tuple[int, str, str]]:
    """HTML that the host's converter lets through where the other reader sees none, as in a fence set in from the margin."""
    tags = _Tags()
    tags.feed(Markdown(extensions=[*EXTENSIONS], extension_configs={"tables": {"use_align_attribute": True}}).convert(text))
    if tags.found:
        lines = text.lower().splitlines()
        yield next((number for number, line in enumerate(lines) if f"<{tags.found}" in line), 0), "html", f"<{tags.found}>"


def _every(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _every(token.children or [])
