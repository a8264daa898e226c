"""Bodies, papers, posts, fame and homes as people tell of them, and what only looks like it."""

from __future__ import annotations

import pytest

from tests.check.prose.reading import rules_in


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Asta er født døv på det venstre øre.", "sygdom-og-handicap"),
        ("Hun fik sat skruer i ankelen og går med krykker.", "sygdom-og-handicap"),
        ("hun har kol og bliver hurtigt forpustet", "sygdom-og-handicap"),
        ("Efter en galdeblærebetændelse fik hun taget blæren ud. Nu har hun endometriose.", "sygdom-og-handicap"),
        ("Hun har været ædru siden sommerferien.", "sygdom-og-handicap"),
        ("Stemmerne i hovedet siger, at hun skal gå hjem.", "sygdom-og-handicap"),
        ("Asta stammer, når hun bliver nervøs.", "sygdom-og-handicap"),
        ("Hun har permanent ophold og søger dansk statsborgerskab.", "opholdsgrundlag"),
        ("Hun blev familiesammenført som teenager.", "opholdsgrundlag"),
        ("Hun er suppleant i menighedsrådet.", "tillidshverv"),
        ("Hun leder koret på øen.", "tillidshverv"),
        ("Hun er opstillet som kandidat til regionsvalget.", "tillidshverv"),
        ("Hun bor i den gamle skole med sin hund.", "bolig-beskrevet"),
        ("Lejligheden ligger lige over for stationen.", "bolig-beskrevet"),
        ("Hele byen kender hende som damen med papegøjen.", "kendt-af-alle"),
        ("Ingen anden på egnen kan forgylde som hende.", "kendt-af-alle"),
        ("Hendes blog har ni tusind læsere.", "offentlig-profil"),
        ("Hun skrev et læserbrev, og avisen bragte et billede af hende.", "offentlig-profil"),
        ("Skybruddet ødelagde kælderen, hun boede i.", "lokal-hændelse"),
        ("Hun gik forrest i blokaden mod værftet.", "lokal-hændelse"),
        ("Hun blev født lillejuleaften.", "præcis-dato"),
        ("Hun skylder halvanden million i huset.", "præcist-beløb"),
        ("Hun har knaldrødt hår og ring i læben.", "kendetegn"),
        ("Hun ændrede juridisk køn sidste år.", "seksualitet"),
        ("jeg bor ude i knudstrup og har ingen bil", "by-eller-bydel"),
        ("Hun måtte af med det ene bryst.", "sygdom-og-handicap"),
        ("Hun besvimer et par gange om måneden.", "sygdom-og-handicap"),
        ("Hun blev født fire uger for tidligt.", "sygdom-og-handicap"),
        ("Hun drev en kiosk, til hun gik konkurs.", "egen-virksomhed"),
        ("Hun tabte retssagen mod en tidligere chef.", "egen-virksomhed"),
        ("Hun fandt sin nabo død i opgangen.", "lokal-hændelse"),
        ("Hun er vokset op i en præstegård.", "bolig-beskrevet"),
        ("Hun er den yngste nogensinde på skolen.", "kendt-af-alle"),
        ("Ved tyve havde hun en butik.", "præcis-alder"),
        ("Hun har en dom for vold bag sig.", "strafbart-forhold"),
        ("Hendes ophold blev inddraget.", "opholdsgrundlag"),
        ("asta er 34 nu og vil gerne i gang", "præcis-alder"),
    ],
)
def test_what_singles_somebody_out_is_found_by_its_rule(text: str, rule: str) -> None:
    assert rule in rules_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mange kender Asta som damen med papegøjen.",
        "Mange blodpropper gennem årene, kan ikke køre bil.",
        "En kvinde, der har epilepsi, fik fleksjob.",
        "Flere selvmordsforsøg, senest i foråret.",
    ],
)
def test_a_short_note_and_a_sentence_with_a_name_are_not_taken_for_general_talk(text: str) -> None:
    assert rules_in(text)


@pytest.mark.parametrize("text", ["Asta har ADHD.", "Hun har diabetes og en mentor.", "Hun har fibromyalgi."])
def test_what_many_have_may_be_said(text: str) -> None:
    assert rules_in(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "Hun er i tvivl om planen.",
        "Hun falder til ro, når der er pauser.",
        "Hun har fået nye briller og ser bedre.",
        "Hun tabte modet en kort overgang.",
        "Hun fandt sin plads i køkkenet.",
        "Hun ejer en cykel og åbner butikken om morgenen.",
        "Opholdet på kurset varede tre uger.",
        "Familien stammer fra landet og har altid haft dyr.",
        "Hun er blind for sine egne fejl.",
        "Hun har kræfter til mere og bekræfter aftalen.",
        "Hun slap en byrde, og den fik ben at gå på.",
        "Hun bor i en lejlighed tæt på busstoppestedet.",
        "Hun boede på et herberg og flyttede i opgangsfællesskab.",
        "Den første uge var svær, og den sidste gik godt.",
        "Hun var den eneste, der hilste.",
        "Alle kender hendes latter.",
        "Hun trænede at sige nej og ledte efter ordene.",
        "Hun sad i køkkenet og skrev en ansøgning.",
        "Hun så en video og læste opslaget på tavlen.",
        "Konflikten med kollegaen blev løst.",
        "Mange har forældre, der drak.",
        "En far, der har siddet inde, er ingen hindring.",
        "Kan man have tatoveringer i ansigtet og stå i en butik?",
        "Diabetes, gigt og kræft er de sygdomme, der hyppigst nævnes.",
        "Hun lærte at køre en Nilfisk-gulvvasker.",
        "Se U 2011.1234 H og FED 2009.77 om partshøring.",
        "Bekg. nr. 1021 af 29/06/2022, kap. 4, siger det samme.",
        "Hun fejrede jul og fødselsdag med de andre.",
        "Hun gik ti tusind skridt om dagen.",
    ],
)
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    assert rules_in(text) == {}
