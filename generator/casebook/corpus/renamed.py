"""Records that were renamed: what refers to them by an id that they had leads to them all the same.

The text of the record that refers stays as it was, and with it the review of that text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from casebook.corpus.withdrawn import former_ids_in
from casebook.model import Case, Method
from casebook.model.case import MethodUse
from casebook.model.method import RelatedMethod
from casebook.source import Document

R = TypeVar("R", Case, Method)
U = TypeVar("U", MethodUse, RelatedMethod)


def current_ids(documents: Sequence[Document]) -> Mapping[str, str]:
    """The ids of the records of a kind by those that they had before; an id that a record has now leads to that one."""
    ids = {document.name for document in documents}
    former = ((former_id, document.name) for document in documents for former_id in former_ids_in(document))
    return {former_id: name for former_id, name in former if former_id not in ids}


def following(records: Mapping[str, R], methods: Mapping[str, str]) -> Mapping[str, R]:
    """The records, with the ids that the methods they refer to have now."""
    return {name: _following(record, methods) for name, record in records.items()} if methods else records


def _following(record: R, methods: Mapping[str, str]) -> R:
    if isinstance(record, Case):
        return _with(record, "methods", record.methods, methods)
    return _with(record, "related", record.related, methods)


def _with(record: R, field: str, uses: tuple[U, ...], methods: Mapping[str, str]) -> R:
    if not any(use.method in methods for use in uses):
        return record
    now = (use.model_copy(update={"method": methods.get(use.method, use.method)}) for use in uses)
    return record.model_copy(update={field: tuple(now)})
