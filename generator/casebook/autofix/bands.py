"""Generalises an exact age in the field «alder» to the policy's age band: `alder: 45` -> `alder: 40-49`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.corpus.fields import age_band, is_age_band
from casebook.model import Policy
from casebook.source.edits import Edit, SetValue

_AGE = re.compile(r"(?P<low>[0-9]{1,3})(?: ?[-–] ?(?P<high>[0-9]{1,3})|(?P<open>\+))?(?: år)?")
_OLDEST = 130  # years


def bands(context: CheckContext) -> Iterator[Edit]:
    """An edit for each field «alder» that is narrower than the policy, and lies within one of its bands.

    A range across two bands is left alone: which of them is right, only the editor knows.
    """
    document, policy = context.document, context.registers.policy
    if document is None or policy is None:
        return
    for path, entry in document.entries.items():
        if is_age_band(path):
            age = entry.scalar.value if entry.scalar else ""
            band = _band(age, policy)
            if band and band != age:
                yield SetValue(path, band)


def _band(text: str, policy: Policy) -> str | None:
    """The band that an age or a narrower band lies in: 45, «45 år», «45-49», «70+»."""
    age = _AGE.fullmatch(text.strip())
    if not age:
        return None
    low = int(age["low"])
    high = _OLDEST if age["open"] else int(age["high"] or low)
    return age_band(low, high, policy) if low <= high <= _OLDEST else None
