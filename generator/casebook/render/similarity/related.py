"""Cases that belong with a case, each with the reason, and those that went the other way with the same challenge."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from casebook.corpus import Kind
from casebook.corpus.use import methods_used
from casebook.danish import inside
from casebook.model.values import Outcome
from casebook.published import PublicCase
from casebook.render.similarity.similarity import Similar, SimilarityIndex, Tie, in_words, similarity_index
from casebook.render.view.site import Here, Link, SiteView

MOST, MOST_COUNTERPARTS = 4, 3
_SUCCESSES = (Outcome.SUCCEEDED, Outcome.PARTLY)
_BEST: dict[Outcome | None, Outcome] = {Outcome.FAILED: Outcome.SUCCEEDED}  # what is looked for first
_WENT = {
    Outcome.SUCCEEDED: "related.succeeded",
    Outcome.PARTLY: "related.partly",
    Outcome.FAILED: "related.failed",
}


@dataclass(frozen=True, slots=True)
class RelatedCase:
    """Another case, where it is from, how it went, and why it is shown here."""

    link: Link
    place: str
    outcome: Outcome | None
    reason: str


@dataclass(frozen=True, slots=True)
class RelatedCases:
    """The cases that belong with a case. `heading` says what the counterparts are."""

    alike: tuple[RelatedCase, ...]
    counterparts: tuple[RelatedCase, ...]
    heading: str

    def __bool__(self) -> bool:
        """True if there are any."""
        return bool(self.alike or self.counterparts)


def ties_of(case: PublicCase) -> Mapping[Tie, tuple[str, ...]]:
    """The ties of a case to others; a method that only lies in the background is none."""
    return {
        Tie.METHOD: tuple(use.method for use in methods_used(case)),
        Tie.CHALLENGE: case.challenges,
        Tie.TARGET_GROUP: case.target_groups,
        Tie.THEME: case.themes,
    }


def case_similarity(site: SiteView) -> SimilarityIndex[PublicCase]:
    """The similarity of the published cases, worked out once for all pages."""
    return similarity_index(site.cases, ties_of)


def related_cases(here: Here, index: SimilarityIndex[PublicCase], case: PublicCase) -> RelatedCases:
    """The few cases that share the challenge and went the other way, and the few others that have most in common."""
    alike: list[Similar[PublicCase]] = []
    opposite: dict[Outcome | None, list[Similar[PublicCase]]] = {
        outcome: [] for outcome in (*_SUCCESSES, Outcome.FAILED)
    }
    for other in index.of(case):
        if _is_counterpart(case, other):
            opposite[other.record.outcome].append(other)
        elif (other.shared or other.words) and len(alike) < MOST:
            alike.append(other)
        if len(alike) == MOST and len(opposite[_BEST.get(case.outcome, Outcome.FAILED)]) == MOST_COUNTERPARTS:
            break
    counterparts = [other for group in opposite.values() for other in group][:MOST_COUNTERPARTS]
    return RelatedCases(
        alike=tuple(_related(here, other, _reasons(here.site, other)) for other in alike),
        counterparts=tuple(_related(here, other, _contrast(here.site, other)) for other in counterparts),
        heading=here.say("related.where_better" if case.outcome is Outcome.FAILED else "related.where_not"),
    )


def _is_counterpart(case: PublicCase, other: Similar[PublicCase]) -> bool:
    """True if one of the two failed and the other one did not, with a challenge in common."""
    ends = {case.outcome, other.record.outcome}
    return Tie.CHALLENGE in other.shared and Outcome.FAILED in ends and bool(ends & set(_SUCCESSES))


def _related(here: Here, other: Similar[PublicCase], reasons: Iterator[str]) -> RelatedCase:
    case = other.record
    return RelatedCase(here.record(case), here.site.place(case), case.outcome, " ".join(reasons))


def _reasons(site: SiteView, other: Similar[PublicCase]) -> Iterator[str]:
    """Methods and challenges; target groups and themes only where there is nothing more telling; words last."""
    shared_things = tuple(_shared_things(site, other.shared))
    yield from shared_things
    yield from in_words(site, other.words, shared_things)


def _shared_things(site: SiteView, shared: Mapping[Tie, tuple[str, ...]]) -> Iterator[str]:
    methods, challenges = shared.get(Tie.METHOD), shared.get(Tie.CHALLENGE)
    if methods:
        names_of_methods = [site.name(Kind.METHOD, method_id) for method_id in methods]
        yield site.say("related.uses_too", methods=site.listing(names_of_methods))
    if challenges:
        yield _sharing(site, "challenge", names(site, Kind.CHALLENGE, challenges))
    if methods or challenges:
        return
    if groups := shared.get(Tie.TARGET_GROUP):
        yield _sharing(site, "target_group", names(site, Kind.TARGET_GROUP, groups))
    if themes := shared.get(Tie.THEME):
        yield _sharing(site, "theme", names(site, Kind.THEME, themes))


def _contrast(site: SiteView, other: Similar[PublicCase]) -> Iterator[str]:
    yield _sharing(site, "challenge", names(site, Kind.CHALLENGE, other.shared[Tie.CHALLENGE]))
    if other.record.outcome:
        yield site.say(_WENT[other.record.outcome])


def names(site: SiteView, kind: Kind, ids: tuple[str, ...]) -> list[str]:
    """The names of terms as they stand inside a sentence."""
    return [inside(site.name(kind, term_id)) for term_id in ids]


def _sharing(site: SiteView, thing: str, shared: list[str]) -> str:
    return site.say(f"shared.{thing if len(shared) == 1 else f'{thing}s'}", names=site.listing(shared))
