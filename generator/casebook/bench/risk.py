"""Measures the CPU time of risk assessment over synthetic records, and how it grows with their number.

Finding disclosures in texts is included, reading files is not. The rules of the family *korpus* run on every record, as
in `check`: each record is read by itself first, and then held against the others.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import log
from pathlib import Path

from casebook.check import CorpusRule, all_rules
from casebook.check.context import context_of
from casebook.corpus import Corpus, Kind, load
from casebook.model import Case, parse
from casebook.model.values import Background, Family
from casebook.render.portraits.portrait import Choices
from casebook.source import Document
from casebook.source.compose import compose
from casebook.source.text import decode

SIZES = (1000, 2000, 5000, 10_000)
TODAY = "2026-01"  # none of these rules depends on it
_AGES = ("10-19", "20-29", "30-39", "40-49", "50-59", "60+", "20-39", "40-59", "voksen")
_SENTENCES = (
    "Det begynder med små skridt og en fast aftale om ugen.",
    "Der er nogen, som lytter, og det er nyt.",
    "Der er en plan, som er til at forstå, og den bliver holdt.",
    "Det er svært at begynde forfra, men det lykkes lidt efter lidt.",
    "Praktikken bliver til flere timer, og timerne bliver til et job.",
    "Der er et fællesskab at komme til, og det betyder meget.",
    "Skilsmissen ligger nogle år tilbage, og sine børn ser han igen.",
    "Den 3. maj kom brevet, og så tog det fart.",
    "Der er gode dage og dårlige dage, og de gode bliver flere.",
    "Kontanthjælp har været hverdagen længe, og det tærer på kræfterne.",
    "Der bliver lavet mad sammen, og bagefter er der tid til at tale.",
)


def lines(root: Path) -> Iterator[str]:
    """One line for each size: CPU seconds, seconds per 1,000 records, and the growth beside n log n."""
    gc.disable()  # as `check` does
    real = load(root)
    everyone = tuple(_records(real, max(SIZES)))
    _assessed(real, everyone[:50])  # warms the caches, so that the first size is not charged for them
    first = 0.0
    for size in SIZES:
        seconds, findings = _assessed(real, everyone[:size])
        first = first or seconds
        allowed = first * size * log(size) / (SIZES[0] * log(SIZES[0]))
        yield (
            f"{size} poster: {seconds:.2f} s CPU, {1000 * seconds / size:.2f} s pr. 1.000; n log n ville være "
            f"{allowed:.2f} s; {findings} fund"
        )


def _assessed(real: Corpus, records: Sequence[tuple[Case, Document]]) -> tuple[float, int]:
    """CPU seconds of all corpus rules over some records, and the number of findings."""
    cases = {case.id: case for case, _ in records}
    corpus = replace(
        real, cases=cases, documents={**real.documents, Kind.CASE: tuple(document for _, document in records)}
    )
    rules = [rule for rule in all_rules().values() if isinstance(rule, CorpusRule)]
    context = context_of(corpus, TODAY)
    before = os.times()
    for case, document in records:  # as `check` does: each is read by itself, before it is held against others
        here = context.of(document, case)
        for rule in rules:
            rule.prepare(case, here)
    findings = sum(
        1 for case, document in records for rule in rules for _ in rule.find(case, context.of(document, case))
    )
    after = os.times()
    return after.user + after.system - before.user - before.system, findings


def _records(real: Corpus, count: int) -> Iterator[tuple[Case, Document]]:
    """Synthetic cases, the same on every machine."""
    for number in range(count):
        text = _case(f"case-{number}", Choices(f"bench/{number}"), real)
        document = compose(decode(f"cases/case-{number}.yml", text.encode()))
        case, problems = parse(Case, document)
        if case is None:
            raise AssertionError(problems)
        yield case, document


def _case(name: str, choices: Choices, real: Corpus) -> str:
    """A case in YAML with one story; each attribute of its person is disclosed or not."""
    benefits = sorted(real.registers.vocabularies[Kind.BENEFIT])
    municipalities = sorted(real.registers.municipalities)
    names = sorted(real.registers.wordlists["fornavne-nordiske"])
    pseudonym = names[_number(choices, len(names))].capitalize()
    place = f"kommune: {municipalities[_number(choices, len(municipalities))]}"
    family = sorted({choices.of(tuple(Family)).value for _ in range(choices.of((0, 0, 0, 1, 2)))})
    fields = (field for field in ("fra", "til") if choices.of((True, False, False)))
    path = "".join(f"    {field}: {choices.of(benefits)}\n" for field in fields)
    words = " ".join(choices.of(_SENTENCES[:6] if choices.of((1, 1, 1, 0)) else _SENTENCES) for _ in range(16))
    return (
        f"id: {name}\ntitel: En opdigtet case\nresumé: En opdigtet historie.\nstatus: publiceret\n"
        f"sted:\n  {choices.of((place, place, 'region: nordjylland', 'region: midtjylland'))}\når: 2014\n"
        "målgrupper: [aktivitetsparate]\nmetoder:\n  - metode: gps\n    rolle: bærende\nudfordringer: [angst]\n"
        f"historier:\n  - borger:\n      pseudonym: {pseudonym}\n      alder: {choices.of(_AGES)}\n"
        f"      køn: {choices.of(('kvinde', 'mand', 'uoplyst'))}\n"
        f"      baggrund: {choices.of((*Background, Background.UNSTATED)).value}\n"
        f"      familie: [{', '.join(family)}]\n{path}    tekst: >-\n      {words}\n"
        "kilder:\n  - kilde: kl-2014\nrettigheder:\n  grundlag: egne-ord\n"
        "anonymisering:\n  grundlag: allerede-publiceret\n"
    )


def _number(choices: Choices, below: int) -> int:
    return (choices.of(range(256)) * 256 + choices.of(range(256))) % below
