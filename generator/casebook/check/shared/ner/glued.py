"""A first name and a surname written as one word, as they stand in addresses: «grethehansen»."""

from __future__ import annotations

from casebook.check.shared.ner.lists import NameLists
from casebook.language.dictionary import is_listed
from casebook.language.folding import with_danish_letters
from casebook.language.inflection import without_genitive

_SHORTEST = 4  # letters of either name: shorter ones stand in too many words by chance
_LONGEST = 40


def parted(word: str, lists: NameLists) -> tuple[str, str] | None:
    """The two names that a word of small letters consists of; also with its æ, ø and å put back."""
    spelled = with_danish_letters(word)
    if not 2 * _SHORTEST <= len(word) <= _LONGEST or any(
        is_listed(spelling) or spelling in lists.places for spelling in (word, spelled)
    ):
        return None
    forms = dict.fromkeys((*without_genitive(word), *without_genitive(spelled)))
    pairs = ((form[:at], form[at:]) for form in forms for at in range(_SHORTEST, len(form) - _SHORTEST + 1))
    return next((pair for pair in pairs if _is_person(*pair, lists)), None)


def _is_person(first: str, last: str, lists: NameLists) -> bool:
    """True if two words are a Danish first name that is no other word, and a surname: a short one has to be Danish."""
    is_family = last in lists.danish_families or (len(last) > _SHORTEST and last in lists.families)
    return is_family and first in lists.given and first not in lists.ambiguous
