"""The completeness score: what counts, what is not asked for, and what the whole casebook comes to."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.cli import main
from casebook.corpus.completeness import GOAL, AnyScore, median, score, scores, strongest_roles, why_unused
from casebook.corpus.criteria import criteria_of
from casebook.model import Case, Method
from casebook.model.reference import FieldInfo, describe_fields
from casebook.model.values import Role
from casebook.published import published
from casebook.render.pages import status
from tests.own import own_corpus
from tests.render.small_site import case, html, method, rendered, sections, view, words, write

ROOT = Path(__file__).parents[1]
STORY: dict[str, Any] = {"borger": {"pseudonym": "Bo", "alder": "40-49"}, "tekst": "Bo går over."}
EXTRAS: dict[str, Any] = {
    "udfald": "lykkedes",
    "aktør": {"type": "kommune", "navn": "Broen"},
    "varighed": "Et år",
    "udfordringer": ["modvind"],
    "temaer": ["relation"],
    "læring": [{"type": "råd", "til": to, "tekst": "Byg."} for to in ("leder", "leder", "mentor")],
    "undervisning": {"minutter": 20, "læringsmål": ["At bygge"]},
    "kilder": [{"kilde": "broposten-2014", "sider": "4"}],
    "eftersyn": {"ansvarlig": "fagredaktør", "næste": "2028-11"},
}


def of_case(**fields: object) -> AnyScore:
    return score(Case.model_validate(case(**fields)))


def of_method(**fields: object) -> AnyScore:
    return score(Method.model_validate(method(**fields)))


def missing(found: AnyScore) -> list[str]:
    return [one.field for one in found.missing]


def paths(fields: Iterable[FieldInfo], before: str = "") -> set[str]:
    """Every field and, with a point between, every field inside it."""
    found = {f"{before}{field.name}" for field in fields}
    return found.union(*(paths(part.fields, f"{before}{one.name}.") for one in fields for part in one.parts))


@pytest.mark.parametrize("model", [Case, Method])
def test_no_criterion_stands_at_a_field_that_is_always_filled(model: Any) -> None:
    fields, criteria = describe_fields(model), criteria_of(model)
    required = {field.name for field in fields if field.required}
    assert {one.field for one in criteria} <= paths(fields) - required
    assert {one.weight for one in criteria} == {1, 2, 3}


def test_nothing_is_asked_about_who_the_citizen_is() -> None:
    assert [one.field for one in criteria_of(Case) if "borger" in one.field.split(".")] == []


def test_a_case_without_a_story_is_not_asked_for_what_a_story_tells() -> None:
    lacking = missing(of_case())
    assert [field for field in lacking if field.startswith("historier")] == []
    assert not {"stemmer", "udfald"} & set(lacking)  # many people have no one outcome
    of_one = set(missing(of_case(historier=[STORY])))
    assert {"historier.livslinje", "historier.hvad_ellers", "stemmer", "udfald"} < of_one


def test_a_case_that_did_not_succeed_is_not_asked_why_it_works() -> None:
    assert "indsats.virker_fordi" in missing(of_case(udfald="lykkedes"))
    assert "indsats.virker_fordi" not in missing(of_case(udfald="lykkedes-ikke"))


def test_what_would_otherwise_have_happened_may_stand_with_the_story_or_with_the_effort() -> None:
    told = {"tekst": "De bygger.", "hvad_ellers": "Ingen bro."}
    for fields in ({"historier": [STORY | {"hvad_ellers": "Ingen bro."}]}, {"historier": [STORY], "indsats": told}):
        assert "historier.hvad_ellers" not in missing(of_case(**fields))
    assert "indsats.hvad_ellers" in missing(of_case(udfald="lykkedes"))
    assert "indsats.hvad_ellers" not in missing(of_case(udfald="lykkedes", indsats=told))
    assert "indsats.hvad_ellers" not in missing(of_case())


def test_every_story_must_have_what_is_asked_of_a_story() -> None:
    with_portrait = STORY | {"portræt": "Bo på broen."}
    assert "historier.portræt" not in missing(of_case(historier=[with_portrait]))
    assert "historier.portræt" in missing(of_case(historier=[with_portrait, STORY]))


def test_few_lessons_few_turning_points_and_few_moments_are_not_enough() -> None:
    turns = [{"hændelse": "Over", "retning": "op"}] * 2
    questions = [{"hvornår": moment, "tekst": "Hvorfor?"} for moment in ("før", "efter")]
    found = of_case(
        læring=EXTRAS["læring"][:2],
        historier=[STORY | {"livslinje": turns}],
        undervisning={"spørgsmål": questions},
    )
    assert {"læring", "læring.til", "historier.livslinje", "undervisning.spørgsmål"} < set(missing(found))


def test_that_a_source_does_not_tell_is_an_answer_when_it_is_said() -> None:
    answer = {"niveau": "ikke-oplyst", "tekst": "Kilden siger det ikke."}
    assert "viden.effekt" not in missing(of_method(viden={"effekt": answer}))
    assert "viden.effekt" in missing(of_method(viden={"effekt": {"niveau": "ikke-oplyst"}}))


def test_what_weighs_most_is_named_first() -> None:
    weights = [one.weight for one in of_method().missing]
    assert weights == sorted(weights, reverse=True)


def test_a_score_is_the_weight_that_is_met_of_the_weight_that_is_asked_rounded_down() -> None:
    asked = sum(one.weight for one in criteria_of(Method))
    assert of_method().percent == 0
    assert of_method(brug_når=["Når der er vand."]).percent == 300 // asked


@given(st.lists(st.sampled_from(sorted(EXTRAS)), unique=True), st.sampled_from(sorted(EXTRAS)))
def test_no_field_that_is_filled_lowers_the_score_and_only_a_full_record_has_100(given: list[str], more: str) -> None:
    told = {name: EXTRAS[name] for name in given} | {"historier": [STORY]}
    less, fuller = of_case(**told), of_case(**told, **({} if more in told else {more: EXTRAS[more]}))
    assert 0 <= less.percent <= fuller.percent <= 100
    assert (fuller.percent == 100) == (fuller.missing == ())


def test_the_median_is_reached_by_at_least_half_and_leaves_drafts_out() -> None:
    full = {"udfald": "lykkedes", "aktør": EXTRAS["aktør"]}
    records = [Case.model_validate(case(**fields)) for fields in ({}, {}, full, full)]
    assert median(scores(records)) == score(records[0]).percent
    draft = Case.model_validate(case(status="kladde"))
    assert median(scores([*records, draft, draft])) == score(records[0]).percent
    assert median(scores([draft])) is None


def test_a_method_counts_where_it_weighs_most_and_not_where_it_is_only_mentioned() -> None:
    uses = ([{"metode": "brobygning", "rolle": role}] for role in ("baggrund", "bærende", "del"))
    cases = [Case.model_validate(case(metoder=methods)) for methods in uses]
    assert strongest_roles(cases) == {"brobygning": Role.CORE}
    assert strongest_roles(cases[:1]) == {}
    assert strongest_roles([]) == {}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("En god metode. Ingen case bruger den\nendnu: Den er ny. Mere.", "Ingen case bruger den endnu: Den er ny."),
        ("En god metode. Ingen af casebogens cases har brugt den. Mere.", "Ingen af casebogens cases har brugt den."),
        ("Der er ingen cases endnu.", ""),
        ("En god metode.", ""),
    ],
)
def test_a_method_says_why_no_case_uses_it_in_a_sentence_of_its_own(text: str, told: str) -> None:
    for fields in ({"baggrund": text}, {"viden": {"målgruppe": {"niveau": "beskrevet", "tekst": text}}}):
        assert why_unused(Method.model_validate(method(**fields))) == told


def test_the_page_names_every_record_with_its_score_and_what_is_missing(casebook: Path) -> None:
    (page,) = rendered(status, view(casebook))
    told = words(page)
    asked = {one.field for kind in (Case, Method) for one in criteria_of(kind)}
    assert sections(page) == ["cases", "metoder", "brug", "regnet"]
    assert f"Vejen over broen {of_case().percent} % Mangler: mindst tre ting, andre kan bruge," in told
    assert "Brobygning 0 % Mangler: hvornår metoden er et godt valg," in told
    assert "1 metode: 1 bærer en case." in told
    assert all(f"<code>{field}</code>" in html(page) for field in asked)


def test_the_page_says_which_methods_no_case_uses_and_why(casebook: Path) -> None:
    write(casebook, "methods/sejlads.yml", method(id="sejlads", titel="Sejlads", baggrund="Ingen case sejler."))
    write(casebook, "methods/tunnel.yml", method(id="tunnel", titel="Tunnel"))
    (page,) = rendered(status, view(casebook))
    assert "3 metoder: 1 bærer en case og 2 bruges ikke af nogen case endnu." in words(page)
    assert "Sejlads : Ingen case sejler. Tunnel : Metoden siger ikke hvorfor." in words(page)


def test_a_casebook_without_published_records_has_a_page_without_a_median(casebook: Path) -> None:
    for file in ("cases/broen.yml", "methods/brobygning.yml"):
        (casebook / file).unlink()
    (page,) = rendered(status, view(casebook))
    assert "Der er ingen udgivne poster endnu." in words(page)
    assert "None" not in words(page)


def test_the_command_gives_the_same_numbers_to_people_and_to_programs(
    casebook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(casebook, "cases/kladden.yml", case(id="kladden", status="kladde"))
    assert main(["status", "--root", str(casebook)]) == 0
    text = capsys.readouterr().out
    assert main(["status", "--root", str(casebook), "--format", "json"]) == 0
    given = json.loads(capsys.readouterr().out)
    assert f"Medianen er {given['median']} %. Målet er mindst {GOAL} %.\n" in text
    assert [one["record"] for one in given["records"]] == ["brobygning", "broen", "kladden"]
    assert "cases/kladden.yml (kladde): mangler" in text
    assert given["methods_without_case"] == []
    lacking = {one["field"]: one["weight"] for one in given["records"][1]["missing"]}
    assert lacking["læring"] == max(lacking.values())


def test_the_published_casebook_reaches_its_goal_and_every_method_is_used_or_says_why_not() -> None:
    whole = own_corpus()
    assert whole.registers.texts
    corpus = published(whole, whole.registers.texts)
    found: tuple[AnyScore, ...] = (*scores(corpus.cases.values()), *scores(corpus.methods.values()))
    used = strongest_roles(corpus.cases.values())
    assert (median(found) or 0) >= GOAL
    assert [one.id for one in corpus.methods.values() if one.id not in used and not why_unused(one)] == []
