"""The page on data protection says what the register, the policy and the records say, and «ikke oplyst» of the rest."""

from __future__ import annotations

from pathlib import Path

from casebook.render.elements.duty_to_tell import INFORMATION
from casebook.render.pages import data_protection
from tests.render.small_site import case, html, rendered, view, words, write
from tests.reviewing import reviewed

KNOWN = (
    "udgiver:\n  navn: Foreningen Broen\n  e-mail: broen@broen.example\n"
    "behandling:\n  formål: At lære af hinanden.\n  artikel_6: stk. 1, litra e\n  artikel_9: stk. 2, litra a\n"
    "  artikel_10: Intet om strafbare forhold.\n  opbevaring: Ti år.\n  modtagere: Kun os.\n"
    "  tredjelande: Nej, ingen.\n  besked: Et brev.\n  konsekvensanalyse: Den ligger i journalen.\n"
    "roller:\n  - {rolle: fagredaktør, besat: true}\n  - {rolle: jurist}\n"
)


def page(root: Path) -> str:
    return words(next(rendered(data_protection, view(root))))


def test_where_nobody_has_said_anything_the_page_says_so(casebook: Path) -> None:
    shown = page(casebook)
    assert "Ingen er oplyst som ansvarlig." in shown
    # name, address, mail, telephone and website of two, purpose, three articles, who is told, two recipients, how
    # long, and the assessment
    assert shown.count("Ikke oplyst") == 2 * 5 + 1 + 3 + 1 + 2 + 1 + 1
    assert "0 af 0 roller er besat" in shown


def test_what_the_register_says_stands_in_its_place(casebook: Path) -> None:
    (casebook / "site_config/redaktion.yml").write_text(KNOWN, "utf-8")
    shown = page(casebook)
    assert "Ingen er oplyst som ansvarlig." not in shown
    for part in ("At lære af hinanden.", "stk. 1, litra e", "stk. 2, litra a", "Intet om strafbare forhold.", "Ti år."):
        assert part in shown
    for part in ("siger den ansvarlige Et brev.", "ansvarlige: Kun os.", "ansvarlige: Nej, ingen."):
        assert part in shown
    assert "Den færdige analyse Den ligger i journalen." in shown
    assert "1 af 2 roller er besat" in shown


def test_the_months_and_the_roles_are_those_of_the_policy(casebook: Path) -> None:
    assert "Gælder højst 60 måneder" in page(casebook)
    policy = casebook / "site_config/policy.yml"
    more = "samtykke_måneder: 36\ngennemgang_måneder: 12\ngodkendende_roller: [jurist]\nforventet_antal: {fejl: 15}\n"
    policy.write_text(policy.read_text("utf-8") + more, "utf-8")
    shown = page(casebook)
    for part in (
        "Gælder højst 36 måneder",
        "Holder højst 12 måneder",
        "skal være: jurist.",
        "Er skønnet under 15, kommer casen ikke med",
        "er det under 20, bliver den ikke udgivet uden videre. Kan det være under 15, får redaktionen et råd",
    ):
        assert part in shown


def test_cases_are_counted_by_what_they_rest_on_and_by_their_sources(casebook: Path) -> None:
    shown = page(casebook)
    assert "Personen er konstrueret: 1 case" in shown
    assert "I ingen cases er der historier om enkelte mennesker" in shown
    assert "Broposten 1 case" in shown
    told = [{"borger": {"pseudonym": "Aske", "alder": "40-49"}, "tekst": "Aske kom."}]
    write(casebook, "cases/broen.yml", case(historier=told, anonymisering={"grundlag": "allerede-publiceret"}))
    write(casebook, "cases/kladden.yml", case(id="kladden", titel="Kladden", status="kladde"))
    shown = page(casebook)
    assert "I 1 case er der historier om enkelte mennesker" in shown
    assert "Forløbet er offentliggjort i forvejen: 1 case" in shown
    assert "konstrueret: 1" not in shown
    assert "1 case og 1 metode er lagt frem." in shown


def test_a_casebook_without_cases_says_so(casebook: Path) -> None:
    (casebook / "cases/broen.yml").unlink()
    assert page(casebook).count("Ingen case er udgivet.") == 2


def test_exceptions_and_reviews_are_counted(casebook: Path) -> None:
    made = {"regel": "præcis-dato", "felt": "indsats.tekst", "begrundelse": "Dagen er en helligdag."}
    privacy = {"grundlag": "konstrueret", "undtagelser": [made]}
    write(casebook, "cases/broen.yml", case(status="publiceret", anonymisering=privacy))
    reviewed(casebook, "broen", "undtagelser", "ingen-er-ment")
    shown = page(casebook)
    assert "1 undtagelse fra en advarsel er gjort." in shown
    assert "1 case er gennemgået af to roller; ingen cases er ikke" in shown


def test_it_leads_on(casebook: Path) -> None:
    made = html(next(rendered(data_protection, view(casebook))))
    for address in ("../kontakt/", "../../bidrag/regler/", "../../bidrag/undtagelser/", "https://www.datatilsynet.dk/"):
        assert f'href="{address}"' in made
    assert "<code>casebook decisions</code>" in made


def test_each_thing_that_the_law_wants_told_stands_once_and_leads_to_its_answer(casebook: Path) -> None:
    """Article 13 has the letters a-f in paragraph 1 and in 2; article 14 a-f in paragraph 1 and a-g in 2."""
    first, second = [(1, letter) for letter in "abcdef"], [(2, letter) for letter in "abcdef"]
    asked = tuple(zip(*((row[2], row[3]) for row in INFORMATION), strict=True))
    assert sorted(filter(None, asked[0])) == [*first, *second]
    assert sorted(filter(None, asked[1])) == [*first, *second, (2, "g")]
    made = html(next(rendered(data_protection, view(casebook))))
    for _, place, *_ in INFORMATION:
        assert not place or (f'href="#{place}"' in made and f'id="{place}"' in made), place


def test_where_to_complain_stands_as_the_register_says_it(casebook: Path) -> None:
    assert "artikel 77, stk. 2" in page(casebook)
    known = KNOWN + "tilsyn:\n  navn: Brotilsynet\n  adresse: Tilsynsbroen\n"
    (casebook / "site_config/redaktion.yml").write_text(known, "utf-8")
    assert "Navn Brotilsynet Adresse Tilsynsbroen" in page(casebook)
