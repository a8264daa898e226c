"""`open`: a record's text as answers to the questions of the form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from casebook.browser.findings import all_told
from casebook.corpus import Kind
from casebook.door import Casebook
from casebook.questions import QuestionForm, choices_of, method_questions, opened, questions
from casebook.source.compose import compose
from casebook.source.text import decode


def answer(casebook: Casebook, request: Mapping[str, Any]) -> dict[str, Any]:
    """`{"answers", "kept"}`: the answers by the names of parts, and as a tree what no question asks for.

    `{"findings"}` where the text is no record. A `name` in `methods/` is that of a method; else it is a case.
    """
    name = str(request.get("name", f"{Kind.CASE.file}/x.yml"))
    document = compose(decode(name, request["text"].encode("utf-8", "surrogatepass")))
    if document.problems or not isinstance(document.tree, dict):
        return {"findings": all_told(document.problems, document)}
    begun = opened(document.tree, form_of(casebook, name))
    return {"answers": dict(begun.answers), "kept": dict(begun.kept)}


def form_of(casebook: Casebook, name: str) -> QuestionForm:
    """The questions on a record of that name, with what the casebook has to choose among."""
    corpus = casebook.corpus
    choices = choices_of(corpus.registers, corpus.methods.values(), corpus.cases, casebook.today)
    asked = method_questions if name.startswith(f"{Kind.METHOD.file}/") else questions
    return asked(choices, corpus.registers.sentences)
