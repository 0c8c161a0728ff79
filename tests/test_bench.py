"""The bench: the same made-up entries each time, sound ones, and figures that a program can read."""

import json
from pathlib import Path

import bench
import pytest
from conftest import ROOT, TODAY, guide_command
from guidebook.reading.load import load
from guidebook.reading.report import as_text, severity


@pytest.mark.ours
def test_made_up_entries_are_sound_and_the_same_each_time(tmp_path: Path) -> None:
    made = []
    for name in ("first", "second"):
        bench.make(60, tmp_path / name)
        made.append({path.name: path.read_bytes() for path in (tmp_path / name / "partnerships").iterdir()})
    guide, issues = load(tmp_path / "first", ROOT / "docs", TODAY, tmp_path)

    assert made[0] == made[1]
    assert guide is not None, [as_text(issue, "en") for issue in issues if severity(issue) == "error"]
    assert len(guide.partnerships) == 60


@pytest.mark.ours
def test_the_figures_are_json_and_a_first_search_and_the_index_are_light() -> None:
    done = guide_command("bench", "--entries", "56")

    assert done.returncode == 0, done.stderr
    (figures,) = json.loads(done.stdout)
    assert {"entries", "build_s", "build_mb", "index_s", "index_mb", "first_search_kb", "first_search_s"} <= set(figures)
    assert {"index_page_kb", "filter_kb", "first_filter_ms", "filter_ms", "slowest_filter_ms"} <= set(figures)
    assert figures["entries"] == 56
    assert 50 < figures["first_search_kb"] < 180
    assert 10 < figures["index_page_kb"] < 60
    assert figures["filter_kb"] > 5
    assert 0 < figures["filter_ms"] <= figures["slowest_filter_ms"]


def test_a_size_that_makes_no_sense_is_refused() -> None:
    for size in ("0", "many"):
        assert guide_command("bench", "--entries", size).returncode == 2
