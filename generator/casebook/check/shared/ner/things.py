"""Names that look like people's and are none: cities in a row, systems and firms, where a paragraph tells of nobody."""

from __future__ import annotations

from casebook.check.context import CheckContext
from casebook.check.impersonal import is_impersonal
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.shared.ner.finder import FoundName
from casebook.check.shared.ner.words import words_of
from casebook.language.inflection import without_genitive

_NAME = r"[A-ZÆØÅ][\w-]{1,25}"
_AND = r"(?:, | og | eller | samt )"
_ROW_BEFORE = pattern(rf"(?:{_NAME}{_AND}){{1,8}}$")
_ROW_BEHIND = pattern(rf"(?:{_AND}{_NAME}){{1,8}}")
_ACRONYM_BEFORE = pattern(r"(?<![\w-])[A-ZÆØÅ]{2,6} $")
_SYSTEM_BEHIND = pattern(r" (?P<name>[A-ZÆØÅ][\w-]{2,20})(?![\w-])")
_PLACES = 2  # of a row that a list must know, so that the others are places as well
_OTHERS = 3  # of a row that no list has as names
_FAR = 150  # characters on either side of a name that are read


def is_a_thing(passage: Passage, name: FoundName, context: CheckContext) -> bool:
    """True if what reads as one name of a person is that of a place or a thing, in a paragraph that tells of nobody."""
    if not is_impersonal(passage, name.start, context):
        return False
    text, (start, end) = passage.text, (name.start, name.end)
    words = words_of(text[start:end]).lowers
    if len(words) != 1:
        return False
    return (
        _is_of_no_list(words[0], context)
        or bool(_ACRONYM_BEFORE.search(text, max(0, start - _FAR), start))
        or _is_in_row_of_places(text, start, end, context)
        or _is_before_a_system(text, end, context)
        or _is_in_row_of_words(text, start, end, context)
    )


def _is_of_no_list(word: str, context: CheckContext) -> bool:
    """True if no list has it as a first name or a surname: it was read so because no dictionary has it either."""
    lists, forms = context.lists, without_genitive(word)
    return not any(
        form in entries
        for form in forms
        for entries in (lists.given, lists.foreign, lists.families, lists.danish_families)
    )


def _is_in_row_of_places(text: str, start: int, end: int, context: CheckContext) -> bool:
    before, behind = _ROW_BEFORE.search(text, max(0, start - _FAR), start), _ROW_BEHIND.match(text, end, end + _FAR)
    row = f"{before.group() if before else ''} {behind.group() if behind else ''}"
    return sum(word in context.lists.places for word in words_of(row).lowers) >= _PLACES


def _is_before_a_system(text: str, end: int, context: CheckContext) -> bool:
    """True if a name that may be named stands at once behind, as in «Schultz Fasit»."""
    match = _SYSTEM_BEHIND.match(text, end)
    return match is not None and match["name"].lower() in context.lists.authorities


def _is_in_row_of_words(text: str, start: int, end: int, context: CheckContext) -> bool:
    """True for «Hope» in «Connectedness, Hope, Identity og Meaning»: no list has the others as names."""
    before, behind = _ROW_BEFORE.search(text, max(0, start - _FAR), start), _ROW_BEHIND.match(text, end, end + _FAR)
    row = words_of(f"{before.group() if before else ''} {behind.group() if behind else ''}").lowers
    return sum(_is_of_no_list(word, context) for word in row if word != "og") >= _OTHERS
