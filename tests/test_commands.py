"""The commands people type: what they print, how they end, and what they leave behind."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import environment
import pytest
from conftest import ROOT, SMALL, TODAY, SmallGuide, copy_of_project, guide_command, run

README_COMMANDS = [
    "python3 scripts/guide.py build",  # the fixtures `site` and `plain_site`
    "python3 scripts/guide.py test",  # test_the_test_command_finds_the_tests, and whoever is running this
    "python3 scripts/guide.py serve",  # test_an_edit_shows_by_itself
    "python3 scripts/guide.py check --lang fr",
    "python3 scripts/guide.py check --lang en",
]
MISTAKES = [
    ("data/partnerships.yaml", "  - id: on-harbour-visits", "  - id: on-harbour-counter", "id-used-twice"),
    ("data/partnerships.yaml", "      en: harbour-counter", "      en: Harbour_Counter", "bad-slug"),
    ("data/partnerships.yaml", "models: [co-location]", "models: [colocation]", "unknown-reference"),
    ("data/partnerships.yaml", "      en: Harbour Counter\n", "", "missing-language"),
    ("data/partnerships.yaml", "in the town hall.", "in the town hall. Call 613-555-0123.", "telephone-number"),
    ("data/partnerships.yaml", "      as_of: 2024-05", "      as_of: 2031-05", "date-in-the-future"),
    ("data/partnerships.yaml", "    since: 2018-02", "    since: 2018-02\n    until: 2017", "dates-out-of-order"),
    ("data/places.yaml", "latitude: 44.2", "latitude: 24.2", "outside-canada"),
    ("data/partnerships.yaml", "channels: [in-person]", "channels: in-person", "wrong-shape"),
    ("data/partnerships.yaml", "fr: Un comptoir fédéral", "fr: Un comptoir <b>fédéral</b>", "markup-not-allowed"),
    ("data/partnerships.yaml", "    evidence: strong\n", "    evidense: strong\n", "unknown-field"),
    ("data/partnerships.yaml", "date: 2018-03-01", "date: March 2018", "bad-date"),
    ("data/partnerships.yaml", "https://nouvelles.example/visites", "nouvelles.example", "bad-web-address"),
    ("data/partnerships.yaml", "        language: fr", "        language: français", "bad-choice"),
    ("data/partnerships.yaml", "      state: ended", "      state: ended\n      state: active", "key-written-twice"),
    ("data/organizations.yaml", "  - id: town-of-harbour", "  - id: Town_of_Harbour", "bad-id"),
    ("data/organizations.yaml", "Town of Harbour}", "&town Town of Harbour}", "anchor"),
    ("data/councils.yaml", "Conseil, en: Council}", "Conseil, en: Council (info@council.example)}", "e-mail-address"),
    ("data/jurisdictions.yaml", "{id: YT", "{id: yukon", "bad-jurisdiction-code"),
    ("data/vocabulary.yaml", "{id: seniors, name: {fr: Personnes aînées", "{id: seniors, name: {fr: *seniors", "alias"),
    ("data/mandates.yaml", "    funding: {fr: Par le conseil., en: By the council.}\n", "", "missing-field"),
]  # fmt: skip


@pytest.mark.parametrize("language", ["fr", "en"])
def test_twenty_mistakes_are_all_said_in_one_run(small: SmallGuide, language: str) -> None:
    for name, old, new, _ in MISTAKES:
        small.replace(name, old, new)
    done = guide_command(
        "check", "--data", small.folder / "data", "--format", "json", "--lang", language, "--today", TODAY.isoformat()
    )
    issues = json.loads(done.stdout)

    assert done.returncode == 1
    assert len(MISTAKES) >= 20
    assert {code for *_, code in MISTAKES} <= {issue["code"] for issue in issues}
    for issue in issues:
        assert list(issue) == ["file", "line", "column", "severity", "code", "message", "hint"]
        assert issue["line"] > 1
        assert issue["column"] >= 1
        assert (ROOT / issue["file"]).is_file()


def test_check_is_quiet_about_good_data_and_speaks_the_language_asked_for() -> None:
    for language, ending in (("fr", "0 erreur, 0 avertissement."), ("en", "0 errors, 0 warnings.")):
        done = guide_command("check", "--data", SMALL / "data", "--lang", language)
        assert (done.returncode, done.stdout) == (0, f"{ending}\n")


def test_annotations_of_good_data_are_none() -> None:
    assert guide_command("check", "--data", SMALL / "data", "--format", "github").stdout == ""


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_real_data_passes_check(language: str) -> None:
    done = guide_command("check", "--lang", language)

    assert done.returncode == 0, done.stdout


def test_check_speaks_the_language_of_the_machine() -> None:
    assert "avertissement" in guide_command("check", LC_ALL="fr_CA.UTF-8").stdout
    assert "warning" in guide_command("check", LC_ALL="C").stdout


def test_annotations_are_workflow_commands_that_data_cannot_forge(small: SmallGuide) -> None:
    small.replace("data/partnerships.yaml", "since: 2018-02", 'since: "x\\n::error file=forged::%0A"')
    done = guide_command("check", "--data", small.folder / "data", "--format", "github", "--lang", "en")

    (line,) = done.stdout.splitlines()
    assert line.startswith("::error file=")
    assert line.count("::error") == 2  # the command, and the same letters inside its text
    assert ",line=16,col=12,title=bad-date::“x ::error file=forged::%250A” is not a date." in line


@pytest.mark.parametrize(
    "typed",
    [
        [],
        ["biuld"],
        ["check", "--format", "xml"],
        ["check", "--lang", "de"],
        ["build", "--today", "tomorrow"],
        ["build", "extra"],
        ["serve", "-x"],
    ],
)
def test_wrong_usage_ends_with_2_and_shows_what_can_be_typed(typed: list[str]) -> None:
    done = guide_command(*typed)

    assert done.returncode == 2
    assert done.stdout == ""
    assert "Cette commande ne peut pas être comprise" in done.stderr
    assert "This command cannot be understood" in done.stderr
    assert "python3 scripts/guide.py check" in done.stderr
    assert "Traceback" not in done.stderr


def old_site(folder: Path) -> Path:
    site = folder / "site"
    site.mkdir()
    for name in ("index.html", "404.html", "sitemap.xml"):
        (site / name).write_text("the old site")
    return site


def test_a_build_with_errors_says_them_all_and_leaves_the_old_site(small: SmallGuide, tmp_path: Path) -> None:
    site = old_site(tmp_path)
    small.replace("data/partnerships.yaml", "since: 2018-02", "since: soon")
    small.replace("data/mandates.yaml", "added: 2026-11-01", "added: never")
    done = guide_command("build", "--data", small.folder / "data", "--site-dir", site, LC_ALL="fr_CA.UTF-8")

    assert done.returncode == 1
    assert "« soon » n'est pas une date" in done.stderr
    assert "« never » n'est pas une date" in done.stderr
    assert not [word for word in ("ERROR", "Aborted", "BuildError") if word in done.stdout + done.stderr]
    assert "Traceback" not in done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["guide", "site"]
    assert (site / "index.html").read_text() == "the old site"


@pytest.mark.parametrize("folder", [".", "docs", "data", ".git"])
def test_a_build_never_replaces_what_is_not_a_site(folder: str, tmp_path: Path) -> None:
    project = copy_of_project(tmp_path / "project")
    (project / ".git").mkdir()
    (project / ".git" / "HEAD").write_text("x")
    before = sorted(path.name for path in (project / folder).iterdir())
    done = guide_command("build", "--site-dir", project / folder, cwd=project)

    assert done.returncode == 2
    assert "rien n'a été touché" in done.stderr
    assert "nothing was touched" in done.stderr
    assert sorted(path.name for path in (project / folder).iterdir()) == before


def test_an_interrupted_build_leaves_the_old_site_and_says_so_by_its_code(tmp_path: Path) -> None:
    site = old_site(tmp_path)
    building = subprocess.Popen(
        [sys.executable, "scripts/guide.py", "build", "--site-dir", site], cwd=ROOT,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", start_new_session=True,
    )  # fmt: skip
    time.sleep(0.6)
    os.killpg(building.pid, signal.SIGINT)
    said, wrong = building.communicate(timeout=30)

    assert building.returncode == 130
    assert "built" not in said
    assert "Traceback" not in wrong
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert (site / "index.html").read_text() == "the old site"


def test_a_link_that_leads_nowhere_stops_the_build_in_both_languages(tmp_path: Path) -> None:
    project = copy_of_project(tmp_path / "project")
    about = project / "docs" / "en" / "about.md"
    about.write_text(about.read_text(encoding="utf-8") + "\n[here](nowhere.md)\n", encoding="utf-8")
    for language, sentence in (("fr_CA.UTF-8", "ne mène nulle part"), ("en_CA.UTF-8", "leads nowhere")):
        done = guide_command("build", "--site-dir", tmp_path / "site", cwd=project, LC_ALL=language)
        assert done.returncode == 1
        assert sentence in done.stderr
    assert not (tmp_path / "site").exists()


def test_data_is_found_from_where_the_person_is(small: SmallGuide) -> None:
    done = run(sys.executable, ROOT / "scripts/guide.py", "check", "--data", "data", cwd=small.folder)

    assert done.returncode == 0, done.stdout


def test_without_venv_the_message_names_the_package(tmp_path: Path) -> None:
    """A bare Debian has Python without ensurepip: the module is hidden here the same way."""
    project = copy_of_project(tmp_path / "project")
    (project / ".venv").unlink()
    (project / "scripts" / "ensurepip.py").write_text("raise ImportError\n")
    done = guide_command("check", cwd=project)

    assert done.returncode == 1
    assert "sudo apt-get install python3-venv" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_older_python_is_told_plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 12))
    with pytest.raises(SystemExit, match=r"Le guide demande Python 3\.11 ou plus récent"):
        environment.ready("site")


def test_a_second_run_installs_nothing() -> None:
    began = time.monotonic()
    done = guide_command("check", "--data", SMALL / "data")

    assert environment.INSTALLING not in done.stderr
    assert time.monotonic() - began < 5


def test_the_test_command_finds_the_tests() -> None:
    done = guide_command("test", "--collect-only", "-q", "tests/test_values.py")

    assert done.returncode == 0
    assert "test_a_date_is_written_as_far_as_it_is_known" in done.stdout


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


def wait_for(address: str, text: str, seconds: float) -> float:
    """How long it took until the page at that address held the text; fails after so many seconds."""
    began = time.monotonic()
    while time.monotonic() - began < seconds:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310  (our own server)
                if text in answer.read().decode():
                    return time.monotonic() - began
        except OSError:
            pass
        time.sleep(0.02)
    raise AssertionError(f"{address} never held {text!r}")


@pytest.mark.skipif(sys.platform == "win32", reason="the copy of the project shares the environment by a link")
def test_an_edit_shows_by_itself(tmp_path: Path) -> None:
    """In `data/`, `docs/`, a template or a style, within two seconds in a small guide; an error in between stops nothing."""
    project = copy_of_project(tmp_path / "project")
    shutil.rmtree(project / "data")
    shutil.copytree(SMALL / "data", project / "data")
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    entry = f"{address}/en/partnerships/harbour-counter/"
    edits = [
        ("data/partnerships.yaml", "en: Harbour Counter", "en: Harbour Counter Today", entry, "Counter Today"),
        ("docs/en/about.md", "# About the guide", "# About this very guide", f"{address}/en/about/", "About this very guide"),
        ("hooks/guidebook/templates/partnership.html", '<p class="lead">', '<p class="lead edited">', entry, "lead edited"),
        ("overrides/assets/guide.css", "--band:", "--edited: 1px; --band:", f"{address}/assets/guide.css", "--edited"),
    ]
    environment_variables = {"GUIDE_PREVIEW_ADDRESS": f"127.0.0.1:{port}", "PATH": "/usr/bin:/bin", "HOME": str(tmp_path)}
    serving = subprocess.Popen(
        [sys.executable, "scripts/guide.py", "serve"], cwd=project, env=environment_variables,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, encoding="utf-8", start_new_session=True,
    )  # fmt: skip
    try:
        wait_for(entry, "Harbour Counter", 60)
        time.sleep(1)  # until the folders are watched
        for name, old, new, page, text in edits:
            path = project / name
            path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
            assert wait_for(page, text, 20) < 2, name

        good = (project / "data/partnerships.yaml").read_text(encoding="utf-8")
        (project / "data/partnerships.yaml").write_text(good.replace("models:", "modles:", 1), encoding="utf-8")
        time.sleep(2)
        (project / "data/partnerships.yaml").write_text(good.replace("Counter Today", "Counter Tomorrow"), encoding="utf-8")
        wait_for(entry, "Counter Tomorrow", 20)
    finally:
        os.killpg(serving.pid, signal.SIGTERM)
        _, said = serving.communicate(timeout=30)
    assert "Did you mean “models”?" in said
    assert "Traceback" not in said
