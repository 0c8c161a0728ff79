"""Set text that people wrote as each language prints it (spaces, quotation marks, 1er), and say what a machine cannot mend."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from .languages import Language

NBSP = "\u00a0"
_SPACE = "[ \u00a0\u202f]"
_MONTHS = {
    "fr": "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
    "en": "January|February|March|April|May|June|July|August|September|October|November|December",
}
_YEAR = r"(?:1[5-9]|20)\d\d"
_Print = str | Callable[[re.Match[str]], str]


def _range_of_years(found: re.Match[str]) -> str:
    """2013-14 and 2013-2016 are years; 2013-11 may be a month and 2013-45 a by-law, which stay as written."""
    first, last = found.groups()
    next_year = last > "12" and last == str(int(first) + 1)[-2:]
    return f"{first}–{last}" if next_year or (len(last) == 4 and last > first) else found[0]


def _rules(*rules: tuple[str, _Print]) -> tuple[tuple[re.Pattern[str], _Print], ...]:
    """Rules ready for use: « ~ » is any space in what is written, and a no-break space in what is printed."""
    return tuple(
        (re.compile(written.replace("~", _SPACE)), printed.replace("~", NBSP) if isinstance(printed, str) else printed)
        for written, printed in rules
    )


# The rules are the Translation Bureau's: « Le guide du rédacteur » (GR), « Clefs du français pratique » (CFP),
# “The Canadian Style” (TCS) and “Writing Tips” (WT). tests/test_typography.py gives, for each one, the page it was read on;
# where no page was found it says « usage », and so does this table.
_BOTH = (
    (r"\.{3}(?!\.)", "…"),  # TCS 8.09; French: usage
    (r"(?<=[^\W\d_])'", "’"),  # TCS 7.56; CFP, signes de ponctuation et espaces: no space after it
    (r"(?<=\d)(?<!\d{4})~(?=\d{3}(?!\d|(?:-|~)\d{4}))", "~"),  # 12 000, but neither a year nor a telephone: GR 2.3.1; TCS 5.09
    (r"(?<=\d)~(?=(?:[cmk]?m|k?g|ha|L|h|min|°C)(?![\w'’]))", "~"),  # GR 1.3.2; Portail, « Le système métrique »
)
_RULES = {
    "fr": _rules(
        *_BOTH,
        (r"\b1ier(s?)\b", r"1er\1"),  # ordinals end in the last letters of the word, 1er, 1re, 23e: GR 1.1.3
        (r"\b1i?[èe]re(s?)\b", r"1re\1"),
        (r"\b(\d+|[IVX]+(?=è))i?[èe]?me(s?)\b", r"\1e\2"),
        (r"(?<=\d)–(?=\d)", "-"),  # 2013-2014, p. 12-15: CFP, trait d'union
        (r"(?<!~)~+(?=[;!?]+(?:[\s)»”]|$))", ""),  # TCS 17.07; Clés de la rédaction, point-virgule
        (r"(?:(?<!~)~+|(?<=[^\s:;])):(?=\s|$)", "~:"),  # TCS 17.07
        (r"«~*", "«~"),  # TCS 17.07
        (r"(?<!~)~*»", "~»"),
        (r"(?<=\d)~?(?=(?:[MG]?\$|%)(?!\w))", "~"),  # CFP, dollar canadien; %: Gazette du Canada
        (r"(?<=\$)~(?=(?:CA|US)\b)", "~"),
        (r"\b(\d\d?)~?h~?(?=\d\d?\b)", r"\1~h~"),  # 9 h 30: GR 1.1.12; CFP, heure
        (r"\b(\d\d?)h\b", r"\1~h"),
        (r"(?<=\d)~(?=(?:millions?|milliards?)\b)", "~"),  # Clés de la rédaction, grands nombres
        (rf"\b(\d\d?|1er)~(?=(?:{_MONTHS['fr']})\b)", r"\1~"),  # usage
        (r"\b([Nn](?:os?|[°º]))~(?=\d)", r"\1~"),  # usage
        (r"(?<![\w.])(MM?\.|Mmes?|Mes?|Mgr|Dre?s?)~(?=[A-ZÀ-Ý])", r"\1~"),  # Ouimet, « L'espace insécable »
        (r"(?<![\w.])((?:pp?|art|par|ch?|vol|fig)\.)~(?=[A-Z]?-?\d)", r"\1~"),  # usage
    ),
    "en": _rules(
        *_BOTH,
        (r"(?<=\d)'(?=s\b)|(?<![\w’])'(?=\d\ds?\b)", "’"),  # 6’s: TCS 7.64; the ’90s: usage
        (r"(?<=\d)~+(?=%(?!\w))", ""),  # WT, per cent
        (r"(?<=\d)~(?=(?:[ap]\.m\.|(?:per ?cent|[mb]illion)\b))", "~"),  # WT, time of day; TCS 5.02; per cent: usage
        (rf"\b({_MONTHS['en']})~(?=\d\d?\b)", r"\1~"),  # usage, like the three that follow
        (rf"\b(\d\d?)~(?=(?:{_MONTHS['en']})\b)", r"\1~"),
        (r"(?<![\w.])((?:pp?|ss?|ch?|vol|art|para|fig|[Nn]os?)\.)~(?=[A-Z]?-?\d)", r"\1~"),
        (r"(?<![\w.])((?:Mrs?|Ms|Mx|Drs?)\.)~(?=[A-Z])", r"\1~"),
        (r"(?<![\w.])(pp?\.~\d+|pages~\d+)-(?=\d+\b(?!-))", r"\1–"),  # inclusive numbers take the en dash: TCS 5.24; WT, en dash
        (rf"(?<![\w/.-])({_YEAR})-({_YEAR}|\d\d)(?![\w-])", _range_of_years),
        (r"(?<=%)-(?=\d[\d.]*%)|(?<=[ap]\.m\.)-(?=\d)", "–"),  # WT, per cent; reminder “Time of day”
    ),
}
# Addresses of pages and of people, names of files, code.
_AS_WRITTEN = re.compile(
    r"(?<![\w./+-])((?:https?://|www\.)[^\s<>«»“”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|`[^`]*`"
    r"|(?:[\w-]+\.)+(?:ca|com|net|org)\b(?:/[^\s<>«»“”]*)?|[\w./-]*\w\.(?:csv|docx?|html?|json|md|pdf|pptx?|py|xlsx?|ya?ml)\b)"
)
_CODE_OR_TAG = re.compile(r"(<(?:code|pre)\b.*?</(?:code|pre)>|<[^>]*>)", re.DOTALL)
_QUOTED_IN_FRENCH = re.compile(r'«[^«»"„]*»|([^\s«»]{0,40}[“”„"].{0,20})')  # “ ” within « » are right: GR 7
_WITHOUT_LIGATURE = re.compile(r"\b(?:b|c|m|n|s|v|man)?oe(?:uvres?|urs?|ufs?|uds?|ux?|il)\b", re.IGNORECASE)
_WITHOUT_ACCENT = re.compile(
    r"\bA(?= (?:la|l['’]|compter|partir|titre|cette|ce|ces|son|sa|ses|leur|chaque|défaut|propos|(?:court|moyen|long) terme)\b)"
    r"|\bE(?=(?:tats?|coles?|difices?|ducation|galement|tapes?|tudes?|valuations?|lections?|quipes?|quipements?|changes?|tant"
    r"|tablissements?|v[ée]nements?|l[èe]ves?|conomi(?:e|ques?)|nergie|glises?|ventuel(?:le)?s?|crire|crit[se]?)\b)"
    r"|\bI(?=les?\b)"
)
_ACCENTED = {"A": "À", "E": "É", "I": "Î"}


@lru_cache(maxsize=100_000)  # names and words come back on many pages
def typeset(text: str, language: Language) -> str:
    """The text as that language prints it: no-break spaces, apostrophes, ellipses, ranges, French ordinals.

    It never changes a word, and setting a text twice changes nothing more.
    """
    return _between(_AS_WRITTEN, text, lambda piece: _apply(_RULES[language], piece))


def typeset_html(html: str, language: Language) -> str:
    """HTML with its text set in type; tags, and code between them, stay as they are."""
    return _between(_CODE_OR_TAG, html, lambda piece: typeset(piece, language))


def _between(untouched: re.Pattern[str], text: str, change: Callable[[str], str]) -> str:
    pieces = untouched.split(text)
    return "".join(piece if index % 2 else change(piece) for index, piece in enumerate(pieces))


def _apply(rules: tuple[tuple[re.Pattern[str], _Print], ...], text: str) -> str:
    for written, printed in rules:
        text = written.sub(printed, text)
    return text


def faults(text: str, language: Language) -> Iterator[tuple[str, dict[str, str]]]:
    """What a person has to mend in a text: the code of each issue, with its facts."""
    if language == "en":
        if quoted := re.search(r'\S{0,40}[«»"].{0,20}', text):
            yield "english-quotation-marks", {"value": quoted[0]}
        return
    if quoted := next((found for found in _QUOTED_IN_FRENCH.finditer(text) if found[1]), None):
        yield "french-quotation-marks", {"value": quoted[1]}
    for found in _WITHOUT_LIGATURE.finditer(text):
        yield "missing-ligature", {"value": found[0], "correct": re.sub("oe", "œ", re.sub("O[eE]", "Œ", found[0]))}
    for found in _WITHOUT_ACCENT.finditer(text):
        rest = text[found.end() :].split(" ", 1)[0]
        yield "missing-accent", {"value": found[0] + rest, "correct": _ACCENTED[found[0]] + rest}
