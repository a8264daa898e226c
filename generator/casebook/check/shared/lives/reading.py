"""All that the running text of a case tells of its people beside what the indirect rules find, with its places."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.sentences import Sentence
from casebook.check.shared.lives.benefit_words import benefit_words
from casebook.check.shared.lives.benefits import BenefitPath, benefits, broader_benefits, may_name_a_benefit
from casebook.check.shared.lives.family_words import FAMILY_TRIGGERS, family
from casebook.check.shared.lives.origin_and_sex import ORIGIN_TRIGGERS, SexSign, origins_in_words, sex_signs, told_sex
from casebook.check.shared.lives.place_names import given_away
from casebook.check.shared.lives.whom import Name, Telling, tellings
from casebook.check.shared.places.projects import named_project
from casebook.check.triggers import Triggers
from casebook.model import Case
from casebook.model.story import Story
from casebook.model.values import Background, Sex
from casebook.problem import Place
from casebook.risk.attributes import AGE, BACKGROUND, SEX
from casebook.source import Document, Path

_DECADES = {"tyverne": 20, "trediverne": 30, "fyrrerne": 40, "halvtredserne": 50}
_DECADE = pattern(rf"\bi (?:starten af |begyndelsen af |midten af |slutningen af )?({'|'.join(_DECADES)})\b")
_DECADE_TRIGGERS = Triggers(_DECADES)
_FACTS = _DECADE_TRIGGERS.mask | FAMILY_TRIGGERS.mask | ORIGIN_TRIGGERS.mask


class LifeFact(NamedTuple):
    """A fact that a text tells of somebody: who, the attribute, its value, and where it stands.

    `path` is that of the field, `locate` the place of the words, to be asked for later.
    """

    name: Name
    attribute: str
    value: str
    path: Path
    locate: Callable[[], Place]

    @classmethod
    def at(cls, passage: Passage, start: int, end: int, disclosed: tuple[Name, str, str]) -> LifeFact:
        """A fact (name, attribute, value) that some characters of a passage tell; it does not keep the passage."""
        return cls(*disclosed, passage.path, passage.later(start, end))


class CaseRead(NamedTuple):
    """A case that has been read, and what its text tells.

    `facts` are of its people, `places` the fields in which a name gives the municipality away that no field tells, and
    `project` is where it first names a local project.
    """

    case: Case
    document: Document
    facts: tuple[LifeFact, ...]
    places: tuple[Path, ...]
    project: Path | None


def case_read(context: CheckContext) -> CaseRead | None:
    """Everything that the case tells which the context is seen from; each case is read once a run."""
    case, document, read = context.record, context.document, context.for_records(_read)
    if not isinstance(case, Case) or document is None:
        return None
    earlier = read.get(case.id)
    if earlier is None or earlier.case is not case or earlier.document is not document:
        facts = tuple(_Reader(case, context).read())
        places = tuple(passage.path for passage in context.passages if given_away(passage, context))
        earlier = CaseRead(case, document, facts, places, named_project(case, context))
        read[case.id] = earlier
    return earlier


def readings(context: CheckContext) -> tuple[LifeFact, ...]:
    """Everything told of the people of the case that the context is seen from."""
    read = case_read(context)
    return read.facts if read else ()


def keep(read: CaseRead, context: CheckContext) -> None:
    """Know what a case tells, as another process has read it."""
    context.for_records(_read)[read.case.id] = read


def _read(context: CheckContext) -> dict[str, CaseRead]:
    """The cases read so far, by their ids."""
    del context
    return {}


class _Reader:
    """Reads a case from its first passage to its last: a path from benefit to benefit goes on through them all."""

    def __init__(self, case: Case, context: CheckContext) -> None:
        self._context, self._benefits = context, benefit_words(context)
        self._stories = {story.citizen.pseudonym.casefold(): story for story in reversed(case.stories)}
        self._names = frozenset(name.casefold() for name in case.pseudonyms)
        self._paths: dict[Name, BenefitPath] = {}
        self._sexes: dict[Name, list[SexSign]] = {}

    def read(self) -> Iterator[LifeFact]:
        for passage in self._context.passages:
            for telling in tellings(passage, self._context):
                for name in telling.names:
                    yield from self._of(name, telling, passage)
        for name, signs in self._sexes.items():
            if sign := told_sex(signs):
                yield LifeFact.at(sign.passage, sign.start, sign.end, (name, SEX, sign.sex.value))

    def _of(self, name: Name, telling: Telling, passage: Passage) -> Iterator[LifeFact]:
        story = self._stories.get(name) if name else None
        if self._may_tell_a_fact(telling.sentence):
            for attribute, value, start, end in self._facts(name, story, telling, passage):
                if _is_of(name, start, telling, passage):
                    yield LifeFact.at(passage, start, end, (name, attribute, value))
        if name is not None and (story is None or story.citizen.sex is Sex.UNSTATED):
            self._sexes.setdefault(name, []).extend(sex_signs(telling, passage))

    def _may_tell_a_fact(self, sentence: Sentence) -> bool:
        """True if one of the readers below finds what it needs in a sentence; most hold nothing for any."""
        return bool(sentence.mask & _FACTS) or may_name_a_benefit(sentence, self._benefits)

    def _facts(
        self, name: Name, story: Story | None, telling: Telling, passage: Passage
    ) -> Iterator[tuple[str, str, int, int]]:
        yield from _decades(telling)
        yield from family(telling, passage, self._names)
        if story is None or story.citizen.background is Background.UNSTATED:
            for value, start, end in origins_in_words(telling, passage, self._names):
                yield BACKGROUND, value, start, end
        for mention in benefits(telling, passage, self._benefits, self._names):
            if not _is_of(name, mention.start, telling, passage):
                continue  # before it becomes a part of this one's path
            if name not in self._paths:
                self._paths[name] = BenefitPath(story, self._context.for_run(broader_benefits))
            path = self._paths[name]
            yield path.attribute(mention), mention.benefit, mention.start, mention.end


def _decades(telling: Telling) -> Iterator[tuple[str, str, int, int]]:
    """Decades of an age: «i fyrrerne»."""
    sentence = telling.sentence
    if sentence.mask & _DECADE_TRIGGERS.mask:
        for match in _DECADE.finditer(sentence.lower):
            start = _DECADES[match[1]]
            yield AGE, f"{start}-{start + 9}", sentence.start + match.start(1), sentence.start + match.end(1)


def _is_of(name: Name, start: int, telling: Telling, passage: Passage) -> bool:
    """True unless a sentence that names several says it of another: of the one named last before it."""
    if len(telling.names) == 1:
        return True
    before = passage.text[telling.sentence.start : start].lower()
    places = {other: before.rfind(other or "") for other in telling.names}
    return places[name] == max(places.values())
