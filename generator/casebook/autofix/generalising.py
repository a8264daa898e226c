"""Generalises the fields of people whose class size is too small: a municipality to its region, an age to a wider band.

Running text is left to the editor: to reword it by program would mean to invent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from casebook.autofix.records import Fixed
from casebook.check.context import CheckContext
from casebook.check.shared.lives.dataset import dataset
from casebook.corpus import Kind
from casebook.risk.assessment import Assessment, assess
from casebook.risk.edits import FieldEdit
from casebook.risk.person import Disclosure
from casebook.source import Document, changes
from casebook.source.edits import Edit, Remove, SetValue, edited


def generalised(context: CheckContext, wanted: Callable[[str], bool]) -> Iterator[Fixed]:
    """The wanted records of which at least one person's fields have become broader."""
    edits = list(field_edits(context, wanted))
    if edits and context.corpus:
        documents = (document for document in context.corpus.documents[Kind.CASE] if wanted(document.file))
        results = (_edited(document, edits) for document in documents)
        yield from (result for result in results if result.changes)


def field_edits(context: CheckContext, wanted: Callable[[str], bool]) -> Iterator[FieldEdit]:
    """The edits of fields in the wanted records that the cheapest generalisations require."""
    for assessment in _at_risk(context, wanted):
        yield from (edit for edit in assessment.edit_plan.edits if wanted(edit.file))


def rewordings(context: CheckContext, wanted: Callable[[str], bool]) -> Iterator[Disclosure]:
    """The disclosures in running text that are more exact than the fields may be, to be reworded by the editor.

    Ask it of the corpus as it is *after* the edits: only then is it certain which disclosures a text makes by itself.
    """
    for assessment in _at_risk(context, wanted):
        yield from assessment.edit_plan.rewordings


def _at_risk(context: CheckContext, wanted: Callable[[str], bool]) -> Iterator[Assessment]:
    """The assessments of people in the wanted records whose class size is below a threshold."""
    data, corpus = dataset(context), context.corpus
    if data and corpus:
        ids = [document.name for document in corpus.documents[Kind.CASE] if wanted(document.file)]
        people = (person for case in ids if case in corpus.cases for person in data.in_record(case))
        assessments = (assess(person, data) for person in people)
        yield from (assessment for assessment in assessments if data.model.is_too_small(assessment.quasi_identifiers))


def _edited(document: Document, edits: list[FieldEdit]) -> Fixed:
    here = {edit.path: _edit(edit) for edit in edits if edit.file == document.file}
    result = edited(document, tuple(here.values()))
    return Fixed(document, result.document, changes(result.splices), len(result.done))


def _edit(edit: FieldEdit) -> Edit:
    if edit.value is None:
        return Remove(edit.path)
    return SetValue(edit.path, edit.value if isinstance(edit.value, str) else dict(edit.value))
