"""Processes that tests start: each with a limit in time, the signals of a terminal, and nothing of it that lives on."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TypedDict, Unpack

LIMIT = 300  # seconds; what takes longer hangs, also where much else runs
Stream = int | IO[bytes]


class Options(TypedDict, total=False):
    """The folder, the environment and the streams of a process; by default our own."""

    cwd: Path
    env: Mapping[str, str] | None
    stdin: Stream
    stdout: Stream
    stderr: Stream


@contextmanager
def started(command: Sequence[str | Path], **options: Unpack[Options]) -> Iterator[subprocess.Popen[str]]:
    """A process that runs, in a group of its own; afterwards it and all that it has started are gone."""
    pipe = subprocess.PIPE
    asked: Options = {"stdin": subprocess.DEVNULL, "stdout": pipe, "stderr": pipe, **options}
    with _signals_of_a_terminal():
        process = subprocess.Popen(command, encoding="utf-8", start_new_session=True, **asked)
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        with process:  # closes its pipes and waits, which is not for long any more
            pass


@contextmanager
def _signals_of_a_terminal() -> Iterator[None]:
    """`nohup make test &` has Ctrl+C ignored, and a process begins with what its parent ignores."""
    kept = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, kept)


def run(
    command: Sequence[str | Path], *, given: str = "", limit: float = LIMIT, **options: Unpack[Options]
) -> subprocess.CompletedProcess[str]:
    """A process that has ended, with what it wrote. TimeoutExpired where it did not end within the limit."""
    asked: Options = {**options, "stdin": subprocess.PIPE}
    with started(command, **asked) as process:
        out, err = process.communicate(given, timeout=limit)
    return subprocess.CompletedProcess(command, process.returncode, out, err)
