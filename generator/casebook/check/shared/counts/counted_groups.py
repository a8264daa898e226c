"""Groups of people whose size a text gives: how large they are, and the words for them."""

from __future__ import annotations

from casebook.check.patterns import pattern
from casebook.check.shared.words.people_words import Counted

LARGEST = 50  # a group that is larger does not know by itself who its few are
FEWEST = 3  # people in a group that the text goes on to speak of
FAR = 60  # tokens that a group is remembered
PEOPLE = frozenset({Counted.PEOPLE, Counted.STAFF})
GROUPS = frozenset(
    {
        "hold",
        "holdet",
        "holdets",
        "gruppe",
        "gruppen",
        "gruppens",
        "klasse",
        "klassen",
        "kursus",
        "kurset",
        "forløbet",
        "forløb",
        "teamet",
        "flokken",
    }
)
NO_CITIZENS = pattern(
    r"(?:venner|veninder|naboer|gæster|forældre|familier|par|vidner|læger|psykologer|chefer|mentorer|sager|mødre|fædre|"
    r"kammerater|bekendte|drenge|piger)(?:ne|erne)?"
)
