"""Shared fixtures: a small sound casebook to break, the real site, and the flag that rewrites golden files."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.built import ROOT, Build, build_once, shared_by_workers
from tests.chromium import browser
from tests.few_rules import few_rules
from tests.unchecked import unscanned

__all__ = ["browser"]  # the fixture, for all folders

# As in the command line: a run of thousands of tests is a twentieth shorter.
gc.set_threshold(100_000, 20, 100)

# The tool says less where others can read the log. A test that is about it sets these itself.
if os.environ.pop("CI", None):
    os.environ["TESTED_ON_CI"] = "1"  # kept for what may be skipped elsewhere; the workers of a run inherit it
os.environ.pop("GITHUB_ACTIONS", None)

# A busy machine is not a fault. Every day draws other examples; `make soak` asks the same tests for many.
settings.register_profile("casebook", deadline=None, max_examples=30)
settings.register_profile("soak", deadline=None, max_examples=500)
settings.load_profile("casebook")

SOUND = {
    "mkdocs.yml": "site_name: En lille casebog\nsite_url: https://casebook.example/\n",
    "site_config/policy.yml": "aldersspænd: 10\nlaveste_alder: 20\nøverste_alder: 60\n",
    "site_config/texts.yml": (ROOT / "site_config/texts.yml").read_text("utf-8"),
    "site_config/municipalities.yml": (
        '- id: stevns\n  kode: "0336"\n  navn: Stevns\n  region: sjaelland\n  indbyggere: 23000\n  år: 2020\n'
    ),
    "site_config/sources.yml": (
        "- id: broposten-2014\n  titel: Broposten\n  udgiver: Foreningen Broen\n  år: 2014\n  type: casesamling\n"
    ),
    "site_config/wordlists/fornavne-haandlavet.txt": "# Opdigtet.\nkvintilla\n",
    "site_config/wordlists/efternavne-haandlavet.txt": "# Opdigtet.\nkvabbelund\n",
    "site_config/wordlists/taleverber.txt": "# Opdigtet.\nnynner\n",
    "site_config/vocabulary/maalgrupper.yml": "- id: vandrere\n  navn: Vandrere\n",
    "site_config/vocabulary/udfordringer.yml": "- id: modvind\n  navn: Modvind\n",
    "site_config/vocabulary/temaer.yml": "- id: relation\n  navn: Relation\n",
    "site_config/vocabulary/ydelser.yml": "- id: brohjaelp\n  navn: Brohjælp\n",
    "methods/brobygning.yml": (
        "id: brobygning\ntitel: Brobygning\ntype: forløb\nresumé: En opdigtet metode.\nstatus: ikke-gennemgået\n"
        "formål: At komme over vandet.\nkilder:\n  - kilde: broposten-2014\n"
    ),
    "cases/broen.yml": (
        "id: broen\ntitel: Vejen over broen\nresumé: En opdigtet historie.\nstatus: ikke-gennemgået\n"
        "sted:\n  kommune: stevns\når: 2014\nmålgrupper: [vandrere]\n"
        "metoder:\n  - metode: brobygning\n    rolle: bærende\n"
        "indsats:\n  tekst: De bygger en bro.\n"
        "kilder:\n  - kilde: broposten-2014\n"
        "rettigheder:\n  grundlag: egne-ord\n"
        "anonymisering:\n  grundlag: konstrueret\n"
    ),
}
# The pages that our theme leads to and that no record gives.
HAND_WRITTEN = (
    *("index.md", "om/index.md", "om/tilgaengelighed.md", "bidrag/index.md", "bidrag/redaktionel-vejledning.md"),
    *("temaer/index.md", "kurser/index.md"),
    *(f"for/{role}.md" for role in ("bidragydere", "borgere", "ledere", "medarbejdere", "undervisere")),
)


def pytest_collection_finish() -> None:
    """Keep the collector from looking again and again through what was collected: it stays to the end."""
    gc.freeze()


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-golden` rewrites what is expected; the difference is then read by a person."""
    parser.addoption("--update-golden", action="store_true", help="rewrite the golden files with what is found now")


def sound_casebook(root: Path) -> Path:
    """Write a small casebook in which nothing is wrong into a folder."""
    for name, text in SOUND.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


@pytest.fixture
def casebook(tmp_path: Path) -> Path:
    """The root of a small casebook in which nothing is wrong."""
    return sound_casebook(tmp_path)


def themed_casebook(root: Path) -> Path:
    """Write the small casebook with our own settings into a folder, and the pages that our theme leads to."""
    shutil.copy(ROOT / "mkdocs.yml", sound_casebook(root))
    for name in HAND_WRITTEN:
        page = root / "content" / name
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text("---\ntitle: En side\n---\n\n# En side\n", "utf-8")
    return root


@pytest.fixture(name="few_rules")
def few_rules_have_pages() -> Iterator[None]:
    """The sites that are built meanwhile have the pages of a few rules: a third of the time for what is no rule's."""
    with few_rules():
        yield


@pytest.fixture(name="unscanned")
def sites_are_put_in_place_unscanned() -> Iterator[None]:
    """The sites that are built meanwhile are not read for what points at somebody."""
    with unscanned():
        yield


@pytest.fixture
def themed(tmp_path: Path, few_rules: None) -> Path:
    """The small casebook with our own settings and theme: `casebook build` makes the site of it."""
    del few_rules
    return themed_casebook(tmp_path)


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Build the real site; all workers of a run share one build, also when it fails."""
    return build_once(shared_by_workers(tmp_path_factory))


@pytest.fixture(scope="session")
def built_site(build: Build) -> Path:
    """Return the folder of the real site."""
    if build.exit_code != 0:
        pytest.fail("the site does not build: test_the_site_builds says why", pytrace=False)
    return build.site
