"""Addresses are a promise: each one that was ever published still leads to its page."""

from pathlib import Path

import pytest
from conftest import our_guide
from guidebook.showing.pages import pages
from guidebook.showing.words import words

pytestmark = pytest.mark.ours

PUBLISHED = Path(__file__).with_name("addresses.txt")


def test_every_published_address_still_answers(request: pytest.FixtureRequest) -> None:
    """`--update-golden` adds new addresses to the list and takes none away."""
    guide = our_guide()
    listed = pages(guide, words())
    now = {address for page in listed if page.number == 1 for address in page.addresses.values()}  # a list may grow shorter
    former = {address for page in listed for _, address in page.former}
    promised = set(PUBLISHED.read_text(encoding="utf-8").splitlines())
    if request.config.getoption("--update-golden"):
        promised |= now
        PUBLISHED.write_text("".join(f"{address}\n" for address in sorted(promised)), encoding="utf-8")

    assert sorted(promised - now - former) == [], (
        "these addresses led to a page and would now lead nowhere: write the old slug under `former_slugs` of its entry; "
        "the words of kinds.py do not change"
    )
    assert sorted(now - promised) == [], "new addresses: add them with `test --update-golden`"
