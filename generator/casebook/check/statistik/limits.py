"""The limits that tables are held against, from the policy."""

from __future__ import annotations

from casebook.check.world import World
from casebook.risk.cells import Limits


def limits_of(world: World) -> Limits:
    """What the policy says; the defaults where there is none to read."""
    policy = world.registers.policy
    return Limits(smallest=policy.smallest_cell, values=policy.smallest_interval) if policy else Limits()
