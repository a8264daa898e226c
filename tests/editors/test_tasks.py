"""Settings and tasks of VS Code name what is there, and the task reads findings as `casebook check` writes them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from casebook.cli import main
from casebook.cli.commands import check as command
from casebook.cli.findings import findings_in
from casebook.cli.starting import new_casebook
from casebook.model.schema import schemas
from tests.built import ROOT

LEVELS = {"error": "fejl", "warning": "advarsel", "info": "råd"}


def read(name: str) -> Any:
    """A file of VS Code's in this repository."""
    return json.loads((ROOT / ".vscode" / name).read_text("utf-8"))


def own(name: str) -> Any:
    """A file of VS Code's in a new casebook."""
    return json.loads(new_casebook("Fjordens metoder")[f".vscode/{name}"])


def matchers() -> list[dict[str, Any]]:
    """The readers of findings, one for each level."""
    found: list[dict[str, Any]] = read("tasks.json")["tasks"][0]["problemMatcher"]
    return found


def test_the_task_finds_every_finding_once_with_its_level_place_and_rule(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    checked = cache(lambda root, today: findings_in(root, today, lambda _: True))
    monkeypatch.setattr(
        command, "findings_in", lambda root, today, *_, **__: checked(root, today)
    )  # one check for both
    written = {}
    for form in ("json", "text"):
        main(["check", "--root", str(ROOT / "tests/broken"), "--format", form, "--today", "2026-11"])
        written[form] = capsys.readouterr().out
    problems, lines = json.loads(written["json"])["findings"], written["text"].splitlines()
    for matcher in matchers():
        pattern, level = matcher["pattern"], LEVELS[matcher["severity"]]
        matched = [match for match in map(re.compile(pattern["regexp"]).match, lines) if match]
        told = [tuple(match[pattern[part]] for part in ("file", "line", "column", "code")) for match in matched]
        wanted = [one for one in problems if one["level"] == level]
        assert [(file, rule) for file, _, _, rule in told] == [(one["file"], one["rule"]) for one in wanted]
        assert wanted or level == "råd"


@pytest.mark.parametrize("settings_of", [read, own], ids=["here", "in a new casebook"])
def test_every_schema_of_the_model_is_used_for_files_that_a_casebook_has(settings_of: Callable[[str], Any]) -> None:
    named = {Path(schema).stem for schema in settings_of("settings.json")["yaml.schemas"]}
    assert named == {*schemas(), "sentences"}


def test_a_new_casebook_has_the_tasks_and_the_extension_for_yaml() -> None:
    assert own("tasks.json") == read("tasks.json")
    assert "redhat.vscode-yaml" in own("extensions.json")["recommendations"]
    yaml_here = {name: value for name, value in read("settings.json").items() if "yaml" in name}
    assert {name: value for name, value in own("settings.json").items() if "yaml" in name} == yaml_here
