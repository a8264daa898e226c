"""Trades that somebody is told to have learnt or worked in, unless they are among those that many have.

Rare trades never end; those that thousands have are soon listed. So a trade is rare unless it is known as common.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.needs import Needs
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import matches
from casebook.check.shared.words.life_words import word_set
from casebook.check.shared.words.word_classes import is_verb
from casebook.check.spans import Part
from casebook.check.triggers import Triggers

# Many thousands in the country have it (Danmarks Statistik, RAS, DISCO-08), or it says no trade at all.
_COMMON = word_set(
    "tømrer snedker murer maler elektriker vvs'er vvs-montør smed klejnsmed mekaniker automekaniker automatiktekniker "
    "svejser industritekniker maskinarbejder værktøjsmager bager konditor slagter kok tjener ernæringsassistent frisør "
    "kosmetolog pædagog lærer folkeskolelærer gymnasielærer sygeplejerske læge tandlæge tandplejer jordemor "
    "fysioterapeut "
    "ergoterapeut psykolog socialrådgiver sosu'er sosu-assistent sosu-hjælper laborant bioanalytiker farmaceut "
    "farmakonom "
    "apotekstekniker ingeniør maskinmester datamatiker programmør datalog økonom jurist advokat revisor bogholder "
    "regnskabschef kontorassistent sekretær lægesekretær receptionist telefonist bankassistent bankrådgiver "
    "ejendomsmægler sælger butikssælger ekspedient salgsassistent butiksassistent kassedame kassemedarbejder lagermand "
    "lagerarbejder lagermedarbejder terminalarbejder chauffør buschauffør lastbilchauffør taxachauffør varebilchauffør "
    "langturschauffør truckfører kranfører maskinfører vognmand postbud avisbud cykelbud pakkebud budbringer "
    "flyttemand "
    "skraldemand gartner anlægsgartner landmand landbrugsmedhjælper fisker skovarbejder brolægger tagdækker glarmester "
    "blikkenslager isolatør stilladsarbejder jord- struktør rengøringsassistent rengøringskone rengøringsdame "
    "rengøringshjælp rengøringsmedarbejder opvasker køkkenhjælp køkkenassistent køkkenmedhjælper køkkenmedarbejder "
    "kantinemedarbejder kantinedame hotelassistent stuepige vicevært ejendomsfunktionær pedel serviceassistent "
    "portør hjemmehjælper plejehjemsassistent sygehjælper plejer dagplejer dagplejemor pædagogmedhjælper "
    "omsorgsmedhjælper handicaphjælper vikar lærervikar tolk vagt dørmand parkeringsvagt nattevagt vægter soldat "
    "sergent "
    "fængselsbetjent politibetjent brandmand falckredder redder ambulanceredder militærperson værnepligtig konstabel "
    "fabriksarbejder industriarbejder produktionsmedarbejder slagteriarbejder fiskeindustriarbejder pakker operatør "
    "procesoperatør montør elektronikmekaniker teknisk-assistent tekniker it-supporter it-konsulent webdesigner "
    "grafiker "
    "typograf fotograf journalist redaktør designer arkitekt bygningskonstruktør byggeleder formand projektleder "
    "teamleder afdelingsleder leder mellemleder chef direktør konsulent jobkonsulent rådgiver vejleder underviser "
    "instruktør træner mentor koordinator medarbejder medhjælper hjælper assistent arbejder håndværker fagmand lærling "
    "elev praktikant studerende studentermedhjælper frivillig selvstændig ufaglært faglært freelancer afløser "
    "sæsonarbejder "
    "arbejdsmand altmuligmand ungarbejder piccoline barnepige babysitter au-pair au pair bartender servitrice barista "
    "vinduespudser massør zoneterapeut fodterapeut klinikassistent tandtekniker optiker bibliotekar "
    "bibliotekaruddannet "
    "ekspeditrice indkøber kok disponent speditør shippingmand callcentermedarbejder telefonsælger "
    "kundeservicemedarbejder "
    "inkassomedarbejder sagsbehandler socialpædagog specialpædagog misbrugsbehandler administrator hr-konsulent "
    "personalechef butikschef butiksbestyrer souschef køkkenchef restaurantchef salgschef kundekonsulent "
    "kvalitetsmedarbejder "
    "møbelsnedker tømrermester murermester malermester bygningsmaler autolakerer karosserismed rørlægger vvs "
    "elektrikersvend "
    "tømrersvend snedkersvend murersvend malersvend bagersvend kokkeelev tjenerelev kontorelev butikselev student "
    "akademiker "
    "merkonom handelsuddannet kontoruddannet finansøkonom markedsføringsøkonom hf'er hhx'er cand.mag. cand.merc. "
    "bachelor "
    "finansassistent farmaceutisk dyrlægesygeplejerske veterinærsygeplejerske skorstensfejersvend lokomotivfører "
    "togfører stewardesse sygepasser ernæringshjælper skolepædagog skolelærer børnehaveklasseleder beslagsmed bud "
    "hospitalsserviceassistent"
)
_BROAD = (
    *(
        "medarbejder",
        "assistent",
        "hjælper",
        "hjælp",
        "arbejder",
        "chauffør",
        "konsulent",
        "vejleder",
        "elev",
        "lærling",
    ),
    *("vikar", "sælger", "ekspedient", "medhjælper", "studerende", "uddannet", "leder", "pædagog", "chef", "rådgiver"),
    *("plejerske", "praktikant", "koordinator", "behandler", "afløser", "mekaniker", "montør", "operatør", "økonom"),
    *("svend", "ansat", "tekniker", "ingeniør"),
)
# No trade: who somebody is to others, what they are like, and the small words that may stand there.
_NO_TRADE = word_set(
    "noget nogen ingen alle andre anden andet den det denne dette de han hun jeg man her der hvor hvad som at og "
    "eller men "
    "med uden til fra på i af om for ved hos efter før over under gennem inden under mod en et én ét min mit mine "
    "sin sit "
    "sine hans hendes ikke også kun bare blot altid aldrig ofte nu da så senere tidligere både alt dengang selv noget "
    "barn ung voksen mor far mand kvinde dreng pige menneske person borger deltager bruger kursist beboer patient "
    "klient "
    "modtager ansøger flygtning indvandrer ledig arbejdsløs enlig forsørger nabo ven kæreste ægtefælle kollega makker "
    "bisidder kontaktperson støtteperson begynder nybegynder ekspert fagperson nummer vidne gæst vært offer helt skurk "
    "rollemodel ressource belastning led del følge resultat udgangspunkt start plan mål middel tak straf regel "
    "hovedregel "
    "minimum maksimum fuldtid deltid timelønnet fastansat fast nyt ny normalt normal ordinær fleksjobber "
    "førtidspensionist "
    "pensionist efterlønner kontanthjælpsmodtager hjemmegående husmor hjemløs misbruger mobber taber vinder ener "
    "enspænder "
    "drømmer optimist realist pessimist skeptiker tvivler lytter fortæller tilhører tilskuer iagttager "
    "sparringspartner "
    "samtalepartner medspiller modspiller holdspiller forbillede leverandør kunde stamgæst medlem formand kasserer "
    "ejer "
    "lejer udlejer køber søger nyuddannet uddannet dansk fransk engelsk hjemme ude inde klar parat glad træt syg rask "
    "stor lille god dårlig svær let vigtig meget mest mindre mere flere færre første sidste eneste bedste næste større "
    "sommer vinter efterår forår dagtimer aftener aften nat morgen uger år måneder timer dage"
)
_WORD = r"(?P<trade>[a-zæøåéü][a-zæøåéü'-]{3,30})(?![\wæøå])"
_MAYBE = (
    r"(?:(?:en|selv|oprindelig|oprindeligt|egentlig|engang|faktisk|også|ligefrem|vist|professionel|selvlært|faglært|"
    r"udlært|uddannet|freelance) ){0,3}"
)
_LEARNT = pattern(
    rf"\b(?:(?:ud|fag|færdig|efter|nyud|op)?(?:uddannet|udlært|oplært)(?: (?:som|til))? (?!i\b){_MAYBE}"
    r"|(?:svendebrev|fagbrev|mesterbrev|svendeprøve|i lære|eksamen|arbejdede|arbejdet|arbejder|arbejde|job|stilling|"
    r"karriere|"
    r"levede|levet|lever|levebrød|ansat|virket|virkede|virke|fortid|baggrund|begyndte|debuterede|optrådte|kontrakt|"
    rf"beskæftiget|hyret)(?: (?:han|hun|jeg))? som {_MAYBE}"
    rf"|(?:læst|læste|læser|studeret|studerede|uddannede sig|uddanne sig|uddanner sig) (?:sig )?til {_MAYBE}"
    rf"|(?:papir|bevis|diplom|licens|certifikat) på at være {_MAYBE}"
    rf"|(?:hans|hendes|mit|min) (?:gamle |oprindelige )?(?:fag|profession|metier|stilling|erhverv) (?:er|"
    rf"var) {_MAYBE}){_WORD}",
    re.IGNORECASE,
)
_MADE = (
    r"(?:mager|bygger|smed|hugger|binder|støber|væver|spinder|garver|skærer|sliber|drejer|jæger|dykker|passer|stemmer|"
    r"pejler|røgter|brænder|rider|flyver|seglmager|(?<!fort)(?<!forud)(?<!ned)(?<!op)(?<!ud)(?<!ind)(?<!til)(?<!fast)(?<!for)(?<!mod)(?<!bi)sætter|blæser|snider|forgylder|trykker|gravør|[a-zæøå]olog|nom|"
    r"fysiker|"
    r"kemiker|botaniker|matematiker|historiker|guide|danser|danserinde|musiker|sanger|sangerinde|kunstner|artist|"
    r"skulptør|"
    r"konservator|restaurator|kurator|sufflør|scenograf|koreograf|dramaturg|pianist|violinist|cellist|guitarist|"
    r"organist|"
    r"trommeslager|komiker|geolog|filolog|meteorolog|navigatør|styrmand|bådsmand|matros|bådebygger|sømand|minearbejder|"
    r"skovfoged|kæmner|borgmestersekretær|minkavler|biografoperatør|skytte|kaptajn|skipper|maskinchef|telegrafist|havnefoged|landbetjent|fyrmester|gendarm|falkoner|hyrde|røgter|parfumør|sommelier|auktionarius|vekselerer|tolder|lods|fyrpasser|"
    r"stuntmand|"
    r"mandskab|model|mannequin|frømand|legesoldat|lejesoldat|agent|spion|diplomat|attaché|atomfysiker|kirurg|"
    r"anæstesilæge)"
)
_DOES = pattern(
    r"bygger|hugger|binder|støber|væver|spinder|garver|skærer|sliber|drejer|dykker|passer|stemmer|pejler|røgter|"
    r"brænder|"
    r"rider|flyver|sætter|blæser|snider|forgylder|trykker"
)
_WAS = pattern(
    r"(?:\b(?:han|hun|jeg|der|som|og|(?-i:[A-ZÆØÅ][a-zæøå]+)) (?:er|var|blev|har været|havde været|har arbejdet som|"
    r"har sejlet som|sejlede som)|"
    r"\b(?:er|var|blev) (?:han|hun|jeg|(?-i:[A-ZÆØÅ][a-zæøå]+))|\b(?:tidligere|forhenværende|fhv\.|pensionerede?|"
    r"pensioneret|[1-9][0-9]-årige|"
    r"oprindelig|oprindeligt|eks-?)|(?:^|[.;:] ))"
    rf" ?(?:(?:tidligere|oprindelig) )?{_MAYBE}(?P<trade>[a-zæøå-]{{2,}}{_MADE}|{_MADE})(?![\wæøå])",
    re.IGNORECASE,
)
_BEASTS = (
    r"(?:strudse?|lama(?:er)?|alpaka(?:er)?|slædehunde?|huskies|slanger?|papegøjer?|falke?|ugler?|høge?|geder|får|bier|"
    r"bistader|islændere|islandske heste|travheste|væddeløbsheste|hængebugsvin|vildsvin|fritter|firben|leguaner|"
    r"fugleedderkopper|edderkopper|påfugle?|æsler|æsel|muldyr|brevduer|duer|greyhounds?|chinchilla(?:er)?|kameler|"
    r"bisonokser|hjorte|skildpadder|krokodiller|servaler|geparder|gæs|ænder|fasaner|kvier|ammekøer|malkekøer|ponyer)"
)
_BREEDS = pattern(
    r"\b(?:opdrætter|opdrættede|opdrættet|avler|avlede|avlet|dresserer|dresserede|tæmmer|tæmmede) "
    r"(?!sig|på|i\b|og|kartofler|grønt|tomater|korn|krydder|børn|mod)[a-zæøå]{3,}(?: [a-zæøå]+(?:er|e)\b)?"
    r"|\b(?:holder|holdt|har|havde|ejer|ejede|fodrer|passer) (?:sine? |egne |en flok |et par |[0-9]+ |[a-zæøå]+ )??"
    rf"(?:[a-zæøå]+ )??{_BEASTS}(?![a-zæøå])"
    r"|\b(?:[4-9]|[1-9][0-9]|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|tyve) (?:[a-zæøå]+ )?(?:katte|hunde|heste|"
    r"høns|får|geder|køer|fugle|"
    r"kaniner|slanger|rotter|grise|kalve|hvalpe|ponyer|ænder|gæs|duer)(?![a-zæøå])"
    r"|\b(?:lever|levede|ernærer sig|ernærede sig) (?:af|ved) at (?!få|gøre|arbejde|køre|sove|være|have|låne|"
    r"spise)[a-zæøå]+e [a-zæøå]{3,}"
    r"|\b(?:generation|generationer|slægt|familie|rækken) af [a-zæøå]{4,}ere(?![a-zæøå])"
    r"|\b(?:udstopper|stopper (?:dyr|fugle) ud|stopper (?:dyr|fugle)|bygger (?:instrumenter|cembal|orgler|violiner|"
    r"guitarer|"
    r"harper|vikingeskibe|kajakker)|blæser glas|blæse glas|smeder knive|dresserer)[a-zæøå]*",
    re.IGNORECASE,
)
TRADE_TRIGGERS = Triggers(
    {"er", "var", "blev", "været", "lært", "som", "tidligere", "oprindelig", "oprindeligt", "pensioneret", "fhv", "fag"}
    | {"pensionerede"}
    | {"holder", "holdt", "har", "havde", "ejer", "ejede", "passer", "fodrer", "blæse"}
    | {
        "katte",
        "hunde",
        "heste",
        "høns",
        "kaniner",
        "køer",
        "fugle",
        "lever",
        "levede",
        "ernærer",
        "generation",
        "generationer",
        "slægt",
        "familie",
        "rækken",
    },
    (
        *("uddannet", "udlært", "oplært", "svendebrev", "fagbrev", "læst", "læser", "læste", "studere", "uddanne"),
        *("årige", "opdræt", "avle", "dresser", "tæmme", "udstopper", "stopper", "bygger", "profession", "erhverv"),
    ),
)
_NEEDS_LEARNT, _NEEDS_WAS, _NEEDS_BREEDS = map(Needs, (_LEARNT, _WAS, _BREEDS))


def rare_trades(passage: Passage, context: CheckContext) -> Iterator[Part]:
    """The trades of a passage that are not among those that many have, and the animals that few keep."""
    for match in matches(_LEARNT, passage, context, TRADE_TRIGGERS, _NEEDS_LEARNT):
        if is_rare(match["trade"].lower()):
            yield match.span("trade")
    for match in matches(_WAS, passage, context, TRADE_TRIGGERS, _NEEDS_WAS):
        trade, before = match["trade"].lower(), match.group()[: match.start("trade") - match.start()]
        is_alone = not before.strip(".;: ")  # «Passer telefonen» and «Bygger et skur» say what somebody does
        does = is_alone and (is_verb(trade) or _DOES.fullmatch(trade))
        if not does and not _is_common(trade):
            yield match.span("trade")
    for match in matches(_BREEDS, passage, context, TRADE_TRIGGERS, _NEEDS_BREEDS):
        yield match.span()


_ADJECTIVE = re.compile(
    r".*(?:ig|igt|ige|sk|et|ede|ende|løs|løst|løse|som|bar|mæssigt?|vis|tid|heden|else|ing|skab|er i)"
)


def is_rare(word: str) -> bool:
    """True for a word that stands where a trade does, and is neither a common one nor another word."""
    return (
        not _is_common(word)
        and not word.endswith(("-", "person", "kraft", "figur"))
        and word not in _NO_TRADE
        and not _ADJECTIVE.fullmatch(word)
    )


def _is_common(word: str) -> bool:
    return word in _COMMON or word.endswith(_BROAD)
