"""The lines of a passage: rules read a text in which a broken line is a blank, and lists and tables go by lines."""

from __future__ import annotations

from casebook.check.passage import Passage
from casebook.check.patterns import pattern

_BLANK = pattern(" ")
_GOES_ON = pattern(r"\n(?=[a-zæøå])")


def in_lines(passage: Passage) -> str:
    """The text that rules read, as long and with the same places, its lines and tabs as they were written."""
    return passage.once(_in_lines) if _has_signs(passage) else passage.text


def in_paragraphs(passage: Passage) -> str:
    """The text with its lines broken but for those that only go on: an editor wraps long ones."""
    return passage.once(_in_paragraphs) if _has_signs(passage) else passage.text


def _has_signs(passage: Passage) -> bool:
    return "\n" in passage.raw or "\t" in passage.raw


def _in_paragraphs(passage: Passage) -> str:
    return _GOES_ON.sub(" ", in_lines(passage))


def _in_lines(passage: Passage) -> str:
    raw, folded = passage.raw, passage.folded
    pieces, at = [], 0
    for i in (match.start() for match in _BLANK.finditer(folded.text)):
        written = raw[slice(*folded.origin[i])] if folded.origin else raw[i]
        sign = next((sign for sign in "\n\t" if sign in written), "")
        if sign:
            pieces.append(folded.text[at:i] + sign)
            at = i + 1
    return "".join((*pieces, folded.text[at:]))
