"""The language server that VS Code runs for YAML offers a casebook's own ids, helps in Danish, and asks nobody else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from casebook.cli import main
from casebook.corpus import load
from tests.built import ROOT
from tests.editors.language_server import LanguageServer, language_server

pytestmark = pytest.mark.soak
MONTH = "Skriv år og måned med tal, for eksempel «2026-11»."


@pytest.fixture(scope="module")
def server() -> Iterator[LanguageServer]:
    """The server on the real casebook."""
    with language_server(ROOT, ROOT) as found:
        yield found


def labels(server: LanguageServer, file: str, text: str) -> set[str]:
    """The words that are offered at the end of a text."""
    return {item["label"] for item in server.offered(file, text)}


def test_it_offers_the_ids_of_every_register_with_what_they_are(server: LanguageServer) -> None:
    registers = load(ROOT).registers
    groups, challenges, _, _ = registers.vocabularies.values()
    for number, (text, ids) in enumerate(
        [
            ("id: a\nsted:\n  kommune: ", registers.municipalities.keys()),
            ("id: a\nmålgrupper:\n  - ", groups.keys()),
            ("id: a\nudfordringer:\n  - ", challenges.keys()),
            ("id: a\nkilder:\n  - kilde: ", registers.sources.keys()),
            ("id: a\nmetoder:\n  - metode: ", load(ROOT).methods.keys()),
        ]
    ):
        items = server.offered(f"cases/forslag-{number}.yml", text)
        assert {item["label"] for item in items} >= ids
        assert all(item["documentation"]["value"].startswith("**") for item in items if item["label"] in ids)


def test_it_offers_the_closed_values_where_a_field_is_empty(server: LanguageServer) -> None:
    assert labels(server, "cases/vaerdi.yml", "id: a\nudfald: ") >= {"lykkedes", "delvist", "lykkedes-ikke"}


def test_it_says_in_danish_which_form_a_value_has(server: LanguageServer) -> None:
    text = "id: a\neftersyn:\n  ansvarlig: jurist\n  næste: i morgen\n"
    assert MONTH in server.messages("cases/form.yml", text)


def test_it_refuses_no_id_that_is_new(server: LanguageServer) -> None:
    text = "id: a\nsted:\n  kommune: en-ny-kommune\n"
    assert [told for told in server.messages("cases/nyt.yml", text) if "Missing property" not in told] == []


def test_it_helps_with_a_field_and_offers_the_fields_that_must_be_there(server: LanguageServer) -> None:
    assert "Filnavnet uden .yml" in server.help("cases/hjaelp.yml", "id: a")
    items = server.offered("cases/snippet.yml", "id: a\nmetoder:\n  - ")
    (snippet,) = (item for item in items if item["label"] == "Metode i casen" and "bærende" in item["insertText"])
    assert snippet["insertText"] == "metode: ${1:Metode}\n  rolle: ${2|bærende,del,baggrund|}"


def test_a_casebook_of_strangers_is_offered_its_own_ids(tmp_path: Path) -> None:
    root = tmp_path / "casebog"
    assert main(["init", str(root)]) == 0
    (root / "site_config/vocabulary/maalgrupper.yml").write_text("- id: vandrere\n  navn: Vandrere\n", "utf-8")
    assert main(["schema", "--root", str(root)]) == 0
    with language_server(ROOT, root) as found:
        assert labels(found, "cases/en.yml", "id: a\nmålgrupper:\n  - ") == {"vandrere"}
        assert labels(found, "cases/to.yml", "id: a\nkilder:\n  - kilde: ") == {"eksempel"}
