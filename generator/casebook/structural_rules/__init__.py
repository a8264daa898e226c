"""What can be wrong with a file before any rule has read it: one `Fault` each, with what, why and what to do.

The modules below hold nothing but faults; `all_faults` finds them, so that adding one is writing it down once.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from casebook.structural_rules.fault import Fault

__all__ = ["Fault", "all_faults"]


@cache
def all_faults() -> dict[str, Fault]:
    """Every fault by its rule name («yaml/syntaks»), in alphabetical order."""
    modules = (importlib.import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__))
    found = {value.rule: value for module in modules for value in vars(module).values() if isinstance(value, Fault)}
    return dict(sorted(found.items()))
