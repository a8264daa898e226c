"""`record`: the findings in a record's text, and how many people match what it tells of each person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from casebook.browser.findings import all_told
from casebook.door import Casebook
from casebook.risk.assessment import Assessment
from casebook.risk.cells import solver
from casebook.risk.words import between

_HIDES = re.compile(r"< ?5|\bskjult\b", re.IGNORECASE)  # as a table hides a number


def answer(casebook: Casebook, request: Mapping[str, Any]) -> dict[str, Any]:
    """`{"findings", "people", "unchecked"}` of the file `name` with the text `text`.

    `unchecked` are sentences on what can only be checked elsewhere: where no solver could be fetched, tables that hide
    a number.
    """
    name = request["name"]
    changed = casebook.with_document(name, request["text"])
    checked = changed.check(name.__eq__)
    return {
        "findings": all_told(checked.problems, checked.corpus.document(name)),
        "people": [person_told(person, changed) for person in changed.person_risk(name, checked.corpus)],
        "unchecked": list(_unchecked(request["text"], casebook)),
    }


def _unchecked(text: str, casebook: Casebook) -> Iterator[str]:
    if not solver.is_here() and _HIDES.search(text):
        yield casebook.registers.sentences.say("browser.hidden_numbers")


def person_told(assessment: Assessment, casebook: Casebook) -> dict[str, Any]:
    """The number of people who match a person, and its bounds.

    `name` is empty for the one whom a case tells of without a name.
    """
    say, interval, name = casebook.registers.sentences.say, assessment.interval, assessment.person.name
    number = between(interval)
    return {
        "name": name,
        "expected": interval.middle,
        "low": interval.low,
        "high": interval.high,
        "level": assessment.level and assessment.level.value,
        "sentence": say("browser.fits", name=name, number=number) if name else say("browser.unnamed", number=number),
    }
