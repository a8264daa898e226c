"""Every rule there is, found by its place.

Each module of a family's package is a rule. What the rules share stands in
`check/shared/`, or beside this module.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache
from types import ModuleType

from casebook import check
from casebook.check.rule import Rule

SHARED = "shared"  # the room of the helpers, which is no family


@cache
def all_rules() -> dict[str, Rule]:
    """Every rule by its full name («direkte/cpr-nummer»), in alphabetical order."""
    rules: Iterator[Rule] = (module.RULE for module in _modules())
    return dict(sorted((rule.rule, rule) for rule in rules))


def _modules() -> Iterator[ModuleType]:
    for family in pkgutil.iter_modules(check.__path__):
        if family.ispkg and family.name != SHARED:
            package = importlib.import_module(f"{check.__name__}.{family.name}")
            for module in pkgutil.iter_modules(package.__path__):
                yield importlib.import_module(f"{package.__name__}.{module.name}")
