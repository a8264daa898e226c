"""Patches that pre-commit puts aside while it looks at a commit: unstaged text, in clear, outside the repository."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from casebook.publish.git import try_to_ask


def patches(environ: Mapping[str, str]) -> tuple[Path, ...]:
    """The files that pre-commit keeps of what it has put aside, of any repository, oldest first."""
    return tuple(sorted(_folder(environ).glob("patch[0-9]*-[0-9]*")))


def made_by(process: int, among: Iterable[Path]) -> tuple[Path, ...]:
    """Those that a process has made: another repository may be committed to at the same time.

    pre-commit puts the number of its process into the name. On Windows that is not the number of the process that was
    started, since the Python of a virtual environment starts another.
    """
    return tuple(patch for patch in among if os.name == "nt" or patch.name.endswith(f"-{process}"))


def clear(root: Path, left: tuple[Path, ...]) -> tuple[Path, ...]:
    """Remove those whose text is back in the files, and give back the others: they may be all that is left of it."""
    kept = tuple(patch for patch in left if not _is_back(root, patch))
    for patch in set(left) - set(kept):
        patch.unlink(missing_ok=True)
    return kept


def _folder(environ: Mapping[str, str]) -> Path:
    """The folder in which pre-commit keeps its files, looked up as it does."""
    given = environ.get("PRE_COMMIT_HOME")
    cache = environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(os.path.realpath(os.path.expanduser(given or os.path.join(cache, "pre-commit"))))  # noqa: PTH111, PTH118 - as pre-commit does


def _is_back(root: Path, patch: Path) -> bool:
    """True if the files of this repository hold what the patch says: then it could be taken off them again."""
    top = os.fsdecode(try_to_ask(root, "rev-parse", "--show-toplevel") or b"").removesuffix("\n")
    check = ("apply", "--reverse", "--check", "--whitespace=nowarn", str(patch))
    return bool(top) and try_to_ask(Path(top), *check) is not None
