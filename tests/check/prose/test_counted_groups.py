"""Groups whose size a text gives somewhere, and the few of them that it counts later, in words, rows and tables."""

from __future__ import annotations

import pytest

from tests.check.prose.reading import rules_in

SHARE, TABLE = "lille-andel", "tabel-i-tekst"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Vi begyndte med ni på holdet og sluttede med seks.", "ni på holdet og sluttede med seks"),
        ("Fem kom til mødet, men kun to meldte sig til.", "Fem kom til mødet, men kun to"),
        ("De startede som seks. I dag er de tre.", "tre"),
        ("Der sad ni rundt om bordet. Tre havde været anbragt.", "Tre"),
        ("Vi havde ti med på turen. En måtte hentes.", "En"),
        ("Der blev visiteret seks mænd. Efter en måned var fire tilbage.", "fire"),
        ("Vi fik henvist syv, og fire kom i gang.", "syv, og fire"),
        ("Syv mænd tog imod, og i dag har de fem fået arbejde.", "Syv mænd tog imod, og i dag har de fem"),
        ("Fra holdet på otte er to døde.", "Fra holdet på otte er to"),
        ("Otte mænd og to kvinder gik på holdet.", "Otte mænd og to kvinder"),
        ("Der var seks på holdet, og halvdelen fik et job.", "seks på holdet, og halvdelen"),
        ("I gruppen (n=7) oplevede 43 % bedring.", "7) oplevede 43 %"),
        ("Holdet er på seks, og alle har en dom.", "seks, og alle"),
        ("Ni ud af ti deltagere var glade; den sidste svarede ikke.", "Ni ud af ti deltagere"),
        ("Tre fjerdedele af holdet på otte fik praktik.", "Tre fjerdedele af holdet på otte"),
        ("Tre af husets femten brugere er på nedsat tid.", "Tre af husets femten brugere"),
        ("Samtlige undtagen én kom til mødet.", "Samtlige undtagen én"),
        ("På nær en har alle på holdet et cv.", "På nær en"),
        ("Et par af borgerne på holdet er i behandling.", "Et par af"),
        ("En enkelt deltager blev indlagt.", "En enkelt deltager"),
        ("De to yngste på holdet er gravide.", "De to"),
        ("Asta var blandt de tre, der fik job.", "blandt de tre"),
        ("Det lykkedes for fire. De øvrige tre er ledige.", "fire"),
        ("8 indkaldt, 6 mødt.", "8 indkaldt, 6 mødt"),
        ("Mødt: 4/6, de andre meldte afbud.", "4/6"),
        ("I job: 3. I uddannelse: 2. Afbrudt: 4.", "3. I uddannelse: 2. Afbrudt: 4"),
        ("Status: tre i job, to i uddannelse, en sygemeldt.", "tre i job, to i uddannelse, en"),
        ("Delt. i alt 20. I job 14. I udd. 5. Uoplyst: resten.", "20. I job 14. I udd. 5"),
    ],
)
def test_later_numbers_are_read_as_parts_of_a_group(text: str, part: str) -> None:
    assert part in rules_in(text)[SHARE]


@pytest.mark.parametrize(
    "text",
    [
        "Der var ti borgere på holdet. Hun gik op fra to til fire dage om ugen.",
        "Hun kom på et hold med seks andre. Der var en lærer og to vikarer.",
        "Hun søgte otte stillinger og fik to afslag og en samtale.",
        "Mødt 4/6 kl. 10. Næste gang 18/6.",
        "Trin 1: samtale. Trin 2: praktik. Trin 3: job.",
        "Hun sad ved bordet med de fire andre og fulgte med.",
        "I kantinen sad der ti mennesker, og hun kendte ingen.",
        "Begge forældre arbejder. En af deltagerne sagde, at det nok skulle gå.",
        "Arbejdspladsen har tolv ansatte, og to af dem har kontor ved siden af.",
        "To piger på holdet hjalp hende med teksterne.",
        "Planen har otte punkter, heraf tre om helbred.",
    ],
)
def test_numbers_beside_a_group_are_no_part_of_it(text: str) -> None:
    assert SHARE not in rules_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Målet er, at tre ud af fire borgere kommer i job.",
        "En mentor følger op til fem borgere. To samtaler om ugen er nok.",
        "Et hold på otte deltagere deles i makkerpar, og to og to øver de samtalen.",
        "Der kan være fire deltagere på et hold, og tre er også fint.",
        "Hvilke familier har sager hos mindst to af os?",
    ],
)
def test_a_method_may_say_how_large_a_group_is_to_be(text: str) -> None:
    assert SHARE not in rules_in(text, of_method=True)


def test_the_sums_of_a_table_in_a_text_are_tried_like_those_of_a_figure() -> None:
    table = "| Udfald | Antal |\n|---|---|\n| Job | {} |\n| Uddannelse | {} |\n| I alt | {} |"
    assert rules_in(table.format(24, "<5", 27))[TABLE] == "<5"
    assert rules_in(table.format(24, 9, 36))[TABLE] == "36"
    assert TABLE not in rules_in(table.format(24, 12, 36))
