"""Rules on exemptions from the anonymisation rules and on levels set by the policy."""

from __future__ import annotations

from casebook.problem import Level
from casebook.structural_rules.rule import StructuralRule

UNKNOWN_RULE = StructuralRule(
    "undtagelser/regel-findes-ikke",
    title="Undtagelse fra en regel, der ikke findes",
    message="Der er ingen regel med dette navn.",
    hint="Ret navnet, eller slet undtagelsen. «casebook rule» viser reglerne.",
    why="En undtagelse, der ikke passer på nogen regel, giver en falsk tryghed.",
)
NEVER_EXEMPT = StructuralRule(
    "undtagelser/kan-ikke-undtages",
    title="Undtagelse fra en regel, der ikke kan undtages",
    message="Denne regel kan der ikke gøres undtagelse fra.",
    hint="Slet undtagelsen, og ret teksten.",
    why="Det, der peger direkte på en person, må aldrig udgives.",
)
OF_AN_ERROR = StructuralRule(
    "undtagelser/fejl-kan-ikke-undtages",
    title="Undtagelse fra en fejl",
    message="Undtagelsen virker ikke: Fundet er en fejl, og fra en fejl kan der ikke gøres undtagelse.",
    hint="Ret det, som fundet peger på, og slet undtagelsen.",
    why=(
        "En fejl er det, der aldrig må blive offentligt: et fortalt menneske, som kun passer på få, et samtykke, der "
        "mangler, en post, som ingen har gennemgået. Kun en advarsel kan to roller vælge at leve med."
    ),
)
LEVEL_OF_NO_RULE = StructuralRule(
    "undtagelser/niveau-uden-regel",
    title="Niveau for en regel, der ikke findes",
    message="Der er ingen regel med dette navn, så niveauet virker ikke.",
    hint="Ret navnet, eller slet linjen. «casebook rule» viser reglerne; skriv navnet uden familien foran.",
    why="En regel, som nogen tror vejer tungere, end den gør, giver en falsk tryghed.",
)
LOWERED = StructuralRule(
    "undtagelser/niveau-kan-ikke-sænkes",
    title="Niveau, der er lavere end reglens eget",
    message="En politik kan lade en regel veje mere, men aldrig mindre. Niveauet virker ikke.",
    hint="Slet linjen, eller skriv et niveau, der er højere end reglens eget: «advarsel» eller «fejl».",
    why=(
        "Kunne en regel sættes ned, ville én linje i en fil, som få læser, tage beskyttelsen fra alle, "
        "der bliver fortalt om. En enkelt advarsel kan to roller begrunde i posten selv."
    ),
)
UNKNOWN_FIELD = StructuralRule(
    "undtagelser/felt-findes-ikke",
    title="Undtagelse for et felt, der ikke er der",
    message="Feltet, som undtagelsen gælder, findes ikke i posten.",
    hint="Skriv feltet, som fundet nævner det, for eksempel «historier.0.tekst», eller slet undtagelsen.",
    why="En undtagelse for et felt, der ikke er der, kan pludselig dække noget, som ingen har taget stilling til.",
)
UNUSED = StructuralRule(
    "undtagelser/ubrugt-undtagelse",
    title="Undtagelse, der ikke dækker noget",
    message="Undtagelsen dækker ikke længere noget fund.",
    hint="Slet undtagelsen.",
    why="En undtagelse, der bliver liggende, kan komme til at dække noget nyt, som ingen har taget stilling til.",
    level=Level.WARNING,
)
