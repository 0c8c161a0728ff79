"""Editorial pages: what they may hold is checked before MkDocs sees it, and whatever they may hold obeys the site's own policy."""

import subprocess
from pathlib import Path

import pytest
from browsing import opened
from conftest import SmallGuide, copy_of_project, guide_command
from guidebook.language import markup
from guidebook.reading.report import hint, message
from lxml import html
from pages_server import Quiet, serving
from playwright.sync_api import Browser

HEADER = "---\nslug: {0}\ntitle: {0}\ndescription: {0}.\nmodified: 2026-11-01\n---\n# {0}\n\n"
EVERYTHING = """\
## Étape 1 : préparer l'entente

Voir l'[étape 1](#etape-1-preparer-lentente), [le tableau](#un-tableau "Le tableau") et [contribuer](contribute.md).

*Italique*, **gras**, `code`, <https://example.org/>, [autre](https://example.org/ "titre").

> Une citation

1. un
2. deux
   - trois

---

```python
print("<script>alert(1)</script>")
```

    <script>alert(2)</script>

## Un tableau

| a | b |
|--:|:-:|
| 1 | 2 |

:smile: [[wiki]] {: onclick="x" } !!! note
"""
LEFT_BESIDE = [
    "data/.partnerships.yaml.swp", "data/partnerships/on-x.yaml~", "data/partnerships/#on-x.yaml#",
    "data/.~lock.partnerships.yaml#", "data/desktop.ini", "data/Thumbs.db", "data/partnerships/._on-x.yaml",
    "docs/fr/.about.md.swp", "docs/fr/about.md~", "data/4913", "docs/en/#about.md#", "docs/.DS_Store",
    "data/partnerships.yaml.orig", "docs/fr/~$about.docx", "data/on-x.yaml.bak", "docs/en/x.tmp",
    "data/.DS_Store", "data/partnerships/.DS_Store",
]  # fmt: skip


@pytest.mark.parametrize("name", LEFT_BESIDE)
def test_what_editors_and_systems_leave_beside_the_data_is_passed_over(small: SmallGuide, name: str) -> None:
    small.write(name, "temporary")

    assert small.load().issues == []


def test_what_git_ignores_is_passed_over(small: SmallGuide) -> None:
    subprocess.run(["git", "init", "-q"], cwd=small.folder, check=True)
    small.write(".gitignore", "notes.txt\nmine-*\n")
    for name in ("data/notes.txt", "data/partnerships/mine-x.yaml", "docs/fr/notes.txt"):
        small.write(name, "temporary")

    assert small.load().issues == []


def test_nothing_of_it_is_published(tmp_path: Path) -> None:
    project = copy_of_project(tmp_path / "project")
    for name in ("docs/fr/about.md~", "docs/fr/about.md.orig", "docs/.notes", "docs/fr/4913"):
        (project / name).write_text("left-beside-the-page", encoding="utf-8")
    done = guide_command("build", "--no-search", cwd=project)

    assert done.returncode == 0, done.stderr
    assert not [path for path in (project / "site").rglob("*") if path.is_file() and b"left-beside-the-page" in path.read_bytes()]


def test_no_message_advises_to_delete_a_file(small: SmallGuide) -> None:
    for name in ("data/notes.txt", "docs/picture.png", "data/partnerships/x.yml", "docs/fr/x.docx"):
        small.write(name, "text")
    issues = small.load().issues

    assert [issue.code for issue in issues] == ["file-misplaced"] * 4
    for issue in issues:
        assert "upprim" not in hint(issue, "fr")
        assert "elete" not in hint(issue, "en")


def test_anchors_are_those_that_the_host_makes() -> None:
    assert markup.anchors("# Un titre\n\n## Étape 1 : préparer l'entente\n\n### Un titre\n") == [
        "un-titre", "etape-1-preparer-lentente", "un-titre_1",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("![Plan](plan.png)", "picture-in-page"),
        ("![Photo](https://example.org/photo.png)", "picture-in-page"),
        ("[x](#étape-1--préparer)", "broken-anchor"),
        ("[x](contribute.md#introuvable)", "broken-anchor"),
        ("[x](nowhere.md)", "broken-link"),
        ("[x](javascript:alert(1))", "broken-link"),
        ("[x](data:text/html,x)", "broken-link"),
        ("<div onclick='x'>a</div>", "html-in-page"),
        ("- a\n\n  ```\n  <iframe src='https://example.org'></iframe>\n  ```", "html-in-page"),
        ("texte <img src=x onerror=y>", "html-in-page"),
        ("<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x", "conflict-marks"),
    ],
)
def test_check_says_with_its_line_what_a_page_may_not_hold(small: SmallGuide, written: str, code: str) -> None:
    text = small.path("docs/fr/about.md").read_text(encoding="utf-8")
    small.write("docs/fr/about.md", f"{text}\n{written}\n")
    (issue,) = [issue for issue in small.load().issues if issue.code == code][:1]

    assert issue.position.line > text.count("\n")
    assert message(issue, "fr") != message(issue, "en")


def test_a_heading_underlined_with_seven_signs_is_no_merge(small: SmallGuide) -> None:
    text = small.path("docs/fr/about.md").read_text(encoding="utf-8")
    small.write("docs/fr/about.md", f"{text}\nUn titre\n=======\n\nDu texte.\n")

    assert small.load().issues == []


def test_whatever_a_page_may_hold_obeys_the_policy_in_the_browser(tmp_path: Path, browser: Browser) -> None:
    project = copy_of_project(tmp_path / "project")
    for language in ("fr", "en"):
        (project / f"docs/{language}/everything.md").write_text(HEADER.format("everything") + EVERYTHING, encoding="utf-8")
    done = guide_command("build", "--no-search", cwd=project)
    assert done.returncode == 0, done.stderr
    said: list[str] = []
    with serving(project, Quiet) as serving_it, opened(browser) as page:
        page.on("console", lambda message: said.append(message.text))
        page.on("request", lambda request: said.append(request.url) if serving_it.address not in request.url else None)
        page.goto(f"{serving_it.address}site/fr/everything/")
        for anchor in ("etape-1-preparer-lentente", "un-tableau"):
            assert page.locator(f"#{anchor}").count() == 1
    assert said == []


def test_an_editorial_page_may_lead_to_an_entry_and_to_an_index(small: SmallGuide, tmp_path: Path) -> None:
    for language, before in (("fr", "# À propos"), ("en", "# About")):
        links = "[a](partnership/on-harbour-counter.md) [b](partnerships/index.md) [c](group/counters.md)"
        text = small.path(f"docs/{language}/about.md").read_text(encoding="utf-8")
        small.write(f"docs/{language}/about.md", text.replace(before, f"{before}\n\n{links}\n"))
    done = guide_command(
        "build", "--no-search", "--data", small.folder / "data", "--docs", small.folder / "docs", "--site-dir", tmp_path / "site"
    )
    assert done.returncode == 0, done.stderr

    for language, address, found in (
        ("fr", "a-propos", ["../partenariats/comptoir-de-havre/", "../partenariats/", "../groupes/comptoirs/"]),
        ("en", "about", ["../partnerships/harbour-counter/", "../partnerships/", "../groups/counters/"]),
    ):
        page = html.document_fromstring((tmp_path / "site" / language / address / "index.html").read_bytes())
        assert page.xpath("//article//a/@href") == found


def test_a_link_to_an_entry_that_has_no_page_leads_nowhere(small: SmallGuide) -> None:
    text = small.path("docs/en/about.md").read_text(encoding="utf-8")
    small.write("docs/en/about.md", f"{text}\n[a](partnership/on-no-such.md)\n")

    assert [issue.code for issue in small.load().issues] == ["broken-link"]
