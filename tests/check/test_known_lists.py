"""The published lists of what points at people are whole, and each item is answered by rules or with a reason."""

from __future__ import annotations

import pytest

from casebook.check.catalogue import all_rules
from casebook.check.known_lists import KnownList, known_lists

LENGTHS = {"hipaa": 18, "hrynaszkiewicz": 28, "gdpr-9": 8, "gdpr-10": 1, "icmje": 8}


def test_each_list_has_as_many_items_as_it_was_published_with() -> None:
    assert {known.id: len(known.items) for known in known_lists()} == LENGTHS


@pytest.mark.parametrize("known", known_lists(), ids=lambda known: known.id)
def test_each_item_is_answered_once_and_by_rules_that_are_there(known: KnownList) -> None:
    assert known.source
    assert known.address.startswith("https://")
    names = [item.name for item in known.items]
    assert len(set(names)) == len(names)
    for item in known.items:
        assert item.rules or item.otherwise, item.name
        assert set(item.rules) <= all_rules().keys(), item.name
        assert len(set(item.rules)) == len(item.rules), item.name


def test_each_rule_on_people_answers_to_some_list() -> None:
    answering = {rule for known in known_lists() for item in known.items for rule in item.rules}
    of_people = {rule.rule for rule in all_rules().values() if rule.family in {"direkte", "tredjepart", "indirekte"}}
    assert of_people - answering == {"direkte/cvr-nummer"}  # of a firm, which none of the lists speaks of
