"""`casebook decisions [--format text|json]`: the log of what roles decided, and if it still counts; quotes nothing."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from casebook.cli.root import add_root, find_root
from casebook.cli.today import add_today, month, this_month

if TYPE_CHECKING:
    from casebook.check.saying import Saying
    from casebook.corpus.decisions import AnswerStanding, Decision, Excepted, RecordDecisions

ORDER = 9
NAME = "decisions"
HELP = "vis, hvad rollerne har sagt god for, og om det gælder teksten, som den står"
DESCRIPTION = (
    "Viser for hver post, hvilke roller der har læst den, hvad de ellers har sagt god for (undtagelser, at ingen "
    "virkelig er ment), hvor mange de skønner, at detaljerne passer på, i hvilken måned, aftrykket af den tekst, de "
    "læste, og om det stadig gælder. Der står intet af teksten, ingen begrundelser og intet om samtykker, så den kan "
    "gemmes som dokumentation."
)
VERSION = 1
_WORDS = {
    "undtagelser": "siger god for undtagelserne",
    "ingen-er-ment": "siger god for, at ingen virkelig er ment",
    "den-indviede": "siger god for det, den indviede kan få at vide",
}
_STANDINGS = {
    "gælder": "gælder",
    "anden-tekst": "gælder ikke: teksten er ændret siden",
    "ubesat-rolle": "gælder ikke: rollen er ikke besat",
    "forfatterens-rolle": "gælder ikke: rollen har skrevet posten",
    "ikke-sket": "gælder ikke: måneden er ikke kommet",
}
_UNKNOWN = "en rolle, der ikke står i site_config/redaktion.yml"
_NOTHING = "Ingen rolle har læst nogen post, og ingen post gør undtagelser.\n"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_root(parser)
    add_today(parser, "denne måned")
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="hvordan svaret skrives: %(choices)s"
    )


def run(options: argparse.Namespace) -> int:
    """Print the log; 0 also where something does not count: `check` is the command that blocks."""
    from casebook.check.context import context_of
    from casebook.check.saying import Saying
    from casebook.corpus import load
    from casebook.corpus.decisions import decisions

    today = month(options.today, this_month())
    corpus = load(find_root(options.root))
    made = tuple(decisions(corpus, today))
    saying = Saying(context_of(corpus, today))
    sys.stdout.write(_json(made, saying) if options.format == "json" else "".join(_text(made, saying)))
    return 0


def _text(records: Sequence[RecordDecisions], saying: Saying) -> Iterator[str]:
    for record in records:
        file = saying.file(f"{record.kind.file}/{record.id}.yml")
        yield f"{file} ({record.status}), aftryk nu: {record.digest}\n"
        yield from (f"  {_said(decision)}\n" for decision in record.decisions)
        yield from (f"  {_excepted(exception, saying)}\n" for exception in record.exceptions)
        yield from (f"  {_judged(judgement)}\n" for judgement in record.judgements)
    if not records:
        yield _NOTHING


def _said(decision: Decision) -> str:
    words = ", ".join(("har læst den", *(_WORDS[approval] for approval in decision.approves)))
    role = decision.role or _UNKNOWN
    return f"{decision.month}  {role}: {words}; aftryk {decision.digest}; {_STANDINGS[decision.standing]}."


def _excepted(exception: Excepted, saying: Saying) -> str:
    in_force = "gælder" if exception.in_force else "gælder ikke: de roller, der skal, har ikke sagt god for den"
    return f"Undtagelse fra {saying.text(exception.rule)} i {saying.text(exception.field)}: {in_force}."


def _judged(judged: AnswerStanding) -> str:
    kinds = f" ({', '.join(judged.kinds)})" if judged.kinds else ""
    return (
        f"{judged.month}  {judged.role or _UNKNOWN}: detaljerne i {judged.field}{kinds} passer på {judged.fits}; "
        f"aftryk {judged.digest}; {_STANDINGS[judged.standing]}."
    )


def _json(records: Sequence[RecordDecisions], saying: Saying) -> str:
    """The same as JSON. Keys are a contract with other people's programs and stay."""
    log = {"version": VERSION, "records": [_record(record, saying) for record in records]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _record(record: RecordDecisions, saying: Saying) -> dict[str, object]:
    return {
        "record": saying.name(record.id),
        "file": saying.file(f"{record.kind.file}/{record.id}.yml"),
        "status": record.status,
        "digest": record.digest,
        "decisions": [
            {
                "month": decision.month,
                "role": decision.role,
                "digest": decision.digest,
                "approves": list(decision.approves),
                "standing": decision.standing.value,
            }
            for decision in record.decisions
        ],
        "exceptions": [
            {
                "rule": saying.text(exception.rule),
                "field": saying.text(exception.field),
                "in_force": exception.in_force,
            }
            for exception in record.exceptions
        ],
        "judgements": [
            {
                "month": judged.month,
                "role": judged.role,
                "digest": judged.digest,
                "field": judged.field,
                "kinds": judged.kinds,
                "fits": judged.fits,
                "standing": judged.standing.value,
            }
            for judged in record.judgements
        ],
    }
