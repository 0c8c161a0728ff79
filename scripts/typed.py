"""What a person types, in options and in environment variables: read, or refused in one sentence of each language."""

import difflib
import os
import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import NoReturn
from urllib.parse import urlsplit

YEARS_AHEAD = 1  # a day further than that is a slip of the finger


class RefusedError(Exception):
    """Something typed that cannot be used: why, in French and in English."""

    def __init__(self, french: str, english: str, *, is_unclear: bool = False) -> None:
        super().__init__(f"{french}\n{english}")
        self.is_unclear = is_unclear  # where it helps to say all that can be typed


def folder(name: str, text: str) -> Path:
    """A folder that exists, as typed from where the person is, not from where the program runs."""
    path = Path(text).absolute()
    if not text.strip() or not path.exists():
        raise RefusedError(f"{name} : le dossier « {text} » n'existe pas.", f"{name}: the folder “{text}” does not exist.")
    if not path.is_dir():
        raise RefusedError(
            f"{name} : « {text} » est un fichier; il faut un dossier.", f"{name}: “{text}” is a file; a folder is needed."
        )
    return path


def site_folder(name: str, text: str) -> Path:
    """A folder to build the site in, there already or not."""
    path = Path(text).absolute()
    if not text.strip() or "\0" in text:
        raise RefusedError(f"{name} : donnez le nom d'un dossier.", f"{name}: give the name of a folder.")
    if path.exists() and not path.is_dir():
        raise RefusedError(
            f"{name} : « {text} » est un fichier; il faut un dossier.", f"{name}: “{text}” is a file; a folder is needed."
        )
    return path


def day(name: str, text: str) -> str:
    """A day as 2026-11-22, no more than a year ahead."""
    try:
        found = date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text) else None
    except ValueError:
        found = None
    if found is None:
        raise RefusedError(
            f"{name} : « {text} » n'est pas un jour; écrivez l'année, le mois et le jour, comme 2026-11-22.",
            f"{name}: “{text}” is not a day; write the year, the month and the day, as in 2026-11-22.",
        )
    if found.year > date.today().year + YEARS_AHEAD:
        raise RefusedError(f"{name} : « {text} » est trop loin dans l'avenir.", f"{name}: “{text}” is too far in the future.")
    return text


def entries(name: str, text: str) -> int:
    """How many entries to measure with; the guide's own are always among them."""
    if not re.fullmatch(r"[0-9]{1,5}", text) or not 1 <= int(text) <= 20_000:
        raise RefusedError(
            f"{name} : « {text} » n'est pas un nombre de fiches, de 1 à 20000.",
            f"{name}: “{text}” is not a number of entries, from 1 to 20000.",
        )
    return int(text)


def one_of(*choices: str) -> Callable[[str, str], str]:
    """One of those words."""

    def choice(name: str, text: str) -> str:
        if text not in choices:
            listed = ", ".join(choices)
            raise RefusedError(
                f"{name} : « {text} » n'est pas un choix possible; choisissez parmi {listed}.",
                f"{name}: “{text}” is not one of the choices; choose one of {listed}.",
            )
        return text

    return choice


def preview_address(name: str, text: str) -> str:
    """Where the preview is served, as 127.0.0.1:8000."""
    host, _, port = text.rpartition(":")
    if not re.fullmatch(r"[\w.-]+|\[[0-9a-fA-F:]+\]", host) or not re.fullmatch(r"[0-9]{1,5}", port) or not 1 <= int(port) <= 65535:
        raise RefusedError(
            f"{name} : « {text} » n'est pas une adresse; écrivez-la comme 127.0.0.1:8000, avec un port de 1 à 65535.",
            f"{name}: “{text}” is not an address; write it as 127.0.0.1:8000, with a port from 1 to 65535.",
        )
    return text


def web_address(name: str, text: str) -> str:
    """The address of a site or of a repository, starting with https:// or http://."""
    try:
        parts = urlsplit(text)
        good = parts.scheme in ("http", "https") and bool(parts.hostname) and not re.search(r"[\s<>\"]", text)
    except ValueError:
        good = False
    if not good:
        raise RefusedError(
            f"{name} : « {text} » n'est pas une adresse Web; écrivez-la en entier, à partir de https://.",
            f"{name}: “{text}” is not a web address; write the whole of it, starting with https://.",
        )
    return text


def repository(name: str, text: str) -> str:
    """The web address of a repository, from it or from the one that git clones: git@host:owner/name.git."""
    if found := re.fullmatch(r"(?:ssh://)?git@([\w.-]+)[:/]([\w./~-]+)", text):
        text = f"https://{found[1]}/{found[2]}"
    return web_address(name, text).rstrip("/").removesuffix(".git")


def branch(name: str, text: str) -> str:
    """The name of a branch, as git allows it."""
    if (
        not re.fullmatch(r"[^\s~^:?*\[\\\x00-\x1f\x7f]+", text)
        or text.startswith(("-", "/"))
        or ".." in text
        or text.endswith(("/", ".lock"))
    ):
        raise RefusedError(f"{name} : « {text} » n'est pas le nom d'une branche.", f"{name}: “{text}” is not the name of a branch.")
    return text


def program(name: str, text: str) -> str:
    """A program that is there."""
    if not Path(text).is_file():
        raise RefusedError(f"{name} : le programme « {text} » n'existe pas.", f"{name}: the program “{text}” does not exist.")
    return text


SETTINGS: Mapping[str, Callable[[str, str], object]] = {
    "GUIDE_SITE_URL": web_address,
    "GUIDE_REPOSITORY_URL": repository,
    "GUIDE_BRANCH": branch,
    "GUIDE_PREVIEW_ADDRESS": preview_address,
    "GUIDE_DATA": folder,
    "GUIDE_DOCS": folder,
    "GUIDE_TODAY": day,
    "GUIDE_SEARCH": one_of("true", "false"),
    "GUIDE_BROWSER": program,
}


def settings() -> "dict[str, str]":
    """The guide's own environment variables, each as it is used; a RefusedError names all that cannot be."""
    found: dict[str, str] = {}
    refused: list[str] = []
    for name, read in SETTINGS.items():
        if text := os.environ.get(name, ""):
            try:
                found[name] = str(read(name, text))
            except RefusedError as reason:
                refused.append(str(reason))
    for name in sorted(os.environ):
        if name.startswith("GUIDE_") and name not in SETTINGS and name != "GUIDE_LANGUAGE":
            meant = difflib.get_close_matches(name, SETTINGS, n=1, cutoff=0.85)
            if meant:
                refused.append(f"{name} : vouliez-vous dire {meant[0]}?\n{name}: did you mean {meant[0]}?")
    if refused:
        french, english = zip(*(each.split("\n") for each in refused), strict=True)
        raise RefusedError("\n".join(french), "\n".join(english))
    return found


# What argparse says of what was typed, in English alone, and what the guide says instead.
_SAID = (
    (r"argument (\S+): expected one argument", "{0} attend une valeur.", "{0} needs a value."),
    (r"argument (\S+): ignored explicit argument (.+)", "{0} ne prend pas de valeur.", "{0} takes no value."),
    (r"argument command: invalid choice: '(.*?)'.*", "« {0} » n'est pas une commande.", "“{0}” is not a command."),
    (r"the following arguments are required: .*", "Il manque ce qu'il faut faire.", "What to do is missing."),
    (r"unrecognized arguments: (.*)", "« {0} » ne veut rien dire ici.", "“{0}” means nothing here."),
)


def misunderstood(said: str, known: "list[str]") -> NoReturn:
    """Say in both languages what argparse says in English, with what was meant where one of the known words is close."""
    for pattern, french, english in _SAID:
        if found := re.fullmatch(pattern, said, re.DOTALL):
            words = [word.split("/")[-1] if word.startswith("-") else word for word in found.groups()]
            meant = difflib.get_close_matches(words[0].split(" ")[0].split("=")[0], known, n=1, cutoff=0.6) if words else []
            french, english = french.format(*words), english.format(*words)
            if meant and meant[0] not in words:
                french, english = f"{french} Vouliez-vous dire « {meant[0]} »?", f"{english} Did you mean “{meant[0]}”?"
            raise RefusedError(french, english, is_unclear=True)
    raise RefusedError("Cette commande ne peut pas être comprise.", "This command cannot be understood.", is_unclear=True)
