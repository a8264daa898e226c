"""The build makes the same pages byte for byte, and another site generator makes the same pages."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from casebook.cli import main
from casebook.publish.commit import BEGINNING, EPOCH, commit_month, commit_seconds
from casebook.source.sentences import PACKAGE, groups
from tests.built import ROOT, SITE_URL
from tests.processes import run

RECORD_PAGES = (
    *(f"cases/{name}" for name in ("holstebro-gps", "viborg-ny-indsats", "frederikshavn-mit-liv-mit-ansvar")),
    *(
        f"metoder/{name}"
        for name in ("gps", "ny-indsats", "mit-liv-mit-ansvar", "sokratisk-dialog", "fontaenehus", "low-arousal")
    ),
)
HEADING = re.compile(r"<h[1-6][^>]*\bid=\"?([^\s\">]+)")
FEW = """
import sys
from casebook.cli import main
from tests.few_rules import few_rules
from tests.unchecked import unscanned
with few_rules(), unscanned():
    sys.exit(main(sys.argv[1:]))
"""
SKELETON = {"404.html", "search.html"}


def copy_of_the_casebook(folder: Path) -> Path:
    """A casebook of its own, so that nothing outside it can be needed."""
    for name in ("cases", "methods", "content", "site_config"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def command(
    name: str, *arguments: str | Path, cwd: Path, env: Mapping[str, str] | None = None
) -> CompletedProcess[str]:
    """Run the command line as a user does."""
    return run([sys.executable, "-m", "casebook", name, *arguments], cwd=cwd, env=env)


def in_this_process(
    name: str, *arguments: str | Path, cwd: Path, env: Mapping[str, str] | None = None
) -> CompletedProcess[str]:
    """Run the command line here, where a process of its own would prove nothing more."""
    del env
    said, wrong = io.StringIO(), io.StringIO()
    with redirect_stdout(said), redirect_stderr(wrong), chdir(cwd):
        code = main([name, *map(str, arguments)])
    return CompletedProcess([name], code, said.getvalue(), wrong.getvalue())


def with_few_rules(name: str, *arguments: str | Path, cwd: Path, env: Mapping[str, str]) -> CompletedProcess[str]:
    """Run the command line in a process of its own that makes the pages of a few rules, and reads none of them."""
    path = os.pathsep.join(filter(None, (str(ROOT), env.get("PYTHONPATH"))))
    return run([sys.executable, "-c", FEW, name, *arguments], cwd=cwd, env={**env, "PYTHONPATH": path})


def bare(**wanted: str) -> dict[str, str]:
    """An environment in which there is no git, no home and nothing else but what is wanted."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "PYTHONPATH") if name in os.environ}
    return {"PATH": "", **kept, **wanted}


def files_of(site: Path) -> dict[str, bytes]:
    """Every file below a folder by its relative path."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


def test_every_record_has_its_page(built_site: Path) -> None:
    assert (built_site / "index.html").is_file()
    missing = [page for page in RECORD_PAGES if not (built_site / page / "index.html").is_file()]
    assert not missing


@pytest.mark.soak
def test_a_copy_built_elsewhere_without_git_and_home_is_byte_identical(built_site: Path, tmp_path: Path) -> None:
    root = copy_of_the_casebook(tmp_path)
    env = bare(CASEBOOK_SITE_URL=SITE_URL, PYTHONHASHSEED="7", TZ="Pacific/Auckland")
    env[EPOCH] = commit_seconds(ROOT) or BEGINNING
    again = command("build", "--today", commit_month(ROOT), cwd=root, env=env)
    assert again.returncode == 0, again.stderr
    first, second = files_of(built_site), files_of(root / "site")
    assert first.keys() == second.keys()
    assert [name for name, data in first.items() if second[name] != data] == []


def test_every_asset_is_loaded_by_something(built_site: Path) -> None:
    files = files_of(built_site)
    loading = "".join(data.decode() for name, data in files.items() if name.endswith((".html", ".css", ".js")))
    assets = {name for name in files if name.startswith("assets/") and not name.startswith("assets/soegning/")}
    unused = {name for name in assets if name.rpartition("/")[2] not in loading}
    unused -= {"assets/casebook/css/edition.css"}  # the pages of editions load it, and the casebook has none yet
    assert {name for name in unused if not name.endswith("OFL.txt")} == set()  # the fonts' licences are to be there


def test_no_page_names_a_foreign_host_to_load_from(built_site: Path) -> None:
    loading = re.compile(r"<(?:script|link|img|iframe|source)\b[^>]*\b(?:src|href)=\"?(https?:)?//[^\s\">]+[^>]*>")
    allowed = ("alternate", "canonical", "edit", "license")
    found = [
        match.group()
        for name, data in files_of(built_site).items()
        if name.endswith(".html")
        for match in loading.finditer(data.decode())
        if not any(f"rel={word}" in match.group() or f'rel="{word}"' in match.group() for word in allowed)
    ]
    assert not found


def test_edit_this_page_leads_to_the_record(built_site: Path) -> None:
    assert "/edit/main/cases/holstebro-gps.yml" in (built_site / "cases/holstebro-gps/index.html").read_text("utf-8")
    assert "/edit/main/methods/gps.yml" in (built_site / "metoder/gps/index.html").read_text("utf-8")


@pytest.mark.soak
def test_zensical_builds_the_same_pages_with_the_same_headings(built_site: Path, tmp_path: Path) -> None:
    ours, theirs = dict(headings(built_site)), dict(headings(built_by_zensical(ROOT, tmp_path)))
    assert ours.keys() == theirs.keys()
    assert {page: ids for page, ids in ours.items() if theirs[page] != ids} == {}


def built_by_zensical(root: Path, folder: Path, asked: Callable[..., CompletedProcess[str]] = command) -> Path:
    """The site that Zensical makes of the pages of a casebook, in a folder of its own."""
    made = asked("pages", "--root", root, "--out", folder / "content", cwd=folder, env=dict(os.environ))
    assert made.returncode == 0, made.stderr
    shutil.copytree(ROOT / "generator/casebook/theme", folder / "theme")
    config = (root / "mkdocs.yml").read_text("utf-8").replace("  - casebook\n", "")
    config = config.replace("theme:\n", "theme:\n  custom_dir: theme\n", 1)
    config += f"  say: {json.dumps({group: PACKAGE.group(group) for group in groups()}, ensure_ascii=False)}\n"
    (folder / "mkdocs.yml").write_text(config, "utf-8")
    built = run([Path(sys.executable).with_name("zensical"), "build", "--clean"], cwd=folder)
    assert built.returncode == 0, built.stderr
    return folder / "site"


def headings(site: Path) -> Iterator[tuple[str, list[str]]]:
    """Each page of a site with the ids of its headings."""
    for name, data in files_of(site).items():
        if name.endswith(".html") and name not in SKELETON:
            yield name, HEADING.findall(data.decode())


def test_a_failed_build_leaves_the_old_site_alone(themed: Path) -> None:
    (themed / "site").mkdir()
    (themed / "site" / "sitemap.xml").write_text("gammel")
    (themed / "content" / "om" / "ny.md").write_text("---\ntitle: Ny\n---\n\n# Ny\n\n[væk](findes-ikke.md)\n", "utf-8")
    built = command("build", cwd=themed)
    assert built.returncode == 1
    assert "content/om/ny.md:7:7: fejl [henvisninger/dødt-link]" in built.stderr
    assert "Traceback" not in built.stderr
    assert files_of(themed / "site") == {"sitemap.xml": b"gammel"}
    assert not [path for path in themed.iterdir() if path.name.startswith(".casebook-")]


def test_a_link_that_leads_nowhere_in_a_hand_written_page_stops_the_build(themed: Path) -> None:
    page = themed / "content" / "om" / "ny.md"
    page.write_text('---\ntitle: Ny\n---\n\n# Ny\n\n<a href="../../metoder/findes-ikke/">væk</a>\n', "utf-8")
    built = in_this_process("build", cwd=themed)
    assert built.returncode == 1
    assert "content/om/ny.md:7:10: fejl [henvisninger/dødt-link]" in built.stderr


def test_a_folder_with_something_else_in_it_is_never_replaced(themed: Path) -> None:
    precious = themed / "mine-ting"
    precious.mkdir()
    (precious / "brev.txt").write_text("vigtigt")
    built = in_this_process("build", "--site-dir", precious, cwd=themed)
    assert built.returncode == 2
    assert (precious / "brev.txt").read_text() == "vigtigt"


@pytest.mark.usefixtures("unscanned")
def test_the_build_needs_no_git_and_no_home_and_makes_the_same_bytes_and_pages_elsewhere(
    themed: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    again = tmp_path_factory.mktemp("et andet sted") / "æøå"
    shutil.copytree(themed, again)
    elsewhere = bare(PYTHONHASHSEED="7", TZ="Pacific/Auckland")
    for root, asked, env in ((themed, in_this_process, dict(os.environ)), (again, with_few_rules, elsewhere)):
        built = asked("build", "--today", "2026-11", cwd=root, env=env)
        assert built.returncode == 0, built.stderr
    first, second = files_of(themed / "site"), files_of(again / "site")
    assert {name for name in {*first, *second} if first.get(name) != second.get(name)} == set()
    theirs = dict(headings(built_by_zensical(themed, tmp_path_factory.mktemp("zensical"), in_this_process)))
    assert dict(headings(themed / "site")) == theirs


def test_a_dead_link_is_reported_where_the_editor_wrote_it(themed: Path) -> None:
    record = themed / "methods" / "brobygning.yml"
    linked = "[vandet](../../metoder/hemmelig/)"
    record.write_text(record.read_text("utf-8").replace("vandet", linked, 1), "utf-8")
    line, column = next(
        (i, row.index("../../") + 1)
        for i, row in enumerate(record.read_text("utf-8").split("\n"), 1)
        if "../../" in row
    )
    built = in_this_process("build", cwd=themed)
    assert built.returncode == 1
    assert f"methods/brobygning.yml:{line}:{column}: fejl [henvisninger/dødt-link]" in built.stderr
    assert "hemmelig" not in built.stderr
    assert not (themed / "site").exists()
