"""Names in small letters, as text messages write them, and words that no dictionary knows: mostly a name as well.

Capitals say nothing in such a text. What speaks is the word itself: a first name that is no other word, a surname
behind an initial, or a word that is in no dictionary and in no list of what people say and how they shorten it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import is_of_a_person, pseudonyms
from casebook.check.sentences import LONGEST
from casebook.check.shared.ner.forms import looks_like_family
from casebook.check.shared.ner.lists import NameLists
from casebook.check.shared.places.places import COMMON
from casebook.check.shared.words.life_words import word_set
from casebook.check.shared.words.word_lists import word_list
from casebook.check.spans import Part
from casebook.language.compounds import is_common
from casebook.language.dictionary import MANY_WORDS, is_listed
from casebook.language.inflection import uninflected, with_genitives, without_genitive
from casebook.memo import WordMemo

_LETTER = "a-zæøåéèüöäóíáúñçğışžćčńłý"
_WORD = pattern(rf"(?<![\w.@/#&'’-])(?<!\w\()[{_LETTER}]{{3,25}}(?:-[{_LETTER}]{{2,20}})?(?![\w@/#&(=]|-\w|[.:]\w)")
_WITH_INITIAL = pattern(
    rf"(?<![^ ,:(\n])(?P<initials>(?:[{_LETTER}]\. ?){{1,2}})(?P<family>[{_LETTER}]{{4,20}})(?![\w@/-])"
)
_AFTER_A_NAME = pattern(
    rf" (?P<initial>[{_LETTER}])(?=\.? (?:fra|på|i|har|er|siger|kommer|ringer|vil|skal|og)\b|[.,;!?]|$)"
)
_PREPOSITIONS = frozenset({"fra", "i", "til", "på", "ved", "nær", "omkring", "over", "via"})
_BEHIND_PREPOSITION = pattern(
    rf"\b(?:[Ff]ra|i|til|på|ved|nær|omkring|over|via) (?P<place>[{_LETTER}]{{3,20}})(?![\w-])"
)
_BROAD = word_set(
    "danmark jylland fyn sjælland bornholm lolland falster nordjylland midtjylland vestjylland østjylland sydjylland "
    "sønderjylland norden skandinavien europa asien afrika østen vesten nordsjælland sydfyn tivoli østeuropa "
    "hovedstaden "
    "gent lille angel orienten kanton"
)
_SHORTEST = 4  # letters of a word that a dictionary would have, if it were one
_LONGEST = 25
_TAIL = 3  # letters of a short last part
_VOWELS = frozenset("aeiouyæøåéèüöäóíáú")
_LOUD = pattern(r"(.)\1\1")  # «jaaa»
_SUM_BEFORE = pattern(r"[0-9] $")
_SUM_BEHIND = pattern(r"\.? ?(?:kr|kroner|euro|dkk)\b", re.IGNORECASE)
_DECIMAL_BEFORE = pattern(r"[0-9],[0-9]{1,3} $")
_FURTHEST = 6  # characters before a word that may be a sum
_SHORTENED_BEHIND = pattern(r"\.(?: ?[a-zæøå0-9,;:)/]|[^ \n])")


def small_names(passage: Passage, context: CheckContext) -> Iterator[Part]:
    """The first names in small letters in what tells of a person, and surnames behind initials."""
    text, ours = passage.text[:LONGEST], context.for_document(_ours)
    first_names = context.for_run(_first_names)
    names = {word for word in passage.vocabulary if first_names[word] and word not in ours}
    for match in _WORD.finditer(text) if names else ():
        parts = match.group().split("-")
        if names.isdisjoint(parts) or _is_of_a_sum(text, *match.span()):
            continue
        if is_of_a_person(passage, match.start(), context):
            initial = _AFTER_A_NAME.match(text, match.end())
            yield match.start(), initial.end("initial") if initial else match.end()
    for match in _WITH_INITIAL.finditer(text):
        if _is_a_surname(match["family"], context.lists) and is_of_a_person(passage, match.start(), context):
            yield match.span()


def small_places(passage: Passage, context: CheckContext) -> Iterator[Part]:
    """The towns and countries in small letters behind a preposition: «er fra upernavik»."""
    if passage.vocabulary.isdisjoint(_PREPOSITIONS):
        return
    ours, places = context.for_document(_ours) | _settled(context), context.for_run(_places)
    for match in _BEHIND_PREPOSITION.finditer(passage.text[:LONGEST]):
        forms = without_genitive(match["place"])
        is_place = not places.isdisjoint(forms) and ours.isdisjoint(forms)
        if is_place and is_of_a_person(passage, match.start(), context):
            yield match.span("place")


def unknown_words(passage: Passage, context: CheckContext) -> Iterator[Part]:
    """The words in small letters that no dictionary has, in what tells of a person."""
    ours = context.for_document(_ours)
    unknown = {word for word in passage.vocabulary if word not in ours and is_unknown(word)}
    if not unknown:
        return
    text = passage.text[:LONGEST]
    for match in _WORD.finditer(text):
        word = match.group()
        if "-" in word or word not in unknown or _is_shortened(word, text, match.end()):
            continue
        if not _settled(context).isdisjoint(without_genitive(word)):
            continue
        if is_of_a_person(passage, match.start(), context):
            yield match.span()


@lru_cache(MANY_WORDS)
def is_unknown(word: str) -> bool:
    """True if a word in small letters is in no list of words, and is not put together of such."""
    if not _SHORTEST <= len(word) <= _LONGEST or _VOWELS.isdisjoint(word) or _LOUD.search(word):
        return False
    spoken = word_list("talesprog") | word_list("engelsk")
    forms = (word, *without_genitive(word), *uninflected(word))
    return not any(form in spoken or is_common(form) or _has_short_tail(form) for form in forms)


def _has_short_tail(word: str) -> bool:
    """True for «jobmål»: the last part of a compound that a dictionary puts together has four letters."""
    head = word[:-_TAIL]
    is_tail = word[-_TAIL:] in word_list("korte_efterled") and len(head) >= _TAIL
    return is_tail and (is_common(head) or is_common(head.removesuffix("s")))


def _is_shortened(word: str, text: str, end: int) -> bool:
    """True for «kontanthj.»: the sentence goes on behind its full stop, or it breaks off between consonants."""
    if not text.startswith(".", end):
        return False
    return bool(_SHORTENED_BEHIND.match(text, end)) or _VOWELS.isdisjoint(word[-2:])


def _is_of_a_sum(text: str, start: int, end: int) -> bool:
    """True for the million of «3,9 mio. kr.» and the like, where a first name is spelt as a short form is."""
    before = text[max(0, start - _FURTHEST) : start]
    if _DECIMAL_BEFORE.search(before):
        return True
    return bool(_SUM_BEFORE.search(before) and _SUM_BEHIND.match(text, end))


def _first_names(context: CheckContext) -> WordMemo[bool]:
    """True of a word in small letters that is a first name and no other word."""
    lists = context.lists
    return WordMemo(lambda word: _is_a_first_name(word, lists))


def _is_a_first_name(word: str, lists: NameLists) -> bool:
    forms = without_genitive(word)
    if any(form in lists.ambiguous for form in forms) or word in word_list("talesprog"):
        return False
    if word in lists.given:
        return True
    return not is_common(word) and any(form in lists.given or form in lists.foreign for form in forms)


def _is_a_surname(word: str, lists: NameLists) -> bool:
    if word in lists.families or word in lists.danish_families:
        return word not in lists.ambiguous
    return looks_like_family(word) and not is_listed(word)


def _ours(context: CheckContext) -> frozenset[str]:
    return with_genitives(part for name in pseudonyms(context) for part in name.lower().replace("-", " ").split())


def _settled(context: CheckContext) -> frozenset[str]:
    return context.for_run(_names_of_things)


def _places(context: CheckContext) -> frozenset[str]:
    """Towns and countries that are no other word, in small letters."""
    named = {place.lower() for place in context.lists.places if " " not in place}
    return (
        frozenset(named | word_list("byer_ude"))
        - context.lists.ambiguous
        - COMMON
        - _BROAD
        - word_list("steder_også_ord")
    )


def _names_of_things(context: CheckContext) -> frozenset[str]:
    """Words of what may be named: methods, public bodies and their systems, subjects, the municipalities."""
    lists = context.lists
    names = (*context.names, *lists.authorities, *(m.name for m in context.registers.municipalities.values()))
    return frozenset(word for name in names for word in name.lower().replace("-", " ").split())
