"""The answers that a correction begins with: a file for each published record, apart by kind."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from casebook.publish.edition import Edition
from casebook.publish.exports.corrections import outputs
from tests.render.small_site import view


def test_a_case_and_a_method_of_one_id_have_each_their_own_file(casebook: Path) -> None:
    site = view(casebook)
    case, method = site.cases[0], site.methods[0]
    cases = {method.id: case.model_copy(update={"id": method.id})}
    both = replace(site, published=replace(site.published, cases=cases))
    told = {one.address: json.loads(one.content)["title"] for one in outputs(Edition(both))}
    assert told[f"bidrag/ret/cases/{method.id}.json"] == case.title
    assert told[f"bidrag/ret/metoder/{method.id}.json"] == method.title
