"""The theme's files, and the casebook's own in their place."""

from __future__ import annotations

from pathlib import Path

from casebook.mkdocs_plugin import OWN_THEME, THEME
from casebook.problem import CasebookError


def listed(root: Path) -> str:
    """One line for each of the theme's files; those that the casebook has its own of are marked."""
    own = root / OWN_THEME
    return "".join(f"{'egen ' if (own / file).is_file() else '     '}{file}\n" for file in _files())


def copied(root: Path, file: str) -> str:
    """Copy one of the theme's files into the casebook; a sentence on it. CasebookError where that cannot be."""
    if file not in _files():
        raise CasebookError(
            "Temaet har ingen fil med den sti.", "Kør «casebook theme» uden mere, og vælg en på listen."
        )
    path = root / OWN_THEME / file
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("xb") as copy:
            copy.write((THEME / file).read_bytes())
    except FileExistsError as error:
        raise CasebookError("Casebogen har allerede sin egen.", f"Ret {OWN_THEME}/{file}, eller slet den.") from error
    return f"Skrev {OWN_THEME}/{file}. Den gælder nu i stedet for temaets egen.\n"


def _files() -> list[str]:
    return sorted(path.relative_to(THEME).as_posix() for path in THEME.rglob("*") if path.is_file())
