"""Build the site with MkDocs, and say only what concerns whoever builds it."""

import errno
import logging
import os
import sys
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

DONE, ERRORS, DISK_FULL = 0, 1, errno.ENOSPC
OURS = "mkdocs.plugins.guide"  # what hooks/guide.py says; of the rest, only warnings and errors matter here
BROKEN = {
    "fr": "Le site n'a pas pu être construit, par une faute du guide et non des données : {}",
    "en": "The site could not be built, through a fault of the guide, not of the data: {}",
}


class Said(logging.Handler):
    """Prints each message as it is, without MkDocs' own words before it: faults to stderr, the rest to stdout."""

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno >= logging.WARNING:
            print(record.getMessage().strip(), file=sys.stderr)
        elif record.name == OURS and record.levelno == logging.INFO:
            print(record.getMessage())


def main(site: str) -> int:
    """Build the site into that folder; gives the exit code."""
    root = logging.getLogger("mkdocs")
    root.setLevel(logging.INFO)
    root.addHandler(Said())
    try:
        config = load_config(str(Path(__file__).parent.parent / "mkdocs.yml"), strict=True, site_dir=site)
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
    return DONE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
