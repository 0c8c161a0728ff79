"""Print the sheets straight to disk, in as many processes as pay: each reads, checks and prints a share of its own."""

import gc
import os
import signal
import sys
from collections.abc import Sequence
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
from .reading.kept import Kept
from .reading.load import Asked, Loaded, Share

_PAYS = 150  # files to read, from which another process saves more than it takes to start
_MOST = 4  # processes: each holds the whole guide
_AT_ONCE = 40  # sheets: one who is done takes as many more


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
        if kept.folder and len(load.files(order.asked)) >= _PAYS and _processors() > 1:
            self._helpers = min(_processors(), _MOST) - 1
            findable()
            self._pool = ProcessPoolExecutor(self._helpers, get_context("spawn"), _take, (order, kept.folder))
        self._printing: list[tuple[range, Future[None]]] = []
        self._sheets: Sequence[Sheet] = ()
        self._site = Path()

    def read(self) -> Loaded:
        """Read and check the data; what is not kept yet is shared out first."""
        if self._pool and load.unread(self._order.asked, self._kept) >= _PAYS:
            shares = [Share(number, self._helpers + 1) for number in range(self._helpers + 1)]
            for theirs, ours in ((_read, load.read_ahead), (_check, load.check_ahead)):
                others = [self._pool.submit(theirs, share) for share in shares[1:]]
                ours(self._order.asked, self._kept, shares[0])
                for other in others:
                    with suppress(BrokenProcessPool):  # what it did not do is done below
                        other.result()
        if self._pool and not self._order.settings.preview:
            for _ in range(self._helpers):
                self._pool.submit(_ready)  # while this process makes the same
        return load.load(*self._order.asked, self._kept)

    def start(self, sheets: Sequence[Sheet], site: Path) -> None:
        """Begin to print those sheets into that folder."""
        self._sheets, self._site = sheets, site
        if self._pool:
            shares = [range(first, min(first + _AT_ONCE, len(sheets))) for first in range(0, len(sheets), _AT_ONCE)]
            self._printing = [(share, self._pool.submit(_print, share, site)) for share in shares]

    def finish(self) -> None:
        """Print what nobody has begun, and wait for the rest; an error there is raised here."""
        if not self._pool:
            printed(self._sheets, self._site)
        for share, other in reversed(self._printing):
            if other.cancel():
                printed([self._sheets[number] for number in share], self._site)
        for share, other in self._printing:
            if not other.cancelled():
                try:
                    other.result()
                except BrokenProcessPool:  # the system ended it, for want of memory for instance
                    printed([self._sheets[number] for number in share], self._site)
        self.stop()

    def stop(self) -> None:
        """End the other processes."""
        gc.enable()
        if self._pool:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None


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


def _print(share: range, site: Path) -> None:
    _ready()
    if _made:
        printed([_made.sheets[number] for number in share], site)
