"""A hidden number that the other numbers of the record give back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from casebook.check.context import CheckContext
from casebook.check.passage import PassagePart
from casebook.check.rule import FigureRule, RecordHit
from casebook.check.shared.counts.limits import limits_of
from casebook.danish import listing
from casebook.model import Case, Method
from casebook.model.figures import CountTable
from casebook.problem import Confidence, Level
from casebook.risk.cells import ExposedNumber, exposed_numbers
from casebook.risk.cells.exposure import ExposureReason, exposed_in
from casebook.risk.cells.numbers import hides_anything, tables_of
from casebook.risk.cells.suppress import ComplementarySuppression
from casebook.risk.cells.totals import stated_totals
from casebook.source import Path

_IN_FIGURE = 2  # figurer, number, field
_STATED = (
    "En tekst i posten nævner et antal, som tabellen kan være summen af, og så er det skjulte et minusstykke. Skriv "
    "teksten uden tallet, eller skjul også et tal mere."
)
_MERGE = "læg rækken sammen med en anden"
_OVERLAP = " Kan den samme person stå i flere rækker, så skriv «overlapper: true» i tabellen."
_CONTRADICTION = (
    "Regn summer og procenter i tabellen efter. De passer ikke med det skjulte, og så kan det ikke vises, at det er "
    "skjult godt nok. «<5» står for 1-4; et nul skrives som 0."
)
_TOO_LARGE = (
    "Del tabellen op i mindre tabeller, eller læg rækker sammen. Den er for stor til, at det kan vises, at det skjulte "
    "ikke kan regnes ud."
)
_NOT_RECKONED = (
    "Om det skjulte kan regnes ud, kunne ikke regnes efter i browseren, for programmet til det kunne ikke hentes. "
    "Det bliver gjort hos redaktionen."
)


def find(record: Case | Method, context: CheckContext) -> Iterator[RecordHit]:
    """Each hidden number that is not hidden well enough, with what else to hide."""
    exposed_alone = exposed_numbers(record.figures, limits_of(context))
    for exposed in exposed_alone:
        level = Level.ADVICE if exposed.why is ExposureReason.NOT_RECKONED else None
        yield RecordHit(exposed.path, _hint(exposed, record, context), level)
    settled = {exposed.path for exposed in exposed_alone}
    yield from (hit for hit in _beside_texts(record, context) if hit.path not in settled)


def _beside_texts(record: Case | Method, context: CheckContext) -> Iterator[RecordHit]:
    """Numbers that are given back by a total that the record's texts state: a guess, since it may be of others."""
    tables = tables_of(record.figures)
    if hides_anything(tables):
        totals = tuple(dict.fromkeys(number for text in _texts(context) for number in stated_totals(text)))
        stated = [
            replace(placed, stated=totals) if all(number != "skjult" for *_, number in placed.cells()) else placed
            for placed in tables
        ]
        for exposed in exposed_in(stated, limits_of(context)) if totals else ():
            if exposed.why is ExposureReason.GIVEN_BACK:
                yield RecordHit(exposed.path, _STATED, Level.WARNING, confidence=Confidence.LOW)


def _texts(context: CheckContext) -> Iterator[str]:
    """The texts of the record but what stands in its tables."""
    for passage in context.passages:
        is_table = len(passage.path) > _IN_FIGURE and passage.path[0] == "figurer" and passage.path[2] != "tekst"
        if passage.part is PassagePart.VALUE and not is_table:
            yield passage.text


def _hint(exposed: ExposedNumber, record: Case | Method, context: CheckContext) -> str:
    if exposed.why is ExposureReason.CONTRADICTION:
        return _CONTRADICTION
    if exposed.why in {ExposureReason.TOO_LARGE, ExposureReason.NOT_RECKONED}:
        return _TOO_LARGE if exposed.why is ExposureReason.TOO_LARGE else _NOT_RECKONED
    figure = record.figures[int(exposed.path[1])]
    may_overlap = isinstance(figure, CountTable) and figure.overlapping is None and figure.totals is None
    advice = _advice(exposed.hide, context) if exposed.hide else f"{_MERGE.capitalize()}, eller tag tabellen ud."
    return advice + (_OVERLAP if may_overlap else "")


def _advice(hide: ComplementarySuppression, context: CheckContext) -> str:
    """Advice on which lines to change: never what they say."""
    numbers = [path for path in hide.paths if path[-1] != "procent"]
    steps = [f"skriv også «skjult» i stedet for det, der står {_where(numbers, context)}"] if numbers else []
    percentages = [path for path in hide.paths if path[-1] == "procent"]
    steps += [f"slet «procent» {_where(percentages, context)}"] if percentages else []
    least = " Mindre kan ikke gøre det." if hide.is_cheapest else ""
    advice = listing(steps)
    return f"{advice[:1].upper()}{advice[1:]}, eller {_MERGE}.{least}"


def _where(paths: list[Path], context: CheckContext) -> str:
    return "i " + listing([_line(path, context) for path in paths])


def _line(path: Path, context: CheckContext) -> str:
    if context.document is None:
        return f"række {int(path[3]) + 1}"
    start = context.document.place(path).span.start
    return f"linje {start.line} (tegn {start.column})"


def _table(rows: str, population: str = "48", more: str = "", columns: str = "Hvor, Antal") -> str:
    head = (
        f"figurer:\n  - type: tabel\n    titel: Et år efter\n    population: {population}\n    kolonner: [{columns}]\n"
    )
    return head + more + "    rækker:" + "".join(f"\n      - {row}" for row in rows.split("; "))


_SUM = "    i_alt: nederst\n"
_BOTH = "    i_alt: begge\n"
_PERCENT = "Hvor, Antal, Af, Procent"
_SECOND = "\n  - type: tabel\n    titel: Det samme igen\n    population: 48\n    kolonner: [Hvor, Antal]\n    rækker:"

RULE = FigureRule(
    family="statistik",
    name="afledt-celle",
    title="Et skjult tal, der kan regnes ud",
    message="Et skjult tal er ikke skjult godt nok: resten af tallene giver det tilbage, helt eller næsten.",
    why=(
        "Et tal, der er skrevet «<5», kan læses alligevel, hvis summen og de andre tal står der: det er bare et "
        "minusstykke. En procent af et kendt tal eller den samme række i en anden tabel gør det samme. Derfor bliver "
        "hvert skjult tal regnet efter, som en læser med papir, blyant og tålmodighed ville gøre det, og der skal "
        "være flere værdier tilbage, som det kan have."
    ),
    source=(
        "M. Fischetti og J. J. Salazar-González, Models and Algorithms for the 2-Dimensional Cell Suppression Problem "
        "(1999); A. Hundepool m.fl., Statistical Disclosure Control (2012), kapitel 4"
    ),
    hint="Skjul også et tal mere, slet procenten, eller læg rækken sammen med en anden.",
    level=Level.ERROR,
    find=find,
    bad=(
        _table('{navn: Fleksjob, antal: 21}; {navn: Praktik, antal: ⟦"<5"⟧}; {navn: Uddannelse, antal: 24}'),
        _table(
            '{navn: Fleksjob, antal: 21}; {navn: Praktik, antal: ⟦"<5"⟧}; {navn: I alt, antal: 23}',
            population="60",
            more=_SUM,
        ),
        _table('{navn: Praktik, antal: ⟦"<5"⟧, af: 20, procent: 15}', columns=_PERCENT),
        _table('{navn: Fleksjob, antal: 21}; {navn: Praktik, antal: ⟦"<5"⟧}; {navn: Småjob, antal: ⟦"<5"⟧}', "23"),
        (
            _table('{navn: Fleksjob, antal: 30}; {navn: Praktik, antal: ⟦"<5"⟧}; {navn: Småjob, antal: "<5"}')
            + _SECOND
            + "\n      - {navn: Praktik, antal: 2}"
        ),
        _table(
            '{navn: Praktik, antal: ⟦"<5"⟧, flere: [12, 14]}; {navn: Fleksjob, antal: 20, flere: [8, 28]}; '
            "{navn: I alt, antal: 22, flere: [20, 42]}",
            more=_BOTH,
            columns="Hvor, Unge, Ældre, I alt",
        ),
        _table('{navn: Fleksjob, antal: 21}; {navn: Praktik, antal: ⟦"skjult"⟧}; {navn: Uddannelse, antal: 24}'),
        _table('{navn: Fleksjob, antal: 21}; {navn: Praktik, antal: ⟦"<5"⟧}', "60", "    note: Tilsammen 23.\n"),
        "resumé: En indsats for 23 unge.\n"
        + _table('{navn: Fleksjob, antal: 21}; {navn: Praktik, antal: ⟦"<5"⟧}', "60", "    note: Nogle er ikke med.\n"),
        _table(
            '{navn: Fleksjob, antal: 21}; {navn: Praktik, antal: ⟦"<5"⟧}; {navn: I alt, antal: 25}',
            population="60",
            more=_SUM + "    overlapper: true\n",
        ),
    ),
    good=(
        _table('{navn: Fleksjob, antal: 21}; {navn: Praktik, antal: "<5"}; {navn: Uddannelse, antal: skjult}'),
        _table('{navn: Fleksjob, antal: 40}; {navn: Praktik, antal: "<5"}; {navn: Småjob, antal: "<5"}', "45"),
        _table(
            '{navn: Fleksjob, antal: 21}; {navn: Praktik, antal: "<5"}; {navn: Uddannelse, antal: 24}',
            more="    overlapper: true\n",
        ),
        _table('{navn: Praktik, antal: "<5", af: 20}', columns="Hvor, Antal, Af"),
        _table("{navn: Fleksjob, antal: 21}; {navn: Uddannelse, antal: 24}; {navn: Småjob, antal: 0}"),
        _table('{navn: Fleksjob, antal: 21}; {navn: Praktik, antal: "<5"}', "60", "    note: Se side 23.\n"),
        "resumé: En indsats for 90 unge.\n" + _table('{navn: Fleksjob, antal: 21}; {navn: Praktik, antal: "<5"}', "60"),
    ),
    also=frozenset({"lille-celle", "forskel-mellem-tal"}),
)
