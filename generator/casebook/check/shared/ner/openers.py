"""Names that are common words too and open a sentence: what stands behind them says that they are names.

Danish sets an article before a noun that can be counted, so that «Helle har …» is nobody's refuge. Of what cannot be
counted («liv», «sol», «storm») more is asked: something that only people do, or are.
"""

from __future__ import annotations

from casebook.check.patterns import pattern
from casebook.check.shared.ner.judge import Judge
from casebook.check.shared.ner.words import Words
from casebook.check.shared.words.word_classes import is_verb

_MOST = 7  # words that are read behind one
_WHOLE = 8  # letters at least of a firm's or a place's name: «Banken»
_UNCOUNTED = frozenset(
    {"liv", "sol", "storm", "lykke", "fred", "sten", "silke", "may", "dag", "elle", "else", "per", "hans", "van"}
    | {"tage", "lave", "ture", "ben", "line", "tone", "frede", "sine", "adel", "aske", "basel", "folke", "ane"}
    | {
        "august",
        "mark",
        "bo",
        "gro",
        "tea",
        "trille",
        "vilde",
        "servet",
        "ramadan",
        "kit",
        "rob",
        "ed",
        "lan",
        "violet",
    }
    | {"muse", "sys", "jo", "mel", "pat", "guy", "don", "dan", "hank", "mana", "june", "miles", "rim", "thi", "tuba"}
)
_VERBS = frozenset(
    {"har", "havde", "er", "var", "bliver", "blev", "skal", "skulle", "vil", "kan", "kunne", "må", "måtte", "bør"}
    | {"holder", "holdt", "lever", "levede", "trives", "trivedes", "mangler", "manglede", "gør", "gjorde", "har"}
    | {"mistede", "mister", "ønsker", "ønskede", "føler", "søger", "søgte", "fortryder", "magter", "magtede"}
    | {"orker", "orkede", "møder", "startede", "starter", "bruger", "brugte", "læser", "læste", "ser", "havde"}
)
_ADVERBS = (
    r"(?:(?:ikke|aldrig|altid|også|selv|nu|længe|lige|netop|allerede|endnu|kun|bare|endelig|tit|ofte|stadig|igen|jo|"
    r"så|meget|ret|lidt|både|derfor|siden) ){0,4}"
)
_DONE = pattern(
    r"(?:har|havde) " + _ADVERBS + r"(?:talt|fortalt|sagt|haft|fået|boet|arbejdet|gået|prøvet|mødt|svært|brug for|"
    r"ondt|"
    r"skrevet|søgt|ringet|sovet|spist|drukket|lært|valgt|mistet|været (?:syg|sygemeldt|ledig|indlagt|i|på|gift|alene|"
    r"hjemme|ansat|væk|igennem|med)|svaret|følt|ønsket|levet med|tænkt|kæmpet|levet|født|passet|taget|set|hørt|glemt|"
    r"lyst til|det (?:godt|svært|bedre|bedst|dårligt|fint|hårdt)|en (?:søn|datter|kæreste|kone|mand|diagnose|plan)|"
    r"(?:to|tre|fire|fem) (?:børn|drenge|piger|sønner|døtre))(?!\w)"
    r"|(?:er|var|blev|bliver) " + _ADVERBS + r"(?:glad (?:for|nu)|ked af|træt|syg|sygemeldt|raskmeldt|indlagt|ledig|"
    r"fyret|opsagt|vred|bange|stolt|nervøs|gift|skilt|enlig|alene(?! om at)|gravid|flyttet|startet|begyndt|kommet|"
    r"gået|"
    r"ansat|mor|far|født|vokset op|uddannet|visiteret|henvist|tilknyttet|motiveret|i (?:job|praktik|arbejde|gang|"
    r"fleksjob|"
    r"behandling|aktivering)|på (?:arbejde|kontanthjælp|sygedagpenge|barsel|ferie|kursus|vej)|mødt|dukket|"
    r"hjemme)(?!\w)"
    r"|(?:skal|vil|kan|må|bør|kunne|ville|skulle|måtte) " + _ADVERBS + r"(?:gerne|have (?:fri|hjælp|ro|støtte|det)|i "
    r"praktik|til (?:læge|samtale|møde|psykolog)|begynde|starte|møde|arbejde|ringe|prøve|flytte|tale|svare|fortælle|"
    r"læse|skrive|klare|lære|bo hos|hjem|videre)(?!\w)"
    r"|(?:møder|ringer|ringede|skriver|fortæller|ønsker at|ønskede at|søger|søgte|trives|trivedes|magter|orker|"
    r"mistede) "
)
_THING = pattern(
    r"(?:(?:er|var|blev) (?:et|en) (?:[a-zæøå]{2,15} ){0,2}(?:sted|værested|bosted|botilbud|opholdssted|plejehjem|"
    r"firma|"
    r"virksomhed|butik|café|restaurant|forretning|værksted|skole|efterskole|herberg|krisecenter|landsby|bydel|"
    r"boligblok|"
    r"forening|arbejdsplads|koncern|fabrik|gård|kollegium|aktivitetshus)(?!\w)"
    r"|blev (?:[a-zæøå]{2,12} )?(?:grundlagt|stiftet)(?!\w)|(?:ligger|lå) (?:midt |lige |langt |kun |"
    r"tæt )?(?:uden for|nær|centralt|smukt|"
    r"idyllisk|(?:i|på|ved|bag|over for) (?:byen|skoven|fjorden|havet|vandet|åen|havnen|stationen|kirken|banen|"
    r"stranden|torvet|udkanten|"
    r"centrum|nærheden|kanten|gågaden|hovedgaden|industriområdet|baghuset))(?!\w)"
    r"|(?:tager|tog) (?:godt )?imod (?:praktikanter|borgere|unge|beboere|ham|hende)(?!\w)"
    r"|(?:ansatte|hyrede|fastansatte) (?:ham|hende)(?!\w)|gav (?:ham|hende) (?:en chance|job|arbejde|fast)(?!\w))"
)
_THING_VERBS = frozenset(
    {"er", "var", "blev", "ligger", "lå", "tager", "tog", "ansatte", "hyrede", "fastansatte", "gav"}
)
_DEFINITE = ("en", "et", "erne")
_SUBJECTS = frozenset({"det", "den", "der", "de", "dette", "man", "du", "han", "hun", "jeg", "vi", "nogen"})
_KINDS = pattern(  # of which there are many, so that the word says no more than its kind
    r"[^\W\d_]*(?:virksomheden|firmaet|butikken|forretningen|værkstedet|skolen|stedet|tilbuddet|centret|centeret|"
    r"hjemmet|kontoret|afdelingen|kommunen|projektet|forløbet|holdet|indsatsen|praktikken|boligen|lejligheden|"
    r"bygningen|"
    r"køkkenet|kantinen|biblioteket|foreningen|fabrikken|caféen|jobbet|arbejdet|opgaven|opgaverne|ordningen|metoden|"
    r"modellen|samtalen|samtalerne|huset|børnehaven|klubben|byen|landsbyen|bydelen|området|kursuset|kurset|"
    r"undervisningen|"
    r"uddannelsen|gruppen|netværket|fællesskabet|haven|naturen|skoven|sygehuset|hospitalet|klinikken|pladsen|lageret|"
    r"hallen|gården(?<=^gården)|møderne|mødet|rummet|lokalet|lokalerne|udfordringen|problemet|løsningen|målet|"
    r"personen|manden|kvinden|borgeren|borgerne|medarbejderen|lederen|chefen|mentoren|ledelsen|styrelsen|ministeriet|"
    r"rådet|nævnet|udvalget|loven|koncernen|organisationen|restauranten|hotellet|kroen|banken|stationen|parken)"
)


def is_person_after_all(words: Words, at: int, judge: Judge) -> bool:
    """True if a first name that is a common word opens a sentence as people do: «Helle har …»."""
    word = words[at]
    if not (judge.is_danish(word) and judge.is_ambiguous(word)) or at + 1 >= len(words) or words[at + 1].gap != " ":
        return False
    if word.lower not in _UNCOUNTED and words.lowers[at + 1] in _VERBS:
        return True
    return _DONE.match(_behind(words, at)) is not None


def asks(words: Words, at: int, judge: Judge) -> bool:
    """True for a verb that opens a condition: «Drejer det sig om gæld, kan …», «Drejer samtalen sig om …»."""
    if at + 1 >= len(words) or words[at + 1].gap != " " or words[at + 1].capital or judge.is_danish(words[at]):
        return False
    after = words.lowers[at + 1]
    return is_verb(words.lowers[at]) and (after in _SUBJECTS or after.endswith(_DEFINITE))


def is_thing_after_all(words: Words, at: int) -> bool:
    """True if a definite noun opens a sentence as a firm or a place does: «Tømmergården er et godt sted»."""
    lower = words.lowers[at]
    if len(lower) < _WHOLE or not lower.endswith(_DEFINITE) or at + 1 >= len(words):
        return False
    if words.lowers[at + 1] not in _THING_VERBS or _KINDS.fullmatch(lower):
        return False
    return _THING.match(_behind(words, at)) is not None


def _behind(words: Words, at: int) -> str:
    """The words that follow one in its sentence, in small letters, with a space behind each."""
    behind = words[at + 1 : at + 1 + _MOST]
    end = next((i for i, word in enumerate(behind) if word.gap != " "), len(behind))
    return "".join(f"{word.lower} " for word in behind[:end])
