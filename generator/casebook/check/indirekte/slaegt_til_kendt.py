"""Kin of somebody who is known by an office: «niece til borgmesteren», «gift med præsten»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.needs import Needs
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import matches
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.spans import merged
from casebook.check.triggers import Triggers
from casebook.problem import Level

_KIN = (
    r"(?:(?:sviger|sted|bonus|pleje|halv|tvillinge|store|lille|eks)?(?:søn|datter|bror|broder|søster|far|fader|"
    r"mor|moder|"
    r"mand|kone|kæreste|inde)(?:en)?|niece|nevø|fætter|kusine|onkel|tante|moster|faster|barnebarn|sønnesøn|dattersøn|"
    r"enke|enkemand|samlever|ægtefælle|hustru|forlovede|familie|slægtning|i familie|gift|kærester?|nabo|veninde|ven|"
    r"barndomsven|i slægt|beslægtet|opvokset)"
)
_OFFICE = (
    r"(?:(?:vice)?borgmester(?:en)?|rådmand(?:en)?|byrådsmedlem(?:met)?|byrådspolitiker(?:en)?|"
    r"folketingsmedlem(?:met)?|"
    r"minister(?:en)?|[a-zæøå]{2,15}minister(?:en)?|kommunaldirektør(?:en)?|jobcenterchef(?:en)?|politimester(?:en)?|"
    r"politidirektør(?:en)?|[a-zæøå]{0,10}formand(?:en)?|fmd\.?|fhv\. [a-zæøå]{3,15}|sognepræst(?:en)?|præst(?:en)?|"
    r"provst(?:en)?|biskop(?:pen)?|imam(?:en)?|rektor(?:en)?|skoleleder(?:en)?|skoleinspektør(?:en)?|"
    r"forstander(?:en)?|"
    r"lokal(?:e)? læge|distriktslæge(?:n)?|dyrlæge(?:n)?|købmand(?:en)?|godsejer(?:en)?|kroejer(?:en)?|"
    r"bankdirektør(?:en)?|fabriksejer(?:en)?|direktør(?:en)?|politiker(?:en)?|redaktør(?:en)?|chefredaktør(?:en)?|"
    r"fodboldspiller(?:en)?|landsholdsspiller(?:en)?|skuespiller(?:en|inden)?|tv-vært(?:en)?|sanger(?:en|inden)?|"
    r"kendis(?:en)?|dommer(?:en)?|herredsfoged(?:en)?|doktor(?:en)?|bedemand(?:en)?)"
)
_AN = (
    r"(?:en |den |det |byens |kommunens |sognets |egnens |landsbyens |øens |tidligere |forhenværende |lokale |"
    r"nuværende |kendte? ){0,3}"
)
_TO = pattern(
    rf"(?<![\wæøå]){_KIN} (?:til|t\.|af|med) {_AN}{_OFFICE}(?: (?:for|f\.|i|på) [\wæøåÆØÅ.]{{2,25}})?(?![\wæøå])",
    re.IGNORECASE,
)
# Whoever it is that decided, led or taught, is somebody in the story: «gift med den leder, der traf afgørelsen».
_STAFF = (
    r"[a-zæøå]*(?:leder|chef|rådgiver|konsulent|behandler|lærer|læge|mester|inspektør|ejer|handler|betjent|vejleder|"
    r"koordinator|mentor|direktør|præst|udlejer|underviser|psykolog|vært)"
)
_TO_STAFF = pattern(
    rf"(?<![\wæøå]){_KIN} (?:til|t\.|med|af) (?:{_STAFF}en|(?:den|en af de) (?:[a-zæøå]+e )?{_STAFF}e?,? (?:der|som|på|"
    rf"i|fra)|"
    rf"(?:hendes|hans|min|borgerens) (?:[a-zæøå]+e )?{_STAFF})(?![\wæøå])",
    re.IGNORECASE,
)
_OFFICES = pattern(
    rf"(?<![\wæøå])(?:borgmesterens|viceborgmesterens|præstens|sognepræstens|imamens|rektors|kommunaldirektørens|"
    rf"jobcenterchefens|formandens|dyrlægens|købmandens|ministerens|politimesterens|provstens) {_KIN}(?![\wæøå])",
    re.IGNORECASE,
)
_IS = pattern(
    r"\b(?:hans|hendes|min|borgers) (?:[a-zæøå]{2,12}e )?(?:sviger|sted|bonus|store|lille)?(?:far|mor|bror|søster|"
    r"mand|kone|"
    r"søn|datter|onkel|tante|morfar|farfar|kæreste)(?:,? (?:der|som))? (?:er|var|blev) "
    r"(?P<office>(?:vice)?borgmester|byrådsmedlem|folketingsmedlem|minister|kommunaldirektør|provst|biskop|imam)\b",
    re.IGNORECASE,
)
_SHAPES = tuple((shape, Needs(shape)) for shape in (_TO, _TO_STAFF, _OFFICES, _IS))
_TRIGGERS = Triggers(
    {"fmd", "fhv", "doktor", "imam", "imamen", "rektor", "rektoren", "rektors", "minister", "ministeren", "kendis"},
    (
        *("borgmester", "rådmand", "byråds", "folketings", "direktør", "chef", "formand", "præst", "provst", "biskop"),
        *("skoleleder", "inspektør", "forstander", "læge", "købmand", "ejer", "politi", "redaktør", "spiller", "vært"),
        *(
            "sanger",
            "dommer",
            "foged",
            "bedemand",
            "imamens",
            "ministerens",
            "mester",
            "leder",
            "rådgiver",
            "konsulent",
        ),
        *("behandler", "lærer", "handler", "betjent", "koordinator", "mentor", "udlej", "underviser", "psykolog"),
    ),
)


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Whoever is called the kin, the friend or the neighbour of somebody whom all in the town know."""
    spans = (match.span() for shape, needs in _SHAPES for match in matches(shape, passage, context, _TRIGGERS, needs))
    yield from (Hit(start, end) for start, end in merged(tuple(spans)))


RULE = TextRule(
    family="indirekte",
    name="slægt-til-kendt",
    title="I familie med en, som alle kender",
    message="Her står, at nogen er i familie med en, som alle på egnen kender.",
    why=(
        "Der er én borgmester, og hvem der er gift eller i familie med ham, ved hele byen. Slægtskabet er et navn, "
        "også når ingen af dem er nævnt ved deres."
    ),
    source=(
        "ICO, Anonymisation: managing data protection risk (motivated intruder); WP29, Opinion 05/2014 (singling out)"
    ),
    hint="Udelad slægtskabet, eller skriv «i familie med en, som mange kender», hvis det betyder noget for forløbet.",
    level=Level.WARNING,
    reads=Reads.CASES,
    find=find,
    triggers=(_TRIGGERS,),
    bad=(
        "Hun er ⟦niece til borgmesteren⟧ og vil ikke bruge det.",
        "NB: ⟦svigersøn t. fmd. f. besk.udv.⟧, sagen er flyttet.",
        "Han er ⟦gift med den tidligere sognepræst⟧ og hjælper til.",
        "Som ⟦borgmesterens datter⟧ kendte hun alle.",
        "Han er ⟦fætter til formanden for hallen⟧ dernede.",
        "⟦Hendes far er borgmester⟧ dér, hvor hun bor.",
        "Mentoren er ⟦gift med den afdelingsleder, der⟧ traf afgørelsen.",
        "Konsulenten er ⟦søster til chefen⟧ på lageret.",
    ),
    good=(
        "Han er gift med en lærer.",
        "Han taler med præsten en gang imellem.",
        "Borgmesteren åbnede mødet.",
        "Hendes bror er lagerarbejder.",
        "Han blev gode venner med chefen på lageret.",
        "Han skrev til formanden for udvalget.",
    ),
    also=frozenset({"udpeget-person", "sjældent-arbejde", "pårørende", "uerklæret-egennavn", "eneste-arbejdsplads"}),
)
