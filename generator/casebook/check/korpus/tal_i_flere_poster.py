"""Tables of several records that together give a small number back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from casebook.check.context import CheckContext
from casebook.check.rule import PARTED, CorpusRule, RecordHit
from casebook.check.shared.counts.limits import limits_of
from casebook.check.shared.tables.tables_of_records import beside, own, place_of
from casebook.model import Case
from casebook.problem import Confidence, Level, Related
from casebook.risk.cells.differences import small_differences
from casebook.risk.cells.exposure import ExposureReason, exposed_in
from casebook.risk.cells.numbers import PlacedTable


def find(case: Case, context: CheckContext) -> Iterator[RecordHit]:
    """Numbers of a case that tables of other cases give back, or that differ from one of theirs by too few."""
    tables, numbered = beside(case, context)
    if tables:
        yield from _given_back(tables, context)
        yield from _differences(tables, numbered, context)


def _given_back(tables: Sequence[PlacedTable], context: CheckContext) -> Iterator[RecordHit]:
    """Hidden numbers of the case that its own tables protect, and those of all cases together do not."""
    limits = limits_of(context)
    alone = {exposed.path for exposed in exposed_in([placed for placed in tables if placed.record == 0], limits)}
    for exposed in exposed_in(tables, limits):
        number, path = own(exposed.path)
        if number == 0 and path not in alone and exposed.why is ExposureReason.GIVEN_BACK:
            yield RecordHit(path)


def _differences(
    tables: Sequence[PlacedTable], numbered: Mapping[int, Case], context: CheckContext
) -> Iterator[RecordHit]:
    for difference in small_differences(tables, limits_of(context)):
        paths = difference.path, difference.other
        mine = [own(path)[1] for path in paths if own(path)[0] == 0]
        others = [place for path in paths if own(path)[0] and (place := place_of(path, numbered, context))]
        if len(mine) == 1:
            yield RecordHit(mine[0], related=tuple(Related(place, _OTHER) for place in others))


_OTHER = "her er det andet tal"


def _table(title: str, rows: str, population: int | str, place: str, actor: str = "Projekt Broen") -> str:
    return (
        f"sted:\n  {place}\naktør:\n  type: forening\n  navn: {actor}\nfigurer:\n  - type: tabel\n    titel: {title}\n"
        f"    population: {population}\n    kolonner: [Hvad, Antal]\n    rækker:"
        + "".join(f"\n      - {row}" for row in rows.split("; "))
    )


_JOB = "{{navn: I job, antal: {}}}; {{navn: Ledige, antal: {}}}"
_REGION, _TOWN = "region: midtjylland", "kommune: holstebro"

RULE = CorpusRule(
    family="korpus",
    name="tal-i-flere-poster",
    title="Tal fra flere poster giver et lille tal",
    message="Holdt op mod tabellen i en anden post giver tallet her et antal, som nogen kan kendes på.",
    why=(
        "Er 61 i hele regionen kommet i job, og 59 af dem i den ene kommune, så er to i resten af regionen. Tabellerne "
        "står i hver sin case, men de kan lægges ved siden af hinanden. Det samme gælder to år, når det ene tal er en "
        "del af det andet, og to aldersgrupper, der næsten er de samme."
    ),
    source=(
        "A. Hundepool m.fl., Handbook on Statistical Disclosure Control, 2. udgave (2024), afsnit 5.2 (geographical "
        "differencing; disclosure by linking)"
    ),
    hint="Brug samme inddeling i begge poster, skriv «skjult» i stedet for det ene tal, eller tag den ene tabel ud.",
    level=Level.WARNING,
    confidence=Confidence.LOW,
    find=find,
    bad=(
        _table("Efter et år", _JOB.format("⟦61⟧", 40), 101, _REGION)
        + PARTED
        + _table("Efter et år", _JOB.format("⟦59⟧", 31), 90, _TOWN),
        _table("Deltagere 18-64 år", _JOB.format("⟦61⟧", "⟦40⟧"), "⟦101⟧", _TOWN)
        + PARTED
        + _table("Deltagere 18-63 år", _JOB.format("⟦60⟧", "⟦38⟧"), "⟦98⟧", _TOWN),
        _table("I job indtil 2016", _JOB.format("⟦61⟧", 40), 101, _TOWN)
        + PARTED
        + "år: 2017\n"
        + _table("I job indtil 2017", _JOB.format("⟦63⟧", 51), 114, _TOWN),
        _table("Efter et år", _JOB.format("61", '⟦"<5"⟧') + '; {navn: Småjob, antal: ⟦"<5"⟧}', 66, _TOWN)
        + PARTED
        + _table("Efter et år", _JOB.format("61", "⟦3⟧") + "; {navn: Syge, antal: 2}", 66, _TOWN).replace("⟦3⟧", "3"),
    ),
    good=(
        _table("Efter et år", _JOB.format(61, 40), 101, _REGION)
        + PARTED
        + _table("Efter et år", _JOB.format(35, 25), 60, _TOWN),
        _table("Efter et år", _JOB.format(61, 40), 101, _REGION)
        + PARTED
        + _table("Efter et år", _JOB.format(59, 31), 90, "kommune: aalborg"),
        _table("Efter et år", _JOB.format(61, 40), 101, _TOWN)
        + PARTED
        + "år: 2017\n"
        + _table("Efter et år", _JOB.format(59, 38), 97, _TOWN),
        _table("Fremmøde", _JOB.format(61, 40), 101, _TOWN)
        + PARTED
        + _table("Tilfredshed", _JOB.format(59, 38), 97, _TOWN),
    ),
    also=frozenset({"lille-celle", "afledt-celle", "forskel-mellem-tal"}),
)
