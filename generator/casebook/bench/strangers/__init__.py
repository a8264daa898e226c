"""Generates synthetic casebooks: complete, valid, about nobody, of any size, and deterministic for a seed.

Rules and pages were written with one casebook in view. Prose, names, places and terms of other people show what they
take for granted.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from casebook.bench.check import cpu_seconds
from casebook.bench.strangers import registers
from casebook.bench.strangers.cases import cases
from casebook.bench.strangers.methods import methods
from casebook.bench.strangers.pages import SETTINGS, pages, words
from casebook.bench.strangers.seeded_random import SeededRandom
from casebook.bench.strangers.shared import REVIEWERS, reviewed
from casebook.bench.strangers.yaml_writer import Value, yaml
from casebook.corpus.registers import load_registers
from casebook.problem import CasebookError
from casebook.source import read_wordlists

SIZES, SEED = (0, 1, 30, 100, 300), 1
_COMMANDS = ("check", "build")
_SHARED = ("population", "wordlists")  # copied from the donor: every casebook gets these with the tool
_METHODS_IN_A_HUNDRED = 35
_SURNAMES = "efternavne-haandlavet"
_NAMES = ("fornavne-nordiske", "fornavne-haandlavet", "fornavne-andre")


def lines(root: Path) -> Iterator[str]:
    """One line for each size: the CPU seconds to check such a casebook and to build it."""
    for size in SIZES:
        with tempfile.TemporaryDirectory(prefix="casebook-bench-") as scratch:
            strangers(Path(scratch), size, SEED, donor=root)
            checked, built = (
                cpu_seconds([sys.executable, "-m", "casebook", name], Path(scratch)) for name in _COMMANDS
            )
        yield f"{size} fremmede cases: check {checked:.1f} s, build {built:.1f} s"


def strangers(root: Path, size: int, seed: int, *, donor: Path) -> None:
    """Write a casebook of `size` cases into the folder `root`, with figures and word lists of the one at `donor`.

    It has 35 methods to a hundred cases, rounded up. `casebook check` finds neither errors nor warnings in it.
    """
    chance = SeededRandom(f"strangers/{seed}")
    lists = read_wordlists(donor)
    terms = registers.targets_of(chance.of("house"), lists.get(_SURNAMES, frozenset()))
    for name in _SHARED:
        _copied(donor / "site_config" / name, root / "site_config" / name)
    _write(root / "mkdocs.yml", SETTINGS)
    for name, text in pages(terms, chance.of("pages")).items():
        _write(root / "content" / name, text)
    _write_yaml(root / "site_config" / "texts.yml", words(_labels(donor)))
    for name, value in registers.files(terms, chance.of("registers"), REVIEWERS).items():
        _write_yaml(root / "site_config" / name, value)
    written = tuple(methods(terms, chance.of("methods"), -(-size * _METHODS_IN_A_HUNDRED // 100)))
    for method in written:
        _write_yaml(root / "methods" / f"{method.id}.yml", reviewed(method.id, method.record))
    for name, record in cases(terms, written, _names(lists), chance.of("cases"), size):
        _write_yaml(root / "cases" / f"{name}.yml", reviewed(name, record))


def _labels(donor: Path) -> Mapping[str, Mapping[str, str]]:
    texts = load_registers(donor).texts
    if texts is None:
        raise CasebookError("Casebogens egne ord kan ikke læses.", "Ret site_config/texts.yml.")
    return texts.labels


def _names(lists: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    names = {name for file in _NAMES for name in lists.get(file, ())}
    return tuple(name.capitalize() for name in sorted(names - lists.get("tvetydige", frozenset())) if name.isalpha())


def _copied(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copy(source, target)


def _write_yaml(path: Path, value: Value) -> None:
    _write(path, yaml(value))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
