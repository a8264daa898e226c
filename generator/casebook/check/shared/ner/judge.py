"""True if a run of words with capitals is a human being: what the lists, the forms and the words around it say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

from casebook.check.shared.ner import firms, forms, surroundings
from casebook.check.shared.ner.forms import is_in
from casebook.check.shared.ner.lists import NameLists
from casebook.check.shared.ner.setting import WordNeighbours
from casebook.check.shared.ner.words import Word, Words
from casebook.language.compounds import is_common
from casebook.language.inflection import without_genitive
from casebook.memo import WordMemo

_SHORTEST = 3  # letters of a name that is written in capitals
_SHORT = 4  # letters; a shorter word that nobody knows is more often an abbreviation than a name


class NameKind(Enum):
    """Whose name it is."""

    PERSON = auto()
    PLACE = auto()
    BODY = auto()
    UNKNOWN = auto()


@dataclass(frozen=True)
class Judge:
    """Judges words with the lists at hand. A run has one, which remembers what it said of a word."""

    lists: NameLists

    def kind(self, run: Sequence[Word], setting: WordNeighbours) -> NameKind:
        """Whose name a run of words is."""
        if setting.behind_pseudonym:
            return NameKind.PERSON
        if firms.is_of_family(run, setting, self.is_given):
            return NameKind.BODY
        return self._several(run, setting) if len(run) > 1 else self._one(run[0], setting)

    def listed(self, word: Word, entries: frozenset[str]) -> bool:
        """True if a list has the word, be it in the genitive."""
        return is_in(word.lower, entries)

    def is_given(self, word: Word) -> bool:
        """True if the word, or each half of a double name, is a first name anywhere."""
        return self._is_given(word.lower)

    def is_family(self, word: Word) -> bool:
        """True if the word, or the last half of a double name, is a surname anywhere."""
        return is_in(word.lower.rpartition("-")[2], self.lists.families)

    def is_ambiguous(self, word: Word) -> bool:
        """True if the name is a common word too."""
        return is_in(word.lower, self.lists.ambiguous)

    def is_danish(self, word: Word) -> bool:
        """True if the word is a first name of Danish use, double names of any kind included."""
        return self._is_danish(word.lower)

    def is_certain(self, word: Word) -> bool:
        """True if the word is a Danish first name or surname and nothing else."""
        return self._certain[word.lower]

    def is_place(self, word: Word) -> bool:
        """True if the word is a place and nothing else."""
        return self._places[word.lower]

    def is_ordinary(self, words: Words, at: int) -> bool:
        """True if a word is in the dictionary and on no list of names or places."""
        return self._ordinary[words.lowers[at]]

    @cached_property
    def _certain(self) -> WordMemo[bool]:
        return WordMemo(self._is_certain)

    @cached_property
    def _places(self) -> WordMemo[bool]:
        return WordMemo(lambda word: is_in(word, self.lists.places) and not is_in(word, self.lists.ambiguous))

    @cached_property
    def _ordinary(self) -> WordMemo[bool]:
        return WordMemo(self._is_ordinary)

    def _is_given(self, word: str) -> bool:
        return all(is_in(part, self.lists.given) or is_in(part, self.lists.foreign) for part in word.split("-"))

    def _is_danish(self, word: str) -> bool:
        head, _, last = word.rpartition("-")  # «knold-peter»
        return is_in(word, self.lists.given) or bool(head and (self._is_given(word) or self._is_certain(last)))

    def _is_certain(self, word: str) -> bool:
        listed = self._is_danish(word) or is_in(word, self.lists.danish_families)
        return listed and not is_in(word, self.lists.ambiguous)

    def _is_ordinary(self, word: str) -> bool:
        listed = self._is_given(word) or self._certain[word] or self._places[word]
        return is_common(word) and not (listed or is_in(word.rpartition("-")[2], self.lists.families))

    def is_title(self, word: Word | None) -> bool:
        """True if a word is what a person is called before the name."""
        titles, endings = self.lists.titles, self.lists.title_endings
        return word is not None and (word.lower in titles or (not word.capital and word.text.endswith(endings)))

    def _is_thing(self, word: Word | None) -> bool:
        """True if a word is what a company, a place or a work is called before its name."""
        return word is not None and not word.capital and word.text.endswith(self.lists.thing_endings)

    def _is_called(self, setting: WordNeighbours) -> bool:
        """True if a title stands before, or a verb that people do: «mentoren …», «siger …»."""
        return self.is_title(setting.before) or setting.before_is(self.lists.deeds)

    def _is_of_company(self, word: Word | None) -> bool:
        """True if a word with a capital makes the name that it stands behind one of a company."""
        return word is not None and word.capital and self.listed(word, self.lists.companies)

    def _several(self, run: Sequence[Word], setting: WordNeighbours) -> NameKind:
        """The kind of a run of words: the first step that knows an answer gives it."""
        steps = (
            self._as_a_whole,
            self._as_danish_name,
            self._as_company,
            self._by_neighbour,
            self._by_last,
            self._by_form,
        )
        answers = (step(run, setting) for step in steps)
        return next((kind for kind in answers if kind), NameKind.PERSON)

    def _as_a_whole(self, run: Sequence[Word], setting: WordNeighbours) -> NameKind | None:
        """The kind of a name that is listed as a whole, «New York», «Røde Kors»; letters alone are nobody's name."""
        whole = without_genitive(setting.text[run[0].start : run[-1].end].lower())
        if any(form in self.lists.places for form in whole):
            return NameKind.PLACE
        if any(form in self.lists.organisations for form in whole):
            return NameKind.BODY
        return NameKind.UNKNOWN if all(word.initial for word in run) else None

    def _as_danish_name(self, run: Sequence[Word], setting: WordNeighbours) -> NameKind | None:
        del setting
        first, last = run[0], run[-1]
        danish = self.is_danish(first) and self.is_family(last) and not forms.looks_like_body(last.lower)
        return NameKind.PERSON if danish else None

    def _as_company(self, run: Sequence[Word], setting: WordNeighbours) -> NameKind | None:
        joined = any(word.gap == " & " for word in run[1:])
        company = any(self._is_of_company(word) for word in (*run[1:], setting.after))
        return NameKind.BODY if joined or company or self._is_thing(setting.before) else None

    def _by_neighbour(self, run: Sequence[Word], setting: WordNeighbours) -> NameKind | None:
        return NameKind.PERSON if self._is_called(setting) or any(word.initial for word in run[:-1]) else None

    def _by_last(self, run: Sequence[Word], setting: WordNeighbours) -> NameKind | None:
        """The kind that the last word shows, or a first name before it."""
        del setting
        last = run[-1]
        if self.listed(last, self.lists.organisations) or forms.looks_like_body(last.lower):
            return NameKind.BODY
        named = (
            any(self.is_given(word) for word in run[:-1])
            or (self.is_danish(last) and not self.is_ambiguous(last))
            or forms.looks_like_family(last.lower)
            or self.listed(last, self.lists.danish_families)
            or (self.is_family(last) and not all(is_common(word.lower) for word in run))
        )
        return NameKind.PERSON if named else None

    def _by_form(self, run: Sequence[Word], setting: WordNeighbours) -> NameKind | None:
        """The kind that the form shows when no list knows any of the words."""
        if setting.after_is(self.lists.deeds) or surroundings.is_of_age(setting.text, run[-1].end):
            return NameKind.PERSON
        if forms.looks_like_place(run[-1].lower) or setting.before_is(surroundings.WHERE):
            return NameKind.PLACE
        quoted = run[0].gap.endswith(('"', "'", "«", "»", "“"))
        ordinary = any(is_common(word.lower) or word.text.isupper() for word in run)
        return NameKind.UNKNOWN if quoted or ordinary else None

    def _one(self, word: Word, setting: WordNeighbours) -> NameKind:
        """The kind of a single word."""
        return (
            self._by_shape(word, setting)
            or self._by_setting(word, setting)
            or (self._opening if word.opens else self._inside)(word, setting)
        )

    def _by_shape(self, word: Word, setting: WordNeighbours) -> NameKind | None:
        """The kind of what is followed by an age or a company word, has digits, or is written in capitals."""
        if self._is_of_company(setting.after):
            return NameKind.BODY
        if surroundings.is_of_age(setting.text, word.end) and not word.text[0].isdigit():
            return NameKind.PERSON
        if self.listed(word, self.lists.organisations) or forms.is_put_together(word.text):
            return NameKind.BODY
        if word.text.isupper() and len(word.text) > 1:
            return NameKind.PERSON if self.is_certain(word) and len(word.text) >= _SHORTEST else NameKind.BODY
        compound = "-" in word.text and not word.text.rpartition("-")[2][0].isupper()
        return NameKind.UNKNOWN if compound and not self.is_given(word) else None

    def _by_setting(self, word: Word, setting: WordNeighbours) -> NameKind | None:
        """The kind of a single word where a list of places or the word before it decides."""
        where = setting.before_is(surroundings.WHERE)
        if self.listed(word, self.lists.places):
            named = self.listed(word, self.lists.given) and not self.is_ambiguous(word)
            return NameKind.PERSON if (self.is_title(setting.before) or named) and not where else NameKind.PLACE
        if self._is_thing(setting.before):
            return NameKind.BODY
        if self._is_called(setting) and not forms.looks_like_body(word.lower):
            return NameKind.PERSON
        return NameKind.PLACE if where and not self.is_danish(word) else None

    def _inside(self, word: Word, setting: WordNeighbours) -> NameKind:
        """The kind of a word inside a sentence: nobody writes a common word with a capital there."""
        lower = word.lower
        if self.is_danish(word) or self.is_given(word):
            return NameKind.PERSON
        if forms.looks_like_place(lower) or forms.looks_like_body(lower):
            return NameKind.PLACE
        if self.listed(word, self.lists.danish_families) or forms.looks_like_family(lower):
            return NameKind.PERSON
        if setting.before_is(surroundings.ARTICLES):
            return NameKind.UNKNOWN
        return NameKind.PERSON if self.is_family(word) or self._is_strange(word, setting) else NameKind.UNKNOWN

    def _is_strange(self, word: Word, setting: WordNeighbours) -> bool:
        """True if a word inside a sentence is in no dictionary, no half («fullText»), and nothing around it objects."""
        lower = word.lower
        if not (word.gap or word.opens) or is_common(lower) or forms.is_common_in_genitive(lower):
            return False
        acts, is_short = setting.after_is(self.lists.deeds), len(lower) < _SHORT
        return acts or not (is_short or setting.before_is(surroundings.TOWARDS))

    def _opening(self, word: Word, setting: WordNeighbours) -> NameKind:
        """The kind of a word that may have its capital only because a sentence begins."""
        lower, acts = word.lower, setting.after_is(self.lists.deeds)
        if self.is_ambiguous(word):
            return NameKind.PERSON if acts else NameKind.UNKNOWN
        if self.is_certain(word):
            return NameKind.PERSON
        if is_common(lower):
            return NameKind.UNKNOWN
        if forms.looks_like_place(lower) or forms.looks_like_body(lower):
            return NameKind.PLACE
        named = self.is_given(word) or self.is_family(word) or forms.looks_like_family(lower)
        return NameKind.PERSON if named or acts else NameKind.UNKNOWN
