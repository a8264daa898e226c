"""Relatives and friends in running text, and what may be told of them that they can be known by."""

from __future__ import annotations

from casebook.check.patterns import pattern
from casebook.check.shared.words.illnesses import ILLNESS, SICK
from casebook.check.shared.words.numbers import NUMBER
from casebook.check.triggers import Triggers

_KIN = (
    r"(?:(?:bedste|sted|pleje|bonus|svige?r|mor|far|ol[de]{1,3})?(?:mor|moder|far|fader|forældre)|(?:sted|"
    r"pleje|bonus|"
    r"svige?r|teenage)?(?:søn|datter|sønner|døtre)|(?:store|lille|halv|sted|tvillinge)?(?:bror|søster|brødre|søstre)|"
    r"søskende|"
    r"børn|barn|kone|hustru|ægtefælle|samlever|samleverske|ekskone|eksmand|kæreste|ekskæreste|forlovede|onkel|tante|"
    r"moster|"
    r"faster|fætter|kusine|nevø|niece|barnebarn|mormor|morfar|farmor|farfar|ven|veninde|nabo|tvilling)"
)
_SHORT = ("mor", "moder", "far", "fader", "ven", "nabo", "mand")  # which stand inside many other words
_FORMS = r"(?:ene|erne|en|ne|n|et|er|s|ens|eren|teren)?"
_CHILD_OF = (
    r"(?:(?:alene)?(?:mor|far|moren|faren|forælder|forældre|værge) til (?:(?:en|et|to|tre|den|"
    r"sin) )?(?:[a-zæøå]{3,12} )?"
    r"(?:dreng|pige|barn|drenge|piger|børn))"
)
RELATIVE = (
    rf"(?:{_CHILD_OF}|{_KIN}{_FORMS}|manden|moren|faren|broren|broderen|søsteren|datteren|sønnen|konen|kæresten|"
    rf"drengene|"
    r"pigerne|ungerne|(?:hendes|hans|sin|min|sit|mit|sine|mine) (?:dreng|pige|ældste|yngste|mindste|drenge|piger)|"
    r"(?:hendes|min) (?:afdøde |tidligere |første |nye )?mand|"
    r"baby(?:en)?)"
)
ONE_WORD = pattern(rf"(?:{_KIN}{_FORMS}|manden|moren|faren|broren|broderen|søsteren|datteren|sønnen|konen|kæresten)")
_OCCUPATION = (
    r"(?:[a-zæøå]{0,14}(?:lærer|læge|plejerske|assistent|betjent|chauffør|mekaniker|tømrer|murer|maler|"
    r"elektriker|smed|"
    r"slagter|bager|kok|tjener|frisør|landmand|fisker|sømand|soldat|præst|advokat|ingeniør|arkitekt|revisor|psykolog|"
    r"pædagog|sosu-?hjælper|jordemoder|direktør|politiker|journalist|skuespiller|musiker|håndværker|fabriksarbejder|"
    r"postbud|"
    r"vognmand|skipper|gartner|bogholder|købmand|ejendomsmægler|tandlæge|dyrlæge|borgmester|sygehjælper|dagplejer|"
    r"rengøringsassistent|buschauffør|pilot|"
    r"[a-zæøå]{3,16}(?:mester|fører|arbejder|tekniker|konsulent|leder|chef|rådgiver|assistent|hjælper|betjent|smed|"
    r"[dfgklmnst]mand|log|ktør|tnør|nolog|formand)))(?![\wæøå])"
)
_ADVERBS = (
    r"(?:(?:nu|kun|blot|bare|i dag|allerede|knap|næsten|lige|snart|netop|også|endnu|stadig|jo|selv|henholdsvis|"
    r"mellem|fra|"
    r"cirka|ca\.|omkring|godt|i år|lige fyldt|fyldt|efterhånden) ){0,3}"
)
_MANY_AGES = rf"{NUMBER}(?:(?:,| og| til| eller|-| samt) ?{NUMBER}){{0,5}}"
_NO_AGE = r"(?! (?:måneder siden|timer|kroner|gange|ældre|yngre|siden|senere|før|efter|tidligere|i træk|om året))"
_ENDS = (
    r"(?=,(?! ?[0-9])|[;!?)»”\"]|\.(?: |$)|$| (?:og|da|der|som|har|men|nu|i dag|når|fordi|så|til sommer|til vinter|"
    r"i næste|"
    r"i morgen|i år|på (?:man|tirs|ons|tors|fre|lør|søn)dag|med|bor|går|kom|fik|ringer)\b(?! [0-9]))"
)
_OF_RELATIVE = (  # behind the word for somebody, the first of them that there is
    rf"(?:,? (?:der|som))?(?:,|:| \(| på| i alderen| i en alder af| er| var| bliver| blev| fylder|"
    rf" fyldte)? {_ADVERBS}(?P<age>{_MANY_AGES}) "
    rf"(?:år|måneder|mdr\.?)(?![\wæøå]){_NO_AGE}"
    rf"|(?:,? (?:der|som))? (?:på|er|var|bliver|blev|fylder|fyldte) {_ADVERBS}"
    rf"(?P<bare>(?!en\b|et\b|én\b|ét\b){_MANY_AGES}){_ENDS}"
    rf"| \({NUMBER}(?: år)?\)|, {NUMBER}(?=,)"
    rf"| på (?!en\b|et\b|to\b){NUMBER}(?= (?:må|kan|skal|vil|har|får|gør|[a-zæøå]{{2,}}(?:er|ede|ger|te))\b"
    r"(?! (?:senere|siden|af)\b))(?! (?:timer|uger|måneder|nætter|aftener|etager|kilo|meter|steder|gange|ture)\b)"
    rf"| på {NUMBER}(?: og)? et halvt\b"
    rf"| (?:er|var) (?:[a-zæøå]+ )?{NUMBER} år (?:yngre|ældre)\b"
    r"| [0-9]{1,2}(?= (?:har|er|skal|bor|går|blev|kom|vil|kan|fik|sidder|og)\b)"
)
AGED = pattern(
    rf"\b{RELATIVE}(?:{_OF_RELATIVE})"
    rf"|\b(?:{NUMBER}[- ]?årige?|{NUMBER} (?:år|måneder|mdr\.) gam(?:melt?|le)) (?:[a-zæøå]{{2,12}} )?{RELATIVE}\b"
    rf"|\b(?:dreng|pige)(?:,| på| \() ?{NUMBER} (?:år|måneder|mdr\.?)\b"
    r"|\b(?:dreng|pige|søn|datter)(?:,|:| \() ?[0-9]{1,2}(?=[;,.)\n]|$)"
    rf"|\b(?:dreng|pige) på {NUMBER}(?: og)? et halvt\b",
    2,
)
_MARKED = (
    r"(?:lamme|døde|fængslede|narkomane|fordrukne|psykotiske|voldelige|straffede|senile|alkoholiserede|ordblinde|"
    r"invalide|gravide|hjemløse|arbejdsløse|omkomne|kriminelle|anbragte|psykisk syge|terminale)"
)
TOLD = pattern(
    rf"\b{RELATIVE}(?:"
    r",? (?:der |som )?(?:er|var|arbejder som|arbejdede som|har arbejdet som|har været|blev|er uddannet|var "
    r"uddannet) "
    rf"(?:en |en tidligere |tidligere |pensioneret |selv )?{_OCCUPATION}\b"
    r"|,? (?:der |som )?(?:har|havde|fik|får|lider af|led af|døde af|dør af|er ramt af|blev ramt af|er syg af|"
    r"kæmper med|"
    r"fejler|er|var|blev|sidder|sad|er blevet|er født med|blev født med|med|ramt af|er diagnosticeret med) "
    r"(?:(?:en|et|svær|svært|alvorlig|fået|selv|diagnosen|medfødt|kronisk|nu|også|begyndende|konstateret|let|mild|"
    r"sjælden|"
    rf"en form for|stærkt|både|muligvis|blevet|haft|fået konstateret) ){{0,4}}{ILLNESS}(?![\wæøå])"
    rf")|\b(?:{SICK})e? {RELATIVE}\b|\b(?:sin|sit|sine|hans|hendes|min|mit|mine) {_MARKED} {RELATIVE}\b",
    2,
)
_STAYS = r"(?: (?!(?:hun|han|jeg|asta)\b)[a-zæøå0-9.]{1,14},?){0,8}?"  # as long as nobody else is spoken of
_HAPPENS = (
    r"tog sit eget liv|tog livet af sig(?: selv)?|begik selvmord|har begået selvmord|hængte sig|afsoner|"
    r"drak(?! kaffe| te\b| kakao| saft| mælk)(?! en)|drikker(?= for|[.,;]| og | hver| sig)|"
    r"(?:er|blev|var)(?: \w{2,12})? (?:anbragt|tvangsfjernet|tvangsanbragt|bortadopteret|idømt|fængslet|"
    r"varetægtsfængslet|afhængig af|under afvænning)(?: (?:i|hos|på) [a-zæøå]{3,20})?|sidder i fængsel|sad i fængsel|"
    r"slog (?:hende|ham|os|børnene)|blev (?:dræbt|myrdet|slået ihjel)"
)
_BECAUSE_OF = (
    r"diagnosen|på grund af|pga\.?|grundet|indlagt m(?:ed)?\.?|diagnosticeret med|udredt for|i behandling for|"
    r"lider af|"
    r"følgerne af"
)
FATE = pattern(
    rf"\b(?:afdøde|omkomne|dræbte|druknede|nu døde) (?:[a-zæøå]{{2,9}} )?(?:{RELATIVE}|mand)\b|"
    rf"\b{RELATIVE}(?: til [a-zæøå]{{2,15}})?,?{_STAYS} (?:(?:{_HAPPENS})\b|"
    rf"(?:{_BECAUSE_OF}) (?:[a-zæøå]{{2,14}} ){{0,2}}{ILLNESS}(?![\wæøå]))",
    2,
)
TRIGGERS = Triggers(
    {kin + ending for kin in _SHORT for ending in ("", "en", "n", "et", "s", "ens", "eren", "teren", "er", "erne")}
    | {
        "eks",
        "mands",
        "mandens",
        "poden",
        "fars",
        "mors",
        "naboen",
        "vennen",
        "tøsen",
        "tøserne",
        "store",
        "roomie",
        "ungen",
    },
    (
        *("moren", "faren", "mormor", "farmor", "morfar", "farfar", "forældre", "svigerm", "svigerf", "forælder"),
        *("stedm", "stedf", "plejem", "plejef", "oldem", "oldef", "bedstem", "bedstef", "søn", "datter", "døtre"),
        *("bror", "broder", "brødre", "søster", "søstre", "søskende", "børn", "barn", "kone", "hustru", "fælle"),
        *("samlever", "eksmand", "kæreste", "forlovede", "onkel", "tante", "moster", "faster", "fætter", "kusine"),
        *("nevø", "niece", "baby", "veninde", "dreng", "pige", "unger", "tvilling", "ældste", "yngste", "mindste"),
        *("mellemste", "minstebarn", "eksen", "enke", "svoger", "svigerinde", "partner", "onklen", "papfar", "papmor"),
        *("børnefa", "børnemo", "bonusfa", "bonusmo", "forældreløs", "sambo", "knægt", "genbo", "overbo", "underbo"),
        *(
            "udlejer",
            "kammerat",
            "bofælle",
            "roomi",
            "sven",
            "gudmo",
            "gudfa",
            "værtsmo",
            "værtsfa",
            "kollegaen",
            "plejefam",
            "værtsfam",
        ),
        *("aflastningsfam", "adoptivfam"),
    ),
)
