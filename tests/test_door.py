"""The door of the core: what a program is told in memory is what the command line says of the same files."""

from __future__ import annotations

import builtins
import io
import json
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import casebook
from casebook.cli import main
from casebook.corpus import Kind, consistency
from casebook.corpus.markdown import check_markdown
from casebook.door import Casebook
from casebook.model import Case, parse
from casebook.model.plain import plain
from casebook.packed import BEGINNING, pack
from casebook.problem import CasebookError, Problem
from casebook.published import published
from casebook.render.html.markup import inline, prose
from casebook.risk.assessment import assess
from casebook.site import build
from casebook.source import Document, Settings
from tests.built import ROOT
from tests.conftest import SOUND
from tests.own import own_casebook

TODAY = "2026-11"
CASE = "cases/broen.yml"
TERMS = "site_config/vocabulary/maalgrupper.yml"
PERSON = (
    "historier:\n  - borger:\n      pseudonym: Kvintilla\n      alder: 40-49\n      køn: kvinde\n"
    "      baggrund: uoplyst\n      familie: [enlig]\n"
    "    tekst: Kvintilla går over broen. Solmund Kvabbelund ser hende den 3. maj.\n"
)
BROKEN = {
    "nothing": "",
    "no YAML": "titel: [",
    "a scalar": "bare ord",
    "a list": "- id: broen\n",
    "a tab": "id:\tx\n\ty: 1",
    "twice": "id: broen\nid: broen\n",
    "an anchor": "id: &a broen\ntitel: *a\n",
    "a tag": "id: !!python/object:os.system x\n",
    "half a character": "titel: \ud800\n",
    "a zero": "titel: \0\n",
    "deep": "[" * 5000,
    "too long": "titel: " + "x" * 600_000,
    "another form": "id: 12\nhistorier: {a: [1, {b: null}]}\nsted: [1]\nmetoder: tekst\n",
    "somebody": "titel: Solmund Kvabbelund\nhistorier:\n  - tekst: Ring til Solmund Kvabbelund\n",
}


@pytest.fixture
def peopled(casebook: Path) -> Path:
    """The small casebook with a person in its case, of whom too much is told, and a draft beside it."""
    (casebook / CASE).write_text(SOUND[CASE] + PERSON, "utf-8")
    draft = SOUND[CASE].replace("broen", "kladden", 1).replace("ikke-gennemgået", "kladde", 1)
    (casebook / "cases/kladden.yml").write_text(draft, "utf-8")
    return casebook


def told(root: Path, file: str, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    """The report of `casebook check` on one file."""
    main(["check", str(root / file), "--root", str(root), "--today", TODAY, "--format", "json"])
    findings: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["findings"]
    return findings


def as_told(problem: Problem) -> tuple[object, ...]:
    start, end = problem.place.span.start, problem.place.span.end
    place = (problem.place.file, start.line, start.column, end.line, end.column, problem.place.field)
    return (problem.rule, problem.level.value, *place, problem.message, problem.hint)


def parts(finding: dict[str, Any]) -> tuple[object, ...]:
    names = ("rule", "level", "file", "line", "column", "end_line", "end_column", "field", "message", "hint")
    return tuple(finding[name] for name in names)


def test_findings_are_those_of_the_command_line(peopled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = Casebook.load(peopled, today=TODAY)
    assert {problem.rule for problem in book.findings(CASE)} >= {"direkte/personnavn", "indirekte/præcis-dato"}
    for file in (CASE, "cases/kladden.yml", "methods/brobygning.yml", "site_config/sources.yml"):
        assert list(map(as_told, book.findings(file))) == list(map(parts, told(peopled, file, capsys)))


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
def test_a_broken_text_is_a_finding(text: str, peopled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    changed = Casebook.load(peopled, today=TODAY).with_document(CASE, text)
    found = changed.findings(CASE)
    assert found
    assert changed.page(CASE) is None
    assert changed.person_risk(CASE) == ()
    (peopled / CASE).write_bytes(text.encode("utf-8", "surrogatepass"))
    assert list(map(as_told, found)) == list(map(parts, told(peopled, CASE, capsys)))


def test_a_new_record_is_judged_as_if_it_lay_in_its_folder(peopled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (SOUND[CASE] + PERSON).replace("id: broen", "id: ny").replace("brobygning", "brobygningg")
    found = Casebook.load(peopled, today=TODAY).with_document("cases/ny.yml", text).findings("cases/ny.yml")
    (peopled / "cases/ny.yml").write_text(text, "utf-8")
    assert list(map(as_told, found)) == list(map(parts, told(peopled, "cases/ny.yml", capsys)))


def test_another_text_leaves_the_casebook_as_it_was(peopled: Path) -> None:
    book = Casebook.load(peopled, today=TODAY)
    before = book.findings(CASE)
    changed = book.with_document(CASE, SOUND[CASE])
    assert changed.findings(CASE) == ()
    assert book.findings(CASE) == before
    assert changed.with_document(CASE, SOUND[CASE] + PERSON).findings(CASE) == before


def test_a_method_that_is_called_otherwise_counts_at_once(peopled: Path) -> None:
    method = "methods/brobygning.yml"
    renamed = SOUND[method].replace("titel: Brobygning", "titel: Solmund Kvabbel")
    told = SOUND[CASE] + PERSON.replace("går over broen", "går i Brobygning")
    (peopled / CASE).write_text(told, "utf-8")
    kept = Casebook.load(peopled, today=TODAY)
    before = kept.findings(CASE)
    other = kept.with_document(method, renamed).findings(CASE)
    (peopled / method).write_text(renamed, "utf-8")
    assert other == Casebook.load(peopled, today=TODAY).findings(CASE)
    assert other != before
    assert kept.with_document(method, SOUND[method]).findings(CASE) == before


def test_a_file_by_itself_is_found_to_be_what_it_is_among_all(peopled: Path) -> None:
    faulty = "[her](findes-ikke/) <script>alert(1)</script>"
    for file, key in ((CASE, "resumé: "), ("methods/brobygning.yml", "resumé: "), (TERMS, "navn: ")):
        text = (peopled / file).read_text("utf-8")
        assert key in text, file
        (peopled / file).write_text(text.replace(key, f"{key}'{faulty}' #", 1), "utf-8")
    kept = Casebook.load(peopled, today=TODAY)
    files = [document.file for documents in kept.folder.records.values() for document in documents]
    whole = Casebook.load(peopled, today=TODAY).check(lambda _: True).structural
    for file in (*files, *kept.folder.registers):
        assert kept.check(file.__eq__).structural == tuple(fault for fault in whole if fault.place.file == file), file
    assert {CASE, "methods/brobygning.yml", TERMS} <= {fault.place.file for fault in whole}


def test_only_the_texts_of_the_file_that_is_asked_for_are_looked_through(
    peopled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def look(document: Document) -> Iterator[Problem]:
        read.append(document.file)
        yield from check_markdown(document)

    monkeypatch.setattr(consistency, "check_markdown", look)
    kept = Casebook.load(peopled, today=TODAY)
    kept.with_document(CASE, SOUND[CASE]).findings(CASE)
    assert read == [CASE]


def test_another_register_counts_at_once(peopled: Path) -> None:
    book = Casebook.load(peopled, today=TODAY)
    changed = book.with_document("site_config/municipalities.yml", "[]\n")
    assert "Stevns" not in {one.name for one in changed.registers.municipalities.values()}
    assert {one.place.field for one in changed.findings(CASE)} - {one.place.field for one in book.findings(CASE)}


@pytest.mark.parametrize("name", ["x.yml", "cases/a/b.yml", "cases/.x.yml", "content/x.png", "cases/"])
def test_a_text_that_no_casebook_has_a_place_for_is_refused(name: str, casebook: Path) -> None:
    with pytest.raises(CasebookError):
        Casebook.load(casebook, today=TODAY).with_document(name, "id: x\n")


def test_the_risk_of_a_persons_record_is_that_of_the_whole_casebook() -> None:
    book = own_casebook()
    people = book.dataset()
    assert people is not None
    case = next(person.case.id for person in people.people)
    alone = Casebook.load(ROOT, today=TODAY).person_risk(f"cases/{case}.yml")
    whole = tuple(assess(person, people) for person in people.in_record(case))
    assert [(one.person.key, one.number) for one in alone] == [(one.person.key, one.number) for one in whole]


def test_a_page_is_the_page_of_the_site(themed: Path) -> None:
    site = {page.address: page for page in build(themed, TODAY, settings=Settings()).pages}
    book = replace(Casebook.load(themed, today=TODAY), settings=Settings())
    for file, address in ((CASE, "cases/broen/"), ("methods/brobygning.yml", "metoder/brobygning/")):
        assert book.page(file) == site[address]


def test_a_draft_has_the_page_that_it_will_have(peopled: Path) -> None:
    book = Casebook.load(peopled, today=TODAY)
    page = book.page("cases/kladden.yml")
    assert page is not None
    assert "De bygger en bro." in page.body
    assert book.page("cases/findes-ikke.yml") is None
    assert prose.cache_info().currsize == inline.cache_info().currsize == 0


# Of Python, of libraries and of the package itself: rules, word lists and templates come with it.
INSTALLED = (sys.prefix, sys.base_prefix, str(Path(casebook.__file__).parent))
OPENING = ((builtins, "open"), (io, "open"), (os, "open"), (os, "scandir"), (os, "listdir"), (os, "stat"))


def test_nothing_is_read_from_the_disk_after_loading(peopled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded, expected = (Casebook.load(peopled, today=TODAY) for _ in range(2))
    findings = expected.findings(CASE)
    refused: list[str] = []

    def guarded(known: Any) -> Any:
        def opened(file: Any, *arguments: Any, **named: Any) -> Any:
            if not isinstance(file, int) and not os.fsdecode(file).startswith(INSTALLED):
                refused.append(os.fsdecode(file))
                raise PermissionError
            return known(file, *arguments, **named)

        return opened

    with monkeypatch.context() as shut:
        for module, name in OPENING:
            shut.setattr(module, name, guarded(getattr(module, name)))
        found = loaded.findings(CASE)
        page = loaded.with_document(CASE, SOUND[CASE]).page(CASE)
        with pytest.raises(PermissionError):
            (peopled / CASE).read_text("utf-8")
    assert refused == [str(peopled / CASE)]
    assert found == findings
    assert page is not None


@cache
def own_packed() -> tuple[Casebook, bytes]:
    """The casebook of this repository, and its public part in one."""
    return packed(own_casebook())


def packed(book: Casebook) -> tuple[Casebook, bytes]:
    texts = book.registers.texts
    assert texts is not None
    pages = [article.document.file for article in book.corpus.articles]
    addresses = sorted(book.corpus.published_before)
    public = published(book.corpus, texts)
    return book, pack(public, book.registers, settings=Settings(), pages=pages, addresses=addresses)


def test_what_was_packed_judges_a_record_as_the_files_do() -> None:
    book, data = own_packed()
    unpacked = Casebook.packed(data, today=TODAY)
    assert unpacked.corpus.problems == ()
    for document in book.folder.records[Kind.CASE][:3]:
        text = document.text + "\n# Solveig Kvabbelund, 45 år\n"
        text = text.replace("resumé:", "resumé: Han fylder 45 den 3. maj.\nandet:", 1)
        there, here = (one.with_document(document.file, text).findings(document.file) for one in (book, unpacked))
        assert here
        assert [as_told(one) for one in here] == [as_told(one) for one in there]
    names = [document.file for document in book.folder.records[Kind.CASE]]
    numbers = [[risk.number for risk in one.person_risk(names[0])] for one in (book, unpacked)]
    assert numbers[0] == numbers[1]


def test_the_packed_bytes_are_the_same_every_time(peopled: Path) -> None:
    first, second = (packed(Casebook.load(peopled, today=TODAY))[1] for _ in range(2))
    assert first == second
    assert first.startswith(BEGINNING)


def test_a_record_that_was_packed_is_the_record() -> None:
    book, data = own_packed()
    unpacked = Casebook.packed(data, today=TODAY)
    assert unpacked.corpus.cases.keys() == {one.id for one in book.corpus.cases.values() if one.is_public}
    for name, case in unpacked.corpus.cases.items():
        original = book.corpus.cases[name]
        assert case.stories == original.stories
        assert case.location == original.location
        assert case.privacy.basis == original.privacy.basis


def test_nothing_but_what_is_public_is_packed(peopled: Path) -> None:
    secret = (
        SOUND[CASE].replace("allerede-publiceret", "samtykke").replace("konstrueret", "samtykke")
        + "  samtykke:\n    reference: hemmelig-reference\n    udløber: 2030-01\n"
        + "  undtagelser:\n    - regel: præcis-dato\n      felt: resumé\n"
        + "      begrundelse: hemmelig grund, og den er lang\n"
        + "# hemmelig kommentar\n"
    )
    (peopled / CASE).write_text(secret, "utf-8")
    with (peopled / "site_config/policy.yml").open("a", encoding="utf-8") as policy:
        policy.write("# hemmelig kommentar\n")
    book, data = packed(Casebook.load(peopled, today=TODAY))
    assert book.corpus.cases["broen"].privacy.exemptions
    assert "hemmelig" not in data.decode()
    assert "kladden" not in data.decode()
    assert set(json.loads(data)["records"]["cases"]) == {"broen"}


@pytest.mark.parametrize("data", [b"", b"{}", b"[1]", b'{"version": 2}', b'{"version": 1, "settings": 3}', b"\xff"])
def test_bytes_that_are_no_packed_casebook_are_refused(data: bytes) -> None:
    with pytest.raises(CasebookError):
        Casebook.packed(data, today=TODAY)


def test_a_part_in_plain_form_is_read_as_the_same_part(peopled: Path) -> None:
    book = Casebook.load(peopled, today=TODAY)
    case = book.corpus.cases["broen"]
    changed = book.with_document(CASE, json.dumps(plain(case), ensure_ascii=False))
    assert changed.corpus.cases["broen"] == case
    assert parse(Case, changed.corpus.documents[Kind.CASE][0])[1] == ()
