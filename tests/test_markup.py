"""Long texts: a safe subset of Markdown, and nothing of a stranger's that becomes markup."""

import pytest
from guidebook.language.markup import REFUSED, html, refused


def plain(text: str) -> str:
    return text


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Un.\n\nDeux.", "<p>Un.</p>\n<p>Deux.</p>\n"),
        ("- un\n- deux", "<ul>\n<li>un</li>\n<li>deux</li>\n</ul>\n"),
        ("- un\n    - sous-point", "<ul>\n<li>un\n<ul>\n<li>sous-point</li>\n</ul>\n</li>\n</ul>\n"),
        ("*net*", "<p><em>net</em></p>\n"),
        ("[page](https://exemple.ca/)", '<p><a href="https://exemple.ca/">page</a></p>\n'),
    ],
)
def test_paragraphs_lists_emphasis_and_links_are_set(written: str, printed: str) -> None:
    assert list(refused(written)) == []
    assert html(written, plain) == printed


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](data:text/html,<script>)",
        "[x](http://exemple.ca)",
        "![x](https://exemple.ca/x.png)",
        "{{ 7 * 7 }} {% for %}",
        '[x](https://exemple.ca/" onclick="alert(1))',
        "# Titre",
        "<a href='javascript:alert(1)'>x</a>",
    ],
)
def test_hostile_text_is_shown_never_obeyed(hostile: str) -> None:
    printed = html(hostile, plain)

    for sign in ("<script", "<img", "<h1", 'href="javascript', 'href="data', 'href="http:', "<a href='", 'onclick="'):
        assert sign not in printed


def test_text_is_set_in_type_but_not_the_addresses_of_links() -> None:
    assert html("l'an [l'un](https://exemple.ca/l'un...)", lambda text: text.replace("'", "’")) == (
        '<p>l’an <a href="https://exemple.ca/l\'un...">l’un</a></p>\n'
    )


WRITTEN = {
    "blockquote": "> cité",
    "code-block": "Un.\n\n    quatre espaces",
    "code-inline": "un `mot`",
    "fence": "```\nx\n```",
    "hardbreak": "un\\\ndeux",
    "heading": "# Titre",
    "hr": "un\n\n---\n\ndeux",
    "html-block": "<div>x</div>",
    "html-inline": "un <b>mot</b>",
    "image": "![x](https://exemple.ca/x.png)",
    "s": "~~barré~~",
    "table": "| a | b |\n|---|---|\n| 1 | 2 |",
    "insecure-link": "[x](http://exemple.ca)",
}


@pytest.mark.parametrize(("kind", "written"), WRITTEN.items())
def test_each_kind_of_formatting_that_is_not_taken_is_named(kind: str, written: str) -> None:
    assert kind in list(refused(written))


def test_every_kind_that_is_refused_is_tried() -> None:
    assert list(WRITTEN) == list(REFUSED)
