"""Events that have been in the papers or on television."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.needs import Needs
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import matches
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.lives.rulings import WON, WON_TRIGGERS
from casebook.check.spans import merged
from casebook.check.triggers import Triggers
from casebook.problem import Level

_OUTLET = (
    r"(?:podcast(?:en)?|radioudsendelse|dokumentar(?:en)?|ugeblad(?:et)?|magasin(?:et)?|[a-zæøå]{0,10}avis(?:en|er|"
    r"erne)?|tv|TV|tv-avisen|TV-avisen|fjernsynet|radioen|medierne|pressen|"
    r"nyhederne|nettet|"
    r"Facebook|YouTube|TikTok|Instagram|(?:TV ?2|TV2|DR|Ekstra Bladet|B\.T\.|BT|Jyllands-Posten|Politiken|Berlingske|"
    r"Information|Nordjyske|Fyens Stiftstidende|Se og Hør))"
)
_TOLD = (
    r"(?:omtalt|omtale|omtales|nævnt|skrev|skrevet|skriver(?! på (?:Instagram|Facebook|TikTok),?(?! om))|bragt|"
    r"dækket|dækkede|fulgt|fulgte|interviewet|"
    r"interview|portrætteret|"
    r"medvirket|medvirkede|medvirker|(?:historien?|sagen?|artiklen) (?:kom|stod|var)|historien?|sagen?|stod|kom|"
    r"optrådt|optrådte|vist|set|artikel|forside(?:n|r|rne)?)"
)
_PRESS = pattern(
    "|".join(
        (
            (
                rf"\b(?i:{_TOLD}) (?:[a-zæøå]{{1,15}} ){{0,3}}(?:i|af|på|til|om i) (?:den |det |de |en |flere |"
                rf"alle )?"
                rf"(?:lokale |landsdækkende |store )?{_OUTLET}(?!\w)"
            ),
            (
                r"\b(?i:pressen|medierne|journalister(?:ne)?|aviserne|lokalavisen|ugeavisen|fjernsynet) (?:skrev|"
                r"fulgte|dækkede|"
                r"fortalte|omtalte|kom|viste|ringede|bragte)\b"
            ),
            (
                r"\b(?i:[a-zæøå]{0,10}avis(?:en|erne)|ugebladet|pressen|medierne|journalisten|fjernsynet|radioen|tv) "
                r"(?i:har|havde)(?: [a-zæøå]{2,9}){0,2} "
                r"(?i:skrevet|fortalt|omtalt|bragt|dækket|vist|fulgt|interviewet|portrætteret|trykt|filmet)(?!\w)"
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

# Told to the press or to everybody: «siger til TV2», «lagde en video op», «blev set 80.000 gange».
_SPREAD = pattern(
    r"\b(?:var|er|været|kom|kommet)(?: [a-zæøå]{2,8})? i (?:TV ?2|TV-?avisen|tv|avisen|fjernsynet|nyhederne|"
    r"radioen)(?![\w-])|"
    r"\b(?:siger|sagde|fortæller|fortalte|udtaler|udtalte|forklarer|forklarede|stod frem|står frem|stillede op|"
    r"stiller op|"
    r"medvirkede|medvirker|medvirket|optrådte|var med|med)(?: [a-zæøå]{1,12}){0,4} (?:til|i|på|hos|overfor|over for) "
    r"(?:den |det |et |en )?(?:(?:[a-zæøå-]{3,20} )(?:på|i) )?(?:[Tt][Vv] ?2?(?![\w-])|TV-?avisen|DR ?[0-9P]?|"
    r"[Rr]adio [A-ZÆØÅ]\w+|"
    r"[a-zæøå]{0,8}avisen|Ekstra Bladet|BT|B\.T\.|Politiken|Berlingske|JydskeVestkysten|Nordjyske|"
    r"podcast\w{0,4})(?: [A-ZÆØÅ][\wÆØÅ]{2,15})?"
    r"|\b(?:lagde|lægger|lagt|delte|deler|delt|postede|poster|uploadede|filmede)(?: [a-zæøå]{1,12}){0,3} "
    r"(?:et opslag|en video\w{0,2}|en film|et billede|opslag(?:et)?|videoen|en post|en blog\w{0,6}|"
    r"sin historie)(?: op)?"
    r"(?: (?:ud|op))?(?: (?:på|i) [\w-]{2,20})?"
    r"|\b(?:blev |er |var |bliver )?(?:set|delt|vist|liket|"
    r"læst) [0-9][0-9. ]{0,10}(?:tusind )?gange(?: på [\w-]{2,15})?"
    r"|\b(?:på|i) (?:sin|hendes|hans|min) (?:egen )?(?:blog|podcast|YouTube-kanal|vlog|hjemmeside)(?!\w)"
    r"|\b(?:gik|går|gået) viralt|\b(?:[0-9][0-9.]{2,9}|(?:[a-zæøå]{2,12} )?(?:hundrede|tusinde?|millioner)) "
    r"(?:følgere|visninger|likes|delinger)(?: på [\w-]{2,15})?"
    r"|\b(?:[Tt]v-programmet|[Pp]rogrammet|[Ii]ndslaget|[Uu]dsendelsen|[Pp]odcasten|"
    r"[Ss]erien) [«»\"“”]?[A-ZÆØÅ][\wæøå]{2,20}"
    r"|\b(?:på )?forsiden? (?:af|på|i) [\wÆØÅ]{2,25}|\bhele forsiden\b"
)
# Written by oneself for the paper, or shown on a screen; a minister or a royal who was there is in the paper too.
_SHOWN = (
    r"\b(?i:læserbrev\w{0,4}|debatindlæg\w{0,4}|kronik(?:ken|ker|kerne)? i|udsendelse(?:n|r|rne)?|tv-hold\w{0,4}|"
    r"kamerahold\w{0,4}|nyhedsindslag\w{0,4}|regional(?:tv|nyheder(?:ne)?)|"
    r"(?:for|på) (?:åben skærm|rullende kamera(?:er)?|tv-skærmen))(?!\w)"
)
_HIGH = (
    r"\b(?i:[a-zæøå]{0,25}minister(?:en)?|dronning(?:en)?|kongen|kron?prins(?:en|esse|essen|eparret)?|"
    r"kongeparret)(?!\w)"
)
_MET = (
    r"\b(?i:besøg\w{0,4}|mødte|hilste?|hånd(?:en)?|overrakte|overrække|modtog|billede\w{0,2}|fotograferet|blomster|"
    r"medalje\w{0,2}|indviede|indvielse\w{0,2}|åbning\w{0,2}|snoren?|audiens|kigge?de? forbi|skrev til|talte med)(?!\w)"
)
_VISIT = pattern(rf"{_SHOWN}|{_HIGH}(?=[^.!?\n]{{0,80}}{_MET})|{_MET}[^.!?\n]{{0,60}}{_HIGH}")
_VISIT_TRIGGERS = Triggers(
    {"kongen", "tv-hold", "tv-holdet", "tv", "hold"},
    (
        *("læserbrev", "debatindlæg", "kronik", "udsendelse", "kamera", "nyhedsindslag", "regional", "skærm"),
        *("minister", "dronning", "prins", "kongepar"),
    ),
)
# Seldom enough to be looked up: fire, lightning, robbery, a shipwreck, a rescue.
_EVENT = pattern(
    r"\b(?:brændte (?:ned|ud|helt)|nedbrændte|nedbrændt|brændt ned|udbrændt\w?|[a-zæøå]{2,14}brand(?:en)?(?!mand|"
    r"mænd|væsen|\w)|gasudslip\w{0,3}|"
    r"gaseksplosion\w{0,2}|eksploderede|lynnedslag\w{0,2}|ramt af (?:et )?lyn\w{0,4}|lynet slog ned|(?:fik|får|et) "
    r"(?:kraftigt |voldsomt )?(?:strømstød|elektrisk stød)|[a-zæøå]{0,10}røveri\w{0,3}(?!\w)|røvet|gidsel\w{0,8}|"
    r"skudt (?:i|på|ned|af)|skuddrama\w{0,2}|"
    r"knivstukket|stukket ned|kidnapp\w{2,5}|forliste|skibsforlis\w{0,2}|kæntrede|druknede|drukneulykk\w{1,2}|"
    r"styrtede (?:ned|sammen)|"
    r"flystyrt\w{0,2}|togulykk\w{1,3}|busulykk\w{1,3}|påkørt af (?:et tog|toget|en bus)|afsporet|"
    r"sad fast i (?:kranen|liften|elevatoren|en elevator|maskinen|en maskine|siloen|mudderet|isen|toget|vraget|"
    r"skakten|brønden)|begravet under [a-zæøå]{3,15}|faldt (?:ned fra|gennem|i havnen|"
    r"ned i)(?: [a-zæøå]{2,15}){1,2}|"
    r"reddet (?:op|ud|af|fra) [a-zæøå]{2,15}|overlevede (?:et|en|forliset|ulykken|branden|"
    r"styrtet)(?: [a-zæøå]{3,15})?)(?!\w)"
)
_EVENT_TRIGGERS = Triggers(
    {"skudt", "knivstukket", "stukket", "lyn", "lynet", "lynnedslag", "strømstød", "stød", "sad", "begravet", "faldt"}
    | {"reddet", "overlevede", "røvet", "afsporet", "toget", "tog", "bus", "kæntrede", "druknede", "forliste"},
    (
        *("brænd", "brand", "gasudslip", "eksplo", "lynned", "røveri", "gidsel", "skuddrama", "kidnap", "forlis"),
        *("drukneul", "styrt", "ulykk"),
    ),
)
_SPREAD_TRIGGERS = Triggers(
    {"tv", "tv2", "dr", "bt", "b", "gange", "følgere", "visninger", "likes", "delinger", "forside", "forsiden", "post"},
    (
        *(
            "avis",
            "bladet",
            "politiken",
            "berlingske",
            "vestkysten",
            "nordjyske",
            "podcast",
            "video",
            "opslag",
            "viral",
        ),
        *("programmet", "indslag", "udsendelse", "serien", "blog", "radio", "film", "historie", "billede"),
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
_SHAPES = tuple(
    (shape, signs, Needs(shape))
    for shape, signs in (
        (_PRESS, _TRIGGERS),
        (_SPREAD, _SPREAD_TRIGGERS),
        (_EVENT, _EVENT_TRIGGERS),
        (_VISIT, _VISIT_TRIGGERS),
        (WON, WON_TRIGGERS),
    )
)


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Events that somebody can look up; reading the paper is none."""
    spans = (
        match.span() for shape, signs, needs in _SHAPES for match in matches(shape, passage, context, signs, needs)
    )
    return (Hit(start, end) for start, end in merged(tuple(spans)))


RULE = TextRule(
    family="indirekte",
    name="medieomtalt-hændelse",
    title="Hændelse, der kan findes i medierne",
    message="Her står noget, der kan have stået i avisen eller ligge på nettet.",
    why=(
        "Naboen med et avisarkiv er den, der prøves imod: Har sagen stået i avisen, står navnet der tit også, og "
        "så er hele historien hans eller hendes."
    ),
    source=(
        "ICO, Anonymisation: managing data protection risk, «motivated intruder test» (biblioteker, aviser, "
        "internettet); Ankestyrelsen, Principmeddelelser (2019)"
    ),
    hint=(
        "Udelad omtalen, og skriv hændelsen bredt: «en ulykke», «et tab», «mistede arbejdet, da virksomheden lukkede»."
    ),
    level=Level.WARNING,
    reads=Reads.CASES,
    find=find,
    triggers=(_TRIGGERS, _SPREAD_TRIGGERS, _EVENT_TRIGGERS, _VISIT_TRIGGERS, WON_TRIGGERS),
    bad=(
        "Det blev ⟦omtalt i lokalavisen⟧ dengang.",
        "Han har ⟦medvirket i fjernsynet⟧ med sin historie.",
        "Han kom til skade ved ⟦ulykken på Holstebro⟧ Havn.",
        "⟦Medierne fulgte⟧ ham i flere uger.",
        "Gæsterne ville hilse på ham, fordi ⟦avisen havde skrevet⟧ om hans køkken.",
        "Der var en ⟦dokumentar⟧ om stedet og ham.",
        "⟦Historien kom i tv⟧ og fulgte ham længe.",
        "Fyringerne fik ⟦stor omtale⟧ på egnen.",
        "Han blev ⟦interviewet til avisen⟧ om det.",
        "Det ⟦siger han til TV2 FJORDEN⟧ samme aften.",
        "Han ⟦stod frem i et indslag på TV2⟧ sidste år.",
        "Han ⟦lagde en video op⟧, og den ⟦blev set 80.000 gange på TikTok⟧ på en uge.",
        "Hendes campingvogn ⟦brændte ned⟧ til grunden i en ⟦skurbrand⟧ ved stationen.",
        "Han blev ⟦ramt af lynet⟧ på vej hjem.",
        "Da ⟦ministeren⟧ besøgte værkstedet, var det ham, der viste rundt.",
        "Han har skrevet ⟦læserbreve⟧ om det.",
        "Han klagede, og ⟦Ankestyrelsen gav ham medhold⟧ i foråret.",
        "Han ⟦fik delvist medhold i Ankestyrelsen⟧ efter et år.",
        "Han ⟦vandt sin sag i landsretten⟧ over for en arbejdsgiver.",
        "Det var ham, der ⟦sad fast i kranen⟧ den nat.",
    ),
    good=(
        "Han læser avisen hver morgen.",
        "Han så en stilling i avisen og ringede.",
        "Om aftenen ser han fjernsyn.",
        "Han læste i avisen, at loven var lavet om, og avisen havde stillingsopslag.",
        "Han kom ud for en ulykke og blev sygemeldt.",
        "Han mistede arbejdet, da virksomheden lukkede.",
        "Han er ikke på sociale medier.",
        "Han fortæller åbent om sin historie på stedet.",
        "Han følger med i nyhederne.",
        "Ministeren har sagt, at loven bliver lavet om, og det glæder han sig til.",
        "Han faldt til ro og sad fast i tankerne.",
        "Han brændte for sit arbejde og ringede fem gange på en uge.",
        "Han klagede og fik medhold, og kommunen gav ham ret i det.",
        "Han har ret til at klage til Ankestyrelsen, som giver ham svar.",
        "Han så en video om metoden og skrev et opslag til opslagstavlen.",
    ),
    also=frozenset({"udpeget-person", "offentlig-profil", "sjældent-arbejde", "uerklæret-egennavn"}),
)
