"""A published case whose two reviewers are one."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.rule import RecordHit, RecordRule
from casebook.language.inflection import without_article
from casebook.language.tokens import LETTERS
from casebook.model import Case
from casebook.problem import Level


def find(case: Case, context: CheckContext) -> Iterator[RecordHit]:
    """A role that stands there already, whatever its capitals, hyphens and ending."""
    del context
    seen: set[str] = set()
    for i, role in enumerate(case.privacy.reviewers if case.is_public else ()):
        if _plain(role) in seen:
            yield RecordHit(("anonymisering", "gennemgået_af", i))
        seen.add(_plain(role))


def _plain(role: str) -> str:
    """«Fagredaktøren 2» and «fag-redaktør» are the same role."""
    return without_article("".join(LETTERS.findall(role.casefold())))


_BASIS = "anonymisering:\n  grundlag: allerede-publiceret\n  gennemgået: 2026-11\n"

RULE = RecordRule(
    family="proces",
    name="samme-rolle-to-gange",
    title="Den samme rolle to gange",
    message="Den samme rolle står to gange under «gennemgået_af».",
    why=(
        "To roller ser hver sit: Fagredaktøren kender faget, databeskyttelsesrådgiveren kender vejene tilbage til en "
        "person. Står den samme rolle to gange, er der kun ét blik."
    ),
    source="Artikel 29-gruppens udtalelse 05/2014; god skik for kontrol med fire øjne",
    hint="Lad en anden rolle læse casen, og skriv den i stedet for gentagelsen. Skriv roller, aldrig navne.",
    level=Level.ERROR,
    find=find,
    bad=(
        _BASIS + "  gennemgået_af: [fagredaktør, ⟦fagredaktør⟧]",
        _BASIS + "  gennemgået_af:\n    - fagredaktør\n    - ⟦Fagredaktør⟧",
        _BASIS + "  gennemgået_af:\n    - jurist\n    - leder\n    - ⟦juristen⟧",
        _BASIS + "  gennemgået_af:\n    - fagredaktør\n    - ⟦fagredaktøren⟧",
        _BASIS + "  gennemgået_af: [databeskyttelsesrådgiver, ⟦databeskyttelses-rådgiveren⟧]",
        _BASIS + "  gennemgået_af:\n    - fagredaktør 1\n    - ⟦fagredaktør 2⟧",
        _BASIS + "  gennemgået_af:\n    - chef\n    - ⟦chefen⟧",
    ),
    good=(
        _BASIS + "  gennemgået_af: [fagredaktør, databeskyttelsesrådgiver]",
        _BASIS + "  gennemgået_af: [fagredaktør, redaktør]",
        _BASIS + "  gennemgået_af:\n    - faglig leder\n    - leder\n    - jurist",
        "status: kladde\n" + _BASIS + "  gennemgået_af: [fagredaktør, fagredaktør]",
        _BASIS + "  gennemgået_af: [jurist, juridisk chef]",
    ),
)
