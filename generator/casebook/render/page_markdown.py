"""The one list of Markdown extensions that hand-written pages are read with; mkdocs.yml names it too, for Zensical.

Headings get Danish anchors: Markdown's own rule drops æ, ø and å («Læringsmål» -> «lringsmal»), ours spells them out.
"""

from __future__ import annotations

from markdown import Extension, Markdown
from markdown.extensions.toc import TocExtension, slugify

from casebook.danish import slug
from casebook.render.html.markup import NAMES_OF_THE_THEME
from casebook.render.html.nested_lists import NestedLists
from casebook.render.html.wide_tables import WideTables

NAME = __name__


def anchor(heading: str, separator: str = "-") -> str:
    """The id of a heading: «Når I har læst» -> «naar-i-har-laest»."""
    made = slugify(slug(heading), separator)
    return f"{made}-her" if made in NAMES_OF_THE_THEME else made


class PageMarkdown(Extension):
    """All that our pages need beside plain Markdown."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's own name
        """Register the list. A site generator may have registered a table of contents before; ours takes its place."""
        contents = TocExtension(slugify=anchor, permalink=False, toc_depth="2-3")
        ours = (NestedLists(), WideTables())
        md.registerExtensions(["attr_list", "fenced_code", "md_in_html", "tables", *ours, contents], {})


def makeExtension(**options: object) -> PageMarkdown:  # noqa: N802 - Markdown's own name
    """The entry point by which Markdown finds an extension named by its module."""
    return PageMarkdown(**options)
