"""What several kinds of entries have in common: addresses, sources, parties, dates."""

from typing import Annotated, Any, Literal, Self

from pydantic import PrivateAttr, model_validator

from ..language.dates import PartialDate
from .issues import Origin, Position
from .values import (
    Bilingual,
    Date,
    Id,
    Line,
    Name,
    Part,
    Refers,
    Slug,
    Text,
    WebAddress,
    YesOrNo,
    refused,
    told,
)

AgreementRef = Annotated[str, Refers("agreement_kinds")]
ChallengeRef = Annotated[str, Refers("challenges")]
ChannelRef = Annotated[str, Refers("channels")]
ClientGroupRef = Annotated[str, Refers("client_groups")]
CouncilRef = Annotated[str, Refers("councils")]
EnablerRef = Annotated[str, Refers("enablers")]
EvidenceRef = Annotated[str, Refers("evidence")]
GroupKindRef = Annotated[str, Refers("group_kinds")]
GroupRef = Annotated[str, Refers("groups")]
JurisdictionRef = Annotated[str, Refers("jurisdictions")]
ModelRef = Annotated[str, Refers("models")]
OrderRef = Annotated[str, Refers("orders")]
OpportunityKindRef = Annotated[str, Refers("opportunity_kinds")]
OrganizationRef = Annotated[str, Refers("organizations")]
PartnershipRef = Annotated[str, Refers("partnerships")]
PlaceRef = Annotated[str, Refers("places")]
QuestionRef = Annotated[str, Refers("questions")]
RecommendationRef = Annotated[str, Refers("recommendations")]
ResourceKindRef = Annotated[str, Refers("resource_kinds")]
StatusRef = Annotated[str, Refers("statuses")]
ThemeRef = Annotated[str, Refers("themes")]


class Slugs(Bilingual):
    """The last part of a page's address, in each language."""

    fr: Slug = told("Fin de l'adresse en français.", "End of the French address.")
    en: Slug = told("Fin de l'adresse en anglais.", "End of the English address.")


class FormerSlugs(Part):
    """Addresses a page once had; each still leads to it."""

    fr: tuple[Slug, ...] = told("Anciennes fins d'adresse en français.", "Former ends of the French address.", default=())
    en: tuple[Slug, ...] = told("Anciennes fins d'adresse en anglais.", "Former ends of the English address.", default=())


class Source(Part):
    """Where a fact was read."""

    title: Line = told("Titre, dans la langue de la source.", "Title, in the source's own language.")
    publisher: Line = told("Qui publie, dans la langue de la source.", "Who publishes, in the source's own language.")
    url: WebAddress | None = told("Adresse de la page.", "Address of the page.", default=None)
    date: Date | None = told("Date de publication, si elle est connue.", "Date of publication, where known.", default=None)
    language: Literal["fr", "en"] = told("Langue de la source : fr ou en.", "Language of the source: fr or en.", example="fr")
    accessed: Date = told("Date de la consultation.", "Date on which it was read.", example="2026-11-20")
    copy_of_original: YesOrNo = told(
        "oui si la page reproduit un texte publié ailleurs.",
        "yes if the page reprints a text published elsewhere.",
        default=False,
    )
    note: Text | None = told("Ce qu'il faut savoir de la source.", "What to know about the source.", default=None)


class Party(Part):
    """One who takes part: an organization by its id; else a jurisdiction as a whole, or a body described by name."""

    organization: OrganizationRef | None = told("Identifiant de l'organisation.", "The organization's id.", default=None)
    name: Name | None = told(
        "Nom, si ce n'est pas une organisation du guide.", "Name, if not one of the guide's organizations.", default=None
    )
    jurisdiction: JurisdictionRef | None = told(
        "Administration, si ce n'est pas une organisation du guide.",
        "Jurisdiction, if not one of the guide's organizations.",
        default=None,
    )
    order: OrderRef | None = told(
        "Ordre de gouvernement, si ce n'est pas une organisation du guide.",
        "Order of government, if not one of the guide's organizations.",
        default=None,
    )
    role: Text | None = told("Ce que fait ce partenaire.", "What this partner does.", default=None)

    @model_validator(mode="after")
    def _identified(self) -> Self:
        if self.organization:
            if self.name or self.jurisdiction or self.order:
                raise refused("party-named-twice", value=self.organization)
        elif not (self.jurisdiction or (self.name and self.order)):
            raise refused("party-without-name")
        return self


class Written(Part):
    """What was written in one place of the data, and remembers where."""

    _origin: Origin = PrivateAttr()

    def __getstate__(self) -> dict[Any, Any]:
        """All but where it was written: the same entry may come to stand elsewhere."""
        return {**super().__getstate__(), "__pydantic_private__": {}}

    def at(self, *path: str | int) -> Position:
        """Where the value at that path inside the entry was written; the entry's first line without a path."""
        return self._origin.at(*path)


class Entry(Written):
    """Anything with an id, by which others refer to it."""

    id: Id = told(
        "Identifiant, jamais réutilisé.",
        "Identifier, never reused.",
        label=("Identifiant", "Identifier"),
        compared=False,
        hint=(
            "Il ne change jamais; celui d'un partenariat commence par le code de son administration.",
            "It never changes; a partnership's begins with the code of its jurisdiction.",
        ),
        example="on-example-library-counter",
    )


class Addressed(Entry):
    """An entry with a page of its own."""

    slug: Slugs = told(
        "Fin de l'adresse de la page.",
        "End of the page's address.",
        example="""
  fr: comptoir-bibliotheque-exemple
  en: example-library-counter""",
    )
    former_slugs: FormerSlugs = told("Anciennes fins d'adresse.", "Former ends of the address.", default=FormerSlugs())


class FormerName(Part):
    """A name an organization once bore."""

    name: Name = told("Ancien nom.", "Former name.")
    until: Date | None = told("Jusqu'à quand, si on le sait.", "Until when, where known.", default=None)


class Lesson(Text):
    """A lesson, with what it shows to have helped or stood in the way."""

    enablers: tuple[EnablerRef, ...] = told("Ce qui a aidé, d'après cette leçon.", "What helped, by this lesson.", default=())
    challenges: tuple[ChallengeRef, ...] = told(
        "Ce qui a nui, d'après cette leçon.", "What stood in the way, by this lesson.", default=()
    )


class Period(Part):
    """From one month to another."""

    since: Date = told("Début.", "Start.")
    until: Date = told("Fin.", "End.")


def newest(*dates: PartialDate | None) -> PartialDate:
    """The newest of the dates given; at least one is."""
    return max((known for known in dates if known), key=lambda known: known.latest)
