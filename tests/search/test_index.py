"""The index of a built site holds the pages' own text, and nothing that is held back or enriches them."""

from __future__ import annotations

import json
import os
from fnmatch import fnmatchcase
from pathlib import Path
from unittest.mock import patch

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from casebook.publish.search.concepts import MARK, concepts, mentions
from casebook.publish.search.documents import title_token
from casebook.publish.search.extract import blocks
from casebook.publish.search.fragments import read_fragment
from casebook.publish.search.kinds import kind_of
from tests.conftest import sound_casebook
from tests.few_rules import few_rules
from tests.render.small_site import case, method, view, write

MKDOCS = (
    "site_name: En lille casebog\nsite_url: https://casebook.example/\ndocs_dir: content\n"
    "theme:\n  name: material\n  custom_dir: theme\nplugins: [casebook]\nmarkdown_extensions: [attr_list, md_in_html]\n"
)
ARTICLE = "{% extends 'base.html' %}{% block container %}<article>{{ page.content }}</article>{% endblock %}"
INDEX = "assets/soegning"
OLD = {"id": "stifindere", "navn": "Stifindere", "gælder_til": "2013-12", "afløst_af": "vandrere"}
NEW = {"id": "vandrere", "navn": "Vandrere", "synonymer": ["gående"]}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The root of the small casebook with what is held back and what has been renamed, built."""
    root = tmp_path_factory.mktemp("built")
    sound_casebook(root)
    write(root, "methods/gemt.yml", method(id="gemt", titel="Gemtmetoden", status="tilbagetrukket"))
    write(root, "methods/kladde.yml", method(id="kladde", titel="Kladdemetoden", status="kladde"))
    write(root, "site_config/vocabulary/maalgrupper.yml", [OLD, NEW])
    (root / "mkdocs.yml").write_text(MKDOCS, "utf-8")
    for name, text in {"content/index.md": "# Forside\n", "theme/main.html": ARTICLE}.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text, "utf-8")
    with few_rules(), patch.dict(os.environ, {"SOURCE_DATE_EPOCH": "315532800"}):
        build(load_config(str(root / "mkdocs.yml")))
    return root


@pytest.fixture(scope="module")
def found(root: Path) -> dict[str, str]:
    """The text that the index holds of each page, by its address."""
    fragments = [read_fragment(path) for path in (root / "site" / INDEX / "fragment").iterdir()]
    return {one["url"]: one["content"] for one in fragments}


def test_every_page_is_found_and_what_enriches_it_is_in_no_text(root: Path, found: dict[str, str]) -> None:
    assert {"/cases/broen/", "/metoder/brobygning/", "/udfordringer/modvind/", "/begreber/#brohjaelp"} <= set(found)
    assert "De bygger en bro" in found["/cases/broen/"]
    assert not any(MARK in text for text in found.values())
    assert MARK not in (root / "site/cases/broen/index.html").read_text("utf-8")


def test_the_lists_by_outcome_and_the_data_are_found_with_the_other_pages(found: dict[str, str]) -> None:
    assert {"/data/", "/om/kontakt/"} <= set(found)
    assert any(fnmatchcase(address, "/find/*/*/") for address in found)
    assert "/find/udfald/" not in found  # it only lists the lists
    assert (kind_of("data/"), kind_of("find/udfald/lykkedes/")) == ("vaerktoej", "vaerktoej")


def test_a_title_has_the_token_that_the_browser_makes_of_what_is_typed() -> None:
    """`titleToken` in `ranking.js` has the same pair in `tests/scripts/ranking.test.js`."""
    assert title_token("Sjælden vejviser") == title_token("«sjælden» VEJVISER!") == "zqtitelsjældenvejviserzq"
    assert title_token("Erfaringsopsamling 2024 – Indsatser") == "zqtitelerfaringsopsamling2024inzq"


def test_a_withdrawn_record_and_a_draft_are_not_in_the_index(root: Path, found: dict[str, str]) -> None:
    assert not any(address.startswith(("/metoder/gemt", "/metoder/kladde")) for address in found)
    assert not any("emtmetoden" in text or "laddemetoden" in text for text in found.values())
    assert "emtmetoden" not in (root / "site" / INDEX / "sprog.json").read_text("utf-8").lower()


def test_the_browser_is_told_what_each_term_is_also_called(root: Path) -> None:
    told = json.loads((root / "site" / INDEX / "sprog.json").read_text("utf-8"))
    by_name = {name: (today, phrases) for _, _, name, today, phrases, _ in told["begreber"]}
    assert by_name["Stifindere"] == ("Vandrere", ["Stifindere"])
    assert by_name["Vandrere"] == ("", ["Vandrere", "gående"])


def test_a_case_with_the_old_term_says_what_it_is_called_today(casebook: Path) -> None:
    write(casebook, "site_config/vocabulary/maalgrupper.yml", [OLD, NEW])
    write(casebook, "cases/broen.yml", case(målgrupper=["stifindere"]))
    reasons = {mention.reason for mention in mentions(view(casebook))["cases/broen/"]}
    assert {"handler om stifindere", "handler om stifindere, som i dag hedder vandrere"} <= reasons


def test_a_method_answers_a_question_where_its_knowledge_does(casebook: Path) -> None:
    told = {"økonomi": {"niveau": "beskrevet", "tekst": "En dag om ugen."}, "implementering": {"niveau": "ikke-oplyst"}}
    write(casebook, "methods/brobygning.yml", method(viden=told))
    reasons = {mention.reason for mention in mentions(view(casebook))["metoder/brobygning/"]}
    assert "ved noget om pris" in reasons
    assert "ved noget om implementering" not in reasons


def test_each_concept_has_a_token_of_its_own(casebook: Path) -> None:
    tokens = [concept.token for concept in concepts(view(casebook))]
    assert len(tokens) == len(set(tokens))
    assert all(token.startswith(MARK) and token.isascii() and token.isalnum() for token in tokens)


def test_lists_of_other_pages_menus_and_buttons_are_not_what_a_page_says() -> None:
    html = (
        "<body>Udenfor<article><nav>Menu</nav><h1>Titel</h1><p class=cb-lead>En <em>god</em> indledning</p>"
        "<h2 id=vej>Vejen</h2><p>Først<br>og siden</p><ul data-pagefind-ignore><li>En anden</li></ul>"
        "<button>Del</button><svg><text>7</text></svg><table><tr><td>Et tal</td></tr></table></article></body>"
    )
    found = blocks(html)
    assert [block.text for block in found] == ["Titel", "En god indledning", "Vejen", "Først", "og siden", "Et tal"]
    assert found[2].anchor == "vej"
    assert found[0].weight > found[1].weight > found[-1].weight


@pytest.mark.parametrize(
    ("address", "kind"),
    [("cases/broen/", "case"), ("cases/", "liste"), ("bidrag/regler/cpr-nummer/", "regel"), ("om/licens/", "om"),
     ("begreber/#fleksjob", "begreb"), ("begreber/", "liste"), ("", "side"), ("passer/", "vaerktoej"),
     ("overblik/huller/", "overblik"), ("det-virkede-ikke/", "overblik"), ("for/ledere/", "indgang")],
)  # fmt: skip
def test_each_address_is_of_a_kind(address: str, kind: str) -> None:
    assert kind_of(address) == kind
