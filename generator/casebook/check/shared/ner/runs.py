"""Words with capitals that are not accounted for, put together where they make one name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from casebook.check.patterns import pattern
from casebook.check.shared.ner import surroundings
from casebook.check.shared.ner.forms import looks_like_family
from casebook.check.shared.ner.judge import Judge
from casebook.check.shared.ner.openers import is_person_after_all, is_thing_after_all
from casebook.check.shared.ner.words import Word, Words, is_shortened, without_article
from casebook.language.compounds import is_common

_CODE = 2  # letters
_DIGIT = pattern(r"[\d¹²³]")
_BY = "af"
_JOINTS = frozenset({" ", ". ", ".", " & "})


def runs(words: Words, free: AbstractSet[int], judge: Judge) -> Iterator[tuple[int, int]]:
    """The runs of free words, as (first, last + 1); «von», «de» and «al» may stand inside one.

    «af» may not stand behind a place: of «udviklet i Holland af Maria Ravnhøj» a person made it there.
    """
    end = 0
    for at in sorted(free):
        if at < end:
            continue
        end = at + 1
        while step := _goes_on(words, free, end, judge):
            end += step
        yield at, end


def _goes_on(words: Sequence[Word], free: AbstractSet[int], at: int, judge: Judge) -> int:
    """The number of words by which the name goes on."""
    if _continues(words, free, at):
        return 1
    particle = at < len(words) and words[at].text in surroundings.PARTICLES and words[at].gap == " "
    if particle and words[at].text == _BY and judge.listed(words[at - 1], judge.lists.places):
        return 0
    return 2 if particle and _continues(words, free, at + 1) else 0


def _continues(words: Sequence[Word], free: AbstractSet[int], at: int) -> bool:
    return at in free and words[at].gap in _JOINTS and not words[at].opens


def is_free(words: Words, at: int, judge: Judge, small: frozenset[str], *, loose: bool = False) -> bool:
    """True if the capital of a word has to be accounted for. `small` are words that the document writes small.

    In a text that is `loose` a sentence, a heading or a cell may begin anywhere, without a mark before it.
    """
    opens = words.opens(at)
    if (loose or opens) and judge.is_ordinary(words, at):  # the quick way: most capitals are no more than that
        return opens and words.lowers[at] not in small and is_thing_after_all(words, at)
    return _is_free(words, at, judge, small, loose=loose)


def _is_free(words: Words, at: int, judge: Judge, small: frozenset[str], *, loose: bool) -> bool:
    word = words[at]
    if word.text in surroundings.PRONOUNS:
        return False
    if judge.is_certain(word):
        return True
    if _has_digits(word) or _is_code(words, at):
        return False
    if not word.opens and not loose:
        return not _is_shouted(words, at)
    if word.opens and is_person_after_all(words, at, judge):
        return True
    ordinary = word.lower in small or is_common(without_article(word.lower)) or is_shortened(words, at)
    return not ordinary or judge.is_place(word) or _is_name_after_all(words, at, judge, small)


def _has_digits(word: Word) -> bool:
    return _DIGIT.search(word.text) is not None


def _is_code(words: Sequence[Word], at: int) -> bool:
    """True if a letter or two belong to a number, «XX 00 000», «55 N», or a word to an address: «Font%C3»."""
    word = words[at]
    if word.gap.endswith("%") or (at + 1 < len(words) and words[at + 1].gap.startswith("%")):
        return True
    if len(word.text) > _CODE or not word.text.isupper():
        return False
    behind = at + 1 < len(words) and words[at + 1].gap == " " and words[at + 1].text.isdigit()
    return behind or (word.initial and at > 0 and words[at - 1].text.isdigit())


def _is_shouted(words: Sequence[Word], at: int) -> bool:
    """True if a common word is written in capitals as its neighbour is."""
    word = words[at]
    if not word.text.isupper() or word.initial:
        return False
    neighbours = (words[at - 1] if at else None, words[at + 1] if at + 1 < len(words) else None)
    loud = any(other and other.text.isupper() and not other.initial for other in neighbours)
    return loud and is_common(word.lower)


def _is_name_after_all(words: Words, at: int, judge: Judge, small: frozenset[str]) -> bool:
    """True if a common word that opens a sentence is a name there: a surname or what people do stands behind it."""
    word, behind = words[at], words[at + 1] if at + 1 < len(words) else None
    if behind is None or not (judge.is_given(word) or judge.is_family(word)) or _is_shouted(words, at):
        return False
    if behind.initial:
        return behind.gap == " " and behind.text != "I" and judge.is_danish(word)
    if behind.capital:
        named = judge.is_family(behind) or judge.is_given(behind) or looks_like_family(behind.lower)
        return behind.gap in _JOINTS and not behind.opens and named
    acts = behind.lower in judge.lists.deeds and behind.gap == " "
    return acts and judge.is_danish(word) and word.lower not in small
