"""Reads files into documents: text, plain tree, position table. Only this room touches records and imports yaml."""

from __future__ import annotations

from casebook.source.articles import Article, address_of_page, article_of, articles
from casebook.source.compose import compose
from casebook.source.contents import foreign_contents, may_be_published
from casebook.source.document import Document, Node, Path, Scalar, Tree, field_name
from casebook.source.files import document_of, entries_of, files_in, lists_of, read, record_files, stray_files, text_of
from casebook.source.fingerprints import FOLDER as FINGERPRINTS
from casebook.source.pictures import Picture, picture_at, pictures, words_in_picture
from casebook.source.public_files import bytes_of, legible, published_files
from casebook.source.replacing import replace_texts
from casebook.source.settings import Settings, read_settings
from casebook.source.splices import TextChange, changes, composed
from casebook.source.wordlists import FOLDER as WORDLISTS
from casebook.source.wordlists import read_wordlist, read_wordlists, united, words_in

__all__ = [
    "FINGERPRINTS",
    "WORDLISTS",
    "Article",
    "Document",
    "Node",
    "Path",
    "Picture",
    "Scalar",
    "Settings",
    "TextChange",
    "Tree",
    "address_of_page",
    "article_of",
    "articles",
    "bytes_of",
    "changes",
    "compose",
    "composed",
    "document_of",
    "entries_of",
    "field_name",
    "files_in",
    "foreign_contents",
    "legible",
    "lists_of",
    "may_be_published",
    "picture_at",
    "pictures",
    "published_files",
    "read",
    "read_settings",
    "read_wordlist",
    "read_wordlists",
    "record_files",
    "replace_texts",
    "stray_files",
    "text_of",
    "united",
    "words_in",
    "words_in_picture",
]
