"""Public records. A `Case` is no `PublicCase`: mypy refuses whatever would hand a draft or a consent to a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from casebook.model import CaseContent, MethodContent
from casebook.model.base import item
from casebook.model.privacy import PrivacyNote


class PublicCase(CaseContent):
    """A case without its consent and its exemptions."""

    privacy: PrivacyNote = item("anonymisering", "Anonymisering", "Hvordan personerne er beskyttet.")


class PublicMethod(MethodContent):
    """A method that is published."""


PublicRecord: TypeAlias = PublicCase | PublicMethod


@dataclass(frozen=True, slots=True)
class PublicExemption:
    """The exemption that a case makes from a rule: where and by whom, but not the words that are excepted nor why."""

    case: str
    rule: str
    field: str
    roles: tuple[str, ...] = ()
