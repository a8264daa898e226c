"""Places of work that closed, moved or fell, told by their kind: «da vindmøllefabrikken lukkede»."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.needs import Needs
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import matches
from casebook.check.shared.places.only_places import is_an_only_place
from casebook.check.shared.words.life_words import word_set
from casebook.check.spans import Part
from casebook.check.triggers import Triggers

_CLOSED = (
    r"(?:lukkede|lukker|lukke|lukket|gik konkurs|gik fallit|gik nedenom|flyttede (?:ud|til|væk|produktionen|sydpå|"
    r"østpå)|nedlagt|blev nedlagt|"
    r"blev lukket|blev solgt|blev revet ned|drejede nøglen|skar ned|fyrede|brændte|eksploderede|sprang i luften|"
    r"styrtede|faldt|væltede|"
    r"sank|kollapsede|kuldsejlede|stoppede produktionen|holdt op)"
)
_CLOSURE = pattern(
    r"\b(?P<part>(?:da|dengang|indtil|før|siden|efter at|fordi|inden|(?:den |det )?(?:dag|år|vinter|sommer|uge|"
    r"nat|morgen)(?:en|et)?,?(?: hvor)?) "
    rf"(?P<place>[a-zæøå]{{3,}}(?:en|et)) (?:[a-zæøå]+ ){{0,2}}?{_CLOSED})(?![a-zæøå])"
)
_TAILS = tuple(
    word_set(
        "fabrikken værket værftet eriet møllen smedjen hospitalet sygehuset minen kasernen hotellet kroen færgen "
        "biografen avisen "
        "sparekassen banken posthuset centralen butikken varehuset terminalen lageret platformen broen kranen "
        "stilladset siloen "
        "tårnet taget hallen skibet kutteren muren masten tunnelen stationen havnen museet teatret lufthavnen "
        "gården restauranten "
        "cafeen caféen skolen hjemmet"
    )
)
_ANY = word_set(
    "butikken skolen hjemmet lageret gården restauranten cafeen caféen fabrikken banken stationen hotellet avisen "
    "taget arbejdspladsen"
)
_FALLS = word_set("broen kranen stilladset siloen tårnet skibet kutteren muren masten tunnelen hallen")

_NEEDS = Needs(_CLOSURE)
CLOSURE_TRIGGERS = Triggers(
    parts=(
        *("lukke", "konkurs", "fallit", "flyttede", "nedlagt", "solgt", "revet", "drejede", "fyrede", "holdt"),
        *(
            "brændte",
            "eksplod",
            "sprang",
            "styrtede",
            "faldt",
            "væltede",
            "kollaps",
            "kuldsejl",
            "stoppede",
            "nedenom",
            "sank",
        ),
    )
)


def closures(passage: Passage, context: CheckContext) -> Iterator[Part]:
    """The places in a passage where a whole place of work comes to an end."""
    for match in matches(_CLOSURE, passage, context, CLOSURE_TRIGGERS, _NEEDS):
        place = match["place"].lower()
        is_told = is_an_only_place(place) or (place.endswith(_TAILS) and place not in _ANY)
        if is_told or place in _FALLS:
            yield match.span("part")
