"""The interface words: each one used, each one that is used there, in both languages."""

import re

from conftest import ROOT
from guidebook.showing.for_scripts import WORDS
from guidebook.showing.words import of_kinds, words

PRINTED_BY = [
    *(ROOT / "hooks/guidebook").rglob("templates/*.html"),
    *(path for path in (ROOT / "hooks/guidebook").rglob("*.py") if path.stem != "for_scripts"),
]


def test_every_word_is_used_somewhere_and_every_word_used_exists() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in PRINTED_BY)
    named = {name.replace("_", "-") for name in re.findall(r"\bwords\.(\w+)", text)} - {"yaml", "items"}
    counted = {f"{noun}{ending}" for noun in re.findall(r'"(count-\w+)"', text) for ending in ("", "s")}
    told = {key for keys in WORDS.values() for key in keys}  # to scripts, which test_scripts.py reads
    assert named | counted | told | {*of_kinds()} == set(words())


def test_every_word_is_in_both_languages() -> None:
    same = [key for key, name in words().items() if name.fr == name.en]

    assert set(same) <= {"date", "source", "sources"}
