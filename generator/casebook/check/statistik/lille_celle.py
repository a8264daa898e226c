"""A number in a table that counts too few people to be printed."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.rule import FigureRule, RecordHit
from casebook.check.shared.counts.limits import limits_of
from casebook.check.shared.tables.counted_points import few_in_points
from casebook.model import Case, Method
from casebook.problem import Level
from casebook.risk.cells import small_numbers
from casebook.risk.cells.numbers import tables_of
from casebook.risk.cells.primary import PrimaryReason

_HINTS = {
    PrimaryReason.COUNT: (
        "Skriv «<5» i stedet for tallet, hvis det er 1-4, og ellers «skjult». Eller læg rækken sammen med en anden. Et "
        "nul må gerne stå."
    ),
    PrimaryReason.REST: (
        "Skriv «skjult» i stedet for tallet. Det lader kun få tilbage af «af» eller populationen, og de kan kendes på, "
        "at de ikke er med."
    ),
    PrimaryReason.PERCENT: "Slet «procent» i denne række. Der er for få bag den, eller for få uden for den.",
    PrimaryReason.POPULATION: "Tag tabellen ud, eller læg gruppen sammen med en større, før du tæller.",
}


_POINT = "Tæller figuren mennesker, så tag den ud, eller fortæl det i ord. En skala er til det, en borger vurderer."


def find(record: Case | Method, context: CheckContext) -> Iterator[RecordHit]:
    """Each printed number that is too small, or leaves too few; also of a scale or a measurement that counts people."""
    for path, small in small_numbers(tables_of(record.figures), limits_of(context)):
        yield RecordHit(path, _HINTS[small])
    for path in few_in_points(record.figures, limits_of(context)):
        yield RecordHit(path, _POINT)


def _table(rows: str, population: str = "40", columns: str = "Hvor, Antal") -> str:
    head = "figurer:\n  - type: tabel\n    titel: Et år efter\n"
    head += f"    population: {population}\n    kolonner: [{columns}]\n"
    return head + "    rækker:" + "".join(f"\n      - {row}" for row in rows.split("; "))


def _scale(point: str, before: str, after: str) -> str:
    return (
        "figurer:\n  - type: skala\n    titel: Før og efter\n    fra: 0\n    til: 10\n    punkter:\n"
        f"      - {{navn: {point}, før: {before}, efter: {after}}}"
    )


def _measured(title: str, value: str) -> str:
    return (
        f"figurer:\n  - type: progression\n    titel: {title}\n    skala: {{fra: 0, til: 10}}\n    områder:\n"
        f"      - {{navn: I job, målinger: [{{efter: 3 mdr, værdi: {value}}}, {{efter: 6 mdr, værdi: 8}}]}}"
    )


RULE = FigureRule(
    family="statistik",
    name="lille-celle",
    title="Et tal, der tæller for få",
    message="Her står et tal, der tæller så få mennesker, at de kan kendes på det.",
    why=(
        "Når to af et lille hold kom i uddannelse, ved holdet, hvem det er, og så fortæller tabellen noget nyt om dem. "
        " En procent af få er det samme tal skrevet på en anden måde, og er der kun to, der ikke er talt "
        "med, er det dem, der kan kendes. Derfor er fem det mindste, der må stå. Et nul tæller ingen og må stå; om det "
        "siger for meget om en hel gruppe, ser en anden regel på."
    ),
    source=(
        "A. Hundepool m.fl., Statistical Disclosure Control (Wiley 2012), kapitel 4; Danmarks Statistik, "
        "Datafortrolighed"
    ),
    hint="Skriv «<5» i stedet for tallet, slet procenten, eller læg rækken sammen med en anden.",
    level=Level.ERROR,
    find=find,
    bad=(
        _table("{navn: Fleksjob, antal: 21}; {navn: Praktik, antal: ⟦2⟧}"),
        _table("{navn: Uddannelse, antal: 12, af: 40}; {navn: Småjob, antal: ⟦38⟧, af: 40}", columns="Hvor, Antal, Af"),
        _table("{navn: Fremmøde, antal: ⟦1⟧, af: ⟦4⟧, procent: ⟦25⟧}", columns="Hvor, Antal, Af, Procent"),
        _table("{navn: Småjob, antal: 0}; {navn: Praktik, antal: 0}", population="⟦3⟧"),
        _table("{navn: Praktik, antal: 15, flere: [9, ⟦4⟧]}", columns="Hvor, Unge, Voksne, Ældre"),
        _table("{navn: Fremmøde, antal: ⟦38⟧}"),
        _scale("Deltagere i job", "⟦1⟧", "⟦3⟧"),
        _measured("Antal borgere", "⟦2⟧"),
        _table('{navn: Praktik, antal: ⟦3⟧, procent: ⟦"7,5"⟧}', columns="Hvor, Antal, Procent"),
    ),
    good=(
        _table('{navn: Fleksjob, antal: 21}; {navn: Praktik, antal: "<5"}; {navn: Uddannelse, antal: "<5"}'),
        _table("{navn: Småjob, antal: 0, af: 40}; {navn: Fremmøde, antal: 40, af: 40}", columns="Hvor, Antal, Af"),
        _table("{navn: Fremmøde, antal: 10, af: 40, procent: 25}", columns="Hvor, Antal, Af, Procent"),
        _table("{navn: Fleksjob, antal: 5}; {navn: Praktik, antal: 35}"),
        _table("{navn: Småjob, antal: skjult, af: 40}", columns="Hvor, Antal, Af"),
        _scale("En udfordring, der overskygger alt andet", "9", "2"),
        _scale("Deltageres tillid til kommunen", "1", "3"),
        _measured("Borgerens vurdering", "2"),
    ),
    also=frozenset({"afledt-celle", "alle-eller-ingen"}),
)
