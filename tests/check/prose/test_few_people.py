"""Few people who are counted without a table or a base, in notes, messages, interviews, decisions and stories."""

from __future__ import annotations

import re
from pathlib import Path

from casebook.bench.prose import quoted
from tests.check.prose.reading import findings_in
from tests.trees import tree_of

SENTENCES = tree_of(Path(__file__).with_name("few_people.yml"))
MARKED = re.compile("⟦(.*?)⟧", re.DOTALL)


def parts_found(text: str) -> list[tuple[int, int]]:
    """The parts of a text that a rule on numbers finds."""
    return [(finding.start, finding.end) for finding in findings_in(text, family="statistik")]


def unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """A text without its marks, and the parts that they stand around as it is quoted."""
    parts: list[tuple[int, int]] = []
    plain, at = "", 0
    for match in MARKED.finditer(text):
        plain += text[at : match.start()]
        parts.append((len(quoted(plain)) - 2, len(quoted(plain + match[1])) - 2))
        plain, at = plain + match[1], match.end()
    return plain + text[at:], parts


def are_all_found(text: str) -> bool:
    """True if something is found in every marked part of a text."""
    plain, parts = unmarked(text)
    found = parts_found(plain)
    return all(any(start < part[1] and part[0] < end for start, end in found) for part in parts)


def test_each_of_the_few_is_found() -> None:
    assert [text for text in SENTENCES["few"] if not are_all_found(text)] == []


def test_hours_things_limits_and_two_of_a_story_are_left_alone() -> None:
    assert [text for text in SENTENCES["none"] if parts_found(text)] == []
