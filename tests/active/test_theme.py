"""MkDocs' own templates do not escape: every text that the theme puts out is escaped where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from casebook.publish.active import active_content

THEME = Path(__file__).parents[2] / "generator/casebook/theme"
TEMPLATES = sorted(path.relative_to(THEME).as_posix() for path in THEME.rglob("*") if path.suffix in {".html", ".xml"})
# What is HTML: the page itself, its headings, a macro's link, and the copyright of mkdocs.yml, which is no record.
IS_HTML = {
    "parts[0]",
    '"<h2" ~ parts[1]',
    "section.title",
    "link(item)",
    "link(child)",
    "link(entry)",
    "config.copyright",
}


def written(node: nodes.Node) -> str:
    """An expression, roughly as it was written."""
    match node:
        case nodes.Const():
            text = f'"{node.value}"' if isinstance(node.value, str) else str(node.value)
        case nodes.Name():
            text = node.name
        case nodes.Getattr():
            text = f"{written(node.node)}.{node.attr}"
        case nodes.Getitem():
            text = f"{written(node.node)}[{written(node.arg)}]"
        case nodes.Concat():
            text = " ~ ".join(map(written, node.nodes))
        case nodes.Call():
            text = f"{written(node.node)}({', '.join(map(written, node.args))})"
        case _:
            text = type(node).__name__
    return text


def is_safe(node: nodes.Node) -> bool:
    """True if an expression is the theme's own text, is escaped, or is HTML on purpose."""
    if isinstance(node, nodes.TemplateData | nodes.Const):
        return True
    if isinstance(node, nodes.Filter) and node.name in {"e", "escape", "tojson"}:
        return True
    if isinstance(node, nodes.Filter) and node.name == "url" and isinstance(node.node, nodes.Const):
        return True
    return written(node) in IS_HTML


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_text_is_escaped(name: str) -> None:
    tree = Environment(autoescape=False).parse((THEME / name).read_text("utf-8"))  # noqa: S701 - as MkDocs does it
    put_out = [node for output in tree.find_all(nodes.Output) for node in output.nodes]
    assert [(written(node), node.lineno) for node in put_out if not is_safe(node)] == []


@pytest.mark.parametrize("name", TEMPLATES)
def test_no_script_stands_in_a_page(name: str) -> None:
    text = (THEME / name).read_text("utf-8")
    scripts = (script.split(">")[0] for script in text.split("<script")[1:])
    assert all("src=" in script or script == ' type="application/ld+json"' for script in scripts)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("ond.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
        ("ond.svg", "<svg xmlns='http://www.w3.org/2000/svg'><s:script xmlns:s='http://www.w3.org/2000/svg'/></svg>"),
        ("ond.SVG", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        ("ond.svg", "<svg xmlns='http://www.w3.org/2000/svg'><a><set attributeName='href' to='/x'/></a></svg>"),
        ("ond.svg", "<!DOCTYPE svg [<!ENTITY a 'x'>]><svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>"),
        ("ond.xml", "<?xml-stylesheet href='x.xsl'?><a/>"),
        ("ond.xhtml", "<html xmlns='http://www.w3.org/1999/xhtml'/>"),
        ("ond.htm", "<p>x</p>"),
    ],
)
def test_a_document_of_the_theme_that_could_run_is_found(name: str, text: str, tmp_path: Path) -> None:
    path = tmp_path / "assets" / name
    path.parent.mkdir()
    path.write_text(text, "utf-8")
    assert [problem.place.file for problem in active_content(tmp_path, {})] == [f"site/assets/{name}"]


def test_our_own_drawings_and_maps_are_not_active(tmp_path: Path) -> None:
    for path in THEME.rglob("*.svg"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "sitemap.xml").write_text(
        "<?xml version='1.0'?><urlset><loc>https://x.example/</loc></urlset>", "utf-8"
    )
    (tmp_path / "ord.svg").write_text(
        "<svg><title>Nye data: onkel = mors bror, javascript: et sprog</title></svg>", "utf-8"
    )
    assert active_content(tmp_path, {}) == ()
