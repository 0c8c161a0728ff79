"""A page to HTML through its template, and the frame around it."""

from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache, partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import BytecodeCache, Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, Undefined
from markupsafe import Markup

from ..knowing import insight
from ..knowing.collection import Guide
from ..knowing.related import Related, related
from ..language import markup
from ..language.dates import PartialDate
from ..language.languages import LANGUAGES, Language, date_in_words, is_one, list_in_words, number_in_words, other
from ..language.letters import order
from ..language.typography import typeset, typeset_html
from ..reading.kept import beside_the_program, code
from ..schema.bodies import Organization
from ..schema.groups import Concern
from ..schema.partnership import Measure, Partnership, Status
from ..schema.values import Bilingual, RichText
from . import contents
from .acronyms import Acronyms
from .atlas import chart, markers
from .diagram import governance
from .filters import filters
from .for_scripts import for_scripts
from .listings import Listing, Listings
from .metadata import structured
from .pages import MEASURES, Page, Pages, in_order, last_page, newest_first, numbered, way
from .words import Words, standings

# What a page may load: files of this site, and nothing written inside a page.
POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "worker-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'"
)

_UP = "\N{OBJECT REPLACEMENT CHARACTER}"  # in a card that is kept, stands for the way from a page to the home of its language
ASSETS = "assets/"  # where styles, scripts and pictures lie, from the site's root
TEMPLATES = Path(__file__).with_name("templates")


def _compiled() -> BytecodeCache | None:
    """Where compiled templates are kept, for the other language, other processes and the next run; other code has others."""
    folder = beside_the_program()
    if folder is None:
        return None
    try:
        folder.mkdir(exist_ok=True)
    except OSError:
        return None
    return FileSystemBytecodeCache(str(folder), f"{code()}-%s")


class Renderer:
    """Prints the pages of one guide.

    `site_address` is where the site is published, ending with a slash, and `edit_address` what stands before a file's path
    in the address of its editing page; each is empty while it is not known. `searched` says whether the site has an index;
    `theme_style` names the stylesheet, in the folder of the others, of what Markdown may hold.
    """

    def __init__(
        self,
        guide: Guide,
        pages: Pages,
        words: Words,
        site_address: str = "",
        edit_address: str = "",
        *,
        searched: bool = True,
        theme_style: str = "",
    ) -> None:
        self.guide, self.pages, self.words = guide, pages, words
        self.filters = filters(guide, words)
        self.chart = chart(guide.identity.map, guide.outline)
        # Tells the data of this build from those of another, in the addresses that scripts ask for.
        self.publication: dict[Language, Callable[[], str]] = {}
        self._site_address, self._edit_address, self._searched = site_address, edit_address, searched
        self._theme_style = theme_style
        self._cards: dict[tuple[Language, str, str], str] = {}
        self._found_related: dict[str, list[Related]] = {}
        self._compiled = _compiled()
        self._frames = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            auto_reload=False,
            bytecode_cache=self._compiled,
        )
        self._frames.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True}
        self._frames.globals.update(has_logo=bool(guide.logo), has_colours=bool(guide.identity.colours), policy=POLICY)
        self._environments = {language: self._environment(language) for language in LANGUAGES}
        self._acronyms = {
            language: Acronyms(
                {term.acronym.in_(language): printed(term.name, language) for term in guide.glossary.values() if term.acronym}
            )
            for language in LANGUAGES
        }
        self._words = {
            language: {key.replace("-", "_"): printed(name, language) for key, name in words.items()} for language in LANGUAGES
        }

    def page(self, page: Page, language: Language, article: str = "") -> str:
        """The whole page; of an editorial one, around what its Markdown became."""
        content = self._article(article, language) if page.kind == "article" else self.body(page, language)
        return self._frames.get_template("frame.html").render(
            frame=self.frame(page, language),
            content=Markup(content),
            policy=POLICY,
            theme_style=self._theme_style if page.kind == "article" else "",
            asset=lambda name: page.path_to(f"{ASSETS}{name}", language),
        )

    def body(self, page: Page, language: Language) -> str:
        """The inside of the page's article, as HTML, from the template named after the page's kind, or that of further pages."""
        name = "further" if page.number > 1 and page.subject else page.kind
        template = self._environments[language].get_template(f"{name}.html")
        body = template.render(page=page, subject=page.subject, href=partial(self._href, page, language))
        return self._acronyms[language].explained(self._with_contents(body, language))

    def _with_contents(self, body: str, language: Language) -> str:
        return contents.filled(body, printed(self.words.on_this_page, language))

    def _article(self, content: str, language: Language) -> str:
        content = typeset_html(content, language).replace("</h1>", f"</h1>{contents.mark()}", 1)
        return self._acronyms[language].explained(self._with_contents(content, language))

    def map(self, language: Language) -> str:
        """The map of the service points as SVG, its links written for the index of partnerships."""
        page = self.pages.of("partnerships")
        return self._environments[language].get_template("map.svg").render(href=partial(self._href, page, language))

    def moved(self, page: Page, language: Language, former: str) -> str:
        """A whole small page for a former address, which leads on to the present one."""
        template = self._environments[language].get_template("moved.html")
        return template.render(page=page, to=way(former, page.addresses[language]))

    def frame(self, page: Page, language: Language) -> dict[str, Any]:
        """What the frame around the page's article needs: words and links, as plain text of that language."""
        say = partial(printed, language=language)
        theirs = other(language)
        alternates = {code: self.public(page, language, page.addresses[code]) for code in LANGUAGES}
        above: list[Page] = []
        while page_above := (above[0] if above else page).above:
            above.insert(0, page_above)
        return {
            "publication": self.publication[language]() if page.kind in ("partnerships", "comparison") and self.publication else "",
            "words": self._words[language],
            "for_scripts": for_scripts(page, self.pages, self.guide.identity.id, self.words, language, say),
            **self._identity(language),
            "kind": page.kind,
            "id": page.id,
            "title": say(page.title),
            "description": say(page.description),
            "language": language,
            "share": {
                "type": "website" if page.kind == "home" else "article",
                "picture": self.public(page, language, picture_address(language)),
                "locale": f"{language}_CA",
                "other_locale": f"{theirs}_CA",
            },
            "structured": structured(page, language, self.guide),
            "alternates": {**alternates, "x-default": self.public(page, language, "")},
            "canonical": alternates[language],
            "language_link": {
                "href": page.path_to(page.addresses[theirs], language),
                "language": theirs,
                "name": {"fr": "Français", "en": "English"}[theirs],
            },
            "home": page.path_to(f"{language}/", language),
            "comparison": page.path_to(self.pages.of("comparison").addresses[language], language),
            "search": page.path_to(self.pages.of("search").addresses[language], language) if self._searched else None,
            "above": [
                (say(up.title if up.above else self.words.home), page.path_to(up.addresses[language], language)) for up in above
            ],
            "menu": [
                (say(entry.title), page.path_to(entry.addresses[language], language), self._standing(page, entry))
                for entry in self.pages.menu
            ],
            "modified": (str(page.modified), say(page.modified)),
            "edit": self._edit_link(page, language),
            "footer": [(say(entry.title), page.path_to(entry.addresses[language], language)) for entry in self.pages.articles],
        }

    def chooser(self) -> str:
        """The page at the root, which belongs to both languages."""
        return self._neutral("chooser.html", "./")

    def lost(self) -> str:
        """The page for an address that leads nowhere; it may stand in for any, so that its links start from the site's root."""
        return self._neutral("lost.html", urlsplit(self._site_address).path or "/")

    def _neutral(self, template: str, base: str) -> str:
        languages = {
            language: {
                "words": self._words[language],
                **self._identity(language),
                "home": self.pages.of("home").addresses[language],
                "partnerships": self.pages.of("partnerships").addresses[language],
            }
            for language in LANGUAGES
        }
        return self._frames.get_template(template).render(
            languages=languages,
            for_scripts={"guide": self.guide.identity.id},
            policy=POLICY,
            theme_style="",
            base=base,
            asset=lambda name: f"{base}{ASSETS}{name}",
        )

    def _identity(self, language: Language) -> dict[str, str]:
        """What the guide says of itself, as frames print it."""
        identity = self.guide.identity
        return {
            "guide_name": printed(identity.name, language),
            "guide_description": printed(identity.description, language),
            "licence": printed(identity.licence, language),
            "notice": printed(identity.notice, language) if identity.notice else "",
            "publisher": printed(identity.publisher, language) if identity.publisher else "",
            "contact": identity.contact or "",
        }

    def sitemap(self) -> str:
        """Every page's address in every language, with its counterparts and its date, for search engines."""
        root = self._site_address or "/"
        listed = [
            {
                "address": root + page.addresses[language],
                "alternates": {**{code: root + page.addresses[code] for code in LANGUAGES}, "x-default": root},
                "modified": str(page.modified),
            }
            for page in self.pages
            for language in LANGUAGES
        ]
        return self._frames.get_template("sitemap.xml").render(pages=listed)

    def _edit_link(self, page: Page, language: Language) -> str | None:
        """The address where the page's own lines can be corrected; None where the repository is not known or holds no such file."""
        if not self._edit_address or not page.written or Path((place := page.written[language].at()).file).is_absolute():
            return None
        return f"{self._edit_address}{place.file}" + (f"#L{place.line}" if place.line > 1 else "")

    def public(self, page: Page, language: Language, address: str) -> str:
        """A page's whole address where the site's is known, else the way to it from this page."""
        return self._site_address + address if self._site_address else page.path_to(address, language)

    @staticmethod
    def _standing(page: Page, entry: Page) -> str | None:
        """What `aria-current` says of a menu entry: this page, one above it, or neither."""
        if page == entry:
            return "page"
        return "true" if page.above == entry else None

    def _href(self, page: Page, language: Language, kind: str, id: str = "") -> str:
        return page.path_to(self.pages.of(kind, id).addresses[language], language)

    def _card(self, language: Language, entry: Page, level: str, href: Callable[..., str]) -> Markup:
        """A partnership in a few words, as any page shows it: printed once, its links starting from the home of the language."""
        key = language, entry.id, level
        if key not in self._cards:
            up = partial(self._href, self.pages.of("home"), language)
            template = self._environments[language].get_template("card.html")
            printed = template.render(entry=entry, level=level, href=lambda *to: f"{_UP}{up(*to).removeprefix('./')}")
            self._cards[key] = printed
        return Markup(self._cards[key].replace(_UP, href("home").removeprefix("./")))

    def _related(self, partnership: Partnership) -> list[Related]:
        """The same in both languages."""
        if partnership.id not in self._found_related:
            self._found_related[partnership.id] = related(partnership, self.guide)
        return self._found_related[partnership.id]

    def _environment(self, language: Language) -> Environment:
        say: Callable[[Any], Any] = partial(printed, language=language)
        environment = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            finalize=say,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            bytecode_cache=self._compiled,
        )
        environment.globals.update(
            guide=self.guide,
            insight=insight,
            **{part.__name__: part for part in (Concern, Measure, Organization, Partnership, Status)},  # for their labels
            filters=self.filters,
            standings=standings(self.words),
            listings=Listings(self.guide, self.pages, language),
            card=partial(self._card, language),
            measures_per_page=MEASURES,
            numbered=numbered,
            paged=lambda page, rows, most: Listing((), page.number, last_page(rows, most)),
            searched=self._searched,
            chart=self.chart,
            markers=partial(markers, self.chart),
            spot=self.chart.spot,
            contents=contents.mark,
            governance=lambda: governance(self.guide, say),
            pages=self.pages,
            words=self.words,
            language=language,
            policy=POLICY,
            say=say,
            listed=lambda values: list_in_words([say(value) for value in values], language),
            other_language=f"{other(language)}-CA",
            by_name=lambda entries: sorted(entries, key=lambda entry: order(entry.name.in_(language))),
            in_order=lambda pages: in_order(pages, language),
            newest_first=lambda pages: newest_first(pages, language),
            related=self._related,
        )
        environment.filters.update(
            say=say,
            named=lambda code, terms: terms[code].name,
            called=self.guide.name_of,
            identity=self.guide.identity_of,
            in_other_language=lambda name: typeset(name.in_(other(language)), other(language)),
            sentence=lambda text: text[:1].upper() + text[1:],
            amount=lambda measure: typeset(f"{say(measure.value)} {say(measure.unit) if measure.unit else ''}".strip(), language),
            quoted_from=lambda text, source: typeset(text, source.language),
            counted=lambda number, noun: self.words[noun if is_one(number, language) else f"{noun}s"],
        )
        return environment


def picture_address(language: Language) -> str:
    """Where the picture for that language lies, from the site's root."""
    return f"{ASSETS}share-{language}.png"


def printed(value: Any, language: Language) -> Any:
    """What a template prints for a value: set in type, in the page's language."""
    if isinstance(value, str):  # most of what is printed
        return value
    if isinstance(value, RichText):
        return _formatted(value.in_(language), language)
    if isinstance(value, Bilingual):
        return typeset(value.in_(language), language)
    if isinstance(value, PartialDate):
        return typeset(date_in_words(value, language), language)
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return number_in_words(value, language)
    if isinstance(value, Undefined):
        return str(value)  # raises, and names what is undefined
    raise TypeError(f"a template printed {value!r}")


@lru_cache(maxsize=10_000)  # a text stands on its page and in its record
def _formatted(text: str, language: Language) -> Markup:
    return markup.html(text, partial(typeset, language=language))
