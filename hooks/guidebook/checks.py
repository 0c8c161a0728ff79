"""What types cannot say: contact details, typography, addresses, dates in order, points in Canada, pages in pairs."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from . import markup
from .dates import PartialDate
from .issues import Fact, Issue, Place
from .language import LANGUAGES, Language, other
from .model import SECTIONS, Addressed, Article, Entry, Location, Partnership
from .source import Record, Steps
from .typography import faults
from .values import Bilingual, Part, RichText

# North American numbers with or without area code, numbers in letters (1 800 O-Canada), international numbers.
_TELEPHONE = re.compile(
    r"(?<![\w/-])(?:\+\d[\d\s().–-]{6,}\d|(?:\+?1[\s.–‑-]?)?\(?[2-9]\d\d\)?[\s.–‑-]?\s?[2-9]\d\d[\s.–‑-]\d{4}|[2-9]\d\d[–‑-]\d{4}"
    r"|1[\s–‑-]8\d\d[\s–‑-][\dA-Z][\w–‑-]{4,})(?![\w/])"
)
_E_MAIL = re.compile(r"[\w.+-]+\s?(?:@|\(at\)|\[at\]|\(arobase\)|\[arobase\])\s?[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_NOT_PROSE = {"id", "url", "slug", "former_slugs"}
# Canada's outermost points: Middle Island, Cape Columbia, Yukon's border with Alaska, Cape Spear (Natural Resources Canada).
_SOUTH, _NORTH, _WEST, _EAST = 41.6, 83.2, -141.1, -52.6
_A_SECTION: Mapping[Language, str] = {"fr": "une section du guide", "en": "a section of the guide"}
_LANGUAGE_NAMES: dict[Language, dict[Language, str]] = {
    "fr": {"fr": "français", "en": "French"},
    "en": {"fr": "anglais", "en": "English"},
}


def every_record(records: Iterable[Record]) -> Iterator[Issue]:
    """What can be said of an entry as it is written, even if its shape is wrong."""
    for record in records:
        for steps, text in record.texts():
            if not _NOT_PROSE.intersection(steps):
                yield from _no_contact_details(record, steps, text)
            yield from _typography(record, steps, text)


def every_entry(entries: Mapping[str, list[Entry]], today: date) -> Iterator[Issue]:
    """What can be said of the entries once read; a part of an entry that could not be read is absent here."""
    for listed in entries.values():
        for entry in listed:
            for steps, value in _values(entry):
                yield from _value(entry, steps, value, today)
            yield from _dates_in_order(entry)
            if isinstance(entry, Partnership):
                yield from _own_links(entry)
    for kind in SECTIONS:
        yield from _addresses_unique(entries[kind])  # type: ignore[arg-type]  # of that kind


def every_article(articles: Mapping[str, Mapping[Language, Article | None]], folder: str) -> Iterator[Issue]:
    """Each editorial page stands in both languages, each at an address of its own; None is a page that could not be read."""
    for language in LANGUAGES:
        taken: dict[str, Fact] = {section.in_(language): _A_SECTION for section in SECTIONS.values()}
        for name, versions in articles.items():
            if language not in versions:
                existing = f"{folder}/{other(language)}/{name}.md"
                missing = f"{folder}/{language}/{name}.md"
                yield Issue(Place(existing), "page-in-one-language", {"language": _LANGUAGE_NAMES[language], "file": missing})
            elif article := versions[language]:
                if article.slug in taken:
                    yield Issue(article.at("slug"), "address-used-twice", {"value": article.slug, "first": taken[article.slug]})
                taken.setdefault(article.slug, str(article.at("slug")))


def missing_language(language: Language) -> Mapping[Language, str]:
    """The name of a language, in both."""
    return _LANGUAGE_NAMES[language]


def _no_contact_details(record: Record, steps: Steps, text: str) -> Iterator[Issue]:
    for pattern, code in ((_TELEPHONE, "telephone-number"), (_E_MAIL, "e-mail-address")):
        for found in pattern.finditer(text):
            yield Issue(record.at(*steps), code, {"value": found[0]})


def _typography(record: Record, steps: Steps, text: str) -> Iterator[Issue]:
    """Texts in both languages only: the title of a source is quoted as it is."""
    if steps and (language := steps[-1]) in LANGUAGES and not _NOT_PROSE.intersection(steps):
        for code, facts in faults(text, language):
            yield Issue(record.at(*steps), code, facts)


def _value(entry: Entry, steps: Steps, value: object, today: date) -> Iterator[Issue]:
    if isinstance(value, PartialDate) and value.earliest > today:
        yield Issue(entry.at(*steps), "date-in-the-future", {"value": str(value), "today": today.isoformat()})
    elif isinstance(value, RichText):
        for language in LANGUAGES:
            for found in markup.refused(value.in_(language)):
                yield Issue(entry.at(*steps, language), "markup-not-allowed", {"found": found})
    elif isinstance(value, Location) and (point := value.coordinates):
        if not (_SOUTH <= point.latitude <= _NORTH and _WEST <= point.longitude <= _EAST):
            yield Issue(entry.at(*steps, "coordinates"), "outside-canada", {"value": f"{point.latitude}, {point.longitude}"})
    elif isinstance(value, str) and "url" in steps and value.startswith("http://"):
        yield Issue(entry.at(*steps), "insecure-web-address")


def _dates_in_order(entry: Entry) -> Iterator[Issue]:
    for earlier, later in (("since", "until"), ("added", "modified"), ("added", "reviewed")):
        first, second = getattr(entry, earlier, None), getattr(entry, later, None)
        if first and second and second.latest < first.earliest:
            facts = {"earlier": earlier, "earlier_date": str(first), "later": later, "later_date": str(second)}
            yield Issue(entry.at(later), "dates-out-of-order", facts)
    for index, source in enumerate(getattr(entry, "sources", None) or ()):
        if source.date and source.accessed.latest < source.date.earliest:
            facts = {"earlier": "date", "earlier_date": str(source.date), "later": "accessed", "later_date": str(source.accessed)}
            yield Issue(entry.at("sources", index, "accessed"), "dates-out-of-order", facts)


def _own_links(partnership: Partnership) -> Iterator[Issue]:
    for field in ("builds_on", "replicated_by"):
        linked = getattr(partnership, field) or ()
        if partnership.id in linked:
            yield Issue(partnership.at(field, linked.index(partnership.id)), "refers-to-itself", {"value": partnership.id})
    addresses = {source.url for source in partnership.sources or ()}
    for index, measure in enumerate(partnership.measures or ()):
        if measure.source not in addresses:
            yield Issue(partnership.at("measures", index, "source"), "source-not-listed")


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
