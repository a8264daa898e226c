"""Marks, measures and missing parts of a body, read off the words for its parts: «mangler venstre underarm».

What is told of a body is told with the name of a part: that it is not there, that it does not see or hear, that it
bears a scar. The parts are a list; the words that speak of them are few.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import told
from casebook.check.sentences import LowerWord, Sentence, words
from casebook.check.shared.words.life_words import word_set
from casebook.check.shared.words.word_lists import endings, word_list
from casebook.check.spans import Part
from casebook.check.triggers import Triggers
from casebook.language.dictionary import MANY_WORDS

_LACKS = word_set(
    "mangler manglede mangle mistede mistet mister manglende amputeret amputerede amputeres bortopereret "
    "fjernet afrevet afsavet savet klippet afskåret"
)
_WITHOUT = frozenset({"uden"})
_LIMBS = word_set(
    "finger fingre arm hånd ben fod øje øre tå tæer tand tænder næse underarm overarm underben tommel tommelfinger "
    "lillefinger "
    "pegefinger ringfinger langfinger fortænder fortand knæ lunge nyre"
)
_MARKS = word_set("ar arret arrene arrene brandsåret brandsår modermærket skoldemærke mærket")
_SENSES = word_set(
    "blind blindt døv døvt lam lamt lammet syn synet hørelse hørelsen ser hører føling svagtseende svagsynet"
)
_ONE_SIDE = word_set("højre venstre ene")
_BETWEEN = word_set(
    "en et to tre fire fem sin sit sine sine den det de højre venstre ene begge af på led leddet leddene halve "
    "halvdelen spidsen "
    "yderste øverste nederste stykke stykket del delen hele også næsten alle flere noget"
)
_ALONG = word_set(
    "på over i langs fra under ned ad hen bag tværs gennem ved til op omkring rundt om den det sin sit højre "
    "venstre ene hele begge af"
)
_WINDOW = 6  # words in which the part of the body stands
_FIGURATIVE = word_set("hovedet hjertet modet tanden")  # «mistede hovedet»
_MEASURE = pattern(
    r"(?<![\w.,])(?:1[.,][3-9][0-9]|2[.,][01][0-9]) ?(?:m|meter)\b(?! (?:fra|bred|lang|væk|dyb|høje? (?:mur|hegn|"
    r"hylde|dør|bord))[a-zæøå]*)"
    r"|(?:\b(?:er|på|måler|højde:?|højden:?|høj:?) (?:kun |over |under |næsten |knap |godt )?)(?:1[2-9][0-9]|"
    r"20[0-9]|21[0-9]) ?(?:cm|centimeter)\b"
    r"|\bto meter og [a-zæøå0-9]+|\b(?:en|én|1) meter og [a-zæøå0-9]{2,}"
    r"|(?<![\w.,])[0-9]{2,3}(?:[.,][0-9])?(?: ?kg| kilo)? ?(?:til|-|–) ?[0-9]{2,3}(?:[.,][0-9])? ?(?:kg|kilo)\b"
    r"|\b(?:tabt|tabte|taget|tog|gået|smidt)(?: sig| hele| over| næsten| knap| godt)* [0-9]{2,3} ?(?:kg|kilo)\b"
    r"|\bkun (?:har |med )?(?:(?:én|en|et|ét|to|tre|fire|fem|seks|syv|otte|ni|[1-9]) )(?:fingre|finger|tæer|tå|"
    r"tænder|tand|arm|hånd|ben|øje|øre)\b"
    r"|\b(?:en|et|én|ét|to|tre|fire|[1-4]) (?:fingre|finger|tæer|tå) (?:på|tilbage på) (?:den |det )?(?:højre|"
    r"venstre|ene)(?: hånd| fod)?"
    r"|\b(?:har|havde) (?:en|én|et|ét|1) (?:arm|hånd|ben|fod|øje|øre)\b(?= og |[.,;]|$)"
    r"|\b(?:er|måler|var|knap|godt|kun) halvanden meter\b(?: høj)?|\b(?:vejer|vejede) (?:hun|han|jeg|asta|"
    r"(?:[a-zæøå]+)) (?:kun |nu )?[0-9]{2,3} ?(?:kg|kilo)\b"
    r"|\b(?:vejer|vejede) (?:kun |nu |over |næsten )?(?:[4-9][0-9]|1[0-9]{2}|2[0-4][0-9])(?= (?:da|og|før|efter|nu|"
    r"dengang|i dag|til)\b|[,.;]|$)"
    r"|\b(?:ansigt|kind|hals|hånd|arm|hud|ryg|næse|læbe)(?:et|en|n)? (?:er|var|blev) (?:helt |delvist |stadig "
    r")?(?:arret|vansiret|forbrændt|skoldet|skæv|skævt|lammet|brandskadet)\b"
    r"|\b(?:skostørrelse|størrelse|str\.?) (?:3[0-4]|4[6-9]|5[0-9])\b(?= i sko)?"
)
_THINGS_MEASURED = pattern(
    r"\b(?:løft\w*|hylde\w*|kasse\w*|sække?\w*|palle\w*|afstand\w*|vare\w*|pakke[rn]?|mursten|brædder)\b"
)
_NEAR = 30  # characters around a measure in which a thing is named
_WHICH_PART = pattern(r"(?:lille|pege|lang|ring|tommel|store|under|over|for|skinne|baghoved|mellem|kind|hjørne)s?")

BODY_TRIGGERS = Triggers(
    _LACKS
    | _WITHOUT
    | _MARKS
    | _SENSES
    | {
        "vejer",
        "vejede",
        "arret",
        "vansiret",
        "forbrændt",
        "skoldet",
        "lammet",
        "cm",
        "centimeter",
        "meter",
        "m",
        "kg",
        "kilo",
        "kun",
        "skostørrelse",
        "str",
        *("arm", "hånd", "ben", "fod", "øje", "øre"),
    },
)


def body_marks(passage: Passage, context: CheckContext) -> Iterator[Part]:
    """The places in a passage where a body is told by a part of it, or by its measures."""
    for sentence in told(passage, context, BODY_TRIGGERS):
        yield from _measures(sentence)
        tokens = words(sentence)
        for i, word in enumerate(tokens):
            last = _last(tokens, i)
            if last:
                yield word.start, tokens[last].end


def _measures(sentence: Sentence) -> Iterator[Part]:
    for match in _MEASURE.finditer(sentence.lower):
        if not _THINGS_MEASURED.search(sentence.lower, max(0, match.start() - _NEAR), match.end() + _NEAR // 2):
            yield sentence.start + match.start(), sentence.start + match.end()


def _last(tokens: Sequence[LowerWord], i: int) -> int:
    """The number of the word for a part of the body that is missing, does not sense or bears a mark; 0 for none."""
    word, behind = tokens[i].text, tokens[i + 1 : i + 1 + _WINDOW]
    if word in _LACKS:
        is_bare = bool(behind) and is_part_of_body(behind[0].text)
        return _reached(i, behind, _BETWEEN, is_limb=is_bare)
    if word in _WITHOUT:
        return _reached(i, behind[:3], _BETWEEN, is_limb=True)
    if word in _MARKS:
        is_on = bool(behind) and behind[0].text in _ALONG
        return _reached(i, behind, _ALONG, is_limb=False) if is_on else 0
    if word in _SENSES:
        side = any(part.text in _ONE_SIDE for part in behind)
        return _reached(i, behind, _ALONG, is_limb=False) if side else 0
    return 0


def _reached(i: int, behind: Sequence[LowerWord], between: frozenset[str], *, is_limb: bool) -> int:
    for n, word in enumerate(behind):
        if word.text in _FIGURATIVE:
            return 0
        if is_part_of_body(word.text):
            return i + 1 + n if not is_limb or word.text in _LIMBS else 0
        if word.text not in between:
            return 0
    return 0


@lru_cache(MANY_WORDS)
def is_part_of_body(word: str) -> bool:
    """True for a part of the body, also as the last part of a compound: «venstre storetå»."""
    if word in word_list("kropsdele"):
        return True
    return any(word.endswith(part) and _WHICH_PART.fullmatch(word.removesuffix(part)) for part in endings("kropsdele"))
