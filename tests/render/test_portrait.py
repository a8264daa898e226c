"""Portraits: the same for the same person, different for others, and nothing but shapes."""

from __future__ import annotations

import re
from hashlib import sha256
from xml.etree import ElementTree as ET

import pytest

from casebook.render.portraits.portrait import portrait

IDS = tuple(f"en-case-{number}" for number in range(200))


def test_a_portrait_is_the_same_every_time() -> None:
    assert portrait("holstebro-gps", "Morten") == portrait("holstebro-gps", "Morten")


def test_a_portrait_is_the_same_on_every_machine() -> None:
    """A changed hash is a change of every portrait on the site: do it on purpose."""
    drawn = "".join(portrait(one, "Morten") for one in IDS)
    assert sha256(drawn.encode()).hexdigest()[:16] == "df6a35a1909711c0"


def test_two_people_in_one_case_have_each_their_own() -> None:
    assert portrait("stevns-relationen", "Louise") != portrait("stevns-relationen", "Karim")


def test_portraits_are_a_varied_series() -> None:
    assert len({portrait(one, "Morten") for one in IDS}) > 150


@pytest.mark.parametrize("record_id", IDS[:40])
def test_a_portrait_is_decoration_made_of_five_papers(record_id: str) -> None:
    drawing = ET.fromstring(portrait(record_id, "Morten"))  # noqa: S314 - our own drawing
    assert drawing.attrib["aria-hidden"] == "true"
    assert {shape.tag for shape in drawing} == {"path"}
    assert {shape.attrib["class"] for shape in drawing} <= {f"cb-p{number}" for number in range(1, 6)}
    assert len({shape.attrib["class"] for shape in drawing}) >= 3


def test_a_portrait_has_no_ids_and_no_names() -> None:
    html = portrait("holstebro-gps", "Morten <b>")
    assert not re.search(r"\bid=", html)
    assert "Morten" not in html
    assert "\n" not in html
