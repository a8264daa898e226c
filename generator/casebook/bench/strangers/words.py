"""The words that sentences, titles and names are made of. All are invented; none is about anybody."""

from __future__ import annotations

from collections.abc import Sequence

PSEUDONYM = "Asta"
"""The pseudonym in measured sentences that declare none of their own."""

# Parts of compounds: a Danish writer makes new ones every day, and no dictionary has them all.
HEADS = (
    *("opstarts", "fastholdelses", "trivsels", "overgangs", "sygemeldings", "hverdags", "tillids", "følge", "morgen"),
    *("gruppe", "netværks", "praktik", "arbejdsplads", "samarbejds", "afklarings", "sundheds", "motions", "rund"),
    *("brobygnings", "ungdoms", "opgangs", "kontakt", "vejlednings", "deltids", "skåne"),
)
TAILS = ("samtalen", "mødet", "planen", "forløbet", "gruppen", "aftalen", "besøget", "holdet", "kortet", "ugen")
NOUNS = (
    *("samtale", "opstart", "trappe", "køreplan", "følgeskab", "praktik", "netværk", "fastholdelse", "stige", "bro"),
    *("oplæring", "hverdag", "morgen", "værksted", "kontakt", "makker", "plan", "gruppe", "hånd", "opfølgning"),
)
ADJECTIVES = (
    *("Rolig", "Trinvis", "Åben", "Tidlig", "Fælles", "Skånsom", "Opsøgende", "Fast", "Delt", "Nær", "Lang", "Stille"),
    *("Vågen", "Bredere", "Langsom", "Praktisk", "Ligeværdig", "Guidet", "Blid", "Tæt"),
)
# What projects, houses and associations call themselves; some are first names too, as in life.
STARS = (
    "Aurora",
    "Pegasus",
    "Polaris",
    "Vega",
    "Nova",
    "Atlas",
    "Orion",
    "Kompas",
    "Delta",
    "Luna",
    "Freja",
    "Iris",
    "VejTrin",
)
FIRST_HALVES = (
    *("Lys", "Vind", "Nord", "Hav", "Ege", "Birke", "Sten", "Sol", "Klit", "Kilde", "Bro", "Morgen", "Anker", "Fyr"),
    *("Pile", "Hassel", "Elme", "Strand", "Mose", "Bølge", "Ravne", "Lærke", "Svale", "Hede"),
)
LAST_HALVES = ("vejen", "broen", "porten", "huset", "banen", "sporet", "stien", "pladsen", "værket", "haven", "gården")
TOWN_HALVES = (
    ("Lyng", "Eng", "Birke", "Elle", "Kilde", "Hede", "Ravn", "Skov", "Sand", "Mose", "Vind", "Kær", "Tjørne", "Aske"),
    ("holm", "bæk", "lund", "rød", "strup", "ager", "høj", "næs", "borg", "drup", "løse", "vang"),
)
LEADS = ("Foreningen", "Huset", "Fonden", "Værestedet", "Initiativet")

CHALLENGES = (
    ("langvarig-sygdom", "Langvarig sygdom", ("sygemeldt", "kronisk sygdom")),
    ("stress", "Stress", ("arbejdsrelateret stress", "udbrændthed")),
    ("smerter", "Smerter", ("ondt i ryggen", "kroniske smerter")),
    ("hjemloeshed", "Hjemløshed", ("uden bolig", "sofasover")),
    ("skolevaegring", "Skolevægring", ("skolefravær", "bekymrende fravær")),
    ("ordblindhed", "Ordblindhed", ("læsevanskeligheder",)),
    ("gaeld", "Gæld", ("skyld", "rod i økonomien")),
    ("hjernerystelse", "Senfølger efter hjernerystelse", ("senhjernerystelse",)),
    ("ensomhed", "Ensomhed", ("alene", "uden netværk")),
    ("udbraendthed", "Udbrændthed", ()),
    ("sorg", "Sorg", ("at miste", "tab")),
    ("sprog", "Dansk som andetsprog", ("sproget",)),
    ("spiseforstyrrelse", "Spiseforstyrrelse", ()),
    ("soevn", "Søvnproblemer", ("sover dårligt",)),
)
THEMES = (
    ("tilbage-til-arbejdet", "Tilbage til arbejdet", ("raskmelding", "delvis raskmelding")),
    ("kollegerne", "Kollegerne", ("arbejdsfællesskab",)),
    ("foerste-moede", "Det første møde", ("velkomst",)),
    ("bolig-foerst", "Bolig først", ("eget hjem",)),
    ("krop-og-kraefter", "Krop og kræfter", ("energi", "hvile")),
    ("unges-egne-veje", "Unges egne veje", ("ung",)),
    ("familien-med", "Familien med", ("pårørende",)),
    ("overgange", "Overgange", ("skift", "nye mennesker")),
    ("haab", "Håb", ()),
)
TARGET_GROUPS = (
    ("sygemeldte", "Sygemeldte", ("sygedagpengemodtagere", "på sygedagpenge")),
    ("udsatte-unge", "Udsatte unge", ("unge på kanten", "unge uden uddannelse")),
    ("hjemloese", "Borgere uden bolig", ("hjemløse",)),
    ("nytilkomne", "Nytilkomne familier", ("nytilkomne",)),
    ("borgere-i-fleksjob", "Borgere i fleksjob", ("fleksjobber",)),
    ("foraeldre-paa-orlov", "Forældre på vej tilbage", ()),
    ("seniorer", "Seniorer", ("ældre ledige",)),
)
BENEFITS = (
    ("sygedagpenge", "Sygedagpenge", "10 %", "4 %"),
    ("deltidssygemelding", "Delvis sygemelding", "6 %", "3 %"),
    ("ressourceordning", "Ressourceordning", "4 %", "2 %"),
    ("ungeydelse", "Ungeydelse", "7 %", "3 %"),
    ("kontantydelse", "Kontantydelse", "8 %", "3 %"),
    ("loen", "Job på almindelige vilkår", "75 %", "70 %"),
    ("fleksloen", "Fleksløn", "5 %", "4 %"),
    ("skole", "Uddannelse", "20 %", "12 %"),
)

CASE_TITLES = (
    *(
        "Projekt {projekt}",
        "{projekt}",
        "{projekt} i {kommune}",
        "Da {tailing} blev noget andet",
        "Et skridt ad gangen",
    ),
    *("Fra {hjem} til {arbejdssted_in}", "{Heading}, der holdt", "Vejen tilbage gennem {arbejdssted_in}"),
    *(
        "Når {tailing} ikke er nok",
        "Den anden indgang: {tailing}",
        "En plads i {arbejdssted_in}",
        "{projekt} – en ny start",
    ),
    *("Sygemeldt, men ikke glemt", "{kommune}s åbne dør", "{Heading} og {tailing}", "Uden {tailing} gik det i stå"),
)
METHOD_TITLES = (
    *("{Adjektiv} {substantiv}", "{projekt}-modellen", "{Adjektiv} {substantiv} – når det haster", "{Heading}"),
    *("Modellen {projekt}", "{Adjektiv} {substantiv} i {arbejdssted_in}", "{Heading} med makker", "{projekt}"),
)


def compounds() -> Sequence[str]:
    """«opstartssamtalen», «fastholdelsesmødet» and so on."""
    return tuple(head + tail for head in HEADS for tail in TAILS)


def project_names() -> Sequence[str]:
    """«Aurora», «Lysvejen» and so on."""
    return (*STARS, *(first + last for first in FIRST_HALVES for last in LAST_HALVES))


def town_names() -> Sequence[str]:
    """«Lyngholm», «Engbæk» and so on: no municipality of Denmark."""
    return tuple(first + last for first in TOWN_HALVES[0] for last in TOWN_HALVES[1])
