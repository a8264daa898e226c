"""`casebook diff BASE [HEAD] [--format text|json|markdown]`: what a proposal changes, in words; quotes no text.

`casebook diff --read FILE --format markdown`: the answer to a proposal that another, untrusted run wrote as JSON.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from casebook.cli.root import add_root, find_root
from casebook.cli.today import add_today, month, this_month
from casebook.problem import CasebookError

if TYPE_CHECKING:
    from casebook.model.proposal import Proposal
    from casebook.proposal.answer import Answering

ORDER = 9
NAME = "diff"
HELP = "sig i ord, hvad et forslag ændrer"
DESCRIPTION = (
    "Sammenligner to mapper med en casebog: hvilke poster der er nye, ændrede eller fjernet, hvilke felter det er, "
    "hvad der skal rettes, og hvor mange mennesker det passer på. Ingen tekst bliver citeret, så svaret kan stå "
    "offentligt. Det er ikke en kontrol: svaret er 0, også når noget skal rettes."
)
_ONE_OF_TWO = ("Der mangler to mapper at sammenligne.", "Skriv «casebook diff MAPPEN-FØR MAPPEN-EFTER».")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_root(parser)
    add_today(parser, "denne måned")
    parser.add_argument("base", nargs="?", type=Path, metavar="FØR", help="mappen, som den er nu")
    parser.add_argument("head", nargs="?", type=Path, metavar="EFTER", help="mappen med forslaget (ellers denne)")
    parser.add_argument("--read", type=Path, metavar="FIL", help="læs en sammenligning, som er skrevet med json")
    parser.add_argument(
        "--format", choices=("text", "json", "markdown"), default="text", help="hvordan svaret skrives: %(choices)s"
    )
    parser.add_argument("--files", default="", metavar="ADRESSE", help="hvor forslagets filer kan ses, med / til sidst")
    parser.add_argument("--preview", default="", metavar="ADRESSE", help="hvor forslaget kan ses som side")


def run(options: argparse.Namespace) -> int:
    """Print what is changed; 0 whatever is found: `check` is the command that blocks."""
    from casebook.proposal.answer import in_markdown, in_text

    proposal = _read(options.read) if options.read else _compared(options)
    if options.format == "json":
        sys.stdout.write(proposal.model_dump_json(indent=2) + "\n")
    else:
        write = in_markdown if options.format == "markdown" else in_text
        sys.stdout.write(write(proposal, _answering(options)))
    return 0


def _compared(options: argparse.Namespace) -> Proposal:
    from casebook.check.context import context_of
    from casebook.cli.repository import beside_records
    from casebook.door import Casebook
    from casebook.proposal import proposal_of
    from casebook.source import bytes_of, published_files

    if options.base is None:
        raise CasebookError(*_ONE_OF_TWO)
    today = month(options.today, this_month())
    roots = find_root(options.base), find_root(options.head or options.root)
    before, after = (Casebook.load(root, today=today, environment=os.environ) for root in roots)
    old, new = ({file: bytes_of(root, file) for file in published_files(root)} for root in roots)
    others = beside_records(
        roots[1],
        after.corpus,
        lambda: context_of(after.corpus, today),
        lambda file: old.get(file) != new.get(file),
    )
    return proposal_of(before, after, (old, new), (problem for other in others for problem in other.problems))


def _read(file: Path) -> Proposal:
    from casebook.proposal import read_proposal
    from casebook.proposal.reading import MAX_BYTES

    try:
        with file.open("rb") as stream:
            return read_proposal(stream.read(MAX_BYTES + 1))
    except OSError as error:
        raise CasebookError("Filen kan ikke læses.", "Se efter, om den er der, og om du må læse den.") from error


def _answering(options: argparse.Namespace) -> Answering:
    """The words and numbers of the casebook that answers: the one as it is, never the proposal's own."""
    from casebook.check.wordings import explained
    from casebook.corpus import load
    from casebook.proposal.answer import Answering
    from casebook.source import read_settings

    root = find_root(options.base or options.root)
    registers, settings = load(root).registers, read_settings(root, os.environ)
    publisher, policy = registers.publisher, registers.policy
    return Answering(
        rules=explained(registers.sentences),
        enough=policy.expected.warning if policy and policy.expected else 0,
        roles=tuple(sorted(publisher.staffed)) if publisher else (),
        files=options.files,
        site=settings.site_url if settings.published else "",
        preview=options.preview,
    )
