"""File -> text -> plain tree and position table. Only this package reads records from disk and imports yaml."""

from __future__ import annotations

from casebook.source.articles import Article, articles
from casebook.source.document import Document, Entry, Path, Scalar, Tree, field_name
from casebook.source.files import read, record_files
from casebook.source.settings import Settings, read_settings

__all__ = [
    "Article",
    "Document",
    "Entry",
    "Path",
    "Scalar",
    "Settings",
    "Tree",
    "articles",
    "field_name",
    "read",
    "read_settings",
    "record_files",
]
