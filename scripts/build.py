"""Build the site with MkDocs, and say only what concerns whoever builds it."""

import errno
import logging
import os
import sys
from contextlib import suppress
from pathlib import Path

import unchanged
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

ROOT = Path(__file__).resolve().parent.parent
DONE, ERRORS, UNCHANGED, DISK_FULL = 0, 1, 3, errno.ENOSPC
OURS = "mkdocs.plugins.guide"  # what hooks/guide.py says; of the rest, only warnings and errors matter here
BROKEN = {
    "fr": "Le site n'a pas pu être construit, par une faute du guide et non des données : {}",
    "en": "The site could not be built, through a fault of the guide, not of the data: {}",
}


class Said(logging.Handler):
    """Prints each message as it is, without MkDocs' own words before it: faults to stderr, the rest to stdout."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno >= logging.WARNING:
            print(record.getMessage().strip(), file=sys.stderr)
        elif record.name == OURS and record.levelno == logging.INFO:
            print(record.getMessage())
            self.said.append(record.getMessage())


def main(new: Path, site: Path) -> int:
    """Build into the folder `new` what is to lie in the folder `site`, unless it lies there already; gives the exit code."""
    made_from = ""
    with suppress(ValueError):  # no day: said below
        made_from = unchanged.asked(ROOT)
    if made_from and (before := unchanged.said_of(site, made_from)) is not None:
        print("".join(f"{line}\n" for line in before), end="")
        return UNCHANGED
    said = Said()
    root = logging.getLogger("mkdocs")
    root.setLevel(logging.INFO)
    root.addHandler(said)
    try:
        config = load_config(str(ROOT / "mkdocs.yml"), strict=True, site_dir=str(new))
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
    except Abort:  # which the messages above explain
        return ERRORS
    except MkDocsException as error:
        print(error, file=sys.stderr)
        return ERRORS
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            return DISK_FULL
        raise
    except Exception as error:
        language = "fr" if os.environ.get("GUIDE_LANGUAGE") == "fr" else "en"
        print(BROKEN[language].format(f"{type(error).__name__}: {error}"), file=sys.stderr)
        return ERRORS
    unchanged.remember(site, new, made_from, said.said)
    return DONE


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
