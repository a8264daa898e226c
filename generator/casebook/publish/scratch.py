"""The folder beside the site in which the next one is made, and what is left of it when a build is cut off.

At every moment one whole site is in its place or in a scratch folder, and what is in a scratch folder is put back
before the folder goes.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from casebook.publish.locks import is_free, locked

MARK = "sitemap.xml"  # a folder that has it was built by us and may be replaced
PREFIX = ".casebook-"  # all that we lay down for a moment is called so, and git ignores it
LOCK, OLD = "lock", "old"
_OF_FILES = ("cases", "methods")  # the folders in which files are replaced, too
_CHANCE = re.compile(r"[a-z0-9_]{8}")  # how mkdtemp ends a name: «site» is told from «site-a» by it


@contextmanager
def scratch_beside(destination: Path) -> Iterator[Path]:
    """A folder on the same disk, gone afterwards; the old site, where it is in there, is put back first."""
    scratch = Path(tempfile.mkdtemp(prefix=_prefix(destination), dir=destination.parent))
    try:
        with locked(scratch / LOCK):
            yield scratch
    finally:
        _give_back(scratch, destination)
        shutil.rmtree(scratch, ignore_errors=True)


def put_in_place(built: Path, destination: Path, scratch: Path) -> None:
    """The built site instead of the one that is there. Cut off anywhere, one of them is in place."""
    try:
        if destination.exists():
            destination.rename(scratch / OLD)
        built.rename(destination)
    except BaseException:
        _give_back(scratch, destination)
        raise


def mend_leftovers(root: Path, destination: Path) -> None:
    """Put back the site that a build took away before it was cut off, and clear what such builds left behind."""
    for scratch in sorted(destination.parent.iterdir()):
        if _is_ours(scratch, destination) and is_free(scratch / LOCK):
            _give_back(scratch, destination)
            shutil.rmtree(scratch, ignore_errors=True)
    for folder in _OF_FILES:
        for path in sorted((root / folder).glob(f"{PREFIX}*")):
            path.unlink(missing_ok=True)


def _is_ours(path: Path, destination: Path) -> bool:
    """True if a path is a scratch folder of this very site."""
    prefix = _prefix(destination)
    named = path.name.startswith(prefix) and _CHANCE.fullmatch(path.name.removeprefix(prefix))
    return bool(named) and path.is_dir() and not path.is_symlink()


def _prefix(destination: Path) -> str:
    return f"{PREFIX}{destination.name}-"


def _give_back(scratch: Path, destination: Path) -> None:
    """The old site in its place again, where nothing has taken it."""
    old = scratch / OLD
    if old.is_dir() and not destination.exists():
        old.rename(destination)
