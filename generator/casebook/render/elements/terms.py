"""Facts about a vocabulary's term: other words, how long it is used, what it is called today."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from casebook.corpus import Kind, succession
from casebook.corpus.kinds import VOCABULARIES
from casebook.corpus.references import NO_SUCCESSOR
from casebook.danish import inside, sort_key
from casebook.model import Term
from casebook.model.facets import BENEFIT, CHALLENGE, TARGET_GROUP, THEME
from casebook.render.elements.facts import Fact
from casebook.render.view.site import Here, SiteView
from casebook.source.sentences import Sentences

_FACETS = {
    Kind.TARGET_GROUP: TARGET_GROUP,
    Kind.CHALLENGE: CHALLENGE,
    Kind.THEME: THEME,
    Kind.BENEFIT: BENEFIT,
}


def kind_name(kind: Kind, sentences: Sentences) -> str:
    """The kind of a term inside a sentence: «ydelse eller tilknytning»."""
    return inside(_FACETS[kind].said(sentences))


def notes(site: SiteView, here: Here, kind: Kind, term: Term) -> tuple[Fact, ...]:
    """Everything to know about a term, in reading order; what is not known is left out."""
    return tuple(_notes(site, here, kind, term))


def _notes(site: SiteView, here: Here, kind: Kind, term: Term) -> Iterator[Fact]:
    if today := successor(site, kind, term):
        yield Fact(here.say("terms.today"), links=(here.to(kind, today.id),))
    elif term.successor == NO_SUCCESSOR and not is_ending(site, term):
        yield Fact(here.say("terms.today"), here.say("terms.nothing_instead"))
    if former := predecessors(site, kind, term):
        yield Fact(here.say("terms.former"), links=tuple(here.to(kind, earlier.id) for earlier in former))
    if validity := validity_of(site, term):
        yield Fact(here.say("terms.was_used" if is_closed(site, term) else "terms.is_used"), validity)
    if term.broader in site.published.vocabularies[kind]:
        yield Fact(here.say("terms.part_of"), links=(here.to(kind, str(term.broader)),))
    if inner := narrower(site, kind, term):
        yield Fact(here.say("terms.holds"), links=tuple(here.to(kind, narrower.id) for narrower in inner))
    if term.law:
        yield Fact(here.say("terms.law"), term.law)
    if term.source in site.published.sources:
        yield Fact(here.say("kinds.source"), links=(here.to(Kind.SOURCE, str(term.source)),))


def is_closed(site: SiteView, term: Term) -> bool:
    """True if a term is out of use in the month of the site, or has an end where no month is known."""
    return succession.is_former(term, site.month) if site.month else bool(term.valid_to)


def is_ending(site: SiteView, term: Term) -> bool:
    """True if a term has an end that has not come yet."""
    return bool(term.valid_to) and not is_closed(site, term)


def validity_of(site: SiteView, term: Term) -> str:
    """«fra januar 2014 til juni 2025», or nothing where neither end is known."""
    start = site.say("terms.from", when=site.sentences.when(term.valid_from)) if term.valid_from else ""
    end = site.say("terms.until", when=site.sentences.when(term.valid_to)) if term.valid_to else ""
    return f"{start} {end}".strip()


def successor(site: SiteView, kind: Kind, term: Term) -> Term | None:
    """The present name of a closed term: the end of the chain of successors. None while it is in use itself."""
    return None if is_ending(site, term) else succession.successor(site.published.vocabularies[kind], term)


def predecessors(site: SiteView, kind: Kind, term: Term) -> tuple[Term, ...]:
    """The terms that lead to this one, directly or by way of others."""
    earlier = succession.predecessors(site.published.vocabularies[kind], term)
    return tuple(other for other in earlier if not is_ending(site, other))


def narrower(site: SiteView, kind: Kind, term: Term) -> tuple[Term, ...]:
    """The terms that this one is the broader term of."""
    return _those(site, kind, lambda other: other.broader == term.id)


def _those(site: SiteView, kind: Kind, fits: Callable[[Term], bool]) -> tuple[Term, ...]:
    return in_order(filter(fits, site.published.vocabularies[kind].values()))


def anchors(site: SiteView) -> Mapping[tuple[Kind, str], str]:
    """The anchor of each term on the list of all terms."""
    return anchors_of(site.published.vocabularies)


def anchors_of(vocabularies: Mapping[Kind, Mapping[str, Term]]) -> Mapping[tuple[Kind, str], str]:
    """The anchor of each term: its id, and with the vocabulary's name where the id is taken.

    Benefits come first: they have no page of their own, so their anchors are what other pages link to.
    """
    anchors: dict[tuple[Kind, str], str] = {}
    for kind in sorted(VOCABULARIES, key=lambda kind: kind is not Kind.BENEFIT):
        for term_id in vocabularies[kind]:
            taken = term_id in anchors.values()
            anchors[kind, term_id] = f"{kind}-{term_id}" if taken else term_id
    return anchors


def in_order(terms: Iterable[Term]) -> tuple[Term, ...]:
    """Terms by name, as Danish sorts."""
    return tuple(sorted(terms, key=lambda term: sort_key(term.name)))
