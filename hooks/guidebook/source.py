"""Read YAML and remember where each value came from."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from .issues import Issue, Place

Value: TypeAlias = "dict[str, Value] | list[Value] | str | None"
Steps = tuple[str | int, ...]

LARGEST_FILE = 8 * 1024 * 1024
DEEPEST_NESTING = 50

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# Characters nobody sees, and that could make a page say something else than the file seems to: control characters,
# line ends that editors do not show, direction marks, zero-width characters, soft hyphens.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\ufff9-\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)
_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(.*?)^---[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_MOST_REPEATED = 20  # of one kind of fault in a file: beyond, the file is another thing than it seems
# What PyYAML says of a syntax error (libyaml words some otherwise), and the code of our own sentence for it.
_SYNTAX = (
    (r"mapping values are not allowed", "colon-in-text"),
    (r"unexpected end of stream|unexpected document indicator|unknown escape|escape sequence", "unclosed-quote"),
    (r"expected ',' or|expected node content", "unclosed-bracket"),
    (r"cannot start any token|expected alphabetic or numeric", "reserved-character"),
    (r"block end|expected key|could not find expected ':'|sequence entries are not allowed|block collection", "bad-indentation"),
)


@dataclass(slots=True)
class _Mark:
    """Where a value begins, counted from 0, and the marks of what it holds."""

    line: int
    column: int
    keys: dict[str | int, tuple[int, int]] = field(default_factory=dict)
    inside: dict[str | int, "_Mark"] = field(default_factory=dict)


@dataclass(slots=True)
class Document:
    """One YAML file as plain mappings, lists and text, with the place of every value."""

    file: str
    value: Value
    _mark: _Mark
    _first_line: int = 1

    def at(self, *steps: str | int) -> Place:
        """Where the value at that path is; if it is absent, where the nearest thing that holds it is."""
        mark = self._mark
        for step in steps:
            if step not in mark.inside:
                break
            mark = mark.inside[step]
        return self._place(mark.line, mark.column)

    def key_at(self, *steps: str | int) -> Place:
        """Where the last key of that path is written."""
        mark = self._mark
        for step in steps[:-1]:
            mark = mark.inside[step]
        return self._place(*mark.keys[steps[-1]])

    def _place(self, line: int, column: int) -> Place:
        return Place(self.file, line + self._first_line, column + 1)


@dataclass(frozen=True, slots=True)
class Record:
    """One entry of a document: the steps that lead to it, and what stands there."""

    document: Document
    steps: Steps

    @property
    def value(self) -> Value:
        value: Any = self.document.value
        for step in self.steps:
            value = value[step]
        return value  # type: ignore[no-any-return]

    def at(self, *steps: str | int) -> Place:
        return self.document.at(*self.steps, *steps)

    def key_at(self, *steps: str | int) -> Place:
        return self.document.key_at(*self.steps, *steps)

    def texts(self) -> Iterator[tuple[Steps, str]]:
        """Every piece of text in the entry, with the steps that lead to it from the entry."""
        waiting: list[tuple[Steps, Value]] = [((), self.value)]
        while waiting:
            steps, value = waiting.pop()
            if isinstance(value, str):
                yield steps, value
            elif isinstance(value, dict):
                waiting += [((*steps, key), inner) for key, inner in value.items()]
            elif isinstance(value, list):
                waiting += [((*steps, index), inner) for index, inner in enumerate(value)]


def read(path: Path, name: str) -> tuple[Document | None, list[Issue]]:
    """Read one YAML file, shown to people as `name`.

    Returns the document, or None where it could not be read at all, and everything wrong with it as YAML.
    Scalars stay text, an empty value is left out; nothing is ever evaluated.
    """
    text, issues = read_text(path, name)
    return parse(text, name) if text is not None else (None, issues)


def read_front_matter(path: Path, name: str) -> tuple[Document | None, list[Issue]]:
    """Read the YAML between the two lines `---` at the top of a Markdown file."""
    text, issues = read_text(path, name)
    if text is None:
        return None, issues
    match = _FRONT_MATTER.match(text)
    if match is None:
        return None, [Issue(Place(name), "no-front-matter")]
    return parse(match[1], name, first_line=2)


def read_body(path: Path, name: str) -> tuple[str, int]:
    """The text of a Markdown file after its front matter, and the line where it begins; nothing where it cannot be read."""
    text, _ = read_text(path, name)
    match = _FRONT_MATTER.match(text or "")
    return (text[match.end() :], text.count("\n", 0, match.end()) + 1) if text and match else ("", 1)


def read_text(path: Path, name: str) -> tuple[str | None, list[Issue]]:
    """Read a file as UTF-8 text; None, and the reason, where that cannot be."""
    try:
        if not path.is_file():  # a folder, a device, a link that leads nowhere
            return None, [Issue(Place(name), "file-missing")]
        if path.stat().st_size > LARGEST_FILE:
            return None, [Issue(Place(name), "file-too-large", {"limit": LARGEST_FILE // 1024 // 1024})]
        raw = path.read_bytes()
    except OSError:
        return None, [Issue(Place(name), "file-missing")]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line_start = before.rfind(b"\n") + 1
        encoding = "UTF-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in raw[:2] else "Windows-1252"
        place = Place(name, before.count(b"\n") + 1, len(before[line_start:].decode("utf-8", "replace")) + 1)
        return None, [Issue(place, "not-utf-8", {"encoding": encoding})]
    if text.count("\0") > len(text) // 4:
        return None, [Issue(Place(name), "not-utf-8", {"encoding": "UTF-16"})]
    invisible = itertools.islice(_INVISIBLE.finditer(text), _MOST_REPEATED)
    issues = [Issue(_place_of(text, found.start(), name), "invisible-character", _named(found[0])) for found in invisible]
    return (None, issues) if issues else (text, [])


def visible(text: str) -> str:
    """The text with a mark in place of each character that could disturb a terminal or hide what is said."""
    return _INVISIBLE.sub("\N{REPLACEMENT CHARACTER}", text)


def parse(text: str, name: str, first_line: int = 1) -> tuple[Document | None, list[Issue]]:
    """Build the document from the events of the YAML parser, one by one, so that nothing can recurse or expand."""
    issues: list[Issue] = []
    builder = _Builder(name, first_line, issues)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            if not builder.take(event):
                return None, issues
    except yaml.MarkedYAMLError as error:
        said = f"{error.context or ''} {error.problem or ''}"
        code = next((code for pattern, code in _SYNTAX if re.search(pattern, said)), "unreadable-yaml")
        opened = code in ("unclosed-quote", "unclosed-bracket", "reserved-character")  # what matters is where it opens
        mark = (opened and error.context_mark) or error.problem_mark or error.context_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        lines = text.splitlines() or [""]
        written = lines[min(line, len(lines) - 1)]
        if "\t" in re.match(r"\s*", written)[0]:  # type: ignore[index]  # always matches
            code = "tab"
        issues.append(Issue(Place(name, line + first_line, column + 1), code, {"character": written[column : column + 1]}))
        return None, issues
    except (yaml.YAMLError, ValueError):
        issues.append(Issue(Place(name, first_line), "unreadable-yaml"))
        return None, issues
    if builder.root is None or builder.value is None:
        return None, issues or [Issue(Place(name, first_line), "file-empty")]
    return Document(name, builder.value, builder.root, first_line), issues


def _place_of(text: str, offset: int, name: str) -> Place:
    line_start = text.rfind("\n", 0, offset) + 1
    return Place(name, text.count("\n", 0, offset) + 1, offset - line_start + 1)


@dataclass(slots=True)
class _Frame:
    """A mapping or list that is being read; `key` is the key whose value comes next."""

    container: dict[str, Value] | list[Value]
    mark: _Mark
    key: str | None = None


_DISCARDED = "\x00"  # stands for a key that was refused; no key that is accepted can hold it


def _named(character: str) -> dict[str, str]:
    return {"character": f"U+{ord(character):04X}"}


class _Builder:
    """Turns parser events into plain values and marks, refusing what the guide's data does without."""

    def __init__(self, name: str, first_line: int, issues: list[Issue]) -> None:
        self.value: Value = None
        self.root: _Mark | None = None
        self._name, self._first_line, self._issues = name, first_line, issues
        self._open: list[_Frame] = []
        self._refused: set[tuple[int, int]] = set()

    def take(self, event: Any) -> bool:
        """Take the next event; False where reading must stop."""
        line, column = event.start_mark.line, event.start_mark.column
        if isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            self._refuse(line, column, "second-document")
            return False
        if isinstance(event, yaml.AliasEvent):
            self._refuse(line, column, "alias", name=str(event.anchor))
            self._place_value(None, _Mark(line, column))
        elif isinstance(event, yaml.ScalarEvent):
            self._refuse_decoration(event, line, column)
            plain = event.implicit[0] and not event.style
            empty = plain and event.value in ("", "~", "null", "Null", "NULL")
            if hidden := _INVISIBLE.search(event.value):  # written as an escape: "\u202E"
                self._refuse(line, column, "invisible-character", **_named(hidden[0]))
                empty = True
            self._place_value(None if empty else event.value, _Mark(line, column))
        elif isinstance(event, yaml.CollectionStartEvent):
            self._refuse_decoration(event, line, column)
            if len(self._open) >= DEEPEST_NESTING:
                self._refuse(line, column, "nested-too-deep", limit=DEEPEST_NESTING)
                return False
            self._open.append(_Frame({} if isinstance(event, yaml.MappingStartEvent) else [], _Mark(line, column)))
        elif isinstance(event, yaml.CollectionEndEvent):
            done = self._open.pop()
            self._place_value(done.container, done.mark)
        return True

    def _place_value(self, value: Value, mark: _Mark) -> None:
        if not self._open:
            self.value, self.root = value, mark
            return
        frame = self._open[-1]
        if isinstance(frame.container, list):
            frame.mark.inside[len(frame.container)] = mark
            frame.container.append(value)
        elif frame.key is None:
            frame.key = self._accepted_key(value, mark, frame)
        else:
            if frame.key != _DISCARDED:
                frame.mark.inside[frame.key] = mark
                if value is not None:
                    frame.container[frame.key] = value
            frame.key = None

    def _accepted_key(self, key: Value, mark: _Mark, frame: _Frame) -> str:
        if not isinstance(key, str):
            if key is not None or (mark.line, mark.column) not in self._refused:
                self._refuse(mark.line, mark.column, "complex-key")
        elif key == "<<":
            self._refuse(mark.line, mark.column, "merge-key")
        elif key in frame.mark.keys:
            first = frame.mark.keys[key][0] + self._first_line
            self._refuse(mark.line, mark.column, "key-written-twice", key=key, first=first)
        else:
            frame.mark.keys[key] = (mark.line, mark.column)
            return key
        return _DISCARDED

    def _refuse_decoration(self, event: Any, line: int, column: int) -> None:
        if event.anchor is not None:
            self._refuse(line, column, "anchor", name=event.anchor)
        if event.tag is not None:
            self._refuse(line, column, "tag", name=event.tag.replace("tag:yaml.org,2002:", "!!"))

    def _refuse(self, line: int, column: int, code: str, **facts: str | int) -> None:
        self._refused.add((line, column))
        self._issues.append(Issue(Place(self._name, line + self._first_line, column + 1), code, facts))
