"""A person told of as a participant of a named, local project: for who knows who took part, they are one of few."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.rule import CorpusRule, RecordHit
from casebook.check.shared.lives.dataset import people
from casebook.check.shared.lives.insider_examples import APPROVED, DRAFT, OF_SOMETHING_ELSE, STALE, unmarked
from casebook.check.shared.lives.insiders import insiders, is_to_be_asked
from casebook.check.shared.lives.reading import case_read
from casebook.model import Case
from casebook.problem import Level
from casebook.risk.words import between


def find(case: Case, context: CheckContext) -> Iterator[RecordHit]:
    """The name of the project, where too few participants match somebody and two roles have not said that it is so."""
    if not is_to_be_asked(case, context):
        return
    few = [risk.project for risk in insiders(context) if risk.project and risk.is_few_in_project]
    read = case_read(context)
    if few and read and read.project:
        fewest = min(few, key=lambda number: number.middle)
        yield RecordHit(
            read.project, f"Blandt så mange deltagere, som vi antager, passer det på {between(fewest)}. {_WHAT}"
        )


_WHAT = (
    "Skriv i «indsats.deltagere», hvor mange der har været med, fortæl mindre, eller lad to roller sige god for det: "
    "«casebook review ID --role ROLLE --insider»."
)
_NAMED = DRAFT + "titel: ⟦Projekt Fyrtårnet⟧"
_UNMARKED = unmarked(_NAMED)

RULE = CorpusRule(
    family="korpus",
    name="navngivet-projekt",
    title="Deltager i et navngivet projekt",
    message="Personen var med i et projekt, der har et navn, og blandt deltagerne passer det på få.",
    why=(
        "Kommunen har mange tusind indbyggere, men projektet havde måske tre hold. Den, der selv var med, eller som "
        "ved, hvem der var, skal ikke lede i hele kommunen. Er det ikke oplyst, hvor mange der har været med, bliver "
        "der regnet med det antal, politikken antager. Om det er for få, kan kun den afgøre, der kender projektet."
    ),
    source=(
        "WP29, Opinion 05/2014 (singling out); databeskyttelsesforordningen, betragtning 26 (midler, som en anden med "
        "rimelighed kan tænkes at bruge)"
    ),
    hint=_WHAT,
    level=Level.WARNING,
    find=find,
    prepare=people,
    bad=(
        _NAMED,
        DRAFT + "resumé: ⟦Morten er med i projektet Fyrtårnet og glad for det.⟧",
        DRAFT + "titel: ⟦Et år på Fyrtårn-holdet⟧",
        DRAFT + "sted:\n  region: midtjylland\ntitel: ⟦Projektet hedder Fyrtårnet⟧",
        _NAMED + STALE,
        _NAMED + OF_SOMETHING_ELSE,
    ),
    good=(
        _UNMARKED + APPROVED,
        "titel: Projekt Fyrtårnet",
        DRAFT + "titel: Et projekt uden navn",
        DRAFT + "titel: Projektet Fleksjob",
        DRAFT + "sted:\n  landsdækkende: true\ntitel: Projekt Fyrtårnet",
        _UNMARKED + "\nindsats:\n  tekst: Der var mange med.\n  deltagere:\n    antal: 4000",
    ),
    also=frozenset({"uerklæret-egennavn", "gennemgang-forældet-tekst", "kun-i-teksten"}),
)
