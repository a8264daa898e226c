r"""Words as patterns: the ways to cut a text that rules, pages and search share, each with its reason.

All letters of Unicode are letters here, and `_` is none: that is Python's `\w` without it.
"""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
"""A word as it is written: «a-kasse», «GPS'en», «5-årig». Names, similarity and search read whole words."""

PIECE = re.compile(r"[^\W\d_]+|[0-9]+")
"""Letters, or digits, that stand together: «5», «årig». Rules on numbers and triggers see through what joins them."""

RUN = re.compile(r"[^\W_]+")
"""Letters and digits together, without what joins words. The fingerprints of sources were made with it, and cannot be
made again without the sources; whoever holds texts against each other word for word cuts both in this way."""

LETTERS = re.compile(r"[^\W\d_]+")
"""Letters alone, where digits are no part of what is asked: the words of an id, of a role, of a text's language."""

_PART = r"(?:[A-ZÆØÅ]{2,}(?![^\W\d_A-ZÆØÅ])|[A-ZÆØÅ]?[^\W_A-ZÆØÅ]+|[A-ZÆØÅ])"
GLUED_WORD = f"{_PART}(?:['’-]{_PART})*"
"""`WORD` where the headings and cells of a page stand close to each other: «UdgiverKL» are two words."""
