"""Countries, nationalities and peoples, and where a text names one.

The countries are those of CLDR 47 in Danish (Unicode License v3), with former and spoken names added by hand. The
nationalities are made by hand after Retskrivningsordbogen.
"""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.lexicon import Lexicon
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import listed
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
)
_IN = pattern(r"(?:^|[.!?»“\"] )I $")
_ONE_DOES = pattern(r" (?:gør|har|siger|bruger|kalder|skal|kan|må|er|arbejder|taler) (?:man|de|det)\b")
_FURTHEST = 40  # characters before a country that are read


def is_of_nobody(text: str, start: int, end: int) -> bool:
    """True for a country that is nobody's own: «kender nogen i Polen», «på ferie i Spanien», «i Sverige gør man …»."""
    before = max(0, start - _FURTHEST), start
    return bool(_NOBODYS.search(text, *before) or (_IN.search(text, *before) and _ONE_DOES.match(text, end)))


def origins(passage: Passage, context: CheckContext) -> tuple[Part, ...]:
    """The countries, nationalities and peoples that a passage names of people."""
    return context.for_passage(passage, _origins)


def _origins(passage: Passage, context: CheckContext) -> tuple[Part, ...]:
    return tuple(_named(passage, context))


def _named(passage: Passage, context: CheckContext) -> Iterator[Part]:
    text = passage.text
    for start, end in listed(_COUNTRIES, passage, context):
        if not (_is_a_common_word(text[start:end]) or is_of_nobody(text, start, end)):
            yield start, end
    for start, end in listed(_ADJECTIVES_LIST, passage, context):
        if text[start:end].lower() not in _SUBJECTS or _OF_A_PERSON.match(text, end):
            yield start, end
    for start, end in listed(_PEOPLE, passage, context):
        if not _is_a_common_word(text[start:end]):
            yield start, end


def _is_a_common_word(word: str) -> bool:
    return word.lower() in _WORDS_TOO or word in _IN_LOWER_CASE
