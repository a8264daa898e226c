"""Family in words: «bor alene», «er gift», «har en datter», «mistede sin kone», told of nobody but the person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.shared.lives.guards import is_denied, is_of_another
from casebook.check.shared.lives.whom import Telling
from casebook.check.triggers import Triggers
from casebook.risk.attributes import CHILDREN, FAMILY

_IS = r"(?:er|var|blev|bliver|som|en|nu|stadig|været)"
_SPOUSE = r"(?:kone|hustru|mand|ægtefælle|ægtemand)"
_OWN = r"(?:sin|hans|hendes)"
_CHILD = r"(?:børn|barn|søn|datter|sønner|døtre|drenge|piger|dreng|pige|tvillinger|små)"
_COUNT = r"(?:et|en|to|tre|fire|fem|seks|flere|nogle|små|store|voksne|mindre|lille|teenage|hjemmeboende|[2-9])"
_FAMILY = pattern(
    rf"(?P<enke>\b(?:enke|enkemand|enkemanden|enken)\b|\b(?:mistede|mistet|begravede|overlevede)\s+{_OWN}\s+{_SPOUSE}\b|"
    rf"\b{_OWN}\s+{_SPOUSE}\s+(?:døde|er\s+død|var\s+død|gik\s+bort|omkom)\b|\bdøde\s+{_OWN}\s+{_SPOUSE}\b|"
    r"\b(?:konen|hustruen|ægtefællen)\s+(?:døde|gik\s+bort|omkom)\b)"
    r"|(?P<skilt>\b(?:skilsmisse\w*|fraskilt|separeret|ekskone\w*|eksmand\w*|eks-kone|eks-mand|"
    r"ægteskabet\s+(?:går|gik|ender|endte|bliver\s+opløst|blev\s+opløst|holder\s+ikke|holdt\s+ikke))\b"
    rf"|\b{_IS}\s+(?:\w+\s+)?skilt\b(?!\s+ad\b|e)|^skilt\b)"
    rf"|(?P<gift>\b(?:{_OWN}|med)\s+(?:nye\s+|nuværende\s+)?(?:kone|hustru|ægtefælle|ægtemand)\b|\b(?:hendes|sin)\s+mand\b|"
    rf"\b(?:gift\s+med|(?:er|blev|bliver|var|været|og|,|nu)\s+(?:lykkeligt\s+)?gift\b)|^gift\b(?!\s+(?:er|i)\b))"
    r"|(?P<samlevende>\b(?:samlever\w*|samboende|(?:bor|boede|flyttede|flyttet|flytter)\s+(?:nu\s+)?(?:sammen\s+)?med\s+"
    r"(?:sin|en)\s+kæreste)\b)"
    r"|(?P<enlig>\b(?:(?:bor|boede|lever|levede)\s+(?:nu\s+|stadig\s+|helt\s+)?(?:alene|for\s+sig\s+selv)\b(?!\s+med\b)|"
    rf"{_IS}\s+(?:single|enlig|ugift|ungkarl)|enlig\s+(?:mand|kvinde)|singlemand|singlekvinde)\b)"
    r"|(?P<barn>\b(?:enlig\s+(?:mor|far|forsørger)|alene(?:mor|far)|eneforsørger)\b"
    rf"|\b{_OWN[:-1]}|sine)\s+(?:\w+\s+)?{_CHILD}\b"
    rf"|\b(?:har|havde|fik|fået|får)\s+(?:også\s+|selv\s+|nu\s+)?(?:{_COUNT}\s+){{0,3}}(?:børn|(?:et|en)\s+barn|barn|søn|"
    rf"datter|sønner|døtre|tvillinger)\b"
    rf"|\b(?:er|blev|bliver|blevet|som|nybagt|stolt)\s+(?:selv\s+)?(?:far|mor|forælder)\b(?!s|\s+og\s+(?:mor|far)s)"
    r"|\b(?:far|mor)\s+til\s+\w+|\b(?:alene|bor|boede)\s+med\s+(?:sine|sin|sit)\s+(?:\w+\s+)?(?:børn|barn|søn|datter)\b)",
    re.IGNORECASE,
)
FAMILY_TRIGGERS = Triggers(
    {"eks", "enke", "enken", "enkemand", "enkemanden", "kone", "konen", "hustru", "hustruen", "mand", "gift", "kæreste"}
    | {"børn", "barn", "søn", "datter", "sønner", "døtre", "mor", "far", "forælder", "tvillinger", "drenge", "piger"}
    | {"dreng", "pige", "alene", "single", "enlig", "ugift", "ungkarl", "skilt", "ægtefælle", "ægtefællen", "ægtemand"}
    | {"separeret", "fraskilt", "samboende", "små"},
    ("skilsmisse", "ekskone", "eksmand", "ægteskabet", "samlever", "alenemor", "alenefar", "forsørger", "single"),
)
_OF_PARENTS = pattern(r"\b(?:forældre\w*|mor(?:s|en|ens)?|far(?:s|en|ens)?|deres|bedsteforældre\w*)\s+(?:\w+\s+)?$")
_BY_KIN = frozenset({"barn"})  # what is said by naming a relative, who is no subject then


def family(telling: Telling, passage: Passage, names: frozenset[str]) -> Iterator[tuple[str, str, int, int]]:
    """The family that a sentence tells of somebody: attribute, value, and where it stands."""
    sentence = telling.sentence
    if not sentence.mask & FAMILY_TRIGGERS.mask:
        return
    for match in _FAMILY.finditer(sentence.lower):
        kind, start = match.lastgroup or "", sentence.start + match.start()
        is_ours = not is_denied(sentence, start) and not _OF_PARENTS.search(sentence.lower[: match.start()])
        if is_ours and not is_of_another(sentence, start, passage.text, names):
            attribute, value = (CHILDREN, "forælder") if kind in _BY_KIN else (FAMILY + kind, kind)
            yield attribute, value, start, sentence.start + match.end()
