"""An edition holds what was published one day and nothing else, and what is taken down goes out of it for good."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from casebook.cli import main
from casebook.corpus import load
from casebook.published import Published, published
from casebook.published.frozen import Frozen, frozen, thawed
from casebook.published.stored import stored_editions
from casebook.source import editions
from casebook.source.editions import EDITIONS, edition_file, packed_edition, unpacked_edition
from tests.conftest import SOUND
from tests.own import own_corpus
from tests.render.small_site import case, write

NAME, DAY, FILE = "2027-1", "2027-01-31", "editions/2027-1.json.gz"
CONSENT = {"grundlag": "samtykke", "samtykke": {"reference": "S-17", "givet": "2026-05", "udløber": "2026-12"}}


def edition(root: Path, *arguments: str, today: str = "2026-11") -> int:
    return main(["edition", "--root", str(root), "--today", today, *arguments])


def public(root: Path) -> Published:
    corpus = load(root)
    assert corpus.registers.texts
    return published(corpus, corpus.registers.texts)


def store(root: Path) -> Frozen:
    """An edition of what a casebook has published, without the check that the command makes first."""
    made = frozen(public(root), NAME, DAY)
    (root / EDITIONS).mkdir(exist_ok=True)
    (root / FILE).write_bytes(made.stored())
    return made


def inside(root: Path) -> str:
    """All that a stored edition holds."""
    return (unpacked_edition((root / FILE).read_bytes()) or b"").decode()


def test_the_command_stores_what_is_published_and_says_so(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(casebook, "cases/faergen.yml", case(id="faergen", titel="Turen med færgen", status="kladde"))
    assert edition(casebook, NAME) == 0
    held = stored_editions(casebook).editions[0]
    assert (held.name, [*held.cases], [*held.methods]) == (NAME, ["broen"], ["brobygning"])
    assert "færgen" not in inside(casebook)  # a draft is in no edition
    assert f"Skrev {FILE}: 1 case og 1 metode" in capsys.readouterr().out
    assert main(["check", "--root", str(casebook), "--today", "2026-11"]) == 0


def test_an_edition_is_never_made_a_second_time(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store(casebook)
    before = (casebook / FILE).read_bytes()
    assert edition(casebook, NAME) == 2
    assert (casebook / FILE).read_bytes() == before
    (casebook / FILE).unlink()
    (casebook / "site_config/addresses.txt").write_text("/udgaver/2027-1/\n", "utf-8")
    assert edition(casebook, NAME) == 2  # links lead to what it was
    assert edition(casebook, "forår") == 2
    assert not (casebook / FILE).exists()
    assert "Der er allerede en udgave med det navn" in capsys.readouterr().err


def test_nothing_is_frozen_of_a_casebook_that_could_not_be_published(casebook: Path) -> None:
    (casebook / "cases/broen.yml").write_text("titel: [\n", "utf-8")
    assert edition(casebook, NAME) == 2
    assert not (casebook / FILE).exists()


def test_the_casebooks_own_records_come_out_of_an_edition_as_they_went_in() -> None:
    corpus = own_corpus()
    assert corpus.registers.texts
    now = published(corpus, corpus.registers.texts)
    made = frozen(now, NAME, DAY)
    read = thawed(FILE, made.stored())
    assert read == made
    assert read
    assert (read.cases, read.methods) == (now.cases, now.methods)
    then = read.as_published(now)
    assert {
        target: [record.id for record in records] for target, records in then.backlinks.items()
    } == {target: [record.id for record in records] for target, records in now.backlinks.items()}  # fmt: skip
    assert len(made.stored()) < 300_000
    assert made.stored() == made.stored()


@pytest.mark.parametrize(
    "spoilt",
    [
        lambda _: b"",
        lambda data: data[:-9],
        lambda data: packed_edition(b"{" + (unpacked_edition(data) or b"")),
        lambda data: packed_edition(json.dumps({**json.loads(unpacked_edition(data) or b""), "note": "x"}).encode()),
        lambda data: packed_edition((unpacked_edition(data) or b"").replace(b'"2027-1"', b'"2027-2"')),
        lambda data: packed_edition((unpacked_edition(data) or b"").replace(b'"titel"', b'"fremmed"')),
        lambda data: packed_edition((unpacked_edition(data) or b"").replace(b'"2027-01-31"', b'"i januar"')),
        lambda _: packed_edition(b"[" * 100_000),
    ],
)
def test_what_is_no_edition_is_not_taken_for_one(casebook: Path, spoilt: Callable[[bytes], bytes]) -> None:
    data = store(casebook).stored()
    assert thawed(FILE, data)
    assert thawed(FILE, spoilt(data)) is None
    assert thawed("editions/2027-2.json.gz", data) is None


def test_an_edition_that_unpacks_to_far_too_much_is_none(casebook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = store(casebook).stored()
    monkeypatch.setattr(editions, "_MOST_BYTES", 99)
    assert thawed(FILE, data) is None


def test_a_broken_edition_is_told_by_its_file_and_changes_nothing(
    casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = store(casebook).stored()[:-9]
    (casebook / FILE).write_bytes(data)
    assert main(["check", "--root", str(casebook), "--today", "2026-11"]) == 1
    assert FILE in capsys.readouterr().out
    assert edition(casebook, "2027-2") == 1
    assert FILE in capsys.readouterr().err
    assert [path.name for path in (casebook / EDITIONS).iterdir()] == [FILE.partition("/")[2]]
    assert (casebook / FILE).read_bytes() == data


def test_a_file_that_is_called_as_no_edition_is_a_finding(casebook: Path) -> None:
    store(casebook)
    (casebook / FILE).rename(casebook / EDITIONS / "nyeste.json.gz")
    assert main(["check", "--root", str(casebook), "--today", "2026-11"]) == 1


def test_a_record_is_taken_out_with_the_sources_that_it_alone_cites(casebook: Path) -> None:
    sources = casebook / "site_config/sources.yml"
    sources.write_text(SOUND["site_config/sources.yml"] + SOUND["site_config/sources.yml"].replace("bro", "faerge"))
    told = case(id="faergen", titel="Turen over vandet", kilder=[{"kilde": "faergeposten-2014"}])
    write(casebook, "cases/faergen.yml", {**told, "stemmer": []})
    store(casebook)
    assert "Turen over vandet" in inside(casebook)
    assert "faergeposten" in inside(casebook)
    assert edition(casebook, "--without", "cases/faergen.yml") == 0
    assert "Turen" not in inside(casebook)
    assert "faergeposten" not in inside(casebook)
    assert '"taken_out":["cases/faergen"]' in inside(casebook)
    assert "Vejen over broen" in inside(casebook)
    assert edition(casebook, "--without", "faergen") == 2  # it is gone already


def test_a_method_that_is_taken_out_is_not_referred_to_either(casebook: Path) -> None:
    store(casebook)
    assert edition(casebook, "--without", "brobygning") == 0
    held = stored_editions(casebook).editions[0]
    assert held.cases["broen"].methods == ()
    assert "En opdigtet metode" not in inside(casebook)


def test_what_was_renamed_since_goes_under_its_old_name_too(casebook: Path) -> None:
    made = store(casebook)
    renamed = (casebook / "cases/broen.yml").read_text("utf-8").replace("id: broen", "id: bro\ntidligere_id: [broen]")
    (casebook / "cases/broen.yml").unlink()
    (casebook / "cases/bro.yml").write_text(renamed, "utf-8")
    assert made.among(public(casebook)) == made  # as long as it is there
    (casebook / "cases/bro.yml").write_text("id: bro\ntidligere_id:\n  - broen\nstatus: tilbagetrukket\n", "utf-8")
    assert not made.among(public(casebook)).cases
    assert edition(casebook, "2027-2") == 0
    assert "Vejen over broen" not in inside(casebook)


def test_when_a_consent_has_run_out_the_next_edition_takes_the_case_out_of_the_others(casebook: Path) -> None:
    write(casebook, "cases/faergen.yml", case(id="faergen", titel="Turen over vandet", anonymisering=CONSENT))
    store(casebook)
    assert "S-17" not in inside(casebook)  # nothing of the consent is ever in it
    edition(casebook, "2027-2", today="2027-01")
    assert "Turen over vandet" not in inside(casebook)
    assert "Vejen over broen" in inside(casebook)


def test_what_is_no_longer_public_is_in_no_edition_that_is_shown(casebook: Path) -> None:
    made = store(casebook)
    text = (casebook / "cases/broen.yml").read_text("utf-8")
    (casebook / "cases/broen.yml").write_text(text.replace("ikke-gennemgået", "kladde"), "utf-8")
    assert "Vejen over broen" in inside(casebook)  # the store may keep it: it may come back
    assert replace(made.among(public(casebook)), taken_out=frozenset()).cases == {}


def test_files_of_editions_are_called_by_year_and_number() -> None:
    assert edition_file(NAME) == FILE
