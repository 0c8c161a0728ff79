"""What a guide says of itself: its name, what it is about, the country and the map it covers."""

from .parts import Written
from .places import Point
from .values import Id, Name, Number, Part, Text, told


class Extent(Part):
    """The part of the world that the map shows, in degrees; points outside it are refused."""

    name: Text = told("Ce que montre la carte, en quelques mots.", "What the map shows, in a few words.")
    south: Number = told("Latitude la plus au sud.", "Southernmost latitude.")
    north: Number = told("Latitude la plus au nord.", "Northernmost latitude.")
    west: Number = told("Longitude la plus à l'ouest.", "Westernmost longitude.")
    east: Number = told("Longitude la plus à l'est.", "Easternmost longitude.")
    centre: Point = told("Point autour duquel la carte est dessinée.", "The point around which the map is drawn.")


class Identity(Written):
    """What tells this guide from others."""

    id: Id = told("Identifiant du guide.", "The guide's id.")
    name: Name = told("Nom du guide.", "Name of the guide.")
    tagline: Text = told("De quoi il parle, en une phrase.", "What it is about, in one sentence.")
    description: Text = told("Une phrase pour les moteurs de recherche.", "One sentence for search engines.")
    country: Name = told("Pays dont il parle.", "The country it speaks of.")
    licence: Text = told("Licence, au bas de chaque page.", "Licence, at the foot of each page.")
    notice: Text | None = told("Avis au bas de chaque page.", "Notice at the foot of each page.", default=None)
    map: Extent = told("Ce que la carte montre.", "What the map shows.")
