"""Turn the Markdown that long texts may hold (paragraphs, lists, emphasis, https links) into safe HTML."""

from collections.abc import Callable, Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

# Everything a contributor might write is recognized, so that what the guide does not take can be named, not shown raw.
_READER = MarkdownIt("commonmark", {"html": True})
_WRITER = MarkdownIt("zero", {"html": False}).enable(["list", "emphasis", "link", "newline", "escape", "entity"])
_TAKEN = {"paragraph", "bullet_list", "ordered_list", "list_item", "em", "strong", "link", "inline", "text", "softbreak", "text_special"}


def _secure(address: str) -> bool:
    return address.startswith("https://")


_WRITER.validateLink = _secure  # type: ignore[method-assign]  # the library's documented way to limit links


def html(text: str, set_in_type: Callable[[str], str]) -> Markup:
    """The text as HTML, each piece of it passed through `set_in_type`.

    Raw HTML in it is shown, never obeyed; a link that is not https stays text.
    """
    tokens = _WRITER.parse(text)
    for token in _every(tokens):
        if token.type == "text":
            token.content = set_in_type(token.content)
    return Markup(_WRITER.renderer.render(tokens, _WRITER.options, {}))


def refused(text: str) -> Iterator[str]:
    """The name, as Markdown calls it, of each piece of formatting in the text that the guide does not take."""
    seen: set[str] = set()
    for token in _every(_READER.parse(text)):
        kind = token.type.removesuffix("_open").removesuffix("_close")
        if kind == "link" and token.nesting == 1 and not _secure(str(token.attrGet("href"))):
            kind = "http"
        if kind not in _TAKEN and kind not in seen:
            seen.add(kind)
            yield kind


def _every(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _every(token.children or [])
