"""Firms of one's own and law suits: both stand in registers and papers that anybody can search."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.needs import Needs
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import matches
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.triggers import Triggers
from casebook.problem import Level

_FIRM = (
    r"(?:[a-zæøå]{0,14}(?:restaurant|butik|salon|café|cafe|kiosk|pizzeria|grillbar|værtshus|vinbar|bodega|værksted|"
    r"firma|"
    r"landbrug|rideskole|hotel|galleri|klinik|gartneri|bageri|bageriet|fiskekutter|vognmandsforretning|forretning|"
    r"fabrik|"
    r"restauranter|butikker|firmaer|kiosker|køreskole|dagpleje|vindmølle|campingplads|planteskole|smedje|"
    r"slagterforretning|kro|bar|rederi|tømmerhandel))"
)
_WORDS = pattern(
    rf"\b(?:gik|gået|går|gå|erklæret) (?:konkurs|fallit)(?: med (?:[a-zæøå]+ ){{0,3}}?{_FIRM})?"
    r"|\b(?:ejer|ejede|ejet|drev|driver|drevet|åbnede|åbnet|startede|startet|lukkede|"
    rf"solgte)(?: [a-zæøå]{{1,10}}){{0,4}}? "
    rf"(?:en |et |sin |sit |egen |eget |to |tre |fire |byens ){{1,3}}(?:[a-zæøå]+ )?{_FIRM}(?![a-zæøå])"
    r"|\b(?:havde|har haft) (?:hun |han |allerede )*(?:sin egen|sit eget|egen|eget|to|tre|fire|"
    rf"fem) (?:[a-zæøå]+ )?{_FIRM}"
    r"(?![a-zæøå])"
    r"|\b(?:vandt|tabte|tabt|vundet|anlagde|anlagt|førte|ankede|anket|"
    r"indbragte)(?: [a-zæøå]{1,10}){0,2}? (?:retssag(?:en)?|"
    r"straffesag(?:en)?|erstatningssag(?:en)?|injuriesag(?:en)?|sag(?:en)? (?:mod|i (?:by|lands|høj|arbejds)[a-zæøå]+))"
    r"(?: mod [a-zæøå]+)?"
    r"|\b(?:stævnede|sagsøgte|sagsøgt|stævnet) [a-zæøå]+|\b(?:vidnede|afhørt|"
    r"vidne)(?: [a-zæøå]+){0,4}? i (?:en )?(?:retten|retssag|"
    r"byretten|"
    r"landsretten|sag)[a-zæøå]*",
    re.IGNORECASE,
)
_NEEDS = Needs(_WORDS)
_TRIGGERS = Triggers(
    {
        "fallit",
        "konkurs",
        "ejer",
        "ejede",
        "ejet",
        "drev",
        "driver",
        "drevet",
        "åbnede",
        "åbnet",
        "havde",
        "haft",
        "lukkede",
        "solgte",
    }
    | {"startede", "startet", "stævnede", "sagsøgte", "sagsøgt", "stævnet", "vidnede", "afhørt", "vidne"},
    ("retssag", "straffesag", "erstatningssag", "injuriesag", "landsret", "byret", "højesteret", "arbejdsret"),
)


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Firms that somebody owned, bankruptcies and cases before a court."""
    return (Hit(match.start(), match.end()) for match in matches(_WORDS, passage, context, _TRIGGERS, _NEEDS))


RULE = TextRule(
    family="indirekte",
    name="egen-virksomhed",
    title="Egen virksomhed eller retssag",
    message="Her står en virksomhed, nogen har ejet, eller en sag for retten.",
    why=(
        "Ejere, konkurser og domme står i CVR, Statstidende og domsdatabasen, og de kan søges på sted og branche. "
        "Derfra er der ét klik til navnet."
    ),
    source="ICO, Anonymisation: managing data protection risk, «motivated intruder test» (offentlige registre)",
    hint="Skriv bredt: «har været selvstændig», «måtte lukke sit firma», «har haft en sag, der trak ud».",
    level=Level.WARNING,
    reads=Reads.CASES,
    find=find,
    triggers=(_TRIGGERS,),
    bad=(
        "Han ⟦gik konkurs med en restaurant⟧ og mistede huset.",
        "Han ⟦drev sin egen frisørsalon⟧ i mange år.",
        "Han ⟦tabte retssagen mod kommunen⟧ til sidst.",
        "Han ⟦ejede en fiskekutter⟧ som ung.",
    ),
    good=(
        "Han har været selvstændig og måtte lukke.",
        "Han hjalp til i en butik og en café.",
        "Han åbnede butikken om morgenen.",
        "Han ejer en cykel og kører på den hver dag.",
        "Han klagede over afgørelsen og fik medhold.",
    ),
    also=frozenset({"sjældent-arbejde", "eneste-arbejdsplads", "medieomtalt-hændelse", "lokal-hændelse"}),
)
