"""The built site is read once more: what points directly at somebody is found wherever it ended up."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

from casebook.check import TextRule
from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.rule import Hit
from casebook.cli import main
from casebook.corpus import load
from casebook.problem import DIRECT, Problem
from casebook.publish.plain_texts import texts_in_lines
from casebook.publish.scan import scan
from casebook.publish.search.fragments import write_fragment
from casebook.site import build
from casebook.source import Settings

pytestmark = pytest.mark.usefixtures("few_rules")

WORDLISTS = Path(__file__).parents[1] / "site_config/wordlists"

NUMBER = "010203-0000"
SETTINGS = Settings("https://casebook.example/", "https://git.example/casebook/casebook/edit/main/")
MKDOCS = (
    "site_name: En lille casebog\nsite_url: https://casebook.example/\n"
    "repo_url: https://git.example/casebook/casebook\nedit_uri: edit/main/\n"
)
PAGE = "cases/broen/index.html"
SOUND_PAGE = """<!doctype html><html><head><title>Vejen over broen</title>
<link rel="canonical" href="https://casebook.example/cases/broen/"></head>
<body><p>De bygger en <em>bro</em>.</p>
<a href="https://git.example/casebook/casebook/edit/main/cases/broen.yml">Ret</a>
<a rel="license" href="https://creativecommons.org/licenses/by/4.0/deed.da">CC BY 4.0</a></body></html>
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A built site of one page in which nothing is wrong."""
    folder = tmp_path / "bygget"
    write(folder, PAGE, SOUND_PAGE)
    return folder


def write(folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def found(root: Path, site: Path) -> list[Problem]:
    return list(scan(site, load(root), SETTINGS, "2026-11"))


def test_a_sound_page_is_left_alone(casebook: Path, site: Path) -> None:
    assert found(casebook, site) == []


@pytest.mark.parametrize(
    "inside",
    [
        f"<p>{NUMBER}</p>",
        "<p>0102<b>03</b>-<i>00</i>00</p>",
        "<p>010203&#45;0000</p>",
        f'<img alt="{NUMBER}">',
        f'<a title="{NUMBER}">her</a>',
        f'<button aria-label="{NUMBER}"></button>',
        f'<meta name="description" content="{NUMBER}">',
        f"<!-- {NUMBER} -->",
        f'<script type="application/ld+json">{{"name": "{NUMBER}"}}</script>',
        f"<svg><text>{NUMBER}</text></svg>",
        f"<table><tr><td>{NUMBER}</td></tr></table>",
    ],
)
def test_a_number_is_found_wherever_it_stands_on_a_page(casebook: Path, site: Path, inside: str) -> None:
    write(site, PAGE, SOUND_PAGE.replace("<body>", f"<body>\n{inside}"))
    (problem,) = found(casebook, site)
    assert problem.rule == "direkte/cpr-nummer"
    assert problem.place.file == "cases/broen.yml"
    assert (problem.related[0].place.file, problem.related[0].place.span.start.line) == (f"site/{PAGE}", 4)
    assert NUMBER not in repr(problem)


@pytest.mark.parametrize(
    ("name", "text", "file"),
    [
        (
            "search/search_index.json",
            json.dumps({"docs": [{"location": "cases/broen/#vej", "text": f"<p>{NUMBER}</p>"}]}),
            "cases/broen.yml",
        ),
        ("api/liste.json", json.dumps({"navn": [NUMBER]}), "site/api/liste.json"),
        ("api/liste.json", json.dumps({NUMBER: 1}), "site/api/liste.json"),
        ("api/liste.json", f"{{ikke json {NUMBER}", "site/api/liste.json"),
        ("feed.xml", f"<feed><title>{NUMBER}</title></feed>", "site/feed.xml"),
        ("liste.txt", f"en\n{NUMBER}\n", "site/liste.txt"),
        ("metoder/brobygning/index.html", f"<p>{NUMBER}</p>", "methods/brobygning.yml"),
        ("om/index.html", f"<p>{NUMBER}</p>", "site/om/index.html"),
        ("cases/ukendt/index.html", f"<p>{NUMBER}</p>", "site/cases/ukendt/index.html"),
    ],
)
def test_it_is_traced_to_the_file_that_an_editor_changes(
    casebook: Path, site: Path, name: str, text: str, file: str
) -> None:
    write(site, name, text)
    assert [problem.place.file for problem in found(casebook, site)] == [file]


def test_what_the_search_holds_of_a_page_is_read(casebook: Path, site: Path) -> None:
    folder = site / "assets/soegning/fragment"
    folder.mkdir(parents=True)
    fragment = {"url": "/cases/broen/", "content": f"Ring {NUMBER}", "anchors": [], "meta": {"title": "Broen"}}
    write_fragment(folder / "da_1234567.pf_fragment", fragment)
    (problem,) = found(casebook, site)
    assert (problem.rule, problem.place.file) == ("direkte/cpr-nummer", "cases/broen.yml")
    assert problem.related[0].place.file == "site/assets/soegning/fragment/da_1234567.pf_fragment"


def test_a_file_name_is_read_and_masked(casebook: Path, site: Path) -> None:
    write(site, f"billeder/{NUMBER}.txt", "")
    (problem,) = found(casebook, site)
    assert problem.place.file == "site/billeder/000000-0000.txt"  # folder and ending are ours


def test_the_invented_examples_of_the_rules_are_left_alone(casebook: Path, site: Path) -> None:
    write(site, "bidrag/regler/cpr-nummer/index.html", f"<p>{NUMBER}</p>")
    assert found(casebook, site) == []


def test_programs_and_dates_of_building_are_not_texts(casebook: Path, site: Path) -> None:
    write(site, "sitemap.xml", "<urlset><url><lastmod>2003-02-01</lastmod></url></urlset>")
    write(site, "om/index.html", f"<script>var x = '{NUMBER}'</script><style>/* {NUMBER} */</style>")
    assert found(casebook, site) == []


def test_the_command_answers_1_masks_and_names_what_it_cannot_read(
    casebook: Path, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (casebook / "mkdocs.yml").write_text(MKDOCS, "utf-8")
    command = ["scan", str(site), "--root", str(casebook), "--format", "text"]
    assert main(command) == 0
    write(site, PAGE, SOUND_PAGE.replace("bygger", NUMBER))
    (site / "bog.pdf").write_bytes(b"%PDF-1.7")
    assert main(command) == 1
    out, err = capsys.readouterr()
    assert "cases/broen.yml:1:1: fejl [direkte/cpr-nummer]" in out
    assert f"se:   site/{PAGE}:3:" in out
    assert NUMBER not in out + err
    assert "site/bog.pdf:1:1: fejl [fil/kan-ikke-åbnes]" in out


def test_a_folder_that_is_not_there_cannot_be_read(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scan", str(casebook / "findes-ikke"), "--root", str(casebook)]) == 2
    assert "Der er ingen bygget side dér." in capsys.readouterr().err


def test_a_name_that_no_record_declares_is_found_on_a_page(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = casebook / "site"
    (site / "om").mkdir(parents=True)
    (site / "om/index.html").write_text("<p>Ring til Mette Vestergaard Holm, når det brænder på.</p>", "utf-8")
    shutil.copytree(WORDLISTS, casebook / "site_config/wordlists", dirs_exist_ok=True)
    assert main(["scan", str(site), "--root", str(casebook)]) == 1
    out = capsys.readouterr().out
    assert "[direkte/fuldt-navn]" in out
    assert "Vestergaard" not in out


@pytest.fixture
def with_lists(casebook: Path) -> Path:
    """The small casebook with the real word lists, so that names are known."""
    shutil.copytree(WORDLISTS, casebook / "site_config/wordlists", dirs_exist_ok=True)
    return casebook


@pytest.mark.parametrize("name", ["LinkedIn", "YouTube", "WhatsApp", "TV2Play", "VejTrin"])
def test_a_name_with_a_capital_inside_is_accounted_for_on_a_page_as_in_a_record(
    with_lists: Path, site: Path, name: str
) -> None:
    sources = with_lists / "site_config/sources.yml"
    sources.write_text(sources.read_text("utf-8").replace("Foreningen Broen", name), "utf-8")
    write(site, "om/index.html", f"<p>CV, {name} og en elevatortale.</p><p>Det hedder {name}.</p>")
    assert found(with_lists, site) == []
    write(site, "om/index.html", "<p>Han er på LinkedIn. Så skar de ned, LinkedIn kom bagefter.</p>")
    assert found(with_lists, site) == []
    write(site, "om/index.html", "<p>Kontakt</p><p>UdgiverGretheKvabbelund siger det.</p>")
    assert found(with_lists, site)


def rename(root: Path, title: str) -> None:
    """Give the case another title."""
    path = root / "cases/broen.yml"
    path.write_text(path.read_text("utf-8").replace("titel: Vejen over broen", f"titel: {title}"), "utf-8")


@pytest.mark.parametrize("name", ["sprog.json", "ord.json"])
def test_a_list_of_words_is_asked_for_numbers_and_not_for_names(with_lists: Path, site: Path, name: str) -> None:
    write(site, f"assets/soegning/{name}", json.dumps({"former": {"trine": "trin"}, "ord": ["trine", "grethe"]}))
    assert found(with_lists, site) == []
    write(site, f"assets/soegning/{name}", json.dumps({"former": {NUMBER: "trin"}}))
    assert [problem.rule for problem in found(with_lists, site)] == ["direkte/cpr-nummer"]


def test_a_closed_list_of_the_model_is_nobody(with_lists: Path, site: Path) -> None:
    write(site, "data/liste.json", json.dumps({"LessonKind": {"råd": "Råd"}}))
    assert found(with_lists, site) == []
    write(site, "data/liste.json", json.dumps({"JohnKind": {"råd": "Råd"}}))
    assert [problem.rule for problem in found(with_lists, site)] == ["direkte/personnavn"]


def test_a_name_that_is_also_in_a_list_of_words_is_found_on_the_page(with_lists: Path, site: Path) -> None:
    write(site, "assets/soegning/ord.json", json.dumps(["Mette Vestergaard Holm"]))
    write(site, "om/index.html", "<p>Mette Vestergaard Holm</p>")
    assert [problem.rule for problem in found(with_lists, site)] == ["direkte/fuldt-navn"]


@pytest.mark.parametrize("title", ["Projekt Aurora", "Aurora", "Svalebroen Sofie"])
@pytest.mark.parametrize("page", ["metoder/brobygning/index.html", "index.html", "data/liste.json"])
def test_a_title_that_a_record_may_have_may_show_on_every_page(
    with_lists: Path, site: Path, title: str, page: str
) -> None:
    rename(with_lists, title)
    assert not [one for one in build(with_lists, "2026-11").blocking if one.family == DIRECT]
    write(site, page, f"<p>Læs også <b>{title}</b>.</p>" if page.endswith("html") else json.dumps({"titel": title}))
    assert found(with_lists, site) == []


def test_a_neighbour_may_name_its_municipality(with_lists: Path, site: Path) -> None:
    write(site, "metoder/brobygning/index.html", "<p><a>Vejen over broen</a> <span>Stevns</span> Stevns Kommune</p>")
    assert found(with_lists, site) == []


def test_what_a_record_says_and_check_stops_is_let_through_on_no_page(with_lists: Path, site: Path) -> None:
    path = with_lists / "cases/broen.yml"
    path.write_text(path.read_text("utf-8").replace("De bygger en bro.", "De hjælper Mette Holm."), "utf-8")
    write(site, "index.html", "<p>De hjælper Mette Holm.</p>")
    assert [problem.family for problem in found(with_lists, site)] == [DIRECT]


def test_the_cells_of_a_table_are_no_number_where_the_search_holds_them_in_a_row(casebook: Path, site: Path) -> None:
    cells = "".join(f"<td>{number}</td>" for number in (27, 75, 12, 45))
    write(site, PAGE, SOUND_PAGE.replace("<body>", f"<body><article><table><tr>{cells}</tr></table></article>"))
    folder = site / "assets/soegning/fragment"
    folder.mkdir(parents=True)
    fragment = {"url": "/cases/broen/", "content": "27. 75. 12. 45.", "meta": {"title": "Broen"}}
    write_fragment(folder / "da_1234567.pf_fragment", fragment)
    assert found(casebook, site) == []
    write_fragment(folder / "da_1234567.pf_fragment", fragment | {"content": f"27. 75. 12. 45. {NUMBER}"})
    assert [problem.rule for problem in found(casebook, site)] == ["direkte/cpr-nummer"]


@dataclass(frozen=True, slots=True)
class Written:
    """A number that somebody has written into a file, and where it is to be told."""

    file: str
    sound: str
    text: str
    field: str | None
    whole: str = ""  # of a file that the small casebook does not have


WRITTEN = {
    "a record": Written("methods/brobygning.yml", "At komme over vandet.", f"At ringe {NUMBER}.", "formål"),
    "a register": Written("site_config/vocabulary/temaer.yml", "navn: Relation", f"navn: Relation {NUMBER}", "0.navn"),
    "the words of the site": Written("site_config/texts.yml", "navn: ", f"navn: {NUMBER} ", "navn"),
    "a hand-written page": Written("content/om/index.md", "Her", "Ring **0102**03-0000.", None, "# Om\n\nHer"),
}


@pytest.mark.parametrize("written", WRITTEN.values(), ids=WRITTEN)
def test_what_stands_on_any_page_is_told_where_it_was_written(casebook: Path, site: Path, written: Written) -> None:
    path = casebook / written.file
    text = written.whole or path.read_text("utf-8")
    write(casebook, written.file, text.replace(written.sound, written.text, 1))
    for page in ("index.html", "temaer/index.html"):
        write(site, page, f"<p>Se også: {NUMBER}</p>")
    (problem,) = found(casebook, site)
    assert (problem.place.file, problem.place.field) == (written.file, written.field)
    assert problem.place.span.start.line == text[: text.index(written.sound)].count("\n") + 1
    assert problem.related[0].place.file == "site/index.html"


def test_what_stands_in_several_fields_is_told_at_the_one_that_the_page_shows(casebook: Path, site: Path) -> None:
    path = casebook / "cases/broen.yml"
    text = path.read_text("utf-8").replace("En opdigtet historie.", f"Om {NUMBER}.")
    path.write_text(text.replace("De bygger en bro.", f"De bygger {NUMBER} i dag."), "utf-8")
    write(site, PAGE, SOUND_PAGE.replace("De bygger en <em>bro</em>.", f"De bygger <em>{NUMBER}</em> i dag."))
    (problem,) = found(casebook, site)
    assert problem.place.field == "indsats.tekst"


def test_what_no_record_says_is_told_on_the_page_and_not_in_the_search(casebook: Path, site: Path) -> None:
    write(site, "om/index.html", f"<article>\n<p>Ring {NUMBER}</p></article>")
    write(site, "assets/soegning/ord.json", json.dumps([["bro", NUMBER]]))
    folder = site / "assets/soegning/fragment"
    folder.mkdir(parents=True)
    write_fragment(folder / "da_1.pf_fragment", {"url": "/om/", "content": f"Ring {NUMBER}", "meta": {}})
    (problem,) = found(casebook, site)
    assert (problem.place.file, problem.place.span.start.line) == ("site/om/index.html", 2)


def test_what_only_a_list_of_words_holds_is_told_where_it_stands_in_it(casebook: Path, site: Path) -> None:
    write(site, "assets/soegning/ord.json", f'[["bro","{NUMBER}"]]')
    (problem,) = found(casebook, site)
    assert problem.place.file == "site/assets/soegning/ord.json"
    assert problem.place.span.start.column == 10


def test_what_a_style_sheet_says_is_read_and_its_rules_are_not(casebook: Path, site: Path) -> None:
    write(site, "a.css", "@media print { a { color: red } }\n@charset 'utf-8';")
    assert found(casebook, site) == []
    write(site, "a.css", f"a {{\n  content: '{NUMBER}';\n}}")
    (problem,) = found(casebook, site)
    assert (problem.place.file, problem.place.span.start.line) == ("site/a.css", 2)


def test_a_file_without_an_ending_is_read(casebook: Path, site: Path) -> None:
    write(site, "CNAME", f"\n{NUMBER}\n")
    (problem,) = found(casebook, site)
    assert (problem.place.file, problem.place.span.start.line) == ("site/CNAME", 2)


def test_a_text_is_read_once_wherever_it_stands(casebook: Path, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def counted(rule: TextRule, passage: Passage, context: CheckContext) -> Iterable[Hit]:
        if rule.rule == "direkte/fuldt-navn":
            read.append(passage.text)
        return rule.find(passage, context)

    monkeypatch.setattr(TextRule, "read", counted)
    for page in (PAGE, "metoder/brobygning/index.html", "index.html", "temaer/index.html"):
        write(site, page, "<p>De bygger videre.</p>")
    assert found(casebook, site) == []
    assert read.count("De bygger videre.") == 1


def test_what_a_records_own_names_change_is_read_for_that_record(with_lists: Path, site: Path) -> None:
    """A pseudonym makes a full name of the word behind it, on the record's own page alone."""
    path, text = with_lists / "cases/broen.yml", "<p>Hun hedder Kvintilla Sofavej.</p>"
    story = (
        "historier:\n  - borger:\n      pseudonym: Kvintilla\n      alder: 40-49\n    tekst: Hun gik.\n"
        "    livslinje:\n      - hændelse: De mødes.\n        retning: op\nkilder:\n"
    )
    path.write_text(path.read_text("utf-8").replace("kilder:\n", story, 1), "utf-8")
    write(site, "cases/aaen/index.html", text)
    assert found(with_lists, site) == []
    write(site, PAGE, text)
    assert [(one.rule, one.place.file) for one in found(with_lists, site)] == [
        ("direkte/fuldt-navn", "cases/broen.yml")
    ]


def test_a_file_of_values_is_read_value_by_value_as_the_same_text_is_elsewhere() -> None:
    """A comment of YAML is read with its line; what cannot be taken apart is read line by line."""
    kept = [text for text, *_ in texts_in_lines("a: b # hej\nc: |\n  to\n  linjer\nd: 'x &amp; y'\n", "x.yaml")]
    assert kept == ["a: b # hej", "a", "b", "c", "to linjer", "d", "x & y"]
    assert [text for text, *_ in texts_in_lines('a;b\n1;"to\nlinjer"\n', "x.csv")] == ["a", "b", "1", "to linjer"]
    for file, text in (("x.yaml", "a: [b"), ("x.csv", 'a,b\n1,"x" y')):
        assert [line for line, *_ in texts_in_lines(text, file)] == text.splitlines()
