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
from typing import TypeVar

Answer = TypeVar("Answer")
_CODE = Path(__file__).resolve().parent.parent
_ROOM = 4  # how many times what the last reading used may lie there


class Kept:
    """Answers in a folder, each under what it was made from: the code, and the texts given. Without a folder, none is kept.

    An answer that is not there, or not whole, is made again; a folder that cannot be written is done without.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._used: set[str] = set()

    def answer(self, made_from: tuple[str, ...], make: Callable[[], Answer]) -> Answer:
        """The answer kept for those texts, or what `make` now gives."""
        if self._folder is None:
            return make()
        name = digest(_code(), *made_from)
        path = self._folder / name
        self._used.add(name)
        with suppress(Exception):  # whatever is wrong with what lies there, it can be made again
            found: Answer = pickle.loads(path.read_bytes())  # noqa: S301  (written below, beside the program itself)
            return found
        made = make()
        with suppress(OSError):
            self._folder.mkdir(exist_ok=True)
            with NamedTemporaryFile(dir=self._folder, delete=False) as whole:  # so that nobody finds half of it
                whole.write(pickle.dumps(made, protocol=pickle.HIGHEST_PROTOCOL))
            Path(whole.name).replace(path)
        return made

    def tidy(self) -> None:
        """Remove what this reading did not use, once much of it lies there."""
        with suppress(OSError):
            lying = list(self._folder.iterdir()) if self._folder else []
            if len(lying) > _ROOM * len(self._used):
                for path in lying:
                    if path.name not in self._used:
                        path.unlink(missing_ok=True)


def digest(*texts: str) -> str:
    """What stands for those texts in a name: other texts give another."""
    found = hashlib.sha256()
    for text in texts:
        written = text.encode("utf-8", "surrogatepass")
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
