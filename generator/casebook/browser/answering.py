"""Finds the module of `asks/` that a request is for."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from casebook.browser import asks
from casebook.door import Casebook
from casebook.problem import CasebookError

Request = Mapping[str, Any]
Ask = Callable[[Casebook, Request], dict[str, Any]]


def answer(casebook: Casebook, request: Request) -> dict[str, Any]:
    """The answer to a request, by its `ask`; KeyError where there is no such kind.

    A file name that no casebook has a place for is `{"refused": {"message", "hint"}}`.
    """
    try:
        return all_asks()[request["ask"]](casebook, request)
    except CasebookError as error:
        return {"refused": {"message": error.message, "hint": error.hint}}


@cache
def all_asks() -> Mapping[str, Ask]:
    """Every kind of request by name, in alphabetical order."""
    names = (module.name for module in pkgutil.iter_modules(asks.__path__))
    return {name: importlib.import_module(f"{asks.__name__}.{name}").answer for name in names}
