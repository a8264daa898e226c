"""Measures the CPU time of checking one file of a large corpus, as a whole process beside an empty Python."""

from __future__ import annotations

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

RUNS = 7
PARTS = ("methods", "content", "site_config", "mkdocs.yml")
SIZES = (10, 100, 1000)
_PSEUDONYM = re.compile(r"pseudonym: (\w+)$", re.MULTILINE)


def lines(root: Path) -> Iterator[str]:
    """One line for each size of corpus: the median of `RUNS` runs in CPU seconds, and the ratio to a bare start."""
    bare = _median([sys.executable, "-c", "pass"], root)
    yield f"tom Python: {bare:.3f} s"
    for size in SIZES:
        with tempfile.TemporaryDirectory(prefix="casebook-bench-") as scratch:
            file = _corpus(root, Path(scratch), size)
            cost = _median([sys.executable, "-m", "casebook", "check", str(file)], Path(scratch))
        yield f"check af én fil blandt {size}: {cost:.3f} s ({cost / bare:.1f} gange en tom Python)"
    with tempfile.TemporaryDirectory(prefix="casebook-bench-") as scratch:
        _corpus(root, Path(scratch), SIZES[-1])
        cost = cpu_seconds([sys.executable, "-m", "casebook", "check"], Path(scratch))
    yield f"check af {SIZES[-1]} cases: {cost:.1f} s ({1000 * cost / SIZES[-1]:.1f} ms pr. case)"


def _corpus(root: Path, scratch: Path, size: int) -> Path:
    """Write a casebook with `size` cases, copies of the real ones about other people; the path of the first."""
    for part in PARTS:
        copy = shutil.copytree if (root / part).is_dir() else shutil.copy
        copy(root / part, scratch / part)
    cases = scratch / "cases"
    cases.mkdir()
    originals = sorted((root / "cases").glob("*.yml"))
    for number, original in enumerate(islice(cycle(originals), size)):
        text = original.read_text("utf-8").replace(f"id: {original.stem}\n", f"id: case-{number}\n")
        (cases / f"case-{number}.yml").write_text(_of_others(text, number), "utf-8")
    return cases / "case-0.yml"


def _of_others(text: str, number: int) -> str:
    """The text with other pseudonyms («Mortenabc» for «Morten»): copies about the same people would be linked."""
    letters = "".join(chr(ord("a") + int(digit)) for digit in str(number))
    for name in set(_PSEUDONYM.findall(text)):
        text = re.sub(rf"\b{re.escape(name)}(?=s?\b)", f"{name}{letters}", text)
    return text


def _median(command: list[str], folder: Path) -> float:
    return statistics.median(cpu_seconds(command, folder) for _ in range(RUNS))


def cpu_seconds(command: list[str], folder: Path) -> float:
    """User and system seconds of a process and its children, as the operating system counts them."""
    before = os.times()
    subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, check=False)  # noqa: S603 - our own command line
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system
