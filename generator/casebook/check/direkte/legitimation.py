"""Numbers that a person has with an authority, a bank or a company: of a passport, a licence, a login, a customer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.rule import EVERYWHERE, Hit, TextRule
from casebook.check.spans import merged
from casebook.check.triggers import DIGITS
from casebook.problem import Level

_CARD = (
    r"kørekort|opholdskort|id-?kort|legitimationskort|sundhedskort|sygesikringskort|rejsekort|"
    r"nem-?id|mit-?id|uni-?login"
)
_HELD = (
    r"pas|id|identifikations|legitimations|kunde|medlems?|medarbejder|løn|tjeneste|patient|police|abonnements?|elev|"
    r"student|studie|licens|autorisations|asyl|udlændinge|person"
)
_NUMBER = r"[ -]?(?:nr|nummer|numre|kode)(?:et|ene)?\.?"
_VALUE = r"(?P<number>[A-Z]{0,3}[ -]?[0-9][0-9A-Z]*+(?:[ ./-][0-9][0-9A-Z]*+){0,6})(?![0-9A-Za-z])"
_SAID = pattern(
    rf"\b(?:(?:{_CARD})(?:et)?(?:{_NUMBER})?|(?:{_HELD}){_NUMBER})"
    rf"(?: er| var| hedder| lyder(?: på)?| med)?[ :#=«\"(]{{1,4}}{_VALUE}",
    re.IGNORECASE,
)
_KEY = pattern(  # what opens somebody's door
    r"\b(?:nøgleboks(?:en)?|nøgleskab(?:et)?|dør(?:en)?|gadedør(?:en)?|port(?:en)?|alarm(?:en)?|opgang(?:en)?|pengeskab(?:et)?)"
    r"(?:[ :-]{0,3}|[^.!?\n]{1,40}\b)(?:kode(?:n)?)(?: er| til [a-zæøå]+(?: er)?)?"
    r"[ :#=«\"(]{1,4}(?P<number>[0-9]{3,8}[#*]?)(?![0-9])",
    re.IGNORECASE,
)
_FEWEST = 6  # digits; fewer is a year, or the number of a rule


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Digits behind the word for such a number."""
    del context
    numbers = (match for match in _SAID.finditer(passage.text) if _digits(match["number"]) >= _FEWEST)
    keys = (match.span("number") for match in _KEY.finditer(passage.text))
    yield from (Hit(start, end) for start, end in merged([*(match.span("number") for match in numbers), *keys]))


def _digits(number: str) -> int:
    return sum(char.isdigit() for char in number)


RULE = TextRule(
    family="direkte",
    name="legitimation",
    title="Pas-, kort- eller kundenummer",
    message="Her står noget, der ligner nummeret på et pas, et kort, et login eller et kundeforhold.",
    why=(
        "Nummeret på et pas, et kørekort eller et MitID hører til ét menneske og kan bruges til at udgive sig for det. "
        "Et kunde- eller medlemsnummer fører til navnet hos enhver, der kan slå det op."
    ),
    source="Databeskyttelsesforordningen artikel 4, nr. 1 (identifikationsnummer); Datatilsynet om identitetstyveri",
    hint="Slet nummeret. Skriv «passet», «kørekortet» eller «kundeforholdet», hvis det betyder noget for forløbet.",
    level=Level.ERROR,
    triggers=(DIGITS,),
    parts=EVERYWHERE,
    find=find,
    also=frozenset({"opholdsgrundlag", "telefonnummer", "bankkonto", "cpr-nummer", "cvr-nummer", "sagsnummer"}),
    bad=(
        "Pasnummer ⟦209876543⟧ blev vist ved skranken.",
        "Hans NemID er ⟦1234-567-890⟧ og virker ikke.",
        "Opholdskort nr. ⟦DK0099887⟧ er udløbet.",
        "Han har kundenummer ⟦881-277-314⟧ hos elselskabet.",
        "Medlemsnr.: ⟦4410 2231 7⟧ i a-kassen.",
        "Kørekortnummeret er ⟦182736455⟧.",
        "Nøgleboks ved bagdøren hos ham, kode ⟦0013⟧, ring først.",
    ),
    good=(
        "Han tog kørekort i 2014 og kører selv i dag.",
        "MitID er svært for ham, og mentoren hjælper.",
        "Hun er kunde nummer 12 i køen.",
        "Kørekortet kostede 14.000 kroner.",
        "Medlemstallet er 1.250 i foreningen.",
    ),
)
