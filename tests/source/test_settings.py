"""Settings in mkdocs.yml are read, and refused, without MkDocs."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.cli import main
from casebook.source import read_settings

CONFIG = """\
site_url: !ENV [SITE, "https://casebook.example/"]
extra:
  was: !ENV [WAS, ""]
"""


@pytest.mark.parametrize(
    ("site_url", "published"),
    [
        ("https://casebook.example/", False),
        ("https://casebook.localhost/", False),
        ("https://casebook.kommune.dk/", True),
        ("https://example.github.io/casebook/", True),
        ("", False),
    ],
)
def test_a_site_with_an_address_of_its_own_is_published(tmp_path: Path, site_url: str, *, published: bool) -> None:
    (tmp_path / "mkdocs.yml").write_text(CONFIG, "utf-8")
    assert read_settings(tmp_path, {"SITE": site_url}).published is published


def test_the_registered_statement_comes_from_the_environment_or_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(CONFIG, "utf-8")
    assert read_settings(tmp_path, {}).statement_url == ""
    assert read_settings(tmp_path, {"WAS": "https://was.example/1"}).statement_url == "https://was.example/1"


FOREIGN, SETTING = "felter/fremmed-adresse-i-mkdocs", "felter/indstilling-i-mkdocs"


def problems_of(root: Path, text: str, environment: dict[str, str] | None = None) -> list[tuple[str, int, int]]:
    """The findings in a mkdocs.yml with this text."""
    (root / "mkdocs.yml").write_text(text, "utf-8")
    problems = read_settings(root, environment or {}).problems
    return [(problem.rule, problem.place.span.start.line, problem.place.span.start.column) for problem in problems]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("extra_javascript: [https://evil.example/x.js]\n", 1, 20),
        ("extra_javascript:\n  - x.js\n  - //evil.example/x.js\n", 3, 5),
        ("extra_javascript:\n  - path: HTTPS://evil.example/x.js\n    type: module\n", 2, 11),
        ("extra_javascript: [!ENV [JS, 'https://evil.example/x.js']]\n", 1, 30),
        ("extra_css: ['data:text/css,x']\n", 1, 13),
        ("extra_css: ['http://[']\n", 1, 13),
        ("theme:\n  favicon: https://evil.example/x.svg\n", 2, 12),
        ("theme:\n  logo: https://evil.example/x.svg\n", 2, 9),
    ],
)
def test_nothing_is_loaded_from_a_foreign_host(tmp_path: Path, text: str, line: int, column: int) -> None:
    assert problems_of(tmp_path, text) == [(FOREIGN, line, column)]


def test_a_foreign_address_that_the_environment_gives_is_found_too(tmp_path: Path) -> None:
    text = "extra_css: [!ENV SHEET]\n"
    assert problems_of(tmp_path, text) == []
    assert problems_of(tmp_path, text, {"SHEET": "https://evil.example/x.css"}) == [(FOREIGN, 1, 18)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("hooks: [x.py]\n", "hooks"),
        ("INHERIT: x.yml\n", "INHERIT"),
        ("use_directory_urls: false\n", "use_directory_urls"),
        ("site_dir: et-andet-sted\n", "site_dir"),
    ],
)
def test_a_setting_that_the_casebook_cannot_have_is_named(tmp_path: Path, text: str, name: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"site_name: x\n{text}", "utf-8")
    (problem,) = read_settings(tmp_path, {}).problems
    assert (problem.rule, problem.place.span.start.line, problem.place.span.start.column) == (SETTING, 2, 1)
    assert f"«{name}»" in problem.message
    assert "Slet" in problem.hint


@pytest.mark.parametrize(
    "text",
    [
        "use_directory_urls: true\n",
        "site_dir: site\n",
        "hooks: []\n",
        "hooks:\n",
        "extra_css: [assets/x.css]\nextra_javascript: [a/b.js, {path: x.js}]\n",
        "plugins: [casebook, search]\nmarkdown_extensions: [tables]\n",
        "theme: {favicon: assets/x.svg}\nextra: {social: [{link: 'https://example.org'}]}\n",
    ],
)
def test_all_else_is_the_owners_business(tmp_path: Path, text: str) -> None:
    assert problems_of(tmp_path, text) == []


@pytest.mark.parametrize("text", ["extra_css: [https://evil.example/x.css]\n", "use_directory_urls: false\n"])
def test_check_and_build_refuse_it_in_words(themed: Path, capsys: pytest.CaptureFixture[str], text: str) -> None:
    path = themed / "mkdocs.yml"
    path.write_text(f"{text}{path.read_text('utf-8')}", "utf-8")
    for command in ("check", "build"):
        assert main([command, "--root", str(themed), "--today", "2026-11"]) == 1
        output = capsys.readouterr()
        assert "mkdocs.yml:1:" in output.out + output.err
        assert "gik i stå" not in output.err
    assert not (themed / "site").exists()


@pytest.mark.parametrize("folder", ["cases", "methods", "content", "site_config", "../ude"])
def test_another_place_for_the_site_is_refused_and_nothing_changes(themed: Path, folder: str) -> None:
    path = themed / "mkdocs.yml"
    path.write_text(path.read_text("utf-8").replace("site_dir: site", f"site_dir: {folder}"), "utf-8")
    before = {path: path.read_bytes() for path in themed.rglob("*") if path.is_file()}
    assert main(["build", "--root", str(themed), "--today", "2026-11"]) == 1
    assert {path: path.read_bytes() for path in themed.rglob("*") if path.is_file()} == before
    assert not (themed.parent / "ude").exists()


def test_a_setting_of_a_plugin_that_nobody_knows_is_refused(themed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = themed / "mkdocs.yml"
    path.write_text(path.read_text("utf-8").replace("- casebook\n", "- casebook: {karantaene: true}\n"), "utf-8")
    assert main(["build", "--root", str(themed), "--today", "2026-11"]) == 2
    assert "«plugins» (mkdocs.yml:" in capsys.readouterr().err
    assert not (themed / "site").exists()
