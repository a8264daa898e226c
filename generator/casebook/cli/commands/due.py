"""`casebook due [--format text|json|ics|issue] [--within MONTHS]`: lists what passes by itself.

Reviews, consents that run out, terms and regions that a law ends. It says nothing of a person, and quotes no consent.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from casebook.cli.root import add_root, find_root
from casebook.cli.today import add_today, month, this_month
from casebook.problem import CasebookError

if TYPE_CHECKING:
    from casebook.cli.falling_due import DueWords
    from casebook.corpus import Registers
    from casebook.corpus.due import Due

ORDER = 7
NAME = "due"
HELP = "vis, hvad der snart skal ses efter: eftersyn, samtykker, ord, som loven afskaffer"
DESCRIPTION = (
    "Viser det, der er overskredet, og det, der falder i denne måned og de næste: eftersyn, gennemgange, der bliver "
    "for gamle, samtykker, der udløber, og begreber og regioner, som en lov afskaffer. Der står intet om mennesker og "
    "intet af et samtykke. Som «ics» er det en kalender, som «issue» en tekst i Markdown, der er tom, når intet "
    "falder. Det er ikke fund, og intet standser."
)
VERSION = 1
_WITHIN, _LONGEST = 3, 120


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_root(parser)
    add_today(parser, "denne måned")
    parser.add_argument(
        "--within",
        metavar="MÅNEDER",
        default=str(_WITHIN),
        help="så mange måneder frem efter denne (ellers %(default)s)",
    )
    parser.add_argument(
        "--format",
        choices=("text", "json", "ics", "issue"),
        default="text",
        help="hvordan det skrives: %(choices)s (ellers %(default)s)",
    )


def run(options: argparse.Namespace) -> int:
    """Print what falls due; 0 also where something has passed: `check` is the command that blocks."""
    from casebook.check.context import context_of
    from casebook.check.saying import Saying
    from casebook.cli.falling_due import DueWords, as_calendar, as_issue
    from casebook.corpus import load
    from casebook.corpus.due import due, unread

    today, within = month(options.today, this_month()), _months(options.within)
    corpus = load(find_root(options.root))
    _refuse_unread(corpus.registers)
    words_for = DueWords(Saying(context_of(corpus, today)), today)
    things, lost = tuple(map(words_for.masked, due(corpus, today, within))), unread(corpus)
    if options.format == "ics":
        sys.stdout.write(as_calendar(things, words_for))
    elif options.format == "issue":
        sys.stdout.write(as_issue(things, words_for, _left_out(lost)))
    else:
        write = _json if options.format == "json" else _text
        sys.stdout.write(write(things, words_for, within, lost))
    return 0


def _months(given: str) -> int:
    if not (given.isascii() and given.isdigit() and len(given) <= len(str(_LONGEST)) and int(given) <= _LONGEST):
        raise CasebookError(
            "--within er ikke et antal måneder.", f"Skriv et helt tal fra 0 til {_LONGEST}, for eksempel «{_WITHIN}»."
        )
    return int(given)


def _refuse_unread(registers: Registers) -> None:
    from casebook.corpus.kinds import VOCABULARIES

    if not all(map(registers.is_readable, VOCABULARIES)):
        raise CasebookError(
            "En ordliste kan ikke læses, og så er svaret ikke helt.", "Kør «casebook check» for at se hvorfor."
        )


def _text(things: Sequence[Due], words_for: DueWords, within: int, lost: int) -> str:
    from casebook.danish import counted, sentence

    lines = []
    for heading, here in words_for.by_month(things):
        lines += [
            heading,
            *(f"  {words_for.subject(due)}: {words_for.deed(due)}.\n    {words_for.to_do(due)}" for due in here),
            "",
        ]
    ahead = f"de næste {counted(within, 'måned', 'måneder')}" if within > 1 else "næste måned"
    span = f"denne måned og {ahead}" if within else "denne måned"
    over = sum(due.is_over(words_for.today) for due in things)
    coming = f"{sentence(counted(len(things) - over, 'ting', 'ting'))} falder i {span}"
    lines += [f"{coming}; {counted(over, 'er overskredet', 'er overskredet')}.", *filter(None, (_left_out(lost),))]
    return "\n".join(lines) + "\n"


def _left_out(lost: int) -> str:
    from casebook.danish import counted

    posts = counted(lost, "post", "poster")
    return (
        f"Ud over det: {posts} kan ikke læses og er ikke med. Kør «casebook check» for at se hvorfor." if lost else ""
    )


def _json(things: Sequence[Due], words_for: DueWords, within: int, lost: int) -> str:
    """The same as JSON. Keys are a contract with other people's programs and stay."""
    report = {
        "version": VERSION,
        "today": words_for.today,
        "within": within,
        "unread": lost,
        "due": [
            {
                "until": due.until,
                "kind": due.task.value,
                "file": due.file,
                "name": due.name,
                "role": due.role,
                "draft": due.is_draft,
                "overdue": due.is_over(words_for.today),
            }
            for due in things
        ],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"
