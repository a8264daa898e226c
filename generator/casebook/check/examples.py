"""A rule's examples, put into a sound case: the document that the rule is to read, and where it must hit."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from casebook.check.context import CheckContext
from casebook.check.passage import PassagePart
from casebook.check.rule import PARTED, CorpusRule, Rule, TextRule
from casebook.corpus import Corpus, Kind
from casebook.corpus.review import digest
from casebook.model import Case, parse
from casebook.model.publisher import EditorialRole, Publisher
from casebook.source import Document
from casebook.source.compose import compose
from casebook.source.text import decode

OPEN, CLOSE = "⟦", "⟧"

_SOUND = {
    "id": "id: eksempel",
    "titel": "titel: Et eksempel",
    "resumé": "resumé: En opdigtet historie.",
    "status": "status: ikke-gennemgået",
    "sted": "sted:\n  kommune: holstebro",
    "år": "år: 2014",
    "målgrupper": "målgrupper: [aktivitetsparate]",
    "metoder": "metoder:\n  - metode: gps\n    rolle: bærende",
    "historier": (
        "historier:\n  - borger:\n      pseudonym: Morten\n      alder: 40-49\n      køn: mand\n"
        "      baggrund: uoplyst\n      familie: [enlig]\n    tekst: {text}"
    ),
    "kilder": "kilder:\n  - kilde: kl-2014\n    sider: 4-5",
    "rettigheder": "rettigheder:\n  grundlag: egne-ord",
    "anonymisering": "anonymisering:\n  grundlag: allerede-publiceret",
}
_INVENTED = {  # of what is public already nobody is asked
    "historier": "historier:\n  - borger:\n      pseudonym: Morten\n      alder: voksen\n    tekst: {text}",
    "anonymisering": "anonymisering:\n  grundlag: konstrueret",
}
_ROLES = ("fagredaktør", "databeskyttelsesrådgiver", "jurist", "leder", "faglig leder", "redaktør")
_STAFFED = Publisher.model_construct(
    roles=tuple(EditorialRole.model_construct(name=name, is_staffed=True) for name in _ROLES)
)
_DIGEST = "{aftryk}"  # in an example: the digest of the record as it stands there


class Placed(NamedTuple):
    """A document with an example in it, its case, and the parts of the file (start, end) that must be hit, in order."""

    document: Document
    record: Case | None
    marks: tuple[tuple[int, int], ...]


def placed(rule: Rule, example: str) -> tuple[Placed, ...]:
    """The documents that an example stands for: one, of a rule that reads all records together also several.

    The example of a text rule is the story of a case about the pseudonym Morten, a single man of 40-49 in Holstebro.
    The example of a record rule is one or more whole fields, which take the place of the sound case's own; that of a
    rule that reads nothing but comments is lines of YAML.
    """
    parts = example.split(PARTED) if isinstance(rule, CorpusRule) else [example]
    return tuple(_placed(rule, part, number) for number, part in enumerate(parts, 1))


def context_of_example(records: Iterable[Placed], context: CheckContext) -> CheckContext:
    """The context in which the records of an example are all that there are, and their roles are staffed."""
    examples = tuple(records)
    corpus = Corpus(
        {example.document.name: example.record for example in examples if example.record},
        {},
        replace(context.registers, publisher=_STAFFED),
        {Kind.CASE: tuple(example.document for example in examples)},
    )
    return replace(context.beside(corpus), registers=corpus.registers)


def _placed(rule: Rule, example: str, number: int) -> Placed:
    name = "eksempel" if number == 1 else f"eksempel-{number}"
    marked = _marked(rule, example).replace("id: eksempel\n", f"id: {name}\n", 1)
    if _DIGEST in marked:
        marked = marked.replace(_DIGEST, digest(_document(name, marked)))
    document = _document(name, marked)
    return Placed(document, parse(Case, document)[0], _marks(marked))


def readable(example: str) -> str:
    """An example as people read it: with a digest where the record's own is worked out."""
    return example.replace(_DIGEST, "kdbmcolpaehgkfij")


def _document(name: str, marked: str) -> Document:
    return compose(decode(f"cases/{name}.yml", marked.replace(OPEN, "").replace(CLOSE, "").encode()))


def _marked(rule: Rule, example: str) -> str:
    if not isinstance(rule, TextRule):
        return _fields(example)
    if rule.parts == {PassagePart.COMMENT}:
        return _fields("") + example + "\n"
    return _story(example, _SOUND | _INVENTED if rule.asks_once else _SOUND)


def _story(example: str, fields: Mapping[str, str]) -> str:
    return "\n".join(fields.values()).replace("{text}", json.dumps(example, ensure_ascii=False)) + "\n"


def _fields(example: str) -> str:
    blocks = re.split(r"\n(?=[^ \n-])", example.strip("\n"))
    given = {block.partition(":")[0].strip(OPEN + CLOSE): block for block in blocks}
    fields = {**_SOUND, **given}
    return "\n".join(fields.values()).replace("{text}", "En opdigtet historie.") + "\n"


def _marks(marked: str) -> tuple[tuple[int, int], ...]:
    """The spans that ⟦ and ⟧ mark, in the text without them."""
    spans = []
    for number, match in enumerate(re.finditer(rf"{OPEN}([^{OPEN}{CLOSE}]*){CLOSE}", marked)):
        start = match.start() - 2 * number
        spans.append((start, start + len(match.group(1))))
    return tuple(spans)
