"""Relatives beside a fact of a life, in whatever order they stand: «mand omkom på havet», «plejesøn har stjålet».

A clause that names a relative and a death, a sentence, an illness or a job tells of the relative nearly always. So does
whatever belongs to one: «datterens klasselærer», «overboens søn»; and where a relative or a friend is known from.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import is_of_a_person, told
from casebook.check.sentences import LONGEST, LowerWord, words
from casebook.check.shared.kin.kinship import is_beside, is_relative
from casebook.check.shared.kin.relatives import TRIGGERS
from casebook.check.shared.words.life_words import CITIZEN, FACT, word_set
from casebook.check.shared.words.word_lists import word_list
from casebook.check.spans import Part
from casebook.check.triggers import Triggers
from casebook.language.inflection import uninflected

_CLAUSE_ENDS = pattern(r"[,.;:!?–\n|]|\b(?:men|så|fordi|mens|når|hvis|da|at|og (?=(?:hun|han|jeg|asta)\b))")
_MANY = word_set(
    "børn barn børnene forældre unger ungerne forældrene mand manden konen drenge piger drengene pigerne store lille"
)
_SPOUSES = frozenset({"mand", "kone", "barn"})  # «Enke, mand omkom på havet»
_OF_ANYBODY = pattern(
    r"\b(?:mange|nogle|enhver|man|krav|loven|reglerne|som barn|som et barn|over for børn|med børn|sager om)\b"
)
_BELONGS = pattern(
    r"(?:hjælp|støtte|side|vegne|råd|ord|arm|hånd|skulder|skyld|stemme|forslag|ønske|besøg|skole|hus|lejlighed|"
    r"navn|sted|egen|egne|"
    r"tidligere|nye|gamle|store|lille|fødselsdag|måde|værelse|minde|fravær|telefon|bil|sofa|køkken|have|hånd|behov|"
    r"bedste|liv|lykke|vej|dag|dage)[a-zæøå]{0,3}"
)
_SHORTEST_PLACE = 6  # letters
_FROM = word_set("fra i på hos")
_COMMON_PLACES = (
    "holdet",
    "klassen",
    "kurset",
    "gruppen",
    "kantinen",
    "praktikken",
    "projektet",
    "jobcentret",
    "jobcenteret",
)
_AGES = pattern(
    r"\b(?:børn|barn|sønner|døtre|drenge|piger|unger)\b[^;\n]{0,14}?[(: ]+[0-9]{1,2}(?:(?:-|/|, ?| og | & "
    r")[0-9]{1,2})+(?=[ ).,;]|$)"
    r"|\bmistede (?:en|et|to|tre) (?:[a-zæøå]+ )?(?:søn|datter|barn|børn|bror|søster|tvilling|dreng|pige)(?: "
    r"[a-zæøå]+){0,2}",
    2,
)


_HAS_A_FIRM = pattern(
    r"\b(?:far|faren|mor|moren|bror|broren|broderen|søster|søsteren|onkel|onklen|tante|morfar|farfar|svoger|svigerfar|mand|"
    r"manden|kone|konen|kæreste|kæresten|ven|nabo|naboen|forældre|forældrene|bedsteforældre)(?:,? (?:der|"
    r"som))? (?:har|havde|"
    r"driver|drev|ejer|ejede|overtog|åbnede)(?: (?:en|et|sin|sit|egen|eget|deres|byens|selv)){0,3} (?:[a-zæøå]+ )?"
    rf"(?:{'|'.join(sorted(word_list('egne_firmaer')))})(?:en|et)?(?![a-zæøå])"
)
_OWNERS = word_list("lægfolk") | {"rektor", "mester"}
OWNER_TRIGGERS = Triggers({f"{owner}s" for owner in _OWNERS} | TRIGGERS.words, TRIGGERS.parts)


def kin_facts(passage: Passage, context: CheckContext) -> Iterator[Part]:
    """The clauses of a passage that name a relative and a fact, and what belongs to a relative."""
    for match in _AGES.finditer(passage.text[:LONGEST]) if context.holds(passage, TRIGGERS) else ():
        if is_of_a_person(passage, match.start(), context):
            yield match.span()
    for sentence in told(passage, context, TRIGGERS):
        firms = _HAS_A_FIRM.finditer(sentence.lower)
        yield from ((sentence.start + match.start(), sentence.start + match.end()) for match in firms)
    for sentence in told(passage, context, OWNER_TRIGGERS):
        yield from _belongings(words(sentence), passage.text)
    for sentence in told(passage, context, TRIGGERS):
        tokens = words(sentence)
        if not _OF_ANYBODY.search(sentence.lower):
            starts = [word.start for word in tokens]
            for start, end in _clauses(sentence.lower):
                first, last = (bisect_left(starts, sentence.start + at) for at in (start, end))
                yield from _told_in(tokens[first:last], sentence.lower[start:end], sentence.start + start)


def _clauses(lower: str) -> Iterator[Part]:
    at = 0
    for match in _CLAUSE_ENDS.finditer(lower):
        yield at, match.start()
        at = match.end()
    yield at, len(lower)


def _told_in(inside: Sequence[LowerWord], clause: str, start: int) -> Iterator[Part]:
    """From the relative in a clause to the fact, or the other way round."""
    first = inside[0].text if inside else ""
    kin = next((word for word in inside if is_relative(word.text) and word.text not in _MANY), None)
    kin = inside[0] if not kin and first in _SPOUSES else kin
    fact = FACT.search(clause) if kin else None
    if not kin or not fact:
        return
    between = sorted((kin.start, kin.end, start + fact.start(), start + fact.end()))
    middle = {word.text for word in inside if kin.end <= word.start < start + fact.start()}
    if middle.isdisjoint(CITIZEN):
        yield between[0], between[-1]


def is_of_everybody(word: str) -> bool:
    """True for what every relative has, in an act or in life: «barnets plan», «morens blik», «ægtefælles indtægt»."""
    return word in word_list("enhvers") or any(form in word_list("enhvers") for form in uninflected(word))


def _belongings(tokens: Sequence[LowerWord], text: str) -> Iterator[Part]:
    for i, word in enumerate(tokens[:-1]):
        behind = tokens[i + 1]
        if text[word.end : behind.start] != " ":
            continue
        owner = word.text[:-1] if word.text.endswith("s") else ""
        is_somebodys = bool(owner) and (is_relative(owner) or owner in _OWNERS)
        is_common = _BELONGS.fullmatch(behind.text) or is_of_everybody(behind.text)
        if is_somebodys and not is_common and owner not in {"mor", "far"}:
            yield word.start, behind.end
        elif (is_beside(word.text) or is_relative(word.text)) and behind.text in _FROM and i + 2 < len(tokens):
            place = tokens[i + 2]
            is_place = (
                place.text.endswith(("en", "et"))
                and len(place.text) >= _SHORTEST_PLACE
                and not place.text.endswith(_COMMON_PLACES)
            )
            is_told = behind.text == "fra" and is_place and place.text not in word_list("fælles_steder")
            if is_told and text[behind.end : place.start] == " ":
                yield word.start, place.end
