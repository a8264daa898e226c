"""Everything that is found in a casebook, by its form and by its rules."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from casebook.problem import DIRECT, Problem, in_order
from casebook.report import Result, chosen

NO_LISTS = (
    "Bemærk: Der mangler lister over fornavne og efternavne i site_config/wordlists, så mange navne bliver ikke "
    "fundet.\n"
    "  gør: Hent mappen fra casebogen, som denne er lavet efter.\n"
)
_NONE: Mapping[str, frozenset[str]] = {}


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found, whether any of it blocks, and how much was read."""

    shown: tuple[Problem, ...]
    blocks: bool
    cases: int
    methods: int
    exemptions: int
    held_back: int = 0


def findings_in(
    root: Path, today: str, wanted: Callable[[str], bool], lists: Mapping[str, frozenset[str]] = _NONE
) -> Findings:
    """What is found in the files that are wanted; the whole casebook is read, and `lists` beside its own word lists."""
    from casebook.check import check  # noqa: PLC0415 - heavy, and of no use to `--help`
    from casebook.check.naming.lists import know_people  # noqa: PLC0415
    from casebook.check.shown import shown  # noqa: PLC0415
    from casebook.check.world import world_of  # noqa: PLC0415
    from casebook.cli.repository import beside_records  # noqa: PLC0415
    from casebook.corpus import Kind, load  # noqa: PLC0415
    from casebook.source import read_settings  # noqa: PLC0415

    corpus = load(root, wanted).with_lists(lists)
    settings = read_settings(root, os.environ)
    of_form = tuple(one for one in (*corpus.problems, *settings.problems) if wanted(one.place.file))
    if not know_people(corpus.registers.wordlists):
        sys.stderr.write(NO_LISTS)
    checked = check(corpus, today, wanted)
    beside = tuple(beside_records(root, corpus, cache(lambda: world_of(corpus, today)), wanted))
    reported = {(problem.place.file, problem.rule) for problem in of_form}
    found = (problem for one in beside for problem in one.found)
    new = (problem for problem in found if (problem.place.file, problem.rule) not in reported)
    elsewhere = tuple(shown(problem, checked.shown) for problem in new)
    masked = {one.file: one.shown for one in beside if one.shown != one.file}
    return Findings(
        in_order(_under(masked, problem) for problem in (*checked.beside(of_form), *elsewhere)),
        any(map(corpus.blocks, (*of_form, *checked.problems, *elsewhere))),
        len(corpus.documents[Kind.CASE]),
        len(corpus.documents[Kind.METHOD]),
        checked.exemptions,
        checked.held_back,
    )


def _under(masked: Mapping[str, str], problem: Problem) -> Problem:
    """The problem in its file, named as findings may name it."""
    shown = masked.get(problem.place.file)
    return problem if shown is None else replace(problem, place=replace(problem.place, file=shown, record=None))


def reported(root: Path, findings: Findings, form: str) -> tuple[tuple[Problem, ...], str]:
    """The findings as they may be shown here, and the report that says them."""
    from casebook.source import read_settings  # noqa: PLC0415 - of no use to `--help`

    shown = in_order(_for_public_logs(findings.shown) if os.environ.get("CI") else findings.shown)
    rules_url = read_settings(root, os.environ).rules_url
    result = Result(shown, findings.cases, findings.methods, rules_url, findings.exemptions, findings.held_back)
    write = chosen(form, on_github=os.environ.get("GITHUB_ACTIONS") == "true")
    return shown, write(result)


def _for_public_logs(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems as a public log may show them: of a direct identifier not even the shape."""
    for problem in problems:
        direct = problem.family == DIRECT
        yield replace(problem, place=replace(problem.place, frame=None)) if direct else problem
