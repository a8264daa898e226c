"""Small municipalities: where few live, little is needed to tell who somebody is."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.rule import RecordHit, RecordRule
from casebook.model import Case, Municipality
from casebook.problem import Level


def find(case: Case, context: CheckContext) -> Iterator[RecordHit]:
    """The municipality of a case that tells of people, and the actor that names it, where too few live there."""
    if not context.registers.policy or not (case.stories or case.voices):
        return
    limit = context.registers.policy.small_municipality
    small = [
        municipality for municipality in context.registers.municipalities.values() if municipality.population < limit
    ]
    if any(municipality.id == case.location.municipality for municipality in small):
        yield RecordHit(("sted", "kommune"))
    if case.actor and any(_is_named(municipality, case.actor.name) for municipality in small):
        yield RecordHit(("aktør", "navn"), hint=_ACTOR)


def _is_named(municipality: Municipality, actor: str) -> bool:
    """True if an actor is called after a municipality: «Ærø Kommune»."""
    return actor.casefold().startswith(
        (f"{municipality.name} kommune".casefold(), f"{municipality.name}s kommune".casefold())
    )


_ACTOR = "Skriv aktøren uden navnet: «En mindre kommune», og giv regionen i sted."

RULE = RecordRule(
    family="indirekte",
    name="lille-kommune",
    title="Lille kommune",
    message="Kommunen er for lille til at blive nævnt i en case om borgere.",
    why=(
        "I en kommune med få indbyggere er der kun en håndfuld mennesker i en målgruppe, og alle kender alle. "
        "Grænsen på 20.000 står i politikken og svarer til den, som den amerikanske sundhedslov sætter for "
        "områder, der "
        "må nævnes."
    ),
    source=(
        "HIPAA Privacy Rule § 164.514(b)(2)(i)(B) (områder under 20.000 indbyggere); folketal fra Danmarks "
        "Statistik, FOLK1AM, februar 2026"
    ),
    hint="Skriv regionen i stedet: «sted: region: midtjylland», og kald kommunen «en mindre kommune» i teksten.",
    level=Level.ERROR,
    find=find,
    bad=(
        "sted:\n  kommune: ⟦aeroe⟧",
        "sted:\n  kommune: ⟦samsoe⟧",
        'sted:\n  kommune: ⟦"laesoe"⟧',
        "sted:\n  kommune: ⟦fanoe⟧\naktør:\n  type: forening\n  navn: En opdigtet forening",
        "sted:\n  region: syddanmark\naktør:\n  type: kommune\n  navn: ⟦Langeland Kommune⟧",
    ),
    good=(
        "sted:\n  kommune: holstebro",
        "sted:\n  region: midtjylland",
        "sted:\n  landsdækkende: true",
        "sted:\n  region: midtjylland\naktør:\n  type: kommune\n  navn: En mindre kommune",
        "sted:\n  kommune: stevns",
    ),
)
