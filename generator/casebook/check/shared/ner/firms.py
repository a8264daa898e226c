"""Firms that are called after a family: «Brdr. X», «Brødrene X», «X & Søn», «X og Sønner», «X Eftf.»."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from casebook.check.patterns import pattern
from casebook.check.shared.ner.setting import WordNeighbours
from casebook.check.shared.ner.words import BROTHERS, Word

_SIBLINGS = frozenset({"Brødrene", "Søstrene", "Gebrüder"})
_HEIRS = r"(?:Sønner|Søn|Døtre|Datter)"
_SUCCESSOR = r"(?:[Ee]ftf|[Ee]fterf|Efterfølgere?)"
_BEHIND = pattern(rf",? (?:(?:&|og) {_HEIRS}|{_SUCCESSOR})(?!\w)")
_LAST = pattern(rf"{_HEIRS}|{_SUCCESSOR}")


def is_of_family(run: Sequence[Word], setting: WordNeighbours, is_given: Callable[[Word], bool]) -> bool:
    """True if a run of words with capitals is the name of such a firm, or stands in one.

    «Brødrene» has a capital inside a sentence only in a name. Where it opens one, two people may be meant, and so they
    may before a first name (`is_given`).
    """
    if run[0].lower in BROTHERS or setting.before_is(BROTHERS):
        return True
    if _BEHIND.match(setting.text, run[-1].end) or (_LAST.fullmatch(run[-1].text) and _is_joined(run, setting)):
        return True
    siblings, *names = (setting.before, *run) if _is_called_siblings(setting.before) else run
    return _is_called_siblings(siblings) and bool(names) and not any(is_given(name) for name in names if name)


def _is_called_siblings(word: Word | None) -> bool:
    return word is not None and word.text in _SIBLINGS and not word.opens


def _is_joined(run: Sequence[Word], setting: WordNeighbours) -> bool:
    """True if the last word of a run stands behind a name."""
    return len(run) > 1 or setting.text.endswith((" og ", " & "), 0, run[-1].start)
