"""One edition of the site, as its exports read it: what is published, its pages, and the folder they were built in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b
from pathlib import Path

from casebook.publish.engine import Engine
from casebook.publish.links import Linked, LinkListener
from casebook.publish.listening import PlacedText, TextListener
from casebook.publish.markup import listen
from casebook.publish.output import Output
from casebook.publish.search.extract import Block, BlockListener, text_of
from casebook.published import Published
from casebook.render.html.page import Page
from casebook.render.view.site import SiteView
from casebook.workers import shared_out

_MANY = 300  # pages; to take one apart takes some milliseconds


@dataclass(frozen=True, slots=True)
class _ReadPage:
    """The blocks, links and texts of a page."""

    blocks: tuple[Block, ...]
    linked: Linked
    texts: tuple[PlacedText, ...]

    @classmethod
    def of(cls, html: str) -> _ReadPage:
        """A page taken apart."""
        listeners = own, links, texts = BlockListener(), LinkListener(), TextListener()
        listen(html, *listeners)
        return cls(tuple(own.blocks), links.seen, texts.heard())


def _key(html: str) -> bytes:
    return blake2b(html.encode("utf-8", "surrogatepass")).digest()


class Pages:
    """The pages of a built site, each taken apart once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: dict[bytes, _ReadPage] = {}

    def blocks(self, address: str) -> tuple[Block, ...]:
        """The text of the page at an address itself, block by block; nothing where there is no page."""
        path = self._folder / address / "index.html"
        return self._of(path.read_text("utf-8", "replace")).blocks if path.is_file() else ()

    def texts(self, address: str) -> Iterator[str]:
        """The texts of these blocks."""
        return text_of(self.blocks(address))

    def linked(self, html: str) -> Linked:
        """The links of a page, and the places on it that can be linked to."""
        return self._of(html).linked

    def all_texts(self, html: str) -> tuple[PlacedText, ...]:
        """Every text of a page, also those around its own."""
        return self._of(html).texts

    def read_ahead(self, addresses: Iterable[str]) -> None:
        """Take the pages at some addresses apart at once, before anybody asks for one."""
        paths = (self._folder / address / "index.html" for address in addresses)
        texts = list(dict.fromkeys(path.read_text("utf-8", "replace") for path in paths if path.is_file()))
        self._read.update(zip(map(_key, texts), shared_out(_ReadPage.of, texts, fewest=_MANY), strict=True))

    def _of(self, html: str) -> _ReadPage:
        """A page taken apart. It is asked for by what it says now: an export may have changed it."""
        key = _key(html)
        if key not in self._read:
            self._read[key] = _ReadPage.of(html)
        return self._read[key]


@dataclass(frozen=True)
class Edition:
    """Everything that exports are made of. `moment` is that of the commit, «2026-11-28T09:30:00Z», if there is one.

    `folder` is where the site generator has put the pages; an export that is made of records alone does not look there.
    `changed` are the times at which files were last changed. `engine` checks records in the browser, where it was made,
    and `packed` is what it checks them against. `published_before` are the addresses of the registry.
    """

    view: SiteView
    pages: tuple[Page, ...] = ()
    folder: Path = Path()
    moment: str = ""
    changed: Mapping[str, str] = field(default_factory=dict)
    engine: Engine | None = None
    packed: Callable[[], tuple[bytes, bytes]] | None = None
    published_before: tuple[str, ...] = ()

    @property
    def day(self) -> str:
        """The day of the commit, «2026-11-28»."""
        return self.moment.partition("T")[0]

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
