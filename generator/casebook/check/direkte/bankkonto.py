"""Bank accounts and payment cards."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.digit_runs import NUMBERS, with_digits
from casebook.check.direkte.cpr_nummer import numbers as cpr_numbers
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.rule import EVERYWHERE, Hit, TextRule
from casebook.check.spans import Part, merged, outside
from casebook.problem import Level

_DANISH = pattern(r"(?<![A-Za-z0-9])DK ?[0-9]{2}(?:[ .-]{0,2}[0-9]){14}(?![0-9])", re.IGNORECASE)
_FOREIGN = pattern(r"(?<![A-Za-z0-9])[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])")
_CARD = pattern(r"(?<![0-9])[2-6][0-9]{3}(?:[ -]?[0-9]{4}){3}(?![0-9])")
_ACCOUNT = pattern(
    r"\b(?:reg(?:istrerings)?\.? ?-?(?:nr|nummer)?\.?(?:et)?|iban|kto|konto(?:nr|nummer)?(?:et)?|nemkonto(?:en)?"
    r"|bank(?:en|konto)?)\b[^0-9]{0,15}(?P<number>[0-9]{4}[^0-9A-Za-z]{0,3}"
    r"(?:(?:,? ?(?:og )?(?:konto[a-z]{0,8}|kto)\.?(?: er)?|/)[^0-9A-Za-z]{0,3})?[0-9](?:[ .-]?[0-9]){5,9}"
    r"|[0-9](?:[ .-]?[0-9]){6,13})(?![0-9])",
    re.IGNORECASE,
)
# Beside the word an IBAN need not be a sound one: a digit too many is a slip of the pen.
_CALLED = pattern(
    r"\biban(?:-?(?:nr|nummer))?\b[^0-9A-Za-z]{0,4}(?:(?:er|på)[: ]{1,2})?"
    r"(?P<number>[A-Z]{2} ?[0-9]{2}(?:[ .-]{0,2}[A-Z0-9]){8,36})(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_LONG_DANISH = pattern(r"(?<![A-Za-z0-9])DK ?[0-9]{2}(?:[ .-]{0,2}[0-9]){12,20}(?![0-9])")
_BARE = pattern(r"(?<![0-9+.,-])(?<![0-9] )[0-9]{4}[ -]{1,3}[0-9]{10}(?![0-9])")


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Accounts, apart from what is a CPR number."""
    del context
    text = with_digits(passage)
    if not text:
        return
    called = (match.span("number") for match in _CALLED.finditer(passage.text))  # «NO» is no zero here
    parts = [*_international(text), *called, *(match.span() for match in _BARE.finditer(text))]
    outright = merged(parts)
    spoken = outside((match.span("number") for match in _ACCOUNT.finditer(text)), outright)
    yield from (Hit(start, end) for start, end in merged((*outright, *_not_cpr(passage, spoken))))


def _international(text: str) -> Iterator[Part]:
    yield from (match.span() for match in _DANISH.finditer(text))
    yield from (match.span() for match in _LONG_DANISH.finditer(text))
    yield from (match.span() for match in _FOREIGN.finditer(text) if _is_iban(match.group()))
    for match in _CARD.finditer(text):
        if _is_card(match.group()):
            yield match.span()


def _is_iban(number: str) -> bool:
    from stdnum import iban  # noqa: PLC0415 - heavy, and rarely needed

    return iban.is_valid(number)


def _is_card(number: str) -> bool:
    from stdnum import luhn  # noqa: PLC0415 - heavy, and rarely needed

    return luhn.is_valid(number.replace(" ", "").replace("-", ""))


def _not_cpr(passage: Passage, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts that are more than a CPR number: four digits of a bank and ten of an account may hold one."""
    whole = [(start, end) for start, end in cpr_numbers(passage) if (start, end) in parts]
    return outside(parts, whole)


RULE = TextRule(
    family="direkte",
    name="bankkonto",
    title="Bankkonto",
    message="Her står noget, der ligner et kontonummer.",
    why=(
        "Et kontonummer hører til ét menneske og kan misbruges. Det har intet at gøre i en fortælling om, hvad der "
        "hjalp."
    ),
    source="Databeskyttelsesforordningen artikel 4, nr. 1; ISO 13616 (IBAN)",
    hint="Slet nummeret. Skriv «pengene gik ind på kontoen».",
    level=Level.ERROR,
    triggers=(NUMBERS,),
    parts=EVERYWHERE,
    find=find,
    also=frozenset({"sagsnummer", "cpr-nummer", "diagnosekode"}),
    bad=(
        "Pengene går til ⟦DK50 0040 0440 1162 43⟧ hver måned.",
        "Reg.nr. ⟦1234 konto 0001234567⟧ er hans.",
        "Kontonummer: ⟦0001234567⟧.",
        "Udbetales til reg ⟦1234 kto 0001 234 567⟧ hver måned.",
        "Kontoen er ⟦DK50 0040 0440 1162 4300⟧, og der er et ciffer for meget.",
        "IBAN: ⟦XX9300011117947555⟧.",
        "Overfør til konto ⟦1234-0001234567⟧ i dag.",
        "Hans IBAN er ⟦dk5000400440116243⟧.",
        "Den står på ⟦1234 0001234567⟧ i banken.",
        "Kortet er ⟦4111 1111 1111 1111⟧, og det er spærret.",
    ),
    good=(
        "Han fik sin første konto i banken i 2014.",
        "Bogen har ISBN 978-87-92907-78-3.",
        "Banken gav ham 3 måneder.",
        "Han skylder banken 12.000 kroner.",
        "På kontoen stod der 0 kroner.",
    ),
)
