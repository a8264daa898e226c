"""An answer to the issue form: Markdown in which each label is a heading, or GitHub's JSON about the issue."""

from __future__ import annotations

import json
from collections.abc import Mapping

from casebook.intake.cutting import header_names
from casebook.intake.mail import names_in
from casebook.intake.plain import sections_of
from casebook.intake.received import Incoming, refused, text_fits

_NO_JSON = "Filen begynder som JSON og er det ikke."
_AS_TEXT = "Gem issuets tekst i en fil med endelsen .md."


def issue(text: str, asked_for: Mapping[str, bool]) -> Incoming:
    """The letter that an issue is. CasebookError where JSON about no issue is given."""
    body = _body(text)
    return Incoming(sections_of(text_fits(body), asked_for), names=names_in(header_names(body)))


def _body(text: str) -> str:
    if not text.lstrip().startswith("{"):
        return text
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise refused(_NO_JSON, _AS_TEXT) from error
    content = content.get("issue", content)
    body = content.get("body") if isinstance(content, dict) else None
    if not isinstance(body, str):
        raise refused("Der er ingen tekst i issuet.", _AS_TEXT)
    return body
