"""What types cannot say: contact details, typography, addresses, dates and links in order, points on the map, pages in pairs."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import partial
from urllib.parse import unquote

from ..language import markup
from ..language.dates import PartialDate, fiscal_year
from ..language.languages import LANGUAGES, Language, language_name, other
from ..language.letters import address
from ..language.typography import faults
from ..schema.articles import Article
from ..schema.bodies import Jurisdiction, Organization
from ..schema.groups import Group
from ..schema.identity import Identity
from ..schema.issues import Fact, Issue, Phrase, Position
from ..schema.kinds import SECTIONS
from ..schema.partnership import Partnership
from ..schema.parts import Addressed, Entry, Period
from ..schema.teaching import Question
from ..schema.values import LONGEST_TEXT, Bilingual, RichText, walked
from ..schema.vocabulary import GlossaryTerm, Order
from . import addresses, proofreading
from .source import Passage, Steps

# North American numbers with or without area code, numbers in letters (1 800 O-Canada), international numbers.
_TELEPHONE = re.compile(
    r"(?<![\w/.$-])(?:\+\d[\d\s().–-]{6,20}\d|(?:\+?1[\s.–‑-]?)?(?:\([2-9]\d\d\)\s?|[2-9]\d\d[\s.–‑-])[2-9]\d\d[\s.–‑-]\d{4}"
    r"|[2-9]\d\d[-‑]\d{4}|1[\s–‑-]8\d\d[\s–‑-][\dA-Z][\w–‑-]{4,12})(?![\w/-])"
)
_E_MAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}\s?(?:@|\(at\)|\[at\]|\(arobase\)|\[arobase\])\s?[\w-]{1,63}(?:\.[\w-]{1,63})+", re.IGNORECASE
)
_YEARS = re.compile(r"(?:1[89]|20)\d\d[-–](?:1[89]|20)\d\d|\d{3}[-–](?:1[89]|20)\d\d")  # 2012-2013; « 300-2018 »
REQUIRED_ARTICLES = ("contribute",)  # pages of ours lead to them
_NOT_PROSE = {"id", "url", "slug", "former_slugs"}
_NAMES = {"name", "title", "in_sentence", "acronym", "address", "unit", "slug", "url"}  # which may be the same in both languages
_ADDRESS = re.compile(r"https?://[^\s<>«»“”\"]*[^\s<>«»“”\".,;:!?)\]]", re.IGNORECASE)
MOST_QUESTIONS = 4
_SAME_MARKS = str.maketrans({"\N{RIGHT SINGLE QUOTATION MARK}": "'", "\N{NO-BREAK SPACE}": " "})
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”")


@dataclass(frozen=True)
class Preferred:
    """The forms that the glossary sets aside, in one language, each with the preferred form."""

    pattern: re.Pattern[str]
    preferred: Mapping[str, str]


def variants(glossary: Collection[Entry]) -> Mapping[Language, Preferred]:
    """The forms that texts should not use, by language."""
    found: dict[Language, Preferred] = {}
    for language in LANGUAGES:
        preferred: dict[str, str] = {}
        own = {term.name.in_(language).lower() for term in glossary if isinstance(term, GlossaryTerm) and term.name}
        for term in glossary:
            if isinstance(term, GlossaryTerm) and term.variants and term.name:
                for form in getattr(term.variants, language) or ():
                    if (written := form.translate(_SAME_MARKS).lower()) not in own:
                        preferred[written] = term.name.in_(language)
        forms = "|".join(sorted(map(re.escape, preferred), key=len, reverse=True))
        found[language] = Preferred(re.compile(rf"(?<!\w)(?:{forms or '(?!)'})(?!\w)", re.IGNORECASE), preferred)
    return found


def every_passage(passages: Iterable[Passage], forms: Mapping[Language, Preferred]) -> Iterator[Issue]:
    """What can be said of an entry as it is written, even if its shape is wrong."""
    unencrypted: dict[str, list[Position]] = {}
    for passage in passages:
        for steps, value in walked(passage.value):
            if isinstance(value, Mapping):
                yield from _in_the_right_language(passage, steps, value)
            elif isinstance(value, str):
                place = passage.at(*steps)
                if len(value) > LONGEST_TEXT:
                    yield Issue(place, "text-too-long", {"limit": LONGEST_TEXT})
                elif not _NOT_PROSE.intersection(steps) and not _is_address(value):
                    yield from no_contact_details(place, value)
                    yield from _written(passage, steps, value)
                    yield from _typography(passage, steps, value)
                    yield from _preferred(passage, steps, value, forms)
                elif _is_address(value):
                    yield from (Issue(place, code, facts) for code, facts in addresses.faults(value))
                    if "url" in steps and value.lower().startswith("http://"):
                        unencrypted.setdefault(place.file, []).append(place)
    for places in unencrypted.values():  # one line for a file: a longer list would hide what matters
        yield Issue(min(places), "insecure-web-address", {"count": len(places)})


def _field(steps: Steps) -> str:
    """The name of the field that those steps lead to or through; an item of a list has none of its own."""
    return next((step for step in reversed(steps) if isinstance(step, str)), "")


def _is_address(text: str) -> bool:
    return bool(re.match(r"https?://\S*$", text, re.IGNORECASE))


def _written(passage: Passage, steps: Steps, text: str) -> Iterator[Issue]:
    """A text that somebody has written, not what stands for one to come."""
    if steps[-1] in (*LANGUAGES, "title", "publisher") and "keywords" not in steps and (found := proofreading.placeholder(text)):
        yield Issue(passage.at(*steps), "placeholder", {"value": found})


def _in_the_right_language(passage: Passage, steps: Steps, texts: Mapping[str, object]) -> Iterator[Issue]:
    """Each of two texts in its own language; names may be the same in both, and so may the addresses of pages and of streets."""
    if _field(steps) in ("", *_NAMES):
        return
    written = {
        language: text for language in LANGUAGES if isinstance(text := texts.get(language), str) and len(text) <= LONGEST_TEXT
    }
    if len(set(written.values())) == 1 < len(written):  # of which the model says so
        return
    if any(proofreading.placeholder(text) for text in written.values()):
        return
    wrong = [language for language, text in written.items() if proofreading.is_in_the_other_language(text, language)]
    if not wrong and len(written) == len(LANGUAGES) and proofreading.is_a_copy(*written.values()):
        wrong = [LANGUAGES[0]]
    for language in wrong:
        facts: dict[str, Fact] = {"field": _field(steps), "field_language": language, "language": language_name(language)}
        yield Issue(passage.at(*steps, language), "wrong-language", facts)


def one_entry(entry: Entry) -> Iterator[Issue]:
    """What can be said of an entry once read, whatever the others are; a part of it that could not be read is absent here."""
    for steps, value in walked(entry):
        yield from _value(entry, steps, value)
        yield from _unformatted(entry, steps, value)
    yield from _dates_in_order(entry)
    if isinstance(entry, Partnership):
        yield from _own_links(entry)


def every_entry(entries: Mapping[str, list[Entry]]) -> Iterator[Issue]:
    """What can be said of the entries side by side."""
    for entry in entries["groups"]:
        if isinstance(entry, Group) and entry.balanced:
            yield from _balanced(entry, entries)
    yield from _no_circles(entries["partnerships"])  # type: ignore[arg-type]  # of that kind
    yield from _questions_end(entries["questions"])  # type: ignore[arg-type]
    for kind in SECTIONS.keys() & entries.keys():
        yield from _addresses_unique([entry for entry in entries[kind] if isinstance(entry, Addressed)])


def on_the_map(communities: Iterable[Entry], identity: Identity | None) -> Iterator[Issue]:
    """Points outside what the map shows, most often a latitude and a longitude swapped."""
    extent = identity.map if identity else None
    for community in communities:
        place = getattr(community, "coordinates", None)
        if not extent or None in (extent.south, extent.north, extent.west, extent.east) or not place:
            continue
        if place.latitude is None or place.longitude is None:  # which is said already
            continue
        if not (extent.south <= place.latitude <= extent.north and extent.west <= place.longitude <= extent.east):
            yield Issue(community.at("coordinates"), "off-the-map", {"value": f"{place.latitude}, {place.longitude}"})


def every_article(articles: Mapping[str, Mapping[Language, Article | None]], folder: str) -> Iterator[Issue]:
    """Each editorial page stands in both languages, each at an address of its own; None is a page that could not be read."""
    for name in REQUIRED_ARTICLES:
        if name not in articles:
            missing = f"{folder}/{LANGUAGES[0]}/{name}.md"
            yield Issue(Position(missing), "page-missing", {"name": name, "file": missing})
    for language in LANGUAGES:
        taken: dict[str, Fact] = {section.address.in_(language): Phrase("section-of-the-guide") for section in SECTIONS.values()}
        for name, versions in articles.items():
            if language not in versions:
                existing = f"{folder}/{other(language)}/{name}.md"
                missing = f"{folder}/{language}/{name}.md"
                yield Issue(Position(existing), "page-in-one-language", {"language": language_name(language), "file": missing})
            elif article := versions[language]:
                if article.slug in taken:
                    yield Issue(article.at("slug"), "address-used-twice", {"value": article.slug, "first": taken[article.slug]})
                taken.setdefault(article.slug, str(article.at("slug")))


def article_text(
    text: str, file: str, first_line: int, page: str, anchors: Mapping[str, list[str]], entries: Collection[str]
) -> Iterator[Issue]:
    """What can be said of an editorial page's own text.

    `anchors` are those of each page of its language, its own among them; `entries` are the pages of the data, as a link names
    them: `partnership/<id>`, `partnerships/index`.
    """
    in_conflict = False
    for number, line in enumerate(text.splitlines()):
        place = Position(file, first_line + number)
        yield from no_contact_details(place, line)
        if line.startswith("<<<<<<< ") or (line.startswith((">>>>>>> ", "||||||| ")) and not in_conflict):
            yield Issue(place, "conflict-marks")
        in_conflict = (in_conflict or line.startswith("<<<<<<< ")) and not line.startswith(">>>>>>> ")
    for line_number, kind, found in markup.article_faults(text):
        place = Position(file, first_line + line_number)
        if kind != "link":
            yield Issue(place, f"{kind}-in-page", {"value": found})
            continue
        name, _, anchor = found.partition("#")
        name = name.removesuffix(".md") or page
        if name in entries:
            continue
        if name not in anchors:
            yield Issue(place, "broken-link", {"value": found})
        elif anchor and anchor not in anchors[name]:
            facts: dict[str, Fact] = {"value": f"#{anchor}", "anchors": ", ".join(f"#{each}" for each in anchors[name]) or "—"}
            close = {address(each.replace("-", " ")): f"#{each}" for each in anchors[name]}
            wanted = get_close_matches(address(unquote(anchor)), close, n=1, cutoff=0.7)
            yield Issue(place, "broken-anchor", facts | ({"meant": close[wanted[0]]} if wanted else {}))


def no_contact_details(place: Position, text: str) -> Iterator[Issue]:
    """The guide names organizations and positions: no telephone number, no e-mail address."""
    for found in _ADDRESS.findall(text):
        yield from (Issue(place, code, facts) for code, facts in addresses.faults(found))
    bare = _ADDRESS.sub(" ", text)
    for pattern, code in ((_TELEPHONE, "telephone-number"), (_E_MAIL, "e-mail-address")):
        for each in pattern.finditer(bare):
            if not _YEARS.fullmatch(each[0]):
                yield Issue(place, code, {"value": each[0]})


def _typography(passage: Passage, steps: Steps, text: str) -> Iterator[Issue]:
    """Texts in both languages only: the title of a source is quoted as it is."""
    if steps and (language := steps[-1]) in LANGUAGES:
        for code, facts in faults(text, language):
            yield Issue(passage.at(*steps), code, facts)


def _preferred(passage: Passage, steps: Steps, text: str, forms: Mapping[Language, Preferred]) -> Iterator[Issue]:
    """Each variant once; what stands between quotation marks is someone else's wording, and the glossary lists them all."""
    if steps and (language := steps[-1]) in LANGUAGES and "glossary" not in passage.steps and steps[0] != "name":
        bare = _QUOTED.sub("", text).translate(_SAME_MARKS)
        for found in dict.fromkeys(each[0].lower() for each in forms[language].pattern.finditer(bare)):
            if preferred := forms[language].preferred.get(found):  # ſ and the like match a letter they are not
                yield Issue(passage.at(*steps), "variant-used", {"value": found, "preferred": preferred})


def _value(entry: Entry, steps: Steps, value: object) -> Iterator[Issue]:
    if isinstance(value, PartialDate) and not {"sources", "source"}.intersection(steps) and (months := fiscal_year(str(value))):
        facts: dict[str, Fact] = {"value": str(value), "first": months[0], "last": months[1]}
        yield Issue(entry.at(*steps), "month-or-fiscal-year", facts)
    if isinstance(value, tuple):
        names = [each for each in value if isinstance(each, str)]
        for index, name in enumerate(names):
            if name in names[:index]:
                yield Issue(entry.at(*steps, index), "said-twice", {"value": name})
    elif isinstance(value, Period) and value.since and value.until and value.until.latest < value.since.earliest:
        facts = {"earlier": "since", "earlier_date": str(value.since), "later": "until", "later_date": str(value.until)}
        yield Issue(entry.at(*steps, "until"), "dates-out-of-order", facts)


def _unformatted(entry: Entry, steps: Steps, value: object) -> Iterator[Issue]:
    """Formatting only where a field takes it: elsewhere its marks would be printed."""
    if isinstance(value, Bilingual) and not isinstance(value, RichText):
        texts = {(*steps, language): value.in_(language) for language in LANGUAGES if value.in_(language)}
    elif isinstance(value, str) and steps[-1] in ("title", "publisher"):
        texts = {steps: value}
    else:
        return
    for path, text in texts.items():
        if found := proofreading.formatting(text):
            yield Issue(entry.at(*path), "formatting-not-taken", {"value": found, "field": _field(steps)})


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
    for field in ("builds_on", "replicated_by", "siblings"):
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
    earlier: dict[str, dict[str, Callable[[], Position]]] = {}
    for partnership in partnerships:
        for index, id in enumerate(partnership.builds_on or ()):
            earlier.setdefault(partnership.id, {}).setdefault(id, partial(partnership.at, "builds_on", index))
        for index, id in enumerate(partnership.replicated_by or ()):
            earlier.setdefault(id, {}).setdefault(partnership.id, partial(partnership.at, "replicated_by", index))
    done: set[str] = set()
    for start in earlier:
        path = {start: iter(earlier[start])} if start not in done else {}
        while path:
            here = next(reversed(path))
            for id in path[here]:
                if id in path and id != here:
                    yield Issue(earlier[here][id](), "lineage-in-circle", {"earlier": id, "later": here})
                elif id in earlier and id not in done and id not in path:
                    path[id] = iter(earlier[id])
                    break
            else:
                done.add(here)
                del path[here]


def _balanced(group: Group, entries: Mapping[str, list[Entry]]) -> Iterator[Issue]:
    """A group whose mandate asks for the four orders of government has members from each."""
    orders = {
        kind: {entry.id: entry.order for entry in entries[kind] if isinstance(entry, Organization | Jurisdiction)}
        for kind in ("organizations", "jurisdictions")
    }
    parties = [party for party in (*(group.members or ()), *(group.cochairs or ())) if party]
    present = {
        party.order
        or orders["organizations"].get(party.organization or "")
        or orders["jurisdictions"].get(party.jurisdiction or "")
        for party in parties
    }
    for order in entries["orders"]:
        if isinstance(order, Order) and order.in_balance and order.id not in present:
            yield Issue(group.at("members"), "order-not-represented", {"value": group.id, "order": order.id})


def _questions_end(questions: list[Question]) -> Iterator[Issue]:
    """From the first question, any row of answers reaches a recommendation in at most four, and every question is met."""
    if not all(question.id for question in questions):
        return  # an id that cannot be read is said already
    by_id = {question.id: question for question in questions}
    asked: dict[str, int] = {}
    waiting = [(questions[0].id, 1)] if questions and questions[0].id else []
    while waiting:
        id, number = waiting.pop()
        if asked.get(id, 0) >= number or id not in by_id:
            continue
        asked[id] = number
        if number > MOST_QUESTIONS:
            yield Issue(by_id[id].at(), "too-many-questions", {"value": id, "most": MOST_QUESTIONS})
            continue
        waiting += [(answer.question, number + 1) for answer in by_id[id].answers or () if answer and answer.question]
    for question in questions:
        if question.id and question.id not in asked:
            yield Issue(question.at(), "question-never-asked", {"value": question.id})


def _addresses_unique(entries: Iterable[Addressed]) -> Iterator[Issue]:
    for language in LANGUAGES:
        taken: dict[str, Callable[[], Position]] = {}
        for entry in entries:
            current = [(entry.slug.in_(language), partial(entry.at, "slug", language))] if entry.slug else []
            former = getattr(entry.former_slugs, language, ())
            current += [(slug, partial(entry.at, "former_slugs", language, index)) for index, slug in enumerate(former)]
            for slug, place in current:
                if slug in taken:
                    yield Issue(place(), "address-used-twice", {"value": slug, "first": str(taken[slug]())})
                taken.setdefault(slug, place)
