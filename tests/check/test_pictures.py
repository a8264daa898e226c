"""Pictures: what is hidden in a file is found, whatever its format, and never told."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from casebook.check import PictureRule, all_rules, check
from casebook.check.examples import CLOSE, OPEN
from casebook.cli import main
from casebook.corpus import load
from casebook.danish import slug

WORDLISTS = Path(__file__).parents[2] / "site_config/wordlists"
HIDDEN = "Hemmelig 12"
XMP = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>{HIDDEN}</a></x:xmpmeta>'.encode()
EXAMPLE = re.compile(rf"(?P<name>\S+) med {OPEN}?(?P<kind>[^{OPEN}{CLOSE}]+){CLOSE}?")
RULES = tuple(rule for rule in all_rules().values() if isinstance(rule, PictureRule))
EXAMPLES = tuple((rule, example) for rule in RULES for example in (*rule.bad, *rule.good))
NAMES = [slug(example.translate({ord(OPEN): None, ord(CLOSE): None})) for _, example in EXAMPLES]


def exif(tags: dict[int, str], gps: dict[int, object] | None = None) -> Image.Exif:
    made = Image.Exif()
    made.update(tags)
    if gps:
        made.get_ifd(0x8825).update(gps)
    return made


def png_text() -> PngInfo:
    info = PngInfo()
    info.add_text("Author", HIDDEN)
    return info


def png_xmp() -> PngInfo:
    info = PngInfo()
    info.add_itxt("XML:com.adobe.xmp", XMP.decode())
    return info


def save(path: Path, **settings: Any) -> None:
    Image.new("RGB", (8, 8)).save(path, **settings)


MADE: dict[str, Callable[[Path], object]] = {
    "intet": save,
    "EXIF": lambda path: save(path, exif=exif({0x010E: HIDDEN})),
    "kamera": lambda path: save(path, exif=exif({0x010F: HIDDEN, 0x0110: HIDDEN})),
    "GPS-position": lambda path: save(path, exif=exif({}, {1: "N", 2: (55.0, 0.0, 0.0)})),
    "XMP": lambda path: save(path, pnginfo=png_xmp()) if path.suffix == ".png" else save(path, xmp=XMP),
    "tekst": lambda path: save(path, pnginfo=png_text()),
    "kommentar": lambda path: save(path, comment=HIDDEN.encode()),
    "kan ikke læses": lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n nej"),
}


def make(path: Path, kind: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix == ".svg":
        inside = f"<metadata>{HIDDEN}</metadata>" if kind == "tekst" else ""
        path.write_text(f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>', "utf-8")
    else:
        MADE[kind](path)


@pytest.mark.parametrize(
    ("rule", "example"), EXAMPLES, ids=[slug(example.strip(CLOSE).replace(OPEN, "")) for _, example in EXAMPLES]
)
def test_an_example_is_hit_when_it_is_marked(rule: PictureRule, example: str, casebook: Path) -> None:
    told = EXAMPLE.fullmatch(example)
    assert told
    make(casebook / "content/billeder" / told["name"], told["kind"])
    found = [p for p in check(load(casebook), "2026-11").problems if p.rule == rule.rule]
    assert [problem.place.file for problem in found] == [f"content/billeder/{told['name']}"] * (OPEN in example)
    assert all(told["kind"] in problem.hint for problem in found)
    assert HIDDEN not in repr(found)


def test_a_name_in_a_file_name_is_masked_in_the_report(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make(casebook / "content/billeder/Torben-ved-disken.png", "intet")
    assert main(["check", "--root", str(casebook), "--format", "text"]) == 1
    out = capsys.readouterr().out
    assert "content/billeder/Xxxxxx-xxx-xxxxxx.png:1:1: fejl [medier/navn-i-filnavn]" in out
    assert "Torben" not in out


def test_a_photograph_is_asked_about_and_blocks_nothing(casebook: Path) -> None:
    make(casebook / "content/billeder/vaerksted.jpg", "intet")
    corpus = load(casebook)
    (problem,) = check(corpus, "2026-11").problems
    assert problem.rule == "medier/personbillede"
    assert not corpus.blocks(problem)


@pytest.mark.parametrize("name", ["portraet-1.png", "IMG_4711.jpg", "gruppebillede.webp", "borger.png"])
def test_a_file_named_like_a_portrait_blocks(casebook: Path, name: str) -> None:
    make(casebook / "content/billeder" / name, "intet")
    corpus = load(casebook)
    assert [p.rule for p in check(corpus, "2026-11").problems if corpus.blocks(p)] == ["medier/personbillede"]


def test_a_record_called_after_somebody_blocks_and_is_masked(
    casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(WORDLISTS, casebook / "site_config/wordlists", dirs_exist_ok=True)
    case = casebook / "cases/broen.yml"
    text = case.read_text("utf-8").replace("id: broen", "id: mette-paa-broen")
    case.rename(case.with_name("mette-paa-broen.yml")).write_text(text, "utf-8")
    assert main(["check", "--root", str(casebook), "--format", "text"]) == 1
    out = capsys.readouterr().out
    assert "cases/xxxxx-xxx-xxxxx.yml:1:1: fejl [medier/navn-i-filnavn]" in out
    assert "mette" not in out


def test_a_record_may_be_called_after_a_pseudonym_of_its_own(casebook: Path) -> None:
    shutil.copytree(WORDLISTS, casebook / "site_config/wordlists", dirs_exist_ok=True)
    case = casebook / "cases/broen.yml"
    voice = "stemmer:\n  - pseudonym: Mette\n    gengivelse: Hun bygger.\n"
    text = case.read_text("utf-8").replace("id: broen", "id: mette-paa-broen") + voice
    case.rename(case.with_name("mette-paa-broen.yml")).write_text(text, "utf-8")
    assert [p.rule for p in check(load(casebook), "2026-11").problems if p.family == "medier"] == []
