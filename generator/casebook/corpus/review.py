"""A review counts if two staffed roles, neither of them the author's, have read the record as it stands now."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator

from casebook.corpus.months import later
from casebook.corpus.registers import Registers
from casebook.language.stems import stem
from casebook.model import Case, Method
from casebook.model.policy import OLDEST_REVIEW
from casebook.model.privacy import Judgement
from casebook.model.publisher import Publisher
from casebook.model.shared import Review
from casebook.model.values import NOBODY_MEANT, Approval, PrivacyBasis
from casebook.source import Document

REVIEWERS = 2
_NOT_READ = frozenset({"status", "gennemgang", "skrevet_af", "eftersyn", "tidligere_id"})  # of the record, not in it
_PRIVACY, _JUDGED = "anonymisering", "vurdering"  # an answer about the text is no part of it
_LENGTH = 16  # letters, 64 bits: it tells of a change, and is no protection against one who means to deceive
_LETTERS = str.maketrans("0123456789abcdef", "abcdefghijklmnop")  # no rule may take it for somebody's number


def digest(document: Document) -> str:
    """The first 64 bits of SHA-256 over what a reviewer reads of a record, whatever its layout: letters from a to p."""
    tree = document.tree if isinstance(document.tree, dict) else {}
    read = {name: value for name, value in tree.items() if name not in _NOT_READ}
    if isinstance(privacy := read.get(_PRIVACY), dict) and _JUDGED in privacy:
        read[_PRIVACY] = {name: value for name, value in privacy.items() if name != _JUDGED}
    text = unicodedata.normalize("NFC", json.dumps(read, sort_keys=True, ensure_ascii=False))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH].translate(_LETTERS)


def counting(record: Case | Method, document: Document, publisher: Publisher | None, today: str) -> tuple[Review, ...]:
    """The reviews that count, one of each role: of the text as it stands, by a staffed role, not in the future.

    `today` is a month («2026-11»).
    """
    now = digest(document) if record.reviews else ""
    current = (review for review in permitted(record, publisher, today) if review.digest == now)
    return tuple({review.role: review for review in current}.values())


def permitted(record: Case | Method, publisher: Publisher | None, today: str) -> Iterator[Review]:
    """The reviews, of whatever text, by a staffed role that did not write the record, and not in the future."""
    for review in record.reviews:
        if is_permitted(review, record, publisher) and review.month <= today:
            yield review


def judgements(field: str, case: Case, document: Document, registers: Registers, today: str) -> tuple[Judgement, ...]:
    """The answers that count about the details of one person, one of each role: as a review has to be to count."""
    if not case.privacy.judgements:
        return ()
    now = digest(document)
    current = (
        judgement
        for judgement in case.privacy.judgements
        if judgement.field == field
        and judgement.digest == now
        and judgement.month <= today
        and is_permitted(judgement, case, registers.publisher)
    )
    return tuple({judgement.role: judgement for judgement in current}.values())


def are_enough(roles: Iterable[str], registers: Registers) -> bool:
    """True if so many different roles are as many as must vouch, and among them all those that the policy names."""
    given = frozenset(roles)
    named = registers.policy.approving_roles if registers.policy else ()
    return len(given) >= REVIEWERS and given.issuperset(named)


def is_permitted(review: Review | Judgement, record: Case | Method, publisher: Publisher | None) -> bool:
    """True if somebody has the role of a review, and it is not that of the record's author."""
    return publisher is not None and review.role in publisher.staffed and not wrote(record, review.role)


def wrote(record: Case | Method, role: str) -> bool:
    """True if the field of the author names a role, inflected and beside other words too («en jurist og Lederen»)."""
    return bool(record.author) and _words(role) <= _words(record.author or "")


def _words(text: str) -> set[str]:
    return {stem(word) for word in re.findall(r"\w+", unicodedata.normalize("NFC", text).casefold())}


def is_reviewed(record: Case | Method, document: Document, publisher: Publisher | None, today: str) -> bool:
    """True if as many different roles as must have read the record."""
    return len(counting(record, document, publisher, today)) >= REVIEWERS


def approvals(
    approval: Approval, record: Case | Method, document: Document, publisher: Publisher | None, today: str
) -> tuple[Review, ...]:
    """The reviews that count and vouch for something beside having read the text: its exceptions, or its inventions."""
    return tuple(review for review in counting(record, document, publisher, today) if approval in review.approves)


def is_approved(
    approval: Approval, record: Case | Method, document: Document, registers: Registers, today: str
) -> bool:
    """True if as many roles as must vouch for something, and among them all those that the policy names."""
    if not any(approval in review.approves for review in record.reviews):
        return False  # most records: their text need not be hashed
    reviews = approvals(approval, record, document, registers.publisher, today)
    return are_enough((review.role for review in reviews), registers)


def is_nobody(case: Case, document: Document, registers: Registers, today: str) -> bool:
    """True if the people of a case are constructed, by the author's word and by that of the roles who have read it."""
    is_constructed = case.privacy.basis is PrivacyBasis.CONSTRUCTED
    return is_constructed and is_approved(NOBODY_MEANT, case, document, registers, today)


def holds_until(case: Case, registers: Registers) -> str | None:
    """The last month in which the newest review of a case is young enough for the policy; None where nobody read it."""
    oldest = registers.policy.oldest_review if registers.policy else OLDEST_REVIEW
    read = max((review.month for review in case.reviews), default=None)
    return later(read, oldest) if read else None
