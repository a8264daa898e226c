"""Fields that cannot all be true of one person: a benefit that nobody of the age can have, «enlig» and «gift»."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from casebook.check.context import CheckContext
from casebook.check.korpus.forventet_antal import NOBODY, example
from casebook.check.rule import CorpusRule, RecordHit
from casebook.check.shared.lives.dataset import people
from casebook.model import Case
from casebook.model.values import Background, Family
from casebook.problem import Level, Related
from casebook.risk.attributes import AFTER, AGE, BACKGROUND, BEFORE, FAMILY
from casebook.risk.benefits import SINCE, Benefits
from casebook.risk.person import Disclosure, Person

_SINCE = {BEFORE: SINCE, AFTER: 0}
_TOGETHER = frozenset(  # each pair is a contradiction
    {
        frozenset({Family.SINGLE.value, Family.MARRIED.value}),
        frozenset({Family.SINGLE.value, Family.COHABITING.value}),
        frozenset({Family.MARRIED.value, Family.COHABITING.value}),
    }
)
_FOR_FOREIGNERS = "danskuddannelse"


def find(case: Case, context: CheckContext) -> Iterator[RecordHit]:
    """Each pair of fields of a person of which at most one can be true."""
    for dataset, person in people(case, context):
        for first, second, hint in _contradictions(person, dataset.estimate.benefits):
            yield RecordHit(second.path, hint=hint, related=(Related(first.place, "det passer ikke sammen med dette"),))


def _contradictions(person: Person, benefits: Benefits) -> Iterator[tuple[Disclosure, Disclosure, str]]:
    fields = [
        disclosure
        for disclosure in person.disclosures
        if not disclosure.in_text and disclosure.document is person.document
    ]
    for first, second in combinations(fields, 2):
        if first.attribute == AGE and second.attribute in _SINCE:
            if not benefits.can_have(second.value, first.value, _SINCE[second.attribute]):
                yield first, second, _AGE
        elif first.attribute.startswith(FAMILY) and frozenset({first.value, second.value}) in _TOGETHER:
            yield first, second, _FAMILY
        elif first.attribute == BACKGROUND and second.value == _FOR_FOREIGNERS and first.value == Background.DANISH:
            yield first, second, _DANISH


_AGE = (
    "Ydelsen kan ikke fås i den alder; aldrene og loven står i site_config/policy.yml under «aldersgrænser». Ret det "
    "felt, der er forkert, eller udelad ydelsen."
)
_FAMILY = "Behold kun det, der gælder, da casen slutter."
_DANISH = "Danskuddannelse er for udlændinge. Ret det felt, der er forkert, eller udelad baggrunden."

RULE = CorpusRule(
    family="korpus",
    name="umulig-kombination",
    title="Det kan ikke være rigtigt alt sammen",
    message="Felterne siger noget om personen, som ikke kan være rigtigt på samme tid.",
    why=(
        "Det forventede antal ganger andelene med hinanden, som om alt kunne forekomme sammen. Kan det ikke, er tallet "
        "uden mening: Enten er et felt forkert, eller også er mennesket så usædvanligt, at det kan kendes på det."
    ),
    source="Aldersgrænserne i site_config/policy.yml, hver med sin lov; Lov om aktiv socialpolitik § 23",
    hint="Ret det felt, der er forkert, eller udelad det ene.",
    level=Level.WARNING,
    find=find,
    prepare=people,
    bad=(
        example("    fra: ⟦uddannelseshjaelp⟧\n    til: ordinaert-job\n", name="Morten"),
        example("    til: ⟦uddannelseshjaelp⟧\n", name="Morten", age="30-39"),
        example("    til: ⟦fgu⟧\n", name="Morten", age="30-39"),
        example("      familie: [enlig, ⟦gift⟧]\n", name="Morten"),
        example("      familie: [samlevende, ⟦enlig⟧]\n", name="Morten"),
        example("      baggrund: dansk\n    fra: ⟦danskuddannelse⟧\n", name="Morten"),
    ),
    good=(
        example("    til: uddannelseshjaelp\n", name="Morten", age="20-29"),
        "sted:\n  region: midtjylland\n"
        + example("    fra: uddannelseshjaelp\n    til: ordinaert-job\n", name="Morten", age="30-39"),
        example("    til: kontanthjaelp\n", name="Morten", age="60+"),
        example("      familie: [skilt, enlig]\n", name="Morten"),
        example("      familie: [skilt, gift]\n", name="Morten"),
        "sted:\n  landsdækkende: true\n"
        + example("      baggrund: ikke-vestlig\n    fra: danskuddannelse\n", name="Morten"),
        "sted:\n  region: midtjylland\n" + example("      familie: [enlig, gift]\n", name="Morten") + NOBODY,
    ),
    also=frozenset({"forventet-antal"}),
)
