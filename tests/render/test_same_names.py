"""Pages are the same in every process, also where two sources or two target groups bear one name."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

from casebook.bench.strangers import strangers
from tests.processes import run

ROOT = Path(__file__).parents[2]
PAGES = """
import hashlib, pathlib, sys
from casebook.render.plan import plan
from casebook.render.view.task import render
from casebook.site import build
site = build(pathlib.Path(sys.argv[1]), "2026-11", quarantine=True, paper=True)
for task in plan(site.view):
    if task.address.startswith(("temaer/", "kilder/", "find/")) or task.address in ("metoder/", "cases/", ""):
        print(task.address, hashlib.sha256(render(task).body.encode()).hexdigest())
"""


def test_no_page_goes_by_the_order_in_which_a_process_happens_to_hold_things(tmp_path: Path) -> None:
    strangers(tmp_path, 4, 5, donor=ROOT)
    config = tmp_path / "site_config"
    for file, key in (("sources.yml", "titel"), ("vocabulary/maalgrupper.yml", "navn")):
        path = config / file
        text, entries = re.subn(rf"(?m)^(  {key}): .*$", r"\1: Samme navn", path.read_text("utf-8"))
        path.write_text(text, "utf-8")
        assert entries > 2
    first, second = (
        run([sys.executable, "-c", PAGES, tmp_path], env={**os.environ, "PYTHONHASHSEED": seed}) for seed in ("1", "2")
    )
    assert first.stdout.count("\n") > 20, first.stderr
    assert set(first.stdout.splitlines()) ^ set(second.stdout.splitlines()) == set()
