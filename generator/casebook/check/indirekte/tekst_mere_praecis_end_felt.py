"""The text says more exactly what a field of the record says broadly on purpose."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.indirekte.familiestoerrelse import families
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import citizen_at, matches, subject_of
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.ages.ages import ages
from casebook.check.shared.ages.bands import band_in_words
from casebook.check.shared.places.countries import origins
from casebook.check.shared.places.places import places
from casebook.check.triggers import Triggers
from casebook.model import Case
from casebook.model.ages import years as spanned
from casebook.model.facts import Tells
from casebook.model.values import Background
from casebook.problem import Confidence, Level

_YEAR = pattern(r"(?<![0-9./-])(?:19|20)[0-9]{2}\b(?![0-9./-]|[ ]?(?:kr|kroner|timer|borgere))")
_YEAR_TRIGGERS = Triggers(digits=True)
_BROAD = frozenset({Background.DANISH, Background.WESTERN, Background.NON_WESTERN})


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Ages within the band, places within the region, countries, counts of children, years beside relative time."""
    if subject_of(passage) is Tells.NOTHING:
        return
    yield from _ages(passage, context)
    yield from _places(passage, context)
    yield from _origins(passage, context)
    yield from _families(passage, context)
    yield from _years(passage, context)


def _ages(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    for age in ages(passage, context):
        citizen = citizen_at(passage, age.start, context)
        if citizen and _within(age.years, citizen.age):
            hint = f"Brug aldersspændet fra feltet «alder» i teksten: «{band_in_words(citizen.age)}»."
            yield Hit(age.start, age.end, hint=hint)


def _within(years: int, band: str) -> bool:
    """True if an age lies in a band: 45 in «40-49», 71 in «60+»."""
    low, high = spanned(band)
    return low <= years <= high


def _places(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    if isinstance(context.record, Case) and not context.record.location.municipality:
        for start, end in places(passage, context):
            yield Hit(start, end, hint="Skriv regionen som i feltet «sted», eller udelad stedet.")


def _origins(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    for start, end in origins(passage, context):
        citizen = citizen_at(passage, start, context)
        if citizen and citizen.background in _BROAD:
            yield Hit(start, end, hint="Skriv baggrunden så bredt som feltet «baggrund», eller udelad landet.")


def _families(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    for start, end in families(passage, context):
        citizen = citizen_at(passage, start, context)
        if citizen and citizen.family:
            yield Hit(start, end, hint="Skriv familien så bredt som feltet «familie»: «har børn».")


def _years(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """A year in a story whose life line keeps to relative time."""
    match passage.path:
        case ("historier", int(i), *_) if isinstance(context.record, Case) and i < len(context.record.stories):
            if any(point.after for point in context.record.stories[i].life_line):
                for year in matches(_YEAR, passage, context, _YEAR_TRIGGERS):
                    yield Hit(
                        year.start(),
                        year.end(),
                        hint="Skriv tiden relativt som i livslinjen: «året efter», «nogle år før».",
                        confidence=Confidence.LOW,
                    )


RULE = TextRule(
    family="indirekte",
    name="tekst-mere-præcis-end-felt",
    title="Teksten siger mere end feltet",
    message="Teksten er mere præcis end det felt, der er gjort bredt med vilje.",
    why=(
        "Felterne er brede, for at ingen kan udpeges, og det er dem, risikoen regnes ud fra. Står den præcise "
        "oplysning i "
        "teksten, er beskyttelsen væk, og regnestykket er forkert."
    ),
    source=(
        "WP29, Opinion 05/2014 om anonymiseringsteknikker (generalisering skal gælde alle steder, en oplysning findes)"
    ),
    hint="Skriv teksten lige så bredt som feltet.",
    level=Level.WARNING,
    reads=Reads.CASES,
    find=find,
    bad=(
        "Den ⟦45-årige⟧ mand møder op hver dag.",
        "Morten, ⟦47 år⟧, er begyndt at lave mad.",
        "Han er ⟦otteogfyrre år gammel⟧ og vil i gang.",
        "Han har ⟦to børn⟧, som han ser i ferierne.",
        "Han er ⟦far til tre⟧ og stolt af det.",
        "I en alder af ⟦41⟧ begynder han forfra.",
    ),
    good=(
        "Morten er i fyrrerne og har børn.",
        "Han begyndte at drikke som helt ung.",
        "Han flyttede hjemmefra, da han var 17 år.",
        "Han har flere børn, som han ser i ferierne.",
        "Han er flyttet til Holstebro for nogle år siden.",
        "Det var i 2009, det begyndte at gå galt.",
    ),
    also=frozenset({"præcis-alder", "familiestørrelse", "personnavn", "fuldt-navn"}),
)
