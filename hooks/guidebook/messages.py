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
    "disguised-letter": Message(
        "« {letter} » est un seul caractère ({character}), que personne ne tape : le mot ne se trouverait pas.",
        "Retapez « {letters} » au clavier.",
        "“{letter}” is a single character ({character}) that nobody types: the word would not be found.",
        "Type “{letters}” again on the keyboard.",
    ),
    "private-character": Message(
        "Il y a ici un signe ({character}) propre à une police de caractères, que personne d'autre ne verra.",
        "Effacez-le; si c'est la puce d'une liste, écrivez un trait d'union et une espace, « - ».",
        "There is a sign here ({character}) that belongs to one font and that nobody else will see.",
        "Delete it; if it is the bullet of a list, write a hyphen and a space, “- ”.",
    ),
    "file-misplaced": Message(
        "Le guide ne lit pas ce fichier.",
        "{cure}",
        "The guide does not read this file.",
        "{cure}",
    ),
    # --------------------------------------------------------------------------------------------------- the file as YAML
    "conflict-marks": Message(
        "Git a laissé ici les marques d'une fusion inachevée : deux versions du même passage, l'une après l'autre.",
        "Gardez la bonne version, ou ce qu'il faut de chacune, puis supprimez les lignes qui commencent par "
        "<<<<<<<, ======= et >>>>>>>.",
        "Git has left the marks of an unfinished merge here: two versions of the same passage, one after the other.",
        "Keep the right version, or what is needed of each, then delete the lines that begin with <<<<<<<, ======= and >>>>>>>.",
    ),
    "look-alike": Message(
        "Il y a ici {found}; il faut {typed}.",
        "Effacez ce signe, et tapez le bon au clavier au lieu de le coller.",
        "There is {found} here; what is needed is {typed}.",
        "Delete that sign, and type the right one on the keyboard instead of pasting it.",
    ),
    "tab": Message(
        "Cette ligne est mise en retrait par une tabulation.",
        "Remplacez tout ce qui précède son premier mot par des espaces ordinaires, au nombre de {count}.",
        "This line is indented with a tab.",
        "Replace all that comes before its first word with ordinary spaces, {count} in number.",
    ),
    "tab-after-dash": Message(
        "Une tabulation suit le tiret de cet élément de liste.",
        "Remplacez-la par une seule espace.",
        "A tab follows the dash of this list item.",
        "Replace it with a single space.",
    ),
    "missing-space": Message(
        "Il manque une espace après « {before} ».",
        "Écrivez : {correct}",
        "A space is missing after “{before}”.",
        "Write: {correct}",
    ),
    "misaligned": Message(
        "Cette ligne n'est pas alignée avec les précédentes : {found} espaces la précèdent.",
        "Alignez-la sur ses voisines; il semble en falloir {count}.",
        "This line does not line up with those before it: {found} spaces come before it.",
        "Line it up with its neighbours; it seems to need {count}.",
    ),
    "curly-quotes": Message(
        "Les guillemets typographiques ne tiennent pas lieu de guillemets droits autour d'une valeur.",
        "Remplacez-les par des guillemets droits : {quoted}",
        "Typographic quotation marks do not do the work of straight ones around a value.",
        "Replace them with straight ones: {quoted}",
    ),
    "comma-in-braces": Message(
        "Entre accolades, une virgule termine le texte; ce qui la suit serait perdu : « {cut} ».",
        "Mettez le texte entier entre guillemets droits : {quoted}",
        "Between braces, a comma ends the text; what follows it would be lost: “{cut}”.",
        "Put the whole text between straight quotation marks: {quoted}",
    ),
    "decimal-comma": Message(
        "« {value} » est lu comme deux valeurs, à cause de la virgule.",
        "Écrivez le nombre avec un point : {correct}",
        "“{value}” is read as two values, because of the comma.",
        "Write the number with a point: {correct}",
    ),
    "text-in-braces": Message(
        "Entre accolades, ce texte n'a pas de nom de champ : « {text} ».",
        "Écrivez le nom du champ devant lui, comme dans {{fr: {quoted}}}; s'il continue le texte précédent, "
        "mettez le tout entre guillemets.",
        "Between braces, this text has no field name: “{text}”.",
        "Write the field's name before it, as in {{en: {quoted}}}; if it continues the text before it, put both "
        "between quotation marks.",
    ),
    "missing-comma": Message(
        "Entre accolades, il manque une virgule avant « {before}: ».",
        "Écrivez une virgule, puis une espace, devant « {before}: ».",
        "Between braces, a comma is missing before “{before}:”.",
        "Write a comma, then a space, before “{before}:”.",
    ),
    "number-sign-in-text": Message(
        "Le signe # commence ici un commentaire; ce qui suit serait perdu : « {cut} ».",
        "Mettez le texte entier entre guillemets droits : {quoted}",
        "The sign # begins a comment here; what follows would be lost: “{cut}”.",
        "Put the whole text between straight quotation marks: {quoted}",
    ),
    "comment-after-text": Message(
        "Ce qui suit « # » n'est pas publié : « {cut} ».",
        "Si cela fait partie du texte, écrivez {quoted}; si c'est un commentaire, mettez-le plutôt sur sa propre ligne.",
        "What follows “#” is not published: “{cut}”.",
        "If it is part of the text, write {quoted}; if it is a comment, put it on a line of its own.",
        "warning",
    ),
    "field-on-same-line": Message(
        "Le champ « {field} » est écrit sur la même ligne qu'un autre.",
        "Écrivez « {field}: » sur la ligne suivante, deux espaces plus à droite que le champ qui le contient.",
        "The field “{field}” is written on the same line as another one.",
        "Write “{field}:” on the next line, two spaces further right than the field that holds it.",
    ),
    "dash-after-colon": Message(
        "Un tiret ne peut pas suivre un deux-points sur la même ligne.",
        "Pour une liste, écrivez chaque tiret sur sa propre ligne, en retrait; pour un texte, mettez-le entre "
        "guillemets droits : {quoted}",
        "A dash cannot follow a colon on the same line.",
        "For a list, write each dash on a line of its own, indented; for a text, put it between straight quotation marks: {quoted}",
    ),
    "colon-in-text": Message(
        "Un deux-points suivi d'une espace coupe ce texte en deux.",
        "Mettez le texte entier entre guillemets droits : {quoted}",
        "A colon followed by a space cuts this text in two.",
        "Put the whole text between straight quotation marks: {quoted}",
    ),
    "unclosed-quote": Message(
        "Un texte commencé ici par un guillemet droit ou une apostrophe ne se termine pas.",
        "Fermez-le par le même signe : {quoted}; à l'intérieur d'apostrophes, doublez l'apostrophe (l''entente).",
        "A text that begins here with a straight quotation mark or an apostrophe is not closed.",
        "Close it with the same mark: {quoted}; inside apostrophes, double the apostrophe (Canada''s).",
    ),
    "backslash": Message(
        "Entre guillemets droits, une barre oblique inverse (\\) ne tient pas lieu d'elle-même.",
        "Doublez-la : \\\\.",
        "Between straight quotation marks, a backslash (\\) does not stand for itself.",
        "Double it: \\\\.",
    ),
    "text-after-quote": Message(
        "Le guillemet qui ouvre ce texte est fermé avant sa fin.",
        "Entourez le texte entier d'une seule paire de guillemets droits : {quoted}",
        "The quotation mark that opens this text is closed before its end.",
        "Put one pair of straight quotation marks around the whole text: {quoted}",
    ),
    "unclosed-bracket": Message(
        "Un crochet ou une accolade ouvert ici n'est pas fermé, ou il manque une virgule.",
        "Fermez par {closers}, ou mettez le texte entre guillemets droits.",
        "A bracket or brace opened here is not closed, or a comma is missing.",
        "Close it with {closers}, or put the text between straight quotation marks.",
    ),
    "reserved-character": Message(
        "Un texte ne peut pas commencer par « {character} ».",
        "Mettez le texte entier entre guillemets droits : {quoted}",
        "A text cannot begin with “{character}”.",
        "Put the whole text between straight quotation marks: {quoted}",
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
    "unknown-field-in-braces": Message(
        "Le champ « {field} » n'existe pas ici.",
        "Si ces mots suivent une virgule du texte, mettez le texte entier entre guillemets droits; sinon, les "
        "champs possibles sont : {fields}.",
        "There is no field “{field}” here.",
        "If these words follow a comma of the text, put the whole text between straight quotation marks; "
        "otherwise the fields are: {fields}.",
    ),
    "empty-field": Message(
        "Rien n'est écrit après « {field}: ».",
        "Écrivez sa valeur, ou supprimez la ligne : ce champ n'est pas obligatoire.",
        "Nothing is written after “{field}:”.",
        "Write its value, or delete the line: this field is not required.",
        "warning",
    ),
    "missing-field": Message(
        "Il manque le champ « {field} ».",
        "{form}",
        "The field “{field}” is missing.",
        "{form}",
    ),
    "value-missing": Message(
        "Rien n'est écrit après « {field}: », qui est obligatoire.",
        "Écrivez sa valeur sur la même ligne, après une espace.",
        "Nothing is written after “{field}:”, which is required.",
        "Write its value on the same line, after a space.",
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
    "fiscal-year": Message(
        "« {value} » est un exercice, et non une date.",
        "Écrivez le mois où il commence, {first}; pour une mesure, « period: » à la place de « date: », de « "
        "since: {first} » à « until: {last} ».",
        "“{value}” is a fiscal year, not a date.",
        "Write the month in which it begins, {first}; for a measure, “period:” in place of “date:”, “since: "
        "{first}” to “until: {last}”.",
    ),
    "month-or-fiscal-year": Message(
        "« {value} » est lu comme un mois, mais ce pourrait être un exercice.",
        "Pour l'exercice, écrivez {first}, ou, pour une mesure, « period: » de {first} à {last}; pour le mois, "
        "donnez si possible le jour.",
        "“{value}” is read as a month, but could be a fiscal year.",
        "For the fiscal year, write {first}, or, for a measure, “period:” from {first} to {last}; for the month, "
        "give the day if you can.",
        "warning",
    ),
    "measured-when": Message(
        "Rien ne dit de quand date cette mesure, ou deux champs le disent.",
        "Donnez « date: », ou « period: » avec « since: » et « until: », et non les deux.",
        "Nothing says when this was measured, or two fields do.",
        "Give “date:”, or “period:” with “since:” and “until:”, not both.",
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
        "Donnez « organization: » (un id tiré de data/organizations.yaml); sinon « name: » avec « order: » et « jurisdiction: », "
        "ou « jurisdiction: » seul.",
        "Nothing says who this partner or member is.",
        "Give “organization:” (an id from data/organizations.yaml); otherwise “name:” with “order:” and “jurisdiction:”, "
        "or “jurisdiction:” alone.",
    ),
    "partner-without-jurisdiction": Message(
        "Rien ne dit de quelle administration est ce partenaire, désigné par son nom.",
        "Ajoutez « jurisdiction: » avec son code à deux lettres, tiré de data/jurisdictions.yaml; CA pour tout le Canada.",
        "Nothing says which jurisdiction this partner, given by name, belongs to.",
        "Add “jurisdiction:” with its two-letter code, from data/jurisdictions.yaml; CA for all of Canada.",
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
    "placeholder": Message(
        "Ce texte reste à écrire : « {value} ».",
        "Écrivez-le; un champ facultatif dont on ne sait rien se retire.",
        "This text is still to be written: “{value}”.",
        "Write it; remove an optional field of which nothing is known.",
    ),
    "wrong-language": Message(
        "Le texte {language} de « {field} » semble écrit dans l'autre langue.",
        "Récrivez-le après « {field_language}: »; ce qui est cité se met entre guillemets.",
        "The {language} text of “{field}” seems to be in the other language.",
        "Rewrite it after “{field_language}:”; put what is quoted between quotation marks.",
        "warning",
    ),
    "formatting-not-taken": Message(
        "« {field} » ne prend pas de mise en forme; ces signes seraient imprimés tels quels : {value}",
        "Écrivez-le sans; la table des champs de CONTRIBUTING.md dit lesquels en prennent.",
        "“{field}” takes no formatting; these marks would be printed as they are: {value}",
        "Write it without; the field table of CONTRIBUTING.md says which fields take it.",
        "warning",
    ),
    "e-mail-in-address": Message(
        "Cette adresse Web contient une adresse de courriel : « {value} ».",
        "Donnez l'adresse de la page elle-même, sans ce qui désigne une personne.",
        "This web address contains an email address: “{value}”.",
        "Give the address of the page itself, without what names a person.",
    ),
    "password-in-address": Message(
        "Cette adresse de « {value} » contient un nom d'utilisateur ou un mot de passe, avant le signe @.",
        "Donnez l'adresse d'une page publique, sans ce qui précède le signe @; changez le mot de passe s'il a servi.",
        "This address of “{value}” contains a user name or a password, before the @ sign.",
        "Give the address of a public page, without what comes before the @ sign; change the password if it was in use.",
    ),
    "address-of-a-detour": Message(
        "Cette adresse passe par « {value} », qui note qui la suit.",
        "Donnez l'adresse de la page même : {meant_address}",
        "This address goes through “{value}”, which records who follows it.",
        "Give the address of the page itself: {meant_address}",
    ),
    "address-in-short": Message(
        "« {value} » raccourcit une adresse : personne ne sait où elle mène, ni pour combien de temps.",
        "Ouvrez-la, puis donnez l'adresse que montre alors le navigateur.",
        "“{value}” shortens an address: nobody knows where it leads, or for how long.",
        "Open it, then give the address that the browser shows.",
        "warning",
    ),
    "team-site": Message(
        "« {value} » ne s'ouvre d'ordinaire qu'aux membres d'une équipe.",
        "Donnez une page que tout le monde peut ouvrir, sans compte.",
        "“{value}” is usually open only to members of a team.",
        "Give a page that everyone can open, without an account.",
        "warning",
    ),
    "inner-network": Message(
        "« {value} » semble n'exister qu'à l'intérieur d'un réseau.",
        "Donnez une page que tout le monde peut ouvrir.",
        "“{value}” seems to exist only inside a network.",
        "Give a page that everyone can open.",
        "warning",
    ),
    "insecure-web-address": Message(
        "Des pages citées dans ce fichier ont une adresse en http://, sans chiffrement : {count}, dont celle-ci est la première.",
        "Là où une page s'ouvre aussi en https://, donnez cette adresse.",
        "Pages cited in this file have an http:// address, without encryption: {count}, of which this is the first.",
        "Where a page also opens at https://, give that address.",
        "warning",
    ),
    # ------------------------------------------------------------------------------------------------- how it fits together
    "unknown-reference": Message(
        "« {value} » ne désigne {kind} du guide.",
        "Valeurs possibles : {possible}.",
        "“{value}” is not {kind} in the guide.",
        "Possible values: {possible}.",
    ),
    "unknown-organization": Message(
        "« {value} » ne désigne {kind} du guide.",
        "Donnez un id tiré de data/organizations.yaml. Si elle n'y est pas, remplacez « organization: » par « "
        "name: » (avec fr: et en:), "
        "« order: » et « jurisdiction: »; ou ajoutez-la, avec un id, sous « new_organizations: » dans le fichier de la fiche.",
        "“{value}” is not {kind} in the guide.",
        "Give an id from data/organizations.yaml. If it is not there, replace “organization:” with “name:” (with fr: and en:), "
        "“order:” and “jurisdiction:”; or add it, with an id, under “new_organizations:” in the entry's file.",
    ),
    "unknown-place": Message(
        "« {value} » ne désigne {kind} du guide.",
        "Donnez un id tiré de data/places.yaml. Si elle n'y est pas, ajoutez-la, avec un id, sous « new_places: "
        "» dans le fichier de la "
        "fiche; ou, pour une région, remplacez « place: » par « name: » (avec fr: et en:) et « jurisdiction: ».",
        "“{value}” is not {kind} in the guide.",
        "Give an id from data/places.yaml. If it is not there, add it, with an id, under “new_places:” in the entry's file; "
        "or, for an area, replace “place:” with “name:” (with fr: and en:) and “jurisdiction:”.",
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
    "picture-in-page": Message(
        "Cette page contient une image : {value}",
        "Dites-le en mots, ou menez par un lien à la page qui montre l'image : les pages du guide n'en prennent pas.",
        "This page contains a picture: {value}",
        "Say it in words, or link to the page that shows the picture: the guide's pages take none.",
    ),
    "broken-anchor": Message(
        "Le lien « {value} » ne mène à aucun titre de cette page.",
        "Les titres de la page sont : {anchors}.",
        "The link “{value}” leads to no heading of that page.",
        "The headings of the page are: {anchors}.",
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
