"""The interface words: each one used, each one that is used there, in both languages."""

import re

from conftest import ROOT
from guidebook.collection import DESCRIBING
from guidebook.kinds import SECTIONS
from guidebook.words import words

PRINTED_BY = [
    *(ROOT / "hooks/guidebook").glob("templates/*.html"),
    *(ROOT / "overrides").rglob("*.html"),
    *(ROOT / "hooks/guidebook").glob("*.py"),
]


def test_every_word_is_used_somewhere_and_every_word_used_exists() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in PRINTED_BY)
    named = {name.replace("_", "-") for name in re.findall(r"\bwords\.(\w+)", text)} - {"yaml", "items"}
    counted = {f"{noun}{ending}" for noun in re.findall(r'"(count-\w+)"', text) for ending in ("", "s")}
    by_kind = {
        *SECTIONS,
        *(f"{kind}-intro" for kind in SECTIONS),
        *(f"by-{kind}" for kind in DESCRIBING if kind not in ("enablers", "challenges", "groups")),
    }
    by_kind |= {"jurisdiction-description", "organization-description", "place-description"}

    assert named | counted | by_kind == set(words())


def test_every_word_is_in_both_languages() -> None:
    same = [key for key, name in words().items() if name.fr == name.en]

    assert set(same) <= {"date", "source", "sources"}
