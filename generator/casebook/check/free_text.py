"""A text that is no record: a note from a journal, a mail, minutes. It is read by the rules that need no fields.

It is read as a story about a human being, the strictest of the readings: of everything that a method's text is asked,
nothing is left out. Paragraphs on law, research or budgets are told apart inside it (`impersonal.py`). Where nothing in
the whole text points at somebody, it may well be about a method, and what a rule is not sure of is advice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from casebook.check.catalogue import all_rules
from casebook.check.context import CheckContext
from casebook.check.engine import check_document, wordings_in
from casebook.check.impersonal import points_at_somebody
from casebook.check.indirekte.tre_indirekte import MANY
from casebook.check.passage import PassagePart
from casebook.check.patterns import pattern
from casebook.check.rule import Rule, TextRule
from casebook.check.sentences import LONGEST
from casebook.check.spans import Part
from casebook.check.wordings import explained
from casebook.corpus import Kind
from casebook.problem import DIRECT, Confidence, Level, Problem, in_order
from casebook.source import Document
from casebook.source.prose import told_as_story
from casebook.source.sentences import Sentences

FILE = f"{Kind.CASE.file}/tekst.txt"  # no record is called so
# Rules on texts that go by what stands in the fields of a record, or by what it may quote.
_OF_RECORDS = frozenset({"indirekte/tekst-mere-præcis-end-felt", "proces/ordret-kilde"})
# The rules whose advice is about a record, and by what key they say what to do in a text.
IN_TEXTS = {
    "direkte/fuldt-navn": "full_name",
    "direkte/personnavn": "name",
    "direkte/initialer": "initials",
    "direkte/webadresse": "link",
    "egennavne/uerklæret-egennavn": "proper_name",
    "egennavne/navn-med-lille": "small_name",
    "indirekte/by-eller-bydel": "place",
}
_SAID_OTHERWISE = frozenset({"name", "proper_name"})
_APART = pattern(r"\n\s*\n")
_BREAK = pattern(r"\s(?=\S*\Z)")
_NEAR = 1_000  # characters before the end of what is read in which a text is cut at a blank


@dataclass(frozen=True, slots=True)
class FreeText:
    """A text and the findings in it, sorted. `document` holds as much of it as was read, of `length` characters.

    `tells_of_somebody` is False where nothing in it points at a human being.
    """

    document: Document
    length: int
    tells_of_somebody: bool
    problems: tuple[Problem, ...]

    @property
    def is_cut(self) -> bool:
        """True if only the beginning was read."""
        return len(self.document.text) < self.length

    def part(self, problem: Problem) -> Part:
        """The part of the text that a finding is about, without blanks around it."""
        start, end = self.document.lines.offsets(problem.place.span)
        words = self.document.text[start:end]
        return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


def read_free_text(text: str, context: CheckContext) -> FreeText:
    """The findings in a text; of a long one in its first `LONGEST` characters. Takes time in proportion to them."""
    document = told_as_story(FILE, _beginning(text))
    problems = check_document(document, None, context, text_rules())
    tells = any(problem.family == DIRECT for problem in problems) or _points_at_somebody(document.text)
    weighed = (problem if tells else _as_advice(problem) for problem in problems)
    wordings, say = wordings_in(context), context.registers.sentences.say
    reworded = (_of_a_text(wordings.of(problem), say) for problem in weighed)
    return FreeText(document, len(text), tells, in_order(reworded))


def _of_a_text(problem: Problem, say: Callable[[str], str]) -> Problem:
    """The finding in the words for a text without fields."""
    key = IN_TEXTS.get(problem.rule)
    message = say(f"texts_say.{key}") if key in _SAID_OTHERWISE else problem.message
    return replace(problem, message=message, hint=say(f"texts_hint.{key}")) if key else problem


def text_rules() -> tuple[TextRule, ...]:
    """The rules that read a text by itself."""
    return tuple(rule for rule in all_rules().values() if isinstance(rule, TextRule) and not needs_record(rule))


def summed_up(read: FreeText, sentences: Sentences) -> str:
    """A sentence on a text that holds as many kinds of indirect identifiers as often are a name; else nothing."""
    weighty = (
        problem.rule for problem in read.problems if problem.family == "indirekte" and problem.level is not Level.ADVICE
    )
    kinds = tuple(dict.fromkeys(weighty))
    titles = sentences.listing([explained(sentences)[rule].title.lower() for rule in kinds])
    return sentences.say("texts.together", number=len(kinds), kinds=titles) if len(kinds) >= MANY else ""


def needs_record(rule: Rule) -> bool:
    """True if a rule has nothing to go by in a text alone: it asks fields, figures, pictures, or other records."""
    return not isinstance(rule, TextRule) or PassagePart.VALUE not in rule.parts or rule.rule in _OF_RECORDS


def _beginning(text: str) -> str:
    """As much of a text as is read, cut between two words."""
    if len(text) <= LONGEST:
        return text
    blank = _BREAK.search(text, LONGEST - _NEAR, LONGEST)
    return text[: blank.start() if blank else LONGEST]


def _points_at_somebody(text: str) -> bool:
    return any(points_at_somebody(paragraph, frozenset()) for paragraph in _paragraphs(text.lower()))


def _paragraphs(text: str) -> Iterator[str]:
    return (paragraph for paragraph in _APART.split(text) if paragraph.strip())


def _as_advice(problem: Problem) -> Problem:
    is_sure = problem.confidence is Confidence.HIGH or problem.level is not Level.WARNING
    return problem if is_sure else replace(problem, level=Level.ADVICE)
