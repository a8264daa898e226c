"""What is built: the pages, byte for byte the same, and the same pages by another site generator."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
RECORD_PAGES = (
    *(f"cases/{name}" for name in ("holstebro-gps", "viborg-ny-indsats", "frederikshavn-mit-liv-mit-ansvar")),
    *(
        f"metoder/{name}"
        for name in ("gps", "ny-indsats", "mit-liv-mit-ansvar", "sokratisk-dialog", "fontaenehus", "low-arousal")
    ),
)
HEADING = re.compile(r"<h[1-6][^>]*\bid=\"?([^\s\">]+)")
SKELETON = {"404.html", "search.html"}


def copy_of_the_casebook(folder: Path) -> Path:
    """A casebook of its own, so that nothing outside it can be needed."""
    for name in ("cases", "methods", "content", "site_config"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def casebook(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run the command line as a user does."""
    command = [sys.executable, "-m", "casebook", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


def files_of(site: Path) -> dict[str, bytes]:
    """Every file below a folder by its relative path."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built once."""
    root = copy_of_the_casebook(tmp_path_factory.mktemp("casebook"))
    built = casebook("build", cwd=root)
    assert built.returncode == 0, built.stderr
    return root / "site"


def test_every_record_has_its_page(site: Path) -> None:
    assert (site / "index.html").is_file()
    missing = [page for page in RECORD_PAGES if not (site / page / "index.html").is_file()]
    assert not missing


def test_two_builds_are_byte_identical(site: Path) -> None:
    again = site.parent / "again"
    assert casebook("build", "--site-dir", str(again), cwd=site.parent).returncode == 0
    first, second = files_of(site), files_of(again)
    assert first.keys() == second.keys()
    assert [name for name, data in first.items() if second[name] != data] == []


def test_every_asset_is_loaded_by_something(site: Path) -> None:
    files = files_of(site)
    loading = "".join(data.decode() for name, data in files.items() if name.endswith((".html", ".css", ".js")))
    assets = {name for name in files if name.startswith("assets/") and not name.startswith("assets/soegning/")}
    unused = {name for name in assets if name.rpartition("/")[2] not in loading}
    assert {name for name in unused if not name.endswith("OFL.txt")} == set()  # the fonts' licences are to be there


def test_no_page_names_a_foreign_host_to_load_from(site: Path) -> None:
    loading = re.compile(r"<(?:script|link|img|iframe|source)\b[^>]*\b(?:src|href)=\"?(https?:)?//[^\s\">]+[^>]*>")
    allowed = ("canonical", "edit", "license")
    found = [
        match.group()
        for name, data in files_of(site).items()
        if name.endswith(".html")
        for match in loading.finditer(data.decode())
        if not any(f"rel={word}" in match.group() or f'rel="{word}"' in match.group() for word in allowed)
    ]
    assert not found


def test_edit_this_page_leads_to_the_record(site: Path) -> None:
    assert "/edit/main/cases/holstebro-gps.yml" in (site / "cases/holstebro-gps/index.html").read_text("utf-8")
    assert "/edit/main/methods/gps.yml" in (site / "metoder/gps/index.html").read_text("utf-8")


def test_zensical_builds_the_same_pages_with_the_same_headings(site: Path, tmp_path: Path) -> None:
    pages = tmp_path / "content"
    assert casebook("pages", "--out", str(pages), cwd=site.parent).returncode == 0
    shutil.copytree(site.parent / "site_config", tmp_path / "site_config")
    config = (site.parent / "mkdocs.yml").read_text("utf-8").replace("  - casebook\n", "")
    (tmp_path / "mkdocs.yml").write_text(config, "utf-8")
    zensical = Path(sys.executable).with_name("zensical")
    built = subprocess.run([zensical, "build", "--clean"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    ours, theirs = dict(headings(site)), dict(headings(tmp_path / "site"))
    assert ours.keys() == theirs.keys()
    assert {page: ids for page, ids in ours.items() if theirs[page] != ids} == {}


def headings(site: Path) -> Iterator[tuple[str, list[str]]]:
    """Each page of a site with the ids of its headings."""
    for name, data in files_of(site).items():
        if name.endswith(".html") and name not in SKELETON:
            yield name, HEADING.findall(data.decode())


def test_a_failed_build_leaves_the_old_site_alone(tmp_path: Path) -> None:
    root = copy_of_the_casebook(tmp_path)
    (root / "site").mkdir()
    (root / "site" / "sitemap.xml").write_text("gammel")
    (root / "content" / "om" / "ny.md").write_text("---\ntitle: Ny\n---\n\n# Ny\n\n[væk](findes-ikke.md)\n", "utf-8")
    built = casebook("build", cwd=root)
    assert built.returncode == 2
    assert "Traceback" not in built.stderr
    assert files_of(root / "site") == {"sitemap.xml": b"gammel"}
    assert not [path for path in root.iterdir() if path.name.startswith(".casebook-")]


def test_a_link_that_leads_nowhere_in_a_hand_written_page_stops_the_build(tmp_path: Path) -> None:
    root = copy_of_the_casebook(tmp_path)
    page = root / "content" / "om" / "ny.md"
    page.write_text('---\ntitle: Ny\n---\n\n# Ny\n\n<a href="../../metoder/findes-ikke/">væk</a>\n', "utf-8")
    built = casebook("build", cwd=root)
    assert built.returncode == 2
    assert "1 intern lænke på siden peger ikke på noget." in built.stderr
    assert "om/ny/index.html: ../../xxxxxxx/xxxxxx-xxxx/\n" in built.stderr


def test_a_folder_with_something_else_in_it_is_never_replaced(tmp_path: Path) -> None:
    root = copy_of_the_casebook(tmp_path)
    precious = root / "mine-ting"
    precious.mkdir()
    (precious / "brev.txt").write_text("vigtigt")
    built = casebook("build", "--site-dir", str(precious), cwd=root)
    assert built.returncode == 2
    assert (precious / "brev.txt").read_text() == "vigtigt"


def test_the_build_needs_no_git_and_no_home(tmp_path: Path) -> None:
    root = copy_of_the_casebook(tmp_path)
    command = [sys.executable, "-m", "casebook", "build"]
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "PYTHONPATH") if name in os.environ}
    bare = {"PATH": "", **kept}
    built = subprocess.run(command, cwd=root, env=bare, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr


def test_a_dead_link_is_reported_where_the_editor_wrote_it(tmp_path: Path) -> None:
    root = copy_of_the_casebook(tmp_path)
    record = root / "methods" / "gps.yml"
    linked = "[udgangspunktet](../../metoder/hemmelig/)"
    record.write_text(record.read_text("utf-8").replace("udgangspunktet", linked, 1), "utf-8")
    line, column = next(
        (i, row.index("../../") + 1)
        for i, row in enumerate(record.read_text("utf-8").split("\n"), 1)
        if "../../" in row
    )
    built = casebook("build", cwd=root)
    assert built.returncode == 1
    assert f"methods/gps.yml:{line}:{column}: fejl [henvisninger/dødt-link]" in built.stderr
    assert "hemmelig" not in built.stderr
    assert not (root / "site").exists()
