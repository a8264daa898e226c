"""Hand-written pages as finished HTML: Markdown is read once, sanitised, and links to its files lead to pages."""

from __future__ import annotations

import posixpath
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from casebook.render import page_markdown
from casebook.render.html.address import relative
from casebook.render.html.markup import written_page
from casebook.render.html.page import CONTENT, Page
from casebook.source import Article, address_of_page

_ENDING = ".md"
WITH_CHECK, WITHOUT_CHECK = "cb-med-kontrol", "cb-uden-kontrol"  # classes of paragraphs
IN_FILE = "cb-kun-i-filen"  # of what is to be read before the site is built
_AFTER_ALL_OTHERS = -20  # priority; Markdown's own processors are at 0 and above, the boxes of tables at -10


def page_of(article: Article, *, checks: bool = False) -> Page:
    """The page that an editor has written as Markdown. `checks`: True where the site checks texts in the browser."""
    meta = dict(article.meta)
    title, description = str(meta.pop("title", "")), str(meta.pop("description", ""))
    return Page(article.address, title, _html(article, checks=checks), article.document.file, description, meta)


def _html(article: Article, *, checks: bool) -> str:
    reader = Markdown(extensions=[page_markdown.NAME])
    reader.treeprocessors.register(_Alternatives(reader, checks=checks), "alternatives", _AFTER_ALL_OTHERS)
    reader.treeprocessors.register(_Links(reader, article), "page_links", _AFTER_ALL_OTHERS)
    return written_page(reader.convert(article.body))


class _Alternatives(Treeprocessor):
    """Leaves of two paragraphs, with and without the check in the browser, the one that is true of the site.

    What is meant for whoever reads the file is true of no site.
    """

    def __init__(self, md: Markdown, *, checks: bool) -> None:
        super().__init__(md)
        self.untrue = {WITHOUT_CHECK if checks else WITH_CHECK, IN_FILE}

    def run(self, root: Element) -> None:
        """Take the untrue ones away, wherever they stand."""
        for parent in list(root.iter()):
            for child in list(parent):
                if not self.untrue.isdisjoint(child.get("class", "").split()):
                    parent.remove(child)


class _Links(Treeprocessor):
    """Rewrites what is relative to the Markdown file, so that it is relative to the page."""

    def __init__(self, md: Markdown, article: Article) -> None:
        super().__init__(md)
        self.article = article

    def run(self, root: Element) -> None:
        """Rewrite every link and picture."""
        for element in root.iter():
            for attribute in ("href", "src"):
                if target := element.get(attribute):
                    element.set(attribute, self._rewritten(target))

    def _rewritten(self, target: str) -> str:
        """A link to another file of `content/` as a link between pages; all other addresses as they are."""
        parts = urlsplit(target)
        if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/") or parts.path.endswith("/"):
            return target
        folder = posixpath.dirname(self.article.document.file)
        file = posixpath.normpath(posixpath.join(folder, parts.path))
        address = address_of_page(file) if file.endswith(_ENDING) else file.removeprefix(CONTENT)
        fragment = f"#{parts.fragment}" if parts.fragment else ""
        return relative(address + fragment, self.article.address)
