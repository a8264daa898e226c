"""Events that have been in the papers or on television."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import matches
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.triggers import Triggers
from casebook.problem import Level

_OUTLET = (
    r"(?:[a-zæøå]{0,10}avis(?:en|er|erne)?|tv|TV|tv-avisen|TV-avisen|fjernsynet|radioen|medierne|pressen|"
    r"nyhederne|nettet|"
    r"Facebook|YouTube|TikTok|Instagram|(?:TV ?2|TV2|DR|Ekstra Bladet|B\.T\.|BT|Jyllands-Posten|Politiken|Berlingske|"
    r"Information|Nordjyske|Fyens Stiftstidende|Se og Hør))"
)
_TOLD = (
    r"(?:omtalt|omtale|omtales|nævnt|skrev|skrevet|skriver|bragt|dækket|dækkede|fulgt|fulgte|interviewet|"
    r"interview|portrætteret|"
    r"medvirket|medvirkede|medvirker|(?:historien?|sagen?|artiklen) (?:kom|stod|var)|historien?|sagen?|stod|kom|"
    r"optrådt|optrådte|vist|set|artikel|forside(?:n|r|rne)?)"
)
_PRESS = pattern(
    "|".join(
        (
            (
                rf"\b(?i:{_TOLD}) (?:[a-zæøå]{{1,15}} ){{0,3}}(?:i|af|på|til|om i) (?:den |det |de |en |flere |alle )?"
                rf"(?:lokale |landsdækkende |store )?{_OUTLET}(?!\w)"
            ),
            (
                r"\b(?i:pressen|medierne|journalister(?:ne)?|aviserne|lokalavisen|ugeavisen|fjernsynet) (?:skrev|"
                r"fulgte|dækkede|"
                r"fortalte|omtalte|kom|viste|ringede|bragte)\b"
            ),
            (
                r"\b(?i:medieomtale\w{0,3}|medieomtalt\w?|presseomtale\w{0,3}|mediestorm\w{0,3}|avisforsider?|"
                r"avisoverskrift\w{0,4}|"
                r"avisartik\w{2,6}|tv-program\w{0,4}|tv-udsendelse\w{0,2}|dokumentarfilm\w{0,3}|dokumentar(?:en|"
                r"udsendelse\w{0,2})?|"
                r"gik viralt|gået viralt|stor omtale|meget omtalt\w?)\b"
            ),
            (
                r"\b(?i:[a-zæøå]{0,8}ulykken|branden|drabet|eksplosionen|skyderiet|forliset|oversvømmelsen|"
                r"konkursen|lukningen|"
                r"fabrikslukningen|overfaldet|[a-zæøå]{2,12}skandalen) (?:på|i|ved|af|hos) [A-ZÆØÅ][\wæøå]{1,25}"
            ),
        )
    ),
)

_TRIGGERS = Triggers(
    {"tv", "hør", "dr", "b", "bt", "nettet", "information", "branden", "forliset", "konkursen"},
    (
        *("avis", "fjernsyn", "radio", "medie", "presse", "nyhed", "facebook", "youtube", "tiktok"),
        *("instagram", "tv2", "bladet", "jyllands", "politiken", "berlingske", "nordjyske", "stiftstidende"),
        *("ugeblad", "journalist", "dokumentar", "viral", "omtal", "ulykken", "drabet", "eksplosion"),
        *("skyderi", "oversvømmelse", "lukningen", "overfald", "skandalen"),
    ),
)


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Events that somebody can look up; reading the paper is none."""
    return (Hit(match.start(), match.end()) for match in matches(_PRESS, passage, context, _TRIGGERS))


RULE = TextRule(
    family="indirekte",
    name="medieomtalt-hændelse",
    title="Hændelse, der har været omtalt",
    message="Her står noget, der har været omtalt i medierne.",
    why=(
        "Naboen med et avisarkiv er den, der prøves imod: Har sagen stået i avisen, står navnet der tit også, og "
        "så er hele "
        "historien hans eller hendes."
    ),
    source=(
        "ICO, Anonymisation: managing data protection risk, «motivated intruder test» (biblioteker, aviser, "
        "internettet)"
    ),
    hint=(
        "Udelad omtalen, og skriv hændelsen bredt: «en ulykke», «et tab», «mistede arbejdet, da virksomheden lukkede»."
    ),
    level=Level.WARNING,
    reads=Reads.CASES,
    find=find,
    triggers=(_TRIGGERS,),
    bad=(
        "Det blev ⟦omtalt i lokalavisen⟧ dengang.",
        "Han har ⟦medvirket i fjernsynet⟧ med sin historie.",
        "Han kom til skade ved ⟦ulykken på Holstebro⟧ Havn.",
        "⟦Medierne fulgte⟧ ham i flere uger.",
        "Der var en ⟦dokumentar⟧ om stedet og ham.",
        "⟦Historien kom i tv⟧ og fulgte ham længe.",
        "Fyringerne fik ⟦stor omtale⟧ på egnen.",
        "Han blev ⟦interviewet til avisen⟧ om det.",
    ),
    good=(
        "Han læser avisen hver morgen.",
        "Han så en stilling i avisen og ringede.",
        "Om aftenen ser han fjernsyn.",
        "Han kom ud for en ulykke og blev sygemeldt.",
        "Han mistede arbejdet, da virksomheden lukkede.",
        "Han er ikke på sociale medier.",
        "Han fortæller åbent om sin historie på stedet.",
        "Han følger med i nyhederne.",
    ),
    also=frozenset({"sjældent-arbejde", "uerklæret-egennavn"}),
)
