"""Programs that nobody here wrote, installed once for all workers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.built import ROOT, alone, shared_by_workers
from tests.processes import run


@dataclass(frozen=True, slots=True)
class Foreign:
    """Node.js, the folder of its packages, and that of the styles and schemas."""

    node: Path
    packages: Path
    files: Path


@pytest.fixture(scope="session")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> Foreign:
    """The programs and files, as `.ci/foreign.sh` installs them."""
    with alone(shared_by_workers(tmp_path_factory) / "foreign.lock"):
        installed = run([ROOT / ".ci/foreign.sh"])
    assert installed.returncode == 0, installed.stderr
    build = ROOT / "build/foreign"
    return Foreign(ROOT / installed.stdout.strip(), build / "node_modules", build / "files")
