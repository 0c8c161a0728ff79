"""What an entry says of a partnership."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from ..language.dates import PartialDate
from .parts import (
    Addressed,
    AgreementRef,
    ChallengeRef,
    ChannelRef,
    ClientGroupRef,
    EnablerRef,
    EvidenceRef,
    GroupRef,
    Lesson,
    ModelRef,
    PartnershipRef,
    Party,
    Period,
    Source,
    StatusRef,
    ThemeRef,
    newest,
)
from .places import Location
from .values import (
    Date,
    Name,
    Number,
    Part,
    RichText,
    Text,
    WebAddress,
    YesOrNo,
    refused,
    told,
)
from .vocabulary import Variants


class Partner(Party):
    """One who takes part in a partnership; its jurisdiction is where the partnership is then found."""

    @model_validator(mode="after")
    def _placed(self) -> Self:
        if self.name and not self.jurisdiction:
            raise refused("partner-without-jurisdiction")
        return self


Standing = Literal["as_of", "latest_source", "read"]  # what a status rests on


class Status(Part):
    """What became of a partnership, as far as a source says."""

    state: StatusRef = told("État.", "State.")
    as_of: Date | None = told(
        "À quelle date la source le dit.",
        "The date as of which the source says so.",
        default=None,
    )
    note: Text | None = told("Précision.", "Detail.", default=None)


class Agreement(Part):
    """What was signed."""

    kind: AgreementRef = told("Genre d'entente.", "Kind of agreement.")
    note: Text | None = told("Ce qu'elle prévoit.", "What it provides for.", default=None)


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


class Event(Part):
    """Something that happened in a partnership."""

    date: Date = told("Quand.", "When.")
    what: Text = told("Ce qui s'est passé, en une phrase.", "What happened, in one sentence.")


class Partnership(Addressed):
    """A service-delivery partnership between governments."""

    models: Annotated[tuple[ModelRef, ...], Field(min_length=1)] = told(
        "Modèle ou modèles de partenariat.",
        "Partnership model or models.",
        label=("Modèles", "Models"),
        one=("Modèle", "Model"),
        hint=(
            "Un ou plusieurs des quatre modèles : cross-promotion, outreach, co-location, integration.",
            "One or more of the four models: cross-promotion, outreach, co-location, integration.",
        ),
        example="[outreach]",
    )
    title: Name = told(
        "Nom du partenariat.",
        "Name of the partnership.",
        label=("Titre", "Title"),
        compared=False,
        example="""
  fr: Comptoir fédéral à la bibliothèque d'Exemple
  en: Federal counter at the Example library""",
    )
    summary: Text = told(
        "Une ou deux phrases : qui fait quoi pour qui, et ce qui en est résulté.",
        "One or two sentences: who does what for whom, and what came of it.",
        label=("Résumé", "Summary"),
        example="""
  fr: Service Canada reçoit les gens à la bibliothèque deux mardis par mois.
  en: Service Canada serves people at the library two Tuesdays a month.""",
    )
    description: RichText | None = told(
        "Contexte, si nécessaire.", "Background, if needed.", default=None, label=("Contexte", "Background")
    )
    keywords: Variants = told("Mots qu'on taperait pour la trouver.", "Words people would type to find it.", default=Variants())
    status: Status = told(
        "État, à une date.",
        "Status, as of a date.",
        label=("État", "Status"),
        hint=(
            "planned, pilot, active, ended ou unknown; as_of est la date de la source.",
            "planned, pilot, active, ended or unknown; as_of is the date of the source.",
        ),
        example="""
  state: active
  as_of: 2024-05""",
    )
    since: Date | None = told(
        "Début.",
        "Start.",
        default=None,
        label=("Début", "Start"),
        hint=(
            "Une date est une année, un mois ou un jour : 2018, 2018-02, 2018-02-27.",
            "A date is a year, a month or a day: 2018, 2018-02, 2018-02-27.",
        ),
        example="2018-02",
    )
    until: Date | None = told("Fin.", "End.", default=None, label=("Fin", "End"))
    partners: Annotated[tuple[Partner, ...], Field(min_length=2)] = told(
        "Au moins deux partenaires.",
        "Two partners or more.",
        label=("Partenaires", "Partners"),
        hint=(
            "Une organisation par son id (data/organizations.yaml), ou un nom avec son ordre et son administration.",
            "An organization by its id (data/organizations.yaml), or a name with its order and its jurisdiction.",
        ),
        example="""
  - organization: service-canada
    role: {fr: Envoie un agent., en: Sends an officer.}
  - name: {fr: Bibliothèque publique d'Exemple, en: Example Public Library}
    order: municipal
    jurisdiction: ON""",
    )
    places: Annotated[tuple[Location, ...], Field(min_length=1)] = told(
        "Où le service est offert.",
        "Where the service is offered.",
        label=("Lieux", "Places"),
        hint=(
            "Une collectivité par son id (data/places.yaml), ou une région par son nom.",
            "A community by its id (data/places.yaml), or an area by its name.",
        ),
        example="""
  - place: uxbridge
    address: {fr: "12, rue Principale", en: 12 Main Street}
  - name: {fr: Les villages des environs, en: Nearby villages}
    jurisdiction: ON""",
    )
    channels: tuple[ChannelRef, ...] = told(
        "Modes de prestation.",
        "Delivery channels.",
        default=(),
        label=("Modes de prestation", "Channels"),
        one=("Mode de prestation", "Channel"),
        hint=("Les valeurs possibles sont dans data/vocabulary.yaml.", "The possible values are in data/vocabulary.yaml."),
        example="[in-person]",
    )
    client_groups: tuple[ClientGroupRef, ...] = told(
        "Clientèles.",
        "Client groups.",
        default=(),
        label=("Clientèles", "Client groups"),
        one=("Clientèle", "Client group"),
        example="[seniors]",
    )
    themes: tuple[ThemeRef, ...] = told(
        "Thèmes (data/themes.yaml).",
        "Themes (data/themes.yaml).",
        default=(),
        label=("Thèmes", "Themes"),
        one=("Thème", "Theme"),
        hint=("Les sujets que le partenariat éclaire (data/themes.yaml).", "The subjects it sheds light on (data/themes.yaml)."),
        example="[rural-and-northern-service]",
    )
    clients: Text | None = told("Pour qui, en mots.", "For whom, in words.", default=None, label=("Pour qui", "For whom"))
    delivered: RichText = told(
        "Ce qui est offert.",
        "What is delivered.",
        label=("Ce qui est offert", "What is delivered"),
        hint=(
            "Les longs textes peuvent contenir des paragraphes, des listes, *l'italique* et des liens https.",
            "Long texts may contain paragraphs, lists, *italics* and https links.",
        ),
        example="""
  fr: |
    Un agent aide à remplir les demandes :

    - pensions;
    - assurance-emploi.
  en: |
    An officer helps people fill in applications:

    - pensions;
    - employment insurance.""",
    )
    organized: RichText | None = told(
        "Qui accueille, qui paie, qui décide.",
        "Who hosts, who pays, who decides.",
        default=None,
        label=("Comment c'est organisé", "How it is organized"),
    )
    agreement: Agreement | None = told(
        "Ce qui a été signé.",
        "What was signed.",
        default=None,
        label=("Entente", "Agreement"),
        missed=("l'entente", "agreement"),
        example="""
  kind: memorandum
  note: {fr: "Un an, renouvelable.", en: "One year, renewable."}""",
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
    timeline: tuple[Event, ...] = told(
        "Ce qui s'est passé, et quand.",
        "What happened, and when.",
        default=(),
        label=("Chronologie", "Timeline"),
        hint=(
            "Quelques dates, pour une entente qui a une histoire : signature, essais, changements, fin.",
            "A few dates, for an arrangement with a history: signing, trials, changes, end.",
        ),
        example="""
  - date: 2018-03
    what: {fr: Le comptoir ouvre., en: The counter opens.}""",
    )
    measures: tuple[Measure, ...] = told(
        "Résultats mesurés.",
        "Measured results.",
        default=(),
        label=("Résultats mesurés", "Measured results"),
        hint=(
            "Un chiffre mesuré, avec sa date et l'adresse d'une des sources.",
            "A measured figure, with its date and the address of one of the sources.",
        ),
        example="""
  - indicator: {fr: Personnes reçues, en: People served}
    value: 140
    date: 2018
    source: https://news.example/officer""",
    )
    lessons: tuple[Lesson, ...] = told(
        "Leçons qu'un planificateur peut appliquer.",
        "Lessons a planner can act on.",
        default=(),
        label=("Leçons", "Lessons"),
        missed=("les leçons", "lessons"),
        hint=(
            "enablers et challenges : ce que la leçon montre avoir aidé ou nui (data/vocabulary.yaml).",
            "enablers and challenges: what the lesson shows to have helped or stood in the way (data/vocabulary.yaml).",
        ),
        example="""
  - fr: Annoncer ce qui n'est pas offert évite des déplacements inutiles.
    en: Announcing what is not offered avoids wasted trips.
    challenges: [low-awareness]""",
    )
    conditions: tuple[Text, ...] = told(
        "Conditions pour faire de même : l'interprétation du guide.",
        "Conditions for replication: the guide's own reading.",
        default=(),
        label=("Conditions pour faire de même", "Conditions for replication"),
    )
    enablers: tuple[EnablerRef, ...] = told(
        "Ce qui a aidé.", "What helped.", default=(), label=("Ce qui a aidé", "What helped"), example="[people-and-skills]"
    )
    challenges: tuple[ChallengeRef, ...] = told(
        "Ce qui a nui.",
        "What stood in the way.",
        default=(),
        label=("Ce qui a nui", "What stood in the way"),
        example="[low-awareness]",
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
        hint=(
            "Ceux de même formule ailleurs; ceux dont il s'inspire vont sous builds_on. Un seul côté du lien suffit.",
            "Those of the same kind elsewhere; those it builds on go under builds_on. One side of the link is enough.",
        ),
        example="[bc-sechelt-service-canada-at-service-bc]",
    )
    groups: tuple[GroupRef, ...] = told(
        "Groupes de travail concernés.", "Working groups concerned.", default=(), label=("Groupes concernés", "Related groups")
    )
    note: RichText | None = told(
        "Réserve sur les faits.", "Caution about the facts.", default=None, label=("À noter", "Please note")
    )
    evidence: EvidenceRef = told(
        "Solidité des sources.",
        "Strength of the evidence.",
        label=("Solidité des sources", "Strength of evidence"),
        hint=(
            "strong : la source décrit elle-même l'entente; sinon, medium.",
            "strong: the source itself describes the arrangement; otherwise, medium.",
        ),
        example="strong",
    )
    sources: Annotated[tuple[Source, ...], Field(min_length=1)] = told(
        "D'où viennent les faits.",
        "Where the facts come from.",
        example="""
  - title: Federal officer at the library
    publisher: Example News
    url: https://news.example/officer
    date: 2018-03-01
    language: en
    accessed: 2024-05-12""",
    )
    added: Date = told("Date d'ajout au guide.", "Date added to the guide.", example="2024-05-12")
    modified: Date | None = told("Date de modification.", "Date modified.", default=None)
    reviewed: Date | None = told("Date de la dernière vérification.", "Date last reviewed.", default=None)
    draft: YesOrNo = told("oui pour garder la fiche hors du site.", "yes to keep the entry off the site.", default=False)

    def says(self, field: str) -> bool:
        """Measured results say what came of it, too."""
        return super().says(field) or (field == "results" and super().says("measures"))

    @property
    def standing(self) -> tuple[Standing, PartialDate]:
        """What the status rests on, and its date: what says so, else the latest source that bears a date, else the last reading."""
        if self.status.as_of:
            return "as_of", self.status.as_of
        if dated := [source.date for source in self.sources if source.date]:
            return "latest_source", newest(*dated)
        read = [source.accessed for source in self.sources if source.accessed]
        return "read", newest(*read) if read else self.added

    @property
    def last_modified(self) -> PartialDate:
        """The newest of the dates added, modified and reviewed: what the page shows as its date modified."""
        return newest(self.added, self.modified, self.reviewed)
