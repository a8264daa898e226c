"""Events that a whole town remembers: storms, strikes, closures and accidents told with the thing or the place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.needs import Needs
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import matches
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.places.closures import CLOSURE_TRIGGERS, closures
from casebook.check.spans import merged
from casebook.check.triggers import Triggers
from casebook.problem import Level

_FORCE = (
    r"(?:stormfloden|orkanen|stormen|skybruddet|oversvømmelsen|skypumpen|lavinen|jordskælvet|tsunamien|tornadoen|"
    r"isvinteren|jordskredet|branden|ilden|flammerne|lynet|eksplosionen|vandmasserne)"
)
_DID = (
    r"(?:tog|ramte|rev|ødelagde|væltede|flåede|knuste|slugte|skyllede|kom|rasede|raserede|hærgede|lagde|åd|sprængte|"
    r"fjernede|brød ud|rejste)"
)
_DISPUTE = (
    r"(?:strejken|konflikten|lockouten|blokaden|arbejdsnedlæggelsen|faneflugten|besættelsen|overenskomstkonflikten)"
)
_LOSS = (
    r"(?:lukningen|konkursen|fyringsrunden|massefyringen|massefyringerne|nedlæggelsen|branden|eksplosionen|udslippet|"
    r"forliset|skandalen|bedragerisagen|[a-zæøå]{2,14}(?<!ligheds)sagen (?=på|i|om))"
)
_PLACE = (
    r"(?!(?:arbejdet|arbejdspladsen|jobbet|gaden|året|foråret|efteråret|sommeren|vinteren|hjemmet|en |et |byrådet|"
    r"jobcentret|kommunen|sin|sit)(?![a-zæøå]))[a-zæøå]{3,25}"
)
_WORDS = pattern(
    rf"\b{_FORCE} {_DID}(?: [a-zæøå]+){{0,3}}"
    r"|\b(?:da|mens|efter|under|dengang) (?:den store )?(?:stormfloden|orkanen|skybruddet|oversvømmelsen|jordskælvet|"
    r"tsunamien)"
    r"(?: [a-zæøå]+)?"
    r"|\b(?:taget|gavlen|huset|laden|skuret|gården|lejligheden|sommerhuset|caravanen|campingvognen|kælderen|båden|"
    r"kutteren) "
    r"(?:røg (?:af|ned|ud)|blæste (?:af|væk|ned|omkuld)|skred|sank|gik ned|stod under vand|blev oversvømmet|gik op i|"
    r"blev totalskadet|brændte)(?: [a-zæøå]+)?"
    r"|\b(?:bussen|toget|flyet|færgen|skibet|kutteren|helikopteren|lastbilen|skolebussen),? (?:der |som )?(?:kørte|"
    r"forliste|"
    r"væltede|kolliderede|styrtede|sank|brændte|blev (?:ramt|påkørt))(?: (?:i grøften|galt|ned|sammen|af))?"
    rf"|\b(?:stod|gik|var|deltog|førte|ledede|begyndte|startede|tillids[a-zæøå]+)(?: [a-zæøå]+){{0,4}}? {_DISPUTE}"
    rf"(?: (?:på|hos|i|mod|ved|af) [a-zæøå]+)?"
    rf"|\b{_DISPUTE} (?:på|hos|mod|ved) [a-zæøå]+|\b(?:fyret|afskediget|sagt op) sammen med (?:hele|resten af|"
    r"alle)(?: de)? [a-zæøå]+"
    r"|\b(?:hus|gård|lejlighed|sommerhus|bil|butik|campingvogn|lade|båd) brændte(?! (?:af|ned|ud|helt))(?: [a-zæøå]+)?"
    r"|\breddede (?:en|et|sin|sit|to|tre) [a-zæøå]+ (?:fra|ud|op|op af|ud af) [a-zæøå]+"
    r"|\bi klemme i (?:en|et) [a-zæøå]+"
    r"|\b(?:fandt|fundet) (?:[a-zæøå]+ ){1,4}?(?:død|livløs|hængt)(?![a-zæøå])(?: (?:i|på|ved) [a-zæøå]+)?"
    r"|\b(?:vidne til|overværede|så på,? at) (?:et |en |at )?(?:drab|skyderi|knivstikkeri|ulykke|selvmord|"
    r"skud)[a-zæøå]*"
    r"|\b(?:grundstødte|grundstødt|kæntrede|forliste|forsvandt på havet|nødlandede|afsporede)"
    rf"|\b{_LOSS} (?:på|af|hos|i|ved|fra) (?:den |det )?{_PLACE}"
    rf"|\b[a-zæøå]{{0,14}}ulykken (?:med|på|i|ved|hos|under) (?:den |det |et |en )?{_PLACE}(?:en|et|erne)(?![a-zæøå])"
    rf"|\b(?:i klemme i|viklet ind i|trukket ind i|fanget i|ramt af|klemt (?:af|under|i)|begravet (?:af|under)) "
    r"(?:en |et )?(?:valse|maskine|kran|truck|presse|snegl|transportør|traktor|mejetærsker|høstmaskine|siden|lift|"
    r"bølge|"
    rf"lavine|betonelement|træ|tagsten|kasteskyts|palle|stillads|gravemaskine|container)[a-zæøå]{{0,4}}(?![a-zæøå])",
    re.IGNORECASE,
)
_SCENE = (
    r"(?:[a-zæøå]*(?:bus|bussen|tog|vogn|bil|fly|skib|kutter|båd|færge|kran|stillads|silo|bro|hus|blok|opgang|"
    r"ejendom|gård|"
    r"lade|stald|fabrik|værk|butik|skole|hal|mast|lift|mine|platform|klasse|center|centr|bygning|tank|lager|restaurant|"
    r"diskotek|værtshus|hotel|herberg|kirke|mølle|lejlighed|marked|festival|helikopter|lastbil|traktor|truck|maskin|"
    r"tunnel|elevator|karrusel|børnehave|institution|kollegi|lejr|trawler|jolle|gondol|tribune|tag|gavl|skorsten|dige|"
    r"dæmning|kedel|loft|altan|mur|gasflaske|tankbil|container|højlager)(?:men|ken|pen|sen|len|ren|en|et|n|t|erne|"
    r"ene|e)?)"
)
_DISASTER = (
    r"(?:vælte(?:de|t|r)?|styrte(?:de|t|r)|kollapse(?:de|t|r)|eksplodere(?:de|t|r)|faldt (?:ned|sammen)|gav efter|"
    r"sprang i luften|brændte|brændt|"
    r"forliste|"
    r"forlist|sank|gik (?:ned|på grund|i brand|under|rundt|op i flammer)|druknede|afsporede|kørte (?:galt|i grøften)|"
    r"forulykkede|omkom|aldrig kom (?:hjem|tilbage|i havn|frem)|(?:blev|var blevet)(?: [a-zæøå]+){0,2} (?:ramt|"
    r"påkørt|skudt|stukket|"
    r"dræbt|røvet|sprængt|overfaldet|myrdet|evakueret|begravet|oversvømmet|revet ned|stormet))"
)
_AT_IT = pattern(
    rf"\b(?:(?:den|det|de) )?{_SCENE},? (?:der|som|hvor)(?: [a-zæøå]+){{0,4}}? {_DISASTER}(?![a-zæøå])"
    rf"|\b(?:da|mens|dengang|efter at|natten,? hvor|dagen,? hvor) (?:{_SCENE} (?:[a-zæøå]+ )?{_DISASTER}|"
    rf"der blev (?:skudt|stukket|affyret)"
    r"[a-zæøå]*)(?![a-zæøå])"
    r"|\b(?:hentet|reddet|bjærget|fløjet|trukket|skåret)(?: (?:op|ud|ned|ind|væk|fri|i land|bort))+ (?:af|fra|"
    r"med)(?: en| et)? [a-zæøå]+"
    r"|\b(?:fandt|fundet|finde) (?:selv |første |som den første )?(?:liget|et lig|en død|den døde|bomben|kraniet|"
    r"de døde|resterne af)"
    r"(?: [a-zæøå]+){0,3}|\b(?:var|blev|holdt|taget|tog)(?: [a-zæøå]+){0,2} gids(?:el|ler)(?: [a-zæøå]+){0,2}"
    rf"|\b(?:ombord|om bord) på [a-zæøå]+,? (?:da|der|som|hvor) [a-zæøå]+(?: [a-zæøå]+)?"
)
_IN_PUBLIC = pattern(  # what happened to somebody where all could see it
    r"\b(?:slået (?:ned|i gulvet)|overfaldet|anholdt|reddet|påkørt|kørt ned|overdosis|besvimede|kollapsede|faldt "
    r"om|fødte|røvet|"
    r"voldtaget|skudt|stukket(?: ned)?|truet|fundet (?:bevidstløs|forslået|sovende|nøgen)|hjertestop)(?: "
    r"[a-zæøå]+){0,2}? "
    r"(?:på|foran|i|ved|bag|under|uden for|udenfor) (?:den |det )?(?!(?:gangen|døren|hjemmet|lejligheden|hånden|"
    r"hænderne|lommen|øjnene|låret|skulderen|maven|"
    r"ryggen|hovedet|ansigtet|"
    r"foråret|efteråret|sommeren|vinteren|natten|ugen|tiden|arbejdet|sofaen|sengen|armen|"
    r"benet)\b)[a-zæøå]{4,}(?:en|et|erne)(?![a-zæøå])"
    r"|\b(?:klippede|klippet) (?:den røde )?(?:snoren?|båndet?) over|\b(?:billede|portræt|ansigt)(?:t|et)? (?:hang|"
    r"hænger|var|kom|sad) (?:op )?på "
    r"(?:alle |byens |hver )?(?:busser|busserne|bussen|plakater|plakaten|plakatsøjler[a-z]*|forsiden|bagsiden|"
    r"væggen i [a-zæøå]+)"
)
_NEEDS_IN_PUBLIC = Needs(_IN_PUBLIC)
_PUBLIC_TRIGGERS = Triggers(
    {
        "slået",
        "reddet",
        "overdosis",
        "fødte",
        "røvet",
        "skudt",
        "stukket",
        "truet",
        "fundet",
        "om",
        "ned",
        "hjertestop",
    },
    ("overfald", "anhold", "påkørt", "besvim", "kollaps", "voldtag", "klipp", "billede", "portræt", "ansigt"),
)
_NEEDS_AT_IT = Needs(_AT_IT)
_SCENES = Triggers(
    {"da", "mens", "dengang", "der", "som", "hvor", "hentet", "reddet", "bjærget", "fløjet", "skåret", "lig", "liget"},
    ("gidse", "skudt", "ombord", "bomben"),
)
_NEEDS = Needs(_WORDS)
_TRIGGERS = Triggers(
    {
        "brændte",
        "reddede",
        "fandt",
        "fundet",
        "vidne",
        "overværede",
        "storm",
        "stormen",
        "taget",
        "gavlen",
        "huset",
        "laden",
        "skuret",
        "gården",
        "bussen",
        "toget",
        "flyet",
        "ilden",
    }
    | {"lynet", "fyret", "afskediget", "sagt", "ramt", "klemt", "klemme", "viklet", "fanget", "trukket", "begravet"}
    | {"båden", "kælderen", "færgen", "skibet", "kutteren", "lejligheden"},
    (
        *("stormflod", "orkan", "skybrud", "oversvøm", "skypump", "lavine", "jordsk", "tsunami", "tornado", "isvinter"),
        *("branden", "flammerne", "eksplosion", "vandmass", "strejke", "konflikt", "lockout", "blokade", "nedlægg"),
        *("faneflugt", "besættelse", "lukningen", "konkursen", "fyring", "udslip", "forlis", "skandale", "ulykken"),
        *(
            "grundstød",
            "kæntre",
            "forlist",
            "nødland",
            "afspor",
            "sagen",
            "helikopter",
            "lastbil",
            "skolebus",
            "campingvogn",
            "caravan",
            "sommerhus",
        ),
    ),
)


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Events with the force, the place or the machine that everybody remembers them by."""
    spans = [match.span() for match in matches(_WORDS, passage, context, _TRIGGERS, _NEEDS)]
    spans += [match.span() for match in matches(_AT_IT, passage, context, _SCENES, _NEEDS_AT_IT)]
    spans += [match.span() for match in matches(_IN_PUBLIC, passage, context, _PUBLIC_TRIGGERS, _NEEDS_IN_PUBLIC)]
    spans += closures(passage, context)
    return (Hit(start, end) for start, end in merged(spans))


RULE = TextRule(
    family="indirekte",
    name="lokal-hændelse",
    title="Hændelse, som egnen husker",
    message="Her står en hændelse, som folk på egnen husker.",
    why=(
        "En stormflod, en strejke eller en ulykke med en bestemt maskine har stået i avisen, og de, der var der, "
        "husker hvem. Hændelsen er en nøgle til navnet."
    ),
    source="ICO, Anonymisation: managing data protection risk, «motivated intruder test» (biblioteker, aviser)",
    hint="Skriv hændelsen bredt: «en ulykke på arbejdet», «mistede sit hjem», «blev fyret sammen med andre».",
    level=Level.WARNING,
    reads=Reads.CASES,
    find=find,
    triggers=(_TRIGGERS, _SCENES, CLOSURE_TRIGGERS, _PUBLIC_TRIGGERS),
    bad=(
        "⟦Orkanen tog taget⟧, og han flyttede på herberg.",
        "Han ⟦gik med i strejken på værftet⟧ som ung.",
        "Han kom til skade ved ⟦ulykken med valsen⟧ dengang.",
        "Han blev ⟦fyret sammen med hele natholdet⟧ til jul.",
        "Han kom ⟦i klemme i en presse⟧ og blev sygemeldt.",
        "⟦Lukningen af slagteriet⟧ tog modet fra ham.",
        "Han sad i ⟦den bus, der væltede⟧ på motorvejen.",
        "Han arbejdede, ⟦da siloen kollapsede⟧.",
        "Han blev ⟦hentet op af isen⟧ som dreng.",
        "Det var ham, der ⟦fandt liget i mosen⟧.",
        "Han blev ⟦slået ned på banegården⟧ i foråret.",
        "Han blev sagt op, ⟦da vindmøllefabrikken lukkede⟧.",
    ),
    good=(
        "Det stormede, da han begyndte, og alle havde travlt.",
        "Der gik ild i ham, da han fik lov at bestemme selv.",
        "Konflikten med chefen løste han selv.",
        "Han kom til skade ved en ulykke på arbejdet.",
        "Efter ulykken på arbejdet blev han sygemeldt.",
        "Han mistede arbejdet, da virksomheden lukkede.",
        "Sagen blev åbnet igen, og han fik medhold.",
        "Han var vred over planen, der væltede, og økonomien, der kollapsede.",
        "Han kørte i bussen, der altid kom for sent.",
    ),
    also=frozenset({"medieomtalt-hændelse", "eneste-arbejdsplads", "tillidshverv", "strafbart-forhold"}),
)
