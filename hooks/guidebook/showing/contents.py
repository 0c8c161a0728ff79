"""Lead a reader within a long page: a list of its sections, drawn from the headings that stand on it."""

import re

from markupsafe import Markup

FEWEST = 4  # sections; a shorter page is seen at a glance
_MARK = "<!-- contents -->"
_SECTION = re.compile(r'<h2 id="(?P<id>[^"]+)"[^>]*>(?P<title>.*?)</h2>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_PERMALINK = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)


def mark(style: str = "contents--row") -> Markup:
    """Where the list is to stand; `style` is the class that says how it is laid out."""
    return Markup(f'<nav class="contents {style}" aria-labelledby="on-this-page">{_MARK}</nav>')


def filled(page: str, heading: str) -> str:
    """The HTML with the list of the sections that follow where one was marked, under that heading; none where they are few."""
    before, _, after = page.partition(_MARK)
    sections = list(_SECTION.finditer(after))
    if len(sections) < FEWEST:
        return re.sub(rf'<nav class="contents[^>]*>{_MARK}</nav>', "", page)
    links = "\n".join(
        f'<li><a href="#{section["id"]}">{_TAG.sub("", _PERMALINK.sub("", section["title"])).strip()}</a></li>'
        for section in sections
    )
    return f'{before}<h2 id="on-this-page">{heading}</h2>\n<ul>\n{links}\n</ul>{after}'
