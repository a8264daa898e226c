"""The eighty texts that an attacker plants."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.trees import tree_of

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Payload:
    """A text, what it tries, and the mark that it is known by wherever it comes out."""

    name: str
    kind: str
    text: str
    mark: str


def payloads() -> tuple[Payload, ...]:
    """All of them, in the order of the files."""
    read = [one for name in "ab" for one in tree_of(FOLDER / f"payloads_{name}.yml")]
    return tuple(Payload(mark=f"cbx{i:02}", **one) for i, one in enumerate(read, 1))
