"""Methods that belong with a method though no record says so, each with the reason; what it names itself is apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from casebook.corpus import Kind
from casebook.corpus.use import methods_used, use_of
from casebook.model.values import Outcome, Role
from casebook.published import PublicCase, PublicMethod
from casebook.render.similarity.related import names
from casebook.render.similarity.similarity import Similar, SimilarityIndex, Tie, in_words, similarity_index
from casebook.render.view.site import Here, Link, SiteView

MOST, MOST_INSTEAD, MOST_NAMED = 4, 2, 2


@dataclass(frozen=True, slots=True)
class SuggestedMethod:
    """Another method, and why it is shown here. `instead` says that it carried a case where this one did not."""

    link: Link
    reason: str
    instead: bool = False


def method_similarity(site: SiteView) -> SimilarityIndex[PublicMethod]:
    """The similarity of the published methods, worked out once for all pages."""
    used: dict[str, list[str]] = defaultdict(list)
    for case in site.cases:
        for use in methods_used(case):
            used[use.method].append(case.id)

    def ties_of(method: PublicMethod) -> Mapping[Tie, tuple[str, ...]]:
        return {
            Tie.CASE: tuple(used[method.id]),
            Tie.CHALLENGE: method.challenges,
            Tie.TARGET_GROUP: method.target_groups,
            Tie.THEME: method.themes,
        }

    return similarity_index(site.methods, ties_of)


def related_methods(
    here: Here, index: SimilarityIndex[PublicMethod], method: PublicMethod
) -> tuple[SuggestedMethod, ...]:
    """Methods that carried a case where this one did not, then those that have most in common; the few first.

    Those that the method names, or that name it, are shown with their own reasons and left out here.
    """
    excluded = _named_already(here.site, method)
    instead = _first_instead(here, method, excluded)
    related = (_related(here, other) for other in index.of(method) if other.record.id not in excluded)
    alike = (candidate for candidate in related if candidate.reason and candidate.link.href not in instead)
    return (*instead.values(), *islice(alike, MOST - len(instead)))


def _named_already(site: SiteView, method: PublicMethod) -> frozenset[str]:
    own = {related.method for related in method.related}
    others = {other.id for other, _ in site.named_by_methods.get(method.id, ())}
    return frozenset({method.id} | own | others)


def _first_instead(here: Here, method: PublicMethod, excluded: frozenset[str]) -> dict[str, SuggestedMethod]:
    """The first few by address, and no more of the cases read than it takes to come upon them."""
    by_address: dict[str, SuggestedMethod] = {}
    for suggested in _instead(here, method, excluded):
        by_address.setdefault(suggested.link.href, suggested)
        if len(by_address) == MOST_INSTEAD:
            break
    return by_address


def _instead(here: Here, method: PublicMethod, excluded: frozenset[str]) -> Iterator[SuggestedMethod]:
    """The methods that carried a case that succeeded, with a challenge of one that failed although this was used."""
    for failed in here.site.published.cases_using(method.id):
        if failed.outcome is Outcome.FAILED:
            for case, shared in _successes_like(here.site, failed, method):
                for carrying in _carrying(case, excluded):
                    link = here.to(Kind.METHOD, carrying)
                    yield SuggestedMethod(link, _contrast(here.site, failed, case, shared), instead=True)


def _successes_like(
    site: SiteView, failed: PublicCase, method: PublicMethod
) -> Iterator[tuple[PublicCase, tuple[str, ...]]]:
    """The cases without the method that succeeded with a challenge of the one that failed, and what they share."""
    for case in site.cases:
        shared = tuple(challenge for challenge in failed.challenges if challenge in case.challenges)
        if shared and case.outcome is Outcome.SUCCEEDED and not use_of(case, method.id):
            yield case, shared


def _carrying(case: PublicCase, excluded: frozenset[str]) -> tuple[str, ...]:
    return tuple(use.method for use in case.methods if use.role is Role.CORE and use.method not in excluded)


def _contrast(site: SiteView, failed: PublicCase, case: PublicCase, shared: tuple[str, ...]) -> str:
    challenges = site.listing(names(site, Kind.CHALLENGE, shared))
    return site.say("related.instead", failed=failed.title, case=case.title, challenges=challenges)


def _related(here: Here, other: Similar[PublicMethod]) -> SuggestedMethod:
    return SuggestedMethod(here.record(other.record), " ".join(_reasons(here.site, other)))


def _reasons(site: SiteView, other: Similar[PublicMethod]) -> Iterator[str]:
    """Cases and challenges; target groups only where there is nothing more telling; words last. Never a theme alone."""
    shared_things = tuple(_shared_things(site, other.shared))
    yield from shared_things
    yield from in_words(site, other.words, shared_things)


def _shared_things(site: SiteView, shared: Mapping[Tie, tuple[str, ...]]) -> Iterator[str]:
    cases, challenges = shared.get(Tie.CASE), shared.get(Tie.CHALLENGE)
    if cases:
        yield site.say("related.in_case_too", cases=_titles(site, cases))
    if challenges:
        shared_challenges = site.listing(names(site, Kind.CHALLENGE, challenges))
        yield site.say("related.for_challenge_too", challenges=shared_challenges)
    if not cases and not challenges and (groups := shared.get(Tie.TARGET_GROUP)):
        yield site.say("related.for_group_too", groups=site.listing(names(site, Kind.TARGET_GROUP, groups)))


def _titles(site: SiteView, cases: tuple[str, ...]) -> str:
    """«A» og «B»; «A», «B» og 2 cases mere."""
    titles = [f"«{site.name(Kind.CASE, case_id)}»" for case_id in cases]
    more = len(titles) - MOST_NAMED
    if more <= 0:
        return site.listing(titles)
    return site.listing(
        [*titles[:MOST_NAMED], site.say("related.cases_more", cases=site.counted(more, "nouns.case", "nouns.cases"))]
    )
