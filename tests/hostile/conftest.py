"""The site of a casebook in which every text and every sentence is a harmless word."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.built import made_once, shared_by_workers
from tests.hostile.saying import harmless, say


@pytest.fixture(scope="session", params=["of each family", pytest.param("all", marks=pytest.mark.soak)])
def rules(request: pytest.FixtureRequest) -> str:
    """The rules that have pages: each day one of each family, in the soak all."""
    chosen: str = request.param
    return chosen


@pytest.fixture(scope="session")
def harmless_site(tmp_path_factory: pytest.TempPathFactory, rules: str) -> Path:
    """The site, built by whichever worker asks first; nothing is written into it."""
    root = shared_by_workers(tmp_path_factory) / f"harmless {rules}"
    return made_once(root, lambda: say(root, harmless, rules)) / "site"
