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
UNAPPROVED = StructuralRule(
    "undtagelser/ingen-har-sagt-god-for-den",
    title="Undtagelse, som rollerne ikke har sagt god for",
    message="Undtagelsen gælder ikke endnu: De roller, der skal, har ikke sagt god for den.",
    hint=(
        "Skriv teksten færdig. Når en rolle har læst den og er enig i undtagelsen, så kør «casebook review ID --role "
        "ROLLE --exceptions», én gang for hver rolle. Kan fundet rettes i stedet, så ret det, og slet undtagelsen."
    ),
    why=(
        "Den, der skriver, kan ikke undtage sig selv. To roller, som redaktionen har besat, skal have set fundet, "
        "teksten og begrundelsen, og politikken kan nævne de roller, der skal være imellem («godkendende_roller»)."
    ),
    level=Level.WARNING,
)
APPROVED_ANOTHER_TEXT = StructuralRule(
    "undtagelser/gælder-en-anden-tekst",
    title="Undtagelse for en tekst, der er ændret",
    message="Undtagelsen gælder ikke mere: Posten er ændret, siden rollerne sagde god for den.",
    hint=(
        "Lad rollerne læse posten, som den står nu, og kør «casebook review ID --role ROLLE --exceptions» for hver af "
        "dem. Er fundet væk, så slet undtagelsen."
    ),
    why=(
        "Det, der var i orden i én tekst, er det måske ikke i en anden: Én sætning mere kan være det, der gør et "
        "menneske genkendeligt. Derfor gælder et ord fra en rolle kun den tekst, rollen har læst."
    ),
    level=Level.WARNING,
)
APPROVING_ROLE_MISSING = StructuralRule(
    "undtagelser/rolle-findes-ikke",
    title="En rolle, der skal sige god for undtagelser, findes ikke",
    message="Politikken kræver en rolle, som ikke står under «roller» i site_config/redaktion.yml.",
    hint="Skriv rollen i redaktion.yml, eller ret dens navn her, så de to er skrevet ens.",
    why="Uden rollen kan ingen undtagelse komme til at gælde, og ingen ville kunne se hvorfor.",
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
