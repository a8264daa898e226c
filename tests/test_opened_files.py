"""Files inside a file of the site are read as if they lay beside it, and one that nobody can read stops the build."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from casebook.corpus import Kind, load
from casebook.corpus.withdrawn import Tombstone
from casebook.problem import Problem, mask
from casebook.publish import opening
from casebook.publish.inside_pdf import blocks
from casebook.publish.pruning import prune
from casebook.publish.scan import scan
from casebook.publish.scratch import MARK
from casebook.source import Settings

pytestmark = pytest.mark.usefixtures("few_rules")

NUMBER = "010203-0000"
SETTINGS = Settings("https://casebook.example/", "https://git.example/casebook/casebook/edit/main/")


def zipped(members: Mapping[str, str | bytes], comment: str = "") -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
        archive.comment = comment.encode()
    return written.getvalue()


def pdf(*lines: str, title: str = "", link: str = "") -> bytes:
    """A PDF of one page; what is broken off in the list of its objects, PDFium mends as other readers do."""
    shown = " ".join(f"({line}) Tj T*" for line in lines)
    stream = f"BT /F1 12 Tf 14 TL 72 720 Td {shown} ET"
    note = f"<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI ({link}) >> >>" if link else ""
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>",
        f"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> /Annots [{note}] >>",
        f"<< /Length {len(stream)} >> stream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Title ({title}) >>",
    )
    body = "".join(f"{number} 0 obj {text} endobj\n" for number, text in enumerate(objects, 1))
    return f"%PDF-1.4\n{body}trailer << /Root 1 0 R /Info 6 0 R >>\n%%EOF".encode()


def png(text: str) -> bytes:
    about, written = PngInfo(), io.BytesIO()
    about.add_text("Author", text)
    Image.new("L", (1, 1)).save(written, "PNG", pnginfo=about)
    return written.getvalue()


def jpeg(text: str) -> bytes:
    picture, written = Image.new("L", (1, 1)), io.BytesIO()
    exif = picture.getexif()
    exif[0x013B] = text  # Exif 2.32: Artist
    picture.save(written, "JPEG", exif=exif)
    return written.getvalue()


@pytest.fixture
def found(casebook: Path, tmp_path: Path) -> Callable[[str, bytes], tuple[Problem, ...]]:
    """The findings of the scan in a site that one file alone makes up."""
    corpus = load(casebook)

    def found_in(name: str, content: bytes) -> tuple[Problem, ...]:
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        try:
            return scan(tmp_path / "site", corpus, SETTINGS, "2026-11")
        finally:
            path.unlink()

    return found_in


CUT = f"<w:document><w:p><w:r><w:t>{NUMBER[:5]}</w:t></w:r><w:r><w:t>{NUMBER[5:]}</w:t></w:r></w:p></w:document>"
STRINGS = f"<sst><si><r><t>{NUMBER[:3]}</t></r><r><t>{NUMBER[3:]}</t></r></si></sst>"
PLANTED: Mapping[str, tuple[bytes, str]] = {  # by the file's name: its content, and the member that the number is in
    "ark.xlsx": (zipped({"xl/sharedStrings.xml": STRINGS}), ": xl/sharedStrings.xml"),
    "brev.docx": (zipped({"word/document.xml": CUT}), ": word/document.xml"),
    "hvem.docx": (zipped({"word/comments.xml": f'<w:comment w:author="{NUMBER}"/>'}), ": word/comments.xml"),
    "kursus.imscc": (zipped({"side.html": "<p>0102<b>03</b>-0000</p>"}), ": side.html"),
    "bog.epub": (zipped({"OEBPS/1.xhtml": f"<p><![CDATA[{NUMBER}]]></p>"}), ": OEBPS/1.xhtml"),
    "pakke.zip": (zipped({"i.zip": zipped({"x.csv": f"a;{NUMBER}"})}), ": i.zip: x.csv"),
    "navn.zip": (zipped({f"{NUMBER}/x.txt": ""}), ": 000000-0000/x.txt"),
    "hale.zip": (zipped({}, NUMBER), ": kommentar"),
    "data.json.gz": (gzip.compress(json.dumps([NUMBER]).encode(), mtime=0), ""),
    "bog.pdf": (pdf("Ring", NUMBER), ": side 1"),
    "om.pdf": (pdf("Ring", title=NUMBER), ": oplysninger"),
    "vej.pdf": (pdf("Ring", link=f"https://casebook.example/{NUMBER}"), ": side 1, noter og lænker"),
    "foto.png": (png(NUMBER), ": billedoplysninger"),
    "foto.jpg": (jpeg(NUMBER), ": billedoplysninger"),
    "film.vtt": (f"WEBVTT\n\n00:01.000 --> 00:02.000\n{NUMBER}\n".encode(), ""),
    "film.srt": (f"1\n00:00:01,000 --> 00:00:02,000\n{NUMBER}\n".encode(), ""),
    "CITATION.cff": (f"title: >-\n  {NUMBER}\n".encode(), ""),
    "alle.bib": (f"@misc{{x, note = {{{NUMBER}}}}}".encode(), ""),
    "alle.ris": (f"TY  - RPRT\nN1  - {NUMBER}\n".encode(), ""),
    "frist.ics": (f"SUMMARY:Ring {NUMBER[:7]}\r\n {NUMBER[7:]}\r\n".encode(), ""),
    "alle.csv": (f"navn;note\na;{NUMBER}\n".encode(), ""),
    "alle.tsv": (f"a\t{NUMBER}\n".encode(), ""),
    "vindue.txt": (f"én\r\n{NUMBER}".encode("utf-16"), ""),
    "side.js": (f"// `ord'\nsay('{NUMBER}');".encode(), ""),
}


@pytest.mark.parametrize("name", PLANTED)
def test_a_number_in_a_file_of_any_kind_is_told_with_where_it_is(
    found: Callable[[str, bytes], tuple[Problem, ...]], name: str
) -> None:
    content, member = PLANTED[name]
    (problem,) = found(name, content)
    shown = mask(name) if member.startswith(": 0000") else name
    assert (problem.rule, problem.place.file) == ("direkte/cpr-nummer", f"site/{shown}{member}")
    assert NUMBER not in repr(problem)


def test_a_number_is_whole_again_where_its_file_has_divided_it(
    found: Callable[[str, bytes], tuple[Problem, ...]],
) -> None:
    divided = {
        "film.vtt": b"WEBVTT\n\n00:01.000 --> 00:02.000\nRing 20 30\n40 50 i dag.\n",
        "post.yml": b"tekst: Ring 20 30\n  40 50 i dag.\n",
        "frist.ics": b"SUMMARY:Ring 20 3\r\n 0 40 50 i dag\r\n",
        "bog.pdf": pdf("Ring 20 30", "40 50 i dag."),
    }
    rules = {name: [problem.rule for problem in found(name, content)] for name, content in divided.items()}
    assert set(map(tuple, rules.values())) == {("direkte/telefonnummer",)}


@pytest.mark.parametrize(
    ("page", "read"),
    [
        ("Ordet er di\x02\r\nvideret her", ["Ordet er divideret her", "Ordet er di-videret her"]),
        ("Ring 010203-\r\n0000 i dag", ["Ring 010203-0000 i dag"]),
        ("27\r\n75\r\n12\r\n45", ["27", "75", "12", "45"]),
        ("Hun går\r\nen tur", ["Hun går en tur"]),
    ],
)
def test_the_lines_of_a_pdf_are_joined_as_they_are_read(page: str, read: list[str]) -> None:
    assert [block for block in blocks(page) if block] == read


@pytest.mark.parametrize(
    ("name", "content", "rule"),
    [
        ("film.mp4", b"", "fil/ikke-tekst"),
        ("film.zip", zipped({"a.exe": b""}), "fil/ikke-tekst"),
        ("makro.docx", zipped({"word/vbaProject.bin": b""}), "fil/ikke-tekst"),
        ("bog.pdf", b"%PDF-1.7", "fil/kan-ikke-åbnes"),
        ("ark.xlsx", b"PK\3\4", "fil/kan-ikke-åbnes"),
        ("foto.png", b"\x89PNG", "fil/kan-ikke-åbnes"),
        ("data.json.gz", gzip.compress(b"[1, 2]", mtime=0)[:-9], "fil/kan-ikke-åbnes"),
        (
            "dyb.zip",
            zipped({"a.zip": zipped({"b.zip": zipped({"c.zip": zipped({"d": ""})})})}),
            "fil/for-meget-i-filen",
        ),
    ],
)
def test_what_nobody_can_read_is_a_finding(
    found: Callable[[str, bytes], tuple[Problem, ...]], name: str, content: bytes, rule: str
) -> None:
    problems = found(name, content)
    assert [problem.rule for problem in problems] == [rule]
    assert problems[0].place.file.startswith("site/")
    assert problems[0].hint


@pytest.mark.parametrize(
    "bomb",
    [
        ("nuller.zip", zipped({"a.txt": b"0" * 5_000})),
        ("mange.zip", zipped({f"{number}.txt": b"" for number in range(60)})),
        ("nuller.txt.gz", gzip.compress(b"0" * 5_000, mtime=0)),
    ],
    ids=lambda bomb: bomb[0],
)
def test_an_archive_that_is_larger_inside_than_anybody_makes_one_is_left_and_told(
    found: Callable[[str, bytes], tuple[Problem, ...]], monkeypatch: pytest.MonkeyPatch, bomb: tuple[str, bytes]
) -> None:
    assert not found(*bomb)
    monkeypatch.setattr(opening, "MOST_BYTES", 4_999)
    monkeypatch.setattr(opening, "MOST_FILES", 59)
    assert [problem.rule for problem in found(*bomb)] == ["fil/for-meget-i-filen"]


def test_what_lies_in_a_file_goes_with_the_record_that_it_tells_of(tmp_path: Path) -> None:
    site, down = tmp_path / "site", Tombstone(Kind.CASE, "broen", ("vejen",))
    told = {
        "pakke.zip": zipped({"i.zip": zipped({"x.csv": "a;Thyra"})}),
        "brev.docx": zipped({"word/document.xml": CUT.replace(NUMBER[:5], "Thy").replace(NUMBER[5:], "ra")}),
        "bog.pdf": pdf("Mød Thyra her"),
        "link.pdf": pdf("Her", link="https://casebook.example/c/vejen/"),
        "data.json.gz": gzip.compress(b'{"id": "cases/broen/"}', mtime=0),
        "lukket.pdf": b"%PDF-1.7",
    }
    kept = {"andet.zip": zipped({"x.csv": "a;https://example.dk/abc/broen"}), "andet.pdf": pdf("Ingen")}
    for name, content in {MARK: b"", **told, **kept}.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_bytes(content)
    assert prune(site, (down,), ("Thyra",)) == tuple(sorted(told))
    assert {path.name for path in site.iterdir()} == {MARK, *kept}
