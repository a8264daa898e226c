"""`casebook init`: a casebook of one's own, which passes every check at once and holds nothing of ours."""

from __future__ import annotations

import os
import re
import shutil
import sys
from pathlib import Path

import pytest
import yaml

from casebook.check import all_rules
from casebook.cli import main
from casebook.cli.starting import new_casebook
from casebook.cli.template import template
from casebook.corpus import load
from casebook.site import build
from tests.built import ROOT
from tests.own import own_corpus
from tests.processes import run
from tests.test_build import files_of
from tests.unchecked import unchecked

NAME = "Fjordens metoder"
TODAY = "2026-11"
LINKED = re.compile(r"\((?:\.\./)+(bidrag/regler/[\w-]+)\.md")
# What pip asks of a package where it makes a wheel.
WHEEL = "import sys; from setuptools.build_meta import build_wheel; build_wheel(sys.argv[1])"
# A new casebook and its site, with the pages of the rules that its own pages lead to; and its case, read by all rules.
FEW = """
import sys
from casebook.cli import main
from tests.few_rules import few_rules
from tests.unchecked import unchecked, unscanned
name, case, *linked = sys.argv[1:]
codes = [main(["init", "ny", "--name", name])]
with few_rules(linked=linked), unchecked(), unscanned():
    codes.append(main(["build", "--root", "ny", "--site-dir", "ny/site"]))
codes.append(main(["check", "ny/" + case, "--root", "ny"]))
sys.exit(any(codes))
"""
EXAMPLE = "cases/eksempel-den-faste-kontakt.yml"
OURS = {path.stem for folder in ("cases", "methods") for path in (ROOT / folder).glob("*.yml")}


@pytest.fixture
def started(tmp_path: Path) -> Path:
    """A new casebook."""
    root = tmp_path / "casebog"
    assert main(["init", str(root), "--name", NAME]) == 0
    return root


@pytest.fixture(scope="module")
def built(begun: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new casebook with its site, made by a wheel that was unpacked where there is no checkout.

    The pages of most rules are left out: they are what the package has beside the site's, and are made below.
    What a wheel of an older version has left beside the source is not in it: every module of a rule is a rule.
    """
    folder = tmp_path_factory.mktemp("ny")
    wheels, unpacked = folder / "hjul", folder / "pakket-ud"
    source = _copy_of_the_package(folder)
    older = source / "build/lib/casebook/check/direkte/afskaffet.py"
    older.parent.mkdir(parents=True)
    older.write_text("raise ImportError\n", "utf-8")
    made = run([sys.executable, "-c", WHEEL, wheels], cwd=source)
    assert made.returncode == 0, made.stderr
    (wheel,) = wheels.glob("casebog-*.whl")
    shutil.unpack_archive(wheel, unpacked, "zip")
    shutil.copytree(
        ROOT / "tests", unpacked / "tests", ignore=lambda _, names: {*names} - {"few_rules.py", "unchecked.py"}
    )
    environment = {**os.environ, "PYTHONPATH": str(unpacked)}
    ended = run([sys.executable, "-c", FEW, NAME, EXAMPLE, *linked_rules(begun)], cwd=folder, env=environment)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return folder / "ny"


def linked_rules(root: Path) -> list[str]:
    """The addresses of the rules that the hand-written pages of a casebook lead to."""
    texts = (path.read_text("utf-8") for path in (root / "content").rglob("*.md"))
    return [f"{rule}/" for text in texts for rule in LINKED.findall(text)]


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new casebook that nobody changes."""
    root = tmp_path_factory.mktemp("sider") / "casebog"
    assert main(["init", str(root), "--name", NAME]) == 0
    return root


@pytest.fixture(scope="module")
def texts(begun: Path) -> dict[str, str]:
    """The text of every page of a new casebook by its address, also those of all rules."""
    with unchecked():  # that nothing is found in it is held by itself
        made = {page.address: page.text for page in build(begun, TODAY).pages}
    assert len([address for address in made if address.startswith("bidrag/regler/")]) > len(all_rules())
    return made


def _copy_of_the_package(folder: Path) -> Path:
    """The tracked files that a wheel is made of: setuptools leaves its own beside them."""
    copy = folder / "kilde"
    parts = ["generator", "site_config", "content", "pyproject.toml", "setup.py", "README.md", "LICENSE"]
    listing = run(["git", "-c", "core.quotePath=off", "ls-files", *parts], cwd=ROOT)
    for name in listing.stdout.splitlines():
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        (copy / name).write_bytes((ROOT / name).read_bytes())
    return copy


def test_a_new_casebook_has_no_finding_at_all(begun: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["check", "--root", str(begun)]) == 0
    assert capsys.readouterr().out.startswith("1 case og 1 metode læst: ingen fejl, ingen advarsler, ingen råd")


def test_its_generated_files_are_fresh(begun: Path) -> None:
    assert main(["schema", "--check", "--root", str(begun)]) == 0


def test_its_site_has_the_name_that_was_given_and_says_that_the_example_is_one(built: Path) -> None:
    assert f"<title>{NAME}</title>" in (built / "site/index.html").read_text("utf-8")
    page = (built / "site/cases/eksempel-den-faste-kontakt/index.html").read_text("utf-8")
    assert "Et opdigtet eksempel" in page
    assert 'content="noindex"' in page


def test_no_page_of_its_records_points_at_somebody(built: Path, tmp_path: Path) -> None:
    """All else on its site is on ours too, which is read when it is built."""
    site = built / "site"
    read = [path for path in site.rglob("*") if path.is_file() and "eksempel" in path.relative_to(site).as_posix()]
    assert len(read) > 10
    for path in (*read, site / "index.html"):
        (tmp_path / path.relative_to(site)).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, tmp_path / path.relative_to(site))
    assert main(["scan", str(tmp_path), "--root", str(built)]) == 0


def test_nothing_of_our_own_records_is_in_it(begun: Path) -> None:
    files = {path.relative_to(begun).as_posix(): path.read_bytes() for path in begun.rglob("*") if path.is_file()}
    assert {name for name in files for record in OURS if record in name} == set()
    words = {record for record in OURS if "-" in record and record.count("-") > 1}
    assert {(file, word) for file, data in files.items() for word in words if word.encode() in data} == set()
    assert load(begun).registers.sources.keys() == {"eksempel"}


def test_no_page_gives_one_of_our_records_or_sources_as_an_example(built: Path, texts: dict[str, str]) -> None:
    ours = {word for word in (*OURS, *own_corpus().registers.sources) if "-" in word}
    pages = {name: data for name, data in files_of(built / "site").items() if name.endswith(".html")}
    assert {(name, word) for name, data in pages.items() for word in ours if word.encode() in data} == set()
    assert {(page, word) for page, text in texts.items() for word in ours if word in text} == set()


@pytest.mark.parametrize("kind", ["case", "metode"])
def test_a_template_names_no_record_or_source_of_ours(kind: str) -> None:
    known = {*OURS, *own_corpus().registers.sources}
    assert known.isdisjoint(re.findall(r"[a-zæøå0-9][\wæøå-]+", template(kind)))


def test_no_page_or_file_says_what_ours_is_called(built: Path, texts: dict[str, str]) -> None:
    assert {name for name, data in files_of(built / "site").items() if b"casebogen" in data.lower()} == set()
    assert {page for page, text in texts.items() if "casebogen" in text.lower()} == set()


def test_a_new_casebook_ends_up_the_same_every_time() -> None:
    assert new_casebook(NAME) == new_casebook(NAME)


@pytest.mark.parametrize(
    "name", ['Kolon: og "gåseøjne"', "true", "# ikke en kommentar", "{{ navn }}", "æøå – «»", "2026"]
)
def test_any_name_is_kept_as_it_is(tmp_path: Path, name: str) -> None:
    assert main(["init", str(tmp_path / "ny"), "--name", name]) == 0
    assert yaml.safe_load((tmp_path / "ny/site_config/texts.yml").read_text("utf-8"))["navn"] == name


@pytest.mark.parametrize("name", ["", "   ", "to\nlinjer", "x" * 81, "nul\0"])
def test_a_name_that_is_none_is_refused_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    assert main(["init", str(tmp_path / "ny"), "--name", name]) == 2
    assert "Navnet kan ikke bruges" in capsys.readouterr().err
    assert not (tmp_path / "ny").exists()


def test_a_folder_with_something_in_it_is_refused_and_nothing_is_changed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / ".skjult").write_text("mit", "utf-8")
    assert main(["init", str(tmp_path)]) == 2
    assert capsys.readouterr().err == (
        "casebook: Mappen er ikke tom.\n  gør: Vælg en mappe, der er tom eller ikke findes. Intet er ændret.\n"
    )
    assert [path.name for path in tmp_path.iterdir()] == [".skjult"]


def test_a_file_in_the_way_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "fil").write_text("mit", "utf-8")
    assert main(["init", str(tmp_path / "fil")]) == 2
    assert "Der ligger en fil" in capsys.readouterr().err
    assert (tmp_path / "fil").read_text("utf-8") == "mit"


def test_an_empty_folder_is_good_enough(tmp_path: Path) -> None:
    (tmp_path / "ny").mkdir()
    assert main(["init", str(tmp_path / "ny")]) == 0
    assert (tmp_path / "ny/.gitignore").is_file()


@pytest.mark.usefixtures("few_rules")
def test_without_the_examples_it_still_passes_and_all_pages_are_made(started: Path) -> None:
    for file in (EXAMPLE, "methods/eksempel-fast-kontaktperson.yml"):
        (started / file).unlink()
    (started / "site_config/sources.yml").write_text("[]\n", "utf-8")
    assert main(["pages", "--root", str(started), "--out", str(started / "sider")]) == 0, "nothing blocks"


def test_a_first_record_of_ones_own_passes_as_a_draft(started: Path) -> None:
    before = files_of(started)
    for kind in ("case", "metode"):
        assert main(["new", kind, f"den-foerste-{kind}", "--root", str(started)]) == 0
    after = files_of(started)
    new = after.keys() - before.keys()
    assert {name: after[name] for name in before} == before  # that all else passes is held above
    assert new == {"cases/den-foerste-case.yml", "methods/den-foerste-metode.yml"}
    assert main(["check", *(str(started / name) for name in new), "--root", str(started)]) == 0


def test_a_wheel_starts_a_casebook_where_there_is_no_checkout(built: Path) -> None:
    """The wheel holds all that the package needs: it is unpacked, and runs without the repository."""
    assert (built / "site/index.html").is_file()


def test_a_package_of_the_source_has_every_file_that_casebooks_share() -> None:
    packed = (ROOT / "MANIFEST.in").read_text("utf-8").split()
    lines = (ROOT / "generator/casebook/shared.txt").read_text("utf-8").splitlines()
    shared = (path.relative_to(ROOT) for line in lines if not line.startswith("#") for path in ROOT.glob(line))
    left_out = [file.as_posix() for file in shared if {str(file), *map(str, file.parents)}.isdisjoint(packed)]
    assert left_out == []
