"""The command line, run in this process, with what it must keep to whatever it is given."""

from __future__ import annotations

import gc
import io
import json
import os
import re
import shutil
import signal
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from types import FrameType
from typing import NamedTuple

from casebook.cli import main
from casebook.cli.findings import NO_LISTS
from tests.fuzz.hostile import MARKER
from tests.fuzz.mutations import BASE, OUTSIDE, Mutation

LIMIT = 20.0  # CPU seconds that one command may take
PATIENCE = 300.0  # seconds after which it is said to hang, also on a busy machine
ENGLISH = re.compile(
    r"\b(traceback|error|exception|invalid|expected|unexpected|cannot|could not|not found|the|file|object|line \d+)\b",
    re.IGNORECASE,
)


class Hangs(BaseException):
    """A command did not end; no handler of the command's own may take it."""


class Ended(NamedTuple):
    """The exit code and the output of a command that has ended."""

    code: int
    out: str
    err: str


@contextmanager
def mutated(mutations: tuple[Mutation, ...]) -> Iterator[Path]:
    """The rich casebook with these mutations, in a folder of its own beside which lies what a link may lead to."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "casebook"
        shutil.copytree(BASE, root)
        (root.parent / OUTSIDE).write_text(f"titel: {MARKER}\n", "utf-8")
        for mutation in mutations:
            mutation.apply(root)
        yield root


def run(root: Path, *arguments: str) -> Ended:
    """Run a command on the casebook and hold it to what every command promises."""
    before = _state(root.parent)
    started = time.process_time()
    ended = _ended(arguments)
    taken = time.process_time() - started
    gc.unfreeze()  # a command that ends with its process leaves its garbage; here it goes on
    gc.enable()
    assert taken < LIMIT, f"{arguments} took {taken:.1f} CPU seconds"
    assert ended.code in {0, 1, 2}
    assert MARKER.casefold() not in ended.err.casefold()
    assert _state(root.parent) == before, "something was written outside the output folder"
    if ended.code == 2:
        assert re.match(r"casebook: .+\n  gør: .+\n", ended.err), ended.err
        assert not ENGLISH.search(ended.err), ended.err
    return ended


def check(root: Path, form: str, *arguments: str) -> Ended:
    """Run `check`: what stands in the files is in none of its reports."""
    ended = run(root, "check", "--root", str(root), "--format", form, *arguments)
    assert MARKER.casefold() not in ended.out.casefold()
    assert ended.code == 2 or ended.err in {"", NO_LISTS}
    if form in {"json", "sarif"} and ended.code != 2:
        json.loads(ended.out)
    return ended


def _ended(arguments: tuple[str, ...]) -> Ended:
    out, err = (io.TextIOWrapper(io.BytesIO(), "ascii") for _ in range(2))
    with redirect_stdout(out), redirect_stderr(err), _patience(arguments):
        try:
            code = main(arguments)
        except SystemExit as ended:  # --help
            code = int(ended.code or 0)
    for stream in (out, err):
        stream.flush()
    return Ended(code, *(stream.buffer.getvalue().decode("utf-8") for stream in (out, err)))


@contextmanager
def _patience(arguments: tuple[str, ...]) -> Iterator[None]:
    def hangs(number: int, frame: FrameType | None) -> None:
        del number, frame
        raise Hangs(arguments)

    former = signal.signal(signal.SIGALRM, hangs)
    left, _ = signal.setitimer(signal.ITIMER_REAL, PATIENCE)
    try:
        yield
    finally:
        signal.signal(signal.SIGALRM, former)
        signal.setitimer(signal.ITIMER_REAL, left)  # the time limit that the suite has set


def _state(folder: Path) -> dict[str, tuple[int, int, int]]:
    """Every file and folder below a folder but the output, with what tells that it was touched."""
    found = {}
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "ud"]
        for name in (*folders, *names):
            path = Path(parent) / name
            about = path.lstat()
            found[str(path)] = (about.st_mode, about.st_size, 0 if name in folders else about.st_mtime_ns)
    return found
