"""Exact ages: «45-årig», «fyldte 18», «da hun var otte år»."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.ages.age_wordings import worded
from casebook.check.shared.ages.ages import AGE_TRIGGERS, Age, ages
from casebook.check.shared.ages.bands import broadly
from casebook.problem import Level

_YEAR = pattern(r"(?:19|20)[0-9]{2}")


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Every age of a person that is given to the year, or year of birth."""
    return (Hit(age.start, age.end, hint=_hint(age, passage, context)) for age in ages(passage, context))


def _hint(age: Age, passage: Passage, context: CheckContext) -> str:
    """The band that this age lies in; for a year of birth the one that the person is in now."""
    policy, wording = context.registers.policy, passage.text[age.start : age.end]
    if year := _YEAR.search(wording):
        band = broadly(int(context.today[:4]) - int(year.group()), policy)
        return f"Slet årstallet. Er alderen vigtig, så skriv den som et spænd: «{band}»."
    return f"Skriv alderen som et spænd: «{broadly(age.years, policy)}»." if age.years else ""


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
        "Hun var på det tidspunkt ⟦39 år⟧ og havde fået hjælp længe.",
        "Han var dengang ⟦52 år⟧.",
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
        "På værkstedet mødte han den ⟦52-årige⟧ elev.",
        "Det er svært for Morten, der om lidt er ⟦57 år⟧.",
        "I dag er Morten ⟦61 år⟧ og på arbejde.",
        "Nu er han ⟦38⟧ og klar.",
        "Han er jo kun ⟦toogtredive⟧.",
        "⟦M/53⟧, ufaglært, vil gerne ud.",
        "Borger, ⟦f. 71⟧, enlig.",
        "⟦Født i 1971⟧ voksede han op hos sin mor.",
        "Trods sine ⟦59 år⟧ løber han hurtigt.",
        "Morten bor alene - ⟦47 år⟧ - og vil arbejde.",
        "I foråret rundede han de ⟦60⟧.",
        "⟦45-årige⟧ Morten smiler.",
        "Han fylder rundt til sommer, ⟦de tres⟧ altså.",
        "Han er årgang ⟦68⟧ og husker det.",
        "Han har ⟦to år til folkepensionen⟧, siger han.",
        "Med sine ⟦treogtres⟧ er han ældst.",
        "Han ⟦blev myndig⟧ i marts.",
        "Han ⟦er lige blevet myndig⟧ og flytter hjemmefra.",
        "Han ⟦blev først myndig⟧ for to måneder siden.",
        "Er han fyldt ⟦45 år⟧ nu, siger han det ikke.",
        "Han er ⟦født samme år som kongen⟧.",
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
        "Han fik et treårigt afklaringsforløb og derefter en toårig kontrakt.",
        "Morten svarer i modenhed til en tiårig.",
        "Han har en funktionsalder på 9 år.",
        "Uddannelsen er 3 år, og forløbet var to år.",
        "Han arbejdede 20 år på værftet og var 12 år på lageret.",
        "Ledige, der er fyldt 55 år, kan få tilbuddet, og det fik han.",
        "Han er 12 år yngre end sin bror.",
        "Huset er 80 år gammelt, og han bor der alene.",
        "Mappen fylder 20 sider.",
        "Han fylder en kasse og går rundt med den.",
        "Han passerede de 40 sider på en dag.",
        "Han talte med sine tre sagsbehandlere.",
        "Er pågældende fyldt 62 år, kan kommunen forlænge det, og det ved han.",
        "Har den ledige ikke fyldt 25 år, gælder andre satser.",
        "Fylder ansøgeren 55 år i perioden, kan han søge igen.",
        "Hvis en lønmodtager er 50 år, kan kommunen bevilge det.",
        "Han har fået hjælp, siden han blev myndig.",
    ),
    also=frozenset({"fødselsdato", "tekst-mere-præcis-end-felt", "personnavn", "fuldt-navn"}),
)
