"""Numbers and addresses that an authority has for everybody: «Ankestyrelsen, 7998 Statsservice, telefon 33 41 12 00».

They stand behind the authority's name, in a sentence that speaks of nobody.
"""

from __future__ import annotations

from casebook.check.context import CheckContext
from casebook.check.declared import declared
from casebook.check.impersonal import points_at_somebody
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.sentences import sentence_at

_BODY = pattern(  # of the whole country; a municipality's numbers lead to somebody's desk
    r"(?<![\w-])(?:[A-ZÆØÅ][a-zæøå]{2,24}(?:styrelsen|tilsynet|ministeriet|klagenævn(?:et)?)|Skatteforvaltningen"
    r"|(?:Folketingets )?Ombudsmand(?:en)?|Udbetaling Danmark|Danmarks Statistik|Livslinien|Giftlinjen|Højesteret"
    r"|(?:Vestre|Østre) Landsret|Rigsrevisionen|Digital Post|MitID-supporten)s?(?!\w)"
)
_SOMEBODY = pattern(r"medarbejder|konsulent|sagsbehandler|rådgiver|kontakt|direkte|mobil|privat|\batt\b|\bv/|hjemme")
_FAR = 200  # characters between the authority and its number


def is_of_an_authority(passage: Passage, start: int, context: CheckContext) -> bool:
    """True for what stands behind an authority's name, where its sentence speaks of nobody."""
    text = passage.text
    body = max((match.end() for match in _BODY.finditer(text, max(0, start - _FAR), start)), default=None)
    around = sentence_at(context.sentences(passage), start)
    if body is None or around is None or _SOMEBODY.search(text.lower(), body, start):
        return False
    first = min(body, around.start)
    spoken = text[first : around.end].lower()
    return not points_at_somebody(spoken, declared(context).pseudonyms)
