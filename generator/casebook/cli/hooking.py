"""The git hooks: each delegates to the hook that was there before, then runs our own check."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from casebook.cli.findings import Findings, reported
from casebook.problem import CasebookError, in_order
from casebook.publish.hooks import others
from casebook.publish.patches import clear, made_by, patches
from casebook.publish.push import push_of

_SCISSORS = "------------------------ >8 ------------------------"
KEPT = (
    "Bemærk: pre-commit lagde den tekst, der ikke skulle med, til side og har ikke fået alt tilbage.\n"
    "  gør: Find den i filen {file}, og slet så filen.\n"
)


def run_hook(root: Path, today: str, name: str, arguments: list[str], stream: Callable[[], bytes]) -> int:
    """The exit code for git: that of the hook that was there before ours if it refuses, else that of our check."""
    given = stream() if name == "pre-push" else b""
    other = others(root, name)
    if other and (answer := subprocess.run([str(other), *arguments], input=given, check=False).returncode):  # noqa: S603 - the repository's own hook
        return answer
    if name == "pre-commit":
        return before_commit(root)
    if name == "commit-msg":
        return _report(root, message(root, today, arguments))
    return _report(root, before_push(root, today, arguments, given))


def before_commit(root: Path) -> int:
    """Run pre-commit on the staged files, and delete the patches in which it has kept the unstaged text.

    It leaves them in its cache, in clear: a name that is not committed would lie there for ever.
    """
    if find_spec("pre_commit") is None:
        raise CasebookError(
            "Programmet pre-commit er ikke i .venv, så intet kan kontrolleres.",
            "Kør «.venv/bin/pip install pre-commit» (på Windows «.venv\\Scripts\\pip»), og prøv igen.",
        )
    before = set(patches(os.environ))
    command = [sys.executable, "-m", "pre_commit", "run", "--hook-stage", "pre-commit"]
    with subprocess.Popen(command) as process:  # noqa: S603 - a fixed command
        answer = process.wait()
    new = (patch for patch in patches(os.environ) if patch not in before)
    for patch in clear(root, made_by(process.pid, new)):
        sys.stderr.write(KEPT.format(file=patch))
    return answer


def message(root: Path, today: str, arguments: list[str]) -> Findings:
    """The findings in a commit message before it is committed."""
    from casebook.check.context import context_of  # noqa: PLC0415
    from casebook.check.engine import wordings_in  # noqa: PLC0415
    from casebook.check.public import in_comment, in_message  # noqa: PLC0415 - heavy
    from casebook.corpus import load  # noqa: PLC0415
    from casebook.publish.trailers import without_trailers  # noqa: PLC0415

    if len(arguments) != 1:
        raise CasebookError("Git siger ikke, hvor beskeden står.", "Kør «casebook hooks» igen.")
    text = Path(arguments[0]).read_text("utf-8", "replace").partition(_SCISSORS)[0]
    lines, context = text.splitlines(), context_of(load(root), today)
    text = "\n".join("" if line.startswith("#") else line for line in lines)
    # Git keeps such lines of a message that is given by -m; with a tab it lists the files of the commit.
    remarks = "\n".join(line if line.startswith("#") and line[1:2] != "\t" else "" for line in lines)
    as_declared = (*in_message(without_trailers(text), "besked", context), *in_comment(remarks, "besked", context))
    problems = tuple(map(wordings_in(context).of, as_declared))
    return Findings(in_order(problems), blocks=bool(problems), cases=0, methods=0, exemptions=0)


def before_push(root: Path, today: str, arguments: list[str], given: bytes) -> Findings:
    """The findings in everything that a push would send; `given` is git's list of refs."""
    from casebook.cli.sent import findings_of_push  # noqa: PLC0415 - heavy

    remote, url = (*arguments, "", "")[:2]
    return findings_of_push(root, today, push_of(remote, url, os.fsdecode(given)))


def _report(root: Path, findings: Findings) -> int:
    if findings.blocks:
        sys.stderr.write(reported(root, findings, "text")[1])
    return int(findings.blocks)
