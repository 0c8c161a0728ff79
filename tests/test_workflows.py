"""The workflows are well formed and safe, and publish what the project builds."""

import re
import sys
from pathlib import Path

import pytest
from conftest import ROOT, run

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def test_the_shape_is_right() -> None:
    done = run(sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", *WORKFLOWS)

    assert done.returncode == 0, done.stdout


def test_zizmor_finds_nothing() -> None:
    done = run(Path(sys.executable).with_name("zizmor"), "--offline", "--pedantic", "--no-progress", ROOT / ".github" / "workflows")

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_official_and_pinned_by_its_commit(path: object) -> None:
    uses = re.findall(r"uses: (\S+)(.*)", path.read_text(encoding="utf-8"))  # type: ignore[attr-defined]

    assert uses
    for action, comment in uses:
        assert re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", action)
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", comment)
