"""A case that says that its person is constructed, and that reviewers have read without saying so too."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.rule import RecordHit, RecordRule
from casebook.corpus.review import is_nobody
from casebook.model import Case
from casebook.model.values import PrivacyBasis
from casebook.problem import Level


def find(case: Case, context: CheckContext) -> Iterator[RecordHit]:
    """The case is published on the basis that nobody is meant, and two roles have not said so of this text."""
    if not case.claims_review or case.privacy.basis is not PrivacyBasis.CONSTRUCTED or context.document is None:
        return
    if not is_nobody(case, context.document, context.registers, context.today):
        yield RecordHit(("anonymisering",), at_key=True)


_SAID = "status: publiceret\nanonymisering:\n  grundlag: konstrueret\ngennemgang:"
_MADE = _SAID.replace("anonymisering", "⟦anonymisering⟧")
_BY = "\n  - rolle: {role}\n    måned: 2026-10\n    aftryk: {aftryk}"
_WORD = "\n    omfatter: [ingen-er-ment]"


def _by(role: str, word: str = "") -> str:
    return _BY.replace("{role}", role) + word


RULE = RecordRule(
    family="proces",
    name="konstrueret-uden-ord",
    title="Ingen har sagt god for, at personen er konstrueret",
    message="Casen kalder personen konstrueret, men de roller, der skal, har ikke sagt, at ingen virkelig er ment.",
    why=(
        "Et opdigtet menneske behøver ingen at spørge. Derfor er det også den letteste vej udenom at kalde en virkelig "
        "borger opdigtet. Kun den, der kender sagerne, kan sige, om nogen er ment, og to roller skal have sagt det om "
        "netop den tekst, der står."
    ),
    source="Databeskyttelsesforordningen artikel 4, nr. 1 (hvornår det er en personoplysning), og artikel 5, stk. 2",
    hint=(
        "Lad to roller læse casen og sige, om de kender nogen i den: «casebook review ID --role ROLLE --constructed», "
        "én gang for hver. Er nogen ment, så ret grundlaget."
    ),
    level=Level.ERROR,
    find=find,
    bad=(
        _MADE + _by("fagredaktør") + _by("databeskyttelsesrådgiver"),
        _MADE + _by("fagredaktør", _WORD) + _by("databeskyttelsesrådgiver"),
        _MADE + _by("fagredaktør", _WORD) + _by("databeskyttelsesrådgiver", "\n    omfatter: [undtagelser]"),
        _MADE + _by("fagredaktør", _WORD) + _by("nabo", _WORD),
        (_MADE + _by("fagredaktør", _WORD) + _by("databeskyttelsesrådgiver", _WORD)).replace("2026-10", "2026-12"),
        _MADE
        + (_by("fagredaktør", _WORD) + _by("databeskyttelsesrådgiver", _WORD)).replace("{aftryk}", "ponmlkjihgfedcba"),
    ),
    good=(
        _SAID + _by("fagredaktør", _WORD) + _by("databeskyttelsesrådgiver", _WORD),
        (_SAID + _by("fagredaktør", _WORD) + _by("databeskyttelsesrådgiver", _WORD)).replace("publiceret", "historisk"),
        "status: ikke-gennemgået\nanonymisering:\n  grundlag: konstrueret",
        "status: kladde\nanonymisering:\n  grundlag: konstrueret",
        _SAID.replace("konstrueret", "allerede-publiceret") + _by("fagredaktør") + _by("databeskyttelsesrådgiver"),
    ),
    also=frozenset(
        {"endnu-ikke-sket", "gennemgang-mangler", "gennemgang-af-ubesat-rolle", "gennemgang-forældet-tekst"}
    ),
)
