"""The five dimensions of what is known of a method: always all five, and what would move each a step up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from casebook.corpus import Kind
from casebook.model.knowledge import Dimension
from casebook.model.values import KnowledgeLevel
from casebook.published import PublicMethod
from casebook.render.view.site import Here, Link
from casebook.source.sentences import Sentences

LEVELS = tuple(KnowledgeLevel)


@dataclass(frozen=True, slots=True)
class Known:
    """One dimension as a page shows it. `step` is 0 (not stated) to 4 (measured)."""

    key: str
    name: str
    question: str
    level: KnowledgeLevel
    step: int
    text: str
    figure: str
    source: Link | None
    next_step: str


def whose_knowledge(method: PublicMethod, here: Here) -> str:
    """A sentence on who knows what is known of the method: its sources, or those who use it and tell themselves."""
    whose = "users" if method.is_own_experience else "sources"
    return here.say("sections.whose_knowledge", whose=here.say(f"sections.knowledge_of_{whose}"))


def dimensions(method: PublicMethod, here: Here) -> tuple[Known, ...]:
    """All five dimensions in a fixed order, «ikke oplyst» where the method does not say."""
    return tuple(_known(key, _dimension(method, key), here) for key in NAMES)


def _dimension(method: PublicMethod, key: str) -> Dimension | None:
    return getattr(method.knowledge, key) if method.knowledge else None


def _known(key: str, dimension: Dimension | None, here: Here) -> Known:
    level = dimension.level if dimension else KnowledgeLevel.UNSTATED
    name, question = NAMES[key]
    return Known(
        key=key,
        name=here.say(name),
        question=here.say(question),
        level=level,
        step=LEVELS.index(level),
        text=(dimension.text or "") if dimension else "",
        figure=(dimension.figure or "") if dimension else "",
        source=here.to(Kind.SOURCE, dimension.source) if dimension and dimension.source else None,
        next_step=next_step(key, level, here.site.sentences),
    )


def next_step(key: str, level: KnowledgeLevel, sentences: Sentences) -> str:
    """The evidence that would move a dimension one step up; of the highest step, what would keep it there."""
    return sentences.say(f"next_steps.{key}_{LEVELS.index(level)}")


NAMES: Mapping[str, tuple[str, str]] = {
    "target_group": ("kinds.target_group", "knowledge.target_group"),
    "method": ("kinds.method", "knowledge.method"),
    "implementation": ("facts.implementation", "knowledge.implementation"),
    "effect": ("facts.effect", "knowledge.effect"),
    "economy": ("facts.economy", "knowledge.economy"),
}  # of each dimension, the keys of its name and of the question that it answers
