"""The councils and working groups, with their reports, opportunities and frameworks."""

from typing import Annotated

from pydantic import Field

from ..language.dates import PartialDate
from ..language.languages import Language
from .parts import (
    Addressed,
    CouncilRef,
    EnablerRef,
    Entry,
    GroupKindRef,
    GroupRef,
    JurisdictionRef,
    OpportunityKindRef,
    OrderRef,
    PartnershipRef,
    Party,
    Period,
    Source,
    newest,
)
from .values import (
    AnyDate,
    Date,
    Name,
    Number,
    Part,
    RichText,
    Text,
    WebAddress,
    YesOrNo,
    told,
)
from .vocabulary import Topic, Variants


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
        "oui si le mandat demande que les ordres de gouvernement soient représentés.",
        "yes if the mandate asks that the orders of government be represented.",
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
