"""The policy: the anonymisation thresholds, and the figures that the risk is computed from."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from pydantic import Field

from casebook.model.base import AgeBand, FiveYears, Id, Line, Part, Percent, Times, Whole, Year, YesNo, item
from casebook.model.values import Background, Family, Region, Sex, SourceDetail

LONGEST_CONSENT: Final = 60  # months
OLDEST_REVIEW: Final = 24  # months
SMALLEST_CELL: Final = 5  # people
Weight = Annotated[Whole, Field(ge=1, le=100)]


class Share(Part, title="Andel"):
    """The part of the population that a feature fits; with a source and a year, or marked as an assumption."""

    percent: Percent = item("andel", "Andel", "Hvor stor en del af befolkningen det passer på, for eksempel «2,5 %».")
    by_age: dict[AgeBand, Percent] = item(
        "efter_alder", "Efter alder", "Andelen i de aldersspænd, hvor den er en anden.", default={}
    )
    source: Line | None = item("kilde", "Kilde", "Hvor tallet kommer fra.", default=None)
    year: Year | None = item("år", "År", "Året, tallet er fra.", default=None)
    is_assumed: YesNo = item("antagelse", "Antagelse", "true, når tallet er et skøn.", default=False)
    note: Line | None = item("note", "Note", "Hvad skønnet bygger på, eller hvad tallet dækker.", default=None)
    doubt: Times | None = item(
        "tvivl", "Tvivl", "Hvor mange gange større eller mindre andelen kan være, hvis det er kendt.", default=None
    )


class Shares(Part, title="Andele"):
    """The shares, by what is told about a person."""

    sex: dict[Sex, Share] = item("køn", "Køn", "Kun «andet»: kvinder og mænd står i folketallet.", default={})
    background: dict[Background, Share] = item("baggrund", "Baggrund", "Den brede baggrund.", default={})
    family: dict[Family, Share] = item("familie", "Familie", "Familieforhold.", default={})
    before: dict[Id, Share] = item("fra", "Fra", "Har fået ydelsen på et tidspunkt inden for fem år.", default={})
    after: dict[Id, Share] = item("til", "Til", "Er på ydelsen eller i jobbet nu.", default={})
    during: dict[Id, Share] = item(
        "i_året", "I året", "Har ydelsen på et tidspunkt i det år, casen fortæller om. Gælder i stedet for «til».",
        default={},
    )  # fmt: skip
    path: Share | None = item(
        "vej", "Vej", "Hvor mange der går fra en ydelse til en anden, når «sammen» og «videre» ikke siger det.",
        default=None,
    )  # fmt: skip
    together: dict[Id, dict[Id, Share]] = item(
        "sammen", "Sammen", "Af dem, der har (haft) den første ydelse: hvor mange der også har haft den anden.",
        default={},
    )  # fmt: skip
    onward: dict[Id, dict[Id, Share]] = item(
        "videre", "Videre", "Af dem, der er kommet væk fra den første ydelse: hvor mange der er kommet til den anden.",
        default={},
    )  # fmt: skip
    among: dict[Id, dict[Background, Share]] = item(
        "blandt", "Blandt", "Af dem, der har (haft) ydelsen: hvor mange der har baggrunden.", default={}
    )
    text: dict[Line, Share] = item(
        "tekst", "Tekst", "Det, de indirekte regler finder i teksten, efter reglens navn.", default={}
    )


class Doubt(Part, title="Tvivl"):
    """The factors by which a share may be larger or smaller where it says none of its own."""

    sourced: Times = item("kilde", "Kilde", "En andel med kilde: den gælder et andet sted.", default="1,7 gange")
    assumed: Times = item("antagelse", "Antagelse", "En andel, der er en antagelse.", default="2,5 gange")
    municipality: Times = item(
        "kommune", "Kommune", "Kommunens alder og køn, der er regnet som regionens.", default="1,2 gange"
    )


class AgeLimit(Part, title="Aldersgrænse"):
    """The years of age at which a benefit can be had, with the law that says so."""

    age: AgeBand = item("alder", "Alder", "Aldrene, hvor ydelsen kan fås, for eksempel «18-29».")
    source: Line = item("kilde", "Kilde", "Loven og paragraffen.")
    year: Year = item("år", "År", "Året, loven er læst i.")


class Weights(Part, title="Vægte"):
    """The loss to the reader when a feature is generalised: the higher, the later it is suggested."""

    region: Weight = item("region", "Region", "Regionen i stedet for kommunen.", default=7)
    country: Weight = item("hele_landet", "Hele landet", "Hele landet i stedet for et sted.", default=12)
    wide_age: Weight = item("bredere_alder", "Bredere alder", "Et dobbelt så bredt aldersspænd.", default=3)
    adult: Weight = item("voksen", "Voksen", "«voksen» i stedet for et aldersspænd.", default=6)
    no_sex: Weight = item("uden_køn", "Uden køn", "Kønnet bliver ikke fortalt.", default=8)
    no_background: Weight = item("uden_baggrund", "Uden baggrund", "Baggrunden bliver ikke fortalt.", default=2)
    no_status: Weight = item("uden_civilstand", "Uden civilstand", "Gift, skilt og så videre udelades.", default=2)
    some_children: Weight = item("børn_uden_antal", "Børn uden antal", "«forælder», ikke «flere-børn».", default=1)
    no_children: Weight = item("uden_børn", "Uden børn", "Det bliver ikke fortalt, at personen har børn.", default=2)
    broader_benefit: Weight = item("bredere_ydelse", "Bredere ydelse", "Overbegrebet for en ydelse.", default=1)
    no_before: Weight = item("uden_fra", "Uden fra", "Hvad personen kom fra, udelades.", default=3)
    no_after: Weight = item("uden_til", "Uden til", "Hvad personen kom til, udelades.", default=6)
    broader_text: Weight = item("bredere_tekst", "Bredere tekst", "Et sted i teksten skrives bredere.", default=1)


class Expected(Part, title="Forventet antal"):
    """The thresholds of the expected number."""

    error: Whole = item("fejl", "Fejl", "Passer det på færre, er det en fejl.", default=11, ge=5, le=1000)
    warning: Whole = item("advarsel", "Advarsel", "Passer det på færre, er det en advarsel.", default=20, ge=5, le=1000)


class NamedProject(Part, title="Navngivet projekt"):
    """The number of people who have taken part in a named, local project, where nobody has said how many."""

    participants: Whole = item(
        "deltagere", "Deltagere", "Hvor mange der regnes med, når ingen har oplyst det.", default=36, ge=5, le=1000
    )
    age: AgeBand = item("alder", "Alder", "Aldrene, som deltagerne regnes at være fordelt på.", default="18-66")
    is_assumed: YesNo = item("antagelse", "Antagelse", "true, når tallet er et skøn.", default=True)
    note: Line | None = item("note", "Note", "Hvad skønnet bygger på.", default=None)


class Policy(Part, title="Politik"):
    """The anonymisation thresholds."""

    age_band_width: Literal[5, 10, 20] = item("aldersspænd", "Aldersspænd", "Bredden i år.")
    top_age: Whole = item("øverste_alder", "Øverste alder", "Fra denne alder skrives kun «60+».", ge=40, le=80)
    lowest_age: Whole = item("laveste_alder", "Laveste alder", "Hvor det første aldersspænd begynder.", ge=0, le=30)
    small_municipality: Whole = item(
        "lille_kommune", "Lille kommune", "Under så mange indbyggere nævnes kun regionen.", default=20_000, ge=5_000
    )
    oldest_review: Whole = item(
        "gennemgang_måneder",
        "Gennemgang, måneder",
        "Så længe holder en gennemgang.",
        default=OLDEST_REVIEW,
        ge=1,
        le=120,
    )
    longest_consent: Whole = item(
        "samtykke_måneder", "Samtykke, måneder", "Så længe må et samtykke højst gælde, fra det blev givet.",
        default=LONGEST_CONSENT, ge=1, le=120,
    )  # fmt: skip
    approving_roles: tuple[Line, ...] = item(
        "godkendende_roller", "Godkendende roller",
        "Roller fra redaktion.yml, der skal være blandt de to eller flere, som siger god for en undtagelse, eller for "
        "at ingen virkelig er ment.",
        default=(),
    )  # fmt: skip
    smallest_cell: Whole = item(
        "mindste_celle",
        "Mindste celle",
        "Så mange mennesker skal et tal i en tabel mindst tælle; nul må stå.",
        default=SMALLEST_CELL,
        ge=3,
        le=20,
    )
    smallest_interval: Whole = item(
        "mindste_interval",
        "Mindste interval",
        "Så mange forskellige værdier skal et skjult tal kunne have, fra den mindste til den største.",
        default=3,
        ge=2,
        le=4,
    )
    expected: Expected | None = item(
        "forventet_antal", "Forventet antal", "Hvor mange mennesker det, en case fortæller, mindst skal passe på.",
        default=None,
    )  # fmt: skip
    rare: Whole = item(
        "sjælden_kombination", "Sjælden kombination",
        "Passer det, to historier har til fælles, på færre, kan de være om det samme menneske.", default=50, ge=11,
    )  # fmt: skip
    small_group: Whole = item(
        "lille_gruppe", "Lille gruppe", "I en mindre gruppe må en tabel ikke sige, at det gælder alle eller ingen.",
        default=20, ge=5,
    )  # fmt: skip
    shares: Shares | None = item("andele", "Andele", "Hvor stor en del af befolkningen noget passer på.", default=None)
    doubt: Doubt | None = item("tvivl", "Tvivl", "Hvor meget andelene kan være forkerte.", default=None)
    age_limits: dict[Id, AgeLimit] = item(
        "aldersgrænser", "Aldersgrænser", "I hvilken alder en ydelse kan fås, efter ydelsens id.", default={}
    )
    named_project: NamedProject | None = item(
        "navngivet_projekt", "Navngivet projekt", "Hvor mange der har været med i et projekt, ingen har talt.",
        default=None,
    )  # fmt: skip
    source_tells: dict[SourceDetail, Share] = item(
        "kilden_fortæller", "Kilden fortæller",
        "Hvor mange af dem, casen passer på, der stadig passer, når kilden fortæller mere: efter slagsen. Den præcise "
        "alder bliver regnet ud fra aldersspændet.",
        default={},
    )  # fmt: skip
    weights: Weights | None = item("vægte", "Vægte", "Hvad det koster læseren at få noget bredere.", default=None)
    levels: dict[Line, Literal["fejl", "advarsel", "råd"]] = item(
        "niveauer", "Niveauer", "Regler, der skal veje mere, end de gør af sig selv. Ingen kan veje mindre.", default={}
    )


class PopulationGroup(Part, title="Folketal"):
    """The number of people of one sex in a region, by five-year age bands."""

    region: Region = item("region", "Region", "Regionen.")
    sex: Sex = item("køn", "Køn", "Kvinde eller mand.")
    year: Year = item("år", "År", "Året, tallene er fra.")
    count: dict[FiveYears, Annotated[Whole, Field(ge=0)]] = item(
        "antal", "Antal", "Antal mennesker i hvert spænd på fem år; det sidste er åbent, «95+»."
    )
