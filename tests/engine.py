"""The engine for the browser, made once a run by `make engine`'s own script, and put into a site.

Where it cannot be made, its tests say so.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from casebook.corpus import Corpus
from casebook.packed import pack_apart
from casebook.publish.edition import Edition, write_outputs
from casebook.publish.engine import Engine, ready
from casebook.publish.exports.engine import outputs
from casebook.published import published
from casebook.source import Settings
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


def packed(corpus: Corpus) -> tuple[bytes, bytes]:
    """A casebook as its site holds it for the engine: the lists, and the rest."""
    assert corpus.registers.texts is not None
    public = published(corpus, corpus.registers.texts)
    return pack_apart(public, corpus.registers, settings=Settings(), pages=(), addresses=())


def put_engine(folder: Path, parts: tuple[bytes, bytes]) -> None:
    """Lay the engine into the folder of a site, with the casebook that it checks against."""
    write_outputs(folder, outputs(Edition(None, engine=the_engine(), packed=lambda: parts)))  # type: ignore[arg-type]
