"""Check the data and print what is wrong: what `guide.py check` runs inside the environment it has made."""

import argparse
import sys
from pathlib import Path

from guidebook.reading.kept import Kept, beside_the_program
from guidebook.reading.load import load
from guidebook.reading.report import count, report, severity
from guidebook.reading.repository import changed_since
from guidebook.reading.today import as_of

ROOT = Path(__file__).resolve().parent.parent
NOT_A_COMMIT = "--since : git ne connaît pas « {0} ».\n--since: git does not know “{0}”."
NOT_A_FILE = """\
{0} : ce fichier n'existe pas, ou le guide ne le lit pas; il lit ceux de data/ et de docs/.
{0}: this file does not exist, or the guide does not read it; it reads those of data/ and docs/."""
NOT_PRINTED = "Ce qui a été trouvé n'a pas pu être écrit : {0}\nWhat was found could not be written: {0}"
ELSEWHERE = {"fr": "Dans les autres fichiers : {}", "en": "In the other files: {}"}


def main(arguments: list[str]) -> int:
    """Print the issues in the form and language asked for; 1 where there is an error, else 0, and 2 for wrong usage."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, default=ROOT / "data")
    parser.add_argument("--docs", type=Path, default=ROOT / "docs")
    parser.add_argument("--today", default="")
    parser.add_argument("--format", default="text")
    parser.add_argument("--lang", default="en")
    parser.add_argument("--since")
    parser.add_argument("files", type=Path, nargs="*")
    asked = parser.parse_args(arguments)
    only = [path.resolve() for path in asked.files]
    if strangers := [path for path in only if not path.exists() or not _is_read(path, asked.data, asked.docs)]:
        print("\n".join(NOT_A_FILE.format(path) for path in strangers), file=sys.stderr)
        return 2
    if asked.since:
        changed = changed_since(asked.since, ROOT)
        if changed is None:
            print(NOT_A_COMMIT.format(asked.since), file=sys.stderr)
            return 2
        only += [path.resolve() for path in changed]
    guide, issues = load(
        asked.data, asked.docs, as_of(asked.today, (asked.data, asked.docs), ROOT), ROOT, Kept(beside_the_program())
    )
    if not asked.files and not asked.since:
        if said := report(issues, asked.format, asked.lang):
            print(said)
        return 0 if guide else 1
    own = [issue for issue in issues if _is_among(ROOT / issue.position.file, only)]
    others = [issue for issue in issues if issue not in own]
    if asked.format == "github":  # what the contribution touches, then errors anywhere; warnings that stood before are only counted
        own += [issue for issue in others if severity(issue) == "error"]
        others = [issue for issue in others if severity(issue) == "warning"]
    if said := report(own, asked.format, asked.lang, in_order=asked.format == "github"):
        print(said)
    if others and asked.format == "text":
        print(ELSEWHERE[asked.lang].format(count(others, asked.lang)))
    elif others and asked.format == "github":
        print("::notice::" + "%0A".join(ELSEWHERE[language].format(count(others, language)) for language in ("fr", "en")))
    return 1 if any(severity(issue) == "error" for issue in own) else 0


def _is_read(path: Path, *folders: Path) -> bool:
    return any(path == folder or folder in path.parents for folder in (folder.resolve() for folder in folders))


def _is_among(path: Path, files: list[Path]) -> bool:
    own = path.resolve()
    return any(own == file or file in own.parents for file in files)


if __name__ == "__main__":
    try:
        code = main(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read has left, as `| head` does
        sys.stderr.close()
        code = 0
    except OSError as error:
        sys.exit(NOT_PRINTED.format(error.strerror or error))
    sys.exit(code)
