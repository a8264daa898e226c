"""The one time that a build knows: when the commit that is built was made."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Collection, Iterator, Mapping
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
    return "" if seconds in {None, BEGINNING} else _moment(int(seconds or 0))


def changes(root: Path, folders: Collection[str]) -> Mapping[str, str]:
    """The time at which each file below some folders was last changed, by its path from `root`; empty without git.

    Of a history that was cut short, as CI fetches it, the first commit has changed all that is older.
    """
    git = shutil.which("git")
    if git is None:
        return {}
    command = [git, "-C", str(root), "log", "--relative", "--name-only", "--format=%x00%ct", "-z", "--", *folders]
    asked = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - a fixed command
    return dict(reversed([*_changes(asked.stdout)]))


def _changes(log: str) -> Iterator[tuple[str, str]]:
    """Each file of each commit with its time, the newest first."""
    moment = ""
    for part in filter(None, log.replace("\n", "\0").split("\0")):
        if part.isdigit():
            moment = _moment(int(part))
        else:
            yield part, moment


def _moment(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


NEVER = _moment(int(BEGINNING))  # for files that must say a time, where there is no commit


def commit_month(root: Path) -> str:
    """The month of that commit, «2026-11»; where there is none, this month."""
    seconds = commit_seconds(root)
    when = datetime.fromtimestamp(int(seconds), UTC) if seconds else datetime.now(UTC)
    return when.strftime("%Y-%m")
