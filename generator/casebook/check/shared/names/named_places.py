"""Schools, clubs, shops and houses by their own name, however it is spelled: «engkærskolen», «tranedal if».

What is a name is told by its parts: a field, a lake or somebody's name before what a house with people in it is called.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.person_scope import pseudonyms, told
from casebook.check.sentences import LowerWord, words
from casebook.check.shared.names.small_names import is_unknown
from casebook.check.shared.ner.forms import looks_like_family
from casebook.check.shared.places.only_places import is_an_only_place
from casebook.check.shared.words.life_words import word_set
from casebook.check.shared.words.word_lists import endings, word_list
from casebook.check.spans import Part
from casebook.check.triggers import Triggers
from casebook.language.dictionary import MANY_WORDS
from casebook.language.inflection import without_genitive

_CLUBS = frozenset({"if", "bk", "gf", "gif", "fc", "ui"})
_SHORT = 3  # letters of a name at least
_HEAD = 4  # letters of a name before «-skolen» at least
_SHORTEST_TAIL = 4  # letters of what a compound may end on to be a house: «-skolen», not «-kor»
_LONGEST = 40
_STREETS = ("vejen", "gaden", "torvet", "parken", "bakken", "stræde", "allé")
_SAINTS = frozenset({"sct", "skt", "sankt", "st"})
_AT = frozenset({"ved", "på", "bag", "over", "overfor", "under", "i"})
_DEFINITE = ("en", "et")
_FUNCTION = word_set(
    "og i på til fra med for af ved hos under over efter om den det de en et min sin hendes hans deres vores"
)

NAMED_TRIGGERS = Triggers(
    _CLUBS, tuple(sorted({"gården", *(word[:5] for word in word_list("institutioner") if len(word) >= _SHORT)}))
)


def named_places(passage: Passage, context: CheckContext) -> Iterator[Part]:
    """The places in a passage that have a name of their own."""
    ours = {name.lower() for name in pseudonyms(context)}
    for sentence in told(passage, context, NAMED_TRIGGERS):
        tokens = words(sentence)
        for i, word in enumerate(tokens):
            if word.text in _CLUBS and i and _is_named_club(tokens, i, passage.text):
                yield tokens[i - 1].start, word.end
            elif is_a_named_house(word.text) and not passage.text.startswith("-", word.end):
                yield word.start, word.end
            elif word.text in word_list("institutioner"):
                first = _first_of_name(tokens, i, passage.text, context, ours)
                last = _last_of_place(tokens, i, passage.text)
                if first < i or last > i:
                    yield tokens[first].start, tokens[last].end


@lru_cache(MANY_WORDS)
def is_a_named_house(word: str) -> bool:
    """True for «engkærskolen»: a compound of a name of the land and a house with people in it."""
    if len(word) > _LONGEST:
        return False
    if word.endswith("gården"):
        head = word.removesuffix("gården")
        return (
            len(head) >= _SHORT
            and head not in word_list("gårdled")
            and head.removesuffix("s") not in word_list("gårdled")
        )
    for tail in endings("institutioner"):
        if len(tail) >= _SHORTEST_TAIL and word.endswith(tail) and word != tail:
            return _is_of_the_land(word.removesuffix(tail))
    return False


def _is_of_the_land(head: str) -> bool:
    """True for a head as «engkær», «nørrevangs», whose last part is a field or a lake behind another word."""
    forms = {head, head.removesuffix("s"), head.removesuffix("e"), head.removesuffix("-")}
    if len(head) < _HEAD or not forms.isdisjoint(word_list("slags")):
        return False
    return any(form != part and form.endswith(part) for form in forms for part in endings("naturled"))


def _is_named_club(tokens: Sequence[LowerWord], i: int, text: str) -> bool:
    before = tokens[i - 1]
    is_beside = text[before.end : tokens[i].start] == " " and before.text.isalpha()
    return is_beside and before.text not in _FUNCTION and len(before.text) >= _SHORT


def _first_of_name(tokens: Sequence[LowerWord], i: int, text: str, context: CheckContext, ours: set[str]) -> int:
    """The number of the first word of a name before a house: «vestergaard efterskole», «sct. peders kirke»."""
    if not i or text[tokens[i - 1].end : tokens[i].start] != " ":
        return i
    before = tokens[i - 1].text
    if before in ours or before.rstrip("s") in ours or not _is_a_name(before, context):
        return i
    is_saint = i > 1 and tokens[i - 2].text in _SAINTS
    return i - 2 if is_saint else i - 1


def _is_a_name(word: str, context: CheckContext) -> bool:
    lists, forms = context.lists, without_genitive(word)
    if word in _FUNCTION or not word.isalpha():
        return False
    if word.endswith("s") and word[:-1].endswith(_STREETS):
        return True
    if word.endswith("s") and (is_an_only_place(word[:-1]) or word[:-1] in word_list("lægfolk")):
        return True
    if any(form in lists.ambiguous for form in forms):
        return False
    is_listed_name = any(form in lists.given or form in lists.danish_families for form in forms)
    return is_listed_name or is_unknown(word) or looks_like_family(word) or _is_of_the_land(word)


def _last_of_place(tokens: Sequence[LowerWord], i: int, text: str) -> int:
    """The number of the last word of «kollegiet ved åen»."""
    if not tokens[i].text.endswith(_DEFINITE) or i + 2 >= len(tokens) or tokens[i + 1].text not in _AT:
        return i
    is_beside = not text[tokens[i].end : tokens[i + 2].start].strip(" abcdefghijklmnopqrstuvwxyzæøå")
    return i + 2 if is_beside and tokens[i + 2].text in word_list("landskab") else i
