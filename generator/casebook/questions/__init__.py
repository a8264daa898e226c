"""The questions that a new case is made of, and the draft that the answers give."""

from __future__ import annotations

from casebook.questions.address import prefilled
from casebook.questions.choices import FormChoices, choices_of
from casebook.questions.declared import questions
from casebook.questions.draft import draft, made_id, method_draft, unanswered
from casebook.questions.form import FormOption, FormPart, FormQuestion, QuestionForm, Shape

__all__ = [
    "FormChoices",
    "FormOption",
    "FormPart",
    "FormQuestion",
    "QuestionForm",
    "Shape",
    "choices_of",
    "draft",
    "made_id",
    "method_draft",
    "prefilled",
    "questions",
    "unanswered",
]
