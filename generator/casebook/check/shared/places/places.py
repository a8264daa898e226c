"""Towns, districts and small islands, and where a text names one that is finer than the record's own place.

They stand in site_config/wordlists/byer.txt.
"""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.declared import declared
from casebook.check.lexicon import Lexicon
from casebook.check.pages import is_page
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import listed, matches
from casebook.check.spans import Part, merged
from casebook.check.triggers import Triggers
from casebook.language.compounds import is_common
from casebook.language.dictionary import is_listed
from casebook.language.inflection import uninflected, without_genitive

# Common words as well: not at the beginning of a sentence, and not in lower case.
COMMON = frozenset(
    (
        *("aars", "als", "ans", "arden", "ask", "balle", "borre", "brande", "birk", "dalby", "egå"),
        *("elling", "fur", "frederiks", "galten", "gesten", "give", "gram", "greve", "hals", "hammel"),
        *("hasle", "henne", "holmen", "humle", "humble", "holme", "hampen", "lem", "lind", "løkken"),
        *("malling", "mørke", "mors", "munke", "møn", "nyhavn", "odder", "ringe", "rude", "ry", "sabro"),
        *("sande", "skive", "stege", "sunds", "tarm", "them", "thy", "tim", "tune", "varde", "vejen"),
        *("vemb", "vig", "vils", "vonge", "vrå", "ørsted", "salling", "holte", "oure", "middelfart"),
        *("nordhavn", "sundby", "sydhavnen", "blågården", "bøje", "ribe", "fanø", "skals", "tylstrup"),
        *("rask", "lejre", "lund"),
    )
)
_JOINED_BEFORE, _JOINED_BEHIND = pattern(r"[^\W\d_]+-$"), pattern(r"-[^\W\d_]+")
_LONGEST_NAME = 30
_ABBREVIATION = 3  # «ALS» is a disease
_CAPITAL = pattern(r"[A-ZÆØÅ][^\W\d_]+")
_BEFORE = pattern(r"\b(?:i|fra|til|ved|omkring|nær|mod|uden for) $")
_NAMED_AS_SUCH = pattern(
    r"\b(?:landsbyen|stationsbyen|forstaden|bydelen|bebyggelsen|boligområdet|kvarteret|sognet|øen|halvøen|købstaden|"
    r"hjembyen|fødebyen|byen) (?P<place>[A-ZÆØÅ][a-zæøå]{1,25})"
    r"|(?<![\w-])(?P<district>[A-ZÆØÅ][a-zæøå]{2,25}(?:-?kvarteret|-?bydelen|-området|by Øst|by Vest))(?!\w)"
)


# «jeg bor ude i …», written as in a text message: a word that no dictionary knows.
_DWELLS = pattern(
    r"\b(?:bor|boede|boet|bo|opvokset|vokset op|flyttede|flyttet|født|hjemme) (?:[a-zæøå]{2,9} ){0,2}?(?:i|på|fra|til|"
    r"ved) "
    r"(?P<lower>[a-zæøå]{3,20})(?![\w-])"
)
_OLD_NAME = pattern(r"(?:trup|drup|lev|bølle|løse|tofte|inge|ager|bjerg|borg|holm|lund|bæk)$")
_DWELLING = Triggers({"bor", "boede", "boet", "bo", "opvokset", "vokset", "flyttede", "flyttet", "født", "hjemme"})
_SUCH_TRIGGERS = Triggers(
    {"landsbyen", "stationsbyen", "forstaden", "bydelen", "bebyggelsen", "boligområdet", "kvarteret", "sognet", "øen"}
    | {"halvøen", "købstaden", "hjembyen", "fødebyen", "byen", "området", "øst", "vest"},
    ("kvarteret", "bydelen"),
)


def places(passage: Passage, context: CheckContext) -> tuple[Part, ...]:
    """The places within the municipality, and other municipalities, that a passage names of people."""
    return context.for_passage(passage, _places)


def _places(passage: Passage, context: CheckContext) -> tuple[Part, ...]:
    return merged((*_listed(passage, context), *_named(passage, context)))


def _listed(passage: Passage, context: CheckContext) -> Iterator[Part]:
    own = _own(context)
    text = passage.text
    for start, end in (*listed(context.for_run(_rare), passage, context), *_common(passage, context)):
        word = _whole(text, start, end)
        if own.isdisjoint(without_genitive(word.lower())) and _is_a_place(text, start, end):
            yield start, end


def _whole(text: str, start: int, end: int) -> str:
    """A word with what a hyphen joins it to: of «Ikast-Brande» only a part is a town on the list."""
    first, last = _JOINED_BEFORE.search(text, max(0, start - _LONGEST_NAME), start), _JOINED_BEHIND.match(text, end)
    return text[first.start() if first else start : last.end() if last else end]


def _common(passage: Passage, context: CheckContext) -> Iterator[Part]:
    """The places whose names are common words, where something begins with a capital as they do."""
    capitals = frozenset(map(str.lower, _CAPITAL.findall(passage.text)))
    lexicon = context.for_run(_usual)
    return listed(lexicon, passage, context) if lexicon.may_be_in(capitals) else iter(())


def _is_a_place(text: str, start: int, end: int) -> bool:
    """True if a word that is the name of a town is meant as one where it stands."""
    is_common = not COMMON.isdisjoint(without_genitive(text[start:end].lower()))
    after_a_preposition = bool(_BEFORE.search(text, max(0, start - 12), start))
    if text[start:end].isupper() and end - start <= _ABBREVIATION:
        return False
    if text[start].islower():
        return after_a_preposition and not is_common
    return after_a_preposition or not is_common or not _begins_sentence(text, start)


def _begins_sentence(text: str, start: int) -> bool:
    """True behind a sign that ends a sentence, and behind an empty line, as a heading has."""
    if text[max(0, start - 2) : start] == "  ":
        return True
    before = text[max(0, start - 6) : start].rstrip(" «»\"“”'(#>-")
    return not before or before[-1] in ".!?:"


def _named(passage: Passage, context: CheckContext) -> Iterator[Part]:
    """Names that the words call a town, a village or a district, whether listed or not."""
    own = _own(context)
    for match in matches(_NAMED_AS_SUCH, passage, context, _SUCH_TRIGGERS):
        group = match.lastgroup or "place"
        if match[group].lower() not in own and match[group] not in context.names:
            yield match.span(group)
    for match in matches(_DWELLS, passage, context, _DWELLING):
        if match["lower"] not in own and not _is_word(match["lower"]):
            yield match.span("lower")


def _is_word(word: str) -> bool:
    """True for a common word and its forms: «herberget»; of «knudstrup» the dictionary must know the whole."""
    if _OLD_NAME.search(word):
        return is_listed(word)
    return is_common(word) or any(map(is_common, uninflected(word)))


def _own(context: CheckContext) -> frozenset[str]:
    """The declared municipality's own name, in lower case; of a page, which declares none, all that are not small."""
    if is_page(context.document):
        return context.for_run(_large)
    municipality = context.registers.municipalities.get(declared(context).municipality)
    return frozenset({municipality.name.lower()} if municipality else ())


def _large(context: CheckContext) -> frozenset[str]:
    policy = context.registers.policy
    limit = policy.small_municipality if policy else 0
    municipalities = context.registers.municipalities.values()
    return frozenset(municipality.name.lower() for municipality in municipalities if municipality.population >= limit)


def _rare(context: CheckContext) -> Lexicon:
    return Lexicon(name for name in _names(context) if name.lower() not in COMMON)


def _usual(context: CheckContext) -> Lexicon:
    return Lexicon(name for name in _names(context) if name.lower() in COMMON)


def _names(context: CheckContext) -> Iterator[str]:
    yield from context.registers.wordlists.get("byer", ())
    yield from (municipality.name for municipality in context.registers.municipalities.values())
