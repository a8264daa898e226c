"""Amounts that are nobody's own: the budget of a project, what a grant is of, what a place in it costs."""

from __future__ import annotations

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import pseudonyms
from casebook.check.sentences import sentence_at

_WORK = (
    r"(?:kommunen|jobcent(?:ret|eret)|projektet|indsatsen|forsøget|ministeriet|styrelsen|fonden|regionen|foreningen|"
    r"forvaltningen|puljen|staten|tilbuddet|holdet|forløbet|kurset|ordningen|værkstedet|partnerskabet|netværket)"
)
_PUBLIC = pattern(
    r"\b(?:(?:bevillings|projekt|budget|økonomi)?rammen|[a-zæøå]*puljen?|puljemidler(?:ne)?|projektmidler(?:ne)?|"
    r"(?:projekt|drifts?|pulje|total)budget(?:tet)?|budgettet|(?:samlede?|årlige?|projektets|indsatsens|"
    r"forsøgets) budget|"
    r"driften|enhedsprisen|finansieringen|(?:drifts?|projekt)(?:udgiften|udgifterne|omkostning(?:en|erne))|taksten|"
    r"statstilskuddet|(?:blev|er|var|bliver) (?:der )?afsat|afsat|afsatte)\b"
    rf"|\b{_WORK} (?:[a-zæøå]+ ){{0,2}}(?:fik|modtog|fået|modtaget|råde[rd]e?|koste(?:r|de)?|søgte|rummer|"
    rf"har et budget|"
    r"havde et budget)\b"
)
# Spent by those who only have money of others, on what is of nobody: then no one is named in the whole sentence.
_SPENT = pattern(
    r"\b(?:kommunen|regionen|staten|udvalget|byrådet|kommunalbestyrelsen|forvaltningen|ministeriet|fonden|puljen|projektet|"
    r"indsatsen|forsøget|jobcent(?:ret|eret))(?: har| havde| vil)?(?: [a-zæøå]+)?? "
    r"(?:brug(?:t|te|er)|betal(?:t|te|er)|invester(?:et|ede|er)|bevilg(?:et|ede|er)|spare(?:t|de|r)|"
    r"(?:besluttede|valgte|vedtog)(?: [a-zæøå]+)? at (?:afsætte|bevilge|bruge|investere|spare))\b"
)
_SOMEBODYS = pattern(
    r"\b(?:han|hun|ham|hende|hans|hendes|sin|sit|sine|jeg|mig|min|mit|mine|dig|din|borgeren?s?|klager|parrets?|"
    r"hjemme)\b"
)
_HERS = pattern(
    r"[^.!?]{0,30}\b(?:tilbage|til gode|for meget|ham|hende|hans|hendes|om måneden|til mad|til husleje|at leve)\b"
)


def is_public_money(passage: Passage, start: int, context: CheckContext) -> bool:
    """True for an amount whose sentence says before it that it is of a project, and names nobody before it."""
    sentence = sentence_at(context.sentences(passage), start)
    if sentence is None:
        return False
    before, behind = sentence.lower[: start - sentence.start], sentence.lower[start - sentence.start :]
    names = any(name.lower() in before for name in pseudonyms(context))
    if names or _SOMEBODYS.search(before) or _HERS.match(behind):
        return False
    if _PUBLIC.search(before):
        return True
    of_nobody = not _SOMEBODYS.search(behind) and not any(name.lower() in behind for name in pseudonyms(context))
    return of_nobody and bool(_SPENT.search(before))
