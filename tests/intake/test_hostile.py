"""Files that cannot be read are refused in Danish: exit code 2, nothing written, nothing repeated."""

from __future__ import annotations

import io
import re
import time
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from casebook.cli import main
from casebook.intake.answering import answered, headings
from casebook.intake.mail import letter_of
from casebook.questions import Shape, choices_of, questions
from tests.intake.letters import ANSWERS, mail, with_file, word
from tests.own import own_corpus

HIDDEN = "kvabbelskrald"
DANISH = re.compile(r"casebook: [A-ZÆØÅ].+\n  gør: [A-ZÆØÅ].+\n")
BOMB = 60 * 1024 * 1024
LAUGHS = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "' + HIDDEN * 9 + '">' + "".join(
    f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(9)
)  # fmt: skip
DEEP = b"<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>" + b"<w:sdt>" * 20_000


def a_zip(files: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files.items():
            package.writestr(name, data)
    return packed.getvalue()


@cache
def sound() -> bytes:
    """A Word file with a story."""
    return word([("Heading 1", "Historien"), ("", HIDDEN)])


# What is long to make is made by the test that gives it.
REFUSED: dict[str, tuple[str, str, Callable[[], bytes]]] = {
    "nothing": ("from-mail", "a.txt", lambda: b""),
    "blanks": ("from-mail", "a.txt", lambda: b" \n\t\n"),
    "nothing but an earlier mail": ("from-mail", "a.txt", f"> {HIDDEN}\n> {HIDDEN}\n".encode),
    "a megabyte of text": ("from-mail", "a.txt", (f"{HIDDEN} " * 80_000).encode),
    "a megabyte in a mail": ("from-mail", "a.eml", lambda: mail(f"{HIDDEN} \n" * 80_000)),
    "more than any file": ("from-mail", "a.eml", lambda: b"x" * (11 << 20)),
    "latin-1": ("from-mail", "a.txt", lambda: f"på {HIDDEN} år".encode("latin-1")),
    "utf-16": ("from-mail", "a.txt", lambda: ANSWERS.encode("utf-16")),
    "no mail": ("from-mail", "a.eml", f"{HIDDEN}\n".encode),
    "bytes as a mail": ("from-mail", "a.eml", lambda: bytes(range(256)) * 40),
    "a charset that nobody has": ("from-mail", "a.eml", lambda: mail("x").replace(b'"utf-8"', b'"kvabbel-8"')),
    "a mail that is not what it says": (
        "from-mail", "a.eml", lambda: mail("på").replace(b"base64", b"8bit").replace(b"cMOlCg==", b"\xff\xfe\xe5")
        if b"base64" in mail("på") else mail("på").replace(b"p\xc3\xa5", b"\xff\xfe\xe5"),
    ),
    "a mail of files alone": (
        "from-mail", "a.eml", lambda: b"From: a@b.example\nContent-Type: application/pdf\n\n%PDF kvabbelskrald\n",
    ),
    "broken JSON": ("from-issue", "a.json", f'{{"body": "{HIDDEN}'.encode),
    "JSON about nothing": ("from-issue", "a.json", f'{{"title": "{HIDDEN}"}}'.encode),
    "JSON without an end": ("from-issue", "a.json", lambda: b'{"a":' * 100_000),
    "no package": ("from-docx", "a.docx", HIDDEN.encode),
    "an old Word file": ("from-docx", "a.doc", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + HIDDEN.encode()),
    "half a package": ("from-docx", "a.docx", lambda: sound()[: len(sound()) // 2]),
    "a package of something else": ("from-docx", "a.docx", lambda: a_zip({"a.txt": HIDDEN.encode()})),
    "a zip bomb": ("from-docx", "a.docx", lambda: with_file(sound(), "word/document.xml", b"<" + b" " * BOMB)),
    "a package of many files": ("from-docx", "a.docx", lambda: a_zip({f"{i}": b"" for i in range(2_001)})),
    "macros": ("from-docx", "a.docx", lambda: with_file(sound(), "word/vbaProject.bin", b"x")),
    "another file inside": ("from-docx", "a.docx", lambda: with_file(sound(), "word/embeddings/a.bin", b"x")),
    "laughs": ("from-docx", "a.docx", lambda: with_file(sound(), "word/document.xml", LAUGHS.encode())),
    "deep": ("from-docx", "a.docx", lambda: with_file(sound(), "word/document.xml", DEEP)),
    "no XML": ("from-docx", "a.docx", lambda: with_file(sound(), "word/document.xml", HIDDEN.encode())),
    "an empty Word file": ("from-docx", "a.docx", lambda: word([("", ""), ("", " ")])),
    "a megabyte in Word": ("from-docx", "a.docx", lambda: word([("", HIDDEN * 60_000)])),
}  # fmt: skip


@pytest.mark.parametrize("kind", REFUSED)
def test_it_is_refused_in_danish(
    casebook: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    command, name, made = REFUSED[kind]
    outside = tmp_path_factory.mktemp("udenfor")
    (outside / name).write_bytes(made())
    before = sorted(casebook.rglob("*"))
    assert main([command, str(outside / name), "--root", str(casebook), "--today", "2026-11"]) == 2
    out, err = capsys.readouterr()
    assert DANISH.fullmatch(err), err
    assert HIDDEN not in out + err
    assert sorted(casebook.rglob("*")) == before
    assert [path.name for path in outside.iterdir()] == [name]


HALF = 500 * 1024  # bytes: nearly as long as a text can be
LONG = {
    "empty lines": ("a", "\n"),
    "headings in the story": ("## Historien\n", "### a\n"),
    "headings": ("", "# a\nb\n"),
    "commas": ("## Hvem ligner det?\n", "a, "),
    "rows": ("## Vendepunkter\n", "a | b | c\n"),
    "choices": ("## Metode\n", "a\n"),
    "quotes": ("a\n", "> a\n"),
    "headers": ("a\n", "Fra: a\n"),
    "greetings": ("a\n", "Hilsen\n"),
    "colons": ("", "a: b\n"),
    "one word": ("", "a"),
    "rules": ("", "a\n---\n"),
}


@pytest.mark.parametrize(
    ("size", "seconds"), [(HALF // 5, 2), pytest.param(HALF, 10, marks=pytest.mark.soak)], ids=["a fifth", "all"]
)
@pytest.mark.parametrize("kind", LONG)
def test_a_long_text_of_any_shape_is_read_in_seconds(kind: str, size: int, seconds: int) -> None:
    form = questions(choices_of(own_corpus().registers, own_corpus().methods.values()))
    asked_for = {words: bool(part and part.shape is Shape.LONG) for words, part in headings(form).items()}
    first, again = LONG[kind]
    text = first + again * (size // len(again))
    began = time.process_time()
    answered(letter_of(text, asked_for), form)
    assert time.process_time() - began < seconds


@pytest.mark.parametrize("command", ["from-mail", "from-issue", "from-docx"])
def test_what_is_no_file_is_refused(casebook: Path, capsys: pytest.CaptureFixture[str], command: str) -> None:
    for path in (casebook / HIDDEN, casebook / "cases"):
        assert main([command, str(path), "--root", str(casebook)]) == 2
        assert HIDDEN not in capsys.readouterr().err


def test_what_is_deleted_hidden_or_commented_in_word_is_not_read() -> None:
    from casebook.intake.word import word as read  # noqa: PLC0415 - the one test that reads without the command

    paragraph = (
        '<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:r><w:t>Står. </w:t></w:r>'
        '<w:del w:id="1"><w:r><w:delText>Slettet</w:delText><w:t>Slettet</w:t></w:r></w:del>'
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Skjult</w:t></w:r>"
        '<w:ins w:id="2"><w:r><w:t>Tilføjet.</w:t></w:r></w:ins></w:p>'
    )
    with zipfile.ZipFile(io.BytesIO(word([("", "KROP")]))) as package:
        body = package.read("word/document.xml").decode()
    changed = re.sub(r"<w:p>.*?KROP.*?</w:p>", paragraph, body, flags=re.DOTALL)
    letter = read(with_file(word([("", "KROP")]), "word/document.xml", changed.encode()))
    assert [section.text for section in letter.sections] == ["Står. Tilføjet."]
