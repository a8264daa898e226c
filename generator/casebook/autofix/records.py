"""Applies all fixes to one record until none is left (a fixed point)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casebook.autofix.bands import bands
from casebook.autofix.nfc import nfc
from casebook.autofix.quotes import quotes
from casebook.autofix.review import unreviewed
from casebook.autofix.rule_fixes import rule_fixes
from casebook.check.context import CheckContext
from casebook.check.exemptions import in_force
from casebook.corpus import Kind
from casebook.model import Case, Method, parse
from casebook.model.privacy import Exemption
from casebook.source import Document, TextChange, changes, composed
from casebook.source.edits import Edit, edited

MODELS: dict[Kind, type[Case | Method]] = {Kind.CASE: Case, Kind.METHOD: Method}
# A record whose age field is invalid does not parse, so its text is read without knowing whom it is about; the first
# round fixes the field, the second the text. Two rounds are enough; more only guard against a fix that undoes another.
_ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Fixed:
    """A document before and after. `changes` are the spans of text that differ, `fixes` the number of edits made."""

    before: Document
    after: Document
    changes: tuple[TextChange, ...] = ()
    fixes: int = 0


def fixed(document: Document, kind: Kind, context: CheckContext) -> Fixed:
    """The document with every mechanical fix made. A file that is not valid YAML is left as it is."""
    result = Fixed(document, document)
    exemptions: tuple[Exemption, ...] | None = None  # those that hold when it begins: the first change ends them
    for _ in range(_ROUNDS if document.tree is not None and not document.problems else 0):
        here = context.of(result.after, parse(MODELS[kind], result.after)[0])
        exemptions = in_force(here) if exemptions is None else exemptions
        edit = edited(result.after, tuple(dict.fromkeys(_edits(result.after, kind, here, exemptions))))
        if not edit.splices:
            break
        together = composed(result.changes, changes(edit.splices))
        result = Fixed(document, edit.document, together, result.fixes + len(edit.splices))
    return result


def _edits(document: Document, kind: Kind, context: CheckContext, exemptions: tuple[Exemption, ...]) -> Iterator[Edit]:
    yield from bands(context)
    yield from rule_fixes(context, kind, exemptions)
    yield from nfc(document)
    yield from quotes(context)
    yield from unreviewed(context)
