"""`casebook text FILE|- [--format text|json]`: finds what identifies somebody in a text that is no record."""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from casebook.cli.findings import for_public_logs
from casebook.cli.root import add_root, find_root
from casebook.cli.today import add_today, month, this_month
from casebook.problem import CasebookError, Level, Place, Problem, in_order
from casebook.report import FORMATS, Result

if TYPE_CHECKING:
    from casebook.door import Casebook

ORDER = 2
NAME = "text"
HELP = "find det i en tekst, som kan føre til et menneske"
DESCRIPTION = (
    "Læser en tekst, der ikke er en post – et notat, et referat, en mail (.eml), et Word-dokument (.docx) – med de "
    "regler, der ikke kræver felter, og viser, hvad der kan føre til et menneske. Intet af teksten bliver gentaget."
)
_STDIN = "-"
_FORMATS = ("text", "json")
_MOST = 50_000_000  # bytes


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("file", metavar="FIL", help="filen med teksten, eller «-» for det, der kommer ind udefra")
    add_root(parser)
    add_today(parser, "denne måned")
    parser.add_argument("--format", choices=_FORMATS, default="text", help="hvordan fundene skrives: %(choices)s")


def run(options: argparse.Namespace) -> int:
    """Write the report to stdout; 1 if something has to go."""
    from casebook.check.context import context_of
    from casebook.check.public import in_path
    from casebook.door import Casebook
    from casebook.source.texts_in_files import text_in

    casebook = Casebook.load(find_root(options.root), today=month(options.today, this_month()))
    text = text_in(options.file, _bytes(options.file))
    problems, note = _found(casebook, text)
    name = (
        "tekst"
        if options.file == _STDIN
        else in_path(Path(options.file).name, context_of(casebook.corpus, casebook.today))[0]
    )
    shown = tuple(_under(name, problem) for problem in problems)
    shown = tuple(for_public_logs(shown)) if os.environ.get("CI") else shown
    result = Result(shown, 0, 0, casebook.settings.rules_url, read=f"{len(text.split())} ord")
    sys.stdout.write(FORMATS[options.format](result))
    sys.stderr.write(note and f"{note}\n")
    return int(any(problem.level is Level.ERROR for problem in shown))


def _found(casebook: Casebook, text: str) -> tuple[tuple[Problem, ...], str]:
    """The findings in a text, and what else there is to say; a record is checked as one."""
    from casebook.check.context import context_of
    from casebook.check.free_text import read_free_text, summed_up
    from casebook.check.gathered import gathered
    from casebook.corpus.recognised import record_file

    sentences = casebook.registers.sentences
    if file := record_file(text):
        return casebook.with_document(file, text).findings(file), sentences.say("texts.as_one_record")
    read = read_free_text(text, context_of(casebook.corpus, casebook.today))
    cut = sentences.say("texts.cut", read=len(read.document.text), all=read.length) if read.is_cut else ""
    problems = in_order(gathered(read.problems, {read.document.file: read.document}))
    return problems, " ".join(filter(None, (cut, summed_up(read, sentences))))


def _bytes(file: str) -> bytes:
    """The bytes to read. CasebookError where there are none to be had."""
    if file == _STDIN:
        return sys.stdin.buffer.read(_MOST)
    try:
        with Path(file).open("rb") as opened:
            return opened.read(_MOST)
    except OSError:
        raise CasebookError(
            "Filen kan ikke læses.", "Se efter, om stien er rigtig, eller send teksten ind med «-»."
        ) from None


def _under(name: str, problem: Problem) -> Problem:
    """The finding at its place in the file that was named; a text has no record and no fields."""
    own = problem.place.file
    related = (
        replace(other, place=_as(name, other.place)) if other.place.file == own else other for other in problem.related
    )
    return replace(problem, place=_as(name, problem.place), related=tuple(related))


def _as(name: str, place: Place) -> Place:
    return replace(place, file=name, record=None, field=None)
