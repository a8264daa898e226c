"""Words with capitals that are not accounted for, put together where they make one name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casebook.check.naming import context
from casebook.check.naming.judge import Judge
from casebook.check.naming.lists import is_common
from casebook.check.naming.words import Word

_JOINTS = frozenset({" ", ". ", ".", " & "})


def runs(words: Sequence[Word], free: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """The runs of free words, as (first, last + 1); «von», «de» and «al» may stand inside one."""
    at = 0
    while at < len(words):
        if not free[at]:
            at += 1
            continue
        end = at + 1
        while step := _goes_on(words, free, end):
            end += step
        yield at, end
        at = end


def _goes_on(words: Sequence[Word], free: Sequence[bool], at: int) -> int:
    """How many words further the name goes on."""
    if _continues(words, free, at):
        return 1
    particle = at < len(words) and words[at].text in context.PARTICLES and words[at].gap == " "
    return 2 if particle and _continues(words, free, at + 1) else 0


def _continues(words: Sequence[Word], free: Sequence[bool], at: int) -> bool:
    return at < len(words) and free[at] and words[at].gap in _JOINTS and not words[at].opens


def free_words(words: Sequence[Word], judge: Judge, small: frozenset[str]) -> list[bool]:
    """For each word whether its capital has to be accounted for. `small` are words that the document writes small."""
    return [word.capital and _is_free(words, i, judge, small) for i, word in enumerate(words)]


def _is_free(words: Sequence[Word], at: int, judge: Judge, small: frozenset[str]) -> bool:
    word = words[at]
    if word.text in context.PRONOUNS:
        return False
    if not word.opens or judge.is_certain(word):
        return True
    if judge.listed(word, judge.lists.places) and not judge.is_ambiguous(word):
        return True
    if word.lower in small or is_common(word.lower):
        return _is_name_after_all(words, at, judge, small)
    return True


def _is_name_after_all(words: Sequence[Word], at: int, judge: Judge, small: frozenset[str]) -> bool:
    """Whether a common word that opens a sentence is a name there: a surname or what people do stands behind it."""
    word, behind = words[at], words[at + 1] if at + 1 < len(words) else None
    if behind is None or not (judge.is_given(word) or judge.is_family(word)):
        return False
    if behind.initial:
        return behind.gap == " " and behind.text != "I" and judge.is_danish(word)
    if behind.capital:
        return behind.gap in _JOINTS and not behind.opens and (judge.is_family(behind) or judge.is_given(behind))
    acts = behind.lower in judge.lists.deeds and behind.gap == " "
    return acts and judge.is_danish(word) and word.lower not in small
