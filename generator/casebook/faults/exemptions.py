"""Faults of exceptions from the anonymisation rules."""

from __future__ import annotations

from casebook.faults.fault import Fault
from casebook.problem import Level

UNKNOWN_RULE = Fault(
    "undtagelser/regel-findes-ikke",
    title="Undtagelse fra en regel, der ikke findes",
    message="Der er ingen regel med dette navn.",
    hint="Ret navnet, eller slet undtagelsen. «casebook rule» viser reglerne.",
    why="En undtagelse, der ikke passer på nogen regel, giver en falsk tryghed.",
)
NEVER_EXEMPT = Fault(
    "undtagelser/kan-ikke-undtages",
    title="Undtagelse fra en regel, der ikke kan undtages",
    message="Denne regel kan der ikke gøres undtagelse fra.",
    hint="Slet undtagelsen, og ret teksten.",
    why="Det, der peger direkte på en person, må aldrig udgives.",
)
UNKNOWN_FIELD = Fault(
    "undtagelser/felt-findes-ikke",
    title="Undtagelse for et felt, der ikke er der",
    message="Feltet, som undtagelsen gælder, findes ikke i posten.",
    hint="Skriv feltet, som fundet nævner det, for eksempel «historier.0.tekst», eller slet undtagelsen.",
    why="En undtagelse for et felt, der ikke er der, kan pludselig dække noget, som ingen har taget stilling til.",
)
UNUSED = Fault(
    "undtagelser/ubrugt-undtagelse",
    title="Undtagelse, der ikke dækker noget",
    message="Undtagelsen dækker ikke længere noget fund.",
    hint="Slet undtagelsen.",
    why="En undtagelse, der bliver liggende, kan komme til at dække noget nyt, som ingen har taget stilling til.",
    level=Level.WARNING,
)
