"""The picture that a link shows elsewhere: the record's own art and title, and nothing else."""

from __future__ import annotations

import io
from dataclasses import replace
from math import isclose, pi
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from casebook.publish.edition import Edition
from casebook.publish.exports.link_cards import outputs
from casebook.publish.link_card import HEIGHT, WIDTH, link_card
from casebook.publish.polygons import SIZE, Polygon, polygons
from casebook.render.portraits.portrait import portrait
from tests.render.small_site import case, view, write

BOX = f'<path class="x" fill="#112233" d="M0 0h{SIZE}v{SIZE}h-{SIZE}z"/>'
NEARLY = 24  # of 255: a card has few colours, chosen for all that is on it
TITLES = ("Bro", "Vejen over broen og tilbage igen " * 9, "Arbejdsmarkedsuddannelsesinstitutionsplan" * 3, "")


def area(polygon: Polygon) -> float:
    """The area of a polygon, by its corners (the shoelace formula)."""
    corners = zip(polygon.points, (*polygon.points[1:], polygon.points[0]), strict=True)
    return abs(sum(x * below - right * y for (x, y), (right, below) in corners)) / 2


@pytest.mark.parametrize(
    ("path", "areas"),
    [
        ("M50 230h80v100H50zM270 230h80v100h-80z", [8000, 8000]),
        ("M200 330l-45-130h90z", [45 * 130]),
        ("M125 120a75 75 0 1 1 150 0a75 75 0 1 1 -150 0z", [pi * 75**2]),
        ("M25 300a75 75 0 0 1 150 0z", [pi * 75**2 / 2]),
        ("M0 0h100a100 100 0 0 1 -100 100z", [pi * 100**2 / 4]),
        ("M100 0A100 100 0 1 0 200 100z", [pi * 100**2 * 3 / 4 + 100**2 / 2]),
        ("M300 290A92 92 0 0 1 300 160z", [92**2 * (0.7843 * 2 - 0.99999) / 2]),
    ],
)
def test_lines_and_parts_of_circles_enclose_what_they_should(path: str, areas: list[float]) -> None:
    found = [area(polygon) for polygon in polygons(f'<path fill="#1f4a5a" d="{path}"/>')]
    assert len(found) == len(areas)
    assert all(isclose(*pair, rel_tol=0.01) for pair in zip(found, areas, strict=True)), found


def test_an_arc_bends_to_the_side_that_its_flag_says() -> None:
    up, down = (
        next(polygons(f'<path fill="#1f4a5a" d="M100 200a100 100 0 0 {side} 200 0z"/>')).points for side in (1, 0)
    )
    assert (round(min(y for _, y in up)), round(max(y for _, y in down))) == (100, 300)


def test_a_circle_is_one_and_an_unknown_line_is_refused() -> None:
    (circle,) = polygons('<circle cx="290" cy="90" r="36" fill="#c65a3e"/>')
    assert isclose(area(circle), pi * 36**2, rel_tol=0.01)
    with pytest.raises(ValueError, match="Q"):
        list(polygons('<path fill="#1f4a5a" d="M0 0Q1 1 2 2z"/>'))


def test_every_portrait_is_made_of_what_can_be_drawn_and_stays_in_its_colours() -> None:
    for number in range(60):
        drawing = str(portrait("broen", f"P{number}"))
        made = list(polygons(drawing))
        assert len(made) >= drawing.count("<path")
        assert all(polygon.colour in drawing and len(polygon.points) >= 3 for polygon in made)


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5, 6, 9])
def test_a_card_shows_its_art_on_the_right_from_edge_to_edge(number: int) -> None:
    card = Image.open(io.BytesIO(link_card("Case", "Bro", "Bogen", [BOX] * number)))
    assert (card.format, card.size) == ("PNG", (WIDTH, HEIGHT))
    drawn = card.convert("RGB").crop((WIDTH - 420, 0, WIDTH, HEIGHT))
    wanted = Image.new("RGB", drawn.size, "#112233")
    assert max(ImageChops.difference(drawn, wanted).tobytes()) < NEARLY


def test_a_drawing_that_does_not_fill_its_box_is_shown_whole() -> None:
    corners = '<path fill="#000000" d="M10 10h40v40h-40zM350 350h40v40h-40z"/>'
    card = Image.open(io.BytesIO(link_card("Metode", "Bro", "Bogen", [corners]))).convert("L")
    drawn = card.crop((WIDTH - 420, 0, WIDTH, HEIGHT)).point(lambda light: 255 if light < 100 else 0)
    assert drawn.getbbox() == pytest.approx((10, 115, 410, 515), abs=3)


@pytest.mark.parametrize("title", TITLES)
def test_a_title_of_any_length_stays_beside_the_art_and_above_the_name(title: str) -> None:
    with_title, without = (
        Image.open(io.BytesIO(link_card("Case", text, "Bogen", [BOX]))).convert("RGB") for text in (title, "")
    )
    for box in ((WIDTH - 420, 0, WIDTH, HEIGHT), (0, HEIGHT - 96, WIDTH, HEIGHT), (0, 0, WIDTH, 64)):
        assert max(ImageChops.difference(with_title.crop(box), without.crop(box)).tobytes()) < NEARLY, box


def test_a_card_is_the_same_bytes_every_time_and_says_nothing_of_itself() -> None:
    first, second = (link_card("Metode", "Bro", "Bogen", [BOX]) for _ in range(2))
    assert first == second
    assert b"tEXt" not in first
    assert b"tIME" not in first


def test_every_record_has_a_card_beside_its_page_and_a_draft_has_none(casebook: Path) -> None:
    site = replace(view(casebook), site_url="https://casebook.example/")
    made = {output.address: output.record for output in outputs(Edition(site))}
    assert made == {
        "cases/broen/delebillede.png": "cases/broen.yml",
        "metoder/brobygning/delebillede.png": "methods/brobygning.yml",
    }
    write(casebook, "cases/broen.yml", case(status="kladde"))
    assert [output.record for output in outputs(Edition(view(casebook)))] == ["methods/brobygning.yml"]
