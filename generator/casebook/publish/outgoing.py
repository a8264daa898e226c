"""The content that a push is about to send: every commit on its own, since the history goes out with a correction."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from casebook.check.unread import JUDGED
from casebook.publish.git import ask, contents, try_to_ask, words
from casebook.publish.push import Push, known

_SHORT = 9  # digits of a commit's name
_TEXTS = ("cases/", "methods/", "content/")
_MARK = "mkdocs.yml"
_LINK = "160000"  # a submodule: a commit of another repository
_FORMAT = "--format=%H%n%an <%ae>%n%cn <%ce>%n%B"
_TAGGER = re.compile(r"^tagger (?P<who>[^\n]*>)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Blob:
    """A file as an object of git: its path from the top of the repository, and what it holds by name.

    Of a submodule there is the path only, for what it holds lies elsewhere: its name is empty.
    """

    path: str
    name: str


@dataclass(frozen=True)
class Outgoing:
    """A commit that is to be sent, its message, and the files that it changed or added, by their path.

    `makers` are its author and its committer («Name <mail>»), `prefix` is the path of the casebook's folder.
    """

    commit: str
    message: str
    blobs: tuple[Blob, ...]
    prefix: str = ""
    makers: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The beginning of the commit's name, as git shows it."""
        return self.commit[:_SHORT]

    @cached_property
    def files(self) -> frozenset[str]:
        """The changed files of the casebook."""
        return frozenset(
            blob.path.removeprefix(self.prefix)
            for blob in self.blobs
            if blob.name and blob.path.startswith(self.prefix)
        )

    @property
    def texts(self) -> tuple[str, ...]:
        """Those of its files that tell of something: records and pages, not the registers they are held against."""
        return tuple(sorted(file for file in self.files if file.startswith(_TEXTS)))


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag with a message of its own, and who made it."""

    name: str
    message: str
    maker: str


@dataclass(frozen=True, slots=True)
class Sent:
    """All that a push sends: commits, oldest first; the newest of each branch; tags; files that no commit holds."""

    commits: tuple[Outgoing, ...]
    tips: tuple[Outgoing, ...]
    tags: tuple[Tag, ...]
    loose: tuple[Blob, ...]


def outgoing(root: Path, push: Push) -> Sent:
    """The objects that the remote has not got. CasebookError where git is missing or `root` is in no repository."""
    prefix = "".join(words(root, "rev-parse", "--show-prefix"))
    ends, tags, loose = set(), [], []
    for update in push.sends:
        *chain, (kind, end) = _peeled(root, update.local)
        tags += [_tag(update.name, contents(root, (name,))[name]) for _, name in chain]
        if kind == "commit":
            ends.add(end)
        else:
            loose += _files(root, end) if kind == "tree" else [Blob("", end)]
    commits = tuple(_commits(root, sorted(ends), known(root, push), prefix)) if ends else ()
    tips = tuple(commit for commit in commits if commit.commit in ends)
    return Sent(commits, tips, tuple(dict.fromkeys(tags)), tuple(dict.fromkeys(loose)))


@contextmanager
def as_committed(root: Path, commit: Outgoing) -> Iterator[Path | None]:
    """The casebook as it stands in a commit, in a folder that is gone afterwards; None where it holds no casebook."""
    with tempfile.TemporaryDirectory(prefix="casebook-") as scratch:
        folder = Path(scratch)
        if try_to_ask(root, "cat-file", "-e", f"{commit.commit}:{commit.prefix}{_MARK}") is None:
            yield None
        else:
            lay(root, commit, ("--all",), folder)
            yield folder


def lay(root: Path, commit: Outgoing, files: Iterable[str], folder: Path) -> None:
    """Write files into a folder as they stand in a commit, over what is there."""
    with tempfile.TemporaryDirectory(prefix="casebook-index-") as scratch:
        index = {"GIT_INDEX_FILE": str(Path(scratch) / "index")}
        ask(root, "read-tree", f"{commit.commit}:{commit.prefix}", environ=index)
        ask(root, f"--work-tree={scratch}", "checkout-index", "--force", f"--prefix={folder}/", *files, environ=index)


def _commits(root: Path, ends: Iterable[str], known_there: Iterable[str], prefix: str) -> Iterator[Outgoing]:
    listed = ask(root, "log", "--topo-order", "--reverse", "-z", _FORMAT, *ends, *known_there, "--")
    for entry in os.fsdecode(listed).split("\0"):
        if entry:
            commit, *makers, message = entry.split("\n", 3)
            changed = tuple(_changed(root, commit))
            yield Outgoing(commit, message.strip("\n"), changed, prefix, tuple(dict.fromkeys(makers)))


def _changed(root: Path, commit: str) -> Iterator[Blob]:
    """The files that a commit holds as none of its parents does: of a merge those that it made itself."""
    listed = os.fsdecode(ask(root, "diff-tree", "-r", "-c", "-z", "--root", "--no-commit-id", "--name-only", commit))
    changed = {file for file in listed.split("\0") if file}
    return (
        (blob for blob in _files(root, commit) if blob.path in changed and blob.name not in JUDGED)
        if changed
        else iter(())
    )


def _files(root: Path, tree: str) -> list[Blob]:
    entries = os.fsdecode(ask(root, "ls-tree", "-r", "-z", "--full-tree", tree)).split("\0")
    parts = (entry.partition("\t") for entry in entries if entry)
    return [Blob(path, "" if head.startswith(_LINK) else head.split()[2]) for head, _, path in parts]


def _peeled(root: Path, name: str) -> list[tuple[str, str]]:
    """The objects that a name leads to, tag by tag: the kind and the name of each."""
    kind = words(root, "cat-file", "-t", name)[0]
    if kind != "tag":
        return [(kind, name)]
    head = contents(root, (name,))[name].partition(b"\n")[0]
    return [(kind, name), *_peeled(root, head.decode().partition(" ")[2])]


def _tag(name: str, data: bytes) -> Tag:
    """A tag: who made it, and when, stands in its head, and behind that the message."""
    head, _, message = data.decode("utf-8", "replace").partition("\n\n")
    tagger = _TAGGER.search(head)
    return Tag(name, message, tagger["who"] if tagger else "")
