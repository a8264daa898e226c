"""A record that says that it is reviewed, and has not been by two staffed roles."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.rule import EitherRule, RecordHit
from casebook.corpus.review import REVIEWERS, permitted
from casebook.model import Case, Method
from casebook.problem import Level


def find(record: Case | Method, context: CheckContext) -> Iterator[RecordHit]:
    """Fewer than two roles that somebody has, that did not write the record, and whose month is not in the future."""
    roles = {review.role for review in permitted(record, context.registers.publisher, context.today)}
    if record.claims_review and len(roles) < REVIEWERS:
        yield RecordHit(("gennemgang",) if record.reviews else ("status",), at_key=True)


_BY = "gennemgang:\n  - rolle: fagredaktør\n    måned: 2026-11\n    aftryk: {aftryk}"
_AND = "\n  - rolle: {role}\n    måned: {month}\n    aftryk: {aftryk}"


def _reviewed(role: str, month: str = "2026-10") -> str:
    return _BY + _AND.replace("{role}", role).replace("{month}", month)


_MARKED = _BY.replace("gennemgang", "⟦gennemgang⟧", 1)

RULE = EitherRule(
    family="proces",
    name="gennemgang-mangler",
    title="Gennemgangen mangler",
    message="Posten siger, at den er gennemgået, men det er den ikke af to roller, som redaktionen har besat.",
    why=(
        "Et program kan ikke læse en tekst, som en nabo ville gøre. To mennesker med hver sin rolle skal have prøvet "
        "at finde personen, før siden må sige, at nogen har set efter. En rolle, som ingen har, en måned, der ikke er "
        "kommet, eller forfatterens eget ord er ingen gennemgang."
    ),
    source="Artikel 29-gruppens udtalelse 05/2014; ICO, Anonymisation (prøven med den ihærdige nabo)",
    hint=(
        "Sæt «status: ikke-gennemgået». Når to roller, der står som besat i site_config/redaktion.yml, har læst "
        "posten, så kør «casebook review ID --role ROLLE» for hver af dem, og sæt «status: publiceret» igen."
    ),
    level=Level.ERROR,
    find=find,
    bad=(
        "⟦status⟧: publiceret",
        "⟦status⟧: historisk",
        "status: publiceret\n" + _MARKED,
        "status: publiceret\n" + _MARKED + _AND.replace("{role}", "direktør").replace("{month}", "2026-11"),
        "status: publiceret\n" + _MARKED + _AND.replace("{role}", "jurist").replace("{month}", "2027-01"),
        "status: publiceret\nskrevet_af: jurist\n"
        + _MARKED
        + _AND.replace("{role}", "jurist").replace("{month}", "2026-11"),
    ),
    good=(
        "status: publiceret\n" + _reviewed("databeskyttelsesrådgiver"),
        "status: historisk\nskrevet_af: redaktør\n" + _reviewed("jurist", "2026-11"),
        "status: ikke-gennemgået",
        "status: ikke-gennemgået\n" + _BY,
        "status: kladde",
    ),
    also=frozenset({"endnu-ikke-sket", "gennemgang-af-ubesat-rolle", "gennemgang-forældet-tekst"}),
)
