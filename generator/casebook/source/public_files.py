"""Lists and reads all files that a public repository shows: those tracked by git or, without git, all in the folder.

Not only records: a name in a script or a test's data is as public as one in a case.
"""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path as FilePath

MAX_BYTES = 2**22  # no person has written a longer text
_OF_EDITORS = (".swp", ".DS_Store")  # as .gitignore has it: what programs leave beside a file, never published
_BUILT = "sitemap.xml"  # in a folder: a built site
_LEFT = frozenset({".git", ".venv", "__pycache__", "node_modules"})  # of git, or made by a program
_BOMS = (
    (b"\xff\xfe\x00\x00", "utf-32"), (b"\x00\x00\xfe\xff", "utf-32"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"),
)  # fmt: skip
_AFTER_LATIN = "\u0250"  # what is decoded with the wrong encoding is hardly ever Latin
_PLAIN = frozenset({*range(0x20, 0x7F), *range(0x80, 0x100), 0x09, 0x0A, 0x0C, 0x0D})
_LOCATING = ("GIT_DIR", "GIT_WORK_TREE", "GIT_PREFIX")  # set by git in its hooks, for the folder that it is called in


def published_files(root: FilePath) -> tuple[str, ...]:
    """Paths of the public files, relative to `root`, sorted. In a repository these are the tracked files and links."""
    tracked = _tracked(root)
    present = _walked(root) if tracked is None else (file for file in tracked if os.path.lexists(root / file))
    return tuple(sorted(present))


def bytes_of(root: FilePath, file: str) -> bytes | None:
    """The content of a file, or the target of a symbolic link. None for anything else and for unreadable files.

    A file that is too long is cut after `MAX_BYTES` + 1 bytes, so that the caller can see that it is.
    """
    path = root / file
    try:
        mode = path.lstat().st_mode
        if stat.S_ISLNK(mode):
            return os.fsencode(path.readlink())
        if not stat.S_ISREG(mode):
            return None
        with path.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except OSError:
        return None


def legible(data: bytes) -> str | None:
    """The bytes decoded as UTF-8, UTF-16, UTF-32 or Windows-1252; None where they are no text."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    if b"\0" in data and (text := _of_wide_characters(data)) is not None:
        return text
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace") if _PLAIN.issuperset(data) else None


def _of_wide_characters(data: bytes) -> str | None:
    """The bytes, which hold a zero byte, decoded as UTF-32 or UTF-16 without a mark; None where they are no text."""
    for encoding in ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text and sum(char < _AFTER_LATIN for char in text) > len(text) / 2:
            return text
    return None


def _tracked(root: FilePath) -> list[str] | None:
    """The files tracked by git below a folder; None where there is no git or no repository."""
    git = shutil.which("git")
    if git is None:
        return None
    environ = {name: value for name, value in os.environ.items() if name not in _LOCATING}
    command = [git, "-C", str(root), "ls-files", "-z", "--cached"]
    listing = subprocess.run(command, capture_output=True, check=False, env=environ)  # noqa: S603 - a fixed command
    tracked = os.fsdecode(listing.stdout).split("\0")
    return sorted({file for file in tracked if file}) if listing.returncode == 0 else None


def _walked(root: FilePath) -> Iterator[str]:
    """Every file below a folder that is in no repository, except built sites: those are what `casebook scan` reads."""
    for folder, folders, names in os.walk(root):
        if _BUILT in names and FilePath(folder) != root:
            folders.clear()
            continue
        links = [name for name in folders if (FilePath(folder) / name).is_symlink()]
        folders[:] = sorted(set(folders) - _LEFT - set(links))
        for name in (*names, *links):
            if not name.endswith(_OF_EDITORS):
                yield (FilePath(folder) / name).relative_to(root).as_posix()
