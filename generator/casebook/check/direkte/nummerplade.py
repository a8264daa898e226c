"""Number plates of cars."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.rule import EVERYWHERE, Hit, TextRule
from casebook.check.spans import merged
from casebook.check.triggers import DIGITS
from casebook.problem import Confidence, Level

_SPACED = pattern(
    r"(?<![A-Za-zÆØÅæøå0-9.-])(?!DK|EU|KR|NR|KL)[A-ZÆØÅ]{2}[ .-]{1,2}[0-9]{2}[ .-][0-9]{3}(?![0-9]|[ .,-][0-9])"
)
_WORDS = "på|er|og|de|kr|ca|nr|af|en|et|to|ni|ti|om|vi|du|ud|op|ad|se|få|så|nu|da|at|km"
_LETTERS = rf"(?-i:[A-ZÆØÅ]{{2}}[ .-]{{0,2}}|[a-zæøå]{{2}}(?=[0-9]{{5}})|(?!{_WORDS})[a-zæøå]{{2}}[ .-])"
_PLATE = rf"(?<![A-Za-zÆØÅæøå0-9]){_LETTERS}[0-9]{{2}}[ .-]{{0,2}}[0-9]{{3}}(?![0-9A-Za-z])"
_CAR = (
    r"(?:nummerplade|nr\.?-?plade|registreringsn|indregistr|\bplade|\bbil|køretøj|varevogn|\bvogn|scooter|knallert"
    r"|motorcykel|parker|\breg\.(?: ?nr\.?)?)"
)
_BEFORE = pattern(rf"{_CAR}[^.!?]{{0,40}}?(?P<plate>{_PLATE})", re.IGNORECASE)
_AFTER = pattern(rf"(?P<plate>{_PLATE})[^.!?]{{0,30}}?{_CAR}", re.IGNORECASE)
_TYPED = pattern(  # an o for a zero, where it is spaced as a plate
    r"(?<![A-Za-zÆØÅæøå0-9.-])[A-ZÆØÅ]{2} (?=[0-9oO]{2}[ .-]?[0-9oO]{3}\b)(?=[0-9 oO]*[oO])[0-9oO]{2}[ "
    r".-]?[0-9oO]{3}(?![0-9A-Za-z])"
)
_READ_OUT = pattern(r"(?<![A-Za-zÆØÅæøå0-9.-])[A-ZÆØÅ] [A-ZÆØÅ](?: [0-9]){5}(?![0-9]| [0-9])")
_SMALL = pattern(  # two letters and four digits: mopeds and trailers
    r"\b(?:knallert|scooter|trailer|anhænger|påhængsvogn|campingvogn)[a-zæøå0-9]*[ ,:(]{1,3}"
    r"(?:(?:med|har|er|reg\.?|nr\.?|nummer(?:et)?|(?:nummer)?plade(?:n|nr\.?)?)[ :]{0,2}){0,4}"
    r"(?P<plate>(?-i:[A-ZÆØÅ]{2})[ .-]?[0-9]{4})(?![0-9A-Za-z])",
    re.IGNORECASE,
)
_DIGITS = pattern(r"[0-9]{3}")
_SHAPE = pattern(_PLATE)


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Plates beside a word for a car, and what is spaced as only plates are."""
    text = passage.text
    typed = [match.span() for match in _TYPED.finditer(text)] if context.holds(passage, DIGITS) else []
    yield from (Hit(start, end, confidence=Confidence.LOW) for start, end in typed)
    read_out = [match.span() for match in _READ_OUT.finditer(text)] if context.holds(passage, DIGITS) else []
    yield from (Hit(start, end, confidence=Confidence.LOW) for start, end in read_out)
    small = [match.span("plate") for match in _SMALL.finditer(text)] if context.holds(passage, DIGITS) else []
    yield from (Hit(start, end) for start, end in small)
    if not _DIGITS.search(text) or not _SHAPE.search(text):
        return
    beside_word = [match.span("plate") for pattern in (_BEFORE, _AFTER) for match in pattern.finditer(text)]
    for start, end in merged((*beside_word, *(match.span() for match in _SPACED.finditer(text)))):
        yield Hit(start, end, confidence=Confidence.HIGH if (start, end) in beside_word else Confidence.LOW)


RULE = TextRule(
    family="direkte",
    name="nummerplade",
    title="Nummerplade",
    message="Her står noget, der ligner en nummerplade.",
    why=("En nummerplade slås gratis op og fører til en bil, og bilen står foran en dør. Naboen kender den."),
    source="Databeskyttelsesforordningen artikel 4, nr. 1; Motorregisteret (motorregister.skat.dk)",
    hint="Slet nummeret. Skriv «hans bil».",
    level=Level.ERROR,
    triggers=(DIGITS,),
    parts=EVERYWHERE,
    find=find,
    bad=(
        "Hans bil, ⟦C N 4 8 2 1 3⟧, holdt foran indgangen.",
        "Nummerpladen er ⟦XX 00 123⟧.",
        "Bilen, en rød stationcar med ⟦XX00123⟧, står der hver dag.",
        "Han kører i ⟦XY 00 123⟧ på arbejde.",
        "Den står med ⟦xx00123⟧ på pladen.",
        "Registreringsnummer: ⟦XX-00-123⟧.",
        "Bilen var ⟦XX 12 3o4⟧ og holdt udenfor.",
        "Borger ejer en bil, reg.nr. ⟦XX00123⟧, som er gammel.",
        "Vurdering: reg. nr. ⟦XX00123⟧, en stationcar.",
        "Scooteren med nummer ⟦XY 0123⟧ er væk igen.",
    ),
    good=(
        "KL har 98 kommuner og 12 345 medlemmer.",
        "Kursus AB12345 findes ikke.",
        "Han sparede op til en bil på 12 345 kroner.",
        "Bilen er fra 2014, og den kører godt.",
        "Der er 12 345 biler i kommunen.",
    ),
    also=frozenset({"sagsnummer"}),
)
