"""Homes told by what they look like or lie next to, and schools and places so small that they are known."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.needs import Needs
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import matches, told
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.words.life_words import word_set
from casebook.check.shared.words.numbers import NUMBER
from casebook.check.spans import merged
from casebook.check.triggers import Triggers
from casebook.problem import Level

_LANDMARK = (
    r"(?:kirken|kirkegården|brugsen|købmanden|skolen|stationen|havnen|kroen|hallen|møllen|fyret|slottet|godset|"
    r"rådhuset|"
    r"tanken|tankstationen|apoteket|biblioteket|plejehjemmet|sygehuset|slagteriet|mejeriet|fabrikken|vandtårnet|"
    r"fjorden|"
    r"åen|broen|rundkørslen|banen|jernbanen|torvet|svømmehallen|stadion|campingpladsen|forsamlingshuset|præstegården)"
)
_NEXT_TO = (
    r"(?:(?:lige |skråt |direkte )?(?:over for|overfor|bag ved|bag|ved siden af|nabo til|op ad|oven over|oven på|"
    r"ovenpå|"
    r"for enden af|på hjørnet af|ud til|med udsigt til|foran))"
)
_HOUSE = (
    r"(?:hus|gård|villa|rækkehus|lejlighed|ejendom|blok|højhus|skole|mølle|station|præstegård|smedje|smedie|"
    r"købmandsgård|"
    r"kro|politistation|fabrik|bindingsværkshus|sommerhus|byggeri|mejeri|rådhus|telefoncentral|missionshus)"
)
_WORDS = pattern(
    r"\b(?:bor|boede|boet|bo|huset|lejligheden|gården|værelset|ligger|bopæl)(?: [a-zæøå]{1,12}){0,6}? "
    rf"{_NEXT_TO} (?:den |det )?(?:gamle )?{_LANDMARK}(?![a-zæøå])(?: (?:i|på|ved) [A-ZÆØÅ][\wæøå]+)?"
    rf"|\b(?:bor|boede|boet|bo|flyttede|flyttet)(?: [a-zæøå]{{1,10}}){{0,3}}? (?:i|på|ind i) (?:det|den|byens|øens) "
    rf"(?:[a-zæøå]{{3,14}} ){{1,3}}{_HOUSE}(?:en|et)?(?![a-zæøå])"
    r"|\b(?:bor|boede|boet|bo)(?: [a-zæøå]{1,10}){0,3}? (?:i|på) (?:en|et|sin|sit) (?:gammel |ombygget |nedlagt |"
    r"tidligere )?"
    r"(?:husbåd|båd|campingvogn|autocamper|skurvogn|jurte|kolonihave(?:hus)?|fyrtårn|vandtårn|fiskekutter|telt|bus|"
    r"sommerhus|lade|station|skole|kirke|mølle)(?![a-zæøå])"
    r"|\b(?:voksede|vokset|opvokset)(?: op)? (?:i|på) (?:en|et|den|det) (?:[a-zæøå]+ )?"
    r"(?:børnehjem|kostskole|opholdssted|præstegård|præstebolig|fyr|fyrtårn|mølle|kro|gods|slot|herregård|"
    r"skovløberhus|cirkusvogn|cirkus|kaserne|"
    r"kollektiv|kloster)"
    r"(?:en|et)?(?![a-zæøå])"
    rf"|\b(?:bor|boede|voksede op|vokset op|opvokset|født) på en (?:lille |af de små )?ø(?:er)?(?![a-zæøå])"
    rf"(?: med {NUMBER} [a-zæøå]+)?"
    r"|\b(?:bor|boede)(?: [a-zæøå]{1,10}){0,4}? i (?:blokken|huset|opgangen|ejendommen|villaen|rækkehuset|"
    r"gården) (?:med|ved|bag|"
    r"lige) [a-zæøå]+(?: [a-zæøå]+){0,2}"
    rf"|\b{NUMBER} (?:elever|børn|huse|indbyggere|beboere|sjæle|fastboende) (?:i|på) (?:hele |alt på )?"
    r"(?:skolen|øen|byen|landsbyen|sognet|vejen)(?![a-zæøå])"
    r"|\b(?:hvor|der) (?:der )?(?:kun )?(?:er|var) (?:kun )?(?:én|en|ingen) (?:skole|vej|købmand|forretning|butik|"
    r"nabo|klasse)"
    r"(?![a-zæøå])",
    re.IGNORECASE,
)
_HOME = (
    r"(?:bor|boede|boet|bo|flyttede|flyttet|flytter|ligger|lå|sover|sov|overnatter|lejer|lejede|lejet|vender|støder|"
    r"hører|"
    r"huset|hus|lejlighed(?:en)?|gården|værelse(?:t)?|bopæl(?:en)?|opgangen|haven|have|kolonihaven|villaen|rækkehuset|"
    r"boligen|bolig|hjemmet|kælderen|hybelen|altanen|vinduerne|campingvognen|husbåden|adressen)"
)
_BESIDE = (
    r"(?:(?:lige |skråt |direkte |klods )?(?:bag|bagved|bag ved|over for|overfor|ovenover|oven over|oven på|ovenpå|"
    r"ved siden "
    r"af|nabo til|genbo til|op ad|op til|for enden af|på hjørnet af|ud til|ud mod|ud over|foran|mellem|"
    r"[a-zæøå]+ huse fra|"
    r"et stenkast fra|få skridt fra|dør om dør med|mur op ad|med udsigt (?:til|over)))"
)
# What most homes lie next to, and what is no thing at all.
_ANYWHERE = (
    r"(?:skoven|stranden|vandet|havet|marken|markerne|engen|byen|centrum|gaden|vejen|parken|haven|naboen|naboerne|"
    r"busstoppet|stoppestedet|indgangen|udgangen|muren|hinanden|hegnet|hækken|døren|vinduet|bordet|gården|gårdspladsen|"
    r"parkeringspladsen|legepladsen|butikken|butikkerne|forældrene|moren|faren|søsteren|broren|datteren|sønnen|"
    r"familien|kæresten|veninden|vennen|huset|landet|solen|lyset|larmen|det hele|trafikken|køkkenet|gangen|motorvejen)"
)
_PAST = (
    r"(?:gamle|tidligere|nedlagte|lukkede|nedbrændte|forhenværende|ombyggede|fredede|forladte|eneste|store|nye|lille|"
    r"hvide|"
    r"røde|gule)"
)
_FEW = r"(?: [a-zæøå]{1,12}){0,6}?"
_NEXT_TO_A_THING = pattern(
    rf"\b{_HOME}{_FEW} {_BESIDE} (?:(?:den|det|de) (?:[a-zæøå]+e )?[a-zæøå]{{3,}}|(?!{_ANYWHERE}(?![a-zæøå]))"
    r"[a-zæøå]{3,}(?:en|et|ne))(?![a-zæøå])"
)
_KIND_OF_HOUSE = (
    r"(?:[a-zæøå]*(?:station|bygning|bolig|kro|mølle|smedje|mejeri|skole|brugs|biograf|fabrik|kirke|sygehus|kaserne|"
    r"slot|"
    r"gods|fyr|remise|præstegård|rådhus|posthus|hotel|sanatorium|kloster|tårn|villa|længe|sparekasse|slagteri|teglværk|"
    r"værft|politistation|banegård|fattiggård|bank|højhus|asylcenter|børnehjem|grund))"
)
_IN_A_THING = pattern(
    rf"\b{_HOME}{_FEW} (?:i|på|over|ind i|ind over) (?:den|det) (?:[a-zæøå]+e )*{_PAST} {_KIND_OF_HOUSE}(?![a-zæøå])"
    rf"|\b(?:bor|boede|boet|bo|flytte[a-zæøå]*|lej[a-zæøå]+(?: sig)?|lejlighed(?:en)?|værelse(?:t)?|hybel)"
    rf"(?: (?:ind|nu|alene|stadig|sig|er|ligger|har)){{0,3}} (?:i|på|ind i|over|oven over) (?P<place>[a-zæøå]{{3,}}"
    r"(?:stationen|bygningen|boligen|møllen|gården|kroen|smedjen|iet|tårnet|slottet|kasernen|lejet|værket|fyret|"
    r"remisen|forretningen|butikken|salonen|klinikken|banken|grillen|caféen|kiosken|restauranten|bageren|slagteren|"
    r"frisøren|købmanden|biografen|apoteket|brugsen|iaet|"
    r"huset|hotellet|pladsen|skolen|kirken|riet))(?![a-zæøå])(?: (?:på|ved|i) [a-zæøå]+(?:en|et))?"
    r"|\b(?:voksede|vokset|opvokset|født)(?: op)? (?:i|på|ved) [a-zæøå]*(?:fyret|møllen|kroen|gården(?<!bondegården)|"
    r"godset|slottet|"
    r"børnehjemmet|kostskolen|kasernen|klostret|cirkus|flygtningelejren|færgen|øen|præsteboligen|"
    r"skovløberhuset)(?![a-zæøå])"
    r"|\b(?:bor|boede|logerer|logerede|lejer|lejede)(?: [a-zæøå]{1,10}){0,3}? hos (?!moren|faren|broren|søsteren|"
    r"datteren|sønnen|kæresten|"
    r"familien|forældrene|vennen|veninden|udlejeren|kommunen|mormoren|konen|manden)[a-zæøå]{4,}(?:en|et|"
    r"inden)(?![a-zæøå])"
    r"|\b(?:dér|der),? hvor (?:[a-zæøå]+ ){1,3}(?:lå|stod|holdt til|var engang)(?![a-zæøå])"
    r"|\b(?:på|i) (?:den|det) (?:første|sidste|eneste) (?:gård|hus|lejlighed|opgang|villa)(?: [a-zæøå]+){1,3}"
    r"|\b(?:huset|gården|villaen|lejligheden|blokken|opgangen) med (?:den|det|de) (?:[a-zæøå]+ )?[a-zæøå]+"
    r"|\b(?:bor|boede|sover|sov|overnatter|overnattede)(?: [a-zæøå]{1,10}){0,3}? i (?:en|et|sin|sit) (?:[a-zæøå]+e? )?"
    r"(?:[a-zæøå]*trailer|skurvogn|container|hule|shelter|garage|lastbil|varevogn|kassevogn|stald|drivhus|pavillon|"
    r"bunker|kælderrum|kirkeskib|hestevogn|cirkusvogn)(?![a-zæøå])"
)
_OF_A_HOME = pattern(r"\b(?:bor|boede|boet|bopæl(?:en)?|adressen?|huset|hjemmet|boligen|hjemmebesøg)\b")
_SEEN_FROM_THE_STREET = pattern(  # in a clause of its own: «Bopælen ligger i byen, lige bag kirken, i det gule hus»
    rf"(?:, |\. |: )(?:i |på )?(?:{_NEXT_TO} (?:den |det )?(?:gamle )?{_LANDMARK}"
    r"|(?:det|den) (?:[a-zæøå]+ )?(?:gule|røde|hvide|blå|grønne|sorte|grå|lyserøde|orange|skæve|stråtækte|brune) "
    rf"{_HOUSE}(?: (?:med|ved|bag|på) (?:den |det |de )?[a-zæøå]+(?: [a-zæøå]+)?)?)(?![a-zæøå])"
)
_SHAPES = tuple((shape, Needs(shape)) for shape in (_NEXT_TO_A_THING, _IN_A_THING, _SEEN_FROM_THE_STREET))
_COMMON_HOMES = word_set(
    "rækkehuset bofællesskabet gården huset sommerhuset højhuset parcelhuset plejehjemmet hovedgården forgården "
    "baggården "
    "kollegiet gæstehuset pladsen arbejdspladsen campingpladsen legepladsen produktionsskolen højskolen efterskolen "
    "skolen krisecentret opholdsstedet folkeskolen plejeboligen ungdomsboligen almenboligen ældreboligen lejeboligen "
    "andelsboligen ejerboligen familieboligen anneksboligen boligen kvarteret batteriet partiet "
    "døgnhuset behandlingshuset fælleshuset sygehuset kommunekontoret opgangsfællesskabet"
)
_NEEDS = Needs(_WORDS)
_TRIGGERS = Triggers(
    {
        "bor",
        "boede",
        "boet",
        "bo",
        "huset",
        "gården",
        "ligger",
        "bopæl",
        "hjemmebesøg",
        "adresse",
        "voksede",
        "vokset",
        "opvokset",
        "flyttede",
        "flyttet",
        "elever",
        "huse",
    }
    | {
        "lå",
        "sover",
        "sov",
        "overnatter",
        "lejer",
        "lejede",
        "lejet",
        "logerer",
        "logerede",
        "vender",
        "støder",
        "hører",
        "flytter",
        "gård",
    }
    | {"hus", "lejlighed", "værelse", "bopælen", "opgangen", "haven", "have", "kolonihaven", "villaen", "rækkehuset"}
    | {"boligen", "bolig", "hjemmet", "hybelen", "altanen", "vinduerne", "adressen", "villa", "blokken", "hybel"}
    | {"lejligheden", "værelset", "børn", "indbyggere", "beboere", "sjæle", "fastboende", "én", "en", "ingen"},
)


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Homes by their looks, their neighbours or their kind; a street's name is of another rule."""
    spans = [match.span() for match in matches(_WORDS, passage, context, _TRIGGERS, _NEEDS)]
    for sentence in told(passage, context, _TRIGGERS):
        shapes = [shape for shape, needs in _SHAPES if needs.are_met(sentence.mask)]
        if _SEEN_FROM_THE_STREET in shapes and not _OF_A_HOME.search(sentence.lower):
            shapes.remove(_SEEN_FROM_THE_STREET)
        described = (match for shape in shapes for match in shape.finditer(sentence.lower))
        spans += [
            (sentence.start + match.start(), sentence.start + match.end())
            for match in described
            if match.groupdict().get("place") not in _COMMON_HOMES
        ]
    return (Hit(start, end) for start, end in merged(spans))


RULE = TextRule(
    family="indirekte",
    name="bolig-beskrevet",
    title="Bolig, som kan kendes",
    message="Her er en bolig eller et opvækststed beskrevet, så det kan findes.",
    why=(
        "«Det gule hus over for kirken» er en adresse for alle, der bor i byen, og en husbåd eller en skole med seks "
        "elever er der få af."
    ),
    source="ICO, Anonymisation: managing data protection risk (motivated intruder); WP29, Opinion 05/2014",
    hint="Skriv «bor i en mindre by», «bor uden for byen», «gik på en lille skole».",
    level=Level.WARNING,
    reads=Reads.CASES,
    find=find,
    triggers=(_TRIGGERS,),
    bad=(
        "Han ⟦bor i det gule hus⟧ og har have.",
        "Han ⟦bor lige over for kirken⟧ og hører klokkerne.",
        "Han ⟦bor i en husbåd⟧ om sommeren.",
        "Der var ⟦syv elever i hele skolen⟧, da han gik der.",
        "⟦Lejligheden ligger oven på apoteket⟧, og der er larm.",
        "Han ⟦bor bag det gamle sygehus⟧ i en længe.",
        "Hans ⟦have støder op til den nedlagte kro⟧.",
        "Han er ⟦flyttet ind i stationsbygningen⟧.",
        "Han ⟦sover i en hestetrailer⟧ om vinteren.",
        "⟦Huset med de grønne skodder⟧ er hans.",
    ),
    good=(
        "Han bor i en lejlighed i udkanten af en mindre by.",
        "Han bor for sig selv og har det godt.",
        "Holdet ligger i et hus med have, som han kan lide.",
        "Han flyttede ind i en ny lejlighed.",
        "Der var tolv elever på holdet, og han kendte ingen.",
        "Han boede på et herberg i et halvt år.",
        "Han bor ved siden af sin mor og tæt på skoven.",
        "Han bor i rækkehuset alene.",
        "Hans lejlighed ligger bag skoven.",
        "Han boede over for naboen og hilste hver dag.",
    ),
    also=frozenset({"by-eller-bydel", "eneste-arbejdsplads", "uerklæret-egennavn", "adresse", "lille-antal"}),
)
