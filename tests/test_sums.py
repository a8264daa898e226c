"""The numbers of a table agree with each other, and with how many the table says that it is about."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from casebook.corpus import load
from tests.render.small_site import case, write

TOO_MANY, WRONG = "felter/flere-end-i-alt", "felter/forkert-sum"


def found(root: Path, rows: list[list[Any]], **more: Any) -> list[tuple[str, str]]:
    """The rule and the field of each finding in a table of such rows, which is about sixty people."""
    columns = ["Hvor", "Kvinder", "Mænd", "Alle"][: len(rows[0]) + 1]
    lines = [{"navn": f"Sted {i}", "antal": row[0], "flere": row[1:]} for i, row in enumerate(rows)]
    table = {"type": "tabel", "titel": "Hvor de blev", "population": 60, "kolonner": columns, "rækker": lines, **more}
    write(root, "cases/broen.yml", case(figurer=[table]))
    problems = [one for one in load(root).problems if one.rule in {TOO_MANY, WRONG}]
    return [(one.rule, str(one.place.field).removeprefix("figurer.0.")) for one in problems]


@pytest.mark.parametrize(
    ("rows", "more", "expected"),
    [
        ([[20], [40]], {}, []),
        ([[20], [41]], {}, [(TOO_MANY, "population")]),
        ([[20], [41]], {"overlapper": True}, []),
        ([[20], [61]], {"overlapper": True}, [(TOO_MANY, "rækker.1.antal")]),
        ([["<5"], [61], ["skjult"]], {}, [(TOO_MANY, "rækker.1.antal")]),
        ([["<5"], [58]], {}, []),
        ([[20], [30], [50]], {"i_alt": "nederst"}, []),
        ([[20], [30], [51]], {"i_alt": "nederst"}, [(WRONG, "rækker.2.antal")]),
        ([[20], ["skjult"], [51]], {"i_alt": "nederst"}, []),
        ([[20], [30], [45]], {"i_alt": "nederst", "overlapper": True}, []),
        ([[10, 20, 30], [20, 10, 30]], {"i_alt": "højre"}, []),
        ([[10, 20, 30], [20, 10, 29]], {"i_alt": "højre"}, [(WRONG, "rækker.1.flere.1")]),
        ([[10, 20, 30], [20, 10, 30], [30, 30, 60]], {"i_alt": "begge"}, []),
        (
            [[10, 20, 30], [20, 10, 30], [30, 31, 61]],
            {"i_alt": "begge"},
            [(WRONG, "rækker.2.flere.0"), (WRONG, "rækker.2.flere.1")],
        ),
    ],
)
def test_numbers_that_cannot_all_be_right_are_found(
    casebook: Path, rows: list[list[Any]], more: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    assert found(casebook, rows, **more) == expected
