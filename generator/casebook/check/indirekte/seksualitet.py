"""Sexuality and gender identity."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.needs import Needs
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.names.special_words import spans_of_somebody, stems
from casebook.check.triggers import Triggers
from casebook.problem import Level

_STEMS = (
    "homoseksu biseksu panseksu aseksu heteroseksu lesbisk transkøn transperson transmand transmænd transkvinde "
    "transseksu "
    "transvestit nonbinær non-binær interkøn queer kønsskifte kønsidentit kønsdysfori kønsmodtag kønskorri kønsbekræft "
    "kønsneutral lgbt drag-?queen polyamor prostitu sexarbejd sexsælg sexkøb (?-i:escort)"
)
_GENDERS = (
    r"(?:(?:begge|andre|unge|ældre) )?(?:kvinder|mænd|piger|drenge|fyre|damer|herrer|begge dele|begge køn|sit eget køn|"
    r"samme køn)"
)
_WORDS = pattern(
    rf"{stems(_STEMS)}|(?<![\wæøå-])bøsse(?:r|n|rne|par)?(?![\wæøå])|\b(?:er|som) (?:bi|trans)(?![\wæøå])"
    r"|\bseksuelle? (?:orientering|identitet|præferencer?)|\bspr[aiu]ng\w* ud som\b|\bforkerte (?:krop|køn)\b"
    r"|\bhendes (?:kone|hustru)\b|\bhans (?:ægte)?mand\b|\bregistreret partner\w*"
    r"|\bhun\b[^.!?]{0,30} (?:gift|kæreste|samlever|forelsket|sammen) (?:med|i) en (?:anden )?kvinde\b"
    r"|\bhan\b[^.!?]{0,30} (?:gift|kæreste|samlever|forelsket|sammen) (?:med|i) en (?:anden )?mand\b"
    r"|\bhun\b(?:(?! han\b)[^.!?]){0,40} sin (?:kone|hustru)\b|\bhan\b(?:(?! hun\b)[^.!?]){0,40} sin (?:ægte)?mand\b"
    r"|\bkæresten?, (?:som|der) også er (?:kvinde|mand)\b|\bfødt (?:som )?(?:dreng|pige|mand|kvinde)\b"
    r"|\b(?:skift|ændre|korriger)[a-zæøå]{0,4} (?:[a-zæøå]+ ){0,2}?(?:køn(?:net|smarkør)?|pronomen(?:er)?)(?![a-zæøå])"
    r"|\bjuridisk[e]? køn[a-zæøå]*|\b(?:lever|levet|levede|bor|boede) (?:[a-zæøå]+ )?(?:som (?:mand|kvinde)(?= nu|"
    r"[,.;]| i)|"
    r"(?:med|sammen med) (?:sin )?(?:kone|hustru)(?= og hun))"
    rf"|\b(?:(?:han|hun|jeg|(?-i:[A-ZÆØÅ][a-zæøå]+)(?<!en|et)) (?:er|var|har (?:altid )?været)|(?:er|var) (?:han|hun|"
    rf"jeg))"
    rf"(?: (?:mest|kun|også|vist|jo|nok|altid|både|altså|mere))* til (?:{_GENDERS})"
    rf"(?= og|,|[.;!?]|$| men| der| altid| siger)|\b(?:tiltrækkes|tiltrukket|foretrækker|forelsker sig|vild)"
    rf"(?: (?:kun|mest|altid|af|i|med|aldrig|både))* (?:{_GENDERS})(?= og|,|[.;!?]|$| men)"
    r"|\b(?:han|hans|drengen|manden)\b(?:(?! (?:hun|hendes)\b)[^.!?]){0,40} (?:fundet|fandt|mødte|mødt|fået|"
    r"flyttet ind hos) "
    r"(?:sig )?en (?:mand|ny mand)\b(?!,? (?:der|som|på|fra|med))|\b(?:hun|hendes)\b(?:(?! (?:han|"
    r"hans)\b)[^.!?]){0,40} (?:fundet|fandt|"
    r"mødte|mødt) sig en (?:ny )?(?:kvinde|kone)\b"
    r"|\b(?:en |sin |hendes |hans )?kæreste(?:n)?,? (?:der |som )(?:også )?er (?:en )?(?:kvinde|mand|pige|fyr)\b"
    r"|\bsælger sig selv(?! (?:godt|bedre|dårligt|kort|til en arb))|\bsolgte? (?:sin krop|sex|sig selv til)|"
    r"\bsælge[r]? (?:sin krop|sex)"
    r"|\b(?:hormonbehandling|hormonkur|kønshormon|testosteronbehandling|østrogenbehandling)[a-zæøå]*|"
    r"\bdengang (?:hun var (?:en )?dreng|"
    r"han var (?:en )?pige)|\b(?:hun var (?:en )?dreng|han var (?:en )?pige)\b(?=,|\.| dengang| før| og hed)"
    r"|\b(?:vil|ønsker at|skal|bliver|blev) (?:tiltales|omtales|kaldes) (?:han|hun|de|hen|ved pronomen)"
    r"|\bhun\b[^.!?]{0,30} (?:kæreste|samlever|gift|par) med en (?:af )?(?:pige|pigerne|kvinderne|veninde|dame|"
    r"damerne)[a-zæøå]*"
    r"|\bhan\b[^.!?]{0,30} (?:kæreste|samlever|gift|par) med en (?:af )?(?:fyr|fyrene|mændene|dreng|drengene|"
    r"herre)[a-zæøå]*"
    r"|\b(?:gift|forlovet|kærester?|flyttet sammen|bor sammen) med en kvinde\b(?! (?:der|som|fra|på|i)\b)"
    r"|\bregnbuefamilie[a-zæøå]*|\b(?:to mødre|to fædre) (?:til|som forældre)|\bsamme køn\b|\bsamkønnet|\b(?:gay|"
    r"skabsbøsse|ladyboy)\b"
    r"|\b(?:kom|kommet|komme|stå|stod|stået) ud af skabet|\bpriden?\b(?=,|\.| i| med)|\b(?:strippe[a-zæøå]*|"
    r"pornofilm|camgirl|onlyfans)"
    r"|\bdanner par med en (?:anden )?(?:kvinde|mand)|\bsit eget køn\b|\btiltrukket af (?:både )?(?:mænd|kvinder)\b",
    re.IGNORECASE,
)
_NEEDS = Needs(_WORDS)
_TRIGGERS = Triggers(
    {
        "bøsse",
        "bøsser",
        "bøssen",
        "bi",
        "trans",
        "mand",
        "ægtemand",
        "kone",
        "hustru",
        "krop",
        "køn",
        "kvinde",
        "dreng",
        "pige",
        "kvinder",
        "mænd",
        "piger",
        "drenge",
        "fyre",
        "damer",
        "begge",
        "sælger",
        "solgte",
        "solgt",
        "sælge",
        "tiltales",
        "omtales",
        "kaldes",
        "gay",
        "skabet",
        "pride",
        "priden",
        "kæreste",
        "samlever",
        "gift",
        "par",
        "kæresten",
        "fædre",
        "mødre",
        "ud",
        "drag",
    },
    (
        *(
            "homosek",
            "bisek",
            "pansek",
            "asek",
            "heterosek",
            "lesbisk",
            "transk",
            "transp",
            "transm",
            "transs",
            "transv",
        ),
        *(
            "binær",
            "interkøn",
            "queer",
            "kønss",
            "kønsi",
            "kønsd",
            "kønsm",
            "kønsk",
            "kønsb",
            "kønsn",
            "lgbt",
            "polyamor",
        ),
        *(
            "hormon",
            "testosteron",
            "østrogen",
            "regnbuefam",
            "samkøn",
            "skabsbøsse",
            "ladyboy",
            "stripp",
            "porno",
            "camgirl",
        ),
        *("prostitu", "sexa", "sexs", "sexk", "escort", "seksuel", "partner", "bøssepar"),
    ),
)


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Words for sexual orientation, gender identity and sold sex."""
    return (Hit(start, end) for start, end in spans_of_somebody(_WORDS, passage, context, _TRIGGERS, _NEEDS))


RULE = TextRule(
    family="indirekte",
    name="seksualitet",
    title="Seksualitet eller kønsidentitet",
    message="Her står noget om seksualitet eller kønsidentitet.",
    why=(
        "Seksuel orientering og kønsidentitet er særligt beskyttet, fordi det kan koste mennesker deres "
        "familie, arbejde og tryghed, når andre får det at vide. Få på et hold har det tilfælles, og den, der "
        "kender holdet, kender mennesket."
    ),
    source=(
        "Databeskyttelsesforordningen art. 9, stk. 1 (oplysninger om seksuelle forhold eller seksuel "
        "orientering); Datatilsynet, Hvad er personoplysninger?"
    ),
    hint=("Udelad det. Er det vigtigt for forløbet, så skriv bredt: «noget, der har kostet kontakten til familien»."),
    level=Level.WARNING,
    reads=Reads.CASES,
    find=find,
    triggers=(_TRIGGERS,),
    bad=(
        "Han er ⟦homoseksuel⟧ og har holdt det skjult.",
        "Morten fortæller, at han er ⟦bøsse⟧.",
        "Han bor sammen med ⟦hans mand⟧ i et hus.",
        "Han er ⟦transkønnet⟧ og venter på svar.",
        "Han ⟦sprang ud som⟧ ung og mistede sin familie.",
        "Hun er ⟦lesbisk⟧, og det ved de på arbejdet.",
        "Han venter på et ⟦kønsskifte⟧.",
        "Han ⟦skiftede juridisk køn⟧ og fik nyt navneskilt.",
        "Han bruger ordet ⟦nonbinær⟧ om sig selv.",
        "⟦Han er til mænd⟧, og det ved de ikke.",
        "Han går i ⟦hormonbehandling⟧ og venter på svar.",
        "Han har ⟦solgt sex⟧ for at klare sig.",
    ),
    good=(
        "Han lever sammen med sin kæreste.",
        "Han fik en sparebøsse og en haglbøsse.",
        "Han transporterer varer og er glad for sit transportjob.",
        "Han sprang ud i det og fik et job.",
        "Han fejede med bøssemagerens kost og holder bier.",
        "Noget har kostet ham kontakten til familien.",
        "Køn og alder spiller ingen rolle for ham.",
        "Holdet er til kvinder, og han kan ikke være med.",
        "Han solgte sig selv godt til samtalen.",
    ),
    also=frozenset({"medicin", "oprindelsesland", "uerklæret-egennavn"}),
)
