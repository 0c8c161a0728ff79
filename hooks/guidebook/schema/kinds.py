"""Every kind of entry and of page, with all that is particular to it: file, model, addresses, words, place in menu and search."""

from dataclasses import dataclass

from .bodies import Jurisdiction, Organization
from .groups import Council, Framework, Group, Opportunity, Report
from .partnership import Partnership
from .parts import Entry
from .places import Community
from .teaching import Chapter, Question, Recommendation, Resource, Theme
from .values import Name
from .vocabulary import Channel, GlossaryTerm, Model, Order, State, Term, Topic


def _said(fr: str, en: str) -> Name:
    return Name(fr=fr, en=en)


@dataclass(frozen=True, kw_only=True)
class Section:
    """The pages of a kind: an index, and a page about each entry whose schema has an address of its own.

    `address` is the part of the address that they share. Addresses are a promise: these words do not change. `name` and `intro`
    head the index; `one` is what a page about one entry is called, `about` the description of an entry that has no summary (with
    `{name}`), `by` what one browses by. `menu` is its place in the main menu, if it has one. `weight` is how much its words count
    in the search, beside those of a partnership; `searched` says that its index holds texts of its own, and so is found too.
    `by_model` says that a page about an entry lists its partnerships under each model.
    """

    address: Name
    name: Name
    intro: Name
    one: Name | None = None
    about: Name | None = None
    by: Name | None = None
    menu: int = 0
    weight: float = 0.6
    searched: bool = False
    by_model: bool = False


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A kind of entry: `file` in data/ lists the entries, under the kind's own key, and each follows `schema`.

    A file that is not there lists none. `none` is what a message calls an entry that is not there; `describes` says that its
    entries gather partnerships (collection.py tells how).
    """

    file: str
    schema: type[Entry]
    none: Name
    section: Section | None = None
    describes: bool = False


KINDS: dict[str, Kind] = {
    "partnerships": Kind(
        file="partnerships.yaml",
        schema=Partnership,
        none=_said("aucun partenariat", "a partnership"),
        section=Section(
            address=_said("partenariats", "partnerships"),
            name=_said("Partenariats", "Partnerships"),
            intro=_said(
                "Chaque fiche dit qui fait quoi, pour qui, ce qui en est résulté, et d'où viennent les faits.",
                "Each entry says who does what, for whom, what came of it, and where the facts come from.",
            ),
            one=_said("Partenariat", "Partnership"),
            menu=1,
            weight=1,
        ),
    ),
    "themes": Kind(
        file="themes.yaml",
        schema=Theme,
        none=_said("aucun thème", "a theme"),
        section=Section(
            address=_said("themes", "themes"),
            name=_said("Thèmes", "Themes"),
            intro=_said(
                "Ce que plusieurs partenariats enseignent ensemble sur un même sujet, chaque constat renvoyant aux cas "
                "qui le montrent.",
                "What several partnerships on one subject teach together; each finding links to the cases that show it.",
            ),
            one=_said("Thème", "Theme"),
            by=_said("thème", "theme"),
            menu=2,
        ),
        describes=True,
    ),
    "guidance": Kind(
        file="guidance.yaml",
        schema=Chapter,
        none=_said("aucun chapitre", "a chapter"),
        section=Section(
            address=_said("mettre-sur-pied-un-partenariat", "setting-up-a-partnership"),
            name=_said("Mettre sur pied un partenariat", "Setting up a partnership"),
            intro=_said(
                "Les étapes, les facteurs de réussite et les risques que font ressortir les partenariats du guide, "
                "chaque point renvoyant à ses cas.",
                "The steps, success factors and risks that the guide's partnerships bring out, each point leading to its cases.",
            ),
            menu=4,
            weight=1,
            searched=True,
        ),
    ),
    "models": Kind(
        file="vocabulary.yaml",
        schema=Model,
        none=_said("aucun modèle", "a model"),
        section=Section(
            address=_said("modeles", "models"),
            name=_said("Modèles", "Models"),
            intro=_said(
                "Les façons de servir le public ensemble, de la plus simple à la plus intégrée.",
                "The ways to serve the public together, from the simplest to the most integrated.",
            ),
            one=_said("Modèle", "Model"),
            by=_said("modèle", "model"),
        ),
        describes=True,
    ),
    "jurisdictions": Kind(
        file="jurisdictions.yaml",
        schema=Jurisdiction,
        none=_said("aucune administration", "a jurisdiction"),
        section=Section(
            address=_said("administrations", "jurisdictions"),
            name=_said("Administrations", "Jurisdictions"),
            intro=_said(
                "Les administrations, et les partenariats auxquels chacune participe.",
                "The jurisdictions, and the partnerships each takes part in.",
            ),
            one=_said("Administration", "Jurisdiction"),
            about=_said(
                "{name} : les partenariats auxquels cette administration participe.",
                "{name}: the partnerships this jurisdiction takes part in.",
            ),
            by=_said("administration", "jurisdiction"),
            by_model=True,
        ),
        describes=True,
    ),
    "organizations": Kind(
        file="organizations.yaml",
        schema=Organization,
        none=_said("aucune organisation", "an organization"),
        section=Section(
            address=_said("organisations", "organizations"),
            name=_said("Organisations", "Organizations"),
            intro=_said(
                "Les organismes qui participent à un partenariat ou siègent à un groupe de travail, et où s'adresser.",
                "The bodies that take part in a partnership or sit on a working group, and where to turn.",
            ),
            one=_said("Organisation", "Organization"),
            about=_said(
                "{name} : les partenariats et les groupes de travail auxquels cette organisation participe.",
                "{name}: the partnerships and working groups this organization takes part in.",
            ),
            by=_said("organisation", "organization"),
        ),
        describes=True,
    ),
    "orders": Kind(
        file="vocabulary.yaml",
        schema=Order,
        none=_said("aucun ordre de gouvernement", "an order of government"),
        section=Section(
            address=_said("ordres-de-gouvernement", "orders-of-government"),
            name=_said("Ordres de gouvernement", "Orders of government"),
            intro=_said(
                "Qui agit ensemble, gouvernements et partenaires hors gouvernement.",
                "Who acts together, governments and partners outside government.",
            ),
            one=_said("Ordre de gouvernement", "Order of government"),
            by=_said("ordre de gouvernement", "order of government"),
            by_model=True,
        ),
        describes=True,
    ),
    "channels": Kind(
        file="vocabulary.yaml",
        schema=Channel,
        none=_said("aucun mode de prestation", "a channel"),
        section=Section(
            address=_said("modes-de-prestation", "channels"),
            name=_said("Modes de prestation", "Channels"),
            intro=_said("Par quel moyen le service parvient aux gens.", "How the service reaches people."),
            one=_said("Mode de prestation", "Channel"),
            by=_said("mode de prestation", "channel"),
            by_model=True,
        ),
        describes=True,
    ),
    "places": Kind(
        file="places.yaml",
        schema=Community,
        none=_said("aucune collectivité", "a community"),
        section=Section(
            address=_said("points-de-service", "service-points"),
            name=_said("Points de service", "Service points"),
            intro=_said(
                "Les collectivités où des gouvernements servent le public ensemble, sur une carte et dans un tableau.",
                "The communities where governments serve the public together, on a map and in a table.",
            ),
            one=_said("Point de service", "Service point"),
            about=_said(
                "{name} : les partenariats qui y offrent un service.", "{name}: the partnerships that offer a service there."
            ),
            by=_said("point de service", "service point"),
        ),
        describes=True,
    ),
    "enablers": Kind(
        file="vocabulary.yaml",
        schema=Topic,
        none=_said("aucun levier", "an enabler"),
        section=Section(
            address=_said("leviers", "enablers"),
            name=_said("Ce qu'il a fallu", "What it took"),
            intro=_said(
                "Ce qui a aidé les partenariats, d'après les leçons des fiches.",
                "What helped partnerships, according to the lessons in the entries.",
            ),
            one=_said("Ce qu'il a fallu", "What it took"),
        ),
        describes=True,
    ),
    "challenges": Kind(
        file="vocabulary.yaml",
        schema=Topic,
        none=_said("aucun défi", "a challenge"),
        section=Section(
            address=_said("defis", "challenges"),
            name=_said("Ce qui a mal tourné", "What went wrong"),
            intro=_said(
                "Les difficultés que des partenariats ont rencontrées, d'après les leçons des fiches.",
                "The difficulties that partnerships met, according to the lessons in the entries.",
            ),
            one=_said("Ce qui a mal tourné", "What went wrong"),
        ),
        describes=True,
    ),
    "questions": Kind(
        file="questions.yaml",
        schema=Question,
        none=_said("aucune question", "a question"),
        section=Section(
            address=_said("quel-modele", "which-model"),
            name=_said("Quel modèle convient?", "Which model fits?"),
            intro=_said(
                "Quelques questions, et une recommandation tirée des leçons des partenariats du guide.",
                "A few questions, and a recommendation drawn from the lessons of the guide's partnerships.",
            ),
            searched=True,
        ),
    ),
    "recommendations": Kind(
        file="questions.yaml",
        schema=Recommendation,
        none=_said("aucune recommandation", "a recommendation"),
        section=Section(
            address=_said("recommandations", "recommendations"),
            name=_said("Recommandations", "Recommendations"),
            intro=_said(
                "Ce que le guide conseille selon les réponses, et les cas d'où viennent ces conseils.",
                "What the guide advises, depending on the answers, and the cases the advice comes from.",
            ),
            one=_said("Recommandation", "Recommendation"),
        ),
    ),
    "resources": Kind(
        file="resources.yaml",
        schema=Resource,
        none=_said("aucune ressource", "a resource"),
        section=Section(
            address=_said("ressources", "resources"),
            name=_said("Ressources", "Resources"),
            intro=_said(
                "Les guides, outils, ententes, lois, évaluations et études dont d'autres peuvent se servir, avec leur "
                "adresse quand le guide la connaît.",
                "Guides, tools, agreements, laws, evaluations and studies that others can use, with their address "
                "where the guide knows it.",
            ),
            searched=True,
        ),
    ),
    "glossary": Kind(
        file="glossary.yaml",
        schema=GlossaryTerm,
        none=_said("aucun terme", "a term"),
        section=Section(
            address=_said("glossaire", "glossary"),
            name=_said("Glossaire", "Glossary"),
            intro=_said(
                "Les termes et les sigles du domaine dans les deux langues, et la forme que le guide emploie.",
                "The terms and acronyms of the field in both languages, and the form the guide uses.",
            ),
        ),
    ),
    "groups": Kind(
        file="mandates.yaml",
        schema=Group,
        none=_said("aucun groupe", "a group"),
        section=Section(
            address=_said("groupes", "groups"),
            name=_said("Groupes de travail", "Working groups"),
            intro=_said(
                "Les groupes de travail et les communautés de pratique voués à la collaboration entre gouvernements "
                "dans la prestation de services, et les conseils dont ils relèvent.",
                "The working groups and communities of practice devoted to collaboration between governments in "
                "service delivery, and the councils they report to.",
            ),
            one=_said("Groupe", "Group"),
            menu=3,
        ),
        describes=True,
    ),
    "councils": Kind(
        file="councils.yaml",
        schema=Council,
        none=_said("aucun conseil", "a council"),
        section=Section(
            address=_said("gouvernance", "governance"),
            name=_said("Gouvernance", "Governance"),
            intro=_said(
                "Les conseils, leur secrétariat et les groupes qui en relèvent; qui fait rapport à qui, à quel rythme "
                "et comment on demande du financement.",
                "The councils, their secretariat and the groups that report to them; who reports to whom, how often "
                "and how funding is requested.",
            ),
            searched=True,
        ),
    ),
    "reports": Kind(
        file="reports.yaml",
        schema=Report,
        none=_said("aucun rapport", "a report"),
        section=Section(
            address=_said("rapports", "reports"),
            name=_said("Rapports d'activité", "Activity reports"),
            intro=_said(
                "Ce que les groupes ont fait, ce qu'ils prévoient et les enjeux qu'ils signalent.",
                "What the groups have done, what they plan and the issues they report.",
            ),
            one=_said("Rapport", "Report"),
        ),
    ),
    "opportunities": Kind(
        file="opportunities.yaml",
        schema=Opportunity,
        none=_said("aucune possibilité", "an opportunity"),
        section=Section(
            address=_said("possibilites", "opportunities"),
            name=_said("Possibilités", "Opportunities"),
            intro=_said(
                "Ce que des gouvernements souhaitent faire ensemble, qui s'y intéresse et quels partenariats le font déjà.",
                "What governments would like to do together, who is interested and which partnerships already do it.",
            ),
            one=_said("Possibilité", "Opportunity"),
        ),
    ),
    "frameworks": Kind(
        file="frameworks.yaml",
        schema=Framework,
        none=_said("aucun cadre", "a framework"),
        section=Section(
            address=_said("cadres", "frameworks"),
            name=_said("Cadres", "Frameworks"),
            intro=_said(
                "Les modèles dont les groupes se servent pour guider ou évaluer leur travail, d'après leurs documents.",
                "The models that groups use to guide or assess their work, as their documents describe them.",
            ),
            one=_said("Cadre", "Framework"),
        ),
    ),
    "statuses": Kind(
        file="vocabulary.yaml",
        schema=State,
        none=_said("aucun état", "a status"),
    ),
    "evidence": Kind(
        file="vocabulary.yaml",
        schema=Term,
        none=_said("aucun degré de solidité", "a strength of evidence"),
    ),
    "client_groups": Kind(
        file="vocabulary.yaml",
        schema=Term,
        none=_said("aucune clientèle", "a client group"),
    ),
    "agreement_kinds": Kind(
        file="vocabulary.yaml",
        schema=Term,
        none=_said("aucun genre d'entente", "a kind of agreement"),
    ),
    "group_kinds": Kind(
        file="vocabulary.yaml",
        schema=Term,
        none=_said("aucun genre de groupe", "a kind of group"),
    ),
    "opportunity_kinds": Kind(
        file="vocabulary.yaml",
        schema=Term,
        none=_said("aucun genre de possibilité", "a kind of opportunity"),
    ),
    "resource_kinds": Kind(
        file="vocabulary.yaml",
        schema=Term,
        none=_said("aucun genre de ressource", "a kind of resource"),
    ),
}
# Pages made of the entries of others.
_GATHERED = {
    "search": Section(
        address=_said("recherche", "search"),
        name=_said("Recherche", "Search"),
        intro=_said(
            "Tout le guide, dans la langue de la page. Les accents, l'ordre des mots et les petites fautes n'ont pas d'importance.",
            "The whole guide, in the language of the page. Accents, word order and small mistakes do not matter.",
        ),
    ),
    "comparison": Section(
        address=_said("comparaison", "comparison"),
        name=_said("Comparaison", "Comparison"),
        intro=_said(
            "Jusqu'à trente partenariats côte à côte, tels que leurs fiches les décrivent.",
            "Up to thirty partnerships side by side, as their entries describe them.",
        ),
    ),
    "gaps": Section(
        address=_said("lacunes", "gaps"),
        name=_said("Ce qui manque encore", "Where the gaps are"),
        intro=_said(
            "Le nombre de partenariats du guide par administration, par ordre de gouvernement et par mode de "
            "prestation, pour chaque modèle. « Aucun » signifie que le guide n'en connaît pas, et non qu'il n'en existe pas.",
            "The number of partnerships in the guide by jurisdiction, order of government and channel, for each "
            "model. “None” means that the guide knows of none, not that there are none.",
        ),
    ),
    "measures": Section(
        address=_said("resultats-mesures", "measured-results"),
        name=_said("Résultats mesurés", "Measured results"),
        intro=_said(
            "Tous les résultats chiffrés des fiches, avec leur date et leur source.",
            "Every measured result in the entries, with its date and source.",
        ),
    ),
}
SECTIONS = {kind: known.section for kind, known in KINDS.items() if known.section} | _GATHERED
DESCRIBING = tuple(kind for kind, known in KINDS.items() if known.describes)


def singular(kind: str) -> str:
    """What a page about one entry of that kind is called: `opportunity` for `opportunities`."""
    return f"{kind.removesuffix('ies')}y" if kind.endswith("ies") else kind.removesuffix("s")
