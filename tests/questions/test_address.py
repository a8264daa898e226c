"""The address of the form holds ids of registers and nothing that anybody has written."""

from __future__ import annotations

import pytest

from casebook.questions import prefilled


def test_ids_are_filled_in_by_the_names_of_the_parts() -> None:
    assert prefilled({"målgruppe": "unge", "metode": "gps"}) == "bidrag/ny-case/?m%C3%A5lgruppe=unge&metode=gps"


def test_what_nobody_is_asked_for_has_no_place_in_the_address() -> None:
    with pytest.raises(KeyError):
        prefilled({"navn": "x"})


@pytest.mark.parametrize("name", ["historie", "titel", "fornavn", "kontakt_postkasse", "læring"])
def test_no_text_has_a_place_in_the_address(name: str) -> None:
    with pytest.raises(ValueError, match=name):
        prefilled({name: "x"})
