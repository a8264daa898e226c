"""A letter becomes a draft: what was answered is in it, what others wrote is not, and nothing is overwritten."""

from __future__ import annotations

import io
import json
import stat
from pathlib import Path
from typing import Any

import docx
import pytest

from casebook.cli import main
from casebook.intake.cutting import cut, signed_names
from casebook.source.compose import compose
from casebook.source.document import Document
from tests.intake.letters import ANSWERS, BEFORE, END, SENDER, mail, word

SECRET = ("Plirhilde", "Kvalmsted", "Ejvindine", "Smask", "Torvald", "Pjask", "Kvirrelin", "Kvalgade", "Kvalkøbing")
TODAY = "--today=2026-11"


class Received:
    """A file that was received into the small casebook."""

    def __init__(self, root: Path, capsys: pytest.CaptureFixture[str], command: str, name: str, data: bytes) -> None:
        self.outside = root.parent / f"{root.name}-udenfor"
        self.outside.mkdir(exist_ok=True)
        file = self.outside / name
        file.write_bytes(data)
        before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
        self.code = main([command, str(file), "--root", str(root), TODAY])
        self.out, self.err = capsys.readouterr()
        assert {path: path.read_bytes() for path in before} == before
        self.new = {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in root.rglob("*.yml")
                    if path not in before}  # fmt: skip
        self.rest = "".join(path.read_text("utf-8") for path in sorted(self.outside.glob("*.rest*.txt")))

    def tree(self, file: str = "cases/en-tur-om-ugen.yml") -> dict[str, Any]:
        """The content of a new file."""
        document = compose(Document(file, self.new[file]))
        assert document.problems == ()
        assert isinstance(document.tree, dict)
        return document.tree


def assert_answered(tree: dict[str, Any]) -> None:
    """The answers of `ANSWERS` are there, and nothing else."""
    assert tree["titel"] == "En tur om ugen"
    assert tree["anonymisering"] == {"grundlag": "konstrueret"}
    assert tree["sted"] == {"kommune": "stevns"}
    assert (tree["år"], tree["udfald"], tree["målgrupper"]) == (2024, "delvist", ["vandrere"])
    assert (tree["udfordringer"], tree["metoder"]) == (["modvind"], [{"metode": "brobygning", "rolle": "bærende"}])
    story = tree["historier"][0]
    assert story["borger"] == {"pseudonym": "Kvintilla", "alder": "40-49"}
    assert story["tekst"].startswith("Kvintilla kommer ind ad døren.")
    assert "### En tur" in story["tekst"]
    assert story["livslinje"] == [
        {"efter": "3 mdr", "hændelse": "Siger ja", "retning": "op"},
        {"hændelse": "Bliver væk", "retning": "ned"},
    ]
    assert tree["læring"] == [{"type": "virkede", "til": "leder", "tekst": "At gå ved siden af hinanden."}]


def test_a_mail_with_headings_becomes_a_draft(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    received = Received(casebook, capsys, "from-mail", "brev.eml", mail(f"Kære redaktion\n\n{ANSWERS}{END}{BEFORE}"))
    assert_answered(received.tree())
    assert received.code == 0
    draft = received.new["cases/en-tur-om-ugen.yml"]
    assert [name for name in SECRET if name in draft + received.out + received.err] == []
    kept = ("Plirhilde Kvalmsted\n", "Torvald Pjask", "Om Kvirrelin", "Kvalgade", "Kære redaktion", "Tågen")
    assert [piece for piece in kept if piece not in received.rest] == []
    assert "kom ikke med" in received.err


def test_what_was_left_out_is_for_the_owners_eyes_alone(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    received = Received(casebook, capsys, "from-mail", "brev.txt", f"{ANSWERS}{END}".encode())
    (rest,) = received.outside.glob("*.rest.txt")
    assert stat.S_IMODE(rest.stat().st_mode) == 0o600
    again = Received(casebook, capsys, "from-mail", "brev.txt", f"{ANSWERS}{END}".encode())
    assert list(again.new) == ["cases/en-tur-om-ugen-2.yml"]
    assert (received.outside / "brev.rest2.txt").exists()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("brev.txt", f"{ANSWERS}{END}".encode()),
        ("brev.txt", f"\ufeff{ANSWERS}{END}".replace("\n", "\r\n").encode()),
        ("brev.eml", mail(f"{ANSWERS.replace('–', '-')}{END}", charset="iso-8859-1")),
        ("brev.eml", mail(f"{ANSWERS}{END}", attached=True)),
        ("brev.eml", mail("", html="<p>" + f"{ANSWERS}{END}".replace("\n", "<br>") + "</p>")),
    ],
)
def test_the_same_letter_is_read_in_whatever_form_it_comes(
    casebook: Path, capsys: pytest.CaptureFixture[str], name: str, data: bytes
) -> None:
    received = Received(casebook, capsys, "from-mail", name, data)
    assert_answered(received.tree())
    assert "Kvalmsted" not in received.new["cases/en-tur-om-ugen.yml"]


def test_a_text_without_headings_is_the_story(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = f"Kvintilla er 47 år gammel.\n\nHun går en tur.{END}"
    received = Received(casebook, capsys, "from-mail", "brev.txt", text.encode())
    tree = received.tree("cases/ny-case.yml")
    assert tree["historier"][0]["tekst"].strip() == "Kvintilla er 47 år gammel.\n\nHun går en tur."
    assert received.code == 1
    assert "indirekte/præcis-alder" in received.out
    assert "felter/mangler" in received.out
    assert "Mangler svar: Grundlaget" in received.err


@pytest.mark.parametrize(
    "end",
    [
        "Mvh. Plirhilde",
        "Venlig hilsen\n\nPlirhilde Kvalmsted\n\nSendt fra min telefon",
        "De bedste hilsner fra os alle sammen i Kvalkøbing\nPlirhilde",
        "De kærligste hilsner\n\nPlirhilde",
        "Med de varmeste hilsner\nPlirhilde",
        "Rigtig god hilsen, Plirhilde",
        "-- \nPlirhilde Kvalmsted",
        "-----Oprindelig meddelelse-----\nFra: Plirhilde Kvalmsted\nHej",
        "Fra: Plirhilde Kvalmsted <p@x.example>\nSendt: 3. marts\nTil: Torvald Pjask\nEmne: SV\n\nHej",
        "Den man. 2. mar. 2026 kl. 09.13 skrev Plirhilde Kvalmsted\n<p@x.example>:\n\nHej",
        "________________________________\nFra: Plirhilde Kvalmsted",
        "> Plirhilde skrev noget",
    ],
)
def test_what_a_letter_begins_and_ends_with_is_no_part_of_it(end: str) -> None:
    text, left_out = cut(f"Kære Torvald\n\nHun går en tur.\nDe siger «hilsen» til alle.\n\n{end}\n")
    assert text == "Hun går en tur.\nDe siger «hilsen» til alle."
    assert {piece for line in ("Torvald", "Plirhilde") for _, piece in left_out if line in piece}
    assert "Plirhilde" in "".join(piece for _, piece in left_out)


def test_the_head_of_a_mail_that_was_copied_is_no_part_of_it() -> None:
    text, left_out = cut("\nEmne: En tur\nFra: Plirhilde\n\nKære Torvald\n\nHun går en tur.\n")
    assert text == "Hun går en tur."
    assert left_out == (("Emne", "En tur"), ("Tidligere mail", "Fra: Plirhilde"), ("Hilsen", "Kære Torvald"))


def test_what_somebody_is_stands_below_the_name_and_is_none() -> None:
    _, left_out = cut(f"Hun går en tur.{END}")
    assert list(signed_names(left_out)) == ["Plirhilde Kvalmsted"]


def test_the_name_below_a_letter_never_goes_unsaid(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = f"Emne: En tur\n\nHej alle\n\nKvintilla går en tur med Plirhilde.{END}"
    received = Received(casebook, capsys, "from-mail", "brev.txt", text.encode())
    assert "Her kan stå et navn" in received.out
    assert "Plirhilde" not in received.out + received.err


def test_a_senders_name_in_the_text_never_goes_unsaid(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = ANSWERS.replace("går de en tur", "går Plirhilde med på en tur")
    received = Received(casebook, capsys, "from-mail", "brev.eml", mail(text))
    line = next(
        number
        for number, line in enumerate(received.new["cases/en-tur-om-ugen.yml"].splitlines(), 1)
        if "Plirhilde" in line
    )
    assert received.code == 1
    assert f"linje {line}: Her kan stå et navn" in received.out
    assert "Plirhilde" not in received.out + received.err


def test_a_number_in_a_letter_is_found_and_not_repeated(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = ANSWERS.replace("Kvintilla kommer", "Kvintilla (010203-0000) kommer")
    received = Received(casebook, capsys, "from-mail", "brev.txt", text.encode())
    assert received.code == 1
    assert "direkte/cpr-nummer" in received.out
    assert "010203-0000" not in received.out + received.err


def test_a_title_that_points_at_somebody_is_masked_where_it_is_told(
    casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = ANSWERS.replace("En tur om ugen", "010203-0000")
    received = Received(casebook, capsys, "from-mail", "brev.txt", text.encode())
    assert received.code == 1
    assert "010203" not in received.out + received.err


def test_an_issue_becomes_a_draft(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    body = (
        "### Grundlaget\n\nPersonen er opdigtet\n\n### Historien\n\nKvintilla kommer ind ad døren.\n\n### En tur\n\n"
        "Efter tre måneder smiler hun.\n\n### Hvad I gjorde\n\nEn gang om ugen.\n\n### Vendepunkter\n\n"
        "3 mdr | Siger ja | Op\n| Bliver væk | Ned\n\n### Udfaldet\n\nLykkedes delvist\n\n### Familie\n\n"
        "- [ ] Gift\n- [X] Enlig\n\n### Et opdigtet fornavn\n\nKvintilla\n\n### Alder\n\n40-49\n\n"
        "### Kommune eller region\n\nStevns\n\n### Året, forløbet sluttede\n\n2024\n\n"
        "### Hvem ligner det?\n\nVandrere\n\n"
        "### Hvad stod i vejen?\n\nModvind\n\n### Metode\n\nBrobygning\n\n### Før\n\n_No response_\n\n"
        "### Det, andre kan bruge\n\nDet virkede | Til lederen | At gå ved siden af hinanden.\n\n"
        "### Titel\n\nEn tur om ugen\n"
    )
    for name, text in (("a.md", body), ("b.json", json.dumps({"issue": {"body": body, "user": {"login": "x"}}}))):
        received = Received(casebook, capsys, "from-issue", name, text.encode())
        tree = received.tree(*received.new)
        assert_answered({**tree, "historier": [{**tree["historier"][0], "borger": BORGER}]})
        assert tree["historier"][0]["borger"]["familie"] == ["enlig"]
        assert received.rest == ""


BORGER = {"pseudonym": "Kvintilla", "alder": "40-49"}


def test_a_word_file_becomes_a_draft(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = word(
        [
            ("", "Kære redaktion"),
            ("Heading 1", "Historien"),
            ("", "Kvintilla kommer ind ad døren."),
            ("Heading 4", "En tur"),
            ("", "Efter tre måneder smiler hun."),
            ("Heading 1", "Vores bygning"),
            ("", "Vi holder til på Kvalgade."),
            ("Heading 1", "Titel"),
            ("", "En tur om ugen"),
            ("", "Med venlig hilsen"),
            ("", "Plirhilde Kvalmsted"),
        ],
        author="Torvald Pjask",
    )
    received = Received(casebook, capsys, "from-docx", "brev.docx", data)
    tree = received.tree()
    assert tree["historier"][0]["tekst"].strip() == (
        "Kvintilla kommer ind ad døren.\n\n### En tur\n\nEfter tre måneder smiler hun."
    )
    said = received.new["cases/en-tur-om-ugen.yml"] + received.out + received.err
    assert [name for name in SECRET if name in said] == []
    assert "Kvalgade" in received.rest
    assert "Plirhilde Kvalmsted" in received.rest


def test_a_heading_and_its_answer_in_a_row_of_a_table_are_read_and_no_other_row_is_lost(
    casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = docx.Document()
    file.add_heading("Titel", 1)
    file.add_paragraph("En tur om ugen")
    for rows in ([("Fornavn", "Kvintilla"), ("Alder", "40-49")], [("Kommune", "Stevns"), ("Kantinen", "Kvalgade")]):
        table = file.add_table(rows=0, cols=2)
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
    data = io.BytesIO()
    file.save(data)
    received = Received(casebook, capsys, "from-docx", "brev.docx", data.getvalue())
    tree = received.tree()
    assert tree["titel"] == "En tur om ugen"
    assert tree["historier"][0]["borger"] == BORGER
    assert tree["sted"] == {"kommune": "stevns"}
    assert "Kantinen | Kvalgade" in received.rest


def test_headings_are_known_when_they_are_shortened(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    short = "Titel: En tur om ugen\nGrundlag: Personen er opdigtet\nKommune: Stevns\nÅr: 2024\n"
    text = f"{short}Hvad gjorde I?\nDe går en tur.\n"
    tree = Received(casebook, capsys, "from-mail", "brev.txt", text.encode()).tree()
    assert tree["anonymisering"] == {"grundlag": "konstrueret"}
    assert (tree["sted"], tree["år"]) == ({"kommune": "stevns"}, 2024)
    assert tree["indsats"]["tekst"].strip() == "De går en tur."


def test_short_answers_behind_a_long_one_are_no_part_of_it(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story = "Hun går.\n\nAlder: det er hun ligeglad med.\n\nHun går igen."
    text = f"Historien\n{story}\n\nTitel: En tur om ugen\n\nResumé: De går.\n"
    tree = Received(casebook, capsys, "from-mail", "brev.txt", text.encode()).tree()
    assert tree["historier"][0]["tekst"].strip() == story
    assert (tree["titel"], tree["resumé"].strip()) == ("En tur om ugen", "De går.")


def test_a_file_inside_the_casebook_is_warned_about(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (casebook / "brev.txt").write_text(ANSWERS, "utf-8")
    main(["from-mail", str(casebook / "brev.txt"), "--root", str(casebook), TODAY])
    assert "Flyt den ud" in capsys.readouterr().err


def test_the_sender_is_read_from_the_header() -> None:
    from casebook.intake.mail import names_in  # noqa: PLC0415 - the one test of it

    assert names_in([SENDER, "Bo Ø <post@x.example>"]) == {"plirhilde", "kvalmsted", "bo"}
