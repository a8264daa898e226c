"""Homes told by what they look like or lie next to, and schools and places so small that they are known."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import matches
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.numbers import NUMBER
from casebook.check.triggers import Triggers
from casebook.problem import Level

_LANDMARK = (
    r"(?:kirken|kirkegården|brugsen|købmanden|skolen|stationen|havnen|kroen|hallen|møllen|fyret|slottet|godset|"
    r"rådhuset|"
    r"tanken|tankstationen|apoteket|biblioteket|plejehjemmet|sygehuset|slagteriet|mejeriet|fabrikken|vandtårnet|"
    r"fjorden|"
    r"åen|broen|rundkørslen|banen|jernbanen|torvet|svømmehallen|stadion|campingpladsen|forsamlingshuset|præstegården)"
)
_NEXT_TO = (
    r"(?:(?:lige |skråt |direkte )?(?:over for|overfor|bag ved|bag|ved siden af|nabo til|op ad|oven over|oven på|"
    r"ovenpå|"
    r"for enden af|på hjørnet af|ud til|med udsigt til|foran))"
)
_HOUSE = (
    r"(?:hus|gård|villa|rækkehus|lejlighed|ejendom|blok|højhus|skole|mølle|station|præstegård|smedje|smedie|"
    r"købmandsgård|"
    r"kro|politistation|fabrik|bindingsværkshus|sommerhus|byggeri|mejeri|rådhus|telefoncentral|missionshus)"
)
_WORDS = pattern(
    r"\b(?:bor|boede|boet|bo|huset|lejligheden|gården|værelset|ligger|bopæl)(?: [a-zæøå]{1,12}){0,6}? "
    rf"{_NEXT_TO} (?:den |det )?(?:gamle )?{_LANDMARK}(?![a-zæøå])(?: (?:i|på|ved) [A-ZÆØÅ][\wæøå]+)?"
    rf"|\b(?:bor|boede|boet|bo|flyttede|flyttet)(?: [a-zæøå]{{1,10}}){{0,3}}? (?:i|på|ind i) (?:det|den|byens|øens) "
    rf"(?:[a-zæøå]{{3,14}} ){{1,3}}{_HOUSE}(?:en|et)?(?![a-zæøå])"
    r"|\b(?:bor|boede|boet|bo)(?: [a-zæøå]{1,10}){0,3}? (?:i|på) (?:en|et|sin|sit) (?:gammel |ombygget |nedlagt |"
    r"tidligere )?"
    r"(?:husbåd|båd|campingvogn|autocamper|skurvogn|jurte|kolonihave(?:hus)?|fyrtårn|vandtårn|fiskekutter|telt|bus|"
    r"sommerhus|lade|station|skole|kirke|mølle)(?![a-zæøå])"
    r"|\b(?:voksede|vokset|opvokset)(?: op)? (?:i|på) (?:en|et|den|det) (?:[a-zæøå]+ )?"
    r"(?:børnehjem|kostskole|opholdssted|præstegård|præstebolig|fyr|fyrtårn|mølle|kro|gods|slot|herregård|"
    r"skovløberhus|cirkusvogn|cirkus|kaserne|"
    r"kollektiv|kloster)"
    r"(?:en|et)?(?![a-zæøå])"
    rf"|\b(?:bor|boede|voksede op|vokset op|opvokset|født) på en (?:lille |af de små )?ø(?:er)?(?![a-zæøå])"
    rf"(?: med {NUMBER} [a-zæøå]+)?"
    r"|\b(?:bor|boede)(?: [a-zæøå]{1,10}){0,4}? i (?:blokken|huset|opgangen|ejendommen|villaen|rækkehuset|"
    r"gården) (?:med|ved|bag|"
    r"lige) [a-zæøå]+(?: [a-zæøå]+){0,2}"
    rf"|\b{NUMBER} (?:elever|børn|huse|indbyggere|beboere|sjæle|fastboende) (?:i|på) (?:hele |alt på )?"
    r"(?:skolen|øen|byen|landsbyen|sognet|vejen)(?![a-zæøå])"
    r"|\b(?:hvor|der) (?:der )?(?:kun )?(?:er|var) (?:kun )?(?:én|en|ingen) (?:skole|vej|købmand|forretning|butik|"
    r"nabo|klasse)"
    r"(?![a-zæøå])",
    re.IGNORECASE,
)
_TRIGGERS = Triggers(
    {
        "bor",
        "boede",
        "boet",
        "bo",
        "huset",
        "gården",
        "ligger",
        "bopæl",
        "voksede",
        "vokset",
        "opvokset",
        "flyttede",
        "flyttet",
        "elever",
        "huse",
    }
    | {"lejligheden", "værelset", "børn", "indbyggere", "beboere", "sjæle", "fastboende", "én", "en", "ingen"},
)


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Homes by their looks, their neighbours or their kind; a street's name is of another rule."""
    return (Hit(match.start(), match.end()) for match in matches(_WORDS, passage, context, _TRIGGERS))


RULE = TextRule(
    family="indirekte",
    name="bolig-beskrevet",
    title="Bolig, som kan kendes",
    message="Her er en bolig eller et opvækststed beskrevet, så det kan findes.",
    why=(
        "«Det gule hus over for kirken» er en adresse for alle, der bor i byen, og en husbåd eller en skole med seks "
        "elever er der få af."
    ),
    source="ICO, Anonymisation: managing data protection risk (motivated intruder); WP29, Opinion 05/2014",
    hint="Skriv «bor i en mindre by», «bor uden for byen», «gik på en lille skole».",
    level=Level.WARNING,
    reads=Reads.CASES,
    find=find,
    triggers=(_TRIGGERS,),
    bad=(
        "Han ⟦bor i det gule hus⟧ og har have.",
        "Han ⟦bor lige over for kirken⟧ og hører klokkerne.",
        "Han ⟦bor i en husbåd⟧ om sommeren.",
        "Der var ⟦syv elever i hele skolen⟧, da han gik der.",
        "⟦Lejligheden ligger oven på apoteket⟧, og der er larm.",
    ),
    good=(
        "Han bor i en lejlighed i udkanten af en mindre by.",
        "Han bor for sig selv og har det godt.",
        "Holdet ligger i et hus med have, som han kan lide.",
        "Han flyttede ind i en ny lejlighed.",
        "Der var tolv elever på holdet, og han kendte ingen.",
        "Han boede på et herberg i et halvt år.",
    ),
    also=frozenset({"by-eller-bydel", "eneste-arbejdsplads", "uerklæret-egennavn", "adresse", "lille-antal"}),
)
