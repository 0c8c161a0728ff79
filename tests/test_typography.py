"""Each rule of typography, as a line of print before and after."""

import pytest
from guidebook.language import Language
from guidebook.typography import faults, typeset, typeset_html

FRENCH = [
    ("l'entente", "l’entente"),
    ("l'« entente »", "l’«~entente~»"),
    ("«entente»", "«~entente~»"),
    ("Qui paie ? Combien !", "Qui paie? Combien!"),
    ("à suivre ; oui", "à suivre; oui"),
    ("voici :", "voici~:"),
    ("https://exemple.ca/a?b=c", "https://exemple.ca/a?b=c"),
    ("12 000 $ et 45 %", "12~000~$ et 45~%"),
    ("1 234 567 personnes", "1~234~567 personnes"),
    ("de 9 h 30 à 17 h", "de 9~h~30 à 17~h"),
    ("le 1er mars et le 29 novembre", "le 1er~mars et le 29~novembre"),
    ("13 millions de dollars", "13~millions de dollars"),
    ("etc...", "etc…"),
    ("en 2018 2 000 personnes", "en 2018 2~000 personnes"),
    ("l’usage", "l’usage"),
]
ENGLISH = [
    ("the town's counter", "the town’s counter"),
    ("the councils' table", "the councils’ table"),
    ("November 29, 2022", "November~29, 2022"),
    ("May 2024", "May 2024"),
    ("9 a.m. to 2 p.m.", "9~a.m. to 2~p.m."),
    ("40 per cent of $2.5 million", "40~per cent of $2.5~million"),
    ("80 % of them", "80% of them"),
    ("and so on...", "and so on…"),
]


@pytest.mark.parametrize(
    ("language", "written", "printed"),
    [*(("fr", *case) for case in FRENCH), *(("en", *case) for case in ENGLISH)],
)
def test_a_text_is_set_as_its_language_prints_it(language: Language, written: str, printed: str) -> None:
    once = typeset(written, language)

    assert once.replace("\u00a0", "~") == printed
    assert typeset(once, language) == once


@pytest.mark.parametrize(
    ("language", "text", "codes"),
    [
        ("fr", "un “mot”", ["french-quotation-marks"]),
        ("fr", 'un "mot"', ["french-quotation-marks"]),
        ("fr", "un « mot » l’entente", []),
        ("en", "a « word »", ["english-quotation-marks"]),
        ("en", "a “word”", []),
        ("fr", "au coeur des oeuvres, une soeur", ["missing-ligature"] * 3),
        ("fr", "la coexistence, le poète, la moelle", []),
        ("fr", "A la mairie", ["missing-accent"]),
        ("fr", "Etat, Ecole et Ile", ["missing-accent"] * 3),
        ("fr", "Plan A ou B, Alberta, Iles-de-la-Madeleine", ["missing-accent"]),
    ],
)
def test_what_a_machine_cannot_mend_is_said(language: Language, text: str, codes: list[str]) -> None:
    assert [code for code, _ in faults(text, language)] == codes


def test_in_html_only_the_text_is_set() -> None:
    assert typeset_html("<a title=\"l'an\">l'an</a> <code>l'an :</code> voici :", "fr") == (
        "<a title=\"l'an\">l’an</a> <code>l'an :</code> voici\u00a0:"
    )
