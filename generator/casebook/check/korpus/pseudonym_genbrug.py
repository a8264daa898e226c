"""One pseudonym for two people in one place, or two for one."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.korpus.forventet_antal import example
from casebook.check.rule import PARTED, CorpusRule, RecordHit
from casebook.check.shared.lives.dataset import people
from casebook.model import Case
from casebook.problem import Confidence, Level, Related
from casebook.risk.dataset import Dataset
from casebook.risk.person import Person, inconsistent, shared


def find(case: Case, context: CheckContext) -> Iterator[RecordHit]:
    """Each person of the case whose name is somebody else's too, or who has another name elsewhere."""
    for dataset, person in people(case, context):
        yield from _two_people(person, dataset) or _two_names(person, dataset)


def _two_people(person: Person, dataset: Dataset) -> tuple[RecordHit, ...]:
    if inconsistent(disclosure for disclosure in person.disclosures if not disclosure.in_text):
        return (RecordHit(person.path, hint=_WITHIN),)
    others = [other for other in dataset.namesakes(person) if person.is_surely_not(other)]
    related = tuple(Related(other.document.place(other.path), "her har en anden det samme navn") for other in others)
    return (RecordHit(person.path, hint=_RENAME, related=related),) if others else ()


def _two_names(person: Person, dataset: Dataset) -> tuple[RecordHit, ...]:
    """Two names where what both tell fits so few that it is hardly two people."""
    for other in dataset.candidate_matches(person):
        both = shared(person, other)
        if both is not None and dataset.number(both) < dataset.thresholds[1]:
            related = (Related(other.document.place(other.path), "her har den samme måske et andet navn"),)
            return (RecordHit(person.path, _ONE_NAME, confidence=Confidence.LOW, related=related),)
    return ()


_WITHIN = "Ret felterne, så de siger det samme om personen – eller giv den ene person et andet opdigtet navn."
_RENAME = "Giv den ene person et andet opdigtet navn, så ingen tror, at de to er den samme."
_ONE_NAME = "Er det den samme, så brug ét navn. Er det to, så gør det, der er ens, bredere i den ene post."
_STEVNS = "sted:\n  kommune: stevns\n"
_MORTEN, _KARL = {"name": "Morten"}, {"name": "Karl"}

RULE = CorpusRule(
    family="korpus",
    name="pseudonym-genbrug",
    title="Et navn til to, eller to navne til én",
    message="Navnet bliver brugt, så to mennesker kan forveksles – eller så én står under to navne.",
    why=(
        "Har to mennesker i samme kommune det samme opdigtede navn, lægger læseren deres historier sammen til ét "
        "menneske, som ikke findes, men ligner nogen. Har én to navne, kan ingen se, at historierne tilsammen siger "
        "for meget."
    ),
    source="WP29, Opinion 05/2014 om anonymiseringsteknikker (linkability og pseudonymer)",
    hint="Giv hver person sit eget opdigtede navn, og brug det samme navn om den samme person.",
    level=Level.WARNING,
    find=find,
    prepare=people,
    bad=(
        example("") + PARTED + example("", sex="kvinde"),
        example("") + PARTED + example("", age="20-29"),
        example("      baggrund: dansk\n") + PARTED + example("      baggrund: ikke-vestlig\n"),
        example("") + "\nstemmer:\n  - pseudonym: Morten\n    alder: 50-59\n    gengivelse: Han ser lysere på det.",
        _STEVNS
        + example("      familie: [enlig]\n    til: fleksjob\n")
        + PARTED
        + _STEVNS
        + example("      familie: [enlig]\n    til: fleksjob\n", name="⟦Karl⟧"),
    ),
    good=(
        example("", **_MORTEN) + PARTED + example("", sex="kvinde", name="Malene"),
        example("", **_MORTEN) + PARTED + _STEVNS + example("", age="20-29", **_MORTEN),
        example("", **_MORTEN) + PARTED + example("      baggrund: dansk\n", **_MORTEN),
        example("", **_MORTEN) + "\nstemmer:\n  - pseudonym: Morten\n    alder: 40-49\n    gengivelse: Han er glad.",
        example("    til: fleksjob\n", **_MORTEN) + PARTED + example("    til: fleksjob\n", **_KARL),
    ),
    also=frozenset({"forventet-antal", "mosaik"}),
)
