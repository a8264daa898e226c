"""Sites of small casebooks with the pages of a few rules: the real site has them all, and what a process builds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from casebook.check.explained import Explained
from casebook.check.known_lists import KnownList
from casebook.check.wordings import explained
from casebook.render.pages import check_text, rules
from casebook.source.sentences import Sentences

FEW = frozenset({"direkte/cpr-nummer", "indirekte/præcis-alder", "felter/mangler"})


@contextmanager
def few_rules(names: frozenset[str] = FEW, lists: tuple[KnownList, ...] = ()) -> Iterator[None]:
    """Only a few of the rules have a page, and only these published lists are held against them: by default none."""

    def few(sentences: Sentences) -> dict[str, Explained]:
        return {name: rule for name, rule in explained(sentences).items() if name in names}

    of_pages = (patch.object(page, "explained", few) for page in (rules, check_text))
    with next(of_pages), next(of_pages), patch.object(rules, "known_lists", lambda: lists):
        yield
