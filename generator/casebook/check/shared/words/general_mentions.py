"""Mentions that point at nobody, by the sentence they stand in.

They are rules that change, material in several languages, groups, and the places a method is from or was tried in. A
sentence that has he or she, a pseudonym or a relative of anybody is none of these.
"""

from __future__ import annotations

import re

from casebook.check.context import CheckContext
from casebook.check.declared import declared
from casebook.check.impersonal import points_at_somebody
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.sentences import sentence_at
from casebook.check.shared.words.word_lists import word_list

_CHANGES = pattern(
    r"\b(?:stiger|steg|falder|faldt|ændres|ændredes|indføres|ophæves|afskaffes|hæves|sænkes|forhøjes|nedsættes|reguleres|"
    r"bortfalder|gælder|gjaldt|udvides|begrænses|afløses|træder)\b"
)
_OF_RULES = pattern(
    r"\b(?:[a-zæøå]*(?:pensions|aldersgrænse|efterløns)alderen|aldersgrænsen|[a-zæøå]*sats(?:en|er|erne)|"
    r"[a-zæøå]*takst(?:en|er|erne)|[a-zæøå]*regler(?:ne)?|beløbsgrænse[nr]?|[a-zæøå]*loft(?:et)?|[a-zæøå]*ordning(?:en)?|"
    r"[a-zæøå]*refusion(?:en)?|kravet|kravene|mindsteløn(?:nen)?|overenskomsten|[a-zæøå]*gebyr(?:et)?|bundfradrag(?:et)?|"
    r"ydelsesloft(?:et)?|retningslinjer(?:ne)?|praksis|bestemmelse(?:n|r|rne))\b"
)
_LANGUAGE = (
    r"(?:let )?(?:dansk|engelsk|tysk|fransk|spansk|arabisk|somali|tyrkisk|kurdisk|farsi|dari|pashto|urdu|polsk|rumænsk|"
    r"ukrainsk|russisk|tigrinya|bosnisk|vietnamesisk|tamil|thai|kinesisk|grønlandsk|færøsk|swahili|litauisk|bulgarsk)"
)
_MATERIAL = pattern(
    r"\b[a-zæøå]*(?:pjece|folder|brochure|hjemmeside|skema|vejledning|film|video|materiale|plakat|informationsark|"
    r"faktaark|hæfte|app|velkomstbrev|standardbrev|ordliste|skabelon)(?:n|en|r|er|t|et|rne|erne|s)?\b[^.!?]{0,40}\bpå "
    rf"(?=[^.!?]{{0,60}}\b(?:dansk|engelsk)\b){_LANGUAGE}(?:(?:, | og | samt | eller ){_LANGUAGE})+"
)
_TRIED = pattern(
    r"\b(?:[a-zæøå]*(?:metode|model|indsats|tilgang|ordning|projekt|program|koncept|redskab|manual|forsøg)(?:en|n|et|met|"
    r"len|skabet)?) (?:er|blev|har været|bliver) (?:[a-zæøå]{2,12} ){0,2}?(?:afprøvet|prøvet|udbredt|indført|testet|"
    r"evalueret|implementeret|brugt|gennemført|videreført|udrullet|forankret) (?:i|på|af|hos) "
)
_PEOPLES = r"(?:" + "|".join(sorted(word_list("folkegrupper"))) + r")"
_GROUPS = pattern(
    rf"(?<!to )(?<!tre )(?<!fire )(?<!fem )\b{_PEOPLES}(?:, {_PEOPLES}){{0,6}} (?:og|eller|samt) "
    rf"(?:{_PEOPLES}|(?:det |de )?(?:[a-zæøå]+e )?mindretal(?:let)?)\b"
)
_FROM_THERE = pattern(
    r"\b[a-zæøå]*(?:metode|model|tilgang|program|koncept|redskab|manual|terapi|princip|ordning|idé|ide)(?:en|n|t|met|len|erne)?"
    r"\b[^.!?;]{0,80}\b(?:stammer|kommer|hentet|udviklet|udvikledes|opstod|opstået|grundlagt|skabt|inspireret|afprøvet)\b"
    r"[^.!?;,]{0,30}\b(?:fra|i|af) $"
)
_FAR = 160  # characters before a country that are read
TRIED_THERE = (
    "Må det nævnes, hvor metoden er afprøvet, så skriv navnet én gang i site_config/navne.yml. Ellers skriv «tre andre "
    "kommuner»."
)


def is_of_rules(lower: str, context: CheckContext) -> bool:
    """True for a sentence in small letters on rules that change on a day: «fra 1. januar stiger satserne»."""
    changes = _CHANGES.search(lower) and _OF_RULES.search(lower)
    return bool(changes) and not points_at_somebody(lower, declared(context).pseudonyms)


def is_of_many(passage: Passage, start: int, context: CheckContext) -> bool:
    """True for a language or a people named of many: something printed for all, or «romaer, jøder og andre»."""
    return is_of_material(passage, start, context) or _is_in(_GROUPS, passage, start, context)


def is_where_a_method_is_from(text: str, start: int) -> bool:
    """True for a country that a method comes from, whoever the sentence goes on to speak of."""
    return bool(_FROM_THERE.search(text[max(0, start - _FAR) : start].lower()))


def is_of_material(passage: Passage, start: int, context: CheckContext) -> bool:
    """True for a language among those that something printed for all is in: «pjece på dansk, arabisk og somali»."""
    return _is_in(_MATERIAL, passage, start, context)


def is_where_a_method_was_tried(passage: Passage, start: int, context: CheckContext) -> bool:
    """True for a place in a sentence on a method alone: «Metoden er afprøvet i tre byer»."""
    around = sentence_at(context.sentences(passage), start)
    if around is None or points_at_somebody(around.lower, declared(context).pseudonyms):
        return False
    return any(match.end() <= start - around.start for match in _TRIED.finditer(around.lower))


def _is_in(shape: re.Pattern[str], passage: Passage, start: int, context: CheckContext) -> bool:
    around = sentence_at(context.sentences(passage), start)
    if around is None or points_at_somebody(around.lower, declared(context).pseudonyms):
        return False
    at = start - around.start
    return any(match.start() <= at < match.end() for match in shape.finditer(around.lower))
