"""The texts of rules in a casebook's own words: titles, messages, reasons and advice, on pages and in findings.

A casebook may explain a rule as it likes (`site_config/sentences.yml`). What the rule finds, how much it weighs and
what may be excepted from it are no texts, and stay.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property

from casebook.check.catalogue import all_rules
from casebook.check.explained import Explained, all_explained
from casebook.check.rule import Rule
from casebook.corpus import Registers
from casebook.corpus.sentences import held_against
from casebook.model.sentences import RULE_GROUPS
from casebook.model.wordings import declared
from casebook.problem import Problem
from casebook.source.sentences import PACKAGE, Group, Sentences, fill, filled_in
from casebook.structural_rules import StructuralRule, all_structural_rules
from casebook.structural_rules.rule import unescaped, without_placeholders

_TITLES, _SAYS, _WHY, _HINTS = RULE_GROUPS
_HELP = "field_help"


@dataclass(frozen=True)
class Wordings:
    """The words of findings: the casebook's own, and else those that rules declare.

    A finding is shown in public logs: nothing may be found in `sentences` that are given here, nor be at fault in them.
    """

    sentences: Sentences = PACKAGE

    def of(self, problem: Problem) -> Problem:
        """The problem in these words. A message or a hint that is not the rule's general one stays as it is."""
        if not self._own:
            return problem
        words = {name: self._help.get(word, word) for name, word in problem.filled}
        return replace(
            problem,
            message=self._said(_SAYS, problem, problem.message, words),
            hint=self._said(_HINTS, problem, problem.hint, words),
        )

    def _said(self, group: str, problem: Problem, text: str, words: Mapping[str, str]) -> str:
        general, given = of_rules()[group].get(problem.rule, ""), dict(problem.filled)
        if not given.keys() >= set(filled_in(general)) or text != fill(general, given):
            return text
        return fill(self._own.get(f"{group}.{problem.rule}", general), words)

    @cached_property
    def _own(self) -> Mapping[str, str]:
        own = (pair for pair in self.sentences.own if pair[0].partition(".")[0] in {_SAYS, _HINTS, _HELP})
        on_one_line = ((key, " ".join(text.split())) for key, text in own)
        return {key: text for key, text in on_one_line if text.isprintable()}

    @cached_property
    def _help(self) -> Mapping[str, str]:
        """By what the program says of a field, what the casebook says."""
        help_texts = declared()[_HELP].items()
        return {text: self._own.get(f"{_HELP}.{field}", text) for field, text in help_texts}


@cache
def of_rules() -> Mapping[str, Group]:
    """Every text of every rule by group and the rule's full name, as the rule declares it."""
    rules: dict[str, StructuralRule | Rule] = {**all_structural_rules(), **all_rules()}
    return {
        _TITLES: {name: rule.title for name, rule in rules.items()},
        _SAYS: {name: unescaped(rule.message) for name, rule in rules.items()},
        _WHY: {name: rule.why for name, rule in rules.items()},
        _HINTS: {name: unescaped(rule.hint) for name, rule in rules.items()},
    }


def explained(sentences: Sentences) -> dict[str, Explained]:
    """Every rule by its full name, as a site explains it."""
    return {name: _explained(rule, sentences) for name, rule in all_explained().items()}


def _explained(rule: Explained, sentences: Sentences) -> Explained:
    def own(group: str, text: str) -> str:
        return without_placeholders(sentences.worded(f"{group}.{rule.rule}", "")) or text

    return replace(
        rule,
        title=own(_TITLES, rule.title),
        explanation=own(_SAYS, rule.explanation),
        why=own(_WHY, rule.why),
        advice=own(_HINTS, rule.advice),
    )


def wordings_at_fault(registers: Registers) -> Iterator[Problem]:
    """The casebook's own words for a rule that is not there, or that the rule cannot fill in."""
    if registers.sentences_document:
        yield from held_against(of_rules(), registers.sentences.own, registers.sentences_document)
