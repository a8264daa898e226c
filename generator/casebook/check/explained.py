"""Faults and rules told in one way: what an editor is told of either, on the site and in the terminal."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from casebook.check.catalogue import all_rules
from casebook.check.examples import readable
from casebook.check.rule import Rule, TextRule
from casebook.danish import slug
from casebook.problem import Confidence, Level
from casebook.structural_rules import StructuralRule, all_structural_rules
from casebook.structural_rules.rule import address_of


@dataclass(frozen=True, slots=True)
class Explained:
    """The explanation of a rule; a structural rule has no examples. `module` is the file that it stands in.

    In an example ⟦…⟧ stands around what is found. `is_mended` says that `check --fix` mends some of it.
    """

    rule: str
    title: str
    explanation: str
    why: str
    advice: str
    level: Level
    module: str
    source: str = ""
    is_unsure: bool = False
    is_mended: bool = False
    bad: tuple[str, ...] = ()
    good: tuple[str, ...] = ()

    @property
    def family(self) -> str:
        """The part before the slash."""
        return self.rule.partition("/")[0]

    @property
    def address(self) -> str:
        """The address of its page: «bidrag/regler/cpr-nummer/»."""
        return address_of(self.rule)


@cache
def all_explained() -> dict[str, Explained]:
    """Every rule and every rule by its full name, in alphabetical order."""
    explained = (*map(_of_structural_rule, all_structural_rules().values()), *map(_of_rule, all_rules().values()))
    return dict(sorted((entry.rule, entry) for entry in explained))


def _of_structural_rule(rule: StructuralRule) -> Explained:
    return Explained(
        rule=rule.rule,
        title=rule.title,
        explanation=rule.explanation,
        why=rule.why,
        advice=rule.advice,
        level=rule.level,
        module="generator/casebook/structural_rules",
    )


def _of_rule(rule: Rule) -> Explained:
    return Explained(
        rule=rule.rule,
        title=rule.title,
        explanation=rule.message,
        why=rule.why,
        advice=rule.hint,
        level=rule.level,
        module=f"generator/casebook/check/{slug(rule.family)}/{slug(rule.name).replace('-', '_')}.py",
        source=rule.source,
        is_unsure=rule.confidence is Confidence.LOW,
        is_mended=isinstance(rule, TextRule) and rule.mend is not None,
        bad=tuple(map(readable, rule.bad)),
        good=tuple(map(readable, rule.good)),
    )
