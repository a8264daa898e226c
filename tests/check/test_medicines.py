"""A medicine is nobody; a first name behind it is somebody's."""

from __future__ import annotations

import pytest

from casebook.check.context import context_of
from casebook.check.shared.ner.medicines import is_medicine
from tests.own import own_corpus


@pytest.mark.parametrize("name", ["Sertralin Krka", "Lamotrigin Teva", "Seroquel Prolong", "Concerta"])
def test_a_medicine_with_its_maker_or_its_form_is_nobody(name: str) -> None:
    assert is_medicine(name, context_of(own_corpus(), "2026-11"))


@pytest.mark.parametrize("name", ["Sertralin Mette", "Mette Sertralin", "Opdigtsen Krka", ""])
def test_what_has_a_first_name_in_it_or_begins_otherwise_is_read_as_before(name: str) -> None:
    assert not is_medicine(name, context_of(own_corpus(), "2026-11"))
