"""The hidden numbers of a record's tables: which must be hidden, what a reader can work out, what else to hide."""

from __future__ import annotations

from casebook.risk.cells.exposure import Exposed, exposed
from casebook.risk.cells.limits import Limits
from casebook.risk.cells.primary import small_numbers

__all__ = ["Exposed", "Limits", "exposed", "small_numbers"]
