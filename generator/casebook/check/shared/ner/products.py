"""Names of games, makes and cars, known by the words before them: they are nobody, and nobody works there."""

from __future__ import annotations

from casebook.check.patterns import pattern

_SUBJECT = r"(?:han|hun|de|vi|jeg|man|børnene|de unge|alle|nogle)"
_BEFORE = pattern(
    r"\b(?:(?:af )?(?:bil)?mærket|spillene?|spillet|brætspillet|computerspillet|modellen"
    rf"|{_SUBJECT} (?:spiller|spillede|har spillet|vandt i|tabte i)|(?:spiller|spillede) {_SUBJECT}|at spille"
    r"|[Bb]il(?:en)?,? (?:er |var )?(?:en|et)(?: [a-zæøå]{3,12}){0,2}"
    r"|(?:kør|kørt|kørte|kører|hentet|hentede)(?: [a-zæøå]{1,9}){0,3} i (?:en|et|sin|deres)(?: [a-zæøå]{3,12})?)"
    r"(?: [A-ZÆØÅ][\w-]{1,20} (?:og|eller))? $"
)
_MACHINE = pattern(
    r"[A-ZÆØÅ]\w{1,20}-[a-zæøå]{0,14}(?:vasker|maskine|truck|ovn|suger|printer|scanner|sav|traktor|bil|cykel|program|"
    r"system|"
    r"skærm|telefon|computer|presse|pumpe|skala|test|model|metode|kursus|certifikat|bevis)(?:en|et|n|r|er|erne|"
    r"s)?(?![\w-])"
)
_KEPT_IN = pattern(
    r"\b(?:dokumenter|registrer|journaliser|indberett?|indtast|arkiver|scann|kod|opbevar|gem|oprett)[a-zæøå]*"
    r"(?: [a-zæøå]{1,9}){0,3} i (?:[A-ZÆØÅ][\w-]{1,20} (?:og|eller) )?$"
)
_OF_LETTERS = pattern(r"[A-ZÆØÅ]{2,7}(?![\w-])|[A-ZÆØÅ][a-zæøå]+[A-ZÆØÅ]\w*")
_AT_SEA, _TO = pattern(r"søs(?!\w)"), pattern(r"\btil $")  # «til søs», though Søs is a name
_FURTHEST = 60  # characters before a name that are read


def is_product(text: str, start: int) -> bool:
    """True for «spillede de Ludo og Uno», «af mærket Nilfisk», «i en gammel Berlingo», «registreres i DUBU»."""
    before = max(0, start - _FURTHEST), start
    if _AT_SEA.match(text, start) and _TO.search(text, *before):
        return True
    if _OF_LETTERS.match(text, start) and _KEPT_IN.search(text, *before):
        return True
    return bool(_MACHINE.match(text, start) or _BEFORE.search(text, *before))
