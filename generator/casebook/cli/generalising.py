"""`check --fix --generalise`: generalises the fields of people whose class size is too small.

Running text is left to the editor: to reword it by program would mean to invent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from casebook.autofix import Fixed
from casebook.check.context import CheckContext, context_of
from casebook.check.shared.lives.dataset import dataset
from casebook.cli.fixing import refuse_in_public, shown_diff, summary_of
from casebook.corpus import Kind, load
from casebook.problem import Place
from casebook.risk.assessment import Assessment, assess
from casebook.risk.edits import FieldEdit
from casebook.source import Document, changes, replace_texts
from casebook.source.edits import Edit, Remove, SetValue, edited

_FOLLOWS = "Teksten siger det stadig. Skriv den lige så bredt her:\n"


def generalise(root: Path, today: str, wanted: Callable[[str], bool]) -> str:
    """Apply the suggestions in the wanted records. The result is a masked diff and the places in text to reword."""
    refuse_in_public()
    corpus = load(root)
    context = context_of(corpus, today)
    plans = (assessment.edit_plan for assessment in _at_risk(context, wanted))
    edits = [edit for plan in plans for edit in plan.edits if wanted(edit.file)]
    results = [_edited(document, edits) for document in corpus.documents[Kind.CASE] if wanted(document.file)]
    changed = [result for result in results if result.changes]
    diffs = [shown_diff(result, Kind.CASE, context) for result in changed]
    replace_texts(root, [(result.before, result.after.text) for result in changed])
    return "".join((*diffs, summary_of(changed) if changed else "", *_rewordings(root, today, wanted)))


def _rewordings(root: Path, today: str, wanted: Callable[[str], bool]) -> Iterator[str]:
    """The places where the text discloses more than the fields do now."""
    # The corpus is read again: only after the edits is it certain which disclosures the text still makes by itself.
    assessments = _at_risk(context_of(load(root), today), wanted)
    places = {_at(disclosure.place) for assessment in assessments for disclosure in assessment.edit_plan.rewordings}
    if places:
        yield _FOLLOWS
        yield from sorted(places)


def _at_risk(context: CheckContext, wanted: Callable[[str], bool]) -> Iterator[Assessment]:
    """The assessments of people in the wanted records whose class size is below a threshold."""
    data, corpus = dataset(context), context.corpus
    if data and corpus:
        ids = [document.name for document in corpus.documents[Kind.CASE] if wanted(document.file)]
        people = (person for case in ids if case in corpus.cases for person in data.in_record(case))
        assessments = (assess(person, data) for person in people)
        yield from (assessment for assessment in assessments if data.model.is_too_small(assessment.quasi_identifiers))


def _edited(document: Document, edits: list[FieldEdit]) -> Fixed:
    here = dict.fromkeys(_edit(edit) for edit in edits if edit.file == document.file)
    result = edited(document, tuple(here))
    return Fixed(document, result.document, changes(result.splices), len(result.done))


def _edit(edit: FieldEdit) -> Edit:
    if edit.value is None:
        return Remove(edit.path)
    return SetValue(edit.path, edit.value if isinstance(edit.value, str) else dict(edit.value))


def _at(place: Place) -> str:
    return f"  {place.file}:{place.span.start.line}:{place.span.start.column}\n"
