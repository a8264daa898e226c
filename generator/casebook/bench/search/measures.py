"""How good a list of pages is, held against judgements; every number is between 0 and 1.

Sources: Järvelin & Kekäläinen, «Cumulated gain-based evaluation of IR techniques» (2002), with gains of 2^grade - 1.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log2
from statistics import fmean

from casebook.bench.search.judged import Judged

LOOKED_AT, FIRST, USEFUL = 10, 3, 2  # pages of a list that count; of these the first; the least grade that helps


@dataclass(frozen=True, slots=True)
class Measured:
    """The averages over some searches."""

    ndcg: float
    success: float
    empty: float


def measured(judged: Sequence[Judged], found: Mapping[str, Sequence[str]]) -> Measured:
    """What was found by each search, as page addresses, against what was judged."""
    lists = [(one, pages(found[one.query])) for one in judged]
    return Measured(
        ndcg=fmean(ndcg(one.grades, listed) for one, listed in lists),
        success=fmean(succeeds(one.grades, listed) for one, listed in lists),
        empty=fmean(not listed for _, listed in lists),
    )


def pages(addresses: Sequence[str]) -> list[str]:
    """The pages of a list, each once; a place on a page is the page."""
    return list(dict.fromkeys(address.partition("#")[0] for address in addresses))


def ndcg(grades: Mapping[str, int], listed: Sequence[str]) -> float:
    """The gain of the first ten pages, discounted by rank, as a share of the best that was possible."""
    best = _gain(sorted(grades.values(), reverse=True))
    return _gain([grades.get(address, 0) for address in listed]) / best if best else 0.0


def _gain(grades: Sequence[int]) -> float:
    return sum((2.0**grade - 1) / log2(rank + 2) for rank, grade in enumerate(grades[:LOOKED_AT]))


def succeeds(grades: Mapping[str, int], listed: Sequence[str]) -> bool:
    """True if a useful page is among the first three."""
    return any(grades.get(address, 0) >= USEFUL for address in listed[:FIRST])
