"""What `check --fix` mends by itself: what is mechanical, and nothing that would have to be invented.

A rule offers its own mend (`TextRule.mend`); what is no rule's – an age in a field, quotation marks, letters in two
parts – is here, one module each. All of it becomes edits (`source/edits.py`) and is read again before it counts.
"""

from __future__ import annotations

from casebook.autofix.diff import diff
from casebook.autofix.offers import mending_rules
from casebook.autofix.records import Mended, mended

__all__ = ["Mended", "diff", "mended", "mending_rules"]
