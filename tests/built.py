"""The real site, built once for a whole run of the tests, whichever of its workers asks first."""

from __future__ import annotations

import fcntl
import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import TimeoutExpired

import pytest

from tests.processes import run

ROOT = Path(__file__).parents[1]
# Not the root of the host: a site on GitHub Pages lies under a path too, where links from the root would break.
SITE_PATH = "/casebook/"
SITE_URL = f"https://casebook.example{SITE_PATH}"


@dataclass(frozen=True, slots=True)
class Build:
    """A build of the site: its exit code, its output and the folder it built into."""

    site: Path
    exit_code: int
    output: str


def build_once(shared: Path) -> Build:
    """The site below a folder that all workers share. It is built by the first who asks; the others wait for it."""
    site = shared / "www" / SITE_PATH.strip("/")
    result = shared / "build.json"
    with alone(shared / "build.lock"):
        if not result.exists():
            result.write_text(json.dumps(_built_into(site)), encoding="utf-8")
    exit_code, output = json.loads(result.read_text(encoding="utf-8"))
    return Build(site, exit_code, output)


def shared_by_workers(factory: pytest.TempPathFactory) -> Path:
    """The folder of a run of the tests that all its workers share."""
    base = factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


def made_once(folder: Path, make: Callable[[], object]) -> Path:
    """A folder that all workers share, made by the first who asks: the others wait. Where that fails, each tries."""
    done = folder.with_name(f"{folder.name}.done")
    with alone(folder.with_name(f"{folder.name}.lock")):
        if not done.exists():
            make()
            done.touch()
    return folder


@contextmanager
def alone(lock: Path) -> Iterator[None]:
    """Keep all other processes that ask for the same lock waiting."""
    with lock.open("w") as stream:
        fcntl.flock(stream, fcntl.LOCK_EX)
        yield


def _built_into(site: Path) -> tuple[int, str]:
    command: list[str | Path] = [sys.executable, "-m", "casebook", "build", "--root", ROOT, "--site-dir", site]
    try:
        ended = run(command, env={**os.environ, "CASEBOOK_SITE_URL": SITE_URL})
    except TimeoutExpired as hung:  # said once, as any other failure: nobody is to wait as long again
        return 1, str(hung)
    return ended.returncode, ended.stdout + ended.stderr
