"""A finding as each format writes it, to the letter: people read it at a terminal, programs rely on every name."""

from __future__ import annotations

import json
from typing import Any

import pytest

from casebook import __version__
from casebook.problem import Confidence, Frame, Level, Place, Position, Problem, Related, Span, in_order
from casebook.report import FORMATS, Result, chosen
from casebook.report.github import github
from casebook.report.json import json_report
from casebook.report.sarif import sarif
from casebook.report.text import text

AGE = Problem(
    "indirekte/præcis-alder",
    Level.WARNING,
    Place(
        "cases/æble, 1.yml",
        Span(Position(7, 10), Position(7, 12)),
        record="æble",
        field="historier.0.tekst",
        frame=Frame("  xxxxx: xxx 00 xx"),
    ),
    "Alderen er 100 % præcis.",
    "Skriv et spænd.",
    Confidence.LOW,
    (
        Related(Place("methods/x.yml", Span(Position(3, 4), Position(3, 5))), "Her står den også."),
        Related(Place("methods/y.yml"), "Og her."),
    ),
)
LATER = Problem(AGE.rule, Level.ADVICE, Place("methods/x.yml"), "Alderen kan ses.", "Skriv et spænd.")
NAME = Problem(
    "fil/filnavn",
    Level.ERROR,
    Place("cases/x y.yml", Span(Position(1, 1), Position(2, 3)), frame=Frame("xx: 0")),
    "Navnet er forkert.",
    "Giv filen et andet navn.",
)
RESULT = Result((AGE, LATER, NAME), cases=2, methods=1, rules_url="https://casebook.example/regler/", exemptions=3)


def marked(frame: str, start: int, end: int, *, column: int = 1, lines: int = 0) -> list[str]:
    """The lines that show a finding in its masked line, from a column up to another one."""
    span = Span(Position(9, start), Position(9 + lines, end))
    place = Place("cases/x.yml", span, frame=Frame(frame, column))
    return text(Result((Problem("x/y", Level.ERROR, place, "Fejl.", "Ret."),), 1, 0)).splitlines()[1:-4]


def test_a_person_reads_place_message_line_advice_and_where_to_read_on() -> None:
    assert text(RESULT) == (
        "cases/æble, 1.yml:7:10: advarsel [indirekte/præcis-alder] Alderen er 100 % præcis.\n"
        "    |\n"
        "  7 |   xxxxx: xxx 00 xx\n"
        "    |          ^^\n"
        "    = gør:  Skriv et spænd.\n"
        "    = se:   methods/x.yml:3:4: Her står den også.\n"
        "    = se:   methods/y.yml:1:1: Og her.\n"
        "    = læs:  https://casebook.example/regler/praecis-alder/\n"
        "\n"
        "methods/x.yml:1:1: råd [indirekte/præcis-alder] Alderen kan ses.\n"
        "    = gør:  Skriv et spænd.\n"
        "    = læs:  https://casebook.example/regler/praecis-alder/\n"
        "\n"
        "cases/x y.yml:1:1: fejl [fil/filnavn] Navnet er forkert.\n"
        "    |\n"
        "  1 | xx: 0\n"
        "    | ^^^^^\n"
        "    = gør:  Giv filen et andet navn.\n"
        "    = læs:  https://casebook.example/regler/filnavn/\n"
        "\n"
        "2 cases og 1 metode læst: 1 fejl, 1 advarsel, 1 råd, 3 undtagelser.\n"
        "Begynd øverst, med cases/æble, 1.yml linje 7: Ret ét sted ad gangen, og gå ned gennem filen. Er noget af "
        "det mekanisk, tager «casebook check --fix» det.\n"
    )


@pytest.mark.parametrize(
    ("rules", "first"),
    [
        (("x/y",), ""),
        (("yaml/syntaks", "x/y"), "Begynd øverst, med cases/a.yml linje 3: Filen skal kunne læses, før"),
        (("direkte/cpr-nummer", "x/y"), "Begynd øverst, med cases/a.yml linje 3: Det peger direkte på et menneske."),
        (("felter/mangler", "x/y"), "Begynd øverst, med cases/a.yml linje 3: Felterne først,"),
        (("proces/eftersyn", "proces/gennemgang"), "Begynd øverst, med cases/a.yml linje 3: Teksten er på plads"),
    ],
)
def test_of_several_findings_the_last_line_says_which_to_begin_with(rules: tuple[str, ...], first: str) -> None:
    place = Place("cases/a.yml", Span(Position(3, 1), Position(3, 2)))
    problems = tuple(Problem(rule, Level.ERROR, place, "Nej.", "Jo.") for rule in rules)
    assert Result(problems, 1, 1).first.startswith(first)
    assert bool(Result(problems, 1, 1).first) is bool(first)


def test_a_warning_of_form_keeps_no_file_from_being_read() -> None:
    problems = tuple(Problem("yaml/afskåret-tekst", Level.WARNING, Place("cases/a.yml"), "Nej.", "Jo.") for _ in "ab")
    assert "Felterne først" in Result(problems, 1, 1).first


def test_findings_stand_in_the_order_in_which_an_editor_mends_them() -> None:
    places = (("cases/b.yml", 1), ("cases/a.yml", 9), ("cases/a.yml", 2))
    rules = ("proces/eftersyn", "indirekte/alder", "henvisninger/x", "felter/x", "direkte/x", "yaml/x")
    problems = [
        Problem(rule, Level.ERROR, Place(file, Span(Position(line, 1), Position(line, 2))), "Nej.", "Jo.")
        for rule in rules
        for file, line in places
    ]
    ordered = [(one.rule, one.place.file, one.place.span.start.line) for one in in_order(problems)]
    a, b = [("cases/a.yml", 2), ("cases/a.yml", 9)], [("cases/b.yml", 1)]
    assert ordered == [
        *((rule, *place) for rule in ("yaml/x", "direkte/x") for place in (*a, *b)),
        *((rule, *place) for place in a for rule in ("felter/x", "henvisninger/x")),
        *((rule, *place) for rule in ("indirekte/alder", "proces/eftersyn") for place in a),
        *(
            (rule, *place)
            for rule in ("felter/x", "henvisninger/x", "indirekte/alder", "proces/eftersyn")
            for place in b
        ),
    ]


def test_where_nothing_is_found_the_summary_is_all() -> None:
    nothing = "ingen fejl, ingen advarsler, ingen råd, ingen undtagelser"
    assert text(Result((), 0, 0)) == f"Ingen cases og ingen metoder læst: {nothing}.\n"


def test_without_an_address_of_rules_the_command_explains_them() -> None:
    told = text(Result((LATER,), 1, 0))
    assert "    = læs:  casebook rule præcis-alder\n" in told
    assert "http" not in told


@pytest.mark.parametrize(
    ("held", "said"),
    [
        (1, "1 fund er holdt tilbage: "),
        (2, "2 fund er holdt tilbage: "),
    ],
)
def test_the_summary_says_what_is_held_back_and_why(held: int, said: str) -> None:
    assert Result((), 1, 2, held_back=held).summary == (
        "1 case og 2 metoder læst: ingen fejl, ingen advarsler, ingen råd, ingen undtagelser. "
        f"{said}De kan skyldes, at en fil ikke kan læses. Ret den først."
    )


def test_several_findings_are_counted_in_the_plural() -> None:
    problems = tuple(Problem("x/y", level, Place("x"), "Nej.", "Jo.") for level in Level for _ in range(2))
    assert Result(problems, 1, 1, exemptions=1).summary == (
        "1 case og 1 metode læst: 2 fejl, 2 advarsler, 2 råd, 1 undtagelse."
    )


def test_a_caret_stands_below_every_character_of_a_finding() -> None:
    assert marked("xxx 00 xx", 5, 7) == ["    |", "  9 | xxx 00 xx", "    |     ^^"]


def test_a_finding_on_several_lines_is_marked_to_the_end_of_its_first() -> None:
    assert marked("xxx 00 xx", 5, 1, lines=1)[-1] == "    |     ^^^^^"


def test_a_finding_without_characters_has_one_caret() -> None:
    assert marked("xxx", 2, 2)[-1] == "    |  ^"
    assert marked("xxx", 4, 4)[-1] == "    |    ^"


def test_a_character_without_width_has_a_caret_all_the_same() -> None:
    assert marked("", 1, 1) == []
    assert marked("x", 1, 2)[-1] == "    | ^"


def test_the_carets_follow_a_line_that_is_cut_at_its_beginning() -> None:
    assert marked("xxx 00 xx", 45, 47, column=41)[-1] == "    |     ^^"
    assert marked("xxx 00 xx", 30, 43, column=41)[-1] == "    | ^^"


def test_wide_characters_take_two_carets_and_move_those_behind_them() -> None:
    assert marked("漢字x", 3, 4)[-1] == "    |     ^"
    assert marked("x漢", 2, 3)[-1] == "    |  ^^"
    assert marked("x漢", 2, 2)[-1] == "    |  ^^"  # where nothing stands between, what comes next is marked
    assert marked("x\uff21", 2, 3)[-1] == "    |  ^^"  # a letter as wide as a Chinese one


def test_a_line_break_in_the_name_of_a_file_does_not_break_the_line() -> None:
    problem = Problem("x/y", Level.ERROR, Place("cases/a\nb\u202e.yml"), "Nej.", "Jo.")
    assert text(Result((problem,), 1, 0)).startswith("cases/a·b·.yml:1:1: fejl [x/y] Nej.\n")


def test_the_margin_is_as_wide_as_the_number_of_the_line() -> None:
    place = Place("x.yml", Span(Position(120, 1), Position(120, 2)), frame=Frame("xx"))
    assert text(Result((Problem("x/y", Level.ERROR, place, "Nej.", "Jo."),), 1, 0)).splitlines()[1:4] == [
        "      |",
        "  120 | xx",
        "      | ^",
    ]


def test_a_program_reads_every_field_under_the_name_it_was_promised() -> None:
    reported = json_report(RESULT)
    assert reported.endswith("\n}\n")
    assert reported.startswith('{\n  "version": 1,\n')
    assert "Alderen er 100 % præcis." in reported  # as it is written, not in escapes
    assert json.loads(reported) == {
        "version": 1,
        "records": {"cases": 2, "methods": 1},
        "findings": [
            {
                "rule": "indirekte/præcis-alder",
                "family": "indirekte",
                "level": "advarsel",
                "confidence": "lav",
                "file": "cases/æble, 1.yml",
                "line": 7,
                "column": 10,
                "end_line": 7,
                "end_column": 12,
                "record": "æble",
                "field": "historier.0.tekst",
                "message": "Alderen er 100 % præcis.",
                "hint": "Skriv et spænd.",
                "related": [
                    {"file": "methods/x.yml", "line": 3, "column": 4, "note": "Her står den også."},
                    {"file": "methods/y.yml", "line": 1, "column": 1, "note": "Og her."},
                ],
            },
            {**shared_in_json(LATER), "level": "råd", "end_line": 1, "end_column": 1},
            {**shared_in_json(NAME), "level": "fejl", "end_line": 2, "end_column": 3},
        ],
        "summary": {"fejl": 1, "advarsel": 1, "råd": 1, "undtagelser": 3},
    }


def shared_in_json(problem: Problem) -> dict[str, Any]:
    """The fields in which two findings that begin a file, without record and company, do not differ in kind."""
    return {
        "rule": problem.rule,
        "family": problem.rule.partition("/")[0],
        "confidence": "høj",
        "file": problem.place.file,
        "line": 1,
        "column": 1,
        "record": None,
        "field": None,
        "message": problem.message,
        "hint": problem.hint,
        "related": [],
    }


def test_github_reads_one_command_for_each_finding_and_then_the_summary() -> None:
    assert github(RESULT) == (
        "::warning file=cases/æble%2C 1.yml,line=7,col=10,endLine=7,endColumn=12,"
        "title=advarsel [indirekte/præcis-alder]::Alderen er 100 %25 præcis. Gør: Skriv et spænd.\n"
        "::notice file=methods/x.yml,line=1,col=1,endLine=1,endColumn=1,"
        "title=råd [indirekte/præcis-alder]::Alderen kan ses. Gør: Skriv et spænd.\n"
        "::error file=cases/x y.yml,line=1,col=1,endLine=2,endColumn=3,"
        "title=fejl [fil/filnavn]::Navnet er forkert. Gør: Giv filen et andet navn.\n"
        "2 cases og 1 metode læst: 1 fejl, 1 advarsel, 1 råd, 3 undtagelser.\n"
    )


def test_code_scanning_reads_each_rule_once_and_where_it_was_broken() -> None:
    reported = sarif(RESULT)
    assert reported.endswith("\n}\n")
    assert reported.startswith('{\n  "$schema": ')
    assert "Alderen er 100 % præcis." in reported
    document = json.loads(reported)
    assert set(document) == {"$schema", "version", "runs"}
    assert document["version"] == "2.1.0"
    (run,) = document["runs"]
    assert run["tool"] == {
        "driver": {
            "name": "casebook",
            "semanticVersion": __version__,
            "rules": [
                {"id": "fil/filnavn", "helpUri": "https://casebook.example/regler/filnavn/"},
                {"id": "indirekte/præcis-alder", "helpUri": "https://casebook.example/regler/praecis-alder/"},
            ],
        }
    }
    assert run["columnKind"] == "unicodeCodePoints"
    assert [(one["ruleId"], one["ruleIndex"], one["level"]) for one in run["results"]] == [
        ("indirekte/præcis-alder", 1, "warning"),
        ("indirekte/præcis-alder", 1, "note"),
        ("fil/filnavn", 0, "error"),
    ]
    assert run["results"][0] == {
        "ruleId": "indirekte/præcis-alder",
        "ruleIndex": 1,
        "level": "warning",
        "message": {"text": "Alderen er 100 % præcis. Gør: Skriv et spænd."},
        "locations": [{"physicalLocation": in_sarif("cases/%C3%A6ble%2C%201.yml", 7, 10, 7, 12)}],
        "relatedLocations": [
            {
                "id": 0,
                "physicalLocation": in_sarif("methods/x.yml", 3, 4, 3, 5),
                "message": {"text": "Her står den også."},
            },
            {"id": 1, "physicalLocation": in_sarif("methods/y.yml", 1, 1, 1, 1), "message": {"text": "Og her."}},
        ],
    }


def in_sarif(uri: str, *where: int) -> dict[str, Any]:
    """A place as SARIF writes it."""
    region = dict(zip(("startLine", "startColumn", "endLine", "endColumn"), where, strict=True))
    return {"artifactLocation": {"uri": uri}, "region": region}


def test_code_scanning_has_no_link_to_a_rule_where_there_is_no_page() -> None:
    (run,) = json.loads(sarif(Result((NAME,), 1, 0)))["runs"]
    assert run["tool"]["driver"]["rules"] == [{"id": "fil/filnavn"}]


def test_the_bytes_of_a_file_name_that_is_no_text_survive_in_its_address() -> None:
    problem = Problem("x/y", Level.ERROR, Place("cases/a\udce6.yml"), "Nej.", "Jo.")
    (run,) = json.loads(sarif(Result((problem,), 1, 0)))["runs"]
    assert run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "cases/a%E6.yml"}


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("on_github", [True, False])
def test_a_format_that_is_asked_for_is_given_wherever_it_runs(name: str, on_github: bool) -> None:  # noqa: FBT001
    assert chosen(name, on_github=on_github) is FORMATS[name]


def test_who_asks_for_none_gets_annotations_on_github_and_text_elsewhere() -> None:
    assert chosen("auto", on_github=True) is github
    assert chosen("auto", on_github=False) is text
