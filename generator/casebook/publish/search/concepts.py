"""Concepts that readers may mean: terms, methods, places, outcomes – and which pages each of them leads to.

Every concept has a token, a word that no text has. The index holds it on the pages that the concept leads to, heavier
the nearer a page is to it; the browser is told which phrases stand for which token.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from casebook.corpus import Kind
from casebook.corpus.use import methods_mentioned, methods_used
from casebook.danish import inside, slug
from casebook.model import Term
from casebook.model.facets import KNOWLEDGE, METHOD, MUNICIPALITY, OUTCOME, REGION, THEME, TYPE, Facet
from casebook.model.values import KnowledgeLevel, LessonKind, Outcome, Role
from casebook.publish.search.concept_reasons import PLACES, reason_of
from casebook.publish.search.questions import (
    FAILURES,
    QUESTIONS,
    TOOLS,
    TYPE_WORDS,
    VALUE_WORDS,
)
from casebook.published import PublicCase, PublicMethod
from casebook.render.catalogue.catalogue import ADDRESS as CATALOGUE
from casebook.render.catalogue.facets import FacetValue, Way, facets, vocabulary_facets
from casebook.render.elements.terms import anchors, narrower, predecessors, successor
from casebook.render.view.site import SiteView, address_of

MARK = "zq"  # no Danish word begins or ends with it
OWN = f"{MARK}egen"  # stands before the token on the page that is about the concept
OWN_PAGE = 10.0
_SPOKEN = PLACES | {*vocabulary_facets(), *VALUE_WORDS}  # the facets whose values are concepts
TOOL = "side"  # what stands in a token where the concept is a page by itself, as a facet does for others
_WAYS = {Way.OWN: 4.0, Way.FORMER: 3.0, Way.NARROWER: 3.0}
_THEME_SHARE = 0.6  # a record has many themes, and each says less of it than a challenge does
_ROLES = {Role.CORE: 6.0, Role.PART: 4.0, Role.BACKDROP: 2.0}
_ANSWER, _IN_PART, _LIST = 5.0, 0.3, 7.0


@dataclass(frozen=True, slots=True)
class Concept:
    """Something readers may mean: token, facet, name, the phrases for it, what it is called today and every day."""

    token: str
    facet: str
    name: str
    phrases: tuple[str, ...]
    today: str = ""
    everyday: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ConceptMention:
    """That a page has to do with a concept: how much, and why in the words of a reader."""

    token: str
    weight: float
    reason: str


def token(facet: Facet | str, name: str) -> str:
    """The token of a concept: «zqtemarelationzq»."""
    letters = "".join(filter(str.isalnum, slug(name)))
    return f"{MARK}{facet}{letters}{MARK}"


def concepts(site: SiteView) -> tuple[Concept, ...]:
    """Every concept, in a fixed order."""
    return (*_terms(site), *_methods(site), *_places(site), *_closed_values(site), *_questions(site), *_types())


def _terms(site: SiteView) -> Iterator[Concept]:
    for facet, kind in vocabulary_facets().items():
        for term in site.published.vocabularies[kind].values():
            today = successor(site, kind, term)
            phrases = (term.name, *term.synonyms)
            yield Concept(token(facet, term.id), facet.id, term.name, phrases, today.name if today else "")


def _methods(site: SiteView) -> Iterator[Concept]:
    for method in site.methods:
        short = method.title.partition(" – ")[0]
        phrases = tuple(dict.fromkeys((short, method.title, *method.aliases)))
        yield Concept(token(METHOD, method.id), METHOD.id, short, phrases)


def _places(site: SiteView) -> Iterator[Concept]:
    used = {case.location.municipality for case in site.cases if case.location.municipality}
    for municipality in site.published.municipalities.values():
        if municipality.id in used:
            yield Concept(
                token(MUNICIPALITY, municipality.id), MUNICIPALITY.id, municipality.name, (municipality.name,)
            )
    for region, named in site.regions.items():
        names = tuple(map(site.label, dict.fromkeys((region, *named))))
        phrases = tuple(phrase for name in names for phrase in (name, name.removeprefix("Region ")))
        yield Concept(token(REGION, region), REGION.id, names[0], phrases)


def _closed_values(site: SiteView) -> Iterator[Concept]:
    for facet, words in VALUE_WORDS.items():
        for value, phrases in words.items():
            yield Concept(token(facet, value), facet.id, site.label(value), phrases)


def _questions(site: SiteView) -> Iterator[Concept]:
    for name, question in QUESTIONS.items():
        yield Concept(token(KNOWLEDGE, name), KNOWLEDGE.id, site.say(question.name), question.phrases)
    for address, phrases in TOOLS.items():
        yield Concept(token(TOOL, address), TOOL, phrases[0], phrases)


def _types() -> Iterator[Concept]:
    for kind, phrases in TYPE_WORDS.items():
        yield Concept(token(TYPE, kind), TYPE.id, phrases[0], phrases)


def mentions(site: SiteView) -> Mapping[str, tuple[ConceptMention, ...]]:
    """The concepts of each page, by its address; each concept once, where it weighs most."""
    by_page: dict[str, dict[str, ConceptMention]] = {}
    for address, mention in _all_mentions(site):
        page = by_page.setdefault(address, {})
        if mention.token not in page or page[mention.token].weight < mention.weight:
            page[mention.token] = mention
    return {
        address: tuple(by_token[concept_token] for concept_token in sorted(by_token))
        for address, by_token in by_page.items()
    }


def _all_mentions(site: SiteView) -> Iterator[tuple[str, ConceptMention]]:
    yield from _of_term_pages(site)
    yield from _of_place_pages(site)
    yield from _of_tools(site)
    yield from _of_lists(site)
    records: tuple[PublicCase | PublicMethod, ...] = (*site.cases, *site.methods)
    for record in records:
        for mention in (*_of_record(site, record), *_of_answers(site, record), *_of_methods_used(site, record)):
            yield address_of(record), mention


def _of_record(site: SiteView, record: PublicCase | PublicMethod) -> Iterator[ConceptMention]:
    for facet, values in facets(site, record).items():
        if facet in _SPOKEN:
            for value in values:
                reason = reason_of(site, record, facet, value)
                yield ConceptMention(token(facet, value.id), _weight(record, facet, value), reason)


def _weight(record: PublicCase | PublicMethod, facet: Facet, value: FacetValue) -> float:
    if facet in PLACES:
        return 6.0 if isinstance(record, PublicCase) else 2.0
    if facet in VALUE_WORDS:
        return 5.0
    return _WAYS[value.way] * (_THEME_SHARE if facet is THEME else 1)


def _of_answers(site: SiteView, record: PublicCase | PublicMethod) -> Iterator[ConceptMention]:
    """The questions that a method answers, and that a case tells of what did not work."""
    if isinstance(record, PublicCase):
        if any(lesson.kind is LessonKind.DID_NOT_WORK for lesson in record.lessons):
            yield ConceptMention(token(OUTCOME, Outcome.FAILED), _IN_PART, site.say("found_by.tells_of_failure"))
        return
    for name, question in QUESTIONS.items():
        dimension = question.dimension_of(record.knowledge) if record.knowledge else None
        if dimension and dimension.text:
            weight = _IN_PART if dimension.level is KnowledgeLevel.UNSTATED else _ANSWER
            reason = site.say("found_by.knowledge", of=inside(site.say(question.name)))
            yield ConceptMention(token(KNOWLEDGE, name), weight, reason)


def _of_lists(site: SiteView) -> Iterator[tuple[str, ConceptMention]]:
    """The list of all records with an outcome, and of all methods of which so much is known."""
    for facet, words in VALUE_WORDS.items():
        for value in words:
            reason = site.say("found_by.lists", name=inside(site.label(value)))
            yield f"{CATALOGUE}{facet.id}/{slug(value)}/", ConceptMention(token(facet, value), _LIST, reason)


def _of_tools(site: SiteView) -> Iterator[tuple[str, ConceptMention]]:
    for address in TOOLS:
        yield address, ConceptMention(token(TOOL, address), OWN_PAGE, "")
    failed = site.say("found_by.tells_of_failure")
    yield FAILURES, ConceptMention(token(OUTCOME, Outcome.FAILED), OWN_PAGE, failed)


def _of_methods_used(site: SiteView, record: PublicCase | PublicMethod) -> Iterator[ConceptMention]:
    if isinstance(record, PublicMethod):
        yield ConceptMention(token(METHOD, record.id), OWN_PAGE, site.say("found_by.method", title=record.title))
        return
    for key, uses in (
        ("found_by.used", methods_used(record)),
        ("found_by.mentioned", methods_mentioned(record)),
    ):
        for use in uses:
            name = site.name(Kind.METHOD, use.method).partition(" – ")[0]
            yield ConceptMention(token(METHOD, use.method), _ROLES[use.role], site.say(key, method=name))


def _of_term_pages(site: SiteView) -> Iterator[tuple[str, ConceptMention]]:
    """The page of a term, and those of the terms that it followed or belongs with."""
    places = anchors(site)
    for facet, kind in vocabulary_facets().items():
        for term in site.published.vocabularies[kind].values():
            anchor = places[kind, term.id]
            address = f"begreber/#{anchor}" if kind is Kind.BENEFIT else f"{kind}/{term.id}/"
            about = site.say(f"found_by.{facet.id}", name=inside(term.name))
            yield address, ConceptMention(token(facet, term.id), OWN_PAGE, about)
            yield from ((address, mention) for mention in _of_kindred(site, facet, kind, term))


def _of_kindred(site: SiteView, facet: Facet, kind: Kind, term: Term) -> Iterator[ConceptMention]:
    name = inside(term.name)
    if today := successor(site, kind, term):
        yield ConceptMention(token(facet, today.id), 5.0, site.say("found_by.today", own=name, name=inside(today.name)))
    for former in predecessors(site, kind, term):
        reason = site.say("found_by.today", own=inside(former.name), name=name)
        yield ConceptMention(token(facet, former.id), 6.0, reason)
    for inner in narrower(site, kind, term):
        reason = site.say("found_by.holds", name=name, inner=inside(inner.name))
        yield ConceptMention(token(facet, inner.id), 4.0, reason)
    broader = site.published.vocabularies[kind].get(term.broader or "")
    if broader:
        reason = site.say("found_by.part_of", name=name, broader=inside(broader.name))
        yield ConceptMention(token(facet, broader.id), 6.0, reason)


def _of_place_pages(site: SiteView) -> Iterator[tuple[str, ConceptMention]]:
    for case in site.cases:
        if case.location.municipality:
            place = site.published.municipalities[case.location.municipality]
            address = f"{Kind.MUNICIPALITY}/{place.id}/"
            reason = site.say("found_by.municipality", name=place.name)
            yield address, ConceptMention(token(MUNICIPALITY, place.id), OWN_PAGE, reason)
            region = site.region(place.region)
            reason = site.say("found_by.in_region", region=site.label(region))
            yield address, ConceptMention(token(REGION, region), 3.0, reason)


def words_of(all_concepts: Iterable[Concept]) -> Iterator[str]:
    """Every word of every phrase, in small letters."""
    for concept in all_concepts:
        for phrase in (*concept.phrases, *concept.everyday):
            yield from phrase.lower().split()
