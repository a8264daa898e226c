"""`casebook terms --changed-on DATE [--format text|json]`: every place and page that a change of law touches."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from casebook.cli.root import add_root, find_root
from casebook.problem import CasebookError, mask

if TYPE_CHECKING:
    from casebook.check.saying import Saying
    from casebook.corpus import Corpus
    from casebook.corpus.law_change import Spot, TouchedTerm

ORDER = 8
NAME = "terms"
HELP = "vis, hvad en lovændring rører ved"
DESCRIPTION = (
    "Viser de begreber, som en lovændring på en dato afskaffer eller indfører, og hvert sted og hver side, hvor de "
    "bliver brugt: i felter og i løbende tekst, også i kladder. Kender ordlisten kun måneden eller året, regnes et "
    "begreb, der ophører i juni, med, når datoen ligger i juni eller er den 1. juli. Det er ikke fund, og intet "
    "standser."
)
VERSION = 1


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_root(parser)
    parser.add_argument(
        "--changed-on",
        required=True,
        metavar="ÅÅÅÅ-MM-DD",
        help="dagen, hvor loven ændrer sig; en måned eller et år går også",
    )
    parser.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help="hvordan stederne skrives: %(choices)s (ellers %(default)s)",
    )


def run(options: argparse.Namespace) -> int:
    """Print the terms that change with the places where they are used."""
    from casebook.check.context import context_of
    from casebook.check.saying import Saying
    from casebook.corpus import load
    from casebook.corpus.kinds import VOCABULARIES
    from casebook.corpus.law_change import period, touched
    from casebook.render.elements.terms import anchors_of

    days = period(options.changed_on)
    if days is None:
        raise CasebookError("Datoen kan ikke læses.", "Skriv den som «2026-01-01», «2026-01» eller «2026».")
    corpus = load(find_root(options.root))
    if not all(map(corpus.registers.is_readable, VOCABULARIES)):
        raise CasebookError(
            "En ordliste kan ikke læses, og så er svaret ikke helt.", "Kør «casebook check» for at se hvorfor."
        )
    saying = Saying(context_of(corpus, ""))
    terms = touched(corpus, anchors_of(corpus.registers.vocabularies), *days)
    shown = tuple(_masked(term, saying) for term in terms)
    as_json = options.format == "json"
    write = _json(corpus, options.changed_on, shown, saying) if as_json else _text(corpus, shown, saying)
    sys.stdout.write(write)
    return 0


def _masked(touched: TouchedTerm, saying: Saying) -> TouchedTerm:
    """The term with everything masked that points at a person: drafts are searched too."""
    term = touched.term.model_copy(update={"id": saying.name(touched.term.id), "name": saying.text(touched.term.name)})
    return replace(touched, term=term, spots=tuple(_masked_spot(spot, saying) for spot in touched.spots))


def _masked_spot(spot: Spot, saying: Saying) -> Spot:
    file, words = saying.file(spot.place.file), saying.text(spot.words)
    if file == spot.place.file:
        return replace(spot, words=words)
    return replace(spot, place=replace(spot.place, file=file, record=None), words=words, page=mask(spot.page))


def _text(corpus: Corpus, terms: Sequence[TouchedTerm], saying: Saying) -> str:
    from casebook.corpus.law_change import pages_of
    from casebook.danish import counted, listing, sentence

    lines = [line for term in terms for line in _lines(corpus, term, saying)]
    spots = {spot.place for term in terms for spot in term.spots}
    counts = (
        counted(len(terms), "begreb", "begreber"),
        counted(len(spots), "sted", "steder"),
        counted(len(pages_of(terms)), "side", "sider"),
    )
    return "\n".join([*lines, f"{sentence(listing(counts))}.\n"])


def _lines(corpus: Corpus, touched: TouchedTerm, saying: Saying) -> Iterator[str]:
    from casebook.danish import when
    from casebook.render.elements.terms import kind_name

    at = touched.term.valid_to if touched.change == "ophører" else touched.term.valid_from
    date = when(at or "") if (at or "").count("-") > 1 else f"i {when(at or '')}"
    name, kind = touched.term.name, kind_name(touched.kind, corpus.registers.sentences)
    yield f"{name} ({kind}) {touched.change} {date}{_instead(corpus, touched, saying)}"
    yield from (f"  {_where(spot)}  {_how(spot)}" for spot in touched.spots)
    yield ""


def _instead(corpus: Corpus, touched: TouchedTerm, saying: Saying) -> str:
    from casebook.corpus.succession import successor
    from casebook.danish import inside

    if touched.change != "ophører":
        return ""
    today = successor(corpus.registers.vocabularies[touched.kind], touched.term)
    return f" og hedder siden {saying.text(inside(today.name))}" if today else " og er ikke afløst af noget"


def _where(spot: Spot) -> str:
    start = spot.place.span.start
    return f"{spot.place.file}:{start.line}:{start.column}"


def _how(spot: Spot) -> str:
    page = f"/{spot.page}" if spot.page else "ingen side endnu"
    field = f" {spot.place.field}" if spot.place.field and spot.how != "begreb" else ""
    return f"{page}  {spot.how}{field}: «{' '.join(spot.words.split())}»"


def _json(corpus: Corpus, changed_on: str, terms: Sequence[TouchedTerm], saying: Saying) -> str:
    """The same as JSON. Keys are a contract with other people's programs and stay."""
    from casebook.corpus.law_change import pages_of

    report = {
        "version": VERSION,
        "changed_on": changed_on,
        "terms": [_term(corpus, term, saying) for term in terms],
        "pages": [f"/{address}" for address in pages_of(terms)],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _term(corpus: Corpus, touched: TouchedTerm, saying: Saying) -> dict[str, object]:
    from casebook.corpus.succession import successor

    today = successor(corpus.registers.vocabularies[touched.kind], touched.term)
    return {
        "vocabulary": touched.kind.value,
        "id": touched.term.id,
        "name": touched.term.name,
        "change": touched.change,
        "date": touched.term.valid_to if touched.change == "ophører" else touched.term.valid_from,
        "successor": saying.name(today.id) if today else None,
        "places": [_spot(spot) for spot in touched.spots],
    }


def _spot(spot: Spot) -> dict[str, object]:
    start = spot.place.span.start
    return {
        "file": spot.place.file,
        "line": start.line,
        "column": start.column,
        "record": spot.place.record,
        "field": spot.place.field,
        "in": spot.how,
        "words": spot.words,
        "page": f"/{spot.page}" if spot.page else None,
    }
