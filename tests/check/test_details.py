"""Details that a neighbour knows somebody by ask two roles how many they fit; the smallest answer counts."""

from __future__ import annotations

import shutil
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
import yaml

from casebook.check.context import CheckContext, context_of
from casebook.check.shared.details.answers import answered_of
from casebook.check.shared.details.rare_words import FEWEST, PER_HUNDRED
from casebook.check.shared.details.reading import MANY_KINDS, Details, details_of
from casebook.check.shared.lives.dataset import people
from casebook.cli import main
from casebook.corpus.review import digest
from casebook.door import Casebook
from casebook.model import Case, parse
from casebook.problem import Level, Problem
from casebook.source.compose import compose
from casebook.source.text import decode
from tests.own import own_casebook, own_corpus
from tests.reviewing import STAFFED

ROOT = Path(__file__).parents[2]
STORIES = yaml.safe_load(Path(__file__).with_name("details.yml").read_text("utf-8"))
MONTH = "2026-11"
RULE = "korpus/genkendelige-detaljer"
FILE, METHOD = "cases/vejen-frem.yml", "methods/brobygning.yml"
POLICY, PUBLISHER = "site_config/policy.yml", "site_config/redaktion.yml"
CASE = """id: {id}
titel: En vej
resumé: En opdigtet historie.
status: ikke-gennemgået
sted:
  region: midtjylland
år: 2020
målgrupper: [langtidsledige]
metoder:
  - metode: brobygning
    rolle: del
historier:
  - borger:
      pseudonym: Malthe
      alder: 40-59
      køn: uoplyst
      baggrund: uoplyst
    tekst: {text}
kilder: egen-erfaring
rettigheder:
  grundlag: egne-ord
anonymisering:
  grundlag: samtykke
  samtykke:
    reference: S-17
    givet: 2026-10
    udløber: 2028-11
"""


def told(text: str, context: CheckContext) -> Details:
    document = compose(decode("cases/vejen-frem.yml", CASE.format(id="vejen-frem", text=f'"{text}"').encode()))
    case, _ = parse(Case, document)
    return details_of("Malthe", context.of(document, case))


@pytest.fixture(scope="module")
def own() -> CheckContext:
    return context_of(own_corpus(), MONTH)


def test_stories_that_a_neighbour_would_know_ask(own: CheckContext) -> None:
    asked = [told(text, own).single_out for text in STORIES["known"]]
    assert sum(asked) >= 0.8 * len(asked)


def test_stories_told_as_many_are_do_not_ask(own: CheckContext) -> None:
    asked = [told(text, own).single_out for text in STORIES["told_as_many_are"]]
    assert sum(asked) <= len(asked) / 9


def test_our_own_people_are_asked_about_at_most_once_in_nine(own: CheckContext) -> None:
    corpus = own_corpus()
    everybody = [person for case in corpus.cases.values() for _, person in people(case, own)]
    asked = [person for person in everybody if answered_of(person, own).unanswered]
    assert everybody
    assert len(asked) <= len(everybody) / 9


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Han sad på molen hver aften.", "sted"),
        ("Han var organist.", "arbejdsliv"),
        ("Han har en tvilling.", "familie"),
        ("Han går på krykker nu.", "helbred"),
        ("Han samler på mønter.", "fritid"),
        ("Det gjorde han i tredive år.", "livsforløb"),
        ("Det ved hele byen.", "kendt"),
        ("Han kæntrede med båden.", "hændelse"),
        ("Hun bar landsholdstrøje.", "fritid"),
    ],
)
def test_each_kind_is_known_by_its_words(text: str, kind: str, own: CheckContext) -> None:
    assert kind in {detail.kind for detail in told(text, own).places}


@pytest.mark.parametrize("text", ["Han fik en mole.", "Han fik kørekort.", "De får det godt.", "Han er i fyrrerne."])
def test_a_word_that_only_looks_like_one_is_no_detail(text: str, own: CheckContext) -> None:
    assert [detail for detail in told(text, own).places if not detail.is_rare] == []


def test_a_word_is_rare_once_however_it_is_inflected(own: CheckContext) -> None:
    assert told("Han så en trækvogn. Den trækvogn og de trækvogne var hans.", own).rare_words == 1


@pytest.fixture
def asked(tmp_path: Path) -> Path:
    """A casebook with our registers, one method and one case, whose details ask, and roles that somebody has."""
    shutil.copytree(ROOT / "site_config", tmp_path / "site_config", ignore=shutil.ignore_patterns("theme", "fonts"))
    for file in ("mkdocs.yml", METHOD):
        (tmp_path / file).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / file, tmp_path / file)
    for file, text in registers_asked().items():
        (tmp_path / file).write_text(text, "utf-8")
    (tmp_path / "cases").mkdir()
    (tmp_path / FILE).write_text(CASE.format(id="vejen-frem", text=STORIES["known"][0]), "utf-8")
    return tmp_path


def registers_asked() -> dict[str, str]:
    """Our policy where it asks a role that somebody has, and who has which."""
    policy = (ROOT / POLICY).read_text("utf-8")
    return {POLICY: policy.replace("[databeskyttelsesrådgiver]", "[jurist]"), PUBLISHER: STAFFED}


@cache
def without_cases() -> Casebook:
    """The casebook of `asked` without its case: registers and lists are read once."""
    own = own_casebook()
    kept = replace(own, folder=own.folder.only(METHOD.__eq__))
    for file, text in registers_asked().items():
        kept = kept.with_document(file, text)
    return kept


def findings(root: Path) -> list[Problem]:
    found = without_cases().with_document(FILE, (root / FILE).read_text("utf-8")).findings(FILE)
    return [problem for problem in found if problem.rule == RULE]


def answer(root: Path, role: str, number: int, field: str = "historier.0") -> int:
    more = ["--fits", field, str(number), "--root", str(root), "--today", MONTH]
    return main(["review", "vejen-frem", "--role", role, *more])


def test_one_finding_names_the_places_and_how_to_answer(asked: Path) -> None:
    (finding,) = findings(asked)
    assert finding.level is Level.WARNING
    assert finding.related
    assert "--fits historier.0 ANTAL" in finding.hint
    assert "trækvogn" not in finding.hint
    assert all("trækvogn" not in other.note for other in finding.related)


def test_two_answers_that_are_large_enough_settle_it(asked: Path) -> None:
    answer(asked, "fagredaktør", 60)
    assert [finding.level for finding in findings(asked)] == [Level.WARNING], "one role is not enough"
    answer(asked, "jurist", 40)
    assert findings(asked) == []


def test_the_smallest_answer_counts(asked: Path) -> None:
    answer(asked, "fagredaktør", 60)
    answer(asked, "jurist", 15)
    assert [finding.level for finding in findings(asked)] == [Level.WARNING]
    answer(asked, "jurist", 8)
    assert [finding.level for finding in findings(asked)] == [Level.ERROR]


def test_an_answer_lapses_when_the_text_changes(asked: Path) -> None:
    answer(asked, "fagredaktør", 60)
    answer(asked, "jurist", 40)
    file = asked / "cases/vejen-frem.yml"
    file.write_text(file.read_text("utf-8").replace("alle fester", "hver en fest"), "utf-8")
    assert [finding.level for finding in findings(asked)] == [Level.WARNING]


def test_an_answer_is_no_part_of_what_was_read_and_no_signpost(asked: Path) -> None:
    file = asked / "cases/vejen-frem.yml"
    before = file.read_text("utf-8")
    answer(asked, "fagredaktør", 60)
    after = file.read_text("utf-8")
    kept = digest(compose(decode("cases/vejen-frem.yml", before.encode())))
    assert digest(compose(decode("cases/vejen-frem.yml", after.encode()))) == kept
    (given,) = yaml.safe_load(after)["anonymisering"]["vurdering"]
    assert list(given) == ["felt", "detaljer", "passer_på", "rolle", "måned", "aftryk"]
    assert given["aftryk"] == kept


@pytest.mark.parametrize(("role", "field"), [("nabo", "historier.0"), ("jurist", "historier.7")])
def test_who_may_not_answer_changes_nothing(asked: Path, role: str, field: str) -> None:
    before = (asked / "cases/vejen-frem.yml").read_bytes()
    assert answer(asked, role, 60, field) != 0
    assert (asked / "cases/vejen-frem.yml").read_bytes() == before


def test_the_log_tells_the_answer_and_no_detail(asked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer(asked, "fagredaktør", 12)
    capsys.readouterr()
    main(["decisions", "--root", str(asked), "--today", MONTH])
    log = capsys.readouterr().out
    assert "detaljerne i historier.0" in log
    assert "passer på 12" in log
    assert "trækvogn" not in log


def test_the_report_on_risk_shows_the_places_the_question_and_the_answer(
    asked: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(asked, "fagredaktør", 12)
    capsys.readouterr()
    main(["risk", "vejen-frem", "--root", str(asked), "--today", MONTH])
    report = capsys.readouterr().out
    line = next(n for n, text in enumerate((asked / "cases/vejen-frem.yml").read_text("utf-8").splitlines(), 1)
                if "trækvogn" in text)  # fmt: skip
    assert f"cases/vejen-frem.yml:{line}:" in report.partition("Detaljer, som en nabo kan kende")[2]
    assert "mindste svar på, hvor mange det passer på: 12" in report
    assert "--fits historier.0 ANTAL" in report


def test_the_page_on_risk_says_the_limits_of_the_rule() -> None:
    page = (ROOT / "content/om/risiko.md").read_text("utf-8")
    numbers = {3: "tre", 4: "fire"}
    assert f"mindst **{numbers[MANY_KINDS]}** af de første otte slags" in page
    assert f"mindst **{numbers[FEWEST]}** forskellige sjældne ord" in page
    assert f"mindst **{str(PER_HUNDRED).replace('.', ',')}** for hver hundrede ord" in page
