"""The policy is one: what each page says in its head, and what a host can send."""

from __future__ import annotations

import re
import shlex
from html.parser import HTMLParser
from pathlib import Path

import pytest

from casebook.mkdocs_plugin import build_site
from casebook.publish.edition import Edition
from casebook.publish.exports.headers import outputs
from casebook.publish.headers import CSP, for_apache, for_netlify, for_nginx, headers, policy
from casebook.publish.making import make_files
from casebook.site import build
from tests.render.small_site import view
from tests.unchecked import unchecked

pytestmark = pytest.mark.usefixtures("few_rules")

ROOT = Path(__file__).parents[2]
OTHERS = {"X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy"}
REDIRECT = "metoder/den-gamle-bro/index.html"


class Head(HTMLParser):
    """The elements of a page's head in order, with their attributes, and its title."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.title = ""
        self._in: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element until the body begins."""
        self._in.append(tag)
        if "body" not in self._in:
            self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Keep the first title."""
        if self._in[-1:] == ["title"] and not self.title:
            self.title = data


def directives(text: str) -> dict[str, str]:
    return dict(part.strip().split(" ", 1) for part in text.split(";"))


def framing(policies: list[str]) -> str:
    return " ".join(part for text in policies for name, part in directives(text).items() if name == "frame-ancestors")


@pytest.fixture
def site(casebook: Path) -> Path:
    """A small casebook in our own theme, with a title that tries to end the head, and a former address."""
    hostile = 'Bro </title></head><script>alert(1)</script>" onload="x'
    method = casebook / "methods/brobygning.yml"
    text = method.read_text("utf-8").replace("titel: Brobygning", f"titel: '{hostile}'")
    method.write_text(f"{text}tidligere_id: [den-gamle-bro]\n", "utf-8")
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    (casebook / "mkdocs.yml").write_text(re.sub(r"(?m)^nav:\n(?:  .*\n)+", "", config), "utf-8")
    (casebook / "content").mkdir()
    with unchecked():
        made = build(casebook, "2026-11")
    build_site(casebook, made, casebook / "site")
    make_files(casebook, made, casebook / "site")
    return casebook / "site"


def test_every_page_says_its_policy_before_all_but_the_charset_and_no_title_leaves_its_element(site: Path) -> None:
    pages = {path.relative_to(site).as_posix(): Head(path.read_text("utf-8")) for path in site.rglob("*.html")}
    assert {"index.html", "404.html", REDIRECT, "metoder/brobygning/index.html"} <= pages.keys()
    for name, head in pages.items():
        charset, said = [attrs for tag, attrs in head.elements if tag not in {"html", "head"}][:2]
        assert charset == {"charset": "utf-8"}, name
        assert said == {"http-equiv": CSP, "content": policy()}, name
        scripts = [attrs for tag, attrs in head.elements if tag == "script" and "src" not in attrs]
        assert all(attrs == {"type": "application/ld+json"} for attrs in scripts), name  # which is data
    for name in (REDIRECT, "metoder/brobygning/index.html"):
        assert pages[name].title.startswith("Bro </title></head><script>alert(1)</script>"), name
    sent = (site / "_headers").read_text("utf-8")
    assert "/metoder/*\n" in sent


def test_a_header_says_what_the_page_says_and_who_may_frame_it() -> None:
    sent = directives(headers()[CSP])
    assert sent == directives(policy()) | {"frame-ancestors": "'none'"}
    assert directives(headers(framed=True)[CSP]) == directives(policy()) | {"frame-ancestors": "*"}
    assert headers().keys() > OTHERS


def test_no_script_runs_that_is_not_a_file_of_the_site() -> None:
    said = directives(policy())
    assert said["script-src"].split() == ["'self'", "'wasm-unsafe-eval'"]
    assert said["style-src"] == "'self'"
    assert said["default-src"] == said["base-uri"] == "'none'"


def test_netlify_and_cloudflare_send_the_same_and_frame_the_embeds_alone(casebook: Path, tmp_path: Path) -> None:
    for folder in ("cases", "embed"):
        (tmp_path / "site" / folder).mkdir(parents=True)
    (file,) = outputs(Edition(view(casebook), folder=tmp_path / "site"))
    rules = {}
    for block in file.text.strip().split("\n\n"):
        place, *lines = block.split("\n")
        rules[place] = dict(line.strip().split(": ", 1) for line in lines)
    assert directives(rules["/*"][CSP]) == directives(policy())
    assert rules["/*"].keys() > OTHERS
    for place in ("/", "/index.html", "/cases/*"):
        assert framing([rules["/*"][CSP], rules[place][CSP]]) == "'none'"
    assert not [place for place in rules if place.startswith("/embed")]
    assert len(rules) < 100  # what Cloudflare Pages reads


def test_nginx_sends_the_same_and_frames_the_embeds_alone() -> None:
    outside, inside = for_nginx().split("location ^~ /embed/ {")
    for part, expected in ((outside, headers()), (inside, headers(framed=True))):
        lines = [shlex.split(line.strip().rstrip(";")) for line in part.splitlines() if "add_header " in line[:20]]
        assert {name: value for _, name, value, _ in lines} == expected
        assert all(line[0] == "add_header" and line[3] == "always" for line in lines)


def test_apache_sends_the_same_and_frames_the_embeds_alone() -> None:
    outside, inside = for_apache().split('<If "%{REQUEST_URI} =~ m#/embed/#">')
    sets = [[shlex.split(line) for line in part.splitlines() if " set " in line] for part in (outside, inside)]
    assert {line[3]: line[4] for line in sets[0]} == headers()
    assert {line[3]: line[4] for line in sets[1]} == {CSP: headers(framed=True)[CSP]}


def test_the_snippets_in_the_repository_are_those_of_the_code() -> None:
    for name, text in {"nginx": for_nginx(), "apache": for_apache()}.items():
        assert (ROOT / f"site_config/hosting/{name}.conf").read_text("utf-8") == text
    assert for_netlify([]).startswith("/*\n")
