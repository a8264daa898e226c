"""Arguments -> core -> exit code. The one place where a `CasebookError` becomes a message."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from contextlib import suppress

from casebook.cli.danish import UsageError
from casebook.cli.parser import build_parser
from casebook.problem import CasebookError

OK, BLOCKED, UNUSABLE, INTERRUPTED = 0, 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line: 0 nothing blocks, 1 something does, 2 tool or input is unusable, 130 interrupted."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # Windows' consoles and a bare POSIX locale do not speak UTF-8 by themselves
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        given = sys.argv[1:] if arguments is None else arguments
        options = build_parser(given[0] if given else "").parse_args(given, Namespace(alone=arguments is None))
        code = int(options.run(options))
        sys.stdout.flush()
    except UsageError as error:
        sys.stderr.write(f"{error}\n")
        return UNUSABLE
    except CasebookError as error:
        sys.stderr.write(f"casebook: {error.message}\n  gør: {error.hint}\n")
        return UNUSABLE
    except KeyboardInterrupt:
        sys.stderr.write("\nAfbrudt.\n")
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our output has left («casebook check | head»)
        _forget_output()
        return UNUSABLE
    except OSError:  # its own words are English and name the file, which may be somebody's name
        _forget_output()
        sys.stderr.write(
            "casebook: En fil eller mappe kan ikke læses eller skrives.\n"
            "  gør: Se efter, om stien er rigtig, om du har lov, og om der er plads på disken.\n"
        )
        return UNUSABLE
    else:
        return code


def _forget_output() -> None:
    """Let what is still to be written go nowhere: Python would try again on its way out, and complain."""
    with suppress(OSError):  # a stream that is no file keeps nothing back
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
