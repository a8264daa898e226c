"""A file that says that somebody is at work here; the system lets go of it when the program ends, however it ends."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows: there a folder in use cannot be removed anyway
    fcntl = None  # type: ignore[assignment]


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the file at `path`, which is made for it."""
    with path.open("w") as stream:
        if fcntl is not None:
            fcntl.flock(stream, fcntl.LOCK_EX)
        yield


def is_free(path: Path) -> bool:
    """True if nobody holds the file; one that is not there is held by nobody."""
    if fcntl is None or not path.exists():
        return True
    with path.open() as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
    return True
