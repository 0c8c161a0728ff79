"""Build, serve, check and test the guide: the one command people type."""

import argparse
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import environment

ROOT = Path(__file__).resolve().parent.parent
USAGE = """\
python3 scripts/guide.py build  [--data DIR] [--site-dir DIR] [--today DATE] [--no-search] [--no-pdf]
                                construire le site | build the site
python3 scripts/guide.py serve  aperçu qui se met à jour tout seul | preview that updates itself
python3 scripts/guide.py check  [--data DIR] [--today DATE] [--format text|json|github] [--lang fr|en]
                                vérifier les données | check the data
python3 scripts/guide.py test   [pytest…] tous les tests, navigateur compris | all tests, browser included
"""
MKDOCS = ("-m", "mkdocs")
DONE, ERRORS, WRONG_USAGE = 0, 1, 2


class Arguments(argparse.ArgumentParser):
    """Says in both languages what can be typed, instead of argparse's English alone."""

    def format_help(self) -> str:
        return USAGE

    def error(self, message: str):  # type: ignore[no-untyped-def]  # never returns
        self.exit(WRONG_USAGE, f"Commande mal formée. | Wrong usage. ({message})\n\n{USAGE}")


def main(typed: "list[str]") -> int:
    """Do what was typed; the exit code is 0 when done, 1 for errors in data or site, 2 for wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # Windows still opens them otherwise
    parser = Arguments(prog="guide.py", add_help=True, allow_abbrev=False)
    commands = parser.add_subparsers(dest="command", required=True, parser_class=Arguments)
    build = commands.add_parser("build", allow_abbrev=False)
    build.add_argument("--site-dir", type=Path, default=ROOT / "site")
    check = commands.add_parser("check", allow_abbrev=False)
    check.add_argument("--format", choices=("text", "json", "github"), default="text")
    for command in (build, check):
        command.add_argument("--data", type=Path, default=ROOT / "data")
        command.add_argument("--today", type=_day)
    for flag in ("--no-search", "--no-pdf"):  # part of the contract; the site has no search index and no PDF yet
        build.add_argument(flag, action="store_true")
    check.add_argument("--lang", choices=("fr", "en"), default=_language())
    commands.add_parser("serve", allow_abbrev=False)
    commands.add_parser("test", allow_abbrev=False, add_help=False)
    asked, rest = parser.parse_known_args(typed)
    if rest and asked.command != "test":
        parser.error(f"{' '.join(rest)} ?")
    return {"build": _build, "serve": _serve, "check": _check, "test": _test}[asked.command](asked, rest)


def _build(asked: argparse.Namespace, _: "list[str]") -> int:
    """Make the site beside the old one, and swap only once it is whole."""
    site: Path = asked.site_dir.resolve()
    if site in (ROOT, *ROOT.parents) or (site.exists() and not site.is_dir()):
        print(f"{site} : le site ne peut pas aller là. | the site cannot go there.", file=sys.stderr)
        return WRONG_USAGE
    new, old = site.with_name(f"{site.name}.new"), site.with_name(f"{site.name}.old")
    settings = {"GUIDE_DATA": str(asked.data.resolve()), "GUIDE_TODAY": asked.today or ""}
    code = _run(*MKDOCS, "build", "--strict", "--quiet", "--site-dir", str(new), **settings)
    if code != DONE:
        shutil.rmtree(new, ignore_errors=True)
        return ERRORS
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    new.rename(site)
    shutil.rmtree(old, ignore_errors=True)
    print(f"{site} : le site est construit. | the site is built.")
    return DONE


def _serve(_: argparse.Namespace, __: "list[str]") -> int:
    return DONE if _run(*MKDOCS, "serve") == DONE else ERRORS


def _check(asked: argparse.Namespace, _: "list[str]") -> int:
    options = [f"--{name}={value}" for name in ("data", "today", "format", "lang") if (value := getattr(asked, name))]
    return _run("scripts/check.py", *options)


def _test(_: argparse.Namespace, rest: "list[str]") -> int:
    python = environment.ready("test")
    browser = environment.browser(python)
    return DONE if _run("-m", "pytest", *rest, group="test", GUIDE_BROWSER=browser) == DONE else ERRORS


def _run(*arguments: str, group: str = "site", **settings: str) -> int:
    """Run Python with those arguments in the project's environment, from the project's folder."""
    python = environment.ready(group)
    variables = {
        **os.environ,
        "PYTHONPATH": str(ROOT / "hooks"),
        "PYTHONUTF8": "1",
        "NO_MKDOCS_2_WARNING": "1",  # the theme's news about its successor; DEVELOPING.md speaks of it
        "GUIDE_LANGUAGE": _language(),
        **settings,
    }
    try:
        return subprocess.run([str(python), *arguments], cwd=ROOT, env=variables, check=False).returncode
    except KeyboardInterrupt:
        return DONE


def _language() -> str:
    """The language of the person's machine, French or else English."""
    set_to = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))), "")
    return "fr" if set_to.lower().startswith("fr") else "en"


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"--today {text} : 2026-11-22") from None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
