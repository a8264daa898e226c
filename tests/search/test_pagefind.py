"""Pagefind is given its pages in order; where it does not answer, that is a sentence and no traceback."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import cbor2
import pytest

from casebook.problem import CasebookError
from casebook.publish.search import pagefind
from casebook.publish.search.fragments import unpacked

PAGES = {f"/{name}/": f"<html lang=da><body><h1>{name}</h1><p>kaffe</p></body></html>" for name in "cab"}


def pages_in(folder: Path) -> list[Any]:
    (metadata,) = folder.glob("pagefind.*.pf_meta")
    return list(cbor2.loads(unpacked(metadata.read_bytes()))[1])


def test_pages_are_numbered_as_they_are_given(tmp_path: Path) -> None:
    pagefind.write_index(PAGES, tmp_path / "one")
    pagefind.write_index(dict(reversed(PAGES.items())), tmp_path / "other")
    assert len(pages_in(tmp_path / "one")) == len(PAGES)
    assert pages_in(tmp_path / "one") == list(reversed(pages_in(tmp_path / "other")))


def test_a_program_that_ends_without_an_answer_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pagefind, "program", lambda: Path(sys.executable))
    with pytest.raises(CasebookError, match="Søgeindekset"):
        pagefind.write_index(PAGES, tmp_path)
