"""Trees of YAML files that the tests read while they are collected: by the parser that the package reads with."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from casebook.source.compose import LOADER


def tree_of(path: Path) -> Any:
    """The tree of a YAML file."""
    return yaml.load(path.read_text("utf-8"), Loader=LOADER)  # noqa: S506 - both loaders that it can be are safe
