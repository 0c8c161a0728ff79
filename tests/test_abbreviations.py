"""An acronym is explained once a page, and only where an explanation can be read."""

import pytest
from guidebook.showing.acronyms import Acronyms

KNOWN = Acronyms({"NAS": "numéro d’assurance sociale", "CPSSP": "Conseil « de la prestation »", "CP": "communauté de pratique"})
SIN = 'NAS<span class="expansion"> (numéro d’assurance sociale)</span>'


def test_the_first_use_alone_is_explained() -> None:
    assert KNOWN.explained("<p>Le NAS. Un NAS.</p>") == f"<p>Le {SIN}. Un NAS.</p>"


def test_the_longest_acronym_is_the_one_meant() -> None:
    assert KNOWN.explained("<p>CPSSP, CP</p>").startswith(
        '<p>CPSSP<span class="expansion"> (Conseil « de la prestation »)</span>, CP<span'
    )


@pytest.mark.parametrize(
    "left_alone",
    [
        '<a href="/nas/">NAS</a>',
        "<h1>Le NAS</h1>",
        "<h2 id='x'>Le NAS</h2>",
        "<cite lang='en'>NAS</cite>",
        '<label>Comparer <span class="hidden-words">Le NAS</span></label>',
        '<img alt="NAS">',
        "<p>NASDAQ, ANAS, NAS-2</p>",
        "<svg><text>NAS</text></svg>",
    ],
)
def test_links_titles_attributes_and_other_words_are_left_alone(left_alone: str) -> None:
    assert KNOWN.explained(left_alone) == left_alone
    assert KNOWN.explained(f"{left_alone}<p>NAS</p>") == f"{left_alone}<p>{SIN}</p>"


def test_an_explanation_is_text_and_never_markup() -> None:
    assert Acronyms({"X": '"><script>'}).explained("<p>X</p>") == '<p>X<span class="expansion"> ("&gt;&lt;script&gt;)</span></p>'


def test_an_acronym_is_never_found_inside_a_character_reference() -> None:
    assert (
        Acronyms({"amp": "ampère"}).explained("<p>A &amp; B, amp</p>")
        == '<p>A &amp; B, amp<span class="expansion"> (ampère)</span></p>'
    )


def test_without_acronyms_a_page_stays_as_it_is() -> None:
    assert Acronyms({}).explained("<p>NAS</p>") == "<p>NAS</p>"


def test_words_that_the_page_has_just_given_are_not_given_twice() -> None:
    given = "<p>Le <em>numéro d’assurance</em> sociale (NAS), puis le NAS.</p>"

    assert KNOWN.explained(given) == given


def test_within_brackets_the_words_follow_a_comma() -> None:
    assert (
        KNOWN.explained("<p>Un numéro (NAS).</p>")
        == '<p>Un numéro (NAS<span class="expansion">, numéro d’assurance sociale</span>).</p>'
    )
