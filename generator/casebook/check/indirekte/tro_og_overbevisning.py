"""Religion, conviction and politics."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.special_words import spans_of_somebody, stems
from casebook.check.triggers import Triggers
from casebook.problem import Level

_STEMS = (
    "muslim islam(?!abad) katoli katols jødisk jødedom hindu buddhis sikh(?!e) mormon yezidi jezidi jesidi yazidi "
    "bahai baha'i "
    "shia shiit sunni(?!va|ng) alevi(?!t) ahmadi ortodoks pinsekirk pinsemission pinsemenighed indremission baptist "
    "adventist scientolog frikirke moske(?!r) synagog menighed(?!sråd) koran ramadan hijab niqab burka konvertere? "
    "ateis agnosti "
    "religiøs gudstjenest søndagsskole maronit koptisk kopter druser zoroastr satanis metodist(?!isk) kvæker "
    "luthers halal kosher "
    "salafis nazis kommunist anarkis højreekstrem venstreekstrem højreradikal fascist"
)
_WORDS = pattern(
    rf"\bJehovas? vidner?\b|{stems(_STEMS)}|(?<![A-ZÆØÅa-zæøå])(?-i:kristen|kristne|kristent|kristendom\w*)(?![\wæøå])|"
    rf"\bjøder?(?:n|ne)?\b"
    r"|\bIndre Missions?\b|\b(?:bærer|bar|går med|gik med|iført) (?:muslimsk )?tørklæde\b|\btroende\b|"
    r"\bbeder (?:fem gange|om fredagen|"
    r"til gud)"
    r"|\b(?:lader? sig|blev|blevet|er) døbt?\b|\bmedlem af (?:Venstre|Enhedslisten|Socialdemokrat\w*|SF|"
    r"Dansk Folkeparti|"
    r"Konservative|Alternativet|Radikale|Liberal Alliance|Nye Borgerlige|partiet|en loge|3F|FOA|HK|BUPL|fagforening\w*|"
    r"en fagforening)\b|\b(?:fælles)?tillids(?:repræsentant|mand|kvinde)\b"
    r"|\b(?:[a-zæøå]{0,12}formand|kasserer|bestyrelsesmedlem|aktiv) (?:i|for) (?:sin |en |den lokale )?"
    r"(?:fagforening\w*|fagbevægelsen|fagforbund\w*|3F|FOA|HK|BUPL|partiforening\w*|vælgerforening\w*)\b",
    re.IGNORECASE,
)
_TRIGGERS = Triggers(
    {
        "vidne",
        "mission",
        "missions",
        "vidner",
        "tørklæde",
        "døbt",
        "døbe",
        "medlem",
        "beder",
        "jøde",
        "jøder",
        "jøden",
        "jøderne",
        "kristen",
        "kristne",
    },
    (
        *(
            "muslim",
            "islam",
            "katoli",
            "katols",
            "jødisk",
            "jødedom",
            "hindu",
            "buddhis",
            "sikh",
            "mormon",
            "zidi",
            "sidi",
        ),
        *("tillids", "formand", "kasserer", "bestyrelsesm", "fagfor", "fagbev"),
        *("bahai", "baha", "shia", "shiit", "sunni", "alevi", "ahmadi", "ortodoks", "pinse", "indremission", "baptist"),
        *("adventist", "scientolog", "frikirke", "moske", "synagog", "menighed", "koran", "ramadan", "hijab", "niqab"),
        *(
            "burka",
            "konverter",
            "ateis",
            "agnosti",
            "religiøs",
            "gudstjenest",
            "søndagsskole",
            "maronit",
            "kopti",
            "kopte",
        ),
        *("druser", "zoroastr", "satanis", "metodist", "kvæker", "luthers", "halal", "kosher", "salafis", "nazis"),
        *("kommunist", "anarkis", "ekstrem", "radikal", "fascist", "troende", "kristent", "kristend", "tillidsrep"),
    ),
)


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Words for a religion, its signs and its houses, for parties and unions."""
    return (Hit(start, end) for start, end in spans_of_somebody(_WORDS, passage, context, _TRIGGERS))


RULE = TextRule(
    family="indirekte",
    name="tro-og-overbevisning",
    title="Tro og overbevisning",
    message="Her står noget om tro, livssyn eller politik.",
    why=(
        "Tro, livssyn, politik og medlemskab af en fagforening er særligt beskyttet. I en lille by er der få "
        "i en bestemt menighed, og de kender hinanden."
    ),
    source=(
        "Databeskyttelsesforordningen art. 9, stk. 1 (politisk, religiøs eller filosofisk overbevisning, "
        "fagforeningsmæssigt tilhørsforhold)"
    ),
    hint=("Udelad det, eller skriv bredt: «har et fællesskab uden for arbejdet», «har ønsker til mad og fridage»."),
    level=Level.WARNING,
    reads=Reads.CASES,
    find=find,
    triggers=(_TRIGGERS,),
    bad=(
        "Han er ⟦muslim⟧ og holder fri om fredagen.",
        "Morten er ⟦Jehovas Vidne⟧ og fejrer ikke jul.",
        "Han hjælper til i ⟦menighedens⟧ køkken.",
        "Han er ⟦katolik⟧ og kommer fra en stor familie.",
        "Han er ⟦yezidi⟧ og flygtede som barn.",
        "Han ⟦konverterede⟧ som voksen.",
        "Han er ⟦medlem af Enhedslisten⟧ og aktiv.",
        "Hans familie er ⟦kristen⟧.",
        "Han faster under ⟦ramadanen⟧.",
    ),
    good=(
        "Han tror på, at det bliver bedre.",
        "Hans faster og onkel bor i nærheden.",
        "Han er medlem af en klub, hvor de spiller kort.",
        "Han var vidne til noget, han ikke kan glemme.",
        "Han har ønsker til mad og fridage.",
        "Han bruger fritiden i et fællesskab.",
    ),
    also=frozenset(
        {
            "eneste-arbejdsplads",
            "oprindelsesland",
            "uerklæret-egennavn",
            "personnavn",
            "fuldt-navn",
            "etnicitet-og-sprog",
            "navngiven-arbejdsplads",
        }
    ),
)
