"""All that a text tells of somebody counts, whatever word it uses, and nothing that it tells of others or denies."""

from __future__ import annotations

import pytest

from casebook.check import all_rules
from casebook.check.context import CheckContext, context_of
from casebook.check.examples import context_of_example, placed
from casebook.check.korpus.forventet_antal import contributions, first_places
from casebook.check.shared.lives.dataset import dataset
from casebook.risk.person import Person
from casebook.risk.words import name_of
from tests.own import own_corpus

RULE = all_rules()["korpus/forventet-antal"]
CITIZEN = "pseudonym: Morten\n      alder: 40-49\n      køn: {sex}\n      baggrund: uoplyst\n"
REGION = "sted:\n  region: midtjylland\n"


@pytest.fixture(scope="module")
def context() -> CheckContext:
    return context_of(own_corpus(), "2026-11")


def people(context: CheckContext, fields: str) -> tuple[Person, ...]:
    data = dataset(context_of_example(placed(RULE, fields), context))
    assert data
    return data.in_record("eksempel")


def story(text: str, sex: str = "mand", more: str = "") -> str:
    return f'historier:\n  - borger:\n      {CITIZEN.format(sex=sex)}{more}    tekst: "{text}"\n'


def of_morten(context: CheckContext, fields: str) -> dict[str, str]:
    """The attributes of Morten that neither his fields nor a rule on the text have told."""
    (morten,) = (person for person in people(context, fields) if person.name == "Morten")
    stated = {"alder", "sted", "køn"}
    return {
        attribute: value
        for attribute, value in morten.quasi_identifiers.items()
        if attribute not in stated and not attribute.startswith("tekst.f")
    }


@pytest.mark.parametrize(
    ("text", "benefit"),
    [
        ("Han er kontanthjælpsmodtager.", "kontanthjaelp"),
        ("Han lever af kontanthjælpen.", "kontanthjaelp"),
        ("Han får bistand.", "kontanthjaelp"),
        ("Han fik socialhjælp.", "kontanthjaelp"),
        ("Han er førtidspensionist.", "foertidspension"),
        ("Førtidspensionisten Morten går tur.", "foertidspension"),
        ("Han fik tilkendt pension.", "foertidspension"),
        ("Han har et flexjob.", "fleksjob"),
        ("Han drømmer om et fleksjob.", "fleksjob"),  # a wish too, where the name says enough by itself
        ("Han er fleksjobber.", "fleksjob"),
        ("Han er glad for fleksjobbet.", "fleksjob"),
        ("Han er i minifleksjob.", "fleksjob"),
        ("Han er ansat på særlige vilkår.", "fleksjob"),
        ("Han er i praktik.", "virksomhedspraktik"),
        ("Han begyndte i virksomhedspraktik.", "virksomhedspraktik"),
        ("Han er i løntilskud.", "loentilskud"),
        ("Han blev sygemeldt.", "sygedagpenge"),
        ("Han er langtidssygemeldt.", "sygedagpenge"),
        ("Han er på dagpenge.", "dagpenge"),
        ("Han er i ressourceforløbet.", "ressourceforloeb"),
        ("Han er i jobafklaring.", "jobafklaringsforloeb"),
        ("Han er på ledighedsydelse.", "ledighedsydelse"),
        ("Han er revalidend.", "revalidering"),
        ("Han går på FGU.", "fgu"),
        ("Han læser på universitetet.", "uddannelse"),
        ("Han er i gang med en uddannelse.", "uddannelse"),
        ("Han har en læreplads.", "uddannelse"),
    ],
)
def test_a_benefit_counts_in_each_form(context: CheckContext, text: str, benefit: str) -> None:
    assert of_morten(context, story(text)) == {"til": benefit}


@pytest.mark.parametrize(
    "text",
    [
        "Han er ikke på kontanthjælp.",
        "Han slap for fleksjob.",
        "Han fik afslag på førtidspension.",
        "Hans mor er på førtidspension.",
        "Han har en bror, der er på kontanthjælp.",
        "Mentoren er i fleksjob.",
        "Kollegaen er sygemeldt, og han passer butikken.",
        "Fleksjobordningen er ny.",
        "Han hørte om sygedagpengeopfølgningen.",
        "Mange borgere er på kontanthjælp.",
        "Praktikere siger, at det hjælper.",
        "Han vil gerne i praktik.",
        "Han læser på A4-papir.",
        "Målet er et job på særlige vilkår.",
        "Han har fået lovning på en læreplads.",
        "Han er i praktik i uddannelsen på almindelige vilkår.",
        "Han kommer i jobcentret.",  # that is everybody
    ],
)
def test_no_benefit_is_told_of_him(context: CheckContext, text: str) -> None:
    assert of_morten(context, story(text)) == {}


def test_a_benefit_of_before_is_no_end_of_the_path(context: CheckContext) -> None:
    assert of_morten(context, story("Han havde været på sygedagpenge.")) == {"fra": "sygedagpenge"}
    assert of_morten(context, story("Han er ikke længere på kontanthjælp.")) == {"fra": "kontanthjaelp"}
    path = story("Han kom fra kontanthjælp og er i fleksjob. Undervejs var han i praktik.")
    between = {"tekst.ydelse#virksomhedspraktik": "virksomhedspraktik"}
    assert of_morten(context, path) == {"fra": "kontanthjaelp", "til": "fleksjob", **between}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Han bor alene.", {"familie.enlig": "enlig"}),
        ("Han er single.", {"familie.enlig": "enlig"}),
        ("Han er gift.", {"familie.gift": "gift"}),
        ("Han er en skilt mand.", {"familie.skilt": "skilt"}),
        ("Han bor sammen med sin kæreste.", {"familie.samlevende": "samlevende"}),
        ("Han mistede sin kone.", {"familie.enke": "enke"}),  # and is married no more
        ("Hans kone døde.", {"familie.enke": "enke"}),
        ("Han har en datter.", {"børn": "forælder"}),
        ("Han er far.", {"børn": "forælder"}),
        ("Han har børn.", {"børn": "forælder"}),
        ("Han er flygtning.", {"baggrund": "ikke-vestlig"}),
        ("Han er indvandrer.", {"baggrund": "ikke-vestlig"}),
        ("Han kom til Danmark som barn.", {"baggrund": "ikke-vestlig"}),
        ("Han har en far.", {}),
        ("Hans forældre blev skilt.", {}),
        ("Hans søster er gift.", {}),
        ("Han har ingen børn.", {}),
        ("Han er ikke gift.", {}),
        ("Han så et skilt.", {}),
        ("Han arbejder med børn.", {}),
        ("Mentoren er far.", {}),
        ("Hans mor kom til Danmark som barn.", {}),
    ],
)
def test_family_and_background_count_in_words(context: CheckContext, text: str, fact: dict[str, str]) -> None:
    assert of_morten(context, story(text)) == fact


def test_a_background_that_a_field_states_is_not_told_once_more(context: CheckContext) -> None:
    stated = story("Han er flygtning.").replace("baggrund: uoplyst", "baggrund: vestlig")
    assert of_morten(context, stated) == {"baggrund": "vestlig"}


@pytest.mark.parametrize(
    ("text", "sex"),
    [
        ("Han er glad for det.", "mand"),
        ("Hun møder sin mentor. Han er venlig. Hun kommer igen.", "kvinde"),
        ("Morten er glad for det.", None),
        ("Han kom. Hun gik.", None),  # nobody knows which of them is meant
    ],
)
def test_pronouns_say_the_sex_that_a_field_leaves_out(context: CheckContext, text: str, sex: str | None) -> None:
    (morten,) = people(context, story(text, "uoplyst"))
    assert morten.quasi_identifiers.get("køn") == sex


@pytest.mark.parametrize(
    "field",
    [
        "indsats:\n  tekst: {}",
        "læring:\n  - type: råd\n    til: leder\n    tekst: {}",
        "figurer:\n  - type: boks\n    titel: En boks\n    tekst: {}",
        "undervisning:\n  læringsmål:\n    - {}",
        "stemmer:\n  - pseudonym: Morten\n    gengivelse: {}",
        "resumé: {}",
        "titel: {}",
        "metoder:\n  - metode: gps\n    rolle: bærende\n    tilpasning: {}",
        "udfald: lykkedes\nudfald_begrundelse: {}",
    ],
)
def test_every_field_that_can_tell_of_somebody_is_read(context: CheckContext, field: str) -> None:
    fields = f"{field.format('Morten er skilt og på sygedagpenge.')}\n{story('En opdigtet historie.')}"
    assert of_morten(context, fields) == {"familie.skilt": "skilt", "til": "sygedagpenge"}


def test_a_life_line_is_read(context: CheckContext) -> None:
    line = "    livslinje:\n      - hændelse: Bliver sygemeldt\n        retning: ned\n"
    assert of_morten(context, story("En opdigtet historie.") + line) == {"til": "sygedagpenge"}


def test_what_a_sentence_says_of_one_is_not_told_of_the_other(context: CheckContext) -> None:
    two = story("En historie.") + "  - borger:\n      pseudonym: Malene\n      alder: 20-29\n    tekst: En historie.\n"
    text = "indsats:\n  tekst: Malene er i fleksjob, men Morten er i praktik.\n"
    attributes = {person.name: person.quasi_identifiers.get("til") for person in people(context, text + two)}
    assert attributes == {"Morten": "virksomhedspraktik", "Malene": "fleksjob"}


# --- a person without a story


def test_a_person_without_a_story_is_a_person(context: CheckContext) -> None:
    text = "historier: []\nindsats:\n  tekst: Borgeren er en skilt mand i fyrrerne i fleksjob.\n"
    (unnamed,) = people(context, text)
    assert (unnamed.name, unnamed.label) == ("", "den uden navn")
    assert unnamed.quasi_identifiers == {
        "alder": "40-49",
        "familie.skilt": "skilt",
        "køn": "mand",
        "sted": "kommune:holstebro",
        "til": "fleksjob",
    }


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("Borgeren møder sin mentor hver uge.", "allerede-publiceret"),
        ("De, der møder op, får et job.", "allerede-publiceret"),
        ("Borgeren fik et job og passede det.", "ingen-person"),
    ],
)
def test_a_method_tells_of_nobody(context: CheckContext, text: str, basis: str) -> None:
    assert people(context, f"historier: []\nindsats:\n  tekst: {text}\nanonymisering:\n  grundlag: {basis}\n") == ()


def test_beside_a_single_story_nobody_is_without_a_name(context: CheckContext) -> None:
    another = "indsats:\n  tekst: En kvinde kom også.\n"
    assert [person.name for person in people(context, another + story("Han kom."))] == ["Morten"]
    assert [person.name for person in people(context, f"historier: []\n{another}")] == [""]


def test_an_exact_age_is_ones_own_within_the_band_and_else_one_at_which_something_happened(
    context: CheckContext,
) -> None:
    (morten,) = people(context, story("Han vandt som 43-årig og var 17 år, da det gik galt."))
    values = {name.partition("#")[0]: value for name, value in morten.quasi_identifiers.items()}
    assert (values["alder"], values["tekst.præcis-alder"]) == ("43", "17 år")


def test_two_without_a_name_are_not_one_person(context: CheckContext) -> None:
    text = "historier: []\nindsats:\n  tekst: Borgeren fik et job og passede det.\n"
    data = dataset(context_of_example(placed(RULE, f"{text}---\n{text}"), context))
    assert data
    assert len(data.people) == 2
    assert data.namesakes(data.people[0]) == ()


# --- names that give the place away


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ("", "region:midtjylland"),
        ("titel: Projekt Herning Frem\n", "kommune:herning"),
        ("indsats:\n  tekst: Projektet hedder Herning Frem.\n", "kommune:herning"),
        ("indsats:\n  tekst: Herning Kommunes indsats.\n", "kommune:herning"),
        ("tidligere_id: [herning-morgenhold]\n", "kommune:herning"),
        ("tidligere_id: [vejen-tilbage]\n", "region:midtjylland"),  # Vejen is a municipality, and a way
        ("tidligere_id: [rampe-aarhus-herning]\n", "region:midtjylland"),  # either of them
        ("indsats:\n  tekst: Metoden kommer fra Herning.\n", "region:midtjylland"),
    ],
)
def test_a_name_gives_the_municipality_away(context: CheckContext, fields: str, place: str) -> None:
    (morten,) = people(context, REGION + fields + story("En opdigtet historie."))
    assert morten.quasi_identifiers["sted"] == place


@pytest.mark.parametrize("text", ["Han går i hormonbehandling.", "Alle kender ham på den gule cykel."])
def test_words_that_tell_several_things_are_named_once(text: str, context: CheckContext) -> None:
    data = dataset(context_of_example(placed(RULE, story(text)), context))
    assert data
    (morten,) = data.in_record("eksempel")
    related = contributions(morten, first_places(morten), data)
    names = [name_of(attribute) for attribute in morten.quasi_identifiers if attribute.startswith("tekst.")]
    (words,) = (other for other in related if names[0] in other.note)
    assert len(names) > 1
    assert [name for name in names if name not in words.note] == []
    assert len(related) == len(morten.quasi_identifiers) - len(names) + 1
