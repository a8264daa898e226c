"""The list of ids has what a record can refer to, under the fields in which it stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from casebook.render.pages import ids
from tests.render.small_site import case, html, rendered, view, write

if TYPE_CHECKING:
    from pathlib import Path


def test_every_kind_of_id_stands_beside_its_name(casebook: Path) -> None:
    page = html(next(rendered(ids, view(casebook))))
    listed = re.findall(r"<code data-copy>(.*?)</code>", page)
    site = view(casebook)
    known = {*site.published.municipalities, *site.published.sources, *(method.id for method in site.methods)}
    assert known | {name for terms in site.published.vocabularies.values() for name in terms} == set(listed)
    assert re.search(r'<a href="\.\./\.\./metoder/(.*?)/">[^<]*</a></th><td><code data-copy>\1<', page)


def test_only_what_has_a_page_is_a_link(casebook: Path) -> None:
    write(casebook, "cases/broen.yml", case(sted={"kommune": "stevns"}))
    linked = re.findall(r'<a href="\.\./\.\./kommuner/(.*?)/">', html(next(rendered(ids, view(casebook)))))
    assert linked == ["stevns"]
