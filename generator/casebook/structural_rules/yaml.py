"""Rules on YAML syntax and on the subset of YAML that records may use."""

from __future__ import annotations

from casebook.problem import Level
from casebook.structural_rules.rule import StructuralRule

SYNTAX = StructuralRule(
    "yaml/syntaks",
    title="YAML kan ikke læses",
    message="Herfra kan filen ikke læses som YAML. {guess}",
    hint="Se på linjen og den over: indrykning med mellemrum, kolon efter feltnavnet, lukkede anførselstegn.",
    why="Når opsætningen ikke kan læses, ved ingen, hvad der hører til hvilket felt.",
)
FLOW = StructuralRule(
    "yaml/tegn-i-klammer",
    title="Tegn med særlig betydning i klammer",
    message="Inde i {{…}} og […] har tegnene ? : og , en særlig betydning, og her bryder de teksten.",
    hint="Sæt teksten i anførselstegn eller skriv den på sin egen linje.",
    why="YAML læser et komma eller spørgsmålstegn i klammer som opsætning, så resten af sætningen forsvinder.",
)
DUPLICATE_KEY = StructuralRule(
    "yaml/dobbelt-felt",
    title="Feltet står to gange",
    message="Det samme felt står to gange på samme niveau.",
    hint="Behold ét af dem, og flyt indholdet sammen.",
    why="Kun det ene ville blive brugt, og hvilket kan ingen se. Det andet ville stadig ligge i den offentlige fil.",
)
ANCHOR = StructuralRule(
    "yaml/anker",
    title="Anker eller alias",
    message="Her er et anker (&) eller et alias (*).",
    hint="Skriv teksten helt ud. Begynder en tekst med & eller *, så sæt den i anførselstegn.",
    why="Tekst, der genbruges på afstand, er svær at gennemgå, og få linjer kan vokse til millioner.",
)
MERGE = StructuralRule(
    "yaml/fletning",
    title="Flettefelt",
    message="Her er et flettefelt (<<).",
    hint="Skriv felterne helt ud.",
    why="Fletning skjuler, hvad der faktisk står i posten.",
)
TAG = StructuralRule(
    "yaml/mærke",
    title="YAML-mærke",
    message="Her er et YAML-mærke (!).",
    hint="Slet mærket. Begynder en tekst med udråbstegn, så sæt den i anførselstegn.",
    why="Mærker kan ændre, hvad en værdi betyder, og bruges til angreb.",
)
SEVERAL_DOCUMENTS = StructuralRule(
    "yaml/flere-dokumenter",
    title="Flere dokumenter i én fil",
    message="Her begynder et nyt dokument (---) i samme fil.",
    hint="Læg hver post i sin egen fil, eller slet linjen med de tre streger.",
    why="Kun det første dokument ville blive læst, men det hele ville ligge offentligt fremme.",
)
TOO_DEEP = StructuralRule(
    "yaml/for-dybt",
    title="For mange niveauer",
    message="Her er mere end {limit} niveauer inde i hinanden.",
    hint="Se efter, om der er kommet klammer eller bindestreger for meget.",
    why="En post har få niveauer. Er der mange, er filen gået i stykker eller lavet for at genere.",
)
KEY = StructuralRule(
    "yaml/feltnavn",
    title="Feltnavnet mangler eller er ikke en tekst",
    message="Her skulle stå et feltnavn.",
    hint="Skriv et feltnavn og et kolon, for eksempel «titel: …».",
    why="Et felt uden navn kan ikke placeres nogen steder.",
)
SWALLOWED = StructuralRule(
    "yaml/afskåret-tekst",
    title="Resten af teksten falder ud",
    message="Teksten slutter foran dette #: Resten af linjen er en kommentar, som ingen side viser.",
    hint=(
        "Hører det til teksten, så sæt hele teksten i anførselstegn. Er det en kommentar, så skriv to mellemrum foran "
        "# og ét bagefter."
    ),
    why="Efter et mellemrum er # begyndelsen på en kommentar. «Vejen til job #2» bliver til «Vejen til job».",
    level=Level.WARNING,
)
