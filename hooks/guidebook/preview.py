"""What a preview shows: each sheet is printed when somebody asks for it, and the search follows in the background."""

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Lock, Timer

from .edition import Edition, Sheet, edition, file_of
from .language.languages import Language
from .press import Order, alone, findable, printed
from .reading.kept import Kept
from .reading.load import load
from .search import FOLDER, IndexingError, index
from .showing.pages import Page

_QUIET = 1.0  # seconds without an edit, after which the search is made anew


class Preview:
    """The latest edition, in a folder that holds the pages asked for so far; MkDocs empties it before each edition.

    `failed` is told what kept the search from following.
    """

    def __init__(self, failed: Callable[[BaseException], None]) -> None:
        self._failed = failed
        self._lock = Lock()
        self._sheets: dict[str, Sheet] = {}
        self._asked: dict[str, bytes] = {}  # what was last printed of each, which stays where a template is now broken
        self._site = Path()
        self._found: list[Sheet] = []  # the files of the search
        self._indexing: BaseProcess | None = None
        self._waiting: Timer | None = None

    def show(self, made: Edition, site: Path) -> None:
        """Show that edition from now on, in that folder; the search is that of the one before for some seconds."""
        with self._lock:
            self._sheets = {sheet.address: sheet for sheet in (*made.sheets, *self._found)}
            self._site = site
        self.answer("404.html")  # which MkDocs reads for itself

    def answer(self, address: str) -> None:
        """Print what lies at that address, or would if it ended in a slash, unless that is done.

        Where it cannot be printed, what it was before takes its place, and the error is raised.
        """
        for file in (address, file_of(address), file_of(f"{address}/")):
            with self._lock:
                if sheet := self._sheets.get(file):
                    try:
                        printed([sheet], self._site)
                        del self._sheets[file]
                        self._asked[file] = (self._site / file).read_bytes()
                    except Exception:
                        path = self._site / file
                        path.parent.mkdir(parents=True, exist_ok=True)
                        path.write_bytes(self._asked.get(file, b"<!doctype html><html><head></head><body></body></html>"))
                        raise

    def follow(self, order: Order, folder: Path | None, articles: Mapping[str, str]) -> None:
        """Make the search of that edition, whose editorial pages are `articles`, by address, once nothing changes for a while."""
        if self._waiting:
            self._waiting.cancel()
        if self._indexing:
            self._indexing.terminate()
        self._waiting = Timer(_QUIET, self._begin, (order, folder, articles))
        self._waiting.daemon = True
        self._waiting.start()

    def _begin(self, order: Order, folder: Path | None, articles: Mapping[str, str]) -> None:
        findable()
        ours, theirs = get_context("spawn").Pipe(duplex=False)
        self._indexing = get_context("spawn").Process(target=_index_of, args=(theirs, order, folder, articles), daemon=True)
        self._indexing.start()
        theirs.close()
        with suppress(EOFError):  # an edit has ended it, or the program
            found = ours.recv()
            if isinstance(found, Exception):
                self._failed(found)
                return
            with self._lock:
                self._found = [Sheet(f"{FOLDER}/{name}", partial(bytes, content)) for name, content in found.items()]
                self._sheets.update({sheet.address: sheet for sheet in self._found})


def _index_of(asked_by: Connection, order: Order, folder: Path | None, articles: Mapping[str, str]) -> None:
    """Send the files of the index of what is now written, or what kept it from being made; runs in a process of its own."""
    alone()
    if hasattr(os, "nice"):
        os.nice(10)  # whoever edits comes first
    guide, _ = load(*order.asked, Kept(folder))
    if guide is None:  # there has been an edit since, after which this will be asked again
        return
    renderer = edition(guide, order.settings).renderer

    def published(page: Page, language: Language) -> str:
        return articles[page.addresses[language]] if page.kind == "article" else renderer.page(page, language)

    try:
        asked_by.send(index(published, renderer.guide, renderer.pages, renderer.words))
    except IndexingError as error:
        asked_by.send(error)
