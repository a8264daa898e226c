"""One passage read by itself: which of its words are accounted for, and whose names the others are."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from casebook.check.passage import Passage, PassagePart
from casebook.check.shared.ner.headings import headings_referred_to
from casebook.check.shared.ner.initials import PLACEHOLDERS, initials_in
from casebook.check.shared.ner.judge import Judge, NameKind
from casebook.check.shared.ner.openers import asks, is_person_after_all
from casebook.check.shared.ner.phrases import Phrases
from casebook.check.shared.ner.public_names import public_names
from casebook.check.shared.ner.runs import is_free, runs
from casebook.check.shared.ner.setting import WordNeighbours
from casebook.check.shared.ner.words import Word, Words, breaks_in, words_of
from casebook.language.inflection import with_genitives

_LETTERED = frozenset(
    {"plan", "type", "gruppe", "vitamin", "hepatitis", "model", "bilag", "fase", "kategori", "hold", "klasse", "spor"}
    | {"niveau", "niveauet", "trin", "modul", "afdeling", "team", "afsnit", "kørekort", "certifikat", "truckcertifikat"}
    | {"dansk", "engelsk", "matematik", "bane", "zone", "version", "variant", "lønmodel", "kategorien", "punkt", "del"}
)
MOST = 5_000  # words with a capital that nobody accounts for; a text with as many is nobody's prose, and far from sound
_NOBODY = "NN"  # nomen nescio: whoever writes it hides a name
_HIDDEN = with_genitives(PLACEHOLDERS | {_NOBODY})
_OF_INITIALS = frozenset({". ", "."})
_IDS = frozenset({("id",), ("tidligere_id",)})
_APART = str.maketrans("-_", "  ")


class Run(NamedTuple):
    """The words from `first` up to `end`, and whose name they are."""

    first: int
    end: int
    kind: NameKind


@dataclass(frozen=True, slots=True)
class Read:
    """A passage read. `people` are the numbers of the words that are a declared pseudonym.

    Words from number `closely` on are only held against the list of first names: there are `MOST` findings before them.
    """

    text: str
    words: Words
    covered: frozenset[int]
    people: frozenset[int]
    letters: tuple[tuple[int, int], ...]
    runs: tuple[Run, ...]
    is_name: bool  # of a file or a record: everything in it is written small
    closely: int


@dataclass(frozen=True)
class Reader:
    """Reads the passages of one document."""

    judge: Judge
    phrases: tuple[Phrases, ...]
    pseudonyms: frozenset[str]
    declared: frozenset[str]  # the pseudonyms, also in the genitive
    small: frozenset[str]

    def read(self, passage: Passage, words: Words) -> Read:
        """The passage with its words judged."""
        text = passage.text
        people = frozenset(words.numbers(self.declared))
        if not words.capitals and words.vocabulary.isdisjoint(self.judge.lists.given):
            return Read(text, words, people, people, (), (), is_name(passage), len(words))
        accounted = (phrases.covered(words) for phrases in self.phrases)
        headings = headings_referred_to(text, words, self.judge)
        covered = people.union(*accounted, public_names(words, self.judge), headings)
        letters = self._letters(text, words, covered)
        free = frozenset(islice(self._free(words, covered, letters, loose=passage.part is PassagePart.RAW), MOST))
        judged = (
            Run(a, b, self._kind(words, a, b, WordNeighbours.of(words, a, b, text, people)))
            for a, b in runs(words, free, self.judge)
        )
        closely = max(free) + 1 if len(free) == MOST else len(words)
        return Read(text, words, covered, people, letters, tuple(judged), is_name(passage), closely)

    def _letters(self, text: str, words: Words, covered: frozenset[int]) -> tuple[tuple[int, int], ...]:
        """The places where a text writes a human being as letters; «mentor IPS» is none."""
        written = sorted(islice(initials_in(text), MOST))
        accounted = {words[at].start for at in covered} if written else set()
        return tuple(place for place in written if place[0] not in accounted)

    def _kind(self, words: Words, first: int, end: int, neighbours: WordNeighbours) -> NameKind:
        """Whose name some words are."""
        if end - first == 1 and words[first].opens and is_person_after_all(words, first, self.judge):
            return NameKind.PERSON
        if end - first == 1 and words[first].opens and asks(words, first, self.judge):
            return NameKind.UNKNOWN
        return self.judge.kind(words[first:end], neighbours)

    def _free(
        self, words: Words, covered: frozenset[int], letters: Sequence[tuple[int, int]], *, loose: bool
    ) -> Iterator[int]:
        """The numbers of the words whose capital nobody accounts for."""
        for i in (i for i in words.capitals if i not in covered):
            is_accounted = not is_free(words, i, self.judge, self.small, loose=loose)
            if not (is_accounted or _is_lettered(words, i) or _within(words[i], letters)):
                yield i


def words_in(passage: Passage) -> Words:
    """The words of a passage; those of a file's name and of an id are joined by hyphens."""
    text = passage.text.replace("%20", "   ")  # a space in an address
    breaks = frozenset[int]() if is_name(passage) else breaks_in(passage.raw, passage.folded.origin)
    is_raw = passage.part is PassagePart.RAW
    return words_of(text.translate(_APART) if is_name(passage) else text, glued=is_raw, breaks=breaks)


def is_name(passage: Passage) -> bool:
    """True if the passage is the name of a file or of a record."""
    return passage.part is PassagePart.FILE_NAME or (passage.path[:1] in _IDS and passage.part is PassagePart.VALUE)


def _is_lettered(words: Sequence[Word], at: int) -> bool:
    """True if a single letter tells one plan, group or vitamin from another, or stands for whom a text hides: «A's»."""
    word = words[at]
    if word.text in _HIDDEN:  # «B. Knudsen» is somebody
        return at + 1 == len(words) or words[at + 1].gap not in _OF_INITIALS or not words[at + 1].capital
    return word.initial and at > 0 and words[at - 1].lower in _LETTERED


def _within(word: Word, parts: Sequence[tuple[int, int]]) -> bool:
    at = bisect_right(parts, (word.start, word.end)) - 1
    near = parts[max(at, 0) : at + 2]
    return any(start <= word.start < end for start, end in near)
