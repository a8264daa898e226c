"""`record`: the findings in a record's text, and how many people match what it tells of each person."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from casebook.browser.findings import all_told
from casebook.door import Casebook
from casebook.risk.assessment import Assessment
from casebook.risk.words import between


def answer(casebook: Casebook, request: Mapping[str, Any]) -> dict[str, Any]:
    """`{"findings", "people"}` of the file `name` with the text `text`."""
    name = request["name"]
    changed = casebook.with_document(name, request["text"])
    checked = changed.check(name.__eq__)
    return {
        "findings": all_told(checked.problems, checked.corpus.document(name)),
        "people": [_person(person, changed) for person in changed.person_risk(name, checked.corpus)],
    }


def _person(assessment: Assessment, casebook: Casebook) -> dict[str, Any]:
    """Number and bounds are of people; `name` is empty for the one whom a case tells of without a name."""
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
