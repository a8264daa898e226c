"""Hazards known by their shape and by lists of words, not by a wording: small letters, places, bodies, sums, days."""

from __future__ import annotations

import pytest

from casebook.check.shared.health.body_marks import is_part_of_body
from casebook.check.shared.names.named_places import is_a_named_house
from casebook.check.shared.names.small_names import is_unknown
from casebook.problem import Level
from tests.check.prose.reading import findings_in, rules_in


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("snakkede m karl-ove og annelise om turen, de vil godt", "karl-ove"),
        ("hun fik tiden hos p. mikkelsen i går", "p. mikkelsen"),
        ("asta er fra tasiilaq og savner fjeldet", "tasiilaq"),
        ("hun vil helst til træning i skrumstrup igen", "skrumstrup"),
    ],
)
def test_a_name_in_small_letters_is_found(text: str, words: str) -> None:
    assert rules_in(text)["navn-med-lille"] == words


@pytest.mark.parametrize(
    "text",
    [
        "hun sku ha ringet idag men mitid drillede igen",
        "Kontanthj. er søgt, og samtalegr. mødes hver uge.",
        "Hun når sit jobmål og møder fast.",
        "Asta bor i Holstebro og går til dansk.",
    ],
)
def test_what_people_say_and_shorten_is_no_name(text: str) -> None:
    assert "navn-med-lille" not in rules_in(text)


@pytest.mark.parametrize(
    ("word", "is_unknown_word"), [("skolegang", False), ("qaarsut", True), ("kontaktperson", False), ("aah", False)]
)
def test_a_word_is_unknown_if_no_dictionary_puts_it_together(word: str, *, is_unknown_word: bool) -> None:
    assert is_unknown(word) is is_unknown_word


@pytest.mark.parametrize(
    "text",
    [
        "hun skal stå ved bækmarkskolen og hente",
        "Hun træner hold i stenbæk if om onsdagen.",
        "asta er flyttet ind på kollegiet ved åen",
        "Hun synger i domkirkens kor hver uge.",
        "hun sad nede i fakta og ventede på dem",
        "Hun gør rent på klintevejens plejehjem om aftenen.",
    ],
)
def test_a_place_with_a_name_of_its_own_is_found(text: str) -> None:
    assert "navngiven-arbejdsplads" in rules_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hun går i søndagsskolen og på ungdomsskolen.",
        "Hun tjener ti tusind i netto om måneden.",
        "Hun bor på et plejehjem og møder i skolegården.",
        "Hun købte brød i netto og gik hjem.",
    ],
)
def test_a_kind_of_place_is_no_name(text: str) -> None:
    assert "navngiven-arbejdsplads" not in rules_in(text)


def test_a_house_has_a_name_if_the_land_is_in_it() -> None:
    assert is_a_named_house("vestermarkskolen")
    assert is_a_named_house("egegården")
    assert not is_a_named_house("handelsskolen")
    assert not is_a_named_house("banegården")


@pytest.mark.parametrize(
    "text",
    [
        "Hun stoler kun på tandlægen ved havnen.",
        "Damen på anden sal passer hendes kat.",
        "Asta fik nøglen af formanden i kolonihaven.",
        "Hendes chef, ejeren af et lille bryggeri, skriver selv sedlen.",
        "Det var buschaufføren på linje 9, der så hende.",
        "Hendes kontaktperson, en tidligere fængselsbetjent, henter hende.",
        "Mentor: fhv. skolelærer, god til breve.",
        "Hun lejer et værelse hos en pensioneret dommer.",
        "Kassereren vil spørge, om Astas sykreds må låne lokalet.",
    ],
)
def test_somebody_pointed_at_by_place_or_trade_is_found(text: str) -> None:
    assert "udpeget-person" in rules_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Damen ved siden af smilede til hende.",
        "Lægen på mødet spurgte hende om søvnen.",
        "Manden i midten nikkede, og hun satte sig.",
        "Hun er i lære hos en tømrer.",
        "Hendes mentor er tidligere deltager.",
    ],
)
def test_somebody_who_may_be_anywhere_is_left_alone(text: str) -> None:
    assert "udpeget-person" not in rules_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Enke, mand omkom ved en ulykke.",
        "Hendes lillebror er ham, der kørte galt i lørdags.",
        "Naboen, enke efter en skipper, banker på.",
        "Datterens klasselærer har ringet.",
        "Veninden fra kostskolen er flyttet ind.",
        "Børn: 3 stk. (12-9-4), hjemmeboende.",
        "fætter, arrestforvarer i nabobyen",
        "Hun mistede en datter i vuggedød.",
        "Hendes mand gik ned med firmaet.",
    ],
)
def test_a_fact_of_a_relative_is_found_in_whatever_order(text: str) -> None:
    assert {"pårørende", "familiestørrelse"} & rules_in(text).keys()


@pytest.mark.parametrize(
    "text",
    [
        "Hendes mors hjælp var vigtig for hende.",
        "Hun er vokset op med misbrug og var som barn meget alene.",
        "Veninden fra sprogholdet kommer forbi.",
        "Hun passede sin mor, og efter et år var det slut.",
    ],
)
def test_a_relative_beside_the_citizen_is_left_alone(text: str) -> None:
    assert "pårørende" not in rules_in(text)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Hun skylder 1.043.270 til det offentlige.", "præcist-beløb"),
        ("hun får 11423 udbetalt, og huslejen er 5.870", "præcist-beløb"),
        ("Lønnen var 185,40 i timen.", "præcist-beløb"),
        ("hun har sovet i bilen siden d 4/9", "præcis-dato"),
        ("husk kagen lørdag d 14, hun ved det ikke", "præcis-dato"),
        ("Hun blev indlagt natten til grundlovsdag.", "præcis-dato"),
        ("Sidste kontakt var 23.8., og så tog hun ikke telefonen.", "præcis-dato"),
        ("Sidste kontakt var 23.8. Hun tog ikke telefonen.", "præcis-dato"),
        ("3.1. Samtale med hende\n4.1. Hun blev væk\n5.1. Hun kom igen", "præcis-dato"),
        ("Indl. 12/2, ro på nu.", "præcis-dato"),
        ("Hun mangler venstre underarm og bærer bakker.", "kendetegn"),
        ("Man kan kende hende på arret fra øre til mundvig.", "kendetegn"),
        ("Hun er blind på det ene øje.", "kendetegn"),
        ("Hun er 1,98 m og går bøjet.", "kendetegn"),
        ("Ved samtalen vejede hun 41 kilo.", "kendetegn"),
        ("Hun blev dansk mester i kuglestød.", "sjældent-arbejde"),
        ("Hun spillede tre sæsoner i håndboldligaen.", "sjældent-arbejde"),
        ("Hun er en af ganske få herhjemme, der får midlet.", "kendt-af-alle"),
        ("Hun var den eneste pige på smedeværkstedet.", "kendt-af-alle"),
        ("Blandt dem er hun den eneste uden eksamen.", "kendt-af-alle"),
        ("Hun blev sagt op, da vindmøllefabrikken lukkede.", "lokal-hændelse"),
        ("Hun blev slået ned på banegården.", "lokal-hændelse"),
        ("Hendes fjerde barn blev fjernet på fødegangen.", "familiestørrelse"),
    ],
)
def test_what_tells_one_from_all_others_is_found(text: str, rule: str) -> None:
    assert rule in rules_in(text)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Hun går 12.450 skridt om dagen.", "præcist-beløb"),
        ("Mindstelønnen er 136,15 kr. i timen, og hun får den.", "præcist-beløb"),
        ("Hun klarede 2/3 af opgaverne, og linjen er åben 24/7.", "præcis-dato"),
        ("3.1. Mål for hende\n3.2. Midler\n3.3. Hvad hun gjorde", "præcis-dato"),
        ("Hun var hos sin mor juleaften.", "præcis-dato"),
        ("Hun ringede kl. 8.05. Så var hun rolig.", "præcis-dato"),
        ("De mangler hænder i køkkenet, og hun siger ja.", "kendetegn"),
        ("Hun løfter fra 10 til 15 kg og mangler en plan.", "kendetegn"),
        ("Hun er den eneste, der møder hver dag.", "kendt-af-alle"),
        ("Det er hendes eneste mulighed på holdet.", "kendt-af-alle"),
        ("Hun mistede arbejdet, da virksomheden lukkede.", "lokal-hændelse"),
    ],
)
def test_what_only_looks_so_is_left_alone(text: str, rule: str) -> None:
    assert rule not in rules_in(text)


@pytest.mark.parametrize(
    "text", ["Hun står som AK-20931 på listen.", "Hendes pas 209384712 udløber.", "Se 2291-4-77b om Asta."]
)
def test_a_number_that_nothing_explains_is_found(text: str) -> None:
    assert any(finding.problem.level is Level.ERROR for finding in findings_in(text))


@pytest.mark.parametrize(
    "text",
    ["Hun skylder 64.300 kroner.", "Hun kom i 2021-2024-ordningen.", "Se U 2011.1234 H og FED 2009.77, siger hun."],
)
def test_a_number_that_is_explained_is_no_identifier(text: str) -> None:
    assert "sagsnummer" not in rules_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sociologen Mark Granovetter viste, at løse bekendte er vigtige. Det gælder også her.",
        "Med William Anthony og senere Mike Slade kom en anden opfattelse af recovery.",
        "Huset bygger på Jane Addams' tanke om naboskab.",
    ],
)
def test_a_thinker_in_plain_prose_is_nobody(text: str) -> None:
    assert "fuldt-navn" not in rules_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Asta mødte Mark Granovetter, som viste hende en model.",
        "Mentoren Robert Smith udviklede metoden sammen med hende.",
        "Lone Madsen har udviklet metoden.",
    ],
)
def test_somebody_in_the_story_is_no_thinker(text: str) -> None:
    assert "fuldt-navn" in rules_in(text)


def test_a_part_of_the_body_may_be_the_last_part_of_a_word() -> None:
    assert is_part_of_body("storetå")
    assert is_part_of_body("mundvig")
    assert not is_part_of_body("tilstand")
    assert not is_part_of_body("sofaben")
