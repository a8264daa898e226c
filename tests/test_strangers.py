"""A casebook of strangers – other names, places, terms and prose than ours – is published as ours is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest
import yaml

from casebook.bench.strangers import strangers
from casebook.cli import main, withdrawing
from casebook.corpus import Kind, load
from casebook.published import published
from tests.few_rules import few_rules
from tests.unchecked import unscanned

ROOT = Path(__file__).parents[1]
TODAY = ("--today", "2026-11")
SOUND = "ingen fejl, ingen advarsler, ingen råd"
DAILY = (
    5  # cases: one to each thing that the life of a casebook holds; a larger one is built with the pages of all rules
)
SOAK = [pytest.param(size, seed, marks=pytest.mark.soak) for size, seed in ((0, 1), (1, 1), (12, 1), (30, 1), (100, 7))]
SOAK += [pytest.param(size, seed, marks=pytest.mark.soak) for size, seed in ((300, 3), (1000, 5))]


@pytest.mark.parametrize(("size", "seed"), SOAK)
def test_a_casebook_of_strangers_is_sound_and_put_in_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], size: int, seed: int
) -> None:
    """A day builds one of five cases below, where it lives on; an empty one is built where a casebook is begun."""
    strangers(tmp_path, size, seed, donor=ROOT)
    with few_rules() if size <= DAILY else nullcontext():
        is_sound_and_put_in_place(tmp_path, capsys)


def is_sound_and_put_in_place(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Check a casebook and build its site."""
    assert main(["check", "--root", str(root), *TODAY, "--format", "text"]) == 0
    assert SOUND in capsys.readouterr().out
    built = main(["build", "--root", str(root), *TODAY])
    assert (built, capsys.readouterr().err) == (0, "")
    assert (root / "site/index.html").is_file()
    assert [address for address in public(root) if not (root / "site" / address / "index.html").is_file()] == []


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
def test_a_casebook_of_strangers_lives_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A new name leads on and a review stays; then nothing is left of a case that is withdrawn or runs out.

    The site is built from the beginning, and when a whole case is withdrawn; a story has gone before that.
    """
    strangers(tmp_path, DAILY, 1, donor=ROOT)
    site, corpus = tmp_path / "site", load(tmp_path)
    reviewed = [case for case in corpus.cases.values() if case.claims_review and case.methods]
    partly = next(case for case in reviewed if len(case.stories) > 1)
    broken = next(case for case in corpus.cases.values() if case.former_ids and case.is_public)
    withdrawn = next(case for case in reviewed if case not in (partly, broken))
    shown = [case for case in corpus.cases.values() if case.is_public]
    renamed, expired, *_ = (case for case in shown if case not in (partly, broken, withdrawn))

    is_sound_and_put_in_place(tmp_path, capsys)
    assert main(["addresses", str(site), "--root", str(tmp_path), "--write"]) == 0
    rename(tmp_path, renamed.id, "et-nyt-navn")
    rename_method(tmp_path, partly.methods[0].method, "en-nyere-vej")
    capsys.readouterr()
    with monkeypatch.context() as unbuilt:
        unbuilt.setattr(withdrawing, "build_site_folder", lambda *_arguments, **_named: 0)
        assert main(["withdraw", partly.id, "--story", "2", "--root", str(tmp_path), *TODAY]) == 0
    assert "Gennemgangen gælder stadig" in capsys.readouterr().out

    let_expire(tmp_path, expired.id)
    with (tmp_path / f"cases/{broken.id}.yml").open("a", encoding="utf-8") as file:
        file.write("titel: [\n")
    capsys.readouterr()
    with unscanned():  # the first site was read as it went out
        ended = main(["withdraw", withdrawn.id, "--root", str(tmp_path), *TODAY])
    assert ended == 1, "one has run out, one cannot be read"
    told = capsys.readouterr().err
    assert "Taget ned, fordi samtykket er udløbet" in told
    assert f"Holdt tilbage: cases/{broken.id}.yml" in told
    files = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    gone = {case.summary for case in (withdrawn, expired)}
    gone -= {case.summary for case in shown if case not in (withdrawn, expired)}
    assert gone
    assert {(name, text) for name, data in files.items() for text in gone if text.encode() in data} == set()
    for below in ("", "ark/"):
        assert "trukket tilbage" in files[f"cases/{withdrawn.id}/{below}index.html"].decode()
    assert f"cases/{partly.id}/index.html" in files, "a new site was built, not the old one cut"
    assert "Gennemgået" in files[f"cases/{partly.id}/index.html"].decode()
    assert "metoder/en-nyere-vej/index.html" in files
    for below in ("", "ark/"):
        assert f"et-nyt-navn/{below}" in files[f"cases/{renamed.id}/{below}index.html"].decode()
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
