"""Cell suppression in tables: primary suppression, disclosure audit, complementary suppression."""

from __future__ import annotations

from casebook.risk.cells.exposure import ExposedNumber, exposed_numbers
from casebook.risk.cells.limits import Limits
from casebook.risk.cells.primary import small_numbers

__all__ = ["ExposedNumber", "Limits", "exposed_numbers", "small_numbers"]
