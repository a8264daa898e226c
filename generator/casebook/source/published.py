"""All files that a public repository shows: those that git keeps, or all that lie there, and what they hold."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path as FilePath

MAX_BYTES = 2**22  # bytes; what is longer nobody has written
_OF_EDITORS = (".swp", ".DS_Store")  # as .gitignore has it: what programs leave beside a file, never published
_BUILT = "sitemap.xml"  # in a folder: a built site
_LEFT = frozenset({".git", ".venv", "__pycache__", "node_modules"})  # of git, or made by a program
_BOMS = (
    (b"\xff\xfe\x00\x00", "utf-32"), (b"\x00\x00\xfe\xff", "utf-32"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"),
)  # fmt: skip
_PLAIN = frozenset({*range(0x20, 0x7F), *range(0x80, 0x100), 0x09, 0x0A, 0x0C, 0x0D})
_LOCATING = ("GIT_DIR", "GIT_WORK_TREE", "GIT_PREFIX")  # set by git in its hooks, for the folder that it is called in


def published_files(root: FilePath) -> tuple[str, ...]:
    """Their paths relative to `root`, sorted. In a repository those that git keeps, and links as themselves."""
    kept = _kept(root)
    return tuple(sorted(_lying(root) if kept is None else (file for file in kept if os.path.lexists(root / file))))


def bytes_of(root: FilePath, file: str) -> bytes | None:
    """What a file holds, of a link where it leads. None where it is neither or cannot be had.

    Of a file that is too long to be read, one byte more than `MAX_BYTES` is given.
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
    """The text that bytes are, in whatever encoding; None where they are no text."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace") if _PLAIN.issuperset(data) else None


def _kept(root: FilePath) -> list[str] | None:
    """The files that git keeps below a folder; None where there is no git or no repository."""
    git = shutil.which("git")
    if git is None:
        return None
    environ = {name: value for name, value in os.environ.items() if name not in _LOCATING}
    command = [git, "-C", str(root), "ls-files", "-z", "--cached"]
    asked = subprocess.run(command, capture_output=True, check=False, env=environ)  # noqa: S603 - a fixed command
    listed = os.fsdecode(asked.stdout).split("\0")
    return sorted({file for file in listed if file}) if asked.returncode == 0 else None


def _lying(root: FilePath) -> Iterator[str]:
    """Every file below a folder that is in no repository, but for the sites built there, which `scan` reads."""
    for folder, folders, names in os.walk(root):
        if _BUILT in names and FilePath(folder) != root:
            folders.clear()
            continue
        links = [name for name in folders if (FilePath(folder) / name).is_symlink()]
        folders[:] = sorted(set(folders) - _LEFT - set(links))
        for name in (*names, *links):
            if not name.endswith(_OF_EDITORS):
                yield (FilePath(folder) / name).relative_to(root).as_posix()
