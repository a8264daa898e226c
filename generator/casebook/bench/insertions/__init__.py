"""Measures the recall of the direct rules on identifiers inserted into texts, and that no report repeats them.

The texts are the project's own, the identifiers invented with a fixed seed, and the check is the command itself.
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
_SHORTEST = 4  # characters; a shorter value can occur in a report by chance


def lines(root: Path) -> Iterator[str]:
    """The recall for each kind and in total, and the number of values that a report repeats."""
    with tempfile.TemporaryDirectory(prefix="casebook-bench-") as scratch:
        inserted = prepare(root, Path(scratch), COUNT)
        reports = {name: report(Path(scratch), name) for name in FORMATS}
    detected = set(hits(inserted, reports["json"]))
    by_kind: dict[str, list[Inserted]] = defaultdict(list)
    for item in inserted:
        by_kind[item.kind].append(item)
    for kind, ones in sorted(by_kind.items()):
        yield f"{kind}: {_share(sum(item in detected for item in ones), len(ones))}"
    yield f"i alt: {_share(len(detected), len(inserted))}"
    yield from (f"ikke fundet: {item.kind} i {item.file}: {item.value}" for item in inserted if item not in detected)
    for name, text in reports.items():
        yield f"gentaget i {name}: {sum(repeated(item, text) for item in inserted)}"


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
    """The output of `casebook check` in one of the formats."""
    command = [sys.executable, "-m", "casebook", "check", "--root", str(root), "--format", name]
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")  # noqa: S603 - our own command line
    return done.stdout + done.stderr


def hits(inserted: Sequence[Inserted], as_json: str) -> Iterator[Inserted]:
    """The inserted identifiers that a finding of the family direkte touches."""
    places = defaultdict(list)
    for finding in json.loads(as_json)["findings"]:
        if finding["family"] == "direkte":
            start, end = (finding["line"], finding["column"]), (finding["end_line"], finding["end_column"])
            places[finding["file"]].append((start, end))
    for item in inserted:
        if any(start < item.end and item.start < end for start, end in places[item.file]):
            yield item


def repeated(item: Inserted, text: str) -> bool:
    """True if a report contains the inserted value."""
    return len(item.value) >= _SHORTEST and item.value in text


def _share(part: int, whole: int) -> str:
    return f"{part} af {whole} ({100 * part / whole:.2f} %)"
