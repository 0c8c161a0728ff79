"""Set text as each language prints it, and say what a machine cannot mend."""

import re
from collections.abc import Iterator

from .issues import Fact
from .language import Language

NBSP = "\u00a0"
_SPACES = "[ \u00a0\u202f]"
_MONTHS = {
    "fr": "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
    "en": "January|February|March|April|May|June|July|August|September|October|November|December",
}

# The rules are the Translation Bureau's: « Le guide du rédacteur » for French, “The Canadian Style” for English.
_RULES: dict[Language, tuple[tuple[re.Pattern[str], str], ...]] = {
    "fr": (
        (re.compile(r"\.\.\."), "…"),
        (re.compile(r"(?<=\w)'(?=[\w«])"), "’"),
        (re.compile(_SPACES + r"+(?=[;!?](?:\s|$))"), ""),  # in Canada, no space before ; ! ?
        (re.compile(_SPACES + r"+:(?=\s|$)"), NBSP + ":"),
        (re.compile(r"(?<=\d)" + _SPACES + r"?(?=[%$](?!\w))"), NBSP),
        (re.compile("«" + _SPACES + "*"), "«" + NBSP),
        (re.compile(_SPACES + "*»"), NBSP + "»"),
        (re.compile(r"(?<=\d)" + _SPACES + r"(?=\d{3}(?!\d))"), NBSP),  # 12 000
        (re.compile(r"(?<=\d)" + _SPACES + r"(?=(?:h|km|min|millions?|milliards?)\b)"), NBSP),
        (re.compile(r"(?<=\bh)" + _SPACES + r"(?=\d)"), NBSP),  # 9 h 30
        (re.compile(rf"\b(\d\d?|1er) (?=(?:{_MONTHS['fr']})\b)"), r"\1" + NBSP),
    ),
    "en": (
        (re.compile(r"\.\.\."), "…"),
        (re.compile(r"(?<=\w)'(?=\w)|(?<=s)'(?=\s|$)"), "’"),
        (re.compile(r"(?<=\d)" + _SPACES + r"+(?=%(?!\w))"), ""),
        (re.compile(r"(?<=\d) (?=(?:km|a\.m\.|p\.m\.|per cent|million|billion)(?:\W|$))"), NBSP),
        (re.compile(rf"\b({_MONTHS['en']}) (?=\d\d?\b)"), r"\1" + NBSP),
    ),
}
_WITHOUT_LIGATURE = re.compile(r"\b(?:b|c|m|n|s|v|man)?oe(?:uvres?|urs?|ufs?|uds?|ux?|il)\b", re.IGNORECASE)
_WITHOUT_ACCENT = re.compile(
    r"\bA(?= (?:la|l['’]|compter|partir|titre|cette|ce|ces|son|sa|ses|leur|chaque|long terme)\b)"
    r"|\bE(?=(?:tats?|coles?|difices?|ducation|galement|tapes?|tudes?|valuations?|lections?|quipes?)\b)"
    r"|\bI(?=les?\b)"
)
_CODE_OR_TAG = re.compile(r"(<(?:code|pre)\b.*?</(?:code|pre)>|<[^>]*>)", re.DOTALL)
_ACCENTED = {"A": "À", "E": "É", "I": "Î"}


def typeset(text: str, language: Language) -> str:
    """The text as that language prints it: no-break spaces, apostrophes, ellipses.

    It never changes a word, and setting a text twice changes nothing more.
    """
    for pattern, replacement in _RULES[language]:
        text = pattern.sub(replacement, text)
    return text


def typeset_html(html: str, language: Language) -> str:
    """HTML with its text set in type; tags, and code between them, stay as they are."""
    pieces = _CODE_OR_TAG.split(html)
    return "".join(piece if index % 2 else typeset(piece, language) for index, piece in enumerate(pieces))


def faults(text: str, language: Language) -> Iterator[tuple[str, dict[str, Fact]]]:
    """What a person has to mend in a text: the code of each issue, with its facts."""
    if language == "en":
        if quoted := re.search(r'\S*[«»"].{0,20}', text):
            yield "english-quotation-marks", {"value": quoted[0]}
        return
    if quoted := re.search(r'\S*[“”„"].{0,20}', text):
        yield "french-quotation-marks", {"value": quoted[0]}
    for found in _WITHOUT_LIGATURE.finditer(text):
        yield "missing-ligature", {"value": found[0], "correct": re.sub("oe", "œ", re.sub("O[eE]", "Œ", found[0]))}
    for found in _WITHOUT_ACCENT.finditer(text):
        rest = text[found.end() :].split(" ", 1)[0]
        yield "missing-accent", {"value": found[0] + rest, "correct": _ACCENTED[found[0]] + rest}
