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
        "Ce fichier n'existe pas ou ne peut pas être lu.",
        "Remettez le fichier à cet endroit, sous ce nom.",
        "This file does not exist or cannot be read.",
        "Put the file back in that place, under that name.",
    ),
    "file-empty": Message(
        "Ce fichier est vide.",
        "Écrivez-y au moins la première ligne, par exemple « partnerships: », ou supprimez le fichier.",
        "This file is empty.",
        "Write at least its first line, for example “partnerships:”, or delete the file.",
    ),
    "file-too-large": Message(
        "Ce fichier dépasse {limit} Mo.",
        "Déplacez des fiches dans le dossier data/partnerships/, une par fichier.",
        "This file is over {limit} MB.",
        "Move entries to the folder data/partnerships/, one to a file.",
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
        "Une fiche va dans data/partnerships/, dans un fichier dont le nom finit par .yaml; sinon, supprimez le fichier.",
        "The guide does not read this file.",
        "An entry goes into data/partnerships/, in a file whose name ends in .yaml; otherwise delete the file.",
    ),
    # --------------------------------------------------------------------------------------------------- the file as YAML
    "tab": Message(
        "Cette ligne est mise en retrait par une tabulation.",
        "Remplacez la tabulation par des espaces, deux par niveau.",
        "This line is indented with a tab.",
        "Replace the tab with spaces, two to a level.",
    ),
    "colon-in-text": Message(
        "Un deux-points suivi d'une espace coupe cette ligne en deux.",
        "Mettez le texte entre guillemets droits : \"…\".",
        "A colon followed by a space cuts this line in two.",
        "Put the text between straight quotation marks: \"…\".",
    ),
    "unclosed-quote": Message(
        "Un texte commencé par un guillemet droit ou une apostrophe ne se termine pas, ou contient une barre oblique inverse.",
        "Fermez-le par le même signe; à l'intérieur, doublez l'apostrophe (l''entente) ou la barre (\\\\).",
        "A text that begins with a quotation mark or an apostrophe does not end, or holds a backslash.",
        "Close it with the same mark; inside, double the apostrophe (l''entente) or the backslash (\\\\).",
    ),
    "unclosed-bracket": Message(
        "Un crochet ou une accolade ouvert plus haut n'est pas fermé, ou il manque une virgule.",
        "Fermez par ] ou }, ou mettez le texte entre guillemets droits.",
        "A bracket or brace opened above is not closed, or a comma is missing.",
        "Close it with ] or }, or put the text between straight quotation marks.",
    ),
    "reserved-character": Message(
        "Un texte ne peut pas commencer par « {character} ».",
        "Mettez le texte entre guillemets droits : \"…\".",
        "A text cannot begin with “{character}”.",
        "Put the text between straight quotation marks: \"…\".",
    ),
    "bad-indentation": Message(
        "Cette ligne n'est pas alignée avec les précédentes, ou il y manque un deux-points.",
        "Alignez-la sur ses voisines; un champ s'écrit « nom: valeur », un élément de liste « - valeur ».",
        "This line does not line up with those before it, or lacks a colon.",
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
        "L'ancre « &{name} » n'est pas admise.",
        "Écrivez le texte en entier à chaque endroit; un texte qui commence par & se met entre guillemets droits.",
        "The anchor “&{name}” is not allowed.",
        "Write the text out in each place; a text that begins with & goes between straight quotation marks.",
    ),
    "alias": Message(
        "Le renvoi « *{name} » n'est pas admis.",
        "Écrivez le texte en entier; un texte qui commence par * se met entre guillemets droits.",
        "The alias “*{name}” is not allowed.",
        "Write the text out; a text that begins with * goes between straight quotation marks.",
    ),
    "merge-key": Message(
        "La fusion « << » n'est pas admise.",
        "Écrivez chaque champ là où il sert.",
        "The merge “<<” is not allowed.",
        "Write each field where it is used.",
    ),
    "tag": Message(
        "L'étiquette « {name} » n'est pas admise.",
        "Supprimez-la; un texte qui commence par ! se met entre guillemets droits.",
        "The tag “{name}” is not allowed.",
        "Delete it; a text that begins with ! goes between straight quotation marks.",
    ),
    "complex-key": Message(
        "Le nom d'un champ est un simple mot; ici, il est vide, ou c'est une liste ou un groupe.",
        "Écrivez « nom: valeur »; un texte qui commence par [ ou {{ se met entre guillemets droits.",
        "The name of a field is a plain word; here it is empty, or a list or a group.",
        "Write “name: value”; a text that begins with [ or {{ goes between straight quotation marks.",
    ),
    "nested-too-deep": Message(
        "Il y a plus de {limit} niveaux de retrait.",
        "Une fiche en a moins de dix : vérifiez les crochets et les retraits; beaucoup de fiches vont dans data/partnerships/.",
        "There are more than {limit} levels of nesting.",
        "An entry has fewer than ten: check brackets and indentation; many entries go into data/partnerships/.",
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
        "Le texte {language} manque à « {field} ».",
        "Ajoutez une ligne « {field_language}: »; tout ce que le guide publie est dans les deux langues.",
        "“{field}” lacks its {language} text.",
        "Add a line “{field_language}:”; everything the guide publishes is in both languages.",
    ),
    "wrong-shape": Message(
        "« {field} » devrait être {expected}; on trouve {found}.",
        "Reprenez la forme d'une fiche voisine.",
        "“{field}” should be {expected}; it is {found}.",
        "Follow the shape of a neighbouring entry.",
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
        "« {value} » n'est pas un identifiant.",
        "Écrivez des lettres minuscules sans accent et des chiffres, liés par des traits d'union : mb-centre-bilingue.",
        "“{value}” is not an identifier.",
        "Write lower-case letters without accents and digits, joined by hyphens: mb-bilingual-centre.",
    ),
    "bad-slug": Message(
        "« {value} » ne peut pas servir d'adresse.",
        "Écrivez des lettres minuscules sans accent et des chiffres, liés par des traits d'union : centre-bilingue.",
        "“{value}” cannot serve as an address.",
        "Write lower-case letters without accents and digits, joined by hyphens: bilingual-centre.",
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
        "Copy the whole address of the page, from https:// on.",
    ),
    "party-without-name": Message(
        "On ne sait pas qui est ce partenaire ou ce membre.",
        "Donnez « organization: » (un id de data/organizations.yaml), ou « jurisdiction: », ou « name: » avec « order: ».",
        "There is no telling who this partner or member is.",
        "Give “organization:” (an id of data/organizations.yaml), or “jurisdiction:”, or “name:” with “order:”.",
    ),
    "party-named-twice": Message(
        "Ce partenaire ou ce membre est déjà identifié par l'organisation « {value} ».",
        "Retirez « name: », « jurisdiction: » et « order: » : ils viennent de l'organisation.",
        "This partner or member is already identified by the organization “{value}”.",
        "Remove “name:”, “jurisdiction:” and “order:”: they come from the organization.",
    ),
    # ------------------------------------------------------------------------------------------------------- what it says
    "same-text": Message(
        "Le français et l'anglais sont le même texte.",
        "Écrivez chaque langue; si c'est vraiment un nom propre, gardez-le pour un champ de nom.",
        "The French and the English are the same text.",
        "Write each language; if it truly is a proper name, keep it for a name field.",
    ),
    "telephone-number": Message(
        "Un numéro de téléphone se trouve ici : « {value} ».",
        "Retirez-le : le guide ne publie pas de coordonnées; donnez l'adresse Web publique de l'organisation.",
        "There is a telephone number here: “{value}”.",
        "Remove it: the guide publishes no contact details; give the organization's public web address.",
    ),
    "e-mail-address": Message(
        "Une adresse de courriel se trouve ici : « {value} ».",
        "Retirez-la : le guide ne publie pas de coordonnées; donnez l'adresse Web publique de l'organisation.",
        "There is an e-mail address here: “{value}”.",
        "Remove it: the guide publishes no contact details; give the organization's public web address.",
    ),
    "markup-not-allowed": Message(
        "Ce texte contient une mise en forme que le guide ne prend pas : {found}.",
        "Seuls les paragraphes, les listes (-), *l'emphase* et les liens [texte](https://…) sont admis.",
        "This text holds formatting that the guide does not take: {found}.",
        "Only paragraphs, lists (-), *emphasis* and links [text](https://…) are allowed.",
    ),
    "french-quotation-marks": Message(
        "Des guillemets anglais ou droits se trouvent dans le texte français : {value}",
        "Mettez « et » à leur place.",
        "There are English or straight quotation marks in the French text: {value}",
        "Put « and » in their place.",
        "warning",
    ),
    "english-quotation-marks": Message(
        "Des guillemets français ou droits se trouvent dans le texte anglais : {value}",
        "Mettez “ et ” à leur place.",
        "There are French or straight quotation marks in the English text: {value}",
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
        "Si la page répond aussi en https://, donnez cette adresse.",
        "The address of this page begins with http://, without encryption.",
        "If the page also answers at https://, give that address.",
        "warning",
    ),
    # ------------------------------------------------------------------------------------------------- how it fits together
    "unknown-reference": Message(
        "« {value} » ne désigne {kind} du guide.",
        "Valeurs possibles : {possible}.",
        "“{value}” is not {kind} of the guide.",
        "Possible values: {possible}.",
    ),
    "id-used-twice": Message(
        "L'id « {value} » est déjà pris, à {first}.",
        "Donnez à cette fiche un autre id; un id ne sert qu'une fois.",
        "The id “{value}” is already taken, at {first}.",
        "Give this entry another id; an id is used only once.",
    ),
    "address-used-twice": Message(
        "L'adresse « {value} » est déjà prise, à {first}.",
        "Choisissez une autre fin d'adresse; les anciennes adresses restent prises, elles aussi.",
        "The address “{value}” is already taken, at {first}.",
        "Choose another slug; former addresses stay taken too.",
    ),
    "dates-out-of-order": Message(
        "« {later} » ({later_date}) vient avant « {earlier} » ({earlier_date}).",
        "Vérifiez les deux dates.",
        "“{later}” ({later_date}) comes before “{earlier}” ({earlier_date}).",
        "Check both dates.",
    ),
    "date-in-the-future": Message(
        "« {value} » est dans l'avenir; le guide est fait en date du {today}.",
        "Vérifiez la date; un partenariat à venir a l'état « planned », sans date de début.",
        "“{value}” is in the future; the guide is built as of {today}.",
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
    "source-not-listed": Message(
        "Cette adresse n'est pas celle d'une source de la fiche.",
        "Ajoutez la source à « sources: », ou donnez l'adresse d'une des sources.",
        "This address is not that of one of the entry's sources.",
        "Add the source to “sources:”, or give the address of one of the sources.",
    ),
    # -------------------------------------------------------------------------------------------------- the editorial pages
    "no-front-matter": Message(
        "Il manque à cette page son en-tête.",
        "Commencez le fichier par « --- », puis slug:, title: et description:, puis « --- ».",
        "This page lacks its front matter.",
        "Begin the file with “---”, then slug:, title: and description:, then “---”.",
    ),
    "page-in-one-language": Message(
        "Cette page n'a pas de pendant {language}.",
        "Ajoutez {file}.",
        "This page has no {language} counterpart.",
        "Add {file}.",
    ),
}
