"""Prose on methods, law and practice that points at nobody, beside the sentences that do point at somebody."""

from __future__ import annotations

import pytest

from casebook.problem import Level
from tests.check.prose.reading import findings_in, rules_in

_GOES_ON = "Metoden bruges i dag i mange kommuner, og fagpersonerne mødes hver uge."
SOUND = (
    # those who made a method, and where
    f"Grøn Samtale opstod i Karelen i 1980'erne omkring Pekka Huovinen og hans kolleger. {_GOES_ON}",
    f"Tilgangen er skabt i Toscana af Ornella Bracciali og bygger på leg. {_GOES_ON}",
    (
        "Princippet stammer fra en skole, som blev grundlagt af Edwin Harrowgate ved University of North "
        "Carolina i 1972. "
        "Lærere og pædagoger planlægger i fællesskab."
    ),
    "Metoden er udviklet i Holland af Hendrika Vonderen og går ud på at filme korte stykker af hverdagen.",
    f"Tilgangen er udviklet af Insoo Kim Berg og Marvin Holloway. {_GOES_ON}",
    (
        "»Vi bruger Astri Vuollos begreber om omsorgssvigt, men jeg bruger dem med forsigtighed,« forklarede "
        "oplægsholderen."
    ),
    "Planen bygger på metoden Familierådslagning, som stammer fra New Zealand, og hvor slægten selv får ansvaret.",
    "Medarbejderne bruger Guidet Egen Beslutning, GEB, og Community Reinforcement Approach (CRA) i samtalerne.",
    "»Reggio Emilia er en by i Norditalien, men for os er det en måde at arbejde på,« sagde foredragsholderen.",
    # laws and plans are no relatives
    (
        "Barnets lov trådte i kraft i 2024 og afløste regler i serviceloven. Loven indførte pligt til at oprette en "
        "barnets plan, og formålet er, at barnets stemme inddrages."
    ),
    (
        "Ydelsen afhænger ikke af ægtefælles indtægt, medmindre den pågældende flytter. Reglerne og satserne "
        "fremgår af "
        "lovens kapitel om sanktioner, og kommunen skal vurdere indsatsen."
    ),
    "Barnets trivsel og morens blik er det, vi ser efter.",
    # tools, documents, numbers for all
    "Screening: AUDIT 8+ = skadeligt forbrug, DUDIT 6+ (m), 2+ (k). Gentag efter tre måneder.",
    "DUDIT 25 eller derover tyder på afhængighed.",
    "Filer i mappen:\n- Vejledning_merudgifter_2023.pdf\n- skabelon_ungeplan_v4.docx\n- tjekliste_hjemmebesøg.xlsx",
    "Kontakt i krise:\n* Livslinien 70 201 201\n* Lægevagten\n* Alarm 112",
    "F20-F29 omfatter skizofreni m.v., og koderne noteres kun i lægens system.",
    # what is printed for all, groups, and rules that change
    "Pjece på dansk, arabisk og somali ligger i venteværelset.",
    "Hjemmesiden findes på dansk, engelsk, tyrkisk og farsi.",
    "Romaer, jøder og det tyske mindretal blev nævnt som eksempler, da personalet talte om omsorg.",
    "Til alle: fra 1. januar stiger pensionsalderen til 67 år. Skriv det ind i standardbrevet.",
    "Den 1. juli ændres satserne, og den 1. oktober ophæves ordningen.",
    # figures by region
    "| Region | Andel med dobbeltdiagnose |\n|---|---|\n| Nordjylland | 34 % |\n| Sjælland | 36 % |",
)
OF_SOMEBODY = (
    ("fuldt-navn", "Der er dannet et netværk omkring Jaakko Heikkinen og hans kolleger på værkstedet."),
    ("fuldt-navn", "Metoden er udviklet i Aalborg af Mette Ravnkilde og bruges af tre medarbejdere."),
    ("fuldt-navn", "Gruppen opstod omkring Ahmed Warsame, da han flyttede ind, og metoden er siden vokset."),
    ("fuldt-navn", "Forløbet er skabt af Insoo Kim Berg. Hendes mentor er Marvin Holloway."),
    ("pårørende", "Barnets far har skizofreni, og der er lavet en plan."),
    ("pårørende", "Hendes ægtefælle drikker, og ydelsen er sat ned."),
    ("pårørende", "Barnets klasselærer har ringet to gange."),
    ("diagnosekode", "Hun scorede AUDIT 18 ved den første samtale."),
    ("profilnavn", "Hun har lagt filen Vejledning_ravnkilde_2023.pdf i mappen."),
    ("profilnavn", "Hun har lagt filen referat_rose_2023.pdf i mappen."),
    ("sygdom-og-handicap", "F20.0 er konstateret, så hun er skizofren."),
    ("etnicitet-og-sprog", "Hun fik en pjece på somali med hjem."),
    ("etnicitet-og-sprog", "Pjece på somali er udleveret til mødet."),
    ("oprindelsesland", "Hun fik pjecen på dansk og arabisk."),
    ("etnicitet-og-sprog", "Hun er romaer og taler ikke om det."),
    ("præcis-dato", "Fra den 1. januar stiger hendes ydelse efter satsen."),
    ("by-eller-bydel", "Hun boede i Randers, hvor metoden er afprøvet i to år."),
    ("oprindelsesland", "Hun er vokset op i New Zealand og kender metoden derfra."),
    (
        "oprindelsesland",
        (
            "Pågældende er fra Somalia. Kurset, modulet og reglerne i loven er gennemgået, og tilskud er bevilget af "
            "udvalget."
        ),
    ),
    (
        "pårørende",
        (
            "Ægtefælle: sygeplejerske. Ydelse efter reglerne i loven, tilskud, ansøgning og kursus er bevilget af "
            "udvalget."
        ),
    ),
    (
        "sygdom-og-handicap",
        "Barnet er sygt. Indsatsen, metoden og målgruppen står i skemaet. Barnet har epilepsi, og kommunen vurderer.",
    ),
    ("by-eller-bydel", "| År | Tilbud |\n|---|---|\n| 2019 | et bosted i Vinderup |\n| 2020 | eget værelse |"),
    ("sygdom-og-handicap", "| Borger | Andel |\n|---|---|\n| Asta | hun har skizofreni |"),
)


@pytest.mark.parametrize("text", SOUND)
def test_it_points_at_nobody(text: str) -> None:
    assert not [each.problem.rule for each in findings_in(text) if each.problem.level is not Level.ADVICE]


@pytest.mark.parametrize(("rule", "text"), OF_SOMEBODY)
def test_it_is_somebody_after_all(rule: str, text: str) -> None:
    assert rule in rules_in(text)


def test_a_town_where_a_method_was_tried_is_advice_that_says_how_to_declare() -> None:
    found = findings_in(
        "Metoden er afprøvet i Randers, Vejle og på Bornholm. Alle tre steder var erfaringen den samme."
    )
    assert found
    assert {each.problem.level for each in found} == {Level.ADVICE}
    assert all("site_config/navne.yml" in each.problem.hint for each in found)
