"""Disclosures in running text: hits of the indirect rules, and more exact wordings of a field's broad value."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.catalogue import all_rules
from casebook.check.context import CheckContext
from casebook.check.passage import Passage, PassagePart
from casebook.check.patterns import pattern
from casebook.check.person_scope import citizen_at, subject_of
from casebook.check.rule import TextRule, hits
from casebook.check.sentences import words_of
from casebook.check.shared.ages import ages
from casebook.check.triggers import Triggers
from casebook.corpus import Kind
from casebook.language.inflection import without_genitive
from casebook.language.tokens import WORD
from casebook.model import Case, Policy
from casebook.model.ages import years
from casebook.model.facts import Tells
from casebook.model.story import Story
from casebook.risk.attributes import AFTER, AGE, BEFORE, CHILDREN, FAMILY, MENTIONED, PLACE, TEXT
from casebook.risk.person import Disclosure, Person, place_of

_AGE_RULE = "præcis-alder"
_DECADES = {"tyverne": 20, "trediverne": 30, "fyrrerne": 40, "halvtredserne": 50}
_DECADE = pattern(rf"\bi (?:starten af |begyndelsen af |midten af |slutningen af )?({'|'.join(_DECADES)})\b")
_FAMILY = pattern(
    r"(?P<skilt>\b(?:skilsmisse\w*|fraskilt|blev skilt|er skilt|var skilt|ekskone\w*|eksmand\w*|eks-kone|eks-mand|"
    r"ægteskabet (?:går|gik|ender|endte|bliver opløst|blev opløst|holder ikke|holdt ikke))\b)"
    r"|(?P<enke>\b(?:enke|enkemand|enkemanden|enken)\b)"
    r"|(?P<gift>\b(?:sin kone|sin hustru|hendes mand|hans kone|er gift med|gift med)\b)"
    r"|(?P<samlevende>\b(?:samlever\w*|bor sammen med sin kæreste|bor med sin kæreste)\b)"
    r"|(?P<barn>\b(?:(?:sine|hans|hendes) (?:\w+ )?børn|(?:sin|hans|hendes) (?:\w+ )?(?:søn|datter|sønner|døtre)|"
    r"enlig (?:mor|far)|alene(?:mor|far))\b)",
    re.IGNORECASE,
)
_DECADE_TRIGGERS = Triggers(_DECADES)
_FAMILY_TRIGGERS = Triggers(
    {"eks", "enke", "enken", "enkemand", "enkemanden", "kone", "hustru", "mand", "gift", "kæreste"}
    | {"børn", "søn", "datter", "sønner", "døtre", "mor", "far"},
    ("skilsmisse", "skilt", "ekskone", "eksmand", "ægteskabet", "samlever", "alenemor", "alenefar"),
)
_SHORTEST = 6  # letters of a benefit's name that is looked for in text: «job» says too little


def disclosures_in_text(person: Person, context: CheckContext) -> Iterator[Disclosure]:
    """Disclosures about a person in the running text of their own record."""
    here = context.of(person.document, person.case)
    yield from (disclosure for name, disclosure in here.for_document(_all) if name in {None, person.name.casefold()})


def _all(context: CheckContext) -> tuple[tuple[str | None, Disclosure], ...]:
    """All disclosures in a record's text with the person they concern; None means every person of the record."""
    assert isinstance(context.record, Case)  # noqa: S101 - for the type checker: only cases have people
    return tuple(
        (name, disclosure)
        for passage in context.passages
        if passage.part is PassagePart.VALUE
        and (subject_of(passage) is not Tells.NOTHING or passage.path == ("aktør", "navn"))
        for name, disclosure in _in_passage(passage, context.record, context)
    )


def _in_passage(passage: Passage, case: Case, context: CheckContext) -> Iterator[tuple[str | None, Disclosure]]:
    for rule in _rules(context):
        for hit in hits(rule, passage, context):
            value = passage.text[hit.start : hit.end].lower()
            yield _disclosure(f"{TEXT}{rule.name}#{value}", value, (passage, hit.start, hit.end), context)
    yield from _exact_ages(passage, context)
    for attribute, value, start, end in _said_again(passage, case, context):
        yield _disclosure(attribute, value, (passage, start, end), context)


def _exact_ages(passage: Passage, context: CheckContext) -> Iterator[tuple[str | None, Disclosure]]:
    """Ages to the year: the person's own where it lies in the band, else one that something happened at."""
    for age in ages(passage, context):
        citizen = citizen_at(passage, age.start, context)
        low, high = years(citizen.age) if citizen else (0, -1)
        if low <= age.years <= high:
            yield _disclosure(AGE, str(age.years), (passage, age.start, age.end), context)
        else:
            words = passage.text[age.start : age.end].lower()
            yield _disclosure(f"{TEXT}{_AGE_RULE}#{words}", words, (passage, age.start, age.end), context)


def _said_again(passage: Passage, case: Case, context: CheckContext) -> Iterator[tuple[str, str, int, int]]:
    """Words that say the place, the decade, the family or a benefit broadly, as the fields do."""
    text = passage.text
    yield from _places(passage, case, context)
    if passage.path and passage.path[0] not in {"historier", "stemmer", "resumé"}:
        return
    for match in _DECADE.finditer(text) if context.holds(passage, _DECADE_TRIGGERS) else ():
        start = _DECADES[match[1]]
        yield AGE, f"{start}-{start + 9}", *match.span(1)
    for match in _FAMILY.finditer(text) if context.holds(passage, _FAMILY_TRIGGERS) else ():
        kind = match.lastgroup or ""
        yield (CHILDREN, "forælder", *match.span()) if kind == "barn" else (FAMILY + kind, kind, *match.span())
    yield from _benefits(passage, case, context)


def _benefits(passage: Passage, case: Case, context: CheckContext) -> Iterator[tuple[str, str, int, int]]:
    """The names of benefits in the text of a story: what the person came to, or else left."""
    story = _story(passage, case)
    names = context.for_run(_names) if story else None
    spoken_of = names and context.for_run(_first_words).intersection(passage.vocabulary)
    for match in names.finditer(passage.text) if names and spoken_of else ():
        term = context.for_run(_benefit_ids)[match.group().lower()]
        yield _end_of_path(term, story, context), term, *match.span()


def _end_of_path(term: str, story: Story | None, context: CheckContext) -> str:
    """The part of its path that a benefit in a story's text is: the end, the beginning, or one in between."""
    before, after = (story.from_benefit, story.to_benefit) if story else (None, None)
    terms = context.registers.vocabularies.get(Kind.BENEFIT, {})
    broader = {benefit: terms[benefit].broader if benefit in terms else None for benefit in (before, after) if benefit}
    if after and term in {after, broader[after]}:
        return AFTER
    if before is None or term in {before, broader[before]}:
        return BEFORE
    return f"{MENTIONED}{term}" if after else AFTER


def _disclosure(
    attribute: str, value: str, where: tuple[Passage, int, int], context: CheckContext
) -> tuple[str | None, Disclosure]:
    passage, start, end = where
    place = passage.later(start, end)
    return _name(passage, start, context), Disclosure(attribute, value, passage.document, passage.path, place)


def _name(passage: Passage, at: int, context: CheckContext) -> str | None:
    """The pseudonym in small letters of whom a character of a passage tells; None where it may be anybody."""
    if isinstance(context.record, Case) and passage.path[:1] == ("stemmer",):
        return context.record.voices[int(passage.path[1])].pseudonym.casefold()
    citizen = citizen_at(passage, at, context)
    return citizen.pseudonym.casefold() if citizen else None


def _story(passage: Passage, case: Case) -> Story | None:
    match passage.path:
        case ("historier", int(i), *_) if i < len(case.stories):
            return case.stories[i]
    return None


def _places(passage: Passage, case: Case, context: CheckContext) -> Iterator[tuple[str, str, int, int]]:
    """The record's municipality by name; where it is not told, any that the actor's name tells."""
    own = context.registers.municipalities.get(case.location.municipality or "")
    if own:
        for match in context.for_run(_named, own.name).finditer(passage.text) if own.name in passage.text else ():
            yield PLACE, place_of(case.location), *match.span()
    elif passage.path == ("aktør", "navn"):
        by_name = context.for_run(_municipalities)
        for match in WORD.finditer(passage.text):
            if municipality := next(filter(None, map(by_name.get, without_genitive(match.group()))), None):
                yield PLACE, f"kommune:{municipality}", *match.span()


def _municipalities(context: CheckContext) -> dict[str, str]:
    return {municipality.name: municipality.id for municipality in context.registers.municipalities.values()}


def _named(context: CheckContext, name: str) -> re.Pattern[str]:
    del context
    return re.compile(rf"\b{re.escape(name)}s?\b")


def _benefit_ids(context: CheckContext) -> dict[str, str]:
    policy = context.registers.policy
    counted = policy.shares.before if policy and policy.shares else {}
    terms = context.registers.vocabularies.get(Kind.BENEFIT, {})
    plain = {"uddannelse", "ordinært job", "virksomhedspraktik", "løntilskud"}
    named = ((term.name.lower(), term.id) for term in terms.values() if term.id in counted)
    return {name: benefit_id for name, benefit_id in named if len(name) >= _SHORTEST and name not in plain}


def _first_words(context: CheckContext) -> frozenset[str]:
    """The first words of the benefits' names: in a text with none of them, none is named."""
    return frozenset(words_of(name)[0] for name in context.for_run(_benefit_ids))


def _names(context: CheckContext) -> re.Pattern[str] | None:
    names = sorted(context.for_run(_benefit_ids), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b", re.IGNORECASE) if names else None


def _rules(context: CheckContext) -> tuple[TextRule, ...]:
    return context.for_run(_counted_rules)


def _counted_rules(context: CheckContext) -> tuple[TextRule, ...]:
    """The indirect rules that the policy has a share for."""
    policy: Policy | None = context.registers.policy
    counted = policy.shares.text if policy and policy.shares else {}
    text_rules = (rule for rule in all_rules().values() if isinstance(rule, TextRule) and rule.family == "indirekte")
    return tuple(rule for rule in text_rules if rule.name in counted and rule.name != _AGE_RULE)
