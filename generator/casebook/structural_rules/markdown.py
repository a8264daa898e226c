"""Rules on Markdown that no program can lay out in reasonable time."""

from __future__ import annotations

from casebook.problem import Level
from casebook.structural_rules.rule import StructuralRule

TOO_DEEP = StructuralRule(
    "felter/for-mange-niveauer",
    title="For mange niveauer i en tekst",
    message="Her er mere end {limit} niveauer af lister eller citater inde i hinanden.",
    hint="Skriv teksten med færre niveauer. Står der en række streger, så slet dem.",
    why="Så dybt kan teksten ikke stilles op, og ingen kan læse den.",
)
TOO_MANY_BRACKETS = StructuralRule(
    "felter/for-mange-klammer",
    title="For mange klammer i en tekst",
    message="Her er så mange kantede klammer ([) i ét afsnit, at det ikke kan stilles op.",
    hint="Slet klammer, der ikke hører til et link, eller del afsnittet op med blanke linjer.",
    why="Hver klamme kan være begyndelsen på et link, og så mange tager det minutter at se efter.",
)
NOT_SHOWN = StructuralRule(
    "felter/opsætning-vises-ikke",
    title="Opsætning, som siden ikke viser",
    message="Siden kan ikke vise {what}.",
    hint="{how}",
    why=(
        "Siden viser afsnit, lister, links, fed og kursiv skrift, citater og små overskrifter. Andet står som løse "
        "tegn midt i teksten eller falder helt ud, uden at nogen ser det."
    ),
    level=Level.WARNING,
)
