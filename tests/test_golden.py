"""Each golden case spoils one thing in the small guide; what `check` then says is written below it, in both languages.

`pytest --update-golden` rewrites what is said: read the diff as a contributor would.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml
from guidebook.reading.report import as_text, messages
from guidebook.schema.issues import Issue

CASES = sorted((Path(__file__).parent / "golden").glob("*.yaml"))


def spoil(small: Any, changes: dict[str, Any]) -> None:
    for name, change in changes.items():
        if change == "deleted":
            small.path(name).unlink()
        elif change == "folder":
            small.path(name).unlink()
            small.path(name).mkdir()
        elif "replace" in change:
            small.replace(name, change["replace"], change["by"].replace("…", "x" * change.get("padded", 1)))
        else:
            text = change["write"] * change.get("times", 1)
            small.write(name, text.encode(change.get("encoding", "utf-8")))


def said(issues: list[Issue], language: Any) -> str:
    return "".join(as_text(issue, language) + "\n" for issue in issues)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_message_is_the_one_written(path: Path, small: Any, request: pytest.FixtureRequest) -> None:
    text = path.read_text(encoding="utf-8")
    case = yaml.safe_load(text)
    spoil(small, case["change"])

    guide, issues = small.load()
    says = {language: said(issues, language) for language in ("fr", "en")}

    if request.config.getoption("--update-golden"):
        written = text.split("says:")[0]
        blocks = "".join(f"  {code}: |\n" + "".join(f"    {line}\n" for line in block.splitlines()) for code, block in says.items())
        path.write_text(f"{written}says:\n{blocks}", encoding="utf-8")
        return
    assert case["says"] == says
    assert (guide is None) == (": error:" in says["en"])  # warnings alone leave the guide


def test_every_message_has_a_case() -> None:
    shown = "".join(path.read_text(encoding="utf-8") for path in CASES)

    assert [code for code in messages().messages if f"[{code}]" not in shown] == [
        "too-many-problems"
    ]  # it would fill pages: test_source.py
