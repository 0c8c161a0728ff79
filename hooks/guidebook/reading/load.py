"""From files to a checked guide, in one call."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from ..knowing.collection import Guide
from ..language import markup
from ..language.languages import LANGUAGES, Language
from ..schema.articles import Article
from ..schema.identity import Identity
from ..schema.issues import Issue, Phrase, Position
from ..schema.kinds import KINDS, SECTIONS, singular
from ..schema.partnership import Partnership
from ..schema.parts import Addressed, Entry
from ..schema.values import walked
from . import coherence
from .entries import entry, unknown_field, wrong_shape
from .kept import Kept, digest
from .report import severity
from .repository import ignored
from .source import Document, Passage, is_kept, read, read_body, read_front_matter, visible

_IDENTITY, _OUTLINE, _LOGO = "guide.yaml", "map.json", "logo.png"  # beside the lists of entries
_HEAVIEST_LOGO = 100_000  # bytes
_ABSENCES = ("missing-field", "missing-language", "wrong-shape")  # said of a value that was refused, they say nothing new
# What a proposal adds to the guide besides its partnership may stand in the same file, so that it is one file.
_PROPOSED = {"new_organizations": "organizations", "new_places": "places"}
_WRITTEN = re.compile(r"(?i)\.(ya?ml|md|markdown|txt)\b")  # the endings under which entries and pages are saved by mistake
# What a folder may hold beside what the guide reads: notes, and what editors, systems and merges leave there for a time.
_NOT_OURS = re.compile(
    r"README\.md|\..*|.*~|#.*#|~\$.*|4913|desktop\.ini|(eh)?thumbs\.db|icon\r|__macosx|\$recycle\.bin"
    r"|.*\.(orig|rej|bak|backup|tmp|temp|part|crdownload|swp|swo|swx|lock)",
    re.IGNORECASE,
)


class Asked(NamedTuple):
    """What is to be read: the folders of the data and of the editorial pages, as of which day, and from where files are named."""

    data: Path
    docs: Path
    today: date
    root: Path


class Share(NamedTuple):
    """One of several parts of the files, as even as their names fall."""

    number: int
    of: int

    def holds(self, file: str) -> bool:
        return crc32(file.encode()) % self.of == self.number


class Loaded(NamedTuple):
    """What came of reading the data: the guide, unless something is wrong with it, and all that is to be said."""

    guide: Guide | None
    issues: list[Issue]


def load(data: Path, docs: Path, today: date, root: Path, earlier: Kept | None = None) -> Loaded:
    """Read the folders `data` and `docs` and check everything in them as of `today`.

    Files are named in messages by their path from `root`. The guide is None where there is any error; warnings leave it.
    `earlier` is what readings before this one have kept, to which it adds.
    """
    earlier = earlier or Kept()
    issues: list[Issue] = []
    passages, unread = _passages(data, root, issues, earlier)
    refused = {issue.position for issue in issues}
    context = _context(passages, unread, today, issues)
    entries = _entries(passages, context, issues, earlier)
    issues = [issue for issue in issues if not (issue.code in _ABSENCES and issue.position in refused)]
    articles = _articles(docs, root, context, _linked(entries), issues)
    about = _about(data, root, issues, earlier)
    identity = entry(about, Identity, context, issues) if about else None
    outline = _outline(data, root, issues)
    logo = _logo(data, root, issues)
    forms = coherence.variants(entries["glossary"])
    every = [*([about] if about else []), *(passage for listed in passages.values() for passage in listed)]
    issues += _said_of_passages(every, forms, earlier)
    issues += coherence.every_entry(entries)
    issues += coherence.on_the_map(entries["places"], identity)
    issues += coherence.every_article(articles, _shown(docs, root))
    issues.sort()
    earlier.tidy()
    if identity is None or any(severity(issue) == "error" for issue in issues):
        return Loaded(None, issues)
    kept = {
        kind: {each.id: each for each in listed if not (isinstance(each, Partnership) and each.draft)}
        for kind, listed in entries.items()
    }
    return Loaded(Guide(identity, outline, logo, kept, articles, today), issues)


def files(asked: Asked) -> list[Path]:
    """The files of data that `load` would read."""
    listed = [asked.data / name for name in dict.fromkeys(kind.file for kind in KINDS.values())]
    return [
        path
        for path in (*listed, *_files(asked.data / "partnerships", asked.root, []))
        if path.suffix == ".yaml" and path.is_file()
    ]


def weight(asked: Asked, *, besides: Kept | None = None) -> int:
    """How many bytes those files hold: all of them, or those that are not kept there."""
    return sum(path.stat().st_size for path in files(asked) if not besides or not is_kept(path, _shown(path, asked.root), besides))


def read_ahead(asked: Asked, kept: Kept, share: Share) -> None:
    """Read a share of the files, so that `load` finds them kept."""
    for path in files(asked):
        if share.holds(name := _shown(path, asked.root)):
            read(path, name, kept)
    kept.save()


def check_ahead(asked: Asked, kept: Kept, share: Share) -> None:
    """Check a share of the files, all of which have been read, so that `load` finds that kept as well."""
    issues: list[Issue] = []
    passages, unread = _passages(asked.data, asked.root, issues, kept)
    context = _context(passages, unread, asked.today, issues)
    forms = coherence.variants(_entries({"glossary": passages["glossary"]}, context, issues, kept)["glossary"])
    ours = {kind: [passage for passage in listed if share.holds(passage.document.file)] for kind, listed in passages.items()}
    _entries(ours, context, issues, kept)
    issues += _said_of_passages([passage for listed in ours.values() for passage in listed], forms, kept)
    kept.save()


def _context(passages: Mapping[str, list[Passage]], unread: set[str], today: date, issues: list[Issue]) -> Mapping[str, Any]:
    """What has a say in every entry: the ids there are, the names, and today."""
    ids = {kind: _ids(listed, issues) for kind, listed in passages.items()}
    return {
        "ids": {kind: ids[kind] for kind in ids if kind not in unread},
        "named": lambda kind: _names(passages[kind]),
        "today": today,
    }


def _entries(
    passages: Mapping[str, list[Passage]], context: Mapping[str, Any], issues: list[Issue], kept: Kept
) -> dict[str, list[Entry]]:
    """The entries of every kind, in their order; what is to be said of each is added.

    They are kept file by file, under all that has a say in them: the file, what there is to refer to, and today. Where anything
    is to be said they are not, since a sentence may also name what other entries are called.
    """
    shared = repr([(kind, list(known)) for kind, known in context["ids"].items()]), str(context["today"])
    among = digest(*shared)
    entries: dict[str, list[Entry]] = {}
    for kind, listed in passages.items():
        entries[kind] = []
        for key, together in groupby(listed, key=lambda passage: passage.document.key):
            passed = list(together)
            where = repr([(passage.steps, passage.beside) for passage in passed])
            read, found = kept.answer(
                ("entries", kind, key, where, among),
                partial(_read, passed, KINDS[kind].schema, context),
                keep=lambda made: not made[1],
            )
            for each, passage in zip(read, passed, strict=True):
                each._origin = passage
            entries[kind] += read
            issues += found
    return entries


def _read(passages: list[Passage], schema: type[Entry], context: Mapping[str, Any]) -> tuple[list[Entry], list[Issue]]:
    issues: list[Issue] = []
    entries = [entry(passage, schema, context, issues) for passage in passages]
    for each in entries:
        issues += coherence.one_entry(each)
    return entries, issues


def _said_of_passages(passages: list[Passage], forms: Mapping[Language, coherence.Preferred], kept: Kept) -> Iterator[Issue]:
    """What can be said of the passages as they are written, file by file: of an unchanged one, it has been said before."""
    by_file: dict[str, list[Passage]] = {}
    for passage in passages:
        by_file.setdefault(passage.document.key, []).append(passage)
    preferred = repr([sorted(form.preferred.items()) for form in forms.values()])
    for key, listed in by_file.items():
        where = repr([(passage.steps, passage.beside) for passage in listed])
        yield from kept.answer(("said", key, where, preferred), partial(_all_said, listed, forms))


def _all_said(passages: list[Passage], forms: Mapping[Language, coherence.Preferred]) -> list[Issue]:
    return list(coherence.every_passage(passages, forms))


def _passages(data: Path, root: Path, issues: list[Issue], kept: Kept) -> tuple[dict[str, list[Passage]], set[str]]:
    """The entries of every kind as they are written, in the order of their files; and the kinds some of which is unread."""
    passages: dict[str, list[Passage]] = {kind: [] for kind in KINDS}
    unread: set[str] = set()
    expected = dict.fromkeys(kind.file for kind in KINDS.values())
    single = _files(data / "partnerships", root, issues)
    for name in expected:
        kinds = [kind for kind in KINDS if KINDS[kind].file == name]
        if not (data / name).is_symlink() and not (data / name).exists():  # an absent file is an empty kind
            continue
        document, found = read(data / name, _shown(data / name, root), kept)
        issues += found
        if document:
            _divide(document, kinds, passages, issues)
        else:
            unread.update(kinds)
    for path in single:
        if path.suffix != ".yaml" or path.name == ".yaml":
            issues.append(_misplaced(path, root, ".yaml"))
            continue
        document, found = read(path, _shown(path, root), kept)
        issues += found
        if document is None:
            unread.add("partnerships")
        elif isinstance(document.value, list) or (isinstance(document.value, dict) and "partnerships" in document.value):
            issues.append(Issue(document.at(), "one-entry-per-file"))
            unread.add("partnerships")
        else:
            passages["partnerships"].append(Passage(document, (), beside=tuple(_PROPOSED)))
            for key, kind in _PROPOSED.items():
                _take_list(document, key, kind, passages, issues)
    for path in _files(data, root, issues):
        if path.name not in expected and path.name not in ("partnerships", _IDENTITY, _OUTLINE, _LOGO):
            issues.append(_misplaced(path, root, ".yaml", "data/partnerships/", expected))
            unread.update(kind for kind in KINDS if not (data / KINDS[kind].file).exists())  # one of which it may hold
    return passages, unread


def _about(data: Path, root: Path, issues: list[Issue], kept: Kept) -> Passage | None:
    """What the guide says of itself, as it is written."""
    document, found = read(data / _IDENTITY, _shown(data / _IDENTITY, root), kept)
    issues += found
    return Passage(document, ()) if document else None


def _outline(data: Path, root: Path, issues: list[Issue]) -> Mapping[str, Any] | None:
    """The drawing of the map, as scripts/outlines.py writes it; a guide may have none."""
    path = data / _OUTLINE
    if not path.exists():
        return None
    try:
        outline = json.loads(path.read_text(encoding="utf-8"))
        if {"width", "height", "left", "top", "scale", "outlines"} <= outline.keys():
            return dict(outline)
    except (OSError, ValueError, AttributeError):
        pass
    issues.append(Issue(Position(_shown(path, root)), "map-unreadable"))
    return None


def _logo(data: Path, root: Path, issues: list[Issue]) -> bytes | None:
    """The picture that stands for the guide in a browser's tab; a guide may have none of its own."""
    path = data / _LOGO
    if not path.exists():
        return None
    try:
        picture = path.read_bytes() if path.is_file() and path.stat().st_size <= _HEAVIEST_LOGO else b""
    except OSError:
        picture = b""
    width, height = int.from_bytes(picture[16:20], "big"), int.from_bytes(picture[20:24], "big")  # as PNG says (RFC 2083, 11.2.2)
    if picture.startswith(b"\x89PNG\r\n\x1a\n") and width == height and 32 <= width <= 512:
        return picture
    issues.append(Issue(Position(_shown(path, root)), "bad-logo"))
    return None


def _misplaced(path: Path, root: Path, ending: str, folder: str = "", expected: Iterable[str] = ()) -> Issue:
    """What to say of a file that the guide does not read there: its ending, its folder, or its being there at all."""
    stem = _WRITTEN.sub("", path.name)
    renamed = f"{stem}{ending}"
    cure = Phrase("keep-elsewhere")
    meant = [name for name in get_close_matches(renamed, expected, n=1, cutoff=0.85) if not path.with_name(name).exists()]
    if meant or (not folder and stem and renamed != path.name and _WRITTEN.search(path.name) and path.is_file()):
        cure = Phrase("rename", {"name": meant[0] if meant else renamed})
    elif folder and path.suffix == ending and path.is_file():
        cure = Phrase("move", {"folder": folder})
    return Issue(Position(_shown(path, root)), "file-misplaced", {"cure": cure})


def _files(folder: Path, root: Path, issues: list[Issue]) -> list[Path]:
    """What a folder holds for the guide to read, in order; nothing where there is no such folder."""
    if not folder.exists():
        return []
    try:
        found = sorted(path for path in folder.iterdir() if not _NOT_OURS.fullmatch(path.name))
    except OSError:
        issues.append(Issue(Position(_shown(folder, root)), "file-missing"))
        return []
    passed_over = ignored(found, root)
    return [path for path in found if path.absolute() not in passed_over]


def _divide(document: Document, kinds: list[str], passages: dict[str, list[Passage]], issues: list[Issue]) -> None:
    """Take the lists of entries out of a file that holds those kinds."""
    lists = document.value
    if not isinstance(lists, dict):
        issues.append(wrong_shape(document.at(), document.file, dict, lists, kinds))
        return
    empty = [str(steps[0]) for steps in document.left_empty() if len(steps) == 1]
    for key in [*lists, *empty]:
        if key not in kinds:
            issues.append(unknown_field(document.key_at(key), key, kinds))
    for kind in kinds:
        _take_list(document, kind, kind, passages, issues)
        if kind in empty:
            issues.append(Issue(document.at(kind), "empty-list", {"field": kind}))


def _take_list(document: Document, key: str, kind: str, passages: dict[str, list[Passage]], issues: list[Issue]) -> None:
    """Take the list of entries that stands under that key, where there is one."""
    listed = document.value.get(key, []) if isinstance(document.value, dict) else []
    if isinstance(listed, list):
        passages[kind] += [Passage(document, (key, index)) for index in range(len(listed))]
    else:
        issues.append(wrong_shape(document.at(key), key, list, listed, KINDS[kind].schema.model_fields))


def _names(passages: list[Passage]) -> dict[str, str]:
    """The ids of the passages by the names that they bear in French and in English, acronyms and abbreviations included."""
    names: dict[str, str] = {}
    for passage in passages:
        value = passage.value
        if isinstance(value, dict) and isinstance(id := value.get("id"), str):
            for steps, text in walked(value):
                if isinstance(text, str) and steps[0] in ("name", "title", "acronym", "keywords"):
                    names.setdefault(text, id)
    return names


def _ids(passages: list[Passage], issues: list[Issue]) -> dict[str, Passage]:
    """The passage that declares each id, even where the rest of it is wrong."""
    ids: dict[str, Passage] = {}
    for passage in passages:
        written = passage.value.get("id") if isinstance(passage.value, dict) else None
        if isinstance(written, str):
            if written in ids:
                first = str(ids[written].at("id"))
                issues.append(Issue(passage.at("id"), "id-used-twice", {"value": written, "first": first}))
            ids.setdefault(written, passage)
    return ids


def _linked(entries: Mapping[str, Iterable[Entry]]) -> set[str]:
    """The pages of the data as the link of an editorial page names them: a kind and an id, or the index of a kind."""
    return {f"{kind}/index" for kind in SECTIONS} | {
        f"{singular(kind)}/{entry.id}"
        for kind in SECTIONS
        for entry in entries.get(kind, ())
        if isinstance(entry, Addressed) and not getattr(entry, "draft", False)
    }


def _articles(
    docs: Path, root: Path, context: Mapping[str, Any], linked: set[str], issues: list[Issue]
) -> dict[str, dict[Language, Article]]:
    """The front matter of the editorial pages, by file name and language; their text is checked as well."""
    articles: dict[str, dict[Language, Article]] = {}
    issues += [
        _misplaced(path, root, ".md", "docs/fr/, docs/en/") for path in _files(docs, root, issues) if path.name not in LANGUAGES
    ]
    for language in LANGUAGES:
        texts: dict[str, tuple[str, str, int]] = {}
        for path in _files(docs / language, root, issues):
            name = _shown(path, root)
            if path.suffix != ".md" or path.stem.lower() in ("index", "readme"):
                issues.append(_misplaced(path, root, ".md"))  # MkDocs reads those names in a way of its own
                continue
            document, found = read_front_matter(path, name)
            issues += found
            article = entry(Passage(document, ()), Article, context, issues) if document else None
            articles.setdefault(path.stem, {})[language] = article  # type: ignore[assignment]  # None only beside an error
            body, line = read_body(path, name)
            texts[path.stem] = (body, name, line)
        anchors = {stem: markup.anchors(body) for stem, (body, _, _) in texts.items()}
        for stem, (body, name, line) in texts.items():
            issues += coherence.article_text(body, name, line, stem, anchors, linked)
    return articles


def _shown(path: Path, root: Path) -> str:
    """How a file is named in messages: from the root of the project where it is inside."""
    whole, top = path.absolute(), root.absolute()
    return visible(
        (whole.relative_to(top) if whole.is_relative_to(top) else whole).as_posix().replace("\n", "\N{REPLACEMENT CHARACTER}")
    )
