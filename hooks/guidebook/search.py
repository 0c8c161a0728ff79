"""Make the search index of the built site, with the words that mend what people type; answers are ranked in the browser."""

import asyncio
import base64
import gzip
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import PurePath
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
    ".cards", ".cases-table", ".glance", ".by-model", ".related", ".lineage", ".sources", ".contents", ".matrix", ".tags",
    ".eyebrow", ".status", ".page-dates", ".choice", "#unsaid", "svg", "dt",
]  # fmt: skip
_BOUND = "\N{SECTION SIGN}\N{SECTION SIGN}"  # stands before the running text and after it; excerpt.js takes its excerpts in between
_WORD = re.compile(r"[^\W\d_](?:[^\W_]|[\u0300-\u036f])+|\d{4}")
# An apostrophe that joins two words of the language, and is no letter of a name: l'entente, Canada's, don't.
_ELIDED = re.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|presqu|quelqu|aujourd|entr|o|d)'|'(?:s|t|d|m|re|ve|ll|hui)?$")
_AHEAD = 100  # pages that Pagefind may still have to read
_TAG = re.compile(r"<[^>]*>")
_LETTERS = r"[\w\u0300-\u036f]+"
_JOINED = rf"{_LETTERS}['’ʼ][\w\u0300-\u036f'’ʼ]+"
_SAID = re.compile(f"{_JOINED}|{_LETTERS}")
_SCRIPT, _ENTRY = "pagefind.js", "pagefind-entry.json"


@dataclass(frozen=True, kw_only=True)
class _Indexed:
    """What the index holds of one page: its text, and what a result shows."""

    address: str
    text: str


def index(published: Callable[[Page, Language], str], guide: Guide, pages: Pages, words: Words) -> dict[str, bytes]:
    """The files of the index of the site, by their names in its FOLDER; the same pages give the same bytes.

    `published` gives the HTML of a page. Raises IndexingError.
    """
    shown = [page for page in pages if page.kind not in _LISTS and page.number == 1]
    said: dict[Language, set[str]] = {language: set() for language in LANGUAGES}

    def records() -> Iterator[_Indexed]:
        for language in LANGUAGES:
            for page in sorted(shown, key=lambda page: page.addresses[language]):
                html = _main(published(page, language), language)
                said[language].update(_SAID.findall(_TAG.sub(" ", html)))
                yield _Indexed(address=page.addresses[language], text=_text_of(html, page, language, guide, words))
            yield from _definitions(pages.of("glossary"), language, guide, words)

    try:
        files = asyncio.run(_made(records()))
    except OSError as error:  # no program for this machine
        raise IndexingError(str(error)) from error
    for language in LANGUAGES:
        known = {
            "words": _vocabulary(files, language),
            "special": _special(said[language]),
            "same": [*_same(guide, language), *_joined(said[language])],
        }
        text = json.dumps(known, ensure_ascii=False, separators=(",", ":"))
        files[f"words-{language}.json"] = text.encode()
    return files


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


async def _made(records: Iterable[_Indexed]) -> dict[str, bytes]:
    """The files of an index of those pages, by name, but for those that the guide does not use."""
    async with _Service() as service:
        made: PagefindIndex = await service.create_index(IndexConfig(root_selector="main", exclude_selectors=_LEFT_OUT))
        waiting: set[asyncio.Future[Any]] = set()
        for record in records:  # each is made while Pagefind reads those before it
            waiting.add(asyncio.ensure_future(made.add_html_file(content=record.text, url=f"/{record.address}")))
            while len(waiting) > _AHEAD:
                done, waiting = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
                for each in done:
                    each.result()
            await asyncio.sleep(0)
        await asyncio.gather(*waiting)
        files = {file["path"]: file["content"] for file in await made.get_files() if _is_used(PurePath(file["path"]))}
    return {**files, _ENTRY: _sorted(files[_ENTRY])}


def _main(html: str, language: Language) -> str:
    """What the index reads of a page."""
    return f'<html lang="{language}-CA">{html[html.index("<main ") : html.index("</main>")]}</main></html>'


def _text_of(html: str, page: Page, language: Language, guide: Guide, words: Words) -> str:
    """The page's HTML with plain marks, and beside its title what a result shows and what people call it."""
    text = indexed(html)
    subject = page.subject
    called: list[str] = []
    shown = {"title": page.title.in_(language), "kind": words[_kind(page)].in_(language), "summary": page.description.in_(language)}
    if isinstance(subject, Partnership):
        shown["where"] = " · ".join(place.name.in_(language) for place in guide.jurisdictions_of(subject))
        models = [guide.models[id].name.in_(language) for id in subject.models]
        shown["models"] = " · ".join(models)
        called += models
    if keywords := getattr(subject, "keywords", None):
        called += getattr(keywords, language)
    if page.kind == "article":
        called += guide.articles[page.id][language].keywords
    if acronym := getattr(subject, "acronym", None):
        called.append(acronym.in_(language))
    called += [former.name.in_(language) for former in getattr(subject, "former_names", ())]
    names = f'<p>{_BOUND}</p><p data-pagefind-weight="5">{escape(indexed(", ".join(called)))}</p>' if called else ""
    known = _WEIGHTS.get(page.kind, Section.weight)
    weight = f' data-pagefind-weight="{known}"' if known != 1 else ""  # said of a page, it would hold for its headings too
    text = text.replace("<span", " <span")  # what stands on a line of its own is a word of its own
    text = text.replace("</h1>", f"</h1>{_metadata(shown, language)}<p>{_BOUND}</p>", 1).replace("</main>", f"{names}</main>", 1)
    return text.replace("<main ", f"<main{weight} ", 1)


def _definitions(page: Page, language: Language, guide: Guide, words: Words) -> Iterator[_Indexed]:
    """Each term of the glossary on its own: someone who asks what a word means finds that word."""
    for term in guide.glossary.values():
        name = term.name.in_(language) + (f" ({term.acronym.in_(language)})" if term.acronym else "")
        definition = term.definition.in_(language)
        shown = _metadata({"title": name, "kind": words.glossary.in_(language), "summary": definition}, language)
        body = f"<h1>{escape(indexed(name))}</h1>{shown}<p>{_BOUND}</p><p>{escape(indexed(definition))}</p>"
        text = f'<html lang="{language}-CA"><main data-pagefind-weight="{_WEIGHTS[page.kind]}">{body}</main></html>'
        yield _Indexed(address=f"{page.addresses[language]}#{term.id}", text=text)


def _metadata(shown: Mapping[str, str], language: Language) -> str:
    """What a result shows, set in type; Pagefind keeps it beside the text and does not search it."""
    said = (f'<p data-pagefind-meta="{name}">{escape(typeset(value, language))}</p>' for name, value in shown.items())
    return f"<div data-pagefind-ignore>{''.join(said)}</div>"


def _kind(page: Page) -> str:
    return {"article": "about-this-site", "question": "questions"}.get(page.kind, page.kind)


def _is_used(path: PurePath) -> bool:
    """Pagefind also makes interfaces, with scripts and styles that the guide does not use."""
    return path.name == _SCRIPT or path.suffix not in (".js", ".css")


def _sorted(entry: bytes) -> bytes:
    """Pagefind names the languages in any order."""
    return json.dumps(json.loads(entry), sort_keys=True).encode()


def _vocabulary(files: Mapping[str, bytes], language: Language) -> str:
    """Every word of that language's pages with its accents; of those that differ by accents alone, one."""
    used: set[str] = set()
    for name, content in files.items():
        if name.startswith(f"fragment/{language}"):
            fragment = json.loads(gzip.decompress(content).removeprefix(b"pagefind_dcd"))
            used.update(_WORD.findall(fragment["content"].lower()))
    found: dict[str, str] = {}
    for word in used:
        found[plain(word)] = max(found.get(plain(word), ""), word)  # a letter with an accent comes after the one without
    return " ".join(found[word] for word in sorted(found))


def _special(said: Iterable[str]) -> str:
    """The words of pages that the index holds with other letters: œuvre, Tłı̨chǫ."""
    found = {word.lower() for words in said for word in re.findall(_LETTERS, words)}
    return " ".join(sorted(word for word in found if indexed(word) != word))


def _joined(said: Iterable[str]) -> list[list[str]]:
    """The names with an apostrophe inside, each with the same letters joined: Kátł'odeeche is typed katlodeeche as well."""
    found = {plain(word) for word in said if re.fullmatch(_JOINED, word)}
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
