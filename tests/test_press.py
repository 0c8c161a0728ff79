"""However many processes print it, the site is the same."""

from pathlib import Path

import pytest
from conftest import TODAY, SmallGuide
from guidebook import press as room
from guidebook.edition import Settings, edition
from guidebook.press import Order, Press, printed
from guidebook.reading.kept import Kept
from guidebook.reading.load import Asked, Share, load

SETTINGS = Settings(site_address="https://guide.example/")


def order_of(small: SmallGuide) -> Order:
    return Order(Asked(small.folder / "data", small.folder / "docs", TODAY, small.folder), SETTINGS)


def site_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(autouse=True)
def three(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three processes, for however little there is to do."""
    monkeypatch.setattr(room, "_PAYS", 1)
    monkeypatch.setattr(room, "_AT_ONCE", 3)
    monkeypatch.setattr(room, "_processors", lambda: 3)


def test_several_processes_print_what_one_does(small: SmallGuide, tmp_path: Path) -> None:
    guide, _ = load(*order_of(small).asked)
    assert guide
    printed(edition(guide, SETTINGS).sheets, tmp_path / "one")
    for again in ("from nothing", "from what is kept"):
        press = Press(order_of(small), Kept(tmp_path / "kept"))
        loaded = press.read()
        assert loaded.guide
        press.start(edition(loaded.guide, SETTINGS), tmp_path / again)
        press.finish()

        assert site_of(tmp_path / again) == site_of(tmp_path / "one")


def test_several_processes_find_every_error_that_one_does(small: SmallGuide, tmp_path: Path) -> None:
    small.replace("data/partnerships.yaml", "models: [outreach]", "models: [outreech]")
    small.replace("data/places.yaml", "id: harbour", "id: Harbour")
    press = Press(order_of(small), Kept(tmp_path / "kept"))
    loaded = press.read()
    press.stop()

    assert loaded.guide is None
    assert loaded.issues == load(*order_of(small).asked).issues


def test_what_another_process_could_not_write_is_an_error_here(small: SmallGuide, tmp_path: Path) -> None:
    (tmp_path / "site").write_text("in the way")
    press = Press(order_of(small), Kept(tmp_path / "kept"))
    loaded = press.read()
    assert loaded.guide
    press.start(edition(loaded.guide, SETTINGS), tmp_path / "site")
    with pytest.raises(OSError, match="site"):
        press.finish()


def test_a_file_that_is_saved_while_others_read_it_is_in_the_site_or_not_but_never_in_half_of_it(
    small: SmallGuide, tmp_path: Path
) -> None:
    press = Press(order_of(small), Kept(tmp_path / "kept"))
    loaded = press.read()
    assert loaded.guide
    before = edition(loaded.guide, SETTINGS)
    printed(before.sheets, tmp_path / "one")
    small.replace("data/partnerships.yaml", "en: Harbour Counter", "en: Saved Meanwhile")
    small.replace("docs/en/about.md", "title: ", "title: All ")
    again = Press(order_of(small), Kept(tmp_path / "kept"))  # whose other processes find what has been saved
    again.read()
    again.start(before, tmp_path / "several")
    again.finish()
    press.stop()

    assert site_of(tmp_path / "several") == site_of(tmp_path / "one")


def test_what_the_system_ends_in_the_middle_is_done_all_the_same(small: SmallGuide, tmp_path: Path) -> None:
    press = Press(order_of(small), Kept(tmp_path / "kept"))
    loaded = press.read()
    assert loaded.guide
    made = edition(loaded.guide, SETTINGS)
    printed(made.sheets, tmp_path / "one")
    press.start(made, tmp_path / "several")
    assert press._pool
    for process in list(press._pool._processes.values()):
        process.kill()
    press.finish()

    assert site_of(tmp_path / "several") == site_of(tmp_path / "one")


def test_each_file_is_in_one_share() -> None:
    shares = [Share(number, 4) for number in range(4)]
    files = [f"data/partnerships/on-{number}.yaml" for number in range(400)]

    assert all(sum(share.holds(file) for share in shares) == 1 for file in files)
    assert all(sum(share.holds(file) for file in files) > 60 for share in shares)
