"""The fixes that rules bring with them: an edit for each hit whose rule has a safe wording for it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from casebook.autofix.protected import protected
from casebook.check.catalogue import all_rules
from casebook.check.context import CheckContext
from casebook.check.engine import check_document
from casebook.check.exemptions import covers
from casebook.check.levels import levelled
from casebook.check.passage import Passage, PassagePart
from casebook.check.readings import READS
from casebook.check.rule import Hit, Replacement, TextRule
from casebook.check.spans import outside
from casebook.corpus import Kind
from casebook.model.privacy import Exemption
from casebook.problem import DIRECT, Confidence, Position, Span
from casebook.source.edits import Edit, Respell, Reword

_PARTS = (PassagePart.VALUE, PassagePart.COMMENT)  # a key is a name of ours, and a broken file is not written to


def fixing_rules() -> tuple[TextRule, ...]:
    """The rules that can fix some of their hits."""
    return tuple(rule for rule in all_rules().values() if isinstance(rule, TextRule) and rule.mend)


def rule_fixes(context: CheckContext, kind: Kind, exemptions: tuple[Exemption, ...]) -> Iterator[Edit]:
    """An edit for each hit that its rule can fix.

    Left alone are hits that an exemption covers, hits inside a direct identifier (it is to be removed, not reworded),
    hits in links and code, and hits with invisible or disguised characters in them.
    """
    candidates = tuple(_candidates(context, kind, exemptions))
    direct = _direct(context) if candidates else ()
    for span, edit in candidates:
        at = bisect_left(direct, (span.end, span.end)) - 1
        if at < 0 or direct[at][1] <= span.start:
            yield edit


def _candidates(context: CheckContext, kind: Kind, exemptions: tuple[Exemption, ...]) -> Iterator[tuple[Span, Edit]]:
    """The edits of all rules that read records of this kind, with the spans of their hits."""
    rules = tuple(rule for rule in fixing_rules() if rule.reads in READS[kind])
    for passage in context.passages:
        for rule in rules if passage.part in _PARTS else ():
            for hit, replacement in fixable(rule, passage, context):
                problem = levelled(rule.problem(passage.place(hit.start, hit.end), hit), context)
                if not any(covers(exemption, problem) for exemption in exemptions):
                    yield problem.place.span, _edit(passage, replacement)


def fixable(rule: TextRule, passage: Passage, context: CheckContext) -> Iterator[tuple[Hit, Replacement]]:
    """The hits of a rule that it can fix, outside code, links and obfuscated text.

    Where folding has changed the length, the text is not what a reader sees, and a person has to look at it.
    """
    no_prose: tuple[tuple[int, int], ...] | None = None
    for hit in rule.find(passage, context):
        replacement = rule.mend(passage, hit, context) if rule.mend else None
        if replacement is None:
            continue
        no_prose = protected(passage.raw) if no_prose is None else no_prose
        start, end = passage.folded.back(replacement.start, replacement.end)
        if end - start == replacement.end - replacement.start and outside([(start, end)], no_prose):
            yield hit, replacement


def _edit(passage: Passage, replacement: Replacement) -> Edit:
    start, end = passage.folded.back(replacement.start, replacement.end)
    if passage.scalar is None:
        return Respell(passage.start + start, passage.start + end, replacement.text)
    return Reword(passage.path, start, end, replacement.text)


def _direct(context: CheckContext) -> tuple[tuple[Position, Position], ...]:
    """The disjoint spans of direct identifiers found with high confidence, in order of position."""
    if context.document is None:
        return ()
    rules = [rule for rule in all_rules().values() if rule.family == DIRECT]
    problems = check_document(context.document, context.record, context, rules)
    spans = (problem.place.span for problem in problems if problem.confidence is Confidence.HIGH)
    return _disjoint(sorted((span.start, span.end) for span in spans))


def _disjoint(spans: list[tuple[Position, Position]]) -> tuple[tuple[Position, Position], ...]:
    merged: list[tuple[Position, Position]] = []
    for start, end in spans:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
