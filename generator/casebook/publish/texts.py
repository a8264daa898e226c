"""Texts of a built site that somebody reads: pages, what is read aloud of them, search index, maps, feeds, documents.

Programs hold no text of a record and are left out, and so are typefaces. That those of the check in the browser are the
ones that were made, `programs.py` sees to. What holds other files has been opened before (`opening.py`).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple
from urllib.parse import unquote

from casebook.publish.inside_pdf import blocks
from casebook.publish.listening import PlacedText, texts_of, texts_of_office
from casebook.publish.output import CSS, FRAGMENT, HTML, JSON, OFFICE, PRINTED, SCRIPT, SVG, TEXT, XML, Output
from casebook.publish.plain_texts import texts_in_lines, texts_in_script, texts_in_sheet
from casebook.publish.search.bundle import FOLDER
from casebook.publish.search.fragments import fragment_of
from casebook.source import legible

NOT_OURS = (
    "assets/javascripts/",
    "assets/stylesheets/",
    "assets/casebook/fonts/",
    f"{FOLDER}/pagefind.js",
)  # the theme's own, and Pagefind's

RULES_PAGES = "bidrag/regler/"  # the invented examples of the rules stand there
_PACKED = ".pf_"  # the search index: a page's text in a fragment; its words and numbers again, by stem, in the rest
_ENTRY = "pagefind-entry.json"  # how large the index is, and a hash that can look like any number
_MARKUP = frozenset({XML, SVG})


class SiteText(NamedTuple):
    """A text of the built site: where it stands (line and column where its file has them), and whose page it is on.

    `record` is the file of the record that the whole output speaks of. It is no `prose` where its file is a list of
    words. `written` is the text as it stands in a file of JSON.
    """

    text: str
    file: str
    line: int
    column: int
    address: str
    record: str | None = None
    prose: bool = True
    written: str = ""


def pieces(
    outputs: Iterable[Output],
    blocks_of: Callable[[str], Iterable[str]],
    texts_of_page: Callable[[str], Iterable[PlacedText]],
    on_paper: Callable[[SiteText], Iterable[str]] = lambda page: blocks(page.text),
) -> Iterator[SiteText]:
    """Every text of some files of a site, the name of each file first; `blocks_of` are those of a page in a row.

    `texts_of_page` are all texts of a page's HTML, `on_paper` those of a page of a PDF, which is given as its lines.
    What holds the invented examples of the rules is left out.
    """
    for output in outputs:
        file = output.address
        if not output.program and not file.startswith((*NOT_OURS, RULES_PAGES)):
            yield from (
                piece._replace(record=output.record, prose=output.prose and output.media_type != SCRIPT)
                for piece in (
                    _in_print(output, on_paper)
                    if output.media_type == PRINTED
                    else _in_output(output, blocks_of, texts_of_page)
                )
                if not piece.address.startswith(RULES_PAGES)
            )


def _in_output(
    output: Output,
    blocks_of: Callable[[str], Iterable[str]],
    texts_of_page: Callable[[str], Iterable[PlacedText]],
) -> Iterator[SiteText]:
    file, address = output.address, _address(output.address)
    if output.media_type == FRAGMENT:
        yield from _in_fragment(output, blocks_of)
    name = file.rpartition("/")[2]
    if _PACKED in name or name == _ENTRY:
        return
    yield SiteText(unquote(file).replace("/", " "), file, 1, 1, address)
    if output.media_type == HTML:
        yield from _placed(texts_of_page(_text(output)), file, address)
    elif output.media_type in _MARKUP:
        yield from _in_markup(_text(output), file, address)
    elif output.media_type == JSON:
        yield from _in_json(_text(output), file)
    elif output.media_type == TEXT:
        yield from _placed(texts_in_lines(_text(output), file), file, address)
    elif output.media_type == OFFICE:
        yield from _placed(texts_of_office(_text(output)), file, address)
    elif output.media_type == CSS:
        yield from _placed(texts_in_sheet(_text(output)), file, file)
    elif output.media_type == SCRIPT:
        yield from _placed(texts_in_script(_text(output)), file, file)


def _in_print(output: Output, on_paper: Callable[[SiteText], Iterable[str]]) -> Iterator[SiteText]:
    file, address = output.address, _address(output.address)
    yield SiteText(unquote(file).replace("/", " "), file, 1, 1, address)
    page = SiteText(_text(output), file, 1, 1, address, output.record)
    yield from (page._replace(text=block) for block in on_paper(page) if block)


def _text(output: Output) -> str:
    text = legible(output.content)
    return output.content.decode("utf-8", "replace") if text is None else text


def _in_fragment(output: Output, blocks_of: Callable[[str], Iterable[str]]) -> Iterator[SiteText]:
    """The text that the search holds of a page: its blocks in a row, and they are read as the blocks that they are.

    Two cells of a table that stand in a row are no number.
    """
    file, fragment = output.address, fragment_of(output.content)
    address = str(fragment["url"]).removeprefix("/")
    if address.startswith(RULES_PAGES):
        return
    content, at = str(fragment.pop("content", "")), 0
    for block in blocks_of(address):
        start = content.find(block, at)
        if start >= 0:
            yield from _in_data(content[at:start].strip(" ."), file, address)
            yield SiteText(block, file, 1, 1, address)
            at = start + len(block)
    yield from _in_data(content[at:], file, address)
    yield from _in_data(fragment, file, address)


def _address(file: str) -> str:
    return file.removesuffix("index.html")


def _in_json(text: str, file: str) -> Iterator[SiteText]:
    try:
        value = json.loads(text)
    except ValueError:
        return _placed(texts_in_lines(text, file), file, _address(file))
    return _in_data(value, file, _address(file))


def _in_data(value: Any, file: str, address: str) -> Iterator[SiteText]:
    """The strings of a JSON file; one that has a `location` speaks of the page there."""
    if isinstance(value, str):
        yield from _in_string(value, file, address)
    elif isinstance(value, list):
        for inner in value:
            yield from _in_data(inner, file, address)
    elif isinstance(value, dict):
        location = value.get("location")
        here = location.partition("#")[0] if isinstance(location, str) else address
        for key, inner in value.items():
            yield SiteText(key, file, 1, 1, here, written=key)
            yield from _in_data(inner, file, here)


def _in_string(value: str, file: str, address: str) -> Iterator[SiteText]:
    """A string, which may be HTML; most hold neither a tag nor an entity, and are what they say."""
    if "<" in value or "&" in value:
        yield from (piece._replace(line=1, column=1, written=value) for piece in _in_markup(value, file, address))
    elif value and not value.isspace():
        yield SiteText(" ".join(value.split()), file, 1, 1, address, written=value)


def _in_markup(text: str, file: str, address: str) -> Iterator[SiteText]:
    return _placed(texts_of(text), file, address)


def _placed(texts: Iterable[PlacedText], file: str, address: str) -> Iterator[SiteText]:
    return (SiteText(text, file, line, column, address) for text, line, column in texts)
