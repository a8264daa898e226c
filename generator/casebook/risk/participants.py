"""People who have taken part in a named, local project: of them, and of no others, is the person who is told of.

    number = participants                                                             people
           × people of the country who match the rest ÷ people of the country of an age to take part
           × `vej`, where it is told what the person came to

The rest is age, sex, background, family and text, at their shares in the policy. What all participants have in common
does not count: the place, and that they lived on a benefit. Of what the project led to, `vej` is the part of one end.
An age counts as far as it is within the ages of the policy (`navngivet_projekt`), and the fraction is never above 1.
The whole country stands for the participants, since nobody publishes who they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from casebook.risk.attributes import AFTER, AGE, BEFORE, MENTIONED, PLACE, PROJECT, QuasiIdentifiers, narrowest

if TYPE_CHECKING:
    from casebook.risk.expected import Estimate

_IN_COMMON = frozenset({PLACE, PROJECT, BEFORE, AFTER})


def among_participants(quasi_identifiers: QuasiIdentifiers, estimate: Estimate) -> float:
    """The expected number of participants (≥ 0) who match; their number is the value of the attribute `projekt`."""
    ages = estimate.project.age
    rest = dict(telling_apart(quasi_identifiers))
    rest[AGE] = narrowest(AGE, (rest.get(AGE, ages), ages))
    everybody = estimate.number({AGE: ages})
    part = min(1.0, estimate.number(rest) / everybody) if everybody else 1.0
    return int(quasi_identifiers[PROJECT]) * part * (estimate.step if estimate.ends(quasi_identifiers)[1] else 1.0)


def telling_apart(quasi_identifiers: QuasiIdentifiers) -> QuasiIdentifiers:
    """Those of the quasi-identifiers that tell participants apart."""
    return {name: value for name, value in quasi_identifiers.items() if _tells_apart(name)}


def _tells_apart(attribute: str) -> bool:
    return attribute not in _IN_COMMON and not attribute.startswith(MENTIONED)
