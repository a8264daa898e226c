"""`fix`: a record's text with every mechanical fix made, as `casebook check --fix` makes it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from casebook.door import Casebook


def answer(casebook: Casebook, request: Mapping[str, Any]) -> dict[str, Any]:
    """`{"text", "fixed"}`: the text, and the number of places that differ. What is no record stays as it is."""
    result = casebook.with_document(request["name"], request["text"]).fixed(request["name"])
    return {"text": result.after.text, "fixed": result.fixes} if result else {"text": request["text"], "fixed": 0}
