"""Where services are offered: communities and areas."""

from typing import Self

from pydantic import model_validator

from .parts import Addressed, JurisdictionRef, PlaceRef
from .values import (
    Line,
    Name,
    Number,
    Part,
    refused,
    told,
)


class Point(Part):
    """A point of the Earth."""

    latitude: Number = told("Latitude en degrés.", "Latitude in degrees.")
    longitude: Number = told(
        "Longitude en degrés (négative à l'ouest de Greenwich).", "Longitude in degrees (negative west of Greenwich)."
    )


class Coordinates(Point):
    """A point of the map, in decimal degrees (WGS 84), with where it was read."""

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
