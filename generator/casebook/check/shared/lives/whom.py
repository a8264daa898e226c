"""The people that each sentence of a case tells of: by its field, by a pseudonym, by «hun», or as «borgeren».

A name is a pseudonym in small letters. `UNNAMED` is the one person that a record tells of without any name, and None
somebody whom the record names, though the sentence does not say which.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from casebook.check.context import CheckContext
from casebook.check.general import is_named_at_the_beginning
from casebook.check.impersonal import is_impersonal
from casebook.check.pages import PRONOUN
from casebook.check.passage import Passage, PassagePart
from casebook.check.patterns import pattern
from casebook.check.person_scope import speaks_in_general, subject_of
from casebook.check.sentences import Sentence
from casebook.model import Case
from casebook.model.facts import Tells
from casebook.model.values import PrivacyBasis
from casebook.source import Document

UNNAMED = ""
Name: TypeAlias = str | None
_ADJECTIVES = r"(?:[a-zæøå0-9-]{2,20},?\s+){0,3}"
_ONE_HUMAN = pattern(
    rf"\b(?:en|den)\s+{_ADJECTIVES}(?:mand|kvinde|dreng|pige|enlig mor|enlig far|alenemor|alenefar)\b|"
    r"\b(?:manden|kvinden)\b|\b(?:en|den)\s+[1-9][0-9]-årig\b"
)
_BORGER = pattern(
    r"\b(?:borgeren|deltageren|kursisten|den (?:ledige|unge|sygemeldte))s?\b|"
    rf"\b(?:en|én)\s+{_ADJECTIVES}(?:borger|deltager|kursist)\b"
)
# What somebody did or had, and not what anybody does: a method says «borgeren møder», a course «borgeren kom».
_COURSE = pattern(
    r"\b(?:borger|deltager|kursist|ansøger)en\s+(?:selv\s+|ikke\s+|også\s+|allerede\s+)?(?:var|blev|havde|fik|kom|sagde|"
    r"fortalte|begyndte|oplyste|ønskede|mødte|boede|gik|ville|kunne|sad|holdt|tog|passede|arbejdede|mistede|er\s+(?:en|i|"
    r"på|gift|skilt|enlig|blevet|sygemeldt))\b"
)
_OF_PEOPLE = frozenset({"han", "hun", "ham", "hende", "hans", "hendes"})
_UNNAMED_SIGNS = frozenset(
    {"mand", "kvinde", "manden", "kvinden", "dreng", "pige", "alenemor", "alenefar", "mor", "far", "årig"}
)
_BORGER_SIGNS = frozenset(
    {"borgeren", "borgerens", "borger", "deltageren", "deltagerens", "deltager", "kursisten", "kursistens", "kursist"}
    | {"ledige", "unge", "sygemeldte"}
)
_OWN_FIELDS = frozenset({"historier", "stemmer"})


class Telling(NamedTuple):
    """A sentence and those that it tells of."""

    sentence: Sentence
    names: tuple[Name, ...]


def tellings(passage: Passage, context: CheckContext) -> tuple[Telling, ...]:
    """The sentences of a passage of a case that tell of somebody."""
    if passage.part is not PassagePart.VALUE or subject_of(passage) is Tells.NOTHING:
        return ()
    return context.for_passage(passage, _tellings)


def tells_of_an_unnamed(case: Case, document: Document) -> bool:
    """True if a case tells of somebody whom it gives no name, outside the fields of those who have one."""
    if case.privacy.basis is PrivacyBasis.NOBODY or len(case.stories) == 1:
        return False
    return any(
        _is_of_an_unnamed(scalar.value.lower(), is_nameless=not case.stories)
        for scalar in document.scalars
        if not scalar.is_key and scalar.path[0] not in _OWN_FIELDS
    )


def _is_of_an_unnamed(lower: str, *, is_nameless: bool) -> bool:
    if _ONE_HUMAN.search(lower):
        return True
    return is_nameless and bool(_COURSE.search(lower) or PRONOUN.search(lower))


def _tellings(passage: Passage, context: CheckContext) -> tuple[Telling, ...]:
    case = context.record
    if not isinstance(case, Case):
        return ()
    owner = _owner(passage, case)
    if owner is None and passage.vocabulary.isdisjoint(_signs(case)):
        return ()
    return tuple(
        telling
        for telling in (_own(passage, context, owner) if owner else _among(passage, context, case))
        if not _is_general(telling.sentence, passage, context, owner)
        and not is_impersonal(passage, telling.sentence.start, context)
    )


def _is_general(sentence: Sentence, passage: Passage, context: CheckContext, owner: str | None) -> bool:
    """True if a sentence speaks in general; one that names whose own field it stands in does not."""
    is_general = speaks_in_general(sentence, passage, context)
    return is_general and not (owner and is_named_at_the_beginning(sentence, owner))


def _signs(case: Case) -> frozenset[str]:
    names = frozenset(name.casefold() for name in case.pseudonyms)
    unnamed = frozenset() if len(case.stories) == 1 else _UNNAMED_SIGNS
    return _OF_PEOPLE | names | unnamed | (frozenset() if case.stories else _BORGER_SIGNS)


def _owner(passage: Passage, case: Case) -> str | None:
    """The person whose own field a passage stands in."""
    match passage.path:
        case ("historier", int(i), *_) if i < len(case.stories):
            return case.stories[i].citizen.pseudonym.casefold()
        case ("stemmer", int(i), *_) if i < len(case.voices):
            return case.voices[i].pseudonym.casefold()
    return None


def _own(passage: Passage, context: CheckContext, owner: str) -> Iterator[Telling]:
    return (Telling(sentence, (owner,)) for sentence in context.sentences(passage))


def _among(passage: Passage, context: CheckContext, case: Case) -> Iterator[Telling]:
    """The sentences of a field that is nobody's own: who is named in one is spoken of until another is."""
    citizens = [name.casefold() for name in case.citizens]
    names = frozenset(name.casefold() for name in case.pseudonyms)
    spoken_of: tuple[Name, ...] = (citizens[0],) if len(citizens) == 1 else (None,) if citizens else (UNNAMED,)
    for sentence in context.sentences(passage):
        if named := tuple(sorted(names & sentence.words)):
            spoken_of = named
            yield Telling(sentence, named)
        elif len(citizens) != 1 and _ONE_HUMAN.search(sentence.lower):
            spoken_of = (UNNAMED,)
            yield Telling(sentence, spoken_of)
        elif PRONOUN.search(sentence.lower):
            yield Telling(sentence, spoken_of)
        elif not citizens and _BORGER.search(sentence.lower):
            spoken_of = (UNNAMED,)
            yield Telling(sentence, spoken_of)
