"""Check the data and print what is wrong: what `guide.py check` runs inside the environment it has made."""

import argparse
import sys
from pathlib import Path

from guidebook.issues import report
from guidebook.load import load
from guidebook.today import as_of

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str]) -> int:
    """Print the issues in the form and language asked for; 1 where there is an error, else 0."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, default=ROOT / "data")
    parser.add_argument("--today", default="")
    parser.add_argument("--format", default="text")
    parser.add_argument("--lang", default="en")
    asked = parser.parse_args(arguments)
    guide, issues = load(asked.data, ROOT / "docs", as_of(asked.today, asked.data, ROOT / "docs"), ROOT)
    if said := report(issues, asked.format, asked.lang):
        print(said)
    return 0 if guide else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
