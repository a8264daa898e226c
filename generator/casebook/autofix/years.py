"""The years that fixes have taken out: «om foråret» does not say which one."""

from __future__ import annotations

import re

from casebook.autofix.records import Fixed

_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])|['’][0-9]{2}\b|[0-9][-/.][0-9]{1,2}[-/.][0-9]{2}(?![0-9])")


def lines_without_year(result: Fixed) -> tuple[int, ...]:
    """The lines (from 1, of the text after the fixes) where a date had a year and what stands there now has none."""
    before, after = result.before.text, result.after
    return tuple(
        dict.fromkeys(
            after.lines.position(change.start).line
            for change in result.changes
            if _YEAR.search(before[change.old_start : change.old_end])
            and not _YEAR.search(after.text[change.start : change.end])
        )
    )
