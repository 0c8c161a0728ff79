"""The reader: text stays text, every value keeps its place, and no file can make it fail or hang."""

import time
from pathlib import Path

import pytest
from conftest import SmallGuide
from guidebook.reading.report import hint, message
from guidebook.reading.source import Document, read
from guidebook.schema.issues import Position


def document(tmp_path: Path, content: str | bytes) -> Document:
    path = tmp_path / "file.yaml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    found, issues = read(path, "file.yaml")
    assert found is not None
    assert issues == []
    return found


@pytest.mark.parametrize(
    "written", ["ON", "NO", "no", "yes", "2018-02", "2018-02-27", "010", "1_000", "12:30", "0x1F", "1e3", ".5", "=", "!x"[1:]]
)
def test_what_yaml_would_convert_stays_text(tmp_path: Path, written: str) -> None:
    assert document(tmp_path, f"key: {written}\n").value == {"key": written}


@pytest.mark.parametrize("nothing", ["", "~", "null"])
def test_an_empty_value_is_left_out_but_keeps_its_place(tmp_path: Path, nothing: str) -> None:
    found = document(tmp_path, f"a: x\nb: {nothing}\n")

    assert found.value == {"a": "x"}
    assert found.key_at("b") == Position("file.yaml", 2, 1)


def test_a_quoted_nothing_is_text(tmp_path: Path) -> None:
    assert document(tmp_path, 'a: "null"\n').value == {"a": "null"}


@pytest.mark.parametrize("content", ["\ufeffa: é\n", "a: é\r\n", "\ufeffa: é\r\nb:\r\n- c\r\n"])
def test_a_byte_order_mark_and_windows_line_ends_are_fine(tmp_path: Path, content: str) -> None:
    value = document(tmp_path, content).value

    assert isinstance(value, dict)
    assert value["a"] == "é"


def test_every_value_keeps_its_line_and_column(tmp_path: Path) -> None:
    found = document(tmp_path, "# note\nlist:\n  - name: é, then\n    deep: {fr: oui, en: yes}\n")

    assert found.at("list", 0, "name") == Position("file.yaml", 3, 11)
    assert found.at("list", 0, "deep", "en") == Position("file.yaml", 4, 25)
    assert found.key_at("list", 0, "deep") == Position("file.yaml", 4, 5)
    assert found.at("list", 0, "absent", "fr") == Position("file.yaml", 3, 5)


@pytest.mark.parametrize(
    "hostile",
    [
        b"[" * 100_000,
        b"{a: " * 100_000,
        b"- " * 100_000,
        b"a: &a [*a, *a]\n" * 1000,
        b"? " * 10_000,
        b"a: '" + b"x" * 1_000_000,
        b"!" * 10_000,
        b"%" * 10_000,
        b"\xff\xfe" + b"a" * 1001,
        bytes(range(256)),
        b"&" + b"a" * 5000,
        b"a: |\n" + b" " * 100_000,
    ],
    ids=lambda content: content[:12].decode("latin-1").encode("unicode_escape").decode(),
)
def test_a_hostile_file_ends_in_a_sentence_and_soon(tmp_path: Path, hostile: bytes) -> None:
    path = tmp_path / "file.yaml"
    path.write_bytes(hostile)
    began = time.process_time()
    found, issues = read(path, "file.yaml")

    assert time.process_time() - began < 5
    assert issues or found
    for issue in issues:
        assert message(issue, "fr")
        assert message(issue, "en")
        assert hint(issue, "fr") != hint(issue, "en")


@pytest.mark.parametrize(
    "hostile",
    ["a" * 60_000, "[a](" * 20_000, "a@" * 9_000, "1" * 9_000, "- " * 4_000, "*" * 9_000, "[" * 9_000, "« " * 9_000, ". " * 4_900],
    ids=lambda text: text[:4],
)
def test_a_hostile_text_in_an_entry_ends_in_a_sentence_and_soon(small: SmallGuide, hostile: str) -> None:
    small.replace("data/partnerships.yaml", "en: A federal counter, on Tuesdays.", f'en: "{hostile}"')
    began = time.process_time()
    small.load()

    assert time.process_time() - began < 5


def test_an_entry_of_nothing_but_mistakes_is_cut_short_and_says_so(small: SmallGuide) -> None:
    small.write("data/partnerships/x.yaml", "id: x\n" + "".join(f"field{number}: x\n" for number in range(5000)))
    began = time.process_time()
    issues = small.load().issues

    assert time.process_time() - began < 10
    assert [issue.facts for issue in issues if issue.code == "too-many-problems"] == [{"count": 4811}]


def test_a_file_that_is_no_ordinary_file_is_refused(small: SmallGuide) -> None:
    (small.folder / "data/partnerships").mkdir()
    (small.folder / "data/partnerships/folder.yaml").mkdir()
    (small.folder / "data/partnerships/loop.yaml").symlink_to("loop.yaml")
    (small.folder / "data/partnerships/device.yaml").symlink_to("/dev/zero")

    assert [issue.code for issue in small.load().issues] == ["file-missing"] * 3


def test_an_editorial_page_may_have_windows_line_ends(small: SmallGuide) -> None:
    text = small.path("docs/en/about.md").read_bytes()
    small.write("docs/en/about.md", text.replace(b"\n", b"\r\n"))

    assert small.load().issues == []


def test_a_fault_in_the_head_of_a_page_is_told_by_its_own_line(small: SmallGuide) -> None:
    page = small.path("docs/en/about.md").read_text(encoding="utf-8")
    title = next(line for line in page.splitlines() if line.startswith("title:"))
    small.replace("docs/en/about.md", f"{title}\n", f"{title}\n{title}\n")
    (issue,) = small.load().issues

    assert (issue.code, issue.position.line) == ("key-written-twice", page.splitlines().index(title) + 2)
    assert f"{page.splitlines().index(title) + 1}" in message(issue, "en")


def test_reading_takes_time_in_proportion_to_the_file(tmp_path: Path) -> None:
    """Four times the entries take about four times as long, not sixteen."""
    entry = "- id: x{}\n  text: {{fr: 'un texte assez long pour compter', en: 'a text long enough to count'}}\n"

    def seconds(entries: int) -> float:
        path = tmp_path / f"{entries}.yaml"
        path.write_text("all:\n" + "".join(entry.format(number) for number in range(entries)))
        times = []
        for _ in range(3):
            began = time.process_time()
            read(path, "file.yaml")
            times.append(time.process_time() - began)
        return min(times)

    assert seconds(8000) / seconds(2000) < 8
