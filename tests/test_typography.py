"""Each rule of typography, as a line of print before and after, with the page the rule was read on."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from guidebook.language.languages import LANGUAGES, Language
from guidebook.language.typography import faults, typeset, typeset_html

DATA = sorted((Path(__file__).resolve().parent.parent / "data").glob("*.yaml"))
# The Translation Bureau's works, where each was read: GR is « Le guide du rédacteur », CFP « Clefs du français pratique »,
# TCS “The Canadian Style”, WT “Writing Tips”. A rule that no page confirmed is « usage ».
SOURCES = {
    "GR 1.1.3": "https://www.btb.termiumplus.gc.ca/redac-chap?lang=fra&lettr=indx321&info0=1.1.3&info1=1.1.23&info2=1.4&info3=3.3.12",
    "GR 1.1.12": "https://www.btb.termiumplus.gc.ca/redac-chap?lang=eng&lettr=chapsect1&info0=1.1.12",
    "GR 1.3.2": "https://tplus-pp.btb.gc.ca/redac-chap?info0=1.3.2&lang=eng&lettr=chapsect1",
    "GR 2.3.1": "http://www.btb.termiumplus.gc.ca/redac-chap?lang=fra&lettr=chapsect2&info0=2.3.1",
    "GR 7": "https://tplus-pp.btb.gc.ca/redac-chap?info0=7&lang=fra&lettr=chap_catlog",
    "CFP dollar": "https://tplus-pp.btb.gc.ca/tpv2guides/guides/clefsfp/index-eng.html?lang=eng&lettr=indx_catlog_d&page=9Soesjddr-8k.html",
    "CFP espaces": "http://www.btb.termiumplus.gc.ca/tpv2guides/guides/clefsfp/index-eng.html?lang=eng&lettr=indx_catlog_s&page=9TN-kc8sJEUo.html",
    "CFP heure": "https://www.noslangues-ourlanguages.gc.ca/navigateur-navigator/outils-tools/clefsfp/9Ix3w11_n52g.html",
    "CFP trait d'union": "https://tplus-pp.btb.gc.ca/tpv2guides/guides/clefsfp/index-fra.html?lang=fra&lettr=indx_catlog_t&page=94SJC_-SOywA.html",
    # Only the heading « Espace insécable » of this one was seen.
    "Clés millions": "https://www.noslangues-ourlanguages.gc.ca/en/navigateur-navigator?search_api_fulltext=%20&field_writing_tools=All&sort_by=views&f%5B0%5D=navigateur_navigator_french_themes%3A517&f%5B1%5D=navigateur_navigator_french_themes%3A518",
    "Clés point-virgule": "https://www.noslangues-ourlanguages.gc.ca/fr/navigateur-navigator?search_api_fulltext=%20&field_writing_tools=All&sort_by=views&f%5B0%5D=navigateur_navigator_french_themes%3A588&f%5B1%5D=navigateur_navigator_french_themes%3A591",
    "Gazette": "http://www.gazette.gc.ca/pi-ip/fednoticehelp-aideavisfed-fra.html",
    "Ouimet": "https://www.btb.termiumplus.gc.ca/guides/chroniq/perl/source/espace_insecable.htm",
    "Portail": "https://www.noslangues-ourlanguages.gc.ca/collaborateurs-contributors/articles/20140505-metrique-metric-fra.html",
    "TCS 5.02": "http://www.btb.termiumplus.gc.ca/tcdnstyl-chap?lang=fra&lettr=chapsect5&info0=5",
    "TCS 5.09": "http://www.btb.termiumplus.gc.ca/tcdnstyl-chap?lang=fra&lettr=indx_catlog&info0=5.09&info1=5.11&info2=5.26",
    "TCS 5.14": "https://www.btb.termiumplus.gc.ca/tcdnstyl-chap?lang=spa&lettr=chapsect5&info0=5.14",
    "TCS 5.24": "https://www.noslangues-ourlanguages.gc.ca/en/writing-tips-plus/numbers-comparative-and-inclusive-numbers",
    "TCS 7.56": "https://btb.termiumplus.gc.ca/tcdnstyl-chap?info0=7.56&lang=eng&lettr=chapsect7",
    "TCS 7.64": "https://www.noslangues-ourlanguages.gc.ca/en/writing-tips-plus/apostrophe-plurals",
    "TCS 8.09": "https://tplus-pp.btb.gc.ca/tcdnstyl-chap?info0=8.09&lang=eng&lettr=chapsect8",
    "TCS 17.07": "https://tplus-pp.btb.gc.ca/tcdnstyl-chap?info0=17.07&lang=eng&lettr=chapsect17",
    "WT en dash": "https://www.btb.termiumplus.gc.ca/tpv2guides/guides/wrtps/index-eng.html?lang=eng&lettr=indx_catlog_e&page=9V8OL7PZSfXA.html",
    "WT numeric date": "https://tplus-pp.btb.gc.ca/tpv2guides/guides/wrtps/index-fra.html?lang=fra&lettr=indx_catlog_n&page=9evFreaBYhnI.html",
    "WT per cent": "https://www.btb.termiumplus.gc.ca/tpv2guides/guides/wrtps/index-eng.html?lang=eng&lettr=indx_catlog_p&page=9TeYbIhQbfVM.html",
    "WT time of day": "https://www.btb.termiumplus.gc.ca/tpv2guides/guides/wrtps/index-eng.html?lang=eng&lettr=indx_catlog_t&page=9lMKm-R0uJrs.html",
    "Reminder time": "http://crtl.ca/Pavel/Pavel%20Terminology/www.bt-tb.tpsgc-pwgsc.gc.ca/btb31a7.html?cont=1415&lang=eng",
    "usage": "",
    "as written": "",
}
# A tilde is a no-break space.
FRENCH = [
    ("CFP espaces", "l'entente, aujourd'hui", "l’entente, aujourd’hui"),
    ("CFP espaces", "l'« entente », l'", "l’«~entente~», l’"),
    ("CFP espaces", "l’usage", "l’usage"),
    ("TCS 17.07", "«entente»", "«~entente~»"),
    ("TCS 17.07", "Qui paie ? Combien !", "Qui paie? Combien!"),
    ("TCS 17.07", "(vraiment ?) « oui !»", "(vraiment?) «~oui!~»"),
    ("TCS 17.07", "voici : ceci", "voici~: ceci"),
    ("TCS 17.07", "voici: ceci", "voici~: ceci"),
    ("Clés point-virgule", "à suivre ; oui", "à suivre; oui"),
    ("GR 7", "« le “mot” juste »", "«~le “mot” juste~»"),
    ("GR 2.3.1", "1 234 567 personnes", "1~234~567 personnes"),
    ("GR 2.3.1", "en 2018 2 000 personnes, dossier 16145", "en 2018 2~000 personnes, dossier 16145"),
    ("GR 2.3.1", "en 2018 200 personnes", "en 2018 200 personnes"),
    ("CFP dollar", "12 000 $, 25,99 $ CA et 3 M$", "12~000~$, 25,99~$~CA et 3~M$"),
    ("CFP dollar", "100$", "100~$"),
    ("Gazette", "45 % ou 45%", "45~% ou 45~%"),
    ("GR 1.3.2", "à 20 km, 5 m de haut, 3 kg, 82 °C", "à 20~km, 5~m de haut, 3~kg, 82~°C"),
    ("Portail", "12 ha en 15 min", "12~ha en 15~min"),
    ("as written", "en 2020 m'a dit", "en 2020 m’a dit"),
    ("GR 1.1.12", "de 9h30 à 17h", "de 9~h~30 à 17~h"),
    ("CFP heure", "de 9 h 30 à 17 h", "de 9~h~30 à 17~h"),
    ("usage", "le 1er mars et le 29 novembre 2022", "le 1er~mars et le 29~novembre 2022"),
    ("Clés millions", "13 millions, 1,7 million et 2 milliards de dollars", "13~millions, 1,7~million et 2~milliards de dollars"),
    ("usage", "n° 5, no 5, nos 6 et 7", "n°~5, no~5, nos~6 et 7"),
    ("Ouimet", "M. Tremblay, Mme Roy et Dre Émond", "M.~Tremblay, Mme~Roy et Dre~Émond"),
    ("usage", "L.M. 2012, c. 33; c. B37; p. 12, art. 5", "L.M. 2012, c.~33; c.~B37; p.~12, art.~5"),
    ("GR 1.1.3", "la 1ère et la 2ème fois, le 1er, les 3èmes", "la 1re et la 2e fois, le 1er, les 3es"),
    ("GR 1.1.3", "1ière, 1ier, 2ième, 20e Rue, XXIème siècle", "1re, 1er, 2e, 20e Rue, XXIe siècle"),
    ("CFP trait d'union", "2013–2014, p. 12–15", "2013-2014, p.~12-15"),
    ("CFP trait d'union", "en 2013-2014, Saguenay–Lac-Saint-Jean", "en 2013-2014, Saguenay–Lac-Saint-Jean"),
    ("usage", "et le reste...", "et le reste…"),
    ("as written", "Québec, Montréal et les Îles", "Québec, Montréal et les Îles"),
    ("as written", "819 555-1234", "819 555-1234"),
    ("as written", "https://exemple.ca/2ème?a=l'an...b", "https://exemple.ca/2ème?a=l'an...b"),
    ("as written", "l'an@exemple.ca, www.l'an.ca, rapport–12–15.pdf", "l’an@exemple.ca, www.l'an.ca, rapport–12–15.pdf"),
    ("as written", "`l'an :` et canada.ca/1ère : oui", "`l'an :` et canada.ca/1ère~: oui"),
]
ENGLISH = [
    ("TCS 7.56", "the town's counter, can't", "the town’s counter, can’t"),
    ("TCS 7.56", "the councils' table, the provinces'.", "the councils’ table, the provinces’."),
    ("TCS 7.56", "Malraux's art, Mauritius' industry", "Malraux’s art, Mauritius’ industry"),
    ("TCS 7.64", "6's and a's", "6’s and a’s"),
    ("usage", "the '90s, the class of '98", "the ’90s, the class of ’98"),
    ("TCS 8.09", "and so on...", "and so on…"),
    ("TCS 8.09", "fell drastically....", "fell drastically.…"),
    ("usage", "November 29, 2022, or 29 November", "November~29, 2022, or 29~November"),
    ("TCS 5.14", "May 2024; August 17th", "May 2024; August 17th"),
    ("WT numeric date", "2013-11-29 and 2013-11", "2013-11-29 and 2013-11"),
    ("WT time of day", "9:30 a.m. to 2 p.m.", "9:30~a.m. to 2~p.m."),
    ("Reminder time", "9 a.m.-5 p.m.", "9~a.m.–5~p.m."),
    ("WT per cent", "80 % of them", "80% of them"),
    ("WT per cent", "40%-60%", "40%–60%"),
    ("TCS 5.02", "40 per cent of $2.5 million", "40~per cent of $2.5~million"),
    ("TCS 5.09", "12,000 or 12 000 people", "12,000 or 12~000 people"),
    ("Portail", "some 20 km away, 82 °C", "some 20~km away, 82~°C"),
    ("TCS 5.24", "pp. 15-16, pages 84-95", "pp.~15–16, pages 84–95"),
    ("TCS 5.24", "2013-14, 2022-2023, 1889-1915", "2013–14, 2022–2023, 1889–1915"),
    ("WT en dash", "Robertson Davies (1913–1995)", "Robertson Davies (1913–1995)"),
    ("as written", "By-law 2019-45, SOR/2013-14, Question 61-19(2)", "By-law 2019-45, SOR/2013-14, Question 61-19(2)"),
    ("usage", "S.M. 2012, c. 33; c. B37; s. 29, p. 12, No. 5", "S.M. 2012, c.~33; c.~B37; s.~29, p.~12, No.~5"),
    ("usage", "Ms. Roy and Dr. Lee", "Ms.~Roy and Dr.~Lee"),
    ("as written", "1st, 2nd, 3rd and 20th Street", "1st, 2nd, 3rd and 20th Street"),
    ("as written", "819-555-1234", "819-555-1234"),
    ("as written", "Oh! Why? First: second; third.", "Oh! Why? First: second; third."),
    ("as written", "https://example.ca/2013-14?a='b'...", "https://example.ca/2013-14?a='b'..."),
    ("as written", "report-2013-14.pdf, example.com/2013-14", "report-2013-14.pdf, example.com/2013-14"),
]
CASES = [*(("fr", *case) for case in FRENCH), *(("en", *case) for case in ENGLISH)]


@pytest.mark.parametrize(("language", "rule", "written", "printed"), CASES)
def test_a_text_is_set_as_its_language_prints_it(language: Language, rule: str, written: str, printed: str) -> None:
    assert rule in SOURCES
    assert typeset(written, language).replace("\u00a0", "~") == printed


@pytest.mark.parametrize(("language", "printed"), [(language, printed) for language, _, _, printed in CASES])
def test_a_text_already_set_stays_as_it_is(language: Language, printed: str) -> None:
    once = printed.replace("~", "\u00a0")

    assert typeset(once, language) == once


def texts(value: Any) -> Iterator[str]:
    """Every text of a data file, wherever it stands."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from texts(inner)


def letters_and_digits(text: str) -> str:
    return "".join(filter(str.isalnum, text))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", DATA, ids=lambda path: path.stem)
def test_no_letter_or_digit_of_the_guide_changes(path: Path, language: Language) -> None:
    for text in texts(yaml.safe_load(path.read_text(encoding="utf-8"))):
        once = typeset(text, language)

        assert letters_and_digits(once) == letters_and_digits(text)
        assert typeset(once, language) == once


@pytest.mark.parametrize(
    ("language", "text", "codes"),
    [
        ("fr", "un “mot”", ["french-quotation-marks"]),
        ("fr", 'un "mot"', ["french-quotation-marks"]),
        ("fr", "un « mot » et un “mot”", ["french-quotation-marks"]),
        ("fr", 'un « mot dit "juste" »', ["french-quotation-marks"]),
        ("fr", "un « mot » l’entente", []),
        ("fr", "l’« entente dite “modèle” »", []),
        ("en", "a « word »", ["english-quotation-marks"]),
        ("en", "a “word”", []),
        ("fr", "au coeur des oeuvres, une soeur", ["missing-ligature"] * 3),
        ("fr", "la coexistence, le poète, la moelle", []),
        ("fr", "A la mairie", ["missing-accent"]),
        ("fr", "A court terme, A défaut", ["missing-accent"] * 2),
        ("fr", "Etat, Ecole et Ile", ["missing-accent"] * 3),
        ("fr", "Evénement, Etablissement, Etant, Economie", ["missing-accent"] * 4),
        ("fr", "Plan A ou B, Alberta, Iles-de-la-Madeleine", ["missing-accent"]),
        ("fr", "Evidence, Exchange, Equity, TotalEnergies, Etobicoke, Elsie, Eton", []),
    ],
)
def test_what_a_machine_cannot_mend_is_said(language: Language, text: str, codes: list[str]) -> None:
    assert [code for code, _ in faults(text, language)] == codes


def test_in_html_only_the_text_is_set() -> None:
    assert typeset_html("<a title=\"l'an\">l'an</a> <code>l'an :</code> l'<em>an</em> voici :", "fr") == (
        "<a title=\"l'an\">l’an</a> <code>l'an :</code> l’<em>an</em> voici\u00a0:"
    )


def test_a_block_of_code_stays_as_written_over_all_its_lines() -> None:
    block = "<pre><code>l'an : un\nl'an : deux\n</code></pre>"

    assert typeset_html(block, "fr") == block
    assert typeset_html("<a\n title=\"l'an\">l'an</a>", "fr") == '<a\n title="l\'an">l’an</a>'
