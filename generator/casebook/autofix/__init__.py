"""The autofix of `check --fix`: mechanical changes that cannot be wrong, and none that would have to be invented.

A rule brings its own fix (`TextRule.mend`). Fixes that belong to no rule – an age in a field, quotation marks,
decomposed letters – have a module each here. All become edits (`source/edits.py`), which refuses an edit whose result
does not parse to the tree that was meant: a fix must not break a record.
"""

from __future__ import annotations

from casebook.autofix.diff import diff
from casebook.autofix.records import Fixed, fixed
from casebook.autofix.rule_fixes import fixing_rules
from casebook.autofix.years import lines_without_year

__all__ = ["Fixed", "diff", "fixed", "fixing_rules", "lines_without_year"]
