"""Benefits of whose recipients nobody has said how many they are: they count as everybody."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.korpus.forventet_antal import NOBODY, example
from casebook.check.rule import PARTED, CorpusRule, RecordHit
from casebook.check.shared.lives.dataset import people
from casebook.model import Case
from casebook.model.policy import Shares
from casebook.problem import Level
from casebook.risk.attributes import AFTER, BEFORE


def find(case: Case, context: CheckContext) -> Iterator[RecordHit]:
    """Each benefit that a person left or came to and that has no share of the population in the policy."""
    policy = context.registers.policy
    shares = (policy and policy.shares) or Shares()
    listed = {BEFORE: shares.before, AFTER: shares.after}
    benefits = {
        disclosure.path: (disclosure.attribute, disclosure.value)
        for _, person in people(case, context)
        for disclosure in person.disclosures
        if disclosure.document.name == case.id and not disclosure.in_text and disclosure.attribute in listed
    }
    yield from (RecordHit(path) for path, (field, benefit) in benefits.items() if benefit not in listed[field])


RULE = CorpusRule(
    family="korpus",
    name="ydelse-uden-andel",
    title="Ydelse uden andel",
    message="Ingen har skrevet, hvor mange der får denne ydelse, så den tæller, som om alle gjorde.",
    why=(
        "Hvor mange mennesker en fortælling passer på, bliver regnet ud fra andelene i politikken. Har en ydelse ingen "
        "andel, bliver tallet for stort, og det kan se ud, som om ingen kan genkendes, når én kan."
    ),
    source="site_config/policy.yml; K. El Emam og F. K. Dankar, Protecting Privacy Using k-Anonymity (2008)",
    hint=(
        "Skriv ydelsens andel af befolkningen i site_config/policy.yml under «andele»: «fra» for ydelsen før, «til» "
        "for ydelsen efter, hver med kilde og år eller «antagelse: true». Sæt hellere andelen for lavt end for højt."
    ),
    level=Level.WARNING,
    find=find,
    prepare=people,
    bad=(
        example("    til: ⟦sommerydelse⟧\n", name="Morten"),
        example("    fra: ⟦sommerydelse⟧\n    til: ordinaert-job\n", name="Morten"),
        example("    fra: ⟦sommerydelse⟧\n    til: ⟦vinterydelse⟧\n", name="Morten"),
        example("", name="Morten") + PARTED + example("    til: ⟦sommerydelse⟧\n", name="Malene", sex="kvinde"),
    ),
    good=(
        "sted:\n  landsdækkende: true\n" + example("    fra: kontanthjaelp\n    til: fleksjob\n", name="Morten"),
        example("", name="Morten"),
        example("    fra: sygedagpenge\n", name="Morten")
        + PARTED
        + example("    til: uddannelse\n", name="Malene", age="20-29"),
        "sted:\n  region: midtjylland\n" + example("    til: sommerydelse\n", name="Morten") + NOBODY,
    ),
)
