"""Every rule says what it is, and its own examples hold it to that."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from casebook import check as check_package
from casebook.check import CorpusRule, PictureRule, Rule, all_rules
from casebook.check.catalogue import SHARED
from casebook.check.context import CheckContext, context_of
from casebook.check.engine import check_document
from casebook.check.examples import Placed, context_of_example, placed
from casebook.danish import slug
from casebook.problem import Level, PlaceRelation, Problem, mask
from casebook.source import Document
from tests.own import own_corpus

ROOT = Path(__file__).parents[2]
TODAY = "2026-11"
RULES = tuple(all_rules().values())
IN_DOCUMENTS = tuple(rule for rule in RULES if not isinstance(rule, PictureRule))  # test_pictures.py has the others
# The fields of the sound case are none of an example's business: it may tell what they do not.
TOGETHER = tuple(rule for rule in RULES if isinstance(rule, CorpusRule) and rule.name != "kun-i-teksten")
INDIRECT = tuple(rule for rule in RULES if rule.family == "indirekte")
FAMILIES = {"direkte", "egennavne", "tredjepart", "indirekte", "korpus", "statistik", "medier", "proces"}
IMPERATIVE = re.compile(r"^(?:[A-ZÆØÅ][a-zæøå]+)(?: |\.|,)")


@pytest.fixture(scope="session")
def context() -> CheckContext:
    """The real registers."""
    return context_of(own_corpus(), TODAY)


def name_of(value: object) -> str:
    """The rule as its file is called, since pytest writes other letters than ASCII as codes that -k does not find."""
    assert isinstance(value, Rule)
    return slug(value.rule).replace("-", "_")


def adds_up(other: Rule, rule: Rule) -> bool:
    """True if a rule sums up the findings of others, and so may hit their bad examples too."""
    return isinstance(other, CorpusRule) and not isinstance(rule, CorpusRule)


def spans(problems: list[Problem], document: Document) -> list[tuple[int, int]]:
    """The parts of the file that were hit, as offsets, each once."""

    def offset(line: int, column: int) -> int:
        return document.lines.starts[line - 1] + column - 1

    beside = [
        other.place.span for problem in problems for other in problem.related if other.relation is PlaceRelation.ASKED
    ]
    places = [*(problem.place.span for problem in problems), *beside]
    return sorted({(offset(s.start.line, s.start.column), offset(s.end.line, s.end.column)) for s in places})


@pytest.mark.parametrize("rule", IN_DOCUMENTS, ids=name_of)
def test_a_bad_example_is_hit_where_it_is_marked_by_its_own_rule_and_never_repeated(
    rule: Rule, context: CheckContext
) -> None:
    """Each day every example by its own rule, and the last, which is the newest, by all; in the soak each by all."""
    for example in rule.bad:
        assert_hit(rule, example, context, RULES if example == rule.bad[-1] else (rule,))


@pytest.mark.soak
@pytest.mark.parametrize("rule", IN_DOCUMENTS, ids=name_of)
def test_no_bad_example_is_hit_by_a_rule_that_it_does_not_name(rule: Rule, context: CheckContext) -> None:
    for example in rule.bad:
        assert_hit(rule, example, context, RULES)


def assert_hit(rule: Rule, example: str, context: CheckContext, rules: tuple[Rule, ...]) -> None:
    """Hold that a bad example is hit by its own rule where it is marked, and by none of some that it does not name."""
    records = placed(rule, example)
    assert any(marks for _, _, marks in records), f"mark what must be hit in {example}"
    here = context_of_example(records, context)
    found = [check_document(document, record, here, rules) for document, record, _ in records]
    for (document, _, marks), problems in zip(records, found, strict=True):
        hit = spans([problem for problem in problems if problem.rule == rule.rule], document)
        assert [document.text[a:b] for a, b in hit] == [document.text[a:b] for a, b in sorted(marks)], example
        assert hit == sorted(marks), example
        others = {problem.rule for problem in problems} - allowed(rule)
        assert not others, f"reword {example}, or list them in `also` of the rule: {sorted(others)}"
    assert_not_repeated(records, [problem for problems in found for problem in problems])


def allowed(rule: Rule) -> set[str]:
    """The rules that may hit a rule's bad examples: itself, those it lists, and those that sum up others' findings."""
    names = {rule.name, *rule.also}
    return {other.rule for other in RULES if other.name in names or adds_up(other, rule)}


def assert_not_repeated(records: tuple[Placed, ...], shown: list[Problem]) -> None:
    """Hold that no finding repeats a marked word."""
    fields = {problem.place.field for problem in shown}  # names of our own, not of anybody
    for document, _, marks in records:
        for start, end in marks:
            secret = document.text[start:end]
            if len(secret) < 4 or secret in fields:
                continue
            assert mask(secret) != secret, f"«{secret}» is its own mask: mark a word of other letters or digits instead"
            assert secret not in repr(shown), f"«{secret}» is repeated in what the finding shows"


@pytest.mark.parametrize("rule", IN_DOCUMENTS, ids=name_of)
def test_a_good_example_is_left_alone_and_fits_enough_people(rule: Rule, context: CheckContext) -> None:
    """Each day every example by its own rule, and the last, which is the newest, also by those that count people."""
    for example in rule.good:
        assert_left_alone(rule, example, context, {rule, *(TOGETHER if example == rule.good[-1] else ())})


@pytest.mark.soak
@pytest.mark.parametrize("rule", IN_DOCUMENTS, ids=name_of)
def test_every_good_example_fits_enough_people(rule: Rule, context: CheckContext) -> None:
    for example in rule.good:
        assert_left_alone(rule, example, context, {rule, *TOGETHER})


def assert_left_alone(rule: Rule, example: str, context: CheckContext, rules: set[Rule]) -> None:
    """Hold that a good example is not hit by its own rule, nor by others of some that read records together."""
    records = placed(rule, example)
    here = context_of_example(records, context)
    for document, record, _ in records:
        found = check_document(document, record, here, rules)
        hit = spans([one for one in found if one.rule == rule.rule], document)
        assert [document.text[a:b] for a, b in hit] == [], example
        # A number that is too small is none of the example's business where it holds what an indirect rule finds.
        assert not found or check_document(document, record, here, INDIRECT), example


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_a_rule_has_enough_examples_and_says_why_and_what_to_do(rule: Rule) -> None:
    assert rule.family in FAMILIES
    assert len(set(rule.bad)) >= 4
    assert len(set(rule.good)) >= 4
    assert rule.title
    assert rule.message.endswith(".")
    assert len(rule.why) > 40
    assert rule.source
    assert IMPERATIVE.match(rule.hint)
    assert rule.family != "direkte" or rule.level is Level.ERROR


def test_every_module_of_a_family_is_a_rule_and_no_other_is() -> None:
    package = Path(check_package.__path__[0])
    families = {path.parent for path in package.glob("*/__init__.py")} - {package / SHARED}
    in_families = {path for family in families for path in family.glob("*.py")} - {
        family / "__init__.py" for family in families
    }
    with_rule = {path for path in package.rglob("*.py") if re.search(r"^RULE\b", path.read_text("utf-8"), re.MULTILINE)}
    assert in_families == with_rule
    assert not [path for family in families for path in family.glob("*/*.py")]
    assert {family.name for family in families} == FAMILIES
    assert len(RULES) == len(with_rule)


def test_helpers_know_no_rule() -> None:
    helpers = Path(check_package.__path__[0], SHARED).rglob("*.py")
    knowing = re.compile(rf"casebook\.check\.(?:{'|'.join(sorted(FAMILIES))})\b")
    assert [path.name for path in helpers if knowing.search(path.read_text("utf-8"))] == []
