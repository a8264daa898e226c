"""Names of people in a free text that a placeholder can surely stand for, and who is who."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.spans import Part, outside
from casebook.check.surely import surely_named
from casebook.language.inflection import without_genitive
from casebook.language.tokens import LETTERS

_APOSTROPHES = ("'", "’")


@dataclass(frozen=True, slots=True)
class SureName:
    """A mention of a human being: the characters from `start` up to `end` of the text, and the number of the person.

    Persons are numbered from 1 in the order in which the text names them.
    """

    start: int
    end: int
    person: int
    is_genitive: bool


def sure_names(
    passage: Passage, named: Sequence[Part], others: Sequence[Part], context: CheckContext
) -> list[SureName]:
    """The mentions that are surely of one human being and no other, in the order of the text.

    `named` are the parts that the rules take for names, `others` those that are something else too: a firm may be
    called by somebody's name. Left alone are names that no list is sure of, and a first name with two surnames.
    """
    certain = [passage.folded.back(name.start, name.end) for name in surely_named(passage, context)]
    text, given = passage.raw, context.lists.given
    ours = [part for part in outside(named, others) if any(_overlap(part, other) for other in certain)]
    alone = [part for part in outside(named, others) if part not in set(ours)]
    written = {word.lower() for part in ours for word in LETTERS.findall(text[slice(*part)])}
    forms = {
        part: [_base(word.lower(), written, given) for word in LETTERS.findall(text[slice(*part)])] for part in ours
    }
    unclear = _with_two_surnames(forms.values())
    people: dict[str, int] = {}
    for part in ours:
        if forms[part] and forms[part][0] not in unclear:
            people.setdefault(forms[part][0], len(people) + 1)
    families = _families(forms.values(), people)
    mentions = [(part, people.get(words[0], 0)) for part, words in forms.items() if words]
    mentions += [(part, families.get(_base(text[slice(*part)].lower(), set(families), given), 0)) for part in alone]
    return [_mention(part, person, text, written | set(families), given) for part, person in sorted(mentions) if person]


def _overlap(part: Part, other: Part) -> bool:
    return part[0] < other[1] and other[0] < part[1]


def _base(word: str, written: set[str], given: frozenset[str]) -> str:
    """A name in small letters without the ending of a genitive; «jonas» is not of «jona», unless that is named too."""
    whole, *shorter = without_genitive(word)
    return next((form for form in shorter if form in written or whole not in given), whole)


def _with_two_surnames(names: Iterable[Sequence[str]]) -> frozenset[str]:
    """The first names that stand with different surnames: they may be two people's."""
    full = {(first, *rest) for first, *rest in filter(None, names) if rest}
    several = Counter(first for first, *_ in full)
    return frozenset(first for first, number in several.items() if number > 1)


def _families(names: Iterable[Sequence[str]], people: Mapping[str, int]) -> dict[str, int]:
    """The person that a surname is of, where it is of one only."""
    of: dict[str, set[int]] = {}
    for first, *rest in filter(None, names):
        for word in rest:
            of.setdefault(word, set()).add(people.get(first, 0))
    return {word: min(owners) for word, owners in of.items() if len(owners) == 1 and word not in people}


def _mention(part: Part, person: int, text: str, written: set[str], given: frozenset[str]) -> SureName:
    start, end = part
    last = LETTERS.findall(text[start:end])[-1].lower()
    is_apostrophe = text[end : end + 1] in _APOSTROPHES and not text[end + 1 : end + 2].isalpha()
    is_genitive = is_apostrophe or _base(last, written, given) != last or text[start:end].endswith(("'s", "’s"))
    return SureName(start, end + is_apostrophe, person, is_genitive)
