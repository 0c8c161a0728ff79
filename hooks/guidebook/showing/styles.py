"""Join the styles of the guide into the one file that pages load, and lay the theme's under them."""

import re
from collections.abc import Mapping

MAIN = "guide.css"
_IMPORT = re.compile(r'^@import url\("([\w-]+\.css)"\) layer\((\w+)\);$', re.MULTILINE)


def joined(styles: Mapping[str, str]) -> str:
    """The main one of those stylesheets, with what it imports in its place: a page waits for one file, not for twenty."""
    return _IMPORT.sub(lambda found: f"@layer {found[2]} {{\n{styles[found[1]]}}}", styles[MAIN])


def under(theme: bytes) -> str:
    """The theme's stylesheet in the layer that gives way to all others."""
    rules = theme.decode().removeprefix('@charset "UTF-8";')  # which stands first in a file, or nowhere
    return f"@layer theme {{\n{rules}\n}}\n"
