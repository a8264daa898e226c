"""A push as git tells its hook of it: where it goes, and every branch and tag that it moves."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from casebook.publish.git import try_to_ask, words

_FIELDS = 4


@dataclass(frozen=True, slots=True)
class Update:
    """A line of what git tells the hook: what is sent (`local`), under which name, and what is there so far."""

    local: str
    name: str
    remote: str

    @property
    def deletes(self) -> bool:
        """True if the branch or tag is taken away: then nothing is sent."""
        return is_nothing(self.local)


@dataclass(frozen=True, slots=True)
class Push:
    """A push: the name and the address that it goes to, and what it moves."""

    remote: str
    url: str
    updates: tuple[Update, ...]

    @property
    def sends(self) -> tuple[Update, ...]:
        """The updates that send something; a deletion sends nothing."""
        return tuple(update for update in self.updates if not update.deletes)


def is_nothing(name: str) -> bool:
    """True if a name is git's for no object, in SHA-1 or SHA-256."""
    return not name.strip("0")


def push_of(remote: str, url: str, lines_of_git: str) -> Push:
    """The push that git tells of: «local-ref local-object remote-ref remote-object» a line; a ref can have blanks."""
    lines = (line.rsplit(maxsplit=_FIELDS - 1) for line in lines_of_git.splitlines())
    fields = (fields for fields in lines if len(fields) == _FIELDS)
    return Push(remote, url, tuple(Update(local, name, there) for _, local, name, there in fields))


def push_by_hand(root: Path) -> Push:
    """The push of the branch that is checked out, as `git push` alone would send it."""
    head = words(root, "rev-parse", "HEAD")[0]
    branch = (try_to_ask(root, "symbolic-ref", "--quiet", "HEAD") or b"refs/heads/HEAD").decode().strip()
    own = branch.removeprefix("refs/heads/")
    asked = (f"branch.{own}.pushRemote", "remote.pushDefault", f"branch.{own}.remote")
    remote = next((answer.decode().strip() for key in asked if (answer := try_to_ask(root, "config", key))), "origin")
    return Push(remote, "", (Update(head, branch, "0" * len(head)),))


def known(root: Path, push: Push) -> tuple[str, ...]:
    """The arguments that leave out what the remote has: what the push says of it, and what was fetched from it.

    What another remote has proves nothing: it may be private. Neither does what was fetched, where the push goes to
    an address of its own.
    """
    there = [
        update.remote for update in push.updates if not is_nothing(update.remote) and _is_here(root, update.remote)
    ]
    left_out = (*there, *_tracked(root, push))
    return ("--not", *left_out) if left_out else ()


def _is_here(root: Path, name: str) -> bool:
    return try_to_ask(root, "cat-file", "-e", name) is not None


def _tracked(root: Path, push: Push) -> tuple[str, ...]:
    remotes = words(root, "remote")
    if push.remote not in remotes or try_to_ask(root, "config", f"remote.{push.remote}.pushurl") is not None:
        return ()
    inside = (name for name in remotes if name.startswith(f"{push.remote}/"))  # «origin/private» is another remote
    return (*(f"--exclude={name}/*" for name in inside), f"--remotes={push.remote}")
