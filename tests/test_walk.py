"""A municipal manager writes her first entry: obeying what is said to her, she has a valid one on the fourth check.

`tests/walk/1.yaml` is what she writes at first, with a word processor's tabs, quotation marks and bullets, codes in French, a town
that the guide does not know, no English, and a telephone number. Each next file obeys, to the letter, what the one before it was
told in French, which stands beside it (`pytest --update-golden` rewrites it).
"""

import shutil
from pathlib import Path

import pytest
from conftest import ROOT, TODAY
from guidebook.reading.load import load
from guidebook.reading.report import as_text

pytestmark = pytest.mark.ours

WALK = sorted((ROOT / "tests/walk").glob("*.yaml"))


@pytest.mark.parametrize("entry", WALK, ids=lambda path: path.stem)
def test_each_check_says_in_french_all_there_is_to_say(entry: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    shutil.copyfile(entry, tmp_path / "data/partnerships/qc-comptoir-gaspe.yaml")
    issues = load(tmp_path / "data", ROOT / "docs", TODAY, tmp_path).issues
    said = "".join(f"{as_text(issue, 'fr')}\n" for issue in issues if "comptoir-gaspe" in issue.position.file)
    said = said.replace("data/partnerships/qc-comptoir-gaspe.yaml", "fiche")

    beside = entry.with_suffix(".txt")
    if request.config.getoption("--update-golden"):
        beside.write_text(said, encoding="utf-8")
    assert said == beside.read_text(encoding="utf-8")


def test_the_fourth_check_finds_nothing() -> None:
    assert [path.stem for path in WALK] == ["1", "2", "3", "4"]
    assert [path.with_suffix(".txt").read_text(encoding="utf-8") == "" for path in WALK] == [False, False, False, True]
