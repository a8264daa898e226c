"""Crafts and lives on the road that are handed down: few have them, whatever else is told of somebody.

The crafts are chosen from those of the old guilds (Odense Bys Museer, «Håndværk», lists them), with whoever builds
instruments and wooden boats. That few have them today is assumed: no count was found. Only without the article behind:
«orgelbyggeren» is somebody else.
"""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.needs import Needs
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import matches
from casebook.check.spans import Part
from casebook.check.triggers import Triggers

_BUILT = (
    r"(?:orgel|violin|guitar|klaver|harpe|lut|cembalo|instrument|harmonika|fløjte|klokke|træskibs|skibs|træbåde?|både?|kano|"
    r"kajak|mølle|vogn|karet|marionet|dukke|masker?)"
)
_MADE = (
    r"(?:bunt|bundt|hatte|paryk|pibe|børste|kurve|hjul|karet|handske|knap|sejl|possement|tapet|pung|kam|nåle|pergament|"
    r"violin|klaver|instrument|kniv|bue|skjold|maske|dukke|pile|potte|lys|sæbe|ost)"
)
_CRAFTS = (
    r"bødker|rebslager|gørtler|garver|feldbereder|korduaner|børstenbinder|bogbinder|ciselør|forgylder|stukkatør|modist|"
    r"kobberslager|tinstøber|klokkestøber|kedelflikker|træskomand|tækkemand|glasblæser|kniplerske|billedskærer|"
    r"kulsvier|teglbrænder|skinder|væver(?:ske)?"
)
_ON_THE_ROAD = (
    r"(?:cirkus|tivoli|artist|gøgler|skausteller|markeds|tater|natmands|rejsende?)(?:familie|slægt|barn|børn|liv|folk|"
    r"vogn|miljø)[a-zæøå]{0,4}|(?:linedanser|gøgler|sværdsluger|ildsluger|trapezkunstner|akrobat|kunstrytter|"
    r"løvetæmmer|bugtaler)(?:e|ske|inde)?|"
    r"(?:rejste|rejser|rejst|drog|turnerede|turnerer) (?:[a-zæøå]{1,8} ){0,2}med (?:et |en )?(?:omrejsende )?"
    r"(?:cirkus|tivoli|marked)[a-zæøå]{0,10}"
)
_HANDED_DOWN = pattern(rf"\b(?:{_BUILT}byggere?|{_MADE}magere?|(?:{_CRAFTS})e?|{_ON_THE_ROAD})(?![\wæøå])")
_NEEDS = Needs(_HANDED_DOWN)
_TRIGGERS = Triggers(
    _CRAFTS.replace("(?:ske)?", "").split("|"),
    (
        *(
            "bygger",
            "mager",
            "bødker",
            "rebslager",
            "gørtler",
            "garver",
            "feldbered",
            "korduan",
            "børstenbind",
            "bogbind",
        ),
        *("ciselør", "forgylder", "stukkatør", "modist", "kobbersl", "tinstøb", "klokkestøb", "kedelflik", "glasblæs"),
        *("knipler", "billedskær", "kulsvier", "teglbrænd", "skinder", "vævere", "væverske", "træskom", "tækkem"),
        *("cirkus", "tivoli", "artist", "gøgler", "skaustel", "marked", "taterf", "natmand", "rejsende", "linedans"),
        *("sværdslug", "ildslug", "trapez", "akrobat", "kunstryt", "løvetæm", "bugtal"),
    ),
)


def handed_down(passage: Passage, context: CheckContext) -> Iterator[Part]:
    """The places of a passage that tell of a person's rare craft or life on the road."""
    return (match.span() for match in matches(_HANDED_DOWN, passage, context, _TRIGGERS, _NEEDS))
