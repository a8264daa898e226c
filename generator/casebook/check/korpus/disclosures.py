"""Disclosures in running text: hits of the indirect rules, and more exact wordings of a field's broad value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from casebook.check.indirekte.ages import ages
from casebook.check.passage import Part, Passage
from casebook.check.patterns import pattern
from casebook.check.rule import TextRule, hits
from casebook.check.sentences import Cues, vocabulary, words_of
from casebook.check.telling import citizen_at, subject_of
from casebook.check.world import World
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
_DECADE_CUES = Cues(_DECADES)
_FAMILY_CUES = Cues(
    {"eks", "enke", "enken", "enkemand", "enkemanden", "kone", "hustru", "mand", "gift", "kæreste"}
    | {"børn", "søn", "datter", "sønner", "døtre", "mor", "far"},
    ("skilsmisse", "skilt", "ekskone", "eksmand", "ægteskabet", "samlever", "alenemor", "alenefar"),
)
_SHORTEST = 6  # letters of a benefit's name that is looked for in text: «job» says too little


def disclosures_in_text(person: Person, world: World) -> Iterator[Disclosure]:
    """Disclosures about a person in the running text of their own record."""
    here = world.of(person.document, person.case)
    yield from (disclosure for name, disclosure in here.once(_all) if name in {None, person.name.casefold()})


def _all(world: World) -> tuple[tuple[str | None, Disclosure], ...]:
    """All disclosures in a record's text with the person they concern; None means every person of the record."""
    assert isinstance(world.record, Case)  # noqa: S101 - for the type checker: only cases have people
    return tuple(
        (name, disclosure)
        for passage in world.passages
        if passage.part is Part.VALUE
        and (subject_of(passage) is not Tells.NOTHING or passage.path == ("aktør", "navn"))
        for name, disclosure in _in_passage(passage, world.record, world)
    )


def _in_passage(passage: Passage, case: Case, world: World) -> Iterator[tuple[str | None, Disclosure]]:
    for rule in _rules(world):
        for hit in hits(rule, passage, world):
            value = passage.text[hit.start : hit.end].lower()
            yield _disclosure(f"{TEXT}{rule.name}#{value}", value, (passage, hit.start, hit.end), world)
    yield from _exact_ages(passage, world)
    for attribute, value, start, end in _said_again(passage, case, world):
        yield _disclosure(attribute, value, (passage, start, end), world)


def _exact_ages(passage: Passage, world: World) -> Iterator[tuple[str | None, Disclosure]]:
    """Ages to the year: the person's own where it lies in the band, else one that something happened at."""
    for age in ages(passage, world):
        citizen = citizen_at(passage, age.start, world)
        low, high = years(citizen.age) if citizen else (0, -1)
        if low <= age.years <= high:
            yield _disclosure(AGE, str(age.years), (passage, age.start, age.end), world)
        else:
            said = passage.text[age.start : age.end].lower()
            yield _disclosure(f"{TEXT}{_AGE_RULE}#{said}", said, (passage, age.start, age.end), world)


def _said_again(passage: Passage, case: Case, world: World) -> Iterator[tuple[str, str, int, int]]:
    """Words that say the place, the decade, the family or a benefit broadly, as the fields do."""
    text = passage.text
    yield from _places(passage, case, world)
    if passage.path and passage.path[0] not in {"historier", "stemmer", "resumé"}:
        return
    for match in _DECADE.finditer(text) if passage.holds(_DECADE_CUES) else ():
        start = _DECADES[match[1]]
        yield AGE, f"{start}-{start + 9}", *match.span(1)
    for match in _FAMILY.finditer(text) if passage.holds(_FAMILY_CUES) else ():
        kind = match.lastgroup or ""
        yield (CHILDREN, "forælder", *match.span()) if kind == "barn" else (FAMILY + kind, kind, *match.span())
    yield from _benefits(passage, case, world)


def _benefits(passage: Passage, case: Case, world: World) -> Iterator[tuple[str, str, int, int]]:
    """The names of benefits in the text of a story: what the person came to, or else left."""
    story = _story(passage, case)
    known = world.once_for_all(_names) if story else None
    spoken_of = known and world.once_for_all(_first_words).intersection(vocabulary(passage.text))
    for match in known.finditer(passage.text) if known and spoken_of else ():
        term = world.once_for_all(_benefit_ids)[match.group().lower()]
        yield _end_of_path(term, story, world), term, *match.span()


def _end_of_path(term: str, story: Story | None, world: World) -> str:
    """What a benefit in a story's text is: the end of its path, the beginning, or one in between."""
    before, after = (story.from_benefit, story.to_benefit) if story else (None, None)
    terms = world.registers.vocabularies.get(Kind.BENEFIT, {})
    broader = {one: terms[one].broader if one in terms else None for one in (before, after) if one}
    if after and term in {after, broader[after]}:
        return AFTER
    if before is None or term in {before, broader[before]}:
        return BEFORE
    return f"{MENTIONED}{term}" if after else AFTER


def _disclosure(
    attribute: str, value: str, where: tuple[Passage, int, int], world: World
) -> tuple[str | None, Disclosure]:
    passage, start, end = where
    place = passage.later(start, end)
    return _name(passage, start, world), Disclosure(attribute, value, passage.document, passage.path, place)


def _name(passage: Passage, at: int, world: World) -> str | None:
    """The pseudonym in small letters of whom a character of a passage tells; None where it may be anybody."""
    if isinstance(world.record, Case) and passage.path[:1] == ("stemmer",):
        return world.record.voices[int(passage.path[1])].pseudonym.casefold()
    citizen = citizen_at(passage, at, world)
    return citizen.pseudonym.casefold() if citizen else None


def _story(passage: Passage, case: Case) -> Story | None:
    match passage.path:
        case ("historier", int(i), *_) if i < len(case.stories):
            return case.stories[i]
    return None


def _places(passage: Passage, case: Case, world: World) -> Iterator[tuple[str, str, int, int]]:
    """The record's municipality by name; where it is not told, any that the actor's name tells."""
    own = world.registers.municipalities.get(case.location.municipality or "")
    if own:
        for match in _named(own.name).finditer(passage.text) if own.name in passage.text else ():
            yield PLACE, place_of(case.location), *match.span()
    elif passage.path == ("aktør", "navn"):
        by_name = world.once_for_all(_municipalities)
        for match in WORD.finditer(passage.text):
            if found := next(filter(None, map(by_name.get, without_genitive(match.group()))), None):
                yield PLACE, f"kommune:{found}", *match.span()


def _municipalities(world: World) -> dict[str, str]:
    return {one.name: one.id for one in world.registers.municipalities.values()}


@cache
def _named(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(name)}s?\b")


def _benefit_ids(world: World) -> dict[str, str]:
    policy = world.registers.policy
    counted = policy.shares.before if policy and policy.shares else {}
    terms = world.registers.vocabularies.get(Kind.BENEFIT, {})
    plain = {"uddannelse", "ordinært job", "virksomhedspraktik", "løntilskud"}
    named = ((term.name.lower(), term.id) for term in terms.values() if term.id in counted)
    return {name: one for name, one in named if len(name) >= _SHORTEST and name not in plain}


def _first_words(world: World) -> frozenset[str]:
    """The first words of the benefits' names: in a text with none of them, none is named."""
    return frozenset(words_of(name)[0] for name in world.once_for_all(_benefit_ids))


def _names(world: World) -> re.Pattern[str] | None:
    names = sorted(world.once_for_all(_benefit_ids), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b", re.IGNORECASE) if names else None


def _rules(world: World) -> tuple[TextRule, ...]:
    return world.once_for_all(_counted_rules)


def _counted_rules(world: World) -> tuple[TextRule, ...]:
    """The indirect rules that the policy has a share for."""
    from casebook.check.catalogue import all_rules  # noqa: PLC0415 - the catalogue imports the rules that ask here

    policy: Policy | None = world.registers.policy
    counted = policy.shares.text if policy and policy.shares else {}
    found = (rule for rule in all_rules().values() if isinstance(rule, TextRule) and rule.family == "indirekte")
    return tuple(rule for rule in found if rule.name in counted and rule.name != _AGE_RULE)
