"""The commands people type: what they print, how they end, and what they leave behind."""

import ast
import hashlib
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

import commands
import environment
import pytest
from browsing import opened
from conftest import ROOT, SMALL, TODAY, SmallGuide, copy_of_project, guide_command, run
from playwright.sync_api import Browser, expect

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
    ("data/places.yaml", "latitude: 44.2", "latitude: 24.2", "off-the-map"),
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


def test_every_command_of_the_readme_is_run_by_a_test() -> None:
    """Those of README_COMMANDS, each where it says."""
    blocks = re.findall(r"^```sh\n(.*?)^```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)

    assert {line for block in blocks for line in block.splitlines()} == set(README_COMMANDS)


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
    assert line.count("::error") == 3  # the command, and the same letters inside its text in each language
    assert ",line=16,col=12,title=bad-date::« x ::error file=forged::%250A » n'est pas une date." in line
    assert "%0A“x ::error file=forged::%250A” is not a date." in line


# What is typed; and the two sentences that say which word cannot be used, and why.
MISTYPED: list[tuple[list[str], str, str]] = [
    ([], "Il manque ce qu'il faut faire.", "What to do is missing."),
    (
        ["biuld"],
        "« biuld » n'est pas une commande. Vouliez-vous dire « build »?",
        "“biuld” is not a command. Did you mean “build”?",
    ),
    (["build", "extra"], "« extra » ne veut rien dire ici.", "“extra” means nothing here."),
    (["build", "--dta", "x"], "Vouliez-vous dire « --data »?", "Did you mean “--data”?"),
    (["build", "--today"], "--today attend une valeur.", "--today needs a value."),
    (["serve", "-x"], "« -x » ne veut rien dire ici.", "“-x” means nothing here."),
    (["check", "--format", "xml"], "choisissez parmi text, json, github", "choose one of text, json, github"),
    (["check", "--lang", "de"], "--lang : « de »", "--lang: “de”"),
    (["build", "--today", "tomorrow"], "--today : « tomorrow » n'est pas un jour", "--today: “tomorrow” is not a day"),
    (["build", "--today", "2026-13-45"], "« 2026-13-45 » n'est pas un jour", "“2026-13-45” is not a day"),
    (["check", "--today", "2999-01-01"], "trop loin dans l'avenir", "too far in the future"),
    (["check", "--data", "nowhere"], "le dossier « nowhere » n'existe pas", "the folder “nowhere” does not exist"),
    (["build", "--data", "README.md"], "« README.md » est un fichier", "“README.md” is a file"),
    (["build", "--site-dir", "README.md"], "« README.md » est un fichier", "“README.md” is a file"),
    (["bench", "--entries", "0"], "n'est pas un nombre de fiches", "is not a number of entries"),
    (["check", "nowhere.yaml"], "ce fichier n'existe pas", "this file does not exist"),
    (["check", "README.md"], "le guide ne le lit pas", "the guide does not read it"),
    (["check", "--since", "no-such-commit"], "git ne connaît pas « no-such-commit »", "git does not know “no-such-commit”"),
]


@pytest.mark.parametrize(
    ("typed", "french", "english"), MISTYPED, ids=lambda value: " ".join(value) if isinstance(value, list) else ""
)
def test_wrong_usage_ends_with_2_and_says_which_word_and_why_once_in_each_language(
    typed: list[str], french: str, english: str
) -> None:
    done = guide_command(*typed)

    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count(french) == 1
    assert done.stderr.count(english) == 1
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("name", "value", "english"),
    [
        ("GUIDE_TODAY", "soon", "is not a day"),
        ("GUIDE_TODAY", "2999-01-01", "too far in the future"),
        ("GUIDE_PREVIEW_ADDRESS", "abc", "is not an address"),
        ("GUIDE_PREVIEW_ADDRESS", "127.0.0.1:99999", "with a port from 1 to 65535"),
        ("GUIDE_SEARCH", "maybe", "choose one of true, false"),
        ("GUIDE_SITE_URL", "guide", "is not a web address"),
        ("GUIDE_REPOSITORY_URL", "ftp://x.example", "is not a web address"),
        ("GUIDE_BRANCH", "a b", "is not the name of a branch"),
        ("GUIDE_BROWSER", "/no/such/browser", "does not exist"),
        ("GUIDE_DATA", "/no/such/folder", "does not exist"),
        ("GUIDE_SITE_ULR", "https://x.example", "did you mean GUIDE_SITE_URL?"),
    ],
)
@pytest.mark.parametrize("command", ["check", "build", "serve"])
def test_a_setting_that_cannot_be_is_said_by_its_name_on_any_command(command: str, name: str, value: str, english: str) -> None:
    done = guide_command(command, **{name: value})

    assert done.returncode == 2
    assert f"{name} : " in done.stderr
    assert f"{name}: " in done.stderr
    assert english in done.stderr


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


@pytest.mark.parametrize(
    ("locale", "sentence"),
    [
        ("fr_CA.UTF-8", "0 erreur, 1 avertissement. « python3 scripts/guide.py check » les dit."),
        ("en_CA.UTF-8", "0 errors, 1 warning. “python3 scripts/guide.py check” says them."),
    ],
)
def test_a_build_counts_its_warnings_and_says_where_to_read_them(
    small: SmallGuide, tmp_path: Path, locale: str, sentence: str
) -> None:
    small.replace("data/councils.yaml", "fr: Conseil", "fr: Conseil “x”")
    done = guide_command("build", "--no-search", "--data", small.folder / "data", "--site-dir", tmp_path / "site", LC_ALL=locale)

    assert done.returncode == 0
    assert done.stdout.splitlines()[0] == sentence
    assert len(done.stdout.splitlines()) == 2
    assert done.stderr == ""


def test_a_fault_of_our_own_is_said_as_such_and_in_a_sentence(tmp_path: Path) -> None:
    project = copy_of_project(tmp_path / "project")
    (project / "hooks/guidebook/showing/templates/home.html").write_text("{{ nothing.at.all }}", encoding="utf-8")
    done = guide_command("build", "--no-search", cwd=project, LC_ALL="fr_CA.UTF-8")

    assert done.returncode == 1
    assert done.stderr.startswith("Le site n'a pas pu être construit, par une faute du guide et non des données : Undefined")
    assert "Traceback" not in done.stderr
    assert not (project / "site").exists()


def test_an_interrupted_build_leaves_the_old_site_and_says_so_by_its_code(tmp_path: Path) -> None:
    site = old_site(tmp_path)
    building = subprocess.Popen(
        [sys.executable, "scripts/guide.py", "build", "--site-dir", site], cwd=ROOT,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # which a shell may have switched off
    )  # fmt: skip
    until(lambda: any(path.name.startswith(commands.BESIDE) for path in tmp_path.iterdir()))
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


def test_the_first_word_that_an_old_python_hears_is_which_one_is_needed() -> None:
    """Whatever is written before the version is asked must be Python 2.7 too; the old ones that are here are tried."""
    text = (ROOT / "scripts" / "guide.py").read_text(encoding="utf-8")
    tree = ast.parse(text)

    assert text.startswith("# -*- coding: utf-8 -*-")
    assert {type(node).__name__ for node in tree.body} == {"Expr", "Import", "Assign", "If"}
    assert not any(isinstance(node, ast.JoinedStr | ast.AnnAssign | ast.FunctionDef) for node in ast.walk(tree))
    for version in ("2.7", "3.6", "3.8", "3.9", "3.10"):
        if old := shutil.which(f"python{version}"):
            done = run(old, ROOT / "scripts" / "guide.py", "build", PYENV_VERSION="")
            if "pyenv" not in done.stderr:
                assert "Le guide demande Python 3.11 ou plus récent. | The guide needs Python 3.11 or newer." in done.stderr
                assert done.returncode == 1


def broken_environment(project: Path) -> Path:
    """An environment said to be installed, whose Python does not start."""
    (project / ".venv").unlink()
    python = project / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text("#!/bin/sh\nexit 1\n")
    python.chmod(0o755)
    (project / ".venv" / "installed").write_text(hashlib.sha256((project / "requirements.txt").read_bytes()).hexdigest())
    return python


@pytest.mark.skipif(sys.platform == "win32", reason="the broken Python is a shell script")
@pytest.mark.parametrize("left", ["broken", "gone"])
def test_an_environment_whose_python_is_gone_is_made_anew(tmp_path: Path, left: str) -> None:
    """With no way to install what it holds, the run says so; but the dead Python is no longer there."""
    project = copy_of_project(tmp_path / "project")
    python = broken_environment(project)
    if left == "gone":
        python.unlink()
    done = guide_command("check", cwd=project, PIP_NO_INDEX="1", PIP_FIND_LINKS=str(tmp_path))

    assert environment.INSTALLING in done.stderr
    assert "La connexion" in done.stderr or "The installation failed" in done.stderr
    assert "Traceback" not in done.stderr
    assert subprocess.run([python, "-c", ""], check=False).returncode == 0


def test_two_first_runs_wait_for_each_other(tmp_path: Path) -> None:
    project = copy_of_project(tmp_path / "project")
    (project / ".venv").unlink()
    with environment.locked(project / ".venv.lock"):
        second = subprocess.Popen(
            [sys.executable, "scripts/guide.py", "check"], cwd=project, stderr=subprocess.PIPE, encoding="utf-8",
            env={**os.environ, "PIP_NO_INDEX": "1"},
        )  # fmt: skip
        assert second.stderr is not None
        assert "on attend qu'elle finisse" in second.stderr.readline()
        assert "waiting for it to end" in second.stderr.readline()
        assert not (project / ".venv").exists()
    _, said = second.communicate(timeout=120)
    assert "Traceback" not in said


@pytest.mark.skipif(os.pathsep != ":", reason="only there does a colon part folders")
def test_a_folder_in_which_python_cannot_work_is_told_to_change_its_name(tmp_path: Path) -> None:
    project = copy_of_project(tmp_path / "guide: 2026")
    (project / ".venv").unlink()
    done = guide_command("check", cwd=project)

    assert done.returncode == 1
    assert "renommez-le" in done.stderr
    assert "rename it" in done.stderr


@pytest.mark.parametrize("name", ["guide [2026]", "l'été #1 100%"])
def test_the_name_of_the_folder_does_not_matter(tmp_path: Path, name: str) -> None:
    project = copy_of_project(tmp_path / name)
    done = guide_command("build", "--no-search", "--data", "tests/small/data", cwd=project)

    assert done.returncode in (0, 1)
    assert "Traceback" not in done.stderr
    assert "ImportError" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
def test_a_full_disk_is_said_in_a_sentence() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "scripts/guide.py", "check"],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )

    assert done.returncode == 1
    assert "n'a pas pu être écrit" in done.stderr
    assert "could not be written" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="signals end programs elsewhere")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGKILL"])
def test_what_ends_a_build_from_outside_leaves_nothing_that_git_would_take(tmp_path: Path, name: str) -> None:
    site = old_site(tmp_path)
    building = subprocess.Popen(
        [sys.executable, "scripts/guide.py", "build", "--site-dir", site], cwd=ROOT,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", start_new_session=True,
    )  # fmt: skip
    until(lambda: any((path / "lock").exists() for path in tmp_path.glob(f"{commands.BESIDE}*")))
    if name == "SIGKILL":
        os.killpg(building.pid, signal.SIGKILL)
    else:
        os.kill(building.pid, getattr(signal, name))
    _, wrong = building.communicate(timeout=30)

    left = [path.name for path in tmp_path.iterdir() if path != site]
    assert "Traceback" not in wrong
    assert (site / "index.html").read_text() == "the old site"
    if name == "SIGKILL":
        ignored = run("git", "check-ignore", *(f"{name}/new/index.html" for name in left))
        assert ignored.returncode == 0
        with commands._folder_beside(site):
            assert not any((tmp_path / name).exists() for name in left)
    else:
        assert left == []
    assert run("git", "check-ignore", ".venv.lock").returncode == 0


def test_check_of_some_files_speaks_of_those_only_and_counts_the_rest(small: SmallGuide) -> None:
    small.replace("data/partnerships.yaml", "since: 2018-02", "since: soon")
    small.replace("data/mandates.yaml", "added: 2026-11-01", "added: never")
    done = guide_command("check", "--data", small.folder / "data", "--lang", "en", small.folder / "data/mandates.yaml")

    assert done.returncode == 1
    assert "added" in done.stdout or "never" in done.stdout
    assert "soon" not in done.stdout
    assert done.stdout.endswith("In the other files: 1 error, 0 warnings.\n")


def test_errors_come_before_warnings_and_the_count_comes_last(small: SmallGuide) -> None:
    small.replace("data/mandates.yaml", "added: 2026-11-01", "added: never")
    small.replace("data/councils.yaml", "fr: Conseil", "fr: Conseil “x”")
    said = guide_command("check", "--data", small.folder / "data", "--lang", "en").stdout.splitlines()

    assert [": error: " in line for line in said if ": error: " in line or ": warning: " in line] == [True, False]
    assert said[-1] == "1 error, 1 warning."


@pytest.mark.ours
def test_annotations_say_what_the_contribution_touches_first_and_only_count_the_warnings_that_stood(tmp_path: Path) -> None:
    project = copy_of_project(tmp_path / "project")
    git = partial(run, "git", "-c", "user.name=x", "-c", "user.email=x@x.example", cwd=project)
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "before")
    entry = (project / "tests/walk/4.yaml").read_text(encoding="utf-8")
    (project / "data/partnerships/qc-comptoir-gaspe.yaml").write_text(
        entry.replace("Aide pour", "Au coeur, une aide pour"), encoding="utf-8"
    )
    done = guide_command("check", "--format", "github", "--since", "HEAD", cwd=project)

    first, *others = done.stdout.splitlines()
    assert first.startswith("::warning file=data/partnerships/qc-comptoir-gaspe.yaml,")
    assert "missing-ligature" in first
    assert "%0A" in first
    assert len(others) == 1
    assert re.fullmatch(
        r"::notice::Dans les autres fichiers : 0 erreur, \d+ avertissements\.%0AIn the other files: 0 errors, \d+ warnings\.",
        others[0],
    )


def test_a_second_run_installs_nothing() -> None:
    began = time.monotonic()
    done = guide_command("check", "--data", SMALL / "data")

    assert environment.INSTALLING not in done.stderr
    assert time.monotonic() - began < 5


def test_the_test_command_finds_the_tests() -> None:
    done = guide_command("test", "--collect-only", "-q", "tests/test_values.py")

    assert done.returncode == 0
    assert "test_a_date_is_written_as_far_as_it_is_known" in done.stdout


def test_a_test_that_fails_is_said_by_the_code(tmp_path: Path) -> None:
    (tmp_path / "test_red.py").write_text("def test_red():\n    assert 1 == 2\n")
    done = guide_command("test", tmp_path / "test_red.py", "--rootdir", tmp_path)

    assert done.returncode == 1
    assert "1 failed" in done.stdout


UNCHANGED = "nothing has changed"


@pytest.mark.skipif(sys.platform == "win32", reason="the copy of the project shares the environment by a link")
def test_a_build_of_what_was_built_before_leaves_it_and_any_change_makes_it_anew(tmp_path: Path) -> None:
    project = copy_of_project(tmp_path / "project")
    site = project / "site"
    data, template = SmallGuide(tmp_path / "guide"), project / "hooks/guidebook/showing/templates/home.html"

    def build(**settings: str) -> str:
        options = ["--no-search", "--today", "2026-11-22", "--data", data.folder / "data", "--docs", data.folder / "docs"]
        done = guide_command("build", *options, cwd=project, **settings)
        assert done.returncode == 0, done.stderr
        return done.stdout

    changes: list[Callable[[], object]] = [
        lambda: data.replace("data/partnerships.yaml", "en: Harbour Counter", "en: Another Counter"),
        lambda: data.replace("docs/en/about.md", "# About", "# All about"),
        lambda: template.write_text(template.read_text(encoding="utf-8") + "<!-- more -->", encoding="utf-8"),
        lambda: [(site / name).write_text("by hand") for name in ("en/index.html", "more.html")],
    ]
    first = build()
    assert UNCHANGED not in first
    assert UNCHANGED in build()
    for change in changes:
        change()
        assert UNCHANGED not in build()
        again = build()
        assert UNCHANGED in again
        assert again.splitlines()[:-1] == first.splitlines()[:-1]  # the warnings are said all the same
    assert UNCHANGED not in build(GUIDE_SITE_URL="https://guide.example/")
    assert not (site / "more.html").exists()


def until(happens: Callable[[], bool], seconds: float = 30) -> None:
    """Wait until that happens."""
    began = time.monotonic()
    while not happens():
        assert time.monotonic() - began < seconds
        time.sleep(0.01)


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


def answers(address: str, text: str) -> bool:
    """Whether what lies at that address holds the text."""
    with suppress(OSError), urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310  (our own server)
        return text in answer.read().decode()
    return False


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
@pytest.mark.ours
def test_an_edit_shows_by_itself_in_the_browser_and_so_does_what_is_wrong_with_it(tmp_path: Path, browser: Browser) -> None:
    """Data, page, template or style, with no key pressed; a fault is said over the last good page, and then gone."""
    project = copy_of_project(tmp_path / "project")
    shutil.rmtree(project / "data")
    shutil.copytree(SMALL / "data", project / "data")
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    entry = f"{address}/en/partnerships/harbour-counter/"
    edits = [
        ("data/partnerships.yaml", "en: Harbour Counter", "en: Harbour Counter Today", entry, "h1", "Harbour Counter Today"),
        ("docs/en/about.md", "# About the guide", "# About this very guide", f"{address}/en/about/", "h1", "About this very guide"),
        (
            "hooks/guidebook/showing/templates/partnership.html",
            '<p class="lead">',
            '<p class="lead">Edited: ',
            entry,
            ".lead",
            "Edited:",
        ),
        ("hooks/guidebook/showing/templates/frame.html", "</main>", "<p class=foot>Edited</p></main>", entry, ".foot", "Edited"),
    ]
    environment_variables = {"GUIDE_PREVIEW_ADDRESS": f"127.0.0.1:{port}", "PATH": "/usr/bin:/bin", "HOME": str(tmp_path)}
    serving = subprocess.Popen(
        [sys.executable, "scripts/guide.py", "serve"], cwd=project, env=environment_variables,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, encoding="utf-8", start_new_session=True,
    )  # fmt: skip
    refused: list[str] = []
    try:
        wait_for(entry, "Harbour Counter", 60)
        with opened(browser) as page:
            page.on("console", lambda said: refused.append(said.text) if "Content Security Policy" in said.text else None)
            for name, old, new, where, part, text in edits:
                page.goto(where)
                path = project / name
                path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
                expect(page.locator(part)).to_contain_text(text, timeout=20_000)

            data = project / "data/partnerships.yaml"
            good = data.read_text(encoding="utf-8")
            data.write_text(good.replace("models:", "modles:", 1), encoding="utf-8")
            expect(page.get_by_role("alert")).to_contain_text("Did you mean “models”?", timeout=20_000)
            expect(page.get_by_role("alert")).to_contain_text("Vouliez-vous dire « models »?")
            expect(page.get_by_role("heading", name="Harbour Counter Today")).to_be_visible()

            data.write_text(good.replace("Counter Today", "Counter Tomorrow"), encoding="utf-8")
            expect(page.get_by_role("heading", name="Harbour Counter Tomorrow")).to_be_visible(timeout=20_000)
            expect(page.get_by_role("alert")).to_have_count(0)

            template = project / "hooks/guidebook/showing/templates/partnership.html"
            sound = template.read_text(encoding="utf-8")
            template.write_text(sound.replace("{{ p.title }}", "{{ p.tilte }}"), encoding="utf-8")
            expect(page.get_by_role("alert")).to_contain_text("tilte", timeout=20_000)
            expect(page.get_by_role("heading", name="Harbour Counter Tomorrow")).to_be_visible()

            template.write_text(sound, encoding="utf-8")
            expect(page.get_by_role("alert")).to_have_count(0, timeout=20_000)
            until(lambda: answers(f"{address}/pagefind/words-en.json", "tomorrow"), 60)  # the search follows
    finally:
        os.killpg(serving.pid, signal.SIGTERM)
        _, said = serving.communicate(timeout=30)
    assert refused == []
    assert "Did you mean “models”?" in said
    assert "Traceback" not in said


def test_a_published_site_knows_nothing_of_previews(plain_site: Path) -> None:
    assert not (plain_site / "assets/preview.js").exists()
    assert "livereload" not in (plain_site / "en/index.html").read_text(encoding="utf-8")
