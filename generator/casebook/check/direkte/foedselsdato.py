"""Dates of birth: a day beside a word for birth, and a whole date that an adult can be born on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.direkte.cpr_nummer import numbers
from casebook.check.passage import Passage, PassagePart
from casebook.check.patterns import pattern
from casebook.check.rule import EVERYWHERE, Hit, TextRule
from casebook.check.shared.dates import dates
from casebook.check.shared.dates.dated import is_no_birth
from casebook.check.spans import outside
from casebook.check.triggers import DIGITS, Triggers
from casebook.danish import when
from casebook.model import RegionInLaw, Term
from casebook.problem import Confidence, Level

_BIRTH = pattern(
    r"født(?:e|es)?\b|føds|foed(?:t|sel)|fodsel|\bfdt\b|(?<![A-Za-zæøå.])f\.|\bdob\b|kom til verden|\bfyld(?:er|te)\b",
    re.IGNORECASE,
)
_BIRTH_TRIGGERS = Triggers({"f", "verden"}, ("føds", "født", "foed", "fodsel", "fdt", "dob", "fylder", "fyldte"))
_SAID = pattern(
    rf"(?:{_BIRTH.pattern})[a-zæøå]*"
    r"(?:[ :,.()=«»\"-]|\b(?:den|d|i|på|er|var|blev|dag|dato|år|[0-9]{2}(?= år)|[a-zæøå]{2,4}dag)\b){0,12}"
    rf"(?P<date>{dates.ANY.pattern})",
    re.IGNORECASE,
)
_WHOLE = pattern(rf"(?<![0-9A-Za-z])(?<![0-9][./-])(?=[0-9jfmasond]){dates.WITH_YEAR}", re.IGNORECASE)
_SAID_AFTER = pattern(r"[^.!?]{0,40}?(?:\bfødt\b|fødsel|kom [^.!?]{0,20}til verden)", re.IGNORECASE)
_YEAR = pattern(r"(?:18|19|20)[0-9]{2}")
_FIELDS = frozenset({"født", "foedt", "fødselsdato", "foedselsdato", "fodselsdato", "fødselsdag", "dob", "birthday"})
_OLDEST, _YOUNGEST = 105, 15  # years
_WHOLE_DATE = 2  # hyphens


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Dates of birth, apart from those that a CPR number begins with."""
    text = passage.text
    sure = [match.span("date") for match in _SAID.finditer(text)] if context.holds(passage, _BIRTH_TRIGGERS) else []
    if passage.part is PassagePart.VALUE and passage.field.lower() in _FIELDS:
        sure += [match.span() for match in dates.ANY.finditer(text)]
    confidences = dict.fromkeys(sure, Confidence.HIGH)
    for match in _WHOLE.finditer(text) if context.holds(passage, DIGITS) and _YEAR.search(text) else ():
        if _SAID_AFTER.match(text, match.end()):
            confidences[match.span()] = Confidence.HIGH
        elif _of_an_adult(match, int(context.today[:4])) and not _is_another(match, context):
            confidences.setdefault(match.span(), Confidence.LOW)
    kept = outside(confidences, numbers(passage)) if confidences else ()
    return (Hit(start, end, confidence=confidences.get((start, end))) for start, end in kept)


def _of_an_adult(match: re.Match[str], today: int) -> bool:
    year = _YEAR.search(match.group())
    return year is not None and today - _OLDEST <= int(year.group()) <= today - _YOUNGEST


def _is_another(match: re.Match[str], context: CheckContext) -> bool:
    """True if a day is one that a law begins or ends on, by the registers, or another one by the words around it."""
    return match.group().lower() in context.for_run(_days_of_law) or is_no_birth(match.string, *match.span())


def _days_of_law(context: CheckContext) -> frozenset[str]:
    """The days in the registers on which a term or a region begins or ends, as files and pages write them."""
    registers = context.registers
    terms = (term for vocabulary in registers.vocabularies.values() for term in vocabulary.values())
    entries: tuple[Term | RegionInLaw, ...] = (*terms, *registers.regions.values())
    dates_of_law = (date for entry in entries for date in (entry.valid_from, entry.valid_to) if date)
    days = [date for date in dates_of_law if date.count("-") == _WHOLE_DATE]
    return frozenset((*days, *(when(day).removeprefix("den ") for day in days)))


RULE = TextRule(
    family="direkte",
    name="fødselsdato",
    title="Fødselsdato",
    message="Her står noget, der ligner en fødselsdato.",
    why=(
        "En fødselsdato deles af få og står i avisen, på gravstenen og på Facebook. Sammen med køn og kommune peger "
        "den næsten altid på ét menneske, og den er de første seks cifre af CPR-nummeret."
    ),
    source=(
        "L. Sweeney, Simple Demographics Often Identify People Uniquely (2000); Artikel 29-gruppen, Udtalelse 05/2014"
    ),
    hint="Slet datoen. Skriv alderen som et spænd, for eksempel «i fyrrerne».",
    level=Level.ERROR,
    parts=EVERYWHERE,
    find=find,
    also=frozenset({"præcis-dato", "præcis-alder", "tekst-mere-præcis-end-felt", "sagsnummer"}),
    bad=(
        "Han er født den ⟦3. maj 1985⟧.",
        "Morten, f. ⟦03.05.85⟧, møder op hver dag.",
        "Fødselsdato: ⟦1985-05-03⟧.",
        "Han blev født ⟦030585⟧ på et sygehus.",
        "Han fejrer fødselsdag den ⟦3. maj⟧.",
        "Den ⟦3. maj 1985⟧ kom han til verden.",
        "Han er født den ⟦tredje maj nitten hundrede femogfirs⟧.",
        "Skemaet viser ⟦03/05-1985⟧ i hjørnet.",
        "Borgeren (⟦3. maj 1985⟧) møder op.",
    ),
    good=(
        "Databeskyttelsesloven er vedtaget den 23. maj 2018.",
        "Grundloven af 5. juni 1953 gælder stadig.",
        "Rapporten af 3. marts 2004 og aftalen fra den 12. juni 2008 siger det samme.",
        "Det følger af lovbekendtgørelse nr. 712 af 5. april 2006.",
        "Perioden er 01.05.2004 - 31.05.2004.",
        "Fra den 1. februar 2005 var han i arbejde.",
        "Forløbet varer fra maj til august.",
        "Han er født i Jylland og har tre børn.",
        "Hans fødselsdag blev fejret på arbejdspladsen.",
        "I 2014 fyldte det meste i hans liv.",
    ),
)
