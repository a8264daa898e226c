"""Measures the quality of the search on judged queries and single words, beside Material's own search."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from casebook.bench.search.browser import first_search, materials, ours
from casebook.bench.search.judged import Judged, Split, lookups, searches
from casebook.bench.search.measures import SearchScores, pages, scores, succeeds
from casebook.bench.search.sites import build_materials, build_ours

NDCG, SUCCESS = 0.85, 0.95  # the least that the search must reach
_FIRST = "angst"


def lines(root: Path) -> Iterator[str]:
    """The measures of both search engines on the same pages, for each split of the queries and look-ups."""
    judged, words = searches(root), lookups(root)
    queries = [search.query for search in (*judged, *words)]
    with tempfile.TemporaryDirectory(prefix="casebook-bench-") as scratch:
        site = build_ours(root, Path(scratch))
        results = ours(site, queries)
        sent = first_search(site, _FIRST)
        theirs = materials(build_materials(root, Path(scratch)), queries)
    yield f"Krav: nDCG@10 mindst {NDCG}, succes i de tre første mindst {SUCCESS}, ingen søgning uden fund."
    yield from _compared(judged, words, results, theirs)
    yield f"Den første søgning henter {sent / 1000:.0f} kB."
    yield from _missed(judged, words, results)


def _compared(
    judged: Sequence[Judged],
    words: Sequence[Judged],
    results: Mapping[str, Sequence[str]],
    theirs: Mapping[str, Sequence[str]],
) -> Iterator[str]:
    for name, searched in (("Casebogens søgning", results), ("Materials egen søgning", theirs)):
        yield f"{name}:"
        for split, ones in _splits(judged):
            yield f"  søgninger, {split} ({len(ones)}): {_formatted(scores(ones, searched))}"
        for split, ones in _splits(words):
            hits = sum(succeeds(search.grades, pages(searched[search.query])) for search in ones)
            yield f"  opslag på ét ord, {split}: {hits} af {len(ones)} blandt de tre første"


def _splits(judged: Sequence[Judged]) -> Iterator[tuple[str, Sequence[Judged]]]:
    """All queries, then each split that is not empty."""
    yield "alle", judged
    for split in Split:
        if ones := [search for search in judged if search.split is split]:
            yield split, ones


def _formatted(averages: SearchScores) -> str:
    empty = f"uden fund {100 * averages.empty:.0f} %"
    return f"nDCG@10 {averages.ndcg:.3f}, succes i de tre første {averages.success:.3f}, {empty}"


def _missed(judged: Sequence[Judged], words: Sequence[Judged], results: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """The open queries without a useful page among the first three.

    Of the other splits only the averages are shown: whoever sees their failures tunes the search by them.
    """
    for search in (*judged, *words):
        if search.split is Split.OPEN and not succeeds(search.grades, pages(results[search.query])):
            yield f"  finder ikke det rigtige blandt de tre første: «{search.query}»"
