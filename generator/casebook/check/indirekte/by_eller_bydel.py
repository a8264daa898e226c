"""Places finer than the municipality."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.places.places import places
from casebook.check.shared.words.general_mentions import TRIED_THERE, is_where_a_method_was_tried
from casebook.problem import Level


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Towns, districts, estates and small islands, and municipalities other than the case's own."""
    for start, end in places(passage, context):
        is_advice = is_where_a_method_was_tried(passage, start, context)
        yield Hit(start, end, *((TRIED_THERE, None, Level.ADVICE) if is_advice else ()))


RULE = TextRule(
    family="indirekte",
    name="by-eller-bydel",
    title="By eller bydel",
    message="Her står en by, en bydel eller en anden kommune end casens egen.",
    why=(
        "Jo mindre sted, jo færre kan det være: I en by med 2.000 indbyggere er der måske én, som passer på "
        "alder, køn og "
        "forløb. En anden kommune fortæller, hvor personen kommer fra, og kan kobles til det, den udgiver."
    ),
    source=(
        "WP29, Opinion 05/2014 om anonymiseringsteknikker; HIPAA Privacy Rule § 164.514(b)(2)(i)(B) (intet finere "
        "end området)"
    ),
    hint="Skriv kommunen fra feltet «sted», eller «en mindre by», «et boligområde», «en nabokommune».",
    level=Level.WARNING,
    reads=Reads.CASES,
    find=find,
    bad=(
        "Morten er vokset op i ⟦Struer⟧ hos sin mor.",
        "Han bor i ⟦Gellerup⟧ og er glad for det.",
        "Han fik en lejlighed på ⟦Nørrebro⟧ efter opholdet.",
        "⟦Vinderups⟧ eneste købmand gav ham en chance.",
        "Han flyttede til landsbyen ⟦Fjordby⟧ sidste år.",
        "Han kender alle i ⟦Sletten-kvarteret⟧ derhjemme.",
        "Han tager bussen fra ⟦hvide sande⟧ hver dag.",
        "Familien bor stadig på ⟦Mors⟧ og savner ham.",
        "Han er kommet hertil fra ⟦Give⟧ med sin kæreste.",
    ),
    good=(
        "Morten bor i Holstebro og er glad for det.",
        "I Holstebro Kommune kender de ham godt.",
        "Holstebros butikker ligger tæt på.",
        "Vejen tilbage til arbejdet er lang.",
        "### Da det gik galt\n\nVejen gik ikke lige op.",
        "Han bor i et boligområde i udkanten af en mindre by.",
        "Give ham tid, siger medarbejderen.",
        "Skive for skive bygger han et bord.",
        "Han kom i en café i nærheden.",
    ),
    also=frozenset({"uerklæret-egennavn", "personnavn", "fuldt-navn", "sjældent-arbejde", "adresse"}),
)
