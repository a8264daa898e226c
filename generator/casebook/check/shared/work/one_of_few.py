"""The one of a few or the only one, by what the others are not: «en af ganske få herhjemme», «den eneste uden»."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.needs import Needs
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import matches
from casebook.check.spans import Part
from casebook.check.triggers import Triggers

_FEW = (
    r"(?:(?:de |kun |bare |blot )?(?:ganske |meget |yderst |forholdsvis |relativt )?få|to|tre|fire|fem|seks|syv|otte|"
    r"ni|ti|en håndfuld|[2-9]|1[0-9])"
)
_WHERE = (
    r"(?:herhjemme|i (?:hele )?(?:landet|danmark|verden|norden|europa|kommunen|regionen|byen|landsdelen|amtet|"
    r"sognet)|på (?:landsplan|verdensplan|"
    r"egnen|øen)|her i landet|nord for [a-zæøå]+|vest for [a-zæøå]+)"
)
_KIND = (
    r"(?:kvinde|pige|mand|dreng|mor|far|dansker|ikke-dansker|udlænding|fremmed|indvandrer|flygtning|grønlænder|"
    r"færing|[a-zæøå]+talende|"
    r"[a-zæøå]{3,}(?:mand|kvinde|lærling|elev|ansat|arbejder|mester|fører|smed|ist|ant|ent|tør|ør|log|lærer|læge|"
    r"plejerske|praktikant)|"
    r"ordblind|døv|blind|hjemløs|handicappet|kristen|muslim|jøde|enlig|gravid|sort|kørestolsbruger|hørehæmmet|"
    r"døvblind|over [0-9]+|under [0-9]+)"
)
_WORDS = pattern(
    rf"\b(?:en|én|et) (?:ud )?af (?:de |kun |blot |ialt |i alt )*{_FEW}(?: [a-zæøå]{{3,}}){{0,3}}? "
    rf"{_WHERE}(?![a-zæøå])(?:,? (?:der|som|med)(?: [a-zæøå]+){{1,3}})?"
    rf"|\b(?:der er|der findes|vi er|de er) (?:kun|blot|bare) {_FEW}(?: [a-zæøå]{{2,}}){{0,3}}? {_WHERE}(?![a-zæøå])"
    r"|\ben af (?:de )?(?:ganske |meget |yderst )?få,? (?:der|som) (?:endnu |stadig |også )?(?:kan|har|taler|får|"
    r"mestrer|behersker|overlevede|kender|lider)"
    r"(?: [a-zæøå]+){1,3}"
    rf"|\b(?:den |som |hendes |hans )?eneste (?:[a-zæøå]{{3,}}e )?{_KIND}(?: [a-zæøå]+)? (?:på|i|blandt|af|ved|hos|"
    rf"om bord|til|fra)(?: [a-zæøå]+){{1,2}}"
    r"|\b(?:den|som|er|var) eneste (?:uden|med|fra|over|under) (?!at\b|undtagelse\b|mulighed\b|problem\b|"
    r"tid\b)[a-zæøå0-9-]+(?: [a-zæøå]+)?"
    r"|\b(?:den|som|er|var) eneste (?:ikke-[a-zæøå]+e|kvindelige|mandlige|danske|udenlandske|sorte|blinde|døve|"
    r"ordblinde|muslimske|kristne|jødiske|grønlandske|ufaglærte|uuddannede|homoseksuelle) [a-zæøå]{4,}(?![a-zæøå])"
    rf"|\b(?:som|den) (?:eneste|første) {_KIND}(?=[,.;]| nogensinde| siden)"
    r"|\b(?:ene|alene) om at (?:kunne |lave |beherske |tale |have )[a-zæøå]+(?: [a-zæøå]+)?"
    rf"|\b(?:første|sidste) {_KIND} (?:på|i|ved|om bord|der|som)(?: [a-zæøå]+){{1,3}}"
    r"|\b(?:som|den) (?:eneste|første) [a-zæøå]{3,} (?:på|i|blandt|ved) (?:holdet|klassen|årgangen|flokken|"
    r"afdelingen|båden|skibet|stedet|skolen|værkstedet|"
    r"fabrikken|kontoret|listen|gangen|opgangen|gaden|[a-zæøå]{5,}(?:holdet|værkstedet|skolen|fabrikken|platformen|"
    r"klubben|koret))",
    2,
)
_NO_PERSON = pattern(
    r"eneste (?:gang|dag|ting|mulighed|grund|problem|krav|plads|måde|tid|vej|sted|ord|svar|spørgsmål|aftale|møde|"
    r"uge|job|arbejde)",
    2,
)
_NEEDS = Needs(_WORDS)
FEW_TRIGGERS = Triggers(
    {
        "få",
        "håndfuld",
        "eneste",
        "første",
        "sidste",
        "herhjemme",
        "landsplan",
        "verdensplan",
        "kun",
        "blot",
        "ene",
        "alene",
    }
)


def ones_of_few(passage: Passage, context: CheckContext) -> Iterator[Part]:
    """The places in a passage where somebody is told to be one of a few, or the only one of a kind."""
    for match in matches(_WORDS, passage, context, FEW_TRIGGERS, _NEEDS):
        if not _NO_PERSON.search(match.group()):
            yield match.span()
