"""A text that is no file of a casebook, as though it stood in a field: what reads fields reads it as well."""

from __future__ import annotations

import unicodedata

from casebook.source.alignment import AS_WRITTEN
from casebook.source.document import Document, Node, Scalar, Tree

_STORY = ("historier", 0, "tekst")


def told_as_story(file: str, text: str) -> Document:
    """The text (in NFC) as the story of a case that says nothing else; places count its own characters."""
    composed = unicodedata.normalize("NFC", text)
    scalar = Scalar(_STORY, composed, 0, len(composed), AS_WRITTEN)
    tree: Tree = {"historier": [{"tekst": composed}]}
    return Document(file, composed, tree, {_STORY: Node(0, len(composed), scalar=scalar)}, (scalar,), is_parsed=True)
