"""A list that is not under the program's own licence says so itself, and so do those who look for it elsewhere."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[2]
LISTS = sorted((ROOT / "generator/casebook/language").glob("danish_*.txt"))
OWN = "MIT"


def licence_of(file: Path) -> str:
    """The licence that the head of a list names."""
    head = [line for line in file.read_text("utf-8").splitlines() if line.startswith("#")]
    return next(line.removeprefix("# Licens: ") for line in head if line.startswith("# Licens: "))


def test_every_list_with_another_licence_is_named_with_it_in_the_notice_that_goes_along() -> None:
    notice = " ".join((ROOT / "LICENSE-CONTENT").read_text("utf-8").split())
    others = [file for file in LISTS if not licence_of(file).startswith(OWN)]
    assert [file.name for file in others] == ["danish_everyday.txt"]
    for file in others:
        address = licence_of(file).partition("(")[2].partition(")")[0]
        assert file.relative_to(ROOT).as_posix() in notice
        assert address in notice
    assert "LICENSE-CONTENT" in (ROOT / "MANIFEST.in").read_text("utf-8")


def test_the_page_of_licences_says_what_the_list_is_made_of_and_where_its_author_is_named() -> None:
    page = (ROOT / "content/om/licens.md").read_text("utf-8")
    for part in ("wordfreq", "OpenSubtitles", "by-sa/4.0", "danish_everyday.txt", "LICENSE-CONTENT"):
        assert part in page
