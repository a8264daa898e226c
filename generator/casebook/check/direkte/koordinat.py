"""Coordinates: places on the map to the metre."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.rule import EVERYWHERE, Hit, TextRule
from casebook.check.spans import merged
from casebook.check.triggers import DIGITS, Triggers
from casebook.problem import Level

_SIDE = r" ?[NSØVEWnsøvew]?\b"
_DECIMAL = (
    rf"(?:[NS] ?)?-?[0-9]{{1,2}}[.,][0-9]{{%s}}°?(?:{_SIDE})? {{0,2}}[,;/ ] {{0,2}}"
    r"(?:[EWØV] ?)?-?[0-9]{1,3}[.,][0-9]{%s}°?(?: ?[NSØVEW]\b)?"
)
_BEGIN, _END = r"(?<![0-9A-Za-z.,])", r"(?![0-9])"
_PRECISE = _DECIMAL % ("4,12", "4,12")
_SIGN = "[°º]"
_ANGLE = (
    rf"[0-9]{{1,3}} ?{_SIGN} ?[0-9]{{1,2}}(?:[.,][0-9]{{1,6}})? ?['′’´]? ?"
    r"(?:[0-9]{1,2}(?:[.,][0-9]{1,4})? ?(?:[\"″”]|''|′′|’’)? ?)?[NSØVEW]?"
)
_DEGREES = rf"(?:[NS] ?)?{_ANGLE}[ ,;]{{0,3}}(?:(?:og )?(?:[EWØV] ?)?{_ANGLE})?(?<=[0-9'′’´\"″”NSØVEW])"
_PLUS = r"(?:[23456789CFGHJMPQRVWX]{4}){1,2}\+[23456789CFGHJMPQRVWX]{2,3}(?![0-9A-Za-z])"
_UTM = r"3[23] ?[A-Z]?,? [0-9]{6}(?:[.,][0-9]+)?,? [0-9]{7}"
_MINUTES = r"[NS] ?5[4-7] ?[0-9]{2}[.,][0-9]{1,4},? {0,2}[EØ] ?0?(?:[89]|1[0-5]) ?[0-9]{2}[.,][0-9]{1,4}"
_WORDS = r"///[a-zæøå]{2,20}\.[a-zæøå]{2,20}\.[a-zæøå]{2,20}"
_PATTERN = pattern(rf"{_BEGIN}(?:{_PRECISE}|{_DEGREES}|{_PLUS}|{_UTM}|{_MINUTES}){_END}|(?<!/){_WORDS}")
_SAID = pattern(
    r"(?:koordinat|breddegrad|længdegrad|latitude|longitude|\blat\b|\blon\b|\blng\b)[^0-9]{0,15}"
    r"(?P<place>-?[0-9]{1,3}[.,][0-9]{2,12}(?:[^0-9]{1,18}-?[0-9]{1,3}[.,][0-9]{2,12})?)",
    re.IGNORECASE,
)
_SIGN_TRIGGERS = Triggers(signs=("///", "+"))
_SIGNS = pattern(
    r"[.,][0-9]{3}|[NS] ?5[4-7] ?[0-9]{2}[.,]|[°º+]|///|koordinat|grad|\bl(?:at|on|ng)|3[23] ?[A-Z]?,? [0-9]{6}",
    re.IGNORECASE,
)


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Pairs of decimal degrees, degrees with minutes, plus codes, UTM and three words."""
    del context
    text = passage.text
    if not _SIGNS.search(text):
        return
    parts = [match.span() for match in _PATTERN.finditer(text)]
    parts += [match.span("place") for match in _SAID.finditer(text)]
    yield from (Hit(start, end) for start, end in merged(parts))


RULE = TextRule(
    family="direkte",
    name="koordinat",
    title="Koordinat",
    message="Her står noget, der ligner et sted på kortet.",
    why=(
        "Et koordinat med fire decimaler peger på et hus. Kort og luftfotos er åbne for alle, så det er en adresse i "
        "forklædning."
    ),
    source="Datatilsynet om lokationsdata; databeskyttelsesforordningen artikel 4, nr. 1 (lokaliseringsdata)",
    hint="Slet koordinatet. Skriv kommunen eller regionen.",
    level=Level.ERROR,
    triggers=(DIGITS, _SIGN_TRIGGERS),
    parts=EVERYWHERE,
    find=find,
    also=frozenset({"sagsnummer", "webadresse"}),
    bad=(
        "Skurvognen står ved ⟦N56 21,68 Ø8 37,24⟧, og der er heste.",
        "Huset ligger på ⟦55.0001, 10.0001⟧.",
        "Mødestedet er ⟦55,0001; 10,0001⟧ på kortet.",
        "Han bor ved ⟦55°00'01\"N 10°00'01\"E⟧.",
        "Koden ⟦9F7H2222+22⟧ fører til døren.",
        "Sommerhuset ligger ⟦55° 0.5' N, 10° 0.5' E⟧.",
        "Længdegrad ⟦10.01⟧ og intet mere.",
    ),
    good=(
        "Det var 25° i skyggen.",
        "Han scorede 5,25 og 6,75 på skalaen.",
        "Der bor 56.145, 12.568 og 3.210 mennesker i de tre kommuner.",
        "Han får 12.345,67 kroner om måneden.",
        "Metoden hedder GPS, og den har 4+1 trin.",
    ),
)
