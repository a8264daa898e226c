"""Dates that are no date of birth by the words around them: a law's, a report's, a period's, an event's."""

from __future__ import annotations

from casebook.check.patterns import pattern

LAW = (
    r"\b(?:[a-zæøå]*(?<!or)(?<!til)(?<!for)lov(?:en|e|s|givning\w*|ændring\w*)?|[a-zæøå]*bekendtgørelse[a-z]*|bekg?\.|"
    r"lbk\.?|"
    r"[a-zæøå]*cirkulære[a-z]*|direktiv[a-z]*|[a-zæøå]*forordning[a-z]*|[a-zæøå]*reform(?:en|er|erne|s|ens)?|"
    r"tr(?:ådte|æder|åde) i kraft)(?![\wæøå])"
)
_DOCUMENT = (
    r"\b[a-zæøå-]*(?:rapport|aftale|afgørelse|dom|kendelse|notat|brev|skrivelse|mail|vejledning|betænkning|udgave|"
    r"version|"
    r"beslutning|referat|evaluering|undersøgelse|plan|bevilling|kontrakt|erklæring|attest|epikrise|ansøgning|klage|"
    r"indstilling|udtalelse|forlig|overenskomst|politik|statistik|opgørelse|artikel|konvention|traktat|protokol|svar|"
    r"meddelelse|tilladelse|journal|indkaldelse|henvisning|bilag|kommissorium|strategi|møde|samtale|konference|ændring)"
    r"(?:en|et|n|t|r|er|erne|ne|s|ens|ets|men|mens|me|mme)?(?![\wæøå])"
)
_MARKS = r"(?:(?:\b(?:af|fra|dateret|pr\.|på|til|den|d\.)|[|:]) )"
_OF_DOCUMENT = pattern(rf"(?:{_DOCUMENT}[^!?;]{{0,45}}?{_MARKS}|{LAW}[^!?;]{{0,45}}?{_MARKS}?)(?:den |d\. )?$", 2)
_OF_EVENT = pattern(
    r"\b(?:fra|siden|indtil|til|inden|senest|efter|før|pr\.|per|omkring|perioden|gælder|gældende|vedtaget|udgivet|"
    r"offentliggjort|opdateret|hentet|stiftet|grundlagt|indført|dateret|underskrevet|startede|begyndte|sluttede|"
    r"ophørte|"
    r"ansat|sygemeldt|bevilget|ikrafttræden)(?: (?:og med|den|d\.|mandag|tirsdag|onsdag|torsdag|fredag)){0,2} $",
    2,
)
# Meetings of bodies and rulings, and what is counted up: their days are public, and nobody's course is told by them.
_OFFICIAL = pattern(
    r"(?:[a-zæøå-]*(?:udvalg|byråd|kommunalbestyrelse|bestyrelse|råd|nævn)(?:et|en)?s (?:[a-zæøå]+ )?møde|"
    r"\b(?:dagsorden|referat)(?:en|et)? (?:for|til|af|fra)|\b(?:by|lands|højeste)?ret(?:ten)?s?\b[^.!?]{0,40}"
    r"\b(?:dom|kendelse)(?:men|n)?|\b(?:nøgletal|øjebliksbillede|opgjort|opgørelsen?|status))\b(?:[^.!?]|pr\.){0,80}$",
    2,
)
_FIRST = pattern(r",? ?(?:-|til|til og med) ?(?:den |d\. )?[0-9]{1,2}[. /-]")
_LAST = pattern(r"(?:[0-9]{2}|[a-z]) ?(?:-|til|til og med) ?(?:den |d\. )?$")
_IN_FORCE = pattern(r" tr(?:ådte|æder) ", 2)
_OF_SOMEBODY = pattern(r"\b(?:han|hun|ham|hende|hans|hendes|jeg|mig|min|mit|mine|borgeren?s?|bg|bgr)\b", 2)
_NEAR = 70  # characters


def is_official(before: str, around: str) -> bool:
    """True if a date is of a meeting, a ruling or a count by the words before it, and its sentence is of nobody."""
    return bool(_OFFICIAL.search(before)) and not _OF_SOMEBODY.search(around)


def is_no_birth(text: str, start: int, end: int) -> bool:
    """True if a whole date is that of a law or another document, of an event or a period."""
    before, behind = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    if _OF_DOCUMENT.search(before) or _OF_EVENT.search(before) or _LAST.search(before):
        return True
    return bool(_FIRST.match(behind) or _IN_FORCE.match(behind))
