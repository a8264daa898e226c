"""Records that tell of people in the small population (`small.py`), with what a caller reads in their texts."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from casebook.model import Case, parse
from casebook.model.policy import Expected
from casebook.risk.dataset import Dataset, DisclosuresInText, dataset_of
from casebook.risk.person import Disclosure, Person, people_in
from casebook.source import Document
from casebook.source.compose import compose
from casebook.source.text import decode
from tests.risk.small import POLICY, population

HEAD = """\
id: {id}
titel: En sag
resumé: En opdigtet historie.
status: ikke-gennemgået
sted: {place}
år: 2014
målgrupper: [vandrere]
metoder:
  - metode: brobygning
    rolle: bærende
kilder:
  - kilde: broposten-2014
rettigheder:
  grundlag: egne-ord
anonymisering:
  grundlag: {basis}
"""
LILLEBY, STORBY, NORDBY = "{kommune: lilleby}", "{kommune: storby}", "{kommune: nordby}"
MIDT, NORD = "{region: midtjylland}", "{region: nordjylland}"
Record = tuple[Case, Document]


def story(name: str = "Morten", age: str = "40-49", *, ends: str = "", **disclosed: str) -> str:
    """A story about somebody; `ends` are fields of the story beside the citizen («til: fleksjob»)."""
    citizen = ", ".join(
        [f"pseudonym: {name}", f"alder: {age}", *(f"{field}: {value}" for field, value in disclosed.items())]
    )
    return f"  - borger: {{{citizen}}}\n    tekst: En opdigtet historie.\n" + (f"    {ends}\n" if ends else "")


def voice(name: str, age: str = "") -> str:
    """A voice of somebody."""
    return f"  - pseudonym: {name}\n    gengivelse: Det gik godt.\n" + (f"    alder: {age}\n" if age else "")


def record(
    identity: str,
    *stories: str,
    place: str = LILLEBY,
    voices: tuple[str, ...] = (),
    basis: str = "allerede-publiceret",
    fields: str = "",
) -> Record:
    """A case with some stories and voices, and with other fields."""
    lists = (f"{name}:\n{''.join(items)}" for name, items in (("historier", stories), ("stemmer", voices)) if items)
    text = HEAD.format(id=identity, place=place, basis=basis) + "".join(lists) + fields
    document = compose(decode(f"cases/{identity}.yml", text.encode()))
    case, problems = parse(Case, document)
    assert case, problems
    return case, document


def people(*records: Record) -> tuple[Person, ...]:
    """The people of some records, as their fields tell of them."""
    return tuple(chain.from_iterable(people_in(*first_one) for first_one in records))


def nothing(_: Person) -> Iterable[Disclosure]:
    """Texts in which nothing is told of anybody."""
    return ()


def dataset_with(
    *records: Record, in_text: DisclosuresInText = nothing, rare: float = POLICY.rare, expected: Expected | None = None
) -> Dataset:
    """The data set of some records, with other thresholds of the policy."""
    return dataset_of(
        records,
        population(),
        POLICY.model_copy(update={"rare": rare, "expected": expected}),
        in_text,
        {"uddannelsesrevalidering": "revalidering"},
    )
