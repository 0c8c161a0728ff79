"""What git knows of the guide, where the guide itself is a repository: its last commit, what has changed, what is ignored."""

import subprocess
from collections.abc import Iterable
from datetime import date
from pathlib import Path


def last_commit(root: Path) -> date | None:
    """The day of the last commit; None where that folder, and not one around it, is no repository with a history."""
    top = _git(root, "rev-parse", "--show-toplevel")
    committed = _git(root, "log", "-1", "--format=%cs") if top and Path(top).resolve() == root.resolve() else None
    return date.fromisoformat(committed) if committed else None


def is_being_edited(folders: Iterable[Path], root: Path) -> bool:
    """Whether those folders hold changes that are not committed; so it is taken to be where git cannot tell."""
    return _git(root, "status", "--porcelain", "--", *(str(folder.absolute()) for folder in folders)) != ""


def changed_since(revision: str, root: Path) -> list[Path] | None:
    """The files that differ from that commit or branch, added ones included; None where git does not know it."""
    since = _git(root, "merge-base", "HEAD", "--end-of-options", revision)
    since = since or _git(root, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}")
    if not since:
        return None
    named = (_git(root, "diff", "--name-only", "-z", since), _git(root, "ls-files", "--others", "--exclude-standard", "-z"))
    return [root / name for name in "\0".join(filter(None, named)).split("\0") if name]


def ignored(paths: list[Path], root: Path) -> set[Path]:
    """Those of the paths that git is told to pass over; none where the guide is no repository."""
    if not paths or not (root / ".git").exists():
        return set()
    named = "\0".join(str(path.absolute()) for path in paths)
    try:
        done = subprocess.run(
            ["git", "check-ignore", "-z", "--stdin"], cwd=root, input=named, capture_output=True, encoding="utf-8", check=False
        )
    except (OSError, UnicodeError):
        return set()
    return {Path(name) for name in done.stdout.split("\0") if name}


def _git(folder: Path, *arguments: str) -> str | None:
    """What git answers in that folder; None where there is no git or no repository, or where it refuses."""
    try:
        done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, encoding="utf-8", errors="replace", check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout.strip()
