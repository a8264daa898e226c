"""The last resort: what is to be gone is cut out of the site that is there, when no new one can be built.

The site is left with holes. A page that shows or links to the record is as a whole replaced by a note, and the search
goes: nobody can say which words of an index are whose. So does the check in the browser, which holds all records.
"""

from __future__ import annotations

import posixpath
import re
import shutil
from collections.abc import Collection, Iterator, Sequence
from html import escape, unescape
from importlib.resources import files
from pathlib import Path
from urllib.parse import unquote, urlsplit

from casebook.corpus.withdrawn import Tombstone
from casebook.publish.build import site_folder
from casebook.publish.exports.engine import BUILT, NOT_BUILT
from casebook.publish.exports.engine import FOLDER as ENGINE
from casebook.publish.links import targets_of
from casebook.publish.listening import texts_of
from casebook.publish.opening import opened
from casebook.publish.output import Output, media_type_of
from casebook.publish.scratch import MARK, put_in_place, scratch_beside
from casebook.publish.search.bundle import FOLDER as SEARCH
from casebook.publish.texts import pieces
from casebook.publish.tombstones import addresses_on
from casebook.source.sentences import PACKAGE, Sentences, fill

_OURS = "assets/"  # style sheets, scripts and fonts: they tell of nobody
_ENTRY = re.compile(r"\s*<url>.*?</url>", re.DOTALL)
_LOCATION = re.compile(r"<loc>\s*(.*?)\s*</loc>")


def prune(
    destination: Path, down: Sequence[Tombstone], words: Collection[str] = (), sentences: Sentences = PACKAGE
) -> tuple[str, ...]:
    """Cut some records out of the built site, and whatever holds one of the `words`; the files that had to go, sorted.

    What stands in place of a page says so in the `sentences` of the casebook.
    The site is changed as a whole or not at all. Empty where there is no site, or nothing of the records on it.
    """
    site = site_folder(destination)
    if not (site / MARK).is_file():
        return ()
    with scratch_beside(site) as scratch:
        copy = scratch / "site"
        shutil.copytree(site, copy, symlinks=True)
        addresses = addresses_on(copy, down)
        changed = tuple(_cut(copy, addresses, tuple(words), _note(sentences)))
        if changed:
            put_in_place(copy, site, scratch)
    return tuple(sorted(changed))


def _cut(site: Path, addresses: Sequence[str], words: Sequence[str], note: str) -> Iterator[str]:
    telling = [path for path in sorted(site.rglob("*")) if path.is_file() and _tells(site, path, addresses, words)]
    for path in telling:
        yield path.relative_to(site).as_posix()
        _replace(path, addresses, note)
    for folder in (SEARCH, ENGINE.rstrip("/")):
        if telling and (site / folder).is_dir():
            shutil.rmtree(site / folder)
            yield f"{folder}/"
    if telling and (site / BUILT).is_file():
        (site / BUILT).write_text(NOT_BUILT, "utf-8")


def _tells(site: Path, path: Path, addresses: Sequence[str], words: Sequence[str]) -> bool:
    """True if a file is below one of the addresses, leads there, or holds one of the words."""
    file = path.relative_to(site).as_posix()
    if file.startswith(tuple(addresses)):
        return True
    if file.startswith(_OURS):
        return False
    text = _text(file, path.read_bytes())
    if text is None:
        return True
    if path.suffix == ".html" and any(_leads_to(file, target, addresses) for target in targets_of(text)):
        return True
    read = unescape(text)
    return any(_leads_by(address, read) for address in addresses) or any(_names(word, read) for word in words)


def _names(word: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}s?(?!\w)", text) is not None


def _text(file: str, content: bytes) -> str | None:
    """The text of a file and of all that is in it; None where nobody can say what that is."""
    inside = opened((Output(file, content, media_type_of(file)),))
    if inside.unread:
        return None
    read = (piece.text for piece in pieces(inside.files[1:], lambda _: (), texts_of))
    return "\n".join((content.decode("utf-8", "replace"), *read))


def _leads_by(address: str, text: str) -> bool:
    """True if a text holds an address of the site; one that is short is no part of a longer word («example.com/x»)."""
    return re.search(rf"(?<!\w){re.escape(address.rstrip('/'))}", text) is not None


def _leads_to(file: str, target: str, addresses: Sequence[str]) -> bool:
    try:
        path = unquote(urlsplit(target).path)
    except ValueError:  # «http://[»
        return False
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(file), path)).lstrip("/")
    return f"{joined}/".startswith(tuple(addresses))


def _replace(path: Path, addresses: Sequence[str], note: str) -> None:
    """A note instead of a page, the sitemap without the addresses, and nothing instead of any other file."""
    if path.name == MARK:
        path.write_text(_without(path.read_text("utf-8"), addresses), "utf-8")
    elif path.suffix == ".html":
        path.write_text(note, "utf-8")
    else:
        path.unlink()


def _note(sentences: Sentences) -> str:
    """The page that stands in place of one that is cut out."""
    page = files("casebook.publish").joinpath("taken_down.html").read_text("utf-8")
    texts = {"title": sentences.say("notes.taken_down"), "why": sentences.say("notes.address_kept")}
    return fill(page, {name: escape(text) for name, text in texts.items()})


def _without(sitemap: str, addresses: Sequence[str]) -> str:
    def kept(entry: re.Match[str]) -> str:
        location = _LOCATION.search(entry[0])
        return "" if location and any(f"/{address}" in f"{location[1]}/" for address in addresses) else entry[0]

    return _ENTRY.sub(kept, sitemap)
