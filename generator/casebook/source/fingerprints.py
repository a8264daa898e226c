"""Fingerprints of sources: they reveal copied passages, but the source cannot be read from them.

A fingerprint is the set of keyed hashes of all runs of six words (w-shingling). They are sorted, so that not even the
order of the words is left: the sources are other people's texts, and the repository is public.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from hashlib import blake2b

from casebook.language.tokens import RUN

FOLDER = "site_config/fingerprints"
WORDS = 6  # in a shingle
_KEY = b"casebook/fingerprints/1"
_KEYED = blake2b(digest_size=8, key=_KEY)
_HYPHENATED = re.compile(r"(?<=[^\W\d_])-[ \t]*\r?\n[ \t]*(?=[a-zæøå])")  # a word cut in two by the end of a line


def words(text: str) -> list[str]:
    """The words of a text, without punctuation and white space."""
    return RUN.findall(text)


def places(text: str) -> list[tuple[int, int]]:
    """The span (start, end) of each word."""
    return [match.span() for match in RUN.finditer(text)]


def shingle(run: Sequence[str]) -> str:
    """The hash of a run of words, case-insensitive: sixteen hexadecimal digits."""
    hashed = _KEYED.copy()
    hashed.update(" ".join(run).casefold().encode())
    return hashed.hexdigest()


def shingles(text: str) -> Iterator[str]:
    """The hash of every run of `WORDS` words."""
    tokens = words(_HYPHENATED.sub("", unicodedata.normalize("NFC", text)))
    return (shingle(tokens[i : i + WORDS]) for i in range(len(tokens) - WORDS + 1))


def fingerprint(source: str, text: str) -> str:
    """The text of the file with a source's fingerprint."""
    hashes = sorted(set(shingles(text)))
    head = (f"# kilde: {source}", f"# ord i hvert stykke: {WORDS}", f"# antal stykker: {len(hashes)}")
    return "\n".join((*head, *hashes)) + "\n"
