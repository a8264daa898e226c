"""The casebook that payloads are planted in: it has every text of the model, and what is planted comes out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from casebook.model import Case, Method, Municipality, Policy, PublicName, RegionInLaw, Source, Term, Texts
from casebook.model.publisher import Publisher
from casebook.model.schema import schemas
from casebook.render.html.markup import prose
from tests.hostile.payloads import payloads
from tests.hostile.planting import benign, build, errors, positions, shaped, write
from tests.hostile.positions import text_fields

PARTS = (Case, Method, Term, Municipality, PublicName, RegionInLaw, Source, Policy, Texts, Publisher)
NO_TEXTS = {"population", "sentences"}  # the last have tests of their own
UNSHOWN = {
    *("PublicName.name", "PublicName.kind", "PublicName.short"),  # for the rules alone
    "Consent.reference",  # it leads to a form with a name on it
    "NextReview.role",  # a plan is no claim
    "Case.author",  # who may not review it
    "Method.author",
    "Exemption.reason",  # it may say too much
    "Share.note",  # what a share builds on stands in the policy
    "Share.source",
    "Term.in_text",  # words to know the term by in other texts
}


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


def test_what_is_planted_comes_out(written: Path, tmp_path: Path) -> None:
    built = "\n".join(_texts(build(written, tmp_path / "site"))).casefold()
    texts = benign()
    seen = {one.slot.name for one in positions() if texts[one.place].casefold() in built}
    assert sorted({one.slot.name for one in positions()} - seen - UNSHOWN) == []


def _texts(site: Path) -> Iterator[str]:
    for path in sorted(site.rglob("*")):
        if path.suffix in {".html", ".json", ".xml", ".svg"}:
            yield path.read_text("utf-8")
