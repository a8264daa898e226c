"""A link in a record's text is written as seen from the record's page, and leads there from wherever it is shown."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml

from casebook.cli import main
from casebook.corpus import Kind, load
from casebook.corpus.links import whole, with_whole_links
from casebook.corpus.record_links import dead_links_in_records, dead_links_in_registers
from casebook.model.case import MethodUse
from casebook.model.method import Component
from casebook.publish.links import broken_links
from casebook.publish.making import files_of_records
from casebook.render.html.rebase import rebased
from casebook.site import build
from tests.own import own_corpus
from tests.unchecked import unchecked

pytestmark = pytest.mark.usefixtures("few_rules")

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


def test_a_name_by_which_records_find_each_other_is_left_as_it_is_written(casebook: Path) -> None:
    name = "[Pillerne](//casebook.example) ved [broen](../broen/)"
    use = MethodUse.model_validate(
        {"metode": "brobygning", "rolle": "bærende", "kernekomponenter": [{"navn": name, "brug": "fulgt"}]}
    )
    component = Component.model_validate({"navn": name, "tekst": "Se [broen](../broen/)."})
    corpus = load(casebook)
    case = with_whole_links(corpus.cases["broen"].model_copy(update={"methods": (use,)}))
    method = with_whole_links(corpus.methods["brobygning"].model_copy(update={"components": (component,)}))
    assert case.methods[0].components[0].name == method.components[0].name == name
    assert method.components[0].text == "Se [broen](/metoder/broen/)."


def test_a_whole_link_is_relative_on_each_page() -> None:
    html = '<a href="/metoder/gps/#kernen">x</a><a href="//casebook.example/">y</a><a href="om/">z</a>'
    said = '<a href="{}metoder/gps/#kernen">x</a><a href="//casebook.example/">y</a><a href="om/">z</a>'
    assert rebased(html, "cases/broen/a4/") == said.format("../../../")
    assert rebased(html, "") == said.format("")


@pytest.mark.parametrize("links", [[*WAYS][:3], [*WAYS][3:]], ids=", ".join)
def test_a_link_in_a_case_is_published_and_leads_there_from_every_page(links: list[str], casebook: Path) -> None:
    """Written in three ways in every text of a case: in a summary there is no room for more."""
    case = casebook / "cases/broen.yml"
    fields = ("indsatsen", "læringen", "resuméet", "stemmen")
    names = {field: {f"{field}{number}": WAYS[link] for number, link in enumerate(links)} for field in fields}
    written = {
        field: [f"Gå over {way.replace('broen', name)}" for name, way in names[field].items()] for field in fields
    }
    texts = [json.dumps("\n\n".join(written[field]), ensure_ascii=False) for field in fields]
    effort, lesson, summary, voice = texts
    text = case.read_text("utf-8").replace("tekst: De bygger en bro.", f"tekst: {effort}")
    case.write_text(
        text.replace("resumé: En opdigtet historie.", f"resumé: {summary}")
        + f"læring:\n  - type: råd\n    til: sagsbehandler\n    tekst: {lesson}\n"
        f"stemmer:\n  - pseudonym: Grethe\n    gengivelse: {voice}\n",
        "utf-8",
    )
    site = build(casebook, "2026-11")
    assert site.blocking == ()
    (page,) = (page.body for page in site.pages if page.address == "cases/broen/")
    led = re.findall(r'<a href="\.\./\.\./metoder/brobygning/"[^>]*>(\w+)</a>', page)
    assert [(name, way) for ways in names.values() for name, way in ways.items() if name not in led] == []
    assert [page.address for page in site.pages if 'href="/' in page.body] == []
    assert [one.address for one in files_of_records(site) if b'href=\\"/' in one.content] == []


@pytest.mark.usefixtures("unscanned")
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


LIVE = (
    "../../metoder/brobygning/",
    "../../metoder/brobygning",
    "../../metoder/brobygning/ark/",
    "/metoder/brobygning/#kernen",
    "../../maalgrupper/vandrere/",
    "../../kilder/broposten-2014/",
    "../../find/udfald/lykkedes/",
    "../../overblik/",
    "../../",
    "#historien",
    "https://example.org/findes-ikke/",
    "mailto:nogen@example.org",
    "../../om/",
)
DEAD = (
    "../../metoder/findes-ikke/",
    "../metoder/brobygning/",
    "../../metoder/brobygning.md",
    "../../maalgrupper/findes-ikke/",
    "../../findes-ikke/",
    "/findes-ikke/",
    "a",
    "http://[",
)


def dead_in(casebook: Path, text: str, status: str = "ikke-gennemgået") -> list[tuple[str, int, int]]:
    """The places of what the check finds in a case with this text."""
    case = casebook / "cases/broen.yml"
    changed = case.read_text("utf-8").replace("tekst: De bygger en bro.", f"tekst: {json.dumps(text)}")
    case.write_text(changed.replace("status: ikke-gennemgået", f"status: {status}"), "utf-8")
    (casebook / "content/om").mkdir(parents=True, exist_ok=True)
    (casebook / "content/om/index.md").write_text("# Om\n", "utf-8")
    found = load(casebook).problems
    return [(one.rule, one.place.span.start.line, one.place.span.start.column) for one in found]


@pytest.mark.parametrize("target", LIVE)
def test_a_link_of_a_record_that_leads_somewhere_is_left_alone(casebook: Path, target: str) -> None:
    assert dead_in(casebook, f"Se [her]({target}).") == []


@pytest.mark.parametrize("target", DEAD)
def test_a_link_of_a_record_that_leads_nowhere_is_found_before_anything_is_built(casebook: Path, target: str) -> None:
    assert dead_in(casebook, f"Se [her]({target}).") == [("henvisninger/dødt-link", 13, 20)]


@pytest.mark.parametrize(
    "text",
    ["`[x](findes-ikke)`", "Et <!-- [x](findes-ikke) --> ord", "[Note]: Her står noget.", "![uge](billeder/uge.png)"],
)
def test_what_no_reader_can_follow_is_no_link(casebook: Path, text: str) -> None:
    assert dead_in(casebook, text) == []


def test_an_attribute_list_behind_a_link_hides_nothing(casebook: Path) -> None:
    assert dead_in(casebook, "[x](a){: .y }") == [("henvisninger/dødt-link", 13, 15)]


def test_a_draft_may_lead_to_a_draft_and_a_published_record_may_not(casebook: Path) -> None:
    method = (casebook / "methods/brobygning.yml").read_text("utf-8")
    draft = (
        method.replace("brobygning", "udkast")
        .replace("titel: ", "titel: Et udkast til ")
        .replace("ikke-gennemgået", "kladde")
    )
    (casebook / "methods/udkast.yml").write_text(draft, "utf-8")
    assert dead_in(casebook, "Se [her](../../metoder/udkast/).") == [("henvisninger/dødt-link", 13, 20)]
    assert dead_in(casebook, "", status="kladde") == []


def test_the_check_of_one_file_knows_the_former_addresses_of_all(casebook: Path) -> None:
    method = casebook / "methods/brobygning.yml"
    method.write_text(method.read_text("utf-8") + "tidligere_id: [bro]\n", "utf-8")
    text = casebook / "cases/broen.yml"
    text.write_text(text.read_text("utf-8").replace("De bygger en bro.", "Se [her](../../metoder/bro/)."), "utf-8")
    assert load(casebook, lambda file: file == "cases/broen.yml").problems == ()


def test_words_behind_a_note_stay_as_they_are(casebook: Path) -> None:
    case = load(casebook).cases["broen"].model_copy(update={"summary": "[Note]: Her står noget."})
    assert with_whole_links(case).summary == "[Note]: Her står noget."


def test_no_text_of_the_casebook_has_a_dead_link() -> None:
    corpus = own_corpus()
    everywhere = (dead_links_in_records, dead_links_in_registers)
    assert [dead for links_of in everywhere for dead in links_of(corpus, lambda _: True)] == []


def explained(casebook: Path, kind: Kind, name: str, text: str) -> None:
    """Give an entry of a register a text."""
    entries = yaml.safe_load((casebook / kind.file).read_text("utf-8"))
    entry = next(entry for entry in entries if entry["id"] == name)
    entry["omtale" if kind is Kind.SOURCE else "forklaring"] = text
    (casebook / kind.file).write_text(yaml.safe_dump(entries, allow_unicode=True), "utf-8")


ENTRIES = ((Kind.SOURCE, "broposten-2014"), (Kind.TARGET_GROUP, "vandrere"), (Kind.BENEFIT, "brohjaelp"))


@pytest.mark.parametrize(("kind", "name"), ENTRIES)
def test_a_link_of_a_term_or_a_source_leads_there_from_every_page(kind: Kind, name: str, casebook: Path) -> None:
    explained(casebook, kind, name, "Gå over [broen](../../metoder/brobygning/).")
    site = build(casebook, "2026-11")
    assert site.blocking == ()
    shown = [page for page in site.pages if "Gå over <a" in page.body]
    assert {page.address for page in shown} >= {"begreber/" if kind is Kind.BENEFIT else f"{kind}/"}
    for page in shown:
        assert f'Gå over <a href="{"../" * page.address.count("/")}metoder/brobygning/"' in page.body


@pytest.mark.parametrize(("kind", "name"), ENTRIES)
def test_a_dead_link_of_a_term_or_a_source_is_found(kind: Kind, name: str, casebook: Path) -> None:
    explained(casebook, kind, name, "Gå over [broen](../../metoder/findes-ikke/).")
    found = [(one.rule, one.place.file) for one in load(casebook).problems]
    assert found == [("henvisninger/dødt-link", kind.file)]
