"""The bench: the same made-up entries each time, sound ones, and figures that a program can read."""

import json
import sys
from pathlib import Path

import bench
import environment
import pytest
from conftest import ROOT, TODAY, guide_command
from guidebook.reading.load import load
from guidebook.reading.report import as_text, severity
from playwright.sync_api import Browser


@pytest.mark.ours
def test_made_up_entries_are_sound_and_the_same_each_time(tmp_path: Path) -> None:
    made = []
    for name in ("first", "second"):
        assert bench.make(150, tmp_path / name) == 150
        made.append({path.name: path.read_bytes() for path in (tmp_path / name / "partnerships").iterdir()})
    guide, issues = load(tmp_path / "first", ROOT / "docs", TODAY, tmp_path)

    assert made[0] == made[1]
    assert guide is not None, [as_text(issue, "en") for issue in issues if severity(issue) == "error"]
    assert len(guide.partnerships) == 150


@pytest.mark.ours
def test_the_figures_are_json_and_a_first_search_and_the_index_are_light(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench, "RUNS", 1)
    monkeypatch.syspath_prepend(str(environment.bench(Path(sys.executable))))  # Hugo
    figures = json.loads(json.dumps(bench.measured(130, tmp_path, browser, against_hugo=True)))

    timed = {"cold_build", "warm_build", "rebuild", "unchanged", "hugo"}
    assert {f"{name}_{unit}" for name in timed for unit in ("s", "mb")} | {"edit_s"} == set(figures["runs"])
    assert {"index_s", "index_mb", "first_search_kb", "first_search_s", "page_kb", "largest_page_kb"} <= set(figures)
    assert {"index_page_kb", "filter_kb", "first_filter_ms", "filter_ms", "slowest_filter_ms"} <= set(figures)
    assert {"build_ratio", "warm_build_ratio", "memory_ratio", "machine"} <= set(figures)
    assert figures["texts_that_differ"] == []  # Hugo prints the same
    assert figures["texts_compared"] >= 20
    assert figures["unchanged_s"] < figures["warm_build_s"]
    assert figures["page_kb"] < 45
    assert figures["entries"] == 130
    assert 50 < figures["first_search_kb"] < 180
    assert 10 < figures["index_page_kb"] < 60
    assert figures["filter_kb"] > 5
    assert 0 < figures["filter_ms"] <= figures["slowest_filter_ms"]


def test_a_size_that_makes_no_sense_is_refused() -> None:
    for size in ("0", "many"):
        assert guide_command("bench", "--entries", size).returncode == 2
