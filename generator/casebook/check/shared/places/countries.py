"""Countries, nationalities and peoples, and where a text names one.

The countries are those of CLDR 47 in Danish (Unicode License v3), with former and spoken names added by hand. The
nationalities are made by hand after Retskrivningsordbogen.
"""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.impersonal import points_at_somebody
from casebook.check.lexicon import Lexicon
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import listed, pseudonyms
from casebook.check.sentences import sentence_at
from casebook.check.shared.words.general_mentions import is_of_many, is_where_a_method_is_from
from casebook.check.spans import Part

COUNTRIES = frozenset(
    (
        *("Afghanistan", "Albanien", "Algeriet", "Amerika", "Amerikansk Samoa", "Andorra", "Angola"),
        *("Anguilla", "Antigua og Barbuda", "Argentina", "Armenien", "Aruba", "Aserbajdsjan"),
        *("Australien", "Bahamas", "Bahrain", "Baltikum", "Bangladesh", "Barbados", "Belarus"),
        *("Belgien", "Belize", "Benin", "Bermuda", "Bhutan", "Bolivia", "Bosnien"),
        *("Bosnien-Hercegovina", "Botswana", "Brasilien", "Brunei", "Bulgarien", "Burkina Faso"),
        *("Burma", "Burundi", "Cambodja", "Cameroun", "Canada", "Caymanøerne", "Chile", "Cocosøerne"),
        *("Colombia", "Comorerne", "Congo", "Cookøerne", "Costa Rica", "Cuba", "Curaçao", "Cypern"),
        *("De Amerikanske Jomfruøer", "De Britiske Jomfruøer", "De Forenede Arabiske Emirater"),
        *("Den Centralafrikanske Republik", "Den Dominikanske Republik", "Djibouti", "Dominica"),
        *("Ecuador", "Egypten", "Eksjugoslavien", "El Salvador", "Elfenbenskysten", "England"),
        *("Eritrea", "Estland", "Eswatini", "Etiopien", "Ex-Jugoslavien", "Falklandsøerne", "Fiji"),
        *("Filippinerne", "Finland", "Frankrig", "Fransk Guyana", "Fransk Polynesien", "Færøerne"),
        *("Gabon", "Gambia", "Gaza", "Georgien", "Ghana", "Gibraltar", "Grenada", "Grækenland"),
        *("Grønland", "Guadeloupe", "Guam", "Guatemala", "Guernsey", "Guinea", "Guinea-Bissau"),
        *("Guyana", "Haiti", "Hercegovina", "Holland", "Honduras", "Hongkong", "Hviderusland", "Indien"),
        *("Indonesien", "Irak", "Iran", "Irland", "Island", "Isle of Man", "Israel", "Italien"),
        *("Jamaica", "Japan", "Jersey", "Jordan", "Jugoslavien", "Kap Verde", "Kasakhstan", "Kenya"),
        *("Kina", "Kirgisistan", "Kiribati", "Korea", "Kosovo", "Kroatien", "Kurdistan", "Kuwait"),
        *("Laos", "Lesotho", "Letland", "Libanon", "Liberia", "Libyen", "Liechtenstein", "Litauen"),
        *("Luxembourg", "Macao", "Madagaskar", "Makedonien", "Malawi", "Malaysia", "Maldiverne", "Mali"),
        *("Malta", "Marokko", "Marshalløerne", "Martinique", "Mauretanien", "Mauritius", "Mayotte"),
        *("Mexico", "Mikronesien", "Moldova", "Monaco", "Mongoliet", "Montenegro", "Montserrat"),
        *("Mozambique", "Myanmar", "Namibia", "Nauru", "Nederlandene", "Nepal", "New Zealand"),
        *("Nicaragua", "Niger", "Nigeria", "Niue", "Nordirland", "Nordkorea", "Nordmakedonien"),
        *("Nordmarianerne", "Norge", "Ny Kaledonien", "Oman", "Pakistan", "Palau", "Palæstina"),
        *("Panama", "Papua Ny Guinea", "Paraguay", "Persien", "Peru", "Pitcairn", "Polen", "Portugal"),
        *("Puerto Rico", "Qatar", "Rumænien", "Rusland", "Rwanda", "Réunion", "Saint Barthélemy"),
        *("Saint Kitts og Nevis", "Saint Lucia", "Saint Martin", "Saint Vincent og Grenadinerne"),
        *("Salomonøerne", "Samoa", "San Marino", "Saudi-Arabien", "Schweiz", "Senegal", "Serbien"),
        *("Seychellerne", "Sierra Leone", "Singapore", "Sint Maarten", "Skotland", "Slovakiet"),
        *("Slovenien", "Somalia", "Somaliland", "Sovjet", "Sovjetunionen", "Spanien", "Sri Lanka"),
        *("Storbritannien", "Sudan", "Surinam", "Sverige", "Swaziland", "Sydafrika", "Sydkorea"),
        *("Sydsudan", "Syrien", "São Tomé og Príncipe", "Tadsjikistan", "Taiwan", "Tanzania", "Tchad"),
        *("Thailand", "Tibet", "Timor-Leste", "Tjekkiet", "Tjekkoslovakiet", "Tjetjenien", "Togo"),
        *("Tokelau", "Tonga", "Trinidad og Tobago", "Tunesien", "Turkmenistan", "Tuvalu", "Tyrkiet"),
        *("Tyskland", "USA", "Uganda", "Ukraine", "Ungarn", "Uruguay", "Usbekistan", "Vanuatu"),
        *("Vatikanstaten", "Venezuela", "Vestbredden", "Vestsahara", "Vietnam", "Wales"),
        *("Wallis og Futuna", "Yemen", "Zambia", "Zanzibar", "Zimbabwe", "Åland", "Ækvatorialguinea"),
        *("Østrig", "Østtimor", "Østtyskland"),
    )
)
# Ending in -sk, so that -e makes the other form.
_ADJECTIVES = (
    "afghansk albansk algerisk amerikansk angolansk arabisk argentinsk armensk aserbajdsjansk assyrisk australsk "
    "bangladeshisk belgisk boliviansk bosnisk brasiliansk britisk bulgarsk burmesisk burundisk cambodjansk canadisk "
    "chilensk colombiansk congolesisk cubansk cypriotisk ecuadoriansk egyptisk engelsk eritreisk estisk etiopisk "
    "filippinsk finsk fransk færøsk gambisk georgisk ghanesisk græsk grønlandsk guatemalansk hollandsk hviderussisk "
    "indisk indonesisk irakisk iransk irsk islandsk israelsk italiensk ivoriansk jamaicansk japansk jordansk "
    "jugoslavisk kasakhisk kenyansk kinesisk kirgisisk koreansk kosovoalbansk kroatisk kurdisk kuwaitisk lettisk "
    "libanesisk liberiansk libysk litauisk makedonsk malaysisk marokkansk mexicansk moldovisk mongolsk "
    "montenegrinsk nepalesisk nederlandsk nigeriansk nordkoreansk norsk pakistansk palæstinensisk persisk "
    "peruviansk polsk portugisisk rumænsk russisk rwandisk saudiarabisk schweizisk senegalesisk serbisk "
    "singaporeansk skotsk slovakisk slovensk somalisk sovjetisk spansk srilankansk sudanesisk svensk sydafrikansk "
    "sydkoreansk sydsudanesisk syrisk tadsjikisk taiwansk tamilsk tanzanisk thailandsk tibetansk tjekkisk tjetjensk "
    "tunesisk turkmensk tyrkisk tysk ugandisk ukrainsk ungarsk uruguayansk usbekisk uygurisk venezuelansk "
    "vietnamesisk yemenitisk zambisk zimbabwisk østrigsk"
)
_PEOPLES = (
    "afghaner albaner algerier amerikaner araber argentiner armenier aserbajdsjaner assyrer australier belgier "
    "bosnier brasilianer brite bulgarer burmeser canadier chilener colombianer congoleser cubaner egypter englænder "
    "eritreer ester etiopier filippiner finne franskmand færing georgier ghaneser græker grønlænder hollænder "
    "hviderusser inder indoneser iraker iraner irer irlænder islænding israeler italiener japaner jordaner jugoslav "
    "kenyaner kineser koreaner kosovoalbaner kroat kurder lette libaneser libyer litauer makedoner marokkaner "
    "mexicaner mongol nepaleser nederlænder nigerianer nordmand pakistaner palæstinenser perser peruaner polak "
    "portugiser roma rumæner russer rwander schweizer senegaleser serber singhaleser skotte slovak slovener "
    "somalier spanier sudaneser svensker sydafrikaner syrer tamil thailænder tibetaner tjekker tjetjener tuneser "
    "tyrk tyrker tysker ugander ukrainer ungarer usbeker uygur venezuelaner vietnameser yemenit østriger"
)
# Subjects at school too: a hit where a person is said to be it.
_SUBJECTS = frozenset(
    (
        "engelsk",
        "fransk",
        "tysk",
        "spansk",
    )
)
_OF_A_PERSON = pattern(
    r" (?:mand|kvinde|dreng|pige|far|mor|kone|kæreste|familie|slægt|baggrund|statsborger|nabo|ven|født|afstamning|pas)"
)
_WORDS_TOO = frozenset(
    (
        "lette",
        "letter",
        "ester",
        "finne",
        "finner",
        "inder",
        "irer",
        "perser",
    )
)  # «lette opgaver»
_IN_LOWER_CASE = frozenset(
    (
        "roma",
        "jersey",
        "island",
    )
)

_COUNTRIES = Lexicon(COUNTRIES)
_ADJECTIVES_LIST = Lexicon(_ADJECTIVES.split(), ("", "e", "født", "fødte", "talende", "sproget", "sprogede"))
_PEOPLE = Lexicon(_PEOPLES.split(), ("", "e", "en", "n", "ne", "ene", "er", "erne", "s", "inde", "inden", "familie"))


_NOBODYS = pattern(
    r"\b(?:nogen|folk|man|kunder?|leverandører?|firmaer?|virksomheder?|fabrikker|ferie|ferien|charterferie|varer|import|"
    r"eksport|handel)(?: [a-zæøå]{2,12})? (?:i|fra|til|med) $"
    r"|\ber en (?:[a-zæøå]{2,8} )?(?:by|region|provins|delstat|landsdel|egn|ø|kommune) i $"
)
_IN = pattern(r"(?:^|[.!?»“\"] )I $")
_ONE_DOES = pattern(r" (?:gør|har|siger|bruger|kalder|skal|kan|må|er|arbejder|taler) (?:man|de|det)\b")
_FURTHEST = 40  # characters before a country that are read
_HAS = (
    r"(?:har|er|havde|var|satse[rd]e?|indfør(?:er|te)|valgte|vælger|bruge[rd]e?|afprøve[rd]e?|lovgiver|skiller|ligger|kommer|"
    r"viser|kan|kunne|blev|bliver)"
)
_SUBJECT = pattern(r"(?:^|[.!?:;] |, |\b(?:og|eller|mens|ligesom|både|hvor|at|som|end|mens også) )$")
_ACTS = pattern(rf"(?:(?:, | og | samt )[A-ZÆØÅ][\w-]{{2,20}}){{0,4}},? {_HAS}\b")
_THERE = pattern(
    rf"(?:(?:, | og | samt )[A-ZÆØÅ][\w-]{{2,20}}){{0,4}} {_HAS} "
    r"(?:man|der|det|alle|mange|de fleste|[A-ZÆØÅ]|"
    r"(?!familien|konen|manden)[a-zæøå]{3,30}(?:en|et|erne|ene|ne)\b)"
)
_LIVED = pattern(  # of somebody's own life: then a country is an origin, whoever is left out of the sentence
    r"\b(?:kom|kommet|komme|kommer (?:fra|til)|flygt\w*|født|fødested|opvoks\w*|vokset|voksede|boe[dt]e?|boet|bor|"
    r"rejst?e?|flytte[dt]?e?|uddannet|uddannelse (?:fra|i)|erfaring (?:som|fra)|eksamen|studere[dt]e?|arbejde[dt]e?|"
    r"ophold\w*|statsborger\w*|statsløs|asyl\w*|krigen?|fængsel|tortur|modersmål|taler|talte|baggrund|oprind\w*|"
    r"herkomst|rødder|slægt\w*|familie\w*|forældre\w*|mor|far|søskende|bror|søster|børn|barn\w*|gift|kone|mand|opvækst|"
    r"hjem|hjemland\w*|født\w*|savn\w*|skole i|landsmænd)\b"
)
_OF_POLICY = pattern(
    r"\b[a-zæøå]*(?:erfaring(?:er|erne)|metode[nr]?|udviklet|afprøvet|prøvet af|forsøg|studie[rt]?|studierne|"
    r"ordning(?:en|er)?|model(?:len|ler)?|politik(?:ken)?|forsker(?:e|ne)?|kommuner(?:ne)?|antallet|procent|lande(?:ne)?|ministeriet|"
    r"reform(?:en|er)?|lov(?:en|givning)?|system(?:et|er)?|program(?:met|mer)?|kampagne[nr]?|delegation(?:en)?|inspiration|sammenlign\w*|"
    r"organisation(?:en|er)?|bog(?:en)?|udkom|udbredt|indført|udbud|praksis|evidens|modellerne|tendens(?:en)?|eksempler)\b"
)
_OF_A_STATE = pattern(
    r" (?:[a-zæøå]+ og )?(?:[a-zæøå]{2,15}ske )?(?:model|forsøg|studie|undersøg|sociolog|filosof|psykolog|psykiater|"
    r"økonom|forsk|delstat|regering|organisation|ordning|erfaring|kommun|metode|universitet|ministeri|reform|lov|manual|udgave|"
    r"program|lære|teori|bog|tidsskrift|myndighed|arbejdsmarked|velfærd|kollega(?:er|s)|professor|lande|hovedstad|artik)"
)
_HOLIDAY = pattern(r"\b(?:ferie|rejse|udlandet)\b")
_YOU = pattern(r"\b(?:du|man)\b")


def is_of_nobody(text: str, start: int, end: int) -> bool:
    """True for a country that is nobody's own: «kender nogen i Polen», «på ferie i Spanien», «i Sverige gør man …»."""
    before = max(0, start - _FURTHEST), start
    return bool(_NOBODYS.search(text, *before) or (_IN.search(text, *before) and _ONE_DOES.match(text, end)))


def is_harmless(passage: Passage, start: int, end: int, context: CheckContext) -> bool:
    """True for a country that is nobody's own, and for one that is spoken of as a state."""
    if is_of_nobody(passage.text, start, end) or is_where_a_method_is_from(passage.text, start):
        return True
    return is_of_policy(passage, start, end, context)


def is_of_policy(passage: Passage, start: int, end: int, context: CheckContext) -> bool:
    """True for a country of which a sentence about nobody speaks as of a state: «mens Finland har afprøvet …»."""
    around = sentence_at(context.sentences(passage), start)
    if around is None or not _is_about_nobody(passage, start, context):
        return False
    if _HOLIDAY.search(around.lower) and _YOU.search(around.lower):
        return True
    text, before = passage.text, (max(around.start, start - _FURTHEST), start)
    if _SUBJECT.search(text, *before) and _ACTS.match(text, end):
        return True
    return bool((_IN.search(text, *before) and _THERE.match(text, end)) or _OF_POLICY.search(around.lower))


def _is_about_nobody(passage: Passage, at: int, context: CheckContext) -> bool:
    """True if the sentence around a character has no sign of a human being, or of where one has lived."""
    around = sentence_at(context.sentences(passage), at)
    lower = around.lower if around else ""
    return not (points_at_somebody(lower, pseudonyms(context)) or _LIVED.search(lower))


def origins(passage: Passage, context: CheckContext) -> tuple[Part, ...]:
    """The countries, nationalities and peoples that a passage names of people."""
    return context.for_passage(passage, _origins)


def _origins(passage: Passage, context: CheckContext) -> tuple[Part, ...]:
    return tuple(_named(passage, context))


def _named(passage: Passage, context: CheckContext) -> Iterator[Part]:
    text = passage.text
    for start, end in listed(_COUNTRIES, passage, context):
        if not (_is_a_common_word(text[start:end]) or is_harmless(passage, start, end, context)):
            yield start, end
    for start, end in listed(_ADJECTIVES_LIST, passage, context):
        is_subject = text[start:end].lower() in _SUBJECTS and not _OF_A_PERSON.match(text, end)
        if is_of_many(passage, start, context):
            continue
        if not (is_subject or (_OF_A_STATE.match(text, end) and _is_about_nobody(passage, start, context))):
            yield start, end
    for start, end in listed(_PEOPLE, passage, context):
        if not (_is_a_common_word(text[start:end]) or is_of_many(passage, start, context)):
            yield start, end


def _is_a_common_word(word: str) -> bool:
    return word.lower() in _WORDS_TOO or word in _IN_LOWER_CASE
