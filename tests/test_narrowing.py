"""The index of partnerships as readers narrow it down, in Chromium: filters and counts, on five partnerships counted by hand."""

import pytest
from browsing import INDEX, choose, counts, found, settled, titles
from playwright.sync_api import Page, expect


def test_at_rest_every_choice_shows_its_count(page: Page, five: str) -> None:
    page.goto(five + INDEX["en"])
    for group in page.locator("#filters details").all():
        group.evaluate("group => (group.open = true)")

    found(page, "5 partnerships")
    assert counts(page, "model") == {"outreach": 3, "co-location": 3}
    assert counts(page, "jurisdiction") == {"CA": 2, "ON": 4, "YT": 2}
    assert counts(page, "start") == {"2010": 3, "1990": 1, "unknown": 1}


def test_choices_of_one_filter_add_and_filters_narrow_with_counts_that_follow(page: Page, five: str) -> None:
    """Outreach: the counter, the dock, the ice road. Yukon: the dock, the island."""
    page.goto(five + INDEX["en"])
    choose(page, "Outreach", "Yukon")

    found(page, "1 partnership out of 5")
    assert titles(page) == ["Dock Office"]
    assert counts(page, "model") == {"outreach": 1, "co-location": 2}  # of the two in Yukon
    assert counts(page, "jurisdiction") == {"CA": 2, "ON": 2, "YT": 1}  # of the three of outreach
    page.locator("[data-filter=channel] summary").click()
    assert counts(page, "channel") == {"in-person": 1}  # a truck or none would lead to nothing
    expect(page.get_by_role("checkbox", name="Mobile (0 partnerships")).to_be_disabled()

    choose(page, "Ontario")
    found(page, "3 partnerships out of 5")
    assert titles(page) == ["Dock Office", "Harbour Counter", "=Ice Road"]
    assert counts(page, "model") == {"outreach": 3, "co-location": 3}


def test_every_choice_still_offered_leads_somewhere(page: Page, five: str) -> None:
    page.goto(f"{five}{INDEX['en']}?status=ended&model=co-location")
    found(page, "2 partnerships out of 5")
    for box in page.locator("#filters input:enabled:not(:checked)[type=checkbox]").all():
        box.evaluate("box => box.click()")
        expect(page.locator("#found")).not_to_have_text("0 partnerships out of 5")
        page.go_back()
        found(page, "2 partnerships out of 5")


def test_words_narrow_whatever_their_accents_and_with_the_filters(page: Page, five: str) -> None:
    page.goto(five + INDEX["fr"])
    field = page.get_by_label("Mots dans le titre")
    field.fill("ECLUSE")
    found(page, "1 partenariat sur 5")
    assert titles(page) == ["Écluse de l’île"]

    field.fill("le comptoir hôtel")  # small words do not count
    found(page, "1 partenariat sur 5")
    field.fill("service can")  # a partner, its last word begun
    found(page, "2 partenariats sur 5")
    assert counts(page, "model") == {"outreach": 2, "co-location": 1}
    field.fill("baie")  # a place
    found(page, "1 partenariat sur 5")
    field.fill("xylophone")
    found(page, "0 partenariat sur 5")
    expect(page.locator(".notice")).to_contain_text("Aucun partenariat ne correspond à vos critères")
    page.get_by_role("button", name="Retirer Mots : xylophone").click()
    found(page, "5 partenariats")


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("title", ["Bureau du quai", "Comptoir du havre", "Écluse de l’île", "=Route de glace", "Visites au havre"]),
        ("administration", ["Comptoir du havre", "Écluse de l’île", "=Route de glace", "Visites au havre", "Bureau du quai"]),
        ("date de début", ["Comptoir du havre", "=Route de glace", "Visites au havre", "Écluse de l’île", "Bureau du quai"]),
    ],
)
def test_the_list_can_be_put_in_order(page: Page, five: str, sort: str, expected: list[str]) -> None:
    page.goto(f"{five}{INDEX['fr']}?order=federal&order=provincial&order=municipal&order=territorial")
    found(page, "5 partenariats")
    page.get_by_label("Trier par").select_option(label="titre" if sort == "title" else sort)

    expect(page.locator(".card__title").first).to_have_text(expected[0])
    assert titles(page) == expected


@pytest.mark.ours
def test_what_is_done_all_over_canada_comes_before_any_province(page: Page, published: str) -> None:
    page.goto(f"{published}en/partnerships/?sort=place")
    settled(page)
    everywhere = [where == "Canada" for where in page.locator(".card__where").all_inner_texts()]

    assert everywhere.count(True) >= 5
    assert everywhere == sorted(everywhere, reverse=True)


def test_criteria_are_removed_one_by_one_or_all_at_once(page: Page, five: str) -> None:
    page.goto(five + INDEX["fr"])
    choose(page, "Sensibilisation", "Ontario", "Yukon")
    chips = page.get_by_role("list", name="Critères").get_by_role("button")
    expect(chips).to_have_text(
        [
            "Retirer Modèle\u00a0: Sensibilisation",
            "Retirer Administration\u00a0: Ontario",
            "Retirer Administration\u00a0: Yukon",
            "Tout effacer",
        ]
    )

    chips.nth(1).click()
    found(page, "1 partenariat sur 5")
    expect(chips.nth(1)).to_be_focused()
    expect(chips.nth(1)).to_have_text("Retirer Administration\u00a0: Yukon")
    chips.last.click()
    found(page, "5 partenariats")
    expect(page.locator("#found")).to_be_focused()
    expect(page.get_by_role("list", name="Critères")).to_be_hidden()
    assert page.url == five + INDEX["fr"]
