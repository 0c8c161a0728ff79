"""What each page says of itself: title, description, share picture, structured data, and no more styles than it uses."""

import json
import struct
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from built import in_a_language
from conftest import SITE_ADDRESS, SmallGuide
from guidebook.picture import share_picture
from guidebook.showing.metadata import structured
from guidebook.showing.pages import pages
from guidebook.showing.words import words
from lxml import html
from PIL import Image

KINDS = {"home": "Dataset", "partnership": "GovernmentService", "organization": ("GovernmentOrganization", "Organization")}


def content(page: html.HtmlElement, name: str) -> str:
    (found,) = page.xpath(f"//meta[@property='{name}' or @name='{name}']/@content")
    return str(found)


def test_every_page_has_a_title_and_a_description_of_its_own_kind(site: Path) -> None:
    pages = in_a_language(site)
    titles = {address: page.xpath("string(//title)") for address, page in pages.items()}

    assert len({(address[:2], title) for address, title in titles.items()}) == len(pages)
    for address, page in pages.items():
        assert 5 < len(titles[address]) < 250
        assert 5 < len(content(page, "description")) < 600, address


def test_a_shared_page_shows_the_picture_of_its_language(site: Path) -> None:
    for address, page in in_a_language(site).items():
        assert content(page, "og:image") == f"{SITE_ADDRESS}assets/share-{address[:2]}.png"
        assert content(page, "og:url") == SITE_ADDRESS + address
        assert content(page, "og:locale") == f"{address[:2]}_CA"
        assert content(page, "og:title") in page.xpath("string(//title)")


def test_the_pictures_are_whole_and_differ_by_language(site: Path) -> None:
    pictures = [(site / f"assets/share-{language}.png").read_bytes() for language in ("fr", "en")]

    assert pictures[0] != pictures[1]
    for picture in pictures:
        assert picture.startswith(b"\x89PNG\r\n")
        assert struct.unpack(">II", picture[16:24]) == (1200, 630)


def test_structured_data_is_of_the_kind_of_the_page(site: Path) -> None:
    for address, page in in_a_language(site).items():
        kind = page.xpath("string(//main/@data-kind)")
        found = [json.loads(text) for text in page.xpath("//script[@type='application/ld+json']/text()")]
        assert len(found) == (kind in KINDS), address
        for record in found:
            assert record["@type"] in KINDS[kind]
            assert record["name"] == page.xpath("string(//meta[@property='og:title']/@content)")


def test_machines_are_told_who_is_a_government_and_who_is_not(small: SmallGuide) -> None:
    small.replace(
        "data/vocabulary.yaml",
        "orders:\n",
        "orders:\n  - {id: outsider, governmental: no, slug: {fr: hors, en: outside},\n"
        "     name: {fr: Hors, en: Outside}, definition: {fr: Hors., en: Outside.}}\n",
    )
    small.replace("data/organizations.yaml", "order: municipal", "order: outsider")
    guide = small.guide()
    listed = pages(guide, words())

    def said(kind: str, id: str) -> dict[str, Any]:
        return dict(structured(listed.of(kind, id), "fr", guide) or {})

    about = said("partnership", "on-harbour-counter")
    assert [(provider["@type"], provider["name"]) for provider in about["provider"]] == [
        ("GovernmentOrganization", "Service Canada"),
        ("Organization", "Ville de Havre"),
    ]
    assert [place["name"] for place in about["areaServed"]] == ["Havre"]
    assert about["serviceType"] == [guide.models["co-location"].name.fr]
    assert said("organization", "service-canada")["@type"] == "GovernmentOrganization"
    assert said("organization", "town-of-harbour")["@type"] == "Organization"


def ink(name: str, tagline: str = "") -> Any:
    """The lines of the picture below its sign that hold letters, and how far these reach."""
    image = Image.open(BytesIO(share_picture(name, tagline))).convert("L").point(lambda grey: 255 if grey < 200 else 0)
    return image.crop((0, 225, 1200, 630)).getbbox()


def test_the_picture_holds_every_word_within_its_margins() -> None:
    assert ink("") is None
    one_word = ink("Partenariats")
    whole = ink("Partenariats " * 8, "Un guide " * 20)

    assert one_word[0] >= 90
    assert one_word[2] <= 1200 - 90
    assert whole[0] >= 90
    assert whole[2] <= 1200 - 90
    assert ink("Partenariats", "Guide")[3] > one_word[3]
    assert ink("Partenariats " * 8)[3] > ink("Partenariats " * 6)[3] > one_word[3]


@pytest.mark.parametrize(("kind", "styles"), [("partnership", 1), ("home", 1), ("article", 2)])
def test_only_editorial_pages_load_the_styles_of_the_theme(site: Path, kind: str, styles: int) -> None:
    for page in in_a_language(site).values():
        if page.xpath("string(//main/@data-kind)") == kind:
            assert len(page.xpath("//link[@rel='stylesheet'][not(contains(@href, 'colours.css'))]")) == styles
            assert len(page.xpath("//script[@src]")) == 1  # the search, and the language link that carries the address along
