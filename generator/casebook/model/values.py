"""The closed lists: Danish in the files, English in the code."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """Where a record stands in its life."""

    DRAFT = "kladde"
    UNREVIEWED = "ikke-gennemgået"
    PUBLISHED = "publiceret"
    HISTORIC = "historisk"
    WITHDRAWN = "tilbagetrukket"


class Outcome(StrEnum):
    """Where the citizen was when the source ends, by job and education. A failure has the same rank as a success."""

    SUCCEEDED = "lykkedes"
    PARTLY = "delvist"
    FAILED = "lykkedes-ikke"


class Region(StrEnum):
    """The five regions."""

    CAPITAL = "hovedstaden"
    ZEALAND = "sjaelland"
    SOUTH = "syddanmark"
    CENTRAL = "midtjylland"
    NORTH = "nordjylland"


class ActorType(StrEnum):
    """Who did it."""

    MUNICIPALITY = "kommune"
    PROVIDER = "leverandør"
    ASSOCIATION = "forening"
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
    """What part a method plays in a case; in the background it is mentioned, not used (`corpus.use`)."""

    CORE = "bærende"
    PART = "del"
    BACKDROP = "baggrund"


class Adherence(StrEnum):
    """What became of a method's core component in a case."""

    KEPT = "fulgt"
    ADAPTED = "tilpasset"
    LEFT_OUT = "udeladt"


class Direction(StrEnum):
    """Where a turning point leads."""

    UP = "op"
    LEVEL = "lige"
    DOWN = "ned"


class LessonKind(StrEnum):
    """What a lesson says."""

    WORKED = "virkede"
    DID_NOT_WORK = "virkede-ikke"
    ADVICE = "råd"


class Audience(StrEnum):
    """Whom a lesson speaks to."""

    CASEWORKER = "sagsbehandler"
    LEADER = "leder"
    MENTOR = "mentor"
    EMPLOYER = "virksomhed"
    POLITICIAN = "politiker"


class Moment(StrEnum):
    """When a teaching question is asked."""

    BEFORE = "før"
    DURING = "under"
    AFTER = "efter"


class Origin(StrEnum):
    """Whose a thing is: it stands in the source, or the editors made it."""

    SOURCE = "kilde"
    EDITORS = "redaktion"


class VoiceOrigin(StrEnum):
    """Where a voice is from: an interview with the citizen, or the narration of the source, which asked nobody."""

    INTERVIEW = "interview"
    NARRATION = "fortælling"


class RightsBasis(StrEnum):
    """What gives the right to print the text."""

    OWN_WORDS = "egne-ord"
    PERMISSION = "tilladelse"
    LICENCE = "licens"


class PrivacyBasis(StrEnum):
    """What the publication of a person's course rests on."""

    CONSENT = "samtykke"
    ALREADY_PUBLISHED = "allerede-publiceret"
    CONSTRUCTED = "konstrueret"


class MethodType(StrEnum):
    """What kind of thing a method is."""

    COURSE = "forløb"
    CONVERSATION = "samtalemetode"
    APPROACH = "tilgang"
    TOOL = "redskab"
    ORGANISATION = "organisering"
    SUPPORT = "støtteform"


class KnowledgeLevel(StrEnum):
    """How much the sources know; no more than they say."""

    UNSTATED = "ikke-oplyst"
    DESCRIBED = "beskrevet"
    TRIED = "afprøvet"
    EVALUATED = "evalueret"
    MEASURED = "effektmålt"


class RelationKind(StrEnum):
    """How one method stands to another."""

    PART_OF = "del-af"
    USED_WITH = "bruges-med"
    ALTERNATIVE_TO = "alternativ-til"
    BUILDS_ON = "bygger-på"
