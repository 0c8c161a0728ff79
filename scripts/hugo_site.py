"""Lay out a guide's partnerships for Hugo to print in the guide's own frame, and compare what both print."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from guidebook.edition import Settings, edition
from guidebook.knowing.collection import Guide
from guidebook.language.languages import LANGUAGES, Language
from guidebook.language.typography import typeset
from guidebook.schema.partnership import Partnership
from guidebook.showing.pages import Page
from guidebook.showing.render import Renderer
from lxml import html
from lxml.html import HtmlElement

TEMPLATES = Path(__file__).with_name("hugo_templates")
_LONG = {  # the long texts, which Hugo sets from their Markdown, by the id of their section on the page
    "background": "description", "what-is-delivered": "delivered", "how-it-is-organized": "organized", "costs": "costs",
    "results": "results", "caution": "note",
}  # fmt: skip


def lay_out(guide: Guide, folder: Path) -> None:
    """Write a site for Hugo into that folder: a file for each partnership in each language, the frame, and the templates.

    What Hugo is given is set in type and in words already: it looks nothing up, and ranks nothing.
    """
    shutil.copytree(TEMPLATES, folder)
    renderer = edition(guide, Settings(site_address="https://guide.example/")).renderer
    frames: dict[Language, Any] = {}
    for language in LANGUAGES:
        content = folder / "content" / language / "partnerships"
        content.mkdir(parents=True)
        (content / "_index.md").write_text(json.dumps({"title": "partnerships"}), encoding="utf-8")
        for page in renderer.pages.of_kind("partnership"):
            printed = renderer.page(page, language)
            frames.setdefault(language, _frame(printed, renderer, language))
            given = _given(page, html.fromstring(printed), language)
            (content / f"{page.id}.md").write_text(json.dumps(given, ensure_ascii=False), encoding="utf-8")
    (folder / "data").mkdir()
    (folder / "data" / "frame.json").write_text(json.dumps(frames, ensure_ascii=False), encoding="utf-8")


def differences(guide: Guide, printed_by_hugo: Path, ids: list[str]) -> Iterator[str]:
    """The pages, among those of these partnerships, whose text is not the same in both."""
    renderer = edition(guide, Settings(site_address="https://guide.example/")).renderer
    for id in ids:
        for language in LANGUAGES:
            ours = html.fromstring(renderer.page(renderer.pages.of("partnership", id), language))
            theirs = html.fromstring((printed_by_hugo / language / "partnerships" / id / "index.html").read_text(encoding="utf-8"))
            if _said(ours) != _said(theirs):
                yield f"{language}: {id}"


def _said(page: HtmlElement) -> str:
    """The letters and figures of a page's article, in their order; without the acronyms that only the guide explains."""
    texts = page.xpath("//article//text()[not(ancestor::*[@class='expansion'])]")
    return re.sub(r"\W+", "", "".join(texts))


def _frame(printed: str, renderer: Renderer, language: Language) -> dict[str, str]:
    """What stands around every partnership, cut from one that the guide has printed."""
    said = renderer.words
    return {
        "head": printed[: printed.index("<title>")],
        "top": printed[printed.index("</head>") : printed.index('<nav class="breadcrumb"')],
        "bottom": printed[printed.index("</main>") + len("</main>") :],
        "guide": renderer.guide.identity.name.in_(language),
        "home": said.home.in_(language),
        "index": renderer.pages.of("partnerships").title.in_(language),
        "contents": said.on_this_page.in_(language),
        "facts": said.key_facts.in_(language),
        "modified": said.date_modified.in_(language),
    }


def _given(page: Page, printed: HtmlElement, language: Language) -> dict[str, Any]:
    partnership = page.subject
    assert isinstance(partnership, Partnership)  # noqa: S101
    (header,) = printed.xpath("//article/header")
    return {
        "title": _text(header.find("h1")),
        "entry": page.id,
        "summary": _text(header.xpath("p")[0]),
        "compare": header.xpath("label/text()")[0].strip(),
        "modified": str(page.modified),
        "tags": [_linked(tag) for tag in header.xpath("ul/li")],
        "contents": [_linked(each) for each in printed.xpath("//article/nav//li")],
        "facts": [_fact(fact) for fact in printed.xpath("//section[@class='facts']/dl/div")],
        **{
            name: [_section(section, partnership, language) for section in printed.xpath(f"//div[@class='{where}']/section")]
            for name, where in (("story", "text story"), ("sections", "text"))
        },
    }


def _fact(fact: HtmlElement) -> dict[str, Any]:
    return {"label": _text(fact.find("dt")), "values": [_linked(each) for each in fact.xpath("dd")]}


def _section(section: HtmlElement, partnership: Partnership, language: Language) -> dict[str, Any]:
    heading = section.find("h2")
    given: dict[str, Any] = {"id": heading.get("id"), "title": _text(heading)}
    if field := _LONG.get(given["id"]):
        return given | {"text": typeset(getattr(partnership, field).in_(language), language)}
    given["note"] = " ".join(map(_text, section.xpath("p")))
    given["rows"] = [[_linked(cell) for cell in row] for row in section.xpath(".//tr")]
    given["items"] = [_linked(item) for item in section.xpath("ul/li|ol/li|dl/div/*")]
    return given


def _linked(element: HtmlElement) -> dict[str, str]:
    """The text of an element, the address that it leads to, and the detail beside it."""
    detail = " ".join(map(_text, element.xpath("span[@class='detail']")))
    address = next(iter(element.xpath(".//a/@href")), "")
    texts = element.xpath(".//text()[not(ancestor::span[@class='detail'])]")
    return {"name": _joined(texts), "href": address, "detail": detail}


def _text(element: HtmlElement) -> str:
    return _joined(element.xpath(".//text()[not(ancestor::*[@class='expansion'])]"))


def _joined(texts: list[str]) -> str:
    return re.sub(r"[ \n]+", " ", "".join(texts)).strip()
