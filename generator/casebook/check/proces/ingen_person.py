"""A case that says that it tells of nobody, and tells of somebody all the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.patterns import pattern
from casebook.check.rule import RecordHit, RecordRule
from casebook.model import Case
from casebook.model.values import PrivacyBasis
from casebook.problem import Level

_OF_PEOPLE = ("historier", "stemmer")
_PEOPLE = (
    r"kvinde|mand|mor|far|dreng|pige|enke|enkemand|[1-9]\d-årig|kontanthjælpsmodtager|sygemeldt|"
    r"førtidspensionist|fleksjobber"
)
_ONE = pattern(
    rf"\b(?:han|hun|ham|hende|hans|hendes|(?:en|én) (?:[a-zæøå]{{2,14}} )?(?:{_PEOPLE})|"
    r"(?:en|én|den) (?:af )?borger(?:en|ne)?,? (?:på|som|der|fra|med) \w+)\b",
    re.IGNORECASE,
)


def find(case: Case, context: CheckContext) -> Iterator[RecordHit]:
    """People, voices, invented names and texts about one human, in a case on the basis that it tells of nobody."""
    if case.privacy.basis is not PrivacyBasis.NOBODY:
        return
    for name, people in zip(_OF_PEOPLE, (case.stories, case.voices), strict=True):
        if people:
            yield RecordHit((name,), at_key=True)
    if case.privacy.names:
        yield RecordHit(("anonymisering", "navne"))
    for scalar in context.document.scalars if context.document else ():
        if not scalar.is_key and scalar.path[0] not in _OF_PEOPLE and _ONE.search(scalar.value):
            yield RecordHit(scalar.path, hint=_IN_TEXT)


_IN_TEXT = (
    "Skriv om flere på én gang: «borgerne», «de, der mødte op». Kan det kun fortælles om én, så er grundlaget samtykke "
    "eller konstrueret, og personen hører til under «historier»."
)
_NOBODY = "anonymisering:\n  grundlag: ingen-person\n"
_EFFORT = "historier: []\nindsats:\n  tekst: {text}\n"


def _told(text: str) -> str:
    return _NOBODY + _EFFORT.replace("{text}", text)


RULE = RecordRule(
    family="proces",
    name="ingen-person",
    title="Der er alligevel en person",
    message="Casen siger, at den ikke fortæller om nogen enkelt person, men her er der en.",
    why=(
        "Grundlaget «ingen-person» er til indsatser, der kan fortælles helt uden mennesker: hvordan I mødes, hvad I "
        "gør, hvad det kræver. Står der bare én person i casen, også uden navn, kan nogen kende ham eller hende, og så "
        "skal der være et samtykke, en offentliggjort kilde eller en konstrueret person."
    ),
    source="Databeskyttelsesforordningen artikel 4, nr. 1, og betragtning 26",
    hint="Ret «grundlag» til det, der giver lov til at fortælle om personen, eller slet det, der handler om den ene.",
    level=Level.ERROR,
    find=find,
    bad=(
        _NOBODY + "⟦historier⟧:\n  - borger:\n      pseudonym: Morten\n      alder: 40-49\n    tekst: Morten går.",
        _told("De holder morgenmøder.") + "⟦stemmer⟧:\n  - pseudonym: Morten\n    gengivelse: Godt med ro.",
        _told("⟦Hun kom hver morgen, og så holdt de op med at sende breve.⟧"),
        _told("⟦En ældre mand fra holdet blev siden kollega.⟧"),
        _told("De holder morgenmøder.") + "titel: ⟦En kvinde på et morgenhold⟧",
        _told("De holder morgenmøder.") + "læring:\n  - type: råd\n    til: leder\n    tekst: ⟦Spørg hende igen.⟧",
        "anonymisering:\n  grundlag: ingen-person\n  navne: ⟦redaktion⟧\n" + _EFFORT.replace("{text}", "De mødes."),
    ),
    good=(
        _told("De holder morgenmøder, og borgerne bestemmer selv, hvem der kommer."),
        _told("Medarbejderen ringer til borgeren samme dag. Ingen får brev."),
        _told("De, der mødte op, blev spurgt, hvad de ville."),
        "anonymisering:\n  grundlag: konstrueret\n" + _EFFORT.replace("{text}", "Hun kom hver morgen."),
        "anonymisering:\n  grundlag: allerede-publiceret",
    ),
    also=frozenset({"tekst-mere-præcis-end-felt", "præcis-alder", "uerklæret-egennavn", "uafgjorte-tal"}),
)
