"""The difference that a proposal makes to a casebook: fields, findings, people, and the answer to whoever sent it."""

from __future__ import annotations

from casebook.proposal.gathered import proposal_of
from casebook.proposal.reading import read_proposal

__all__ = ["proposal_of", "read_proposal"]
