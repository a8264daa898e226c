"""Examples that the rules on «den indviede» share: a story of whom little is told, and the word of two roles."""

from __future__ import annotations

DRAFT = "status: kladde\n"  # a record that says itself that nobody has reviewed it need not have been
STORY = (
    "\nhistorier:\n  - borger:\n      pseudonym: Morten\n      alder: 40-49\n      køn: mand\n      baggrund: uoplyst\n"
    "    til: fleksjob\n    tekst: En opdigtet historie."
)
_BY = "\n  - rolle: {role}\n    måned: 2026-10\n    aftryk: {aftryk}\n    omfatter: [den-indviede]"
APPROVED = "\ngennemgang:" + "".join(
    _BY.replace("{role}", role) for role in ("fagredaktør", "databeskyttelsesrådgiver")
)
STALE = APPROVED.replace("{aftryk}", "aabbccddeeffgghh")  # of another text
OF_SOMETHING_ELSE = APPROVED.replace("den-indviede", "undtagelser")


def unmarked(example: str) -> str:
    """An example in which nothing is to be hit."""
    return example.replace("⟦", "").replace("⟧", "")
