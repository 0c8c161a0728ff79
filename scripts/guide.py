"""Build, serve, check and test the guide: the one command people type."""

import argparse
import os
import socket
import subprocess
import sys
import tempfile
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
python3 scripts/guide.py bench  [--entries N] mesures sur des fiches inventées, en JSON | figures on made-up entries, as JSON
"""
MKDOCS = ("-m", "mkdocs")
MKDOCS_SAYS = ("INFO", "Aborted with")  # of its own doings, in English; the guide says what matters
PREVIEW = "127.0.0.1:8000"
DONE, ERRORS, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130
NOT_A_SITE = """\
{} : ce dossier contient autre chose qu'un site du guide; rien n'a été touché.
{}: this folder holds something other than a site of the guide; nothing was touched.
"""
NOT_WRITTEN = """\
{} : le site n'a pas pu être écrit à cet endroit; vérifiez que le dossier existe, et que vous pouvez y écrire.
{}: the site could not be written there; check that the folder exists, and that you may write in it.
"""
PORT_TAKEN = """\
{} : cette adresse est déjà prise, peut-être par un autre aperçu; fermez-le, ou donnez une autre adresse dans GUIDE_PREVIEW_ADDRESS.
{}: this address is already taken, perhaps by another preview; close it, or give another address in GUIDE_PREVIEW_ADDRESS.
"""


class Arguments(argparse.ArgumentParser):
    """Says in both languages what can be typed, instead of argparse's English alone."""

    def format_help(self) -> str:
        return USAGE

    def error(self, message: str):  # type: ignore[no-untyped-def]  # noqa: ARG002  (never returns; argparse's reason is English only)
        typed = " ".join(sys.argv[1:]) or "?"
        self.exit(
            WRONG_USAGE,
            f"Cette commande ne peut pas être comprise : {typed}\nThis command cannot be understood: {typed}\n\n{USAGE}",
        )


def main(typed: "list[str]") -> int:
    """Do what was typed; the exit code is 0 when done, 1 for errors in data or site, 2 for wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # Windows still opens them otherwise
    parser = Arguments(prog="guide.py", add_help=True, allow_abbrev=False)
    commands = parser.add_subparsers(dest="command", required=True, parser_class=Arguments)
    build = commands.add_parser("build", allow_abbrev=False)
    build.add_argument("--site-dir", type=_folder, default=ROOT / "site")
    check = commands.add_parser("check", allow_abbrev=False)
    check.add_argument("--format", choices=("text", "json", "github"), default="text")
    for command in (build, check):
        command.add_argument("--data", type=_folder, default=ROOT / "data")
        command.add_argument("--today", type=_day)
    for flag in ("--no-search", "--no-pdf"):  # the second is part of the contract; the site has no PDF yet
        build.add_argument(flag, action="store_true")
    check.add_argument("--lang", choices=("fr", "en"), default=_language())
    commands.add_parser("serve", allow_abbrev=False)
    commands.add_parser("test", allow_abbrev=False, add_help=False)
    bench = commands.add_parser("bench", allow_abbrev=False)
    bench.add_argument("--entries", type=_entries, action="append", default=[])
    asked, rest = parser.parse_known_args(typed)
    if rest and asked.command != "test":
        parser.error("")
    return {"build": _build, "serve": _serve, "check": _check, "test": _test, "bench": _bench}[asked.command](asked, rest)


def _build(asked: argparse.Namespace, _: "list[str]") -> int:
    """Make the site beside the old one, and swap only once it is whole."""
    site: Path = asked.site_dir
    if not _may_be_replaced(site):
        print(NOT_A_SITE.format(site, site), file=sys.stderr)
        return WRONG_USAGE
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=site.parent, prefix=".site-", ignore_cleanup_errors=True) as beside:
            return _build_beside(site, Path(beside), asked)
    except OSError:
        print(NOT_WRITTEN.format(site, site), file=sys.stderr)
        return ERRORS


def _build_beside(site: Path, beside: Path, asked: argparse.Namespace) -> int:
    new, old = beside / "new", beside / "old"
    settings = {"GUIDE_DATA": str(asked.data), "GUIDE_TODAY": asked.today or "", "GUIDE_SEARCH": str(not asked.no_search).lower()}
    done = _run(*MKDOCS, "build", "--strict", "--site-dir", str(new), capture=True, **settings)
    if done.returncode != DONE:
        said = [line.removeprefix("ERROR   -  ") for line in done.stdout.splitlines() if not line.startswith(MKDOCS_SAYS)]
        print("\n".join(line for line in said if line.strip()), file=sys.stderr)
        return done.returncode if done.returncode == INTERRUPTED else ERRORS
    if site.exists():
        site.rename(old)
    try:
        new.rename(site)
    except OSError:
        if old.exists():
            old.rename(site)
        raise
    print(f"{site} : le site est construit. | the site is built.")
    return DONE


def _may_be_replaced(site: Path) -> bool:
    """Whether nothing of value is lost there: no folder yet, an empty one, or a site built before."""
    if not site.exists():
        return True
    return site.is_dir() and (
        not any(site.iterdir()) or all((site / name).is_file() for name in ("index.html", "404.html", "sitemap.xml"))
    )


def _serve(_: argparse.Namespace, __: "list[str]") -> int:
    host, _colon, port = os.environ.get("GUIDE_PREVIEW_ADDRESS", PREVIEW).rpartition(":")
    with socket.socket() as trial:
        if port.isdigit() and trial.connect_ex((host, int(port))) == 0:
            print(PORT_TAKEN.format(f"{host}:{port}", f"{host}:{port}"), file=sys.stderr)
            return ERRORS
    code = _run(*MKDOCS, "serve").returncode
    return DONE if code in (DONE, INTERRUPTED) else ERRORS  # Ctrl-C is how a preview ends


def _check(asked: argparse.Namespace, _: "list[str]") -> int:
    options = [f"--{name}={value}" for name in ("data", "today", "format", "lang") if (value := getattr(asked, name))]
    return _run("scripts/check.py", *options).returncode


def _test(_: argparse.Namespace, rest: "list[str]") -> int:
    python = environment.ready("test")
    environment.tools(python)
    browser = environment.browser(python)
    code = _run("-m", "pytest", *rest, group="test", GUIDE_BROWSER=browser).returncode
    return code if code in (DONE, INTERRUPTED) else ERRORS


def _bench(asked: argparse.Namespace, _: "list[str]") -> int:
    python = environment.ready("test")
    browser = environment.browser(python)
    sizes = [f"--entries={entries}" for entries in sorted(asked.entries)]
    return _run("scripts/bench.py", *sizes, group="test", GUIDE_BROWSER=browser).returncode


def _run(*arguments: str, group: str = "site", capture: bool = False, **settings: str) -> "subprocess.CompletedProcess[str]":
    """Run Python with those arguments in the project's environment, from the project's folder; Ctrl-C ends it, and says so."""
    python = environment.ready(group)
    variables = {
        **os.environ,
        "PYTHONPATH": str(ROOT / "hooks"),
        "PYTHONUTF8": "1",
        "NO_MKDOCS_2_WARNING": "1",  # the theme's news about its successor; DEVELOPING.md speaks of it
        "GUIDE_LANGUAGE": _language(),
        **settings,
    }
    command = [str(python), *arguments]
    try:
        return subprocess.run(
            command,
            cwd=ROOT,
            env=variables,
            check=False,
            encoding="utf-8",
            stdout=subprocess.PIPE if capture else None,
            stderr=subprocess.STDOUT if capture else None,
        )
    except KeyboardInterrupt:
        return subprocess.CompletedProcess(command, INTERRUPTED, "")


def _language() -> str:
    """The language that the person's environment or system is set to, French or else English."""
    set_to = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))), "")
    if not set_to and sys.platform == "win32":
        import ctypes

        return "fr" if ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF == 0x0C else "en"  # LANG_FRENCH
    return "fr" if set_to.lower().startswith("fr") else "en"


def _folder(text: str) -> Path:
    """A folder as typed, from where the person is, not from where the program runs."""
    return Path(text).absolute()


def _entries(text: str) -> int:
    """How many entries to measure with; the guide's own are always among them."""
    if not text.isdigit() or not 1 <= int(text) <= 20_000:
        raise argparse.ArgumentTypeError(text)
    return int(text)


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(text) from None


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
