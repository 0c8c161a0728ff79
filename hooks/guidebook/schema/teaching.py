"""What partnerships teach: themes, steps, recommendations, resources."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from .parts import Entry, JurisdictionRef, ModelRef, PartnershipRef, QuestionRef, RecommendationRef, ResourceKindRef, Source
from .values import (
    Name,
    Part,
    Text,
    YesOrNo,
    refused,
    told,
)
from .vocabulary import Topic


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
