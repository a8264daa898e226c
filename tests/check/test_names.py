"""A name that was given away once is known in every form; what the record declares may stand in every form."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from casebook.check import TextRule, all_rules
from casebook.check.context import CheckContext, context_of
from casebook.check.engine import check_document
from casebook.check.shared.ner.lists import NameLists
from casebook.check.shared.ner.words import words_of
from casebook.model import Case, parse
from casebook.source import Document
from casebook.source.compose import compose
from casebook.source.text import decode
from tests.own import own_corpus

ROOT = Path(__file__).parents[2]
WORDLISTS = sorted((ROOT / "site_config/wordlists").glob("*.txt"))
PEOPLE = ("direkte/personnavn", "direkte/fuldt-navn", "direkte/initialer")
CLOSED = "egennavne/uerklæret-egennavn"
CASE = """\
id: eksempel
titel: Vejen til Værkstedet
resumé: En opdigtet historie.
status: ikke-gennemgået
sted:
  kommune: holstebro
aktør:
  type: leverandør
  navn: Brohuset Trampolin
år: 2014
målgrupper: [aktivitetsparate]
metoder:
  - metode: gps
    rolle: bærende
historier:
  - borger:
      pseudonym: Morten
      alder: 40-49
    tekst: |
      {text}
stemmer:
  - pseudonym: Solvej
    gengivelse: {voice}
kilder:
  - kilde: kl-2014
rettigheder:
  grundlag: egne-ord
anonymisering:
  grundlag: konstrueret
"""


@cache
def context() -> CheckContext:
    """The real registers and lists."""
    return context_of(own_corpus(), "2026-11")


def hits(text: str, *, voice: str = "Det går godt.", rules: tuple[str, ...] = (*PEOPLE, CLOSED)) -> list[str]:
    """The texts that the rules on names hit in a case with this story and voice, in the order of the file."""
    source = CASE.replace("{text}", text.replace("\n", "\n      ")).replace("{voice}", voice)
    document = compose(decode("cases/eksempel.yml", source.encode()))
    record, problems = parse(Case, document)
    assert not problems
    chosen = [rule for name, rule in all_rules().items() if name in rules]
    starts = document.lines.starts
    spans = (problem.place.span for problem in check_document(document, record, context(), chosen))
    places = ((starts[s.start.line - 1] + s.start.column - 1, starts[s.end.line - 1] + s.end.column - 1) for s in spans)
    return [document.text[start:end] for start, end in sorted(places)]


@pytest.mark.parametrize(
    "text",
    [
        "Han mødte Zebulon om aftenen.",
        "Mentoren Zebulon hjælper.",
        "«Det går», siger Zebulon.",
        "Zebulon siger, at det går.",
        "Den nye nabo, Zebulon (42), hilser.",
    ],
)
def test_a_name_that_no_list_knows_is_found_by_what_stands_around_it(text: str) -> None:
    assert hits(text, rules=PEOPLE) == ["Zebulon"]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("zebulon kom igen.", "zebulon"),
        ("Det var zebulons idé.", "zebulons"),
        ("Zebulons idé var god.", "Zebulons"),
        ("Zebulon's idé var god.", "Zebulon's"),
        ("Zebulon kom igen.", "Zebulon"),
        ("Så kom Zebullon igen.", "Zebullon"),
        ("Så kom Zebulo igen.", "Zebulo"),
    ],
)
def test_a_name_found_once_is_found_in_every_form_anywhere_in_the_document(told: str, found: str) -> None:
    assert hits("Han mødte Zebulon om aftenen.", voice=told, rules=PEOPLE) == ["Zebulon", found]


@pytest.mark.parametrize(
    "text",
    [
        "Jens Opdigtsen",
        "Jens\nOpdigtsen",
        "Jens  Opdigtsen".replace("  ", "\u00a0"),
        "J\u00adens Opdigt\u200bsen",
        "J**en**s Opdigtsen",
        "Je&#110;s Opdigtsen",
        "Jеns Opdigtsen",  # the e is Cyrillic
    ],
)
def test_a_full_name_is_found_through_what_hides_it(text: str) -> None:
    (found,) = hits(f"Han ringer til {text} om aftenen.", rules=("direkte/fuldt-navn",))
    assert re.sub(r"\s+", " ", found) == re.sub(r"\s+", " ", text)


@pytest.mark.parametrize(
    "text",
    [
        "Morten går hjem, og Mortens søster går med.",
        "Det er morten, der ringer, og mortens telefon er ny.",
        "Mortn er glad.",
        "Solvej og Morten taler sammen.",
        "Han går på Vejen til Værkstedet, og Brohuset Trampolin følger ham.",
        "Holstebro Kommune betaler, og Holstebros borgere ved det.",
        "Han er i GPS, og GPS-ugen er lang. Low Arousal hjælper.",
        "Han skærer CV'et ned, lægger CV’er frem og møder i GPS'en. SSP'erne er der også.",
        "Han får brev fra Ankestyrelsen og fra Region Midtjylland.",
        "Han var soldat i Forsvaret. Klinisk Funktion svarede, og han fik et kort til Movia.",
        "De taler med Arbejdsmedicinsk Klinik.",
        "Hvad mener De, og hvad mener I?",
        "### Praktik\n\nPraktikken går godt.\n\n- Han møder hver dag\n- Hun ringer",
        "Bo hjemme kan han ikke. Per brev får han svar. Dag for dag går det frem. Storm og regn.",
        "HAN SKREV MED STORE BOGSTAVER.",
        "Plan B var klar, og vitamin D hjalp.",
    ],
)
def test_what_is_declared_and_what_is_no_name_may_stand(text: str) -> None:
    assert hits(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Martin er glad.", "Martin"),
        ("Han hedder Morten Skovbæk.", "Morten Skovbæk"),
        ("Bo Skovbæk ringer.", "Bo Skovbæk"),
        ("Han taler med Liv om det.", "Liv"),
        ("Hans bror kurt ringer.", "kurt"),
        ("Hun hedder Anne-Mette.", "Anne-Mette"),
        ("Det er Mohameds idé.", "Mohameds"),
        ("JENS kommer senere.", "JENS"),
    ],
)
def test_a_pseudonym_excuses_no_other_name(text: str, found: str) -> None:
    assert hits(text, rules=PEOPLE) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Han arbejder i Netto om aftenen.", "Netto"),
        ("Han kom fra Viborg i sin tid.", "Viborg"),
        ("Viborg er hans by.", "Viborg"),
        ("Han kalder stedet Krudtuglen til daglig.", "Krudtuglen"),
    ],
)
def test_any_other_capital_must_be_accounted_for(text: str, found: str) -> None:
    assert hits(text) == [found]


def test_a_file_name_may_not_hold_a_name() -> None:
    document = compose(decode("cases/jens-og-viborg.yml", b"titel: Et eksempel\n"))
    rule = all_rules()["direkte/personnavn"]
    assert isinstance(rule, TextRule)
    (problem,) = check_document(document, None, context(), [rule])
    assert "jens" not in problem.place.file


def test_what_was_built_has_no_sentences_and_is_read_all_the_same() -> None:
    built = "UdgiverKL TypeCasesamling Kompetencer Del af forløbet Skriver til Jens Opdigtsen ?n=Jens%20Low%20Arousal"
    document = Document("site/index.html", built)
    problems = check_document(document, None, context(), [all_rules()[name] for name in PEOPLE])
    columns = sorted((one.place.span.start.column - 1, one.place.span.end.column - 1) for one in problems)
    assert [built[start:end] for start, end in columns] == ["Jens Opdigtsen", "Jens"]


def test_the_halves_of_a_word_in_a_web_address_are_names_only_if_a_list_has_them() -> None:
    rules = [all_rules()[name] for name in PEOPLE]
    address = "https://www.kl.dk/vis?id=3&full{half}=1"
    built = {
        half: Document("site/index.html", f"Læs på {address.format(half=half)} i dag.") for half in ("Text", "Mette")
    }
    assert check_document(built["Text"], None, context(), rules) == []
    assert check_document(built["Mette"], None, context(), rules)


def test_without_lists_the_closed_world_still_stands() -> None:
    bare = CheckContext(context().registers, "2026-11", lists=NameLists())
    document = compose(decode("cases/eksempel.yml", "tekst: Han mødte Zebulon på gaden.\n".encode()))
    assert check_document(document, None, bare, [all_rules()["direkte/personnavn"]])


@pytest.mark.parametrize("path", WORDLISTS, ids=lambda path: path.stem)
def test_a_word_list_says_where_it_comes_from_and_holds_each_word_once_in_order(path: Path) -> None:
    lines = path.read_text("utf-8").splitlines()
    header = [line for line in lines if line.startswith("#")]
    words = lines[len(header) :]
    assert header[0].startswith("# Oprindelse: ")
    assert any(line.startswith("# Licens: ") for line in header)
    assert words == sorted(set(words))
    assert all(word == word.strip() and word for word in words)


def hits_in_long_text(text: str) -> list[str]:
    """The texts that the rules on people hit in a hand-written page."""
    rules = [rule for name, rule in all_rules().items() if name in PEOPLE]
    document = Document("content/om/lang.md", text)
    spans = (one.place.span for one in check_document(document, None, context(), rules))
    return [document.text[span.start.column - 1 : span.end.column - 1] for span in spans]


@pytest.mark.parametrize("ahead", range(49_990, 50_004))
def test_no_word_of_a_long_text_is_cut_in_two(ahead: int) -> None:
    sentence = "De kendte hinanden godt, og det hjalp på modet. "
    text = (sentence * 1_100)[ahead % len(sentence) :] + "Kendte og ukendte mødtes der."
    assert hits_in_long_text(text) == []


def test_a_long_text_is_read_to_its_end_as_closely_as_a_short_one() -> None:
    around = "De går en tur, og så taler Morten om det, der er svært. " * 3_000
    hidden = ("Hans bror Kurt henter ham.", "Lægen Abdirahman lytter.", "Hun hedder Knudsen.", "Kurts hus er stort.")
    found = hits_in_long_text(around + " ".join(hidden) + " " + around)
    assert found == ["Kurt", "Abdirahman", "Knudsen", "Kurts"]


def test_names_are_found_behind_more_strange_words_than_are_looked_at() -> None:
    assert hits_in_long_text("Qvorb zapf Xild. " * 6_000 + "Så kom Mette.")[-1] == "Mette"


def test_words_that_are_written_as_one_are_read_once_for_each_of_them() -> None:
    assert list(words_of("Se LinkedIn og KvabOgKvum nu.", glued=True).glued()) == [(1, 3), (4, 7), (5, 7)]
    held = sum(end - first for first, end in words_of("Aa" * 4000, glued=True).glued())
    assert held < 4000
