"""A table in running text with numbers that count too few people."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.sentences import LONGEST
from casebook.check.shared.counts.limits import limits_of
from casebook.check.shared.tables.text_tables import few_in_tables
from casebook.check.shared.words.lines import in_lines
from casebook.check.spans import merged
from casebook.check.triggers import DIGITS
from casebook.problem import Confidence, Level
from casebook.risk.cells.numbers import tables_of


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Rows with numbers of 1-4 people, or a share of so few, in tables that are set with bars or blanks."""
    if "\n" in passage.raw:
        beside = tables_of(context.record.figures) if context.record else ()
        parts = few_in_tables(in_lines(passage)[:LONGEST], limits_of(context), beside)
        yield from (Hit(start, end) for start, end in merged(parts))


RULE = TextRule(
    family="statistik",
    name="tabel-i-tekst",
    title="En tabel i teksten, der siger for meget",
    message="Her står en tabel i teksten, og nogen kan kendes på en række i den.",
    why=(
        "En tabel i teksten fortæller det samme som en tabel blandt figurerne: Står der 2 ud for «i job», ved holdet, "
        "hvem de to er. Den bliver regnet efter på samme måde: summer, skjulte tal, alle eller ingen i en lille "
        "gruppe, og hvad den siger sammen med postens andre tabeller. Men hvad der er sum, og hvem der er talt, må her "
        "gættes."
    ),
    source="A. Hundepool m.fl., Statistical Disclosure Control (Wiley 2012), kapitel 4; WP29, Opinion 05/2014",
    hint="Flyt tabellen til «figurer» som en «tabel», og skriv «<5» for tal fra 1 til 4. Eller fortæl det i ord.",
    level=Level.WARNING,
    confidence=Confidence.LOW,
    reads=Reads.RECORDS,
    triggers=(DIGITS,),
    find=find,
    bad=(
        "| | Mænd | Kvinder |\n|---|---|---|\n| Gennemført | 18 | ⟦2⟧ |\n| Afbrudt | 10 | ⟦3⟧ |",
        "Hvem        Startet    I job    %\nUnge        7          ⟦2        29\nVoksne      9          3        33⟧",
        "| Udfald | Antal |\n|---|---|\n| Job | 24 |\n| Uddannelse | ⟦<5⟧ |\n| I alt | 27 |",
        "| Udfald | Deltagere |\n|---|---|\n| Job | 24 |\n| Uddannelse | 9 |\n| I alt | ⟦35⟧ |",
        "| Udfald | Antal |\n|---|---|\n| Fleksjob | 41 |\n| Praktik | ⟦1⟧ |",
        "Sådan gik det:\nHvem    Deltagere    Andel i job\nUnge    8            ⟦25 %⟧",
        "| | Mænd | Kvinder | I alt |\n|---|---|---|---|\n| Job | ⟦6⟧ | 28 | 34 |\n| Ledige | 0 | 31 | 31 |",
        "| Udfald | Antal |\n|---|---|\n| Job, 18-64 år | 24 |\n| Job, 18-63 år | ⟦22⟧ |",
        "| Hvem | Startet | I job |\n|---|---|---|\n| Unge | 14 | ⟦14⟧ |\n| Voksne | 31 | 22 |",
    ),
    good=(
        "| | Mænd | Kvinder |\n|---|---|---|\n| Gennemført | 18 | 22 |\n| Afbrudt | 7 | 9 |",
        "| Uge | Timer |\n|---|---|\n| 1 | 3 |\n| 2 | 4 |",
        "Trin      Varighed\nSamtale   2 uger\nPraktik   4 uger",
        "| Redskab | Udgave |\n|---|---|\n| Samtalekort | 2 |",
        "| Udfald | Deltagere |\n|---|---|\n| Job | 24 |\n| Uddannelse | 9 |\n| I alt | 33 |",
        "Tilfredshed    Andel    Svar\nMeget tilfreds    41 %    912",
    ),
    also=frozenset({"lille-andel", "uerklæret-egennavn"}),
)
