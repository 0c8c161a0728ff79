"""What the guide knows about: partnerships, what they teach, groups and their mandates, councils, organizations, places, terms."""

from dataclasses import dataclass
from typing import Annotated, Literal, Self

from pydantic import Field, PrivateAttr, model_validator

from .dates import PartialDate
from .issues import Place
from .language import Language
from .source import Record
from .values import (
    Bilingual,
    Date,
    Id,
    JurisdictionCode,
    Line,
    Name,
    Number,
    Part,
    Refers,
    RichText,
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
OrganizationRef = Annotated[str, Refers("organizations")]
PartnershipRef = Annotated[str, Refers("partnerships")]
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
    language: Literal["fr", "en"] = told("Langue de la source : fr ou en.", "Language of the source: fr or en.")
    accessed: Date = told("Date de la consultation.", "Date on which it was read.")
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

    _record: Record = PrivateAttr()

    def at(self, *path: str | int) -> Place:
        """Where the value at that path inside the entry was written; the entry's first line without a path."""
        return self._record.at(*path)


class Entry(Written):
    """Anything with an id, by which others refer to it."""

    id: Id = told("Identifiant, jamais réutilisé.", "Identifier, never reused.")


class Addressed(Entry):
    """An entry with a page of its own."""

    slug: Slugs = told("Fin de l'adresse de la page.", "End of the page's address.")
    former_slugs: FormerSlugs = told("Anciennes fins d'adresse.", "Former ends of the address.", default=FormerSlugs())


# ------------------------------------------------------------------------------------------------------- the vocabulary


class Term(Entry):
    """A word of the guide's vocabulary."""

    name: Name = told("Nom affiché.", "Name shown.")
    definition: Text = told("Définition en une ou deux phrases.", "Definition in one or two sentences.")


class Topic(Addressed, Term):
    """A term with a page of its own, which gathers the partnerships it describes."""


class Model(Topic):
    """One of the partnership models, in rising order of sophistication."""

    how_it_works: RichText = told("Comment il fonctionne.", "How it works.")
    when_it_fits: RichText = told("Quand il convient : l'interprétation du guide.", "When it fits: the guide's own reading.")


class Channel(Topic):
    """A way of serving clients; a finer one names the channel it belongs to."""

    within: ChannelRef | None = told("Mode plus général dont il fait partie.", "The broader channel it belongs to.", default=None)


class Acronym(Term):
    """An acronym in each language (`name`), with the name it stands for."""

    stands_for: Name = told("Nom complet.", "Full name.")


class Jurisdiction(Addressed):
    """Canada, a province or a territory."""

    id: JurisdictionCode = told("Code à deux lettres.", "Two-letter code.")
    name: Name = told("Nom.", "Name.")
    order: OrderRef = told("Ordre de gouvernement.", "Order of government.")


class FormerName(Part):
    """A name an organization once bore."""

    name: Name = told("Ancien nom.", "Former name.")
    until: Date | None = told("Jusqu'à quand, si on le sait.", "Until when, where known.", default=None)


class Organization(Addressed):
    """A government body or a partner outside government."""

    name: Name = told("Nom.", "Name.")
    acronym: Name | None = told("Sigle.", "Acronym.", default=None)
    order: OrderRef = told("Ordre de gouvernement.", "Order of government.")
    jurisdiction: JurisdictionRef = told(
        "Administration où elle agit; CA pour tout le Canada.", "Jurisdiction where it acts; CA for all of Canada."
    )
    url: Annotated[dict[Language, WebAddress], Field(min_length=1)] | None = told(
        "Page publique où s'adresser, par langue.", "Public page to turn to, by language.", default=None
    )
    former_names: tuple[FormerName, ...] = told("Anciens noms.", "Former names.", default=())


# ------------------------------------------------------------------------------------------------------ the partnerships


class Status(Part):
    """What became of a partnership, as far as a source says."""

    state: StatusRef = told("État.", "State.")
    as_of: Date | None = told("À quelle date la source le dit.", "The date as of which the source says so.", default=None)
    note: Text | None = told("Précision.", "Detail.", default=None)


class Coordinates(Part):
    """A point of the map, in decimal degrees (WGS 84)."""

    latitude: Number = told("Latitude en degrés.", "Latitude in degrees.")
    longitude: Number = told("Longitude en degrés (négative au Canada).", "Longitude in degrees (negative in Canada).")
    source: Line = told("D'où viennent les coordonnées géographiques.", "Where the coordinates come from.")


class Location(Part):
    """A place of service: a point has coordinates, an area has none."""

    name: Name = told("Collectivité ou région.", "Community or area.")
    jurisdiction: JurisdictionRef = told("Administration.", "Jurisdiction.")
    address: Name | None = told("Adresse municipale.", "Street address.", default=None)
    coordinates: Coordinates | None = told("Seulement si une source les donne.", "Only where a source gives them.", default=None)

    @property
    def kind(self) -> Literal["point", "area"]:
        return "point" if self.coordinates else "area"


class Agreement(Part):
    """What was signed."""

    kind: AgreementRef = told("Genre d'entente.", "Kind of agreement.")
    note: Text | None = told("Ce qu'elle prévoit.", "What it provides for.", default=None)


class Measure(Part):
    """A measured result."""

    indicator: Text = told("Ce qui est mesuré.", "What is measured.")
    value: Number = told("Valeur.", "Value.")
    unit: Text | None = told("Unité.", "Unit.", default=None)
    date: Date = told("À quelle date.", "As of what date.")
    source: WebAddress = told("Adresse d'une des sources de la fiche.", "Address of one of the entry's sources.")


class Partnership(Addressed):
    """A service-delivery partnership between governments."""

    models: Annotated[tuple[ModelRef, ...], Field(min_length=1)] = told(
        "Modèle ou modèles de partenariat.", "Partnership model or models."
    )
    title: Name = told("Nom du partenariat.", "Name of the partnership.")
    summary: Text = told(
        "Une ou deux phrases : qui fait quoi pour qui, et ce qui en est résulté.",
        "One or two sentences: who does what for whom, and what came of it.",
    )
    description: RichText | None = told("Contexte, si nécessaire.", "Background, if needed.", default=None)
    status: Status = told("État, à une date.", "Status, as of a date.")
    since: Date | None = told("Début.", "Start.", default=None)
    until: Date | None = told("Fin.", "End.", default=None)
    partners: Annotated[tuple[Party, ...], Field(min_length=2)] = told("Au moins deux partenaires.", "Two partners or more.")
    places: Annotated[tuple[Location, ...], Field(min_length=1)] = told(
        "Où le service est offert.", "Where the service is offered."
    )
    channels: tuple[ChannelRef, ...] = told("Modes de prestation.", "Delivery channels.", default=())
    client_groups: tuple[ClientGroupRef, ...] = told("Clientèles.", "Client groups.", default=())
    themes: tuple[ThemeRef, ...] = told("Thèmes (data/themes.yaml).", "Themes (data/themes.yaml).", default=())
    clients: Text | None = told("Pour qui, en mots.", "For whom, in words.", default=None)
    delivered: RichText = told("Ce qui est offert.", "What is delivered.")
    organized: RichText | None = told("Qui accueille, qui paie, qui décide.", "Who hosts, who pays, who decides.", default=None)
    agreement: Agreement | None = told("Ce qui a été signé.", "What was signed.", default=None)
    costs: RichText | None = told("Coûts et leur partage.", "Costs and how they are shared.", default=None)
    results: RichText | None = told(
        "Ce qui en est résulté, avec les chiffres et leur date.", "What came of it, with figures and their date.", default=None
    )
    measures: tuple[Measure, ...] = told("Résultats mesurés.", "Measured results.", default=())
    lessons: tuple[Text, ...] = told("Leçons qu'un planificateur peut appliquer.", "Lessons a planner can act on.", default=())
    conditions: tuple[Text, ...] = told(
        "Conditions pour faire de même : l'interprétation du guide.",
        "Conditions for replication: the guide's own reading.",
        default=(),
    )
    enablers: tuple[EnablerRef, ...] = told("Ce qui a aidé.", "What helped.", default=())
    challenges: tuple[ChallengeRef, ...] = told("Ce qui a nui.", "What stood in the way.", default=())
    builds_on: tuple[PartnershipRef, ...] = told(
        "Partenariats dont celui-ci s'inspire.", "Partnerships this one builds on.", default=()
    )
    replicated_by: tuple[PartnershipRef, ...] = told(
        "Partenariats qui reproduisent celui-ci.", "Partnerships that replicate this one.", default=()
    )
    siblings: tuple[PartnershipRef, ...] = told(
        "Partenariats de la même formule ailleurs; un seul côté du lien suffit.",
        "Partnerships of the same kind elsewhere; writing the link on one side is enough.",
        default=(),
    )
    groups: tuple[GroupRef, ...] = told("Groupes de travail concernés.", "Working groups concerned.", default=())
    note: RichText | None = told("Réserve sur les faits.", "Caution about the facts.", default=None)
    evidence: EvidenceRef = told("Solidité des sources.", "Strength of the evidence.")
    sources: Annotated[tuple[Source, ...], Field(min_length=1)] = told("D'où viennent les faits.", "Where the facts come from.")
    added: Date = told("Date d'ajout au guide.", "Date added to the guide.")
    modified: Date | None = told("Date de modification.", "Date modified.", default=None)
    reviewed: Date | None = told("Date de la dernière vérification.", "Date last reviewed.", default=None)
    draft: YesOrNo = told("oui pour garder la fiche hors du site.", "yes to keep the entry off the site.", default=False)

    @property
    def last_modified(self) -> PartialDate:
        """The newest of the dates added, modified and reviewed: what the page shows as its date modified."""
        return newest(self.added, self.modified, self.reviewed)


# ----------------------------------------------------------------------------------------------- what partnerships teach


class Point(Part):
    """Something that partnerships teach, with those that show it."""

    name: Name = told("L'essentiel, en quelques mots.", "The gist, in a few words.")
    text: Text = told("Ce que les cas enseignent.", "What the cases teach.")
    cases: Annotated[tuple[PartnershipRef, ...], Field(min_length=1)] = told(
        "Partenariats qui le montrent.", "Partnerships that show it."
    )
    sources: tuple[Source, ...] = told("Autres sources.", "Other sources.", default=())


class Theme(Topic):
    """A subject that several partnerships share, and what they teach together."""

    points: Annotated[tuple[Point, ...], Field(min_length=1)] = told(
        "Ce que ces partenariats enseignent ensemble.", "What these partnerships teach together."
    )


class Chapter(Entry):
    """A part of the page on setting up a partnership: steps, what makes one succeed, what puts it at risk."""

    name: Name = told("Titre.", "Title.")
    introduction: Text = told("Une phrase d'introduction.", "One introductory sentence.")
    numbered: YesOrNo = told("oui si les points se suivent.", "yes if the points follow one another.", default=False)
    points: Annotated[tuple[Point, ...], Field(min_length=1)] = told("Les points, dans l'ordre.", "The points, in order.")


# ---------------------------------------------------------------------------------------------- the groups and councils


class Council(Entry):
    """A body that groups report to: a council, the Joint Councils, a deputy ministers' table, their secretariat."""

    name: Name = told("Nom.", "Name.")
    acronym: Name | None = told("Sigle.", "Acronym.", default=None)
    description: RichText = told("Ce qu'il fait et qui y siège.", "What it does and who sits on it.")
    since: Date | None = told("Création.", "Established.", default=None)
    unites: tuple[CouncilRef, ...] = told("Conseils qu'il réunit.", "Councils it brings together.", default=())
    url: Annotated[dict[Language, WebAddress], Field(min_length=1)] | None = told(
        "Page publique, par langue.", "Public page, by language.", default=None
    )
    sources: Annotated[tuple[Source, ...], Field(min_length=1)] = told("D'où viennent les faits.", "Where the facts come from.")


class Objectives(Part):
    """What a group sets out to do."""

    main: tuple[Text, ...] = told("Objectifs principaux.", "Main objectives.")
    secondary: tuple[Text, ...] = told("Objectifs secondaires.", "Secondary objectives.", default=())


class Meetings(Part):
    """How often a group meets, and how."""

    frequency: Text = told("Fréquence.", "Frequency.")
    format: Text | None = told("En personne, par téléconférence…", "In person, by teleconference…", default=None)


class Reporting(Part):
    """To whom a group reports, and when."""

    to: Annotated[tuple[CouncilRef, ...], Field(min_length=1)] = told("Conseils dont il relève.", "Councils it reports to.")
    note: Text = told("À quelle fréquence, sous quelle forme.", "How often, in what form.")


class Group(Addressed):
    """A working group or community of practice, with its whole mandate."""

    kind: GroupKindRef = told("Groupe de travail ou communauté de pratique.", "Working group or community of practice.")
    name: Name = told("Nom.", "Name.")
    acronym: Name | None = told("Sigle.", "Acronym.", default=None)
    summary: Text = told("Une ou deux phrases.", "One or two sentences.")
    founded: Date | None = told("Création.", "Established.", default=None)
    context: RichText = told("Contexte.", "Context.")
    mandate: RichText = told("Mandat.", "Mandate.")
    scope: RichText | None = told("Portée.", "Scope.", default=None)
    objectives: Objectives | None = told("Objectifs.", "Objectives.", default=None)
    responsibilities: tuple[Text, ...] = told("Responsabilités.", "Responsibilities.", default=())
    members: Annotated[tuple[Party, ...], Field(min_length=1)] = told("Membres.", "Members.")
    members_note: Text | None = told("Précision sur les membres.", "Detail about the members.", default=None)
    cochairs: Annotated[tuple[Party, ...], Field(min_length=1)] = told(
        "Coprésidence : organisations et fonctions, jamais des personnes.", "Co-chairs: organizations and positions, never people."
    )
    cochair_duties: tuple[Text, ...] = told("Tâches de la coprésidence.", "Duties of the co-chairs.", default=())
    meetings: Meetings = told("Réunions.", "Meetings.")
    reporting: Reporting = told("Reddition de comptes.", "Reporting.")
    decisions: RichText = told("Prise de décisions.", "Decision-making.")
    funding: RichText = told("Financement.", "Funding.")
    note: RichText | None = told("Réserve sur le document.", "Caution about the document.", default=None)
    sources: Annotated[tuple[Source, ...], Field(min_length=1)] = told(
        "Documents d'où vient le mandat.", "Documents the mandate comes from."
    )
    added: Date = told("Date d'ajout au guide.", "Date added to the guide.")
    modified: Date | None = told("Date de modification.", "Date modified.", default=None)
    reviewed: Date | None = told("Date de la dernière vérification.", "Date last reviewed.", default=None)

    @property
    def last_modified(self) -> PartialDate:
        """The newest of the dates added, modified and reviewed."""
        return newest(self.added, self.modified, self.reviewed)


def newest(*dates: PartialDate | None) -> PartialDate:
    """The newest of the dates given; at least one is."""
    return max((known for known in dates if known), key=lambda known: known.latest)


# -------------------------------------------------------------------------------------------------- the editorial pages


class Article(Written):
    """The front matter of an editorial page in one language."""

    slug: Slug = told("Fin de l'adresse de la page.", "End of the page's address.")
    title: Line = told("Titre.", "Title.")
    description: Line = told("Une phrase pour les moteurs de recherche.", "One sentence for search engines.")
    modified: Date = told("Date de modification.", "Date modified.")
    menu: YesOrNo = told("oui pour la mettre au menu principal.", "yes to put it in the main menu.", default=False)


# ------------------------------------------------------------------------------------------------------------- the kinds


@dataclass(frozen=True)
class Kind:
    """A kind of entry: the file that lists it, the model it follows, and what it is called in a sentence."""

    file: str
    model: type[Entry]
    none_fr: str
    one_en: str


KINDS: dict[str, Kind] = {
    "partnerships": Kind("partnerships.yaml", Partnership, "aucun partenariat", "a partnership"),
    "themes": Kind("themes.yaml", Theme, "aucun thème", "a theme"),
    "guidance": Kind("guidance.yaml", Chapter, "aucun chapitre", "a chapter"),
    "groups": Kind("mandates.yaml", Group, "aucun groupe", "a group"),
    "councils": Kind("councils.yaml", Council, "aucun conseil", "a council"),
    "organizations": Kind("organizations.yaml", Organization, "aucune organisation", "an organization"),
    "jurisdictions": Kind("jurisdictions.yaml", Jurisdiction, "aucune administration", "a jurisdiction"),
    "models": Kind("vocabulary.yaml", Model, "aucun modèle", "a model"),
    "channels": Kind("vocabulary.yaml", Channel, "aucun mode de prestation", "a channel"),
    "orders": Kind("vocabulary.yaml", Topic, "aucun ordre de gouvernement", "an order of government"),
    "statuses": Kind("vocabulary.yaml", Term, "aucun état", "a status"),
    "evidence": Kind("vocabulary.yaml", Term, "aucun degré de solidité", "a strength of evidence"),
    "client_groups": Kind("vocabulary.yaml", Term, "aucune clientèle", "a client group"),
    "agreement_kinds": Kind("vocabulary.yaml", Term, "aucun genre d'entente", "a kind of agreement"),
    "enablers": Kind("vocabulary.yaml", Term, "aucun facteur favorable", "an enabler"),
    "challenges": Kind("vocabulary.yaml", Term, "aucun défi", "a challenge"),
    "group_kinds": Kind("vocabulary.yaml", Term, "aucun genre de groupe", "a kind of group"),
    "acronyms": Kind("vocabulary.yaml", Acronym, "aucun sigle", "an acronym"),
}


# The part of the address that the pages of a kind share. Addresses are a promise: these words do not change.
SECTIONS: dict[str, Slugs] = {
    "partnerships": Slugs(fr="partenariats", en="partnerships"),
    "themes": Slugs(fr="themes", en="themes"),
    "guidance": Slugs(fr="mettre-sur-pied-un-partenariat", en="setting-up-a-partnership"),
    "models": Slugs(fr="modeles", en="models"),
    "jurisdictions": Slugs(fr="administrations", en="jurisdictions"),
    "organizations": Slugs(fr="organisations", en="organizations"),
    "orders": Slugs(fr="ordres-de-gouvernement", en="orders-of-government"),
    "channels": Slugs(fr="modes-de-prestation", en="channels"),
    "groups": Slugs(fr="groupes", en="groups"),
}
