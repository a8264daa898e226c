"""The lines of a passage: rules read a text in which a broken line is a blank, and lists and tables go by lines."""

from __future__ import annotations

from casebook.check.passage import Passage
from casebook.check.patterns import pattern

_GOES_ON = pattern(r"\n(?=[a-zæøå])")


def in_lines(passage: Passage) -> str:
    """The text that rules read, as long and with the same places, with its lines broken as they were written."""
    return passage.once(_in_lines) if "\n" in passage.raw else passage.text


def in_paragraphs(passage: Passage) -> str:
    """The text with its lines broken but for those that only go on: an editor wraps long ones."""
    return passage.once(_in_paragraphs) if "\n" in passage.raw else passage.text


def _in_paragraphs(passage: Passage) -> str:
    return _GOES_ON.sub(" ", in_lines(passage))


def _in_lines(passage: Passage) -> str:
    raw, folded = passage.raw, passage.folded
    if not folded.origin:
        breaks = (i for i, char in enumerate(folded.text) if char == " " and raw[i] == "\n")
    else:
        breaks = (i for i, char in enumerate(folded.text) if char == " " and "\n" in raw[slice(*folded.origin[i])])
    pieces, at = [], 0
    for i in breaks:
        pieces.append(folded.text[at:i])
        at = i + 1
    return "\n".join((*pieces, folded.text[at:]))
