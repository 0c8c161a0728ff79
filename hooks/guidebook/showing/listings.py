"""What a page that gathers partnerships lists of them, so that none grows with the guide: by title, or by model first."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from ..knowing.collection import Guide
from ..language.languages import Language
from ..language.letters import order
from ..schema.vocabulary import Model
from .pages import PER_PAGE, Page, Pages, gathered, last_page, numbered


@dataclass(frozen=True)
class Listing:
    """What page `number` of `last` lists: the pages of partnerships, under their model where models tell them apart."""

    groups: Sequence[tuple[Model | None, Sequence[Page]]]
    number: int
    last: int

    @property
    def near(self) -> list[int]:
        """The numbers that a reader may turn to: the first, those beside this one, and the last."""
        return sorted({1, self.number - 1, self.number, self.number + 1, self.last} & {*range(1, self.last + 1)})


class Listings:
    """The listings of the pages of one guide, in one language; each list is put in order once."""

    def __init__(self, guide: Guide, pages: Pages, language: Language) -> None:
        self._guide, self._pages, self._language = guide, pages, language
        self._whole: dict[tuple[str, str], list[tuple[str, Page]]] = {}

    def of(self, page: Page) -> Listing:
        """What that page lists: one about an entry that gathers partnerships, or one of the index of partnerships."""
        rows = self._rows(page.kind, page.subject.id if page.subject else "")
        shown = rows[(page.number - 1) * PER_PAGE : page.number * PER_PAGE]
        groups = [
            (self._guide.models.get(model), [entry for _, entry in each]) for model, each in groupby(shown, key=lambda row: row[0])
        ]
        return Listing(groups, page.number, last_page(len(rows)))

    def where(self, kind: str, id: str, model: str) -> str:
        """The id of the page, of those about that entry, where the partnerships of that model begin."""
        models = [name for name, _ in self._rows(kind, id)]
        return numbered(id, models.index(model) // PER_PAGE + 1)

    def _rows(self, kind: str, id: str) -> list[tuple[str, Page]]:
        """Each partnership's page with the id of its model, or an empty one: models as the vocabulary has them, then by title."""
        if (kind, id) not in self._whole:
            models = {model: place for place, model in enumerate(["", *self._guide.models])}
            rows = [
                (model, self._pages.of("partnership", partnership.id)) for model, partnership in gathered(self._guide, kind, id)
            ]
            rows.sort(key=lambda row: (models[row[0]], order(row[1].title.in_(self._language))))
            self._whole[kind, id] = rows
        return self._whole[kind, id]
