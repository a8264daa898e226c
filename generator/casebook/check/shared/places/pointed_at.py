"""People pointed at by what they do, have or hold in a place: «hende, der spiller orgel», «manden med geden».

Nobody needs their names: who lives there knows them. The harmless are told by the verb: who calls, helps, decides
or comes may be anybody.
"""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import told
from casebook.check.shared.places.only_places import is_an_only_place
from casebook.check.spans import Part
from casebook.check.triggers import Triggers

_WHO = (
    r"(?:ham|hende|manden|kvinden|damen|konen|fyren|pigen|drengen|den mand|den kvinde|den fyr|den dame|naboen|genboen)"
)
_ANYBODY_DOES = (
    r"(?:er|kan|skal|vil|må|ved|siger|sig|kommer|går|bliver|får|hjælper|støtter|følger|ringer|bestemmer|kender|står|"
    r"sidder|taler|lytter|forstår|tager|giver|gør|holder|mener|tror|synes|ser|husker|møder|viser|lærer|skriver|svarer|"
    r"spørger|venter|mangler|lever|begynder|hedder|føler|elsker|hører|laver|arbejder|bor|fortæller|oplever|søger|"
    r"ønsker|trænger|ligner|leder|afgør|vælger|tør|gider|plejer|behøver|burde|bør|træffer|behandler|sørger|ejer det|"
    r"henter|afleverer|kigger|ligger|finder|rækker|smiler|griner|åbner|lukker|låser|tænder|slukker|ser|vinker|"
    r"underskriver|indstiller|henviser|visiterer|interviewer|under|over|efter|hver|aldrig|altid|eller|selv|ikke)"
)
_NO_THING = (
    r"(?:nøglen|ansvaret|ordet|magten|lysten|evnen|sagen|opgaven|vagten|kontakten|retten|hjertet|roen|tålmodigheden|"
    r"bilen|bussen|døren|mødet|samtalen|holdet|kurset|projektet|forløbet|vagtplanen|lønnen|maden|kaffen|opvasken|"
    r"arbejdet|overblikket|tiden|erfaringen|problemet|skylden|modet|kræfterne|pengene|planen|telefonen)"
)
_DOES = (
    rf"(?:(?!{_ANYBODY_DOES}\b)[a-zæøå]{{2,}}(?:er|år|or|yr|ør)(?: (?:på|i|for|med|til|i gang|op|ud|ind|rundt))*"
    rf" (?!{_NO_THING}\b)"
    r"(?!hvornår\b|hvor\b|hvad\b|hvem\b|om\b|når\b|noget\b|meget\b|mest\b|alt\b|alle\b|mig\b|dig\b|os\b|ham\b|"
    r"hende\b|dem\b|hans\b|hendes\b|sig\b|det\b|at\b)[a-zæøå]{2,}(?: [a-zæøå]{2,}(?:en|et|n))?"
    rf"|(?:har|ejer) (?!{_NO_THING}\b)(?:den |det )?(?:[a-zæøå]+ )?[a-zæøå]{{2,}}(?:en|et|erne))"
)
_BY_DEED = pattern(rf"(?<!det er )\b(?P<part>{_WHO},? (?:der|som) {_DOES})(?![a-zæøå])")
_OWNS = pattern(
    r"\b(?P<part>[a-zæøå]{3,}(?:manden|konen|eren|isten),? (?:der|som) (?:ejer|driver|sælger|avler|opdrætter|dyrker|"
    r"bygger|synger|dirigerer) "
    r"(?!det\b|sagen\b|den\b)[a-zæøå]{3,}(?: [a-zæøå]+(?:en|et|ne)\b)?)"
)
_NO_SIGN = (
    r"(?:at|det|noget|alt|hende|ham|os|mig|dem|i|på|til|hjem|ud|ind|op|papir[a-zæøå]*|ansøgning[a-zæøå]*|"
    r"praktik[a-zæøå]*|"
    r"møde[a-zæøå]*|tid[a-zæøå]*|støtte|hjælp|mentor[a-zæøå]*|penge[a-zæøå]*|råd|problemer|angst|en gang|det samme|"
    r"hvad)"
)
_NO_MEANS = r"(?!(?:posten|mailen|bilen|bussen|toget|tolken|cyklen|tolk|dagens|samme)\b)"
_DEFINITE = rf"{_NO_MEANS}[a-zæøå]{{2,}}(?:en|et|erne)\b"
_BY_THING = pattern(
    rf"(?:^|[.,:;–(] ?)(?P<part>{_WHO} med (?!{_NO_SIGN}\b)"
    rf"(?:(?:(?:de|den|det|sin|sit|sine|en|et|to|tre) )+{_NO_MEANS}[a-zæøå]{{3,}}(?: [a-zæøå]{{3,}}e?(?:en|et|e)\b)?|"
    rf"{_DEFINITE}))"
    rf"|\b(?:til|af|for|hos|fra|og|på) (?P<whose>{_WHO} med (?!{_NO_SIGN}\b)(?:(?:de|den|det) (?:to |tre )?{_NO_MEANS}"
    rf"[a-zæøå]{{3,}}(?: [a-zæøå]{{3,}}e?(?:en|et|e|er)\b)?|{_DEFINITE}))"
)
_FROM_WORK = (
    r"(?:kommunen|jobcent(?:ret|eret)|centret|centeret|projektet|forvaltningen|teamet|holdet|fagforeningen|kontoret|"
    r"receptionen|værkstedet|køkkenet|lageret|psykiatrien|regionen|forløbet|kurset|gruppen|stedet|ydelsescentret|"
    r"afdelingen|butikken|praktikken|arbejdet|vagten|skolen|starten|begyndelsen|gangen|opgangen|dengang)"
)
_FROM = pattern(
    rf"\b(?P<part>(?:ham|hende|manden|damen|konen|fyren) fra (?!{_FROM_WORK}\b)[a-zæøå-]{{3,}}(?:en|et|"
    rf"ken))(?![a-zæøå])"
)
_AT_A_PLACE = pattern(
    r"\b(?P<part>(?:ham|hende|manden|kvinden|damen|konen|fyren|pigen|drengen|ekspedienten) (?:i|på|fra|bag|ved) "
    r"(?P<place>[a-zæøå]{4,}(?:en|et)))(?![a-zæøå])"
)
POINTED_TRIGGERS = Triggers(
    {"ham", "hende", "manden", "kvinden", "damen", "konen", "fyren", "pigen", "drengen", "naboen", "genboen", "dame"}
    | {"fyr", "ekspedienten", "ejer", "driver", "sælger", "avler", "opdrætter", "dyrker", "bygger", "synger"},
)


def pointed_at(passage: Passage, context: CheckContext) -> Iterator[Part]:
    """The people in a passage who are pointed at by what they do, what they have with them, or where they stand."""
    for sentence in told(passage, context, POINTED_TRIGGERS):
        for shape in (_BY_DEED, _BY_THING, _FROM, _OWNS):
            for match in shape.finditer(sentence.lower):
                part = match.lastgroup or "part"
                yield sentence.start + match.start(part), sentence.start + match.end(part)
        for match in _AT_A_PLACE.finditer(sentence.lower):
            if is_an_only_place(match["place"]):
                yield sentence.start + match.start("part"), sentence.start + match.end("part")
