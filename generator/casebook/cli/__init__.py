"""The command line: arguments become calls of the core and an exit code.

The one place where a `CasebookError` becomes a message.
"""

from __future__ import annotations

import gc
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from casebook.cli.danish import UsageError
from casebook.cli.parser import build_parser
from casebook.problem import CasebookError

PACKAGE = "casebook"
SHOWN = "CASEBOOK_TRACEBACK"  # for developers: show the traceback of a bug; it may repeat text of a file
SELDOM = (100_000, 20, 100)  # new objects until the collector looks: what a casebook is made of stays to the end
OK, BLOCKED, UNUSABLE, INTERRUPTED = 0, 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line: 0 nothing blocks, 1 something does, 2 tool or input is unusable, 130 interrupted."""
    if arguments is None:
        gc.set_threshold(*SELDOM)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # Windows' consoles and a bare POSIX locale do not speak UTF-8 by themselves
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        given = sys.argv[1:] if arguments is None else arguments
        options = build_parser(given[0] if given else "").parse_args(given, Namespace(alone=arguments is None))
        code = int(options.run(options))
        sys.stdout.flush()
    except KeyboardInterrupt:
        sys.stderr.write("\nAfbrudt.\n")
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our output has left («casebook check | head»)
        _forget_output()
        return UNUSABLE
    except Exception as error:  # noqa: BLE001 - no traceback reaches an editor
        sys.stderr.write(_explained(error))
        return UNUSABLE
    else:
        return code


def _explained(error: Exception) -> str:
    """The message for an exception. The exception's own text is shown only if it is ours: others may quote a file."""
    if isinstance(error, UsageError):
        return f"{error}\n"
    if isinstance(error, CasebookError):
        return f"casebook: {error.message}\n  gør: {error.hint}\n"
    if isinstance(error, OSError):  # its own words are English and name the file, which may be somebody's name
        _forget_output()
        return (
            "casebook: En fil eller mappe kan ikke læses eller skrives.\n"
            "  gør: Se efter, om stien er rigtig, om du har lov, og om der er plads på disken.\n"
        )
    if os.environ.get(SHOWN):
        raise error
    return _bug_message(error)


def _bug_message(error: Exception) -> str:
    """The message for a bug: its type and place in our code, never its text, which may quote a file."""
    import traceback  # noqa: PLC0415 - of no use until something goes wrong

    frames = traceback.extract_tb(error.__traceback__)
    at = next((frame for frame in reversed(frames) if PACKAGE in Path(frame.filename).parts), frames[-1])
    return (
        f"casebook: Der er en fejl i selve værktøjet: {type(error).__name__} i {Path(at.filename).name}:{at.lineno}.\n"
        f"  gør: Send linjen til dem, der passer værktøjet. {SHOWN}=1 viser mere og kan gentage tekst fra filerne.\n"
    )


def _forget_output() -> None:
    """Send unwritten output nowhere: on exit Python would try to flush it again, and complain."""
    with suppress(OSError):  # a stream that is no file keeps nothing back
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
