"""Two numbers of which one is a part of the other, with a small difference."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.rule import FigureRule, RecordHit
from casebook.check.shared.counts.limits import limits_of
from casebook.model import Case, Method
from casebook.problem import Confidence, Level, Related
from casebook.risk.cells.differences import small_differences
from casebook.risk.cells.leftovers import left_out
from casebook.risk.cells.numbers import tables_of


def find(record: Case | Method, context: CheckContext) -> Iterator[RecordHit]:
    """The later number of each pair whose difference counts too few, with the other beside it."""
    tables = tables_of(record.figures)
    for path, other, is_sure in small_differences(tables, limits_of(context)) if tables else ():
        related = (Related(context.document.place(other), "her er det andet tal"),) if context.document else ()
        level, confidence = (None, None) if is_sure else (Level.WARNING, Confidence.LOW)
        yield RecordHit(path, level=level, confidence=confidence, related=related)
    for path in left_out(tables, limits_of(context)):
        yield RecordHit(path, _LEFT_OUT, Level.WARNING, confidence=Confidence.LOW)


_LEFT_OUT = (
    "Rækkerne tæller næsten alle, og de få, der mangler, kan kendes på det. Ret tallet, hvis tabellen kun handler om "
    "dem, der står i den; ellers læg de få til en anden række."
)


def _table(title: str, rows: str, population: int | str, columns: str = "Hvad, Antal", more: str = "") -> str:
    head = f"  - type: tabel\n    titel: {title}\n    population: {population}\n    kolonner: [{columns}]\n{more}"
    return head + "    rækker:" + "".join(f"\n      - {row}" for row in rows.split("; "))


def _tables(*tables: str) -> str:
    return "figurer:\n" + "\n".join(tables)


_JOB = "{{navn: I job, antal: {}}}; {{navn: Ledige, antal: {}}}"
_HOURS = "{{navn: Over 30 timer, antal: {}}}; {{navn: 16-30 timer, antal: {}}}; {{navn: Højst 15 timer, antal: {}}}"
_OVERLAP = "    overlapper: true\n"

RULE = FigureRule(
    family="statistik",
    name="forskel-mellem-tal",
    title="To tal med en lille forskel",
    message="Det ene tal tæller en del af det andet, og forskellen tæller så få mennesker, at de kan kendes på det.",
    why=(
        "Er 21 af dem på 18-64 år i job og 20 af dem på 18-63 år, så er den ene på 64 i job. Det står ingen steder, "
        "men det er et minusstykke. Det samme gælder to tabeller over næsten de samme mennesker, «i job» og «i job, "
        "kvinder», og tal, der vokser fra «indtil 2016» til «indtil 2017»."
    ),
    source=(
        "A. Hundepool m.fl., Handbook on Statistical Disclosure Control, 2. udgave (2024), afsnit 5.2 (disclosure by "
        "differencing)"
    ),
    hint="Brug den samme inddeling begge steder, skriv «skjult» i stedet for det ene tal, eller tag den ene tabel ud.",
    level=Level.ERROR,
    find=find,
    bad=(
        _tables(
            _table("Deltagere 18-64 år", _JOB.format(21, 19), 40),
            _table("Deltagere 18-63 år", _JOB.format("⟦20⟧", "⟦18⟧"), "⟦38⟧"),
        ),
        _tables(
            _table("Bydelen", _HOURS.format(50, 128, 39), 217),
            _table("Bydelen med den gamle grænse", _HOURS.format("⟦52⟧", "⟦130⟧", 39), "⟦221⟧"),
        ),
        _tables(
            _table(
                "Deltagere", "{navn: I job, antal: 21}; {navn: 'Heraf i job, kvinder', antal: ⟦19⟧}", 60, more=_OVERLAP
            )
        ),
        _tables(
            _table("Forløb", "{navn: Indtil 2016, antal: 61}; {navn: Indtil 2017, antal: ⟦63⟧}", 90, more=_OVERLAP)
        ),
        _tables(
            _table("Alle", _JOB.format(21, 19), 40),
            _table("Uden de nye", _JOB.format("⟦20⟧", "⟦18⟧"), "⟦38⟧"),
        ),
        _tables(_table("Deltagere", _JOB.format(21, 17), "⟦40⟧")),
        _tables(_table("Deltagere", _JOB.format(21, 17) + "; {navn: I alt, antal: 38}", "⟦41⟧")),
    ),
    good=(
        _tables(
            _table("Deltagere 18-64 år", _JOB.format(21, 19), 40),
            _table("Deltagere 18-54 år", _JOB.format(15, 14), 29),
        ),
        _tables(
            _table("Efter 1 år", _JOB.format(21, 19), 40),
            _table("Efter 2 år", _JOB.format(20, 18), 38),
        ),
        _tables(
            _table("Ved begyndelsen", _JOB.format(8, 32), 40),
            _table("Ved slutningen", _JOB.format(20, 18), 38),
        ),
        _tables(
            _table("Fremmøde", _JOB.format(41, 19), 60),
            _table("Praktik", _JOB.format(40, 10), 50),
        ),
        _tables(_table("Deltagere", "{navn: Mænd, antal: 21}; {navn: Kvinder, antal: 19}", 40)),
        _tables(_table("Deltagere", _JOB.format(21, 17), 60)),
        _tables(_table("Forløb", "{navn: I 2016, antal: 61}; {navn: I 2017, antal: 63}", 90, more=_OVERLAP)),
    ),
    also=frozenset({"afledt-celle", "lille-celle"}),
)
