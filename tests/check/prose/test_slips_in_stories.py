"""Slips that long stories and short notes hold: each kind in several wordings, beside what is none."""

from __future__ import annotations

import pytest

from casebook.problem import Level
from tests.check.prose.reading import findings_in, rules_in

FOUND = (
    ("præcis-alder", "Mogens er 54 og har været til søs i mange år."),
    ("præcis-alder", "har fået svar i dag og jeg er kun 28. kan i flytte samtalen"),
    ("præcis-alder", "hun er 61. vi skal tale med hende igen"),
    ("sjældent-arbejde", "Den 38-årige billedskærer fik en ny plads."),
    ("sjældent-arbejde", "Hun er tidligere lodskaptajn."),
    ("sjældent-arbejde", "Blandt deltagerne var en tidligere havnefoged, som samtalen hjalp."),
    ("sjældent-arbejde", "Hun fik hjælp af den pensionerede landbetjent i byen."),
    ("strafbart-forhold", "Dom § 244, 60 dg. bet., afs. i foråret."),
    ("strafbart-forhold", "Hun fik en bøde for at køre knallert uden kørekort."),
    ("strafbart-forhold", "Hun kørte bil uden førerret i flere år."),
    ("præcis-dato", "fik tvillinger i nat kl 03.12 ringer når jeg kan"),
    ("præcis-dato", "Hun fik en søn kl. 4.20 på sygehuset."),
    ("bolig-beskrevet", "Bopælen ligger langt ude, lige bag kirken, og er kold."),
    ("bolig-beskrevet", "Adresse: i udkanten, i det gule hus med vindmøllen."),
    ("familiestørrelse", "* tre gange skilt\n* bor alene"),
    ("familiestørrelse", "Hun er to gange enke og har fået en kat."),
    ("sygdom-og-handicap", "Hun fik erstatning efter en fejloperation i lysken."),
    ("sygdom-og-handicap", "Efter operationen i hoften går hun langsomt."),
    ("sygdom-og-handicap", "Hun drak dengang to flasker snaps om dagen."),
    ("sygdom-og-handicap", "Hun havde haft tre kramper på en uge."),
    ("etnicitet-og-sprog", "Tolk ønskes ikke fra samme klan."),
    ("etnicitet-og-sprog", "Hendes klan taler ikke med dem."),
    ("kendetegn", "Bg. tatov. »Mor 1951« i panden."),
    ("kendetegn", "Hun har »Tro og håb« på underarmen."),
    ("sagsnummer", "Sagsnr. 2022/017734, dok. 88-4. Vedr. tandlæge."),
    ("cpr-nummer", "Fødselsnr. på barnet 11 09 16 - 4 2 .. på skemaet."),
    ("legitimation", "Nøgleboks kode 4471, bank på."),
    ("legitimation", "Dørkoden: 8812, alarmkode er 0019."),
    ("nummerplade", "Udlån: knallert KL 7719 og en cykel."),
    ("nummerplade", "Hun har en trailer, AB 1234, stående."),
    ("pårørende", "Hendes far har maskinstation og hjælper til."),
    ("pårørende", "Broren driver en grillbar, og hun spiser der."),
    ("pårørende", "Hendes onkel, der ejer et savværk, hjalp med en plads."),
    ("kendt-af-alle", "De fik en gruppe i en anden by, hvor de var de eneste fra øen."),
    ("søgbart-citat", "Hun skrev med venstre hånd i en bog: »jeg er ikke vek jeg er her inde i stolen«."),
    ("søgbart-citat", "I hendes dagbog: »ingen ser mig når jeg går ned ad gaden«."),
)
SOUND = (
    "Vejen er 54 og lukket.",
    "Dom over metoden er ikke afsagt endnu.",
    "Hun tog kørekort i foråret og kører selv.",
    "Hun kom kl. 9.15 og fik kaffe.",
    "Hun bor tæt på stationen.",
    "Hun kom til tre gange om ugen.",
    "Koden til projektoren er 4471.",
    "Bilag 4 og dok. 88 ligger i mappen.",
    "Hendes far har travlt og hjælper, når han kan.",
    "Hun sagde: »Det går nok, når jeg får sovet lidt«.",
    "Mentoren har været der hver uge.",
)


@pytest.mark.parametrize(("rule", "text"), FOUND)
def test_it_is_found(rule: str, text: str) -> None:
    assert rule in rules_in(text)


@pytest.mark.parametrize("text", SOUND)
def test_nothing_is_found(text: str) -> None:
    assert not [each.problem.rule for each in findings_in(text) if each.problem.level is not Level.ADVICE]


def test_what_a_helper_at_the_side_was_before_is_found() -> None:
    assert "fængselsbetjent" in " ".join(
        rules_in("Hendes mentor er venlig, og hun har tidligere været fængselsbetjent.").values()
    )
