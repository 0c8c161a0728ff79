"""Slips of the hand: each is named where it is, and what was meant is read all the same."""

import re
from typing import Any

import pytest
import yaml
from conftest import ROOT, SmallGuide
from guidebook.reading.report import as_text, hint
from guidebook.reading.source import parse

SLIPS: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests/slips.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip["written"])
def test_a_slip_is_named_where_it_is_and_the_rest_is_read(slip: dict[str, Any]) -> None:
    document, issues = parse(slip["written"], "x")

    assert [f"{issue.position.line}:{issue.position.column} {issue.code}" for issue in sorted(issues)] == slip["named"]
    assert document is not None
    assert document.value == slip["read"]
    assert all(as_text(issue, "fr") and as_text(issue, "en") for issue in issues)


@pytest.mark.parametrize(
    "written",
    [
        "t: Il y a 12 rue du Quai, n°3\n",
        "t: {fr: \"Un, deux : trois #4\", en: 'L''eau, l''air'}\n",
        "t: « Ensemble », dit-on\nu: “Together”, they say\n",
        "a: [x, y] # note\n# – note\nb: z # note\n",
        "t: 10 h – 12 h\n",
        "t:\n  fr: un texte\n    – qui continue\n",
        "u: https://x.example/a#b:c?d=e,f\n",
        "t: |\n  Titre\n  =======\n  fr : un texte\n",
        "a:\n- x\n-  y\nb:\n  - {c: d}\n",
        "h: 12:30\nn: -64.5\nm: 'a: b'\n",
        "lessons: # celles-ci\n  - fr: x\n    en: y\n",
        "t: a:b\n",
        "t: “”\nu: «»\n",
        '"a": x\n? b\n: y\n',
    ],
)
def test_what_is_no_slip_is_left_alone(written: str) -> None:
    document, issues = parse(written, "x")

    assert issues == []
    assert document is not None
    assert document.value == yaml.load(written, yaml.BaseLoader)  # noqa: S506  (BaseLoader makes nothing but text)


def test_obeying_every_message_makes_a_file_that_says_what_was_meant() -> None:
    """The hints that give a text to write give one that YAML reads back as that text."""
    for slip in SLIPS:
        _, issues = parse(slip["written"], "x")
        for issue in issues:
            if "quoted" in issue.facts and "[…]" not in str(issue.facts["quoted"]):
                quoted = str(issue.facts["quoted"])
                assert yaml.load(f"t: {quoted}\n", yaml.BaseLoader) is not None, quoted  # noqa: S506
                assert quoted in hint(issue, "fr")
                assert quoted in hint(issue, "en")


def tabs(line: str) -> str:
    return re.sub(r"^( {2})+", lambda lead: "\t" * (len(lead[0]) // 2), line)


def no_break_spaces(line: str) -> str:
    return re.sub(r"^ +", lambda lead: "\xa0" * len(lead[0]), line)


def typographic_dash(line: str) -> str:
    return re.sub(r"^( *)- ", r"\1– ", line)


def no_space_after_colon(line: str) -> str:
    return re.sub(r"^( *(?:- )?[a-z_]+:) (?=[^/|>\[{\"'])", r"\1", line)


def no_space_after_dash(line: str) -> str:
    return re.sub(r"^( *)- (?=[a-z])", r"\1-", line)


def unclosed(line: str) -> str:
    return re.sub(r"[\]}]$", "", line)


@pytest.mark.ours
@pytest.mark.parametrize("slip", [tabs, no_break_spaces, typographic_dash, no_space_after_colon, no_space_after_dash, unclosed])
def test_a_slip_on_any_line_of_an_entry_is_named_on_that_line_and_costs_nothing(slip: Any) -> None:
    """Each line of a real entry, spoiled by itself, is the only one named, and the entry is read as it was meant."""
    text = (ROOT / "data/partnerships.yaml").read_text(encoding="utf-8")
    entry = text[: text.index("\n  - id:", 40)].split("\n")
    meant, _ = parse("\n".join(entry), "x")
    assert meant is not None

    for number, line in enumerate(entry):
        if number == 0 or slip(line) == line or not re.match(r" *(- )?[a-z_]+:", line):
            continue
        document, issues = parse("\n".join([*entry[:number], slip(line), *entry[number + 1 :]]), "x")

        assert {issue.position.line for issue in issues} == {number + 1}, line
        assert document is not None
        assert document.value == meant.value, line


def test_letters_in_pieces_are_put_together_and_disguised_ones_named(small: SmallGuide) -> None:
    small.replace("data/partnerships.yaml", "fr: Comptoir de Havre", "fr: Guichet e\u0301phe\u0301me\u0300re")
    small.replace("data/partnerships.yaml", "A federal counter", "An oﬃcial counter")
    loaded = small.load()

    assert [issue.code for issue in loaded.issues] == ["disguised-letter"]
    small.replace("data/partnerships.yaml", "oﬃcial", "official")
    guide = small.load().guide
    assert guide is not None
    assert guide.partnerships["on-harbour-counter"].title.fr == "Guichet éphémère"


def test_superscripts_fractions_and_letters_of_first_nations_are_not_disguises(small: SmallGuide) -> None:
    small.replace("data/partnerships.yaml", "fr: Comptoir de Havre", "fr: 1ᵉʳ de xʷməθkʷəy̓əm, 20 m², ½, № 5, Tłı̨chǫ, ᐃᖃᓗᐃᑦ…")

    assert small.load().issues == []


def test_the_annotated_entry_says_all_that_it_writes() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    written = text.split("```yaml\n")[1].split("```")[0]
    document, issues = parse(written, "x")

    assert issues == []
    assert document is not None
    value: Any = document.value
    assert value["agreement"]["note"] == {"fr": "Un an, renouvelable.", "en": "One year, renewable."}
    assert value["places"][0]["address"] == {"fr": "12, rue Principale", "en": "12 Main Street"}
    words = re.findall(r"\w+", "\n".join(line for line in written.splitlines() if not line.lstrip().startswith("#")))
    said = re.findall(r"\w+", str(value).replace("\\n", " "))
    assert sorted(words) == sorted(said)


def test_a_proposal_with_a_new_organization_and_a_new_community_is_one_file(small: SmallGuide) -> None:
    entry = small.path("data/partnerships.yaml").read_text(encoding="utf-8").split("  - id: on-harbour-visits")[0]
    alone = "\n".join(line[4:] for line in entry.splitlines()[1:])
    for old, new in (("harbour-counter", "desk"), ("comptoir-de-havre", "bureau"), ("town-of-harbour", "town-of-cove")):
        alone = alone.replace(old, new)
    alone = alone.replace("place: harbour", "place: cove")
    small.write(
        "data/partnerships/on-desk.yaml",
        alone
        + "\nnew_organizations:\n  - id: town-of-cove\n    slug: {fr: ville-de-l-anse, en: town-of-cove}\n"
        + "    name: {fr: Ville de l'Anse, en: Town of Cove}\n    order: municipal\n    jurisdiction: ON\n"
        + "new_places:\n  - id: cove\n    slug: {fr: anse, en: cove}\n    name: {fr: L'Anse, en: Cove}\n    jurisdiction: ON\n",
    )
    loaded = small.load()

    assert loaded.issues == []
    assert loaded.guide is not None
    assert loaded.guide.organizations["town-of-cove"].at().file == "data/partnerships/on-desk.yaml"
    assert loaded.guide.places["cove"].name.en == "Cove"
