"""The colours of a guide: from the accent it names for light and for dark pages, those that go with it, with contrast enough."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, Self

from pydantic import model_validator

from .values import Colour, Part, refused, told

Scheme = Literal["light", "dark"]
LEAST = 4.5  # to 1: what WCAG 2.2 asks of text (criterion 1.4.3, level AA)


@dataclass(frozen=True)
class Page:
    """What a page is made of, whatever the accent, as guide.css has it: its paper and panels, and its ink."""

    paper: str
    panel: str
    ink: str
    towards: str  # what an accent is mixed with to stand out more


PAGES: Mapping[Scheme, Page] = {
    "light": Page("#ffffff", "#f3f6f6", "#1c2b33", "#000000"),
    "dark": Page("#12191d", "#1b252a", "#e4ebed", "#ffffff"),
}


class Colours(Part):
    """The accent of links, buttons and bands."""

    light: Colour = told("Sur les pages claires.", "On light pages.", example='"#0b5c6b"')
    dark: Colour = told("Sur les pages sombres.", "On dark pages.", example='"#7fd0de"')

    @model_validator(mode="after")
    def _readable(self) -> Self:
        schemes: tuple[Scheme, ...] = ("light", "dark")
        for scheme in schemes:
            accent = getattr(self, scheme)
            if accent and fault(accent, scheme):
                raise refused("colour-too-faint", value=accent, against=fault(accent, scheme), better=readable(accent, scheme))
        return self


def contrast(one: str, other: str) -> float:
    """How far apart two colours are, from 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mix(one: str, other: str, share: float) -> str:
    """The first colour with so much of the other in it, from 0 to 1."""
    mixed = (round(a + (b - a) * share) for a, b in zip(_parts(one), _parts(other), strict=True))
    return "#" + "".join(f"{part:02x}" for part in mixed)


def palette(accent: str, scheme: Scheme) -> dict[str, str]:
    """What the stylesheet needs beside the accent: a stronger one, what is written on both, and the paper of bands."""
    page = PAGES[scheme]
    return {
        "accent": accent,
        "accent-strong": mix(accent, page.towards, 0.3),
        "on-accent": page.paper,
        "band": mix(page.paper, accent, 0.12),
    }


def fault(accent: str, scheme: Scheme) -> str:
    """The colour against which the accent, or what goes with it, is read too hard; nothing where all can be read."""
    page, own = PAGES[scheme], palette(accent, scheme)
    pairs = [
        *((accent, under) for under in (page.paper, page.panel, own["band"])),
        *((own["accent-strong"], under) for under in (page.paper, page.panel, own["band"])),
        (own["on-accent"], accent),
        (own["on-accent"], own["accent-strong"]),
        (page.ink, own["band"]),
    ]
    return next((under for over, under in pairs if contrast(over, under) < LEAST), "")


def readable(accent: str, scheme: Scheme) -> str:
    """The colour nearest to the accent that can be read wherever it stands."""
    return next(tried for step in range(101) if not fault(tried := mix(accent, PAGES[scheme].towards, step / 100), scheme))


def stylesheet(colours: Colours) -> str:
    """What takes the place of the colours of tokens.css, in their layer, so that paper still has its own."""

    def rule(scheme: Scheme) -> str:
        return "".join(f"--{name}:{colour};" for name, colour in palette(getattr(colours, scheme), scheme).items())

    dark = f"@media (prefers-color-scheme:dark){{:root{{{rule('dark')}}}}}"
    return f"@layer base{{:root{{{rule('light')}}}{dark}}}\n"


def icon(colours: Colours) -> str:
    """The guide's sign, in its colours: two rings that meet, as SVG."""
    ring = '<circle cx="{}" cy="16" r="7" fill="none" stroke="{}" stroke-width="3"/>'
    rings = ring.format(12.5, PAGES["light"].paper) + ring.format(19.5, colours.dark)
    frame = f'<rect width="32" height="32" rx="6" fill="{colours.light}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">{frame}{rings}</svg>\n'


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    """The relative luminance, from 0 to 1: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""
    red, green, blue = (part / 255 for part in _parts(colour))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (red, green, blue)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
