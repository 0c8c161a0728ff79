"""The workflows are well formed and safe, and publish what the project builds."""

import re
import sys
from pathlib import Path

import pytest
import yaml
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


def test_what_is_published_has_passed_every_test_and_is_what_the_build_made() -> None:
    jobs = yaml.safe_load((ROOT / ".github/workflows/pages.yml").read_text(encoding="utf-8"))["jobs"]
    steps = [step.get("run", step.get("uses", "")) for step in jobs["build"]["steps"]]
    tested = steps.index("python3 scripts/guide.py test")
    built = next(place for place, step in enumerate(steps) if "guide.py build" in step)
    taken = next(place for place, step in enumerate(steps) if step.startswith("actions/upload-pages-artifact@"))

    assert tested < built < taken
    assert jobs["build"]["steps"][taken]["with"]["path"] == "site"
    assert not any("continue-on-error" in step or "if" in step for step in jobs["build"]["steps"])
    assert jobs["deploy"]["needs"] == "build"
    assert "if" not in jobs["deploy"]
