"""What is kept of a reading never changes what is read: only how long it takes."""

import random
import sqlite3
from functools import partial
from pathlib import Path

import pytest
from conftest import TODAY, SmallGuide
from guidebook.reading import kept as room
from guidebook.reading import load as load_room
from guidebook.reading import source
from guidebook.reading.kept import Kept, digest
from guidebook.reading.load import Loaded, load
from guidebook.schema.issues import Issue
from guidebook.schema.kinds import KINDS

EDITS = 12
PARSE, ENTRY = source.parse, load_room.entry
SPOILED = (b"", b"x", b"\x80\x05.")


def reading(small: SmallGuide, kept: Kept | None = None) -> Loaded:
    return load(small.folder / "data", small.folder / "docs", TODAY, small.folder, kept)


def contents(loaded: Loaded) -> list[tuple[object, object]] | None:
    """Every entry of the guide, with the place where it was written; None where there is no guide."""
    if loaded.guide is None:
        return None
    return [(entry, entry.at()) for kind in KINDS for entry in getattr(loaded.guide, kind).values()]


def parse_pages_only(text: str, name: str, first_line: int = 1) -> tuple[source.Document | None, list[Issue]]:
    """Read the head of an editorial page, and refuse to read a file of data."""
    if name.startswith("data/"):
        raise AssertionError(name)
    return PARSE(text, name, first_line)


def test_an_unchanged_file_is_not_read_again(small: SmallGuide, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = reading(small, Kept(tmp_path / "kept"))
    monkeypatch.setattr(source, "parse", parse_pages_only)
    again = reading(small, Kept(tmp_path / "kept"))

    assert first.guide
    assert again.guide
    assert first.issues == again.issues
    assert [entry.at("title") for entry in first.guide.partnerships.values()] == [
        entry.at("title") for entry in again.guide.partnerships.values()
    ]
    assert list(first.guide.partnerships.values()) == list(again.guide.partnerships.values())
    small.replace("data/partnerships.yaml", "Harbour Counter", "Harbour Counters")
    with pytest.raises(AssertionError, match="partnerships"):
        reading(small, Kept(tmp_path / "kept"))


def test_an_unchanged_entry_is_not_checked_again_until_what_it_may_refer_to_changes(
    small: SmallGuide, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading(small, Kept(tmp_path / "kept"))
    checked: list[str] = []
    monkeypatch.setattr(load_room, "entry", lambda *given: (checked.append(given[0].document.file), ENTRY(*given))[1])
    reading(small, Kept(tmp_path / "kept"))
    before = set(checked)
    small.replace("data/places.yaml", "id: harbour", "id: other-harbour")
    reading(small, Kept(tmp_path / "kept"))

    assert "data/partnerships.yaml" not in before
    assert "data/partnerships.yaml" in checked


def test_whatever_is_edited_is_read_as_if_nothing_were_kept(small: SmallGuide, tmp_path: Path) -> None:
    chance = random.Random(20261126)  # noqa: S311  (the same edits each time)
    files = sorted(path for path in (small.folder / "data").rglob("*.yaml"))
    found = set()
    at_hand = Kept(tmp_path / "kept")
    for _ in range(EDITS):
        path = chance.choice(files)
        before = path.read_text(encoding="utf-8")
        lines = before.splitlines(keepends=True)
        at = chance.randrange(len(lines))
        lines[at] = chance.choice(["", lines[at] * 2, f" {lines[at]}", lines[at].replace(":", " :", 1), lines[at].upper()])
        path.write_text("".join(lines), encoding="utf-8")
        for _ in range(2):
            for kept in (Kept(tmp_path / "kept"), at_hand):
                again, anew = reading(small, kept), reading(small)
                assert again.issues == anew.issues, (path.name, at)
                assert contents(again) == contents(anew), (path.name, at)
        found |= {issue.code for issue in reading(small).issues}
        if chance.random() < 0.7:
            path.write_text(before, encoding="utf-8")

    assert len(found) > 5


def keeping(folder: Path, *names: str) -> Kept:
    """What keeps an answer for each of those names: the name itself."""
    kept = Kept(folder)
    for name in names:
        assert kept.answer((name,), partial(str, name)) == name
    kept.save()
    return kept


@pytest.mark.parametrize("spoiled", SPOILED)
def test_an_answer_that_is_spoiled_is_made_again(tmp_path: Path, spoiled: bytes) -> None:
    keeping(tmp_path, "a")
    with sqlite3.connect(tmp_path / "answers.sqlite") as lying:
        lying.execute("UPDATE answers SET packed = ?", (spoiled,))
    kept = Kept(tmp_path)

    assert kept.answer(("a",), lambda: "again") == "again"
    kept.save()
    assert Kept(tmp_path).answer(("a",), lambda: "never") == "again"


@pytest.mark.parametrize("spoiled", [b"x" * 5000, b"", b"SQLite format 3\0"])
@pytest.mark.parametrize("first", [True, False])
def test_a_file_that_is_spoiled_gives_way(tmp_path: Path, spoiled: bytes, first: bool) -> None:
    kept = Kept(tmp_path) if first else keeping(tmp_path, *map(str, range(2000)))
    (tmp_path / "answers.sqlite").write_bytes(spoiled)
    for _ in range(2):
        assert kept.answer(("a",), lambda: "made") == "made"
        kept.tidy()
        kept = Kept(tmp_path)

    assert Kept(tmp_path).answer(("a",), lambda: "never") == "made"


def test_other_code_has_other_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keeping(tmp_path, "a")
    monkeypatch.setattr(room, "code", lambda: "other code")

    assert Kept(tmp_path).answer(("a",), lambda: "again") == "again"


def test_texts_that_run_together_alike_are_told_apart() -> None:
    assert digest("ab", "c") != digest("a", "bc")


def test_a_folder_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    keeping(tmp_path / "file", "a").tidy()
    keeping(tmp_path / "file" / "kept", "a").tidy()


def test_what_is_long_unused_goes_and_what_is_used_stays(tmp_path: Path) -> None:
    keeping(tmp_path, *"abcde")
    last = keeping(tmp_path, "a")
    last.tidy()

    assert [Kept(tmp_path).has((name,)) for name in "abcde"] == [True, False, False, False, False]


def test_what_the_last_reading_did_not_use_is_let_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = keeping(tmp_path, "a", "b")
    kept.tidy()
    kept.answer(("a",), lambda: "never")
    kept.tidy()
    monkeypatch.setattr(Kept, "_packed", lambda *_: b"")

    assert [kept.answer((name,), lambda: "made again") for name in "ab"] == ["a", "made again"]
