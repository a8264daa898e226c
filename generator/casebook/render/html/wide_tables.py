"""Markdown extension: a table lies in a box that can be scrolled, so that the page never scrolls sideways."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

BOX = "cb-scroll"
WIDE = "cb-scroll--wide"  # beside columns of words the last one holds sentences, for which a phone leaves no room
_COLUMNS, _WORDS, _SENTENCE = 3, 12, 60  # columns, and characters of the longest cell of one


class _Boxes(Treeprocessor):
    def run(self, root: Element) -> None:
        """Put every table into a box of its own, where it stood."""
        for parent in list(root.iter()):
            for place, table in enumerate(parent):
                if table.tag == "table":
                    parent[place] = _boxed(table)


def _boxed(table: Element) -> Element:
    box = Element("div", {"class": f"{BOX} {WIDE}" if _is_wide(table) else BOX})
    box.append(table)
    box.tail, table.tail = table.tail, None
    return box


def _is_wide(table: Element) -> bool:
    """True for three columns or more, of which the first holds more than a number and the last whole sentences."""
    rows = [[len("".join(cell.itertext())) for cell in row] for row in table.iter("tr")]
    if not rows or min(map(len, rows)) < _COLUMNS:
        return False
    return max(row[0] for row in rows) > _WORDS and max(row[-1] for row in rows) > _SENTENCE


class WideTables(Extension):
    """Named in mkdocs.yml, among the extensions of Markdown."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's own name
        """Run last, when all of the page is a tree."""
        md.treeprocessors.register(_Boxes(md), "wide_tables", -10)


def makeExtension(**options: object) -> WideTables:  # noqa: N802 - Markdown's own name
    """The extension, by the name under which Markdown asks for it."""
    return WideTables(**options)
