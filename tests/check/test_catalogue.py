"""Every rule says what it is, and its own examples hold it to that."""

from __future__ import annotations

import re
import zlib
from pathlib import Path

import pytest

from casebook import check as check_package
from casebook.check import CorpusRule, PictureRule, Rule, all_rules
from casebook.check.catalogue import SHARED
from casebook.check.context import CheckContext, context_of
from casebook.check.engine import check_document
from casebook.check.examples import context_of_example, placed
from casebook.problem import Level, Problem, mask
from casebook.source import Document
from tests.own import own_corpus

ROOT = Path(__file__).parents[2]
TODAY = "2026-11"
RULES = tuple(all_rules().values())
IN_DOCUMENTS = tuple(rule for rule in RULES if not isinstance(rule, PictureRule))  # test_pictures.py has the others
BAD = tuple((rule, example) for rule in IN_DOCUMENTS for example in rule.bad)
GOOD = tuple((rule, example) for rule in IN_DOCUMENTS for example in rule.good)
FAMILIES = {"direkte", "egennavne", "tredjepart", "indirekte", "korpus", "statistik", "medier", "proces"}
IMPERATIVE = re.compile(r"^(?:[A-ZÆØÅ][a-zæøå]+)(?: |\.|,)")


@pytest.fixture(scope="session")
def context() -> CheckContext:
    """The real registers."""
    return context_of(own_corpus(), TODAY)


def name_of(value: object) -> str:
    return value.rule if isinstance(value, Rule) else str(zlib.crc32(str(value).encode()) % 10_000)


def adds_up(other: Rule, rule: Rule) -> bool:
    """True if a rule sums up the findings of others, and so may hit their bad examples too."""
    return isinstance(other, CorpusRule) and not isinstance(rule, CorpusRule)


def spans(problems: list[Problem], document: Document) -> list[tuple[int, int]]:
    """The parts of the file that were hit, as offsets, each once."""

    def offset(line: int, column: int) -> int:
        return document.lines.starts[line - 1] + column - 1

    places = [problem.place.span for problem in problems]
    return sorted({(offset(s.start.line, s.start.column), offset(s.end.line, s.end.column)) for s in places})


@pytest.mark.parametrize(("rule", "example"), BAD, ids=name_of)
def test_a_bad_example_is_hit_exactly_where_it_is_marked(rule: Rule, example: str, context: CheckContext) -> None:
    records = placed(rule, example)
    assert any(marks for _, _, marks in records), "a bad example marks what must be hit"
    for document, record, marks in records:
        found = spans(check_document(document, record, context_of_example(records, context), [rule]), document)
        assert [document.text[a:b] for a, b in found] == [document.text[a:b] for a, b in sorted(marks)]
        assert found == sorted(marks)


@pytest.mark.parametrize(("rule", "example"), GOOD, ids=name_of)
def test_a_good_example_is_left_alone(rule: Rule, example: str, context: CheckContext) -> None:
    records = placed(rule, example)
    for document, record, _ in records:
        found = spans(check_document(document, record, context_of_example(records, context), [rule]), document)
        assert [document.text[a:b] for a, b in found] == []


@pytest.mark.parametrize(("rule", "example"), GOOD, ids=name_of)
def test_a_good_example_fits_enough_people_unless_it_holds_what_an_indirect_rule_finds(
    rule: Rule, example: str, context: CheckContext
) -> None:
    records = placed(rule, example)
    together = [other for other in RULES if isinstance(other, CorpusRule)]
    indirect = [other for other in RULES if other.family == "indirekte"]
    for document, record, _ in records:
        here = context_of_example(records, context)
        assert not check_document(document, record, here, together) or check_document(document, record, here, indirect)


@pytest.mark.parametrize(("rule", "example"), BAD, ids=name_of)
def test_no_other_rule_hits_a_bad_example_unless_it_is_listed(rule: Rule, example: str, context: CheckContext) -> None:
    records = placed(rule, example)
    others = [other for other in RULES if other.name not in {rule.name, *rule.also} and not adds_up(other, rule)]
    for document, record, _ in records:
        found = check_document(document, record, context_of_example(records, context), others)
        hit = {problem.rule.partition("/")[2] for problem in found}
        assert not hit, f"reword the example, or list them in `also` of the rule: {sorted(hit)}"


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


@pytest.mark.parametrize(("rule", "example"), BAD, ids=name_of)
def test_a_finding_never_repeats_what_it_found(rule: Rule, example: str, context: CheckContext) -> None:
    records = placed(rule, example)
    shown: list[Problem] = []
    for document, record, _ in records:
        shown += check_document(document, record, context_of_example(records, context), RULES)
    for document, _, marks in records:
        for start, end in marks:
            secret = document.text[start:end]
            is_a_field = secret in {problem.place.field for problem in shown}  # a name of our own, not of anybody
            if len(secret) < 4 or is_a_field:
                continue
            assert mask(secret) != secret, f"«{secret}» is its own mask: mark a word of other letters or digits instead"
            assert secret not in repr(shown), f"«{secret}» is repeated in what the finding shows"


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
