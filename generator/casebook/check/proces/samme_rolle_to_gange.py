"""A record whose two reviewers are one."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.rule import EitherRule, RecordHit
from casebook.language.inflection import without_article
from casebook.language.tokens import LETTERS
from casebook.model import Case, Method
from casebook.problem import Level


def find(record: Case | Method, context: CheckContext) -> Iterator[RecordHit]:
    """A role that stands there already, whatever its capitals, hyphens and ending."""
    del context
    seen: set[str] = set()
    for i, role in enumerate(review.role for review in record.reviews):
        if _plain(role) in seen:
            yield RecordHit(("gennemgang", i, "rolle"))
        seen.add(_plain(role))


def _plain(role: str) -> str:
    """«Fagredaktøren 2» and «fag-redaktør» are the same role."""
    return without_article("".join(LETTERS.findall(role.casefold())))


_MORE = "    måned: 2026-11\n    aftryk: {aftryk}"


def _by(*roles: str) -> str:
    return "\n".join(("gennemgang:", *(f"  - rolle: {role}\n{_MORE}" for role in roles)))


RULE = EitherRule(
    family="proces",
    name="samme-rolle-to-gange",
    title="Den samme rolle to gange",
    message="Den samme rolle står to gange under «gennemgang».",
    why=(
        "To roller ser hver sit: Fagredaktøren kender faget, databeskyttelsesrådgiveren kender vejene tilbage til en "
        "person. Står den samme rolle to gange, er der kun ét blik."
    ),
    source="Artikel 29-gruppens udtalelse 05/2014; god skik for kontrol med fire øjne",
    hint="Lad en anden rolle læse casen, og skriv den i stedet for gentagelsen. Skriv roller, aldrig navne.",
    level=Level.ERROR,
    find=find,
    bad=(
        _by("fagredaktør", "⟦fagredaktør⟧"),
        _by("fagredaktør", "⟦Fagredaktør⟧"),
        _by("jurist", "leder", "⟦juristen⟧"),
        _by("fagredaktør", "⟦fagredaktøren⟧"),
        _by("databeskyttelsesrådgiver", "⟦databeskyttelses-rådgiveren⟧"),
        _by("fagredaktør 1", "⟦fagredaktør 2⟧"),
    ),
    good=(
        _by("fagredaktør", "databeskyttelsesrådgiver"),
        _by("fagredaktør", "redaktør"),
        _by("faglig leder", "leder", "jurist"),
        "status: publiceret\n" + _by("leder", "jurist"),
        _by("jurist", "juridisk chef"),
    ),
)
