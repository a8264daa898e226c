"""Long verbatim speech, which can be searched for and recognised."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import subject_of
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.sentences import LONGEST
from casebook.model.facts import Tells
from casebook.problem import Level

MAX_WORDS = 10  # eight to ten words in a row are found by a search engine, and nobody else has said just them

_LONGEST = 3000
_QUOTED = pattern(
    rf"«[^«»]{{20,{_LONGEST}}}»|»[^«»]{{20,{_LONGEST}}}«|[“”„][^“”„]{{20,{_LONGEST}}}[“”]"
    rf"|(?<!\w)\"[^\"]{{20,{_LONGEST}}}\"(?!\w)"
)
_BLOCK = pattern(rf"(?<![^ ])> (?! )((?:(?!  )[^>]){{20,{_LONGEST}}})")
_DASH = pattern(r"(?<![^ ])- (?=[A-ZÆØÅ])([^-]{20,600}?),? (?=(?:siger|fortæller|forklarer|sagde|fortalte|mener) )")
_SIGN = pattern(r"[«»“”„\">]|(?<![^ ])- ")
_FIRST_PERSON = pattern(r"\b(?:jeg|mig|min|mit|mine)\b", re.IGNORECASE)


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Quotations of more than ten words; where a method is told of only those in which somebody says «jeg»."""
    del context
    half, text = subject_of(passage), passage.text
    if half is Tells.NOTHING or not _SIGN.search(text):
        return
    for shape in (_QUOTED, _BLOCK, _DASH):
        for match in shape.finditer(text, 0, LONGEST):
            quotation = match.group()
            is_personal = half is Tells.PERSON or _FIRST_PERSON.search(quotation)
            if is_personal and _words(quotation) > MAX_WORDS:
                yield Hit(match.start(), match.start() + len(quotation.rstrip(" ,")))


def _words(quotation: str) -> int:
    return sum(any(char.isalpha() for char in word) for word in quotation.split())


RULE = TextRule(
    family="indirekte",
    name="søgbart-citat",
    title="Langt ordret citat",
    message="Her står et langt ordret citat.",
    why=(
        "En sætning på mere end ti ord har som regel kun ét menneske sagt. Står den også i en rapport, et opslag "
        "eller et "
        "interview, finder en søgemaskine det, og dem, der kender personen, kan høre stemmen."
    ),
    source=(
        "J. Ayers m.fl., «Don't quote me», npj Digital Medicine 1 (2018); AoIR, Internet Research: Ethical "
        "Guidelines 3.0"
    ),
    hint="Gengiv det sagte med dine egne ord, eller citér højst ti ord.",
    level=Level.WARNING,
    reads=Reads.CASES,
    find=find,
    bad=(
        "Han siger: ⟦«Jeg troede aldrig, at jeg skulle komme ud af den lejlighed igen og få kolleger»⟧.",
        "⟦“Der var ingen, som spurgte mig, hvad jeg selv havde lyst til at lave”⟧, siger Morten.",
        "Morten fortæller: ⟦„Det var først, da jeg kom ud i haven, at jeg kunne trække vejret“⟧.",
        "⟦»Nu står jeg op hver dag, og det gjorde jeg ikke, før jeg kom her«⟧, siger han.",
        "Han husker det sådan:\n\n⟦> Jeg sad bare der i stolen og kiggede ud på de andre, mens tiden gik⟧",
        "⟦- Jeg har fået mit liv tilbage, og det havde jeg slet ikke regnet med⟧, siger Morten.",
    ),
    good=(
        "Han siger, at han ikke troede, det kunne lade sig gøre.",
        "«Det går godt nu», siger Morten.",
        "De kalder det «den gode gerning».",
        "Han siger «ja» og lidt efter «nej», og det er i orden for dem, der er på stedet den dag.",
        'Skiltet siger "Velkommen" på alle dage.',
        "- Han møder hver dag og klarer opgaverne på værkstedet sammen med de andre\n- Han er glad",
        "Tallet er > 20, og det er mere, end nogen havde regnet med.",
    ),
    also=frozenset({"ordret-kilde"}),
)
