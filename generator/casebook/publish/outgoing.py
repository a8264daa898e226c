"""What a push is about to send: every commit on its own, since what was mended later goes out with the history."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from casebook.problem import CasebookError

_SHORT = 9  # digits of a commit's name
_TEXTS = ("cases/", "methods/", "content/")
_NOTHING = "0" * 40  # how git says that there is no commit


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A commit that is to be sent, and the files of the casebook that it changed or added."""

    commit: str
    files: frozenset[str]

    @property
    def texts(self) -> tuple[str, ...]:
        """Those of its files that tell of something: records and pages, not the registers they are held against."""
        return tuple(sorted(file for file in self.files if file.startswith(_TEXTS)))

    @property
    def name(self) -> str:
        """The beginning of the commit's name, as git shows it."""
        return self.commit[:_SHORT]


def outgoing(root: Path, environ: Mapping[str, str]) -> tuple[Outgoing, ...]:
    """The commits that the remote has not got, oldest first; which ones a hook of `pre-commit` says in `environ`.

    CasebookError where git is missing or `root` is in no repository.
    """
    last = environ.get("PRE_COMMIT_TO_REF") or "HEAD"
    if last == _NOTHING:  # a branch is deleted
        return ()
    first = environ.get("PRE_COMMIT_FROM_REF", _NOTHING)
    known = (
        [f"^{first}"] if first != _NOTHING and _git(root, "cat-file", "-e", first, may_fail=True) is not None else []
    )
    commits = _git(root, "rev-list", "--reverse", last, *known, "--not", "--remotes") or ""
    return tuple(Outgoing(commit, _changed(root, commit)) for commit in commits.split())


@contextmanager
def as_committed(root: Path, commit: Outgoing) -> Iterator[Path]:
    """The casebook as it stands in a commit, in a folder of its own that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="casebook-") as scratch:
        folder = Path(scratch)
        lay(root, commit, ("--all",), folder)
        yield folder


def lay(root: Path, commit: Outgoing, files: Iterable[str], folder: Path) -> None:
    """Write files into a folder as they stand in a commit, over what is there."""
    prefix = (_git(root, "rev-parse", "--show-prefix") or "").strip()
    with tempfile.TemporaryDirectory(prefix="casebook-index-") as scratch:
        index = {"GIT_INDEX_FILE": str(Path(scratch) / "index")}
        _git(root, "read-tree", f"{commit.commit}:{prefix}", environ=index)
        _git(
            root, f"--work-tree={scratch}", "checkout-index", "--force", f"--prefix={folder}/", *files, environ=index
        )  # fmt: skip


def _changed(root: Path, commit: str) -> frozenset[str]:
    listed = _git(
        root, "diff-tree", "-r", "-m", "-z", "--root", "--relative", "--no-commit-id", "--name-only",
        "--diff-filter=d", commit,
    )  # fmt: skip
    return frozenset((listed or "").split("\0")) - {""}


def _git(root: Path, *arguments: str, environ: Mapping[str, str] | None = None, may_fail: bool = False) -> str | None:
    """What git answers; None where it fails and may."""
    git = shutil.which("git")
    if git is not None:
        asked = subprocess.run(  # noqa: S603 - our own arguments
            [git, "-C", str(root), *arguments], capture_output=True, check=False, env={**os.environ, **(environ or {})}
        )
        if asked.returncode == 0:
            return asked.stdout.decode("utf-8", "surrogateescape")
    if may_fail:
        return None
    raise CasebookError(
        "Git kan ikke sige, hvad der er på vej ud.",
        "Se efter, om git er installeret, og om mappen er i et repositorium.",
    )
