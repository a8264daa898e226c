"""Strangers by their trade beside the citizen: «hos en pensioneret dommer», «gift med en kendt håndboldtræner».

Those whom every such story has – a teacher, a doctor, a master, a mentor – are left out where nothing else is told.
"""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import matches
from casebook.check.shared.words.life_words import word_set
from casebook.check.shared.words.word_lists import endings
from casebook.check.spans import Part
from casebook.check.triggers import Triggers

_USUAL = ("lærer", "læge", "psykolog", "sygeplejerske", "mester", "pædagog", "tandlæge", "jordemoder", "socialrådgiver")
_MARKED = (
    r"(?:kendt|pensioneret|tidligere|lokal|berømt|afskediget|fhv\.?|forhenværende|ældre|gammel|dømt|blind|døv|"
    r"udenlandsk|"
    r"fallit)"
)
_TRADES = endings("fremmede_fag")
_ANY = rf"[a-zæøå]{{0,16}}(?:{'|'.join(_TRADES)})"
_BESIDE = pattern(
    rf"\b(?:hos|af|fra|med|til|mod|over for|for) (?P<part>(?:en|to|tre) (?:[a-zæøå]+ ){{0,2}}?{_ANY}(?:e|r|"
    r"ter)?)(?![a-zæøå])"
    rf"|\b(?P<rel>(?:en|to) (?:[a-zæøå]+ ){{0,2}}?(?:{_ANY}|[a-zæøå]{{0,14}}(?:{'|'.join(_USUAL)}))(?:e|r)?,? "
    rf"(?:der|som) (?:selv|også|engang|nu|bor|ejer|har været|er|var|driver)(?: [a-zæøå]+){{1,3}})"
    r"|\b(?P<of>(?:byens|landsbyens|sognets|øens|egnens|menighedens|kirkens|klubbens|kvarterets|havnens) "
    rf"(?:[a-zæøå]+e )?{_ANY})(?![a-zæøå])"
    rf"|\b(?P<past>(?:sin|hendes|hans|min) (?:gamle|tidligere|første) {_ANY})(?![a-zæøå])"
    rf"|\b(?P<local>[a-zæøå]{{4,}}en (?:af|for|i|på|fra|hos) (?:den|det) lokale [a-zæøå]{{4,}})"
    rf"|\b(?P<mark>(?:en|hendes|hans|sin|to) {_MARKED}e? (?!(?:borger|deltager|medarbejder|kollega|arbejdsgiver|"
    r"kursist|elev|bruger|ven|veninde|sagsbehandler)[a-z]*\b)"
    r"[a-zæøå]{2,}(?:er|ør|mand|ist|ent|ant|læge|dommer|præst|kok|smed|chef|direktør|log))(?![a-zæøå])",
    2,
)
_OF_THEMSELVES = pattern(
    r"\b(?:er|var|som|været|blev|bliver|uddannet|udlært|blive|oplært|praktik|læreplads|elevplads|lære) "
    r"(?:[a-zæøå]+ )?$",
    2,
)
_ALONE = frozenset(
    f"en {trade}" for trade in word_set("træner spiller kok tjener håndværker gartner smed tømrer bager maler")
)
_BEFORE = 24

STRANGER_TRIGGERS = Triggers(parts=(*_TRADES, *_USUAL, "kendt", "pensioneret", "tidligere", "lokal", "berømt", "fhv"))


def strangers_by_trade(passage: Passage, context: CheckContext) -> Iterator[Part]:
    """The people of a passage that are told by a trade, where the citizen is with them."""
    for match in matches(_BESIDE, passage, context, STRANGER_TRIGGERS):
        start, end = match.span(match.lastgroup or "part")
        is_own = _OF_THEMSELVES.search(match.string, max(0, start - _BEFORE), start)
        if not is_own and match.string[start:end].lower() not in _ALONE:
            yield start, end
