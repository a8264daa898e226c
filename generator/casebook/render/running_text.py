"""What a record tells in running text, without its names, numbers and closed values: what likeness is measured on."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from casebook.model import Case, Method

_TOLD = {
    Case: {"summary", "stories", "effort", "lessons", "voices"},
    Method: {"summary", "purpose", "origin", "works_because", "steps", "components", "practice", "pitfalls"},
}
_NOT_TOLD = {"citizen", "from_benefit", "to_benefit", "pseudonym", "theme", "age", "after"}


def running_text(record: Case | Method) -> str:
    """All that a record tells, one text after the other."""
    return "\n".join(_texts(record.model_dump(include=_TOLD[type(record)])))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for name, part in value.items():
            if name not in _NOT_TOLD:
                yield from _texts(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _texts(part)
    elif isinstance(value, str) and not isinstance(value, Enum):
        yield value
