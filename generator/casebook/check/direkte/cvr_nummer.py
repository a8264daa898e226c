"""CVR numbers: eight digits that are said to be of a company."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.digit_runs import NUMBERS, runs, with_digits
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.rule import EVERYWHERE, Hit, TextRule
from casebook.check.spans import merged
from casebook.problem import Level

_SAID = r"(?:\bcvr|\bc\.v\.r\.?|\bse-?(?:nr|nummer)|\bp-?(?:nr|nummer)|\bmoms-?(?:nr|nummer)|virksomhedsnummer)"
_NUMBER = pattern(
    rf"{_SAID}[^0-9]{{0,25}}(?P<number>(?:DK[ -]?)?[0-9](?:[ .-]{{0,2}}[0-9]){{6,9}})(?![0-9])", re.IGNORECASE
)
_VAT = pattern(r"(?<![A-Za-z0-9])DK[ -]?[0-9]{8}(?![0-9]|[ .-][0-9])")
_BEFORE = pattern(rf"{_SAID}[^0-9.!?]{{0,25}}$", re.IGNORECASE)
_CONTEXT = 45  # characters
_LENGTHS = {8, 10}


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Digits after a word for the register, and Danish VAT numbers."""
    del context
    text = with_digits(passage)
    parts = [match.span("number") for match in _NUMBER.finditer(text)]
    parts += [match.span() for match in _VAT.finditer(text)]
    for run in runs(passage):
        before = passage.text[max(0, run.start - _CONTEXT) : run.start]
        if run.is_disguised and len(run.digits) in _LENGTHS and _BEFORE.search(before):
            parts.append((run.start, run.end))
    yield from (Hit(start, end) for start, end in merged(parts))


RULE = TextRule(
    family="direkte",
    name="cvr-nummer",
    title="CVR-nummer",
    message="Her står noget, der ligner et CVR-nummer.",
    why=(
        "Et CVR-nummer slås op af alle og giver navn og adresse på virksomheden og dens ejere. I en "
        "enkeltmandsvirksomhed er det borgeren selv."
    ),
    source="CVR-loven (lov om Det Centrale Virksomhedsregister) § 1; Datatilsynet om enkeltmandsvirksomheder",
    hint="Slet nummeret. Skriv virksomhedens art, for eksempel «et autoværksted».",
    level=Level.ERROR,
    triggers=(NUMBERS,),
    parts=EVERYWHERE,
    find=find,
    also=frozenset({"sagsnummer", "telefonnummer"}),
    bad=(
        "Firmaet har CVR ⟦12345678⟧.",
        "CVR-nr.: ⟦12 34 56 78⟧ står på fakturaen.",
        "Momsnummeret er ⟦DK12345678⟧ i udlandet.",
        "cvr-nummeret er ⟦1234 5678⟧ hos virksomheden.",
        "P-nummer ⟦1034567890⟧ er værkstedet.",
    ),
    good=(
        "CVR er et register over virksomheder.",
        "Virksomheden findes i CVR-registret siden 2014.",
        "P-pladsen har 12 båse.",
        "Der er 98 kommuner i Danmark.",
        "Han slog firmaet op i CVR.",
    ),
)
