"""The records before and after one, in the order of the lists, so that one can read on without going back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from casebook.published import PublicCase, PublicMethod
from casebook.render.view.site import Here, Link


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The one before and the one after; the first has none before it, and the last none after."""

    before: Link | None
    after: Link | None


Order = Mapping[str, tuple[PublicCase | PublicMethod | None, PublicCase | PublicMethod | None]]


def in_order(records: Sequence[PublicCase | PublicMethod]) -> Order:
    """By the id of each record: what stands before it and after it."""
    placed = zip((None, *records), records, (*records[1:], None), strict=False)
    return {record.id: (before, after) for before, record, after in placed}


def neighbours(here: Here, order: Order, record: PublicCase | PublicMethod) -> Neighbours:
    """Links to the records beside one."""
    before, after = order[record.id]
    return Neighbours(here.record(before) if before else None, here.record(after) if after else None)
