"""Nouns behind a number: if they count people, whatever the word for them, or weeks, pages and other things."""

from __future__ import annotations

from enum import Enum, auto

from casebook.check.patterns import pattern

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
    "borgere?|bg|borg|deltagere?|delt|personer|person|pers|mennesker?|mand|mænd|kvinder?|unge|ældre|voksne|ledige|"
    "kursister|elever|brugere?|beboere|medlem|medlemmer|klienter|modtagere|flygtninge|indvandrere|forældre|mødre|fædre|"
    "drenge|piger|kolleger|kollegaer|medarbejdere|ansatte|frivillige|familier|par|enlige|gæster|venner|veninder|"
    "lærlinge|naboer|mentees|mentorer|soldater|spillere|patienter|vidner|psykologer|pædagoger|læger|kokke|smede|"
    "chefer|forløb|sager"
)
_STAFF = pattern(
    r"[a-zæøå-]*(?:sagsbehandler|medarbejder|konsulent|leder|mentor|ansat|kolleg|rådgiver|vejleder|chef|koordinator|"
    r"underviser|lærer|læge|psykolog|pædagog|terapeut|instruktør|frivillig|myndighed)[a-zæøå]*"
)
_THING = pattern(rf"(?:[a-zæøå-]*(?:{_THINGS})(?:ne|ene|erne)?)")
_PERSON = pattern(rf"[a-zæøå-]*(?:{_PEOPLE})(?:n?e|rne|erne|ene)?(?:s)?")
_SHAPED = pattern(
    r"[a-zæøå-]{2,}(?:ister|anter|enter|ører|ærere|lere|dere|gere|kere|nere|pere|rere|sere|tere|vere|"
    r"folk)(?:ne|s)?"
)
_COMPARED = ("flere", "større", "mindre", "senere", "tidligere", "videre", "yngre", "bedre", "andre", "dengang")
_INANIMATE = (
    *("centere", "computere", "containere", "printere", "momenter", "elementer", "instrumenter", "dokumenter"),
    *("argumenter", "segmenter", "procenter", "varianter", "komponenter", "patenter", "talenter", "fundamenter"),
)
_NO_PEOPLE = frozenset((*_COMPARED, *_INANIMATE, "ministre"))
_NOMINAL = pattern(r"[a-zæøå-]{2,}(?:ede|ige|løse|parate|dte|gte|kte|lte|mte|nte|rte|ste|vte|ende|syge)")
_ATTRIBUTE = pattern(r"[a-zæøå-]{2,}e|[0-9]+-årige|nye|ny")
_FUNCTION_WORDS = (
    "er var blev bliver har havde fik får kom kommer går gik kan kunne vil ville skal skulle må måtte sagde siger tog "
    "tager fandt finder arbejder startede begyndte begynder fortsætter fortsatte stoppede mødte møder faldt falder "
    "gennemførte gennemfører bor boede står stod sidder sad ender endte takkede svarede svarer ønsker ønskede mangler "
    "manglede udeblev fravalgte valgte vælger deltog deltager afbrød afsluttede forlod lever levede oplevede oplever "
    "fastholdt nåede når klarede klarer vendte vender kender kendte synes syntes mener mente holdt holder flyttede "
    "i på til fra med af hos uden for om ved under efter før inden over mod ad som der og men eller så ikke stadig nu "
    "allerede nej ja da når hvis fordi at kun også derfor endnu dermed selv igen slet altid fortsat siden dem os jer "
    "ud op ned ind hjem undervejs aldrig sammen væk tilbage straks bagefter han hun de vi den det sig job afsted rundt"
)
FUNCTION = frozenset(_FUNCTION_WORDS.split())


class Counted(Enum):
    """The kinds of things that a number may count."""

    PEOPLE = auto()
    STAFF = auto()  # people, but at work: that all of them do something tells of no citizen
    THINGS = auto()
    UNSAID = auto()  # «to af de fem var mødt»
    UNKNOWN = auto()


def counted(words: tuple[str, ...]) -> tuple[Counted, str]:
    """The kind of what a number counts, from the words behind it in small letters up to a sign; and its noun."""
    nominal = ""
    for word in words[:4]:
        if word in FUNCTION:
            break
        if _THING.fullmatch(word):
            return Counted.THINGS, word
        if _is_person(word):
            return (Counted.STAFF if _STAFF.fullmatch(word) else Counted.PEOPLE), word
        if not _ATTRIBUTE.fullmatch(word):
            return Counted.UNKNOWN, word
        nominal = word
    if not nominal:
        return Counted.UNSAID, ""
    return (Counted.PEOPLE if _NOMINAL.fullmatch(nominal) else Counted.UNKNOWN), nominal


def _is_person(word: str) -> bool:
    return bool(_PERSON.fullmatch(word) or (_SHAPED.fullmatch(word) and word not in _NO_PEOPLE))
