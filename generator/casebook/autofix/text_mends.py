"""The mends of a free text that are sure: they say the same in fewer particulars, or leave out, and invent nothing.

A number or an address that points at somebody is left out, a name gives way to a placeholder where it is surely a human
being's and clear whose; what rules can reword in a record they reword here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from casebook.autofix.rule_fixes import fixable, fixing_rules
from casebook.autofix.sure_names import sure_names
from casebook.check.context import CheckContext
from casebook.check.free_text import FreeText
from casebook.check.passage import Passage, PassagePart
from casebook.check.spans import Part, merged, outside
from casebook.problem import DIRECT, Confidence, Level, Problem
from casebook.source.splices import Splice, spliced

_NAMES = frozenset({"direkte/fuldt-navn", "direkte/personnavn"})
_NO_NUMBER = _NAMES | {"direkte/initialer"}
_ALSO_NAMED = frozenset({"tredjepart/navngiven-arbejdsplads", "indirekte/by-eller-bydel"})


@dataclass(frozen=True, slots=True)
class TextMend:
    """A mend of a text: what a rule found, and what stands there instead."""

    rule: str
    splice: Splice


def text_mends(read: FreeText, context: CheckContext) -> tuple[TextMend, ...]:
    """The sure mends of a text, in order and disjoint."""
    here = context.of(read.document, None)
    passage = next(passage for passage in here.passages if passage.part is PassagePart.VALUE)
    problems = [problem for problem in read.problems if problem.confidence is Confidence.HIGH]
    direct = [problem for problem in problems if problem.family == DIRECT and problem.level is Level.ERROR]
    omitted = tuple(_left_out(read, direct, context))
    named = tuple(_names(read, passage, direct, omitted, context))
    taken = merged([*_parts(read, direct), *((mend.splice.start, mend.splice.end) for mend in named)])
    return tuple(sorted((*omitted, *named, *_reworded(passage, taken, here)), key=lambda mend: mend.splice))


def mended(read: FreeText, mends: Iterable[TextMend]) -> str:
    """The text as it was read with its mends made."""
    return spliced(read.document.text, [mend.splice for mend in mends])


def _left_out(read: FreeText, direct: Iterable[Problem], context: CheckContext) -> Iterator[TextMend]:
    """A sign for each number and address that points at somebody; of those that overlap one for all."""
    instead = context.registers.sentences.say("texts.omitted")
    rules = {
        part: problem.rule for problem in direct if problem.rule not in _NO_NUMBER for part in _parts(read, [problem])
    }
    for start, end in merged(rules):
        rule = next(rule for part, rule in rules.items() if start <= part[0] < end)
        yield TextMend(rule, Splice(start, end, instead))


def _names(
    read: FreeText, passage: Passage, direct: Iterable[Problem], omitted: Iterable[TextMend], context: CheckContext
) -> Iterator[TextMend]:
    """A placeholder for each name that is surely somebody's."""
    rules = {part: problem.rule for problem in direct if problem.rule in _NAMES for part in _parts(read, [problem])}
    of_others = [problem for problem in read.problems if problem.rule in _ALSO_NAMED]
    others = [*_parts(read, of_others), *((mend.splice.start, mend.splice.end) for mend in omitted)]
    mentions = sure_names(passage, tuple(rules), others, context)
    say, several = context.registers.sentences.say, len({mention.person for mention in mentions}) > 1
    for mention in mentions:
        name = f"{say('texts.somebody')}{mention.person if several else ''}"
        whose = say("texts.of_somebody", name=name) if mention.is_genitive else name
        rule = next(rule for part, rule in rules.items() if mention.start <= part[0] < mention.end)
        yield TextMend(rule, Splice(mention.start, mention.end, whose))


def _reworded(passage: Passage, taken: tuple[Part, ...], context: CheckContext) -> Iterator[TextMend]:
    """The wordings that rules have for what they find, but for those beside something that is to go."""
    replacements = {
        passage.folded.back(replacement.start, replacement.end): (rule.rule, replacement.text)
        for rule in fixing_rules()
        for _, replacement in fixable(rule, passage, context)
    }
    for part in outside(replacements, taken):
        if part in replacements:  # else two rules have each a wording for it
            rule, text = replacements[part]
            yield TextMend(rule, Splice(*part, text))


def _parts(read: FreeText, problems: Iterable[Problem]) -> list[Part]:
    return [read.part(problem) for problem in problems]
