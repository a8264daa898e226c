"""The same person in several records: each fits enough people, together they fit too few."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.korpus.forventet_antal import NOBODY, example
from casebook.check.rule import PARTED, CorpusRule, RecordHit
from casebook.check.shared.lives.dataset import people
from casebook.model import Case
from casebook.problem import Confidence, Level, Related
from casebook.risk.dataset import Dataset
from casebook.risk.person import Person
from casebook.risk.suggestion import suggest, suggest_apart, together
from casebook.risk.words import advice, between


def find(case: Case, context: CheckContext) -> Iterator[RecordHit]:
    """Each person of the case whom all records together single out more than this one does."""
    for dataset, person in people(case, context):
        alone = dataset.level(person)
        if alone is not Level.ERROR:
            yield from _by_name(person, alone, dataset) or _by_combination(person, dataset)


def _by_name(person: Person, alone: Level | None, dataset: Dataset) -> tuple[RecordHit, ...]:
    linked = dataset.linked(person)
    if not linked:
        return ()
    quasi_identifiers = dataset.merged(person)
    level = dataset.model.level(quasi_identifiers)
    if level in {None, Level.ADVICE, alone}:
        return ()
    few = f"Tilsammen passer det på {between(dataset.model.interval(quasi_identifiers))}."
    hint = f"{few} {advice(suggest(quasi_identifiers, dataset))}"
    related = tuple(Related(other.document.place(other.path), "her fortælles om den samme") for other in linked)
    return (RecordHit(person.path, hint=hint, level=level, related=related),)


def _by_combination(person: Person, dataset: Dataset) -> tuple[RecordHit, ...]:
    if dataset.model.is_too_small(person.quasi_identifiers):
        return ()
    for other in dataset.candidate_matches(person):
        both = together(person.quasi_identifiers, other.quasi_identifiers)
        if dataset.model.is_too_small(both):
            ways = suggest_apart(person, (other,), dataset)
            mine = next((way for way in ways or () if way.changes), None)
            few = f"Tilsammen passer det på {between(dataset.model.interval(both))}."
            hint = f"{few} {advice(mine) if mine else _DIFFERENT}"
            related = (Related(other.document.place(other.path), "her fortælles noget, der ligner"),)
            return (RecordHit(person.path, hint, Level.WARNING, confidence=Confidence.LOW, related=related),)
    return ()


_DIFFERENT = "Gør noget af det bredere i en af posterne."
_VIBORG, _REBILD = "sted:\n  kommune: viborg\n", "sted:\n  kommune: rebild\n"

RULE = CorpusRule(
    family="korpus",
    name="mosaik",
    title="Flere poster fortæller om den samme",
    message="Denne person står i flere poster, og tilsammen siger de for meget.",
    why=(
        "Hver historie kan være bred nok og alligevel være en brik i et billede, der kun passer på ét menneske. Den, "
        "der læser begge, lægger dem sammen: samme navn og sted, eller den samme sjældne kombination af oplysninger."
    ),
    source="WP29, Opinion 05/2014 om anonymiseringsteknikker (linkability); ICO, motivated intruder",
    hint="Gør det bredere i den ene post, eller skriv dem, så de ikke kan lægges sammen.",
    level=Level.WARNING,
    find=find,
    prepare=people,
    bad=(
        example("    til: fleksjob\n") + PARTED + example("      familie: [skilt, forælder]\n"),
        _VIBORG
        + example("    fra: ressourceforloeb\n", name="⟦Malthe⟧", age="20-29")
        + PARTED
        + _VIBORG
        + example("      familie: [forælder, enlig]\n", name="⟦Malthe⟧", age="20-29"),
        example("    til: fleksjob\n")
        + PARTED
        + example("", name="Poul")
        + "\nstemmer:\n  - pseudonym: ⟦Morten⟧\n    alder: 40-49\n"
        "    gengivelse: Morten fortæller om sin skilsmisse og savner sine børn.",
        _REBILD
        + example("      familie: [gift]\n    til: fleksjob\n", name="⟦Karl⟧")
        + PARTED
        + _REBILD
        + example("      familie: [flere-børn]\n    til: fleksjob\n", name="⟦Anton⟧"),
    ),
    good=(
        example("    til: fleksjob\n", name="Morten") + PARTED + example("      familie: [skilt]\n", name="Poul"),
        example("    til: fleksjob\n", name="Morten")
        + PARTED
        + "sted:\n  kommune: viborg\n"
        + example("      familie: [skilt]\n", name="Morten"),
        example("    til: fleksjob\n", name="Morten") + PARTED + example("    til: fleksjob\n", name="Morten"),
        example("    til: fleksjob\n", name="Morten")
        + PARTED
        + "sted:\n  region: midtjylland\n"
        + example("      familie: [skilt, forælder]\n", name="Morten")
        + NOBODY,
    ),
)
