"""The one time that a build knows: when the commit that is built was made."""

from __future__ import annotations

import os
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

EPOCH = "SOURCE_DATE_EPOCH"  # reproducible-builds.org: the one clock of a build
BEGINNING = "315532800"  # 1 January 1980, where there is no commit to take the time from


def commit_seconds(root: Path) -> str | None:
    """The time of the commit checked out at `root`, in seconds since 1970; None where there is no commit."""
    git = shutil.which("git")
    if git is None:
        return None
    command = [git, "-C", str(root), "log", "-1", "--format=%ct"]
    asked = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - a fixed command
    return asked.stdout.strip() or None


def commit_moment(root: Path) -> str:
    """The time that a site of that commit is dated, «2026-11-28T09:30:00Z»; the environment may say another one.

    Empty where there is no commit: what is published says no time then, rather than a wrong one.
    """
    seconds = os.environ.get(EPOCH) or commit_seconds(root)
    if seconds in {None, BEGINNING}:
        return ""
    return datetime.fromtimestamp(int(seconds or 0), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def commit_month(root: Path) -> str:
    """The month of that commit, «2026-11»; where there is none, this month."""
    seconds = commit_seconds(root)
    when = datetime.fromtimestamp(int(seconds), UTC) if seconds else datetime.now(UTC)
    return when.strftime("%Y-%m")
