"""File -> text -> plain tree and position table. Only this package reads records from disk and imports yaml."""

from __future__ import annotations

from casebook.source.articles import Article, articles
from casebook.source.document import Document, Entry, Path, Scalar, Tree, field_name
from casebook.source.files import read, record_files
from casebook.source.fingerprints import read_fingerprints
from casebook.source.pictures import Picture, pictures
from casebook.source.settings import Settings, read_settings
from casebook.source.wordlists import read_wordlist, read_wordlists

__all__ = [
    "Article",
    "Document",
    "Entry",
    "Path",
    "Picture",
    "Scalar",
    "Settings",
    "Tree",
    "articles",
    "field_name",
    "pictures",
    "read",
    "read_fingerprints",
    "read_settings",
    "read_wordlist",
    "read_wordlists",
    "record_files",
]
