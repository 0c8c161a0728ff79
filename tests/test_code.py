"""The code keeps its habits: form, common faults, types."""

import sys

from conftest import run


def test_ruff_finds_nothing() -> None:
    done = run(sys.executable, "-m", "ruff", "check", ".")

    assert done.returncode == 0, done.stdout


def test_the_code_is_formatted() -> None:
    done = run(sys.executable, "-m", "ruff", "format", "--check", ".")

    assert done.returncode == 0, done.stdout


def test_the_types_hold() -> None:
    for names in ([], ["hooks/guide.py"]):  # on its own: scripts/ has a guide.py too
        done = run(sys.executable, "-m", "mypy", *names)

        assert done.returncode == 0, done.stdout
