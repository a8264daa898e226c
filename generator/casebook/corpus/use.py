"""The methods that a case uses, as against those it only mentions: decided here, for all that lists or counts.

A method that carries a case or is a part of it was used. One in the background («baggrund») is named by the case but
not used in it: a supplier's usual practice, a piece of advice, an editor's comparison.
"""

from __future__ import annotations

from casebook.model import CaseContent
from casebook.model.case import ComponentUse, MethodUse
from casebook.model.values import Role


def methods_used(case: CaseContent) -> tuple[MethodUse, ...]:
    """The methods that the case uses, in its own order."""
    return tuple(use for use in case.methods if _is_use(use))


def methods_mentioned(case: CaseContent) -> tuple[MethodUse, ...]:
    """The methods that the case names without using them."""
    return tuple(use for use in case.methods if not _is_use(use))


def use_of(case: CaseContent, method: str) -> MethodUse | None:
    """The use that the case makes of a method; None where it makes none, also where it mentions it."""
    return next((use for use in methods_used(case) if use.method == method), None)


def components_told(case: CaseContent, use: MethodUse) -> tuple[ComponentUse, ...]:
    """The core components that are told of in this very course: those with the source's page.

    Where its actor tells the case, there are no pages, and the actor tells of those that it names.
    """
    return tuple(component for component in use.components if component.pages or case.is_own_experience)


def _is_use(use: MethodUse) -> bool:
    return use.role is not Role.BACKDROP
