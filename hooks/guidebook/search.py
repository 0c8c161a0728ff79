"""Make the search index of the built site, with the words that mend what people type; answers are ranked in the browser."""

import asyncio
import base64
import gzip
import html
import json
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pagefind.index import IndexConfig, PagefindIndex
from pagefind.service import PagefindService

from .knowing.collection import Guide
from .language.languages import LANGUAGES, Language
from .language.letters import indexed, plain
from .language.typography import typeset
from .schema.kinds import SECTIONS, Section, singular
from .schema.partnership import Partnership
from .showing.pages import Page, Pages
from .showing.words import Words

FOLDER = "pagefind"
# Pages that only list others would stand in the way of what they list; the glossary is indexed term by term.
_LISTS = {"home", *(kind for kind, section in SECTIONS.items() if not section.searched)}
_WEIGHTS = {name: section.weight for kind, section in SECTIONS.items() for name in (kind, singular(kind))}
_LEFT_OUT = [
    ".cards", ".by-model", ".related", ".lineage", ".sources", ".contents", ".matrix", ".tags", ".eyebrow", ".status",
    ".page-dates", ".choice", "#unsaid", "svg", "dt",
]  # fmt: skip
_BOUND = "\N{SECTION SIGN}\N{SECTION SIGN}"  # stands before the running text and after it; excerpt.js takes its excerpts in between
_WORD = re.compile(r"[^\W\d_](?:[^\W_]|[\u0300-\u036f])+|\d{4}")
# An apostrophe that joins two words of the language, and is no letter of a name: l'entente, Canada's, don't.
_ELIDED = re.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|presqu|quelqu|aujourd|entr|o|d)'|'(?:s|t|d|m|re|ve|ll|hui)?$")
_SCRIPT, _ENTRY = "pagefind.js", "pagefind-entry.json"


@dataclass(frozen=True, kw_only=True)
class _Indexed:
    """What the index holds of one page: its text, and what a result shows."""

    address: str
    text: str


_previewed: dict[str, bytes] = {}  # the files of the index that a preview made when it began


def index(site: Path, guide: Guide, pages: Pages, words: Words, *, preview: bool = False) -> None:
    """Write the index of the site in that folder into its folder `pagefind`; the same pages give the same bytes.

    A preview keeps the index of its first build: making it takes longer than showing an edit may.
    Raises IndexingError.
    """
    shutil.rmtree(site / FOLDER, ignore_errors=True)
    if preview and _previewed:
        for name, content in _previewed.items():
            path = site / FOLDER / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return
    shown = [page for page in pages if page.kind not in _LISTS and page.number == 1]
    records: list[_Indexed] = []
    for language in LANGUAGES:
        records += [
            _Indexed(address=page.addresses[language], text=_text_of(site, page, language, guide, words))
            for page in sorted(shown, key=lambda page: page.addresses[language])
        ]
        records += _definitions(pages.of("glossary"), language, guide, words)
    try:
        asyncio.run(_write(records, site / FOLDER))
    except OSError as error:  # no program for this machine, or nowhere to write
        raise IndexingError(str(error)) from error
    for language in LANGUAGES:
        known = {
            "words": _vocabulary(site / FOLDER, language),
            "special": _special(site, records, language),
            "same": [*_same(guide, language), *_joined(site, records, language)],
        }
        text = json.dumps(known, ensure_ascii=False, separators=(",", ":"))
        (site / FOLDER / f"words-{language}.json").write_text(text, encoding="utf-8")
    if preview:
        files = (path for path in (site / FOLDER).rglob("*") if path.is_file())
        _previewed.update({path.relative_to(site / FOLDER).as_posix(): path.read_bytes() for path in files})


class IndexingError(Exception):
    """Pagefind could not index the site; says why in its own words."""


class _Service(PagefindService):
    """Reads the answers as they come, however long; Pagefind's own client sleeps a tenth of a second before each of them."""

    async def _wait_for_responses(self) -> None:
        said = bytearray()  # of an answer, until the comma that ends it
        problem = "it ended"
        try:
            while heard := await self._backend.stdout.read(2**20):  # type: ignore[union-attr]
                *ends, rest = heard.split(b",")
                for end in ends:
                    self._hear(bytes(said) + end)
                    said.clear()
                said += rest
        except (KeyError, ValueError) as error:  # it said what cannot be understood
            problem = str(error)
        for asked in self._responses.values():  # nobody may wait for ever
            if not asked.done():
                asked.set_exception(IndexingError(problem))

    def _hear(self, answer: bytes) -> None:
        said: Any = json.loads(base64.b64decode(answer))
        payload, asked = said["payload"], self._responses[said["message_id"]]
        if payload["type"] == "Error":
            asked.set_exception(IndexingError(payload["message"]))
        else:
            asked.set_result(payload)


async def _write(records: Iterable[_Indexed], folder: Path) -> None:
    async with _Service() as service:
        made: PagefindIndex = await service.create_index(IndexConfig(root_selector="main", exclude_selectors=_LEFT_OUT))
        await asyncio.gather(*(made.add_html_file(content=record.text, url=f"/{record.address}") for record in records))
        files = await made.get_files()  # where it writes them itself, it may end before the last bytes are on the disk
    for file in files:
        path = folder / file["path"]
        if _is_used(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(_sorted(file["content"]) if path.name == _ENTRY else file["content"])


def _text_of(site: Path, page: Page, language: Language, guide: Guide, words: Words) -> str:
    """The page's HTML with plain marks, and beside its title what a result shows and what people call it."""
    text = indexed((site / page.addresses[language] / "index.html").read_text(encoding="utf-8"))
    subject = page.subject
    called: list[str] = []
    shown = {"title": page.title.in_(language), "kind": words[_kind(page)].in_(language)}
    if isinstance(subject, Partnership):
        shown["where"] = " · ".join(place.name.in_(language) for place in guide.jurisdictions_of(subject))
        models = [guide.models[id].name.in_(language) for id in subject.models]
        shown["models"] = " · ".join(models)
        called += models
    if keywords := getattr(subject, "keywords", None):
        called += getattr(keywords, language)
    if acronym := getattr(subject, "acronym", None):
        called.append(acronym.in_(language))
    called += [former.name.in_(language) for former in getattr(subject, "former_names", ())]
    names = f'<p>{_BOUND}</p><p data-pagefind-weight="5">{html.escape(indexed(", ".join(called)))}</p>' if called else ""
    known = _WEIGHTS.get(page.kind, Section.weight)
    weight = f' data-pagefind-weight="{known}"' if known != 1 else ""  # said of a page, it would hold for its headings too
    text = text.replace("<span", " <span")  # what stands on a line of its own is a word of its own
    text = text.replace("</h1>", f"</h1>{_metadata(shown, language)}<p>{_BOUND}</p>", 1).replace("</main>", f"{names}</main>", 1)
    return text.replace("<main ", f"<main{weight} ", 1)


def _definitions(page: Page, language: Language, guide: Guide, words: Words) -> Iterator[_Indexed]:
    """Each term of the glossary on its own: someone who asks what a word means finds that word."""
    for term in guide.glossary.values():
        name = term.name.in_(language) + (f" ({term.acronym.in_(language)})" if term.acronym else "")
        shown = _metadata({"title": name, "kind": words.glossary.in_(language)}, language)
        body = f"<h1>{html.escape(name)}</h1>{shown}<p>{_BOUND}</p><p>{html.escape(term.definition.in_(language))}</p>"
        text = indexed(f'<html lang="{language}-CA"><main data-pagefind-weight="{_WEIGHTS[page.kind]}">{body}</main></html>')
        yield _Indexed(address=f"{page.addresses[language]}#{term.id}", text=text)


def _metadata(shown: Mapping[str, str], language: Language) -> str:
    """What a result shows, set in type; Pagefind keeps it beside the text and does not search it."""
    said = (f'<p data-pagefind-meta="{name}">{html.escape(typeset(value, language))}</p>' for name, value in shown.items())
    return f"<div data-pagefind-ignore>{''.join(said)}</div>"


def _kind(page: Page) -> str:
    return {"article": "about-this-site", "question": "questions"}.get(page.kind, page.kind)


def _is_used(path: Path) -> bool:
    """Pagefind also makes interfaces, with scripts and styles that the guide does not use."""
    return path.name == _SCRIPT or path.suffix not in (".js", ".css")


def _sorted(entry: bytes) -> bytes:
    """Pagefind names the languages in any order."""
    return json.dumps(json.loads(entry), sort_keys=True).encode()


def _vocabulary(folder: Path, language: Language) -> str:
    """Every word of that language's pages with its accents; of those that differ by accents alone, one."""
    found: dict[str, str] = {}
    for path in sorted((folder / "fragment").glob(f"{language}*")):
        fragment = json.loads(gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd"))
        for word in _WORD.findall(fragment["content"].lower()):
            if word != plain(word) or plain(word) not in found:
                found[plain(word)] = max(found.get(plain(word), ""), word)
    return " ".join(found[word] for word in sorted(found))


def _texts(site: Path, records: Iterable[_Indexed], language: Language) -> Iterator[str]:
    """The text of that language's pages as it is printed."""
    for record in records:
        if record.address.startswith(f"{language}/") and "#" not in record.address:
            yield re.sub(r"<[^>]*>", " ", (site / record.address / "index.html").read_text(encoding="utf-8"))


def _special(site: Path, records: Iterable[_Indexed], language: Language) -> str:
    """The words of that language's pages that the index holds with other letters: œuvre, Tłı̨chǫ."""
    found = {word.lower() for text in _texts(site, records, language) for word in re.findall(r"[\w\u0300-\u036f]+", text)}
    return " ".join(sorted(word for word in found if indexed(word) != word))


def _joined(site: Path, records: Iterable[_Indexed], language: Language) -> list[list[str]]:
    """The names with an apostrophe inside, each with the same letters joined: Kátł'odeeche is typed katlodeeche as well."""
    found = {
        plain(name)
        for text in _texts(site, records, language)
        for name in re.findall(r"[\w\u0300-\u036f]+['’ʼ][\w\u0300-\u036f'’ʼ]+", text)
    }
    return [[name.replace("'", " ").strip(), name.replace("'", "")] for name in sorted(found) if not _ELIDED.search(name)]


def _same(guide: Guide, language: Language) -> list[list[str]]:
    """The forms of each term of the glossary (preferred, acronym, not used here), and the names of each jurisdiction."""
    found = []
    terms = [
        [term.name.in_(language), *([term.acronym.in_(language)] if term.acronym else []), *getattr(term.variants, language)]
        for term in guide.glossary.values()
    ]
    terms += [[place.name.in_(language), *getattr(place.keywords, language)] for place in guide.jurisdictions.values()]
    for forms in terms:
        if len(plain_forms := list(dict.fromkeys(map(plain, forms)))) > 1:
            found.append(plain_forms)
    return found
