"""From files to a checked guide, in one call."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple

from . import checks, markup
from .collection import Guide
from .entries import entry, unknown_field, wrong_shape
from .issues import Issue, Place
from .kinds import KINDS
from .language import LANGUAGES, Language
from .model import Article, Partnership
from .repository import ignored
from .source import Document, Record, read, read_body, read_front_matter, visible
from .values import walked

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


class Loaded(NamedTuple):
    """What came of reading the data: the guide, unless something is wrong with it, and all that is to be said."""

    guide: Guide | None
    issues: list[Issue]


def load(data: Path, docs: Path, today: date, root: Path) -> Loaded:
    """Read the folders `data` and `docs` and check everything in them as of `today`.

    Files are named in messages by their path from `root`. The guide is None where there is any error; warnings leave it.
    """
    issues: list[Issue] = []
    records, unread = _records(data, root, issues)
    refused = {issue.place for issue in issues}
    ids = {kind: _ids(listed, issues) for kind, listed in records.items()}
    named = {kind: _names(listed) for kind, listed in records.items()}
    context = {"ids": {kind: ids[kind] for kind in ids if kind not in unread}, "named": named, "today": today}
    entries = {kind: [entry(record, KINDS[kind].model, context, issues) for record in listed] for kind, listed in records.items()}
    issues = [issue for issue in issues if not (issue.code in _ABSENCES and issue.place in refused)]
    articles = _articles(docs, root, context, issues)
    forms = checks.variants(entries["glossary"])
    issues += checks.every_record((record for listed in records.values() for record in listed), forms)
    issues += checks.every_entry(entries)
    issues += checks.every_article(articles, _shown(docs, root))
    issues.sort()
    if any(issue.severity == "error" for issue in issues):
        return Loaded(None, issues)
    kept = {
        kind: {each.id: each for each in listed if not (isinstance(each, Partnership) and each.draft)}
        for kind, listed in entries.items()
    }
    return Loaded(Guide(kept, articles, today), issues)


def _records(data: Path, root: Path, issues: list[Issue]) -> tuple[dict[str, list[Record]], set[str]]:
    """The entries of every kind as they are written, in the order of their files; and the kinds some of which is unread."""
    records: dict[str, list[Record]] = {kind: [] for kind in KINDS}
    unread: set[str] = set()
    expected = dict.fromkeys(kind.file for kind in KINDS.values())
    single = _files(data / "partnerships", root, issues)
    for name in expected:
        kinds = [kind for kind in KINDS if KINDS[kind].file == name]
        if not (data / name).is_symlink() and not (data / name).exists():  # an absent file is an empty kind
            continue
        document, found = read(data / name, _shown(data / name, root))
        issues += found
        if document:
            _divide(document, kinds, records, issues)
        else:
            unread.update(kinds)
    for path in single:
        if path.suffix != ".yaml" or path.name == ".yaml":
            issues.append(_misplaced(path, root, ".yaml"))
            continue
        document, found = read(path, _shown(path, root))
        issues += found
        if document is None:
            unread.add("partnerships")
        elif isinstance(document.value, list) or (isinstance(document.value, dict) and "partnerships" in document.value):
            issues.append(Issue(document.at(), "one-entry-per-file"))
            unread.add("partnerships")
        else:
            records["partnerships"].append(Record(document, (), beside=tuple(_PROPOSED)))
            for key, kind in _PROPOSED.items():
                _take_list(document, key, kind, records, issues)
    for path in _files(data, root, issues):
        if path.name not in expected and path.name != "partnerships":
            issues.append(_misplaced(path, root, ".yaml", "data/partnerships/", expected))
            unread.update(kind for kind in KINDS if not (data / KINDS[kind].file).exists())  # one of which it may hold
    return records, unread


def _misplaced(path: Path, root: Path, ending: str, folder: str = "", expected: Iterable[str] = ()) -> Issue:
    """What to say of a file that the guide does not read there: its ending, its folder, or its being there at all."""
    stem = _WRITTEN.sub("", path.name)
    renamed = f"{stem}{ending}"
    cures: Mapping[Language, str] = {
        "fr": "Rangez-le hors de data/ et de docs/ s'il n'est pas à publier : une fiche va dans data/partnerships/ (.yaml), "
        "une page dans docs/fr/ et docs/en/ (.md).",
        "en": "Keep it outside data/ and docs/ if it is not to be published: an entry goes in data/partnerships/ (.yaml), "
        "a page in docs/fr/ and docs/en/ (.md).",
    }
    meant = [name for name in get_close_matches(renamed, expected, n=1, cutoff=0.85) if not path.with_name(name).exists()]
    if meant or (not folder and stem and renamed != path.name and _WRITTEN.search(path.name) and path.is_file()):
        renamed = meant[0] if meant else renamed
        cures = {"fr": f"Renommez-le « {renamed} ».", "en": f"Rename it “{renamed}”."}
    elif folder and path.suffix == ending and path.is_file():
        cures = {
            "fr": f"Si c'est une fiche ou une page, déplacez-la dans {folder}.",
            "en": f"If it is an entry or a page, move it to {folder}.",
        }
    return Issue(Place(_shown(path, root)), "file-misplaced", {"cure": cures})


def _files(folder: Path, root: Path, issues: list[Issue]) -> list[Path]:
    """What a folder holds for the guide to read, in order; nothing where there is no such folder."""
    if not folder.exists():
        return []
    try:
        found = sorted(path for path in folder.iterdir() if not _NOT_OURS.fullmatch(path.name))
    except OSError:
        issues.append(Issue(Place(_shown(folder, root)), "file-missing"))
        return []
    passed_over = ignored(found, root)
    return [path for path in found if path.absolute() not in passed_over]


def _divide(document: Document, kinds: list[str], records: dict[str, list[Record]], issues: list[Issue]) -> None:
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
        _take_list(document, kind, kind, records, issues)
        if kind in empty:
            issues.append(Issue(document.at(kind), "empty-list", {"field": kind}))


def _take_list(document: Document, key: str, kind: str, records: dict[str, list[Record]], issues: list[Issue]) -> None:
    """Take the list of entries that stands under that key, where there is one."""
    listed = document.value.get(key, []) if isinstance(document.value, dict) else []
    if isinstance(listed, list):
        records[kind] += [Record(document, (key, index)) for index in range(len(listed))]
    else:
        issues.append(wrong_shape(document.at(key), key, list, listed, KINDS[kind].model.model_fields))


def _names(records: list[Record]) -> dict[str, str]:
    """The ids of the records by the names that they bear in French and in English, acronyms and abbreviations included."""
    names: dict[str, str] = {}
    for record in records:
        value = record.value
        if isinstance(value, dict) and isinstance(id := value.get("id"), str):
            for steps, text in walked(value):
                if isinstance(text, str) and steps[0] in ("name", "title", "acronym", "keywords"):
                    names.setdefault(text, id)
    return names


def _ids(records: list[Record], issues: list[Issue]) -> dict[str, Place]:
    """Every id that the records declare, even where the rest of the record is wrong, with its place."""
    ids: dict[str, Place] = {}
    for record in records:
        written = record.value.get("id") if isinstance(record.value, dict) else None
        if isinstance(written, str):
            if written in ids:
                issues.append(Issue(record.at("id"), "id-used-twice", {"value": written, "first": str(ids[written])}))
            ids.setdefault(written, record.at("id"))
    return ids


def _articles(docs: Path, root: Path, context: Mapping[str, Any], issues: list[Issue]) -> dict[str, dict[Language, Article]]:
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
            article = entry(Record(document, ()), Article, context, issues) if document else None
            articles.setdefault(path.stem, {})[language] = article  # type: ignore[assignment]  # None only beside an error
            body, line = read_body(path, name)
            texts[path.stem] = (body, name, line)
        anchors = {stem: markup.anchors(body) for stem, (body, _, _) in texts.items()}
        for stem, (body, name, line) in texts.items():
            issues += checks.article_text(body, name, line, stem, anchors)
    return articles


def _shown(path: Path, root: Path) -> str:
    """How a file is named in messages: from the root of the project where it is inside."""
    whole, top = path.absolute(), root.absolute()
    return visible(
        (whole.relative_to(top) if whole.is_relative_to(top) else whole).as_posix().replace("\n", "\N{REPLACEMENT CHARACTER}")
    )
