"""Every interface word, in both languages, by its key in words.yaml."""

from pathlib import Path

from pydantic import TypeAdapter

from .source import read
from .values import Name

_FILE = Path(__file__).with_name("words.yaml")


class Words(dict[str, Name]):
    """The words by key; a template writes `words.key_facts` for the key `key-facts`."""

    def __getattr__(self, name: str) -> Name:
        try:
            return self[name.replace("_", "-")]
        except KeyError:
            raise AttributeError(name) from None


def words() -> Words:
    """Read the words; a word that lacks a language is an error of the program, not of the data."""
    document, issues = read(_FILE, _FILE.name)
    if document is None or issues:
        raise ValueError([issue.as_text("en") for issue in issues])
    return Words(TypeAdapter(dict[str, Name]).validate_python(document.value))
