"""Every sentence the guide says about its data, French and English side by side, each under a code that never changes."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Message:
    """What is wrong, and what to do about it; {blanks} are filled with the facts of an issue."""

    fr: str
    hint_fr: str
    en: str
    hint_en: str
    severity: Literal["error", "warning"] = "error"


MESSAGES: dict[str, Message] = {
    # ------------------------------------------------------------------------------------------------ the file as a file
    "file-missing": Message(
        "Ce fichier n'existe pas, ou n'est pas un fichier ordinaire que le guide peut lire.",
        "Remettez le fichier à cet endroit, sous ce nom.",
        "This file does not exist, or is not an ordinary file that the guide can read.",
        "Put the file back in that place, under that name.",
    ),
    "file-empty": Message(
        "Ce fichier est vide.",
        "Écrivez-y au moins la première ligne, par exemple « partnerships: [] ».",
        "This file is empty.",
        "Write at least its first line, for example “partnerships: []”.",
    ),
    "file-too-large": Message(
        "Ce fichier dépasse {limit} Mo.",
        "Déplacez des fiches dans le dossier data/partnerships/, une par fichier.",
        "This file is over {limit} MB.",
        "Move entries to the folder data/partnerships/, one per file.",
    ),
    "not-utf-8": Message(
        "Ce fichier n'est pas enregistré en UTF-8 (probablement en {encoding}).",
        "Enregistrez-le de nouveau en choisissant l'encodage UTF-8.",
        "This file is not saved as UTF-8 (it is probably {encoding}).",
        "Save it again, choosing the UTF-8 encoding.",
    ),
    "invisible-character": Message(
        "Il y a ici un caractère invisible, {character}.",
        "Effacez-le, puis retapez le passage au lieu de le coller.",
        "There is an invisible character here, {character}.",
        "Delete it, then type the passage again instead of pasting it.",
    ),
    "file-misplaced": Message(
        "Le guide ne lit pas ce fichier.",
        "Une fiche va dans data/partnerships/ (un fichier .yaml), une page dans docs/fr/ et docs/en/ (.md); sinon, supprimez-le.",
        "The guide does not read this file.",
        "An entry goes in data/partnerships/ (a .yaml file), a page in docs/fr/ and docs/en/ (.md); otherwise delete it.",
    ),
    # --------------------------------------------------------------------------------------------------- the file as YAML
    "tab": Message(
        "Cette ligne est mise en retrait par une tabulation.",
        "Remplacez la tabulation par des espaces, deux par niveau.",
        "This line is indented with a tab.",
        "Replace the tab with spaces, two per level.",
    ),
    "colon-in-text": Message(
        "Un deux-points suivi d'une espace coupe cette ligne en deux.",
        'Mettez le texte entre guillemets droits : "…".',
        "A colon followed by a space cuts this line in two.",
        'Put the text between straight quotation marks: "…".',
    ),
    "unclosed-quote": Message(
        "Un texte commencé par un guillemet droit ou une apostrophe ne se termine pas, ou contient une barre oblique inverse.",
        "Fermez-le par le même signe; à l'intérieur, doublez l'apostrophe (l''entente) ou la barre (\\\\).",
        "A text that begins with a straight quotation mark or an apostrophe is not closed, or contains a backslash.",
        "Close it with the same mark; inside, double the apostrophe (Canada''s) or the backslash (\\\\).",
    ),
    "unclosed-bracket": Message(
        "Un crochet ou une accolade ouvert plus haut n'est pas fermé, ou il manque une virgule.",
        "Fermez par ] ou }}, ou mettez le texte entre guillemets droits.",
        "A bracket or brace opened above is not closed, or a comma is missing.",
        "Close it with ] or }}, or put the text between straight quotation marks.",
    ),
    "reserved-character": Message(
        "Un texte ne peut pas commencer par « {character} ».",
        'Mettez le texte entre guillemets droits : "…".',
        "A text cannot begin with “{character}”.",
        'Put the text between straight quotation marks: "…".',
    ),
    "bad-indentation": Message(
        "Cette ligne n'est pas alignée avec les précédentes, ou il y manque un deux-points.",
        "Alignez-la sur ses voisines; un champ s'écrit « nom: valeur », un élément de liste « - valeur ».",
        "This line does not line up with those before it, or is missing a colon.",
        "Line it up with its neighbours; a field is written “name: value”, a list item “- value”.",
    ),
    "unreadable-yaml": Message(
        "Cette ligne ne peut pas être lue.",
        "Comparez-la à une fiche voisine; dans le doute, mettez le texte entre guillemets droits.",
        "This line cannot be read.",
        "Compare it with a neighbouring entry; when in doubt, put the text between straight quotation marks.",
    ),
    "second-document": Message(
        "Une ligne « --- » commence un second document, que le guide ne lirait pas.",
        "Supprimez cette ligne.",
        "A line “---” starts a second document, which the guide would not read.",
        "Delete that line.",
    ),
    "key-written-twice": Message(
        "Le champ « {key} » est écrit deux fois; la première fois à la ligne {first}.",
        "Gardez-en un seul.",
        "The field “{key}” is written twice; the first time on line {first}.",
        "Keep only one.",
    ),
    "anchor": Message(
        "« &{name} » est lu comme une ancre, ce que le guide n'admet pas.",
        'Si le texte commence par &, mettez-le entre guillemets droits : "…"; sinon, écrivez-le en entier à chaque endroit.',
        "“&{name}” is read as an anchor, which the guide does not allow.",
        'If the text begins with &, put it between straight quotation marks: "…"; otherwise write it out in each place.',
    ),
    "alias": Message(
        "« *{name} » est lu comme un renvoi, ce que le guide n'admet pas.",
        'Si le texte commence par *, mettez-le entre guillemets droits : "…"; sinon, écrivez-le en entier.',
        "“*{name}” is read as a reference, which the guide does not allow.",
        'If the text begins with *, put it between straight quotation marks: "…"; otherwise write it out in full.',
    ),
    "merge-key": Message(
        "« << » est lu comme une fusion de champs, ce que le guide n'admet pas.",
        "Écrivez chaque champ là où il sert.",
        "“<<” is read as a merging of fields, which the guide does not allow.",
        "Write each field where it is used.",
    ),
    "tag": Message(
        "« {name} » est lu comme une étiquette, ce que le guide n'admet pas.",
        'Si le texte commence par !, mettez-le entre guillemets droits : "…"; sinon, supprimez l\'étiquette.',
        "“{name}” is read as a tag, which the guide does not allow.",
        'If the text begins with !, put it between straight quotation marks: "…"; otherwise delete the tag.',
    ),
    "complex-key": Message(
        "Le nom d'un champ est un simple mot; ici, il est vide, ou c'est une liste ou un groupe.",
        "Écrivez « nom: valeur »; un texte qui commence par [ ou {{ se met entre guillemets droits.",
        "The name of a field is a plain word; here it is empty, or a list or a group.",
        "Write “name: value”; a text that begins with [ or {{ goes between straight quotation marks.",
    ),
    "nested-too-deep": Message(
        "Il y a plus de {limit} niveaux emboîtés.",
        "Une fiche en a moins de dix : vérifiez les crochets, les accolades et les retraits.",
        "There are more than {limit} levels of nesting.",
        "An entry has fewer than ten: check the brackets, the braces and the indentation.",
    ),
    # ------------------------------------------------------------------------------------------------ the shape of entries
    "unknown-field": Message(
        "Le champ « {field} » n'existe pas ici.",
        "Les champs possibles sont : {fields}.",
        "There is no field “{field}” here.",
        "The fields are: {fields}.",
    ),
    "missing-field": Message(
        "Il manque le champ « {field} ».",
        "Ajoutez une ligne « {field}: » avec sa valeur.",
        "The field “{field}” is missing.",
        "Add a line “{field}:” with its value.",
    ),
    "missing-language": Message(
        "Il manque à « {field} » son texte {language}.",
        "Ajoutez une ligne « {field_language}: »; tout ce que le guide publie est dans les deux langues.",
        "“{field}” is missing its {language} text.",
        "Add a line “{field_language}:”; everything the guide publishes is in both languages.",
    ),
    "wrong-shape": Message(
        "« {field} » devrait être {expected}; on trouve {found}.",
        "{form}",
        "“{field}” should be {expected}; it is {found}.",
        "{form}",
    ),
    "too-few": Message(
        "« {field} » demande au moins {least}; on en trouve {found}.",
        "Ajoutez ce qui manque.",
        "“{field}” needs at least {least}; there {found_en}.",
        "Add what is missing.",
    ),
    "bad-date": Message(
        "« {value} » n'est pas une date.",
        "Écrivez l'année, l'année et le mois, ou le jour entier : 2018, 2018-02 ou 2018-02-27.",
        "“{value}” is not a date.",
        "Write the year, the year and month, or the whole day: 2018, 2018-02 or 2018-02-27.",
    ),
    "bad-number": Message(
        "« {value} » n'est pas un nombre.",
        "Écrivez seulement des chiffres, avec un point pour les décimales : 14763 ou 90.4.",
        "“{value}” is not a number.",
        "Write digits only, with a point for decimals: 14763 or 90.4.",
    ),
    "bad-yes-or-no": Message(
        "« {value} » n'est ni oui ni non.",
        "Écrivez oui ou non.",
        "“{value}” is neither yes nor no.",
        "Write yes or no.",
    ),
    "bad-choice": Message(
        "« {value} » n'est pas un choix possible.",
        "Choisissez parmi : {choices}.",
        "“{value}” is not one of the choices.",
        "Choose one of: {choices}.",
    ),
    "bad-id": Message(
        "« {value} » ne peut pas servir d'identifiant.",
        "Écrivez des chiffres ou des minuscules sans accent, au plus 80, en mots liés par des traits d'union : mb-centre-bilingue.",
        "“{value}” cannot be used as an identifier.",
        "Write digits or lower-case letters without accents, at most 80, in words joined by hyphens: mb-bilingual-centre.",
    ),
    "bad-slug": Message(
        "« {value} » ne peut pas servir d'adresse.",
        "Écrivez des chiffres ou des minuscules sans accent, au plus 80, en mots liés par des traits d'union : centre-bilingue.",
        "“{value}” cannot be used as an address.",
        "Write digits or lower-case letters without accents, at most 80, in words joined by hyphens: bilingual-centre.",
    ),
    "bad-jurisdiction-code": Message(
        "« {value} » n'est pas un code d'administration.",
        "Un code a deux lettres majuscules, comme ON ou QC.",
        "“{value}” is not a jurisdiction code.",
        "A code is two capital letters, such as ON or QC.",
    ),
    "bad-web-address": Message(
        "« {value} » n'est pas une adresse Web.",
        "Copiez l'adresse entière de la page, à partir de https://.",
        "“{value}” is not a web address.",
        "Copy the whole address of the page, starting with https://.",
    ),
    "party-without-name": Message(
        "Rien ne dit qui est ce partenaire ou ce membre.",
        "Donnez « organization: » (un id tiré de data/organizations.yaml), ou « jurisdiction: », ou « name: » avec « order: ».",
        "Nothing says who this partner or member is.",
        "Give “organization:” (an id from data/organizations.yaml), or “jurisdiction:”, or “name:” with “order:”.",
    ),
    "party-named-twice": Message(
        "Ce partenaire ou ce membre est déjà identifié par l'organisation « {value} ».",
        "Retirez « name: », « jurisdiction: » et « order: » : ils viennent de l'organisation.",
        "This partner or member is already identified by the organization “{value}”.",
        "Remove “name:”, “jurisdiction:” and “order:”: they come from the organization.",
    ),
    "place-without-name": Message(
        "Rien ne dit où c'est.",
        "Donnez « place: » (un id tiré de data/places.yaml), ou, pour une région, « name: » et « jurisdiction: ».",
        "Nothing says where this is.",
        "Give “place:” (an id from data/places.yaml) or, for an area, “name:” and “jurisdiction:”.",
    ),
    "place-named-twice": Message(
        "Ce lieu est déjà nommé par la collectivité « {value} ».",
        "Retirez « name: » et « jurisdiction: » : ils viennent de la collectivité.",
        "This place is already named by the community “{value}”.",
        "Remove “name:” and “jurisdiction:”: they come from the community.",
    ),
    "answer-leads-nowhere": Message(
        "Cette réponse doit mener à une seule suite.",
        "Donnez « question: » ou « recommendation: », et non les deux.",
        "This answer must lead on to one thing.",
        "Give “question:” or “recommendation:”, not both.",
    ),
    "too-many-questions": Message(
        "La question « {value} » viendrait après {most} autres, ou reviendrait sans fin.",
        "Menez plus tôt à une recommandation, et jamais à une question déjà posée.",
        "The question “{value}” would come after {most} others, or come back without end.",
        "Lead to a recommendation sooner, and never to a question already asked.",
    ),
    "question-never-asked": Message(
        "Aucune réponse ne mène à la question « {value} ».",
        "Menez-y depuis une réponse, ou retirez-la; la première question du fichier est la première posée.",
        "No answer leads to the question “{value}”.",
        "Lead to it from an answer, or remove it; the first question of the file is the first asked.",
    ),
    "one-entry-per-file": Message(
        "Un fichier de data/partnerships/ contient une seule fiche.",
        "Retirez « partnerships: » et le tiret devant « id: », puis ramenez chaque ligne vers la gauche.",
        "A file in data/partnerships/ holds a single entry.",
        "Remove “partnerships:” and the dash before “id:”, then move every line to the left.",
    ),
    "empty-list": Message(
        "Il manque la liste « {field} », ou rien n'y est écrit.",
        "Écrivez ses éléments, chacun après un tiret; une liste vraiment vide s'écrit « {field}: [] ».",
        "The list “{field}” is missing, or nothing is written in it.",
        "Write its items, each after a dash; a list that is truly empty is written “{field}: []”.",
    ),
    "text-too-long": Message(
        "Ce texte a plus de {limit} caractères.",
        "Raccourcissez-le : une fiche entière en compte rarement plus de 5 000.",
        "This text is over {limit} characters long.",
        "Shorten it: a whole entry rarely has more than 5,000.",
    ),
    "said-twice": Message(
        "« {value} » figure deux fois dans cette liste.",
        "Retirez-en un.",
        "“{value}” is in this list twice.",
        "Remove one of them.",
    ),
    "too-many-problems": Message(
        "Autres erreurs de cette fiche, qui ne sont pas affichées : {count}.",
        "Corrigez les premières, puis vérifiez de nouveau.",
        "Other errors in this entry, which are not shown: {count}.",
        "Correct the first ones, then check again.",
    ),
    # ------------------------------------------------------------------------------------------------------- what it says
    "same-text": Message(
        "Le texte français et le texte anglais sont identiques.",
        "Écrivez le texte dans chaque langue; si c'est vraiment un nom propre, mettez-le plutôt dans un champ de nom.",
        "The French text and the English text are identical.",
        "Write the text in each language; if it really is a proper name, put it in a name field instead.",
    ),
    "telephone-number": Message(
        "Il y a ici un numéro de téléphone : « {value} ».",
        "Retirez-le : le guide ne publie pas de coordonnées; donnez plutôt l'adresse Web publique de l'organisation.",
        "There is a telephone number here: “{value}”.",
        "Remove it: the guide publishes no contact details; give the organization's public web address instead.",
    ),
    "e-mail-address": Message(
        "Il y a ici une adresse de courriel : « {value} ».",
        "Retirez-la : le guide ne publie pas de coordonnées; donnez plutôt l'adresse Web publique de l'organisation.",
        "There is an email address here: “{value}”.",
        "Remove it: the guide publishes no contact details; give the organization's public web address instead.",
    ),
    "markup-not-allowed": Message(
        "Ce texte contient une mise en forme que le guide n'admet pas : {found}.",
        "Seuls les paragraphes, les listes (- ou 1.), *l'italique*, **le gras** et les liens [texte](https://…) sont admis.",
        "This text contains formatting that the guide does not accept: {found}.",
        "Only paragraphs, lists (- or 1.), *italics*, **bold** and links [text](https://…) are allowed.",
    ),
    "french-quotation-marks": Message(
        "Le texte français contient des guillemets anglais ou droits : {value}",
        "Mettez « et » à leur place.",
        "The French text contains English or straight quotation marks: {value}",
        "Put « and » in their place.",
        "warning",
    ),
    "english-quotation-marks": Message(
        "Le texte anglais contient des guillemets français ou droits : {value}",
        "Mettez “ et ” à leur place.",
        "The English text contains French or straight quotation marks: {value}",
        "Put “ and ” in their place.",
        "warning",
    ),
    "missing-ligature": Message(
        "« {value} » s'écrit avec la lettre œ.",
        "Écrivez « {correct} ».",
        "“{value}” is written with the letter œ in French.",
        "Write “{correct}”.",
        "warning",
    ),
    "missing-accent": Message(
        "« {value} » demande une majuscule accentuée.",
        "Écrivez « {correct} ».",
        "“{value}” needs an accented capital in French.",
        "Write “{correct}”.",
        "warning",
    ),
    "insecure-web-address": Message(
        "L'adresse de cette page commence par http://, sans chiffrement.",
        "Si la page s'ouvre aussi à une adresse en https://, donnez celle-ci.",
        "The address of this page begins with http://, without encryption.",
        "If the page also opens at an https:// address, give that one.",
        "warning",
    ),
    # ------------------------------------------------------------------------------------------------- how it fits together
    "unknown-reference": Message(
        "« {value} » ne désigne {kind} du guide.",
        "Valeurs possibles : {possible}.",
        "“{value}” is not {kind} in the guide.",
        "Possible values: {possible}.",
    ),
    "id-used-twice": Message(
        "L'id « {value} » est déjà pris, à {first}.",
        "Donnez à cette fiche un autre id; un id ne sert qu'une fois.",
        "The id “{value}” is already taken, at {first}.",
        "Give this entry another id; an id is used only once.",
    ),
    "address-used-twice": Message(
        "L'adresse « {value} » est déjà prise : {first}.",
        "Choisissez une autre fin d'adresse (slug); les anciennes adresses restent prises, elles aussi.",
        "The address “{value}” is already taken: {first}.",
        "Choose another end of address (slug); former addresses stay taken too.",
    ),
    "dates-out-of-order": Message(
        "« {later} » ({later_date}) vient avant « {earlier} » ({earlier_date}).",
        "Vérifiez les deux dates.",
        "“{later}” ({later_date}) comes before “{earlier}” ({earlier_date}).",
        "Check both dates.",
    ),
    "date-in-the-future": Message(
        "« {value} » est une date à venir; le guide est produit en date du {today}.",
        "Vérifiez la date; un partenariat à venir porte l'état « planned », sans date de début.",
        "“{value}” is a date in the future; the guide is produced as of {today}.",
        "Check the date; a partnership to come has the state “planned”, without a start date.",
    ),
    "outside-canada": Message(
        "Le point {value} est hors du Canada.",
        "Vérifiez que la latitude et la longitude ne sont pas inversées, et que la longitude est négative.",
        "The point {value} is outside Canada.",
        "Check that latitude and longitude are not swapped, and that the longitude is negative.",
    ),
    "refers-to-itself": Message(
        "Cette fiche renvoie à elle-même.",
        "Retirez « {value} ».",
        "This entry refers to itself.",
        "Remove “{value}”.",
    ),
    "lineage-in-circle": Message(
        "« {earlier} » s'appuierait sur « {later} », qui s'appuie lui-même sur « {earlier} », directement ou non.",
        "Gardez le lien qui va du plus récent au plus ancien; deux partenariats de même formule se lient par « siblings: ».",
        "“{earlier}” would build on “{later}”, which itself builds on “{earlier}”, directly or through others.",
        "Keep the link that leads from the later to the earlier one; two partnerships of the same kind are linked by “siblings:”.",
    ),
    "source-not-listed": Message(
        "Cette adresse n'est pas celle d'une source de la fiche.",
        "Ajoutez la source à « sources: », ou donnez l'adresse d'une des sources.",
        "This address is not that of one of the entry's sources.",
        "Add the source to “sources:”, or give the address of one of the sources.",
    ),
    # -------------------------------------------------------------------------------------------------- the editorial pages
    "no-front-matter": Message(
        "Cette page n'a pas d'en-tête.",
        "Commencez le fichier par « --- », puis slug:, title:, description: et modified:, puis « --- ».",
        "This page has no header.",
        "Begin the file with “---”, then slug:, title:, description: and modified:, then “---”.",
    ),
    "page-in-one-language": Message(
        "Cette page n'a pas d'équivalent {language}.",
        "Ajoutez {file}.",
        "This page has no {language} version.",
        "Add {file}.",
    ),
    "page-missing": Message(
        "Il manque la page « {name} », à laquelle le guide renvoie.",
        "Remettez {file}.",
        "The page “{name}”, which the guide links to, is missing.",
        "Put {file} back.",
    ),
    "html-in-page": Message(
        "Cette page contient du HTML : {value}",
        "Écrivez-la en Markdown; le HTML n'est pas admis.",
        "This page contains HTML: {value}",
        "Write it in Markdown; HTML is not allowed.",
    ),
    "broken-link": Message(
        "Le lien « {value} » ne mène nulle part, ou n'est pas chiffré.",
        "Donnez une adresse qui commence par https://, ou le nom d'une page du même dossier, comme about.md.",
        "The link “{value}” leads nowhere, or is not encrypted.",
        "Give an address that begins with https://, or the name of a page in the same folder, such as about.md.",
    ),
    "order-not-represented": Message(
        "Le mandat de « {value} » demande une représentation équilibrée, mais aucun membre n'est de l'ordre « {order} ».",
        "Ajoutez ce membre si un document le nomme; sinon, la page du groupe dira ce qui manque.",
        "The mandate of “{value}” asks for balanced representation, but no member is of the order “{order}”.",
        "Add the member if a document names one; otherwise the group's page will say what is missing.",
        "warning",
    ),
    "variant-used": Message(
        "Le guide n'emploie pas « {value} ».",
        "Écrivez « {preferred} », la forme du glossaire; une citation se met entre guillemets.",
        "The guide does not use “{value}”.",
        "Write “{preferred}”, the glossary's form; put a quotation between quotation marks.",
        "warning",
    ),
}
