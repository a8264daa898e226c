"""The casebook that payloads are planted in: it has every text of the model, and what is planted comes out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from casebook.model import Case, Method, Municipality, Policy, PublicName, RegionInLaw, Source, Term, Texts
from casebook.model.publisher import Publisher
from casebook.model.schema import schemas
from casebook.publish.search.fragments import fragment_of
from casebook.render.html.markup import prose
from tests.hostile.payloads import payloads
from tests.hostile.planting import benign, errors, positions, shaped, write
from tests.hostile.positions import text_fields

PARTS = (Case, Method, Term, Municipality, PublicName, RegionInLaw, Source, Policy, Texts, Publisher)
NO_TEXTS = {"population", "sentences"}  # the last have tests of their own
UNSHOWN = {
    "AgeLimit.source",  # as the notes of shares
    *("PublicName.name", "PublicName.kind", "PublicName.short"),  # for the rules alone
    "Consent.reference",  # it leads to a form with a name on it
    "NextReview.role",  # a plan is no claim
    "Case.author",  # who may not review it
    "Method.author",
    "Exemption.reason",  # it may say too much
    "NamedProject.note",  # as the notes of shares
    "Judgement.role",  # an answer is no signpost
    "Share.note",  # what a share builds on stands in the policy
    "Share.source",
}

REACH = Path(__file__).with_name("reach.yml")
OUTPUTS = {".html": "pages", ".json": "data", ".xml": "maps", ".svg": "drawings"}
_HEAD = "# Where the text of each field of the model comes out; written by --update-golden, read by a person."
_WORD = re.compile(r"ord[0-9]{4}")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The casebook with a harmless word everywhere."""
    root = tmp_path_factory.mktemp("harmless")
    write(root, benign())
    return root


def test_the_payloads_are_eighty_and_each_has_its_mark() -> None:
    known = payloads()
    assert len(known) == 80
    assert [one.name for one in known if one.mark not in one.text] == []
    assert len({one.name for one in known}) == len({one.text for one in known}) == 80


def test_every_payload_leaves_something_to_read() -> None:
    """A text that comes to nothing takes along what stands around it, which is no attack."""
    position = next(one for one in positions() if one.slot.name == "Module.gate")
    assert [one.name for one in payloads() if not prose(shaped(position, one))] == []


def test_every_text_of_the_model_is_a_position() -> None:
    planted = {one.slot.name for one in positions()}
    assert sorted(field for part in PARTS for field in text_fields(part) if field not in planted) == []
    assert len(PARTS) == len(schemas().keys() - NO_TEXTS)


def test_the_casebook_fits_the_model(written: Path) -> None:
    assert errors(written) == ()


def test_what_is_planted_comes_out_where_the_list_says(harmless_site: Path, request: pytest.FixtureRequest) -> None:
    """Every text of the model reaches the outputs that reach.yml says, and no others; what is unshown reaches none."""
    reached = _reached(harmless_site)
    if request.config.getoption("--update-golden"):
        REACH.write_text(f"{_HEAD}\n{yaml.safe_dump(reached, allow_unicode=True, default_flow_style=None)}", "utf-8")
    assert reached == yaml.safe_load(REACH.read_text("utf-8"))
    assert {field for field, outputs in reached.items() if not outputs} == UNSHOWN


def _reached(site: Path) -> dict[str, list[str]]:
    """The kinds of output that the word of each field stands in."""
    texts = benign()
    marks: dict[str, set[str]] = {}
    for output, text in _texts(site):
        marks.setdefault(output, set()).update(_WORD.findall(text.casefold()))
    reached: dict[str, set[str]] = {}
    for position in positions():
        word = _WORD.findall(texts[position.place].casefold())[0]
        reached.setdefault(position.slot.name, set()).update(name for name, words in marks.items() if word in words)
    return {field: sorted(outputs) for field, outputs in sorted(reached.items())}


def _texts(site: Path) -> Iterator[tuple[str, str]]:
    """The texts of a site, each with the kind of output that it is."""
    for path in sorted(site.rglob("*")):
        if path.suffix == ".pf_fragment":
            yield "search", str(fragment_of(path.read_bytes()))
        elif path.suffix in OUTPUTS:
            yield OUTPUTS[path.suffix], path.read_text("utf-8")
