"""Git, asked from the casebook's folder whatever the folder is that a hook was called in."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

from casebook.problem import CasebookError

# Git sets these in its hooks for the folder that it was called in; from another they lead astray.
_LOCATING = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY"})
# What is sent is the object itself, whatever stands in for it here, and messages are read in one encoding.
_PLAIN = ("--no-replace-objects", "-c", "log.showSignature=false", "-c", "i18n.logOutputEncoding=UTF-8")


def ask(root: Path, *arguments: str, environ: Mapping[str, str] | None = None, given: bytes = b"") -> bytes:
    """The answer of git. CasebookError where it is missing or fails."""
    answer = try_to_ask(root, *arguments, environ=environ, given=given)
    if answer is None:
        raise CasebookError(
            "Git kan ikke sige, hvad der er på vej ud.",
            "Se efter, om git er installeret, og om mappen er i et repositorium.",
        )
    return answer


def try_to_ask(
    root: Path, *arguments: str, environ: Mapping[str, str] | None = None, given: bytes = b""
) -> bytes | None:
    """The answer of git; None where it is missing or fails."""
    git = shutil.which("git")
    if git is None:
        return None
    kept = {name: value for name, value in os.environ.items() if name not in _LOCATING}
    asked = subprocess.run(  # noqa: S603 - our own arguments
        [git, "-C", str(root), *_PLAIN, *arguments],
        input=given,
        capture_output=True,
        check=False,
        env=kept | dict(environ or {}),
    )
    return asked.stdout if asked.returncode == 0 else None


def words(root: Path, *arguments: str, given: bytes = b"") -> tuple[str, ...]:
    """The answer of git, line by line."""
    return tuple(os.fsdecode(ask(root, *arguments, given=given)).splitlines())


def contents(root: Path, objects: Iterable[str]) -> dict[str, bytes]:
    """The content of each object, by its name."""
    wanted = sorted(set(objects))
    answer = (
        ask(root, "cat-file", "--batch", given="".join(f"{object_name}\n" for object_name in wanted).encode())
        if wanted
        else b""
    )
    held, at = {}, 0
    for object_name in wanted:
        head, at = _line(answer, at)
        size = int(head.rpartition(b" ")[2])
        held[object_name] = answer[at : at + size]
        at += size + 1
    return held


def _line(data: bytes, start: int) -> tuple[bytes, int]:
    end = data.index(b"\n", start)
    return data[start:end], end + 1
