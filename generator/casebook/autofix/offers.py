"""What the rules offer to mend: the hits of those that have a wording for it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from casebook.autofix.protected import protected
from casebook.check.catalogue import all_rules
from casebook.check.engine import READS, check_document
from casebook.check.exemptions import covers
from casebook.check.levels import levelled
from casebook.check.passage import Part, Passage
from casebook.check.rule import Hit, Replacement, TextRule
from casebook.check.spans import outside
from casebook.check.world import World
from casebook.corpus import Kind
from casebook.model import Case
from casebook.problem import DIRECT, Confidence, Position, Span
from casebook.source.edits import Edit, Respell, Reword

_PARTS = (Part.VALUE, Part.COMMENT)  # a key is a name of ours, and a broken file is not written to


def mending_rules() -> tuple[TextRule, ...]:
    """The rules that have a wording for what they find."""
    return tuple(rule for rule in all_rules().values() if isinstance(rule, TextRule) and rule.mend)


def offers(world: World, kind: Kind) -> Iterator[Edit]:
    """An edit for each hit that its rule can mend.

    Left alone is what an exception covers, what points directly at a person (it is to go away, not to be reworded),
    what is a link or code, and what has something hidden in it.
    """
    found = tuple(_offered(world, kind))
    direct = _direct(world) if found else ()
    for span, edit in found:
        at = bisect_left(direct, (span.end, span.end)) - 1
        if at < 0 or direct[at][1] <= span.start:
            yield edit


def _offered(world: World, kind: Kind) -> Iterator[tuple[Span, Edit]]:
    exemptions = world.record.privacy.exemptions if isinstance(world.record, Case) else ()
    rules = tuple(rule for rule in mending_rules() if rule.reads in READS[kind])
    for passage in world.passages:
        for rule in rules if passage.part in _PARTS else ():
            for hit, replacement in _mendable(rule, passage, world):
                problem = levelled(rule.problem(passage.place(hit.start, hit.end), hit), world)
                if not any(covers(one, problem) for one in exemptions):
                    yield problem.place.span, _edit(passage, replacement)


def _mendable(rule: TextRule, passage: Passage, world: World) -> Iterator[tuple[Hit, Replacement]]:
    """The hits that there is a wording for, in prose that hides nothing."""
    no_prose: tuple[tuple[int, int], ...] | None = None
    for hit in rule.find(passage, world):
        replacement = rule.mend(passage, hit, world) if rule.mend else None
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


def _direct(world: World) -> tuple[tuple[Position, Position], ...]:
    """Where something surely points directly at a person, in order, what overlaps joined."""
    if world.document is None:
        return ()
    rules = [rule for rule in all_rules().values() if rule.family == DIRECT]
    problems = check_document(world.document, world.record, world, rules)
    spans = (problem.place.span for problem in problems if problem.confidence is Confidence.HIGH)
    return _joined(sorted((span.start, span.end) for span in spans))


def _joined(spans: list[tuple[Position, Position]]) -> tuple[tuple[Position, Position], ...]:
    found: list[tuple[Position, Position]] = []
    for start, end in spans:
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)
