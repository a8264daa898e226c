"""The questions of a teaching plan, by the moment at which they are asked."""

from __future__ import annotations

from dataclasses import dataclass

from casebook.model.shared import Question
from casebook.model.values import Moment


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """The questions of one moment."""

    moment: Moment
    questions: tuple[Question, ...]


def question_groups(questions: tuple[Question, ...]) -> tuple[QuestionGroup, ...]:
    """The questions before, during and after reading; moments without questions are left out."""
    found = (QuestionGroup(moment, tuple(one for one in questions if one.when is moment)) for moment in Moment)
    return tuple(group for group in found if group.questions)
