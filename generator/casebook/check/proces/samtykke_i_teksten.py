"""A consent that is only told of in the text: said and nowhere written, or given with a reservation."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import told
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.triggers import Triggers
from casebook.problem import Confidence, Level

_UP_TO_THREE = r"(?: [\w]+,?){0,3}?"
_SHOWN = (
    r"(?:genkendes|genkendt|kendes(?! ved)|nævnes|nævnt|navngives|navngivet|citeres|citeret|"
    r"(?:fortælles|skrives|fortalt|skrevet) om|offentliggøres|offentliggjort|hænges ud|stå frem|stå med navn)"
)
_YES = r"(?:(?:sagt|sagde|siger|sige) (?:\w+ )?ja|(?:givet|gav|giver) (?:\w+ )?(?:lov|samtykke|tilladelse|accept))"
_BY_MOUTH = r"(?:mundtlig(?:t|e)?|telefonisk|i telefonen|over telefonen|på (?:en )?sms|pr\. sms)"
_TO_TELL = (
    r"(?:fortælle[rs]?|skrive[rs]?|bruge[rs]?|bringe[rs]?|trykke[rs]?|offentliggør(?:e|es)?|udgive[rs]?|dele[rs]?)"
)
_TOLD = r"(?:historie\w*|fortælling\w*|case\w*|citat\w*|billede\w*|forløbet|(?:skriver|fortæller) om (?:ham|hende))"
_IF = r"(?:men (?:kun )?|kun )?(?:hvis|bare|så længe|når blot|på betingelse af|under forudsætning af|på den betingelse)"

_WANTS = rf"\b(?:vil|ville|ønsker|ønskede){_UP_TO_THREE}"
_REFUSES = pattern(
    "|".join(
        (
            rf"{_WANTS} (?:ikke|nødigt?){_UP_TO_THREE} {_SHOWN}(?!\w)",
            rf"{_WANTS} (?:være|forblive)(?: helt)? anonym(?!\w)",
            rf"\b(?:han|hun|borgeren|navnet|hendes navn|hans navn) må (?:\w+ )?ikke {_SHOWN}(?!\w)",
            rf"\bbedt om (?:ikke at (?:blive )?{_SHOWN}|at (?:være|forblive) anonym)(?!\w)",
        )
    )
)
_SAID = pattern(
    "|".join(
        (
            rf"\b{_YES},?{_UP_TO_THREE} {_BY_MOUTH}(?!\w)",
            rf"\b(?:mundtlig(?:t|e)?|telefonisk) (?:\w+ )?(?:{_YES}|samtykke|accept|tilsagn|tilladelse|lov til)(?!\w)",
            rf"\b{_YES},?(?: til)?,? at(?: \w+){{0,3}}? {_TO_TELL}(?: \w+){{0,3}}? {_TOLD}(?!\w)",
        )
    )
)
_CONDITIONAL = pattern(
    rf"\b(?:{_YES}|vi (?:(?:gerne|godt) må|må (?:gerne|godt)) {_TO_TELL})[^.!?]{{0,60}}?,? {_IF} "
    rf"[^.!?]{{0,80}}?\b(?:{_SHOWN}|navn(?:et)?|anonym\w*|{_TOLD})(?!\w)"
)
_TRIGGERS = Triggers(
    {"ja", "lov", "samtykke", "tilladelse", "accept", "tilsagn", "mundtligt", "mundtlig", "anonym", "nødig", "nødigt"}
    | {"kendes", "frem"},
    (
        "genkend",
        "nævn",
        "navngiv",
        "citere",
        "offentligg",
        "skrive",
        "skrevet",
        "fortælle",
        "fortalt",
        "hænges",
        "bruge",
    ),
)
_TALK_AGAIN = (
    "Tag sætningen ud af teksten, og spørg personen igen, før noget bliver udgivet: Hvad må stå der, og hvad må ikke? "
    "Fortæl det så, at ønsket er opfyldt, eller lad være."
)


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Wishes not to be known and conditions of a yes; a yes that was only said is asked about."""
    for sentence in told(passage, context, _TRIGGERS):
        refused = [match.span() for each in (_REFUSES, _CONDITIONAL) for match in each.finditer(sentence.lower)]
        for start, end in refused[:1]:
            yield Hit(sentence.start + start, sentence.start + end, _TALK_AGAIN)
        verbal = _SAID.search(sentence.lower)
        if verbal and not refused:
            start, end = (sentence.start + at for at in verbal.span())
            yield Hit(start, end, confidence=Confidence.LOW, level=Level.ADVICE)


RULE = TextRule(
    family="proces",
    name="samtykke-i-teksten",
    title="Et samtykke i ord",
    message="Teksten fortæller selv om et ja, der kun er sagt, eller om en, der ikke vil kendes.",
    why=(
        "Et samtykke skal kunne vises frem bagefter, og det gælder kun det, som personen har sagt ja til. Et «ja, men» "
        "er et nej til resten. Står det kun i teksten, er der ingen, der spørger igen, og læserne får samtidig at "
        "vide, at der er nogen at kende."
    ),
    source="Databeskyttelsesforordningen artikel 4, nr. 11, og artikel 7, stk. 1; Datatilsynets vejledning om samtykke",
    hint=(
        "Tag sætningen ud af teksten. Er samtykket givet, så sørg for, at I kan vise det, og skriv «reference» og "
        "«givet» under «samtykke»."
    ),
    level=Level.WARNING,
    reads=Reads.CASES,
    of_sentences=True,
    find=find,
    triggers=(_TRIGGERS,),
    bad=(
        "Han ⟦vil helst ikke kendes⟧, siger han.",
        "Han har ⟦sagt ja mundtligt⟧.",
        "Han siger, at ⟦vi gerne må bruge det, bare hans navn⟧ ikke står der.",
        "Han ⟦ønsker at være anonym⟧, siger han.",
        "Han har givet ⟦mundtligt samtykke⟧ til det hele.",
        "Han ⟦siger ja, hvis han ikke bliver genkendt⟧ af naboerne.",
        "Han har ⟦sagt ja til, at vi fortæller hans historie⟧ her.",
        "Han har ⟦bedt om ikke at blive nævnt⟧ i sagen.",
        "Han har ⟦givet lov i telefonen⟧ i går.",
    ),
    good=(
        "Morten har sagt ja til en praktik på halv tid.",
        "Han gav lov til, at jobcentret talte med hans læge.",
        "Han vil ikke kendes ved det, han sagde dengang.",
        "Han siger ja, hvis han må møde senere på dagen.",
        "Han fik mundtligt at vide, at planen var ændret.",
        "Han vil gerne fortælle sin historie til de andre på holdet.",
        "Planen skal ikke skrives om, og den kan ikke nævnes uden ham.",
    ),
)
