"""Publishing is an allow-list: of a corpus in which every text is marked, only what may be public comes out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from casebook.corpus import Corpus, Kind, load
from casebook.model import Case
from casebook.model.base import Part
from casebook.model.values import EXEMPTIONS
from casebook.model.walk import EACH, fields_of
from casebook.publish.making import files_of_records
from casebook.published import PublicCase, PublicMethod, Published, published
from casebook.site import build
from tests.render.small_site import case, method, write
from tests.reviewing import TWO, reviewed

pytestmark = pytest.mark.usefixtures("few_rules")

DRAFT, CONSENT, REASON, EXCEPTED = "Kladdebro", "samtykke-471", "Begrundelsen er skrevet her.", "varighed"
PRIVATE = {
    "anonymisering": {
        "grundlag": "samtykke",
        "samtykke": {"reference": CONSENT, "givet": "2026-05", "udløber": "2029-11"},
        "undtagelser": [{"regel": "præcist-beløb", "felt": EXCEPTED, "begrundelse": REASON}],
    },
    "varighed": "Et år; han skyldte 13.450 kr.",
}


@pytest.fixture
def corpus(casebook: Path) -> Corpus:
    """A casebook with a case that has a consent and an exemption, and a draft of each kind."""
    write(casebook, "cases/broen.yml", case(**PRIVATE))
    write(casebook, "cases/kladde.yml", case(id="kladde", titel=DRAFT, status="kladde"))
    write(casebook, "methods/kladde.yml", method(id="kladde", titel=DRAFT, status="kladde"))
    reviewed(casebook, "broen", EXEMPTIONS)
    return load(casebook)


@pytest.fixture
def public(corpus: Corpus) -> Published:
    assert corpus.registers.texts
    return published(corpus, corpus.registers.texts)


def texts(value: object) -> Iterator[str]:
    """Every text that an object holds, however deep."""
    if isinstance(value, Part):
        for name in type(value).model_fields:
            yield from texts(getattr(value, name))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from texts(item)
    elif isinstance(value, str):
        yield value


def test_a_draft_is_in_no_list_and_in_no_back_link(public: Published) -> None:
    assert set(public.cases) == {"broen"}
    assert set(public.methods) == {"brobygning"}
    assert {record.id for records in public.backlinks.values() for record in records} <= {"broen", "brobygning"}


def test_no_published_record_holds_a_consent_or_an_exemption(public: Published) -> None:
    held = [text for record in public.cases.values() for text in texts(record)]
    assert "En opdigtet historie." in held
    assert {CONSENT, REASON} & set(held) == set()
    assert not hasattr(public.cases["broen"].privacy, "consent")
    assert not hasattr(public.cases["broen"].privacy, "exemptions")


def test_an_exemption_says_where_it_is_and_not_why(public: Published) -> None:
    assert [(one.case, one.rule, one.field, one.roles) for one in public.exemptions] == [
        ("broen", "præcist-beløb", EXCEPTED, TWO)
    ]


@pytest.mark.parametrize(("count", "is_published"), [("4", False), ("4-70", False), ("5-70", True)])
def test_a_number_of_participants_is_published_where_a_table_may_show_it(
    casebook: Path, count: str, *, is_published: bool
) -> None:
    """The policy's smallest cell is five where it says nothing."""
    write(casebook, "cases/broen.yml", case(indsats={"tekst": "De bygger en bro.", "deltagere": {"antal": count}}))
    corpus = load(casebook)
    assert corpus.registers.texts
    effort = published(corpus, corpus.registers.texts).cases["broen"].effort
    assert effort is not None
    assert (effort.text, effort.participants is not None) == ("De bygger en bro.", is_published)


@pytest.mark.parametrize("record", [PublicCase, PublicMethod])
def test_a_public_record_is_no_record_of_the_corpus_and_none_is_public(record: type[Part]) -> None:
    assert not issubclass(record, Case)
    assert not issubclass(Case, record)


def test_the_fields_of_a_public_case_are_those_that_are_declared_public() -> None:
    private = {field.path for field in fields_of(Case) if not field.facts.public}
    below = {field.path for field in fields_of(Case) if any(field.path[: len(path)] == path for path in private)}
    assert {field.path for field in fields_of(PublicCase)} == {field.path for field in fields_of(Case)} - below
    assert ("anonymisering", "undtagelser", EACH) in private


def test_a_reference_to_what_is_not_published_is_gone(casebook: Path) -> None:
    uses = [{"metode": "brobygning", "rolle": "bærende"}, {"metode": "kladde", "rolle": "del"}]
    write(casebook, "cases/broen.yml", case(metoder=uses))
    write(casebook, "methods/kladde.yml", method(id="kladde", titel=DRAFT, status="kladde"))
    corpus = load(casebook)
    assert corpus.registers.texts
    public = published(corpus, corpus.registers.texts)
    assert [use.method for use in public.cases["broen"].methods] == ["brobygning"]
    assert (
        published(corpus, corpus.registers.texts, {Kind.METHOD.file + "/brobygning.yml"}).cases["broen"].methods == ()
    )


def test_nothing_private_reaches_a_page_or_the_data_beside_it(casebook: Path, corpus: Corpus) -> None:
    del corpus
    site = build(casebook, "2026-11")
    made = "\n".join(
        (
            *(page.text for page in site.pages),
            *(one.content.decode("utf-8", "replace") for one in files_of_records(site)),
        )
    )
    assert site.pages, site.blocking
    assert "Vejen over broen" in made
    assert not [private for private in (DRAFT, CONSENT, REASON) if private in made]
