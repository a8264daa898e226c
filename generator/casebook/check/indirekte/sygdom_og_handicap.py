"""Diseases, operations, lost senses and aids of somebody, by what such words are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.health.diseases import AIDS, BODY, COUPLES, DISEASE, MIND, PARTS, SIGNS, WORDS
from casebook.check.shared.names.special_words import spans_of_somebody
from casebook.check.triggers import Triggers
from casebook.problem import Level

_OF_FEW = tuple(pattern(shape, re.IGNORECASE) for shape in (BODY, MIND, AIDS, SIGNS, DISEASE, COUPLES))
_NEEDED = tuple(map(Triggers.of, _OF_FEW))
_TRIGGERS = Triggers(WORDS.split(), PARTS.split())


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Diseases, losses and what was done to the body."""
    for shape, needed in zip(_OF_FEW, _NEEDED, strict=True):
        yield from (Hit(start, end) for start, end in spans_of_somebody(shape, passage, context, _TRIGGERS, needed))


RULE = TextRule(
    family="indirekte",
    name="sygdom-og-handicap",
    title="Sygdom, operation eller handicap",
    message="Her står, hvad nogen fejler, eller hvad der er gjort ved kroppen.",
    why=(
        "Hvad et menneske fejler, er særligt beskyttet, og det, der kan ses eller høres – en stomi, et blindt øje, en "
        "stammen – kender kolleger og naboer det på. Det almindeligste (ADHD, PTSD, diabetes) har så mange, at det må "
        "siges – men to af dem sammen har få."
    ),
    source=(
        "Databeskyttelsesforordningen art. 9, stk. 1 (helbredsoplysninger); Datatilsynet, Hvad er personoplysninger?"
    ),
    hint="Skriv, hvad det betyder for arbejdet: «skal have pauser», «ser dårligt», «har en kronisk sygdom».",
    level=Level.WARNING,
    reads=Reads.CASES,
    find=find,
    triggers=(_TRIGGERS,),
    bad=(
        "Han ⟦er blind på det ene øje⟧ og sidder ved vinduet.",
        "Han har ⟦fået fjernet den ene nyre⟧ og skal drikke meget.",
        "Morten ⟦hører stemmer⟧ og sover dårligt.",
        "Han har været ⟦clean i ni måneder⟧ nu.",
        "Han har ⟦epilepsi⟧ og må ikke arbejde i højden.",
        "Han går til ⟦dialyse⟧ om eftermiddagen.",
        "⟦Knæet blev stivgjort⟧, og han kan ikke sidde længe.",
        "Han har ⟦ADHD og borderline⟧ og sover dårligt.",
        "⟦Han stammer⟧ og vil helst skrive.",
        "Han ⟦sidder i kørestol⟧ og søger kontorarbejde.",
    ),
    good=(
        "Han stammer fra en familie af håndværkere.",
        "Han er blind for sine egne fejl og døv for råd.",
        "Bordet fik nyt ben, og stolen fik malet ryggen.",
        "Han hører gerne musik og radio under arbejdet.",
        "Han har en kronisk sygdom og skal have pauser.",
        "Han er holdt op med at drikke.",
        "Han skubber kørestole og hjælper de gamle.",
        "Han har kræfter til mere og kolleger, han kan spørge.",
        "Han har ADHD og går til mentor.",
        "Mange har epilepsi og passer et arbejde.",
    ),
    also=frozenset({"sjælden-diagnose", "diagnosekode", "kendetegn", "medicin"}),
)
