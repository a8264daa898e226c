"""Proper names that nobody accounts for: places, nicknames, firms, and people that no list knows."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.impersonal import is_impersonal
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import is_of_a_person
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.ner.document import names_in
from casebook.check.shared.ner.finder import Form, FoundName
from casebook.check.shared.ner.judge import NameKind
from casebook.check.shared.ner.products import is_product
from casebook.check.shared.ner.things import is_a_thing
from casebook.check.shared.places.countries import COUNTRIES, is_harmless
from casebook.check.shared.words.general_mentions import TRIED_THERE, is_where_a_method_was_tried
from casebook.language.inflection import without_genitive
from casebook.problem import Confidence, Level

_PARTS_OF_THE_WORLD = frozenset(map(str.lower, COUNTRIES)) | {
    *(
        "usa",
        "uk",
        "storbritannien",
        "skotland",
        "wales",
        "norden",
        "skandinavien",
        "europa",
        "østeuropa",
        "vesteuropa",
    ),
    *("sydeuropa", "nordeuropa", "asien", "afrika", "nordafrika", "amerika", "nordamerika", "sydamerika", "oceanien"),
    *("mellemøsten", "balkan", "østen", "vesten", "jylland", "nordjylland", "midtjylland", "vestjylland", "østjylland"),
    *(
        "sydjylland",
        "sønderjylland",
        "fyn",
        "sydfyn",
        "nordfyn",
        "sjælland",
        "nordsjælland",
        "vestsjælland",
        "østsjælland",
    ),
    *(
        "sydsjælland",
        "midtsjælland",
        "østdanmark",
        "vestdanmark",
        "hovedstadsområdet",
        "storkøbenhavn",
        "trekantområdet",
    ),
    *("sydøstsjælland", "sydvestjylland", "nordvestjylland", "kronjylland", "hovedstaden", "provinsen"),
}
_COMPASS = pattern(r"^(?:nord|syd|øst|vest|midt|mellem|central)(?=[a-zæøå]{4})")  # «Norditalien»
_WHERE = pattern(r"\b(?:hos|i|ved|fra|hedder det på) (?:den |det |de )?$")
_AT_WORK = pattern(
    r"\b(?:praktik(?:plads)?|arbejde[rt]?|ansat|job|fleksjob|bor|boede|bolig|flyttet?) (?:hos|i|på|ved) (?:den |det )?$"
)
_BUILT_ON = pattern(
    r"\b(?:uddannet|kursus|kurser|oplært|trænet|undervist|inspireret|certificeret|forankret|hentet) (?:i|fra) $"
)
_NO_NAMES = frozenset({"der", "den", "det", "de", "hun", "han", "vi", "hvis", "når", "så", "man", "alle", "herefter"})
_REPORTED = pattern(r"(?:U|UfR|TfA|FED|MAD|TBB|KFE|FM|SKM) ?(?:19|20)[0-9]{2}[.,]")  # where a judgment is printed
_SHORTENED = pattern(  # what notes and the heads of letters begin a line with
    r"(?:Kv|Md|Borg|Bg|Vedr|Evt|Opst|Samt|Tlf|Ref|Sagsbeh|Sagsbehandl|Sagsnr|Jnr|Dok|Deltag|Adr|Mdl|Opf|Opfølgn|Tilst|"
    r"Fremm|Afb|Bem|Anm|Ang|Udarb|Godk|Dat|Indst|Afg|Konkl|Beskr|Henv|Vurd|Begr|Modt|Afs|Kont|Opr|Udf)\.[:,]?(?=\s|$)"
)
_NAME_BEFORE = pattern(r"(?P<name>[A-ZÆØÅ][\w'-]*(?: [\w'-]+){1,6})(?:, | \(|, forkortet | \(forkortet )$")
_NAME_LENGTH, _MOST_INITIALS = 90, 7
_FURTHEST = 30  # characters before a name that are read
_NAME = "Er det navnet på en metode, et projekt eller en tjeneste, som må nævnes, så skriv det i site_config/navne.yml."

_ADVICE = (_NAME, None, Level.ADVICE)


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Every word with a capital inside a sentence, and every first word that no dictionary knows, if not declared."""
    for name in names_in(passage, context, Form.UNDECLARED):
        if _is_nothing(passage, name, context):
            continue
        if is_where_a_method_was_tried(passage, name.start, context):
            yield Hit(name.start, name.end, TRIED_THERE, None, Level.ADVICE)
        elif is_of_a_person(passage, name.start, context):
            yield Hit(name.start, name.end)
        elif not _is_part_of_the_world(passage.text[name.start : name.end]):
            is_advice = _is_of_work(passage, name) or _is_of_nobody(passage, name, context)
            yield Hit(name.start, name.end, *(_ADVICE if is_advice else ()))
    for name in names_in(passage, context, Form.NAME):
        if is_a_thing(passage, name, context):
            yield Hit(name.start, name.end, *_ADVICE)


def _is_nothing(passage: Passage, name: FoundName, context: CheckContext) -> bool:
    """True for a product, a country that is nobody's own, a judgment in print, and «Evt. Der kaldes …»."""
    text = passage.text
    word = text[name.start : name.end]
    if word.lower() in _NO_NAMES and text[max(0, name.start - 2) : name.start] == ". ":
        return True
    if _is_part_of_the_world(word) and is_harmless(passage, name.start, name.end, context):
        return True
    if _REPORTED.match(text, name.start) or _SHORTENED.match(text, name.start):
        return True
    return is_product(text, name.start) or _is_short_for_the_name_before(text, name.start, word)


def _is_short_for_the_name_before(text: str, start: int, word: str) -> bool:
    """True for the letters of the name that stands just before: «Grøn Samtale Sammen, GSS»."""
    if not (word.isupper() and 1 < len(word) <= _MOST_INITIALS):
        return False
    before = _NAME_BEFORE.search(text, max(0, start - _NAME_LENGTH), start)
    initials = "".join(part[0] for part in before["name"].replace("-", " ").split()) if before else ""
    return initials.upper().endswith(word) or "".join(filter(str.isupper, initials)).endswith(word)


def _is_part_of_the_world(name: str) -> bool:
    """True if it is a country, a continent or a part of Denmark, which tells nothing of a method."""
    return any(
        form in _PARTS_OF_THE_WORLD or _COMPASS.sub("", form) in _PARTS_OF_THE_WORLD
        for form in without_genitive(name.lower())
    )


def _is_of_work(passage: Passage, name: FoundName) -> bool:
    """True if a name outside people's stories is no place where somebody may be found, but a project's or a tool's."""
    before = max(0, name.start - _FURTHEST), name.start
    if _BUILT_ON.search(passage.text, *before):
        return True
    return name.kind in {NameKind.BODY, NameKind.UNKNOWN} and not _WHERE.search(passage.text, *before)


def _is_of_nobody(passage: Passage, name: FoundName, context: CheckContext) -> bool:
    """True if a paragraph that tells of nobody has the name, and not where people work or live."""
    before = max(0, name.start - _FURTHEST), name.start
    return is_impersonal(passage, name.start, context) and not _AT_WORK.search(passage.text, *before)


RULE = TextRule(
    family="egennavne",
    name="uerklæret-egennavn",
    title="Egennavn, som posten ikke har gjort rede for",
    message="Her står et ord med stort bogstav, som posten ikke har gjort rede for.",
    why=(
        "Dansk skriver kun egennavne med stort inde i en sætning. Et egennavn, som hverken er pseudonymet, kommunen, "
        "en metode, en kilde eller en myndighed, kan være et sted, et kælenavn, en arbejdsplads eller et navn, som "
        "ingen liste kender, og kan pege på borgeren."
    ),
    source="Retskrivningsordbogen § 12 om store bogstaver; Artikel 29-gruppen, udtalelse 05/2014 om anonymisering",
    hint=(
        "Skriv, hvad det er, i stedet for hvad det hedder: «en større butik», «en by i nærheden», «et værested». Et "
        "navn, som må nævnes (kommunens eget projekt, en metode, en offentlig tjeneste), skrives én gang i "
        "site_config/navne.yml."
    ),
    level=Level.WARNING,
    confidence=Confidence.LOW,
    reads=Reads.RECORDS,
    find=find,
    also=frozenset({"by-eller-bydel", "oprindelsesland", "navngiven-arbejdsplads", "tekst-mere-præcis-end-felt"}),
    bad=(
        "Han får arbejde hos ⟦Føtex⟧ i byen.",
        "Han kom i praktik hos ⟦Nilfisk⟧ i byen.",
        "Hver fredag tager han til ⟦Sydhavnen⟧ efter arbejde.",
        "Han flyttede fra ⟦Somalia⟧ som barn.",
        "Værestedet ⟦Blå Dør⟧ holder åbent om aftenen.",
        "Han kom tit i ⟦Gellerup⟧ dengang.",
        "Projektet ⟦Skjortegade⟧ tog imod ham.",
        "⟦Tømmergården⟧ er et godt sted for ham.",
        "⟦Specialisterne⟧ blev grundlagt for mange år siden, og der kom han i praktik.",
    ),
    good=(
        "Morten er begyndt i GPS, og Mortens hverdag har fået form.",
        "Hvad siger De til det, og hvad mener I selv?",
        "Holstebro Kommune og Region Midtjylland arbejder sammen.",
        "Visitationsudvalget mødes. Hjælperen kommer om tirsdagen.",
        "Han sagde: «Det går nok.» Så gik han.",
        "Han får hjælp efter Serviceloven og taler med KL om det.",
        "Undervejs falder der ro på. Fleksjobbet er fast.",
        "Hun klagede til Det Sociale Ankenævn og senere til Østre Landsret.",
        "Arbejdsmarkeds- og Rekrutteringsstyrelsen og Dansk Arbejdsgiverforening er enige.",
        "Ankestyrelsens Beskæftigelsesudvalg gav A ret, og kommune X måtte betale B.",
        "Han gik på et Særligt Tilrettelagt Uddannelsesforløb og fik Matematik D.",
        "Genbrugsbutikken er et godt sted for ham. Attesten ligger på sagen.",
        "Ref.: ikke oplyst. Sagsbeh.: ikke oplyst. Vurd.: Han er klar til mere.",
    ),
)
