"""In `content/` lie pages and pictures, nothing that could run, and nothing else comes out."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.cli import main
from casebook.corpus import load
from casebook.problem import Problem
from casebook.publish.active import active_content, is_active
from casebook.publish.page_files import write_pages
from casebook.site import build
from casebook.source.active import is_harmless

pytestmark = pytest.mark.usefixtures("few_rules")

KIND, ACTIVE, HEAD = "fil/filtype", "fil/aktivt-indhold", "fil/sidehoved"
FOREIGN = ("x.html", "x.htm", "x.js", "x.svg", "x.SVG", "x.markdown", "x.mdown", "x.MD", "x.xml", "x.pdf", "x.css", "x")
RUNS = (
    "<script>alert(1)</script>",
    "<SCRIPT src=x></SCRIPT>",
    "<iframe src='https://example.org'></iframe>",
    "<svg onload=alert(1)></svg>",
    "<style>body{}</style>",
    '<p\nonclick="alert(1)">x</p>',
    "<p style='position:fixed'>x</p>",
    "<form action='https://example.org'></form>",
    "# Over {: onclick=alert(1) }",
    "tekst\n{: style='position:fixed;inset:0' }",
    "[x](javascript:alert(1))",
    "[x]( <JavaScript:alert(1)>)",
    "[x](java&#115;cript:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x][1]\n\n[1]: javascript:alert(1)",
    "<a href='java\nscript:alert(1)'>x</a>",
    "<a href=data:text/html,x>x</a>",
    "![x](data:image/svg+xml,x)",
    "\\`<b onclick=alert(1)>x</b>\\`",
)
ONLY_NEARLY_DATA = (  # what an element that would hold JSON-LD says of itself, and what it holds
    (' type="application/ld+json"', '{"a": 1'),
    (' type="application/ld+json"', ""),
    (' type="application/ld+json"', "alert(1)"),
    (' type="application/ld+json"', "1"),
    (' type="application/ld+json"', '{"a": "<!--"}'),
    (' type="application/ld+json"', '{"a": "<b>"}'),
    (' type="application/ld+json"', "[" * 100_000),
    (' type="application/json"', '{"a": 1}'),
    (' type="application/ld+json;x"', '{"a": 1}'),
    (' type="Application/LD+JSON"', '{"a": 1}'),
    (' type="application/ld+json" type="module"', '{"a": 1}'),
    (' type="application/ld+json" id="x"', '{"a": 1}'),
    (' type="importmap"', '{"imports": {}}'),
    (' type="speculationrules"', '{"prefetch": []}'),
)
RESTS = (
    "## Over {: #over .cb-lead }",
    "Skriv `<script>` eller `{: onclick=x }` i kode.",
    "```html\n<script>alert(1)</script>\n```",
    "[x](https://example.org/a?b=javascript:c) [y](../om/index.md#x) [z](mailto:a@example.org) [ring](tel:+4500000000)",
    "En onsdag = en dag. style = stil. <https://example.org>",
    "Javascript: et sprog. Data: tal.",
)


def page(casebook: Path, text: str, name: str = "om.md") -> list[Problem]:
    path = casebook / "content" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return [problem for problem in load(casebook).problems if problem.place.file == f"content/{name}"]


@pytest.mark.parametrize("name", FOREIGN)
def test_a_file_that_is_neither_page_nor_picture_is_a_finding_and_stops_the_site(casebook: Path, name: str) -> None:
    found = page(casebook, "tekst", f"mappe/{name}")
    assert [problem.rule for problem in found] == [KIND]
    assert found[0].hint
    assert build(casebook, "2026-11").pages == ()
    assert main(["check", "--root", str(casebook)]) == 1


@pytest.mark.parametrize("name", ["vej.png", "vej.PNG", "vej.jpg", "vej.jpeg", "vej.webp", "vej.gif", "vej.avif"])
def test_a_picture_may_lie_there(casebook: Path, name: str) -> None:
    assert KIND not in {problem.rule for problem in page(casebook, "", name)}


def test_what_is_hidden_is_not_published_and_no_finding(casebook: Path) -> None:
    assert page(casebook, "", ".DS_Store") == []


def test_a_link_is_a_finding_since_it_may_lead_anywhere(
    casebook: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    (casebook / "content").mkdir()
    (casebook / "content/andet").symlink_to(tmp_path_factory.mktemp("andet"))
    assert [p.rule for p in load(casebook).problems] == ["fil/symbolsk-lænke"]


def test_no_other_file_comes_out_beside_the_pages(casebook: Path, tmp_path: Path) -> None:
    made = build(casebook, "2026-11")
    for name in ("billeder/vej.png", "x.svg", "mappe/x.html"):
        (casebook / "content" / name).parent.mkdir(parents=True, exist_ok=True)
        (casebook / "content" / name).write_bytes(b"x")
    write_pages(casebook, made, tmp_path / "ud")
    out = {path.name for path in (tmp_path / "ud").rglob("*")}
    assert "vej.png" in out
    assert not {"x.svg", "x.html"} & out


@pytest.mark.parametrize("text", RUNS)
def test_what_could_run_in_a_hand_written_page_is_found_where_it_stands(casebook: Path, text: str) -> None:
    found = page(casebook, f"---\ntitle: Om\n---\n\n{text}\n")
    assert {problem.rule for problem in found} == {ACTIVE}
    assert all(problem.place.span.start.line >= 5 for problem in found)


@pytest.mark.parametrize("text", RESTS)
def test_ordinary_markdown_and_examples_in_code_are_no_findings(casebook: Path, text: str) -> None:
    found = page(casebook, f"---\ntitle: Om\n---\n\n{text}\n")
    assert [problem for problem in found if problem.rule == ACTIVE] == []


@pytest.mark.parametrize(
    "field", ["template: omdirigering.html", "til: https://example.org", "scripts: [x]", "side: x"]
)
def test_the_front_matter_holds_what_a_page_has_and_no_more(casebook: Path, field: str) -> None:
    found = page(casebook, f"---\ntitle: Om\n{field}\n---\n\nTekst.\n")
    assert [(problem.rule, problem.place.span.start.line) for problem in found] == [(HEAD, 3)]


@pytest.mark.parametrize(
    "html",
    [
        "<p onclick=x>",
        "<script>x</script>",
        '<a href="javascript:x">',
        '<a href="java&#115;cript:x">',
        '<a href="&#1;javascript:x">',
        "<a href=javascript&colon;x>",
        "<iframe src=x>",
        '<meta http-equiv="refresh" content="0; url=javascript:x">',
        '<form action="data:x">',
        "<style>x</style>",
        "<base href=x>",
        *(f"<script{said}>{text}</script>" for said, text in ONLY_NEARLY_DATA),
        '<script type="application/ld+json">{"a": 1}',
        '<script type="application/ld+json">{"a": "</script><script>x</script>"}</script>',
        """<a title='<script type="application/ld+json">["' onclick=x y='"]</script>'>""",
        '<a <script type="application/ld+json">[]</script> title="<b onclick=x>">',
    ],
)
def test_the_last_look_sees_what_could_run_however_it_came(html: str) -> None:
    assert is_active(f"<html><body>{html}</body></html>")


@pytest.mark.parametrize(
    "html",
    [
        '<script src="a.js"></script><a href="../x/?a=b&amp;c=d#e">',
        '<a href="mailto:?subject=a%3Ab">onclick=x</a>',
        '<a href="https://example.org/">javascript:</a><div style="--cb-columns: 2">',
        '<meta http-equiv="refresh" content="0; url=../x/">',
        '<script type="application/ld+json">{"a": "\\u003c/script>", "onclick": ["javascript:"]}</script>',
    ],
)
def test_the_last_look_leaves_alone_what_is_ours(html: str) -> None:
    assert not is_active(html)


def test_the_last_look_names_the_file_that_an_editor_changes(tmp_path: Path) -> None:
    (tmp_path / "om").mkdir()
    (tmp_path / "om/index.html").write_text("<p onclick=x>", "utf-8")
    (tmp_path / "404.html").write_text("<p onclick=x>", "utf-8")
    found = active_content(tmp_path, {"om/": "content/om.md"})
    assert [(problem.rule, problem.place.file) for problem in found] == [
        (ACTIVE, "site/404.html"),
        (ACTIVE, "content/om.md"),
    ]


@pytest.mark.parametrize("to", ["javascript:alert(1)", "//example.org/", "https://example.org/", "/x y/", "metoder/"])
def test_an_entrance_leads_to_a_page_of_the_site(casebook: Path, to: str) -> None:
    texts = casebook / "site_config/texts.yml"
    texts.write_text(texts.read_text("utf-8").replace("til: /for/ledere/", f"til: '{to}'"), "utf-8")
    found = [problem for problem in load(casebook).problems if problem.place.file == "site_config/texts.yml"]
    assert [problem.place.field for problem in found] == ["indgange.0.til"]


@pytest.mark.parametrize(
    "address", ["JAVASCRIPT:x", " java\tscript:x", "vbscript:x", "data:text/html,x", "file:///x", "blob:x"]
)
def test_an_address_is_harmless_only_where_its_scheme_is_listed(address: str) -> None:
    assert not is_harmless(address)
