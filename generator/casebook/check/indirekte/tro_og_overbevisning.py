"""Religion, conviction and politics."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.needs import Needs
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.lives.prayers import PRAYER, PRAYER_TRIGGERS
from casebook.check.shared.names.special_words import spans_of_somebody, stems
from casebook.check.shared.words.general_mentions import is_of_many
from casebook.check.shared.words.life_words import word_set
from casebook.check.spans import merged
from casebook.check.triggers import Triggers
from casebook.problem import Level

_STEMS = (
    "muslim islam(?!abad) katoli katols jødisk jødedom hindu buddhis sikh(?!e) mormon yezidi jezidi jesidi yazidi "
    "bahai baha'i "
    "shia shiit sunni(?!va|ng) alevi(?!t) ahmadi ortodoks pinsekirk pinsemission pinsemenighed indremission baptist "
    "adventist scientolog frikirke moske(?!r) synagog menighed(?!sråd) koran ramadan  hijab niqab burka konvertere? "
    "ateis agnosti "
    "religiøs gudstjenest søndagsskole maronit koptisk kopter druser zoroastr satanis metodist(?!isk) kvæker "
    "luthers halal kosher "
    "salafis nazis kommunist anarkis højreekstrem venstreekstrem højreradikal fascist"
)
_WORDS = pattern(
    rf"\bJehovas? vidner?\b|{stems(_STEMS)}|(?<![A-ZÆØÅa-zæøå])(?-i:kristen|kristne|kristent|"
    rf"kristendom\w*)(?![\wæøå])|"
    rf"\bjøder?(?:n|ne)?\b"
    r"|\bIndre Missions?\b|\b(?:bærer|bar|går med|gik med|iført) (?:muslimsk )?tørklæde\b|\btroende\b|"
    r"\bbeder (?:fem gange|om fredagen|"
    r"til gud)"
    r"|\b(?:lader? sig|blev|blevet|er) døbt?\b|\bmedlem af (?:Venstre|Enhedslisten|Socialdemokrat\w*|SF|"
    r"Dansk Folkeparti|"
    r"Konservative|Alternativet|Radikale|Liberal Alliance|Nye Borgerlige|partiet|en loge|3F|FOA|HK|BUPL|"
    r"fagforening\w*|"
    r"en fagforening)\b|\b(?:fælles)?tillids(?:repræsentant|mand|kvinde)\b"
    r"|(?<![a-zæøå])[a-zæøå]{3,}adventist[a-zæøå]*|\b(?:holder|holdt|helligholder) (?:lørdag|søndag|fredag|"
    r"sabbat)(?:en)? ?(?:hellig|fri|"
    r"som hviledag)?(?=,|[.;]| og| fordi| af)|\bsabbat[a-zæøå]*"
    r"|\b(?:han|hun|jeg|som|der|(?-i:[A-ZÆØÅ][a-zæøå]+)) faster\b(?! og| eller| til)|\bfaste(?:de|n|måneden|"
    r"r) (?:under|i den|hele|indtil|til sol|"
    r"fra sol|om dagen)|\b(?:tale[rt]?|talte) i tunger|\btungetale[a-zæøå]*|\brigssal[a-zæøå]*"
    r"|\bspiser (?:ikke|aldrig) (?:svin|gris|oksekød|kød og mælk)[a-zæøå]*|\b(?:går|gik|"
    r"går altid) (?:altid )?med (?:turban|kippa|kalot|slør|tørklæde)"
    r"|\b(?:turban|kippa|kalot|niqab|bedetæppe|bønnetæppe|bederum|bønnerum|fredagsbøn|aftenbøn|bønnetid|andagt|"
    r"nadver|rosenkrans|"
    r"bibelkreds|bibelstudie|bibelskole|koranskole|missionshus|missionsk|frimurer|odd fellow|gurdwara|"
    r"kloster(?=[.,;]| i| som))[a-zæøå]*"
    r"|\b(?:i|til) (?:kirke|kirken|moskéen|moské|synagoge|tempel|templet) (?:hver|om) (?:uge|dag|morgen|søndag|"
    r"søndagen|fredag|fredagen|lørdag)"
    r"|\b(?:strengt|stærkt|dybt|meget|aktivt|bekendende|praktiserende) (?:troende|religiøs|kristen|muslim|"
    r"jøde)[a-zæøå]*"
    r"|\b(?:karmelit|franciskan|benediktin|jesuit|cistercien|birgittin|trappist|klosterløfte|klosterliv)[a-zæøå]*"
    r"|\b(?:i|fra) (?:et |sit )?[a-zæøå]{0,10}kloster\b"
    r"|\b(?:wicca|asatro|hedning|heks\b|apostolsk|gudløs|fritænker|humanetik|spiritist|clairvoyant|hare krishna|"
    r"rastafari|"
    r"sidste dages hellige|amish|vidnerne|forkynd(?:er|te)|menighedsplej|prædike|prædikant|lægprædik|"
    r"missionær)[a-zæøå]*"
    r"|\b(?:[a-zæøå]*sekt(?:en|er)?)\b(?! or)|\b(?:er|blev|blevet) (?:omvendt|vakt|frelst|genfødt)(?=,|[.;]| og)|"
    r"\bgive (?:kvinder|mænd) hånd(?:en)?"
    r"|\b(?:vidne),? altså|(?:de) sidste dages hellige"
    r"|\b(?:meldte? sig|meldt sig|melder sig) (?:ind i|ud af) (?:partiet|fagforening\w*|folkekirken|foreningen af|"
    r"(?-i:[A-ZÆØÅ]\w+))"
    r"|\b(?:stemmer|stemte|stemt) (?:på |altid |aldrig )?(?:(?-i:Venstre|Enhedslisten|Socialdemokrat\w*|SF|DF|"
    r"Dansk Folkeparti|Konservative|"
    r"Alternativet|Radikale|Moderaterne|Danmarksdemokrat\w*)|rødt|blåt|borgerligt|socialdemokrat\w*)"
    r"|\b(?:aktiv|medlem|frivillig|organiseret|tillids[a-zæøå]+) (?:i|hos|af) (?:3F|FOA|HK|BUPL|Dansk Metal|Metal|"
    r"Krifa|DSR|Kristelig\w*|"
    r"NNF|Blik og Rør|(?-i:SF|DF|Enhedslisten|Venstre|Socialdemokrat\w*))(?![a-zæøå])"
    r"|\b(?:[a-zæøå]{0,12}formand|kasserer|bestyrelsesmedlem|aktiv) (?:i|for) (?:sin |en |den lokale )?"
    r"(?:fagforening\w*|fagbevægelsen|fagforbund\w*|3F|FOA|HK|BUPL|partiforening\w*|vælgerforening\w*)\b",
    re.IGNORECASE,
)
_NEEDS = Needs(_WORDS)
_ORDERS = ("karmelit", "franciskan", "benediktin", "jesuit", "cistercien", "birgittin", "trappist")
_TRIGGERS = Triggers(
    word_set(
        "vidne mission missions vidner tørklæde døbt døbe medlem beder jøde jøder jøden jøderne kristen kristne sekt "
        "sekten omvendt frelst vakt genfødt hånden faster fastede fasten holder holdt tunger svin gris grisekød "
        "turban kippa kalot slør andagt nadver kirke kirken heks hellige meldte meldt melder stemmer stemte stemt "
        "aktiv organiseret krishna amish"
    ),
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
        *(
            "sabbat",
            "helligh",
            "tungetal",
            "rigssal",
            "svinek",
            "oksek",
            "bedetæ",
            "bønne",
            "bederum",
            "fredagsb",
            "aftenb",
        ),
        *("rosenkr", "bibelk", "bibels", "koransk", "missions", "frimurer", "fellow", "gurdwara", "kloster", "tempel"),
        *_ORDERS,
        *("wicca", "asatro", "hedning", "apostol", "gudløs", "fritænk", "humanetik", "spiritis", "clairvoy", "rastaf"),
        *("forkynd", "prædik", "missionær", "vidnerne", "religiøs"),
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
    of_faith = spans_of_somebody(_WORDS, passage, context, _TRIGGERS, _NEEDS)
    of_prayer = spans_of_somebody(PRAYER, passage, context, PRAYER_TRIGGERS)
    spans = merged((*of_faith, *of_prayer))
    return (Hit(start, end) for start, end in spans if not is_of_many(passage, start, context))


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
    triggers=(_TRIGGERS, PRAYER_TRIGGERS),
    bad=(
        "Han er ⟦muslim⟧ og holder fri om fredagen.",
        "Morten er ⟦Jehovas Vidne⟧ og fejrer ikke jul.",
        "Han hjælper til i ⟦menighedens⟧ køkken.",
        "Han er ⟦katolik⟧ og kommer fra en stor familie.",
        "Han er ⟦yezidi⟧ og flygtede som barn.",
        "Han ⟦konverterede⟧ som voksen.",
        "Han er ⟦medlem af Enhedslisten⟧ og aktiv.",
        "Hans familie er ⟦kristen⟧.",
        "⟦Han faster⟧ under ⟦ramadanen⟧.",
        "Han er ⟦syvendedagsadventist⟧ og arbejder ikke om lørdagen.",
        "Han ⟦holder sabbat⟧ og tager ingen vagter.",
        "Han ⟦spiser ikke svinekød⟧ på jobbet.",
        "Han går i ⟦bibelkreds⟧ om onsdagen.",
        "Han levede ⟦i et kloster⟧ hos ⟦benediktinerne⟧.",
        "Han ⟦meldte sig ud af folkekirken⟧ i vrede.",
        "Han fik ⟦fri til bøn⟧ midt på dagen.",
        "De aftalte ⟦pauser til bønnen⟧ og en stol.",
        "Han skal have ⟦tid til at bede⟧ hver dag, og det går fint.",
        "Han ⟦beder sine bønner⟧ i omklædningen.",
        "Han ⟦holdt bordbøn⟧ før frokosten.",
    ),
    good=(
        "Han tror på, at det bliver bedre.",
        "Hans faster og onkel bor i nærheden.",
        "Han er medlem af en klub, hvor de spiller kort.",
        "Han var vidne til noget, han ikke kan glemme.",
        "Han har ønsker til mad og fridage.",
        "Han bruger fritiden i et fællesskab.",
        "Han holder fri om søndagen og sover længe.",
        "Han taler med sin faster hver uge, og hans faster og kusine bor tæt på.",
        "Han meldte sig ind i en klub.",
        "Han fik tid til at bede om hjælp og lov til at bede sin mentor gå.",
        "Han har fri til at spise bønner og ris i pausen.",
        "Det er min bøn til jer, siger han og bad dem vente.",
    ),
    also=frozenset(
        {
            "navn-med-lille",
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
