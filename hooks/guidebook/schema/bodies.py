"""Who acts: jurisdictions and organizations."""

from typing import Annotated

from pydantic import Field

from ..language.languages import Language
from .parts import Addressed, FormerName, JurisdictionRef, OrderRef
from .values import (
    JurisdictionCode,
    Name,
    Text,
    WebAddress,
    YesOrNo,
    told,
)
from .vocabulary import Variants


class Jurisdiction(Addressed):
    """A whole country, or a province, territory or the like within it."""

    id: JurisdictionCode = told("Code à deux lettres.", "Two-letter code.")
    name: Name = told("Nom.", "Name.")
    in_sentence: Name = told(
        "Comme on l'écrit dans une phrase, article compris.", "As written in a sentence, with its article if any."
    )
    order: OrderRef = told("Ordre de gouvernement.", "Order of government.")
    national: YesOrNo = told("oui pour celle du pays entier.", "yes for that of the whole country.", default=False)
    neighbours: tuple[JurisdictionRef, ...] = told(
        "Ses voisines, par une frontière terrestre ou un pont; l'écrire d'un côté suffit.",
        "Its neighbours, by a land border or a bridge; written on one side, it holds for both.",
        default=(),
    )
    keywords: Variants = told("Abréviations que l'on tape.", "Abbreviations people type.", default=Variants())


class Organization(Addressed):
    """A government body or a partner outside government."""

    name: Name = told("Nom.", "Name.")
    acronym: Name | None = told("Sigle.", "Acronym.", default=None)
    order: OrderRef = told("Ordre de gouvernement.", "Order of government.")
    jurisdiction: JurisdictionRef = told(
        "Administration où elle agit; celle du pays, si elle agit partout.",
        "Jurisdiction where it acts; that of the country, if it acts everywhere.",
    )
    url: Annotated[dict[Language, WebAddress], Field(min_length=1)] | None = told(
        "Page publique où s'adresser, par langue.",
        "Public page to turn to, by language.",
        default=None,
        label=("Page publique", "Public page"),
    )
    former_names: tuple[FormerName, ...] = told(
        "Anciens noms.", "Former names.", default=(), label=("Anciens noms", "Former names")
    )
    became: Text | None = told(
        "Ce qu'elle est devenue, si elle n'existe plus sous ce nom.",
        "What became of it, if it no longer exists under this name.",
        default=None,
        label=("Depuis", "Since then"),
    )
