"""What a text should not say: what stands for a text to come, the other language, marks of formatting where none is taken."""

import re
import unicodedata
from functools import lru_cache
from itertools import islice

from ..language.languages import Language, other

# ruff: noqa: SIM905  (a list of words reads better as words)
# What stands alone where a text is still to be written, folded: small letters, no accents, no marks.
_ALONE = frozenset(
    "todo|to do|tbd|tba|tbc|fixme|wip|n a|na|s o|sans objet|not applicable|non applicable|a venir|to come|coming soon|bientot"
    "|a completer|to complete|to be completed|to be added|a ajouter|a preciser|to be specified|to be determined|a determiner"
    "|a confirmer|to be confirmed|to confirm|a verifier|to check|a faire|a ecrire|to be written|a rediger|en cours de redaction"
    "|a traduire|to translate|to be translated|translate|traduire|translation|traduction|traduction a venir|translation to come"
    "|translation needed|needs translation|translation pending|en cours de traduction|french to come|english to come"
    "|francais a venir|anglais a venir|le francais suit|english follows|french follows|l anglais suit|version francaise a venir"
    "|texte francais|texte anglais|french text|english text|texte|text|texte ici|text here|your text here|votre texte ici"
    "|votre texte|your text|inserer le texte|inserer le texte ici|insert text|insert text here|enter text|saisir le texte"
    "|placeholder|lorem ipsum|description|titre|title|resume|summary|test|essai|abc|foo|bar|asdf|vide|empty|pending|en attente"
    "|draft|ebauche|brouillon|idem|same|meme chose|same as french|same as english|voir l anglais|voir le francais"
    "|see french|see english|fr|en|francais|french|english|anglais".split("|")
)
# What gives it away within a longer text. XXX may be a number after the word for a part of a work.
_WITHIN = re.compile(
    r"\b(?:TODO|TO DO|TBD|TBA|TBC|FIXME)\b(?!')|(?<![\w.])[Xx]{3,}(?!\w|\.\w)|\blorem ipsum\b"
    r"|\?{3,}|_{3,}|\{\{\s*[^\W\d][\w .-]*\}\}"
    r"|^\[(?:fr|en)\]|[\[<{](?:[^\]>}]{0,60}\b)?(?:translate|translation|traduire|traduction|à compléter|a completer|à venir"
    r"|to come|to be completed|insert|insérer|inserer|placeholder|your text|votre texte|text here|texte ici|tbd"
    r"|todo|fixme)\b[^\]>}]{0,60}[\]>}]",
    re.IGNORECASE,
)
_STILL_TO_COME = re.compile(
    r"(?:(?:la|the) )?(?:traduction|translation|version|texte|text)(?: (?:francaise?|anglaise?|french|english))?"
    r"(?: (?:a|en) (?:venir|suivre|faire|cours)| requise?| required| needed| pending| to (?:come|follow)| missing| manquante?)"
    r"|(?:french|english|francais|anglais)(?: (?:version|text|texte))? (?:to (?:come|follow)|a (?:venir|suivre)|required|requise?)"
)
_MOST_WORDS = 8  # of what stands for a text to come: the longest of those above has six
_BRACKETED = re.compile(r"\(([^()]*)\)")
_NOTHING = re.compile(r"[\s.…?!_*/–—-]+")
_UPPER_ONLY = re.compile(r"todo|to do|tbd|tba|tbc|fixme", re.IGNORECASE)
_PART_OF_A_WORK = re.compile(
    r"(?:chapitre|chapter|partie|part|annexe|appendix|schedule|article|volume|tome|titre|title)\s$", re.IGNORECASE
)

# Small words that only one of the two languages has; those that both write alike (on, or, as, pour…) are left out.
_SMALL_WORDS: dict[Language, frozenset[str]] = {
    "fr": frozenset(
        "le la les des du de et à au aux un une est sont avec pour par dans que qui ce cette ces leur leurs sur où il elle"
        " ils elles se son sa ses été ont plus pas ne comme entre dont mais aussi peut peuvent"
        " être avait chaque sans selon chez vers".split()
    ),
    "en": frozenset(
        "the of and to is are with for by from that this these those which their they was were have has had been at it its an be"
        " will can who what when where than them into through while between about also not but each other would there".split()
    ),
}
# What a text names or quotes: between marks, or set off by a comma and a capital, as the units of an organization are.
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"|\*[^*]+\*|\[[^\]]*\]\([^)]*\)|\([^)]*\)|https?://\S+|(?<=, )[A-ZÀ-Ý][^,.;:]*")
_FEWEST_SMALL_WORDS = 3  # of the other language: fewer may be a name
_FEWEST_WORDS = 4  # of a text that stands in both languages alike: shorter ones may be names

_FORMATTING = re.compile(
    r"\*\*[^*\n]+\*\*|__[^_\n]+__|(?<![\w*])\*[^*\s][^*\n]*\*(?![\w*])|(?<![\w_])_[^_\s][^_\n]*_(?![\w_])|\[[^\]\n]+\]\([^)\n]+\)"
    r"|`[^`\n]+`|~~[^~\n]+~~|^#{1,6} .+|^[ \t]*(?:[-*+]|\d+[.)])[ \t]+.+(?:\n|$)|</?[a-zA-Z][^<>]*>|^> .+",
    re.MULTILINE,
)


@lru_cache(maxsize=10_000)  # asked of a text by itself, and beside that of the other language
def placeholder(text: str) -> str | None:
    """What shows that a text is still to be written, or None."""
    if _NOTHING.fullmatch(text) or _is_to_come(text):
        return text.strip()
    if bracketed := next((found[0] for found in _BRACKETED.finditer(text) if _is_to_come(found[1]) and len(found[1]) > 3), None):
        return bracketed
    for found in _WITHIN.finditer(text):
        in_small_letters = _UPPER_ONLY.fullmatch(found[0]) and not found[0].isupper()  # a to-do list
        if not in_small_letters and not _PART_OF_A_WORK.search(text[: found.start()]):
            return found[0]
    return None


def _is_to_come(text: str) -> bool:
    if len(list(islice(re.finditer(r"\w+", text), _MOST_WORDS + 1))) > _MOST_WORDS:
        return False
    words = " ".join(re.findall(r"\w+", _folded(text)))
    return words in _ALONE or bool(_STILL_TO_COME.fullmatch(words))


def is_in_the_other_language(text: str, language: Language) -> bool:
    """Whether a text written for that language is in the other one, by the small words it uses; what it quotes does not count."""
    words = re.findall(r"[^\W\d_]+", _QUOTED.sub(" ", text).lower())
    theirs = sum(word in _SMALL_WORDS[other(language)] for word in words)
    ours = sum(word in _SMALL_WORDS[language] for word in words)
    return theirs >= _FEWEST_SMALL_WORDS and theirs > 2 * ours


def is_a_copy(one: str, of: str) -> bool:
    """Whether two texts differ only by their marks, capitals and accents."""
    first, theirs = re.search(r"\w+", one), re.search(r"\w+", of)
    if not first or not theirs or _folded(first[0]) != _folded(theirs[0]):  # as nearly always
        return False
    words = re.findall(r"\w+", _folded(one))
    return len(words) >= _FEWEST_WORDS and words == re.findall(r"\w+", _folded(of))


def formatting(text: str) -> str | None:
    """The first mark of formatting in a text that takes none, or None. A dash that opens a single line is no list."""
    found = [found[0].strip() for found in _FORMATTING.finditer(text)]
    return found[0] if found and not (found[0][0] in "-+0123456789" and "\n" not in text.strip()) else None


def _folded(text: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign)).casefold()
