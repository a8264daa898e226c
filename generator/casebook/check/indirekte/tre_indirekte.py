"""Three or more indirect identifiers in one story: together they are often a name."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.catalogue import all_rules
from casebook.check.context import CheckContext
from casebook.check.rule import RecordHit, RecordRule, TextRule
from casebook.corpus.review import is_reviewed
from casebook.model import Case
from casebook.problem import Level

MANY = 3
_FAMILY = "indirekte"
# What only says again what another rule has found.
_ECHOES = frozenset({"tekst-mere-præcis-end-felt", "søgbart-citat"})


def find(case: Case, context: CheckContext) -> Iterator[RecordHit]:
    """Each story that as many different rules of the family have found something in, until two roles have read it."""
    if context.document and not is_reviewed(case, context.document, context.registers.publisher, context.today):
        for i in range(len(case.stories)):
            if len(_kinds(i, context)) >= MANY:
                yield RecordHit(("historier", i, "borger", "pseudonym"))


def _kinds(story: int, context: CheckContext) -> frozenset[str]:
    """The names of the rules that find something in a story. Exceptions do not count: the text still says it."""
    in_story = [passage for passage in context.passages if passage.path[:2] == ("historier", story)]
    return frozenset(rule.name for rule in _rules() if any(any(rule.read(passage, context)) for passage in in_story))


def _rules() -> tuple[TextRule, ...]:
    text_rules = (rule for rule in all_rules().values() if isinstance(rule, TextRule))
    return tuple(rule for rule in text_rules if rule.family == _FAMILY and rule.name not in _ECHOES)


_BY = "\ngennemgang:\n  - rolle: fagredaktør\n    måned: 2026-11\n    aftryk: {aftryk}"
_AND = "\n  - rolle: jurist\n    måned: 2026-10\n    aftryk: "
_STORY = (
    "historier:\n  - borger:\n      pseudonym: {name}\n      alder: 40-49\n      køn: mand\n      baggrund: uoplyst\n"
    "    tekst: {text}"
)


def _told(text: str, name: str = "⟦Morten⟧") -> str:
    return _STORY.replace("{name}", name).replace("{text}", text)


RULE = RecordRule(
    family=_FAMILY,
    name="tre-indirekte",
    title="Tre indirekte oplysninger i samme historie",
    message="Historien om denne person har tre eller flere slags oplysninger, der tilsammen kan udpege et menneske.",
    why=(
        "Hver for sig er de uskyldige; sammen peger de på én. 87 procent af alle i USA er alene om deres køn, "
        "fødselsdato "
        "og postnummer. Om summen er for stor, kan kun mennesker afgøre, og derfor skal to roller have læst historien."
    ),
    source="L. Sweeney, Simple Demographics Often Identify People Uniquely (2000); WP29, Opinion 05/2014",
    hint="Gør mindst én af oplysningerne bredere, eller lad to forskellige roller gennemgå casen.",
    level=Level.WARNING,
    find=find,
    bad=(
        _told("Morten er 45 år, har fem børn og er flygtet fra Syrien."),
        _told("Den 45-årige kom fra Polen den 3. maj og fik et job."),
        _told("Han er urmager, far til tre og lever med narkolepsi.") + _BY,
        _told("Han er tvilling, har en gæld på 345.000 kroner og er født i 1971.") + _BY + _AND + "aabbccddeeffgghh",
        _told("Han er én af seks brødre, er dømt for vold og har været borgmester.")
        + _BY
        + _AND.replace("2026-10", "2027-01")
        + "{aftryk}",
    ),
    good=(
        _told("Morten er i fyrrerne og har børn.", "Morten"),
        _told("Morten er 45 år og har fem børn.", "Morten"),
        _told("Morten er 45 år. Den 45-årige mand fyldte 45.", "Morten"),
        _told("Morten er 45 år, har fem børn og er flygtet fra Syrien.", "Morten") + _BY + _AND + "{aftryk}",
    ),
    also=frozenset(
        (
            "pårørende",
            *("præcis-alder", "præcis-dato", "by-eller-bydel", "oprindelsesland", "familiestørrelse"),
            *("sjælden-diagnose", "sjældent-arbejde", "strafbart-forhold", "præcist-beløb", "endnu-ikke-sket"),
            *("tekst-mere-præcis-end-felt", "uerklæret-egennavn", "personnavn", "fuldt-navn", "fødselsdato"),
            *("gennemgang-mangler", "samme-rolle-to-gange", "forældet-gennemgang", "samtykke-mangler"),
            *("sygdom-og-handicap", "genkendelige-detaljer"),
        )
    ),
)
