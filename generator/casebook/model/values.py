"""The closed lists: Danish in the files, English in the code."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, Literal


class Status(StrEnum):
    """Stages in the life of a record."""

    DRAFT = "kladde"
    UNREVIEWED = "ikke-gennemgået"
    PUBLISHED = "publiceret"
    HISTORIC = "historisk"
    WITHDRAWN = "tilbagetrukket"


class Outcome(StrEnum):
    """Outcomes for the citizen when the source ends, by job and education. A failure has the same rank as a success."""

    SUCCEEDED = "lykkedes"
    PARTLY = "delvist"
    FAILED = "lykkedes-ikke"


class Region(StrEnum):
    """The regions, those among them that the law has merged into another (`corpus.regions`)."""

    CAPITAL = "hovedstaden"
    ZEALAND = "sjaelland"
    EAST = "oestdanmark"
    SOUTH = "syddanmark"
    CENTRAL = "midtjylland"
    NORTH = "nordjylland"


class ActorType(StrEnum):
    """Kinds of organisation that run a case."""

    MUNICIPALITY = "kommune"
    PROVIDER = "leverandør"
    ASSOCIATION = "forening"
    SCHOOL = "skole"
    PARTNERSHIP = "samarbejde"
    REGION = "region"


class Sex(StrEnum):
    """The person's sex, as far as it is told."""

    WOMAN = "kvinde"
    MAN = "mand"
    OTHER = "andet"
    UNSTATED = "uoplyst"


class Background(StrEnum):
    """The broad background; a country is never told."""

    DANISH = "dansk"
    WESTERN = "vestlig"
    NON_WESTERN = "ikke-vestlig"
    UNSTATED = "uoplyst"


class Family(StrEnum):
    """Family, in broad terms."""

    MARRIED = "gift"
    COHABITING = "samlevende"
    SINGLE = "enlig"
    DIVORCED = "skilt"
    WIDOWED = "enke"
    PARENT = "forælder"
    SEVERAL_CHILDREN = "flere-børn"


class Role(StrEnum):
    """Parts that a method plays in a case; in the background it is mentioned, not used (`corpus.use`)."""

    CORE = "bærende"
    PART = "del"
    BACKDROP = "baggrund"


class Adherence(StrEnum):
    """Ways in which a case treated a method's core component."""

    KEPT = "fulgt"
    ADAPTED = "tilpasset"
    LEFT_OUT = "udeladt"


class Direction(StrEnum):
    """Directions of a turning point."""

    UP = "op"
    LEVEL = "lige"
    DOWN = "ned"


class LessonKind(StrEnum):
    """Kinds of lesson."""

    WORKED = "virkede"
    DID_NOT_WORK = "virkede-ikke"
    ADVICE = "råd"


class Audience(StrEnum):
    """Audiences of a lesson."""

    CASEWORKER = "sagsbehandler"
    LEADER = "leder"
    MENTOR = "mentor"
    EMPLOYER = "virksomhed"
    POLITICIAN = "politiker"


class Moment(StrEnum):
    """Moments at which a teaching question is asked."""

    BEFORE = "før"
    DURING = "under"
    AFTER = "efter"


class Origin(StrEnum):
    """Origins of a thing: it stands in the source, or the editors made it."""

    SOURCE = "kilde"
    EDITORS = "redaktion"


class VoiceOrigin(StrEnum):
    """Origins of a voice: an interview with the citizen, or the narration of the source, which asked nobody."""

    INTERVIEW = "interview"
    NARRATION = "fortælling"


class RightsBasis(StrEnum):
    """Legal bases for printing the text."""

    OWN_WORDS = "egne-ord"
    PERMISSION = "tilladelse"
    LICENCE = "licens"


class PrivacyBasis(StrEnum):
    """Legal bases for publishing a person's course; of an effort that is told without anybody there is none to ask."""

    CONSENT = "samtykke"
    ALREADY_PUBLISHED = "allerede-publiceret"
    CONSTRUCTED = "konstrueret"
    NOBODY = "ingen-person"


DetailKind = Literal[
    "arbejdsliv", "sted", "hændelse", "kendt", "familie", "helbred", "fritid", "livsforløb", "ord"
]  # what a neighbour knows somebody by
Approval = Literal[
    "undtagelser", "ingen-er-ment", "den-indviede"
]  # beside its having read the record, what a role vouches for
EXEMPTIONS: Final = "undtagelser"
NOBODY_MEANT: Final = "ingen-er-ment"
INSIDER: Final = "den-indviede"  # somebody who knows the project, or reads the source

# Kinds of things that a source may tell of a person beyond what the record tells; never the thing itself.
SourceDetail = Literal[
    "alder", "år", "familie", "oprindelse", "arbejde", "sygdom", "straf", "sted", "bolig", "kendetegn", "fagperson",
    "ydelse", "navn", "billede",
]  # fmt: skip


class MethodType(StrEnum):
    """Types of method."""

    COURSE = "forløb"
    CONVERSATION = "samtalemetode"
    APPROACH = "tilgang"
    TOOL = "redskab"
    ORGANISATION = "organisering"
    SUPPORT = "støtteform"


class KnowledgeLevel(StrEnum):
    """Levels of evidence, no higher than the sources say."""

    UNSTATED = "ikke-oplyst"
    DESCRIBED = "beskrevet"
    TRIED = "afprøvet"
    EVALUATED = "evalueret"
    MEASURED = "effektmålt"


class RelationKind(StrEnum):
    """Relations between two methods."""

    PART_OF = "del-af"
    USED_WITH = "bruges-med"
    ALTERNATIVE_TO = "alternativ-til"
    BUILDS_ON = "bygger-på"
