"""Structure-aware mutations of the files of a casebook, as Hypothesis draws them."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple, Protocol

from hypothesis import strategies as st

from casebook.source import Document, compose
from tests.fuzz.hostile import IDS, MARKER, NAMES, TEXTS, VALUES

BASE = Path(__file__).with_name("casebook")
OUTSIDE = "udenfor.txt"  # beside the casebook: what a link may lead to
_TREES = (".yml", ".md")


class Mutation(Protocol):
    """A change to a casebook."""

    def apply(self, root: Path) -> None:
        """Change the files below `root`."""


class Target(NamedTuple):
    """A value or key of a file: its offsets in the text, and those of the key and value together."""

    start: int
    end: int
    whole: tuple[int, int]


@dataclass(frozen=True)
class Edit:
    """Other text in the place of a part of a file's text."""

    file: str
    start: int
    end: int
    text: str

    def apply(self, root: Path) -> None:
        path = root / self.file
        if path.is_file() and not path.is_symlink():
            text = path.read_bytes().decode("utf-8", "surrogateescape")
            edited = text[: self.start] + self.text + text[self.end :]
            path.write_bytes(_encoded(edited))


@dataclass(frozen=True)
class Damage:
    """Other bytes in the place of `length` bytes of a file, counted from `at` (wrapped around)."""

    file: str
    at: int
    length: int
    data: bytes

    def apply(self, root: Path) -> None:
        path = root / self.file
        if path.is_file() and not path.is_symlink():
            data = path.read_bytes()
            at = self.at % (len(data) + 1)
            path.write_bytes(data[:at] + self.data + data[at + self.length :])


@dataclass(frozen=True)
class Recode:
    """A file in another encoding, or with other ends of lines."""

    file: str
    how: str

    def apply(self, root: Path) -> None:
        path = root / self.file
        if path.is_file() and not path.is_symlink():
            path.write_bytes(_recoded(path.read_bytes(), self.how))


@dataclass(frozen=True)
class Replace:
    """Something else in the place of a file, where its folder still is one."""

    file: str
    what: str

    def apply(self, root: Path) -> None:
        path = root / self.file
        if any(os.path.lexists(parent) and not parent.is_dir() for parent in path.parents):
            return
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        path.unlink(missing_ok=True)
        path.parent.mkdir(parents=True, exist_ok=True)
        _make(path, self.what, root)


@dataclass(frozen=True)
class Named:
    """A file, again or instead, under another name in its folder."""

    file: str
    name: str
    instead: bool

    def apply(self, root: Path) -> None:
        path = root / self.file
        if path.is_file() and not path.is_symlink():
            path.with_name(self.name).write_bytes(path.read_bytes())
            if self.instead and self.name != path.name:
                path.unlink()


def mutations() -> st.SearchStrategy[tuple[Mutation, ...]]:
    """From one to four changes; most are to what stands in a file, few to the file itself."""
    one: st.SearchStrategy[Mutation] = st.one_of(_edits(), _edits(), _edits(), _damages(), _of_files())
    return st.lists(one, min_size=1, max_size=4).map(_from_the_end)


def _from_the_end(drawn: list[Mutation]) -> tuple[Mutation, ...]:
    """The edits first, and of a file the last first, so that each hits what it was drawn for."""
    edits = sorted((one for one in drawn if isinstance(one, Edit)), key=lambda edit: -edit.start)
    return (*edits, *(one for one in drawn if not isinstance(one, Edit)))


@cache
def files() -> tuple[str, ...]:
    """Every file of the rich casebook."""
    return tuple(path.relative_to(BASE).as_posix() for path in sorted(BASE.rglob("*")) if path.is_file())


@cache
def targets(file: str) -> tuple[Target, ...]:
    """Every value and every key of a file of YAML, or of the front matter of a page."""
    text = (BASE / file).read_text("utf-8")
    front = file.endswith(".md")
    document = compose(Document(file, text.split("---\n")[1] if front else text))
    offset = len("---\n") if front else 0
    found = []
    for entry in document.entries.values():
        first = entry.key.start if entry.key else entry.start
        whole = (first + offset, entry.end + offset)
        found.append(Target(entry.start + offset, entry.end + offset, whole))
        if entry.key:
            found.append(Target(entry.key.start + offset, entry.key.end + offset, whole))
    return tuple(found)


@st.composite
def _edits(draw: st.DrawFn) -> Edit:
    file = draw(st.sampled_from([file for file in files() if file.endswith(_TREES)]))
    target = draw(st.sampled_from(targets(file)))
    text = (BASE / file).read_text("utf-8")
    kind = draw(st.sampled_from(("value", "text", "text", "text", "id", "delete", "twice", "other", "key", "page")))
    if kind == "delete":
        return Edit(file, *target.whole, "")
    if kind == "twice":
        start, end = target.whole
        indent = "\n" + " " * (start - text.rfind("\n", 0, start) - 1)
        return Edit(file, end, end, indent + text[start:end])
    if kind == "page":
        return Edit(file, len(text), len(text), "\n" + draw(_texts()))
    return Edit(file, target.start, target.end, draw(_SOURCES[kind](file)))


def _texts() -> st.SearchStrategy[str]:
    """Hostile texts, and any at all: also what is no Unicode."""
    anything = st.text(st.characters(categories=("L", "M", "N", "P", "S", "Z", "C")), max_size=60)
    return st.one_of(st.sampled_from(TEXTS), anything)


@st.composite
def _quoted(draw: st.DrawFn) -> str:
    """A text as it may be written in YAML."""
    text = draw(_texts())
    how = draw(st.sampled_from(("double", "escaped", "single", "plain", "block")))
    if how == "block":
        return "|\n" + "".join(f"        {line}\n" for line in text.split("\n"))
    return {
        "double": json.dumps(text, ensure_ascii=False),
        "escaped": json.dumps(text),
        "single": "'" + text.replace("'", "''") + "'",
        "plain": text,
    }[how]


@st.composite
def _others(draw: st.DrawFn) -> str:
    """The text of another node, from this file or another."""
    file = draw(st.sampled_from([file for file in files() if file.endswith(_TREES)]))
    start, end, _ = draw(st.sampled_from(targets(file)))
    return (BASE / file).read_text("utf-8")[start:end]


_SOURCES = {
    "value": lambda _: st.sampled_from(VALUES),
    "text": lambda _: _quoted(),
    "id": lambda _: st.sampled_from(IDS),
    "other": lambda _: _others(),
    "key": lambda _: st.sampled_from(
        (MARKER, f"{MARKER} {MARKER}", "x" * 2_000, "7", "id", "titel", "true", '"\\x07"')
    ),
}


def _damages() -> st.SearchStrategy[Mutation]:
    at = st.integers(0, 20_000)
    data = st.one_of(
        st.binary(max_size=4),
        st.sampled_from(
            (b"\0", b"\x07", b"\xff\xfe", b"\xc3", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\x85", b"\r", b"\t", b"\n")
        ),
    )
    cut = st.builds(Damage, st.sampled_from(files()), at, st.just(10**6), st.just(b""))
    hurt = st.builds(Damage, st.sampled_from(files()), at, st.integers(0, 20), data)
    hows = (
        "latin-1",
        "utf-16",
        "utf-16-le",
        "utf-32",
        "utf-8-sig",
        "cp1252",
        "crlf",
        "cr",
        "nel",
        "ls",
        "empty",
        "blank",
        "twice",
    )
    recoded = st.builds(Recode, st.sampled_from(files()), st.sampled_from(hows))
    return st.one_of(cut, hurt, recoded)


def _of_files() -> st.SearchStrategy[Mutation]:
    whats = ("nothing", "directory", "outside", "dead", "loop", "folder", "fifo", "large", "zeros")
    replaced = st.builds(Replace, st.sampled_from((*files(), *_FOLDERS)), st.sampled_from(whats))
    named = st.builds(Named, st.sampled_from(files()), st.sampled_from(NAMES), st.booleans())
    return st.one_of(replaced, named)


_FOLDERS = (
    "cases",
    "methods",
    "content",
    "site_config/vocabulary",
    "site_config/wordlists",
    "site_config/fingerprints",
)


def _encoded(text: str) -> bytes:
    """Bytes also for what is no Unicode: half a character of UTF-16 as an old program writes it."""
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")


def _recoded(data: bytes, how: str) -> bytes:
    breaks = {"crlf": "\r\n", "cr": "\r", "nel": "\x85", "ls": "\u2028"}
    if how in breaks:
        return data.replace(b"\n", breaks[how].encode())
    if how in {"empty", "blank", "twice"}:
        return {"empty": b"", "blank": b" \n\n", "twice": data + data}[how]
    return data.decode("utf-8", "replace").encode(how, "replace")


def _make(path: Path, what: str, root: Path) -> None:
    links = {"outside": root.parent / OUTSIDE, "dead": Path("findes-ikke"), "loop": Path(path.name), "folder": root}
    if what in links:
        path.symlink_to(links[what])
    elif what == "directory":
        path.mkdir()
    elif what == "fifo":
        os.mkfifo(path)
    elif what in {"large", "zeros"}:
        path.write_bytes((b"\0" if what == "zeros" else b"x: y\n") * 700_000)
