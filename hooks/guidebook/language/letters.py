"""One table of letters: by it names are found, as printed and as typed on a Canadian keyboard, put in order, and made addresses."""

import json
import re
import unicodedata
from functools import lru_cache

# Letters that Unicode does not decompose, as they are typed without them, and marks as keyboards have them. A glottal stop that has
# a letter of its own (ʔ) is left out; one that is written as an apostrophe stays one. Text is made small first.
LETTERS = {
    "ł": "l", "ɫ": "l", "ɬ": "l", "ƛ": "tl", "λ": "tl", "ı": "i", "ɨ": "i", "ø": "o", "ɔ": "o", "đ": "d", "ð": "d", "þ": "th",
    "θ": "th", "ß": "ss", "œ": "oe", "æ": "ae", "ŋ": "ng", "ə": "e", "ǝ": "e", "ɛ": "e", "ʌ": "u", "ʉ": "u", "ʋ": "v", "ħ": "h",
    "ŧ": "t", "ƀ": "b", "ǥ": "g", "ɣ": "g", "χ": "x", "ʃ": "sh",
    "ʒ": "zh", "ĸ": "k", "ſ": "s", "ς": "σ", "ʔ": "", "ʕ": "",
    "ˀ": "", "ʡ": "",
    "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "ʹ": "'", "ʽ": "'", "′": "'", "`": "'", "´": "'", "＇": "'", "ꞌ": "'",
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-", "·": ":", "ꞏ": ":", "꞉": ":", "ː": ":", "⁄": "/",
}  # fmt: skip
_FOLDED = str.maketrans(LETTERS)
_COLON_IN_A_WORD = re.compile(r"(?<=[^\W\d_]):(?=[^\W\d_])")  # a long vowel of Kanien’kéha, as in Kahnawà:ke
_ELISION = re.compile(r"\b([cdjlmnst]|qu|jusqu|lorsqu|puisqu)'", re.IGNORECASE)


def plain(text: str) -> str:
    """A text as words are compared: small letters without accents, ligatures or letters of one language alone, ASCII marks."""
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.category(sign).startswith("M"))
    return _COLON_IN_A_WORD.sub("", bare.lower().translate(_FOLDED))


@lru_cache(maxsize=100_000)  # titles are put in order on many pages
def order(text: str) -> tuple[str, str]:
    """The key that sorts words as a dictionary does: É beside E and Ł beside L, capitals beside small letters, marks last."""
    letters = "".join(sign for sign in plain(text) if sign.isalnum() or sign == " ")
    return letters, unicodedata.normalize("NFD", text.casefold())


def address(text: str) -> str:
    """The text as the end of a page's address: `Łutselk’e` is `lutselke`, « L'Île-aux-Coudres » is `l-ile-aux-coudres`."""
    apart = _ELISION.sub(r"\1-", plain(text)).replace("'", "")
    return re.sub(r"[^a-z0-9]+", "-", apart).strip("-")


class _Indexed(dict[int, str]):
    """What stands in the index for each letter: those that Pagefind does not know are folded, the rest stay as they are read."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        category = unicodedata.category(sign)
        if sign.lower() in LETTERS:
            folded = LETTERS[sign.lower()]
            put = folded.capitalize() if category == "Lu" else folded
        elif category == "Mn":
            put = ""
        elif category == "Lm":
            put = unicodedata.normalize("NFKD", sign)
        else:
            put = " " if category == "Zs" else sign
        self[code] = put
        return put


_INDEXED = _Indexed()


def indexed(text: str) -> str:
    """A text as the index is given it: accents that a letter carries are kept for the excerpts, all else as keyboards have it."""
    return unicodedata.normalize("NFC", text).translate(_INDEXED)


def script() -> str:
    """The same folding for the scripts of the pages, drawn from the same table."""
    letters = json.dumps(LETTERS, ensure_ascii=False, separators=(",", ":"))
    return f"""\
// A text as words are compared, on every page: drawn from letters.py, whose table the index and the order of lists follow too.
const LETTERS = {letters};
const FOLDED = new RegExp(`[${{Object.keys(LETTERS).join("")}}]`, "gu");

/** Small letters without accents, ligatures or letters of one language alone, ASCII marks. */
export const plain = text => {{
  const bare = text.normalize("NFKD").replace(/\\p{{M}}/gu, "").toLowerCase();
  return bare.replace(FOLDED, letter => LETTERS[letter]).replace(/(\\p{{L}}):(?=\\p{{L}})/gu, "$1");
}};
"""
