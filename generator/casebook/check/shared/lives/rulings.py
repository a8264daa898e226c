"""A complaint or a case that somebody won before a board or a court that publishes what it decides.

Ankestyrelsen «udsender og offentliggør visse afgørelser i anonymiseret form som principmeddelelser» (ast.dk, 2019). A
complaint that the municipality itself gave way to is told by many and printed by nobody.
"""

from __future__ import annotations

from casebook.check.patterns import pattern
from casebook.check.triggers import Triggers

_BODY = (
    r"(?:[Aa]nkestyrelsen|[Ll]igebehandlingsnævnet|(?:Folketingets )?[Oo]mbudsmand(?:en)?|[Aa]rbejdsretten|"
    r"(?:[Bb]y|[Ll]ands|[Hh]øjeste)ret(?:ten)?|[Pp]atienterstatningen|[Aa]rbejdsskadestyrelsen|[Pp]atientklagenævnet|"
    r"[Aa]nkenævnet|[Tt]jenestemandsretten)"
)
_WON = r"(?:medhold|(?:helt |delvis[t]? )?ret(?! til))"
_ALL = r"(?:helt |fuldt |fuld |delvist? |til sidst |endelig ){0,2}"
WON = pattern(
    rf"\b{_BODY} (?:gav|giver|har givet|havde givet) (?:ham|hende|mig|[A-ZÆØÅ][a-zæøå]+) {_ALL}{_WON}(?![a-zæøå])"
    rf"|\b(?:gav|giver) {_BODY} (?:ham|hende|mig|[A-ZÆØÅ][a-zæøå]+) {_ALL}{_WON}(?![a-zæøå])"
    rf"|\b(?:fik|får|fået) {_ALL}(?:medhold|ret) (?:i|hos|ved|af|fra) {_BODY}(?!\w)"
    rf"|\b(?:vandt|vundet|vinder) (?:(?:sin|sagen|klagen|sag|klage|klagesag|klagesagen) ){{1,2}}(?:i|hos|ved|"
    rf"over for) {_BODY}(?!\w)"
)
WON_TRIGGERS = Triggers({"medhold", "ret", "vandt", "vundet", "vinder"})
