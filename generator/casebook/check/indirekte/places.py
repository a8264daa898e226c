"""Towns, districts and small islands, and where a text names one that is finer than the record's own place.

They stand in site_config/wordlists/byer.txt.
"""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.declared import declared
from casebook.check.lexicon import Lexicon
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.sentences import Cues
from casebook.check.spans import Part, merged
from casebook.check.telling import listed, matches
from casebook.check.world import World
from casebook.language.inflection import without_genitive

# Common words as well: not at the beginning of a sentence, and not in lower case.
_COMMON = frozenset(
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
_ABBREVIATION = 3  # «ALS» is a disease
_CAPITAL = pattern(r"[A-ZÆØÅ][^\W\d_]+")
_BEFORE = pattern(r"\b(?:i|fra|til|ved|omkring|nær|mod|uden for) $")
_NAMED_AS_SUCH = pattern(
    r"\b(?:landsbyen|stationsbyen|forstaden|bydelen|bebyggelsen|boligområdet|kvarteret|sognet|øen|halvøen|købstaden|"
    r"hjembyen|fødebyen|byen) (?P<place>[A-ZÆØÅ][a-zæøå]{1,25})"
    r"|(?<![\w-])(?P<district>[A-ZÆØÅ][a-zæøå]{2,25}(?:-?kvarteret|-?bydelen|-området|by Øst|by Vest))(?!\w)"
)


_SUCH_CUES = Cues(
    {"landsbyen", "stationsbyen", "forstaden", "bydelen", "bebyggelsen", "boligområdet", "kvarteret", "sognet", "øen"}
    | {"halvøen", "købstaden", "hjembyen", "fødebyen", "byen", "området", "øst", "vest"},
    ("kvarteret", "bydelen"),
)


def places(passage: Passage, world: World) -> tuple[Part, ...]:
    """The places within the municipality, and other municipalities, that a passage names of people."""
    return world.once_in(passage, _places)


def _places(passage: Passage, world: World) -> tuple[Part, ...]:
    return merged((*_listed(passage, world), *_named(passage, world)))


def _listed(passage: Passage, world: World) -> Iterator[Part]:
    own = _own(world)
    text = passage.text
    for start, end in (*listed(world.once_for_all(_rare), passage, world), *_common(passage, world)):
        if own.isdisjoint(without_genitive(text[start:end].lower())) and _is_a_place(text, start, end):
            yield start, end


def _common(passage: Passage, world: World) -> Iterator[Part]:
    """The places whose names are common words, where something begins with a capital as they do."""
    capitals = frozenset(map(str.lower, _CAPITAL.findall(passage.text)))
    lexicon = world.once_for_all(_usual)
    return listed(lexicon, passage, world) if lexicon.may_be_in(capitals) else iter(())


def _is_a_place(text: str, start: int, end: int) -> bool:
    """True if a word that is the name of a town is meant as one where it stands."""
    is_common = not _COMMON.isdisjoint(without_genitive(text[start:end].lower()))
    after_a_preposition = bool(_BEFORE.search(text, max(0, start - 12), start))
    if text[start:end].isupper() and end - start <= _ABBREVIATION:
        return False
    if text[start].islower():
        return after_a_preposition and not is_common
    return after_a_preposition or not is_common or not _begins_sentence(text, start)


def _begins_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 6) : start].rstrip(" «»\"“”'(#>-")
    return not before or before[-1] in ".!?:"


def _named(passage: Passage, world: World) -> Iterator[Part]:
    """What is called a town, a village or a district, whether it is listed or not."""
    own = _own(world)
    for match in matches(_NAMED_AS_SUCH, passage, world, _SUCH_CUES):
        group = match.lastgroup or "place"
        if match[group].lower() not in own and match[group] not in world.names:
            yield match.span(group)


def _own(world: World) -> frozenset[str]:
    """The declared municipality's own name, in lower case, and the parts of a double one."""
    municipality = world.registers.municipalities.get(declared(world).municipality)
    return frozenset({municipality.name.lower()} if municipality else ())


def _rare(world: World) -> Lexicon:
    return Lexicon(name for name in _names(world) if name.lower() not in _COMMON)


def _usual(world: World) -> Lexicon:
    return Lexicon(name for name in _names(world) if name.lower() in _COMMON)


def _names(world: World) -> Iterator[str]:
    yield from world.registers.wordlists.get("byer", ())
    yield from (one.name for one in world.registers.municipalities.values())
