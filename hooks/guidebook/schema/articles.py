"""What the head of an editorial page says."""

from .parts import Written
from .values import (
    Date,
    Line,
    Slug,
    YesOrNo,
    told,
)


class Article(Written):
    """The front matter of an editorial page in one language."""

    slug: Slug = told("Fin de l'adresse de la page.", "End of the page's address.")
    title: Line = told("Titre.", "Title.")
    description: Line = told("Une phrase pour les moteurs de recherche.", "One sentence for search engines.")
    modified: Date = told("Date de modification.", "Date modified.")
    keywords: tuple[Line, ...] = told("Mots qu'on taperait pour la trouver.", "Words people would type to find it.", default=())
    menu: YesOrNo = told("oui pour la mettre au menu principal.", "yes to put it in the main menu.", default=False)
