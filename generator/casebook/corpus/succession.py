"""Terms age with the law: what a closed term is called today, what a term was called before, and since when.

Everything that looks across reforms – pages, marks in running text, facets, `casebook terms` – asks here.
"""

from __future__ import annotations

from collections.abc import Mapping

from casebook.danish import sort_key
from casebook.model import RegionInLaw, Term


def successor(terms: Mapping[str, Term], term: Term) -> Term | None:
    """The present name of a closed term: the end of the chain of successors; None where nothing came after it."""
    seen = {term.id}
    latest = None
    while (next_id := term.successor) in terms and next_id not in seen:
        latest = term = terms[str(next_id)]
        seen.add(term.id)
    return latest


def predecessors(terms: Mapping[str, Term], term: Term) -> tuple[Term, ...]:
    """The terms that lead to this one, directly or by way of others, by name."""
    earlier = (other for other in terms.values() if successor(terms, other) == term)
    return tuple(sorted(earlier, key=lambda other: sort_key(other.name)))


def is_former(term: Term | RegionInLaw, today: str) -> bool:
    """True if a term, or a region, is out of use in the month `today` («2026-11»).

    Today is known to the month only, so a term is in use for the whole of the month that its last day lies in. A year
    alone counts from its beginning.
    """
    end = term.valid_to or "9999"
    return end <= today[:4] if len(end) == len("2026") else end[: len(today)] < today
