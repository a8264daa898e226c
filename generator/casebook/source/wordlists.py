"""Word lists: one entry a line, below lines that begin with # and say where the list comes from and its licence."""

from __future__ import annotations

from pathlib import Path as FilePath

FOLDER = "site_config/wordlists"


def read_wordlists(root: FilePath) -> dict[str, frozenset[str]]:
    """Every list below `root` by its name, the file's without its ending."""
    return {path.stem: read_wordlist(root, path.stem) for path in sorted((root / FOLDER).glob("*.txt"))}


def read_wordlist(root: FilePath, name: str) -> frozenset[str]:
    """The entries of the list `name` in small letters; none where there is no such list."""
    path = root / FOLDER / f"{name}.txt"
    if path.is_symlink() or not path.is_file():
        return frozenset()
    lines = path.read_text("utf-8").lower().splitlines()
    first = next((i for i, line in enumerate(lines) if not line.startswith("#")), len(lines))
    return frozenset(map(str.strip, lines[first:])) - {""}
