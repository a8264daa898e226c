"""The indirect rules beyond single examples: other fields, other halves of a case, sums and exceptions."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from casebook.check import all_rules, check
from casebook.check.context import CheckContext, context_of
from casebook.check.engine import check_document
from casebook.corpus import load
from casebook.corpus.review import digest
from casebook.model import Case, parse
from casebook.model.publisher import Publisher
from casebook.source import Document
from casebook.source.compose import compose
from casebook.source.text import decode
from tests.own import own_corpus
from tests.reviewing import TWO
from tests.reviewing import reviewed as reviewed_by

ROOT = Path(__file__).parents[2]
INDIRECT = tuple(rule for rule in all_rules().values() if rule.family in {"indirekte", "tredjepart"})
CASE = """\
id: eksempel
titel: Et eksempel
resumé: En opdigtet historie.
status: {status}
sted:
  {place}
år: 2014
målgrupper: [aktivitetsparate]
metoder:
  - metode: gps
    rolle: bærende
historier:
  - borger:
      pseudonym: Morten
      alder: {age}
      køn: mand
      baggrund: {background}
      familie: [{family}]
    tekst: {story}
{more}
kilder:
  - kilde: kl-2014
rettigheder:
  grundlag: egne-ord
anonymisering:
  grundlag: {basis}
{privacy}
"""
SOUND = {
    "status": "ikke-gennemgået",
    "place": "kommune: holstebro",
    "age": "40-49",
    "background": "uoplyst",
    "family": "",
    "story": "En opdigtet historie.",
    "more": "",
    "basis": "allerede-publiceret",
    "privacy": "",
}


@pytest.fixture(scope="module")
def context() -> CheckContext:
    """The real registers."""
    return context_of(own_corpus(), "2026-11")


def document(**fields: str) -> Document:
    return compose(decode("cases/eksempel.yml", CASE.format(**(SOUND | fields)).encode()))


def found(context: CheckContext, **fields: str) -> list[tuple[str, str]]:
    """Each rule that finds something, with what it found."""
    one = document(**fields)
    record, problems = parse(Case, one)
    assert record, problems
    hits = []
    for problem in check_document(one, record, context, INDIRECT):
        span = problem.place.span
        start, end = (one.lines.starts[at.line - 1] + at.column - 1 for at in (span.start, span.end))
        hits.append((problem.rule.partition("/")[2], one.text[start:end]))
    return sorted(hits)


def of(rule: str, hits: list[tuple[str, str]]) -> list[str]:
    return [text for name, text in hits if name == rule]


@pytest.mark.parametrize("name", sorted(path.stem for path in (ROOT / "cases").glob("*.yml")))
def test_a_published_case_is_clean_without_exceptions(name: str, context: CheckContext) -> None:
    case = own_corpus().document(f"cases/{name}.yml")
    assert case
    record, _ = parse(Case, case)
    assert record
    assert not record.privacy.exemptions
    assert not check_document(case, record, context, INDIRECT)


GENERAL = (
    "Tilbuddet er for borgere over 18 år og tager to år.",
    "Borgeren skal være fyldt 30 år og have to børn.",
    "Metoden kommer fra Norge og blev prøvet i Aarhus i maj 2012.",
    "Hver konsulent har 30 sager, og borgeren kommer to gange om ugen.",
    "Prisen er 12.450 kr. for hver borger.",
    "Kriminalforsorgen kan henvise borgere, der er løsladt.",
    "Den unge fortæller, hvad han eller hun vil, og er 25-årig eller yngre.",
    "Mange borgere har job i Netto eller Bilka.",
)


@pytest.mark.parametrize("text", GENERAL)
def test_what_is_said_of_a_method_is_left_alone(text: str, context: CheckContext) -> None:
    assert not found(context, more=f'indsats:\n  tekst: "{text}"')
    assert not found(context, more=f'læring:\n  - type: råd\n    til: leder\n    tekst: "{text}"')


@pytest.mark.parametrize("text", ["Morten er 45 år og har et job.", "Da hun var 45 år, fik hun et job."])
def test_a_person_is_protected_where_the_method_is_told_of(text: str, context: CheckContext) -> None:
    hits = found(context, more=f'indsats:\n  tekst: "Metoden er god. {text}"')
    assert of("præcis-alder", hits) == ["45 år"]


@pytest.mark.parametrize(
    ("more", "text"),
    [
        ("stemmer:\n  - pseudonym: Morten\n    gengivelse: Han fyldte 45 på stedet.", "45"),
        ("    livslinje:\n      - hændelse: Fylder 45 år og holder fest\n        retning: op", "45 år"),
        ("    portræt: En 45-årig mand med drømme.", "45-årig"),
        ("varighed: Fra han var 45 år og frem", "45 år"),
        ("# Morten er 45 år\n", "45 år"),
    ],
)
def test_all_that_tells_of_a_person_is_read(more: str, text: str, context: CheckContext) -> None:
    assert of("præcis-alder", found(context, more=more)) == [text]


def test_a_small_municipality_follows_the_policy(casebook: Path) -> None:
    people = (
        "historier:\n  - borger:\n      pseudonym: Aske\n      alder: 40-49\n    tekst: Han går over broen.\nindsats:"
    )
    case = casebook / "cases/broen.yml"
    case.write_text(case.read_text("utf-8").replace("indsats:", people), "utf-8")
    assert "indirekte/lille-kommune" not in rules_in(casebook)
    policy = casebook / "site_config/policy.yml"
    policy.write_text(policy.read_text("utf-8") + "lille_kommune: 30000\n", "utf-8")
    assert rules_in(casebook)["indirekte/lille-kommune"] == "fejl"


def test_a_small_municipality_may_tell_of_its_method(casebook: Path) -> None:
    policy = casebook / "site_config/policy.yml"
    policy.write_text(policy.read_text("utf-8") + "lille_kommune: 30000\n", "utf-8")
    assert "indirekte/lille-kommune" not in rules_in(casebook)


def rules_in(root: Path) -> dict[str, str]:
    return {problem.rule: str(problem.level) for problem in check(load(root), "2026-11").problems}


MORE_PRECISE = "tekst-mere-præcis-end-felt"


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"story": "Han er 45 år gammel."}, "45 år gammel"),
        ({"story": "Han er 71 år gammel.", "age": "60+"}, "71 år gammel"),
        ({"story": "Han bor i Struer nu.", "place": "region: midtjylland"}, "Struer"),
        ({"story": "Han bor i Holstebro nu.", "place": "region: midtjylland"}, "Holstebro"),
        ({"story": "Han er syrisk flygtning.", "background": "ikke-vestlig"}, "syrisk"),
        ({"story": "Han kom fra Polen.", "background": "vestlig"}, "Polen"),
        ({"story": "Han har tre børn.", "family": "forælder"}, "tre børn"),
        (
            {
                "story": "I 2009 gik det galt.",
                "more": "    livslinje:\n      - efter: 3 mdr\n        hændelse: Får job\n        retning: op",
            },
            "2009",
        ),
    ],
)
def test_the_text_is_held_against_each_field(fields: dict[str, str], text: str, context: CheckContext) -> None:
    assert of(MORE_PRECISE, found(context, **fields)) == [text]


@pytest.mark.parametrize(
    "fields",
    [
        {"story": "Han flyttede hjemmefra, da han var 17 år."},
        {"story": "Han bor i Holstebro nu."},
        {"story": "Han er syrisk flygtning."},
        {"story": "Han har tre børn."},
        {"story": "I 2009 gik det galt."},
        {"story": "Han har børn.", "family": "forælder"},
        {"story": "Han er fra en mindre by.", "place": "region: midtjylland"},
    ],
)
def test_what_no_field_says_more_broadly_is_left_to_other_rules(fields: dict[str, str], context: CheckContext) -> None:
    assert not of(MORE_PRECISE, found(context, **fields))


THREE = "Morten er 45 år, har fem børn og er flygtet fra Syrien."
ROLES = ("fagredaktør", "databeskyttelsesrådgiver")
STAFFED = Publisher.model_validate({"roller": [{"rolle": role, "besat": True} for role in ROLES]})


def reviewed(*reviews: tuple[str, str, str]) -> str:
    """The reviews of a record by these roles, in these months, of a text with these digests («now»: its own)."""
    now = digest(document(story=THREE))
    lines = (
        f"  - rolle: {role}\n    måned: {month}\n    aftryk: {now if of == 'now' else of}"
        for role, month, of in reviews
    )
    return "\n".join(("gennemgang:", *lines))


@pytest.mark.parametrize(
    ("story", "privacy", "is_hit"),
    [
        (THREE, "", True),
        (THREE, reviewed((ROLES[0], "2026-11", "now")), True),
        (THREE, reviewed((ROLES[0], "2026-11", "now"), (ROLES[0], "2026-10", "now")), True),
        (THREE, reviewed((ROLES[0], "2026-11", "now"), ("nogen", "2026-11", "now")), True),
        (THREE, reviewed((ROLES[0], "2026-11", "now"), (ROLES[1], "2026-12", "now")), True),
        (THREE, reviewed((ROLES[0], "2026-11", "now"), (ROLES[1], "2026-10", "aabbccddeeffgghh")), True),
        (
            THREE,
            reviewed((ROLES[0], "2026-11", "now"), (ROLES[1], "2026-11", "now")) + "\nskrevet_af: fagredaktør",
            True,
        ),
        (THREE, reviewed((ROLES[0], "2026-11", "now"), (ROLES[1], "2026-10", "now")), False),
        ("Morten er 45 år, fylder 46 og har fem børn og tre brødre.", "", False),
    ],
)
def test_three_kinds_in_one_story_wait_for_two_roles(
    story: str, privacy: str, context: CheckContext, *, is_hit: bool
) -> None:
    staffed = replace(context, registers=replace(context.registers, publisher=STAFFED))
    hits = of("tre-indirekte", found(staffed, story=story, privacy=privacy))
    assert hits == (["Morten"] if is_hit else [])


def test_two_stories_are_not_one(context: CheckContext) -> None:
    second = "  - borger:\n      pseudonym: Aske\n      alder: 20-29\n    tekst: Han er flygtet fra Syrien."
    hits = found(context, story="Morten er 45 år og har fem børn.", more=second, privacy="")
    assert not of("tre-indirekte", hits)


def test_straight_quotation_marks_and_blocks_are_quotations(context: CheckContext) -> None:
    said = "Jeg troede aldrig, at jeg skulle komme ud af den lejlighed igen"
    assert of("søgbart-citat", found(context, story=f"'Han siger: \"{said}\".'")) == [f'"{said}"']
    assert of("søgbart-citat", found(context, story=f"|\n      Han siger:\n      > {said}")) == [f"> {said}"]


def excepted(*exemptions: tuple[str, str], story: str = "Han er 45 år gammel.") -> dict[str, str]:
    """The fields of a case with exceptions, each a rule and a field."""
    lines = [
        f"    - regel: {rule}\n      felt: {field}\n      begrundelse: Afvejet og besluttet af to roller."
        for rule, field in exemptions
    ]
    return {"story": story, "privacy": "\n".join(["  undtagelser:", *lines])}


def settled(
    root: Path, roles: tuple[str, ...] = TWO, today: str = "2026-11", before: str = "", /, **fields: str
) -> tuple[list[str], int]:
    """The findings in a casebook with one more case, and how many were excepted.

    Each of `roles` has approved the exceptions; the text said `before`, if anything, when they did.
    """
    text = CASE.format(**(SOUND | {"place": "kommune: stevns"} | fields))
    for ours, theirs in (("gps", "brobygning"), ("aktivitetsparate", "vandrere"), ("kl-2014", "broposten-2014")):
        text = text.replace(ours, theirs)
    path = root / "cases/eksempel.yml"
    path.write_text(text.replace(fields["story"], before) if before else text, "utf-8")
    reviewed_by(root, "eksempel", "undtagelser", roles=roles if "undtagelser" in text else (), today=today)
    if before:
        path.write_text(path.read_text("utf-8").replace(before, fields["story"]), "utf-8")
    corpus = load(root)
    assert "eksempel" in corpus.cases
    checked = check(corpus, "2026-11", lambda file: file == "cases/eksempel.yml")
    return [problem.rule for problem in checked.problems], checked.exemptions


AGE, FINER = ("præcis-alder", "historier.0.tekst"), (MORE_PRECISE, "historier.0.tekst")


def test_an_exception_covers_a_rule_in_a_field(casebook: Path) -> None:
    assert settled(casebook, **excepted(AGE, FINER)) == ([], 2)
    assert settled(casebook, **excepted(AGE)) == ([f"indirekte/{MORE_PRECISE}"], 1)


def test_an_exception_covers_nothing_in_another_field(casebook: Path) -> None:
    rules, count = settled(casebook, **excepted(("præcis-alder", "resumé"), FINER))
    assert rules == ["indirekte/præcis-alder", "undtagelser/ubrugt-undtagelse"]
    assert count == 1


@pytest.mark.parametrize(
    ("exemption", "fault"),
    [
        (("præcis-alder", "historier.0.tekst"), "undtagelser/ubrugt-undtagelse"),
        (("findes-ikke", "historier.0.tekst"), "undtagelser/regel-findes-ikke"),
        (("præcis-alder", "historier.3.tekst"), "undtagelser/felt-findes-ikke"),
        (("cpr-nummer", "historier.0.tekst"), "undtagelser/kan-ikke-undtages"),
    ],
)
def test_an_exception_that_is_wrong_is_said(casebook: Path, exemption: tuple[str, str], fault: str) -> None:
    assert settled(casebook, **excepted(exemption, story="Han går over broen.")) == ([fault], 0)


def test_a_direct_identifier_is_never_excepted(casebook: Path) -> None:
    rules, count = settled(casebook, **excepted(("cpr-nummer", "historier.0.tekst"), story="Han er 010203-0000."))
    assert rules == ["direkte/cpr-nummer", "undtagelser/kan-ikke-undtages"]
    assert count == 0


IN_VAIN = "undtagelser/fejl-kan-ikke-undtages"


@pytest.mark.parametrize(
    ("rule", "field", "changed"),
    [
        ("gennemgang-mangler", "status", {"status": "publiceret", "privacy": ""}),
        ("samtykke-mangler", "anonymisering", {"basis": "samtykke"}),
        ("lille-kommune", "sted.kommune", {"place": "kommune: stevns"}),
    ],
)
def test_an_error_is_never_excepted(casebook: Path, rule: str, field: str, changed: dict[str, str]) -> None:
    municipalities = casebook / "site_config/municipalities.yml"
    municipalities.write_text(municipalities.read_text("utf-8").replace("23000", "9000"), "utf-8")
    reason = f"    - regel: {rule}\n      felt: {field}\n      begrundelse: Afvejet og besluttet af to roller.\n"
    fields = {"privacy": ""} | changed
    before, _ = settled(casebook, **fields)
    fields["privacy"] += f"\n  undtagelser:\n{reason}"
    rules, count = settled(casebook, (), **fields)
    assert [one for one in before if one.endswith(f"/{rule}")]
    assert sorted(rules) == sorted([*before, IN_VAIN])
    assert count == 0


def test_an_exception_ends_when_the_policy_makes_the_rule_an_error(casebook: Path) -> None:
    policy = casebook / "site_config/policy.yml"
    policy.write_text(policy.read_text("utf-8") + "niveauer:\n  præcis-alder: fejl\n", "utf-8")
    rules, count = settled(casebook, **excepted(AGE, FINER))
    assert rules == ["indirekte/præcis-alder", IN_VAIN]
    assert count == 1


NOT_YET, OTHER_TEXT = "undtagelser/ingen-har-sagt-god-for-den", "undtagelser/gælder-en-anden-tekst"
FOUND = "indirekte/præcis-alder"  # the other says the same of the same words, and is gathered into it


@pytest.mark.parametrize("roles", [(), ("jurist",), ("jurist", "jurist")])
def test_the_authors_own_exception_takes_nothing_off(casebook: Path, roles: tuple[str, ...]) -> None:
    rules, count = settled(casebook, roles, **excepted(AGE, FINER))
    assert sorted(rules) == [FOUND, NOT_YET, NOT_YET]
    assert count == 0


def test_an_exception_ends_when_the_text_changes(casebook: Path) -> None:
    rules, count = settled(casebook, TWO, "2026-11", "Han er 45 år.", **excepted(AGE, FINER))
    assert sorted(rules) == [FOUND, OTHER_TEXT, OTHER_TEXT]
    assert count == 0


def test_nobody_approves_an_exception_in_the_future(casebook: Path) -> None:
    rules, count = settled(casebook, TWO, "2026-12", **excepted(AGE, FINER))
    assert {FOUND, NOT_YET, "proces/endnu-ikke-sket"} == set(rules)
    assert count == 0


def test_who_has_only_read_the_text_has_not_approved_its_exceptions(casebook: Path) -> None:
    settled(casebook, **excepted(AGE, FINER))
    path = casebook / "cases/eksempel.yml"
    path.write_text(path.read_text("utf-8").replace("    omfatter: [undtagelser]\n", "", 1), "utf-8")
    assert NOT_YET in {problem.rule for problem in check(load(casebook), "2026-11").problems}


@pytest.mark.parametrize(
    ("named", "fault"), [("[jurist]", None), ("[leder]", NOT_YET), ("[nabo]", "undtagelser/rolle-findes-ikke")]
)
def test_a_policy_names_roles_that_must_approve(casebook: Path, named: str, fault: str | None) -> None:
    policy = casebook / "site_config/policy.yml"
    policy.write_text(f"{policy.read_text('utf-8')}godkendende_roller: {named}\n", "utf-8")
    assert settled(casebook, **excepted(AGE, FINER))[1] == (0 if fault else 2)
    rules = {problem.rule for problem in check(load(casebook), "2026-11").problems}
    assert fault in rules if fault else not rules


def test_the_same_exception_twice_covers_once_and_is_said(casebook: Path) -> None:
    rules, count = settled(casebook, **excepted(AGE, AGE, FINER))
    assert rules == ["undtagelser/ubrugt-undtagelse"]
    assert count == 2
