"""A record whose text has changed since it was reviewed does not say any more that it is."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.corpus.review import digest
from casebook.model.values import Status
from casebook.source.edits import Edit, SetValue


def unreviewed(context: CheckContext) -> Iterator[Edit]:
    """Set the status back where a review is of another text."""
    record, document = context.record, context.document
    if record is None or document is None or not record.claims_review or not record.reviews:
        return
    if digest(document) not in {review.digest for review in record.reviews}:
        yield SetValue(("status",), Status.UNREVIEWED.value)
