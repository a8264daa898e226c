"""Declared names are judged by the rules on names: a human being's name covers nothing."""

from __future__ import annotations

import json
from itertools import product
from pathlib import Path

import pytest

from casebook.check.shared.ner.declarations import Declarations
from casebook.check.shared.ner.lists import NameLists
from casebook.cli import main
from casebook.source import read_wordlists
from tests.own import own_corpus

ROOT = Path(__file__).parents[2]
PERSON = "Bente Knudsen"
FULL, NAME = "direkte/fuldt-navn", "direkte/personnavn"


@pytest.fixture(scope="module")
def judged() -> Declarations:
    """The judge with the real lists."""
    return Declarations(NameLists.of(read_wordlists(ROOT)))


@pytest.fixture
def with_lists(casebook: Path) -> Path:
    """The small casebook with the real word lists."""
    folder = casebook / "site_config/wordlists"
    for file in (ROOT / "site_config/wordlists").glob("*.txt"):
        (folder / file.name).write_bytes(file.read_bytes())
    return casebook


def findings(root: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The rule and line of each finding in a record or a register: «direkte/fuldt-navn 2»."""
    config = root / "site_config"
    others = {config / "policy.yml", config / "texts.yml"}
    read = (root / "cases", root / "methods", config / "vocabulary", *({*config.glob("*.yml")} - others))
    main(["check", *map(str, read), "--root", str(root), "--today", "2026-11", "--format", "json"])
    found = json.loads(capsys.readouterr().out)["findings"]
    return [f"{one['rule']} {one['file']}:{one['line']}" for one in found]


@pytest.mark.parametrize(
    "name",
    [
        "Bente Knudsen",
        "bente knudsen",
        "BENTE KNUDSEN",
        "Bente Skovmose Knudsen",
        "Morten Tangbjerg",
        "Bo Vinther",
        "J. Knudsen",
        "Mahamed Warsame",
        "Historien om Mahamed Warsame",
        "Da Bente kom i job",
        "Bentes vej",
        "Bente",
        "Skovgaard",
        "Familien Skovgaard",
        "Projekt Bente Knudsen",
        "Region Nord: Bente Knudsen",
        "Grethe Hansen-modellen",
        "Grethe Hansen-projektet",
        "Grethe Hansens-vej",
        "Bente Knudsen-metoden",
        "Projekt Bente Skovmose Knudsen-metoden",
        "Mahamed Hansen-forløbet",
    ],
)
def test_a_humans_name_is_nobodys_title(judged: Declarations, name: str) -> None:
    assert not judged.is_nobodys(name)


@pytest.mark.parametrize(
    "name",
    [
        "Projekt Aurora",
        "Café Mette",
        "Tuwano",
        "Ny Indsats",
        "Mit Liv Mit Ansvar",
        "Low Arousal",
        "Individual Placement and Support",
        "Signs of Safety",
        "Ramsdal A/S",
        "Hansen & Søn",
        "Hans Knudsen Instituttet",
        "Rasmus Klump-metoden",
        "Marte Meo-metoden",
        "Ung i Job-projektet",
        "Aurora-forløbet",
        "SIND Pårørenderådgivning",
        "Københavns Kommune, Beskæftigelses- og Integrationsforvaltningen",
        "Ung i Job",
        "Marselisborg Consulting",
        "Kirkens Korshær",
        "Housing First",
    ],
)
def test_projects_firms_and_methods_are_nobody(judged: Declarations, name: str) -> None:
    assert judged.is_nobodys(name)


def test_the_names_of_our_own_registers_and_records_are_nobodys(judged: Declarations) -> None:
    corpus = own_corpus()
    registers = corpus.registers
    terms = [term for terms in registers.vocabularies.values() for term in terms.values()]
    names = {
        *corpus.method_names,
        *(name for source in registers.sources.values() for name in (source.publisher, source.title)),
        *(name for term in terms for name in (term.name, *term.synonyms, *term.in_text)),
        *(name for one in registers.municipalities.values() for name in (one.name, f"{one.name} Kommune")),
        *(name for case in corpus.cases.values() for name in (case.title, *([case.actor.name] if case.actor else []))),
    }
    assert sorted(name for name in names if not judged.is_nobodys(name)) == []


def test_a_name_without_a_word_of_a_person_is_nobodys_when_it_is_read_closely_too(
    judged: Declarations, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = (
        *("Projekt", "Vejen", "ny", "Bente", "Knudsen", "Mahamed", "Skovgaards", "Ravnhøj", "Kvist-Bentes", "J.", "M"),
        *("sagsbehandler", "Familien", "Zebulon", "Ung-projektet", "hedder", "Housing", "og", "A/S", "7"),
    )
    names = [" ".join(some) for number in (1, 2) for some in product(words, repeat=number)]
    quickly = [judged.is_nobodys(name, frozenset({"bente"})) for name in names]
    monkeypatch.setattr(Declarations, "_is_nameless", lambda *_: False)
    assert [judged.is_nobodys(name, frozenset({"bente"})) for name in names] == quickly
    assert 0 < sum(quickly) < len(names)


def test_a_title_may_hold_the_records_pseudonym_without_a_surname(judged: Declarations) -> None:
    assert judged.nobodys(("Bentes vej", "Bente Knudsens vej"), ("Bente",)) == ("Bentes vej",)


@pytest.mark.parametrize("name", ["Morten", "Anna-Marie", "Namir", "Zebulon", "En deltager", "Borger A"])
def test_one_given_name_or_none_is_a_pseudonym(judged: Declarations, name: str) -> None:
    assert judged.is_pseudonym(name)


@pytest.mark.parametrize(
    "name",
    [
        "Bente Knudsen",
        "bente knudsen",
        "Bente K.",
        "Bente-Knudsen",
        "BenteKnudsen",
        "Bente_Knudsen",
        "Knudsen",
        "Skovgaard",
        "Anna Marie",
        "Mahamed Warsame",
        "Den Lange",
    ],
)
def test_more_than_a_given_name_is_no_pseudonym(judged: Declarations, name: str) -> None:
    assert not judged.is_pseudonym(name)


STORY = "historier:\n  - borger:\n      pseudonym: {}\n      alder: 40-49\n    tekst: De går over broen.\nkilder:"
RECORDS = {
    "a title": ("cases/broen.yml", "titel: Vejen over broen", "titel: {}"),
    "an actor": ("cases/broen.yml", "år: 2014", "aktør:\n  type: leverandør\n  navn: {}\når: 2014"),
    "a pseudonym": ("cases/broen.yml", "kilder:", STORY),
    "a voice": ("cases/broen.yml", "kilder:", "stemmer:\n  - pseudonym: {}\n    gengivelse: Det gik.\nkilder:"),
    "a method's title": ("methods/brobygning.yml", "titel: Brobygning", "titel: {}"),
    "an alias": ("methods/brobygning.yml", "type: forløb", "type: forløb\nogså_kendt_som: [{}]"),
    "a term": ("site_config/vocabulary/temaer.yml", "navn: Relation", "navn: {}"),
    "a synonym": ("site_config/vocabulary/temaer.yml", "navn: Relation", "navn: Relation\n  synonymer: [{}]"),
    "a source's title": ("site_config/sources.yml", "titel: Broposten", "titel: {}"),
    "a publisher": ("site_config/sources.yml", "udgiver: Foreningen Broen", "udgiver: {}"),
    "a municipality": ("site_config/municipalities.yml", "navn: Stevns", "navn: {}"),
}  # fmt: skip


NAMES = (PERSON, "Mahamed Warsame", "bente knudsen")
# The soak declares every name everywhere, a day one in each place.
DECLARED = [
    pytest.param(declares, name, id=f"{place}-{name}", marks=[] if i % len(NAMES) == j else [pytest.mark.soak])
    for i, (place, declares) in enumerate(RECORDS.items())
    for j, name in enumerate(NAMES)
]


@pytest.mark.parametrize(("declares", "name"), DECLARED)
def test_a_full_name_is_found_where_it_is_declared_and_covers_nothing_elsewhere(
    with_lists: Path, capsys: pytest.CaptureFixture[str], declares: tuple[str, str, str], name: str
) -> None:
    file, before, after = declares
    path = with_lists / file
    path.write_text(path.read_text("utf-8").replace(before, after.format(name)), "utf-8")
    case = with_lists / "cases/broen.yml"
    case.write_text(case.read_text("utf-8").replace("De bygger en bro.", f"De bygger en bro med {name}."), "utf-8")
    lines = path.read_text("utf-8").splitlines()
    declared = next(i for i, line in enumerate(lines, 1) if name in line and "bygger" not in line)
    told = next(i for i, line in enumerate(case.read_text("utf-8").splitlines(), 1) if "bygger" in line)
    found = findings(with_lists, capsys)
    assert f"{FULL} {file}:{declared}" in found
    assert f"{FULL} cases/broen.yml:{told}" in found


def test_an_actor_that_bears_a_name_covers_it_as_a_firms_only(
    with_lists: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = with_lists / "cases/broen.yml"
    text = case.read_text("utf-8").replace("år: 2014", f"aktør:\n  type: leverandør\n  navn: {PERSON} A/S\når: 2014")
    case.write_text(text.replace("De bygger en bro.", f"{PERSON} A/S bygger."), "utf-8")
    assert findings(with_lists, capsys) == []
    case.write_text(text.replace("De bygger en bro.", f"De bygger med {PERSON}."), "utf-8")
    assert [one.partition(" ")[0] for one in findings(with_lists, capsys)] == [FULL]


def test_the_hint_says_what_a_name_may_be(with_lists: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = with_lists / "cases/broen.yml"
    case.write_text(case.read_text("utf-8").replace("titel: Vejen over broen", "titel: Bente"), "utf-8")
    main(["check", "--root", str(with_lists), "--today", "2026-11", "--format", "text"])
    said = capsys.readouterr().out
    assert f"[{NAME}]" in said
    assert "«Projekt Aurora»" in said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De kom i Projekt Lysværket.", []),
        ("De kom i Lysværket sammen.", []),
        ("De kom i LYSV sammen.", []),
        (f"De kom med {PERSON}.", [FULL]),
    ],
)
def test_a_name_in_the_register_may_stand_anywhere_unless_it_is_a_human_beings(
    with_lists: Path, capsys: pytest.CaptureFixture[str], text: str, expected: list[str]
) -> None:
    (with_lists / "site_config/navne.yml").write_text(
        f"- navn: Projekt Lysværket\n  slags: projekt\n  kortformer: [LYSV]\n- navn: {PERSON}\n  slags: metode\n",
        "utf-8",
    )
    case = with_lists / "cases/broen.yml"
    case.write_text(case.read_text("utf-8").replace("De bygger en bro.", text), "utf-8")
    found = [one for one in findings(with_lists, capsys) if "cases/" in one]
    assert [one.partition(" ")[0] for one in found] == expected


@pytest.mark.parametrize(("name", "is_found"), [("modellen-vega", False), ("bente-knudsen", True)])
def test_the_id_of_a_withdrawn_record_is_all_that_is_left_of_its_title(
    with_lists: Path, capsys: pytest.CaptureFixture[str], name: str, *, is_found: bool
) -> None:
    (with_lists / f"methods/{name}.yml").write_text(f"id: {name}\nstatus: tilbagetrukket\n", "utf-8")
    assert bool(findings(with_lists, capsys)) is is_found
