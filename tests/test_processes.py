"""The processes of a test end: by themselves, by a signal, or by their limit, with all that they have started."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest

from tests.processes import run, started

FOREVER = "import time; print('klar', flush=True); time.sleep(600)"
Handler = Callable[[int, FrameType | None], object] | int | None


def gone(mark: Path) -> bool:
    """No process has the mark in its command, at the latest when the system has tidied up after what was killed."""
    for _ in range(50):
        if not alive(mark):
            return True
        time.sleep(0.1)
    return False


def alive(mark: Path) -> bool:
    """Some process of this machine has the mark in its command."""
    return any(str(mark).encode() in command for command in commands())


def commands() -> list[bytes]:
    """The commands of all processes that run."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            found.append(path.read_bytes())
        except OSError:  # it has just ended
            continue
    return found


def with_a_child(mark: Path, then: str) -> list[str]:
    """A process that starts another, which has the mark in its command, and what it does then."""
    child = f"{FOREVER} # {mark}"
    return [
        sys.executable,
        "-c",
        f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {child!r}]); {then}",
    ]


@pytest.mark.parametrize("then", [FOREVER, "sys.exit()"], ids=["hangs", "leaves"])
def test_what_hangs_is_ended_with_what_it_has_started(tmp_path: Path, then: str) -> None:
    before = time.monotonic()
    with pytest.raises(subprocess.TimeoutExpired):  # the child keeps the pipe open also when its parent has left
        run(with_a_child(tmp_path, then), limit=2)
    assert time.monotonic() - before < 20
    assert gone(tmp_path)


def test_what_runs_is_ended_when_the_test_goes_wrong(tmp_path: Path) -> None:
    def goes_wrong() -> None:
        with started(with_a_child(tmp_path, "sys.stdin.read()")) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "klar\n"
            assert alive(tmp_path)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        goes_wrong()
    assert gone(tmp_path)


def test_nothing_waits_for_a_keyboard() -> None:
    assert run([sys.executable, "-c", "import sys; print(repr(sys.stdin.read()))"]).stdout == "''\n"


@pytest.mark.parametrize("ours", [signal.SIG_IGN, signal.SIG_DFL, signal.default_int_handler])
def test_a_child_hears_ctrl_c_though_we_do_not(ours: Handler) -> None:
    kept = signal.signal(signal.SIGINT, ours)
    try:
        with started([sys.executable, "-c", FOREVER]) as process:
            assert process.stdout is not None
            process.stdout.readline()
            process.send_signal(signal.SIGINT)
            process.wait(timeout=20)
        assert signal.getsignal(signal.SIGINT) is ours
    finally:
        signal.signal(signal.SIGINT, kept)
    assert process.returncode == -signal.SIGINT
