"""A review written into a record, and what is left to do afterwards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from casebook.autofix.records import MODELS
from casebook.autofix.signing import signed
from casebook.cli.asked import document_of
from casebook.corpus.folder import PUBLISHER_FILE
from casebook.corpus.registers import Registers, load_registers
from casebook.corpus.review import REVIEWERS, counting, is_approved, wrote
from casebook.corpus.withdrawn import is_withdrawn
from casebook.danish import listing
from casebook.model import Case, Method, parse
from casebook.model.publisher import Publisher
from casebook.model.values import EXEMPTIONS, INSIDER, NOBODY_MEANT, Approval, PrivacyBasis
from casebook.problem import CasebookError
from casebook.source import Document, replace_texts

_VOUCHED: Mapping[Approval, str] = {
    EXEMPTIONS: " Rollen siger god for undtagelserne.",
    NOBODY_MEANT: " Rollen siger god for, at ingen virkelig er ment.",
    INSIDER: " Rollen siger god for det, den indviede kan få at vide.",
}
_STILL: Mapping[Approval, str] = {
    EXEMPTIONS: "Undtagelserne gælder ikke endnu: De roller, der skal, har ikke sagt god for dem (--exceptions).",
    NOBODY_MEANT: (
        "Casen bliver regnet med, som om personen fandtes: De roller, der skal, har ikke sagt god for, at ingen "
        "virkelig er ment (--constructed)."
    ),
    INSIDER: ("Kilden fortæller mere om mennesket, og de roller, der skal, har ikke sagt god for det (--insider)."),
}
_NOTHING_TO_APPROVE: Mapping[Approval, tuple[str, str]] = {
    EXEMPTIONS: (
        "Posten har ingen undtagelser at sige god for. Intet er ændret.", "Kør kommandoen igen uden --exceptions.",
    ),
    NOBODY_MEANT: (
        "Posten siger ikke, at personen er konstrueret. Intet er ændret.", "Kør kommandoen igen uden --constructed.",
    ),
    INSIDER: ("En metode fortæller ikke om nogen. Intet er ændret.", "Kør kommandoen igen uden --insider."),
}  # fmt: skip
_NOT_STAFFED = "Skriv den under «roller» i {file} med «besat: true», når et menneske har den. Roller nu: {roles}."


def review(root: Path, given: str, role: str, today: str, approves: Sequence[Approval] = ()) -> str:
    """Write that `role` has read the record in the month `today`; sentences on what was done and what is left.

    `approves` is what the role vouches for beside. CasebookError says why it cannot be: then nothing has changed.
    """
    registers = load_registers(root)
    publisher = registers.publisher
    document = document_of(root, given)
    record = record_in(document)
    may_review(role, record, publisher)
    _may_approve(record, approves)
    after = signed(document, record, role, today, approves)
    if after is None:
        raise CasebookError(
            "Gennemgangen kunne ikke skrives i filen. Intet er ændret.",
            "Skriv hvert felt på sin egen linje, og kør «casebook check», før du prøver igen.",
        )
    replace_texts(root, [(document, after.text)])
    vouched = "".join(_VOUCHED[approval] for approval in approves)
    written = record_in(after)
    left = (*_unapproved(written, after, registers, today), _left(written, after, publisher, today))
    return "".join((f"{document.file}: læst af {role}, {today}.{vouched}\n", *left))


def record_in(document: Document) -> Case | Method:
    """The record that a document holds. CasebookError where there is nothing that could be reviewed."""
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


def may_review(role: str, record: Case | Method, publisher: Publisher | None) -> None:
    """CasebookError where nobody has the role, or it wrote the record."""
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


def _may_approve(record: Case | Method, approves: Sequence[Approval]) -> None:
    """CasebookError where there is nothing to vouch for: no exception, nobody constructed."""
    may = {*_asked(record), INSIDER} if isinstance(record, Case) else _asked(record)
    for approval in approves:
        if approval not in may:
            raise CasebookError(*_NOTHING_TO_APPROVE[approval])


def _asked(record: Case | Method) -> tuple[Approval, ...]:
    """All that a record asks of its reviewers beside reading it."""
    if not isinstance(record, Case):
        return ()
    exceptions: tuple[Approval, ...] = (EXEMPTIONS,) if record.privacy.exemptions else ()
    nobody: tuple[Approval, ...] = (NOBODY_MEANT,) if record.privacy.basis is PrivacyBasis.CONSTRUCTED else ()
    insider: tuple[Approval, ...] = (INSIDER,) if any(source.tells_more for source in record.citations) else ()
    return (*exceptions, *nobody, *insider)


def _unapproved(record: Case | Method, document: Document, registers: Registers, today: str) -> Iterator[str]:
    """A sentence on each thing that the record asks for, and too few reviewers, or not the right ones, vouch for."""
    for approval in _asked(record):
        if not is_approved(approval, record, document, registers, today):
            yield f"{_STILL[approval]}\n"


def _left(record: Case | Method, document: Document, publisher: Publisher | None, today: str) -> str:
    have = [review.role for review in counting(record, document, publisher, today)]
    if len(have) < REVIEWERS:
        return "Der mangler én rolle mere, før posten kan få «status: publiceret».\n"
    if record.claims_review:
        return f"Posten er nu gennemgået af {listing(have)}.\n"
    return f"Posten er nu gennemgået af {listing(have)}. Sæt «status: publiceret», og send ændringen ind.\n"
