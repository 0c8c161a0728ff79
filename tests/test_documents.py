"""What the documents promise is true: commands run, the map and the field table are current, every dependency has its reason."""

import ast
import json
import re
import shutil
import tomllib
from itertools import takewhile
from pathlib import Path
from typing import Any

import house
import pytest
from conftest import ROOT, TODAY, SmallGuide
from guidebook.reading.load import load
from guidebook.reading.report import as_text
from guidebook.schema.partnership import Partnership
from guidebook.schema.values import Part, RichText, parts_in

FENCED = re.compile(r"^```sh\n(.*?)^```", re.DOTALL | re.MULTILINE)


def keep_current(name: str, mark: str, wanted: str, request: pytest.FixtureRequest) -> None:
    """Hold a part of a document between two marks against what it should be; `--update-golden` rewrites it."""
    path = ROOT / name
    text = path.read_text(encoding="utf-8")
    begin, end = f"<!-- {mark} -->\n", f"<!-- /{mark} -->"
    head, rest = text.split(begin)
    held, tail = rest.split(end)
    if request.config.getoption("--update-golden"):
        path.write_text(head + begin + wanted + end + tail, encoding="utf-8")
    else:
        assert held == wanted


def test_the_map_is_made_of_the_captions(request: pytest.FixtureRequest) -> None:
    def caption(path: Path) -> str:
        return str(ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))))

    lines = ["scripts/", *(f"  {path.name:<16}{caption(path)}" for path in sorted((ROOT / "scripts").glob("*.py")))]
    lines += ["hooks/", f"  {'guide.py':<16}{caption(ROOT / 'hooks/guide.py')}", "  guidebook/"]
    for folder in house.FOLDERS:
        if folder:
            lines.append(f"    {f'{folder}/':<19}{caption(house.GUIDEBOOK / folder / '__init__.py')}")
        rooms = [room for room in house.in_order() if house.folder(room) == folder]
        lines += [f"    {'  ' * bool(folder)}{room.name:<17}{caption(room)}" for room in rooms]
        for path in sorted((house.GUIDEBOOK / folder).glob("*.yaml")):  # whose head says it in French, then in English
            *_, said = takewhile(lambda line: line.startswith("#"), path.read_text(encoding="utf-8").splitlines())
            lines.append(f"    {'  ' * bool(folder)}{path.name:<17}{said.removeprefix('# ').rpartition(' | ')[2]}")
    for folder, kind in (("assets", "js"), ("styles", "css")):
        lines.append(f"overrides/{folder}/")
        for path in sorted((ROOT / "overrides" / folder).glob(f"*.{kind}")):
            first = path.read_text(encoding="utf-8").splitlines()[0]
            lines.append(f"  {path.name:<17} {first.removeprefix('// ').removeprefix('/* ').removesuffix(' */')}")
    keep_current("DEVELOPING.md", "map", "\n```\n" + "\n".join(lines) + "\n```\n\n", request)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_field_table_is_drawn_from_the_schema(language: str, request: pytest.FixtureRequest) -> None:
    heads = {
        "fr": "| champ | obligatoire | mise en forme | ce qu'il dit |",
        "en": "| field | required | formatting | what it says |",
    }
    required = {"fr": "oui", "en": "yes"}
    rows = [
        f"| {'&nbsp;' * 4 * depth}`{name}` | {required[language] if field.is_required() else ''} "
        f"| {required[language] if RichText in parts_in(field.annotation) else ''} | {description(field, language)} |"
        for depth, name, field in every_field(Partnership)
    ]
    keep_current(
        "CONTRIBUTING.md", f"fields {language}", "\n".join(["", heads[language], "|---|---|---|---|", *rows, "", ""]), request
    )


def description(field: Any, language: str) -> str:
    return str(field.json_schema_extra["description_fr"] if language == "fr" else field.description)


def every_field(part: type[Part], depth: int = 0) -> list[tuple[int, str, Any]]:
    """The fields of a part of the schema, each followed by those inside it; texts in two languages are not opened."""
    found = []
    for name, field in part.model_fields.items():
        found.append((depth, name, field))
        inner = next(parts_in(field.annotation), None)
        if inner and "fr" not in inner.model_fields:
            found += every_field(inner, depth + 1)
    return found


def test_every_field_is_described_in_both_languages() -> None:
    for _, name, field in every_field(Partnership):
        assert description(field, "fr") != description(field, "en"), name


def test_the_annotated_entry_is_made_of_the_hints_and_examples_of_the_fields(request: pytest.FixtureRequest) -> None:
    lines = []
    for name, field in Partnership.model_fields.items():
        said: Any = field.json_schema_extra
        if example := said.get("example"):
            lines += [f"# {told}" for told in said.get("hint", (said["description_fr"], field.description))]
            lines.append(f"{name}:{example}" if example.startswith("\n") else f"{name}: {example}")
    keep_current("CONTRIBUTING.md", "entry", "\n```yaml\n" + "\n".join(lines) + "\n```\n\n", request)


@pytest.mark.ours
def test_the_annotated_entry_is_a_valid_entry(tmp_path: Path) -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    (entry,) = re.findall(r"^```yaml\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    data = shutil.copytree(ROOT / "data", tmp_path / "data")
    (data / "partnerships").mkdir(exist_ok=True)
    (data / "partnerships" / "on-example-library-counter.yaml").write_text(entry, encoding="utf-8")
    guide, issues = load(data, ROOT / "docs", TODAY, tmp_path)

    assert [as_text(issue, "en") for issue in issues if "on-example" in issue.position.file] == []
    assert guide
    assert "on-example-library-counter" in guide.partnerships


def test_every_dependency_is_named_with_its_reason_and_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [*project["project"]["dependencies"], *project["dependency-groups"]["test"], *project["dependency-groups"]["bench"]]
    names = {re.split(r"[<>=\[]", dependency)[0] for dependency in asked}
    reasons = set(
        re.findall(r"^\| `([\w./@-]+)` \| \S.* \| \S.* \|$", (ROOT / "DEVELOPING.md").read_text(encoding="utf-8"), re.MULTILINE)
    )
    locked = {lock: locks(lock) for lock in ("requirements.txt", "requirements-test.txt", "requirements-bench.txt")}
    npm_names = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["devDependencies"]

    assert reasons == names | set(npm_names)
    assert npm_names.items() <= npm_locks().items()
    assert names <= {*locked["requirements-test.txt"], *locked["requirements-bench.txt"]}
    assert locked["requirements.txt"].items() <= locked["requirements-test.txt"].items()


def locks(name: str) -> dict[str, str]:
    """Each package that a lock file pins, with its version; every one has a hash."""
    text = (ROOT / name).read_text(encoding="utf-8")
    assert len(re.findall(r"^[\w.-]+==", text, re.MULTILINE)) == len(re.findall(r"^[\w.-]+==.*\\\n +--hash=", text, re.MULTILINE))
    return dict(re.findall(r"^([\w.-]+)==(\S+)", text, re.MULTILINE))


def npm_locks() -> dict[str, str]:
    """The same of npm's lock file; no address says where a package was downloaded from."""
    packages = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    del packages[""]
    assert [name for name, package in packages.items() if "integrity" not in package or "resolved" in package] == []
    return {name.removeprefix("node_modules/"): package["version"] for name, package in packages.items()}


def readme_commands() -> set[str]:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    return {line for block in FENCED.findall(text) for line in block.splitlines()}


def test_the_readme_says_the_same_in_both_languages() -> None:
    french, english = (ROOT / "README.md").read_text(encoding="utf-8").split("\n# Service Delivery Partnerships Guide\n")

    for same in (r"^```(?:sh|yaml)", r"^## ", r"\]\((?!#)[^)]+\)"):
        assert len(re.findall(same, french, re.MULTILINE)) == len(re.findall(same, english, re.MULTILINE)), same


def test_what_publishers_are_told_is_the_same_in_both_languages_and_works(small: SmallGuide) -> None:
    french, english = (ROOT / "PUBLISHING.md").read_text(encoding="utf-8").split("\n# Publishing your own guide\n")
    written = re.findall(r"```yaml\n(.*?)```", french, re.DOTALL)

    for same in (r"^ *```(?:sh|yaml)", r"^\d\. ", r"\]\((?!#)[^)]+\)", r"`[\w./-]+`"):
        assert len(re.findall(same, french, re.MULTILINE)) == len(re.findall(same, english, re.MULTILINE)), same
    assert written == re.findall(r"```yaml\n(.*?)```", english, re.DOTALL)
    small.replace("data/guide.yaml", "map:\n", f"{written[0].strip()}\nmap:\n")
    assert small.guide().identity.colours


def test_ci_runs_the_test_command_of_the_readme_and_nothing_else() -> None:
    lines = [line for line in (ROOT / ".ci" / "run").read_text().splitlines() if line and not line.startswith("#")]

    assert lines[-1] in readme_commands()
    assert lines[:-1] == ["set -euo pipefail", 'cd "$(dirname "$0")/.."']
