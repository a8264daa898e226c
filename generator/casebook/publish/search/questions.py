"""Questions that readers ask of any method («hvad koster den?»), and words for outcomes, kinds of pages and tools."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from casebook.model.facets import KNOWLEDGE, OUTCOME, Facet
from casebook.model.knowledge import Dimension, Knowledge
from casebook.model.values import KnowledgeLevel, Outcome

OUTCOME_WORDS: Mapping[StrEnum, tuple[str, ...]] = {
    Outcome.SUCCEEDED: ("lykkedes", "succes", "gik godt", "succeshistorie"),
    Outcome.PARTLY: ("delvist lykkedes", "lykkedes delvist"),
    Outcome.FAILED: (
        "lykkedes ikke", "virkede ikke", "virker ikke", "mislykkedes", "mislykket", "fiasko", "gik galt",
        "gik ikke godt", "uden held", "fejlede",
    ),
}  # fmt: skip
KNOWLEDGE_WORDS: Mapping[StrEnum, tuple[str, ...]] = {
    KnowledgeLevel.MEASURED: (
        "effektmålt",
        "evidens",
        "evidensbaseret",
        "dokumenteret effekt",
        "måling af effekt",
        "målt effekt",
    ),
    KnowledgeLevel.EVALUATED: ("evalueret", "evaluering"),
    KnowledgeLevel.TRIED: ("afprøvet",),
}
# The facets of closed lists whose values readers ask for in words of their own.
VALUE_WORDS: Mapping[Facet, Mapping[StrEnum, tuple[str, ...]]] = {
    OUTCOME: OUTCOME_WORDS,
    KNOWLEDGE: KNOWLEDGE_WORDS,
}
REDACTION = "redaktion"  # what editors ask of: more than one kind of page
TYPE_WORDS: Mapping[str, tuple[str, ...]] = {
    "case": ("case", "cases"),
    "metode": ("metode", "metoder"),
    "kursus": ("kursus", "kurser", "undervisning"),
    "regel": ("regel", "regler"),
    "kilde": ("kilde", "kilder", "litteratur"),
    REDACTION: ("må", "må man", "må jeg", "må vi", "skrive", "udgive", "offentliggøre"),
    "bidrag": ("skrive case", "skrive metode", "bidrage", "bidrag", "redaktør", "redaktionel", "indsende case"),
}


@dataclass(frozen=True, slots=True)
class SearchQuestion:
    """A question that some methods answer: the key of its name, what readers write, where a method has its answer."""

    name: str
    phrases: tuple[str, ...]
    dimension_of: Callable[[Knowledge], Dimension | None]


QUESTIONS: Mapping[str, SearchQuestion] = {
    "oekonomi": SearchQuestion(
        "facts.economy",
        ("økonomi", "koster", "koste", "hvad koster", "pris", "priser", "udgift", "udgifter", "omkostning", "dyr",
         "billig", "kan det betale sig", "besparelse"),
        lambda knowledge: knowledge.economy,
    ),
    "indfoerelse": SearchQuestion(
        "facts.implementation",
        ("implementering", "implementere", "indføre", "indførelse", "hvordan indfører vi"),
        lambda knowledge: knowledge.implementation,
    ),
}  # fmt: skip

FAILURES = "det-virkede-ikke/"
TOOLS: Mapping[str, tuple[str, ...]] = {
    "sammenlign/": (
        "sammenlign metoder", "sammenlign", "sammenligning", "side om side", "forskel på metoder", "forskelle",
        "vælge mellem metoder",
    ),
    "passer/": (
        "passer den til os", "passer metoden til os", "passer til vores kommune", "passer til kommunen",
        "kan vi bruge metoden", "beslutningsgrundlag", "indstilling", "spørgeskema",
    ),
    "find/": ("alle cases og metoder", "filtrer", "filtrere", "filter", "katalog", "avanceret søgning"),
    "overblik/": (
        "overblik", "statistik", "tal om siden", "hvor mange cases", "hvor mange forløb", "hvor mange historier",
        "hvor mange metoder", "hvor mange lykkedes", "hvor mange mislykkedes", "hvor mange virkede",
        "hvor mange kommuner", "hvor stor andel", "antal cases",
    ),
    "data/": (
        "data", "download", "hente data", "eksport", "eksporter", "excel", "regneark", "csv", "api", "datasæt", "citer",
        "citér", "citere", "henvise til", "bibtex", "zotero", "endnote",
    ),
    "om/kontakt/": (
        "kontakt redaktionen", "redaktion", "redaktionen", "kontakt jer", "kontakte jer", "presse",
        "skrive til jer", "ringe til jer", "hvem svarer", "kontaktoplysninger", "få rettet", "få fjernet", "få slettet",
    ),
    "overblik/beregner/": (
        "beregner", "beregne", "regne ud", "regne på", "regnestykke", "bemanding", "bemande", "årsværk",
        "fuldtidsstilling", "hvor mange stillinger", "hvor mange medarbejdere", "hvor mange ansatte",
        "koster et forløb", "pris for et forløb", "pris pr. borger", "pris pr. forløb", "hvad koster det os",
        "lønudgift",
    ),
    "overblik/virkemidler/": ("virkemidler", "virkemiddel", "hvad er prøvet hvor", "matrix"),
    "overblik/huller/": (
        "huller", "hul i viden", "mangler viden", "hvad mangler vi viden om", "hvad ved vi ikke", "ubesvaret",
    ),
}  # fmt: skip
