"""Obfuscated identifiers are found, and the finding points at their place in the file."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from casebook.check import all_rules
from casebook.check.context import CheckContext, context_of
from casebook.check.engine import check_document
from casebook.problem import Span
from casebook.source import Document
from casebook.source.compose import compose
from casebook.source.text import decode
from tests.own import own_corpus

ROOT = Path(__file__).parents[2]
DIRECT = [rule for rule in all_rules().values() if rule.family == "direkte"]
HIDDEN = {
    "at sign in words": ("e-mail", "Skriv til ⟦navn snabel-a example punktum dk⟧ i dag."),
    "at sign and dot in brackets": ("e-mail", "Skriv til ⟦navn (at) example [dot] dk⟧ i dag."),
    "blanks around the at sign": ("e-mail", "Skriv til ⟦navn @ example.dk⟧ i dag."),
    "digits in words": ("cpr-nummer", "Nummeret er ⟦nul et nul to nul tre nul nul nul nul⟧, siger han."),
    "pairs in words": ("telefonnummer", "Ring ⟦toogtyve treogtredive fireogfyrre femoghalvtreds⟧ i dag."),
    "pairs in several words": ("telefonnummer", "Ring ⟦to og tyve tre og tredive fire og fyrre fem og halvtreds⟧."),
    "spaced-out digits": ("cpr-nummer", "Nummeret er ⟦0 1 0 2 0 3 - 0 0 0 0⟧ i dag."),
    "spaced-out phone": ("telefonnummer", "Nummeret er ⟦2 2 3 3 4 4 5 5⟧ i dag."),
    "words and digits": ("cpr-nummer", "Nummeret er ⟦01 02 03 nul nul nul nul⟧ i dag."),
    "letters for digits": ("cpr-nummer", "Nummeret er ⟦O1O2O3-0000⟧ i dag."),
    "zero-width space": ("cpr-nummer", "Nummeret er ⟦0102\u200b03-00\u200b00⟧ i dag."),
    "zero-width joiner": ("e-mail", "Skriv til ⟦na\u200dvn@exam\u200dple.dk⟧ i dag."),
    "word joiner": ("telefonnummer", "Ring ⟦22\u2060 33 44 55⟧ i dag."),
    "Cyrillic letters": ("e-mail", "Skriv til ⟦nаvn@ехаmple.dk⟧ i dag."),
    "full-width digits": ("cpr-nummer", "Nummeret er ⟦０１０２０３-００００⟧ i dag."),
    "another dash": ("cpr-nummer", "Nummeret er ⟦010203‑0000⟧ i dag."),
    "no-break space": ("telefonnummer", "Ring ⟦22\u00a033\u202f44\u00a055⟧ i dag."),
    "soft hyphen": ("webadresse", "Se ⟦www.exam\u00adple.dk⟧ i dag."),
    "HTML entity": ("e-mail", "Skriv til ⟦navn&#64;example&#x2e;dk⟧ i dag."),
    "HTML entity for a digit": ("cpr-nummer", "Nummeret er ⟦01&#48;203-0000⟧ i dag."),
    "Markdown between": ("cpr-nummer", "Nummeret er ⟦0102**03-00**00⟧ i dag."),
    "Markdown around a part": ("e-mail", "Skriv til ⟦navn@*example*.dk⟧ i dag."),
    "tags without text between": ("cpr-nummer", "Nummeret er ⟦010203<b></b>-0000⟧ i dag."),
    "tags around a part": ("cpr-nummer", "Nummeret er ⟦0102<SPAN >03</SPAN >-0000⟧ i dag."),
    "a place to break a line": ("telefonnummer", "Ring ⟦2233<wbr/>4455⟧ i dag."),
    "an empty comment": ("e-mail", "Skriv til ⟦navn<!-- -->@example.dk⟧ i dag."),
    "a comment with words": ("cpr-nummer", "Nummeret er ⟦0102<!-- se sagen -->03-0000⟧ i dag."),
    "a comment with digits": ("cpr-nummer", "Nummeret er ⟦0102<!-- 12 -->03-0000⟧ i dag."),
    "several comments": ("telefonnummer", "Ring ⟦2233<!-- a --><!-- b -->4455⟧ i dag."),
    "a number in a comment in a number": ("e-mail", "Det er 2<!-- ⟦navn@example.dk⟧ -->3 i dag."),
    "a tag that nobody knows": ("cpr-nummer", "Nummeret er ⟦0102<x-y>03-0000⟧ i dag."),
    "a tag with an attribute": ("telefonnummer", "Ring ⟦22 33 <i class='a'>44</i> 55⟧ i dag."),
    "a cell": ("cpr-nummer", "Nummeret er ⟦0102<td>03-0000⟧ i dag."),
    "an instruction": ("cpr-nummer", "Nummeret er ⟦0102<?x?>03-0000⟧ i dag."),
    "a tag in an address": ("e-mail", "Skriv til ⟦navn<i class='a'>@example.dk⟧ i dag."),
    "a line that is broken by a tag": ("cpr-nummer", "Nummeret er ⟦010203<br>0000⟧ i dag."),
    "a line that is broken by two tags": ("cpr-nummer", "Nummeret er ⟦010203<BR class=x /> <br/>-0000⟧ i dag."),
    "a line that two blanks break": ("cpr-nummer", "Nummeret er ⟦010203  \n-0000⟧ i dag."),
    "a line broken among emphasis": ("telefonnummer", "Ring ⟦22 33**<br>**44 55⟧ i dag."),
    "a line break of entities": ("cpr-nummer", "Nummeret er ⟦010203&nbsp;<br>&NewLine;0000⟧ i dag."),
    "entities that nobody sees": ("cpr-nummer", "Nummeret er ⟦01&shy;02&ZeroWidthSpace;03-&zwnj;0000⟧ i dag."),
    "blanks as entities": ("telefonnummer", "Ring ⟦22&nbsp;33&thinsp;44&#8239;55⟧ i dag."),
    "a hyphen as a link": ("cpr-nummer", "Nummeret er ⟦010203[-](x)0000⟧ i dag."),
    "digits as a link": ("cpr-nummer", "Nummeret er ⟦0102[03](x)-0000⟧ i dag."),
    "the first digits as a link": ("cpr-nummer", "Nummeret er [⟦010203](x)-0000⟧ i dag."),
    "a link without text": ("cpr-nummer", "Nummeret er ⟦010203[](x)-0000⟧ i dag."),
    "a link to a note": ("cpr-nummer", "Nummeret er ⟦0102[03][x]-0000⟧ i dag."),
    "brackets alone": ("cpr-nummer", "Nummeret er ⟦0102[03]-0000⟧ i dag."),
    "a picture between": ("cpr-nummer", "Nummeret er ⟦010203![](x.png)-0000⟧ i dag."),
    "a picture's text": ("telefonnummer", "Ring ⟦22 33 ![44](x.png) 55⟧ i dag."),
    "a line broken by a closing tag": ("cpr-nummer", "Nummeret er ⟦010203</br>0000⟧ i dag."),
    "several links": ("telefonnummer", "Ring ⟦22 [33](a) **[44](b)** 55⟧ i dag."),
    "a link from a link": ("e-mail", "Det er 2[3](mailto:⟦navn@example.dk⟧) i dag."),
    "a link in a host": ("e-mail", "Skriv til ⟦navn@[exam](x)ple.dk⟧ i dag."),
    "code": ("telefonnummer", "Ring `⟦22 33 44 55⟧` i dag."),
    "line break": ("cpr-nummer", "Nummeret er ⟦010203-\n0000⟧ i dag."),
    "line break in a phone number": ("telefonnummer", "Ring ⟦22 33\n44 55⟧ i dag."),
    "text in a link": ("cpr-nummer", "Se [her](/side/?cpr=⟦010203-0000⟧) i dag."),
    "e-mail in a link": ("e-mail", "Se [her](mailto:⟦navn%40example.dk⟧) i dag."),
    "slashes": ("fødselsdato", "Han er født ⟦3/5-85⟧ et sted."),
    "words for a date": ("fødselsdato", "Han er født den ⟦tredje maj femogfirs⟧ et sted."),
}
LAYOUTS: Mapping[str, Callable[[str], str]] = {
    "block": lambda text: "tekst: |\n  Først en linje.\n  " + text.replace("\n", "\n  ") + "\n",
    "folded": lambda text: "tekst: >-\n  Først en linje.\n  " + text.replace("\n", "\n  ") + "\n",
    "quoted": lambda text: "tekst: " + json.dumps(text, ensure_ascii=False).replace("\\n", "\n\n  ") + "\n",
    "unknown field": lambda text: "noter:\n  - hemmeligt:\n    - >\n      " + text.replace("\n", "\n      ") + "\n",
    "unreadable file": lambda text: "tekst: [}\n" + text + "\n",
    "comment": lambda text: "# " + text.replace("\n", " ") + "\ntekst: intet\n",
}


@pytest.fixture(scope="module")
def context() -> CheckContext:
    """The real registers."""
    return context_of(own_corpus(), "2026-11")


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("trick", HIDDEN)
def test_what_is_hidden_is_found_where_it_stands(trick: str, layout: str, context: CheckContext) -> None:
    name, marked = HIDDEN[trick]
    source = LAYOUTS[layout](marked)
    start, end = source.index("⟦"), source.index("⟧") - 1
    document = compose(decode("cases/eksempel.yml", source.replace("⟦", "").replace("⟧", "").encode()))
    found = [one for one in check_document(document, None, context, DIRECT) if one.rule == f"direkte/{name}"]
    assert [offsets(document, one.place.span) for one in found] == [(start, end)]


FILES = ("cases/navn-010203-0000.yml", "cases/tlf-22334455.yml", "cases/hos_navn@example.dk.yml")
KEYS = ("navn@example.dk: intet\n", "010203-0000: intet\n", "sted:\n  22 33 44 55: intet\n")


@pytest.mark.parametrize("file", FILES)
def test_a_file_name_is_read_too_and_is_masked(file: str, context: CheckContext) -> None:
    document = compose(decode(file, b"titel: intet\n"))
    found = check_document(document, None, context, DIRECT)
    assert found
    assert not any(digits in repr(found) for digits in ("0102", "2233", "navn@"))


@pytest.mark.parametrize("source", KEYS)
def test_a_key_is_read_too(source: str, context: CheckContext) -> None:
    document = compose(decode("cases/eksempel.yml", source.encode()))
    assert check_document(document, None, context, DIRECT)


def offsets(document: Document, span: Span) -> tuple[int, int]:
    """A span as offsets in the file."""
    starts = document.lines.starts
    first, last = span.start, span.end
    return starts[first.line - 1] + first.column - 1, starts[last.line - 1] + last.column - 1
