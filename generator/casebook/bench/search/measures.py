"""Quality measures of result lists against judgements; every number is between 0 and 1.

Sources: Järvelin & Kekäläinen, «Cumulated gain-based evaluation of IR techniques» (2002), with gains of 2^grade - 1.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log2
from statistics import fmean

from casebook.bench.search.judged import Judged

LOOKED_AT, FIRST, USEFUL = 10, 3, 2  # results that count for nDCG and for success; the least grade of a useful page


@dataclass(frozen=True, slots=True)
class SearchScores:
    """Averages over some queries: nDCG@10, success in the first three, share without results."""

    ndcg: float
    success: float
    empty: float


def scores(judged: Sequence[Judged], results: Mapping[str, Sequence[str]]) -> SearchScores:
    """The scores of the results of each query, as page addresses."""
    lists = [(search, pages(results[search.query])) for search in judged]
    return SearchScores(
        ndcg=fmean(ndcg(search.grades, listed) for search, listed in lists),
        success=fmean(succeeds(search.grades, listed) for search, listed in lists),
        empty=fmean(not listed for _, listed in lists),
    )


def pages(addresses: Sequence[str]) -> list[str]:
    """The distinct pages of a list, without fragments."""
    return list(dict.fromkeys(address.partition("#")[0] for address in addresses))


def ndcg(grades: Mapping[str, int], listed: Sequence[str]) -> float:
    """nDCG@10: the discounted gain of the first ten pages as a share of the best possible."""
    best = _gain(sorted(grades.values(), reverse=True))
    return _gain([grades.get(address, 0) for address in listed]) / best if best else 0.0


def _gain(grades: Sequence[int]) -> float:
    return sum((2.0**grade - 1) / log2(rank + 2) for rank, grade in enumerate(grades[:LOOKED_AT]))


def succeeds(grades: Mapping[str, int], listed: Sequence[str]) -> bool:
    """True if a useful page is among the first three."""
    return any(grades.get(address, 0) >= USEFUL for address in listed[:FIRST])
