"""The terms of the guide: models, channels, orders of government, the glossary."""

from typing import Literal

from .parts import Addressed, ChannelRef, Entry
from .values import (
    Line,
    Name,
    Part,
    RichText,
    Text,
    YesOrNo,
    told,
)


class Term(Entry):
    """A word of the guide's vocabulary."""

    name: Name = told("Nom affiché.", "Name shown.")
    definition: Text = told("Définition en une ou deux phrases.", "Definition in one or two sentences.")


class Variants(Part):
    """Other forms under which a term is met, in each language."""

    fr: tuple[Line, ...] = told("En français.", "In French.", default=())
    en: tuple[Line, ...] = told("En anglais.", "In English.", default=())


class Topic(Addressed, Term):
    """A term with a page of its own, which gathers the partnerships it describes."""

    keywords: Variants = told("Mots qu'on taperait pour la trouver.", "Words people would type to find it.", default=Variants())


class Order(Topic):
    """An order of government, or those who take part without being a government."""

    governmental: YesOrNo = told(
        "non pour ce qui participe sans être un gouvernement.", "no for what takes part without being a government.", default=True
    )
    in_balance: YesOrNo = told(
        "oui si un groupe équilibré doit en compter un membre.",
        "yes if a balanced group must have a member from it.",
        default=False,
    )


class State(Term):
    """How a partnership stands."""

    stage: Literal["planned", "pilot", "active", "ended", "unknown"] = told(
        "Ce que les pages en montrent d'un coup d'œil.", "What pages show of it at a glance."
    )


Sign = Literal["pointing", "visiting", "linked", "meeting", "one-roof", "joined", "nested", "chained"]


class Model(Topic):
    """One of the partnership models, in rising order of sophistication."""

    sign: Sign | None = told("Signe dessiné à côté du nom.", "Sign drawn beside the name.", default=None)

    how_it_works: RichText = told("Comment il fonctionne.", "How it works.")
    when_it_fits: RichText = told("Quand il convient : l'interprétation du guide.", "When it fits: the guide's own reading.")


class Channel(Topic):
    """A way of serving clients; a finer one names the channel it belongs to."""

    within: ChannelRef | None = told("Mode plus général dont il fait partie.", "The broader channel it belongs to.", default=None)


class GlossaryTerm(Term):
    """A term of the field in its preferred form (`name`), with its acronym and the forms that the guide does not use."""

    acronym: Name | None = told("Sigle.", "Acronym.", default=None)
    variants: Variants = told("Formes que le guide n'emploie pas.", "Forms the guide does not use.", default=Variants())
