"""The built site, page by page: links, languages, addresses, and the same bytes every time."""

import posixpath
import sys
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from built import bytes_of, in_a_language, pages
from conftest import REPOSITORY, ROOT, SITE_ADDRESS, TODAY, copy_of_project, guide_command, run
from lxml import etree, html

SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
ALTERNATES = ["fr-CA", "en-CA", "x-default"]


def file_of(site: Path, address: str) -> Path:
    """The file that answers for a whole address of the published site."""
    assert address.startswith(SITE_ADDRESS), address
    return site / unquote(address.removeprefix(SITE_ADDRESS)) / "index.html"


def test_every_link_and_anchor_inside_the_site_leads_somewhere(site: Path) -> None:
    ids = {address: set(page.xpath("//@id")) for address, page in pages(site)}
    base_path = urlsplit(SITE_ADDRESS).path
    broken = []
    for address, page in pages(site):
        for link in page.xpath("//a/@href | //link[not(@rel='alternate' or @rel='canonical')]/@href | //*/@src"):
            whole = urlsplit(urljoin(SITE_ADDRESS + address, link))
            if whole.netloc != urlsplit(SITE_ADDRESS).netloc:
                continue
            inside = unquote(whole.path).removeprefix(base_path)
            target = site / inside
            exists = (target / "index.html").is_file() if inside.endswith("/") or not inside else target.is_file()
            if not exists or (whole.fragment and whole.fragment not in ids.get(inside, set())):
                broken.append((address, link))

    assert broken == []
    assert len(ids) > 50


def test_no_page_loads_anything_from_another_host(site: Path) -> None:
    loaded = [
        (address, link)
        for address, page in pages(site)
        for link in page.xpath("//script/@src | //img/@src | //link[@rel='stylesheet' or @rel='icon']/@href | //iframe/@src")
        if urlsplit(link).netloc
    ]

    assert loaded == []


def test_every_page_says_its_language_and_each_alternate_points_back(site: Path) -> None:
    found = in_a_language(site)
    assert len([address for address in found if address.startswith("fr/")]) == len(found) / 2
    for address, page in found.items():
        assert page.get("lang") == f"{address[:2]}-CA"
        assert page.xpath("//link[@rel='canonical']/@href") == [SITE_ADDRESS + address]
        alternates = dict(
            zip(page.xpath("//link[@rel='alternate']/@hreflang"), page.xpath("//link[@rel='alternate']/@href"), strict=True)
        )
        assert list(alternates) == ALTERNATES
        assert alternates["x-default"] == SITE_ADDRESS
        assert alternates[f"{address[:2]}-CA"] == SITE_ADDRESS + address
        for code in ALTERNATES[:2]:
            counterpart = html.document_fromstring(file_of(site, alternates[code]).read_bytes())
            assert counterpart.get("lang") == code
            assert SITE_ADDRESS + address in counterpart.xpath("//link[@rel='alternate']/@href")


def test_the_language_link_leads_to_the_same_page_and_back(site: Path) -> None:
    found = in_a_language(site)
    for address, page in found.items():
        (link,) = page.xpath("//nav[@class='language']/a")
        other = posixpath.normpath(posixpath.join(address, link.get("href"))) + "/"
        (back,) = found[other].xpath("//nav[@class='language']/a/@href")

        assert link.get("lang") == link.get("hreflang") == found[other].get("lang") != page.get("lang")
        assert posixpath.normpath(posixpath.join(other, back)) + "/" == address
        (main,), (other_main,) = page.xpath("//main"), found[other].xpath("//main")
        assert main.get("data-kind") == other_main.get("data-kind")
        assert main.get("data-id") == other_main.get("data-id")


def test_the_sitemap_lists_every_page_with_its_counterparts_and_its_own_date(site: Path) -> None:
    sitemap = etree.parse(site / "sitemap.xml")
    found = in_a_language(site)

    assert sorted(sitemap.xpath("//s:loc/text()", namespaces=SITEMAP)) == sorted(SITE_ADDRESS + address for address in found)
    for url in sitemap.xpath("//s:url", namespaces=SITEMAP):
        address = url.xpath("s:loc/text()", namespaces=SITEMAP)[0].removeprefix(SITE_ADDRESS)
        page = found[address]
        assert url.xpath("x:link/@hreflang", namespaces=SITEMAP) == ALTERNATES
        assert url.xpath("x:link/@href", namespaces=SITEMAP) == page.xpath("//link[@rel='alternate']/@href")
        assert url.xpath("s:lastmod/text()", namespaces=SITEMAP) == page.xpath("//p[@class='page-dates']/time/@datetime")


@pytest.mark.ours
def test_addresses_are_in_the_language_of_the_page(site: Path) -> None:
    found = in_a_language(site)

    assert "fr/partenariats/centres-de-services-bilingues/" in found
    assert "en/partnerships/bilingual-service-centres/" in found
    first = {
        language: {address.split("/")[1] for address in found if address.startswith(f"{language}/")} for language in ("fr", "en")
    }
    assert first["fr"] >= {
        "", "partenariats", "modeles", "administrations", "organisations", "ordres-de-gouvernement", "modes-de-prestation",
        "groupes", "a-propos", "accessibilite", "comment-le-guide-est-fait", "contribuer",
    }  # fmt: skip
    assert first["en"] >= {
        "", "partnerships", "models", "jurisdictions", "organizations", "orders-of-government", "channels",
        "groups", "about", "accessibility", "how-this-guide-is-made", "contribute",
    }  # fmt: skip


@pytest.mark.ours
def test_the_edit_link_leads_to_the_lines_of_the_entry(site: Path) -> None:
    page = html.document_fromstring((site / "fr/partenariats/centres-de-services-bilingues/index.html").read_bytes())
    (link,) = page.xpath("//p[@class='page-dates']//a[@rel='external']/@href")
    name, line = link.removeprefix(f"{REPOSITORY}/edit/main/").split("#L")

    written = (ROOT / name).read_text(encoding="utf-8").splitlines()[int(line) - 1]
    assert written.strip() == "- id: mb-bilingual-service-centres"


def test_without_an_address_nothing_is_invented(plain_site: Path) -> None:
    for address, page in pages(plain_site):
        assert page.xpath("//p[@class='page-dates']//a[@rel='external']") == [], address
        for link in page.xpath("//link[@rel='canonical' or @rel='alternate']/@href"):
            assert not urlsplit(link).netloc


def test_no_text_of_a_page_is_empty_or_left_unset(site: Path) -> None:
    for address, page in pages(site):
        for heading in page.xpath("//h1 | //h2 | //h3 | //dt | //dd | //li | //title"):
            assert heading.text_content().strip(), address
        assert not [text for text in page.itertext() if text.strip() == "None"], address
        if address.startswith("fr/"):
            assert not [mark for mark in (" ;", " !", " ?", "« ", " »", " :", " %") if mark in page.xpath("string(//article)")], (
                address
            )


def test_two_builds_elsewhere_and_plain_mkdocs_give_the_same_bytes(site: Path, tmp_path: Path) -> None:
    """In another folder, time zone, locale, hash order and year, by MkDocs itself: the same files to the last byte."""
    elsewhere = copy_of_project(tmp_path / "ailleurs")
    done = run(
        sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", tmp_path / "site", cwd=elsewhere,
        GUIDE_TODAY=TODAY.isoformat(), GUIDE_SITE_URL=SITE_ADDRESS, GUIDE_REPOSITORY_URL=REPOSITORY,
        TZ="Asia/Tokyo", LC_ALL="fr_CA.UTF-8", PYTHONHASHSEED="7", SOURCE_DATE_EPOCH="86400",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr

    assert bytes_of(tmp_path / "site") == bytes_of(site)


@pytest.mark.ours
def test_a_former_address_still_leads_to_the_page(tmp_path: Path) -> None:
    project = copy_of_project(tmp_path / "projet")
    data = project / "data" / "partnerships.yaml"
    text = data.read_text(encoding="utf-8")
    slug = "      en: bilingual-service-centres\n"
    assert slug in text
    data.write_text(
        text.replace(slug, f"{slug}    former_slugs: {{fr: [centres-uniques], en: [one-stop-centres]}}\n", 1), encoding="utf-8"
    )
    done = guide_command("build", "--site-dir", tmp_path / "site", cwd=project)
    assert done.returncode == 0, done.stderr

    for former, present in (
        ("en/partnerships/one-stop-centres", "en/partnerships/bilingual-service-centres"),
        ("fr/partenariats/centres-uniques", "fr/partenariats/centres-de-services-bilingues"),
    ):
        moved = html.document_fromstring((tmp_path / "site" / former / "index.html").read_bytes())
        (link,) = moved.xpath("//a/@href")

        assert posixpath.normpath(posixpath.join(former, link)) == present
        assert moved.get("lang") == f"{former[:2]}-CA"
        assert moved.xpath("//meta[@http-equiv='refresh']/@content") == [f"0; url={link}"]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_page_for_a_lost_address_speaks_both_languages(site: Path, language: str) -> None:
    page = html.document_fromstring((site / "404.html").read_bytes())
    (section,) = page.xpath(f"//section[@lang='{language}-CA']")

    assert section.xpath("string(h1)") == {"fr": "Page introuvable", "en": "Page not found"}[language]
    assert [href.startswith(f"/partenariats/{language}/") for href in section.xpath(".//a/@href")] == [True, True]
