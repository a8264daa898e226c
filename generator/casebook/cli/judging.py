"""A role's answers to how many the details of a person fit, written into a case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from casebook.autofix.signing import judged
from casebook.check.context import CheckContext, context_of
from casebook.check.shared.details.answers import answered_of, field_of
from casebook.check.shared.lives.dataset import people
from casebook.cli.asked import document_of
from casebook.cli.reviewing import may_review, record_in
from casebook.corpus import load
from casebook.corpus.review import digest
from casebook.danish import listing
from casebook.model import Case
from casebook.model.privacy import Judgement
from casebook.problem import CasebookError
from casebook.source import Document, replace_texts

_MOST = 6_000_000  # no municipality has as many


def judge(root: Path, given: str, role: str, today: str, fits: Iterable[tuple[str, str]]) -> str:
    """Write a role's answers, each a field («historier.0») and a number; a sentence on each.

    Only the kinds of the details are written beside it. CasebookError says why it cannot be: then nothing has changed.
    """
    corpus = load(root)
    document = document_of(root, given)
    case = record_in(document)
    may_review(role, case, corpus.registers.publisher)
    if not isinstance(case, Case):
        raise CasebookError("En metode har ingen detaljer om mennesker. Intet er ændret.", "Udelad --fits.")
    context = context_of(corpus, today)
    answers = tuple(_answers(case, document, context, role, dict(fits)))
    after = judged(document, case, answers)
    if after is None:
        raise CasebookError(
            "Svaret kunne ikke skrives i filen. Intet er ændret.",
            "Skriv «anonymisering» med hvert felt på sin egen linje, og kør kommandoen igen.",
        )
    replace_texts(root, [(document, after.text)])
    return "".join(f"{document.file}: {role} skønner {answer.fits} om {answer.field}.\n" for answer in answers)


def _answers(
    case: Case, document: Document, context: CheckContext, role: str, fits: dict[str, str]
) -> Iterator[Judgement]:
    """The answers, with the kinds of detail that are told of each person now."""
    counted = {field_of(person): person for _, person in people(case, context)}
    unknown = sorted(fits.keys() - counted.keys())
    if unknown:
        fields = listing([f"«{field}»" for field in counted]) or "ingen"
        raise CasebookError("Casen tæller ingen person med det felt. Intet er ændret.", f"Felterne er: {fields}.")
    for field, number in fits.items():
        if not (number.isascii() and number.isdecimal() and int(number) <= _MOST):
            raise CasebookError("Antallet er ikke et helt tal. Intet er ændret.", "Skriv for eksempel 40.")
        kinds = answered_of(counted[field], context).details.kinds
        yield Judgement.model_construct(
            field=field, kinds=kinds, fits=int(number), role=role, month=context.today, digest=digest(document)
        )
