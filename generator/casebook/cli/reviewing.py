"""A review written into a record, and what is left to do afterwards."""

from __future__ import annotations

from pathlib import Path

from casebook.autofix.records import MODELS
from casebook.autofix.signing import signed
from casebook.cli.asked import document_of
from casebook.corpus.folder import PUBLISHER_FILE
from casebook.corpus.registers import load_registers
from casebook.corpus.review import REVIEWERS, counting, wrote
from casebook.corpus.withdrawn import is_withdrawn
from casebook.danish import listing
from casebook.model import Case, Method, parse
from casebook.model.publisher import Publisher
from casebook.problem import CasebookError
from casebook.source import Document, replace_texts

_NOT_STAFFED = "Skriv den under «roller» i {file} med «besat: true», når et menneske har den. Roller nu: {roles}."


def review(root: Path, given: str, role: str, today: str) -> str:
    """Write that `role` has read the record in the month `today`; a sentence on what was done and what is left.

    CasebookError says why it cannot be: then nothing has changed.
    """
    publisher = load_registers(root).publisher
    document = document_of(root, given)
    record = _record(document)
    _may_review(role, record, publisher)
    after = signed(document, record, role, today)
    if after is None:
        raise CasebookError(
            "Gennemgangen kunne ikke skrives i filen. Intet er ændret.",
            "Skriv hvert felt på sin egen linje, og kør «casebook check», før du prøver igen.",
        )
    replace_texts(root, [(document, after.text)])
    return f"{document.file}: læst af {role}, {today}.\n{_left(_record(after), after, publisher, today)}"


def _record(document: Document) -> Case | Method:
    if is_withdrawn(document):
        raise CasebookError(
            "Posten er trukket tilbage, så der er intet at gennemgå. Intet er ændret.",
            "Skal den frem igen, så skriv den på ny, og giv den en anden status.",
        )
    model = next(model for kind, model in MODELS.items() if document.file.startswith(f"{kind.file}/"))
    record = None if document.problems else parse(model, document)[0]
    if record is None:
        raise CasebookError(
            "Posten har fejl i sin form og kan ikke gennemgås endnu. Intet er ændret.",
            f"Kør «casebook check {document.file}», og ret det, den finder.",
        )
    return record


def _may_review(role: str, record: Case | Method, publisher: Publisher | None) -> None:
    staffed = publisher.staffed if publisher else frozenset()
    if role not in staffed:
        roles = ", ".join(sorted(staffed)) or "ingen er besat"
        raise CasebookError(
            "Rollen står ikke som besat. Intet er ændret.", _NOT_STAFFED.format(file=PUBLISHER_FILE, roles=roles)
        )
    if wrote(record, role):
        raise CasebookError(
            "Rollen har selv skrevet posten og kan ikke gennemgå den. Intet er ændret.",
            "Lad to andre roller læse den.",
        )


def _left(record: Case | Method, document: Document, publisher: Publisher | None, today: str) -> str:
    have = [review.role for review in counting(record, document, publisher, today)]
    if len(have) < REVIEWERS:
        return "Der mangler én rolle mere, før posten kan få «status: publiceret».\n"
    if record.claims_review:
        return f"Posten er nu gennemgået af {listing(have)}.\n"
    return f"Posten er nu gennemgået af {listing(have)}. Sæt «status: publiceret», og send ændringen ind.\n"
