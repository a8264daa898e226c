"""`page`: a record's page, or its sheet of A4, as it would be if it were published now."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from casebook.browser.findings import all_told
from casebook.door import Casebook


def answer(casebook: Casebook, request: Mapping[str, Any]) -> dict[str, Any]:
    """`{"title", "html"}` with sanitised HTML, or the findings that keep the record from being laid out.

    With `"sheet": true` it is the sheet.
    """
    name = request["name"]
    changed = casebook.with_document(name, request["text"])
    page = changed.page(name, sheet=request.get("sheet") is True)
    if page is not None:
        return {"title": page.title, "html": page.body}
    checked = changed.check(name.__eq__)
    return {"findings": all_told(checked.problems, checked.corpus.document(name))}
