"""The text of a mail that is HTML only: paragraphs, headings and lists as Markdown; nothing that is quoted."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BLOCKS = frozenset({"p", "div", "li", "ul", "ol", "table", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "section"})
_SILENT = frozenset({"script", "style", "head", "title", "template"})
_QUOTED = "blockquote"
_HEADING = re.compile(r"h[1-6]")


class _HtmlReader(HTMLParser):
    """Collects the text that a reader would see."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.silent: list[str] = []
        self.quoted = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line where a block begins."""
        del attrs
        if tag in _SILENT:
            self.silent.append(tag)
        if tag in {"br", "hr"} or tag in _BLOCKS:
            self.pieces.append("\n")
        if _HEADING.fullmatch(tag):
            self.pieces.append(f"\n{'#' * int(tag[1])} ")
        if tag == "li":
            self.pieces.append("- ")
        self.quoted += tag == _QUOTED

    def handle_endtag(self, tag: str) -> None:
        """End the paragraph."""
        if tag in self.silent:
            while self.silent.pop() != tag:
                continue
        if tag in _BLOCKS:
            self.pieces.append("\n\n" if tag == "p" or _HEADING.fullmatch(tag) else "\n")
        if tag == _QUOTED and self.quoted:
            self.quoted -= 1

    def handle_data(self, data: str) -> None:
        """Keep what is shown, with > in front of what an earlier mail says."""
        if not self.silent:
            words = re.sub(r"\s+", " ", data)
            self.pieces.append(f"\n> {words}\n" if self.quoted and words.strip() else words)


def text_of_html(html: str) -> str:
    """The text of an HTML document; what stands in a quotation begins with «> »."""
    reader = _HtmlReader()
    reader.feed(html)
    reader.close()
    text = re.sub(r"[ \t]+\n", "\n", "".join(reader.pieces))
    return re.sub(r"\n{3,}", "\n\n", re.sub(r"\n[ \t]+(?=\S)", "\n", text)).strip()
