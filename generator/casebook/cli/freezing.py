"""Stores an edition of what is published, and takes out of the stored ones what they may no longer hold."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterator
from datetime import UTC, datetime
from pathlib import Path

from casebook.corpus import Kind, load
from casebook.corpus.withdrawn import Tombstone
from casebook.danish import counted, when
from casebook.problem import CasebookError, one_line
from casebook.publish.commit import commit_moment
from casebook.publish.paper.printing import to_print
from casebook.published.frozen import Frozen, Thing, frozen
from casebook.published.stored import Stored, down_by, naming, stored_editions, without
from casebook.source.addresses import read_addresses
from casebook.source.editions import NAME, edition_file
from casebook.source.replacing import write_anew

_HOW = "En udgave hedder årstal, bindestreg og nummer, for eksempel «2027-1»."
_UNREAD = (
    "En gemt udgave kan ikke læses, så ingen kan vide, om det, der skal væk, stadig ligger i den. Den kommer ikke "
    "på siden, men filen er urørt: Slet den, eller hent den fra historien, og kør kommandoen igen.\n"
)
_UNWRITTEN = (
    "{file} kan ikke skrives, så det, der skal væk, ligger stadig i den. Luk den i andre programmer, og prøv igen.\n"
)
_NAMED = (
    "Her nævner en udgave stadig et navn derfra. En udgave kan ikke rettes, så tag posten ud af udgaverne med "
    "«casebook edition --without»:\n"
)


def freeze(root: Path, name: str, today: str) -> int:
    """Store what is published under a name. CasebookError where it is taken, or where something stands in the way."""
    if not NAME.fullmatch(name):
        raise CasebookError("Udgaven kan ikke hedde sådan. Intet er skrevet.", _HOW)
    used = any(entry.address.startswith(Frozen(name, "").address) for entry in read_addresses(root))
    if used or (root / edition_file(name)).exists():
        raise CasebookError(
            "Der er allerede en udgave med det navn. Intet er skrevet.",
            f"En udgave bliver aldrig lavet om. Vælg det næste nummer. {_HOW}",
        )
    published = to_print(root, today).view.published
    edition = frozen(published, name, commit_moment(root)[:10] or f"{datetime.now(UTC):%Y-%m-%d}")
    (root / edition_file(name)).parent.mkdir(exist_ok=True)
    write_anew(root / edition.file, edition.stored())
    cases, methods = counted(len(edition.cases), "case", "cases"), counted(len(edition.methods), "metode", "metoder")
    sys.stdout.write(
        f"Skrev {edition.file}: {cases} og {methods}, som de er {when(edition.day)}. Gem filen i git, og byg siden.\n"
    )
    return 0


def take_out(root: Path, things: Collection[Thing]) -> int:
    """Take records out of every stored edition for good. CasebookError where none of them holds one."""
    stored = stored_editions(root)
    held = {thing for edition in stored.editions for thing in edition.things & frozenset(things)}
    if not held and not stored.broken:
        raise CasebookError(
            "Ingen gemt udgave har den post. Intet er ændret.",
            "Skriv id'et, som det var, da udgaven blev lavet: «cases/…» eller «methods/…».",
        )
    return _rewritten(root, stored, lambda edition: edition.without(held))


def clean(root: Path, month: str, also: Tombstone | None = None) -> int:
    """Take out of every stored edition what it may not hold; 1 where one of them cannot be read or written."""
    stored = stored_editions(root)
    down = (*down_by(load(root), month), *((also,) if also else ())) if stored.editions else ()
    return _rewritten(root, stored, lambda edition: without(edition, down))


def still_naming(root: Path, words: Collection[str]) -> Iterator[str]:
    """The records of stored editions in which one of some names stands, as lines to show."""
    named = [(edition.file, thing) for edition in stored_editions(root).editions for thing in naming(edition, words)]
    if words and named:
        yield f"\n{_NAMED}"
        yield from (f"  {file}  {kind.file}/{name}\n" for file, (kind, name) in named)


def thing_of(given: str) -> tuple[Thing, ...]:
    """The records that somebody may mean by «broen», «cases/broen» or «cases/broen.yml»."""
    folder, _, name = given.removesuffix(".yml").rpartition("/")
    return tuple((kind, name) for kind in (Kind.CASE, Kind.METHOD) if folder in {"", kind.file, kind.value})


def _rewritten(root: Path, stored: Stored, change: Callable[[Frozen], Frozen]) -> int:
    """1 where one of the editions cannot be read or written: the others are changed all the same."""
    sys.stderr.write("".join(f"{one_line(problem)}\n" for problem in stored.broken) + _UNREAD * bool(stored.broken))
    written = [_written(root, edition, change(edition)) for edition in stored.editions]
    return int(bool(stored.broken) or not all(written))


def _written(root: Path, edition: Frozen, changed: Frozen) -> bool:
    if changed == edition:
        return True
    try:
        write_anew(root / edition.file, changed.stored())
    except OSError:  # what follows, a site without it, must go on
        sys.stderr.write(_UNWRITTEN.format(file=edition.file))
        return False
    number = counted(len(changed.taken_out - edition.taken_out), "post", "poster")
    sys.stdout.write(f"Taget ud af udgaven {edition.name}: {number}.\n")
    return True
