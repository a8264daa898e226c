"""People whom an office and a place single out, and offices that many hold."""

from __future__ import annotations

import pytest

from tests.check.prose.reading import rules_in

RULE = "udpeget-person"


@pytest.mark.parametrize(
    "text",
    [
        "Bestyreren af planteskolen tog hende med ud i drivhusene.",
        "Formanden for roklubben gav hende en nøgle.",
        "Hendes gamle klasselærer fra friskolen skrev et brev.",
        "Skolelederen fra hendes søns skole var med.",
        "Kasserer i den lokale sangforening, en pensioneret lærer.",
        "Lægen i lægehuset ved havnen skrev en attest.",
    ],
)
def test_an_office_at_the_only_place_of_its_kind_is_found(text: str) -> None:
    assert {RULE, "eneste-arbejdsplads"} & rules_in(text).keys()


@pytest.mark.parametrize(
    "text",
    [
        "Psykologen på hospitalet anbefalede en pause.",
        "Formanden på holdet bestemte farten.",
        "Sagsbehandleren på jobcentret kaldte ind til en ny samtale.",
        "Læreren på sprogskolen gav hende tid.",
        "Hun kom på en kostskole, og læreren på kostskolen var god.",
        "Mentoren på virksomheden stod ved døren.",
        "Chefen for projektets indsats kom forbi.",
    ],
)
def test_an_office_that_many_hold_is_left_alone(text: str) -> None:
    assert RULE not in rules_in(text)
