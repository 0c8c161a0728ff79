"""What was made of a text before, kept by its content, so that reading it again costs a fraction; it may be deleted at any time."""

import hashlib
import pickle
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, TypeVar

Answer = TypeVar("Answer")
_CODE = Path(__file__).resolve().parent.parent
_ROOM = 4  # how many times what the last reading used may lie there


class Kept:
    """Answers in a folder, each under what it was made from: the code, and the texts given. Without a folder, none is kept.

    An answer that is not there, or not whole, is made again; a folder that cannot be written is done without. What the last
    reading used is at hand for the next one of the same program.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._at_hand: dict[str, Any] = {}
        self._used: dict[str, Any] = {}

    def answer(
        self, made_from: tuple[str | bytes, ...], make: Callable[[], Answer], *, keep: Callable[[Answer], bool] = lambda _: True
    ) -> Answer:
        """The answer kept for those texts, or what `make` now gives, which is kept where `keep` says so."""
        if self._folder is None:
            return make()
        name = digest(_code(), *made_from)
        if name not in self._at_hand:
            path = self._folder / name
            try:
                self._at_hand[name] = pickle.loads(path.read_bytes())  # noqa: S301  (written below, beside the program itself)
            except Exception:  # whatever is wrong with what lies there, it can be made again
                made = make()
                if not keep(made):
                    return made
                self._at_hand[name] = made
                self._write(path, made)
        found: Answer = self._at_hand[name]
        self._used[name] = found
        return found

    def _write(self, path: Path, made: object) -> None:
        with suppress(OSError):
            path.parent.mkdir(exist_ok=True)
            with NamedTemporaryFile(dir=path.parent, delete=False) as whole:  # so that nobody finds half of it
                whole.write(pickle.dumps(made, protocol=pickle.HIGHEST_PROTOCOL))
            Path(whole.name).replace(path)

    def tidy(self) -> None:
        """End a reading: let go of what it did not use, in the folder once much of it lies there."""
        used, self._used = self._used, {}
        self._at_hand = used
        with suppress(OSError):
            lying = list(self._folder.iterdir()) if self._folder else []
            if len(lying) > _ROOM * len(used):
                for path in lying:
                    if path.name not in used:
                        path.unlink(missing_ok=True)


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
def _code() -> str:
    """What stands for all that has a say in an answer: the guide's code, Python and the reader of YAML."""
    written = [path.read_text(encoding="utf-8") for path in sorted(_CODE.rglob("*.py"))]
    return digest(sys.version, version("pyyaml"), *written)
