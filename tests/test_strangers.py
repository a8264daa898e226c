"""A casebook of strangers – other names, places, terms and prose than ours – is published as ours is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest
import yaml

from casebook.bench.strangers import strangers
from casebook.cli import main
from casebook.corpus import Kind, load
from casebook.published import published
from tests.few_rules import few_rules

ROOT = Path(__file__).parents[1]
TODAY = ("--today", "2026-11")
SOUND = "ingen fejl, ingen advarsler, ingen råd"
DAILY = 12  # cases; a larger casebook is built with the pages of all rules
SOAK = [
    pytest.param(size, seed, marks=pytest.mark.soak) for size, seed in ((1, 1), (30, 1), (100, 7), (300, 3), (1000, 5))
]


@pytest.mark.parametrize(("size", "seed"), [(0, 1), (12, 1), *SOAK])
def test_a_casebook_of_strangers_is_sound_and_put_in_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], size: int, seed: int
) -> None:
    strangers(tmp_path, size, seed, donor=ROOT)
    assert main(["check", "--root", str(tmp_path), *TODAY, "--format", "text"]) == 0
    assert SOUND in capsys.readouterr().out
    with few_rules() if size <= DAILY else nullcontext():
        built = main(["build", "--root", str(tmp_path), *TODAY])
    assert (built, capsys.readouterr().err) == (0, "")
    assert (tmp_path / "site/index.html").is_file()
    assert [address for address in public(tmp_path) if not (tmp_path / "site" / address / "index.html").is_file()] == []


def public(root: Path) -> Iterator[str]:
    """The address of every record that is published, or that was."""
    corpus = load(root)
    assert corpus.registers.texts
    kept = published(corpus, corpus.registers.texts)
    yield from (f"{Kind.CASE}/{name}" for name in kept.cases)
    yield from (f"{Kind.METHOD}/{name}" for name in kept.methods)


def test_a_seed_makes_the_same_casebook_and_another_seed_another(tmp_path: Path) -> None:
    for name, seed in (("first", 1), ("again", 1), ("other", 2)):
        strangers(tmp_path / name, 5, seed, donor=ROOT)
    first, again, other = (records(tmp_path / name) for name in ("first", "again", "other"))
    assert first == again
    assert first != other


def records(root: Path) -> dict[str, str]:
    """The text of each record by the name of its file."""
    return {path.name: path.read_text("utf-8") for path in sorted((root / "cases").iterdir())}


def test_strangers_tell_in_every_type_of_figure_and_in_every_state(tmp_path: Path) -> None:
    strangers(tmp_path, 60, 1, donor=ROOT)
    corpus = load(tmp_path)
    everything = (*corpus.cases.values(), *corpus.methods.values())
    assert {figure.type for one in everything for figure in one.figures} == {
        *("ugeskema", "faser", "moduler", "progression", "skala", "boks", "tabel"),
    }
    assert {one.status.value for one in everything} == {"kladde", "ikke-gennemgået", "publiceret", "historisk"}
    assert corpus.withdrawn
    assert any(one.former_ids for one in everything)
    assert {len(case.stories) for case in corpus.cases.values()} == {0, 1, 2}
    assert {bool(case.voices) for case in corpus.cases.values()} == {True, False}


@pytest.mark.usefixtures("few_rules")
def test_what_is_renamed_leads_on_and_nothing_is_left_of_what_is_withdrawn_or_runs_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    strangers(tmp_path, 6, 1, donor=ROOT)
    site = tmp_path / "site"
    assert main(["build", "--root", str(tmp_path), *TODAY]) == 0
    assert main(["addresses", str(site), "--root", str(tmp_path), "--write"]) == 0
    shown = [case for case in load(tmp_path).cases.values() if case.is_public and not case.former_ids]
    renamed, withdrawn, expired = shown[:3]
    rename(tmp_path, renamed.id, "et-nyt-navn")
    let_expire(tmp_path, expired.id)
    assert main(["withdraw", withdrawn.id, "--root", str(tmp_path), *TODAY]) == 1, "a consent has run out"
    assert "Taget ned, fordi samtykket er udløbet" in capsys.readouterr().err
    files = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    gone = {withdrawn.summary, expired.summary} - {case.summary for case in shown if case not in (withdrawn, expired)}
    assert gone
    assert {(name, text) for name, data in files.items() for text in gone if text.encode() in data} == set()
    for below in ("", "ark/"):
        page = files[f"cases/{renamed.id}/{below}index.html"].decode()
        assert f"et-nyt-navn/{below}" in page
        assert "trukket tilbage" in files[f"cases/{withdrawn.id}/{below}index.html"].decode()


@pytest.mark.usefixtures("few_rules")
def test_what_was_read_stays_read_when_something_else_is_renamed_withdrawn_or_broken(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    strangers(tmp_path, 12, 1, donor=ROOT)
    corpus, site = load(tmp_path), tmp_path / "site"
    reviewed = [case for case in corpus.cases.values() if case.claims_review and case.methods]
    partly = next(case for case in reviewed if len(case.stories) > 1)
    rename_method(tmp_path, partly.methods[0].method, "en-nyere-vej")
    assert main(["withdraw", partly.id, "--story", "2", "--root", str(tmp_path), *TODAY]) == 0
    told = capsys.readouterr().out
    assert "Gennemgangen gælder stadig" in told
    assert "Gennemgået" in (site / f"cases/{partly.id}/index.html").read_text("utf-8")
    assert (site / "metoder/en-nyere-vej/index.html").is_file()
    assert main(["addresses", str(site), "--root", str(tmp_path), "--write"]) == 0
    broken = next(case for case in corpus.cases.values() if case.former_ids and case.is_public)
    withdrawn = next(case for case in reviewed if case not in (partly, broken))
    with (tmp_path / f"cases/{broken.id}.yml").open("a", encoding="utf-8") as file:
        file.write("titel: [\n")
    assert main(["withdraw", withdrawn.id, "--root", str(tmp_path), *TODAY]) == 1
    assert f"Holdt tilbage: cases/{broken.id}.yml" in capsys.readouterr().err
    assert "trukket tilbage" in (site / f"cases/{withdrawn.id}/index.html").read_text("utf-8")
    assert (site / f"cases/{partly.id}/index.html").is_file(), "a new site was built, not the old one cut"
    assert not (site / f"cases/{broken.id}").exists()


def rename_method(root: Path, name: str, new: str) -> None:
    """Give a method another id, and change no other file."""
    former = root / f"methods/{name}.yml"
    method = yaml.safe_load(former.read_text("utf-8"))
    unread = {key: value for key, value in method.items() if key != "gennemgang"}
    changed = {
        **unread,
        "id": new,
        "status": "ikke-gennemgået",
        "tidligere_id": [name, *method.get("tidligere_id", [])],
    }
    former.unlink()
    (root / f"methods/{new}.yml").write_text(yaml.safe_dump(changed, allow_unicode=True), "utf-8")


def rename(root: Path, name: str, new: str) -> None:
    """Give a case another id, and keep the one that it had."""
    unread = {**record_of(root, name), "id": new, "tidligere_id": [name]}
    (root / f"cases/{name}.yml").unlink()
    (root / f"cases/{new}.yml").write_text(yaml.safe_dump(unread, allow_unicode=True), "utf-8")


def let_expire(root: Path, name: str) -> None:
    """Let a case rest on a consent that has run out."""
    privacy = {"grundlag": "samtykke", "navne": "redaktion", "samtykke": {"reference": "S-17", "udløber": "2026-10"}}
    changed = {**record_of(root, name), "anonymisering": privacy}
    (root / f"cases/{name}.yml").write_text(yaml.safe_dump(changed, allow_unicode=True), "utf-8")


def record_of(root: Path, name: str) -> dict[str, object]:
    """The fields of a case as one that nobody has read: a review does not hold for what is changed behind it."""
    record = yaml.safe_load((root / f"cases/{name}.yml").read_text("utf-8"))
    return {**{key: value for key, value in record.items() if key != "gennemgang"}, "status": "ikke-gennemgået"}
