"""The methods: the list of them, and a page for each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, partial

from casebook.corpus import Kind
from casebook.danish import slug, sort_key
from casebook.model.facets import TYPE
from casebook.model.values import KnowledgeLevel, MethodType, Outcome, Status
from casebook.published import PublicMethod
from casebook.render.catalogue.catalogue import ADDRESS as CATALOGUE
from casebook.render.citing.box import cited_as, head_of_work
from casebook.render.elements.blanks import blanks
from casebook.render.elements.drawings import figures
from casebook.render.elements.editions import in_newest_edition
from casebook.render.elements.embed import embed_of, head_of_embed
from casebook.render.elements.neighbours import Order, in_order, neighbours
from casebook.render.elements.origin import own_experience, rights, sources
from casebook.render.elements.parts import Parts, in_part, part, parts_behind
from casebook.render.elements.prints import prints
from casebook.render.elements.questions import question_groups
from casebook.render.elements.review import review_notice
from casebook.render.elements.short import short_address
from casebook.render.elements.tones import tone
from casebook.render.methods.comparison import CHOICE
from casebook.render.methods.experience import (
    components_matrix,
    experiences,
    has_components_matrix,
    mentions,
    tally,
    voices_on,
)
from casebook.render.methods.glance import ORDERS, Glance, glances, key_names
from casebook.render.methods.knowledge import dimensions, whose_knowledge
from casebook.render.methods.parts import byline, calculator_link, components, contents, facts, requirements
from casebook.render.methods.rests import method_rests
from casebook.render.similarity.related_methods import method_similarity, related_methods
from casebook.render.similarity.relations import relations
from casebook.render.similarity.similarity import SimilarityIndex
from casebook.render.view.site import Here, SiteView
from casebook.render.view.task import Inputs, PageTask

LIST_ADDRESS = f"{Kind.METHOD}/"
_LIST_META = {"side": "liste", "styles": ["glance"]}


@dataclass(frozen=True, slots=True)
class MethodGroup:
    """Methods of one type, and the number of all that there are of it."""

    id: str
    name: str
    count: str
    methods: tuple[Glance, ...]


@dataclass(frozen=True)
class OtherMethods:
    """The other methods: what they have in common, and their order. Worked out once, when the first page asks."""

    site: SiteView

    @cached_property
    def similar(self) -> SimilarityIndex[PublicMethod]:
        """By method, the methods that share something with it."""
        return method_similarity(self.site)

    @cached_property
    def order(self) -> Order:
        """By method, the one before it and the one after it."""
        return in_order(self.site.methods)


def plan(site: SiteView) -> Iterator[PageTask]:
    """The list of methods and a page for each that is published."""
    listed = Parts.of(LIST_ADDRESS, site.say("several.metode"), Kind.METHOD.file, len(site.methods))
    yield site.task(
        LIST_ADDRESS,
        "methods",
        title=site.say("several.metode"),
        source=Kind.METHOD.file,
        description=site.say("method.list_description"),
        inputs=partial(in_part, listed, _list, 1),
        meta=_LIST_META if listed.number > 1 else {**_LIST_META, "scripts": ["glance"]},
    )
    yield from parts_behind(site, listed, "methods", _list, _LIST_META)
    beside = OtherMethods(site)
    for method in site.published.methods.values():
        if method.is_public:
            yield site.task(
                f"{LIST_ADDRESS}{method.id}/",
                "method",
                title=method.title,
                source=f"{Kind.METHOD.file}/{method.id}.yml",
                description=method.summary,
                inputs=partial(_method, beside, method),
                meta={
                    "side": "metode",
                    "styles": ["figures/grid"] if has_components_matrix(site, method) else [],
                    "scripts": ["copying"],
                    **head_of_work(site, method),
                    **head_of_embed(method),
                },
            )


def _list(here: Here, number: int = 1) -> Inputs:
    method_groups = groups(here, number)
    return {
        "count": here.site.counted(len(here.site.methods), "nouns.method", "nouns.methods"),
        "groups": method_groups,
        "choice": CHOICE,
        "unstated": here.site.label(KnowledgeLevel.UNSTATED),
        "levels": tuple(KnowledgeLevel)[1:],
        "target_groups": _target_groups(here, method_groups),
        "orders": ORDERS,
        "outcomes": tuple(Outcome),
        "key": tuple(enumerate(key_names(here.site), 1)),
        "narrow": f"{here.href(CATALOGUE)}?{TYPE}=metode",
    }


def _target_groups(here: Here, method_groups: tuple[MethodGroup, ...]) -> tuple[tuple[str, str], ...]:
    """The id and the name of each target group that a method is for, by name."""
    ids = {target for group in method_groups for method in group.methods for target in method.group_ids}
    named = ((target, here.site.name(Kind.TARGET_GROUP, target)) for target in sorted(ids))
    return tuple(sorted(named, key=lambda pair: sort_key(pair[1])))


def groups(here: Here, number: int = 1) -> tuple[MethodGroup, ...]:
    """The methods of a part of the list by type, in the order of the types; types without methods are left out."""
    site, kinds = here.site, tuple(MethodType)
    in_order_of_types = sorted(site.methods, key=lambda method: kinds.index(method.type))
    shown = glances(here, {method.id for method in part(in_order_of_types, number)})
    numbers = Counter(method.type for method in site.methods)
    return tuple(
        MethodGroup(
            id=slug(kind),
            name=site.label(kind),
            count=site.counted(numbers[kind], "nouns.method", "nouns.methods"),
            methods=methods,
        )
        for kind in MethodType
        if (methods := tuple(method for method in shown if method.type is kind))
    )


def _method(beside: OtherMethods, method: PublicMethod, here: Here) -> Inputs:
    site, in_short = here.site, facts(here, method)
    voices, needs = voices_on(site, here, method), requirements(site, method)
    named, alike = relations(site, here, method), related_methods(here, beside.similar, method)
    return {
        "method": method,
        "tone": tone(site, *method.themes),
        "contents": contents(site, method, has_voices=bool(voices), has_relations=bool(named or alike)),
        "historic": method.status is Status.HISTORIC,
        "unreviewed": review_notice(here, method),
        "byline": byline(here, method),
        "facts": in_short,
        "blanks": blanks(site, method),
        "figures": figures(site, method),
        "talk_source": here.to(Kind.SOURCE, method.talk.source) if method.talk else None,
        "keep": components(method, adaptable=False),
        "adapt": components(method, adaptable=True),
        "requirements": needs,
        "dimensions": dimensions(method, here),
        "reckon": calculator_link(here, method),
        "whose_knowledge": whose_knowledge(method, here),
        "tally": tally(site, method),
        "experiences": experiences(site, here, method),
        "mentions": mentions(here, method),
        "matrix": components_matrix(here, method),
        "voices": voices,
        "questions": question_groups(method.teaching.questions) if method.teaching else (),
        "relations": named,
        "alike": alike,
        "rests": method_rests(site, method, facts=in_short, requirements=needs, related=len(named) + len(alike)),
        "sources": sources(here, method),
        "own_experience": own_experience(site, method),
        "rights": rights(site, method),
        "cited_as": cited_as(here, method),
        "frozen": in_newest_edition(here, method),
        "neighbours": neighbours(here, beside.order, method),
        "embed": embed_of(method),
        "prints": prints(site, method),
        "short": short_address(here.site, method),
    }
