"""Texts from outside, in sections under headings, and what was left out of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from casebook.problem import CasebookError

LONGEST = 512 * 1024  # bytes of text, as of a record
LARGEST = 10 * 1024 * 1024  # bytes of a file that holds more than its text: a mail with files, a Word file


class Section(NamedTuple):
    """A part of a text: its heading («» before the first), the level of the heading from 1, and what stands below it.

    `table` has the cells of the tables below the heading, row by row, what stands over the columns first.
    """

    heading: str
    level: int
    text: str
    table: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Incoming:
    """A text that somebody sent.

    `left_out` are pieces that are no part of it (a signature, an earlier mail), each with what it is. `names` are words
    of the names of those who sent and got it: none may stand in a draft unseen. `notes` are Danish sentences on it.
    """

    sections: tuple[Section, ...]
    left_out: tuple[tuple[str, str], ...] = ()
    names: frozenset[str] = frozenset()
    notes: tuple[str, ...] = ()


def refused(
    message: str, hint: str = "Bed om teksten igen, eller kopiér den selv over i en tekstfil."
) -> CasebookError:
    """The error of a file that cannot be read. Nothing of the file is in it."""
    return CasebookError(message, hint)


def text_fits(text: str) -> str:
    """The text. CasebookError where it is longer than a record can be, or none at all."""
    if len(text.encode("utf-8", "replace")) > LONGEST:
        raise refused("Teksten er for lang.", f"Den må højst fylde {LONGEST // 1024} KB. Del den, eller kort den ned.")
    if not text.strip():
        raise refused("Der er ingen tekst i filen.")
    return text
