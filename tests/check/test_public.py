"""The direct rules read all that a repository shows, whatever it is, and repeat nothing of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image

from casebook.check import all_rules
from casebook.check.context import CheckContext, context_of
from casebook.check.public import in_file, in_message, in_path, in_ref
from casebook.check.shared.ner import document
from casebook.check.unread import ALL, JUDGED, TYPEFACES, UNREAD, Unread
from casebook.cli import main
from casebook.cli.commands import check as command
from casebook.cli.findings import findings_in
from casebook.model.base import own_words
from casebook.report import FORMATS
from casebook.source import legible, published_files
from tests.own import own_corpus
from tests.processes import run

ROOT = Path(__file__).parents[2]
NUMBER = "010203-0000"
STARTER = "generator/casebook/starter"
NAMED = frozenset({"fuldt-navn", "personnavn", "initialer", "uerklæret-egennavn"})
STARTED = frozenset({"mkdocs.yml"})
TABLE = re.compile(r"### Det læser reglerne ikke.*?\n\n(?P<rows>\|.*?)\n\n", re.DOTALL)


@pytest.fixture(scope="module")
def context() -> CheckContext:
    return context_of(own_corpus(), "2026-11")


def checked(casebook: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    answer = main(["check", "--root", str(casebook)])
    out, err = capsys.readouterr()
    assert NUMBER not in out + err
    return answer, out


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("site_config/texts.yml", "# {}"),
        ("site_config/policy.yml", "# {}"),
        ("site_config/population/alder-og-koen.yml", "# {}"),
        ("site_config/soegninger.yml", "- {}"),
        ("site_config/wordlists/taleverber.txt", "{}"),
        ("site_config/fingerprints/broposten-2014.txt", "# {}"),
        ("site_config/theme/main.html", "<p>{}</p>"),
        ("site_config/theme/ikon.svg", "<svg><text>{}</text></svg>"),
        ("site_config/theme/css/x.css", "/* {} */"),
        ("mkdocs.yml", "# {}"),
        ("README.md", "Ask for {}."),
        ("LICENSE", "{}"),
        ("Makefile", "# {}"),
        ("pyproject.toml", "# {}"),
        (".github/workflows/site.yml", "# {}"),
        ("cases/.x.yml", "note: {}"),
        ("cases/kladder/x.yml", "note: {}"),
        ("cases/broen.yml~", "note: {}"),
        ("content/tegning.svg", "<svg><text>{}</text></svg>"),
        ("content/noter.txt", "{}"),
        ("generator/casebook/cli/x.py", "# {}"),
        ("generator/casebook/check/x.py", "# {}"),  # no place of the tool's in a casebook of somebody else's
        ("generator/casebook/language/danish_words.txt", "{}"),
        ("tests/noter.txt", "{}"),
        ("noter", "{}"),
    ],
)
def test_a_number_is_found_in_any_file(
    file: str, line: str, casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = casebook / file
    path.parent.mkdir(parents=True, exist_ok=True)
    before = path.read_text("utf-8") if path.exists() else ""
    path.write_text(f"{before}{line.format(NUMBER)}\n", "utf-8")
    answer, said = checked(casebook, capsys)
    assert answer == 1
    number = before.count("\n") + 1
    shown = "cases/xxxxx.xxx~" if file == "cases/broen.yml~" else file  # a name that no record may have is masked
    assert f"{shown}:{number}:{line.index('{') + 1}: fejl [direkte/cpr-nummer]" in said


@pytest.mark.parametrize(
    "encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "cp1252", "utf-8-sig"]
)
def test_a_number_is_found_in_any_encoding(encoding: str, casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (casebook / "noter.txt").write_bytes(f"Blåbærgrød {NUMBER}".encode(encoding))
    answer, said = checked(casebook, capsys)
    assert answer == 1
    assert "noter.txt:1:12: fejl [direkte/cpr-nummer]" in said


@pytest.mark.parametrize("sign", ["\0", "\u202e", "&#0;"])
def test_what_nobody_sees_in_a_part_of_the_theme_is_found_at_its_place(
    sign: str, casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    part = casebook / "site_config" / "theme" / "partials" / "logo.html"
    part.parent.mkdir(parents=True)
    part.write_text(f"<b>\nEt{sign} ord</b>\n", encoding="utf-8")
    assert main(["check", "--root", str(casebook), str(part)]) == 1
    assert "site_config/theme/partials/logo.html:2:3: fejl [fil/styretegn]" in capsys.readouterr().out


def test_the_name_of_a_folder_is_read_and_masked(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (casebook / "content" / NUMBER).mkdir(parents=True)
    (casebook / "content" / NUMBER / "plan.md").write_text("# Plan\n\nx@firma.dk\n", "utf-8")
    answer, said = checked(casebook, capsys)
    assert answer == 1
    assert "content/000000-0000/xxxx.md:1:1: fejl [direkte/cpr-nummer]" in said
    assert "content/000000-0000/xxxx.md:3:1: fejl [direkte/e-mail]" in said


@pytest.mark.parametrize("name", ["bente-knudsen.md", "Bente Knudsen.md", "bente.png"])
def test_a_folder_named_with_a_number_masks_the_names_in_it(
    name: str, casebook: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The formats tell the findings of one and the same check."""
    for file in (ROOT / "site_config/wordlists").glob("*.txt"):
        (casebook / "site_config/wordlists" / file.name).write_bytes(file.read_bytes())
    path = casebook / "content" / NUMBER / name
    path.parent.mkdir(parents=True)
    if path.suffix == ".png":
        Image.new("RGB", (40, 40), "red").save(path)
    else:
        path.write_text("# Plan\n\nx@firma.dk\n", "utf-8")
    found = findings_in(casebook, "2026-11", lambda _: True)
    monkeypatch.setattr(command, "findings_in", lambda *_, **__: found)
    for form in FORMATS:
        answer = main(["check", "--root", str(casebook), "--format", form])
        said = "".join(capsys.readouterr())
        assert answer == 1, form
        assert "cpr-nummer" in said, form
        assert not [secret for secret in (NUMBER, "bente", "knudsen") if secret in said.lower()], form


@pytest.mark.parametrize("name", ["plan.png", "kaffe.jpg", "trappe.webp"])
def test_what_stands_behind_a_picture_is_found(name: str, casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for folder in ("content", "docs"):
        (casebook / folder).mkdir(exist_ok=True)
        Image.new("RGB", (40, 40), "red").save(casebook / folder / name)
    assert main(["check", "--root", str(casebook)]) == 0
    for folder in ("content", "docs"):
        with (casebook / folder / name).open("ab") as stream:
            stream.write(f"\n{NUMBER}\n".encode())
    answer, said = checked(casebook, capsys)
    assert answer == 1
    assert said.count("noget efter billedet") == 2


def test_a_file_that_nobody_can_look_into_is_stopped(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (casebook / "borgere.xlsx").write_bytes(b"PK\3\4\0\0\xff\xfe\0")
    answer, said = checked(casebook, capsys)
    assert answer == 1
    assert "borgere.xlsx:1:1: fejl [fil/ikke-tekst]" in said


def test_the_check_of_one_file_reads_no_other(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (casebook / "noter.txt").write_text(NUMBER, "utf-8")
    assert main(["check", "--root", str(casebook), str(casebook / "cases/broen.yml")]) == 0
    assert main(["check", "--root", str(casebook), str(casebook / "noter.txt")]) == 1
    capsys.readouterr()


def test_bytes_that_are_no_text_are_not_taken_for_one() -> None:
    assert legible(bytes(range(256))) is None
    assert legible("Blåbær".encode("cp1252")) == "Blåbær"


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Ret Abdirahmans historie", {"personnavn"}),
        ("Mend what Mette has told of the street", {"personnavn"}),
        ("Thanks to Bo Vinther for the text", {"fuldt-navn"}),
        ("Ring til borgeren på 22 33 44 55", {"telefonnummer"}),
        ("Ret casen om hr. Skovgaard", {"personnavn"}),
        ("Ret stavefejl i Holstebro-casen", set()),
        ("Ret Mortens historie", set()),
        ("Leave Material's Danish words as they are, and say so in Pydantic's way", set()),
        ("Bump actions/checkout from 4.1.0 to 6.0.2", set()),
        ("Merge branch 'main' of https://github.com/a/b", set()),
        ("Write 1024 * 1024 bytes, not 4 * 1024 * 1024, at 10000000 a second", set()),
        ("Revert what 0123456789012345678901234567890123456789 did", set()),
    ],
)
def test_a_message_is_read_in_its_own_tongue(text: str, rules: set[str], context: CheckContext) -> None:
    assert {problem.rule.partition("/")[2] for problem in in_message(text, "besked", context)} == rules


@pytest.mark.parametrize("name", ["main", "v2026.11.28", "u-20261128", "dependabot/pip/nh3-0.3.1", "ret/holstebro"])
def test_what_branches_and_tags_are_called_as_a_rule_is_in_order(name: str, context: CheckContext) -> None:
    assert in_ref(f"refs/heads/{name}", context) == (f"heads/{name}", [])


@pytest.mark.parametrize(
    "name", ["mette-hansen", "ret/mettes-historie", NUMBER, "Mette", "grethehansen", "ret/SoerenHansens-case"]
)
def test_a_branch_named_after_somebody_is_found_and_masked(name: str, context: CheckContext) -> None:
    shown, found = in_ref(f"refs/heads/{name}", context)
    assert found
    assert name not in shown


@pytest.mark.parametrize("file", ["bilag/grethehansen.txt", "grethehansens/plan.txt", "content/soerenhansen2.svg"])
def test_a_first_name_and_a_surname_without_a_gap_are_found_in_a_path(file: str, context: CheckContext) -> None:
    shown, found = in_path(file, context)
    assert {problem.rule for problem in found} == {"direkte/fuldt-navn"}
    assert "hansen" not in shown


@pytest.mark.parametrize("file", ["billeder/svendborg.png", "docs/beskæftigelse.txt", "kommunikation/annoncering.txt"])
def test_words_that_hold_names_by_chance_are_in_order(file: str, context: CheckContext) -> None:
    assert in_path(file, context) == (file, [])


def test_a_word_of_the_model_is_nobodys_and_what_stands_beside_it_is_read(context: CheckContext) -> None:
    words = "".join(f"- {word}\n" for word in sorted(own_words()))
    assert in_file("noter.yml", words, context) == []
    assert {one.rule for one in in_file("noter.yml", f"kvinde: Bente Opdigtsen, {NUMBER}\n", context)} == {
        "direkte/cpr-nummer",
        "direkte/fuldt-navn",
    }


def test_words_without_a_capital_that_are_left_unread_would_have_named_nobody(
    context: CheckContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = [example for rule in all_rules().values() if rule.name in NAMED for example in (*rule.bad, *rule.good)]
    small = [re.sub("[⟦⟧]", "", example).lower() for example in told]
    found = [[problem.rule for problem in in_message(text, "besked", context)] for text in small]
    assert any(found)
    monkeypatch.setattr(document, "_can_name", lambda *_: True)
    again = [[problem.rule for problem in in_message(f"{text} ", "besked", context)] for text in small]
    assert [text for text, one, other in zip(small, found, again, strict=True) if one != other] == []


def test_a_path_says_no_more_than_its_mask(context: CheckContext) -> None:
    shown, found = in_path(f"bilag/{NUMBER}/plan.md", context)
    assert shown == "bilag/000000-0000/plan.md"
    assert {problem.place.file for problem in found} == {shown}


def test_our_own_messages_give_nothing(context: CheckContext) -> None:
    """As many as there are here: a checkout may hold the last one only, and a copy of the files none at all."""
    asked = run(("git", "-C", str(ROOT), "log", "-200", "-z", "--format=%H%n%B"))
    messages = (entry.partition("\n") for entry in asked.stdout.split("\0"))
    told = [text for commit, _, text in messages if commit not in JUDGED]
    assert [text for text in told if in_message(text, "besked", context)] == []


def test_the_guide_lists_what_is_not_read() -> None:
    guide = (ROOT / "content/bidrag/saadan-anonymiserer-du.md").read_text("utf-8")
    table = TABLE.search(guide)
    assert table
    listed: set[str] = set()
    for row in table["rows"].splitlines()[2:]:
        folder, *names = re.findall(r"`([^`]+)`", row.split("|")[1])
        listed |= {f"{folder}{name}" for name in names} if folder == "site_config/wordlists/" else {folder, *names}
    assert listed == {entry.where for entry in UNREAD} | set(TYPEFACES)
    assert {entry.why for entry in UNREAD} <= {row.split("|")[3].strip() for row in table["rows"].splitlines()}


def test_contributing_names_the_same_files() -> None:
    text = (ROOT / "generator/docs/recipes/keep-the-direct-rules-from-a-file.md").read_text("utf-8")
    for entry in UNREAD:
        if entry.rules == ALL or entry.where == "mkdocs.yml":
            assert entry.where.removeprefix("generator/casebook/language/") in text


@pytest.mark.soak
@pytest.mark.parametrize("entry", UNREAD, ids=lambda entry: entry.where)
def test_every_exception_is_needed(entry: Unread, context: CheckContext, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("casebook.check.public.unread", lambda *_of, **_how: frozenset())
    covered = [file for file in published_files(ROOT) if entry in [one for one in UNREAD if one.covers(file)]]
    texts = [(file, legible((ROOT / file).read_bytes()) or "") for file in covered]
    if entry.where in STARTED:  # ours may need the exception no longer, what `casebook init` writes does
        texts.append((entry.where, (ROOT / STARTER / entry.where).read_text("utf-8")))
    if entry.where == "site_config/redaktion.yml":  # ours is empty until somebody publishes the casebook
        texts = [(entry.where, "udgiver:\n  e-mail: broen@broen.dk\n")]
    assert any(in_file(file, text, context) for file, text in texts)
