"""What our hooks do when git calls them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from casebook.cli.findings import Findings, reported
from casebook.problem import CasebookError, in_order
from casebook.publish.hooks import others
from casebook.publish.patches import clear, patches
from casebook.publish.push import push_of

_SCISSORS = "------------------------ >8 ------------------------"
KEPT = (
    "Bemærk: pre-commit lagde den tekst, der ikke skulle med, til side og har ikke fået alt tilbage.\n"
    "  gør: Find den i filen {file}, og slet så filen.\n"
)


def run_hook(root: Path, today: str, name: str, arguments: list[str], stream: Callable[[], bytes]) -> int:
    """Ask the hook that was there before ours, then look ourselves; what git is to answer."""
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
    """Have pre-commit look at what is staged, and remove what it has put aside meanwhile."""
    before = set(patches(os.environ))
    command = [sys.executable, "-m", "pre_commit", "run", "--hook-stage", "pre-commit"]
    answer = subprocess.run(command, check=False).returncode  # noqa: S603 - a fixed command
    new = tuple(patch for patch in patches(os.environ) if patch not in before)
    for patch in clear(root, new):
        sys.stderr.write(KEPT.format(file=patch))
    return answer


def message(root: Path, today: str, arguments: list[str]) -> Findings:
    """What is found in the message that is about to be given to a commit."""
    from casebook.check.public import in_comment, in_message  # noqa: PLC0415 - heavy
    from casebook.check.world import world_of  # noqa: PLC0415
    from casebook.corpus import load  # noqa: PLC0415
    from casebook.publish.trailers import without_trailers  # noqa: PLC0415

    if len(arguments) != 1:
        raise CasebookError("Git siger ikke, hvor beskeden står.", "Kør «make hooks» igen.")
    text = Path(arguments[0]).read_text("utf-8", "replace").partition(_SCISSORS)[0]
    lines, world = text.splitlines(), world_of(load(root), today)
    text = "\n".join("" if line.startswith("#") else line for line in lines)
    # Git keeps such lines of a message that is given by -m; with a tab it lists the files of the commit.
    remarks = "\n".join(line if line.startswith("#") and line[1:2] != "\t" else "" for line in lines)
    found = (*in_message(without_trailers(text), "besked", world), *in_comment(remarks, "besked", world))
    return Findings(in_order(found), blocks=bool(found), cases=0, methods=0, exemptions=0)


def before_push(root: Path, today: str, arguments: list[str], given: bytes) -> Findings:
    """What is found in all that a push is about to send; git says on the way in what that is."""
    from casebook.cli.sent import findings_of_push  # noqa: PLC0415 - heavy

    remote, url = (*arguments, "", "")[:2]
    return findings_of_push(root, today, push_of(remote, url, os.fsdecode(given)))


def _report(root: Path, findings: Findings) -> int:
    if findings.blocks:
        sys.stderr.write(reported(root, findings, "text")[1])
    return int(findings.blocks)
