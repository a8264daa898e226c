"""`casebook risk`: in Danish, as text, as JSON, and as a page that stays on the machine."""

from __future__ import annotations

import json
import re
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path
from unittest.mock import patch

import pytest

from casebook.cli import main
from casebook.door import Casebook
from casebook.problem import Level
from casebook.render.risk.formats import as_page, as_text
from casebook.render.risk.report_view import PersonRow, Report
from casebook.risk.benefits import fraction
from casebook.risk.doubt import BoundedNumber
from tests.own import own_casebook, own_corpus

ROOT = Path(__file__).parents[2]
CASE = "frederikshavn-mit-liv-mit-ansvar"
ENGLISH = re.compile(r"\b(the|of|and|without|people|number|error|place|with)\b", re.IGNORECASE)


@cache
def output(*arguments: str) -> str:
    """The answer of the command about this repository's casebook, which is read once; the same is asked once."""
    out, err = StringIO(), StringIO()
    own = own_casebook()
    loaded = patch.object(Casebook, "load", lambda root, **_: {ROOT: own}[root])
    with redirect_stdout(out), redirect_stderr(err), loaded:
        assert main(["risk", "--root", str(ROOT), *arguments]) == 0
    assert err.getvalue() == ""
    return out.getvalue()


@pytest.fixture(scope="module")
def of_all(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """All people under one: as text and, of the same run, as a page."""
    file = tmp_path_factory.mktemp("risiko") / "risiko.html"
    return output("--html", str(file)), file.read_text("utf-8")


def test_one_case_is_told_in_full() -> None:
    out = output(CASE)
    assert out.startswith("frederikshavn-mit-liv-mit-ansvar, historie 1: det, der fortælles, passer på mellem ")
    file = "cases/frederikshavn-mit-liv-mit-ansvar.yml"
    lines = (ROOT / file).read_text("utf-8").splitlines()
    for attribute, value in (
        ("alder: 40-59", "Alderen (40-59)"),
        ("til: fleksjob", "Det, personen kom til (fleksjob)"),
    ):
        number = next(i for i, line in enumerate(lines, 1) if line.strip() == attribute)
        assert value in out
        assert f"{file}:{number}:" in out
    assert not ENGLISH.search(out)


SAID = {
    Level.ERROR: "for få",
    Level.WARNING: "for få til at udgive",
    Level.ADVICE: "nok, men måske for få",
    None: "nok",
}


@pytest.mark.parametrize("level", [*Level, None])
def test_every_level_is_said_in_words(level: Level | None) -> None:
    bounds, nothing = BoundedNumber(8, 37, 165), Report((), (), (), (), 11, 20)
    row = PersonRow("vejen-frem", "historie 1", bounds, bounds, level, (), (), (), (), "", 0, (), ())
    view = replace(nothing, rows=(row,), riskiest=(row,))
    for text in (as_text(view, detailed=True), as_text(view, detailed=False)):
        assert f"regnet 37 ({SAID[level]})" in text
    assert SAID[level] in as_page(view)


def test_all_is_told_under_one(of_all: tuple[str, str]) -> None:
    out, _ = of_all
    assert re.match(r"[0-9]+ person(er)? i alt", out)
    assert "Det, der gør tallene små" in out
    assert not ENGLISH.search(out)


def test_json_has_people_distribution_and_drivers() -> None:
    tree = json.loads(output("--format", "json"))
    assert list(tree) == ["version", "thresholds", "people", "riskiest", "distribution", "drivers"]
    assert tree["thresholds"] == {"fejl": 11, "advarsel": 20}
    assert sum(span["people"] for span in tree["distribution"]) == len(tree["people"])
    numbers = {(person["record"], person["who"]): person["interval"]["middle"] for person in tree["people"]}
    riskiest = [numbers[person["record"], person["who"]] for person in tree["riskiest"]]
    assert riskiest == sorted(numbers.values())[:10]
    assert all(person["divides_by"] >= 1 for person in tree["drivers"])


class Loads(HTMLParser):
    """Collects what a page would load, its headings and its language."""

    def __init__(self) -> None:
        super().__init__()
        self.loads: list[str] = []
        self.tags: list[str] = []
        self.language = ""

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        self.tags.append(tag)
        self.language = given.get("lang") or self.language
        self.loads += [value for name in ("src", "href", "srcset") if (value := given.get(name))]


def test_the_page_needs_nothing_else_and_is_no_part_of_the_site(of_all: tuple[str, str]) -> None:
    _, written = of_all
    page = Loads()
    page.feed(written)
    assert page.loads == []
    assert page.language == "da"
    assert "script" not in page.tags
    assert page.tags.count("h1") == page.tags.count("main") == 1
    assert "noindex" in written


def test_a_case_that_is_not_there_is_said_plainly(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["risk", "--root", str(ROOT), "kvabbelskrald"]) == 2
    assert "kvabbelskrald" not in capsys.readouterr().err


def test_of_a_case_that_cannot_be_read_it_is_said_what_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    lacking = own_casebook().with_document("cases/ny.yml", "id: ny\ntitel: En vej\nstatus: kladde\n")
    with patch.object(Casebook, "load", lambda *_, **__: lacking):
        assert main(["risk", "--root", str(ROOT), "ny"]) == 2
    message = capsys.readouterr().err
    assert all(f"Feltet «{name}» mangler." in message for name in ("anonymisering", "resumé", "sted", "år"))


def test_a_casebook_without_figures_says_so(casebook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["risk", "--root", str(casebook)]) == 2
    assert "folketal" in capsys.readouterr().err


# --- the page for editors


def test_the_page_on_risk_states_the_policys_own_thresholds() -> None:
    policy = own_corpus().registers.policy
    assert policy
    assert policy.expected
    page = (ROOT / "content/om/risiko.md").read_text("utf-8")
    rows = dict(re.findall(r"^\| (.+?) \| under ([0-9]+) \|", page, re.MULTILINE))
    assert {name: int(number) for name, number in rows.items()} == {
        "Forventet antal, fejl": policy.expected.error,
        "Forventet antal, advarsel": policy.expected.warning,
        "Den nederste grænse, råd": policy.expected.error,
        "Rollernes mindste svar om detaljer, fejl": policy.expected.error,
        "Rollernes mindste svar om detaljer, advarsel": policy.expected.warning,
        "Sjælden kombination": policy.rare,
        "Lille gruppe": policy.small_group,
    }
    assert "risiko.md" in (ROOT / "content/om/metode.md").read_text("utf-8")


def test_the_page_on_risk_states_the_policys_own_doubt() -> None:
    policy = own_corpus().registers.policy
    assert policy
    assert policy.doubt
    page = (ROOT / "content/om/risiko.md").read_text("utf-8")
    rows = re.findall(r"^\| (.+?) \| ([0-9,]+ gange) \|", page, re.MULTILINE)
    assert [factor for _, factor in rows] == [policy.doubt.sourced, policy.doubt.assumed, policy.doubt.municipality]


def test_a_case_says_what_makes_its_number_doubtful() -> None:
    out = output(CASE)
    # the lowest bound is that of those who left praktik, which the text tells of, and of the path from it: both are
    # assumed (ln² 2.5 = 0.84 each), and the place is a municipality (ln² 1.2 = 0.03): 49, 49 and 2 per cent of 1.71
    assert "på grund af det, personen kom fra (49 %)" in out
    assert "vejen fra det ene til det andet (49 %)" in out
    (person, *_) = json.loads(output(CASE, "--format", "json"))["people"]
    assert person["interval"]["low"] < person["interval"]["middle"] < person["interval"]["high"]
    assert [doubt["part"] for doubt in person["doubts"]] == [0.49, 0.49, 0.02]


def test_the_pages_example_is_reckoned_right() -> None:
    shares = own_corpus().registers.policy.shares  # type: ignore[union-attr]
    assert shares
    page = (ROOT / "content/om/risiko.md").read_text("utf-8")
    in_flexjob, divorced = shares.after["fleksjob"].by_age["40-49"], "13 %"
    assert in_flexjob in page
    assert divorced in page
    men = 40_000 * fraction("6,5 %")
    assert (men, round(men * fraction(in_flexjob)), round(men * fraction(in_flexjob) * fraction(divorced))) == (
        2600,
        60,
        8,
    )
