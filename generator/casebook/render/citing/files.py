"""The files that reference managers read: BibTeX, RIS and CSL-JSON."""

from __future__ import annotations

import re
from collections.abc import Mapping

from casebook.render.citing.work import Work

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")  # BibTeX's own macros
_SPECIAL = re.compile(r"[\\{}&%$#_~^]")  # what TeX reads as a command
_LITERAL = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def bibtex(work: Work) -> str:
    """An entry of BibTeX. Braces in braces keep an organisation one name, and a title in its own capitals."""
    month = work.month and _MONTHS[int(work.month.partition("-")[2]) - 1]
    fields = {
        "author": f"{{{{{_literal(work.author)}}}}}",
        "title": f"{{{{{_literal(work.title)}}}}}",
        "year": work.year,
        "month": month,
        "howpublished": work.container and f"{{{_literal(work.container)}}}",
        "url": work.address and f"{{{work.address}}}",
        "langid": "{danish}",
    }
    lines = [f"  {name} = {value}" for name, value in fields.items() if value]
    return "@misc{" + ",\n".join((work.key, *lines)) + "\n}\n"


def ris(work: Work) -> str:
    """An entry of RIS, as a web page."""
    fields = (
        ("TY", "ELEC"),
        ("ID", work.key),
        ("AU", work.author),
        ("TI", work.title),
        ("T2", work.container),
        ("PY", work.year),
        ("DA", work.month and f"{work.month.replace('-', '/')}//"),
        ("AB", work.summary),
        ("LA", "da"),
        ("UR", work.address),
    )
    lines = [f"{tag}  - {value}" for tag, value in fields if value]
    return "\n".join((*lines, "ER  - ")) + "\n"


def csl(work: Work) -> Mapping[str, object]:
    """An item of CSL-JSON, as a web page."""
    item = {
        "id": work.key,
        "type": "webpage",
        "title": work.title,
        "author": [{"literal": work.author}],
        "container-title": work.container,
        "issued": {"date-parts": [[int(part) for part in work.month.split("-")]]} if work.month else None,
        "abstract": work.summary,
        "language": "da",
        "URL": work.address,
    }
    return {name: value for name, value in item.items() if value}


def _literal(text: str) -> str:
    return _SPECIAL.sub(lambda sign: _LITERAL.get(sign[0], f"\\{sign[0]}"), text)
