"""Dead links in hand-written pages are found before anything is built, and sound ones are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.corpus import load
from casebook.corpus.addresses import Addresses
from casebook.corpus.article_links import dead_links_in_articles
from casebook.corpus.generated_addresses import GENERATED
from casebook.site import build
from tests.own import own_corpus, own_plan

SOUND = (
    "../cases/broen.md",
    "../cases/broen.md#overalt",
    "../cases/broen/ark.md",
    "../../cases/broen/",
    "../metoder/brobygning.md",
    "../kommuner/stevns.md",
    "../maalgrupper/index.md",
    "../find/index.md",
    "../../find/udfald/lykkedes/",
    "../../find/?udfald=lykkedes",
    "ved-siden-af.md",
    "ved-siden-af.md#et-sted",
    "ved-siden-af.md#naar-i-har-laest",
    "#her",
    "https://example.org/findes-ikke/",
    "mailto:nogen@example.org",
    "../billeder/bro.svg",
    "../../",
    "../index.md",
    "../cases/index.md",
    "../overblik/huller.md",
    "../../passer/",
    "../../passer/?metode=brobygning",
    "../bidrag/regler.md",
    "../bidrag/regler/cpr-nummer.md",
)
DEAD = (
    "../cases/broenn.md",
    "../../cases/broenn/",
    "../metoder/findes-ikke.md",
    "../kommuner/findes-ikke.md",
    "findes-ikke.md",
    "ved-siden-af.md#findes-ikke",
    "#findes-ikke",
    "http://[",
    "../findesikke.md",
    "../findesikke/",
    "../../findesikke/",
    "../../../findesikke/",
    "../../bidrag/findesikke/",
    "../overblik/findesikke.md",
    "../../cases/broen/findesikke/",
    "../../ydelser/brohjaelp/",
    "/cases/broen/",
)


def page(root: Path, text: str) -> list[tuple[str, int, int]]:
    """The dead links that are found in a page with this text below its title."""
    folder = root / "content/om"
    folder.mkdir(parents=True, exist_ok=True)
    beside = "# Ved siden af\n\n## Et sted\n\n## Når I har læst\n"
    (folder / "ved-siden-af.md").write_text(beside, "utf-8")
    (folder / "ny.md").write_text(f"---\ntitle: Ny\n---\n\n## Her\n\n{text}\n", "utf-8")
    corpus = load(root)
    places = [problem.place for problem in dead_links_in_articles(corpus, corpus.articles)]
    return [(place.file, place.span.start.line, place.span.start.column) for place in places]


@pytest.mark.parametrize("target", SOUND)
def test_a_link_that_leads_somewhere_is_left_alone(casebook: Path, target: str) -> None:
    assert page(casebook, f"Se [her]({target}).") == []


@pytest.mark.parametrize("target", DEAD)
def test_a_link_that_leads_nowhere_is_found_where_it_stands(casebook: Path, target: str) -> None:
    assert page(casebook, f"Se [her]({target}).") == [("content/om/ny.md", 7, 10)]


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ('<a href="findes-ikke.md">x</a>', 10),
        ("<img src='../cases/broenn.md'>", 11),
        ("[x]: findes-ikke.md", 6),
        ("[x](<findes-ikke.md>)", 6),
        ('[x](findes-ikke.md "titel")', 5),
    ],
)
def test_links_are_found_in_every_way_of_writing_them(casebook: Path, text: str, column: int) -> None:
    assert page(casebook, text) == [("content/om/ny.md", 7, column)]


@pytest.mark.parametrize(
    "text", ["`[x](findes-ikke.md)`", "```\n[x](findes-ikke.md)\n```", "<!-- [x](findes-ikke.md) -->"]
)
def test_what_is_code_or_a_comment_is_no_link(casebook: Path, text: str) -> None:
    assert page(casebook, text) == []


def test_a_draft_has_no_page_to_lead_to_and_a_withdrawn_record_has(casebook: Path) -> None:
    case = casebook / "cases/broen.yml"
    text = case.read_text("utf-8")
    case.write_text(text.replace("status: ikke-gennemgået", "status: kladde"), "utf-8")
    assert page(casebook, "[x](../cases/broen.md)") == [("content/om/ny.md", 7, 5)]
    case.write_text("id: broen\nstatus: tilbagetrukket\n", "utf-8")
    assert page(casebook, "[x](../cases/broen.md)") == []


@pytest.mark.parametrize("target", ["findesikke.md", "findesikke/", "om/findesikke.md", "find/../findesikke/"])
def test_pages_at_the_top_are_judged_too(casebook: Path, target: str) -> None:
    (casebook / "content").mkdir()
    (casebook / "content/index.md").write_text(f"# Forside\n\n[x]({target}) [y](find/index.md)\n", "utf-8")
    found = [problem.place.span.start for problem in load(casebook).problems]
    assert [(start.line, start.column) for start in found] == [(3, 5)]


@pytest.mark.parametrize("text", ["[Note]: Her står noget.", "\\[x\\](findes-ikke.md)"])
def test_what_only_looks_like_a_link_is_none(casebook: Path, text: str) -> None:
    assert page(casebook, text) == []


def test_the_pages_that_are_always_there_are_always_made(casebook: Path) -> None:
    made = {one.address for one in build(casebook, "2026-11").pages}
    assert GENERATED - made == set()


def test_a_list_that_was_published_keeps_its_page_and_a_record_does_not(casebook: Path) -> None:
    (casebook / "site_config/addresses.txt").write_text("/cases/broenn/\n/kommuner/vejle/\n", "utf-8")
    text = "[x](../kommuner/vejle.md)"
    assert page(casebook, text) == []
    assert "kommuner/vejle/" in {one.address for one in build(casebook, "2026-11").pages}
    assert page(casebook, "[x](../cases/broenn.md)") == [("content/om/ny.md", 7, 5)]


def test_every_page_that_is_made_is_known_before() -> None:
    addresses, (_, tasks) = Addresses(own_corpus()), own_plan()
    assert len(tasks) > len(own_corpus().cases)
    unknown = [task.address for task in tasks if addresses.is_missing(task.address)]
    assert not unknown, f"run casebook schema, which writes down what every casebook has: {unknown}"


def test_no_page_of_the_casebook_has_a_dead_link() -> None:
    assert list(dead_links_in_articles(own_corpus(), own_corpus().articles)) == []
