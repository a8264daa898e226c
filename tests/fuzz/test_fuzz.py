"""Whatever is in the files, every command ends with an answer: no traceback, no hang, nothing repeated or lost."""

from __future__ import annotations

import json
import os
import resource
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, example, given, seed, settings
from hypothesis import strategies as st

from casebook.corpus.folder import REGISTERS, WHERE_THERE
from tests.fuzz.driving import check, mutated, run
from tests.fuzz.hostile import IDS, NAMES, TEXTS
from tests.fuzz.mutations import Mutation, Named, Replace, mutations

MINUTES = float(os.environ.get("CASEBOOK_FUZZ_MINUTES", "0"))  # 60: an hour instead of five thousand
ROUNDS, IN_A_ROUND = 10, 500
GIGABYTE = 1024 * 1024  # kB
FORMATS = ("text", "json", "github", "sarif")
OUT = "ud"
NAMES_LIST = "site_config/wordlists/fornavne-nordiske.txt"
OTHERS = (
    ("pages", "--out", OUT),
    ("status",),
    ("status", "--format", "json"),
    ("risk",),
    ("risk", "--format", "json"),
    ("risk", "faergen"),
    ("terms", "--changed-on", "2025"),
    ("terms", "--changed-on", "2025-01-01", "--format", "json"),
    ("schema", "--check"),
    *(("due", "--today", "2026-11", "--within", "120", "--format", form) for form in ("text", "json", "ics", "issue")),
)
PHASES = tuple(phase for phase in Phase if phase is not Phase.explain)  # it traces each line: what is slow then hangs
QUIET = settings(deadline=None, suppress_health_check=list(HealthCheck), database=None, print_blob=True, phases=PHASES)


@pytest.fixture(autouse=True)
def mistakes_are_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """A mistake of the tool's own is a traceback here, not an answer; the reports are those of an own machine."""
    monkeypatch.setenv("CASEBOOK_TRACEBACK", "1")
    for name in ("CI", "GITHUB_ACTIONS", "CASEBOOK_SITE_URL", "CASEBOOK_WAS_URL"):
        monkeypatch.delenv(name, raising=False)


def drive(changes: tuple[Mutation, ...], form: str, other: tuple[str, ...]) -> None:
    """Check the mutated casebook and ask one thing more of it; of what `check` stops in its pages none is written."""
    with mutated(changes) as root:
        checked = check(root, form)
        ended = run(root, *(str(root.parent / OUT) if one == OUT else one for one in other), "--root", str(root))
        if other[0] == "pages":
            assert ended.code in {checked.code, 2} or not any(map(is_of_the_site, faulty(root)))


def faulty(root: Path) -> set[str]:
    """The files in which `check` finds what blocks."""
    found = json.loads(check(root, "json").out)["findings"]
    return {finding["file"] for finding in found if finding["level"] != "råd"}


def is_of_the_site(file: str) -> bool:
    """True if pages are made of a file: `check` also reads what only the repository shows."""
    return file.startswith(("cases/", "methods/", "content/")) or file in {*REGISTERS, *WHERE_THERE}


def build(changes: tuple[Mutation, ...]) -> None:
    """Build the mutated casebook's site: nothing stands where it should stand unless all is well."""
    with mutated(changes) as root:
        site = root.parent / OUT
        ended = run(root, "build", "--root", str(root), "--site-dir", str(site))
        assert site.exists() is (ended.code == 0)


@pytest.mark.usefixtures("few_rules")  # no text of a casebook is on their pages; the soak makes all
@settings(QUIET, max_examples=5, derandomize=True)
@given(mutations(), st.sampled_from(FORMATS), st.sampled_from(OTHERS))
@example((Replace("site_config/sources.yml", "large"),), "text", ("status",))
@example((Named("mkdocs.yml", "index.yml", instead=False),), "text", ("pages", "--out", OUT))
@example((Named(NAMES_LIST, "index.yml", instead=False),), "text", ("pages", "--out", OUT))
def test_a_few_mutations_end_with_an_answer(changes: tuple[Mutation, ...], form: str, other: tuple[str, ...]) -> None:
    drive(changes, form, other)


@pytest.mark.soak
@pytest.mark.timeout(0)  # the rounds have an end of their own
def test_thousands_of_mutations_end_with_an_answer_and_without_a_gigabyte() -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    mutate = given(mutations(), st.sampled_from(FORMATS), st.sampled_from(OTHERS))
    for number in rounds():
        seed(number)(settings(QUIET, max_examples=IN_A_ROUND)(mutate(drive)))()
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < GIGABYTE


def rounds() -> Iterator[int]:
    """The seeds of the rounds: ten, or as many as fit into the minutes that are asked for."""
    end = time.monotonic() + 60 * MINUTES
    for number in count():
        if time.monotonic() > end if MINUTES else number >= ROUNDS:
            return
        yield number


@pytest.mark.soak
@pytest.mark.timeout(0)
@settings(QUIET, max_examples=25, derandomize=True)
@given(mutations())
def test_two_dozen_mutated_casebooks_are_built_or_refused(changes: tuple[Mutation, ...]) -> None:
    build(changes)


# Every day each text is asked of one command, in the soak of all: what takes it apart is the same for them. `risk`
# reckons before it looks for the id: it has every twelfth.
ASKED = (("rule",), ("terms", "--changed-on"), ("check", "--today"), ("check",))
SLOW, RARELY = ("risk",), 12
GIVEN = (*TEXTS, *IDS, *NAMES)
OFTEN = tuple(text for i, text in enumerate(GIVEN) if i % RARELY)


@pytest.mark.parametrize(
    ("arguments", "given"),
    [
        *(pytest.param(arguments, OFTEN[i :: len(ASKED)], id=" ".join(arguments)) for i, arguments in enumerate(ASKED)),
        pytest.param(SLOW, GIVEN[::RARELY], id=" ".join(SLOW)),
        *(pytest.param(one, GIVEN, id=f"{' '.join(one)} of all", marks=pytest.mark.soak) for one in (*ASKED, SLOW)),
    ],
)
def test_whatever_stands_on_the_command_line_it_ends_with_an_answer(
    arguments: tuple[str, ...], given: tuple[str, ...]
) -> None:
    with mutated(()) as root:
        for text in given:
            where = ("--root", str(root)) if arguments[0] != "rule" else ()
            run(root, *arguments, *where, "--" if arguments[-1][:2] != "--" else text, text)
