"""«mente du …?»: the nearest of the known words, when one is near."""

from __future__ import annotations

from collections.abc import Iterable

MIN_SIMILARITY = 70  # of 100 (rapidfuzz's ratio): one or two wrong letters in a short word, three or four in a long one


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The known word that `word` most likely was meant to be, or None. Never the word itself."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only a mistake needs it, and it takes 20 ms

    if not word or len(word) > 100:  # noqa: PLR2004 - no known word is that long
        return None
    match = process.extractOne(word.casefold(), sorted(candidates), scorer=fuzz.ratio, score_cutoff=MIN_SIMILARITY)
    return match[0] if match else None


def did_you_mean(word: str, candidates: Iterable[str]) -> str:
    """« Mente du «…»?» with a space in front, or nothing."""
    suggestion = nearest(word, candidates)
    return f" Mente du «{suggestion}»?" if suggestion else ""
