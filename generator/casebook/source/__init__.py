"""File -> text -> plain tree and position table. Only this package reads and writes records and imports yaml."""

from __future__ import annotations

from casebook.source.articles import Article, articles
from casebook.source.document import Document, Entry, Path, Scalar, Tree, field_name
from casebook.source.edits import Edit, Edited, Remove, Rename, Respell, Reword, SetValue, edited
from casebook.source.files import read, record_files
from casebook.source.fingerprints import read_fingerprints
from casebook.source.pictures import Picture, pictures
from casebook.source.replacing import replace_texts
from casebook.source.settings import Settings, read_settings
from casebook.source.splices import Change, changes, composed
from casebook.source.wordlists import read_wordlist, read_wordlists

__all__ = [
    "Article",
    "Change",
    "Document",
    "Edit",
    "Edited",
    "Entry",
    "Path",
    "Picture",
    "Remove",
    "Rename",
    "Respell",
    "Reword",
    "Scalar",
    "SetValue",
    "Settings",
    "Tree",
    "articles",
    "changes",
    "composed",
    "edited",
    "field_name",
    "pictures",
    "read",
    "read_fingerprints",
    "read_settings",
    "read_wordlist",
    "read_wordlists",
    "record_files",
    "replace_texts",
]
