"""What a text should not say, and what an address should not hold; and what must never be taken for it."""

from typing import Any

import pytest
import yaml
from conftest import ROOT, SmallGuide
from guidebook.language.languages import LANGUAGES, Language
from guidebook.reading import addresses, proofreading


@pytest.mark.parametrize(
    "text",
    [
        "TODO",
        "To do",
        "TBD",
        "tbc",
        "[TRANSLATE]",
        "[TRANSLATE] Two bodies serve the public.",
        "[À TRADUIRE]",
        "xxx",
        "XXXX",
        "à venir",
        "À venir.",
        "To come",
        "coming soon",
        "N/A",
        "n.a.",
        "s.o.",
        "…",
        "...",
        "???",
        "-",
        "—",
        "Lorem ipsum dolor sit amet.",
        "Texte ici",
        "Insert text here",
        "<insérer le texte>",
        "{{ titre }}",
        "(traduction à venir)",
        "Traduction à venir",
        "French to follow",
        "Test",
        "Le français suit",
        "TODO: say who pays",
        "Voir l'anglais",
        "Le comptoir ouvre le XXX.",
        "[FR] Le comptoir",
        "Montant à confirmer ???",
    ],
)
def test_what_stands_for_a_text_to_come_is_seen(text: str) -> None:
    assert proofreading.placeholder(text)


@pytest.mark.parametrize(
    "text",
    [
        "Les résultats sont à venir en 2027.",
        "A to-do list for planners.",
        "Un test de conduite, puis une photo.",
        "Le chapitre XXX de la Loi.",
        "Annexe XXX",
        "L'entente reste à renouveler.",
        "So, who pays?",
        "%",
        "10 %",
        "Version française d'un guide (en traduction libre)",
        "The forms (in translation)",
        "Text messages",
        "La traduction est offerte.",
        "To complete an application, people bring a form.",
        "L'essai a duré un an.",
        "Service Québec (SO)",
        "A name [in Inuktitut]",
        "Tout est à faire, dit le rapport.",
    ],
)
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    assert proofreading.placeholder(text) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "The municipality lends the room and the heating."),
        ("fr", "An officer is there on Tuesdays with the forms"),
        ("en", "La municipalité prête le local et le chauffage."),
        ("en", "Le service est offert dans les deux langues"),
    ],
)
def test_a_text_in_the_other_language_is_seen(language: Language, text: str) -> None:
    assert proofreading.is_in_the_other_language(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Workers' Compensation Board of Nova Scotia"),
        ("en", "Société de l'assurance automobile du Québec"),
        ("fr", "Le comptoir s'appelle « The Place to Be for All of the Family »."),
        ("en", "The form is called “Demande de prestations du Régime de rentes”."),
        ("en", "Lead service designer, Lab d'essai des services publics, Direction de la culture et de l'écosystème"),
        ("fr", "Le programme Service and the City, de la Ville, est offert aux gens."),
        ("fr", "Oui."),
    ],
)
def test_names_and_quoted_titles_are_never_in_the_wrong_language(language: Language, text: str) -> None:
    assert not proofreading.is_in_the_other_language(text, language)


def test_one_full_stop_more_does_not_hide_a_copy(small: SmallGuide) -> None:
    small.replace("data/partnerships.yaml", "fr: Un agent visite les aînés.", "fr: An officer visits seniors")

    assert [(issue.code, issue.position.line) for issue in small.load().issues] == [("wrong-language", 44)]


def prose(value: Any, field: str = "") -> Any:
    """Every pair of texts of the real data, with the name of its field."""
    if isinstance(value, dict):
        if isinstance(value.get("fr"), str) and isinstance(value.get("en"), str) and field not in ("slug", "keywords"):
            yield field, value
        for name, inner in value.items():
            yield from prose(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from prose(inner, field)


@pytest.mark.ours
def test_the_real_texts_raise_no_false_alarm() -> None:
    read = 0
    for path in sorted((ROOT / "data").glob("*.yaml")):
        for field, pair in prose(yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)):  # noqa: S506
            for language in LANGUAGES:
                assert proofreading.placeholder(pair[language]) is None, pair
                assert not proofreading.is_in_the_other_language(pair[language], language) or field in ("name", "title"), pair
                read += 1
    assert read > 3000


@pytest.mark.parametrize(
    ("address", "code", "fact"),
    [
        ("https://x.example/unsubscribe?e=a.b%40c.gc.ca", "e-mail-in-address", "a.b@c.gc.ca"),
        ("https://x.example/u?e=a.b%2540c.gc.ca", "e-mail-in-address", "a.b@c.gc.ca"),
        ("https://x.example/#to=mailto:a@b.ca", "e-mail-in-address", "a@b.ca"),
        ("https://someone:secret@files.example/x", "password-in-address", "files.example"),
        ("HTTPS://Someone@files.example/x", "password-in-address", "files.example"),
        ("https://dept.sharepoint.com/sites/x", "team-site", "dept.sharepoint.com"),
        ("https://docs.google.com/document/d/1", "team-site", "docs.google.com"),
        ("https://gcdocs.gc.ca/x", "team-site", "gcdocs.gc.ca"),
        ("http://10.1.2.3/x", "inner-network", "10.1.2.3"),
        ("https://[fe80::1]/x", "inner-network", "fe80::1"),
        ("https://server.dept.local/x", "inner-network", "server.dept.local"),
        ("https://intranet.gov.example/x", "inner-network", "intranet.gov.example"),
        ("https://localhost:8000/", "inner-network", "localhost"),
        ("https://bit.ly/3x", "address-in-short", "bit.ly"),
        ("https://lnks.gd/l/eyJhbGciOi", "address-in-short", "lnks.gd"),
    ],
)
def test_an_address_with_something_private_in_it_is_seen(address: str, code: str, fact: str) -> None:
    assert [(found, facts["value"]) for found, facts in addresses.faults(address)] == [(code, fact)]


@pytest.mark.parametrize(
    ("address", "meant"),
    [
        (
            "https://can01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fx.example%2Fa&data=05%7Cme%40b.ca",
            "https://x.example/a",
        ),
        ("https://www.google.com/url?sa=t&url=https%3A%2F%2Fx.example%2Fa%3Fb%3Dc&usg=1", "https://x.example/a?b=c"),
        ("https://urldefense.com/v3/__https://x.example/a__;!!Ab$", "https://x.example/a"),
        ("https://urldefense.proofpoint.com/v2/url?u=https-3A__www.x.example_a-2Db&d=D", "https://www.x.example/a-b"),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fx.example%2F&h=1", "https://x.example/"),
        ("https://links-1.govdelivery.com/CL0/https:%2F%2Fx.example%2Fpage/1/0100", "https://x.example/page"),
        ("https://secure-web.cisco.com/1abc/https%3A%2F%2Fx.example%2Fy", "https://x.example/y"),
        (
            "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%253A%252F%252Fx.example",
            "https://x.example",
        ),
    ],
)
def test_a_detour_gives_the_address_that_it_hides(address: str, meant: str) -> None:
    assert [(code, facts["meant_address"]) for code, facts in addresses.faults(address)] == [("address-of-a-detour", meant)]


@pytest.mark.parametrize(
    "address",
    [
        "https://www.canada.ca/fr.html",
        "https://www.google.com/search?q=https://x.example",
        "https://medium.com/@user/x",
        "https://8.8.8.8/",
        "https://unpkg.com/a@1.2.3/x",
        "https://maps.google.ca/@45.1,-73.2,15z",
        "https://www.linkedin.com/company/x",
        "https://x.example:8080/",
        "https://www.youtube.com/watch?v=a",
        "https://sites.google.com/view/x",
        "https://web.archive.org/web/2019/https://x.example/a",
        "nothing",
        "https://[broken",
    ],
)
def test_an_ordinary_address_is_left_alone(address: str) -> None:
    assert list(addresses.faults(address)) == []
