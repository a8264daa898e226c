"""A consent that is to hold for longer than the policy allows."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.rule import RecordHit, RecordRule
from casebook.corpus.months import months
from casebook.model import Case
from casebook.model.policy import LONGEST_CONSENT
from casebook.problem import Level


def find(case: Case, context: CheckContext) -> Iterator[RecordHit]:
    """The consent ends more months after it was given than the policy allows.

    Where the month is not told, or has not come, it counts from this month: nobody says yes later than today.
    """
    consent = case.privacy.consent
    if not case.is_public or consent is None:
        return
    longest = context.registers.policy.longest_consent if context.registers.policy else LONGEST_CONSENT
    given = min(consent.given or context.today, context.today)
    if months(consent.expires) - months(given) > longest:
        yield RecordHit(("anonymisering", "samtykke", "udløber"))


def _with(given: str, expires: str) -> str:
    return (
        "anonymisering:\n  grundlag: samtykke\n  samtykke:\n    reference: S-17\n"
        f"    givet: {given}\n    udløber: {expires}"
    )


RULE = RecordRule(
    family="proces",
    name="samtykke-for-langt",
    title="Samtykket gælder for længe",
    message="Samtykket skal gælde længere, end politikken tillader.",
    why=(
        "Et menneske kan ikke overskue, hvad det vil sige at stå på nettet i al fremtid. Loven sætter ingen frist, men "
        "den, der har sagt ja, skal kunne huske det og tage stilling igen, når livet er blevet et andet. Hvor længe "
        "det er, har redaktionen valgt og skrevet i politikken («samtykke_måneder»)."
    ),
    source=(
        "Databeskyttelsesforordningen artikel 5, stk. 1, litra e, og artikel 7; Det Europæiske Databeskyttelsesråd, "
        "Retningslinjer 05/2020 om samtykke, afsnit 5.1 (ingen fast frist; forny samtykket med passende mellemrum)"
    ),
    hint=(
        "Skriv en tidligere måned under «udløber». Skal casen blive stående længere, så spørg borgeren igen inden da, "
        "og skriv det nye ja med sin egen måned under «givet»."
    ),
    level=Level.ERROR,
    find=find,
    bad=(
        _with("2026-11", "⟦2031-12⟧"),
        _with("2021-03", "⟦2027-01⟧"),
        _with("2026-01", "⟦2099-01⟧"),
        "anonymisering:\n  grundlag: samtykke\n  samtykke: {reference: S-2, udløber: ⟦2031-12⟧}",
        "status: historisk\n" + _with("2020-11", "⟦2026-11⟧"),
    ),
    good=(
        _with("2026-11", "2031-11"),
        _with("2022-01", "2027-01"),
        "anonymisering:\n  grundlag: samtykke\n  samtykke: {reference: S-2, udløber: 2031-11}",
        "status: kladde\n" + _with("2026-11", "2099-01"),
        "anonymisering:\n  grundlag: allerede-publiceret",
    ),
    also=frozenset({"gennemgang-mangler", "samtykke-uden-måned"}),
)
