"""Comments in the YAML of a published record: nobody sees them on the page, everybody can read them in the file."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage, PassagePart
from casebook.check.patterns import pattern
from casebook.check.rule import Hit, Reads, TextRule
from casebook.corpus.swallowed import swallowed
from casebook.problem import Level

_SCHEMA = pattern(r"# yaml-language-server: \$schema=[./a-z_-]+\.json\s*")
_NOTHING = pattern(r"[#\s=*-]*")


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Every comment that says something, but the line that tells an editor which schema the file has."""
    is_public = context.record is not None and context.record.is_public
    if is_public and any(start == passage.start for start, _ in swallowed(passage.document)):
        return  # it was meant as text, and is told as such
    says_something = not _SCHEMA.fullmatch(passage.raw) and not _NOTHING.fullmatch(passage.raw)
    if is_public and says_something:
        yield Hit(0, len(passage.text.rstrip()))


RULE = TextRule(
    family="medier",
    name="kommentar",
    title="Kommentar i en udgivet post",
    message="Kommentarer i filen bliver også offentlige.",
    why=(
        "En kommentar bliver ikke vist på siden, og derfor kommer den let til at rumme det, der blev udeladt: et navn, "
        "en sag, en tvivl. Men filen er offentlig, og det er dens historie også."
    ),
    source="Databeskyttelsesforordningen artikel 5, stk. 1, litra c og f",
    hint="Slet kommentaren. Det, der skal huskes, hører til i jeres egen sag.",
    level=Level.WARNING,
    parts=frozenset({PassagePart.COMMENT}),
    reads=Reads.RECORDS,
    find=find,
    bad=(
        "⟦# husk at spørge borgeren en gang til⟧",
        "varighed: Et år   ⟦# egentlig fjorten måneder⟧",
        "⟦# TODO⟧",
        "⟦#rettet efter mødet⟧\nvarighed: Et år",
        "varighed: Et år  ⟦#rettet⟧",
        "varighed: Et år\n   ⟦# han hedder noget andet⟧",
        "⟦# yaml-language-server: $schema=../site_config/schema/case.json og ring til sagsbehandleren⟧",
    ),
    good=(
        "# yaml-language-server: $schema=../site_config/schema/case.json",
        'varighed: "Et år # cirka"',
        "varighed: Hus#4",
        "varighed: Hus #4",
        "# -----",
        "#",
        "varighed: Et år",
    ),
)
