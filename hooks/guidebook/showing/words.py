"""Every interface word, in both languages, by its key: those of words.yaml, and those that kinds.py says of each kind."""

from pathlib import Path

from pydantic import TypeAdapter

from ..reading.report import as_text
from ..reading.source import read
from ..schema.identity import Identity
from ..schema.kinds import SECTIONS, singular
from ..schema.partnership import Standing
from ..schema.values import Name

_FILE = Path(__file__).with_name("words.yaml")


class Words(dict[str, Name]):
    """The words by key; a template writes `words.key_facts` for the key `key-facts`."""

    def __getattr__(self, name: str) -> Name:
        try:
            return self[name.replace("_", "-")]
        except KeyError:
            raise AttributeError(name) from None


def words(identity: Identity | None = None) -> Words:
    """Read the words, with those that the guide says in its own way.

    A word that lacks a language is an error of the program, not of the data.
    """
    document, issues = read(_FILE, _FILE.name)
    if document is None or issues:
        raise ValueError([as_text(issue, "en") for issue in issues])
    own = {name.replace("_", "-"): said for name, said in identity.words if said} if identity else {}
    return Words(TypeAdapter(dict[str, Name]).validate_python(document.value) | of_kinds() | own)


def standings(words: Words) -> dict[Standing, Name]:
    """What stands before the date of a status, by what that date is of."""
    return {"as_of": words.standing_as_of, "latest_source": words.standing_latest_source, "read": words.standing_read}


def of_kinds() -> dict[str, Name]:
    """What the pages of each kind are called: `themes`, `themes-intro`, `theme`, `theme-description`, `by-themes`."""
    said: dict[str, Name | None] = {}
    for kind, section in SECTIONS.items():
        said |= {
            kind: section.name,
            f"{kind}-intro": section.intro,
            singular(kind): section.one or section.name,
            f"{singular(kind)}-description": section.about,
            f"by-{kind}": section.by,
        }
    return {key: name for key, name in said.items() if name}
