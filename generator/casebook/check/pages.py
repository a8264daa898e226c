"""Hand-written pages that tell of a person, and where: a page has no fields that say whom its text is about.

A paragraph tells of a person if it says he or she of somebody («han eller hun» is nobody), names a pseudonym of a case,
or speaks of one man, woman or citizen as somebody met them («en kvinde», «den 45-årige», «borgeren fik»). So does the
paragraph behind it, which goes on. «Borgeren» alone does not: guides and courses say it of anybody.

A page cannot make an exception, so nothing uncertain stands in its way: where a rule is not sure, a finding is advice.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from itertools import pairwise

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.shared.words.lines import in_lines
from casebook.check.spans import Part
from casebook.corpus import Corpus
from casebook.problem import Confidence, Level, Problem
from casebook.source import Document

FOLDER = "content/"
_OF_PEOPLE = frozenset({"indirekte", "tredjepart"})
PRONOUN = pattern(r"(?<!eller )\b(?:han|hun|ham|hende|hans|hendes)\b(?! eller)")
_SOMEBODY = pattern(
    r"\b(?:en|den) (?:[a-zæøå]{2,15} )?(?:mand|kvinde|[0-9]{2}-årige?)\b|\b(?:manden|kvinden)\b"
    r"|\bborger(?:en)? på [0-9]{2}\b|\bborgeren (?:var|blev|havde|fik|kom|sagde|fortalte|begyndte)\b"
)
_NAME = pattern(r"[A-ZÆØÅ][\w-]+")
_HEADING = pattern(r"\s*#{1,6} ")
_ROW = pattern(r"\s*(?:[-*+] |[0-9]{1,3}[.)] |\|)")
_APART = pattern(r"\n[ \t>]*(?=\n)|\n(?=#{1,6} |[ \t]*(?:[-*+]|[0-9]{1,3}[.)]) |\|)")


def is_page(document: Document | None) -> bool:
    """True if a file lies where the hand-written pages do."""
    return document is not None and document.file.startswith(FOLDER)


def tells_of_a_person(text: str, pseudonyms: frozenset[str]) -> bool:
    """True if a text of a page tells of a person."""
    lower = text.lower()
    return bool(PRONOUN.search(lower) or _SOMEBODY.search(lower)) or not pseudonyms.isdisjoint(_NAME.findall(text))


def may_hit(family: str, passage: Passage, at: int, context: CheckContext) -> bool:
    """True unless a rule on people hits what a page tells of nobody. Counts are read on the whole page."""
    return family not in _OF_PEOPLE or not is_page(passage.document) or in_telling_part(passage, at, context)


def as_advice(problem: Problem, context: CheckContext) -> Problem:
    """The finding on a page as advice where it is not sure, unless the policy says what its rule weighs."""
    policy = context.registers.policy
    is_set = policy is not None and problem.rule.partition("/")[2] in policy.levels
    is_sure = problem.confidence is not Confidence.LOW or problem.level is not Level.WARNING
    return problem if is_sure or is_set else replace(problem, level=Level.ADVICE)


def pseudonyms_in(corpus: Corpus) -> frozenset[str]:
    """The pseudonyms of all cases: a page may tell of any of them."""
    return frozenset().union(*(case.pseudonyms for case in corpus.cases.values()))


def in_telling_part(passage: Passage, at: int, context: CheckContext) -> bool:
    """True if a character of a page stands in a paragraph that tells of a person."""
    parts = context.for_passage(passage, _telling_parts)
    last = bisect_right(parts, at, key=lambda part: part[0]) - 1
    return last >= 0 and at < parts[last][1]


def _telling_parts(passage: Passage, context: CheckContext) -> tuple[Part, ...]:
    text, pseudonyms = in_lines(passage), context.for_records(_pseudonyms)
    ends = [match.start() for match in _APART.finditer(text)]
    parts, goes_on = [], False
    for start, end in pairwise((0, *ends, len(text))):
        tells = tells_of_a_person(text[start:end], pseudonyms)
        if tells or (goes_on and not _HEADING.match(text, start)):
            parts.append((start, end))
        goes_on = tells and not _ROW.match(text, start)
    return tuple(parts)


def _pseudonyms(context: CheckContext) -> frozenset[str]:
    return pseudonyms_in(context.corpus) if context.corpus else frozenset()
