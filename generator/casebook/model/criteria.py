"""Completeness criteria: what readers need of a field that may be left out, said at the field.

Nothing asks for more about a person (sex, background, family, age): to leave that out is protection and no lack.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

Values = Sequence[Any]
Check = Callable[[Values], object]


@dataclass(frozen=True, slots=True)
class Asked:
    """The records that a criterion is asked of, for editors («cases med en borgers historie») and as a test.

    `id` is the key of the words.
    """

    id: str
    words: str
    of: Callable[[Any], object]


@dataclass(frozen=True, slots=True)
class Criterion:
    """A completeness criterion; `words` are what is missing, as in «mangler …».

    Weights: 3 without it the record cannot be used, 2 most readers look for it, 1 good to have. `met` looks at the
    values of the field everywhere in the record (None where what would hold it is left out); by default each must be
    filled. `only` tells which records could meet it at all; `instead` is what meets it elsewhere in the record.
    """

    weight: Literal[1, 2, 3]
    words: str
    met: Check = all
    only: Asked | None = None
    instead: Callable[[Any], object] | None = None


def each(enough: Callable[[Any], object]) -> Check:
    """Met where every value is filled, and enough."""
    return lambda values: all(value and enough(value) for value in values)


def each_has(least: int) -> Check:
    """Met where every list has so many items, every part so many filled fields."""
    return each(lambda value: _filled(value) >= least)


def different(least: int) -> Check:
    """Met where the record has so many different values."""
    return lambda values: len({value for value in values if value}) >= least


def _filled(value: Any) -> int:
    return len(value) if isinstance(value, tuple) else sum(bool(inner) for _, inner in value)
