"""The level of a finding: that of its rule, or a higher one where the policy says so, never a lower."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from casebook.check.catalogue import all_rules
from casebook.check.context import CheckContext
from casebook.corpus import Registers
from casebook.problem import Level, Problem
from casebook.structural_rules import exemptions as faults

LEVELS = "niveauer"


def levelled(problem: Problem, context: CheckContext) -> Problem:
    """The problem at the level that the policy raises its rule to; no policy makes anything weigh less."""
    policy = context.registers.policy
    level = policy.levels.get(problem.rule.partition("/")[2]) if policy else None
    return replace(problem, level=Level(level)) if level and Level(level).outweighs(problem.level) else problem


def levels_at_fault(registers: Registers) -> Iterator[Problem]:
    """The levels of the policy that have no effect: of a rule that is not there, or lower than the rule's own."""
    if registers.policy is None or registers.policy_document is None:
        return
    levels = {rule.name: rule.level for rule in all_rules().values()}
    for name, level in registers.policy.levels.items():
        place = registers.policy_document.key((LEVELS, name))
        if name not in levels:
            yield faults.LEVEL_OF_NO_RULE.at(replace(place, field=LEVELS))
        elif levels[name].outweighs(Level(level)):
            yield faults.LOWERED.at(place)
