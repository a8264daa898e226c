"""Diseases, operations, lost senses and aids of somebody, by what such words are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.needs import Needs
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import pseudonyms
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.health.diseases import AIDS, BODY, COUPLES, DISEASE, MIND, PARTS, SIGNS, WORDS
from casebook.check.shared.health.eponyms import NAMED_AFTER_ONE
from casebook.check.shared.names.special_words import of_somebody, spans_of_somebody
from casebook.check.spans import Part, outside
from casebook.check.triggers import Triggers
from casebook.language.compounds import is_common
from casebook.language.inflection import without_genitive
from casebook.problem import Level

_OF_FEW = tuple(pattern(shape, re.IGNORECASE) for shape in (BODY, MIND, AIDS, SIGNS, DISEASE, COUPLES))
_NEEDS = tuple(map(Needs, _OF_FEW))
_TRIGGERS = Triggers(WORDS.split(), PARTS.split())
_NAMED_NEEDS = Needs(NAMED_AFTER_ONE)
# So many in the target groups have them that they may be told.
_TOLD = frozenset({"asperger", "parkinson", "crohn"})


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Diseases, losses and what was done to the body."""
    named = list(_named_after_one(passage, context))
    for shape, needs in zip(_OF_FEW, _NEEDS, strict=True):
        spans = outside(spans_of_somebody(shape, passage, context, _TRIGGERS, needs), named)
        yield from (Hit(start, end) for start, end in spans)
    yield from (Hit(start, end) for start, end in named)


def _named_after_one(passage: Passage, context: CheckContext) -> Iterator[Part]:
    """Diseases that bear the name of one who described them, which is neither a word nor that of somebody told of."""
    ours = {name.lower() for name in pseudonyms(context)} | _TOLD
    for match in of_somebody(NAMED_AFTER_ONE, passage, context, _TRIGGERS, _NAMED_NEEDS):
        forms = {form.strip("'’") for form in without_genitive(match["name"].lower())}
        if forms.isdisjoint(ours) and forms.isdisjoint(context.lists.given) and not any(map(is_common, forms)):
            yield match.span()


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
        "Hun har ⟦hypermobilitetssyndrom⟧ og er træt.",
        "Der er noteret ⟦13 forskellige lidelser⟧ om ham.",
        "Han har en ⟦granatsplint⟧ siddende i kroppen.",
        "Hun venter barn ⟦via donor⟧ nu.",
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
        "Han har ⟦Menières sygdom⟧ og må ikke stå på stiger.",
        "Lægen fandt ⟦sjøgrens syndrom⟧, og det er derfor, han er tør i øjnene.",
        "Han har ⟦Raynauds syndrom⟧ og fryser om fingrene.",
        "Så ⟦drak han igen⟧ og blev væk.",
        "Han ⟦fik et tilbagefald⟧ i ferien.",
        "Han er ⟦begyndt at drikke igen⟧ efter skilsmissen.",
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
        "Mortens sygdom betyder, at han skal have pauser, og borgerens lidelse er kendt.",
        "Han har Aspergers syndrom og en alvorlig sygdom, der kræver ro.",
        "Han drak kaffe igen sammen med de andre.",
        "De har lagt en plan mod tilbagefald, og praktikken stoppede, fordi han fik tilbagefald.",
    ),
    also=frozenset({"sjælden-diagnose", "diagnosekode", "kendetegn", "medicin"}),
)
