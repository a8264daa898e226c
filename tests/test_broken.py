"""Records broken in every way known: each mistake is found at its place, in all formats, and never repeated."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote

import pytest
import yaml
from jsonschema import Draft4Validator

from casebook.cli import main
from casebook.cli.commands import check as command
from casebook.cli.findings import Findings, findings_in
from casebook.corpus import load
from casebook.problem import mask
from casebook.report import FORMATS
from casebook.source.compose import compose

BROKEN = Path(__file__).parent / "broken"
GOLDEN = BROKEN / "expected.yml"
SARIF_SCHEMA = Path(__file__).parent / "schemas" / "sarif-2.1.0-rtm.5.json"


class Finding(NamedTuple):
    """The parts of a finding that every format must contain."""

    file: str
    rule: str
    line: int
    column: int
    end_line: int
    end_column: int


@pytest.fixture(autouse=True)
def only_form(monkeypatch: pytest.MonkeyPatch) -> None:
    """Mistakes of form are meant here; the anonymisation rules have their own examples."""
    monkeypatch.setattr("casebook.check.engine.all_rules", dict)
    monkeypatch.setattr("casebook.check.public._direct_rules", tuple)


@cache
def golden() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(GOLDEN.read_text("utf-8"))
    return found


def expected() -> list[Finding]:
    return sorted(Finding(file, **found) for file, about in golden().items() for found in about["findings"])


def secrets() -> list[str]:
    return [secret for about in golden().values() for secret in about["secret"]]


def found_now() -> list[Finding]:
    return sorted(
        Finding(p.place.file, p.rule, span.start.line, span.start.column, span.end.line, span.end.column)
        for p in load(BROKEN).problems
        for span in [p.place.span]
    )


@cache
def found_once() -> Findings:
    """The findings of the command: only how they are told differs."""
    return findings_in(BROKEN, "2026-11", lambda _: True)


def report(name: str, capsys: pytest.CaptureFixture[str]) -> str:
    """The report of the whole corpus in a format; nothing may stand on stderr."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(command, "findings_in", lambda *_, **__: found_once())
        return reported(name, capsys)


def reported(name: str, capsys: pytest.CaptureFixture[str]) -> str:
    """The same of whatever the command finds."""
    assert main(["check", "--root", str(BROKEN), "--format", name]) == 1
    out, err = capsys.readouterr()
    assert err == ""
    return out


def rewrite(findings: list[Finding]) -> None:
    """Write what is found now into the golden file; the secrets stay."""
    lines = []
    for file, about in sorted(golden().items()):
        lines += [f"{file}:", f"  secret: {json.dumps(about['secret'], ensure_ascii=False)}", "  findings:"]
        mine = [one for one in findings if one.file == file]
        for one in mine:
            fields = ", ".join(f"{name}: {value}" for name, value in one._asdict().items() if name != "file")
            lines.append(f"    - {{{fields}}}")
        if not mine:
            lines[-1] += " []"
    GOLDEN.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def test_exactly_the_expected_is_found_in_the_whole_corpus(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-golden"):
        rewrite(found_now())
        golden.cache_clear()
    assert found_now() == expected()


def test_the_parser_that_stands_in_for_the_fast_one_finds_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compose, "__defaults__", (yaml.SafeLoader,))
    assert [(one.file, one.rule) for one in found_now()] == [(one.file, one.rule) for one in expected()]


def test_every_broken_file_is_in_the_golden_file_and_holds_its_secrets() -> None:
    records = {
        path.relative_to(BROKEN).as_posix() for room in ("cases", "methods") for path in (BROKEN / room).iterdir()
    }
    assert records <= set(golden())
    assert {finding.file for finding in found_now()} <= set(golden())
    for file, about in golden().items():
        data = (BROKEN / file).read_bytes()
        shown = "".join(data.decode(encoding, "ignore") for encoding in ("utf-8", "latin-1", "utf-16"))
        for secret in about["secret"]:
            assert secret in shown or secret in composed(data), f"{file} no longer holds its secret"


def composed(data: bytes) -> str:
    """The text in NFC, as the tool reads it."""
    return unicodedata.normalize("NFC", data.decode("utf-8", "ignore"))


def in_text(out: str) -> Iterator[tuple[str, str, int, int]]:
    for match in re.finditer(r"^(\S+):(\d+):(\d+): (?:fejl|advarsel|råd) \[(\S+)\] ", out, re.MULTILINE):
        yield match[1], match[4], int(match[2]), int(match[3])


def in_json(out: str) -> Iterator[Finding]:
    for one in json.loads(out)["findings"]:
        yield Finding(one["file"], one["rule"], one["line"], one["column"], one["end_line"], one["end_column"])


def in_github(out: str) -> Iterator[Finding]:
    def unescaped(value: str) -> str:
        for code, char in (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
            value = value.replace(code, char)
        return value

    for match in re.finditer(r"^::(?:error|warning|notice) (.*?)::(.*)$", out, re.MULTILINE):
        said = {name: unescaped(value) for name, _, value in (one.partition("=") for one in match[1].split(","))}
        rule = said["title"].partition("[")[2].removesuffix("]")
        numbers = (int(said[name]) for name in ("line", "col", "endLine", "endColumn"))
        yield Finding(said["file"], rule, *numbers)


def in_sarif(out: str) -> Iterator[Finding]:
    (run,) = json.loads(out)["runs"]
    for result in run["results"]:
        (location,) = result["locations"]
        where = location["physicalLocation"]
        region = where["region"]
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        yield Finding(
            unquote(where["artifactLocation"]["uri"]),
            result["ruleId"],
            *(region[name] for name in ("startLine", "startColumn", "endLine", "endColumn")),
        )


def as_reported() -> list[Finding]:
    """The expected findings as reports show them: a name that no file may have can be somebody's, and is masked."""
    strange = re.compile(r".*[^a-z0-9-].*")
    misnamed = {one.file for one in expected() if one.rule == "fil/filnavn" and strange.fullmatch(Path(one.file).stem)}
    assert misnamed
    masked = {file: f"{Path(file).parent}/{mask(Path(file).stem)}{Path(file).suffix}" for file in misnamed}
    return sorted(one._replace(file=masked.get(one.file, one.file)) for one in expected())


def test_text_says_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    found = sorted(in_text(report("text", capsys)))
    assert found == sorted((one.file, one.rule, one.line, one.column) for one in as_reported())


@pytest.mark.parametrize(("name", "parse"), [("json", in_json), ("github", in_github), ("sarif", in_sarif)])
def test_the_formats_for_machines_say_the_same(name: str, parse: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert sorted(parse(report(name, capsys))) == as_reported()


def test_no_report_repeats_what_stood_in_the_file(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With all rules; the formats tell the findings of one and the same check."""
    monkeypatch.undo()
    found = findings_in(BROKEN, "2026-11", lambda _: True)
    monkeypatch.setattr(command, "findings_in", lambda *_, **__: found)
    reports = {name: reported(name, capsys).casefold() for name in FORMATS}
    assert all(reports.values())
    assert [(name, one) for name, out in reports.items() for one in secrets() if one.casefold() in out] == []


def test_the_masked_lines_have_their_carets_under_what_was_found(capsys: pytest.CaptureFixture[str]) -> None:
    out = report("text", capsys)
    block = next(one for one in out.split("\n\n") if one.startswith("cases/felt-ukendt-naer.yml:8:1:"))
    assert "  8 | xxxxxxxxx:\n    | ^^^^^^^^^\n" in block


def test_sarif_fits_its_schema(capsys: pytest.CaptureFixture[str]) -> None:
    schema = json.loads(SARIF_SCHEMA.read_text("utf-8"))
    errors = Draft4Validator(schema).iter_errors(json.loads(report("sarif", capsys)))
    assert [error.message[:200] for error in errors] == []


def test_json_has_the_fields_of_the_contract_in_their_order(capsys: pytest.CaptureFixture[str]) -> None:
    said = json.loads(report("json", capsys))
    assert list(said) == ["version", "records", "findings", "summary"]
    assert said["version"] == 1
    assert list(said["records"]) == ["cases", "methods"]
    assert list(said["summary"]) == ["fejl", "advarsel", "råd", "undtagelser"]
    assert said["summary"]["fejl"] + said["summary"]["advarsel"] == len(said["findings"]) == len(expected())
    fields = "rule family level confidence file line column end_line end_column record field message hint related"
    for finding in said["findings"]:
        assert list(finding) == fields.split()
        assert finding["level"] in {"fejl", "advarsel", "råd"}
        assert finding["confidence"] in {"høj", "lav"}
        assert all(list(related) == ["file", "line", "column", "note"] for related in finding["related"])


def test_every_finding_says_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    for finding in json.loads(report("json", capsys))["findings"]:
        for said in (finding["message"], finding["hint"]):
            assert said.strip().endswith((".", "?", "»")), said
            assert "{" not in said.replace("{ eller [", "").replace("{…}", ""), said
            assert not said.endswith(": "), said
        assert finding["hint"] != "Tilføj det: "


def test_two_runs_are_the_same_to_the_byte(capsys: pytest.CaptureFixture[str]) -> None:
    assert reported("sarif", capsys) == reported("sarif", capsys) == report("sarif", capsys)
