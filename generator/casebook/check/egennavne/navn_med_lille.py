"""Names in small letters, and words that no dictionary has."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage, PassagePart
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.names.small_names import small_names, small_places, unknown_words
from casebook.check.spans import merged, outside
from casebook.problem import Confidence, Level

_SPELLING = "Er det et navn, så skriv slagsen i stedet: «en nabo», «en butik». Er det en stavefejl, så ret den."


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """First names and surnames in small letters; and what no dictionary knows, which may be any name or a slip."""
    names = merged((*small_names(passage, context), *small_places(passage, context)))
    yield from (Hit(start, end) for start, end in names)
    yield from (Hit(start, end, _SPELLING) for start, end in outside(unknown_words(passage, context), names))


RULE = TextRule(
    family="egennavne",
    name="navn-med-lille",
    title="Navn med lille bogstav eller ord, som ingen ordbog har",
    message="Her står et ord med lille bogstav, som er et navn eller ikke står i nogen ordbog.",
    why=(
        "I beskeder og hurtige notater mister navne deres store bogstav: mennesker, steder, butikker og klubber. Et "
        "ord, som ingen ordbog kender, er næsten altid et navn, en sjælden sygdom eller en stavefejl, og alle tre bør "
        "ses efter."
    ),
    source="Artikel 29-gruppen, udtalelse 05/2014 om anonymisering; Retskrivningsordbogen § 12 om store bogstaver",
    hint="Skriv rollen eller slagsen i stedet for navnet: «sagsbehandleren», «en ven», «en by i nærheden».",
    level=Level.WARNING,
    confidence=Confidence.LOW,
    parts=frozenset({PassagePart.VALUE}),
    reads=Reads.CASES,
    find=find,
    bad=(
        "Han har aftalt kørsel m ⟦poul-erik⟧ og ⟦birthe⟧ hver fredag.",
        "Han fik en tid hos ⟦f. mikkelsen⟧ om to dage.",
        "Han er ked af, at ⟦jørgen b⟧ fra teamet er holdt op.",
        "Han kommer oprindelig fra ⟦knabtofte⟧ og savner det.",
        "Han spiller bold i ⟦vrandal⟧ om torsdagen.",
        "Han fik 200 kr. af ⟦birthe⟧ til bussen.",
        "Han skal mødes med ⟦mio⟧ efter arbejde.",
    ),
    good=(
        "Han har brug for ro og møder hver dag.",
        "Han bor i Holstebro, og kontanthj. er søgt.",
        "Han når sit jobmål, og mitid virker igen.",
        "Han siger jaaa og griner.",
        "Han fik del i rammen på 4,5 mio. kr., og 2 mio. kroner gik til løn.",
        "Han fik regntøj, arbejdssko og en termokop, og akkordlønnen steg.",
        "Han kører skolebussen og spiser frokost af en madsæk.",
        "Han har en plan, som hans mentor har lavet med ham.",
    ),
    also=frozenset({"personnavn", "by-eller-bydel", "navngiven-fagperson"}),
)
