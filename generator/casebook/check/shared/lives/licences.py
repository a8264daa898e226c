"""A driving licence that was taken for what somebody did at the wheel, in ordinary words; not for an illness."""

from __future__ import annotations

_TAKEN = (
    r"frataget|fratog|frakendt|inddraget|inddrog|(?:fik|får|fået|få) (?:taget|inddraget|frataget|klippet|beslaglagt)"
)
_WHOSE = r"(?:sit |hans |hendes |mit )?"
_NOT_ILL = (
    r"(?![a-zæøå])(?! (?:[a-zæøå]+ )?(?:på grund af|pga\.?|efter|af|grundet|da|fordi)[^.!?]{0,30}"
    r"(?:epilep|syn|syg|blodprop|anfald|svimm|hjern|læge|medicin|øje|diabet|besvim))"
)
_DRIVING = r"(?:kør|sprit|spirit|promille|vanvid|fart|en (?:sprit|promille|fart))[a-zæøå]*"
LICENCE = (
    rf"\b(?:{_TAKEN}) {_WHOSE}(?:kørekort(?:et)?|kortet(?= for (?:at |en )?{_DRIVING}|[,.;]| i )){_NOT_ILL}"
    r"|\bkørekort(?:et)? (?:(?:er|var|blev|har|fik|nu|lige) ){0,2}(?:frataget|inddraget|frakendt|konfiskeret)"
    rf"{_NOT_ILL}"
    rf"|\b(?:mistede|mistet|mister|røg) {_WHOSE}(?:køre)?kort(?:et)? (?:for|efter) (?:at have |at )?{_DRIVING}"
    r"|\b(?:sprit|promille|narko|vanvids)(?:kørsel|kørslen|kørsler|kørte|kørt|tur|turen)\b"
    r"|\b(?:kørsel|køre|kørt|kørte) (?:[a-zæøå]+ )?i (?:spiritus)?påvirket tilstand\b"
)
