"""`casebook status [--format text|json]`: says how complete each record is and what it lacks; never blocks."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from casebook.cli.root import add_root, find_root

if TYPE_CHECKING:
    from casebook.check.saying import Saying
    from casebook.corpus.completeness import AnyScore
    from casebook.model import Case, Method
    from casebook.source.sentences import Sentences

ORDER = 7
NAME = "status"
HELP = "vis, hvor fyldige posterne er, og hvad de mangler"
DESCRIPTION = (
    "Viser for hver post, hvor stor en del af det, læserne har brug for, der er skrevet, og hvad der mangler. "
    "Kladder er med, men tæller ikke i medianen. Det er ikke fund, og intet standser."
)
VERSION = 1


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_root(parser)
    parser.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help="hvordan tallene skrives: %(choices)s (ellers %(default)s)",
    )


def run(options: argparse.Namespace) -> int:
    """Print the scores, the least complete first."""
    from casebook.check.context import context_of
    from casebook.check.saying import Saying
    from casebook.corpus import load
    from casebook.corpus.completeness import scores, strongest_roles
    from casebook.model.values import Status

    corpus = load(find_root(options.root))
    records: tuple[Case | Method, ...] = (*corpus.cases.values(), *corpus.methods.values())
    ranked = scores(record for record in records if record.status is not Status.WITHDRAWN)
    used = strongest_roles(case for case in corpus.cases.values() if case.is_public)
    unused = [method for method in corpus.methods.values() if method.is_public and method.id not in used]
    saying, sentences = Saying(context_of(corpus, "")), corpus.registers.sentences
    write = (
        _json(ranked, unused, saying, sentences)
        if options.format == "json"
        else "".join(_text(ranked, unused, saying, sentences))
    )
    sys.stdout.write(write)
    return 0


def _text(ranked: Iterable[AnyScore], unused: Sequence[Method], saying: Saying, sentences: Sentences) -> Iterator[str]:
    from casebook.corpus.completeness import GOAL, median, why_unused

    for score in ranked:
        words = ", ".join(criterion.said(sentences) for criterion in score.missing)
        missing = f"mangler {words or 'intet'}"
        draft = "" if score.record.is_public else " (kladde)"
        yield f"{score.percent:>3} %  {_file(score, saying)}{draft}: {missing}\n"
    for method in unused:
        why = saying.text(why_unused(method)) or "Ingen case bruger metoden, og den siger ikke hvorfor."
        yield f"{saying.text(method.title)}: {why}\n"
    middle = median(ranked)
    yield "Ingen post er udgivet.\n" if middle is None else f"Medianen er {middle} %. Målet er mindst {GOAL} %.\n"


def _json(ranked: Iterable[AnyScore], unused: Sequence[Method], saying: Saying, sentences: Sentences) -> str:
    """The same as JSON. Keys are a contract with other people's programs and stay."""
    from casebook.corpus.completeness import GOAL, median, why_unused

    status = {
        "version": VERSION,
        "median": median(ranked),
        "goal": GOAL,
        "records": [_record(score, saying, sentences) for score in ranked],
        "methods_without_case": [
            {"record": saying.name(method.id), "why": saying.text(why_unused(method))} for method in unused
        ],
    }
    return json.dumps(status, ensure_ascii=False, indent=2) + "\n"


def _file(score: AnyScore, saying: Saying) -> str:
    return saying.file(f"{score.kind.file}/{score.record.id}.yml")


def _record(score: AnyScore, saying: Saying, sentences: Sentences) -> dict[str, object]:
    return {
        "record": saying.name(score.record.id),
        "file": _file(score, saying),
        "status": score.record.status.value,
        "score": score.percent,
        "missing": [
            {"field": criterion.field, "weight": criterion.weight, "words": criterion.said(sentences)}
            for criterion in score.missing
        ],
    }
