"""What a guide says of itself: its name, what it is about, the country and the map it covers."""

from .colours import Colours
from .parts import PartnershipRef, Written
from .places import Point
from .values import Id, Name, Number, Part, Text, WebAddress, told


class Extent(Part):
    """The part of the world that the map shows, in degrees; points outside it are refused."""

    name: Text = told("Ce que montre la carte, en quelques mots.", "What the map shows, in a few words.")
    south: Number = told("Latitude la plus au sud.", "Southernmost latitude.")
    north: Number = told("Latitude la plus au nord.", "Northernmost latitude.")
    west: Number = told("Longitude la plus à l'ouest.", "Westernmost longitude.")
    east: Number = told("Longitude la plus à l'est.", "Easternmost longitude.")
    centre: Point = told("Point autour duquel la carte est dessinée.", "The point around which the map is drawn.")


class Wording(Part):
    """What some sentences of the guide become where their general form says too little; each bears the key of words.yaml."""

    models_intro: Name | None = told("Sous le titre des modèles.", "Under the title of the models.", default=None)
    the_models: Name | None = told("Titre des modèles, à l'accueil.", "Title of the models, on the home page.", default=None)
    jurisdictions_intro: Name | None = told(
        "Sous le titre des administrations.", "Under the title of the jurisdictions.", default=None
    )
    orders_intro: Name | None = told("Sous le titre des ordres.", "Under the title of the orders.", default=None)
    count_jurisdiction: Name | None = told("Une administration.", "One jurisdiction.", default=None)
    count_jurisdictions: Name | None = told("Des administrations.", "Jurisdictions.", default=None)
    balance_asked: Name | None = told("Qu'un mandat demande l'équilibre.", "That a mandate asks for balance.", default=None)
    off_the_map_why: Name | None = told("Pourquoi un lieu manque à la carte.", "Why a place is not on the map.", default=None)
    questions_intro: Name | None = told("Sous le titre des questions.", "Under the title of the questions.", default=None)
    map_credit: Name | None = told(
        "D'où viennent les contours et les points.", "Where outlines and points come from.", default=None
    )


class Identity(Written):
    """What tells this guide from others."""

    id: Id = told("Identifiant du guide.", "The guide's id.")
    name: Name = told("Nom du guide.", "Name of the guide.")
    tagline: Text = told("De quoi il parle, en une phrase.", "What it is about, in one sentence.")
    description: Text = told("Une phrase pour les moteurs de recherche.", "One sentence for search engines.")
    country: Name = told("Pays dont il parle.", "The country it speaks of.")
    licence: Text = told("Licence, au bas de chaque page.", "Licence, at the foot of each page.")
    licence_url: WebAddress | None = told("Adresse de la licence.", "Address of the licence.", default=None)
    publisher: Name | None = told("Qui publie le guide.", "Who publishes the guide.", default=None)
    contact: WebAddress | None = told("Page où écrire à qui publie.", "Page where the publisher can be written to.", default=None)
    notice: Text | None = told("Avis au bas de chaque page.", "Notice at the foot of each page.", default=None)
    words: Wording = told("Phrases propres à ce guide.", "Sentences of this guide's own.", default=Wording())
    colours: Colours | None = told(
        "Couleurs, si ce ne sont pas celles d'origine.", "Colours, if not the original ones.", default=None
    )
    start_with: tuple[PartnershipRef, ...] = told(
        "Fiches par où commencer, montrées à l'accueil; sinon, les ajouts récents.",
        "Entries to start with, shown on the home page; otherwise, the latest ones.",
        default=(),
    )
    map: Extent = told("Ce que la carte montre.", "What the map shows.")
