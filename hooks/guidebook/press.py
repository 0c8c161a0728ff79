"""Print the sheets straight to disk, in as many processes as pay: each reads, checks and prints a share of its own."""

import gc
import os
import signal
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from pathlib import Path
from threading import Thread

from .edition import Edition, Settings, Sheet, edition
from .reading import load
from .reading.kept import Kept, digest
from .reading.load import Asked, Loaded, Share

_PAYS = 1_500_000  # bytes to read, from which another process saves more than it takes to start
_MOST = 4  # processes: each holds the whole guide
_AT_ONCE = 40  # sheets in a share
_AT_FIRST, _AHEAD = 8, 2  # shares for each other process: while MkDocs is at work, and while this one prints as well


@dataclass(frozen=True)
class Order:
    """What is to be printed: all that another process needs to make the same edition."""

    asked: Asked
    settings: Settings


class Press:
    """Reads and prints one edition. Where nothing can be kept between processes, or too little is asked, it works alone.

    Ask it for `read`, then `start`, then `finish`; `stop` ends it at any time.
    """

    def __init__(self, order: Order, kept: Kept) -> None:
        gc.disable()  # until it stops: nearly all that is made stays, and looking it over again and again takes a fifth of the time
        self._order, self._kept = order, kept
        self._helpers = 0
        self._pool: ProcessPoolExecutor | None = None
        if kept.folder and load.weight(order.asked) >= _PAYS and _processors() > 1:
            self._helpers = min(_processors(), _MOST) - 1
            findable()
            self._pool = ProcessPoolExecutor(self._helpers, get_context("spawn"), _take, (order, kept.folder))
        self._waiting: list[range] = []
        self._printing: list[tuple[range, Future[None]]] = []
        self._sheets: Sequence[Sheet] = ()
        self._site, self._mark = Path(), ""

    def read(self) -> Loaded:
        """Read and check the data; what is not kept yet is shared out first."""
        if self._pool and load.weight(self._order.asked, besides=self._kept) >= _PAYS:
            shares = [Share(number, self._helpers + 1) for number in range(self._helpers + 1)]
            for theirs, ours in ((_read, load.read_ahead), (_check, load.check_ahead)):
                others = [self._begun(theirs, share) for share in shares[1:]]
                ours(self._order.asked, self._kept, shares[0])
                for other in others:
                    with suppress(NotDoneError):  # what it did not do is done below
                        _done(other)
        if not self._order.settings.preview:
            for _ in range(self._helpers):
                self._begun(_ready)  # while this process makes the same
        return load.load(*self._order.asked, self._kept)

    def start(self, made: Edition, site: Path) -> None:
        """Begin to print that edition into that folder."""
        self._sheets, self._site = made.sheets, site
        self._mark, last = _mark(made, self._kept), len(made.sheets)
        self._waiting = [range(first, min(first + _AT_ONCE, last)) for first in reversed(range(0, last, _AT_ONCE))]
        self._hand_out(_AT_FIRST)

    def finish(self) -> None:
        """Print beside the others until nothing is waiting, and wait for them; an error there is raised here."""
        while self._waiting:
            self._hand_out(_AHEAD)
            if self._waiting:
                self._print(self._waiting.pop(0))
        for share, other in self._printing:
            try:
                _done(other)
            except NotDoneError:
                self._print(share)
        self.stop()

    def _hand_out(self, ahead: int) -> None:
        """Give each of the other processes so many shares to go on with."""
        busy = sum(not other.done() for _, other in self._printing)
        while (
            self._waiting
            and busy < ahead * self._helpers
            and (other := self._begun(_print, self._waiting[-1], self._site, self._mark))
        ):
            self._printing.append((self._waiting.pop(), other))
            busy += 1

    def _print(self, share: range) -> None:
        printed([self._sheets[number] for number in share], self._site)

    def _begun(self, task: Callable[..., None], *given: object) -> "Future[None] | None":
        """That task, given to another process; None where there is none."""
        with suppress(BrokenProcessPool):
            return self._pool.submit(task, *given) if self._pool else None
        return None

    def stop(self) -> None:
        """End the other processes."""
        gc.enable()
        if self._pool:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None


class NotDoneError(Exception):
    """Another process has not done its share: the system ended it, or it found other files than this one."""


def _done(other: "Future[None] | None") -> None:
    try:
        if other:
            other.result()
    except BrokenProcessPool as error:
        raise NotDoneError from error


def _mark(made: Edition, kept: Kept) -> str:
    """What stands for all that was read for an edition: somebody may save a file while another process reads it."""
    return digest(kept.used(), repr(made.renderer.guide.articles), *(sheet.address for sheet in made.sheets))


def printed(sheets: Sequence[Sheet], site: Path) -> None:
    """Print those sheets into that folder, in place of what lies there."""
    made = set()
    for sheet in sheets:
        content = sheet.print()
        path = site / sheet.address
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def findable() -> None:
    """Let other processes find this package, which MkDocs has forgotten the way to; they are spawned alike on every system."""
    if (here := str(Path(__file__).parent.parent)) not in sys.path:
        sys.path.append(here)


def alone() -> None:
    """In another process: leave Ctrl-C to the one that began it, and end when that one does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
    if begun_by := parent_process():
        Thread(target=lambda: wait([begun_by.sentinel]) and os._exit(1), daemon=True).start()


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


# What follows runs in the other processes. Each makes the edition once, of what it finds kept.

_order: Order
_kept: Kept
_made: Edition | None = None


def _take(order: Order, folder: Path) -> None:
    global _order, _kept
    _order, _kept = order, Kept(folder)
    alone()


def _read(share: Share) -> None:
    load.read_ahead(_order.asked, _kept, share)


def _check(share: Share) -> None:
    load.check_ahead(_order.asked, _kept, share)


def _ready() -> None:
    global _made
    if _made is None:
        guide, _ = load.load(*_order.asked, _kept)
        _made = edition(guide, _order.settings) if guide else None


def _print(share: range, site: Path, mark: str) -> None:
    _ready()
    if _made is None or _mark(_made, _kept) != mark:
        raise NotDoneError
    printed([_made.sheets[number] for number in share], site)
