"""Everybody in a small group has the same in common: whoever is known to belong to it is known to have it."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.korpus.forventet_antal import example
from casebook.check.rule import PARTED, CorpusRule, RecordHit
from casebook.check.shared.dataset import people
from casebook.model import Case
from casebook.model.figures import CountTable
from casebook.problem import Level, Related
from casebook.risk.dataset import Dataset
from casebook.risk.person import Person


def find(case: Case, context: CheckContext) -> Iterator[RecordHit]:
    """Rows of tables that say all or none of a small group, and people who share a rare combination and a challenge."""
    policy = context.registers.policy
    if policy:
        yield from _rows(case, policy.small_group)
    for dataset, person in people(case, context):
        yield from _alike(person, dataset)


def _rows(case: Case, small: int) -> Iterator[RecordHit]:
    """The counts that are the whole of a small group, or nobody in it."""
    for i, figure in enumerate(case.figures):
        if not isinstance(figure, CountTable):
            continue
        for j, row in enumerate(figure.rows):
            whole = figure.population if row.of is None else row.of
            if isinstance(whole, int) and 0 < whole < small and row.count in {0, whole}:
                yield RecordHit(("figurer", i, "rækker", j, "antal"), hint=_ROW)


def _alike(person: Person, dataset: Dataset) -> Iterator[RecordHit]:
    """A person whom others of the same rare combination share a challenge with, all of them."""
    others = dataset.neighbours(person)
    if others and set(person.case.challenges).intersection(*(other.case.challenges for other in others)):
        related = tuple(Related(other.document.place(other.path), "her er en anden, det passer på") for other in others)
        yield RecordHit(person.path, related=related)


_ROW = "Udelad rækken, slå grupper sammen, eller sig det i ord, uden at det gælder alle eller ingen."


def _table(count: str, of: str = "", population: int = 12) -> str:
    row = f"      - navn: Er kommet i job\n        antal: {count}\n" + (f"        af: {of}\n" if of else "")
    return (
        f"figurer:\n  - type: tabel\n    titel: Hvordan det gik\n    population: {population}\n"
        f"    kolonner: [Hvad, Antal]\n    rækker:\n{row}"
    ).rstrip("\n")


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
        "Står der, at alle otte på holdet har en dom, behøver ingen at vide, hvem der er hvem: Den, der ved, at naboen "
        "var med, ved nu også det andet. Det samme gælder, når alle, en sjælden beskrivelse passer på, har det samme."
    ),
    source="A. Machanavajjhala m.fl., l-Diversity (2007); WP29, Opinion 05/2014 (inference)",
    hint="Gør beskrivelsen af den ene bredere, så den passer på flere, eller udelad den fælles udfordring.",
    level=Level.WARNING,
    find=find,
    prepare=people,
    bad=(
        _table("⟦12⟧"),
        _table("⟦0⟧"),
        _table("⟦8⟧", of="8", population=40),
        _TWO.format(challenge="kriminalitet", one="⟦Morten⟧", other="⟦Karl⟧"),
        _STEVNS
        + example("      baggrund: dansk\n    til: fleksjob\n")
        + PARTED
        + _STEVNS
        + example("      baggrund: vestlig\n    til: fleksjob\n", name="⟦Karl⟧"),
    ),
    good=(
        _table("7"),
        _table("40", population=40),
        _table('"<5"', of="12"),
        _TWO.format(challenge="", one="Morten", other="Karl"),
        _TWO.format(challenge="kriminalitet", one="Morten", other="Karl").replace(
            "kommune: rebild", "region: nordjylland"
        ),
    ),
    also=frozenset({"forventet-antal"}),
)
