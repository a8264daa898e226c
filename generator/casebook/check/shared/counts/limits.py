"""The limits that tables are held against, from the policy."""

from __future__ import annotations

from casebook.check.context import CheckContext
from casebook.risk.cells import Limits


def limits_of(context: CheckContext) -> Limits:
    """The limits of the policy; the defaults where there is none to read."""
    policy = context.registers.policy
    if policy is None:
        return Limits()
    return Limits(smallest=policy.smallest_cell, values=policy.smallest_interval, group=policy.small_group)
