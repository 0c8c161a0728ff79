"""A guide's own colours: whatever accent it names, what is published can be read."""

import re

import pytest
from conftest import ROOT, SmallGuide
from guidebook.edition import Settings, edition
from guidebook.schema.colours import LEAST, PAGES, Scheme, contrast, fault, mix, palette, readable
from PIL import Image

CSS = (ROOT / "overrides/styles/tokens.css").read_text(encoding="utf-8")
SCHEMES: tuple[Scheme, ...] = ("light", "dark")


def tokens(scheme: Scheme) -> dict[str, str]:
    """The colours that the stylesheet names, in that scheme."""
    rules = re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)[SCHEMES.index(scheme)]
    found = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", rules))
    return {name: re.sub("^#(.)(.)(.)$", r"#\1\1\2\2\3\3", colour) for name, colour in found.items()}


def test_contrast_is_what_wcag_defines() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#767676") == pytest.approx(4.54, abs=0.005)
    assert contrast("#0b5c6b", "#0b5c6b") == 1


@pytest.mark.parametrize("scheme", SCHEMES)
def test_papers_are_those_of_the_stylesheet_whose_own_colours_can_be_read(scheme: Scheme) -> None:
    ours, page = tokens(scheme), PAGES[scheme]

    assert (ours["paper"], ours["panel"], ours["ink"]) == (page.paper, page.panel, page.ink)
    assert fault(ours["accent"], scheme) == ""


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(
    "accent", ["#ff0000", "#ffff00", "#00ff00", "#808080", "#0000ff", "#000000", "#ffffff", "#7fd0de", "#0b5c6b"]
)
def test_the_colour_offered_in_place_of_one_too_faint_is_the_nearest_that_can_be_read(accent: str, scheme: Scheme) -> None:
    better = readable(accent, scheme)
    own, page = palette(better, scheme), PAGES[scheme]

    for under in (page.paper, page.panel, own["band"]):
        assert contrast(better, under) >= LEAST
        assert contrast(own["accent-strong"], under) >= LEAST
    assert min(contrast(own["on-accent"], over) for over in (better, own["accent-strong"])) >= LEAST
    assert contrast(page.ink, own["band"]) >= LEAST
    steps = [mix(accent, page.towards, step / 100) for step in range(101)]
    assert all(fault(tried, scheme) for tried in steps[: steps.index(better)])


def test_colours_and_a_logo_reach_the_pages_and_the_picture(small: SmallGuide) -> None:
    plain = {sheet.address: sheet for sheet in edition(small.guide(), Settings()).sheets}
    small.replace("data/guide.yaml", "map:\n", 'colours: {light: "#7a1f5c", dark: "#f0a8d0"}\nmap:\n')
    Image.new("RGB", (64, 64), "#7a1f5c").save(small.path("data/logo.png"))
    sheets = {sheet.address: sheet for sheet in edition(small.guide(), Settings()).sheets}

    assert set(sheets) - set(plain) == {"assets/colours.css", "assets/icon.svg", "assets/logo.png"}
    assert "--accent:#7a1f5c" in str(sheets["assets/colours.css"].print())
    assert sheets["assets/share-fr.png"].print() != plain["assets/share-fr.png"].print()
    home = str(sheets["fr/index.html"].print())
    assert home.index("guide.css") < home.index("colours.css")
    assert 'type="image/png" href="../assets/logo.png"' in home
    assert "colours.css" not in str(plain["fr/index.html"].print())


@pytest.mark.parametrize("size", [(64, 32), (16, 16), (600, 600)])
def test_a_picture_of_another_shape_is_no_logo(small: SmallGuide, size: tuple[int, int]) -> None:
    Image.new("RGB", size).save(small.path("data/logo.png"))

    assert [issue.code for issue in small.load().issues] == ["bad-logo"]
