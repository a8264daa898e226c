"""One edition of the site, as its exports read it: what is published, its pages, and the folder they were built in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from casebook.publish.output import Output
from casebook.publish.search.extract import Block, blocks, text_of
from casebook.published import Published
from casebook.render.html.page import Page
from casebook.render.view.site import SiteView


class Pages:
    """The pages of a built site, each taken apart once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._blocks: dict[str, tuple[Block, ...]] = {}

    def blocks(self, address: str) -> tuple[Block, ...]:
        """The text of the page at an address itself, block by block; nothing where there is no page."""
        if address not in self._blocks:
            path = self._folder / address / "index.html"
            self._blocks[address] = blocks(path.read_text("utf-8", "replace")) if path.is_file() else ()
        return self._blocks[address]

    def texts(self, address: str) -> Iterator[str]:
        """The texts of these blocks."""
        return text_of(self.blocks(address))


@dataclass(frozen=True)
class Edition:
    """Everything that exports are made of. `day` is that of the commit, «2026-11-28».

    `folder` is where the site generator has put the pages; an export that is made of records alone does not look there.
    """

    view: SiteView
    pages: tuple[Page, ...] = ()
    folder: Path = Path()
    day: str = ""

    @property
    def published(self) -> Published:
        """The published casebook."""
        return self.view.published

    @cached_property
    def built(self) -> Pages:
        """The pages as the site generator has built them."""
        return Pages(self.folder)

    def text(self, file: str) -> str:
        """A file of the built site."""
        return (self.folder / file).read_text("utf-8")

    def files(self, suffix: str) -> tuple[str, ...]:
        """The files of the built site whose names end in one way, sorted."""
        return tuple(sorted(path.relative_to(self.folder).as_posix() for path in self.folder.rglob(f"*{suffix}")))

    def folders(self) -> tuple[str, ...]:
        """The names of the folders at the top of the built site, sorted."""
        return tuple(sorted(path.name for path in self.folder.iterdir() if path.is_dir()))


def write_outputs(folder: Path, outputs: Iterable[Output]) -> tuple[Output, ...]:
    """Put files into a folder, and take away what they replace; give them back."""
    written = tuple(outputs)
    for output in written:
        path = folder / output.address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(output.content)
        for replaced in output.replaces:
            (folder / replaced).unlink()
    return written
