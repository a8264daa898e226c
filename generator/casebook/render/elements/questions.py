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
    all_groups = (
        QuestionGroup(moment, tuple(question for question in questions if question.when is moment)) for moment in Moment
    )
    return tuple(group for group in all_groups if group.questions)
