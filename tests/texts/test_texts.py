"""Any text is read as strictly as a story; a word is told once, and what is sure is mended in a copy."""

from __future__ import annotations

import base64
import io
import json
import time
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from casebook.browser import answer
from casebook.check.catalogue import all_rules
from casebook.check.context import context_of
from casebook.check.examples import CLOSE, OPEN
from casebook.check.free_text import read_free_text, text_rules
from casebook.check.sentences import LONGEST
from casebook.cli import main
from casebook.door import Casebook
from casebook.source import Document, compose
from casebook.source.texts_in_files import text_in
from tests.built import ROOT
from tests.own import own_casebook

SPREAD = compose(Document("spread.yml", (Path(__file__).parent / "spread.yml").read_text("utf-8"))).tree
assert isinstance(SPREAD, dict)
NOTE = str(SPREAD["journal note"]["text"])  # type: ignore[index,call-overload]
CPU_SECONDS = 1.0  # for 800 words; the lists of names are loaded before


def asked(text: str, **more: str) -> dict[str, Any]:
    """The answer to a text, which must be plain values."""
    given = answer(own_casebook(), {"ask": "text", "text": text, **more})
    assert json.loads(json.dumps(given)) == given
    return given


def words_in(found: dict[str, Any], group: str) -> dict[str, int]:
    """The words of a group, and how often each stands in the text."""
    kinds = (kind for each in found["groups"] if each["name"] == group for kind in each["kinds"])
    return {word["shown"]: word["count"] for kind in kinds for word in kind["words"]}


def plain(example: str) -> str:
    """An example of a rule without its marks."""
    return example.replace(OPEN, "").replace(CLOSE, "")


def all_words(found: dict[str, Any]) -> list[dict[str, Any]]:
    return [word for group in found["groups"] for kind in group["kinds"] for word in kind["words"]]


@cache
def found_in(name: str) -> dict[str, Any]:
    return asked(str(SPREAD[name]["text"]))  # type: ignore[index,call-overload]


@pytest.mark.parametrize("name", SPREAD)
def test_texts_such_as_people_have_are_told_by_what_is_to_be_done(name: str) -> None:
    expected: Any = SPREAD[name]  # type: ignore[index,call-overload]
    found = found_in(name)
    for group in ("gone", "reworded"):
        words = {str(word): int(number) for word, number in expected[group].items()}
        assert words.items() <= words_in(found, group).items(), group
    shown = {word["shown"] for word in all_words(found)}
    assert not shown & set(expected["left"])
    for piece in expected["copy"]:
        assert str(piece) in " ".join(found["mended"]["text"].split())


@pytest.mark.parametrize("name", SPREAD)
def test_the_places_of_a_word_are_where_it_stands(name: str) -> None:
    found = found_in(name)
    for word in all_words(found):
        start, end = word["places"][0]
        assert word["shown"] in found["text"][start:end]
        assert len(word["places"]) == word["count"]
        assert found["text"][word["start"] : word["end"]] == word["shown"]


@pytest.mark.parametrize("name", SPREAD)
def test_the_copy_differs_only_where_the_answer_says_so_and_has_nothing_new_to_mend(name: str) -> None:
    found = found_in(name)
    rebuilt, at = "", 0
    for change in found["mended"]["changes"]:
        assert found["text"][change["start"] : change["end"]] == change["was"]
        assert found["mended"]["text"][change["new_start"] : change["new_end"]] == change["now"]
        rebuilt += found["text"][at : change["start"]] + change["now"]
        at = change["end"]
    assert rebuilt + found["text"][at:] == found["mended"]["text"]
    again = asked(found["mended"]["text"])
    assert again["mended"]["changes"] == []
    assert words_in(again, "gone").keys() <= words_in(found, "gone").keys()


def test_a_text_about_nobody_is_said_to_be_one() -> None:
    assert "ikke ud til at handle om" in " ".join(found_in("minutes on a method")["notes"])
    assert "strengeste" in " ".join(found_in("journal note")["notes"])


def test_many_harmless_things_are_said_to_be_a_name_together() -> None:
    assert any("sammen peger ofte" in note for note in found_in("note in few words")["notes"])
    assert not any("sammen peger ofte" in note for note in found_in("two of one name")["notes"])


def test_what_can_only_be_asked_of_a_record_is_held_back_and_said() -> None:
    held = found_in("journal note")["held_back"]
    names = {rule["rule"] for rule in held["rules"]}
    assert {"korpus/forventet-antal", "proces/samtykke-mangler", "indirekte/lille-kommune"} <= names
    assert names.isdisjoint(rule.rule for rule in text_rules())
    assert len(names) + len(text_rules()) == len(all_rules())
    assert str(len(names)) in held["sentence"]


def test_every_rule_on_texts_finds_its_examples_in_a_text_by_itself() -> None:
    context = context_of(own_casebook().corpus, "2026-11")
    missed = [
        rule.rule
        for rule in text_rules()
        for example in rule.bad[:1]
        if not read_free_text(plain(example), context).problems
    ]
    assert missed == []


def test_no_advice_to_a_text_speaks_of_a_record() -> None:
    texts = " ".join(plain(example) + "\n\n" for rule in text_rules() for example in rule.bad[:3])
    found = asked(texts[: LONGEST // 4])
    said = [text for group in found["groups"] for kind in group["kinds"] for text in (kind["hint"], kind["message"])]
    said += [word["hint"] for word in all_words(found)]
    assert len(said) > len(text_rules())
    assert [
        text
        for text in said
        if "site_config" in text or "seudonym" in text or "feltet" in text or "post" in text.split()
    ] == []


def test_a_record_is_recognised_and_checked_as_one() -> None:
    text = (ROOT / "cases" / "vejle-branchepakker.yml").read_text("utf-8")
    found = asked(text.replace("titel:", "titl:", 1))
    assert (found["kind"], found["name"]) == ("record", "cases/vejle-branchepakker.yml")
    assert [group["name"] for group in found["groups"]] == ["missing"]
    assert any("passer på" in note for note in asked(text)["notes"])
    assert asked(text, **{"as": "text"})["kind"] == "text"
    assert asked(text.replace("id: ", "id: [", 1))["kind"] == "record"
    assert asked("titel: En mail\n\nHej Susanne\n")["kind"] == "text"


def test_a_long_text_is_read_as_far_as_is_said() -> None:
    began = time.process_time()
    found = asked(NOTE * (1_000_000 // len(NOTE)))
    assert time.process_time() - began < 30 * CPU_SECONDS
    assert LONGEST - 1_000 <= len(found["text"]) <= LONGEST
    assert "De første 99." in found["notes"][0] or "De første 100.000" in found["notes"][0]


@pytest.mark.parametrize(
    "text", ["", " \n", "x" * 90_000, "\n" * 90_000, "Anna Bent " * 2_000, "1 2 3 " * 9_000, "\x00\ud800"]
)
def test_nothing_that_can_be_pasted_is_too_odd_to_be_answered(text: str) -> None:
    found = asked(text)
    assert found["kind"] == "text"
    assert found["summary"]


def test_eight_hundred_words_take_no_second() -> None:
    text = NOTE * (800 // len(NOTE.split()) + 1)
    asked(text)
    began = time.process_time()
    asked(text.replace("Elmevej 12", "Elmevej 14"))
    assert len(text.split()) >= 800
    assert time.process_time() - began < CPU_SECONDS


# --- files


def word_document(**parts: str) -> bytes:
    """A Word document with these parts, each of one paragraph."""
    kept = io.BytesIO()
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(f"word/{name}.xml", f"<w:x {space}><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:x>")
    return kept.getvalue()


MAIL = (
    b"From: Bente Skovmose <bente@eksempelpost.dk>\r\nTo: team@eksempelpost.dk\r\nSubject: =?utf-8?q?Bes=C3=B8g?=\r\n"
    b"MIME-Version: 1.0\r\nContent-Type: text/plain; charset=iso-8859-1\r\n"
    b"Content-Transfer-Encoding: quoted-printable\r\n"
    b"\r\nHun er m=F8dt.\r\n"
)


@pytest.mark.parametrize(
    ("name", "data", "text"),
    [
        ("note.txt", "Hun er mødt.\r\nIgen".encode(), "Hun er mødt.\nIgen"),
        ("note.txt", "Hun er mødt.".encode("cp1252"), "Hun er mødt."),
        ("note.txt", b"\xef\xbb\xbfHej", "Hej"),
        (
            "besøg.EML",
            MAIL,
            "Fra: Bente Skovmose <bente@eksempelpost.dk>\nTil: team@eksempelpost.dk\nEmne: Besøg\n\nHun er mødt.",
        ),
        ("ingen.eml", b"Hej med jer", "Hej med jer"),
        ("a.docx", word_document(document="Hun er mødt.", comments="Ring", header1="Sag"), "Hun er mødt.\nRing\nSag"),
        ("a.docx", word_document(document="<!DOCTYPE x>"), ""),
        ("a.docx", b"Hej", "Hej"),
    ],
)
def test_the_text_of_a_file_is_what_a_reader_of_it_sees(name: str, data: bytes, text: str) -> None:
    read = text_in(name, data)
    assert read == text
    given = answer(own_casebook(), {"ask": "text", "name": name, "bytes": base64.b64encode(data).decode()})
    assert given["kind"] == "text"


def test_bytes_that_are_none_are_no_text() -> None:
    assert "ikke nogen tekst" in answer(own_casebook(), {"ask": "text", "name": "x.txt", "bytes": "æ"})["summary"]


# --- the command


@pytest.fixture
def read_already(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command asks our own casebook as the page does, instead of reading it anew for every text."""
    monkeypatch.setattr(Casebook, "load", lambda root, **_: own_casebook() if root == ROOT else None)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["text", *arguments, "--today", "2026-11"])
    out, err = capsys.readouterr()
    return code, out, err


@pytest.mark.usefixtures("read_already")
def test_the_command_says_what_the_page_says_and_repeats_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "susanne-holm.txt").write_text(NOTE, "utf-8")
    code, out, err = run(capsys, str(tmp_path / "susanne-holm.txt"), "--format", "json")
    report = json.loads(out)
    assert code == 1
    rules = {finding["rule"] for finding in report["findings"]}
    assert rules >= {kind["rule"] for group in found_in("journal note")["groups"] for kind in group["kinds"]}
    for word in ("usanne", "ragelund", "140377", "Elmevej", "Netto", "Vestergaard"):
        assert word not in out + err
    code, out, err = run(capsys, str(tmp_path / "susanne-holm.txt"))
    assert "direkte/cpr-nummer" in out
    assert "usanne" not in out + err


@pytest.mark.usefixtures("read_already")
def test_the_command_is_content_with_a_text_that_holds_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "note.txt").write_text("Hun er mødt og har det godt.", "utf-8")
    assert run(capsys, str(tmp_path / "note.txt"))[:2] == (0, "7 ord læst: ingen fejl, ingen advarsler, ingen råd.\n")
    standard = io.TextIOWrapper(io.BytesIO(b"Hun hedder Susanne Holm."))
    monkeypatch.setattr("sys.stdin", standard)
    code, out, _ = run(capsys, "-")
    assert (code, out.startswith("tekst:1:12: fejl [direkte/fuldt-navn]")) == (1, True)
    code, _, err = run(capsys, str(tmp_path / "missing.txt"))
    assert (code, "kan ikke læses" in err) == (2, True)


def test_numbers_that_no_rule_decides_are_one_thing_to_do_with_words_around_each() -> None:
    found = asked("Planen var tænkt til seks, siger lederen.\nDet kunne efter hans mening godt blive til otte en dag.")
    [group] = found["groups"]
    [kind] = group["kinds"]
    assert (group["name"], group["number"], kind["rule"]) == ("advised", 1, "statistik/uafgjorte-tal")
    assert [found["text"][start:end] for word in kind["words"] for start, end in word["places"]] == ["seks", "otte"]
    assert [word["around"] for word in kind["words"]] == [
        "Planen var tænkt til seks, siger lederen.",
        "… hans mening godt blive til otte en dag.",
    ]
    assert "tal til" not in kind["message"]
