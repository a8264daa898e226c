"""The address of the form, with answers that are ids of a register filled in: «bidrag/ny-case/?metode=gps»."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from urllib.parse import urlencode

from casebook.questions.declared import questions
from casebook.questions.form import Shape

FORM = "bidrag/ny-case/"


def prefilled(answers: Mapping[str, str]) -> str:
    """The address with some ids in it, by the name of the part that each answers.

    KeyError where there is no such part, ValueError where it is not chosen from a list: no text of anybody has a place
    in an address, which stays in histories and logs.
    """
    for name in answers:
        if _shapes()[name] not in {Shape.ONE_OF, Shape.MANY_OF}:
            raise ValueError(name)
    return f"{FORM}?{urlencode(answers)}"


@cache
def _shapes() -> Mapping[str, Shape]:
    return {part.name: part.shape for part in questions().parts()}
