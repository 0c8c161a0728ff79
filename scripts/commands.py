"""Build, serve, check and test the guide: each command, and what it says when it cannot go on."""

import argparse
import contextlib
import errno
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import environment
import typed
from typed import RefusedError

ROOT = Path(__file__).resolve().parent.parent
USAGE = """\
python3 scripts/guide.py build  [--data DIR] [--docs DIR] [--site-dir DIR] [--today DATE] [--no-search] [--no-pdf]
                                construire le site | build the site
python3 scripts/guide.py serve  aperçu qui se met à jour tout seul | preview that updates itself
python3 scripts/guide.py check  [--data DIR] [--docs DIR] [--today DATE] [--format text|json|github] [--lang fr|en]
                                [--since REV] [FILE…]
                                vérifier les données, ou ces fichiers seulement | check the data, or those files only
python3 scripts/guide.py test   [--fast] [pytest…] tous les tests, navigateur compris | all tests, browser included
python3 scripts/guide.py start  DIR    les fichiers d'un nouveau guide | the files of a new guide
python3 scripts/guide.py bench  [--entries N] [--against hugo]
                                mesures sur des fiches inventées, en JSON | figures on made-up entries, as JSON
"""
COMMANDS = ("build", "serve", "check", "test", "start", "bench")
MKDOCS = ("-m", "mkdocs")
PREVIEW = "127.0.0.1:8000"
DONE, ERRORS, WRONG_USAGE, UNCHANGED, INTERRUPTED = 0, 1, 2, 3, 130  # the fourth only ever comes from build.py
BESIDE = ".site-"  # begins the name of the folder where a site is made; git ignores it
NOT_A_SITE = """\
{} : ce dossier contient autre chose qu'un site du guide; rien n'a été touché.
{}: this folder holds something other than a site of the guide; nothing was touched.
"""
ALREADY_THERE = """\
{} : il y a déjà là un fichier, ou un dossier data ou docs; rien n'a été touché. Donnez un dossier neuf.
{}: there is already a file there, or a folder data or docs; nothing was touched. Give a new folder."""
SAME = "{} : rien n'a changé, le site est déjà construit. | {}: nothing has changed, the site is already built."
STARTER = Path(__file__).with_name("starter")
STARTED = """\
{0}/data et {0}/docs : un guide prêt à remplir, à partir de data/guide.yaml; ces deux dossiers remplacent ceux du dépôt.
{0}/data and {0}/docs: a guide ready to fill in, from data/guide.yaml on; these two folders replace those of the repository."""
NOT_WRITTEN = """\
{} : le site n'a pas pu être écrit à cet endroit; vérifiez que le dossier existe, et que vous pouvez y écrire.
{}: the site could not be written there; check that the folder exists, and that you may write in it.
"""
DISK_FULL = """\
Il n'y a plus de place sur le disque; rien n'a été remplacé. Libérez-en, puis recommencez.
There is no room left on the disk; nothing was replaced. Free some, then try again.
"""
NOT_DONE = """\
L'ordinateur a refusé une opération sur « {} » : {}
The computer refused an operation on “{}”: {}
"""
PORT_TAKEN = """\
{} : cette adresse est déjà prise, peut-être par un autre aperçu; fermez-le, ou donnez une autre adresse dans GUIDE_PREVIEW_ADDRESS.
{}: this address is already taken, perhaps by another preview; close it, or give another address in GUIDE_PREVIEW_ADDRESS.
"""
PORT_REFUSED = """\
{} : l'aperçu ne peut pas s'ouvrir à cette adresse; donnez-en une autre dans GUIDE_PREVIEW_ADDRESS, comme 127.0.0.1:8000.
{}: the preview cannot open at this address; give another one in GUIDE_PREVIEW_ADDRESS, such as 127.0.0.1:8000.
"""


class Arguments(argparse.ArgumentParser):
    """Says in both languages what can be typed, instead of argparse's English alone."""

    def format_help(self) -> str:
        return USAGE

    def error(self, message: str) -> NoReturn:
        options = [option for action in self._actions for option in action.option_strings]
        typed.misunderstood(message, [*options, *COMMANDS])


def run(typed_words: "list[str]") -> int:
    """Do what was typed; whatever happens, it ends in a sentence and in one of the four exit codes."""
    for name in ("SIGTERM", "SIGHUP"):  # so that what was begun beside the site is cleared
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda number, _: sys.exit(128 + number))
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream:  # which may be closed
                stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # Windows still opens them otherwise
        code = main(typed_words)
        if sys.stdout:
            sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        return INTERRUPTED
    except RefusedError as reason:
        print(f"{reason}\n\n{USAGE}" if reason.is_unclear else f"{reason}\n", end="", file=sys.stderr)
        return WRONG_USAGE
    except BrokenPipeError:  # whoever read has left, as `| head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return DONE
    except OSError as error:
        print(_told(error), end="", file=sys.stderr)
        with contextlib.suppress(OSError):  # what is still waiting to be printed has nowhere to go either
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return ERRORS


def _told(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DISK_FULL
    name, reason = error.filename or "…", error.strerror or str(error)
    return NOT_DONE.format(name, reason, name, reason)


def main(words: "list[str]") -> int:
    """Do what was typed; the exit code is 0 when done, 1 for errors in data or site, 2 for wrong usage."""
    parser = Arguments(prog="guide.py", add_help=True, allow_abbrev=False)
    commands = parser.add_subparsers(dest="command", required=True, parser_class=Arguments)
    build = commands.add_parser("build", allow_abbrev=False)
    build.add_argument("--site-dir", type=_as("--site-dir", typed.site_folder), default=ROOT / "site")
    check = commands.add_parser("check", allow_abbrev=False)
    check.add_argument("--format", type=_as("--format", typed.one_of("text", "json", "github")), default="text")
    for command in (build, check):
        command.add_argument("--data", type=_as("--data", typed.folder))
        command.add_argument("--docs", type=_as("--docs", typed.folder))
        command.add_argument("--today", type=_as("--today", typed.day))
    for flag in ("--no-search", "--no-pdf"):  # the second is part of the contract; the site has no PDF yet
        build.add_argument(flag, action="store_true")
    check.add_argument("--lang", type=_as("--lang", typed.one_of("fr", "en")), default=_language())
    check.add_argument("--since", metavar="REV")
    check.add_argument("files", nargs="*", metavar="FILE")
    commands.add_parser("serve", allow_abbrev=False)
    commands.add_parser("test", allow_abbrev=False, add_help=False)
    start = commands.add_parser("start", allow_abbrev=False)
    start.add_argument("folder", type=Path, metavar="DIR")
    bench = commands.add_parser("bench", allow_abbrev=False)
    bench.add_argument("--entries", type=_as("--entries", typed.entries), action="append", default=[])
    bench.add_argument("--against", type=_as("--against", typed.one_of("hugo")))
    asked, rest = parser.parse_known_args(words)
    if rest and asked.command != "test":
        commands.choices[asked.command].error(f"unrecognized arguments: {' '.join(rest)}")
    asked.settings = typed.settings()
    for name, setting in (("data", "GUIDE_DATA"), ("docs", "GUIDE_DOCS")):
        if getattr(asked, name, None) is None:
            setattr(asked, name, Path(asked.settings.get(setting, typed.folder(name, str(ROOT / name)))))
    doing = {"build": _build, "serve": _serve, "check": _check, "test": _test, "start": _start, "bench": _bench}
    return doing[asked.command](asked, rest)


def _as(name: str, read: "Callable[[str, str], object]") -> "Callable[[str], object]":
    """Read the value of that option; argparse lets a RefusedError through."""
    return lambda text: read(name, text)


def _build(asked: argparse.Namespace, _: "list[str]") -> int:
    """Make the site beside the old one, and swap only once it is whole."""
    site: Path = asked.site_dir
    if not _may_be_replaced(site):
        print(NOT_A_SITE.format(site, site), file=sys.stderr)
        return WRONG_USAGE
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
        with _folder_beside(site) as beside:
            return _build_beside(site, beside, asked)
    except OSError as error:
        print(DISK_FULL if error.errno in (errno.ENOSPC, errno.EDQUOT) else NOT_WRITTEN.format(site, site), end="", file=sys.stderr)
        return ERRORS


@contextlib.contextmanager
def _folder_beside(site: Path) -> "Iterator[Path]":
    """A folder to make the site in, gone at the end; one that a build was killed over is cleared by the next."""
    for left in site.parent.glob(f"{BESIDE}*"):
        if (left / "lock").is_file() and environment.is_free(left / "lock"):
            shutil.rmtree(left, ignore_errors=True)
    made = tempfile.TemporaryDirectory(dir=site.parent, prefix=BESIDE, ignore_cleanup_errors=True)
    with made as beside, environment.locked(Path(beside) / "lock"):
        yield Path(beside)


def _build_beside(site: Path, beside: Path, asked: argparse.Namespace) -> int:
    new, old = beside / "new", beside / "old"
    settings = {**asked.settings, "GUIDE_DATA": str(asked.data), "GUIDE_DOCS": str(asked.docs)}
    settings |= ({"GUIDE_TODAY": asked.today} if asked.today else {}) | ({"GUIDE_SEARCH": "false"} if asked.no_search else {})
    done = _run("scripts/build.py", str(new), str(site.absolute()), **settings)
    if done.returncode == UNCHANGED:
        print(SAME.format(site, site))
        return DONE
    if done.returncode == errno.ENOSPC:
        raise OSError(errno.ENOSPC, "")
    if done.returncode != DONE:
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


def _serve(asked: argparse.Namespace, _: "list[str]") -> int:
    address = asked.settings.get("GUIDE_PREVIEW_ADDRESS", PREVIEW)
    host, _colon, port = address.rpartition(":")
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host.strip("[]"), int(port)))
        except OSError as error:
            taken = error.errno == errno.EADDRINUSE
            print((PORT_TAKEN if taken else PORT_REFUSED).format(address, address), end="", file=sys.stderr)
            return ERRORS
    code = _run(*MKDOCS, "serve", **{**asked.settings, "GUIDE_DATA": str(asked.data), "GUIDE_DOCS": str(asked.docs)}).returncode
    return DONE if code in (DONE, INTERRUPTED) else ERRORS  # Ctrl-C is how a preview ends


def _check(asked: argparse.Namespace, _: "list[str]") -> int:
    options = [f"--{name}={value}" for name in ("data", "docs", "format", "lang", "since") if (value := getattr(asked, name))]
    if today := asked.today or asked.settings.get("GUIDE_TODAY"):
        options.append(f"--today={today}")
    files = [
        str(Path(file.replace("\\", "/") if os.sep == "/" and "\\" in file and not Path(file).exists() else file).absolute())
        for file in asked.files
    ]
    return _run("scripts/check.py", *options, "--", *files).returncode


def _test(asked: argparse.Namespace, rest: "list[str]") -> int:
    python = environment.ready("test")
    environment.tools(python)
    browser = asked.settings.get("GUIDE_BROWSER") or environment.browser(python)
    code = _run("-m", "pytest", *rest, group="test", GUIDE_BROWSER=browser).returncode
    return code if code in (DONE, INTERRUPTED) else ERRORS


def _start(asked: argparse.Namespace, _: "list[str]") -> int:
    """Lay the files of a new guide, where nothing stands in their way."""
    folder: Path = asked.folder
    if folder.exists() and (not folder.is_dir() or any((folder / name).exists() for name in ("data", "docs"))):
        print(ALREADY_THERE.format(folder, folder), file=sys.stderr)
        return WRONG_USAGE
    try:
        for name in ("data", "docs"):
            shutil.copytree(STARTER / name, folder / name)
    except OSError as error:
        print(_told(error), end="", file=sys.stderr)
        return ERRORS
    print(STARTED.format(folder))
    return DONE


def _bench(asked: argparse.Namespace, _: "list[str]") -> int:
    python = environment.ready("test")
    browser = asked.settings.get("GUIDE_BROWSER") or environment.browser(python)
    sizes = [f"--entries={entries}" for entries in sorted(asked.entries)]
    against = ["--against=hugo"] if asked.against else []
    paths = os.pathsep.join(map(str, (ROOT / "hooks", environment.bench(python))))
    return _run("scripts/bench.py", *sizes, *against, group="test", GUIDE_BROWSER=browser, PYTHONPATH=paths).returncode


def _run(*arguments: str, group: str = "site", **settings: str) -> "subprocess.CompletedProcess[bytes]":
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
        return subprocess.run(command, cwd=ROOT, env=variables, check=False)
    except KeyboardInterrupt:
        return subprocess.CompletedProcess(command, INTERRUPTED)


def _language() -> str:
    """The language that the person's environment or system is set to, French or else English."""
    set_to = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))), "")
    if not set_to and sys.platform == "win32":
        import ctypes

        return "fr" if ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF == 0x0C else "en"  # LANG_FRENCH
    return "fr" if set_to.lower().startswith("fr") else "en"
