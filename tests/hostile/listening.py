"""A built site as a browser takes it apart: what on each page is an author's, and what is ours."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

import html5lib

from casebook.render.page_markdown import anchor

# What a text in Markdown may become, with these attributes alone; everything else on a page comes from a template.
_OF_A_LINK = {"aria-label", "class", "data-pagefind-ignore", "href"}
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_WRITTEN = _HEADINGS | {
    *("p", "br", "hr", "strong", "em", "code", "pre", "a", "img", "ul", "ol", "li", "blockquote"),
    *("table", "thead", "tbody", "tr", "td", "th", "div", "span"),  # bare, the last two are nothing
}
_PLAIN = frozenset({"href", "src", "alt", "title", "rel"})
_SCHEMES = frozenset({"", "https", "http", "mailto"})
_MOVED = frozenset({"to", "from", "values"})  # addresses that an animation sets
_ADDRESSES = _MOVED | {
    *("href", "src", "action", "formaction", "data", "poster", "srcset", "ping", "cite", "background", "manifest"),
    "longdesc",
}
_IGNORED = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\ufeff]")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
# What a page is made of by its words: notes on terms that have ended, neighbours by title, letters and what is folded
# of each, lessons by what they speak of, the list of headings that have an address, cut paper.
_VARYING = re.compile(r"\bcb-(aged|beside__|rest\b|rest__|label\b|concepts\b|jump\b|p\d\b)|#bogstav-|\btema-|aged\.js$")
_COUNTED = re.compile(r"\A(foer-|bogstav-|tema-).*")
_SIZE = re.compile(r"(?<=--cb-size: )[\d.]+(?=pt)|(?<=--cb-columns: )\d")
_LOADING = {
    "base": ("href",),
    "link": ("rel", "href"),
    "meta": ("name", "http-equiv"),
    "script": ("src",),
    "section": ("aria-labelledby",),
}
_UP = re.compile(r"(\.\./)+")
_DATA = frozenset({"application/json", "application/ld+json"})  # the types of what is called a script and is none
_TOLD = 60  # faults; the first say enough
_CLOSE = re.compile(r"</script", re.IGNORECASE)


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """An element that has something that text in Markdown cannot give it: where, which, and what it is called."""

    section: str
    tag: str
    attributes: tuple[str, ...]
    id: str
    classes: str
    style: str
    loads: str = ""

    @property
    def varies(self) -> bool:
        """True if the number of these elements depends on the words: their order, their number, the drawing of them."""
        return bool(_VARYING.search(f"{self.classes} #{self.id} {self.loads}"))

    @property
    def tells_of_room(self) -> bool:
        """True of the line that says how much more there is than a sheet has room for: longer words leave less."""
        return self.classes == "cb-handout__more" and not (self.id or self.style or self.loads)

    def __str__(self) -> str:
        """The element as a report shows it."""
        given = {"id": self.id, "class": self.classes, "style": self.style, "loads": self.loads}
        values = " ".join(f"{name}={value!r}" for name, value in given.items() if value)
        return f"<{self.tag} {' '.join(self.attributes)}> in {self.section} {values}".strip()


@dataclass(frozen=True, slots=True)
class Heard:
    """A page: the elements that must be ours, and what no page may have."""

    marks: Counter[Mark]
    faults: tuple[str, ...]
    text: str


def pages(site: Path) -> dict[str, Heard]:
    """Every page of a site by its address."""
    return {name: page(*read) for name, read in parsed(site).items()}


def parsed(site: Path) -> dict[str, tuple[str, ET.Element]]:
    """The text of every page of a site and its tree, by its address: to take a page apart is most of the time."""
    texts = {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}
    return {name: (text, tree_of(text)) for name, text in texts.items()}


def tree_of(text: str) -> ET.Element:
    """A page as a browser takes it apart."""
    tree: ET.Element = html5lib.parse(text, treebuilder="etree", namespaceHTMLElements=False)
    return tree


def page(text: str, tree: ET.Element) -> Heard:
    """One page."""
    marks, faults = Counter[Mark](), list[str]()
    for section in tree:
        for element in section.iter():
            if not isinstance(element.tag, str):
                faults.append(f"a comment: {str(element.text)[:60]}")
                continue
            faults += _faults(element)
            if mark := _mark(str(section.tag), element):
                marks[mark] += 1
    return Heard(marks, tuple(faults), text)


def _mark(section: str, element: ET.Element) -> Mark | None:
    tag, names = _name(element.tag), frozenset(map(_name, element.attrib))
    if tag in _WRITTEN and names <= _PLAIN and section == "body":
        return None
    given = {_name(name): value for name, value in element.attrib.items()}
    if given.get("class") == "cb-permalink" and given.get("href", "").startswith("#") and names == _OF_A_LINK:
        return None  # each heading with an id has one
    if tag in _HEADINGS and names == {"id"} and _is_made_of(given["id"], "".join(element.itertext())):
        return None
    return Mark(
        section,
        tag,
        tuple(sorted(names)),
        _COUNTED.sub(r"\1*", given.get("id", "")),
        given.get("class", ""),
        _SIZE.sub("*", given.get("style", "")),
        _COUNTED.sub(r"\1*", _UP.sub("", " ".join(given[name] for name in _LOADING.get(tag, ()) if name in given))),
    )


def _is_made_of(name: str, heading: str) -> bool:
    """True if an id is the one that Markdown makes of the heading itself, however it takes strange blanks."""
    made, given = (re.sub(r"[\W_]|(?<=_)\d+$", "", text) for text in (anchor(heading), name))
    return made == given


def _faults(element: ET.Element) -> Iterator[str]:
    tag = _name(element.tag)
    if tag == "script" and element.get("type") in _DATA:
        yield from _unread_json(element.text or "")
    elif tag == "script" and element.text:
        yield f"a script of its own: {element.text[:60]}"
    for name, value in ((_name(name), value) for name, value in element.attrib.items()):
        if name.startswith("on"):
            yield f"<{tag} {name}={value[:60]}>"
        if name in _ADDRESSES and not _is_sound(tag, name, value):
            yield f"<{tag} {name}={value[:60]!r}>"


def _is_sound(tag: str, name: str, value: str) -> bool:
    """True if a browser would take the address for one of a page, and no more."""
    scheme = _SCHEME.match(_IGNORED.sub("", value))
    if tag == "meta" or name in _MOVED:
        return not scheme or scheme[1].lower() not in {"javascript", "data", "vbscript"}
    return (scheme[1].lower() if scheme else "") in _SCHEMES


def _unread_json(text: str) -> Iterator[str]:
    try:
        json.loads(text)
    except ValueError:
        yield f"data that cannot be read: {text[:60]}"


def _name(name: str) -> str:
    """A name without its namespace: SVG and MathML have their own."""
    return re.sub(r"\{[^}]*\}", "", name)


def files(site: Path) -> Iterator[str]:
    """The faults of the files beside the pages: data that is broken or could end a script, drawings that act."""
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.suffix == ".json":
            text = path.read_text("utf-8")
            yield from (f"{name}: {fault}" for fault in _unread_json(text))
            if _CLOSE.search(text):
                yield f"{name}: </script"
        elif path.suffix in {".xml", ".svg"}:
            yield from (f"{name}: {fault}" for fault in _drawing(path.read_text("utf-8")))


def _drawing(text: str) -> Iterator[str]:
    try:
        tree = ET.fromstring(text)  # noqa: S314 - we have just built it
    except ET.ParseError as error:
        yield f"cannot be read: {error}"
        return
    for element in tree.iter():
        yield from _faults(element)
        if _name(element.tag) in {"script", "foreignObject", "handler", "iframe"}:
            yield f"<{_name(element.tag)}>"


def foreign(pages: Mapping[str, Heard], twins: Mapping[str, Heard]) -> Iterator[str]:
    """The differences between the pages and their harmless twins: elements that came, and elements that went."""
    varying = {mark for twin in twins.values() for mark in twin.marks if mark.varies}
    for name in sorted(pages.keys() ^ twins.keys()):
        yield f"{name}: in one of the two only"
    for name in sorted(pages.keys() & twins.keys()):
        marks, expected = pages[name].marks, twins[name].marks
        more = ((mark, n) for mark, n in (marks - expected).items() if mark not in varying and not mark.tells_of_room)
        yield from (f"{name}: +{n} {mark}" for mark, n in more)
        yield from (f"{name}: -{n} {mark}" for mark, n in (expected - marks).items() if not mark.varies)


def assert_silent(found: list[str]) -> None:
    """Hold that nothing was heard; else tell the first of it."""
    assert not found, "\n".join([f"{len(found)} faults:", *found[:_TOLD]])
