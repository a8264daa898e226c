"""The questions that a new case is made of, and the draft that the answers give."""

from __future__ import annotations

from casebook.questions.address import prefilled
from casebook.questions.choices import FormChoices, choices_of
from casebook.questions.declared import questions
from casebook.questions.draft import draft, made_id, method_draft, unanswered
from casebook.questions.form import FormOption, FormPart, FormQuestion, QuestionForm, Shape
from casebook.questions.methods import method_questions
from casebook.questions.opened import Opened, opened

__all__ = [
    "FormChoices",
    "FormOption",
    "FormPart",
    "FormQuestion",
    "Opened",
    "QuestionForm",
    "Shape",
    "choices_of",
    "draft",
    "made_id",
    "method_draft",
    "method_questions",
    "opened",
    "prefilled",
    "questions",
    "unanswered",
]
