"""The edition: everything the guide gives, printed without a disk, and the very bytes that are published."""

from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import house
import pytest
from conftest import REPOSITORY, ROOT, SITE_ADDRESS, SmallGuide, our_guide
from guidebook import edition as room
from guidebook.edition import Edition, Settings, Sheet, edition, file_of
from guidebook.language.languages import LANGUAGES
from guidebook.showing.render import Renderer
from lxml import etree, html


@pytest.fixture
def small_edition(small: SmallGuide) -> Edition:
    return edition(small.guide(), Settings(site_address=SITE_ADDRESS))


def printed(made: Edition) -> dict[str, bytes]:
    said = {sheet.address: sheet.print() for sheet in made.sheets}
    return {address: content.encode() if isinstance(content, str) else content for address, content in said.items()}


def test_everything_is_printed_without_a_disk_each_thing_once(small_edition: Edition) -> None:
    addresses = Counter(sheet.address for sheet in small_edition.sheets)
    said = printed(small_edition)

    assert addresses.most_common(1)[0][1] == 1
    assert all(said.values())
    for page in small_edition.renderer.pages:
        for language in LANGUAGES:
            address = file_of(page.addresses[language])
            assert (address in said) == (page.kind != "article")  # whose Markdown is not the guide's to read
            if address in said:
                assert html.document_fromstring(said[address]).get("lang") == f"{language}-CA"
    assert {"index.html", "404.html", "sitemap.xml", "sitemap.xml.gz", "assets/share-fr.png", "assets/share-en.png"} <= set(said)
    assert {f"fr/partenariats/{name}" for name in ("partnerships.json", "summaries.json", "map.svg")} <= set(said)
    assert "en/partnerships/harbour-counter/partnership.json" in said
    assert etree.fromstring(said["sitemap.xml"]) is not None


def test_the_same_guide_gives_the_same_bytes(small: SmallGuide) -> None:
    settings = Settings(site_address=SITE_ADDRESS)

    assert printed(edition(small.guide(), settings)) == printed(edition(small.guide(), settings))


def test_an_editorial_page_is_printed_around_what_its_markdown_became(small_edition: Edition) -> None:
    renderer = small_edition.renderer
    page = html.document_fromstring(renderer.page(renderer.pages.of("article", "about"), "fr", "<h1>L'aide</h1><p>Bonjour.</p>"))

    assert page.xpath("string(//article/h1)") == "L’aide"
    assert page.xpath("//nav[@class='menu']")


def test_an_address_that_once_led_somewhere_still_does(small: SmallGuide) -> None:
    small.replace(
        "data/partnerships.yaml", "en: harbour-counter\n", "en: harbour-counter\n    former_slugs: {fr: [vieux], en: [old]}\n"
    )
    said = printed(edition(small.guide(), Settings()))

    for former, present in (("fr/partenariats/vieux/", "../comptoir-de-havre/"), ("en/partnerships/old/", "../harbour-counter/")):
        page = html.document_fromstring(said[file_of(former)])
        assert page.xpath("//meta[@http-equiv='refresh']/@content") == [f"0; url={present}"]
        assert page.get("lang") == f"{former[:2]}-CA"


def test_only_a_preview_has_a_preview_script(small: SmallGuide) -> None:
    guide = small.guide()

    assert room.PREVIEW_SCRIPT in printed(edition(guide, Settings(preview=True)))
    assert room.PREVIEW_SCRIPT not in printed(edition(guide, Settings()))


def test_a_maker_in_the_list_gives_its_sheets(small: SmallGuide, monkeypatch: pytest.MonkeyPatch) -> None:
    """As DEVELOPING.md tells how to add an export."""

    def titles(renderer: Renderer, _: Settings) -> Iterator[Sheet]:
        yield Sheet("titles.txt", lambda: "\n".join(page.title.fr for page in renderer.pages.of_kind("partnership")))

    monkeypatch.setattr(
        room,
        "MAKERS",
        (*room.MAKERS, titles),
    )

    assert printed(edition(small.guide(), Settings()))["titles.txt"].decode() == "Comptoir de Havre\nVisites de Havre"


def test_what_is_published_is_what_the_sheets_print(site: Path) -> None:
    guide = our_guide()
    (theme,) = (Path(str(files("material"))) / "templates/assets/stylesheets").glob("main.*.css")
    settings = Settings(site_address=SITE_ADDRESS, repository=REPOSITORY, styles=house.styles(), theme_style=theme)
    published = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    said = printed(edition(guide, settings))

    assert [address for address, content in said.items() if (site / address).read_bytes() != content] == []
    others = {address for address in published - set(said) if not address.startswith(("assets/", "pagefind/"))}
    assert len(others) == 2 * len(list((ROOT / "docs/fr").glob("*.md")))  # the editorial pages
