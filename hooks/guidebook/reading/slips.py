"""Slips of the hand in YAML, and signs that only look like those it is made of: each named in its place, and mended to read on."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ..schema.issues import Fact, Phrase

# Every space but the one of the space bar. Sources of the lists: the categories Zs and Pd of Unicode, and the bullets that word
# processors put at the head of a line.
ODD_SPACES = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_MARKS = (
    "\u2010-\u2015\u2212\u2043\u2022\u2023\u2219\u25a0\u25a1\u25aa\u25ab"
    "\u25b6\u25ba\u25cb\u25cf\u25e6\u27a2\u27a4\xb7\ufe58\ufe63\uff0d"
)
_COLONS = "\uff1a\ufe55\ua789\u2236"
_QUOTES = "“”„‟«»‹›‘’‚‛＂"
_GAP = rf"[ \t{ODD_SPACES}]"

_LEAD = re.compile(rf"{_GAP}*")
_CONFLICT = re.compile(r"(<<<<<<<|=======|>>>>>>>|\|\|\|\|\|\|\|)(?= |$)")
_ITEM = re.compile(rf"(-|[*{_MARKS}])({_GAP}+|$)")
_BULLET = re.compile(rf"([{_MARKS}]){_GAP}+")
_ITEM_WITHOUT_SPACE = re.compile(rf"[{_MARKS}]|-(?=[^\W\d]|[\"'“«])")
# A key as YAML sees one: what stands before a colon that a space or the end of the line follows.
_KEY = re.compile(rf"([^\s\"'\[\]{{}}#&*!|>%@`,:{_QUOTES}](?:[^:#\"\[\]{{}}]|:(?=[^\s{ODD_SPACES}]))*?)({_GAP}*)(:)({_GAP}+|$)")
_KEY_BEFORE_ODD_COLON = re.compile(rf"([a-z_]+){_GAP}*([{_COLONS}])")
_KEY_BETWEEN_QUOTES = re.compile(rf"([{_QUOTES}])[\w-]+([{_QUOTES}]){_GAP}*:(?=\s|$)")
_KEY_WITHOUT_SPACE = re.compile(r"([a-z_]+):(?=[^\s/:])")
_FIELD = re.compile(r"[a-z_]{2,}:(?=\s|$)")
_IN_BRACES = re.compile(rf"({_GAP}*)([\w-]+)({_GAP}*):({_GAP}*)")
_BLOCK = re.compile(r"[|>][+\-1-9]{0,2}[ \t]*(#.*)?$")
_COLON_IN_TEXT = re.compile(r":(?=[ \t]|$)")
_NUMBER_SIGN = re.compile(r"[ \t]#")
_BAD_ESCAPE = re.compile(r"\\(?![0abt\tnvfre \"/\\N_LPxuU]|$)")
_CLOSERS = {"[": "]", "{": "}"}
_LONGEST_TEXT = 200  # lines: what goes on for longer is no longer looked at, so that no file takes long

_SPACE = Phrase("ordinary-space")
_DASH = Phrase("hyphen-and-space")
_COLON = Phrase("colon-and-space")
_NO_QUOTE = Phrase("name-unquoted")

Edit = tuple[int, int, int, str]  # line, first column, column after the last, what to put there


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip: where (counted from 0), the code of its message, the facts of it, and what mends it.

    `breaks` says that it is one only where the file cannot be read as it stands.
    """

    line: int
    column: int
    code: str
    facts: Mapping[str, Fact]
    edits: tuple[Edit, ...] = ()
    breaks: bool = True


@dataclass(slots=True)
class Mended:
    """A text with slips put right, which still knows where each of its columns was written."""

    text: str
    _edits: dict[int, list[Edit]] = field(default_factory=dict)

    def written(self, line: int, column: int) -> int:
        """The column of the text as it was written, from one of the text as it is mended."""
        shift = 0
        for _, start, end, put in self._edits.get(line, ()):
            if column < start + shift:
                break
            if column < start + shift + len(put):
                return min(start + max(column - start - shift - 1, 0), max(end - 1, start))
            shift += len(put) - (end - start)
        return column - shift


def mended(text: str, slips: list[Slip]) -> Mended:
    """The text with those slips mended."""
    lines = text.split("\n")
    edits: dict[int, list[Edit]] = {}
    for edit in sorted({edit for slip in slips for edit in slip.edits}):
        kept = edits.setdefault(edit[0], [])
        if not kept or edit[1] >= kept[-1][2]:
            kept.append(edit)
    for number, listed in edits.items():
        for _, start, end, put in reversed(listed):
            lines[number] = lines[number][:start] + put + lines[number][end:]
    return Mended("\n".join(lines), edits)


def quoted(text: str) -> str:
    """The text between straight quotation marks, as YAML reads it back."""
    return f'"{text}"' if '"' not in text and "\\" not in text else "'" + text.replace("'", "''") + "'"


def find(text: str) -> list[Slip]:
    """Every slip of a file, in the order of its lines."""
    return sorted(_Scan(text).slips, key=lambda slip: (slip.line, slip.column))


def looks_alike(character: str, typed: Fact) -> dict[str, Fact]:
    """The facts of a sign that stands where another one is to be typed."""
    facts: dict[str, Fact] = {"sign": character, "code": f"U+{ord(character):04X}"}
    if character in "\xa0\u202f":
        found = Phrase("no-break-space", facts)
    elif re.fullmatch(rf"[{ODD_SPACES}]", character):
        found = Phrase("special-space", facts)
    else:
        found = Phrase("sign", facts)
    return {"found": found, "typed": typed}


class _Scan:
    """Goes down the lines as YAML would, but is not stopped by what YAML cannot read."""

    def __init__(self, text: str) -> None:
        self.slips: list[Slip] = []
        self._lines = [line.removesuffix("\r") for line in text.split("\n")]
        self._known = {"fr", "en", *re.findall(r"(?:^|(?<=[{,:-]))[ \t]*([a-z_]{2,}):(?=\s)", text, re.MULTILINE)}
        self._open: list[tuple[int, bool]] = []  # the column of each list (True) and group of fields (False) that is open
        self._awaits: int | None = None  # the column of a field or dash whose value comes on the next lines
        self._seen: dict[str, int] = {}  # what stood before a line with tabs, and the column it was taken for
        self._conflict: int | None = None
        number = 0
        while number < len(self._lines):
            number = self._line(number)

    def _say(self, line: int, column: int, code: str, *edits: Edit, **facts: Fact) -> None:
        """Say a slip that matters only where the file cannot be read as it stands."""
        self.slips.append(Slip(line, column, code, facts, edits))

    def _always_say(self, line: int, column: int, code: str, *edits: Edit, **facts: Fact) -> None:
        """Say a slip that YAML would read, but as another thing than what was meant."""
        self.slips.append(Slip(line, column, code, facts, edits, breaks=False))

    def _look_alike(self, line: int, column: int, sign: str, instead: Fact, *edits: Edit) -> None:
        self._always_say(line, column, "look-alike", *edits, **looks_alike(sign, instead))

    # ------------------------------------------------------------------------------------------------- one line of structure

    def _line(self, number: int) -> int:
        """Read what begins on that line; the number of the line that comes after it."""
        line = self._lines[number]
        if found := _CONFLICT.match(line):
            return self._conflict_marks(number, found[1])
        lead = _LEAD.match(line)[0]  # type: ignore[index]  # always matches
        start = len(lead)
        if start == len(line) or line[start] == "#":
            if lead.strip(" "):  # nothing to say, but YAML would stumble on a tab even here
                self.slips.append(Slip(number, 0, "", {}, ((number, 0, start, "" if start == len(line) else " " * start),)))
            return number + 1
        if line.startswith(("---", "...", "%")):
            return number + 1
        column = self._indentation(number, lead, line[start:])
        start, column = self._dashes(number, start, column)
        if start >= len(line):
            return number + 1
        end = self._field(number, start)
        if end is None:
            return self._value(number, start, self._awaits if self._awaits is not None else self._column() - 1)
        self._enter(column, is_list=False)
        self._awaits = None
        return self._value(number, end, column)

    def _dashes(self, number: int, start: int, column: int) -> tuple[int, int]:
        """Read the dashes of a list's items: where what follows them begins, as written and as mended."""
        line = self._lines[number]
        while found := _ITEM.match(line, start):
            mark, gap = found[1], found[2]
            whole = (number, start, found.end(), "- ")
            odd = gap.strip(" ")[:1]
            if mark != "-":
                self._look_alike(number, start, mark, _DASH, whole)
            elif odd == "\t":
                self._say(number, start + 1 + gap.index(odd), "tab-after-dash", whole)
            elif odd:
                self._look_alike(number, start + 1 + gap.index(odd), odd, _SPACE, whole)
            self._enter(column, is_list=True)
            self._awaits = column
            column += 2 if mark != "-" or odd else found.end() - start
            start = found.end()
        if found := _ITEM_WITHOUT_SPACE.match(line, start):
            edit = (number, start, start + 1, "- ")
            if found[0] == "-":
                self._say(number, start, "missing-space", edit, before="-", correct=f"- {line[start + 1 :]}")
            else:
                self._look_alike(number, start, found[0], _DASH, edit)
            self._enter(column, is_list=True)
            self._awaits = column
            start, column = start + 1, column + 2
        return start, column

    def _field(self, number: int, start: int) -> int | None:
        """Read the name of a field and its colon: where they end, or nothing where there is no field."""
        line = self._lines[number]
        if found := _KEY_BETWEEN_QUOTES.match(line, start):
            edits = tuple((number, *found.span(group), "") for group in (1, 2))
            self._look_alike(number, start, found[1], _NO_QUOTE, *edits)
        elif found := _KEY_BEFORE_ODD_COLON.match(line, start):
            self._look_alike(number, found.start(2), found[2], _COLON, (number, *found.span(2), ": "))
        elif found := _KEY.match(line, start):
            for group in (2, 4):
                self._odd_space(number, found, group, "" if group == 2 else " ")
        elif (found := _KEY_WITHOUT_SPACE.match(line, start)) and not _KEY.search(line, start):
            say = self._always_say if found[1] in self._known else self._say
            end = found.end()
            say(number, end, "missing-space", (number, end, end, " "), before=found[0], correct=f"{found[0]} {line[end:]}")
        return found.end() if found else None

    def _odd_space(self, number: int, found: re.Match[str], group: int, put: str) -> None:
        """Say the first space in that group that is not an ordinary one; what is put there mends them all."""
        if odd := found[group].strip(" \t")[:1]:
            at = found.start(group) + found[group].index(odd)
            self._look_alike(number, at, odd, _SPACE, (number, *found.span(group), put))

    def _conflict_marks(self, number: int, mark: str) -> int:
        """A change that Git could not join to another: the first of the two is read, so that the rest can be."""
        after = number + 1
        if mark[0] in "|=":
            while after < len(self._lines) and not self._lines[after].startswith(">>>>>>>"):
                after += 1
        blanked = [(line, 0, len(self._lines[line]), "") for line in range(number, min(after, len(self._lines)))]
        if mark[0] == "<" or self._conflict is None:
            self._always_say(number, 0, "conflict-marks", *blanked, mark=mark)
            self._conflict = number
        else:
            self.slips.append(Slip(number, 0, "", {}, tuple(blanked), breaks=False))
        if mark[0] == ">":
            self._conflict = None
        return after

    def _column(self) -> int:
        return self._open[-1][0] if self._open else 0

    def _enter(self, column: int, is_list: bool) -> None:
        while self._open and (self._open[-1][0] > column or (self._open[-1][0] == column and self._open[-1][1] and not is_list)):
            self._open.pop()
        if not self._open or self._open[-1] != (column, is_list):
            self._open.append((column, is_list))

    def _indentation(self, number: int, lead: str, content: str) -> int:
        """The column where a line begins once what stands before it is mended."""
        is_item = bool(_ITEM.match(content) or _ITEM_WITHOUT_SPACE.match(content))
        columns = [column for column, is_list in self._open if is_list == is_item or column == self._awaits]
        child = self._awaits + 2 if self._awaits is not None else None
        begins = len(lead)
        if "\t" in lead:
            begins = self._without_tabs(lead, columns, child)
            self._say(number, lead.index("\t"), "tab", (number, 0, len(lead), " " * begins), count=begins)
        elif odd := lead.strip(" "):
            edit = (number, 0, len(lead), " " * begins)
            self._look_alike(number, lead.index(odd[0]), odd[0], _SPACE, edit)
        inside = self._awaits is not None and begins > self._awaits and not self._alone(number, begins, child or 0, 2 * is_item)
        if begins in columns or not self._open or inside:
            return begins
        possible = columns if child is None else [*columns, child]
        best = min(possible, key=lambda column: (abs(column - begins), -column), default=begins)
        if "\t" not in lead and best != begins and not content.startswith(("]", "}")):
            edit = (number, 0, len(lead), " " * best)
            self._say(number, len(lead), "misaligned", edit, found=begins, count=best)
        return best

    def _alone(self, number: int, begins: int, usual: int, further: int) -> bool:
        """Whether the next line beside that first one begins where it should have begun, two spaces in, and it does not."""
        for line in self._lines[number + 1 : number + _LONGEST_TEXT]:
            column = len(line) - len(line.lstrip(" "))
            if line.strip() and column <= max(begins, usual) + further:
                return column == usual + further != begins + further
        return False

    def _without_tabs(self, lead: str, columns: list[int], child: int | None) -> int:
        if lead in self._seen and (self._seen[lead] in columns or self._seen[lead] == child):
            return self._seen[lead]
        widths = [len(lead.expandtabs(width)) for width in (2, 4, 8, 3, 1)]
        if child is not None and max(widths) >= child:
            found = child
        else:
            found = next((width for width in widths if width in columns), max(columns, default=0))
        self._seen[lead] = found
        return found

    # --------------------------------------------------------------------------------------------------------------- a value

    def _end(self, number: int, parent: int) -> int:
        """The line after the last one that can belong to a value whose field or dash is in the column `parent`."""
        after = last = number + 1
        while after < min(len(self._lines), number + _LONGEST_TEXT):
            line = self._lines[after]
            lead = _LEAD.match(line)[0]  # type: ignore[index]  # always matches
            if len(lead) < len(line):
                content, goes_on = line[len(lead) :], False
                known = len(lead)
                if "\t" in lead:
                    known = self._without_tabs(lead, [column for column, _ in self._open], None)
                    goes_on = not (_KEY.match(content) or _ITEM.match(content) or content.startswith("#"))
                if (known <= parent and not goes_on) or _CONFLICT.match(line):
                    break
                last = after + 1
            after += 1
        return last

    def _value(self, number: int, start: int, parent: int) -> int:
        """Read the value that begins there; the number of the line that comes after it."""
        line = self._lines[number]
        rest = line[start:].rstrip()
        if not rest or rest.startswith("#"):
            self._awaits = parent
            return number + 1
        self._awaits = None
        if _BLOCK.match(rest):
            return self._block(number, parent)
        if rest[0] in "\"'":
            return self._quoted(number, start, parent)
        if rest[0] in "[{":
            return self._brackets(number, start, parent)
        if rest.startswith("- "):
            if parent in (column for column, is_list in self._open if is_list):
                return number + 1  # a list in a list
            after = self._end(number, parent)
            text = _FIELD.match(line.strip()) and line.strip()[:3] in ("fr:", "en:")
            put = quoted(rest) if text or after > number + 1 else f"[{quoted(rest[2:].strip())}]"
            if after == number + 1:
                self._say(number, start, "dash-after-colon", (number, start, len(line), put), quoted=quoted(rest))
                return after
        if rest[0] in "@`%|>,]}" or re.match(r"[-?:&*!](\s|$)", rest):
            self._quote(number, start, self._end(number, parent), "reserved-character", start, character=rest[0])
            return self._end(number, parent)
        return self._plain(number, start, parent)

    def _block(self, number: int, parent: int) -> int:
        """A text on lines of its own, under | or >: only what stands before its lines can be wrong."""
        after, begins = number + 1, None
        while after < len(self._lines):
            line = self._lines[after]
            lead = _LEAD.match(line)[0]  # type: ignore[index]  # always matches
            plain = len(line) - len(line.lstrip(" "))
            if len(lead) < len(line):
                if plain == len(lead) and plain <= parent:
                    break
                if plain < (begins or parent + 1):
                    content = line[len(lead) :]
                    odd = line[plain]
                    if _CONFLICT.match(line) or (_FIELD.match(content) and self._known_before(lead, parent)):
                        break
                    put = (after, 0, len(lead), " " * (begins or parent + 2))
                    if odd == "\t":
                        self._say(after, plain, "tab", put, count=len(put[3]))
                    elif plain < len(lead):
                        self._look_alike(after, plain, odd, _SPACE, put)
                    else:
                        self._say(after, plain, "misaligned", put, found=plain, count=len(put[3]))
                    begins = begins or parent + 2
                begins = begins or plain
                if found := _BULLET.match(line, len(lead)):
                    edit = (after, *found.span(), "- ")
                    self._look_alike(after, len(lead), found[1], _DASH, edit)
            after += 1
        return after

    def _known_before(self, lead: str, parent: int) -> bool:
        """Whether a line so set in can only be the next field, not more of the text above it."""
        columns = [column for column, _ in self._open]
        return (self._without_tabs(lead, columns, None) if "\t" in lead else len(lead)) <= parent

    def _quoted(self, number: int, start: int, parent: int) -> int:
        """A text between straight quotation marks."""
        mark = self._lines[number][start]
        inside = r"(?:[^\"\\]|\\.)*" if mark == '"' else "(?:[^']|'')*"
        after = self._end(number, parent)
        whole = "\n".join([self._lines[number][start:], *self._lines[number + 1 : after]])
        closed = re.match(mark + inside + mark, whole, re.DOTALL)
        if closed is None:
            last = self._lines[after - 1]
            if after == number + 1:
                self._quote(number, start, after, "unclosed-quote", start, drop=1)
            else:
                self._say(number, start, "unclosed-quote", (after - 1, len(last), len(last), mark), quoted=f"{mark}…{mark}")
            return after
        line_of_end = number + closed[0].count("\n")
        if mark == '"':
            for line, text, first in self._pieces(number, start, closed[0]):
                for found in _BAD_ESCAPE.finditer(text):
                    at = first + found.start()
                    self._say(line, at, "backslash", (line, at, at, "\\"))
        rest = whole[closed.end() :].split("\n")[0]
        if re.match(r"\s*(#|$)", rest) or rest.startswith(" :"):
            return line_of_end + 1
        if re.match(r"\s*:", rest):  # a key between quotation marks: its value follows
            return number + 1
        inner = whole[1:-1] if whole.endswith(mark) else ""
        around = bool(inner) and (mark == "'" or bool(re.match(r'[^"]*(^|\s)"', inner)))  # 'L'entente' and "Le "Guichet" du lac"
        at = start + closed.end() if line_of_end == number else start
        self._quote(number, start, after, "text-after-quote", at, drop=int(around), drop_after=int(around))
        return after

    def _pieces(self, number: int, start: int, text: str) -> Iterator[tuple[int, str, int]]:
        """The parts of a text over several lines: the line, what it holds, and the column where that begins."""
        for offset, piece in enumerate(text.split("\n")):
            yield number + offset, piece, start if offset == 0 else 0

    def _quote(
        self, number: int, start: int, after: int, code: str, at: int, drop: int = 0, drop_after: int = 0, **facts: Fact
    ) -> None:
        """Say a slip that quotation marks around the whole text mend; `drop` characters before and after are not part of it."""
        lines = [self._lines[number][start + drop :], *self._lines[number + 1 : after]]
        lines[-1] = lines[-1].rstrip()
        lines[-1] = lines[-1][: len(lines[-1]) - drop_after]
        mark = quoted("\n".join(lines))[0]
        edits: list[Edit] = [(number, start, start + drop, mark)]
        for line, text, first in self._pieces(number, start + drop, "\n".join(lines)):
            if mark == "'":
                edits += [(line, first + at, first + at + 1, "''") for at, character in enumerate(text) if character == "'"]
            if line == after - 1:
                edits.append((line, first + len(text), len(self._lines[line]), mark))
        short = {"quoted": quoted(lines[0])} if len(lines) == 1 else {"quoted": f"{mark}{lines[0][:30].rstrip()} […]{mark}"}
        self._say(number, at, code, *edits, **(short | facts))

    def _brackets(self, number: int, start: int, parent: int) -> int:
        """A list between brackets, or fields between braces."""
        after = self._end(number, parent)
        waiting: list[str] = []
        for line in range(number, after):
            text = self._lines[line]
            at = start if line == number else 0
            may_quote = True
            while at < len(text):
                character = text[at]
                if character in "\"'" and may_quote:
                    at = self._closing(text, at)
                elif character in _CLOSERS:
                    waiting.append(_CLOSERS[character])
                elif waiting and character in "]}":
                    if character != waiting.pop():
                        break
                    if not waiting:
                        return self._after_brackets(number, start, line, at + 1, after)
                elif character == "#" and text[at - 1 : at].isspace() and waiting[-1:] != [text.rstrip()[-1:]]:
                    break
                may_quote = character in "[{,:" or (may_quote and character.isspace())
                at += 1
        closers = "".join(reversed(waiting))
        if self._text_in_brackets(number, start):
            self._quote(number, start, after, "reserved-character", start, character=self._lines[number][start])
        else:
            if after == number + 1 and self._lines[number][start] == "{":
                self._braces(number, start, len(self._lines[number]))
            end = len(self._lines[after - 1].rstrip())
            self._say(number, start, "unclosed-bracket", (after - 1, end, end, closers), closers=closers)
        return after

    def _text_in_brackets(self, number: int, start: int) -> bool:
        """Whether what opens with a bracket is a sentence under fr: or en:, where no list can be."""
        return self._lines[number][start] == "[" and bool(re.match(r"(fr|en)\s*:", self._lines[number].lstrip(" -")))

    @staticmethod
    def _closing(text: str, at: int) -> int:
        """Where the text between quotation marks that opens there ends on its line."""
        inside = r"(?:[^\"\\]|\\.)*" if text[at] == '"' else "(?:[^']|'')*"
        found = re.compile(text[at] + inside + text[at]).match(text, at)
        return found.end() - 1 if found else len(text)

    def _after_brackets(self, number: int, start: int, line: int, end: int, after: int) -> int:
        rest = self._lines[line][end:]
        if line == number and rest.strip() and not re.match(r"\s+#", rest):
            self._quote(number, start, after, "reserved-character", start, character=self._lines[number][start])
            return after
        if line == number:
            for opening in re.finditer(r"\{", self._lines[number][start:end]):
                self._braces(number, start + opening.start(), end)
        return line + 1

    def _braces(self, number: int, start: int, end: int) -> None:
        """What YAML cannot read, or would misread, in fields between braces on one line."""
        line = self._lines[number]
        at = start + 1
        while found := _IN_BRACES.match(line, at, end):
            for group in (1, 3, 4):
                self._odd_space(number, found, group, "" if group == 3 else " ")
            at = found.end()
            if not found[4] and at < end and line[at] not in ",}" and not line.startswith("//", at):
                name = line[found.start(2) : at]
                self._always_say(number, at, "missing-space", (number, at, at, " "), before=name, correct=f"{name} …")
            if line[at : at + 1] in ("[", "{"):
                depth = 0
                while at < end:
                    depth += (line[at] in "[{") - (line[at] in "]}")
                    at += 1
                    if not depth:
                        break
                at += len(line[at:end]) - len(line[at:end].lstrip(" "))
                if line[at : at + 1] != ",":
                    return
                at += 1
                continue
            stop = self._value_in_braces(number, at, end)
            if stop is None:
                return
            at = stop + 1

    def _value_in_braces(self, number: int, start: int, end: int) -> int | None:
        """Look at one text between braces; where the comma after it stands, if one does."""
        line = self._lines[number]
        begins_with_quote = line[start : start + 1] in ('"', "'") and line[start:end] != ""
        first = self._closing(line, start) + 1 if begins_with_quote else start
        names = "|".join(sorted(self._known))
        comma = re.compile(rf",{_GAP}*(?=(?:{names}){_GAP}*:|[a-z_]{{2,}}:[{ODD_SPACES} ])").search(line, first, end)
        closing = line.rfind("}", first, end)
        stop = comma.start() if comma else closing if closing >= 0 else end
        if not comma and closing >= 0 and (nested := line.find("}", first, end)) != closing and "{" not in line[first:nested]:
            stop = nested
        text = line[start:stop].rstrip()
        if begins_with_quote and not line[first:stop].strip():
            return stop if comma else None
        missing = re.search(rf"\s({names}):\s", text)
        if missing and not begins_with_quote:
            at = start + missing.start()
            self._say(number, at, "missing-comma", (number, at, at, ","), before=missing[1])
            return at
        fatal = _COLON_IN_TEXT.search(text) or _NUMBER_SIGN.search(text) or re.match(r"[@`%&*!|>?\"']", text)
        if text and fatal:
            codes = {":": "colon-in-text", "#": "number-sign-in-text"}
            code = "text-after-quote" if begins_with_quote else codes.get(fatal[0].strip(), "reserved-character")
            at = start + fatal.end() - 1
            facts: dict[str, Fact] = {"quoted": quoted(text), "character": text[0], "cut": text[fatal.start() :].strip()}
            if text[0] in _QUOTES and text[-1] in _QUOTES:
                code, facts["quoted"] = "curly-quotes", quoted(text[1:-1].strip())
            self._say(number, at, code, (number, start, start + len(text), str(facts["quoted"])), **facts)
        return stop if comma else None

    def _plain(self, number: int, start: int, parent: int) -> int:
        """A text without quotation marks, which may go on over the next lines."""
        after, limit = number + 1, self._end(number, parent)
        while after < limit:
            content = self._lines[after].strip()
            if _FIELD.match(content) or content.startswith("#"):
                break
            after += 1
        while after > number + 1 and not self._lines[after - 1].strip():
            after -= 1
        for line in range(number + 1, after):
            lead = _LEAD.match(self._lines[line])[0]  # type: ignore[index]  # always matches
            if "\t" in lead and lead != self._lines[line]:
                self._say(line, lead.index("\t"), "tab", (line, 0, len(lead), " " * (parent + 2)), count=parent + 2)
        for line in range(number, after):
            first = start if line == number else len(_LEAD.match(self._lines[line])[0])  # type: ignore[index]
            text = self._lines[line]
            sign = _NUMBER_SIGN.search(text, first)
            if sign and (line < after - 1):
                self._quote(number, start, after, "number-sign-in-text", sign.end() - 1, cut=text[sign.start() :].strip())
                break
            if (colon := _COLON_IN_TEXT.search(text, first)) and not (sign and sign.start() < colon.start()):
                self._colon(number, start, after, line, colon.start())
                break
        return after

    def _colon(self, number: int, start: int, after: int, line: int, at: int) -> None:
        """A colon that YAML takes for the end of a field's name."""
        text = self._lines[number][start:].strip()
        if line == number and after == number + 1:
            if text[0] in _QUOTES and text[-1] in _QUOTES:
                inner = quoted(text[1:-1].strip())
                self._say(number, start, "curly-quotes", (number, start, len(self._lines[number]), inner), quoted=inner)
                return
            if (found := _FIELD.match(text)) and found[0][:-1] in self._known and found[0] not in ("fr:", "en:"):
                put = f"{{{found[0]} {quoted(text[found.end() :].strip())}}}"
                self._say(number, start, "field-on-same-line", (number, start, len(self._lines[number]), put), field=found[0][:-1])
                return
        self._quote(number, start, after, "colon-in-text", at if line == number else start)
