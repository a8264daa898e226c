"""A table that says of a small group that all or none of it has something in common."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.rule import FigureRule, RecordHit
from casebook.check.shared.counts.limits import limits_of
from casebook.model import Case, Method
from casebook.problem import Level
from casebook.risk.cells.groups import uniform_numbers
from casebook.risk.cells.numbers import tables_of


def find(record: Case | Method, context: CheckContext) -> Iterator[RecordHit]:
    """Each number that is the whole of a small group, or nobody in it."""
    tables = tables_of(record.figures)
    yield from (RecordHit(path) for path, _ in uniform_numbers(tables, limits_of(context)))


def _table(rows: str, population: int = 12, columns: str = "Hvad, Antal", more: str = "") -> str:
    head = "figurer:\n  - type: tabel\n    titel: Hvordan det gik\n"
    head += f"    population: {population}\n    kolonner: [{columns}]\n{more}"
    return head + "    rækker:" + "".join(f"\n      - {row}" for row in rows.split("; "))


_BOTH = "    i_alt: begge\n"
_SEX = "Hvad, Mænd, Kvinder, I alt"

RULE = FigureRule(
    family="statistik",
    name="alle-eller-ingen",
    title="Alle eller ingen i en lille gruppe",
    message="Her siger en tabel, at noget gælder alle eller ingen i en lille gruppe.",
    why=(
        "Står der, at alle otte på holdet har en dom, behøver ingen at vide, hvem der er hvem: Den, der ved, at naboen "
        "var med, ved nu også det andet. Gruppen kan være hele holdet, men også en række eller en kolonne: «seks mænd, "
        "og alle seks er i job»."
    ),
    source=(
        "A. Hundepool m.fl., Handbook on Statistical Disclosure Control, 2. udgave (2024), afsnit 5.2 (group attribute "
        "disclosure); A. Machanavajjhala m.fl., l-Diversity (2007)"
    ),
    hint="Udelad rækken, slå grupper sammen, eller sig det i ord, uden at det gælder alle eller ingen.",
    level=Level.WARNING,
    find=find,
    bad=(
        _table("{navn: Er kommet i job, antal: ⟦12⟧}"),
        _table("{navn: Er kommet i job, antal: ⟦0⟧}"),
        _table("{navn: Er kommet i job, antal: ⟦8⟧, af: 8}", 40, "Hvad, Antal, Af"),
        _table(
            "{navn: I job, antal: ⟦6⟧, flere: [0]}; {navn: Ledige, antal: 9, flere: [24]}", 39, "Hvad, Mænd, Kvinder"
        ),
        _table(
            "{navn: I job, antal: ⟦6⟧, flere: [8, 14]}; {navn: Ledige, antal: 0, flere: [21, 21]}; "
            "{navn: I alt, antal: 6, flere: [29, 35]}",
            35,
            _SEX,
            _BOTH,
        ),
        _table(
            "{navn: I job, antal: ⟦skjult⟧, flere: [9, 15]}; {navn: Ledige, antal: 0, flere: [21, 21]}; "
            "{navn: I alt, antal: 6, flere: [30, 36]}",
            36,
            _SEX,
            _BOTH,
        ),
        _table(
            "{navn: I job, antal: 5, flere: [6, ⟦0⟧]}; {navn: Ledige, antal: 20, flere: [9, 21]}",
            61,
            "Hvad, Unge, Voksne, Ældre",
        ),
    ),
    good=(
        _table("{navn: Er kommet i job, antal: 7}"),
        _table("{navn: Er kommet i job, antal: 40}", 40),
        _table('{navn: Er kommet i job, antal: "<5", af: 12}', columns="Hvad, Antal, Af"),
        _table("{navn: Begyndte, antal: 12}; {navn: Gennemførte, antal: 7}", more="    overlapper: true\n"),
        _table(
            "{navn: I job, antal: 7}; {navn: Ledige, antal: 5}; {navn: I alt, antal: 12}", more="    i_alt: nederst\n"
        ),
        _table(
            "{navn: I job, antal: 0, flere: [26]}; {navn: Ledige, antal: 31, flere: [14]}", 71, "Hvad, Mænd, Kvinder"
        ),
    ),
    also=frozenset({"afledt-celle"}),
)
