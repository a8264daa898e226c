"""A new casebook: the starter's files, those that every casebook shares, and those that are made from the code."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

from casebook.cli import proposals
from casebook.cli.generated import generated_files
from casebook.corpus.folder import POLICY_FILE
from casebook.problem import CasebookError
from casebook.source import Document
from casebook.source.compose import compose
from casebook.source.writing import written

PACKAGE = Path(__file__).parents[1]
STARTER = PACKAGE / "starter"
TEXTS = "site_config/texts.yml"
_LABELS = "betegnelser:\n"
_NAME = "{{ navn }}"
_LONGEST = 80
_RENAMED = {"VEJLEDNING.md": "README.md"}
_HIDDEN = "dot-"  # a package keeps no hidden files


def start(folder: Path, name: str) -> int:
    """Write a casebook called `name` into an empty or a new folder; the number of its files.

    CasebookError where the folder is in use, or the name is none: then nothing has changed.
    """
    _refuse_used(folder)
    files = new_casebook(_sound(name))
    for file, data in files.items():
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    (folder / proposals.FILE).write_text(proposals.proposals_of(folder), encoding="utf-8", newline="\n")
    return len(files) + 1


def new_casebook(name: str) -> dict[str, bytes]:
    """The content of each file of a new casebook, by its path."""
    shared = dict(_shared())
    labels = shared.pop(TEXTS).decode("utf-8").partition(_LABELS)[2]
    files = {file: text.encode("utf-8") for file, text in generated_files().items()} | shared
    files |= {_target(path): path.read_bytes() for path in sorted(STARTER.rglob("*")) if path.is_file()}
    texts = files[TEXTS].decode("utf-8").replace(_NAME, written(name))
    files[TEXTS] = f"{texts}{_LABELS}{labels}".encode()
    return files


def package_labels() -> dict[str, dict[str, str]]:
    """The labels of the closed values where a casebook has not chosen words of its own."""
    tree = compose(Document(TEXTS, dict(_shared())[TEXTS].decode("utf-8"))).tree
    return cast("dict[str, dict[str, dict[str, str]]]", tree)[_LABELS.strip(":\n")]


def package_policy() -> Document:
    """The policy that a new casebook begins with."""
    return compose(Document(POLICY_FILE, (STARTER / POLICY_FILE).read_text("utf-8")))


def _refuse_used(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise CasebookError("Der ligger en fil, hvor casebogen skal være.", "Vælg en anden mappe. Intet er ændret.")
    if folder.is_dir() and any(folder.iterdir()):
        raise CasebookError("Mappen er ikke tom.", "Vælg en mappe, der er tom eller ikke findes. Intet er ændret.")


def _sound(name: str) -> str:
    if not name.strip() or len(name) > _LONGEST or not name.isprintable():
        raise CasebookError(
            "Navnet kan ikke bruges.", f"Skriv højst {_LONGEST} tegn på én linje, for eksempel «Fjordens metoder»."
        )
    return name.strip()


def _target(path: Path) -> str:
    """The place of a starter's file in the new casebook."""
    parts = [_RENAMED.get(part, part) for part in path.relative_to(STARTER).parts]
    return "/".join(f".{part.removeprefix(_HIDDEN)}" if part.startswith(_HIDDEN) else part for part in parts)


def _shared() -> Iterator[tuple[str, bytes]]:
    """The shared files by their paths: from a wheel, or from the checkout that the package is run in."""
    packed = PACKAGE / "shared"
    root = packed if packed.is_dir() else PACKAGE.parents[1]
    lines = (PACKAGE / "shared.txt").read_text("utf-8").splitlines()
    for path in (path for line in lines if not line.startswith("#") for path in sorted(root.glob(line))):
        yield path.relative_to(root).as_posix(), path.read_bytes()
