"""`casebook upgrade`: a casebook of an earlier version is shown what is new and gone, and mended when it says so."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import yaml

from casebook.autofix.upgrades import upgraded_policy, upgraded_record, upgraded_texts
from casebook.cli import main
from casebook.cli.starting import package_labels, package_policy
from casebook.source import Document
from casebook.source.compose import compose

CASE = "cases/eksempel-den-faste-kontakt.yml"
TEXTS = "site_config/texts.yml"
POLICY = "site_config/policy.yml"
FORMER = """\
  grundlag: konstrueret
  # tilbage fra dengang
  gennemgået: 2026-11
  gennemgået_af:
    - fagredaktør
    - databeskyttelsesrådgiver
"""


@pytest.fixture(scope="module")
def as_it_was(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A casebook as an earlier version had it: its case says when it was reviewed, and nothing of what was."""
    root = tmp_path_factory.mktemp("før") / "casebog"
    assert main(["init", str(root)]) == 0
    case = (root / CASE).read_text("utf-8").replace("status: ikke-gennemgået", "status: publiceret")
    (root / CASE).write_text(case.replace("  grundlag: konstrueret\n", FORMER), "utf-8")
    texts = (root / TEXTS).read_text("utf-8").replace("    ikke-gennemgået: Ikke gennemgået\n", "")
    (root / TEXTS).write_text(texts.replace("kladde: Kladde", "kladde: Udkast"), "utf-8")
    schema = root / "site_config/schema/case.json"
    known = json.loads(schema.read_text("utf-8"))
    known["properties"]["gammelt"] = {"title": "Gammelt", "type": "string"}
    del known["properties"]["gennemgang"]
    known["properties"]["kilder"] = {"title": "Kilder", "type": "array"}
    schema.write_text(json.dumps(known), "utf-8")
    return root


@pytest.fixture
def earlier(as_it_was: Path, tmp_path: Path) -> Path:
    """One of its own."""
    return Path(shutil.copytree(as_it_was, tmp_path / "casebog"))


def files_of(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_it_first_shows_what_it_would_do_and_changes_nothing(earlier: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = files_of(earlier)
    assert main(["upgrade", "--root", str(earlier)]) == 0
    out = capsys.readouterr().out
    assert "Nyt i case: feltet «gennemgang» (Case)\n" in out
    assert "Nyt i case: værdien «egen-erfaring» (Kilder)\n" in out
    assert "Væk fra case: feltet «gammelt» (Case)\n" in out
    assert "+status: ikke-gennemgået\n" in out
    assert "+    ikke-gennemgået: Ikke gennemgået\n" in out
    assert "Bliver skrevet på ny: site_config/schema/case.json\n" in out
    assert files_of(earlier) == before
    removed = [line for line in out.splitlines() if line.startswith("-") and line[1:2] != "-"]
    assert removed
    assert [line for line in removed if set(line) - set("-xX0:_ ")] == [], "what goes is shown without its letters"


def test_with_write_the_casebook_passes_and_nothing_is_left_to_do_and_comments_and_words_of_ones_own_stay(
    earlier: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(earlier / TEXTS), "--root", str(earlier)]) == 1
    assert "Er værktøjet blevet nyt, gør «casebook upgrade --write» det." in capsys.readouterr().out
    assert main(["upgrade", "--root", str(earlier), "--write"]) == 0
    case, texts = ((earlier / file).read_text("utf-8") for file in (CASE, TEXTS))
    assert "  # tilbage fra dengang\n" in case
    assert "gennemgået:" not in case
    assert "gennemgået_af" not in case
    assert "kladde: Udkast\n" in texts
    assert "ikke-gennemgået: Ikke gennemgået\n" in texts
    case = case.replace("  # tilbage fra dengang\n", "")  # a finding of its own
    (earlier / CASE).write_text(case, "utf-8")
    written = [str(earlier / file) for file in ("cases", "methods", "site_config")]
    assert main(["check", *written, "--root", str(earlier)]) == 0, "its pages are those of any new casebook"
    assert main(["schema", "--check", "--root", str(earlier)]) == 0
    capsys.readouterr()
    assert main(["upgrade", "--root", str(earlier)]) == 0
    assert capsys.readouterr().out == "Casebogen passer til værktøjet. Her er intet at gøre.\n"


def test_where_others_can_read_along_nothing_is_shown(
    earlier: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CI", "true")
    assert main(["upgrade", "--root", str(earlier)]) == 2
    assert "«casebook upgrade» viser linjer fra filerne" in capsys.readouterr().err


def test_registers_and_words_that_are_new_are_added_and_those_of_ones_own_stay(
    earlier: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    register, words = earlier / "site_config/regions.yml", earlier / "site_config/wordlists/it-ord.txt"
    whole = (register.read_text("utf-8"), words.read_text("utf-8").splitlines())
    register.unlink()
    words.write_text("\n".join(("# vores", "Vorestræ", *whole[1][:-2])) + "\n", "utf-8")
    assert main(["upgrade", "--root", str(earlier)]) == 0
    out = capsys.readouterr().out
    assert "Får det, der er nyt i værktøjet: site_config/regions.yml\n" in out
    assert "Får det, der er nyt i værktøjet: site_config/wordlists/it-ord.txt\n" in out
    assert not register.exists()
    assert main(["upgrade", "--root", str(earlier), "--write"]) == 0
    assert register.read_text("utf-8") == whole[0]
    now = words.read_text("utf-8").splitlines()
    assert now[:2] == ["# vores", "Vorestræ"]
    assert sorted(now[2:]) == sorted(whole[1])


def test_a_page_that_is_another_in_a_new_casebook_is_named_and_left(
    earlier: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = earlier / "content/bidrag/index.md"
    page.write_text("---\ntitle: Vores\n---\n", "utf-8")
    hooks = earlier / ".pre-commit-config.yaml"
    hooks.write_text(hooks.read_text("utf-8").replace(" --tracked", ""), "utf-8")
    for write in ((), ("--write",)):
        assert main(["upgrade", "--root", str(earlier), *write]) == 0
        told = capsys.readouterr().out
        assert "anderledes end jeres: .pre-commit-config.yaml og content/bidrag/index.md." in told
    assert page.read_text("utf-8") == "---\ntitle: Vores\n---\n"


@pytest.mark.parametrize("status", ["publiceret", "historisk"])
def test_a_record_that_holds_its_review_keeps_its_status(status: str) -> None:
    text = f"id: x\nstatus: {status}\ngennemgang:\n  - {{rolle: fagredaktør, måned: 2026-11, aftryk: a}}\n"
    assert upgraded_record(compose(Document("cases/x.yml", text))).changes == ()


@pytest.mark.parametrize("text", ["", "[]\n", "navn: [\n", "navn: x\n", "betegnelser: []\n", "betegnelser:\n"])
def test_texts_that_are_none_are_left_as_they_are(text: str) -> None:
    document = compose(Document(TEXTS, text))
    assert upgraded_texts(document, package_labels()).after is document


@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
def test_every_list_of_words_that_is_missing_is_added(line_break: str) -> None:
    text = line_break.join(["betegnelser:", "  Status:", "    kladde: 'Ud: kast'  # vores", "", "# slut", ""])
    after = upgraded_texts(compose(Document(TEXTS, text)), package_labels()).after
    assert isinstance(after.tree, dict)
    assert after.tree["betegnelser"] == package_labels() | {
        "Status": {**package_labels()["Status"], "kladde": "Ud: kast"}
    }
    assert "# slut" in after.text
    assert line_break == "\n" or "\n" not in after.text.replace("\r\n", "")


def test_a_share_that_is_new_counts_after_the_upgrade(earlier: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without its share a rule's finding would fit everybody, and the estimate would be too large."""
    policy = earlier / POLICY
    whole = policy.read_text("utf-8")
    former, _, _ = whole.partition("    sjælden-diagnose:\n")
    policy.write_text(f"{former.rstrip()}  # vores\n", "utf-8")
    assert main(["upgrade", "--root", str(earlier)]) == 0
    assert "+    sjælden-diagnose:\n+      andel: 0,05 %\n" in capsys.readouterr().out
    assert main(["upgrade", "--root", str(earlier), "--write"]) == 0
    assert policy.read_text("utf-8").replace("  # vores", "") == whole  # which needs nothing, as is held below


@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
def test_a_share_of_ones_own_stays_and_gives_the_column(line_break: str) -> None:
    own = [
        "andele:",
        "    tekst:",
        "        tillidshverv: {andel: 3 %, antagelse: true} # vores",
        "aldersspænd: 10",
        "",
    ]
    text = upgraded_policy(compose(Document(POLICY, line_break.join(own))), package_policy()).after.text
    shares, ours = (yaml.safe_load(policy)["andele"]["tekst"] for policy in (text, package_policy().text))
    assert shares == ours | {"tillidshverv": {"andel": "3 %", "antagelse": True}}
    assert "antagelse: true} # vores" in text
    assert line_break == "\n" or "\n" not in text.replace("\r\n", "")


@pytest.mark.parametrize(
    "text",
    ["", "[]\n", "andele: [\n", "andele:\n", "andele:\n  tekst:\n", "andele: {tekst: {medicin: {andel: 1 %}}}\n"],
)
def test_a_policy_without_such_shares_is_left_as_it_is(text: str) -> None:
    document = compose(Document(POLICY, text))
    assert upgraded_policy(document, package_policy()).after is document


@pytest.mark.parametrize("own", [(), ("tvivl",), ("tvivl", "aldersgrænser")])
def test_doubt_and_age_limits_come_with_their_remarks_and_ones_own_stay(earlier: Path, own: tuple[str, ...]) -> None:
    """The package's policy without them is upgraded to the package's policy; what it has is not written again."""
    policy = earlier / POLICY
    whole = yaml.safe_load(policy.read_text("utf-8"))
    lacking = [key for key in ("tvivl", "aldersgrænser") if key not in own]
    kept = {key: value for key, value in whole.items() if key not in lacking}
    own_doubt = {"kilde": "3 gange"} if "tvivl" in own else {}
    policy.write_text(yaml.safe_dump({**kept, **({"tvivl": own_doubt} if own else {})}, allow_unicode=True), "utf-8")
    assert main(["upgrade", "--root", str(earlier), "--write"]) == 0
    after = yaml.safe_load(policy.read_text("utf-8"))
    assert after == {**whole, **({"tvivl": own_doubt} if own else {})}
    assert ("# Hvor mange gange større" in policy.read_text("utf-8")) is ("tvivl" in lacking)


def test_a_new_casebook_needs_no_upgrade(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", str(tmp_path / "ny")]) == 0
    capsys.readouterr()
    assert main(["upgrade", "--root", str(tmp_path / "ny")]) == 0
    assert "intet at gøre" in capsys.readouterr().out
