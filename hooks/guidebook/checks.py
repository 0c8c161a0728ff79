"""What types cannot say: contact details, typography, addresses, dates and links in order, points in Canada, pages in pairs."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping

from . import markup
from .issues import Fact, Issue, Place
from .language import LANGUAGES, Language, language_name, other
from .model import SECTIONS, Addressed, Article, Coordinates, Entry, Partnership
from .source import Record, Steps
from .typography import faults
from .values import Bilingual, Part

# North American numbers with or without area code, numbers in letters (1 800 O-Canada), international numbers.
_TELEPHONE = re.compile(
    r"(?<![\w/.$-])(?:\+\d[\d\s().–-]{6,20}\d|(?:\+?1[\s.–‑-]?)?(?:\([2-9]\d\d\)\s?|[2-9]\d\d[\s.–‑-])[2-9]\d\d[\s.–‑-]\d{4}"
    r"|[2-9]\d\d[-‑]\d{4}|1[\s–‑-]8\d\d[\s–‑-][\dA-Z][\w–‑-]{4,12})(?![\w/-])"
)
_E_MAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}\s?(?:@|\(at\)|\[at\]|\(arobase\)|\[arobase\])\s?[\w-]{1,63}(?:\.[\w-]{1,63})+", re.IGNORECASE
)
_YEARS = re.compile(r"(?:1[89]|20)\d\d[-–](?:1[89]|20)\d\d|\d{3}[-–](?:1[89]|20)\d\d")  # 2012-2013; « 300-2018 »
LONGEST_TEXT = 10_000
REQUIRED_ARTICLES = ("contribute",)  # pages of ours lead to them
_NOT_PROSE = {"id", "url", "slug", "former_slugs"}
# Canada's outermost points: Middle Island, Cape Columbia, Yukon's border with Alaska, Cape Spear (Natural Resources Canada).
_SOUTH, _NORTH, _WEST, _EAST = 41.6, 83.2, -141.1, -52.6
_A_SECTION: Mapping[Language, str] = {"fr": "une section du guide", "en": "a section of the guide"}


def every_record(records: Iterable[Record]) -> Iterator[Issue]:
    """What can be said of an entry as it is written, even if its shape is wrong."""
    for record in records:
        for steps, text in record.texts():
            if len(text) > LONGEST_TEXT:
                yield Issue(record.at(*steps), "text-too-long", {"limit": LONGEST_TEXT})
            elif not _NOT_PROSE.intersection(steps):
                yield from no_contact_details(record.at(*steps), text)
                yield from _typography(record, steps, text)
            elif "url" in steps and text.lower().startswith("http://"):
                yield Issue(record.at(*steps), "insecure-web-address")


def every_entry(entries: Mapping[str, list[Entry]]) -> Iterator[Issue]:
    """What can be said of the entries once read; a part of an entry that could not be read is absent here."""
    for listed in entries.values():
        for entry in listed:
            for steps, value in _values(entry):
                yield from _value(entry, steps, value)
            yield from _dates_in_order(entry)
            if isinstance(entry, Partnership):
                yield from _own_links(entry)
    yield from _no_circles(entries["partnerships"])  # type: ignore[arg-type]  # of that kind
    for kind in SECTIONS:
        yield from _addresses_unique([entry for entry in entries[kind] if isinstance(entry, Addressed)])


def every_article(articles: Mapping[str, Mapping[Language, Article | None]], folder: str) -> Iterator[Issue]:
    """Each editorial page stands in both languages, each at an address of its own; None is a page that could not be read."""
    for name in REQUIRED_ARTICLES:
        if name not in articles:
            missing = f"{folder}/{LANGUAGES[0]}/{name}.md"
            yield Issue(Place(missing), "page-missing", {"name": name, "file": missing})
    for language in LANGUAGES:
        taken: dict[str, Fact] = {section.in_(language): _A_SECTION for section in SECTIONS.values()}
        for name, versions in articles.items():
            if language not in versions:
                existing = f"{folder}/{other(language)}/{name}.md"
                missing = f"{folder}/{language}/{name}.md"
                yield Issue(Place(existing), "page-in-one-language", {"language": language_name(language), "file": missing})
            elif article := versions[language]:
                if article.slug in taken:
                    yield Issue(article.at("slug"), "address-used-twice", {"value": article.slug, "first": taken[article.slug]})
                taken.setdefault(article.slug, str(article.at("slug")))


def article_text(text: str, file: str, first_line: int, pages: Container[str]) -> Iterator[Issue]:
    """What can be said of an editorial page's own text, whose links may lead to those pages of the same language."""
    for number, line in enumerate(text.splitlines()):
        yield from no_contact_details(Place(file, first_line + number), line)
    for line_number, kind, found in markup.article_faults(text):
        place = Place(file, first_line + line_number)
        if kind == "html":
            yield Issue(place, "html-in-page", {"value": found})
        elif found.partition("#")[0].removesuffix(".md") not in pages and not found.startswith("#"):
            yield Issue(place, "broken-link", {"value": found})


def no_contact_details(place: Place, text: str) -> Iterator[Issue]:
    """The guide names organizations and positions: no telephone number, no e-mail address."""
    for pattern, code in ((_TELEPHONE, "telephone-number"), (_E_MAIL, "e-mail-address")):
        for found in pattern.finditer(text):
            if not _YEARS.fullmatch(found[0]):
                yield Issue(place, code, {"value": found[0]})


def _typography(record: Record, steps: Steps, text: str) -> Iterator[Issue]:
    """Texts in both languages only: the title of a source is quoted as it is."""
    if steps and (language := steps[-1]) in LANGUAGES:
        for code, facts in faults(text, language):
            yield Issue(record.at(*steps), code, facts)


def _value(entry: Entry, steps: Steps, value: object) -> Iterator[Issue]:
    if isinstance(value, tuple):
        names = [each for each in value if isinstance(each, str)]
        for index, name in enumerate(names):
            if name in names[:index]:
                yield Issue(entry.at(*steps, index), "said-twice", {"value": name})
    elif isinstance(value, Coordinates) and not (_SOUTH <= value.latitude <= _NORTH and _WEST <= value.longitude <= _EAST):
        yield Issue(entry.at(*steps), "outside-canada", {"value": f"{value.latitude}, {value.longitude}"})


def _dates_in_order(entry: Entry) -> Iterator[Issue]:
    for earlier, later in (("since", "until"), ("added", "modified"), ("added", "reviewed")):
        first, second = getattr(entry, earlier, None), getattr(entry, later, None)
        if first and second and second.latest < first.earliest:
            facts = {"earlier": earlier, "earlier_date": str(first), "later": later, "later_date": str(second)}
            yield Issue(entry.at(later), "dates-out-of-order", facts)
    for index, source in enumerate(getattr(entry, "sources", None) or ()):
        if source and source.date and source.accessed.latest < source.date.earliest:
            facts = {"earlier": "date", "earlier_date": str(source.date), "later": "accessed", "later_date": str(source.accessed)}
            yield Issue(entry.at("sources", index, "accessed"), "dates-out-of-order", facts)


def _own_links(partnership: Partnership) -> Iterator[Issue]:
    for field in ("builds_on", "replicated_by"):
        linked = getattr(partnership, field) or ()
        if partnership.id in linked:
            yield Issue(partnership.at(field, linked.index(partnership.id)), "refers-to-itself", {"value": partnership.id})
    sources = partnership.sources or (None,)
    addresses = {source.url for source in sources if source}
    for index, measure in enumerate(partnership.measures or ()):
        if measure and measure.source not in addresses and None not in sources:  # an unread source may be the one
            yield Issue(partnership.at("measures", index, "source"), "source-not-listed")


def _no_circles(partnerships: Iterable[Partnership]) -> Iterator[Issue]:
    """No partnership comes before one that it builds on, whichever side the links are written on."""
    earlier: dict[str, dict[str, Place]] = {}
    for partnership in partnerships:
        for index, id in enumerate(partnership.builds_on or ()):
            earlier.setdefault(partnership.id, {}).setdefault(id, partnership.at("builds_on", index))
        for index, id in enumerate(partnership.replicated_by or ()):
            earlier.setdefault(id, {}).setdefault(partnership.id, partnership.at("replicated_by", index))
    done: set[str] = set()
    for start in earlier:
        path = {start: iter(earlier[start])} if start not in done else {}
        while path:
            here = next(reversed(path))
            for id in path[here]:
                if id in path and id != here:
                    yield Issue(earlier[here][id], "lineage-in-circle", {"earlier": id, "later": here})
                elif id in earlier and id not in done and id not in path:
                    path[id] = iter(earlier[id])
                    break
            else:
                done.add(here)
                del path[here]


def _addresses_unique(entries: Iterable[Addressed]) -> Iterator[Issue]:
    for language in LANGUAGES:
        taken: dict[str, Place] = {}
        for entry in entries:
            current = [(entry.slug.in_(language), entry.at("slug", language))] if entry.slug else []
            former = getattr(entry.former_slugs, language, ())
            current += [(slug, entry.at("former_slugs", language, index)) for index, slug in enumerate(former)]
            for slug, place in current:
                if slug in taken:
                    yield Issue(place, "address-used-twice", {"value": slug, "first": str(taken[slug])})
                taken.setdefault(slug, place)


def _values(part: Part) -> Iterator[tuple[Steps, object]]:
    """Every value in the entry, however deep, with the steps that lead to it."""
    waiting: list[tuple[Steps, object]] = [((), part)]
    while waiting:
        steps, value = waiting.pop()
        if steps:
            yield steps, value
        if isinstance(value, tuple):
            waiting += [((*steps, index), inner) for index, inner in enumerate(value)]
        elif isinstance(value, Mapping):
            waiting += [((*steps, key), inner) for key, inner in value.items()]
        elif isinstance(value, Part) and not isinstance(value, Bilingual):
            waiting += [((*steps, name), inner) for name, inner in value if inner is not None]
