"""People pointed at by where they are: «frisøren overfor banken», «damen på tredje sal», «ejeren af en lille vingård».

Whoever is told with a place is known to those who live there. The harmless is told by the place: a course, an office or
a table may be anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import told
from casebook.check.sentences import LowerWord, words
from casebook.check.shared.words.life_words import word_set
from casebook.check.shared.words.word_lists import endings, word_list
from casebook.check.spans import Part
from casebook.check.triggers import Triggers
from casebook.language.dictionary import MANY_WORDS

_AT = word_set("i på ved fra over under bag overfor foran hos nær omkring bagved")
_WAYS = word_set("nede oppe ovre henne ude inde omme hjemme over")  # «nede på havnen», «over for kirken»
_HEADS = word_set(
    "ejeren indehaveren bestyreren formanden forkvinden kassereren træneren instruktøren forstanderen direktøren"
)
_OF = frozenset({"af", "for", "i", "på", "ved", "fra"})
_ARTICLES = word_set("den det de sin sit hans hendes vores deres den")
_OF_ONE = frozenset({"den", "det"})
_INDEFINITE = frozenset({"en", "et"})
_LONG = 7  # letters of a trade that a compound may end on: «buschaufføren», not «vejlederen»
_PHRASE = 4  # words behind the preposition in which the place stands
_PLACE = pattern(r"[a-zæøå]{4,}(?:en|et|erne|ene)")
_ATTRIBUTE = pattern(r"[a-zæøå]{2,}(?:e|te|de|ste|ske)|den|det|[a-zæøå]+s|anden|andet")
_FLOOR = pattern(
    r"(?:linje|rute|bus|afsnit|stue|plads|hold|blok|opgang) ?[0-9]+|(?:første|anden|tredje|fjerde|femte|øverste|"
    r"nederste|[0-9]) ?\.? ?sal|stuen|nummer [0-9]+|nr\.? ?[0-9]+",
    2,
)
_NO_PLACE = word_set(
    "morgen aften morgenen aftenen formiddagen eftermiddagen natten ugen måneden foråret efteråret sommeren vinteren "
    "forvejen tiden virkeligheden begyndelsen slutningen mellemtiden toppen bunden centrum bordet disken vinduet "
    "skranken "
    "komfuret maskinen båndet rattet kassen computeren pladsen avisen nyhederne radioen fjernsynet hospitalet "
    "sygehuset "
    "skadestuen ambulatoriet lægehuset skolen retten byretten landsretten politiet sengen vandet luften mørket "
    "solen regnen "
    "sneen orden gaden fortovet kommunens regionens statens netop andet meget noget intet lidet selvet besøget "
    "turen vejen "
    "hånden ansættelsen aftalen papiret papirerne brevet mailen beskeden opkaldet interviewet spørgsmålet svaret "
    "forslaget "
    "projektets holdets jobcentrets centrets afdelingens kursets teamets forløbets praktikstedets virksomhedens "
    "butikkens arbejdspladsens"
)

_ON_A_FLOOR = pattern(  # whoever it is: «en enkemand fra fjerde opgang»
    r"\b(?:en|et|to|den|ham|hende)? ?(?!(?:bor|boede|flyttet|flyttede|lejlighed|lejligheden|møde|mødet|kontoret|"
    r"rummet|ligger)\b)[a-zæøå]{3,} "
    r"(?:fra|i) (?:(?:første|anden|tredje|fjerde|femte|sjette|[1-9]\.?) (?:sal|opgang|etage)|opgang [0-9]+|nummer "
    r"[0-9]+)(?![a-zæøå])"
)
WHERE_TRIGGERS = Triggers(
    word_list("lægfolk") | _HEADS | {"sal", "opgang", "etage", "nummer"},
    tuple(end for end in endings("lægfolk") if len(end) >= _LONG),
)


def whereabouts(passage: Passage, context: CheckContext) -> Iterator[Part]:
    """The people in a passage who are told with the place where they are to be found."""
    for sentence in told(passage, context, WHERE_TRIGGERS):
        for match in _ON_A_FLOOR.finditer(sentence.lower):
            yield sentence.start + match.start(), sentence.start + match.end()
        tokens = words(sentence)
        for i, word in enumerate(tokens):
            if word.text in _HEADS or is_layman(word.text):
                end = _end(tokens, i, passage.text)
                if end:
                    yield word.start, end


@lru_cache(MANY_WORDS)
def is_layman(word: str) -> bool:
    """True for somebody in the definite who has no part in such a story by their work: «buschaufføren»."""
    lay = word_list("lægfolk")
    return word in lay or any(word.endswith(end) for end in endings("lægfolk") if len(end) >= _LONG)


def _end(tokens: Sequence[LowerWord], i: int, text: str) -> int:
    """The end of the place that stands behind somebody; 0 where there is none, or one of many."""
    at = i + 1
    if at < len(tokens) and tokens[at].text in _WAYS:
        at += 1
    prepositions = _AT | _OF if tokens[i].text in _HEADS else _AT
    if at < len(tokens) - 1 and tokens[at].text == "for" and at > i + 1:  # «over for»
        prepositions |= {"for"}
    if at >= len(tokens) - 1 or tokens[at].text not in prepositions:
        return 0
    behind = at + 1
    phrase = tokens[behind : behind + _PHRASE]
    if text[tokens[i].end : phrase[0].start].strip(" abcdefghijklmnopqrstuvwxyzæøå"):
        return 0
    floor = _FLOOR.match(text, phrase[0].start)
    return floor.end() if floor else _end_of_place(phrase, text, is_head=tokens[i].text in _HEADS)


def _end_of_place(phrase: Sequence[LowerWord], text: str, *, is_head: bool) -> int:
    """The end of a place that some words name; only the head of one may have any: «ejeren af en vingård»."""
    is_any = phrase[0].text in _INDEFINITE
    for n, word in enumerate(phrase if is_head or not is_any else ()):
        if (n and text[phrase[n - 1].end : word.start] != " ") or _is_no_place(word.text):
            break
        if word.text in _ARTICLES or word.text in _INDEFINITE:
            continue
        is_attribute = bool(_ATTRIBUTE.fullmatch(word.text))
        is_definite = bool(_PLACE.fullmatch(word.text)) or word.text in word_list("kæder")
        if is_definite or (not is_attribute and n and (is_any or _is_definite(phrase, n))):
            return word.end
        if not is_attribute:
            break
    return 0


def _is_no_place(word: str) -> bool:
    return word in _NO_PLACE or word in word_list("fælles_steder") or word in word_list("kropsdele")


def _is_definite(phrase: Sequence[LowerWord], n: int) -> bool:
    """True for «den anden by» and «damernes andethold»."""
    return (n > 1 and phrase[0].text in _OF_ONE) or phrase[n - 1].text.endswith("s")
