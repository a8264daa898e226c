"""A record that was renamed is found by the id that it had, so what refers to it is as it was when it was read."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.cli import main
from casebook.corpus import Kind, load
from casebook.corpus.remains import REFERENCE, remains
from casebook.corpus.withdrawn import Tombstone
from casebook.published import published
from casebook.site import build

pytestmark = pytest.mark.usefixtures("few_rules")

ROLES = "roller:\n  - {rolle: fagredaktør, besat: true}\n  - {rolle: jurist, besat: true}\n"
TODAY = "2026-11"


@pytest.fixture
def renamed(casebook: Path) -> Path:
    """The small casebook, its case reviewed; then the method of the case was renamed."""
    (casebook / "site_config/redaktion.yml").write_text(ROLES, "utf-8")
    case, method = casebook / "cases/broen.yml", casebook / "methods/brobygning.yml"
    for role in ("fagredaktør", "jurist"):
        assert (
            main(["review", "broen", "--role", role, "--constructed", "--root", str(casebook), "--today", TODAY]) == 0
        )
    case.write_text(case.read_text("utf-8").replace("ikke-gennemgået", "publiceret"), "utf-8")
    text = method.read_text("utf-8").replace("id: brobygning", "id: brobyggeri\ntidligere_id: [brobygning]")
    (casebook / "methods/brobyggeri.yml").write_text(text, "utf-8")
    method.unlink()
    return casebook


@pytest.mark.parametrize("paths", [(), ("cases/broen.yml",), ("methods/brobyggeri.yml",)])
def test_the_case_that_uses_it_is_sound_and_its_review_holds(
    renamed: Path, capsys: pytest.CaptureFixture[str], paths: tuple[str, ...]
) -> None:
    asked = (str(renamed / path) for path in paths)
    assert main(["check", *asked, "--root", str(renamed), "--today", TODAY]) == 0
    assert "ingen fejl, ingen advarsler, ingen råd" in capsys.readouterr().out


def test_both_know_each_other(renamed: Path) -> None:
    corpus = load(renamed)
    assert [use.method for use in corpus.cases["broen"].methods] == ["brobyggeri"]
    assert corpus.registers.texts
    public = published(corpus, corpus.registers.texts)
    assert [record.id for record in public.backlinks[Kind.METHOD, "brobyggeri"]] == ["broen"]


def test_the_method_by_both_of_its_ids_is_one_method(renamed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = renamed / "cases/broen.yml"
    use = "  - metode: brobygning\n    rolle: bærende\n"
    case.write_text(case.read_text("utf-8").replace(use, use + use.replace("brobygning", "brobyggeri")), "utf-8")
    assert main(["check", "--root", str(renamed), "--today", TODAY]) == 1
    assert "henvisninger/to-gange" in capsys.readouterr().out


def test_a_method_that_is_related_to_itself_is_so_under_any_of_its_ids(
    renamed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    related = "relaterede:\n  - {metode: brobygning, relation: bruges-med, begrundelse: Den er god.}\n"
    with (renamed / "methods/brobyggeri.yml").open("a", encoding="utf-8") as file:
        file.write(related)
    assert main(["check", "--root", str(renamed), "--today", TODAY]) == 1
    assert "methods/brobyggeri.yml:11:14" in capsys.readouterr().out


def test_a_renamed_method_that_is_withdrawn_is_listed_where_its_old_id_stands(renamed: Path) -> None:
    gone = Tombstone(Kind.METHOD, "brobyggeri", ("brobygning",))
    (remain,) = remains(load(renamed), gone, ())
    assert (remain.place.file, remain.how) == ("cases/broen.yml", REFERENCE)


def test_an_id_that_another_record_has_now_leads_to_that_one(renamed: Path) -> None:
    method = (renamed / "methods/brobyggeri.yml").read_text("utf-8")
    new = method.replace("id: brobyggeri\ntidligere_id: [brobygning]", "id: brobygning").replace("Brobygning", "Bro")
    (renamed / "methods/brobygning.yml").write_text(new, "utf-8")
    corpus = load(renamed)
    assert [use.method for use in corpus.cases["broen"].methods] == ["brobygning"]
    assert "henvisninger/id-i-brug" in {problem.rule for problem in corpus.problems}


@pytest.mark.parametrize("address", ["sammenlign/", "passer/", "find/"])
def test_a_page_whose_address_can_name_a_method_knows_what_it_was_called(renamed: Path, address: str) -> None:
    """The scripts read it: `tests/scripts/renamed.test.js`."""
    text = next(page.text for page in build(renamed, TODAY).pages if page.address == address)
    assert text.count('data-renamed="brobygning=brobyggeri"') == 1


@pytest.mark.parametrize("address", ["sammenlign/", "passer/", "find/"])
def test_where_no_method_was_renamed_nothing_is_said_of_it(casebook: Path, address: str) -> None:
    text = next(page.text for page in build(casebook, TODAY).pages if page.address == address)
    assert "data-renamed" not in text
