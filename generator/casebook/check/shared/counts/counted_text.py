"""The numbers of a passage as its record has them read: whom it is about, and whom nobody need count."""

from __future__ import annotations

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.person_scope import pseudonyms, subject_of
from casebook.check.sentences import LONGEST
from casebook.check.shared.counts.limits import limits_of
from casebook.check.shared.counts.text import CountText
from casebook.check.shared.words.lines import in_paragraphs
from casebook.model import Method
from casebook.model.facts import Tells


def counted_text(passage: Passage, context: CheckContext) -> CountText:
    """The text of a passage with its numbers, made ready once for all who read them."""
    return context.for_passage(passage, _counted_text)


def _counted_text(passage: Passage, context: CheckContext) -> CountText:
    is_told = subject_of(passage) is Tells.PERSON and not isinstance(context.record, Method)
    names = frozenset(name.lower() for name in pseudonyms(context))
    return CountText(in_paragraphs(passage)[:LONGEST], limits_of(context), is_told=is_told, names=names)
