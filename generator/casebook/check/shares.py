"""The shares of the population that the policy lacks: a rule without one finds what then counts for nothing."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.catalogue import all_rules
from casebook.corpus import Registers
from casebook.danish import listing
from casebook.problem import Problem
from casebook.structural_rules import fields

_SHARES = ("andele", "tekst")
# Rules that say again what another finds, or judge a whole story or a field.
WITHOUT_SHARE = frozenset({"søgbart-citat", "tekst-mere-præcis-end-felt", "tre-indirekte", "lille-kommune"})


def counted_rules() -> frozenset[str]:
    """The names of the rules whose findings in a text make it fit fewer people."""
    return frozenset(rule.name for rule in all_rules().values() if rule.family == "indirekte") - WITHOUT_SHARE


def shares_at_fault(registers: Registers) -> Iterator[Problem]:
    """The rules that a policy with such shares has none for: one finding, at the shares."""
    policy, document = registers.policy, registers.policy_document
    shares = policy.shares.text if policy and policy.shares else {}
    missing = sorted(counted_rules() - shares.keys())
    if document and shares and missing:
        yield fields.SHARE_MISSING.at(document.key(_SHARES), rules=listing([f"«{name}»" for name in missing]))
