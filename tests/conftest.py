"""What several tests need: a small valid guide, the built site, a copy of the project, a browser."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from browsing import opened, what_the_browser_says
from guidebook.knowing.collection import Guide
from guidebook.reading.load import Loaded, load
from guidebook.reading.report import as_text
from guidebook.schema.kinds import KINDS
from pages_server import Quiet, serving
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
SMALL = ROOT / "tests" / "small"
SMALL_DAY = date(2026, 11, 22)  # as of which the small guide is read, whatever is added to our own
_WRITTEN_ON = re.compile(r"(?:added|modified|reviewed|accessed): (\d{4}-\d\d-\d\d)")
TODAY = max(  # the last day on which anything of our own data was written: nothing there is in the future
    date.fromisoformat(day)
    for folder, ending in (("data", "*.yaml"), ("docs", "*.md"))
    for path in (ROOT / folder).rglob(ending)
    for day in _WRITTEN_ON.findall(path.read_text(encoding="utf-8"))
)
SITE_ADDRESS = "https://guide.example/partenariats/"
REPOSITORY = "https://git.example/guide/guide"
QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--no-sandbox"]
# What a test needs that takes long: these fixtures, or all that these files do.
SLOW = {
    "site", "plain_site", "server", "published", "browser",
    "test_accessibility", "test_second", "test_bench", "test_browser", "test_commands", "test_html", "test_lighthouse",
    "test_search", "test_site",
}  # fmt: skip
# Tests marked `ours` run where data/guide.yaml says that this is our guide, and not where another has taken its place.
IS_OURS = "id: canada-service-delivery" in (ROOT / "data" / "guide.yaml").read_text(encoding="utf-8").splitlines()
KIND = re.compile(rb'<main[^>]* data-kind="([\w-]+)"')


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--fast", action="store_true", help="all but what needs the whole site or a browser")
    parser.addoption("--update-golden", action="store_true", help="rewrite what the golden cases say; read the diff")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """With `--fast`, only what needs neither the whole site nor a browser; of our own content, only where it is ours."""
    left_out = [
        item
        for item in items
        if (config.getoption("--fast") and SLOW & {*getattr(item, "fixturenames", ()), item.path.stem})
        or (not IS_OURS and item.get_closest_marker("ours"))
    ]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]


class SmallGuide:
    """A copy of the small valid guide that a test may spoil."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(SMALL, folder)

    def path(self, name: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def write(self, name: str, content: str | bytes) -> None:
        self.path(name).write_bytes(content.encode() if isinstance(content, str) else content)

    def replace(self, name: str, old: str, new: str) -> None:
        text = self.path(name).read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {name}"
        self.write(name, text.replace(old, new, 1))

    def empty(self, *files: str) -> None:
        """Leave those files with empty lists, as where a test replaces what they cite."""
        for file in files:
            kinds = [kind for kind, known in KINDS.items() if known.file == f"{file}.yaml"]
            self.write(f"data/{file}.yaml", "".join(f"{kind}: []\n" for kind in kinds))

    def load(self, today: date = SMALL_DAY) -> Loaded:
        return load(self.folder / "data", self.folder / "docs", today, self.folder)

    def guide(self) -> Guide:
        """The guide that the files make; fails with the messages where they hold an error."""
        guide, issues = self.load()
        assert guide is not None, [as_text(issue, "en") for issue in issues]
        return guide


@cache
def our_guide() -> Guide:
    """Our own guide, read once for all tests."""
    guide, issues = load(ROOT / "data", ROOT / "docs", TODAY, ROOT)
    assert guide is not None, [as_text(issue, "en") for issue in issues]
    return guide


@pytest.fixture
def small(tmp_path: Path) -> SmallGuide:
    return SmallGuide(tmp_path / "guide")


def run(*command: str | Path, cwd: Path = ROOT, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a command of the project as a person would, and keep what it prints."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GUIDE_")} | variables
    return subprocess.run(
        [str(part) for part in command], cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False, timeout=300
    )


def guide_command(*arguments: str | Path, cwd: Path = ROOT, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run `python3 scripts/guide.py …`."""
    return run(sys.executable, "scripts/guide.py", *arguments, cwd=cwd, **variables)


def copy_of_project(to: Path) -> Path:
    """The files that a commit would hold, elsewhere, with the same environment."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"], cwd=ROOT, capture_output=True, check=True
    )
    for name in listed.stdout.decode().split("\0"):
        if name and (ROOT / name).is_file():
            target = to / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, target)
    (to / ".venv").symlink_to(ROOT / ".venv")
    return to


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as published: from the real data, with the addresses that continuous integration fills in."""
    folder = tmp_path_factory.mktemp("published") / "site"
    done = guide_command(
        "build", "--site-dir", folder, "--today", TODAY.isoformat(), GUIDE_SITE_URL=SITE_ADDRESS, GUIDE_REPOSITORY_URL=REPOSITORY
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="session")
def plain_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as `guide.py build` makes it on any machine, with no address set; under a folder, as on Pages."""
    folder = tmp_path_factory.mktemp("plain") / "repository"
    done = guide_command("build", "--site-dir", folder, "--today", TODAY.isoformat())
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="session")
def server(plain_site: Path) -> Iterator[str]:
    """The address, ending with a slash, where the plain site is served from a sub-path."""
    with serving(plain_site.parent, Quiet) as serving_it:
        yield f"{serving_it.address}{plain_site.name}/"


@pytest.fixture(scope="session")
def one_of_each_kind(site: Path) -> list[str]:
    """The address of the largest page of every kind, in each language."""
    found: dict[tuple[bytes, str], Path] = {}
    for path in sorted(site.rglob("*.html"), key=lambda path: (path.stat().st_size, path)):
        if kind := KIND.search(path.read_bytes()):
            found[kind[1], path.relative_to(site).parts[0]] = path
    return sorted(path.relative_to(site).as_posix().removesuffix("index.html") for path in found.values())


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address where the site is served as Pages does, built for that very address."""
    folder = tmp_path_factory.mktemp("pages")
    with serving(folder) as serving_it:
        address = f"{serving_it.address}repository/"
        done = guide_command("build", "--site-dir", folder / "repository", "--today", TODAY.isoformat(), GUIDE_SITE_URL=address)
        assert done.returncode == 0, done.stdout + done.stderr
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium: the one `guide.py test` found, else Playwright's own."""
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=os.environ.get("GUIDE_BROWSER") or None, args=QUIET)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def five(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a guide of five partnerships, under a folder as on Pages."""
    folder = tmp_path_factory.mktemp("five")
    shutil.copytree(SMALL / "data", folder / "data")
    shutil.copyfile(ROOT / "tests" / "five.yaml", folder / "data" / "partnerships.yaml")
    done = guide_command("build", "--no-search", "--data", folder / "data", "--site-dir", folder / "site" / "repository")
    assert done.returncode == 0, done.stderr
    with serving(folder / "site", Quiet) as server:
        yield f"{server.address}repository/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on an office screen; the browser's console must stay empty."""
    with opened(browser, viewport={"width": 1280, "height": 900}, accept_downloads=True) as page:
        said = what_the_browser_says(page)
        yield page
        assert said == []
