"""The recipes for putting a casebook online hold: below a path of any web server, and the files for two hosts."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from functools import partial
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urldefrag, urljoin
from urllib.request import urlopen

import pytest
import yaml

from casebook.cli import main
from casebook.cli.parser import help_texts
from tests.built import ROOT

RECIPES = ROOT / "generator/docs/recipes"
COMMAND = re.compile(r"\bcasebook (check|build|due)((?: --[a-z-]+)?[^|\n]*)")


class Links(HTMLParser):
    """Collects what the tags of a page lead to or load."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the addresses of a tag."""
        del tag
        self.found |= {value for name, value in attrs if name in {"href", "src"} and value}


class Quiet(SimpleHTTPRequestHandler):
    """A plain web server that keeps no log."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, themed: Path) -> Iterator[str]:
    """A small casebook, built for a path of a plain web server that shows it there."""
    served = tmp_path / "www"
    served.mkdir()
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(served))) as server:
        base = f"http://127.0.0.1:{server.server_address[1]}/casebog/"
        monkeypatch.setenv("CASEBOOK_SITE_URL", base)
        assert main(["build", "--root", str(themed), "--site-dir", str(served / "casebog")]) == 0
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield base
        server.shutdown()


def text_of(address: str) -> str | None:
    """A page as the server gives it; None where it has none."""
    try:
        with urlopen(address, timeout=10) as answer:  # noqa: S310 - our own server
            return str(answer.read().decode("utf-8", "replace"))
    except HTTPError:
        return None


@pytest.mark.usefixtures("unscanned")
def test_every_link_below_a_path_leads_to_something_below_it(address: str) -> None:
    listed = re.findall("<loc>(.*?)</loc>", text_of(f"{address}sitemap.xml") or "")
    assert len(listed) > 20
    seen, left = set[str](), [address, *listed]
    while left:
        page = left.pop()
        text = text_of(page)
        assert text is not None, page
        seen.add(page)
        if not text.lstrip().lower().startswith("<!doctype"):
            continue
        found = {urldefrag(urljoin(page, link))[0] for link in Links(text).found}
        inside = {one.partition("?")[0] for one in found if one.startswith(address.removesuffix("casebog/"))}
        assert {one for one in inside if not one.startswith(address)} == set(), page
        left += inside - seen - set(left)
    assert len(seen) > len(listed) + 20  # what pages load


def commands(file: str) -> Iterator[tuple[str, str]]:
    """The commands that a recipe's file runs, each with what stands behind it."""
    yield from COMMAND.findall((RECIPES / file).read_text("utf-8"))


@pytest.mark.parametrize(
    "file",
    [
        "be-told-what-falls-due.md",
        "github-due.yml",
        "github-pages.yml",
        "gitlab-pages.yml",
        "put-it-on-a-web-server.md",
    ],
)
def test_every_command_of_a_recipe_has_the_options_that_it_is_given(file: str) -> None:
    asked = [(name, option) for name, rest in commands(file) for option in re.findall(r"--[a-z-]+", rest)]
    texts = help_texts()
    assert asked
    assert [(name, option) for name, option in asked if option not in texts[f"casebook {name}"]] == []


@pytest.mark.parametrize("file", ["github-pages.yml", "gitlab-pages.yml", "put-it-on-a-web-server.md"])
def test_every_recipe_lets_a_consent_run_out_and_sends_what_was_built_without_it(file: str) -> None:
    """A build counts by the month of its commit unless it is told the day, and answers 1 where a case came down."""
    line = next(line for line in (RECIPES / file).read_text("utf-8").splitlines() if "casebook build -" in line)
    assert re.search(r' --today "\$\(date -u \+%Y-%m\)" \|\| ', line)


def test_gitlab_gets_the_folder_that_the_build_fills() -> None:
    given = yaml.safe_load((RECIPES / "gitlab-pages.yml").read_text("utf-8"))
    assert given["pages"]["artifacts"]["paths"] == ["public"]
    assert any("--site-dir public" in line for line in given["pages"]["script"])


def test_make_workflows_reads_the_recipes_for_github_too() -> None:
    script = (ROOT / ".ci/workflows.sh").read_text("utf-8")
    assert script.count("generator/docs/recipes/github-*.yml") == 2


def test_what_falls_due_is_written_by_one_job_and_put_into_an_issue_by_another_that_runs_none_of_it() -> None:
    jobs = yaml.safe_load((RECIPES / "github-due.yml").read_text("utf-8"))["jobs"]
    assert jobs["text"]["permissions"] == {"contents": "read"}
    assert jobs["issue"]["permissions"] == {"issues": "write"}
    (step,) = jobs["issue"]["steps"]
    assert "casebook" not in step["run"]
    assert "${{" not in step["run"], "a text is handed over as a variable, never put into a script"
