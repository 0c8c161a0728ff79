"""What a preview shows after an edit is what a build from nothing would print, and no more is printed than is asked for."""

import random
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import TODAY, SmallGuide
from guidebook.edition import Edition, Settings, edition
from guidebook.preview import Preview
from guidebook.reading.kept import Kept
from guidebook.reading.load import load
from guidebook.showing import render

EDITS = 16  # 400 have been tried
SETTINGS = Settings(site_address="https://guide.example/", styles={"guide.css": "@layer base;\n"})
ENTRY = """
  - id: on-{number}-added
    slug: {{fr: ajoute-{number}, en: added-{number}}}
    models: [outreach]
    title: {{fr: "Comptoir ajouté {number}", en: "Added counter {number}"}}
    summary: {{fr: "Un agent vient le mardi {number}.", en: "An officer comes on Tuesday {number}."}}
    status: {{state: active}}
    partners: [{{organization: service-canada}}, {{organization: town-of-harbour}}]
    places: [{{place: {town}}}]
    delivered: {{fr: "Des demandes.", en: "Applications."}}
    siblings: [on-harbour-counter]
    evidence: strong
    sources: [{{title: A, publisher: B, language: en, accessed: 2024-01-02}}]
    added: 2024-01-02
"""


def made(small: SmallGuide, settings: Settings, kept: Kept | None = None) -> Edition | None:
    guide, _ = load(small.folder / "data", small.folder / "docs", TODAY, small.folder, kept)
    return edition(guide, settings) if guide else None


class Editor:
    """Edits a guide at random: entries, their ids, labels, names, words, templates, styles."""

    def __init__(self, small: SmallGuide, templates: Path, chance: random.Random) -> None:
        self.small, self.templates, self.chance, self.settings = small, templates, chance, SETTINGS
        self.number, self.town = 0, "harbour"
        self.edits: list[Callable[[], None]] = [self.a_title, self.an_entry_more, self.an_entry_less, self.an_id]
        self.edits += [self.a_label, self.a_name, self.a_template, self.a_style]

    def edit(self) -> str:
        if self.number % len(self.edits) == 0:  # each kind of edit in turn, in another order each time
            self.chance.shuffle(self.edits)
        chosen = self.edits[self.number % len(self.edits)]
        self.number += 1
        chosen()
        return chosen.__name__

    def _in(self, name: str, change: Callable[[str], str]) -> None:
        self.small.write(name, change(self.small.path(name).read_text(encoding="utf-8")))

    def a_title(self) -> None:
        self._in("data/partnerships.yaml", lambda text: text.replace("Counter", f"Counter{self.number}", 1))

    def an_entry_more(self) -> None:
        self._in("data/partnerships.yaml", lambda text: text.rstrip() + "\n" + ENTRY.format(number=self.number, town=self.town))

    def an_entry_less(self) -> None:
        def cut(text: str) -> str:
            first, *added = text.split("\n  - id: on-")
            added = [entry for entry in added if "-added" not in entry.split("\n")[0] or self.chance.random() < 0.5]
            return "\n  - id: on-".join([first, *added])

        self._in("data/partnerships.yaml", cut)

    def an_id(self) -> None:
        before, self.town = self.town, "haven" if self.town == "harbour" else "harbour"
        for path in sorted((self.small.folder / "data").rglob("*.yaml")):
            text = path.read_text(encoding="utf-8")
            path.write_text(re.sub(rf"\b(place|id): {before}\b(?!-)", rf"\1: {self.town}", text), encoding="utf-8")

    def a_label(self) -> None:
        self._in("data/vocabulary.yaml", lambda text: text.replace("name: {fr: ", f"name: {{fr: Nouveau{self.number} ", 1))

    def a_name(self) -> None:
        self._in("data/organizations.yaml", lambda text: text.replace("Service Canada", f"Service{self.number} Canada", 1))

    def a_template(self) -> None:
        path = self.templates / self.chance.choice(["partnership.html", "card.html", "frame.html", "place.html"])
        path.write_text(path.read_text(encoding="utf-8") + f"<!-- {self.number} -->", encoding="utf-8")

    def a_style(self) -> None:
        self.settings = replace(self.settings, styles={"guide.css": f"@layer base;\n/* {self.number} */\n"})


def test_whatever_is_edited_the_preview_shows_what_a_build_from_nothing_prints(
    small: SmallGuide, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    templates = Path(shutil.copytree(render.TEMPLATES, tmp_path / "templates"))
    monkeypatch.setattr(render, "TEMPLATES", templates)
    preview, kept = Preview(lambda _: None), Kept(tmp_path / "kept")
    editor = Editor(small, templates, random.Random(20261127))  # noqa: S311  (the same edits each time)
    done = []
    for _ in range(EDITS):
        edited = editor.edit()
        shown, anew = made(small, editor.settings, kept), made(small, editor.settings)
        assert (shown is None) == (anew is None), edited
        if shown is None or anew is None:
            continue
        done.append(edited)
        site = tmp_path / "site"
        shutil.rmtree(site, ignore_errors=True)
        preview.show(shown, site)
        for sheet in anew.sheets:
            preview.answer(sheet.address)
            printed = sheet.print()
            assert (site / sheet.address).read_bytes() == (printed.encode() if isinstance(printed, str) else printed), (
                edited,
                sheet,
            )
        assert {sheet.address for sheet in shown.sheets} == {sheet.address for sheet in anew.sheets}

    assert set(done) == {edit.__name__ for edit in editor.edits}


def test_a_page_is_printed_when_it_is_asked_for_and_once(small: SmallGuide, tmp_path: Path) -> None:
    shown = made(small, SETTINGS)
    assert shown
    preview = Preview(lambda _: None)
    preview.show(shown, tmp_path / "site")
    preview.answer("en/partnerships/harbour-counter/")
    page = tmp_path / "site/en/partnerships/harbour-counter/index.html"
    page.write_text("as it is")
    preview.answer("en/partnerships/harbour-counter/")
    preview.answer("en/partnerships/harbour-counter")
    preview.answer("en/nowhere/../../..")

    assert page.read_text() == "as it is"
    assert sorted(path.name for path in (tmp_path / "site").rglob("*.html")) == ["404.html", "index.html"]


def test_a_page_that_cannot_be_printed_any_more_stays_as_it_was(small: SmallGuide, tmp_path: Path) -> None:
    shown = made(small, SETTINGS)
    assert shown
    preview, page = Preview(lambda _: None), tmp_path / "site/en/index.html"
    preview.show(shown, tmp_path / "site")
    preview.answer("en/")
    before = page.read_bytes()
    page.unlink()
    sheets = [replace(sheet, print=lambda: 1 / 0) if sheet.address == "en/index.html" else sheet for sheet in shown.sheets]  # type: ignore[arg-type, return-value]
    preview.show(replace(shown, sheets=sheets), tmp_path / "site")
    with pytest.raises(ZeroDivisionError):
        preview.answer("en/")

    assert page.read_bytes() == before
