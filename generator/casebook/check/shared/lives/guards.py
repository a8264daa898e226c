"""The words around a fact that make it no fact of the person: a denial, a wish, a time gone by, somebody else."""

from __future__ import annotations

from casebook.check.patterns import pattern
from casebook.check.sentences import Sentence, words
from casebook.check.shared.kin.kinship import Certainty, Relative, relatives

_BEHIND = r"\b(?:\s+(?!(?:%s)\b)[^\s,.;:!?()–]+){0,%d}\s*$"  # in the same clause
_DENIED = pattern(
    r"\b(?:ikke|aldrig|ingen|intet|uden|hverken|næppe|undgår|undgik|undgå|slippe[rt]? for|slap for|i stedet for|"
    r"frem for|fremfor|afslag på|nægtet)\b(?!\s+(?:længere|mere|kun|bare|blot|alene|engang)\b)"
    + _BEHIND
    % ("og|men", 3)
)
_PAST = pattern(
    r"\b(?:havde\s+været|har\s+været|havde|tidligere|før|førhen|dengang|ikke\s+længere|ikke\s+mere|engang|i\s+sin\s+tid|"
    r"fra|efter|forlod)" + _BEHIND % ("og|men|er|nu|til", 4)
)
_WISHED = pattern(
    r"\b(?:drøm\w*|ønske\w*|vil(?:le)?\s+(?:gerne|have|kunne)|vil\s+hun|vil\s+han|håb\w*|måske|kunne|kan|skulle|skal|"
    r"bør|må|hvis|overvej\w*|mulig\w*|risik\w*|frygt\w*|bange|tale\s+om|mål|målet|plan\w*|ansøg\w*|søg\w*|krav\w*|ret\s+til|"
    r"vente\w*|vurder\w*|indstil\w*|sigte\w*|forbered\w*|spørgsmål\w*|hvad|hvordan|om)" + _BEHIND % ("og|men", 6)
)
_AIM = pattern(
    r"\s+(?:er|var|bliver|som)\s+(?:nu\s+)?(?:det\s+|hans\s+|hendes\s+)?(?:næste\s+)?(?:mål|skridt|drøm|håb)"
)
_CITIZEN = pattern(r"\b(?:han|hun|jeg|borgeren|deltageren|kursisten|vedkommende)\b")
_PROFESSIONAL = pattern(
    r"\b(?:[a-zæøå]*(?:mentor|konsulent|sagsbehandler|rådgiver|kollega|koordinator|vejleder|underviser|lærer|leder|"
    r"chef|læge|psykolog|arbejdsgiver|kontaktperson|forstander))(?:en|n|erne|ne|s)?\b|"
    r"\b(?:andre|de øvrige|nogle|flere|mange)\b"
)
_BEGINS_CLAUSE = pattern(
    r"(?:^|[,;:.!?–(»\"”«]\s*|\b(?:og|men|da|mens|fordi|når|at|hvor|så|hvis|siden|er|var|blev|bliver|har|havde|fik|får|"
    r"kom|gik)\s+)$"
)
_RELATIVE_CLAUSE = pattern(r"\s*,?\s*(?:der|som)\b[^,]*$")


def is_denied(sentence: Sentence, start: int) -> bool:
    """True for what stands behind «ikke», «uden», «afslag på»; «ikke længere» is a fact of before."""
    return bool(_DENIED.search(_before(sentence, start)))


def is_past(sentence: Sentence, start: int) -> bool:
    """True for what stands behind «havde været», «tidligere», «fra»."""
    return bool(_PAST.search(_before(sentence, start)))


def is_wished(sentence: Sentence, start: int) -> bool:
    """True for what may be or is to be: behind «drømmer om», «kunne», «skal»."""
    return bool(_WISHED.search(_before(sentence, start)))


def is_aim(sentence: Sentence, end: int) -> bool:
    """True for what is to be, by what stands behind it: «et fleksjob er det næste mål»."""
    return bool(_AIM.match(sentence.lower, end - sentence.start))


def is_of_another(sentence: Sentence, start: int, text: str, names: frozenset[str]) -> bool:
    """True if the nearest subject before a fact is a relative, a colleague or one who works with the citizen."""
    before = _before(sentence, start)
    last = max((match.end() for match in _CITIZEN.finditer(before)), default=0)
    last = max([last, *(before.rfind(name) + len(name) for name in names if name in before)])
    for match in _PROFESSIONAL.finditer(before, last):
        if _BEGINS_CLAUSE.search(before[: match.start()]):
            return True
    return any(
        relative.is_kin and last <= relative.start - sentence.start and _is_subject(before, relative, sentence)
        for relative in relatives(words(sentence), text)
        if relative.end <= start
    )


def _is_subject(before: str, relative: Relative, sentence: Sentence) -> bool:
    """True if a relative is who the words behind speak of: «hans mor er …», «en bror, der er …»."""
    if _RELATIVE_CLAUSE.fullmatch(before[relative.end - sentence.start :]):
        return True
    is_whole = relative.certainty is Certainty.WHOLE
    return is_whole and bool(_BEGINS_CLAUSE.search(before[: relative.start - sentence.start]))


def _before(sentence: Sentence, start: int) -> str:
    return sentence.lower[: start - sentence.start]
