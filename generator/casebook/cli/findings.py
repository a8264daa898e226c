"""Collects all findings of a casebook: structural rules, anonymisation rules, other files of the repository."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from casebook.problem import DIRECT, Problem, in_order
from casebook.report import Result, chosen

if TYPE_CHECKING:
    from casebook.corpus import Corpus
    from casebook.door import Casebook

NO_LISTS = (
    "Bemærk: Der mangler lister over fornavne og efternavne i site_config/wordlists, så mange navne bliver ikke "
    "fundet.\n"
    "  gør: Hent mappen fra casebogen, som denne er lavet efter.\n"
)
_NONE: Mapping[str, frozenset[str]] = {}


@dataclass(frozen=True, slots=True)
class Findings:
    """The findings of a run, if any of them blocks, and the number of records read."""

    shown: tuple[Problem, ...]
    blocks: bool
    cases: int
    methods: int
    exemptions: int
    held_back: int = 0


def findings_in(
    root: Path,
    today: str,
    wanted: Callable[[str], bool],
    lists: Mapping[str, frozenset[str]] = _NONE,
    *,
    tracked: bool = False,
) -> Findings:
    """The findings in the wanted files, by the whole casebook; `lists` are added to its own word lists.

    With `tracked` what git does not know yet is as if it were not there.
    """
    from casebook.check.context import context_of  # noqa: PLC0415 - heavy, and of no use to `--help`
    from casebook.check.shared.ner.lists import know_people  # noqa: PLC0415
    from casebook.cli.repository import beside_records  # noqa: PLC0415
    from casebook.corpus import Kind  # noqa: PLC0415
    from casebook.door import Casebook  # noqa: PLC0415
    from casebook.source import published_files  # noqa: PLC0415

    kept = frozenset(published_files(root)).__contains__ if tracked else lambda _: True
    casebook = Casebook.load(root, today=today, environment=os.environ, lists=lists, kept=kept)
    if not know_people(casebook.registers.wordlists):
        sys.stderr.write(NO_LISTS)
    read = casebook.check(wanted)
    corpus, structural, checked = read.corpus, read.structural, read.checked
    others = tuple(
        beside_records(root, corpus, lambda: context_of(_with_everybody(casebook, corpus, wanted), today), wanted)
    )
    elsewhere = tuple(checked.told(_new(structural, (problem for other in others for problem in other.problems))))
    masked = {other.file: other.shown for other in others if other.shown != other.file}
    return Findings(
        in_order(_under(masked, problem) for problem in (*read.problems, *elsewhere)),
        any(map(corpus.blocks, (*structural, *checked.problems, *elsewhere))),
        len(corpus.documents[Kind.CASE]),
        len(corpus.documents[Kind.METHOD]),
        checked.exemptions,
        checked.held_back,
    )


def _with_everybody(casebook: Casebook, corpus: Corpus, wanted: Callable[[str], bool]) -> Corpus:
    """A corpus with the people of all cases: what is no record may speak of any of them."""
    from casebook.corpus import Kind  # noqa: PLC0415 - as above

    is_whole = all(wanted(document.file) for document in corpus.documents[Kind.CASE])
    return corpus if is_whole else casebook.corpus


def _new(reported: Iterable[Problem], problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems of whose rule and file nothing is reported yet."""
    places = {(problem.place.file, problem.rule) for problem in reported}
    return (problem for problem in problems if (problem.place.file, problem.rule) not in places)


def _under(masked: Mapping[str, str], problem: Problem) -> Problem:
    """The problem with the name of its file masked where `masked` says so."""
    shown = masked.get(problem.place.file)
    return problem if shown is None else replace(problem, place=replace(problem.place, file=shown, record=None))


def reported(root: Path, findings: Findings, form: str) -> tuple[tuple[Problem, ...], str]:
    """The findings as they may be shown in this environment, and the report on them."""
    from casebook.source import read_settings  # noqa: PLC0415 - of no use to `--help`

    shown = in_order(for_public_logs(findings.shown) if os.environ.get("CI") else findings.shown)
    rules_url = read_settings(root, os.environ).rules_url
    result = Result(shown, findings.cases, findings.methods, rules_url, findings.exemptions, findings.held_back)
    write = chosen(form, on_github=os.environ.get("GITHUB_ACTIONS") == "true")
    return shown, write(result)


def for_public_logs(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems for a public log: a direct identifier's line is left out even as a mask, whose shape can tell."""
    for problem in problems:
        direct = problem.family == DIRECT
        yield replace(problem, place=replace(problem.place, frame=None)) if direct else problem
