"""What was made of a text before, kept by its content, so that reading it again costs a fraction; it may be deleted at any time."""

import hashlib
import pickle
import sqlite3
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeVar

Answer = TypeVar("Answer")
_CODE = Path(__file__).resolve().parent.parent
_FILE = "answers.sqlite"
_ROOM = 4  # how many times what the last reading used may lie there
_WAIT = 30  # seconds, for another process that is writing there


class Kept:
    """Answers in a folder, each under what it was made from: the code, and the texts given. Without a folder, none is kept.

    An answer that is not there, or not whole, is made again; a folder that cannot be written is done without. What the last
    reading used is at hand for the next one of the same program. New answers are there for others after `save` or `tidy`.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._at_hand: dict[str, Any] = {}
        self._used: dict[str, Any] = {}
        self._new: dict[str, bytes] = {}
        self._lying = _opened(folder) if folder else None
        self.folder = folder if self._lying else None

    def answer(
        self, made_from: tuple[str | bytes, ...], make: Callable[[], Answer], *, keep: Callable[[Answer], bool] = lambda _: True
    ) -> Answer:
        """The answer kept for those texts, or what `make` now gives, which is kept where `keep` says so."""
        if self._lying is None:
            return make()
        name = digest(code(), *made_from)
        if name not in self._at_hand:
            try:
                self._at_hand[name] = pickle.loads(self._packed(name))  # noqa: S301  (written below, beside the program itself)
            except Exception:  # whatever is wrong with what lies there, it can be made again
                made = make()
                if not keep(made):
                    return made
                self._at_hand[name] = made
                self._new[name] = pickle.dumps(made, protocol=pickle.HIGHEST_PROTOCOL)
        found: Answer = self._at_hand[name]
        self._used[name] = found
        return found

    def has(self, made_from: tuple[str | bytes, ...]) -> bool:
        """Whether an answer is kept for those texts."""
        name = digest(code(), *made_from)
        return name in self._at_hand or bool(self._read("SELECT 1 FROM answers WHERE name = ?", name))

    def used(self) -> str:
        """What stands for all that the last reading used."""
        return digest(*sorted(self._at_hand))

    def save(self) -> None:
        """Write what is new, all of it or nothing."""
        self._write("INSERT OR REPLACE INTO answers VALUES (?, ?)", list(self._new.items()))
        self._new.clear()

    def tidy(self) -> None:
        """End a reading: let go of what it did not use, in the folder once much of it lies there."""
        self.save()
        self._at_hand, self._used = self._used, {}
        lying = {name for (name,) in self._read("SELECT name FROM answers")}
        if len(lying) > _ROOM * len(self._at_hand):
            self._write("DELETE FROM answers WHERE name = ?", [(name,) for name in lying.difference(self._at_hand)])

    def _packed(self, name: str) -> bytes:
        return next((packed for (packed,) in self._read("SELECT packed FROM answers WHERE name = ?", name)), b"")

    def _read(self, question: str, *values: str) -> list[tuple[Any, ...]]:
        try:
            return self._lying.execute(question, values).fetchall() if self._lying else []
        except sqlite3.Error as error:
            self._give_up(error)
            return []

    def _write(self, order: str, rows: list[tuple[Any, ...]]) -> None:
        if self._lying and rows:
            try:
                with self._lying:
                    self._lying.executemany(order, rows)
            except sqlite3.Error as error:  # a full disk, a folder that may only be read
                self._give_up(error)

    def _give_up(self, error: sqlite3.Error) -> None:
        """Begin anew where what lies there is spoiled."""
        if not isinstance(error, sqlite3.OperationalError) and self._lying and self.folder:
            self._lying.close()
            with suppress(OSError):
                (self.folder / _FILE).unlink()
            self._lying = _opened(self.folder)


def _opened(folder: Path) -> sqlite3.Connection | None:
    """The answers that lie there; a file that is none of ours gives way, and None is where nothing can be kept."""
    for _ in range(2):
        try:
            folder.mkdir(exist_ok=True)
            lying = sqlite3.connect(folder / _FILE, timeout=_WAIT, check_same_thread=False)
            lying.execute("CREATE TABLE IF NOT EXISTS answers (name TEXT PRIMARY KEY, packed BLOB)")
            return lying
        except sqlite3.DatabaseError:
            try:
                (folder / _FILE).unlink(missing_ok=True)
            except OSError:
                return None
        except OSError:
            return None
    return None


def digest(*texts: str | bytes) -> str:
    """What stands for those texts in a name: other texts give another."""
    found = hashlib.sha256()
    for text in texts:
        written = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
        found.update(len(written).to_bytes(8, "big") + written)
    return found.hexdigest()


def beside_the_program() -> Path | None:
    """Where answers are kept: in the environment that the guide has made for itself; nowhere in another's Python."""
    return Path(sys.prefix) / "kept" if sys.prefix != sys.base_prefix else None


@cache
def code() -> str:
    """What stands for all that has a say in an answer: the guide's code, Python and the reader of YAML."""
    written = [path.read_text(encoding="utf-8") for path in sorted(_CODE.rglob("*.py"))]
    return digest(sys.version, version("pyyaml"), *written)
