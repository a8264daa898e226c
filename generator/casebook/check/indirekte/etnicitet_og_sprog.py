"""Peoples, the colour of the skin, and rare languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.needs import Needs
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.names.special_words import spans_of_somebody, stems
from casebook.check.shared.words.general_mentions import is_of_many
from casebook.check.triggers import Triggers
from casebook.problem import Level

_STEMS = (
    "romaer romni romani(?!en|er|"
    "us) romanes(?!c) sinti(?!l) sigøjner hazara pashtun tadsjik usbek uzbek berber(?!i) kabyl "
    "tuareg tutsi hutu(?!e) yoruba "
    "oromo tigrin amhar rohingya uigur uygur inuit eskimo samisk assyr kaldæ aramæ turkmen tjerkess tjetjen karen-folk "
    "mørkhud negroid mulat(?!i) neger(?!e) afrodansk farsi pashto urdu punjabi swahili tagalog mandarin(?!e|"
    "er) kantones "
    "bengali hindi(?!s) singales kurmanji sorani lingala kinyarwanda kirundi wolof hausa twi-sprog sylheti gujarati "
    "malayalam "
    "telugu nepali igbo fulani mandinka somali(?!a|e) kreol"
)
_WORDS = pattern(
    rf"{stems(_STEMS)}|(?<![\wæøå])(?-i:dari|thai|tamil|same|roma)(?!-?sag|-?stop)(?![\wæøå])|(?:\b(?:er|var|som|en|"
    rf"ung|kvindelig|"
    rf"mandlig|født) )"
    r"(?P<rom>(?-i:rom))(?![\wæøå])(?! og (?:cola|whisky|vodka|øl))|\bmørk (?:i huden|hud)\b|\bhudfarve\w*|"
    r"\badopteret fra [A-ZÆØÅ]\w+"
    r"|\b(?:taler|talte|snakker|snakkede) (?!dansk|engelsk|sammen)[a-zæøå]{3,14}sk (?:med (?:sin|sit|sine)|derhjemme|"
    r"hjemme|som modersmål)"
    r"|(?<![\wæøå])roma(?:slægt|familie|baggrund|kvinde|mand|folk|oprindelse|samfund)\w*"
    r"|\b(?:samme|anden|sin|hans|hendes|deres|min|mægtig|familiens) klan\b|\bklan(?:en|ens|fejder?|krig|strid|"
    r"medlem|leder)\w*"
    r"|\b(?:sort|mørk|brun) (?:mand|kvinde|dreng|pige)\b|\betnisk (?!dansk|minoritet|baggrund)[a-zæøå]+",
    re.IGNORECASE,
)
_NEEDS = Needs(_WORDS)
_TRIGGERS = Triggers(
    {
        "taler",
        "talte",
        "snakker",
        "snakkede",
        "dari",
        "thai",
        "tamil",
        "same",
        "roma",
        "klan",
        "romni",
        "rom",
        "mørk",
        "sort",
        "brun",
        "adopteret",
        "etnisk",
        "kreol",
        "karen",
    },
    (
        *(
            "roma",
            "klan",
            "sinti",
            "sigøjner",
            "hazara",
            "pashtun",
            "tadsjik",
            "usbek",
            "uzbek",
            "berber",
        ),
        *(
            "kabyl",
            "tuareg",
            "tutsi",
            "hutu",
            "yoruba",
            "oromo",
            "tigrin",
            "amhar",
            "rohingya",
            "uigur",
            "uygur",
            "inuit",
        ),
        *(
            "eskimo",
            "samisk",
            "assyr",
            "kaldæ",
            "aramæ",
            "turkmen",
            "tjerkess",
            "tjetjen",
            "mørkhud",
            "negroid",
            "mulat",
        ),
        *("neger", "afrodansk", "farsi", "pashto", "urdu", "punjabi", "swahili", "tagalog", "mandarin", "kantones"),
        *("bengali", "hindi", "singales", "kurmanji", "sorani", "lingala", "kinyarwanda", "kirundi", "wolof", "hausa"),
        *(
            "sylheti",
            "gujarati",
            "malayalam",
            "telugu",
            "nepali",
            "igbo",
            "fulani",
            "mandinka",
            "somali",
            "hudfarve",
            "dansk",
        ),
    ),
)


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Words for peoples without a country of their own, skin and rare languages."""
    spans = spans_of_somebody(_WORDS, passage, context, _TRIGGERS, _NEEDS)
    return (Hit(start, end) for start, end in spans if not is_of_many(passage, start, context))


RULE = TextRule(
    family="indirekte",
    name="etnicitet-og-sprog",
    title="Etnicitet og modersmål",
    message="Her står et folk, en hudfarve eller et sjældent sprog.",
    why=(
        "Etnisk oprindelse er særligt beskyttet, og et sjældent modersmål peger lige så sikkert på få "
        "mennesker som et land. Tolken, naboerne og holdet ved straks, hvem det er."
    ),
    source=(
        "Databeskyttelsesforordningen art. 9, stk. 1 (race eller etnisk oprindelse); WP29, Opinion 05/2014 om "
        "anonymiseringsteknikker"
    ),
    hint=("Skriv bredt: «et andet modersmål end dansk», «brug for tolk» – uden folk og sprog."),
    level=Level.WARNING,
    reads=Reads.CASES,
    find=find,
    triggers=(_TRIGGERS,),
    bad=(
        "Han er ⟦sigøjner⟧ og vokset op i en vogn.",
        "Der skal bruges tolk i ⟦dari⟧ til samtalerne.",
        "Han taler kun ⟦amharisk⟧ og lidt engelsk.",
        "Morten er ⟦hazara⟧ og flygtede som barn.",
        "Hans modersmål er ⟦tigrinya⟧.",
        "Han er ⟦mørk i huden⟧ og møder fordomme.",
        "Han læser ⟦urdu⟧ og skriver det også.",
    ),
    good=(
        "Han har et andet modersmål end dansk.",
        "Han har brug for tolk.",
        "Han taler engelsk og tysk og lidt fransk.",
        "Han fik det samme tilbud igen.",
        "Han drikker rom og cola til fest.",
        "Han spiser mandariner og romanesco.",
        "Han har en dansk og en udenlandsk uddannelse.",
        "Han har etnisk minoritetsbaggrund.",
    ),
    also=frozenset(
        {
            "navn-med-lille",
            "oprindelsesland",
            "uerklæret-egennavn",
            "personnavn",
            "fuldt-navn",
            "tro-og-overbevisning",
            "tekst-mere-præcis-end-felt",
        }
    ),
)
