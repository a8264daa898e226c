"""People singled out by what they are and where: «formanden for haveforeningen», «hendes dansklærer på kostskolen»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import told
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.sentences import LowerWord, words, words_of
from casebook.check.shared.places.only_places import is_an_only_place, is_introduced
from casebook.check.shared.places.pointed_at import POINTED_TRIGGERS, pointed_at
from casebook.check.shared.places.whereabouts import WHERE_TRIGGERS, whereabouts
from casebook.check.shared.work.former_trades import FORMER_TRIGGERS, former_trades
from casebook.check.shared.work.offices import OFFICE_TRIGGERS, in_office, lives_of_staff
from casebook.check.shared.work.strangers_by_trade import STRANGER_TRIGGERS, strangers_by_trade
from casebook.check.spans import Part, merged, outside
from casebook.check.triggers import Triggers
from casebook.problem import Confidence, Level

_STEMS = words_of(
    "leder chef formand inspektør lærer præst mester bestyrer rektor dommer pædagog kok vært kasserer "
    "plejerske træner tjener terapeut psykolog psykiater betjent direktør forstander assistent hjælper "
    "organist pedel graver bibliotekar læge bager slagter smed frisør ejer indehaver sekretær degn skipper "
    "ekspedient moder dyrlæge købmand provst rengøringsdame bådfører vagtmester regnskabsfører koordinator "
    "rådgiver vejleder konsulent"
)
_HEAD = frozenset(
    words_of("leder chef formand inspektør mester bestyrer rektor direktør forstander præst provst kasserer ejer")
)
_OFFICE = pattern(rf"^(?P<before>[a-zæøå]*?)(?P<stem>{'|'.join(_STEMS)})(?P<ending>en|n|manden|eren|ren|ken)?$")
_NO_OFFICE = frozenset(["menneskeren", "moder", "moderen", "bedstemoder", "stedmoder", "plejemoder", "sagsbehandleren"])
_OWNERS = frozenset(["hendes", "hans", "min", "deres", "astas", "vores", "en"])
_PREPOSITIONS = frozenset(["i", "på", "ved", "fra", "for", "af", "hos"])
_ARTICLES = frozenset(
    words_of(
        "den det de hendes hans sin sit min mit deres lokale gamle nye lille store byens landsbyens sognets øens egnens"
    )
)
_GENERAL_OWNERS = frozenset(
    words_of(
        "kommunens jobcentrets jobcentres virksomhedens projektets praktikstedets arbejdspladsens forløbets "
        "regionens statens holdets borgerens borgernes danmarks dagens ugens forvaltningens teamets"
    )
)
_TRIGGERS = Triggers({"kokken"}, tuple(stem for stem in _STEMS if len(stem) > 3))  # noqa: PLR2004 - «kok» is in «klokken» too
_COMMON = ("sygehuset", "hospitalet", "huset", "centret", "centeret", "hjemmet", "afsnittet", "stationen")
_PHRASE = 6  # words behind the preposition in which the place stands


_OF_STAFF = "Udelad, hvad der gælder medarbejderen selv: «mentoren kendte det fra sit eget liv» fortæller nok."


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Whoever is singled out by an office and a place, by what they do or have, and staff whose own life is told."""
    kinds = (_at_places, in_office, pointed_at, whereabouts, former_trades, strangers_by_trade)
    placed = merged(part for kind in kinds for part in kind(passage, context))
    yield from (Hit(start, end, confidence=Confidence.LOW) for start, end in placed)
    for start, end in outside(lives_of_staff(passage, context), placed):
        yield Hit(start, end, _OF_STAFF, Confidence.LOW)


def _at_places(passage: Passage, context: CheckContext) -> Iterator[Part]:
    """Somebody in the definite, or somebody's own teacher or doctor, at a place that there is one of."""
    for sentence in told(passage, context, _TRIGGERS):
        tokens = words(sentence)
        for i, word in enumerate(tokens):
            office = _OFFICE.match(word.text)
            if not office or word.text in _NO_OFFICE:
                continue
            owned = i > 0 and tokens[i - 1].text in _OWNERS | {"gamle", "tidligere"}
            if (office["ending"] or owned or _begins(tokens, i, passage.text)) and i + 2 < len(tokens):
                end = _place(tokens, i + 1, office["stem"], passage.text)
                if end:
                    yield word.start, end


def _begins(tokens: Sequence[LowerWord], i: int, text: str) -> bool:
    """True for «Kasserer i antenneforeningen», which begins a line."""
    return not i or not set(text[tokens[i - 1].end : tokens[i].start]).isdisjoint("\n:")


def _place(tokens: Sequence[LowerWord], at: int, office: str, text: str) -> int:
    """The end of the place that somebody is of; 0 where it is none, or one of many."""
    if tokens[at].text not in _PREPOSITIONS:
        return 0
    phrase = tokens[at + 1 : at + 1 + _PHRASE]
    for i, word in enumerate(phrase):
        if text[phrase[i - 1].end if i else tokens[at].end : word.start].strip():
            return 0
        if is_an_only_place(word.text) or (i > 1 and _is_of_one(phrase, i)):
            place_of_place = phrase[i + 1 : i + 2] and phrase[i + 1].text in _PREPOSITIONS
            has_place = office in _HEAD or not word.text.endswith(_COMMON) or bool(place_of_place)
            return word.end if has_place and not is_introduced(text, word.start, word.text) else 0
        if _is_owner(word.text):
            return phrase[i + 1].end if i + 1 < len(phrase) else 0
        if word.text not in _ARTICLES:
            break
    return 0


def _is_of_one(phrase: Sequence[LowerWord], i: int) -> bool:
    """True for «den lokale antenneforening», which is as definite as «antenneforeningen»."""
    return phrase[0].text in {"den", "det"} and any(
        is_an_only_place(phrase[i].text + ending) for ending in ("en", "et")
    )


def _is_owner(word: str) -> bool:
    """True for «plejehjemmets», «datters»: a place or a relative that a place belongs to."""
    if word in _GENERAL_OWNERS or not word.endswith("s"):
        return False
    return word.endswith(("ets", "ens")) or word in {"datters", "søns", "mors", "fars", "børns", "kirkes", "byens"}


RULE = TextRule(
    family="tredjepart",
    name="udpeget-person",
    title="Person udpeget ved hverv, sted eller liv",
    message="Her står en person, som kan findes ved sit hverv, sit sted eller sit liv.",
    why=(
        "Der er mange formænd, men én formand for haveforeningen, og én dansklærer på kostskolen. Hverv og sted "
        "tilsammen er lige så tydelige som et navn: Personen kan findes og ved, hvem borgeren er. Det samme gælder "
        "kordegnen, manden med geden og sagsbehandleren, hvis eget liv fortælles med."
    ),
    source="Databeskyttelsesforordningen art. 4, nr. 1; WP29, Opinion 05/2014 (singling out)",
    hint="Skriv hvervet uden stedet, eller slagsen i ubestemt form: «en leder», «en tidligere lærer», «lægen».",
    level=Level.WARNING,
    confidence=Confidence.LOW,
    reads=Reads.CASES,
    find=find,
    triggers=(_TRIGGERS, OFFICE_TRIGGERS, POINTED_TRIGGERS, WHERE_TRIGGERS, FORMER_TRIGGERS, STRANGER_TRIGGERS),
    bad=(
        "⟦Formanden for haveforeningen⟧ ringede selv.",
        "⟦Afdelingslederen på plejehjemmets demensafsnit⟧ ville have ham fast.",
        "Hans gamle ⟦dansklærer på kostskolen⟧ skrev en udtalelse.",
        "⟦Viceskoleinspektøren fra hans datters skole⟧ sad med ved bordet.",
        "Hans ⟦læge i lægehuset⟧ på torvet har skrevet en attest.",
        "⟦Køkkenchefen på højskolen⟧ lærte ham at lave brød.",
        "⟦Jordemoderen på fødegangen⟧ husker ham endnu.",
        "⟦Kasserer i den lokale antenneforening⟧ kom med en stol.",
        "⟦Kordegnen⟧ lod ham pudse sølv og feje våbenhuset.",
        "⟦Skorstensfejeren⟧ gav ham et tip om arbejde.",
        "⟦Havneudvalgets formand⟧ svarede aldrig på hans brev.",
        "⟦Ham, der kører skraldebilen⟧, vinker altid.",
        "Han stoler på naboen, ⟦ham med geden⟧, og ingen andre.",
        "⟦Damen i grillbaren⟧ skriver hans timer op.",
        "⟦Sagsbehandleren er selv ordblind⟧ og siger det højt.",
        "⟦Mentorens kone⟧ var med til afslutningen.",
        "Han bor til leje hos ⟦en pensioneret dommer⟧ og gør rent.",
        "Han stoler kun på ⟦frisøren overfor banegården⟧.",
        "⟦Damen på tredje sal⟧ passer hans hund.",
        "Hans chef, ⟦ejeren af en lille vingård⟧, skriver selv sedlen.",
        "Hans ⟦mentor er pensioneret togfører⟧ og har god tid.",
    ),
    good=(
        "Lederen af projektet samlede op hver fredag.",
        "Lægen i klinikken sendte en attest.",
        "Konsulenten fra kommunen besøgte arbejdspladsen to gange.",
        "Køkkenchefen på stedet viste ham rundt.",
        "Lægen i rehabiliteringsteamet stillede to spørgsmål.",
        "Han kom på et slagteri, og lederen af slagteriet tog godt imod ham.",
        "Læreren på kurset gav ham tid.",
        "Lederen af kommunens indsats var med til mødet.",
        "Det var ham, der foreslog to timer om ugen.",
        "Han hjalp ham, der stod ved siden af.",
        "Værkstedslederen gav ham en makker, og afdelingslederen sagde ja.",
        "Uddannelsesvejlederen ringede til ham, og praktikværten tog imod.",
        "Mentoren har selv været ledig og ved, hvordan det er.",
        "Borgmesteren åbnede huset, og der var kage.",
        "Damen ved disken smilede, og manden i midten nikkede til ham.",
        "Lægen på mødet spurgte ham om søvnen.",
        "Hans mentor er tidligere borger i tilbuddet.",
    ),
    also=frozenset({"tillidshverv", "eneste-arbejdsplads"}),
)
