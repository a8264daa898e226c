"""Facts of a life that a text tells and no field does, and a place that only a name gives away."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.rule import CorpusRule, RecordHit
from casebook.check.shared.lives.reading import LifeFact, case_read, readings
from casebook.danish import listing
from casebook.model import Case
from casebook.model.story import Story
from casebook.model.values import Background, Sex
from casebook.problem import Level, Related
from casebook.risk.attributes import AFTER, BACKGROUND, CHILDREN, FAMILY, SEX, of_family

_FIELDS = {SEX: "køn", BACKGROUND: "baggrund", CHILDREN: "familie", AFTER: "til"}

_UNSTATED = frozenset({SEX, BACKGROUND})  # their field says «uoplyst», which the text breaks


def find(case: Case, context: CheckContext) -> Iterator[RecordHit]:
    """Each story of whose person the text tells what a field could, and each name that gives the municipality away."""
    for i, story in enumerate(case.stories):
        missing = _missing(story, readings(context))
        if missing:
            fields = listing([f"«{field}»" for field in dict.fromkeys(map(_field, missing))])
            hint = f"Skriv det i {fields}, eller udelad det i teksten. Det bliver regnet med, hvor det end står."
            level = Level.WARNING if any(reading.attribute in _UNSTATED for reading in missing) else Level.ADVICE
            related = tuple(map(_related, missing))
            yield RecordHit(("historier", i, "borger", "pseudonym"), hint, level=level, related=related)
    yield from _places(case, context)


def _read(case: Case, context: CheckContext) -> None:
    """Read the case, so that its facts are there when it is held against others."""
    del case
    readings(context)


def _missing(story: Story, facts_of_all: tuple[LifeFact, ...]) -> list[LifeFact]:
    """The facts told of the person of a story that no field states, each once."""
    name = story.citizen.pseudonym.casefold()
    stated = dict(map(of_family, story.citizen.family))
    facts: dict[str, LifeFact] = {}
    for reading in facts_of_all:
        if reading.name == name and _lacks(story, reading.attribute, stated):
            facts.setdefault(reading.attribute, reading)
    return list(facts.values())


def _lacks(story: Story, attribute: str, stated: dict[str, str]) -> bool:
    if attribute == SEX:
        return story.citizen.sex is Sex.UNSTATED
    if attribute == BACKGROUND:
        return story.citizen.background is Background.UNSTATED
    if attribute == AFTER:
        return story.to_benefit is None
    return (attribute == CHILDREN or attribute.startswith(FAMILY)) and attribute not in stated


def _field(reading: LifeFact) -> str:
    return "familie" if reading.attribute.startswith(FAMILY) else _FIELDS[reading.attribute]


def _related(reading: LifeFact) -> Related:
    return Related(reading.locate(), f"her fortæller teksten det, som feltet «{_field(reading)}» ikke siger")


def _places(case: Case, context: CheckContext) -> Iterator[RecordHit]:
    """The names that tell the municipality of a case that tells of people and gives no municipality."""
    if case.location.municipality or not case.pseudonyms:
        return
    read = case_read(context)
    yield from (RecordHit(path, _NAME) for path in (read.places if read else ()))


_NAME = "Brug et navn uden kommunen i sig, eller giv kommunen i «sted», hvis den er stor nok til at blive nævnt."


def _in_text(text: str, fields: str = "      køn: mand\n      baggrund: uoplyst\n", more: str = "") -> str:
    return f"historier:\n  - borger:\n      pseudonym: ⟦Morten⟧\n      alder: 40-49\n{fields}{more}    tekst: {text}\n"


def _stated(text: str, fields: str = "      køn: mand\n      baggrund: uoplyst\n", more: str = "") -> str:
    return _in_text(text, fields, more).replace("⟦Morten⟧", "Morten")


_NOTHING = "      køn: uoplyst\n      baggrund: uoplyst\n"
_REGION = "sted:\n  region: midtjylland\n"

RULE = CorpusRule(
    family="korpus",
    name="kun-i-teksten",
    title="Kun i teksten",
    message="Teksten fortæller om personen, hvad et felt ikke siger, eller et navn giver stedet væk.",
    why=(
        "Det, der kun står i teksten, kan en nabo bruge lige så godt som det, der står i et felt. Står det også i "
        "feltet, kan redaktionen se, hvor meget der er fortalt, og gøre det bredere begge steder på én gang. Et felt "
        "med «uoplyst» lover læseren noget, som teksten ikke holder; det og et navn med stedet i er en advarsel, "
        "resten et råd."
    ),
    source=(
        "WP29, Opinion 05/2014 om anonymiseringsteknikker (generalisering skal gælde alle steder, en oplysning findes)"
    ),
    hint="Skriv det i feltet, eller udelad det i teksten.",
    level=Level.WARNING,
    find=find,
    prepare=_read,
    bad=(
        _in_text("Morten bor alene og møder hver dag."),
        _in_text("Morten er gift og glad for det."),
        _in_text("Morten har en datter, som han ser tit."),
        _in_text("Morten er i fleksjob nu."),
        _in_text("Morten er flygtning og går til dansk."),
        _in_text("Han er glad for det. Han møder hver dag.", _NOTHING),
        _REGION + "titel: ⟦Projekt Holstebro Frem⟧",
        _REGION + "aktør:\n  type: kommune\n  navn: ⟦Holstebro Kommune⟧",
    ),
    good=(
        _stated("Morten bor alene og møder hver dag.", more="      familie: [enlig]\n"),
        _stated("Morten er i fleksjob nu.", more="    til: fleksjob\n"),
        _stated("Morten er flygtning og går til dansk.", "      køn: mand\n      baggrund: ikke-vestlig\n"),
        _stated("Mortens mor er gift, og hans søster har en datter."),
        _stated("Han er glad for det. Han møder hver dag."),
        "titel: Projekt Holstebro Frem",
        _REGION + "aktør:\n  type: kommune\n  navn: En midtjysk kommune",
    ),
    also=frozenset({"by-eller-bydel", "uerklæret-egennavn", "tekst-mere-præcis-end-felt"}),
)
