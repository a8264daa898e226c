"""Names that a record or a register may declare: a pseudonym is one given name, a title or an actor is nobody.

A declared name is accounted for wherever it stands, so it is judged first, by the rules on names themselves. One that
reads as a human being's name covers nothing: the rules find it where it is declared and wherever else it stands. A
declaration asks for stronger signs than running text does, because projects and firms are called «Low Arousal» and
«Projekt Aurora»: a first name that is no common word, with a second name or by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from casebook.check.passage import Passage, PassagePart
from casebook.check.patterns import pattern
from casebook.check.shared.ner.finder import Finder, Form
from casebook.check.shared.ner.forms import looks_like_family
from casebook.check.shared.ner.judge import Judge
from casebook.check.shared.ner.lists import NameLists
from casebook.check.shared.ner.phrases import COMPANY_FORM, PARTED
from casebook.check.shared.ner.reader import Read, Reader, words_in
from casebook.check.shared.ner.words import Word, Words, words_of
from casebook.language.compounds import is_common
from casebook.language.dictionary import is_listed
from casebook.language.inflection import with_genitives, without_genitive
from casebook.source import Document

_NOWHERE = Document("")
_GLUED = pattern(r"[^\W\d_A-ZÆØÅ]{2,}[A-ZÆØÅ][^\W\d_A-ZÆØÅ]{2,}")
_OF_PEOPLE = frozenset({"familien", "ægteparret", "søskende", "en", "den"})
_THING_AND_NAME = 2  # words: «Projekt Aurora», «Café Mette»


class Declarations:
    """Judges declared names with the lists of a casebook."""

    def __init__(self, lists: NameLists) -> None:
        self._judge = Judge(lists)

    def pseudonyms(self, names: Iterable[str]) -> frozenset[str]:
        """The names that can be pseudonyms."""
        return frozenset(name for name in names if self.is_pseudonym(name))

    def nobodys(self, names: Iterable[str], people: Iterable[str] = ()) -> tuple[str, ...]:
        """The names that are no human being's; `people` are the pseudonyms that may stand in them."""
        pseudonyms = frozenset(word for name in people for word in words_of(name).lowers)
        reader = self._reader(pseudonyms)
        return tuple(name for name in names if self._is_nobodys(name, reader))

    def is_pseudonym(self, name: str) -> bool:
        """True if it is one given name, or says no name at all («En deltager»)."""
        words = words_of(name)
        if len(words) > 1:
            named = any(word.capital and self._judge.is_given(word) for word in words if not self._is_said(word))
            several = any(word.capital and not word.initial for word in words[1:])
            return not (named or several or self._has_small_name(name))
        return bool(words) and not _GLUED.search(name) and not any(map(self._is_surname, _halves(words[0])))

    def is_nobodys(self, name: str, people: frozenset[str] = frozenset()) -> bool:
        """True if it does not read as a human being's name; `people` are pseudonyms in small letters."""
        return self._is_nobodys(name, self._reader(people))

    def _is_nobodys(self, name: str, reader: Reader) -> bool:
        whole = COMPANY_FORM.sub("", name)
        if whole != name:  # a firm may bear its owner's name, but then it always stands as a firm's
            return True
        return not any(self._is_persons(name, reader, part) for part in PARTED.split(name))

    def _reader(self, people: frozenset[str]) -> Reader:
        """A reader to whom nothing is accounted for but the pseudonyms, which are in small letters."""
        return Reader(self._judge, (), people, with_genitives(people), frozenset())

    def _is_persons(self, name: str, reader: Reader, part: str) -> bool:
        passage = Passage(_NOWHERE, PassagePart.VALUE, part.strip())
        words = words_in(passage)
        if self._is_nameless(words, reader):
            return False
        read, spans = self._found(passage, words, reader)
        return any(self._is_telling(read, start, end, alone=part == name) for start, end in spans)

    def _is_nameless(self, words: Words, reader: Reader) -> bool:
        """True if no word can be of a person's name, so that what stands around them need not be read.

        None is a pseudonym, none a title, and none is on a list of names, be it in a part or in the genitive.
        """
        lists, vocabulary = self._judge.lists, words.vocabulary
        if not (vocabulary.isdisjoint(reader.declared) and vocabulary.isdisjoint(_OF_PEOPLE)):
            return False
        if not vocabulary.isdisjoint(lists.titles) or any(word.endswith(lists.title_endings) for word in vocabulary):
            return False
        parts = {part for word in vocabulary for part in (word, *word.split("-"))}
        forms = {form for part in parts for form in without_genitive(part)}
        return all(map(forms.isdisjoint, (lists.given, lists.foreign, lists.danish_families)))

    def _found(self, passage: Passage, words: Words, reader: Reader) -> tuple[Read, list[tuple[int, int]]]:
        """The passage read, and the people that the rules find in it."""
        read = reader.read(passage, words)
        hits = Finder(reader, frozenset()).find(read)
        return read, [(hit.start, hit.end) for hit in hits if hit.form in {Form.FULL, Form.NAME}]

    def _is_telling(self, read: Read, start: int, end: int, *, alone: bool) -> bool:
        """True if what the rules find is so plainly a person that it cannot be the name of anything else."""
        at = [i for i, word in enumerate(read.words) if start <= word.start < end]
        words = read.words[at[0] : at[-1] + 1]
        if any(i in read.people for i in at):
            return True
        if len(words) > 1:
            return self._is_full(words)
        before = read.words[at[0] - 1] if at[0] else None
        if before is not None and self._is_called(before, words[0]):
            return True
        is_thing = before is not None and before.capital and len(read.words) == _THING_AND_NAME
        return not is_thing and self._is_single(words[0], alone=alone and before is None)

    def _is_called(self, before: Word, word: Word) -> bool:
        """True if a word stands before the name that makes it a person's: «sagsbehandler», «familien», «J.»."""
        if before.initial:
            return self._judge.is_certain(word)
        is_title = self._judge.is_title(before) or before.lower in _OF_PEOPLE
        return is_title and (self._judge.is_certain(word) or not is_common(word.lower))

    def _is_full(self, words: Sequence[Word]) -> bool:
        """True if several words are a first name and a surname, or an initial and a surname."""
        named = [word for word in words if not word.initial]
        if not named:
            return False
        if _is_compound(words[-1]):
            return self._is_named_after(words)
        if not words[0].capital:  # the rules find a small name only where it is on their lists
            return True
        if len(named) < len(words) and any(map(self._judge.is_certain, named)):
            return True
        sure = [word for word in named if self._judge.is_danish(word) and not self._judge.is_ambiguous(word)]
        if sure:
            return any(self._is_second(word) for word in named if word != sure[0])
        return len(named) > 1 and self._is_pair(named[0], named[-1])

    def _is_named_after(self, words: Sequence[Word]) -> bool:
        """True if a thing bears a first name and a surname, one of them a Danish one: «Bente Knudsen-metoden»."""
        lists, (family,) = self._judge.lists, words_of(words[-1].text.rpartition("-")[0])
        danish = self._judge.listed(family, lists.danish_families)
        is_family = danish or self._judge.is_family(family)
        return is_family and any(
            self._judge.is_danish(word) or (danish and self._judge.is_given(word)) for word in words[:-1]
        )

    def _is_second(self, word: Word) -> bool:
        """True if a word can stand beside a first name in one: it is no word of the dictionary by itself."""
        listed = self._judge.is_family(word) or self._judge.is_given(word) or looks_like_family(word.lower)
        return listed or not is_listed(word.lower)

    def _is_pair(self, first: Word, last: Word) -> bool:
        """True if two words that might each be something else are a name together: «Bo Vinther»."""
        if self._judge.listed(last, self._judge.lists.danish_families):
            return self._judge.is_given(first) or not is_common(first.lower)
        return self._judge.is_given(first) and not is_common(first.lower) and self._is_second(last)

    def _is_single(self, word: Word, *, alone: bool) -> bool:
        """True if one word is a name: a first name, or a surname that is all there is."""
        if not word.capital:
            return alone
        ambiguous = self._judge.is_ambiguous(word) or (is_common(word.lower) and not self._judge.is_certain(word))
        return not ambiguous and (self._judge.is_danish(word) or (alone and self._is_surname(word)))

    def _is_surname(self, word: Word) -> bool:
        lists = self._judge.lists
        return self._judge.listed(word, lists.danish_families) and not (
            self._judge.is_given(word) or self._judge.is_ambiguous(word)
        )

    def _is_said(self, word: Word) -> bool:
        """True if a word with a capital is a common one: «En», «Deltager»."""
        return is_common(word.lower) and not self._judge.is_certain(word)

    def _has_small_name(self, name: str) -> bool:
        passage = Passage(_NOWHERE, PassagePart.VALUE, name)
        return bool(self._found(passage, words_in(passage), self._reader(frozenset()))[1])


def _halves(word: Word) -> Sequence[Word]:
    """The parts of a double name, each as a word."""
    return tuple(part for half in word.text.split("-") for part in words_of(half))


def _is_compound(word: Word) -> bool:
    """True if a word says what it is itself: «Klump-metoden»."""
    head, _, tail = word.text.rpartition("-")
    return bool(head) and tail.islower() and any(is_common(form) for form in without_genitive(tail))
