"""Nouns behind a number: if they count people, whatever the word for them, or weeks, pages and other things."""

from __future__ import annotations

from enum import Enum, auto

from casebook.check.patterns import pattern
from casebook.check.shared.words.numbers import value
from casebook.check.shared.words.word_classes import is_common_verb, is_participle, is_plural, is_verb
from casebook.language.compounds import is_common

_THINGS = (
    "uge|uger|ugers|dag|dage|dages|døgn|måned|måneder|måneders|år|års|time|timer|timers|minut|minutter|gang|gange|"
    "kvartal|kvartaler|weekender|aftener|formiddage|eftermiddage|morgener|nætter|sekunder|kommune|kommuner|region|"
    "regioner|lande|byer|stater|virksomhed|virksomheder|plads|pladser|firma|firmaer|butikker|møde|møder|samtale|"
    "samtaler|opkald|besøg|praktik|praktikker|job|jobs|stillinger|side|sider|trin|fase|faser|modul|moduler|punkt|"
    "punkter|spørgsmål|mål|område|områder|felter|metode|metoder|krone|kroner|kr|procent|pct|km|meter|cm|kg|kilo|liter|"
    "mg|ml|ting|opgave|opgaver|dokumenter|ark|brev|breve|bøger|ansøgninger|lov|love|paragraffer|bestemmelser|regler|"
    "rapporter|undersøgelser|artikler|kapitler|afsnit|bind|linjer|ord|sprog|hold|grupper|afdeling|afdelinger|"
    "forvaltninger|centre|institutioner|skoler|steder|huse|værelser|rum|biler|borde|stole|maskiner|dyr|heste|hunde|"
    "høns|kurser|tilbud|indsatser|projekter|redskaber|værktøjer|niveauer|elementer|dimensioner|faktorer|temaer|kriterier|"
    "krav|betingelser|principper|muligheder|dele|eksempler|historier|fag|prøver|tests|point|karakterer|måltider|"
    "kopper|planer|aftaler|sessioner|lektioner|workshops|stykker|enheder|procentpoint|etager|kasser|sæt|slags|typer|"
    "former|veje|skridt|grunde|årsager|ben|hjørner|"
    "barn|børn|søskende|bror|brødre|søster|søstre|søn|sønner|datter|døtre|børnebørn|tvillinger"
)
_PEOPLE = (
    "borgere?|bg|brg|bgr|borg|deltagere?|delt|personer|person|pers|mennesker?|mand|mænd|kvinder?|unge|ældre|voksne|ledige|"
    "kursist|kursister|elev|elever|brugere?|beboere?|medlem|medlemmer|klient|klienter|praktikant|modtagere|flygtninge|indvandrere|forældre|mødre|fædre|"
    "drenge|piger|kolleger|kollegaer|medarbejdere|ansatte|frivillige|familier|par|enlige|gæster|venner|veninder|"
    "lærlinge|naboer|mentees|mentorer|soldater|spillere|patienter|vidner|psykologer|pædagoger|læger|kokke|smede|"
    "chefer|forløb|sager|kv|stk|bedstefar|bedstemor|far|mor|enker|enkemænd|svende|folk|fyre|gutter|damer|herrer|tøser|"
    "makkere|makker|kammerater|kammerat|autister|narkomaner|veteraner|polakker|kurdere|grækere|personsager|pårørende|"
    "nyankomne|hjemløse|løsladte|husstande|kandidater|studerende|indsatte|indlagte|stamgæster|hoveder|sjæle|nye|"
    "boligløse|gravid|syg|blind|døv|ordblind|ledig|hjemløs|enlig|ung|dømt|ansat|indlagt|anholdt|sygemeldt|løsladt|blinde|døve|ordblinde|gravide|syge|dreng|pige|kone|koner|ægtepar|dømte|tosprogede|ufaglærte|faglærte"
)
_STAFF = pattern(
    r"[a-zæøå-]*(?:sagsbehandler|medarbejder|konsulent|leder|mentor|ansat|kolleg|rådgiver|vejleder|chef|koordinator|"
    r"underviser|lærer|læge|psykolog|pædagog|terapeut|instruktør|frivillig|myndighed)[a-zæøå]*"
)
_THING = pattern(rf"(?!.*bruger$)(?:[a-zæøå-]*(?:{_THINGS})(?:ne|ene|erne)?)")
_TIME = pattern(
    r"[a-zæøå-]*(?:ugers?|uge|dages?|dag|døgn|måneders?|måned|år|års|timers?|time|minutter|gange?|kvartaler|procent|pct|kr|"
    r"kroner|km|weekender|aftener|formiddage|eftermiddage|morgener|point|side|sider)"
)
_PERSON = pattern(rf"[a-zæøå-]*(?:{_PEOPLE})(?:n?e|rne|erne|ene)?(?:s)?")
_SHAPED = pattern(
    r"[a-zæøå-]{2,}(?:ister|anter|enter|ører|ærere|lere|dere|gere|kere|nere|pere|rere|sere|tere|vere|bere|"
    r"dender|zender|ologer|ianere|esere|folk)(?:ne|s)?"
)
_COMPARED = (
    *("flere", "større", "mindre", "senere", "tidligere", "videre", "yngre", "bedre", "andre", "dengang", "færre"),
    *("højere", "længere", "kortere", "hurtigere", "ringere", "nærmere", "hellere", "gladere", "sværere", "lettere"),
)
_INANIMATE = (
    *("centere", "computere", "containere", "printere", "momenter", "elementer", "instrumenter", "dokumenter"),
    *("argumenter", "segmenter", "procenter", "varianter", "komponenter", "patenter", "talenter", "fundamenter"),
)
_NO_PEOPLE = frozenset((*_COMPARED, *_INANIMATE, "ministre"))
_NOMINAL = pattern(
    r"[a-zæøå-]{2,}(?:ede|ige|løse|parate|dte|gte|kte|lte|mte|nte|rte|ste|vte|ende|syge|skrevne|fundne|komne|faldne)|aktive|passive"
)
_ATTRIBUTE = pattern(r"[a-zæøå-]{2,}e|[0-9]+-årige|nye|ny")
_FUNCTION_WORDS = (
    "er var blev bliver har havde fik får kom kommer går gik kan kunne vil ville skal skulle må måtte sagde siger tog "
    "tager fandt finder arbejder startede begyndte begynder fortsætter fortsatte stoppede mødte faldt falder "
    "gennemførte gennemfører bor boede står stod sidder sad ender endte takkede svarede svarer ønsker ønskede mangler "
    "manglede udeblev fravalgte valgte vælger deltog deltager afbrød afsluttede forlod lever levede oplevede oplever "
    "fastholdt nåede når klarede klarer vendte vender kender kendte synes syntes mener mente holdt holder flyttede "
    "i på til fra med af hos uden for om ved under efter før inden over mod ad som der og men eller så ikke stadig nu "
    "allerede nej ja da når hvis fordi at kun også derfor endnu dermed selv igen slet altid fortsat siden dem os jer "
    "ud op ned ind hjem undervejs aldrig sammen væk tilbage straks bagefter han hun de vi den det sig job afsted rundt "
    "altid hjemme ude inde her herfra derfra nok vist bare blot næsten gerne måske desværre heldigvis hver begge hvor "
    "hvis hvornår end mellem blandt gennem mod ind forbi omkring bag foran langs pga mht m u v ca pt dog jo nemlig "
    "ellers snart tit ofte sjældent alligevel hellere helst heller ad jeg man du i siden alle nogen ingen færre "
    "alene omme oppe nede allesammen undtagen foruden uanset trods igennem deraf heraf"
)
FUNCTION = frozenset(_FUNCTION_WORDS.split())


_ADJECTIVE = pattern(
    r"unge|ældre|voksne|ledige|syge|nye|blinde|døve|gravide|[a-zæøå]+løse|enlige|frivillige|[a-zæøå]+lærte"
)
_OBJECTS = frozenset({"det", "den", "sig", "dem", "ikke", "op", "ned", "ud", "ind", "at", "hende", "ham", "hinanden"})
_DEFINITE = ("en", "et")
_MASS = frozenset({"arbejde", "afbud", "lære", "hjælp", "støtte", "uddannelse", "hyre", "ansættelse", "behandling"})


class Counted(Enum):
    """The kinds of things that a number may count."""

    PEOPLE = auto()
    STAFF = auto()  # people, but at work: that all of them do something tells of no citizen
    THINGS = auto()
    UNSAID = auto()  # «to af de fem var mødt»
    UNKNOWN = auto()


def counted(words: tuple[str, ...], *, is_single: bool = False) -> tuple[Counted, str]:
    """The kind of what a number counts, from the words behind it in small letters up to a sign; and its noun.

    Behind «én» a noun in the singular is what it counts, behind «to» it is something else: «fandt to arbejde».
    """
    nominal = ""
    for word, behind in zip(words[:4], (*words[1:4], ""), strict=False):
        if word in FUNCTION or word in _MASS or value(word) is not None:
            nominal = "" if word in _OBJECTS and is_verb(nominal) else nominal  # «tre sendte det tilbage»
            break
        if nominal and word.endswith("ne") and is_verb(nominal):  # «fire opfyldte kriterierne»
            return Counted.UNSAID, ""
        if _THING.fullmatch(word):
            return Counted.THINGS, word
        if _ADJECTIVE.fullmatch(word) and is_plural(behind) and not is_verb(behind) and not _is_person(behind):
            nominal = word  # «tre nye bøger»
            continue
        if _is_person(word):
            return (Counted.STAFF if _STAFF.fullmatch(word) else Counted.PEOPLE), word
        if not _ATTRIBUTE.fullmatch(word):
            is_counted = is_single and not (is_participle(word) and (not behind or behind in FUNCTION))
            return _kind_of_another(word, nominal, is_single=is_counted)
        if is_verb(word) and not _NOMINAL.fullmatch(word):
            break
        nominal = word
    if not nominal or nominal in {"andre", "øvrige"}:
        return Counted.UNSAID, ""
    return (Counted.PEOPLE if _NOMINAL.fullmatch(nominal) else Counted.UNKNOWN), nominal


def _kind_of_another(word: str, nominal: str, *, is_single: bool) -> tuple[Counted, str]:
    """A verb, or a noun in the singular, is nothing that a number counts: «to ryger», «fandt tre arbejde»."""
    if is_plural(word) and not word.endswith("r") and not is_common_verb(word):  # «de tre led»
        return Counted.UNKNOWN, word
    if is_verb(word) or (is_participle(word) and not is_single) or word.endswith(_DEFINITE):
        if _NOMINAL.fullmatch(nominal):
            return Counted.PEOPLE, nominal
        return (Counted.UNKNOWN, nominal) if nominal and is_plural(nominal) else (Counted.UNSAID, "")
    is_object = not nominal and not is_single and is_common(word) and not is_plural(word) and not word.endswith("s")
    return (Counted.UNSAID, "") if is_object else (Counted.UNKNOWN, word)


def is_time(word: str) -> bool:
    """True for a noun that counts time or times: «uger», «gange», «timer»."""
    return bool(_TIME.fullmatch(word))


def _is_person(word: str) -> bool:
    return bool(_PERSON.fullmatch(word) or (_SHAPED.fullmatch(word) and word not in _NO_PEOPLE))
