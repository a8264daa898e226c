"""The Snowball stem: regular forms meet, and every machine reckons the same."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import ModuleType

import pytest

from casebook.language import stems
from casebook.language.stems import stem


@pytest.mark.parametrize(
    "forms",
    ["praktik praktikken praktikker praktikkerne", "borger borgere borgerens borgernes", "samtale samtalen samtaler",
     "angst angsten", "venlig venlige venligt"],
)  # fmt: skip
def test_regular_forms_share_a_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


def test_a_short_word_keeps_its_letters() -> None:
    assert [stem(word) for word in ("øl", "by", "bo", "job")] == ["øl", "by", "bo", "job"]


@pytest.fixture
def another_stemmer() -> Iterator[None]:
    """Another implementation, which the library prefers where it is installed."""
    other = ModuleType("Stemmer")
    other.__dict__.update(algorithms=lambda: ["danish"], Stemmer=None)
    kept = {name: sys.modules.pop(name) for name in tuple(sys.modules) if name.startswith("snowballstemmer")}
    sys.modules["Stemmer"] = other
    yield
    del sys.modules["Stemmer"]
    for name in tuple(sys.modules):
        if name.startswith("snowballstemmer"):
            del sys.modules[name]
    sys.modules.update(kept)


@pytest.mark.usefixtures("another_stemmer")
def test_an_implementation_that_a_machine_has_besides_is_not_asked() -> None:
    from importlib import reload  # noqa: PLC0415 - only here

    assert reload(stems).stem("borgernes") == "borg"
