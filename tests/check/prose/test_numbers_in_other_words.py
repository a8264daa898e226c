"""Ages, telephone numbers, CPR numbers and logins that somebody says, rounds or types wrongly."""

from __future__ import annotations

import pytest

from tests.check.prose.reading import findings_in


def _rules(text: str) -> set[str]:
    return {finding.problem.rule.partition("/")[2] for finding in findings_in(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Hun runder de halvtreds i foråret og vil holde fest.",
        "Hun har rund fødselsdag, de tres, næste lørdag.",
        "Hun fylder halvrundt, femogfyrre, i næste uge.",
        "Hun tog hul på sit enogfyrretyvende år i februar.",
        "Hun er midt i de seksogfyrre og kan ikke løfte.",
        "Kvinden på et par og fyrre lo.",
        "Hun er født i nul-fem, siger hun.",
        "Jeg er fra treogtres, så jeg har set lidt af hvert.",
        "kv. 47, enlig, henvist fra lægen",
        "Hun går på pension om to år og vil nå det.",
        "Hun er årgang 79 og laver den bedste sovs.",
        "Hun siger, at man som toogtrediveårig ikke kan begynde igen.",
    ],
)
def test_an_age_in_other_words_is_found(text: str) -> None:
    assert "præcis-alder" in _rules(text)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("telefonnummer", "hun skiftede til toogtyve 33 44 55 i sidste uge"),
        ("telefonnummer", "nyt nr tredive 14 syvogfirs 20"),
        ("cpr-nummer", "Hun er registreret med 010203-4x1k i det gamle system."),
        ("cpr-nummer", "sygesikring 010203 1z34 blev kopieret"),
        ("cpr-nummer", "Hendes cpr. 0x0203-12y4 stod på mappen."),
        ("profilnavn", "MitID-bruger hund1979 er spærret."),
        ("profilnavn", "Profilen hedder hund_79, siger hun."),
        ("nummerplade", "Den holdt udenfor, XX 41 2o7, som altid."),
    ],
)
def test_a_number_said_or_typed_wrongly_is_found(rule: str, text: str) -> None:
    assert rule in _rules(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hun går rundt i haven og fylder kasserne.",
        "Hun passerede de 40 sider på en dag.",
        "Hun har tyve timer, og 12 af dem er om morgenen.",
        "Hun fik en login-kode og en profil på portalen.",
        "Hun vil gerne på arbejde igen, før kroppen siger stop.",
    ],
)
def test_other_numbers_and_words_are_left_alone(text: str) -> None:
    assert not _rules(text)
