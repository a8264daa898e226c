"""Rules on references between records and registers."""

from __future__ import annotations

from casebook.problem import Level
from casebook.structural_rules.rule import StructuralRule

DEAD = StructuralRule(
    "henvisninger/ukendt-id",
    title="Henvisningen peger ikke på noget",
    message="Der findes {kind} med dette id.{suggestion}",
    hint="Ret id'et, eller opret det i {where}.",
    why="En død henvisning giver et hul på siden og en lænke, der ikke virker.",
)
NO_SUCH_COMPONENT = StructuralRule(
    "henvisninger/ukendt-kernekomponent",
    title="Metoden har ingen kernekomponent med det navn",
    message="Metoden har ingen kernekomponent med dette navn.{suggestion}",
    hint="Skriv navnet, netop som det står under «kernekomponenter» i metodens fil.",
    why="Metodens side holder casene op mod kernekomponenterne, og et navn, den ikke kender, falder ud.",
)
ID_IS_FILE_NAME = StructuralRule(
    "henvisninger/id-og-filnavn",
    title="Id og filnavn er ikke ens",
    message="Feltet «id» er ikke det samme som filnavnet.",
    hint="Ret «id», så det er filnavnet uden .yml.",
    why="Filnavnet er postens adresse. Er de to forskellige, finder man aldrig den rigtige fil.",
)
ID_TAKEN = StructuralRule(
    "henvisninger/id-i-brug",
    title="Id'et er allerede brugt",
    message="Id'et bruges allerede et andet sted.",
    hint="Vælg et andet id. Et id må aldrig bruges to gange, heller ikke et tidligere.",
    why="Adresser skal blive ved med at virke og pege på det samme.",
)
SAME_TITLE = StructuralRule(
    "henvisninger/samme-titel",
    title="To poster har samme titel",
    message="Titlen er den samme som i «{other}».",
    hint="Giv den ene en anden titel: Hvad er særligt ved netop den? Er det den samme post to gange, så slet den ene.",
    why="I lister, søgning og henvisninger står kun titlen. Er den ens, kan ingen se, hvilken af dem der er hvilken.",
    level=Level.ADVICE,
)
RESERVED = StructuralRule(
    "henvisninger/reserveret-id",
    title="Id'et er optaget af siden selv",
    message="Dette id kan ikke være en adresse: Det er optaget.",
    hint="Vælg et andet id, og giv filen samme navn.",
    why="Nogle navne bruger siden selv, og andre kan en Windows-maskine ikke gemme en fil under.",
)
TWICE = StructuralRule(
    "henvisninger/to-gange",
    title="Det samme er nævnt to gange",
    message="Det samme id står to gange i listen.",
    hint="Slet det ene, eller saml det, de siger, ét sted.",
    why="På siden ville det samme stå to gange, og i optællinger ville det tælle dobbelt.",
)
SELF = StructuralRule(
    "henvisninger/sig-selv",
    title="Posten henviser til sig selv",
    message="Posten henviser til sig selv.",
    hint="Slet henvisningen, eller ret den.",
    why="En henvisning til siden selv fører ingen steder hen.",
)
NOT_PUBLISHED = StructuralRule(
    "henvisninger/ikke-udgivet",
    title="Henvisning til noget, der ikke er udgivet",
    message="Posten er udgivet, men henviser til {kind}, der ikke er det.",
    hint="Udgiv det, der henvises til, eller vent med henvisningen.",
    why="Siden, som lænken peger på, findes ikke, før posten er udgivet.",
)
TO_WITHDRAWN = StructuralRule(
    "henvisninger/trukket-tilbage",
    title="Henvisning til noget, der er trukket tilbage",
    message="Her henvises til {kind}, der er trukket tilbage.",
    hint=(
        "Slet henvisningen, eller henvis til noget andet, hvis feltet ikke må være tomt. Se efter, om teksten stadig "
        "fortæller om det."
    ),
    why="Det, der er trukket tilbage, skal ingen steder leve videre. Det står ikke på siden, men skal ud af filen.",
    level=Level.ADVICE,
)
DEAD_LINK = StructuralRule(
    "henvisninger/dødt-link",
    title="Linket fører ingen steder hen",
    message="Linket peger på en side eller et sted, som ikke er på siden.",
    hint="Ret adressen, eller slet linket. Den skrives, som man går fra siden selv: «../../metoder/morgenholdet/».",
    why=(
        "Den, der følger et dødt link, står med en fejlside i stedet for det, du ville vise. Et sted på en side, som "
        "værktøjet laver («#kernen» på en metode), bliver først set efter, når siden bliver bygget."
    ),
)
