"""A role's review, and its answers about details, written into a record's file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from casebook.corpus.review import digest
from casebook.model import Case, Method
from casebook.model.privacy import Judgement
from casebook.model.values import Approval
from casebook.source import Document, Tree
from casebook.source.compose import compose
from casebook.source.edits import Remove, SetValue, edited, same

_FIELD = "gennemgang"
_PRIVACY, _JUDGED = "anonymisering", "vurdering"


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


def judged(document: Document, case: Case, given: Sequence[Judgement]) -> Document | None:
    """The document with a role's answers about details. Answers about another text, and the role's former ones, go.

    None where the file cannot be written to without changing what else it says.
    """
    now = digest(document)
    fields = {(judgement.role, judgement.field) for judgement in given}
    kept = (
        judgement
        for judgement in case.privacy.judgements
        if judgement.digest == now and (judgement.role, judgement.field) not in fields
    )
    answers = [_answer(judgement) for judgement in (*kept, *given)]
    return _with_answers(document, answers) if given else document


def _answer(judgement: Judgement) -> dict[str, Tree]:
    kinds: dict[str, Tree] = {"detaljer": list(judgement.kinds)} if judgement.kinds else {}
    return {
        "felt": judgement.field,
        **kinds,
        "passer_på": judgement.fits,
        "rolle": judgement.role,
        "måned": judgement.month,
        "aftryk": judgement.digest,
    }


def _with_answers(document: Document, answers: Sequence[Mapping[str, Tree]]) -> Document | None:
    """The document with the answers directly below «anonymisering:», in its line breaks and as deep as its fields."""
    path = (_PRIVACY, _JUDGED)
    bare = edited(document, [Remove(path)]) if path in document.entries else None
    if bare and bare.refused:
        return None
    before = bare.document if bare else document
    block = re.search(rf"^{_PRIVACY}:[ \t]*(?:#[^\r\n]*)?(\r?\n)(?=([ ]+)\S)", before.text, re.MULTILINE)
    if block is None or not isinstance(document.tree, dict):
        return None  # written on one line, in braces
    line_break, indent = block[1], block[2]
    lines = [f"{indent}{_JUDGED}:", *(f"{indent}{line}" for answer in answers for line in _lines(answer))]
    text = before.text[: block.end()] + "".join(line + line_break for line in lines) + before.text[block.end() :]
    after = compose(Document(document.file, text))
    privacy: Tree = {**_dict(document.tree.get(_PRIVACY)), _JUDGED: [dict(answer) for answer in answers]}
    return after if not after.problems and same(after.tree, {**document.tree, _PRIVACY: privacy}) else None


def _dict(tree: Tree) -> dict[str, Tree]:
    return tree if isinstance(tree, dict) else {}


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
    return edited(after, (*held, *_answers_carried_over(after, was, now))).document


def _answers_carried_over(after: Document, was: str, now: str) -> Iterator[SetValue]:
    """The same for the answers about details."""
    privacy = _dict(after.tree).get(_PRIVACY) if after.tree is not None else None
    answers = _dict(privacy).get(_JUDGED)
    for i, answer in enumerate(answers if isinstance(answers, list) else ()):
        if isinstance(answer, dict) and answer.get("aftryk") == was:
            yield SetValue((_PRIVACY, _JUDGED, i, "aftryk"), now)


def _entry(role: str, month: str, now: str, approves: Sequence[Approval]) -> dict[str, Tree]:
    vouched: dict[str, Tree] = {"omfatter": list(approves)} if approves else {}
    return {"rolle": role, "måned": month, "aftryk": now, **vouched}


def _with_block(text: str, reviews: Sequence[Mapping[str, Tree]]) -> str:
    """The text with the reviews at its end, in its own line breaks."""
    line_break = "\r\n" if "\r\n" in text else "\n"
    lines = [f"{_FIELD}:", *(line for review in reviews for line in _lines(review))]
    return text.rstrip("\r\n") + line_break + line_break.join(lines) + line_break


def _lines(entry: Mapping[str, Tree]) -> Iterator[str]:
    """An entry of a list, a field a line."""
    return (f"{'    ' if i else '  - '}{name}: {_flow(value)}" for i, (name, value) in enumerate(entry.items()))


def _flow(value: Tree) -> str:
    """A value on one line: a list of plain words in brackets."""
    return f"[{', '.join(map(str, value))}]" if isinstance(value, list) else str(value)
