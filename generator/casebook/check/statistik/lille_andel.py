"""Running text that counts a few out of a small group: «to ud af de syv»."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.limits import limits_of
from casebook.check.shared.numbers import NUMBER, value
from casebook.check.triggers import Triggers
from casebook.problem import Confidence, Level
from casebook.risk.cells import Limits

_LARGEST = 30  # a group that is larger does not know by itself who its few are

_PEOPLE = (
    r"(?:borgere?|deltagere?|personer?|mennesker?|mænd|kvinder?|unge|ældre|voksne|ledige|kursister|elever|brugere?|"
    r"beboere|medlemmer|klienter|modtagere|sygemeldte|aktivitetsparate|jobparate|flygtninge|"
    r"forældre|mødre|fædre)"
    r"(?:ne|rne|erne)?\b"
)
_GAP = r"(?: [a-zæøå-]{2,20}){0,2}? "
_NOT_PEOPLE = (
    r"(?! ?(?:første|sidste|næste|seneste)?\s?(?:års?|måneder|uger|dage|timer|gange|trin|faser|moduler|punkter|"
    r"spørgsmål|mål|kommuner|regioner|virksomheder|pladser|forløb|møder|samtaler|kroner|procent|områder|metoder|børn|søskende|"
    r"brødre|søstre|sønner|døtre)\b)"
)
_SHARE = pattern(
    rf"\b(?P<few>{NUMBER}) (?:borgere |deltagere |personer )?"
    rf"(?:ud af (?:de|vores|alle) (?P<all>{NUMBER})\b{_NOT_PEOPLE}"
    rf"|(?:ud )?af (?:de |vores |alle )?(?P<whole>{NUMBER}){_GAP}{_PEOPLE})"
)
_PERCENT = pattern(
    rf"\b[0-9]{{1,3}}(?:[,.][0-9]+)? ?(?:%|procent|pct\.?) (?:ud )?af (?:de |vores )?(?P<whole>{NUMBER}){_GAP}{_PEOPLE}"
)
_TRIGGERS = Triggers({"af"})


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Counts and percentages of a named, small group of people."""
    limits = limits_of(context)
    for sentence in context.sentences(passage):
        if not sentence.mask & _TRIGGERS.mask:
            continue
        for match in _SHARE.finditer(sentence.lower):
            if _is_small(value(match["few"]), value(match["all"] or match["whole"]), limits):
                yield Hit(sentence.start + match.start(), sentence.start + match.end())
        for match in _PERCENT.finditer(sentence.lower):
            if (value(match["whole"]) or _LARGEST + 1) <= _LARGEST:
                yield Hit(sentence.start + match.start(), sentence.start + match.end())


def _is_small(few: int | None, everybody: int | None, limits: Limits) -> bool:
    """True if as few are counted, or left, of a group that is small itself."""
    if few is None or everybody is None or not few < everybody <= _LARGEST:
        return False
    return 0 < few < limits.smallest or everybody - few < limits.smallest


RULE = TextRule(
    family="statistik",
    name="lille-andel",
    title="Få ud af en lille gruppe",
    message="Her tælles nogle få ud af en lille gruppe, og så kan gruppen vide, hvem det er.",
    why=(
        "«To ud af de syv» er en tabel skrevet med ord. De syv kender hinanden, og den, der ved, at fem fortsatte, ved "
        "også, hvem de to er. Det, der bliver fortalt om de to, er så fortalt om dem."
    ),
    source="A. Hundepool m.fl., Statistical Disclosure Control (Wiley 2012), kapitel 4; WP29, Opinion 05/2014",
    hint="Skriv det uden tal: «nogle», «enkelte», «de fleste», eller «under fem».",
    level=Level.WARNING,
    confidence=Confidence.LOW,
    reads=Reads.RECORDS,
    find=find,
    triggers=(_TRIGGERS,),
    bad=(
        "Efter et år var ⟦to ud af de syv⟧ i uddannelse.",
        "Det lykkedes for ⟦3 af de 8 deltagere⟧.",
        "Af holdet faldt ⟦fire af de tolv unge⟧ fra.",
        "I dag er ⟦seks ud af de syv⟧ stadig i job.",
        "Det gælder ⟦40 procent af de fem borgere⟧.",
        "De talte med ⟦én af fem borgere⟧ hver uge.",
    ),
    good=(
        "De kom i to ud af de syv uger.",
        "Nogle af borgerne kom i job, og enkelte i uddannelse.",
        "Næsten hver fjerde af de 165 borgere kom i fleksjob.",
        "Han nåede to af de tre mål.",
        "Det gælder 99 af de 165 borgere.",
        "To ud af tre danskere kender det.",
    ),
)
