"""Sites of small casebooks with the pages of a few rules: the real site has them all, and what a process builds."""

from __future__ import annotations

from collections.abc import Container, Iterator
from contextlib import contextmanager
from unittest.mock import patch

from casebook.check.explained import Explained
from casebook.check.known_lists import KnownList
from casebook.check.wordings import explained
from casebook.render.pages import check_text, rules
from casebook.source.sentences import Sentences

FEW = frozenset({"direkte/cpr-nummer", "indirekte/præcis-alder", "felter/mangler"})


@contextmanager
def few_rules(
    names: frozenset[str] = FEW, lists: tuple[KnownList, ...] = (), linked: Container[str] = ()
) -> Iterator[None]:
    """Only a few of the rules have a page, and only these published lists are held against them: by default none.

    `linked` are the addresses of those that the casebook's own pages lead to besides: «bidrag/regler/mangler/».
    """

    def few(sentences: Sentences) -> dict[str, Explained]:
        rules = explained(sentences).items()
        return {name: rule for name, rule in rules if name in names or rule.address in linked}

    of_pages = (patch.object(page, "explained", few) for page in (rules, check_text))
    with next(of_pages), next(of_pages), patch.object(rules, "known_lists", lambda: lists):
        yield
