"""A small casebook with a text wherever the model has one: every field, every kind of figure, every kind of page."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from casebook.corpus.kinds import VOCABULARIES
from casebook.model import Case, Method, Municipality, Policy, PublicName, RegionInLaw, Source, Term, Texts
from casebook.model.base import closed_lists
from casebook.model.publisher import Publisher
from tests.hostile.positions import Shape, Slot

ROOT = Path(__file__).parents[2]
THEME = ROOT / "generator/casebook/theme"
TERMS = {"maalgrupper": "vandrere", "udfordringer": "modvind", "temaer": "relation", "ydelser": "brohjaelp"}
CASES = {"broen": "ikke-gennemgået", "vejen": "ikke-gennemgået", "stien": "historisk", "skoven": "tilbagetrukket"}
METHODS = {
    "brobygning": "ikke-gennemgået",
    "rebning": "ikke-gennemgået",
    "kortlaes": "historisk",
    "lygte": "tilbagetrukket",
}
SOURCES = ("broposten-2014", "vejbogen")
PLACES = ("stevns", "vejby")
COMPONENT, NAMED = Slot("Component", "name"), Slot("ComponentUse", "name")  # a case names those of its method
_CONTENT = (
    *("index", "bidrag/index", "bidrag/vejledning", "om/index", "om/metode", "om/tilgaengelighed", "kurser/index"),
    *("kurser/broerne", "temaer/index", "temaer/relation"),
    *("for/ledere", "for/medarbejdere", "for/undervisere", "for/bidragydere"),
)
_FORGIVING = {": warn": ": ignore", "strict: true": "strict: false", "casebook.example/": "casebook.example/casebook/"}
_BREAK = re.compile("[\n\r\x85\u2028\u2029]")


def _shared(name: str, status: str) -> dict[tuple[str, str], Any]:
    """The values of the fields that are no texts, the same in every record."""
    other = next(one for one in METHODS if one != name)
    return {
        ("Record", "id"): name,
        ("Record", "former_ids"): [f"gammel-{name}"],
        ("Record", "status"): status,
        ("Record", "themes"): ["relation", "relation-2"],
        ("Record", "challenges"): ["modvind", "modvind-2"],
        ("Case", "target_groups"): ["vandrere", "vandrere-2"],
        ("Method", "target_groups"): ["vandrere", "vandrere-2"],
        ("Record", "sources"): [{"kilde": one, "sider": "4-5"} for one in SOURCES],
        ("Case", "year"): 2014,
        ("Story", "from_benefit"): "brohjaelp",
        ("Story", "to_benefit"): "brohjaelp-2",
        ("Voice", "theme"): "relation",
        ("Privacy", "basis"): "samtykke",
        ("Consent", "expires"): "2090-11",
        ("Dimension", "source"): SOURCES[0],
        ("Talk", "source"): SOURCES[0],
        ("Participants", "source"): SOURCES[0],
        ("RelatedMethod", "method"): other,
        ("ScheduleRow", "cells"): [Slot("ScheduleRow", "cells", many_lines=True)] * 2,
        ("Scale", "low"): -5,
        ("Scale", "high"): 5,
        ("BeforeAndAfter", "low"): 0,
        ("BeforeAndAfter", "high"): 10,
        ("CountTable", "population"): 100,
        ("CountTable", "columns"): [Slot("CountTable", "columns")] * 4,
        ("CountRow", "count"): 50,
        ("CountRow", "more"): None,
        ("CountRow", "of"): 100,
        ("CountRow", "percent"): "50",
        ("CountRow", "counts"): None,
        ("CountTable", "totals"): None,
    }


def _case(name: str, status: str) -> dict[str, Any]:
    fixed = _shared(name, status)
    fixed["Case", "location"] = {"kommune": PLACES[0]} if name != "vejen" else {"region": "sjaelland"}
    fixed["Case", "outcome"] = "lykkedes-ikke" if name == "broen" else "delvist"
    uses = [
        {"metode": method, "rolle": "bærende", "tilpasning": Slot("MethodUse", "adaptation", many_lines=True)}
        for method in METHODS
        if METHODS[method] != "tilbagetrukket"
    ]
    used = [{"navn": NAMED, "brug": "fulgt", "side": "4-5"}] * 2
    fixed["Case", "methods"] = [one | ({"kernekomponenter": used} if i == 0 else {}) for i, one in enumerate(uses)]
    return Shape(fixed).of(Case)


def _method(name: str, status: str) -> dict[str, Any]:
    fixed = _shared(name, status)
    others = [one for one in METHODS if one != name and METHODS[one] != "tilbagetrukket"]
    reason = Slot("RelatedMethod", "reason", many_lines=True)
    fixed["Method", "related"] = [
        {"metode": one, "relation": kind, "begrundelse": reason}
        for one, kind in zip(others, ("bruges-med", "alternativ-til", "bygger-på"), strict=False)
    ]
    return Shape(fixed).of(Method)


def _terms(name: str) -> list[dict[str, Any]]:
    """A term as it is used, and one that has ended and has a broader one."""
    law = {("Term", "source"): SOURCES[0], ("Term", "valid_from"): "2014-01"}
    living = Shape(
        {**law, ("Listed", "id"): name, ("Term", "broader"): None}
        | {("Term", "valid_to"): None, ("Term", "successor"): None}
    )
    ended = Shape(
        {**law, ("Listed", "id"): f"{name}-2", ("Term", "broader"): name}
        | {("Term", "valid_to"): "2020-01", ("Term", "successor"): name}
    )
    return [living.of(Term), ended.of(Term)]


def _municipality(name: str, code: str) -> dict[str, Any]:
    return Shape(
        {("Listed", "id"): name, ("Municipality", "code"): code, ("Municipality", "region"): "sjaelland"}
        | {("Municipality", "population"): 23_000, ("Municipality", "year"): 2020}
    ).of(Municipality)


def _regions() -> list[dict[str, Any]]:
    """A region that has become a part of that of the municipalities, whose law the list of them tells."""
    former = {("RegionInLaw", "valid_from"): None, ("RegionInLaw", "law"): None}
    today = {("RegionInLaw", "valid_to"): None, ("RegionInLaw", "successor"): None}
    return [
        Shape(
            {**former, ("RegionInLaw", "id"): "hovedstaden", ("RegionInLaw", "valid_to"): "2006-12-31"}
            | {("RegionInLaw", "successor"): "sjaelland"}
        ).of(RegionInLaw),
        Shape({**today, ("RegionInLaw", "id"): "sjaelland", ("RegionInLaw", "valid_from"): "2007-01-01"}).of(
            RegionInLaw
        ),
    ]


def _source(name: str) -> dict[str, Any]:
    return Shape({("Listed", "id"): name, ("Source", "year"): 2014}).of(Source)


def _texts() -> dict[str, Any]:
    word = Slot("Texts", "labels")
    labels = {name: dict.fromkeys(sorted(map(str, values)), word) for name, values in closed_lists().items()}
    return Shape({("Texts", "labels"): labels}).of(Texts)


def _policy() -> dict[str, Any]:
    return Shape(
        {("Policy", "age_band_width"): 10, ("Policy", "lowest_age"): 20, ("Policy", "top_age"): 60}
        | {("Share", "percent"): "50 %", ("Policy", "weights"): None, ("Policy", "expected"): None}
    ).of(Policy)


@cache
def read_by_the_theme() -> frozenset[str]:
    """The keys of a page's front matter that the theme's templates read, and `template`, which MkDocs reads."""
    text = "".join(path.read_text("utf-8") for path in sorted(THEME.rglob("*.html")))
    return frozenset({"template", *re.findall(r"page\.meta\.(\w+)", text)}) - {"title", "description"}


def records() -> dict[str, Any]:
    """Each YAML file of the casebook with its tree."""
    trees: dict[str, Any] = {f"cases/{name}.yml": _case(name, status) for name, status in CASES.items()}
    trees |= {f"methods/{name}.yml": _method(name, status) for name, status in METHODS.items()}
    trees |= {kind.file: _terms(TERMS[kind.file.rpartition("/")[2].removesuffix(".yml")]) for kind in VOCABULARIES}
    trees["site_config/municipalities.yml"] = [_municipality(PLACES[0], "0336"), _municipality(PLACES[1], "0337")]
    trees["site_config/navne.yml"] = [Shape({}).of(PublicName)]
    trees["site_config/regions.yml"] = _regions()
    trees["site_config/sources.yml"] = [_source(name) for name in SOURCES]
    trees["site_config/texts.yml"] = _texts()
    trees["site_config/policy.yml"] = _policy()
    trees["site_config/redaktion.yml"] = Shape({}).of(Publisher)
    return trees


def articles() -> dict[str, Any]:
    """Each hand-written page with its front matter and the pieces of its text."""
    return {
        f"content/{name}.md": {
            "meta": {"title": Slot("Article", "title"), "description": Slot("Article", "description")}
            | ({"raad_til": "leder", "begynd_med": ["cases/broen"], "undervisning": True} if _leads(name) else {})
            | ({"kursus": {"minutter": 60, "vejen": _path()}} if name == "kurser/broerne" else {}),
            "lists": [[Slot("Article", "query"), Slot("Article", "list")] for _ in range(2 * _leads(name))],
            "body": [Slot("Article", "body", many_lines=True) for _ in range(3)],
            "heading": [Slot("Article", "heading") for _ in range(6)],
        }
        for name in _CONTENT
    }


def _path() -> list[dict[str, Any]]:
    """The things that a course uses: a record, and something outside the casebook."""
    why = Slot("CourseItem", "why")
    outside = {"ekstern": Slot("CourseItem", "external", address=True), "titel": Slot("CourseItem", "title")}
    return [{"case": "broen", "hvorfor": why, "minutter": 20}, {**outside, "hvorfor": why, "minutter": 40}]


def _leads(name: str) -> bool:
    """True if a page is an entrance: it says what to begin with, and names lists by the query of an address."""
    return name.startswith("for/")


def article_text(tree: dict[str, Any]) -> str:
    """A hand-written page as its file: long enough to get a list of what is on it."""
    lists = [f"  {_quoted(f'udfald=delvist,{query}')}: {_quoted(name)}" for query, name in tree["lists"]]
    meta = yaml_text(tree["meta"]) + "\n".join(["lister:", *lists, ""] if lists else [])
    headings = "\n\n".join(f"## {heading}\n\nTekst." for heading in tree["heading"])
    first, *rest = tree["body"]
    return f"---\n{meta}---\n\n{first}\n\n- Punkt\n\n{headings}\n\n" + "\n\n".join(rest) + "\n"


def _quoted(text: str) -> str:
    """A text as YAML on one line, also where it is a long key."""
    quoted = json.dumps(text, ensure_ascii=False)
    return _BREAK.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)


class _OnOneLine(yaml.SafeDumper):
    """Writes each text on a line of its own, so that a finding's line says which one it is about."""

    def ignore_aliases(self, data: Any) -> bool:
        del data
        return True


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = '"' if _BREAK.search(text) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_OnOneLine.add_representer(str, _text)


def yaml_text(tree: Any) -> str:
    """A tree as YAML."""
    return yaml.dump(tree, Dumper=_OnOneLine, allow_unicode=True, sort_keys=False, width=10**6)


def settings() -> str:
    """mkdocs.yml as it is, but forgiving of links: those that are planted lead nowhere."""
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    for ours, here in _FORGIVING.items():
        text = text.replace(ours, here)
    return text
