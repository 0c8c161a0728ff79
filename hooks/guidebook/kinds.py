"""Every kind of entry: the file that lists it, the model it follows, and the address that its pages share."""

from dataclasses import dataclass

from .model import (
    Channel,
    Chapter,
    Community,
    Council,
    Entry,
    Framework,
    GlossaryTerm,
    Group,
    Jurisdiction,
    Model,
    Opportunity,
    Organization,
    Partnership,
    Question,
    Recommendation,
    Report,
    Resource,
    Slugs,
    Term,
    Theme,
    Topic,
)


@dataclass(frozen=True)
class Kind:
    """A kind of entry: the file that lists it, the model it follows, and what it is called in a sentence."""

    file: str
    model: type[Entry]
    none_fr: str
    one_en: str


KINDS: dict[str, Kind] = {
    "partnerships": Kind("partnerships.yaml", Partnership, "aucun partenariat", "a partnership"),
    "themes": Kind("themes.yaml", Theme, "aucun thème", "a theme"),
    "guidance": Kind("guidance.yaml", Chapter, "aucun chapitre", "a chapter"),
    "questions": Kind("questions.yaml", Question, "aucune question", "a question"),
    "recommendations": Kind("questions.yaml", Recommendation, "aucune recommandation", "a recommendation"),
    "resources": Kind("resources.yaml", Resource, "aucune ressource", "a resource"),
    "places": Kind("places.yaml", Community, "aucune collectivité", "a community"),
    "groups": Kind("mandates.yaml", Group, "aucun groupe", "a group"),
    "councils": Kind("councils.yaml", Council, "aucun conseil", "a council"),
    "reports": Kind("reports.yaml", Report, "aucun rapport", "a report"),
    "opportunities": Kind("opportunities.yaml", Opportunity, "aucune possibilité", "an opportunity"),
    "frameworks": Kind("frameworks.yaml", Framework, "aucun cadre", "a framework"),
    "organizations": Kind("organizations.yaml", Organization, "aucune organisation", "an organization"),
    "jurisdictions": Kind("jurisdictions.yaml", Jurisdiction, "aucune administration", "a jurisdiction"),
    "models": Kind("vocabulary.yaml", Model, "aucun modèle", "a model"),
    "channels": Kind("vocabulary.yaml", Channel, "aucun mode de prestation", "a channel"),
    "orders": Kind("vocabulary.yaml", Topic, "aucun ordre de gouvernement", "an order of government"),
    "statuses": Kind("vocabulary.yaml", Term, "aucun état", "a status"),
    "evidence": Kind("vocabulary.yaml", Term, "aucun degré de solidité", "a strength of evidence"),
    "client_groups": Kind("vocabulary.yaml", Term, "aucune clientèle", "a client group"),
    "agreement_kinds": Kind("vocabulary.yaml", Term, "aucun genre d'entente", "a kind of agreement"),
    "enablers": Kind("vocabulary.yaml", Topic, "aucun levier", "an enabler"),
    "challenges": Kind("vocabulary.yaml", Topic, "aucun défi", "a challenge"),
    "group_kinds": Kind("vocabulary.yaml", Term, "aucun genre de groupe", "a kind of group"),
    "opportunity_kinds": Kind("vocabulary.yaml", Term, "aucun genre de possibilité", "a kind of opportunity"),
    "resource_kinds": Kind("vocabulary.yaml", Term, "aucun genre de ressource", "a kind of resource"),
    "glossary": Kind("glossary.yaml", GlossaryTerm, "aucun terme", "a term"),
}


# The part of the address that the pages of a kind share. Addresses are a promise: these words do not change.
SECTIONS: dict[str, Slugs] = {
    "partnerships": Slugs(fr="partenariats", en="partnerships"),
    "themes": Slugs(fr="themes", en="themes"),
    "guidance": Slugs(fr="mettre-sur-pied-un-partenariat", en="setting-up-a-partnership"),
    "models": Slugs(fr="modeles", en="models"),
    "jurisdictions": Slugs(fr="administrations", en="jurisdictions"),
    "organizations": Slugs(fr="organisations", en="organizations"),
    "orders": Slugs(fr="ordres-de-gouvernement", en="orders-of-government"),
    "channels": Slugs(fr="modes-de-prestation", en="channels"),
    "places": Slugs(fr="points-de-service", en="service-points"),
    "enablers": Slugs(fr="leviers", en="enablers"),
    "challenges": Slugs(fr="defis", en="challenges"),
    "questions": Slugs(fr="quel-modele", en="which-model"),
    "recommendations": Slugs(fr="recommandations", en="recommendations"),
    "resources": Slugs(fr="ressources", en="resources"),
    "glossary": Slugs(fr="glossaire", en="glossary"),
    "groups": Slugs(fr="groupes", en="groups"),
    "councils": Slugs(fr="gouvernance", en="governance"),
    "reports": Slugs(fr="rapports", en="reports"),
    "opportunities": Slugs(fr="possibilites", en="opportunities"),
    "frameworks": Slugs(fr="cadres", en="frameworks"),
    "search": Slugs(fr="recherche", en="search"),
    "comparison": Slugs(fr="comparaison", en="comparison"),
    "gaps": Slugs(fr="lacunes", en="gaps"),
    "measures": Slugs(fr="resultats-mesures", en="measured-results"),
}


def singular(kind: str) -> str:
    """What a page about one entry of that kind is called: `opportunity` for `opportunities`."""
    return f"{kind.removesuffix('ies')}y" if kind.endswith("ies") else kind.removesuffix("s")
