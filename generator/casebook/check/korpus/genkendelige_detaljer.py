"""Details beside the number: what neighbours know somebody by, and no statistics count."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.korpus.forventet_antal import NOBODY
from casebook.check.rule import RecordHit, RecordRule
from casebook.check.shared.details.answers import AnsweredDetails, answered, field_of
from casebook.check.shared.details.reading import Detail
from casebook.check.shared.details.words import ADVICE, KINDS
from casebook.danish import listing
from casebook.model import Case
from casebook.problem import Confidence, Level, Related

MOST_ADVICE = 3  # kinds of which a finding says what to do
MOST = 12  # places that a finding names; `casebook risk` shows them all


def find(case: Case, context: CheckContext) -> Iterator[RecordHit]:
    """Each person of the case whose details ask for an answer, or whose answer is too small: one hit a person."""
    for dataset, asked in answered(case, context):
        level = asked.level(dataset)
        if level:
            yield RecordHit(asked.person.path, _hint(asked), level, related=_related(asked), confidence=Confidence.LOW)


def _hint(asked: AnsweredDetails) -> str:
    if not asked.unanswered:
        return f"Rollernes mindste svar er {asked.fits}. {_advice(asked)}"
    kinds = listing([KINDS[kind] for kind in asked.details.kinds])
    field = field_of(asked.person)
    return (
        f"Der fortælles {kinds}. {_advice(asked)} Eller lad to roller svare på, hvor mange i kommunen det hele passer "
        f"på: «casebook review ID --role ROLLE --fits {field} ANTAL»."
    )


def _advice(asked: AnsweredDetails) -> str:
    return " ".join(ADVICE[kind] for kind in asked.details.kinds[:MOST_ADVICE])


def _related(asked: AnsweredDetails) -> tuple[Related, ...]:
    """The places of the details, the first of each kind before the others, in the order of the file."""
    details = asked.details.places
    firsts = {detail.kind: detail for detail in reversed(details)}
    first = [detail for detail in details if firsts[detail.kind] is detail]
    others = [detail for detail in details if firsts[detail.kind] is not detail]
    return tuple(map(_placed, (*first, *others)[:MOST]))


def _placed(detail: Detail) -> Related:
    return Related(detail.passage.later(detail.start, detail.end)(), f"her står {KINDS[detail.kind]}")


_STORY = (
    "historier:\n  - borger:\n      pseudonym: {name}\n      alder: 40-49\n      køn: mand\n      baggrund: uoplyst\n"
    "    tekst: {text}"
)


def _told(text: str, name: str = "⟦Morten⟧") -> str:
    return _STORY.replace("{name}", name).replace("{text}", text)


_FERRY = "Han solgte fisk fra en trækvogn ved molen og spillede harmonika. Konen har papegøjer og fem søskende."
_KINDS = "[arbejdsliv, sted, fritid, familie, ord]"
_ANSWER = (
    "\n    - felt: historier.0\n      detaljer: {kinds}\n      passer_på: {fits}\n      rolle: {role}\n"
    "      måned: 2026-10\n      aftryk: {aftryk}"
)


def _answered(first: int, second: int, name: str = "⟦Morten⟧", kinds: str = _KINDS) -> str:
    by = (("fagredaktør", first), ("databeskyttelsesrådgiver", second))
    answers = "".join(
        _ANSWER.replace("{role}", role).replace("{fits}", str(fits)).replace("{kinds}", kinds) for role, fits in by
    )
    return f"{_told(_FERRY, name)}\nanonymisering:\n  grundlag: allerede-publiceret\n  vurdering:{answers}"


RULE = RecordRule(
    family="korpus",
    name="genkendelige-detaljer",
    title="Detaljer, som en nabo kan kende",
    message="Historien har detaljer, som en nabo kan kende personen på, og som ingen statistik tæller.",
    why=(
        "Tallet for, hvor mange det passer på, bygger på alder, køn, sted, familie og ydelse. En nabo kender folk på "
        "noget andet: arbejdet de havde, huset de bor i, det der skete, klubben og ordene de bruger. Det kan ingen "
        "regne ud, men den, der kender egnen, kan skønne det. Derfor bliver to roller spurgt, og deres mindste svar "
        "gælder ved siden af tallet."
    ),
    source=(
        "ICO, Anonymisation: managing data protection risk, «motivated intruder test»; WP29, Opinion 05/2014 (singling "
        "out)"
    ),
    hint="Skriv detaljerne bredere, eller lad to roller svare på, hvor mange i kommunen det passer på.",
    level=Level.WARNING,
    confidence=Confidence.LOW,
    find=find,
    bad=(
        _told(_FERRY),
        _told("I tredive år var han portner på havnen. Alle hilser på ham, og han samler på modeltog."),
        _told("Han går med stok, bor i en husbåd og er træner for klubben. Hans tvillingebror er præst."),
        _answered(8, 40),
        _answered(15, 40),
        _answered(40, 40, kinds="[fritid]"),
        _answered(40, 40).replace("{aftryk}", "ponmlkjihgfedcba"),
        _answered(40, 40).replace("fagredaktør", "nabo"),
    ),
    good=(
        _answered(40, 25, "Morten"),
        _told("Han arbejdede på et lager og kom til skade. Nu er han glad for sit arbejde i en butik.", "Morten"),
        _told("Han gik i et kor og havde en hund. Angsten fyldte meget, men mentoren holdt fast.", "Morten"),
        _told(_FERRY, "Morten") + NOBODY.replace("\ngennemgang", "\nsted:\n  region: midtjylland\ngennemgang"),
    ),
    also=frozenset(
        {
            *(
                "forventet-antal",
                "tillidshverv",
                "pårørende",
                "familiestørrelse",
                "eneste-arbejdsplads",
                "bolig-beskrevet",
                "kendetegn",
            ),
            *("kendt-af-alle", "sygdom-og-handicap", "sjældent-arbejde", "tre-indirekte", "udpeget-person"),
        }
    ),
)
