"""Disclosures in running text: hits of the indirect rules, and what its words tell of a life and of the place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from casebook.check.catalogue import all_rules
from casebook.check.context import CheckContext
from casebook.check.passage import Passage, PassagePart
from casebook.check.person_scope import citizen_at, subject_of
from casebook.check.rule import TextRule, kept_hits
from casebook.check.shared.ages.ages import ages
from casebook.check.shared.lives.place_names import named_places
from casebook.check.shared.lives.reading import readings
from casebook.model import Case, Policy
from casebook.model.ages import ADULT_FROM, years
from casebook.model.facts import Tells
from casebook.risk.attributes import AGE, PLACE, TEXT
from casebook.risk.person import Disclosure, Person

_AGE_RULE, _TOWN_RULE = "præcis-alder", "by-eller-bydel"
TOWN = f"{TEXT}{_TOWN_RULE}#"  # how a finding of that rule in a text begins


def disclosures_in_text(person: Person, context: CheckContext) -> Iterator[Disclosure]:
    """Disclosures about a person in the running text of their own record."""
    here = context.of(person.document, person.case)
    yield from (disclosure for name, disclosure in here.for_document(_all) if name in {None, person.name.casefold()})


def places_in_text(context: CheckContext) -> Iterator[Disclosure]:
    """The disclosures in a record's text that are of a place: all else is not read."""
    rules = tuple(rule for rule in _rules(context) if rule.name == _TOWN_RULE)
    for passage in context.passages:
        yield from (disclosure for _, disclosure in _places_in_names(passage, context))
        if _may_tell(passage):
            yield from (disclosure for _, disclosure in _found(rules, passage, context))


def _all(context: CheckContext) -> tuple[tuple[str | None, Disclosure], ...]:
    """All disclosures in a record's text with the person they concern; None means every person of the record."""
    document = context.document
    if document is None:
        return ()
    return (
        *(
            (fact.name, Disclosure(fact.attribute, fact.value, document, fact.path, fact.locate))
            for fact in readings(context)
        ),
        *(disclosed for passage in context.passages for disclosed in _in_passage(passage, context)),
    )


def _in_passage(passage: Passage, context: CheckContext) -> Iterator[tuple[str | None, Disclosure]]:
    yield from _places_in_names(passage, context)
    if _may_tell(passage):
        yield from _found(_rules(context), passage, context)
        yield from _exact_ages(passage, context)


def _may_tell(passage: Passage) -> bool:
    return passage.part is PassagePart.VALUE and subject_of(passage) is not Tells.NOTHING


def _places_in_names(passage: Passage, context: CheckContext) -> Iterator[tuple[str | None, Disclosure]]:
    for place, start, end in named_places(passage, context):
        yield None, _located(PLACE, place, passage, start, end)


def _found(
    rules: Iterable[TextRule], passage: Passage, context: CheckContext
) -> Iterator[tuple[str | None, Disclosure]]:
    mask = context.mask(passage)
    for rule in rules:
        for hit in kept_hits(rule, passage, context) if not rule.triggers or rule.mask & mask else ():
            value = passage.text[hit.start : hit.end].lower()
            yield _disclosure(f"{TEXT}{rule.name}#{value}", value, (passage, hit.start, hit.end), context)


def _exact_ages(passage: Passage, context: CheckContext) -> Iterator[tuple[str | None, Disclosure]]:
    """Ages to the year: the person's own where it lies in the band, else one that something happened at."""
    for age in ages(passage, context):
        citizen = citizen_at(passage, age.start, context)
        low, high = years(citizen.age) if citizen else (0, -1)
        if low <= age.years <= high or (_is_nameless(context) and age.years >= ADULT_FROM):
            yield _disclosure(AGE, str(age.years), (passage, age.start, age.end), context)
        else:
            words = passage.text[age.start : age.end].lower()
            yield _disclosure(f"{TEXT}{_AGE_RULE}#{words}", words, (passage, age.start, age.end), context)


def _disclosure(
    attribute: str, value: str, where: tuple[Passage, int, int], context: CheckContext
) -> tuple[str | None, Disclosure]:
    passage, start, end = where
    return _name(passage, start, context), _located(attribute, value, passage, start, end)


def _located(attribute: str, value: str, passage: Passage, start: int, end: int) -> Disclosure:
    return Disclosure(attribute, value, passage.document, passage.path, passage.later(start, end))


def _is_nameless(context: CheckContext) -> bool:
    """True for a case without stories or voices: whoever it tells of has no name, and no field with an age."""
    return isinstance(context.record, Case) and not context.record.pseudonyms


def _name(passage: Passage, at: int, context: CheckContext) -> str | None:
    """The pseudonym in small letters of whom a character of a passage tells; None where it may be anybody."""
    if isinstance(context.record, Case) and passage.path[:1] == ("stemmer",):
        return context.record.voices[int(passage.path[1])].pseudonym.casefold()
    citizen = citizen_at(passage, at, context)
    return citizen.pseudonym.casefold() if citizen else None


def _rules(context: CheckContext) -> tuple[TextRule, ...]:
    return context.for_run(_counted_rules)


def _counted_rules(context: CheckContext) -> tuple[TextRule, ...]:
    """The indirect rules that the policy has a share for."""
    policy: Policy | None = context.registers.policy
    counted = policy.shares.text if policy and policy.shares else {}
    text_rules = (rule for rule in all_rules().values() if isinstance(rule, TextRule) and rule.family == "indirekte")
    return tuple(rule for rule in text_rules if rule.name in counted and rule.name != _AGE_RULE)
