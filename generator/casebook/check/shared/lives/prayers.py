"""Prayer and fasting as they are told at work: a break for it, a place, the time of day."""

from __future__ import annotations

import re

from casebook.check.patterns import pattern
from casebook.check.triggers import Triggers

_DAILY = r"(?:(?:sin|sine|den|daglige|daglig|fælles|hendes|hans) ){0,2}"
PRAYER = pattern(
    rf"\b(?:fri|pauser?|tid|plads|sted|rum|lov|lokale|hjørne)(?:n|t)? til {_DAILY}"
    r"(?:bøn(?:nen|nerne)?|at bede(?= *(?:[,.;!?]|$)| (?:i|midt|hver|ved|under|og)(?![a-zæøå])))(?![a-zæøå])"
    rf"|\bbede[rs]? {_DAILY}(?:fem )?(?:bønner|fadervor)(?![a-zæøå])"
    r"|\b(?:beder|bad|bede|bedt) (?:midt på dagen|til middag|(?:fem|tre|flere) gange (?:om dagen|dagligt)|bordbøn|"
    r"aftenbøn|morgenbøn|mod mekka)(?![a-zæøå])"
    r"|\bbøn(?:nen)? (?:midt på dagen|i (?:pausen|arbejdstiden|frokostpausen))"
    r"|\b(?:holde[rs]?|holdt) (?:bøn|andagt|bordbøn|fasten)(?![a-zæøå])",
    re.IGNORECASE,
)
PRAYER_TRIGGERS = Triggers(
    {"bøn", "bønnen", "bønner", "bønnerne", "bede", "bedes", "beder", "bad", "bedt", "andagt", "fasten"}, ("bordbøn",)
)
