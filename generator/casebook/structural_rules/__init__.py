"""The rules on the structure of files, which hold before any anonymisation rule reads them: one `StructuralRule` each.

The modules here hold nothing else; `all_structural_rules` discovers them, so that a new rule is written in one place.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from casebook.structural_rules.rule import StructuralRule

__all__ = ["StructuralRule", "all_structural_rules"]


@cache
def all_structural_rules() -> dict[str, StructuralRule]:
    """Every structural rule by its name («yaml/syntaks»), in alphabetical order."""
    modules = (importlib.import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__))
    values = (value for module in modules for value in vars(module).values())
    rules = {value.rule: value for value in values if isinstance(value, StructuralRule)}
    return dict(sorted(rules.items()))
