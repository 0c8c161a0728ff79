"""What each page says of itself to search engines, in the words of schema.org."""

from typing import Any

from ..knowing.collection import Guide
from ..language.languages import Language
from ..language.typography import typeset
from ..schema.bodies import Organization
from ..schema.partnership import Partnership
from ..schema.values import Name
from ..schema.vocabulary import Order
from .pages import Page


def structured(page: Page, language: Language, guide: Guide) -> dict[str, Any] | None:
    """The page's schema.org record (https://schema.org), without addresses; None where it has nothing of its own to say."""

    def said(name: Name) -> str:
        return typeset(name.in_(language), language)

    subject = page.subject if page.number == 1 else None
    record: dict[str, Any] = {"@context": "https://schema.org", "name": said(page.title), "description": said(page.description)}
    if isinstance(subject, Partnership):
        return record | {
            "@type": "GovernmentService",
            "provider": [
                {"@type": _organization_type(guide.orders[guide.order_of(party)]), "name": said(guide.name_of(party))}
                for party in subject.partners
            ],
            "areaServed": [{"@type": "Place", "name": said(guide.place_of(place))} for place in subject.places],
            "serviceType": [said(guide.models[id].name) for id in subject.models],
        }
    if isinstance(subject, Organization):
        described = record | {"@type": _organization_type(guide.orders[subject.order])}
        if subject.acronym:
            described["alternateName"] = said(subject.acronym)
        if subject.url:
            described["url"] = subject.url.get(language) or next(iter(subject.url.values()))
        return described
    if page.kind == "home":
        identity = guide.identity
        return record | {
            "@type": "Dataset",
            **({"license": identity.licence_url} if identity.licence_url else {}),
            **({"publisher": {"@type": "Organization", "name": said(identity.publisher)}} if identity.publisher else {}),
            "inLanguage": ["fr-CA", "en-CA"],
            "isAccessibleForFree": True,
            "dateModified": str(page.modified),
            "spatialCoverage": {"@type": "Country", "name": said(identity.country)},
        }
    return None


def _organization_type(order: Order) -> str:
    return "GovernmentOrganization" if order.governmental else "Organization"
