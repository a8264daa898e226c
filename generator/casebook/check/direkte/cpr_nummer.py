"""CPR numbers: ten digits that begin with a date, however they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.digit_runs import NUMBERS, DigitRun, runs, with_digits
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.rule import EVERYWHERE, Hit, TextRule
from casebook.check.spans import Part, merged
from casebook.problem import Confidence, Level

# Day 01-31 or 61-91 (replacement numbers add 60), month, year; then four digits, letters or signs for them.
_START = r"(?<![0-9])(?<!97[89]-)"
_DAY, _MONTH = r"(?:0[1-9]|[12][0-9]|3[01]|6[1-9]|[78][0-9]|9[01])", r"(?:0[1-9]|1[0-2])"
_DATE = rf"{_DAY}[ ./_:,-]{{0,3}}{_MONTH}[ ./_:,-]{{0,3}}[0-9]{{2}}"
_NUMBER = pattern(
    rf"{_START}(?:"
    rf"{_DATE}[^0-9A-Za-zÆØÅæøå]{{0,5}}[0-9]{{4}}(?![0-9])"
    rf"|{_DATE}(?: ?- ?[0-9A-ZÆØÅ]{{4}}|[ ./-]{{0,3}}[0-9Xx#?]{{4}})(?![0-9A-Za-zÆØÅæøå])"
    rf"|{_DAY}(?P<gap>[ ./-]){_MONTH}(?P=gap)[0-9]{{2}}[ ./-]{{1,3}}[0-9]{{2}}(?P=gap)[0-9]{{2}}"
    r"(?![0-9]|(?P=gap)[0-9])"  # that would be a period: «01.05.04 - 31.05.04»
    rf"|{_DAY}[ ./-]{{0,2}}{_MONTH}[ ./-]{{0,2}}(?:19|20)[0-9]{{2}}[ /-]{{1,3}}[0-9]{{4}}(?![0-9])"
    rf"|{_DATE} ?[-–] ?(?=[A-Za-zÆØÅæøå?*]{{0,3}}[0-9])[0-9A-Za-zÆØÅæøå?*]{{4}}(?![0-9A-Za-zÆØÅæøå-])"
    rf"|(?<![A-Za-zÆØÅæøå]){_DAY}{_MONTH}[0-9]{{2}} "
    r"(?=[A-Za-z?*]{0,2}[0-9][A-Za-z?*]{0,2}[0-9])[0-9A-Za-z?*]{4}(?![0-9A-Za-z])"
    rf"|[0-9]{{6}} ?- ?[0-9]{{4}}(?![0-9])"
    rf"|{_DAY}{_MONTH}[0-9]{{2}}-(?![0-9A-Za-z])"
    r")"
)
_SAID = pattern(
    r"(?:\bcpr|\bc\.p\.r|\bperson-?n(?:umme)?r)[^0-9]{0,25}(?P<number>[0-9](?:[ ./_-]{0,3}[0-9]){5,11})(?![0-9])",
    re.IGNORECASE,
)
# Broken by typing, but called by its name: «cpr. 0x0775-12y4».
_BROKEN = pattern(
    r"(?:\bcpr|\bc\.p\.r|\bperson-?n(?:umme)?r|\bsygesikring|\bfødselsn(?:umme)?r)[a-zæøå.-]*[^0-9A-Za-zÆØÅæøå]{1,5}"
    r"(?:(?:er|var|lyder|hedder|"
    r"slutter på) )?(?P<number>(?=(?:[^0-9 ]{0,3}[0-9]){5})[0-9A-Za-z?*#]{5,7}[ ./–-]{0,3}[0-9A-Za-z?*#]{3,4})"
    r"(?![0-9A-Za-zÆØÅæøå])",
    re.IGNORECASE,
)
_LAST_FOUR = pattern(
    r"(?:sidste (?:fire|4)|(?:fire|4) sidste)(?: cifre[^0-9]{0,25}"
    r"|(?! ?(?:år|måned|mdr|uge|dag|gang|sæson|kapit|side|møde|punkt|linj|ord\b))[^0-9.!?\n]{1,18})"
    r"(?P<number>[0-9](?: ?[0-9]){3})(?![0-9])",
    re.IGNORECASE,
)
# Some of it left out: «0102xx-00xx», «010203-xxxx».
_MASKED = pattern(
    r"(?<![0-9A-Za-z•*_?#])(?=(?:[^0-9\n]{0,7}[0-9]){4})(?=[0-9-]{0,10}[xX•*_?#])[0-9xX•*_?#]{6} ?[-–] ?[0-9xX•*_?#]{4}"
    r"(?![0-9A-Za-z•*_?#])"
)
# The first of it with a day of birth, the rest unreadable: «fødselsnr. 01 02 03 - 4 5 ..».
_UNREADABLE = pattern(
    rf"(?:\bcpr|\bc\.p\.r|\bperson-?n(?:umme)?r|\bfødselsn(?:umme)?r)[^0-9\n]{{0,25}}(?P<number>{_DATE} ?[-–] ?"
    r"(?:[0-9xX•*_?#.] ?){2,4})(?![0-9])",
    re.IGNORECASE,
)
_LENGTH = 10
_TEN_DIGITS = pattern(rf"{_DAY}{_MONTH}[0-9]{{6}}")


def numbers(passage: Passage) -> tuple[Part, ...]:
    """The places of a passage that may be a CPR number. Other rules ask, and leave them to this one."""
    return passage.once(_numbers)


def _numbers(passage: Passage) -> tuple[Part, ...]:
    text, read = passage.text, with_digits(passage)
    written = [match.span() for match in _NUMBER.finditer(read)]
    labelled = [match.span("number") for match in _SAID.finditer(read)]
    labelled += [match.span("number") for shape in (_BROKEN, _UNREADABLE) for match in shape.finditer(text)]
    if "sidste" in text:
        labelled += [match.span("number") for match in _LAST_FOUR.finditer(text)]
    if any(sign in text for sign in "xX•*_?#"):
        labelled += [match.span() for match in _MASKED.finditer(text)]
    return merged((*written, *labelled, *((window.start, window.end) for window in _disguised(passage))))


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Six digits that can be a date and four more. The check digit proves nothing since 2007 and is not asked."""
    del context
    return (Hit(start, end, confidence=_confidence(passage.text[start:end])) for start, end in numbers(passage))


def _disguised(passage: Passage) -> Iterator[DigitRun]:
    for run in runs(passage):
        if run.is_disguised and len(run.digits) >= _LENGTH:
            yield from (window for window in run.matches(_TEN_DIGITS) if window.is_disguised)


def _confidence(number: str) -> Confidence:
    """High for what begins with a date that has been; low for ten digits that only have the shape."""
    from stdnum.dk import cpr  # noqa: PLC0415 - heavy, and rarely needed
    from stdnum.exceptions import ValidationError  # noqa: PLC0415 - heavy, and rarely needed

    digits = "".join(char for char in number if char.isdigit())
    try:
        cpr.get_birth_date(digits)
    except (ValidationError, ValueError, IndexError):
        return Confidence.HIGH if len(digits) != _LENGTH or _TEN_DIGITS.match(digits) else Confidence.LOW
    return Confidence.HIGH


RULE = TextRule(
    family="direkte",
    name="cpr-nummer",
    title="CPR-nummer",
    message="Her står noget, der ligner et CPR-nummer.",
    why=(
        "Et CPR-nummer peger på ét menneske for livet og åbner for misbrug. Det må aldrig udgives, heller ikke en del: "
        "fødselsdato og køn kan læses af det. Kontrolcifret beviser intet siden 2007, så også numre, der ikke går op, "
        "tæller."
    ),
    source="Databeskyttelsesloven § 11; CPR-kontoret, Personnummeret i CPR-systemet",
    hint="Slet nummeret. Skriv «borgeren» og højst et aldersspænd.",
    level=Level.ERROR,
    triggers=(NUMBERS,),
    parts=EVERYWHERE,
    find=find,
    bad=(
        "Borgeren (⟦010203-0000⟧) møder op.",
        "Nummeret er ⟦311299 0000⟧ i systemet.",
        "Nummerets sidste fire er ⟦0012⟧ i systemet.",
        "Journal ⟦0102030000⟧ er lukket.",
        "Et erstatningsnummer som ⟦710203-XXXX⟧ tæller også.",
        "Skrevet med punktum og skråstreg: ⟦01.02.03 / 0000⟧.",
        "Ciffer for ciffer: ⟦0 1 0 2 0 3 0 0 0 0⟧.",
        "Hun sagde ⟦nul et nul to nul tre nul nul nul nul⟧ i telefonen.",
        "Med skjulte cifre bliver det ⟦010203-⟧****.",
        "cpr⟦010203.0000⟧ stod i filnavnet.",
        "De sidste fire cifre er ⟦0123⟧.",
        "Skriv navnet og de sidste 4, det er ⟦0123⟧, så finder de ham.",
        "Han står som ⟦0102xx-00xx⟧ i mappen.",
        "Han er registreret som ⟦010203-4x1k⟧ i systemet.",
        "Cpr. ⟦0x0203-12y4⟧ stod på mappen.",
    ),
    good=(
        "Der kom 1234567890 besøg.",
        "Loven er fra 2014-2015.",
        "Bogen har ISBN 978-87-92907-78-3.",
        "Der er 30 borgere hos hver medarbejder.",
        "Skemaet går fra 10.10-11.00 til 12.10-13.30.",
        "Skalaen er 1, 2, 3, 4, 5, 6, 7, 8, 9, 10.",
        "Tallene dækker 01.05.04 – 31.05.04 og 01/09/04-30/09/04.",
        "CPR-kontoret ændrede reglen i 2007.",
        "Mødet er 010203-planen i kalenderen.",
        "Sygesikringen dækker 12 besøg.",
    ),
)
