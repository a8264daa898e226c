"""How much of what identifies people the direct rules find, and that no report repeats it: identifiers put into texts.

The texts are the project's own, the identifiers are invented with a fixed seed, and the check is the command itself.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from casebook.bench.check import PARTS
from casebook.bench.insertions.corpus import Inserted, insert

COUNT = 2000
SEED = 20141
FORMATS = ("text", "json", "github", "sarif")
_SHORTEST = 4  # characters that say something when they are repeated


def lines(root: Path) -> Iterator[str]:
    """Recall for each kind and for all, and how often a report repeats what was put in."""
    with tempfile.TemporaryDirectory(prefix="casebook-bench-") as scratch:
        inserted = prepare(root, Path(scratch), COUNT)
        reports = {name: report(Path(scratch), name) for name in FORMATS}
    found = set(hits(inserted, reports["json"]))
    by_kind: dict[str, list[Inserted]] = defaultdict(list)
    for one in inserted:
        by_kind[one.kind].append(one)
    for kind, ones in sorted(by_kind.items()):
        yield f"{kind}: {_share(sum(one in found for one in ones), len(ones))}"
    yield f"i alt: {_share(len(found), len(inserted))}"
    yield from (f"ikke fundet: {one.kind} i {one.file}: {one.value}" for one in inserted if one not in found)
    for name, text in reports.items():
        yield f"gentaget i {name}: {sum(repeated(one, text) for one in inserted)}"


def prepare(root: Path, scratch: Path, count: int) -> tuple[Inserted, ...]:
    """A casebook in `scratch` with identifiers put into copies of the cases and methods below `root`."""
    for part in PARTS:
        copy = shutil.copytree if (root / part).is_dir() else shutil.copy
        copy(root / part, scratch / part)
    originals = [path.read_text("utf-8") for path in sorted((root / "cases").glob("*.yml"))]
    files, inserted = insert(originals, count=count, seed=SEED)
    (scratch / "cases").mkdir()
    for name, text in files.items():
        (scratch / name).write_text(text, "utf-8")
    return inserted


def report(root: Path, name: str) -> str:
    """What `casebook check` says in one of the formats."""
    command = [sys.executable, "-m", "casebook", "check", "--root", str(root), "--format", name]
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")  # noqa: S603 - our own command line
    return done.stdout + done.stderr


def hits(inserted: Sequence[Inserted], as_json: str) -> Iterator[Inserted]:
    """Those that a finding of the family direkte touches."""
    places = defaultdict(list)
    for finding in json.loads(as_json)["findings"]:
        if finding["family"] == "direkte":
            start, end = (finding["line"], finding["column"]), (finding["end_line"], finding["end_column"])
            places[finding["file"]].append((start, end))
    for one in inserted:
        if any(start < one.end and one.start < end for start, end in places[one.file]):
            yield one


def repeated(one: Inserted, text: str) -> bool:
    """True if a report holds what was put in."""
    return len(one.value) >= _SHORTEST and one.value in text


def _share(part: int, whole: int) -> str:
    return f"{part} af {whole} ({100 * part / whole:.2f} %)"
