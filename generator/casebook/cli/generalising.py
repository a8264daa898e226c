"""`check --fix --generalise`: generalises the fields of people whose class size is too small."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from casebook.autofix.generalising import generalised, rewordings
from casebook.check.context import context_of
from casebook.cli.fixing import refuse_in_public, shown_diff, summary_of
from casebook.corpus import Kind, load
from casebook.problem import Place
from casebook.source import replace_texts

_FOLLOWS = "Teksten siger det stadig. Skriv den lige så bredt her:\n"


def generalise(root: Path, today: str, wanted: Callable[[str], bool]) -> str:
    """Apply the suggestions in the wanted records. The result is a masked diff and the places in text to reword."""
    refuse_in_public()
    context = context_of(load(root), today)
    changed = list(generalised(context, wanted))
    diffs = [shown_diff(result, Kind.CASE, context) for result in changed]
    replace_texts(root, [(result.before, result.after.text) for result in changed])
    return "".join((*diffs, summary_of(changed) if changed else "", *_told(root, today, wanted)))


def _told(root: Path, today: str, wanted: Callable[[str], bool]) -> Iterator[str]:
    """The places where the text discloses more than the fields do now; the corpus is read again after the edits."""
    places = {_at(disclosure.place) for disclosure in rewordings(context_of(load(root), today), wanted)}
    if places:
        yield _FOLLOWS
        yield from sorted(places)


def _at(place: Place) -> str:
    return f"  {place.file}:{place.span.start.line}:{place.span.start.column}\n"
