"""Whatever a file of the casebook holds is answered with a finding at its place, and with no traceback."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from casebook.cli import main
from casebook.cli.commands import status
from casebook.model import FrontMatter
from casebook.model.reference import describe_fields
from casebook.render.html.markup import prose
from casebook.source import Document, compose, read_settings
from casebook.source.articles import FIELDS
from tests.test_cli import HIDDEN

PAGE = "content/om.md"


def found_in(root: Path, capsys: pytest.CaptureFixture[str]) -> list[tuple[str, str, int, int]]:
    """File, rule, line and column of each finding of a check that something stops."""
    assert main(["check", "--root", str(root), "--format", "json"]) == 1
    out, err = capsys.readouterr()
    assert err == ""
    return [(one["file"], one["rule"], one["line"], one["column"]) for one in json.loads(out)["findings"]]


def append(root: Path, file: str, data: bytes) -> None:
    path = root / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes((path.read_bytes() if path.exists() else b"") + data)


@pytest.mark.parametrize(
    ("file", "data", "where"),
    [
        ("methods/brobygning.yml", b"baggrund: x\x07\n", ("fil/styretegn", 9, 12)),
        (PAGE, b'---\ntitle: Om\nx: "\x07"\n---\n', ("fil/styretegn", 3, 5)),
        ("site_config/wordlists/taleverber.txt", b"br\xe6ger\n", ("fil/tegnkodning", 3, 3)),
        ("site_config/wordlists/nye.txt", b"hvisker\nr\x00ber\n", ("fil/styretegn", 2, 2)),
        ("site_config/fingerprints/broposten-2014.txt", b"# kilde\n\xff\xfe\n", ("fil/tegnkodning", 2, 1)),
        ("site_config/population/alder-og-koen.yml", b"- region: [\n", ("yaml/syntaks", 1, 12)),
        (PAGE, b"---\ntitle: Om\nstyles: 7\n---\n", ("fil/sidehoved", 3, 1)),
        (PAGE, b"---\ntitle: Om job #2\n---\n", ("yaml/afskåret-tekst", 2, 15)),
        (PAGE, b"---\n- title\n---\n", ("felter/ikke-en-post", 1, 1)),
        (PAGE, b"---\ntitle: Om\nraad_til: [leder]\n---\n", ("felter/ukendt-værdi", 3, 11)),
        (PAGE, b"# Om\n\n" + b"1. " * 600, ("felter/for-mange-niveauer", 3, 1)),
        (PAGE, b"# Om\n\n" + b"[" * 5_000, ("felter/for-mange-klammer", 3, 1)),
        ("mkdocs.yml", b"extra:\n  was: []\n", ("felter/adresse-i-mkdocs", 4, 8)),
        ("mkdocs.yml", b"repo_url: http://[\n", ("felter/adresse-i-mkdocs", 3, 11)),
        ("mkdocs.yml", b"edit_uri: {a: b}\n", ("felter/tekst-i-mkdocs", 3, 11)),
        ("mkdocs.yml", b"nav: [\n", ("yaml/syntaks", 3, 7)),
    ],
)
def test_what_cannot_be_used_in_any_file_is_one_finding_at_its_place(
    file: str, data: bytes, where: tuple[str, int, int], casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    append(casebook, file, data)
    found = [one for one in found_in(casebook, capsys) if one[1] != "direkte/cpr-nummer"]  # «1. 1. 1. …» looks like one
    assert (file, *where) in found
    assert {one[0] for one in found} == {file}


@pytest.mark.parametrize("command", [("status",), ("terms", "--changed-on", "2025"), ("schema", "--check")])
def test_a_control_character_in_a_method_stops_no_other_command(
    command: tuple[str, ...], casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    append(casebook, "methods/brobygning.yml", b"baggrund: x\x07\n")
    assert main([*command, "--root", str(casebook)]) in {0, 1}
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("file", ["maalgrupper", "temaer", "udfordringer", "ydelser"])
def test_a_change_of_law_is_not_answered_from_a_vocabulary_that_is_cut(
    file: str, casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (casebook / f"site_config/vocabulary/{file}.yml").write_text('- id: x\n  navn: "Va', encoding="utf-8")
    assert main(["terms", "--changed-on", "2025", "--root", str(casebook)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "ordliste" in err
    assert "gør: Kør «casebook check»" in err


@pytest.mark.parametrize("name", ["index", "con", "nul", "lpt1"])
@pytest.mark.parametrize(("folder", "record"), [("cases", "broen"), ("methods", "brobygning")])
def test_an_id_that_the_site_or_windows_keeps_for_itself_is_refused(
    name: str, folder: str, record: str, casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (casebook / folder / f"{record}.yml").read_text("utf-8")
    (casebook / folder / f"{name}.yml").write_text(text.replace(f"id: {record}", f"id: {name}"), encoding="utf-8")
    assert (f"{folder}/{name}.yml", "henvisninger/reserveret-id", 1, 5) in found_in(casebook, capsys)


@pytest.mark.parametrize("file", ["municipalities", "sources", "vocabulary/temaer", "vocabulary/ydelser"])
def test_an_entry_of_a_register_cannot_be_called_index(
    file: str, casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = casebook / f"site_config/{file}.yml"
    lines = path.read_text("utf-8").splitlines()
    path.write_text("\n".join(["- id: index", *lines[1:]]) + "\n", encoding="utf-8")
    assert (f"site_config/{file}.yml", "henvisninger/reserveret-id", 1, 7) in found_in(casebook, capsys)


@pytest.mark.parametrize("text", ["- " * 600 + "x", "1. " * 600, "> " * 600, "* + - " * 200, "[" * 5_000, "![" * 3_000])
def test_a_text_that_would_exhaust_the_library_is_found_before_it_is_laid_out(
    text: str, casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = casebook / "cases/broen.yml"
    path.write_text(path.read_text("utf-8").replace("De bygger en bro.", f"'{text}'"), encoding="utf-8")
    rules = {rule for _, rule, _, _ in found_in(casebook, capsys)}
    assert rules & {"felter/for-mange-niveauer", "felter/for-mange-klammer"}
    assert main(["pages", "--root", str(casebook), "--out", str(casebook / "ud")]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "- a\n    - b\n        - c\n            - d",
        "> > > a",
        "* * * * *",
        "[a](https://b.example) " * 300,
        "1.2.3.4.5.6.7",
    ],
)
def test_what_people_write_is_within_the_limits(text: str, casebook: Path) -> None:
    path = casebook / "cases/broen.yml"
    written = "|\n" + "\n".join(f"    {line}" for line in text.splitlines())
    path.write_text(path.read_text("utf-8").replace("De bygger en bro.", written), encoding="utf-8")
    (casebook / PAGE).parent.mkdir()
    (casebook / PAGE).write_text(text, encoding="utf-8")
    from casebook.corpus import load  # noqa: PLC0415

    limits = {"felter/for-mange-niveauer", "felter/for-mange-klammer"}
    assert not limits & {problem.rule for problem in load(casebook).problems}
    assert prose(text)


@pytest.mark.parametrize("loader", [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)])
@pytest.mark.parametrize("escape", [r"\UFFFFFFFF", r"\U00110000", r"\xZZ", r"\ud800", r"\0", r"\x07"])
def test_no_escape_gets_past_either_parser(loader: type, escape: str) -> None:
    document = compose(Document("cases/x.yml", f'id: x\ntitel: "a{escape}"\n'), loader)
    assert {problem.rule for problem in document.problems} & {"yaml/syntaks", "fil/styretegn"}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ('!ENV [SITE, "https://a.example"]', "https://a.example/"),
        ("!ENV SITE", ""),
        ("!ENV [SITE]", ""),
        ("!ENV [SITE, null]", ""),
        ("!ENV []", ""),
        ("", ""),
        ("https://b.example/x", "https://b.example/x/"),
    ],
)
def test_a_value_from_the_environment_is_read_as_mkdocs_reads_it(written: str, read: str, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"site_url: {written}\n", encoding="utf-8")
    assert read_settings(tmp_path, {}).site_url == read
    assert read_settings(tmp_path, {}).problems == ()
    if "SITE" in written:
        assert read_settings(tmp_path, {"SITE": "https://c.example"}).site_url == "https://c.example/"
        assert read_settings(tmp_path, {"SITE": "http://["}).problems != ()


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ("theme: {name: kvabbelskrald}\nplugins: [casebook]\n", "«theme»"),
        ("theme: {name: material}\n", "«casebook» under «plugins»"),
        ("theme: {name: material}\nplugins: []\n", "«casebook» under «plugins»"),
        ("theme: {name: material}\nplugins: [kvabbelskrald]\n", "«plugins»"),
        (
            "theme: {name: material}\nplugins: [casebook]\nx: !!python/name:kvabbelskrald.x",
            "mkdocs.yml kan ikke bruges",
        ),
    ],
)
def test_what_mkdocs_cannot_use_is_named_in_danish_and_not_repeated(
    broken: str, said: str, casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    append(casebook, "mkdocs.yml", broken.encode())
    (casebook / "content").mkdir(exist_ok=True)
    append(casebook, "mkdocs.yml", b"docs_dir: content\n")
    assert main(["build", "--root", str(casebook)]) == 2
    err = capsys.readouterr().err
    assert said in err
    assert "gør:" in err
    assert HIDDEN not in err
    assert not (casebook / "site").exists()


def test_a_mistake_of_the_tool_is_told_without_a_traceback_and_without_its_words(
    casebook: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: object) -> int:
        raise KeyError(HIDDEN)

    monkeypatch.setattr(status, "run", broken)
    assert main(["status", "--root", str(casebook)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("casebook: Der er en fejl i selve værktøjet: KeyError i ")
    assert "gør:" in err
    assert HIDDEN not in err
    monkeypatch.setenv("CASEBOOK_TRACEBACK", "1")
    with pytest.raises(KeyError):
        main(["status", "--root", str(casebook)])


@pytest.mark.parametrize("name", [b"to ord.md", b"a#b.md", b"l\xe6g.md", b"linje\nskift.md", b"<b>.md"])
def test_a_page_whose_name_is_no_address_is_found(
    name: bytes, casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = casebook / "content"
    folder.mkdir()
    Path(bytes(folder).decode() + "/" + name.decode("utf-8", "surrogateescape")).write_text("# Om\n", encoding="utf-8")
    rules: Callable[[], set[str]] = lambda: {rule for _, rule, _, _ in found_in(casebook, capsys)}  # noqa: E731
    assert rules() == {"fil/filnavn"}


def test_the_fields_that_a_page_may_begin_with_are_those_of_the_model() -> None:
    assert tuple(field.name for field in describe_fields(FrontMatter)) == FIELDS
