"""A table in running text with numbers that count too few people."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.sentences import LONGEST
from casebook.check.shared.limits import limits_of
from casebook.check.shared.lines import in_lines
from casebook.check.shared.text_tables import few_in_tables
from casebook.check.spans import merged
from casebook.check.triggers import DIGITS
from casebook.problem import Confidence, Level


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Rows with numbers of 1-4 people, or a share of so few, in tables that are set with bars or blanks."""
    if "\n" in passage.raw:
        parts = few_in_tables(in_lines(passage)[:LONGEST], limits_of(context))
        yield from (Hit(start, end) for start, end in merged(parts))


RULE = TextRule(
    family="statistik",
    name="tabel-i-tekst",
    title="Små tal i en tabel i teksten",
    message="Her står en tabel i teksten, og en række tæller så få mennesker, at de kan kendes på det.",
    why=(
        "En tabel i teksten fortæller det samme som en tabel blandt figurerne: Står der 2 ud for «i job», ved holdet, "
        "hvem de to er. Blandt figurerne bliver skjulte tal også regnet efter, og det bliver de ikke i en tekst."
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
