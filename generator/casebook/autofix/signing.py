"""A role's review written into a record's file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from casebook.corpus.review import digest
from casebook.model import Case, Method
from casebook.model.values import Approval
from casebook.source import Document, Tree
from casebook.source.compose import compose
from casebook.source.edits import Remove, SetValue, edited, same

_FIELD = "gennemgang"


def signed(
    document: Document, record: Case | Method, role: str, month: str, approves: Sequence[Approval] = ()
) -> Document | None:
    """The document with this role's review of it as it stands. Reviews of another text, and the role's former, go.

    `approves` is what the role vouches for beside. None where the file cannot be written to without changing what
    else it says.
    """
    now = digest(document)
    kept = [
        _entry(review.role, review.month, now, review.approves)
        for review in record.reviews
        if review.digest == now and review.role != role
    ]
    reviews = [*kept, _entry(role, month, now, approves)]
    bare = edited(document, [Remove((_FIELD,))]) if (_FIELD,) in document.entries else None
    if bare and bare.refused:
        return None
    text = (bare.document if bare else document).text
    after = compose(Document(document.file, _with_block(text, reviews)))
    meant: dict[str, Tree] = dict(document.tree) if isinstance(document.tree, dict) else {}
    meant[_FIELD] = [dict(review) for review in reviews]
    return after if not after.problems and same(after.tree, meant) else None


def carried_over(before: Document, after: Document) -> Document:
    """`after`, which is `before` without a part of it, with the reviews that held: what is left of the text was read.

    A review of another text than that of `before` stays as it is: it did not hold, and does not now.
    """
    was, now = digest(before), digest(after)
    reviews = after.tree.get(_FIELD) if isinstance(after.tree, dict) else None
    held = (
        SetValue((_FIELD, i, "aftryk"), now)
        for i, review in enumerate(reviews if isinstance(reviews, list) else ())
        if isinstance(review, dict) and review.get("aftryk") == was
    )
    return edited(after, tuple(held)).document


def _entry(role: str, month: str, now: str, approves: Sequence[Approval]) -> dict[str, Tree]:
    vouched: dict[str, Tree] = {"omfatter": list(approves)} if approves else {}
    return {"rolle": role, "måned": month, "aftryk": now, **vouched}


def _with_block(text: str, reviews: Sequence[Mapping[str, Tree]]) -> str:
    """The text with the reviews at its end, in its own line breaks."""
    line_break = "\r\n" if "\r\n" in text else "\n"
    lines = [f"{_FIELD}:"]
    for review in reviews:
        lines += (f"{'    ' if i else '  - '}{name}: {_flow(value)}" for i, (name, value) in enumerate(review.items()))
    return text.rstrip("\r\n") + line_break + line_break.join(lines) + line_break


def _flow(value: Tree) -> str:
    """A value on one line: a list of plain words in brackets."""
    return f"[{', '.join(map(str, value))}]" if isinstance(value, list) else str(value)
