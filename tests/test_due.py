"""Dates that pass by themselves are told in time, in four formats, and nothing is told of a person."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import icalendar
import pytest

from casebook.cli import main
from casebook.cli.falling_due import _COMING, _OVER, _TO_DO
from casebook.corpus.due import Task
from casebook.corpus.months import later, months
from tests.reviewing import STAFFED, reviewed

TODAY = "2026-11"
REFERENCE = "S-4711"
FORMATS = ("text", "json", "ics", "issue")


def told(capsys: pytest.CaptureFixture[str], root: Path, form: str = "text", *more: str) -> str:
    """The output of the command."""
    capsys.readouterr()
    assert main(["due", "--root", str(root), "--today", TODAY, "--format", form, *more]) == 0
    return capsys.readouterr().out


def listed(capsys: pytest.CaptureFixture[str], root: Path, *more: str) -> list[tuple[str, str, bool]]:
    """The day, the kind and if it has passed, of each thing."""
    report: Any = json.loads(told(capsys, root, "json", *more))
    return [(one["until"], one["kind"], one["overdue"]) for one in report["due"]]


def add(root: Path, file: str, before: str, after: str) -> None:
    """Replace something in a file that has it."""
    text = (root / file).read_text("utf-8")
    assert before in text
    (root / file).write_text(text.replace(before, after), "utf-8")


def consented(root: Path, expires: str, status: str = "ikke-gennemgået") -> None:
    """Let the case rest on a consent that runs out in a month."""
    consent = f"  grundlag: samtykke\n  samtykke: {{reference: {REFERENCE}, givet: 2026-01, udløber: {expires}}}\n"
    add(root, "cases/broen.yml", "  grundlag: konstrueret\n", consent)
    add(root, "cases/broen.yml", "status: ikke-gennemgået", f"status: {status}")


def to_look_at(root: Path, month: str, role: str = "fagredaktør") -> None:
    """Let the method have a next review."""
    (root / "site_config/redaktion.yml").write_text(STAFFED, "utf-8")
    with (root / "methods/brobygning.yml").open("a", encoding="utf-8") as file:
        file.write(f"eftersyn: {{ansvarlig: {role}, næste: {month}}}\n")


def ending(root: Path, day: str) -> None:
    """Let a term end."""
    file = root / "site_config/vocabulary/ydelser.yml"
    file.write_text(f"- id: brohjaelp\n  navn: Brohjælp\n  gælder_til: {day}\n  afløst_af: ingen\n", "utf-8")


def test_a_month_some_months_later_is_counted_over_the_year() -> None:
    assert [later("2026-11", number) for number in (0, 1, 2, 14, 120)] == [
        "2026-11", "2026-12", "2027-01", "2028-01", "2036-11",
    ]  # fmt: skip
    assert months(later("2026-11", 24)) - months("2026-11") == 24


def test_every_task_has_its_words() -> None:
    assert _COMING.keys() == _TO_DO.keys() == set(Task)
    assert _OVER.keys() == {Task.NEXT_REVIEW, Task.REVIEW, Task.CONSENT}


def test_where_nothing_falls_due_it_says_so_and_an_issue_is_empty(
    casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    expected = "Ingen ting falder i denne måned og de næste 3 måneder; ingen er overskredet.\n"
    assert told(capsys, casebook) == expected
    assert told(capsys, casebook, "issue") == ""
    assert not icalendar.Calendar.from_ical(told(capsys, casebook, "ics")).events


@pytest.mark.parametrize(
    ("month", "within", "found"),
    [
        ("2026-10", "0", [("2026-10-31", True)]),
        ("2026-11", "0", [("2026-11-30", False)]),
        ("2027-02", "3", [("2027-02-28", False)]),
        ("2027-02", "2", []),
        ("2027-02", "120", [("2027-02-28", False)]),
    ],
)
def test_a_consent_and_a_next_review_are_told_within_the_months_asked_for(
    month: str, within: str, found: list[tuple[str, bool]], casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    consented(casebook, month)
    to_look_at(casebook, month)
    both = [(day, kind, over) for day, over in found for kind in ("samtykke", "eftersyn")]
    assert listed(capsys, casebook, "--within", within) == both


def test_the_consent_of_a_draft_runs_out_too_but_nobody_need_look_at_a_draft_again(
    casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    consented(casebook, "2026-12", status="kladde")
    with (casebook / "cases/broen.yml").open("a", encoding="utf-8") as file:
        file.write("eftersyn: {ansvarlig: jurist, næste: 2026-01}\n")
    assert listed(capsys, casebook) == [("2026-12-31", "samtykke", False)]
    assert "cases/broen.yml: samtykket udløber med december 2026 (kladde)." in told(capsys, casebook)


def test_the_newest_review_of_a_case_grows_old_in_the_month_that_the_rule_says(
    casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add(casebook, "cases/broen.yml", "grundlag: konstrueret", "grundlag: allerede-publiceret")
    reviewed(casebook, "broen", today="2024-11")
    assert listed(capsys, casebook, "--within", "0") == [("2026-11-30", "gennemgang", False)]
    for month, is_old in (("2026-11", False), ("2026-12", True)):
        main(["check", "--root", str(casebook), "--today", month])
        assert ("forældet-gennemgang" in capsys.readouterr().out) is is_old


def test_a_case_of_nobody_is_not_looked_at_again(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    reviewed(casebook, "broen", "ingen-er-ment", today="2020-11")
    assert listed(capsys, casebook) == []


@pytest.mark.parametrize(
    ("written", "until", "said"),
    [
        ("2027-01-31", "2027-01-31", "Brohjælp: ophører den 31. januar 2027."),
        ("2027-01", "2027-01-31", "Brohjælp: ophører i januar 2027."),
        ('"2026"', "2026-12-31", "Brohjælp: ophører i 2026."),
    ],
)
def test_a_term_that_a_law_ends_is_told_as_exactly_as_it_is_known(
    written: str, until: str, said: str, casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ending(casebook, written)
    assert listed(capsys, casebook) == [(until, "begreb", False)]
    assert said in told(capsys, casebook)


def test_a_term_that_has_ended_is_history(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ending(casebook, "2026-10-31")
    assert listed(capsys, casebook) == []


def test_a_region_that_a_law_ends_is_told_by_its_name(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (casebook / "site_config/regions.yml").write_text(
        "- {id: sjaelland, gælder_til: 2026-12-31, afløst_af: oestdanmark}\n- {id: oestdanmark}\n",
        "utf-8",
    )
    assert "Region Sjælland: regionen ophører den 31. december 2026." in told(capsys, casebook)


def test_no_format_quotes_the_reference_of_a_consent_or_a_role_that_nobody_knows(
    casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    consented(casebook, "2026-12")
    to_look_at(casebook, "2026-12", "Kvintilla Kvabbelund")
    for form in FORMATS:
        said = told(capsys, casebook, form)
        assert "samtykke" in said
        assert REFERENCE not in said
        assert "vabbelund" not in said
        assert "vintilla" not in said
    assert "af en rolle, der ikke står i site_config/redaktion.yml." in told(capsys, casebook)


def test_a_file_that_is_called_after_somebody_is_masked(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    consented(casebook, "2026-12")
    text = (casebook / "cases/broen.yml").read_text("utf-8").replace("id: broen", "id: kvintilla-kvabbelund")
    (casebook / "cases/broen.yml").unlink()
    (casebook / "cases/kvintilla-kvabbelund.yml").write_text(text, "utf-8")
    for form in FORMATS:
        said = told(capsys, casebook, form).replace("\n ", "").replace("\r", "")
        assert "samtykke" in said
        assert "kvintilla" not in said


def test_names_in_an_issue_are_no_links_and_call_nobody(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (casebook / "site_config/vocabulary/ydelser.yml").write_text(
        '- id: brohjaelp\n  navn: "`Alle` #1 [x](/y)"\n  gælder_til: 2026-12\n  afløst_af: ingen\n', "utf-8"
    )
    assert "- [ ] `'Alle' #1 [x](/y)`: ophører i december 2026." in told(capsys, casebook, "issue")


def test_an_issue_has_what_has_passed_first_and_a_box_for_each_thing(
    casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    consented(casebook, "2026-10")
    to_look_at(casebook, "2027-01")
    issue = told(capsys, casebook, "issue")
    assert (
        issue.index("### Overskredet")
        < issue.index("samtykket udløb med oktober 2026")
        < issue.index("### Januar 2027")
    )
    assert issue.count("- [ ] `") == 2
    assert "`methods/brobygning.yml`: skal ses efter i januar 2027 af fagredaktør." in issue


def test_a_calendar_has_the_last_good_day_of_each_thing_and_a_reminder_before_it(
    casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    consented(casebook, "2026-12")
    ending(casebook, "2027-01-15")
    calendar = icalendar.Calendar.from_ical(told(capsys, casebook, "ics"))
    assert [(event.start, event.end) for event in calendar.events] == [
        (date(2026, 12, 31), date(2027, 1, 1)),
        (date(2027, 1, 15), date(2027, 1, 16)),
    ]
    assert str(calendar.events[0]["summary"]) == "cases/broen.yml: samtykket udløber med december 2026"
    assert all(one.walk("valarm")[0].to_ical().count(b"TRIGGER:-P30D") == 1 for one in calendar.events)


def test_an_event_keeps_its_identifier_and_no_two_share_one(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    consented(casebook, "2026-12")
    to_look_at(casebook, "2026-12")
    one = icalendar.Calendar.from_ical(told(capsys, casebook, "ics"))
    later_on = icalendar.Calendar.from_ical(told(capsys, casebook, "ics", "--today", "2026-12"))
    assert [event["uid"] for event in one.events] == [event["uid"] for event in later_on.events]
    assert len({str(event["uid"]) for event in one.events}) == 2


def test_a_record_that_cannot_be_read_is_counted_not_forgotten(
    casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add(casebook, "cases/broen.yml", "år: 2014", "år: engang")
    sentence = "Ud over det: 1 post kan ikke læses og er ikke med."
    assert sentence in told(capsys, casebook)
    assert sentence in told(capsys, casebook, "issue")
    assert json.loads(told(capsys, casebook, "json"))["unread"] == 1


def test_a_list_of_terms_that_cannot_be_read_is_2(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (casebook / "site_config/vocabulary/temaer.yml").write_text("temaer: [", "utf-8")
    assert main(["due", "--root", str(casebook)]) == 2
    assert "En ordliste kan ikke læses" in capsys.readouterr().err


@pytest.mark.parametrize("given", ["-1", "121", "3,5", "²", "tre", "", "1000000000000"])
def test_what_is_no_number_of_months_is_2_and_is_not_repeated(
    given: str, casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["due", "--root", str(casebook), f"--within={given}"]) == 2
    said = capsys.readouterr().err
    assert "--within er ikke et antal måneder." in said
    assert "tre" not in said
