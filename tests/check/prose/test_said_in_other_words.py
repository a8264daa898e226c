"""Signs that single somebody out, in everyday words: a trade, a home, a look, a faith, a sum, a result, an event."""

from __future__ import annotations

import pytest

from tests.check.prose.reading import findings_in


def _rules(text: str) -> set[str]:
    return {finding.problem.rule.partition("/")[2] for finding in findings_in(text)}


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("sjældent-arbejde", "Hun tog svendebrev som sadelmager, mens børnene var små."),
        ("sjældent-arbejde", "I sit gamle land var hun atomfysiker."),
        ("sjældent-arbejde", "Før ulykken levede hun som perledykker."),
        ("sjældent-arbejde", "Hun har papir på at være orgelstemmer."),
        ("sjældent-arbejde", "Hun har tredive slædehunde i gården."),
        ("bolig-beskrevet", "Værelset vender ud mod den nedlagte brugs og er koldt."),
        ("bolig-beskrevet", "Hun har lejet sig ind i degneboligen."),
        ("bolig-beskrevet", "Hun bor to huse fra kirken og hører det hele."),
        ("bolig-beskrevet", "Lejligheden er i den tidligere politistation."),
        ("bolig-beskrevet", "Hun bor dér, hvor asylcentret lå engang."),
        ("kendetegn", "I nakken bærer hun et kors, der er prikket i fængslet."),
        ("kendetegn", "Hun har kun ét øje, og det lægger man ikke mærke til."),
        ("kendetegn", "Hun kører rundt i en pink folkevognsbus."),
        ("kendetegn", "Hun går altid i kedeldragt og træsko."),
        ("seksualitet", "Hun er til piger, siger hun, og det har hun altid været."),
        ("seksualitet", "Hun foretrækker kvinder, skrev psykologen."),
        ("tro-og-overbevisning", "Hun går til møder i rigssalen to gange om ugen."),
        ("tro-og-overbevisning", "Hun kommer i kirken hver søndag og taler i tunger."),
        ("tro-og-overbevisning", "Hun er aktiv i 3F og kender sine rettigheder."),
        ("præcist-beløb", "Restancen var seks tusind to hundrede kroner."),
        ("præcist-beløb", "Hun har 412 kroner tilbage til mad."),
        ("diagnosekode", "Hun scorede 27 på MADRS i efteråret."),
        ("diagnosekode", "Hun læser på niveau med en elev i tredje klasse."),
        ("diagnosekode", "Ordblindetesten gav rød, 312 point."),
        ("tillidshverv", "I to perioder repræsenterede hun en lokalliste i byrådet."),
        ("lokal-hændelse", "Hun boede i opgangen, der brændte juleaften."),
        ("lokal-hændelse", "Hun var i storcentret, da der blev skudt."),
        ("lokal-hændelse", "Hun var ombord på kutteren, som aldrig kom hjem."),
        ("navngiven-arbejdsplads", "jeg har fået job i netto fra mandag"),
        ("sjældent-arbejde", "Hun lever af at flette stole, siger hun."),
        ("bolig-beskrevet", "Hun bor til leje hos præsteenken på første sal."),
        ("bolig-beskrevet", "Hun er vokset op på fyret."),
        ("kendetegn", "Hun kommer kørende på en minicrosser med flag."),
        ("kendetegn", "Hun mistede benet under en mejetærsker."),
        ("præcist-beløb", "Hun har en restskat på elleve tusind fire hundrede."),
        ("diagnosekode", "Hun blev målt til en kvotient på 69."),
        ("familiestørrelse", "Hun er femlingemor og har ikke sovet i år."),
        ("eneste-arbejdsplads", "Hun gør rent på kommandantboligen."),
    ],
)
def test_it_is_found_in_other_words(rule: str, text: str) -> None:
    assert rule in _rules(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hun er uddannet pædagog og har arbejdet som vikar.",
        "Hun arbejdede som frivillig, og chefen var klog nok til at vente.",
        "Hun bor ved siden af sin mor og tæt på skoven.",
        "Hun fik en hånd på skulderen og smerter i nakken.",
        "Hun kører på cykel til arbejde og låner en bil.",
        "Projektet er til kvinder, og hun er glad for det.",
        "Hun solgte sig selv godt til samtalen.",
        "Hun holder fri om søndagen og taler med sin faster.",
        "Hun sparede to hundrede kroner op og købte sko.",
        "Hun scorer sin trivsel til 7 på en skala.",
        "Hun var vred over planen, der væltede.",
        "Hun bor hos kæresten og lever af at arbejde sort.",
        "Hun mistede modet, og benet gjorde ondt.",
        "Det er normalt for hende at arbejde fem timer.",
        "Hun gik på museet en søndag og besøgte biblioteket.",
    ],
)
def test_the_look_alikes_are_left_alone(text: str) -> None:
    assert not _rules(text)
