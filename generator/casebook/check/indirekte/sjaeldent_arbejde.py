"""Work, offices and fame that only few have, or one."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.lexicon import Lexicon
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import listed, matches
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.names.homonyms import is_a_name
from casebook.check.shared.work.handed_down import handed_down
from casebook.check.shared.work.sport_and_prizes import prizes
from casebook.check.shared.work.trades import rare_trades
from casebook.check.triggers import Triggers
from casebook.problem import Confidence, Level

# Made by hand: what has at most some hundred in the country, or one in a town (Danmarks Statistik, DISCO-08), and fame.
# Only without the article behind: «han var præst» is about him, «han taler med præsten» is not.
_RARE = Lexicon(
    (
        *("borgmester", "viceborgmester", "byrådsmedlem", "byrådspolitiker", "folketingsmedlem"),
        *("folketingskandidat", "minister", "ambassadør", "diplomat", "konsul", "kommunaldirektør"),
        *("politidirektør", "landsdommer", "byretsdommer", "højesteretsdommer", "biskop", "provst"),
        *("præst", "sognepræst", "imam", "rabbiner", "kirketjener", "organist", "graver", "bedemand"),
        *("skibsreder", "fiskeskipper", "kaptajn", "havnefoged", "fyrmester", "pilot", "jagerpilot"),
        *("helikopterpilot", "flyveleder", "astronaut", "jægersoldat", "frømand", "livgardist"),
        *("officer", "oberst", "major", "operasanger", "operasangerinde", "balletdanser"),
        *("koncertpianist", "dirigent", "komponist", "filminstruktør", "skuespiller", "skuespillerinde"),
        *("forfatter", "digter", "tv-vært", "radiovært", "realitystjerne", "influencer", "popstjerne"),
        *("rockmusiker", "tryllekunstner", "cirkusartist", "klovn", "stuntman", "landsholdsspiller"),
        *("superligaspiller", "elitesportsmand", "elitesvømmer", "ol-deltager", "verdensmester"),
        *("europamester", "danmarksmester", "bokser", "jockey", "cykelrytter", "racerkører"),
        *("fodbolddommer", "glaspuster", "urmager", "orgelbygger", "skorstensfejer", "falkoner"),
        *("dyrepasser", "distriktslæge", "embedslæge", "hjernekirurg", "jordemoder", "dyrlæge"),
        *("slotsforvalter", "godsejer", "greve", "baron", "landinspektør", "forstander"),
        *("skoleinspektør", "skoleleder", "rektor", "museumsdirektør", "biblioteksdirektør", "sparekassedirektør"),
        *("nonne", "munk", "abbed", "abbedisse", "novice", "diakonisse", "eremit", "priorinde", "mullah", "kantor"),
        *("bankdirektør", "fabriksejer", "hotelejer", "kroejer", "biografejer", "zoodirektør"),
    ),
    ("",),
)
_FAME = pattern(
    r"\b(?:kendt fra|landskendt\w*|verdensberømt\w*|lokalkendt\w*|(?:by|egns|lands)original\w*|kendis\w*)\b"
    r"|\b(?:byens|kommunens|landets|øens|egnens|områdets|regionens|landsbyens|sognets|Danmarks|Nordens|verdens) "
    r"(?:[a-zæøå]{2,20} )?(?:eneste|første|største|ældste|yngste|sidste|bedste|mest kendte)\b"
    r"|\b(?:den|som|de) (?:eneste|første) (?:kvinde|mand|udlænding|indvandrer|muslim|jøde|flygtning|"
    r"nydansker)\b"
    r"|\beneste (?:herhjemme|i hele Danmark)(?!\w)"
    r"|\b(?:første|eneste) (?:kvindelige|mandlige) [a-zæøå]{2,30}"
    r"|\b(?:eneste|første) (?:[a-zæøå]{3,20} ){0,2}[a-zæøå]{4,30} (?:på (?:egnen|øen)"
    r"|i (?:kommunen|byen|landet|landsdelen|regionen|landsbyen|miles omkreds|sognet|Danmark|[A-ZÆØÅ][a-zæøå]{2,30}))\b"
    r"|\b(?:den |som den )?eneste (?:[a-zæøå]{3,20} )?(?:på|i|af|blandt) (?:hold|klasse|års|årgang|forløb|"
    r"uddannelse|afdeling|"
    r"arbejdsplads|familie|hele |sin |sit )[a-zæøå]{0,14},? (?:[a-zæøå]{1,12},? ){0,1}(?:med|uden|fra|der har|som har|"
    r"der taler|"
    r"som taler) (?:en |et |sin |sit )?[\w.-]{2,25}"
    r"|\b(?:en |et |sin |har |med |havde )?(?:ph\.?d\.?(?:-grad\w{0,2})?|doktorgrad\w{0,2}|doktordisputats|"
    r"kandidatgrad i "
    r"[a-zæøå]{4,25}|magister i [a-zæøå]{4,25}|cand\.[a-z.]{2,12}|professor\w{0,3}|lektorat)(?!\w)"
    r"|\b(?:vandt|vinder af|vundet|vinde) (?:det |den |et |en |guld |sølv |"
    r"bronze )?(?:[a-zæøå]{2,15} )?(?:[a-zæøå]{0,15}"
    r"mesterskab\w{0,3}|[a-zæøå]{2,12}pris(?:en)?(?!\w)|pokal\w{0,3}|[a-zæøå]{0,12}konkurrence\w{0,3}|lotto|"
    r"millioner)"
    r"|\b(?:(?:dan|jysk|sjællands|verdens|europa|regions|lands|kreds|by|fyns|nordisk)[a-zæøå]{0,6}mester|"
    r"rekordholder|"
    r"verdensrekord|danmarksrekord)(?: i [a-zæøå]{3,20})?(?!\w)"
    r"|\b(?:på |i )?(?:ungdoms|U-?[0-9]{2}-?|fodbold|håndbold|damel|herrel)?landshold(?:et)?\b"
    r"|\b(?:ved |til |i )?(?:OL|VM|EM|Paralympics)\b"
    r"|\b(?:sad|sidder|siddet|sidde|valgt|valgtes|plads|medlem|opstillet)(?: [a-zæøå]{2,10}){0,2} (?:i|af|ind i|til) "
    r"(?:byrådet|kommunalbestyrelsen|regionsrådet|Folketinget|folketinget|menighedsrådet|kirkerådet|ældrerådet)\b",
)

# A municipality may be the best of all: it is nobody.
_OF_AN_AUTHORITY = pattern(
    r"\b(?:[Kk]ommunen|[Jj]obcentret|[Jj]obcenteret|[Ff]orvaltningen|[Rr]egionen|[Pp]rojektet|[Ii]ndsatsen|"
    r"[Mm]etoden|"
    r"[Tt]ilbuddet|[A-ZÆØÅ][\w-]{2,25} Kommune|[Aa]fdelingen|[Oo]rdningen|[Vv]irksomheden)"
    r"(?: [a-zæøå]{1,15}){0,3} (?:er|var|blev|bliver|kåret|kåres)(?: [a-zæøå]{1,15}){0,3} [\wæøå -]{0,40}$"
)
_AROUND = 90  # characters before a superlative
_FAME_TRIGGERS = Triggers(
    {"eneste", "første", "største", "ældste", "yngste", "sidste", "bedste", "ol", "vm", "em", "paralympics"}
    | {"sad", "sidder", "siddet", "sidde", "valgt", "valgtes", "plads", "medlem", "opstillet"}
    | {"ph", "phd", "cand", "lotto", "vandt", "vundet", "vinde", "lektorat"},
    (
        "kendt",
        "kendis",
        "berømt",
        "original",
        "landshold",
        "mester",
        "rekord",
        "doktor",
        "professor",
        "magister",
        "kandidat",
    ),
)


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Rare work on the list; what is «the only», «the first» or known."""
    for start, end in listed(_RARE, passage, context):
        if not is_a_name(passage, start, end, context):
            yield Hit(start, end)
    for start, end in handed_down(passage, context):
        yield Hit(start, end)
    for start, end in rare_trades(passage, context):
        if not is_a_name(passage, start, end, context):
            yield Hit(start, end, confidence=Confidence.LOW)
    for start, end in prizes(passage, context):
        if not _OF_AN_AUTHORITY.search(passage.text, max(0, start - _AROUND), end):
            yield Hit(start, end, confidence=Confidence.LOW)
    for match in matches(_FAME, passage, context, _FAME_TRIGGERS):
        if not _OF_AN_AUTHORITY.search(passage.text, max(0, match.start() - _AROUND), match.end()):
            yield Hit(match.start(), match.end())


RULE = TextRule(
    family="indirekte",
    name="sjældent-arbejde",
    title="Sjældent arbejde eller noget enestående",
    message="Her står et arbejde eller en særstilling, som kun få har.",
    why=(
        "Er der én borgmester, én sognepræst eller én «første kvindelige» på egnen, er stillingen et navn. Det "
        "samme er "
        "alt, hvad nogen er kendt for."
    ),
    source=(
        "HHS, Guidance Regarding Methods for De-identification (2012), eksemplet med den tidligere præsident for "
        "et universitet"
    ),
    hint="Skriv branchen eller niveauet: «en stilling med ansvar», «arbejde i kirken», «dyrkede sport på højt plan».",
    level=Level.WARNING,
    reads=Reads.CASES,
    find=find,
    bad=(
        "Han har været ⟦borgmester⟧ i tolv måneder.",
        "Før sygdommen var Morten ⟦sognepræst⟧ og vellidt.",
        "Han er ⟦byens eneste⟧ smed.",
        "Han var den ⟦eneste blinde buschauffør i kommunen⟧.",
        "Hun er den ⟦første døve på egnen⟧ med kørekort.",
        "Hun var den ⟦første kvindelige smed⟧ på egnen, og han var hendes lærling.",
        "Han er ⟦kendt fra⟧ et tv-program.",
        "Som ung var han ⟦landsholdsspiller⟧ i håndbold.",
        "Han drev ⟦kommunens største⟧ gård.",
        "Han var ⟦urmager⟧ til det sidste.",
        "Hun var ⟦den eneste på holdet med en ph.d.⟧ dengang.",
        "Koret ⟦vandt det jyske mesterskab⟧ i foråret.",
        "Han er udlært ⟦bundtmager⟧ og har symaskinen endnu.",
        "Han arbejdede som ⟦falkejæger⟧ i udlandet.",
        "Han har læst til ⟦arkæolog⟧ engang.",
        "Tidligere ⟦bogbinder⟧, senere på lager.",
        "Han ⟦opdrætter lamaer⟧ bag huset.",
        "Han er ⟦stenhugger⟧, men ryggen kan ikke mere.",
        "Han blev ⟦dansk mester i kuglestød⟧ som ung.",
        "Det særlige er, at hun er tidligere ⟦nonne⟧, og han er hendes bror.",
        "Han er opvokset i en ⟦cirkusfamilie⟧.",
        "Der er ikke mange ⟦orgelbyggere⟧ tilbage, siger han.",
        "Oprindeligt er han ⟦bødker⟧ og savner duften.",
        "Han spillede tre sæsoner i ⟦håndboldligaen⟧ og stoppede.",
    ),
    good=(
        "Det aftales, at han fortsætter uden pauser.",
        "Han har haft ufaglært arbejde hele livet.",
        "Det eneste, han ønsker, er ro.",
        "Det er første gang, han møder stabilt.",
        "Han taler med præsten en gang imellem.",
        "Morten arbejder i en butik og er glad for det.",
        "Han er den eneste, der møder hver dag.",
        "Han har haft en ledende stilling.",
        "Stedet er kendt for god mad.",
        "Han møder på jobcentret i Greve, og Greve Kommune betaler.",
        "Kommunen er kåret som Danmarks bedste til at hjælpe ledige, og han bor der.",
        "Han er uddannet tømrer og har arbejdet som lagermedarbejder.",
        "Han arbejdede som frivillig og som selvstændig.",
        "Han er uddannet inden for handel.",
        "Chefen var klog nok til at vente.",
        "Hans mester i firmaet fik ham til at blive i to år.",
        "Han var i cirkus med sine børn, og de lo.",
        "Orgelbyggeren kom forbi, mens han fejede.",
        "Han har lært navnene på redskaberne.",
        "Passer sine tider og bygger et skur. Stemmer, trykker og drejer med.",
    ),
    also=frozenset({"kendt-af-alle", "medieomtalt-hændelse"}),
)
