"""How well the search finds what people look for: judged searches and single words, beside Material's own search."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from casebook.bench.search.browser import first_search, materials, ours
from casebook.bench.search.judged import Judged, Part, lookups, searches
from casebook.bench.search.measures import Measured, measured, pages, succeeds
from casebook.bench.search.sites import build_materials, build_ours

NDCG, SUCCESS = 0.85, 0.95  # what the search is held to
_FIRST = "angst"


def lines(root: Path) -> Iterator[str]:
    """The measures of each part of the searches and of the look-ups, for both searches on the same pages."""
    judged, words = searches(root), lookups(root)
    queries = [one.query for one in (*judged, *words)]
    with tempfile.TemporaryDirectory(prefix="casebook-bench-") as scratch:
        site = build_ours(root, Path(scratch))
        found = ours(site, queries)
        sent = first_search(site, _FIRST)
        theirs = materials(build_materials(root, Path(scratch)), queries)
    yield f"Krav: nDCG@10 mindst {NDCG}, succes i de tre første mindst {SUCCESS}, ingen søgning uden fund."
    yield from _compared(judged, words, found, theirs)
    yield f"Den første søgning henter {sent / 1000:.0f} kB."
    yield from _weak(judged, words, found)


def _compared(
    judged: Sequence[Judged],
    words: Sequence[Judged],
    found: Mapping[str, Sequence[str]],
    theirs: Mapping[str, Sequence[str]],
) -> Iterator[str]:
    for name, searched in (("Casebogens søgning", found), ("Materials egen søgning", theirs)):
        yield f"{name}:"
        for part, ones in _parts(judged):
            yield f"  søgninger, {part} ({len(ones)}): {_told(measured(ones, searched))}"
        for part, ones in _parts(words):
            hits = sum(succeeds(one.grades, pages(searched[one.query])) for one in ones)
            yield f"  opslag på ét ord, {part}: {hits} af {len(ones)} blandt de tre første"


def _parts(judged: Sequence[Judged]) -> Iterator[tuple[str, Sequence[Judged]]]:
    """All of them, then each part that there is."""
    yield "alle", judged
    for part in Part:
        if ones := [one for one in judged if one.part is part]:
            yield part, ones


def _told(one: Measured) -> str:
    empty = f"uden fund {100 * one.empty:.0f} %"
    return f"nDCG@10 {one.ndcg:.3f}, succes i de tre første {one.success:.3f}, {empty}"


def _weak(judged: Sequence[Judged], words: Sequence[Judged], found: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """The open searches and look-ups that find nothing useful first; of the others, only the measures are told."""
    for one in (*judged, *words):
        if one.part is Part.OPEN and not succeeds(one.grades, pages(found[one.query])):
            yield f"  finder ikke det rigtige blandt de tre første: «{one.query}»"
