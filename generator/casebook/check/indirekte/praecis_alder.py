"""Exact ages: «45-årig», «fyldte 18», «da hun var otte år»."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.age_wordings import worded
from casebook.check.shared.ages import AGE_TRIGGERS, ages
from casebook.problem import Level


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Every age of a person that is given to the year, or year of birth."""
    return (Hit(age.start, age.end) for age in ages(passage, context))


RULE = TextRule(
    family="indirekte",
    name="præcis-alder",
    title="Præcis alder",
    message="Her står en præcis alder.",
    why=(
        "Alder, køn og sted er de tre oplysninger, som oftest udpeger et menneske. I en lille kommune er der måske kun "
        "én kvinde på netop den alder i målgruppen. Et spænd på ti år fortæller det samme og skjuler hende."
    ),
    source="WP29, Opinion 05/2014 om anonymiseringsteknikker (generalisering); L. Sweeney, 2000",
    hint="Skriv alderen som et spænd: «i fyrrerne», «som barn», «som helt ung».",
    level=Level.WARNING,
    reads=Reads.CASES,
    find=find,
    triggers=AGE_TRIGGERS,
    mend=worded,
    bad=(
        "Den ⟦45-årige⟧ mand møder op hver dag.",
        "Morten er ⟦45 år⟧ og har to job.",
        "Han begyndte at drikke, da han var ⟦tolv år⟧.",
        "Da Morten fyldte ⟦18⟧, flyttede han hjemmefra.",
        "Morten, ⟦45⟧, har aldrig haft et job.",
        "Morten (⟦45 år⟧) har aldrig haft et job.",
        "Som ⟦sekstenårig⟧ stod han alene.",
        "Han er ⟦femogfyrre år gammel⟧ og træt.",
        "Han døjer med kroppen i en alder af blot ⟦44⟧.",
        "De holdt hans ⟦40-års fødselsdag⟧ på stedet.",
        "Han er ⟦født i 1968⟧ og vokset op hos sin mor.",
        "Morten er ⟦45⟧. Han har et job.",
        "En mand på ⟦45⟧, der har mistet alt.",
    ),
    good=(
        "Morten er i fyrrerne og har arbejdet hele livet.",
        "Tilbuddet er for borgere over 18 år.",
        "Loven gælder borgere, der er fyldt 30 år.",
        "Han er i aldersgruppen 40-49.",
        "For tre år siden gik det galt.",
        "Det tog ham to år at komme igennem.",
        "Han tager en treårig uddannelse.",
        "Et par år efter begynder han igen.",
        "Unge på 18 til 29 år har deres egen indgang.",
        "Efter 20 års misbrug er han træt. Der er 24 timer om ugen.",
        "Han var én af dem, der blev. Der er to år til.",
        "De 18-29-årige har en indgang for sig.",
        "Prisen er 45, og opgangen er 3. sal.",
    ),
    also=frozenset({"fødselsdato", "tekst-mere-præcis-end-felt", "personnavn", "fuldt-navn"}),
)
