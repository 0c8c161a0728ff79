"""A selection taken away: as a file that other programs read, or on paper, in Chromium."""

import csv
import io
import json
from typing import Any

import pytest
from browsing import INDEX, found, opened, titles
from conftest import our_guide
from playwright.sync_api import Browser, Page, expect


def downloaded(page: Page, button: str) -> tuple[str, bytes]:
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return download.value.suggested_filename, download.value.path().read_bytes()


def test_the_selection_is_downloaded_as_csv_that_any_reader_reads(page: Page, five: str) -> None:
    page.goto(f"{five}{INDEX['en']}?theme=service-by-the-sea")
    found(page, "2 partnerships out of 5")
    name, content = downloaded(page, "Download as CSV")

    assert name == "partnerships.csv"
    assert content[:3] == b"\xef\xbb\xbf"  # or Excel reads the accents as something else
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
    assert rows == [
        {
            "Identifier": "on-harbour-counter",
            "Title": "Harbour Counter",
            "Summary": "A federal counter, in the town hall.",
            "Model": "Outreach",
            "Jurisdiction": "Canada; Ontario",
            "Order of government": "Federal; Municipal",
            "Channel": "In person",
            "Client group": "Seniors",
            "Theme": "Service by the sea",
            "Status": "Active",
            "Date of the status": "2024-05",
            "What bears that date": "as of",
            "Start": "2018-02",
            "End": "",
            "Partners": "Service Canada; Town of Harbour",
            "Places": "Harbour",
            "Web address": f"{five}en/partnerships/harbour-counter/",
        },
        {
            "Identifier": "on-ice-road",
            "Title": "'=Ice Road",  # a spreadsheet would take it for a formula
            "Summary": 'A truck, called ‘the "post"’, comes in winter.',
            "Model": "Outreach",
            "Jurisdiction": "Ontario",
            "Order of government": "Provincial; Municipal",
            "Channel": "In person; Mobile",
            "Client group": "Seniors",
            "Theme": "Service by the sea",
            "Status": "Active",
            "Date of the status": "2026-11-01",
            "What bears that date": "undated source, read",
            "Start": "2015-06-01",
            "End": "",
            "Partners": "Town of Harbour; Ontario",
            "Places": "The bay",
            "Web address": f"{five}en/partnerships/ice-road/",
        },
    ]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_begins_as_a_formula(browser: Browser, five: str, start: str) -> None:
    with opened(browser, accept_downloads=True) as page:
        page.route("**/summaries.json*", lambda route: route.fulfill(json=[f"{start}1+1"] * 5))
        page.goto(five + INDEX["en"])
        _, content = downloaded(page, "Download as CSV")

    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
    assert [row["Summary"] for row in rows] == [f"'{start}1+1"] * 5


def test_the_selection_is_downloaded_as_json_with_its_codes_and_its_licence(page: Page, five: str) -> None:
    page.goto(f"{five}{INDEX['fr']}?theme=service-by-the-sea&sort=date")
    found(page, "2 partenariats sur 5")
    name, content = downloaded(page, "Télécharger en JSON")
    said: dict[str, Any] = json.loads(content.decode("utf-8"))

    assert name == "partenariats.json"
    assert said["language"] == "fr"
    assert said["address"] == page.url
    assert said["licence"] == "Textes libres de droits."
    assert [partnership["title"] for partnership in said["partnerships"]] == ["Comptoir du havre", "=Route de glace"]
    assert said["partnerships"][0]["jurisdiction"] == [{"id": "CA", "name": "Canada"}, {"id": "ON", "name": "Ontario"}]
    assert said["partnerships"][0]["partners"] == ["Service Canada", "Ville de Havre"]


@pytest.mark.ours
def test_all_of_the_real_guide_is_downloaded_as_the_data_has_it(page: Page, published: str) -> None:
    guide = our_guide()
    page.goto(f"{published}fr/partenariats/")
    _, content = downloaded(page, "Télécharger en CSV")
    rows = {row["Identifiant"]: row for row in csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)}

    assert set(rows) == set(guide.partnerships)
    for id, partnership in guide.partnerships.items():
        assert rows[id]["Début"] == str(partnership.since or "")
        assert rows[id]["État"] == guide.statuses[partnership.status.state].name.fr
        assert rows[id]["Modèle"].split("; ") == [
            model.name.fr for code, model in guide.models.items() if code in partnership.models
        ]
        assert len(rows[id]["Partenaires"].split("; ")) >= len({guide.identity_of(party) for party in partnership.partners}) - 1


@pytest.mark.ours
def test_what_is_printed_is_the_whole_selection_and_nothing_to_click(page: Page, published: str) -> None:
    page.add_init_script("print = () => { window.printed = true; }")
    page.set_viewport_size({"width": 720, "height": 900})  # a letter page within its margins
    page.goto(f"{published}en/partnerships/?jurisdiction=CA&page=2")
    expect(page.get_by_role("link", name="Previous")).to_be_visible()
    second = titles(page)
    page.get_by_role("button", name="Print").click()
    page.wait_for_function("() => window.printed")
    total = int(page.locator("#found").inner_text().split()[0])
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")

    expect(page.locator(".card:visible")).to_have_count(total)
    for away in ("#filters", ".finder__open", ".finder__tools", ".pager", ".choice", ".menu", ".chips__all"):
        expect(page.locator(f"{away}:visible")).to_have_count(0)
    expect(page.get_by_role("list", name="Criteria")).to_be_visible()
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".card")).to_have_count(len(second))
    assert titles(page) == second


@pytest.mark.ours
def test_paper_says_when_it_holds_only_part_of_the_list(page: Page, published: str) -> None:
    page.goto(f"{published}en/partnerships/")
    page.emulate_media(media="print")

    expect(page.get_by_text("This page holds only part of the list")).to_be_visible()
    expect(page.get_by_role("link", name="Next")).to_be_hidden()
