"""Names of one or several words, and which words of a passage they cover."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from casebook.check.patterns import pattern
from casebook.check.shared.ner.lists import NameLists
from casebook.check.shared.ner.words import Word, Words, words_of
from casebook.language.compounds import is_common
from casebook.language.inflection import uninflected
from casebook.memo import WordMemo

COMPANY_FORM = pattern(r"\s(?:A/S|ApS|I/S|P/S|K/S)\b")
PARTED = pattern(r",|: | [–-] ")  # between what can stand for a name by itself
_GAP = pattern(r"[ -/&.,»«\"]{0,4}")  # none where «LinkedIn» stands on a page, whose words are read apart


_LEAD = pattern(
    r"^(?:Projekt(?:et)?|Foreningen|Fonden|Huset|Initiativet|Indsatsen|Forløbet|Tilbuddet|Modellen|Metoden|Kampagnen|"
    r"Programmet|Konceptet|Redskabet) (?=[A-ZÆØÅ])"
)


def without_kind(name: str) -> str:
    """The name in «Projekt Lysværket»; empty where no word before it says what it is."""
    rest = _LEAD.sub("", name)
    return rest if rest != name else ""


def is_nobodys(name: str, lists: NameLists) -> bool:
    """True if no word of a name is a first name."""
    return lists.given.isdisjoint(words_of(name).lowers)


@dataclass(frozen=True)
class Phrases:
    """Names of one or several words, by their first word; all in small letters."""

    by_first: dict[str, tuple[tuple[str, ...], ...]]
    seconds: dict[str, tuple[str, ...]]  # of the first words that are no name by themselves: how the next begins

    @classmethod
    def of(cls, names: Iterable[str], covers: Callable[[str], bool] = lambda _: True) -> Phrases:
        """The phrases of names; of «Region Nord, Kontoret» and «Firmaet A/S» also the parts that cover something."""
        rests_of: dict[str, set[tuple[str, ...]]] = {}
        for name in names:
            parts = {name, *filter(covers, {*PARTED.split(name), COMPANY_FORM.sub("", name)} - {name})}
            for part in parts:
                for words in filter(None, {tuple(words_of(part, glued=glued).lowers) for glued in (False, True)}):
                    rests_of.setdefault(words[0], set()).add(words[1:])
        by_first = {first: tuple(sorted(rests, key=len, reverse=True)) for first, rests in rests_of.items()}
        seconds = {first: tuple({rest[0] for rest in rests}) for first, rests in rests_of.items() if () not in rests}
        return cls(by_first, seconds)

    def covered(self, words: Words) -> set[int]:
        """The numbers of the words that belong to one of the names."""
        numbers: set[int] = set()
        for at in words.numbers(self.by_first.keys()):
            if words.goes_on(at, self.seconds.get(words.lowers[at])):
                numbers.update(range(at, at + self._length(words, at)))
        forms = {word for word in {words.lowers[at] for at in words.capitals} if self._forms[word]}
        numbers.update(at for at in words.capitals if words.lowers[at] in forms)
        for first, end in words.glued():
            whole = "".join(words.lowers[first:end])
            if () in self.by_first.get(whole, ()) or self._forms[whole]:
                numbers.update(range(first, end))
        return numbers

    @cached_property
    def _forms(self) -> WordMemo[bool]:
        return WordMemo(self._is_form)

    def _length(self, words: Words, at: int) -> int:
        """The number of words of the longest declared name that begins at one."""
        for rest in self.by_first[words.lowers[at]]:
            if rest and not words.goes_on(at, rest[:1]):  # whatever is a form of a word begins as it does
                continue
            following = words[at + 1 : at + 1 + len(rest)]
            if len(following) == len(rest) and all(map(_continues, following, rest)):
                return 1 + len(rest)
        return 0

    def _is_form(self, word: str) -> bool:
        """True if a word is a form of a name of one word, or a compound that begins with one: «GPS-ugen»."""
        head, hyphen, tail = word.partition("-")
        joined = bool(hyphen) and is_common(tail) and () in self.by_first.get(head, ())
        return joined or any(() in self.by_first[stem] for stem in uninflected(word) if stem in self.by_first)


def _continues(word: Word, wanted: str) -> bool:
    return (word.lower == wanted or wanted in uninflected(word.lower)) and bool(_GAP.fullmatch(word.gap))
