"""Draw the picture that stands for the guide where a page is shared, one for each language."""

from functools import cache
from io import BytesIO
from pathlib import Path

import font_source_sans_pro
from PIL import Image, ImageDraw, ImageFont

SIZE = (1200, 630)  # what the Open Graph protocol's readers show whole
_MARGIN = 90
_PAPER, _BAND, _INK, _QUIET, _ACCENT = "#ffffff", "#0b5c6b", "#1c2b33", "#4d5f69", "#a9e3ed"


@cache
def share_picture(name: str, tagline: str, band: str = _BAND, accent: str = _ACCENT) -> bytes:
    """The guide's name and what it is about, as a PNG of 1200 by 630 pixels; the same words give the same bytes."""
    image = Image.new("RGB", SIZE, _PAPER)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, SIZE[0], 24), fill=band)
    draw.rounded_rectangle((_MARGIN, 90, _MARGIN + 112, 202), 21, fill=band)
    for left, colour in ((_MARGIN + 20, "#ffffff"), (_MARGIN + 44, accent)):
        draw.ellipse((left, 122, left + 48, 170), outline=colour, width=10)
    below = _lines(draw, name, ImageFont.truetype(_font("Bold"), 70), _INK, 240, 1.08)
    _lines(draw, tagline, ImageFont.truetype(_font("Regular"), 36), _QUIET, below + 28, 1.25)
    written = BytesIO()
    image.save(written, "PNG", optimize=True)
    return written.getvalue()


def _font(weight: str) -> str:
    """The font's own file; the names that the package gives its files are lost where a folder's name holds [ or ]."""
    return str(Path(str(font_source_sans_pro.__file__)).with_name("files") / f"SourceSansPro-{weight}.ttf")


def _lines(draw: ImageDraw.ImageDraw, text: str, font: ImageFont.FreeTypeFont, colour: str, top: float, leading: float) -> float:
    """Write the text from `top` down, in lines that fit; returns where it ends."""
    line = ""
    for word in [*text.split(" "), ""]:
        longer = f"{line} {word}".strip()
        if word and draw.textlength(longer, font) <= SIZE[0] - 2 * _MARGIN:
            line = longer
            continue
        draw.text((_MARGIN, top), line, colour, font)
        top += font.size * leading
        line = word
    return top
