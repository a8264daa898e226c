"""The number of people whom all that a record discloses fits: below the policy's threshold it is too few."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from casebook.check.context import CheckContext
from casebook.check.rule import CorpusRule, RecordHit
from casebook.check.shared.lives.dataset import people
from casebook.danish import listing
from casebook.model import Case
from casebook.problem import Level, Place, Related
from casebook.risk.attributes import AFTER, BEFORE, MENTIONED
from casebook.risk.dataset import Dataset
from casebook.risk.person import Disclosure, Person
from casebook.risk.suggestion import omissions, suggest
from casebook.risk.words import about, advice, between, name_of

FirstPlaces: TypeAlias = tuple[tuple[Disclosure, Place], ...]
_UNSURE = "Tallet er usikkert, og det kan være for få. Overvej, om noget kan siges bredere."
NARROWS = 2  # what divides the number by so much or more is told with the number without it


def find(case: Case, context: CheckContext) -> Iterator[RecordHit]:
    """Each person of the case whom fewer fit than the policy asks for, by what this record alone tells."""
    for dataset, person in people(case, context):
        if level := dataset.level(person):
            first = first_places(person)
            few = f"Det passer på {between(dataset.model.interval(person.quasi_identifiers))}. "
            suggestion = _UNSURE if level is Level.ADVICE else advice(suggest(person.quasi_identifiers, dataset))
            hint = f"{few}{_words_for_benefits(first)}{suggestion}"
            yield RecordHit(person.path, hint=hint, level=level, related=contributions(person, first, dataset))


def _words_for_benefits(first: FirstPlaces) -> str:
    """A sentence on the words of the text that count as benefits: nobody would guess it of «mentorstøtte»."""
    lines = sorted({place.span.start.line for disclosure, place in first if _is_word_for_benefit(disclosure)})
    if not lines:
        return ""
    return f"Et ord i teksten regnes med som en ydelse (linje {listing([str(line) for line in lines])}). "


def contributions(person: Person, first: FirstPlaces, dataset: Dataset) -> tuple[Related, ...]:
    """The first place of each attribute, what narrows most first; `casebook risk` shows all of it.

    Words that tell of several are named once.
    """
    number = dataset.number(person.quasi_identifiers)
    without = {omission.attribute: omission.number for omission in omissions(person.quasi_identifiers, dataset)}
    groups: list[tuple[Place, list[Disclosure]]] = []
    for disclosure, place in sorted(first, key=lambda pair: (-without.get(pair[0].attribute, 0), pair[0].attribute)):
        beside = next((here for there, here in groups if _overlap(there, place)), None)
        if beside is None:
            groups.append((place, [disclosure]))
        else:
            beside.append(disclosure)
    return tuple(Related(place, _note(here, without.get(here[0].attribute, number), number)) for place, here in groups)


def _overlap(place: Place, other: Place) -> bool:
    """True if two places have words in common: two rules may find something in the same ones."""
    return place.file == other.file and place.span.start < other.span.end and other.span.start < place.span.end


def first_places(person: Person) -> FirstPlaces:
    """The first disclosure of each attribute with its place, which takes time to work out."""
    first = {disclosure.attribute: disclosure for disclosure in reversed(person.disclosures)}
    return tuple((disclosure, disclosure.place) for disclosure in first.values())


def _note(here: Sequence[Disclosure], without: float, number: float) -> str:
    """The note on what one place tells, with the number without the first of it where that narrows."""
    names = [name_of(disclosure.attribute) for disclosure in here]
    is_benefit = len(here) == 1 and _is_word_for_benefit(here[0])
    note = f"ordet her regnes for en ydelse: {names[0]}" if is_benefit else f"her står {listing(names)}"
    left_out = names[0] if len(names) > 1 else "det"
    is_narrow = without >= NARROWS * max(number, 1)
    return f"{note}; uden {left_out} passer resten på {about(without)}" if is_narrow else note


def _is_word_for_benefit(disclosure: Disclosure) -> bool:
    attribute = disclosure.attribute
    return disclosure.in_text and (attribute in {BEFORE, AFTER} or attribute.startswith(MENTIONED))


_PERSON = "historier:\n  - borger:\n      pseudonym: {name}\n      alder: {age}\n      køn: {sex}\n"


def example(more: str, **given: str) -> str:
    """A story about Morten, marked, of whom `more` is told; name, age and sex can be others."""
    person = _PERSON.format(**{"name": "⟦Morten⟧", "age": "40-49", "sex": "mand", **given})
    return f"{person}{more}    tekst: En opdigtet historie."


_MADE = "\nanonymisering:\n  grundlag: konstrueret"
_BY = "\n  - rolle: {role}\n    måned: 2026-10\n    aftryk: {aftryk}\n    omfatter: [ingen-er-ment]"
_ROLES = ("fagredaktør", "databeskyttelsesrådgiver")
NOBODY = "".join((f"{_MADE}\ngennemgang:", *(_BY.replace("{role}", role) for role in _ROLES)))  # and two say so

RULE = CorpusRule(
    family="korpus",
    name="forventet-antal",
    title="For få passer på personen",
    message="Det, der fortælles om denne person, passer på for få mennesker.",
    why=(
        "Alder, køn, sted, familie og ydelse er hver for sig almindelige. Sammen passer de måske kun på en håndfuld, "
        "og så kan en nabo gætte, hvem det er. Tallet er et skøn over, hvor mange i befolkningen det passer på; under "
        "politikkens grænse er det for få."
    ),
    source=(
        "K. El Emam og F. K. Dankar, Protecting Privacy Using k-Anonymity (2008), k-map; grænsen 11 svarer til EMA "
        "Policy 0070 (risiko højst 0,09); folketal fra Danmarks Statistik, FOLK1AM, februar 2026, og FOLK1A, 1. "
        "kvartal 2020"
    ),
    hint="Gør noget af det bredere: alderen, stedet, familien eller ydelserne.",
    level=Level.ERROR,
    find=find,
    prepare=people,
    bad=(
        example("      familie: [skilt, forælder]\n    fra: kontanthjaelp\n    til: fleksjob\n"),
        "sted:\n  kommune: stevns\n" + example("      baggrund: vestlig\n      familie: [enlig]\n    til: fleksjob\n"),
        "sted:\n  kommune: viborg\n" + example("    til: uddannelsesrevalidering\n", age="20-29"),
        example("      familie: [enke, flere-børn]\n", age="20-29", sex="kvinde"),
        "sted:\n  region: nordjylland\n"
        + example("      baggrund: vestlig\n      familie: [enke]\n", age="30-39")
        + "\n---\nsted:\n  landsdækkende: true",
        example("      familie: [skilt, forælder]\n    fra: kontanthjaelp\n    til: fleksjob\n") + _MADE,
        example("      familie: [skilt, forælder]\n    fra: kontanthjaelp\n    til: fleksjob\n") + NOBODY,
    ),
    good=(
        example("    til: fleksjob\n", name="Morten"),
        example("      familie: [skilt, forælder]\n", name="Morten"),
        "sted:\n  region: midtjylland\n"
        + example("      familie: [skilt, forælder]\n    fra: kontanthjaelp\n    til: fleksjob\n", name="Morten"),
        "sted:\n  region: nordjylland\n"
        + example("      baggrund: vestlig\n      familie: [enke]\n", age="30-39", name="Morten")
        + NOBODY,
        "sted:\n  landsdækkende: true\n" + example("      familie: [skilt]\n    til: fleksjob\n", name="Morten"),
    ),
)
