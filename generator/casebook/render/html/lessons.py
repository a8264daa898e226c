"""A lesson as pages show it: what the editors made themselves bears their mark, what is in the source none."""

from __future__ import annotations

import re

from casebook.model.effort import Lesson
from casebook.model.values import LessonKind, Origin
from casebook.source.sentences import Sentences

_NUMBER = re.compile(r"^(\**)\d{1,2}\.\s+(?=[^\W\d])")


def lesson_text(lesson: Lesson, sentences: Sentences) -> str:
    """The lesson in Markdown, with «Redaktionens råd:» before what is the editors' own.

    The number that it has in its source is left out: pages have an order of their own.
    """
    text = _NUMBER.sub(r"\1", lesson.text)
    if lesson.origin is Origin.SOURCE:
        return text
    is_advice = lesson.kind is LessonKind.ADVICE
    mark = sentences.say("lessons.advice_of_editors" if is_advice else "lessons.view_of_editors")
    return f"**{mark}** {text}"
