"""E-mail addresses, also where the sign is said in words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.rule import EVERYWHERE, Hit, TextRule
from casebook.check.spans import Part, merged
from casebook.check.triggers import Triggers
from casebook.problem import Level

_LETTER = "A-Za-zÆØÅæøåÀ-ÖØ-öø-ÿ0-9"
LABEL = rf"[{_LETTER}](?:[{_LETTER}-]{{0,61}}[{_LETTER}])?"
SAID_DOT = r"(?: ?[(\[{<] ?(?:dot|punktum|prik|\.) ?[)\]}>] ?| (?:dot|punktum|prik) )"
DOT = rf"(?:\.|{SAID_DOT}| \. |\. (?=(?:dk|com|net|org|eu|nu|se|no|de)\b))"
_NAME = rf"(?<![{_LETTER}_+-])[{_LETTER}][{_LETTER}._+'-]*+"
_AT = r" {0,2}(?:@|%40|[(\[{<] ?(?:at|a|@|snabel-?a) ?[)\]}>]|\b(?:snabel[ -]?a|krøllealfa|alfakrølle)\b) {0,2}"
_WRITTEN = pattern(
    rf"{_NAME}(?:{SAID_DOT}[{_LETTER}_-]++){{0,3}}"
    rf"(?:{_AT}{LABEL}(?:{DOT}{LABEL}){{1,4}}| at {LABEL}(?:{SAID_DOT}{LABEL}){{1,4}}|@{LABEL})",
    re.IGNORECASE,
)
_TRIGGERS = Triggers((), ("snabel", "krøllealfa", "alfakrølle", "dot", "punktum", "prik"), signs=("@", "%40"))
_BRACKETS = pattern(r"[(\[{<] ?(?:at|a) ?[)\]}>]", re.IGNORECASE)


def addresses(passage: Passage, context: CheckContext) -> tuple[Part, ...]:
    """The places of a passage that are e-mail addresses. Other rules ask, and leave them to this one."""
    return context.for_passage(passage, _addresses)


def _addresses(passage: Passage, context: CheckContext) -> tuple[Part, ...]:
    text = passage.text
    if not context.holds(passage, _TRIGGERS) and not _BRACKETS.search(text):
        return ()
    return merged(match.span() for match in _WRITTEN.finditer(text))


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """E-mail addresses."""
    return (Hit(start, end) for start, end in addresses(passage, context))


RULE = TextRule(
    family="direkte",
    name="e-mail",
    title="E-mailadresse",
    message="Her står noget, der ligner en e-mailadresse.",
    why=(
        "En e-mailadresse rummer som regel et navn og en arbejdsplads, og den kan søges frem. At skrive «snabel-a» "
        "skjuler den for maskiner, ikke for naboen."
    ),
    source="Databeskyttelsesforordningen artikel 4, nr. 1; Datatilsynet, Hvad er personoplysninger?",
    hint="Slet adressen. Skriv «han sendte en mail» eller «jobcentret kunne kontaktes på mail».",
    level=Level.ERROR,
    parts=EVERYWHERE,
    find=find,
    also=frozenset({"navn-med-lille", "personnavn"}),
    bad=(
        "Skriv til ⟦navn@firma.example⟧ i dag.",
        "Adressen er ⟦jens snabel-a firma punktum dk⟧.",
        "Han bruger ⟦navn.efternavn (at) example (dot) dk⟧ til alt.",
        "Mail: ⟦navn[at]example.dk⟧.",
        "Den gamle er ⟦navn @ example.dk⟧, men den læser han ikke.",
        "Svar kom fra ⟦navn%40example.dk⟧ i linket.",
        "Skriv ⟦navn at example dot dk⟧.",
        "Brugeren hedder ⟦navn@jobcenter⟧ på nettet.",
    ),
    good=(
        "Ordet snabel-a er dansk.",
        "Han sagde, at der ikke var noget at komme efter.",
        "Det er tre ting (a), (b) og (c).",
        "Prisen var 5 stk. @ 10 kroner.",
        "Han sendte en mail om aftenen.",
    ),
)
