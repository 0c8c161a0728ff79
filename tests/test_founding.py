"""Every paragraph of the founding documents is restated on a page, in both languages: founding.yaml says where."""

from pathlib import Path

import pytest
import yaml
from lxml import html

pytestmark = pytest.mark.ours

DOCUMENTS = yaml.safe_load((Path(__file__).parent / "founding.yaml").read_text(encoding="utf-8"))
PRINTED = str.maketrans({"\N{RIGHT SINGLE QUOTATION MARK}": "'", "\N{NO-BREAK SPACE}": " ", "\N{NARROW NO-BREAK SPACE}": " "})


@pytest.fixture(scope="module")
def said(site: Path) -> dict[tuple[str, str, str], str]:
    """The words of each page, by language, kind and id."""
    found = {}
    for language in ("fr", "en"):
        for path in (site / language).rglob("index.html"):
            (main,) = html.fromstring(path.read_bytes()).xpath("//main") or [None]
            if main is not None:
                words = " ".join(" ".join(main.itertext()).translate(PRINTED).split())
                found[language, main.get("data-kind"), main.get("data-id", "")] = words.replace(" ,", ",").replace(" .", ".")
    return found


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_paragraph_is_restated_in_both_languages(document: str, said: dict[tuple[str, str, str], str]) -> None:
    missing = [
        (item["paragraph"], language)
        for item in DOCUMENTS[document]
        for language in ("fr", "en")
        if item[language] not in said.get((language, *item["page"]), "")
    ]

    assert missing == []


def test_the_list_covers_the_five_documents() -> None:
    assert {document: len(items) for document, items in DOCUMENTS.items()} == {
        "000": 32,
        "001": 39,
        "002": 85,
        "003": 64,
        "004": 22,
    }
