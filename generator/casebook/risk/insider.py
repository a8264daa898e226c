"""Numbers for «den indviede»: somebody who knows the project, or who reads the source that the record names.

They are reckoned from what the record tells and from what it only points at, so they are no part of the gate: nobody
knows whether a reader has either. Two roles are asked instead (rules `navngivet-projekt` and `kilden-siger-mere`).

    number with the source = number × part of each kind of thing that it tells more exactly

The part of `alder` is one year of the years that the record tells, of others it is the policy's (`kilden_fortæller`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import exp, fsum, log, prod, sqrt

from casebook.model.ages import years
from casebook.model.policy import Share
from casebook.risk.attributes import AGE, PROJECT, QuasiIdentifiers, narrowest
from casebook.risk.benefits import fraction
from casebook.risk.dataset import Dataset
from casebook.risk.doubt import BoundedNumber, times

UNKNOWN = "10 %"  # the part of a kind that the policy has no share for


def in_project(quasi_identifiers: QuasiIdentifiers, dataset: Dataset) -> BoundedNumber:
    """The number where the person is one of as many as the policy assumes of a project that nobody has counted."""
    project = dataset.estimate.project
    bounded = {**quasi_identifiers, PROJECT: str(project.participants)}
    return _bounded(bounded, (), dataset, (times(dataset.model.doubt.assumed),))


def with_source(quasi_identifiers: QuasiIdentifiers, kinds: Iterable[str], dataset: Dataset) -> BoundedNumber:
    """The number of what the record tells and of what its source tells more exactly, by the kinds of that."""
    parts = tuple(_parts(quasi_identifiers, dict.fromkeys(kinds), dataset))
    return _bounded(quasi_identifiers, (part for part, _ in parts), dataset, (doubt for _, doubt in parts))


def _parts(
    quasi_identifiers: QuasiIdentifiers, kinds: Iterable[str], dataset: Dataset
) -> Iterator[tuple[float, float]]:
    """The part of those who match that still does, and its doubt, for each kind."""
    shares, doubt = dataset.policy.source_tells, dataset.model.doubt
    for kind in kinds:
        if kind == "alder":
            yield 1 / _years_told(quasi_identifiers, dataset), 1.0
        else:
            share = next((shares[name] for name in shares if name == kind), _UNKNOWN)
            yield fraction(share.percent), times(share.doubt or doubt.assumed)


_UNKNOWN = Share.model_construct(percent=UNKNOWN)


def _years_told(quasi_identifiers: QuasiIdentifiers, dataset: Dataset) -> int:
    """The years that the told age covers, of those at which somebody can take part in a project."""
    ages = dataset.estimate.project.age
    low, high = years(narrowest(AGE, (quasi_identifiers.get(AGE, ages), ages)))
    return high - low + 1


def _bounded(
    quasi_identifiers: QuasiIdentifiers, parts: Iterable[float], dataset: Dataset, doubts: Iterable[float]
) -> BoundedNumber:
    own, part = dataset.model.interval(quasi_identifiers), prod(parts)
    squares = fsum(log(doubt) ** 2 for doubt in doubts)
    below, above = (exp(sqrt(_square(*bounds) + squares)) for bounds in ((own.low, own.middle), (own.middle, own.high)))
    return BoundedNumber(own.middle * part / below, own.middle * part, own.middle * part * above)


def _square(low: float, high: float) -> float:
    """The square of the factor between two bounds, as a logarithm; nothing where nobody matches."""
    return log(high / low) ** 2 if low and high else 0.0
