"""What the guide knows about: partnerships and what they teach, places, councils and groups, organizations, terms."""

from typing import Annotated, Literal, Self

from pydantic import Field, PrivateAttr, model_validator

from .dates import PartialDate
from .issues import Place
from .language import Language
from .source import Record
from .values import (
    AnyDate,
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


class Partner(Party):
    """One who takes part in a partnership; its jurisdiction is where the partnership is then found."""

    @model_validator(mode="after")
    def _placed(self) -> Self:
        if self.name and not self.jurisdiction:
            raise refused("partner-without-jurisdiction")
        return self


class Written(Part):
    """What was written in one place of the data, and remembers where."""

    _record: Record = PrivateAttr()

    def at(self, *path: str | int) -> Place:
        """Where the value at that path inside the entry was written; the entry's first line without a path."""
        return self._record.at(*path)


class Entry(Written):
    """Anything with an id, by which others refer to it."""

    id: Id = told(
        "Identifiant, jamais réutilisé.", "Identifier, never reused.", label=("Identifiant", "Identifier"), compared=False
    )


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


class Variants(Part):
    """Other forms under which a term is met, in each language."""

    fr: tuple[Line, ...] = told("En français.", "In French.", default=())
    en: tuple[Line, ...] = told("En anglais.", "In English.", default=())


class GlossaryTerm(Term):
    """A term of the field in its preferred form (`name`), with its acronym and the forms that the guide does not use."""

    acronym: Name | None = told("Sigle.", "Acronym.", default=None)
    variants: Variants = told("Formes que le guide n'emploie pas.", "Forms the guide does not use.", default=Variants())


class Jurisdiction(Addressed):
    """Canada, a province or a territory."""

    id: JurisdictionCode = told("Code à deux lettres.", "Two-letter code.")
    name: Name = told("Nom.", "Name.")
    in_sentence: Name = told(
        "Comme on l'écrit dans une phrase, article compris.", "As written in a sentence, with its article if any."
    )
    order: OrderRef = told("Ordre de gouvernement.", "Order of government.")
    keywords: Variants = told("Abréviations que l'on tape.", "Abbreviations people type.", default=Variants())


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
        "Page publique où s'adresser, par langue.",
        "Public page to turn to, by language.",
        default=None,
        label=("Page publique", "Public page"),
    )
    former_names: tuple[FormerName, ...] = told(
        "Anciens noms.", "Former names.", default=(), label=("Anciens noms", "Former names")
    )


# ------------------------------------------------------------------------------------------------------ the partnerships


class Status(Part):
    """What became of a partnership, as far as a source says."""

    state: StatusRef = told("État.", "State.")
    as_of: Date | None = told(
        "À quelle date la source le dit.",
        "The date as of which the source says so.",
        default=None,
        label=("Date de la source :", "Date of the source:"),
    )
    note: Text | None = told("Précision.", "Detail.", default=None)


class Lesson(Text):
    """A lesson, with what it shows to have helped or stood in the way."""

    enablers: tuple[EnablerRef, ...] = told("Ce qui a aidé, d'après cette leçon.", "What helped, by this lesson.", default=())
    challenges: tuple[ChallengeRef, ...] = told(
        "Ce qui a nui, d'après cette leçon.", "What stood in the way, by this lesson.", default=()
    )


class Coordinates(Part):
    """A point of the map, in decimal degrees (WGS 84)."""

    latitude: Number = told("Latitude en degrés.", "Latitude in degrees.")
    longitude: Number = told("Longitude en degrés (négative au Canada).", "Longitude in degrees (negative in Canada).")
    source: Line = told("D'où viennent les coordonnées géographiques.", "Where the coordinates come from.")


class Community(Addressed):
    """A community where services are offered: a point where its coordinates are known."""

    name: Name = told("Nom.", "Name.")
    jurisdiction: JurisdictionRef = told("Administration.", "Jurisdiction.")
    coordinates: Coordinates | None = told(
        "Seulement si une source les donne.", "Only where a source gives them.", default=None, label=("Coordonnées", "Coordinates")
    )


class Location(Part):
    """Where a service is offered: a community by its id, or an area by its name."""

    place: PlaceRef | None = told(
        "Identifiant de la collectivité (data/places.yaml).", "The community's id (data/places.yaml).", default=None
    )
    name: Name | None = told("Nom, si c'est une région.", "Name, if an area.", default=None)
    jurisdiction: JurisdictionRef | None = told("Administration, si c'est une région.", "Jurisdiction, if an area.", default=None)
    address: Name | None = told("Adresse municipale.", "Street address.", default=None)

    @model_validator(mode="after")
    def _identified(self) -> Self:
        if self.place:
            if self.name or self.jurisdiction:
                raise refused("place-named-twice", value=self.place)
        elif not (self.name and self.jurisdiction):
            raise refused("place-without-name")
        return self


class Agreement(Part):
    """What was signed."""

    kind: AgreementRef = told("Genre d'entente.", "Kind of agreement.")
    note: Text | None = told("Ce qu'elle prévoit.", "What it provides for.", default=None)


class Period(Part):
    """From one month to another."""

    since: Date = told("Début.", "Start.")
    until: Date = told("Fin.", "End.")


class Measure(Part):
    """A measured result."""

    indicator: Text = told("Ce qui est mesuré.", "What is measured.", label=("Indicateur", "Indicator"))
    value: Number = told("Valeur.", "Value.", label=("Valeur", "Value"))
    unit: Text | None = told("Unité.", "Unit.", default=None)
    date: Date | None = told(
        "À quelle date; ou bien une période.", "As of what date; or else a period.", default=None, label=("Date", "Date")
    )
    period: Period | None = told("Période mesurée, à la place d'une date.", "Period measured, in place of a date.", default=None)
    source: WebAddress = told(
        "Adresse d'une des sources de la fiche.", "Address of one of the entry's sources.", label=("Source", "Source")
    )

    @model_validator(mode="after")
    def _measured_when(self) -> Self:
        if bool(self.date) == bool(self.period):
            raise refused("measured-when")
        return self

    @property
    def when(self) -> PartialDate:
        """The date, or the end of the period, that it speaks of."""
        return self.date or self.period.until  # type: ignore[union-attr]  # one of them is given


class Partnership(Addressed):
    """A service-delivery partnership between governments."""

    models: Annotated[tuple[ModelRef, ...], Field(min_length=1)] = told(
        "Modèle ou modèles de partenariat.", "Partnership model or models.", label=("Modèles", "Models"), one=("Modèle", "Model")
    )
    title: Name = told("Nom du partenariat.", "Name of the partnership.", label=("Titre", "Title"), compared=False)
    summary: Text = told(
        "Une ou deux phrases : qui fait quoi pour qui, et ce qui en est résulté.",
        "One or two sentences: who does what for whom, and what came of it.",
        label=("Résumé", "Summary"),
    )
    description: RichText | None = told(
        "Contexte, si nécessaire.", "Background, if needed.", default=None, label=("Contexte", "Background")
    )
    keywords: Variants = told("Mots qu'on taperait pour la trouver.", "Words people would type to find it.", default=Variants())
    status: Status = told("État, à une date.", "Status, as of a date.", label=("État", "Status"))
    since: Date | None = told("Début.", "Start.", default=None, label=("Début", "Start"))
    until: Date | None = told("Fin.", "End.", default=None, label=("Fin", "End"))
    partners: Annotated[tuple[Partner, ...], Field(min_length=2)] = told(
        "Au moins deux partenaires.", "Two partners or more.", label=("Partenaires", "Partners")
    )
    places: Annotated[tuple[Location, ...], Field(min_length=1)] = told(
        "Où le service est offert.", "Where the service is offered.", label=("Lieux", "Places")
    )
    channels: tuple[ChannelRef, ...] = told(
        "Modes de prestation.",
        "Delivery channels.",
        default=(),
        label=("Modes de prestation", "Channels"),
        one=("Mode de prestation", "Channel"),
    )
    client_groups: tuple[ClientGroupRef, ...] = told(
        "Clientèles.", "Client groups.", default=(), label=("Clientèles", "Client groups"), one=("Clientèle", "Client group")
    )
    themes: tuple[ThemeRef, ...] = told(
        "Thèmes (data/themes.yaml).", "Themes (data/themes.yaml).", default=(), label=("Thèmes", "Themes"), one=("Thème", "Theme")
    )
    clients: Text | None = told("Pour qui, en mots.", "For whom, in words.", default=None, label=("Pour qui", "For whom"))
    delivered: RichText = told("Ce qui est offert.", "What is delivered.", label=("Ce qui est offert", "What is delivered"))
    organized: RichText | None = told(
        "Qui accueille, qui paie, qui décide.",
        "Who hosts, who pays, who decides.",
        default=None,
        label=("Comment c'est organisé", "How it is organized"),
    )
    agreement: Agreement | None = told(
        "Ce qui a été signé.", "What was signed.", default=None, label=("Entente", "Agreement"), missed=("l'entente", "agreement")
    )
    costs: RichText | None = told(
        "Coûts et leur partage.",
        "Costs and how they are shared.",
        default=None,
        label=("Coûts", "Costs"),
        missed=("les coûts", "costs"),
    )
    results: RichText | None = told(
        "Ce qui en est résulté, avec les chiffres et leur date.",
        "What came of it, with figures and their date.",
        default=None,
        label=("Résultats", "Results"),
        missed=("les résultats", "results"),
    )
    measures: tuple[Measure, ...] = told(
        "Résultats mesurés.", "Measured results.", default=(), label=("Résultats mesurés", "Measured results")
    )
    lessons: tuple[Lesson, ...] = told(
        "Leçons qu'un planificateur peut appliquer.",
        "Lessons a planner can act on.",
        default=(),
        label=("Leçons", "Lessons"),
        missed=("les leçons", "lessons"),
    )
    conditions: tuple[Text, ...] = told(
        "Conditions pour faire de même : l'interprétation du guide.",
        "Conditions for replication: the guide's own reading.",
        default=(),
        label=("Conditions pour faire de même", "Conditions for replication"),
    )
    enablers: tuple[EnablerRef, ...] = told("Ce qui a aidé.", "What helped.", default=(), label=("Ce qui a aidé", "What helped"))
    challenges: tuple[ChallengeRef, ...] = told(
        "Ce qui a nui.", "What stood in the way.", default=(), label=("Ce qui a nui", "What stood in the way")
    )
    builds_on: tuple[PartnershipRef, ...] = told(
        "Partenariats dont celui-ci s'inspire.",
        "Partnerships this one builds on.",
        default=(),
        label=("S'appuie sur", "Builds on"),
        compared=False,
    )
    replicated_by: tuple[PartnershipRef, ...] = told(
        "Partenariats qui reproduisent celui-ci.",
        "Partnerships that replicate this one.",
        default=(),
        label=("Repris par", "Replicated by"),
        compared=False,
    )
    siblings: tuple[PartnershipRef, ...] = told(
        "Partenariats de la même formule ailleurs; un seul côté du lien suffit.",
        "Partnerships of the same kind elsewhere; writing the link on one side is enough.",
        default=(),
        label=("Même formule ailleurs", "Same approach elsewhere"),
        compared=False,
    )
    groups: tuple[GroupRef, ...] = told(
        "Groupes de travail concernés.", "Working groups concerned.", default=(), label=("Groupes concernés", "Related groups")
    )
    note: RichText | None = told(
        "Réserve sur les faits.", "Caution about the facts.", default=None, label=("À noter", "Please note")
    )
    evidence: EvidenceRef = told(
        "Solidité des sources.", "Strength of the evidence.", label=("Solidité des sources", "Strength of evidence")
    )
    sources: Annotated[tuple[Source, ...], Field(min_length=1)] = told("D'où viennent les faits.", "Where the facts come from.")
    added: Date = told("Date d'ajout au guide.", "Date added to the guide.")
    modified: Date | None = told("Date de modification.", "Date modified.", default=None)
    reviewed: Date | None = told("Date de la dernière vérification.", "Date last reviewed.", default=None)
    draft: YesOrNo = told("oui pour garder la fiche hors du site.", "yes to keep the entry off the site.", default=False)

    def says(self, field: str) -> bool:
        """Measured results say what came of it, too."""
        return super().says(field) or (field == "results" and super().says("measures"))

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


class Recommendation(Topic):
    """What the guide advises at the end of its questions: a model, and what the cases teach about it."""

    models: tuple[ModelRef, ...] = told(
        "Modèle ou modèles conseillés; aucun s'il est trop tôt.", "Model or models advised; none where it is too early.", default=()
    )
    points: Annotated[tuple[Point, ...], Field(min_length=1)] = told("Ce que les cas enseignent.", "What the cases teach.")


class Answer(Part):
    """An answer, and where it leads: to another question or to a recommendation."""

    text: Name = told("La réponse.", "The answer.")
    question: QuestionRef | None = told("Question suivante.", "Next question.", default=None)
    recommendation: RecommendationRef | None = told("Recommandation.", "Recommendation.", default=None)

    @model_validator(mode="after")
    def _leads_somewhere(self) -> Self:
        if bool(self.question) == bool(self.recommendation):
            raise refused("answer-leads-nowhere")
        return self


class Question(Topic):
    """A question on the way to a model; the first of the file is the first asked."""

    answers: Annotated[tuple[Answer, ...], Field(min_length=2)] = told("Les réponses possibles.", "The possible answers.")


class Resource(Entry):
    """A guide, tool, agreement, evaluation or study that others can use."""

    kind: ResourceKindRef = told("Genre de ressource.", "Kind of resource.")
    about: Text = told("Ce qu'on y trouve.", "What it offers.")
    jurisdiction: JurisdictionRef | None = told("Administration d'où elle vient.", "Jurisdiction it comes from.", default=None)
    source: Source = told("Titre, éditeur et adresse.", "Title, publisher and address.")


# ---------------------------------------------------------------------------------------------- the groups and councils


class Council(Entry):
    """A body that groups report to: a council, the Joint Councils, a deputy ministers' table, their secretariat."""

    name: Name = told("Nom.", "Name.")
    acronym: Name | None = told("Sigle.", "Acronym.", default=None)
    description: RichText = told("Ce qu'il fait et qui y siège.", "What it does and who sits on it.")
    since: Date | None = told("Création.", "Established.", default=None, label=("Création", "Established"))
    unites: tuple[CouncilRef, ...] = told(
        "Conseils qu'il réunit.", "Councils it brings together.", default=(), label=("Réunit", "Brings together")
    )
    secretariat_of: tuple[CouncilRef, ...] = told(
        "Conseils dont il assure le secrétariat.",
        "Councils it is the secretariat of.",
        default=(),
        label=("Assure le secrétariat de", "Serves as secretariat to"),
    )
    url: Annotated[dict[Language, WebAddress], Field(min_length=1)] | None = told(
        "Page publique, par langue.", "Public page, by language.", default=None, label=("Page publique", "Public page")
    )
    sources: Annotated[tuple[Source, ...], Field(min_length=1)] = told("D'où viennent les faits.", "Where the facts come from.")


# The orders of government that a mandate names when it asks for balanced representation.
BALANCE = ("federal", "provincial", "territorial", "municipal")


class Objectives(Part):
    """What a group sets out to do."""

    main: tuple[Text, ...] = told("Objectifs principaux.", "Main objectives.", label=("Objectifs principaux", "Main objectives"))
    secondary: tuple[Text, ...] = told(
        "Objectifs secondaires.", "Secondary objectives.", default=(), label=("Objectifs secondaires", "Secondary objectives")
    )


class Meetings(Part):
    """How often a group meets, and how."""

    frequency: Text = told("Fréquence.", "Frequency.")
    format: Text | None = told("En personne, par téléconférence…", "In person, by teleconference…", default=None)


class Reporting(Part):
    """To whom a group reports, and when."""

    to: Annotated[tuple[CouncilRef, ...], Field(min_length=1)] = told(
        "Conseils dont il relève.", "Councils it reports to.", label=("Relève de", "Reports to")
    )
    note: Text = told("À quelle fréquence, sous quelle forme.", "How often, in what form.")


class Group(Addressed):
    """A working group or community of practice, with its whole mandate."""

    kind: GroupKindRef = told("Groupe de travail ou communauté de pratique.", "Working group or community of practice.")
    name: Name = told("Nom.", "Name.")
    acronym: Name | None = told("Sigle.", "Acronym.", default=None)
    summary: Text = told("Une ou deux phrases.", "One or two sentences.")
    founded: Date | None = told("Création.", "Established.", default=None, label=("Création", "Established"))
    context: RichText | None = told("Contexte.", "Context.", default=None, label=("Contexte", "Context"))
    mandate: RichText | None = told("Mandat.", "Mandate.", default=None, label=("Mandat", "Mandate"), missed=("Mandat", "Mandate"))
    scope: RichText | None = told("Portée.", "Scope.", default=None, label=("Portée", "Scope"))
    objectives: Objectives | None = told("Objectifs.", "Objectives.", default=None, label=("Objectifs", "Objectives"))
    responsibilities: tuple[Text, ...] = told(
        "Responsabilités.", "Responsibilities.", default=(), label=("Responsabilités", "Responsibilities")
    )
    members: tuple[Party, ...] = told("Membres.", "Members.", default=(), label=("Membres", "Members"))
    not_represented: tuple[JurisdictionRef, ...] = told(
        "Administrations qu'un document dit absentes; les autres provinces et territoires sont alors présents.",
        "Jurisdictions that a document says are absent; the other provinces and territories are then present.",
        default=(),
        label=("Administrations non représentées", "Jurisdictions not represented"),
    )
    balanced: YesOrNo = told(
        "oui si le mandat demande que les ordres fédéral, provincial, territorial et municipal soient représentés.",
        "yes if the mandate asks that the federal, provincial, territorial and municipal orders be represented.",
        default=False,
    )
    members_note: Text | None = told("Précision sur les membres.", "Detail about the members.", default=None)
    cochairs: Annotated[tuple[Party, ...], Field(min_length=1)] = told(
        "Coprésidence : organisations et fonctions, jamais des personnes.",
        "Co-chairs: organizations and positions, never people.",
        label=("Coprésidence", "Co-chairs"),
    )
    cochair_duties: tuple[Text, ...] = told(
        "Tâches de la coprésidence.",
        "Duties of the co-chairs.",
        default=(),
        label=("Tâches de la coprésidence", "Duties of the co-chairs"),
    )
    meetings: Meetings | None = told(
        "Réunions.", "Meetings.", default=None, label=("Réunions", "Meetings"), missed=("Réunions", "Meetings")
    )
    reporting: Reporting = told("Reddition de comptes.", "Reporting.", label=("Reddition de comptes", "Reporting"))
    decisions: RichText | None = told(
        "Prise de décisions.",
        "Decision-making.",
        default=None,
        label=("Prise de décisions", "Decision-making"),
        missed=("Prise de décisions", "Decision-making"),
    )
    funding: RichText | None = told(
        "Financement.", "Funding.", default=None, label=("Financement", "Funding"), missed=("Financement", "Funding")
    )
    note: RichText | None = told(
        "Réserve sur le document.", "Caution about the document.", default=None, label=("À noter", "Please note")
    )
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


class PeriodAhead(Period):
    """A period that may not have come yet."""

    since: AnyDate = told("Début.", "Start.")
    until: AnyDate = told("Fin.", "End.")


class Activity(Part):
    """Something a group did or plans to do."""

    name: Text = told("L'activité.", "The activity.")
    details: tuple[Text, ...] = told("Précisions.", "Details.", default=())


class Bodies(Part):
    """How many bodies of some orders of government take part in a group."""

    orders: Annotated[tuple[OrderRef, ...], Field(min_length=1)] = told("Ordres de gouvernement.", "Orders of government.")
    number: Number = told("Nombre d'organismes.", "Number of bodies.")


class Concern(Part):
    """An issue that a group reports; what the report leaves blank is left out."""

    text: Text = told("L'enjeu.", "The issue.")
    criticality: Text | None = told("Criticité.", "Criticality.", default=None, label=("Criticité", "Criticality"))
    impact: Text | None = told("Incidence.", "Impact.", default=None, label=("Incidence", "Impact"))
    plan: tuple[Text, ...] = told("Plan d'action.", "Action plan.", default=(), label=("Plan d'action", "Action plan"))
    closed: Date | None = told("Date de règlement, si un rapport la donne.", "Date settled, where a report gives it.", default=None)


class Report(Addressed):
    """An activity report of a group."""

    title: Name = told("Titre.", "Title.")
    summary: Text = told("Une ou deux phrases.", "One or two sentences.")
    group: GroupRef = told("Groupe qui fait rapport.", "Group that reports.")
    date: Date = told("Date du rapport.", "Date of the report.", label=("Date", "Date"))
    period: Period = told("Période du rapport.", "Period of the report.", label=("Période", "Period"))
    done: tuple[Activity, ...] = told(
        "Activités réalisées.", "Activities carried out.", default=(), label=("Activités réalisées", "Activities carried out")
    )
    people: Number | None = told(
        "Nombre de personnes membres.", "Number of people who are members.", default=None, label=("Membres", "Members")
    )
    bodies: tuple[Bodies, ...] = told("Organismes membres, par ordre.", "Member bodies, by order.", default=())
    next_period: PeriodAhead | None = told("Période suivante.", "Next period.", default=None)
    planned: tuple[Activity, ...] = told(
        "Activités prévues.", "Activities planned.", default=(), label=("Activités prévues", "Activities planned")
    )
    concerns: tuple[Concern, ...] = told(
        "Enjeux et défis.", "Issues and challenges.", default=(), label=("Enjeux et défis", "Issues and challenges")
    )
    note: RichText | None = told(
        "Réserve sur le document.", "Caution about the document.", default=None, label=("À noter", "Please note")
    )
    sources: Annotated[tuple[Source, ...], Field(min_length=1)] = told("D'où vient le rapport.", "Where the report comes from.")
    added: Date = told("Date d'ajout au guide.", "Date added to the guide.")

    @property
    def last_modified(self) -> PartialDate:
        """The day it was added."""
        return self.added


class Opportunity(Topic):
    """Something that several governments would like to do together."""

    kind: OpportunityKindRef = told("Genre de possibilité.", "Kind of opportunity.")
    keywords: Variants = told("Mots qu'on taperait pour la trouver.", "Words people would type to find it.", default=Variants())
    interested: tuple[Party, ...] = told(
        "Qui s'y intéresse.", "Who is interested.", default=(), label=("Qui s'y intéresse", "Who is interested")
    )
    partnerships: tuple[PartnershipRef, ...] = told(
        "Partenariats qui le font déjà.", "Partnerships that already do it.", default=()
    )
    note: Text | None = told("Précision.", "Detail.", default=None)
    sources: Annotated[tuple[Source, ...], Field(min_length=1)] = told("D'où viennent les faits.", "Where the facts come from.")


class FrameworkPart(Part):
    """A part of a framework: a text, a list of points, or both."""

    name: Name = told("Titre.", "Title.")
    text: RichText | None = told("Texte.", "Text.", default=None)
    points: tuple[Text, ...] = told("Points.", "Points.", default=())
    enablers: tuple[EnablerRef, ...] = told("Leviers dont il s'agit.", "Enablers it is about.", default=())


class Framework(Addressed):
    """A model that groups use to judge or guide their work: what its documents say of it."""

    name: Name = told("Nom.", "Name.")
    summary: Text = told("Une ou deux phrases.", "One or two sentences.")
    group: GroupRef = told("Groupe qui s'en occupe.", "Group that looks after it.")
    parts: Annotated[tuple[FrameworkPart, ...], Field(min_length=1)] = told("Ses parties, dans l'ordre.", "Its parts, in order.")
    note: RichText | None = told(
        "Réserve sur le document.", "Caution about the document.", default=None, label=("À noter", "Please note")
    )
    sources: Annotated[tuple[Source, ...], Field(min_length=1)] = told("D'où viennent les faits.", "Where the facts come from.")


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
