"""A link in a record's text is written as seen from the record's page, and leads there from wherever it is shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from casebook.cli import main
from casebook.corpus import load
from casebook.corpus.links import whole, with_whole_links
from casebook.publish.links import broken_links
from casebook.render.rebase import rebased
from casebook.site import build
from tests.unchecked import unchecked

WAYS = {
    "up to the front and down": "[broen](../../metoder/brobygning/)",
    "from the front": "[broen](/metoder/brobygning/)",
    "with a title": '[broen](../../metoder/brobygning/ "Metoden")',
    "in brackets": "[broen](<../../metoder/brobygning/>)",
    "as a reference": "[broen][b]\n\n[b]: ../../metoder/brobygning/",
    "in HTML": '<a href="../../metoder/brobygning/">broen</a>',
}


@pytest.mark.parametrize(
    ("target", "leads"),
    [
        ("../../metoder/gps/", "/metoder/gps/"),
        ("../gps/#kernen", "/cases/gps/#kernen"),
        ("#historien", "/cases/broen/#historien"),
        ("/metoder/gps/", "/metoder/gps/"),
        ("https://casebook.example/x/", "https://casebook.example/x/"),
        ("mailto:nogen@casebook.example", "mailto:nogen@casebook.example"),
        ("//casebook.example/", "//casebook.example/"),
        ("http://[", "http://["),
    ],
)
def test_a_link_is_made_whole_from_the_page_of_its_record(target: str, leads: str) -> None:
    assert whole(target, "cases/broen/") == leads


def test_pictures_and_all_else_stay_as_they_are(casebook: Path) -> None:
    case = load(casebook).cases["broen"]
    assert with_whole_links(case) is case
    effort = case.effort
    assert effort is not None
    text = "![Ugen](billeder/uge.png) og [broen](../../metoder/brobygning/)"
    changed = with_whole_links(case.model_copy(update={"effort": effort.model_copy(update={"text": text})}))
    assert changed.effort is not None
    assert changed.effort.text == "![Ugen](billeder/uge.png) og [broen](/metoder/brobygning/)"


def test_a_whole_link_is_relative_on_each_page() -> None:
    html = '<a href="/metoder/gps/#kernen">x</a><a href="//casebook.example/">y</a><a href="om/">z</a>'
    said = '<a href="{}metoder/gps/#kernen">x</a><a href="//casebook.example/">y</a><a href="om/">z</a>'
    assert rebased(html, "cases/broen/a4/") == said.format("../../../")
    assert rebased(html, "") == said.format("")


@pytest.mark.parametrize("link", WAYS.values(), ids=WAYS.keys())
@pytest.mark.parametrize("field", ["indsats", "læring", "resumé", "stemmer"])
def test_a_link_in_a_case_is_published_and_leads_there_from_every_page(field: str, link: str, casebook: Path) -> None:
    case = casebook / "cases/broen.yml"
    text, value = case.read_text("utf-8"), json.dumps(f"Gå over {link}", ensure_ascii=False)
    added = {
        "indsats": text.replace("tekst: De bygger en bro.", f"tekst: {value}"),
        "læring": f"{text}læring:\n  - type: råd\n    til: sagsbehandler\n    tekst: {value}\n",
        "resumé": text.replace("resumé: En opdigtet historie.", f"resumé: {value}"),
        "stemmer": f"{text}stemmer:\n  - pseudonym: Grethe\n    gengivelse: {value}\n",
    }[field]
    case.write_text(added, "utf-8")
    site = build(casebook, "2026-11")
    assert site.blocking == ()
    assert any('href="../../metoder/brobygning/"' in page.body for page in site.pages if page.address == "cases/broen/")
    assert [page.address for page in site.pages if 'href="/' in page.body] == []
    assert not any('href=\\"/' in one.text for one in site.files)


def test_a_case_with_links_is_built_without_a_dead_one(themed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = themed / "cases/broen.yml"
    text = case.read_text("utf-8").replace("De bygger en bro.", "Gå [over](../../metoder/brobygning/).")
    lesson = "læring:\n  - type: råd\n    til: sagsbehandler\n    tekst: Se [broen](../../metoder/brobygning/).\n"
    case.write_text(text + lesson, "utf-8")
    assert main(["build", "--root", str(themed), "--today", "2026-11"]) == 0, capsys.readouterr().err
    assert broken_links(themed / "site") == ()
    page = (themed / "site/cases/broen/index.html").read_text("utf-8")
    assert page.count('href="../../metoder/brobygning/"') > 1


@pytest.mark.parametrize(
    "target",
    ["&#106;avascript:x", "&#x6A;avascript&colon;x", "javascript&#58;x", "./javascript:x", "../broen/javascript:x"],
)
def test_no_link_becomes_a_program_when_it_is_made_relative(target: str, casebook: Path) -> None:
    case = casebook / "cases/broen.yml"
    text = f"Gå [over]({target}), <a href='{target}'>over</a>."
    case.write_text(case.read_text("utf-8").replace("De bygger en bro.", f'"{text}"'), "utf-8")
    with unchecked():
        page = next(page for page in build(casebook, "2026-11").pages if page.address == "cases/broen/")
    assert "over" in page.body
    assert 'href="javascript' not in page.body
