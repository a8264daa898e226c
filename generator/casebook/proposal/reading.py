"""Reads a proposal that another program has written. Nothing of it is believed but what has the right form."""

from __future__ import annotations

from casebook.model.proposal import Proposal
from casebook.problem import CasebookError

MAX_BYTES = 1_000_000


def read_proposal(data: bytes) -> Proposal:
    """The proposal. CasebookError where the bytes are none; what they hold instead is not repeated."""
    try:
        if len(data) <= MAX_BYTES:
            return Proposal.model_validate_json(data)
    except ValueError:
        pass
    raise CasebookError(
        "Filen er ikke en sammenligning, som «casebook diff --format json» skriver.",
        "Lav den igen, med den samme udgave af værktøjet.",
    )
