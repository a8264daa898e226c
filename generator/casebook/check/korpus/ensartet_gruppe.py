"""Everybody of a rare description has the same in common: whoever is known to fit it is known to have it."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.korpus.forventet_antal import example
from casebook.check.rule import PARTED, CorpusRule, RecordHit
from casebook.check.shared.lives.dataset import people
from casebook.model import Case
from casebook.problem import Level, Related
from casebook.risk.dataset import Dataset
from casebook.risk.person import Person


def find(case: Case, context: CheckContext) -> Iterator[RecordHit]:
    """People who share a rare combination and a challenge."""
    for dataset, person in people(case, context):
        yield from _alike(person, dataset)


def _alike(person: Person, dataset: Dataset) -> Iterator[RecordHit]:
    """A person whom others of the same rare combination share a challenge with, all of them."""
    others = dataset.neighbours(person)
    if others and set(person.case.challenges).intersection(*(other.case.challenges for other in others)):
        related = tuple(Related(other.document.place(other.path), "her er en anden, det passer på") for other in others)
        yield RecordHit(person.path, related=related)


_TWO = (
    "udfordringer: [{challenge}]\nsted:\n  kommune: rebild\nhistorier:\n"
    "  - borger:\n      pseudonym: {one}\n      alder: 40-49\n      køn: mand\n    til: fleksjob\n    tekst: Kort.\n"
    "  - borger:\n      pseudonym: {other}\n      alder: 40-49\n      køn: mand\n    til: fleksjob\n    tekst: Kort."
)
_STEVNS = "sted:\n  kommune: stevns\nudfordringer: [kriminalitet]\n"

RULE = CorpusRule(
    family="korpus",
    name="ensartet-gruppe",
    title="Alle i en lille gruppe har det samme",
    message="Her kan man slutte sig til noget om et menneske alene af, at det hører til en lille gruppe.",
    why=(
        "Når alle, en sjælden beskrivelse passer på, har det samme, behøver ingen at vide, hvem der er hvem: Den, der "
        "ved, at naboen er en af dem, ved nu også det andet. Om tabeller er der en regel for sig."
    ),
    source="A. Machanavajjhala m.fl., l-Diversity (2007); WP29, Opinion 05/2014 (inference)",
    hint="Gør beskrivelsen af den ene bredere, så den passer på flere, eller udelad den fælles udfordring.",
    level=Level.WARNING,
    find=find,
    prepare=people,
    bad=(
        _TWO.format(challenge="kriminalitet", one="⟦Morten⟧", other="⟦Karl⟧"),
        _TWO.format(challenge="kriminalitet, angst", one="⟦Morten⟧", other="⟦Karl⟧"),
        _TWO.format(challenge="rusmidler", one="⟦Morten⟧", other="⟦Karl⟧").replace("mand", "kvinde"),
        _STEVNS
        + example("      baggrund: dansk\n    til: fleksjob\n")
        + PARTED
        + _STEVNS
        + example("      baggrund: vestlig\n    til: fleksjob\n", name="⟦Karl⟧"),
    ),
    good=(
        _TWO.format(challenge="", one="Morten", other="Karl"),
        _TWO.format(challenge="angst", one="Morten", other="Karl").replace("rebild", "aarhus"),
        _TWO.format(challenge="angst", one="Morten", other="Karl").replace("mand", "kvinde", 1),
        _TWO.format(challenge="kriminalitet", one="Morten", other="Karl").replace(
            "kommune: rebild", "region: nordjylland"
        ),
    ),
    also=frozenset({"forventet-antal"}),
)
