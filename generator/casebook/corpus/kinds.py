"""The kinds of things, as the corpus hands them on."""

from __future__ import annotations

from casebook.model.kinds import RECORDS, VOCABULARIES, Kind

__all__ = ["RECORDS", "VOCABULARIES", "Kind"]
