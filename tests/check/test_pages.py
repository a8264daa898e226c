"""A hand-written page that tells of a person is read by the rules that protect people, where it tells of one."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.check import check
from casebook.cli.findings import findings_in
from casebook.corpus import load
from casebook.problem import Level, Problem

STORY = "# Vejen\n\n{}\n\nI maj 2019 flyttede familien til Struer.\n\nKurset varer to uger.\n"


def findings(root: Path, text: str, file: str = "content/vejen.md", encoding: str = "utf-8") -> tuple[Problem, ...]:
    (root / "site_config/wordlists/byer.txt").write_text("# Opdigtet udvalg.\nStruer\n", "utf-8")
    (root / file).parent.mkdir(parents=True, exist_ok=True)
    (root / file).write_bytes(text.encode(encoding))
    return findings_in(root, "2026-11", file.__eq__).shown


def rules(problems: tuple[Problem, ...]) -> set[str]:
    return {problem.rule for problem in problems}


@pytest.mark.parametrize(
    "told",
    [
        "Da jeg mødte hende, var hun 45 år.",
        "Mød en kvinde, der er 45 år og gerne vil i arbejde.",
        "Den 45-årige står ved porten hver morgen.",
        "Borgeren fik et fleksjob som 45-årig.",
        "> Som 45-årig begyndte han forfra.",
    ],
)
def test_a_paragraph_about_somebody_is_read_and_the_one_that_goes_on(casebook: Path, told: str) -> None:
    read = rules(findings(casebook, STORY.format(told)))
    assert {"indirekte/præcis-alder", "indirekte/præcis-dato", "indirekte/by-eller-bydel"} <= read


@pytest.mark.parametrize(
    "general",
    [
        "Tilbuddet er for borgere. Spørg, hvad han eller hun vil.",
        "Borgeren har ret til en plan, og borgeren skal være med til den.",
        "En 45-årig borgmester er ikke nævnt her.".replace("En 45-årig borgmester", "Aldersgrænsen på 45 år"),
    ],
)
def test_a_page_about_nobody_may_name_dates_and_places(casebook: Path, general: str) -> None:
    assert findings(casebook, STORY.format(general)) == ()


def test_what_another_paragraph_says_in_general_is_left_alone(casebook: Path) -> None:
    text = "# Vejen\n\nHan kom i gang.\n\n## Loven\n\nLoven gælder fra den 1. maj 2025.\n\n- Struer holder møder.\n"
    assert findings(casebook, text) == ()


def test_a_pseudonym_of_a_case_is_somebody(casebook: Path) -> None:
    record = casebook / "cases/broen.yml"
    story = (
        "historier:\n  - borger:\n      pseudonym: Kvintilla\n      alder: 40-49\n      køn: kvinde\n"
        "      baggrund: uoplyst\n    tekst: Det gik bedre.\n"
    )
    record.write_text(record.read_text("utf-8") + story, "utf-8")
    assert "indirekte/præcis-dato" in rules(findings(casebook, "# Vejen\n\nDen 3. maj kom Kvintilla i gang.\n"))


def test_a_large_municipality_may_be_named_beside_a_person(casebook: Path) -> None:
    assert findings(casebook, "# Vejen\n\nHun kom i gang i Stevns.\n") == ()


def test_counts_are_read_on_the_whole_page_and_stop_nobody(casebook: Path) -> None:
    text = "# Vejen\n\nHan kom i gang.\n\n## Holdet\n\nTo af de tre deltagere kom i job.\n"
    problems = findings(casebook, text)
    assert [(problem.rule, problem.level) for problem in problems] == [("statistik/lille-andel", Level.ADVICE)]
    policy = casebook / "site_config/policy.yml"
    policy.write_text(policy.read_text("utf-8") + "niveauer:\n  lille-andel: advarsel\n", "utf-8")
    assert [problem.level for problem in findings(casebook, text)] == [Level.WARNING]


@pytest.mark.parametrize(
    ("file", "encoding"),
    [("content/vejen.md", "latin-1"), ("content/vejen.txt", "utf-8"), ("content/a/vejen.markdown", "latin-1")],
)
def test_a_page_in_a_wrong_form_is_read_all_the_same(casebook: Path, file: str, encoding: str) -> None:
    read = rules(findings(casebook, STORY.format("Hun er 45 år."), file, encoding))
    assert {"indirekte/præcis-alder", "indirekte/præcis-dato"} <= read


def test_a_note_beside_pages_that_is_called_by_a_number_is_shown_by_a_masked_name(casebook: Path) -> None:
    """The direct rules read such a note with other files, not here."""
    (casebook / "content").mkdir(exist_ok=True)
    (casebook / "content/010203-0000.txt").write_text(STORY.format("Da jeg mødte hende, var hun 45 år."), "utf-8")
    shown = check(load(casebook), "2026-11", lambda file: file.endswith(".txt")).problems
    assert {problem.place.file for problem in shown} == {"content/000000-0000.txt"}
