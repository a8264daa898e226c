"""The names of people in passages that were read, and the words of the others that nobody accounts for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum, auto
from typing import NamedTuple

from casebook.check.shared.ner import surroundings
from casebook.check.shared.ner.judge import NameKind
from casebook.check.shared.ner.reader import Read, Reader, Run
from casebook.check.shared.ner.words import Word
from casebook.language.compounds import is_common
from casebook.language.inflection import with_genitives, without_genitive

_TYPO = 5  # letters; in a shorter name another letter makes another name
_MOST = 200  # names whose misspellings are looked for


class Form(Enum):
    """Forms in which a proper name is written: each is the matter of one rule."""

    FULL = auto()
    NAME = auto()
    INITIALS = auto()
    UNDECLARED = auto()


class FoundName(NamedTuple):
    """A name in a passage; `kind` is whose it is, as far as the words around it say so."""

    start: int
    end: int
    form: Form
    kind: NameKind = NameKind.PERSON


class Finder:
    """Finds the names of people in passages that were read, and what of the others nobody accounts for."""

    def __init__(self, reader: Reader, people: frozenset[str]) -> None:
        self.reader, self.judge = reader, reader.judge
        self.people = with_genitives(people)
        self.long = tuple(sorted(name for name in people if len(name) >= _TYPO))[:_MOST]
        self.declared = tuple(name for name in reader.pseudonyms if len(name) >= _TYPO)

    def find(self, read: Read) -> Iterator[FoundName]:
        """Every name of a passage, in order of kind."""
        yield from (FoundName(start, end, Form.INITIALS) for start, end in read.letters)
        taken: set[int] = set()
        for run in read.runs:
            taken.update(range(run.first, run.end))
            yield from self._in_run(read, run)
        yield from self._loose(read, taken)
        yield from self._beyond(read)

    def _beyond(self, read: Read) -> Iterator[FoundName]:
        """First names in what is not read closely any more."""
        lists, words = self.judge.lists, read.words
        for at in words.numbers(lists.given - lists.ambiguous) if read.closely < len(words) else ():
            if at >= read.closely and at not in read.covered and words[at].capital:
                yield FoundName(words[at].start, words[at].end, Form.NAME)

    def _in_run(self, read: Read, run: Run) -> Iterator[FoundName]:
        if run.kind is NameKind.PERSON:
            yield self._person(read, run)
            return
        words = read.words[run.first : run.end]
        if any(self._is_known(word) for word in words):
            yield FoundName(words[0].start, words[-1].end, Form.NAME)
        elif not all(self._is_declared_misspelled(word) for word in words):
            yield FoundName(words[0].start, words[-1].end, Form.UNDECLARED, run.kind)

    def _person(self, read: Read, run: Run) -> FoundName:
        """The name of a person; a pseudonym with a surname behind it is a full name too."""
        first = run.first
        while first - 1 in read.people and read.words[first].gap == " " and read.words[first - 1].capital:
            first -= 1
        words = read.words[first : run.end]
        several = sum(not word.initial and word.capital for word in words) > 1
        return FoundName(words[0].start, words[-1].end, Form.FULL if several else Form.NAME)

    def _is_known(self, word: Word) -> bool:
        """True if a word is a name that the document gives away elsewhere, or is one letter from it."""
        if word.lower in self.people:
            return True
        return len(word.text) >= _TYPO and not is_common(word.lower) and _is_near(word, self.long)

    def _is_declared_misspelled(self, word: Word) -> bool:
        """True if a word is a pseudonym with one letter wrong, and not another name."""
        return not self.judge.is_given(word) and not self.judge.is_family(word) and _is_near(word, self.declared)

    def _loose(self, read: Read, taken: set[int]) -> Iterator[FoundName]:
        """Names that no capital gives away: written small, or where a sentence opens."""
        until = 0
        words = read.words
        behind = (at + 1 for at in words.numbers(surroundings.CALLED) if at + 1 < len(words))
        called = (at for at in behind if not is_common(words.lowers[at]))  # «hun hedder ayse»
        given = words.numbers(self.judge.lists.given)
        candidates = {*words.numbers(self.people), *given, *called} - taken - read.covered
        for at in sorted(at for at in candidates if at < read.closely):
            length = self._name_at(read, at) if at >= until else 0
            if length:
                until = at + length
                yield FoundName(words[at].start, words[until - 1].end, Form.FULL if length > 1 else Form.NAME)

    def _name_at(self, read: Read, at: int) -> int:
        """The number of words that begin at one and are a name."""
        word = read.words[at]
        if word.lower in self.people:
            return 1
        if word.capital or not self.judge.is_given(word):
            return 0
        if self.judge.is_ambiguous(word):
            return int(self.judge.is_danish(word) and surroundings.is_spoken_to(read.words, at))
        return self._small_name_at(read, at)

    def _small_name_at(self, read: Read, at: int) -> int:
        """The number of small words that begin with a first name and are a name."""
        words = read.words
        behind = (
            words[at + 1] if at + 1 < len(words) and words[at + 1].gap == " " and at + 1 not in read.covered else None
        )
        if behind and not behind.capital and self._is_small_family(behind):
            return 2
        if read.is_name:
            return 0 if words[at].lower in self.judge.lists.places else 1
        return 0 if at and words[at - 1].text.isdigit() else 1  # «3. jan» is a date

    def _is_small_family(self, word: Word) -> bool:
        ordinary = is_common(word.lower) and not word.lower.endswith("sen")
        return self.judge.listed(word, self.judge.lists.danish_families) and not ordinary


def _is_near(word: Word, names: Sequence[str]) -> bool:
    """True if a word with a capital is one letter from one of the names."""
    if not names:
        return False
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - heavy, and rarely needed
    from rapidfuzz.process import extractOne  # noqa: PLC0415 - heavy, and rarely needed

    return any(
        extractOne(form, names, scorer=Levenshtein.distance, score_cutoff=1) for form in without_genitive(word.lower)
    )
