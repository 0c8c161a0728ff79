"""Read YAML and remember where each value came from."""

import pickle
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from ..schema.issues import Fact, Issue, Position
from . import slips
from .kept import Kept, digest
from .slips import Mended

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
# Letters that are another letter, or several, in disguise: the ligatures of old fonts, presentation forms, full-width and
# mathematical letters. Who types the ordinary ones would never find the word. Superscript letters and figures are not among
# them: they mean something.
_DISGUISED = re.compile(
    "[\u0132\u0133\u0149\u017f\u01c4-\u01cc\u01f1-\u01f3\ufb00-\ufb4f\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\uff01-\uff5e\uff61-\uffdc"
    "\U0001d400-\U0001d7ff]"
)
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]")  # each font draws there what it likes
_PRIVATE_BULLET = re.compile(f"^([ \t]*){_PRIVATE.pattern}", re.MULTILINE)
_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(.*?)^---[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_MOST_SLIPS = 100  # in a file
_MOST_REPEATED = 20  # of one kind of fault in a file: beyond, the file is another thing than it seems
# What PyYAML says of a syntax error (libyaml words some otherwise), and the code of our own sentence for it.
_SYNTAX = (
    (r"mapping values are not allowed", "colon-in-text"),
    (r"unknown escape|escape sequence|hexdecimal|hexadecimal", "backslash"),
    (r"unexpected end of stream|unexpected document indicator", "unclosed-quote"),
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
    empty: set[str] = field(default_factory=set)
    braces: bool = False


@dataclass(slots=True)
class Document:
    """One YAML file as plain mappings, lists and text, with the place of every value."""

    file: str
    value: Value
    _marked: _Mark | bytes  # packed while nobody has asked: most of what is read again has nothing to be said of it
    _first_line: int = 1
    _mended: Mended = field(default_factory=lambda: Mended(""))
    key: str = ""  # other contents, or another name, have another

    def __reduce__(self) -> tuple[Any, ...]:
        packed = pickle.dumps((self._mark, self._mended), protocol=pickle.HIGHEST_PROTOCOL)
        return Document, (self.file, self.value, packed, self._first_line, Mended(""), self.key)

    @property
    def _mark(self) -> _Mark:
        """The mark of the whole document."""
        if isinstance(marked := self._marked, bytes):
            self._marked, self._mended = pickle.loads(marked)  # noqa: S301  (packed above)
            return self._mark
        return marked

    def at(self, *steps: str | int) -> Position:
        """Where the value at that path is; if it is absent, where the nearest thing that holds it is."""
        mark = self._mark
        for step in steps:
            if step not in mark.inside:
                break
            mark = mark.inside[step]
        return self._place(mark.line, mark.column)

    def key_at(self, *steps: str | int) -> Position:
        """Where the last key of that path is written."""
        mark = self._mark
        for step in steps[:-1]:
            mark = mark.inside[step]
        return self._place(*mark.keys[steps[-1]])

    def is_left_empty(self, *steps: str | int) -> bool:
        """Whether the last key of that path is written without a value."""
        mark = self._mark
        for step in steps[:-1]:
            if step not in mark.inside:
                return False
            mark = mark.inside[step]
        return steps[-1] in mark.empty

    def between_braces(self, *steps: str | int) -> bool:
        """Whether the fields at that path are written between braces, on one line."""
        mark = self._mark
        for step in steps:
            mark = mark.inside.get(step, mark)
        return mark.braces

    def left_empty(self, *steps: str | int) -> Iterator[Steps]:
        """The path of every field under that one which is written without a value, in the order written."""
        mark = self._mark
        for step in steps:
            mark = mark.inside[step]
        waiting: list[tuple[Steps, _Mark]] = [(steps, mark)]
        while waiting:
            path, mark = waiting.pop()
            yield from ((*path, key) for key in mark.keys if key in mark.empty)
            waiting += [((*path, key), inner) for key, inner in mark.inside.items() if inner.inside]

    def _place(self, line: int, column: int) -> Position:
        return Position(self.file, line + self._first_line, self._mended.written(line, column) + 1)


@dataclass(frozen=True, slots=True)
class Passage:
    """One entry of a document: the steps that lead to it, and what stands there; not the keys that stand `beside` its own."""

    document: Document
    steps: Steps
    beside: tuple[str, ...] = ()

    @property
    def value(self) -> Value:
        value: Any = self.document.value
        for step in self.steps:
            value = value[step]
        if self.beside and isinstance(value, dict):
            return {key: inner for key, inner in value.items() if key not in self.beside}
        return value  # type: ignore[no-any-return]

    def at(self, *steps: str | int) -> Position:
        return self.document.at(*self.steps, *steps)

    def key_at(self, *steps: str | int) -> Position:
        return self.document.key_at(*self.steps, *steps)

    def between_braces(self, *steps: str | int) -> bool:
        return self.document.between_braces(*self.steps, *steps)

    def is_left_empty(self, *steps: str | int) -> bool:
        return self.document.is_left_empty(*self.steps, *steps)

    def left_empty(self) -> Iterator[Steps]:
        """The path, from the entry, of every field written without a value."""
        paths = (steps[len(self.steps) :] for steps in self.document.left_empty(*self.steps))
        return (path for path in paths if path[0] not in self.beside or len(path) == 1)


def read(path: Path, name: str, kept: Kept | None = None) -> tuple[Document | None, list[Issue]]:
    """Read one YAML file, shown to people as `name`; what was `kept` of the same content is not read again.

    Returns the document, or None where it could not be read at all, and everything wrong with it as YAML.
    Scalars stay text, an empty value is left out; nothing is ever evaluated.
    """
    raw, issues = _contents(path, name)
    if raw is None:
        return None, issues
    return (kept or Kept()).answer(("parse", name, raw), lambda: _parsed(raw, name))


def is_kept(path: Path, name: str, kept: Kept) -> bool:
    """Whether that file, as it is, has been read before."""
    raw, _ = _contents(path, name)
    return raw is None or kept.has(("parse", name, raw))


def _parsed(raw: bytes, name: str) -> tuple[Document | None, list[Issue]]:
    text, issues = _decoded(raw, name)
    if text is None:
        return None, issues
    document, found = parse(text, name)
    if document:
        document.key = digest(name, raw)
    return document, issues + found


def read_front_matter(path: Path, name: str) -> tuple[Document | None, list[Issue]]:
    """Read the YAML between the two lines `---` at the top of a Markdown file."""
    text, issues = read_text(path, name)
    if text is None:
        return None, issues
    match = _FRONT_MATTER.match(text)
    if match is None:
        return None, [*issues, Issue(Position(name), "no-front-matter")]
    document, found = parse(match[1], name, first_line=2)
    return document, issues + found


def read_body(path: Path, name: str) -> tuple[str, int]:
    """The text of a Markdown file after its front matter, and the line where it begins; nothing where it cannot be read."""
    text, _ = read_text(path, name)
    match = _FRONT_MATTER.match(text or "")
    return (text[match.end() :], text.count("\n", 0, match.end()) + 1) if text and match else ("", 1)


def read_text(path: Path, name: str) -> tuple[str | None, list[Issue]]:
    """Read a file as UTF-8 text; None, and the reason, where that cannot be."""
    raw, issues = _contents(path, name)
    return (None, issues) if raw is None else _decoded(raw, name)


def _contents(path: Path, name: str) -> tuple[bytes | None, list[Issue]]:
    try:
        if not path.is_file():  # a folder, a device, a link that leads nowhere
            return None, [Issue(Position(name), "file-missing")]
        if path.stat().st_size > LARGEST_FILE:
            return None, [Issue(Position(name), "file-too-large", {"limit": LARGEST_FILE // 1024 // 1024})]
        return path.read_bytes(), []
    except OSError:
        return None, [Issue(Position(name), "file-missing")]


def _decoded(raw: bytes, name: str) -> tuple[str | None, list[Issue]]:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line_start = before.rfind(b"\n") + 1
        encoding = "UTF-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in raw[:2] else "Windows-1252"
        place = Position(name, before.count(b"\n") + 1, len(before[line_start:].decode("utf-8", "replace")) + 1)
        return None, [Issue(place, "not-utf-8", {"encoding": encoding})]
    if text.count("\0") > len(text) // 4:
        return None, [Issue(Position(name), "not-utf-8", {"encoding": "UTF-16"})]
    text = unicodedata.normalize("NFC", text)
    signs = (("invisible-character", _INVISIBLE), ("disguised-letter", _DISGUISED), ("private-character", _PRIVATE))
    issues = []
    for code, signs_of_it in signs:
        found = [*islice(signs_of_it.finditer(text), _MOST_REPEATED)]
        issues += [Issue(_place_of(text, sign.start(), name), code, _named(sign[0])) for sign in found]
        if len(found) == _MOST_REPEATED:
            return None, issues
    text = _DISGUISED.sub(lambda sign: unicodedata.normalize("NFKC", sign[0]), _INVISIBLE.sub("", text))
    return _PRIVATE.sub("", _PRIVATE_BULLET.sub(r"\1-", text)), issues


def visible(text: str) -> str:
    """The text with a mark in place of each character that could disturb a terminal or hide what is said."""
    return _INVISIBLE.sub("\N{REPLACEMENT CHARACTER}", text)


def parse(text: str, name: str, first_line: int = 1) -> tuple[Document | None, list[Issue]]:
    """Build the document from the events of the YAML parser, one by one, so that nothing can recurse or expand."""
    document, issues, fault = _built(Mended(text), name, first_line)
    found = [slip for slip in slips.find(text) if fault or not slip.breaks]
    if found:
        document, issues, fault = _built(slips.mended(text, found), name, first_line)
        said = [
            Issue(Position(name, slip.line + first_line, slip.column + 1), slip.code, slip.facts) for slip in found if slip.code
        ]
        if fault and any(issue.position.line == fault.position.line for issue in said):
            fault = None  # what YAML says of a line whose slip is named already would only confuse
        issues = [*said[:_MOST_SLIPS], *issues]
    return document, [*issues, *([fault] if fault else [])]


def _built(mended: Mended, name: str, first_line: int) -> tuple[Document | None, list[Issue], Issue | None]:
    """The document, what it holds that the guide does without, and what kept YAML from reading it to the end."""
    issues: list[Issue] = []
    lines = mended.text.split("\n")
    builder = _Builder(name, first_line, issues, mended, lines)
    try:
        for event in yaml.parse(mended.text, Loader=_LOADER):
            if not builder.take(event):
                return None, issues, None
    except yaml.MarkedYAMLError as error:
        said = f"{error.context or ''} {error.problem or ''}"
        code = next((code for pattern, code in _SYNTAX if re.search(pattern, said)), "unreadable-yaml")
        opened = code in ("unclosed-quote", "unclosed-bracket", "reserved-character")  # what matters is where it opens
        mark = (opened and error.context_mark) or error.problem_mark or error.context_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        written = lines[min(line, len(lines) - 1)][column:].strip()
        facts: dict[str, Fact] = {"character": written[:1], "quoted": '"…"', "closers": "] | }"}
        return None, issues, Issue(builder.place(line, column), code, facts)
    except (yaml.YAMLError, ValueError):
        return None, issues, Issue(Position(name, first_line), "unreadable-yaml")
    if builder.root is None or builder.value is None:
        return None, issues or [Issue(Position(name, first_line), "file-empty")], None
    return Document(name, builder.value, builder.root, first_line, mended), issues, None


def _place_of(text: str, offset: int, name: str) -> Position:
    line_start = text.rfind("\n", 0, offset) + 1
    return Position(name, text.count("\n", 0, offset) + 1, offset - line_start + 1)


_DISCARDED = "\x00"  # stands for a key that was refused; no key that is accepted can hold it
_OPENING, _CLOSING = "“„«‘", "”“»’"  # typographic quotation marks
_COMMENT = re.compile(r"[ \t]+#")
_CODE_OR_DATE = re.compile(r"[a-z0-9:/.?=&_-]+|[A-Z]{2}")  # what no sentence is: an id, a date, an address


@dataclass(slots=True)
class _Frame:
    """A mapping or list that is being read; `key` is the key whose value comes next, `last` the one before it."""

    container: dict[str, Value] | list[Value]
    mark: _Mark
    key: str | None = None
    last: str | None = None
    cut: dict[str, Fact] | None = None  # the facts of what was said of a text that a comma has cut
    colon: str | None = None  # as it is written after what YAML took for a field's name in such a text


def _named(character: str) -> dict[str, Fact]:
    meant = unicodedata.normalize("NFKC", character)
    return {"character": f"U+{ord(character):04X}", "letter": character, "letters": meant}


class _Builder:
    """Turns parser events into plain values and marks, refusing what the guide's data does without."""

    def __init__(self, name: str, first_line: int, issues: list[Issue], mended: Mended, lines: list[str]) -> None:
        self.value: Value = None
        self.root: _Mark | None = None
        self._name, self._first_line, self._issues = name, first_line, issues
        self._mended, self._lines = mended, lines
        self._open: list[_Frame] = []
        self._refused: set[tuple[int, int]] = set()

    def place(self, line: int, column: int) -> Position:
        """Where that line and column, counted from 0, stand in the file as it is written."""
        return Position(self._name, line + self._first_line, self._mended.written(line, column) + 1)

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
            self._take_scalar(event, line, column)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._refuse_decoration(event, line, column)
            if len(self._open) >= DEEPEST_NESTING:
                self._refuse(line, column, "nested-too-deep", limit=DEEPEST_NESTING)
                return False
            fields = isinstance(event, yaml.MappingStartEvent)
            mark = _Mark(line, column, braces=fields and bool(event.flow_style))
            self._open.append(_Frame({} if fields else [], mark))
        elif isinstance(event, yaml.CollectionEndEvent):
            done = self._open.pop()
            self._place_value(done.container, done.mark)
        return True

    def _take_scalar(self, event: Any, line: int, column: int) -> None:
        value: str = event.value
        plain = event.implicit[0] and not event.style
        empty = plain and value in ("", "~", "null", "Null", "NULL")
        if hidden := _INVISIBLE.search(value):  # written as an escape: "\u202E"
            self._refuse(line, column, "invisible-character", **_named(hidden[0]))
            self._place_value(None, _Mark(line, column))
            return
        frame = self._open[-1] if self._open else None
        rest = self._lines[event.end_mark.line][event.end_mark.column :] if event.end_mark.line < len(self._lines) else ""
        if frame and isinstance(frame.container, dict) and frame.key is None:
            if frame.mark.braces and plain and value and self._cut_by_comma(frame, value, rest, line, column):
                return
        elif frame and frame.key == _DISCARDED and frame.colon is not None:
            self._join(frame, f"{frame.colon}{value}")
            frame.colon = None
        elif plain and not (frame and frame.key == _DISCARDED):
            value = self._without_loss(value, rest, event.end_mark.line, event.end_mark.column, frame)
            if len(value) > 2 and value[0] in _OPENING and value[-1] in _CLOSING and not re.search(r"\s", value):
                self._refuse(line, column, "curly-quotes", quoted=slips.quoted(value[1:-1]))
                value = value[1:-1]
            empty = empty and not value.strip("~").removesuffix("null")
        self._place_value(None if empty else value, _Mark(line, column))

    def _cut_by_comma(self, frame: _Frame, value: str, rest: str, line: int, column: int) -> bool:
        """Whether what YAML takes for a field's name between braces is what a comma has cut from the text before it."""
        named = rest.lstrip().startswith(":")
        if named and not re.search(r"\s", value):
            return False
        before = frame.container.get(frame.last) if frame.last and isinstance(frame.container, dict) else None
        if before is None and named:
            return False
        frame.key = _DISCARDED
        if not isinstance(before, str):
            self._refuse(line, column, "text-in-braces", quoted=slips.quoted(value), text=value)
            return True
        tight = self._lines[line][column - 1 : column] == ","
        if tight and re.fullmatch(r"-?\d+", before) and value.isdecimal():
            self._refuse(line, column, "decimal-comma", value=f"{before},{value}", correct=f"{before}.{value}")
            frame.container[frame.last] = f"{before}.{value}"  # type: ignore[call-overload, index]  # a mapping
            return True
        if frame.cut is None:
            code = "curly-quotes" if before[:1] in _OPENING else "comma-in-braces"
            frame.cut = {}
            self._issues.append(Issue(self.place(line, column), code, frame.cut))
        self._join(frame, f"{',' if tight else ', '}{value}")
        if named:
            frame.colon = f"{rest[: rest.index(':')]}: "
        return True

    @staticmethod
    def _join(frame: _Frame, cut: str) -> None:
        """Give a text back what a comma has cut from it, and the facts of its issue what they then say."""
        if not isinstance(frame.container, dict) or frame.last is None or frame.cut is None:
            return
        whole = f"{frame.container[frame.last]}{cut}"
        frame.container[frame.last] = whole
        frame.cut["cut"] = f"{frame.cut.get('cut', '')}{cut}".lstrip(", ")
        between_curly = whole[0] in _OPENING
        frame.cut["quoted"] = slips.quoted(whole.strip("“”„«»‘’ \xa0\u202f") if between_curly else whole)
        if between_curly and whole[-1] in _CLOSING:
            frame.container[frame.last] = whole.strip("“”„«»‘’ \xa0\u202f")

    def _without_loss(self, value: str, rest: str, line: int, column: int, frame: _Frame | None) -> str:
        """A text with what « # » would cut from it; what stands after it is said."""
        after = self._lines[line + 1] if line + 1 < len(self._lines) else ""
        if not _COMMENT.match(rest):
            inside = frame.mark.keys.get(frame.key, (0, 0))[1] if frame and frame.key else frame.mark.column if frame else 0
            if rest.strip() or not value or not after.lstrip(" ").startswith("#") or len(after) - len(after.lstrip(" ")) <= inside:
                return value
            line, column, rest = line + 1, 0, after
        sign = rest.index("#")
        note = rest[sign:].strip()
        if re.match(r"#[^\s#]", note):
            self._refuse(line, column + sign, "number-sign-in-text", cut=note, quoted=slips.quoted(f"{value} {note}".strip()))
            return f"{value} {note}".strip()
        if value and not _CODE_OR_DATE.fullmatch(value):
            self._refuse(line, column + sign, "comment-after-text", cut=note, quoted=slips.quoted(f"{value} {note}"))
        return value

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
                frame.last, frame.cut = frame.key, None
                if value is not None:
                    frame.container[frame.key] = value
                elif (mark.line, mark.column) not in self._refused:
                    frame.mark.empty.add(frame.key)
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

    def _refuse(self, line: int, column: int, code: str, **facts: Fact) -> None:
        self._refused.add((line, column))
        self._issues.append(Issue(self.place(line, column), code, facts))
