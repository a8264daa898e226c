"""The real site, built once for a whole run of the tests, whichever of its workers asks first."""

from __future__ import annotations

import fcntl
import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from subprocess import TimeoutExpired

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
    with (shared / "build.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not result.exists():
            result.write_text(json.dumps(_built_into(site)), encoding="utf-8")
    exit_code, output = json.loads(result.read_text(encoding="utf-8"))
    return Build(site, exit_code, output)


def _built_into(site: Path) -> tuple[int, str]:
    command: list[str | Path] = [sys.executable, "-m", "casebook", "build", "--root", ROOT, "--site-dir", site]
    try:
        ended = run(command, env={**os.environ, "CASEBOOK_SITE_URL": SITE_URL})
    except TimeoutExpired as hung:  # said once, as any other failure: nobody is to wait as long again
        return 1, str(hung)
    return ended.returncode, ended.stdout + ended.stderr
