"""The engine for the browser, made once a run by `make engine`'s own script; where it cannot be, its tests say so."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from casebook.publish.engine import Engine, ready
from tests.processes import run

ROOT = Path(__file__).parents[1]
PATIENCE = 480  # seconds; the modules are compiled inside the browser's Python


def make_engine() -> Engine | None:
    """The engine as new as the modules, made where it is missing; None where it cannot be fetched here."""
    if ready(ROOT) is None:
        run([ROOT / ".ci/engine.sh", "--try"], limit=PATIENCE)
    return ready(ROOT)


def the_engine() -> Engine:
    """The engine. Without one a test is skipped, and fails on CI."""
    engine = make_engine()
    if engine is None:
        tell = pytest.fail if "TESTED_ON_CI" in os.environ else pytest.skip
        tell("the engine for the browser could not be made: run `make engine` to see why")
    return engine
