"""The number of children or siblings that a person has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.needs import Needs
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import matches
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.words.numbers import ORDINAL, SEVERAL, value
from casebook.check.spans import Part
from casebook.check.triggers import Triggers
from casebook.problem import Level

_KIN = (
    r"(?:børnebørn|oldebørn|stedbørn|plejebørn|bonusbørn|småbørn|spædbørn|børn|unger|poder|sønner|døtre|tvillinger|"
    r"halvsøskende|stedsøskende|plejesøskende|søskende|småsøskende|storebrødre|lillebrødre|halvbrødre|brødre|"
    r"storesøstre|lillesøstre|halvsøstre|søstre|drenge|piger|koner|ægteskaber|skilsmisser)"
)
_NOT_TIME = r"(?!(?:års?|måneders?|ugers?|dages?|timers?|gange|kroner|procent|ud|andre|af|slags)\b)"

_NOT_OF_A_GROUP = r"(?!\.? ?klasse| (?:på|fra|i) (?:holdet|klassen|gruppen|kurset|klubben|projektet))"

_LATER = r"(?:tredje|fjerde|femte|sjette|syvende)"  # of husbands and wives: many have had two

_FAMILY = pattern(
    "|".join(
        (
            # «fem børn», «tre små piger», «to af sine børn»
            rf"\b{SEVERAL} (?:{_NOT_TIME}[a-zæøå]{{2,18}} )?{_KIN}\b{_NOT_OF_A_GROUP}",
            rf"\b{SEVERAL} af (?:sine|hans|hendes|deres) (?:[a-zæøå]{{2,18}} )?{_KIN}\b",
            # «én ud af ni søskende», «den yngste af otte», «nummer tre af fem»
            rf"\b(?:én|en|et|ét) (?:ud )?af (?:en søskendeflok på )?{SEVERAL} (?:[a-zæøå]{{2,18}} )?{_KIN}\b",
            rf"\b(?:ældste|yngste|mellemste|nummer {SEVERAL}) (?:ud )?af {SEVERAL}\b(?: {_KIN}\b)?",
            rf"\b(?:søskendeflok|børneflok|familie|flok) på {SEVERAL}\b",
            # «far til fire», «mor til tre»
            (
                rf"\b[a-zæøå]{{0,10}}(?:mor|far|forælder|forældre|moder|fader|storebror|storesøster) til "
                rf"{SEVERAL}\b(?! {_KIN})"
            ),
            # «trebørnsmor», «enebarn», «tvillinger»
            r"\b(?:to|tre|fire|fem|seks|syv|otte)b(?:ørns|arns)(?:mor|far|moren|faren|familie|familien)\b",
            (
                r"\b(?:enebarn|tvilling(?:er|erne|en|ebror|ebroren|søster|søsteren)?|trilling(?:er|erne)?|"
                r"(?:fir|fem|seks)ling(?:er|erne)?(?:emor|efar|eforældre)?|(?:tvilling|trilling)e(?:mor|far|"
                r"forældre))\b"
            ),
            # «fjerde barn blev fjernet», «hendes tredje kom til verden»
            rf"\b{ORDINAL} barn\b(?! (?:får|kan|skal|i landet|i danmark|har|lever|vokser))",
            (
                r"\b(?:hendes|hans|sin|sit|mit|min) (?:tredje|fjerde|femte|sjette|syvende|ottende)"
                r"(?= (?:blev|kom|er (?:født|anbragt)|døde))"
            ),
            # «to børn fjernet», «begge børn blev tvangsfjernet»
            (
                r"\b(?:begge|alle|alle sine|sine|de ældste|de yngste|de store|de små)(?: to| tre| fire| fem| sine| "
                r"mine)?(?: børn)? "
                r"(?:blev |er |er blevet |var )?(?:tvangs)?(?:fjernet|anbragt|bortadopteret)\b"
            ),
            # «to hustruer», «hans tredje kone»
            rf"\b{SEVERAL} (?:tidligere |levende )?(?:hustruer|ægtemænd|ægtefæller|ekskoner|eksmænd|svigermødre)\b",
            rf"\b{_LATER} (?:kone|hustru|mand|ægtemand|ægtefælle|ægteskab|skilsmisse)\b",
            # «gift tre gange»
            rf"\b(?:gift|skilt|forlovet) {SEVERAL} gange\b|\b{SEVERAL} gange (?:gift|skilt|fraskilt|enke|enkemand)\b",
        )
    ),
    re.IGNORECASE,
)

_LARGEST = 9  # children of a family
_MANY = pattern(rf"(?P<number>{SEVERAL}) (?:[a-zæøå]{{2,18}} )?(?:børn|unger|drenge|piger)", re.IGNORECASE)
_HAS = pattern(r"\b(?:har|havde|får|fik|født|opdraget|mor|far|mistet)\b(?:(?! i | på )[^.,;:])*$", re.IGNORECASE)

_NEEDS = Needs(_FAMILY)
_TRIGGERS = Triggers(
    {
        "begge",
        "alle",
        "sine",
        "tredje",
        "fjerde",
        "femte",
        "mor",
        "far",
        "ældste",
        "yngste",
        "mellemste",
        "nummer",
        "gift",
        "skilt",
        "fraskilt",
        "enke",
        "enkemand",
        "forlovet",
        "flok",
        "familie",
    },
    (
        *(
            "barn",
            "børn",
            "unger",
            "søskende",
            "poder",
            "sønner",
            "døtre",
            "tvilling",
            "trilling",
            "firling",
            "femling",
            "seksling",
            "brødre",
            "søstre",
        ),
        *(
            "drenge",
            "piger",
            "koner",
            "ægteskaber",
            "skilsmisser",
            "flok",
            "enebarn",
            "barns",
            "foræld",
            "moder",
            "fader",
        ),
        *("storebror", "storesøster", "hustru", "ægte", "ekskon", "eksm", "svigerm"),
    ),
)


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Counts of a person's own family."""
    return (Hit(start, end) for start, end in families(passage, context))


def families(passage: Passage, context: CheckContext) -> tuple[Part, ...]:
    """The places where a passage counts a person's own family."""
    return context.for_passage(passage, _families)


def _families(passage: Passage, context: CheckContext) -> tuple[Part, ...]:
    counted = matches(_FAMILY, passage, context, _TRIGGERS, _NEEDS)
    return tuple(match.span() for match in counted if not _are_of_many(passage.text, match))


def _are_of_many(text: str, counted: re.Match[str]) -> bool:
    """True for «27 børn», unless somebody has them: more than a family has are those of a school or a home."""
    many = _MANY.fullmatch(text, *counted.span())
    number = value(many["number"]) if many else None
    return (
        number is not None
        and number > _LARGEST
        and not _HAS.search(text, max(counted.start() - 20, 0), counted.start())
    )


RULE = TextRule(
    family="indirekte",
    name="familiestørrelse",
    title="Familiens størrelse",
    message="Her står, hvor stor familien er.",
    why=(
        "En mor til fem eller en tvilling er let at kende igen i en by, hvor alle har gået i skole sammen. Antallet er "
        "sjældent det, som forløbet handler om; at der er børn, kan være det."
    ),
    source=(
        "HHS, Guidance Regarding Methods for De-identification (2012); ICO, Anonymisation code of practice, "
        "motivated intruder"
    ),
    hint="Skriv familien bredt: «har børn», «flere søskende», «en stor familie».",
    level=Level.WARNING,
    reads=Reads.CASES,
    find=find,
    triggers=(_TRIGGERS,),
    bad=(
        "Han har ⟦fem børn⟧ og ser dem sjældent.",
        "Morten er ⟦én ud af ni søskende⟧ og den stille.",
        "Han er ⟦far til tre⟧ og bor alene.",
        "Han har ⟦to små piger⟧ derhjemme.",
        "Hans ⟦tvillingebror⟧ hjælper til.",
        "Morten er den ⟦yngste af otte⟧.",
        "Hun er ⟦trebørnsmor⟧ og nabo til ham.",
        "Han har været ⟦gift tre gange⟧ før.",
        "Hun er hans ⟦tredje hustru⟧, og han er ældst.",
        "De er en ⟦søskendeflok på 6⟧.",
        "Han har mistet ⟦to af sine børn⟧.",
        "Hans ⟦fjerde barn⟧ blev fjernet på fødegangen.",
    ),
    good=(
        "Han ser sine børn igen.",
        "Han har flere søskende, og børnene kommer om søndagen.",
        "Børn under 18 år kan få støtte.",
        "Han kommer fra en stor familie.",
        "To gange om ugen er han sammen med familien.",
        "De fem medarbejdere kender ham godt.",
        "Han er én af de få, der blev, og én af tre på holdet.",
        "Da han var barn, flyttede familien tit.",
    ),
    also=frozenset({"tekst-mere-præcis-end-felt"}),
)
