"""Danish prose is told from English and from what is no prose, so that rules which know Danish read it."""

from __future__ import annotations

import pytest

from casebook.language.detection import is_danish


@pytest.mark.parametrize(
    "text",
    ["Hun kom og drak kaffe med de andre, og det var nok.", "Kaffe, pauser, arbejdsplads", "Værkstedet åbner mandag."],
)
def test_danish_is_danish_with_and_without_its_small_words(text: str) -> None:
    assert is_danish(text)


@pytest.mark.parametrize(
    "text",
    ["The words of a text, and what is made of them.", "qwerty asdf zxcvb", "", "123 456", "слово и дело", "北京"],
)
def test_what_is_not_danish_is_not(text: str) -> None:
    assert not is_danish(text)
