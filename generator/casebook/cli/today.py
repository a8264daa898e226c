"""The month that consents and reviews are checked against. The core has no clock, so that builds are reproducible."""

from __future__ import annotations

import argparse
import re
from datetime import UTC, datetime

from casebook.problem import CasebookError

_MONTH = re.compile(r"[12][0-9]{3}-(0[1-9]|1[0-2])")


def add_today(parser: argparse.ArgumentParser, otherwise: str) -> None:
    """Add the option --today; `otherwise` is the default, in Danish, for its help."""
    parser.add_argument(
        "--today", metavar="ÅÅÅÅ-MM", help=f"måneden, som samtykker og gennemgange holdes op imod (ellers {otherwise})"
    )


def month(given: str | None, otherwise: str) -> str:
    """The month given, else the default `otherwise`. CasebookError if it is not a month."""
    if given is None:
        return otherwise
    if not _MONTH.fullmatch(given):
        raise CasebookError("--today er ikke en måned.", "Skriv år og måned, for eksempel «2026-11».")
    return given


def this_month() -> str:
    """The current month (UTC)."""
    return datetime.now(UTC).strftime("%Y-%m")
