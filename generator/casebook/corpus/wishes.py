"""What readers need of a record, as data: each wish with its weight, its words and how to see that it is met.

Weights: 3 without it the record cannot be used, 2 most readers look for it, 1 good to have. Required fields are not
here: they are always filled. Nothing here asks for more about a person (sex, background, family, age): to leave that
out is protection and no lack. A wish is only asked of records that could meet it: a case without a story is not asked
for a life line or voices, and a case that did not succeed is not asked why it works.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from casebook.model import CaseContent, MethodContent
from casebook.model.case import Effort, Story
from casebook.model.method import Dimension, Knowledge, Practice
from casebook.model.shared import Record, Teaching
from casebook.model.values import Moment, Outcome

R_contra = TypeVar("R_contra", bound=Record, contravariant=True)

LESSONS, AUDIENCES, TURNING_POINTS, STEPS, COMPONENTS, REQUIREMENTS = 3, 2, 3, 3, 2, 3
WITH_STORY = "cases med en borgers historie"


@dataclass(frozen=True, slots=True)
class Wish(Generic[R_contra]):
    """Something that readers need. `field` is where it is written, `words` what it is, as in «mangler …».

    `of` tells editors which records are asked; empty where all are.
    """

    field: str
    weight: int
    words: str
    met: Callable[[R_contra], object]
    asked: Callable[[R_contra], object] = lambda _: True
    of: str = ""


def _tells_a_story(case: CaseContent) -> bool:
    return bool(case.stories)


def _of_stories(field: str, weight: int, words: str, met: Callable[[Story], object]) -> Wish[CaseContent]:
    """A wish that every story of the case must meet."""
    return Wish(
        f"historier.{field}",
        weight,
        words,
        lambda case: all(met(story) for story in case.stories),
        _tells_a_story,
        WITH_STORY,
    )


def _of_effort(field: str, weight: int, words: str, met: Callable[[Effort], object]) -> Wish[CaseContent]:
    return Wish(f"indsats.{field}", weight, words, lambda case: case.effort and met(case.effort))


def _succeeded_or_not_said(case: CaseContent) -> bool:
    return case.outcome is not Outcome.FAILED


def _came_out_without_a_story(case: CaseContent) -> bool:
    return bool(case.outcome and not case.stories)


def _teaching(field: str, weight: int, words: str, met: Callable[[Teaching], object]) -> Wish[Record]:
    return Wish(f"undervisning.{field}", weight, words, lambda record: record.teaching and met(record.teaching))


def _asks_at_every_moment(teaching: Teaching) -> bool:
    return {question.when for question in teaching.questions} == set(Moment)


_SHARED: tuple[Wish[Record], ...] = (
    Wish("udfordringer", 1, "udfordringer fra ordlisten", lambda record: record.challenges),
    Wish("temaer", 1, "temaer fra ordlisten", lambda record: record.themes),
    Wish("figurer", 1, "en figur", lambda record: record.figures),
    _teaching("spørgsmål", 2, "spørgsmål til både før, under og efter læsningen", _asks_at_every_moment),
    _teaching("læringsmål", 1, "læringsmål", lambda teaching: teaching.aims),
    _teaching("minutter", 1, "hvor lang tid undervisningen tager", lambda teaching: teaching.minutes),
    Wish("kilder.sider", 2, "sidetal ved en kilde", lambda record: any(one.pages for one in record.sources)),
    Wish("eftersyn", 1, "hvornår posten skal ses efter", lambda record: record.review),
)


CASE_WISHES: tuple[Wish[CaseContent], ...] = (
    Wish("udfald", 2, "hvordan det gik", lambda case: case.outcome),
    Wish("aktør", 1, "hvem der stod for indsatsen", lambda case: case.actor),
    Wish("varighed", 1, "hvor længe forløbet varede", lambda case: case.duration),
    Wish("metoder.tilpasning", 1, "hvordan metoderne blev brugt her", lambda c: all(u.adaptation for u in c.methods)),
    _of_stories("portræt", 1, "en linje til portrættet", lambda story: story.portrait),
    _of_stories("i_dag", 1, "hvor borgeren er i dag", lambda story: story.today),
    _of_stories("fra", 1, "hvad borgeren kom fra", lambda story: story.from_benefit),
    _of_stories("til", 1, "hvad borgeren kom til", lambda story: story.to_benefit),
    _of_stories("indledning", 1, "en indledning til historien", lambda story: story.lead),
    _of_stories(
        "livslinje", 2, "en livslinje med mindst tre vendepunkter", lambda story: len(story.life_line) >= TURNING_POINTS
    ),
    Wish(
        "historier.hvad_ellers",
        2,
        "hvad der ellers var sket",
        lambda case: all(story.otherwise for story in case.stories) or (case.effort and case.effort.otherwise),
        _tells_a_story,
        WITH_STORY,
    ),
    Wish("stemmer", 1, "borgernes stemmer", lambda case: case.voices, _tells_a_story, WITH_STORY),
    Wish("indsats", 3, "metoden bag: hvad der blev gjort", lambda case: case.effort),
    _of_effort("indledning", 1, "en indledning til metoden bag", lambda effort: effort.lead),
    _of_effort("mål", 1, "indsatsens mål", lambda effort: effort.goals),
    Wish(
        "indsats.virker_fordi",
        2,
        "hvorfor det virker",
        lambda case: case.effort and case.effort.works_because,
        _succeeded_or_not_said,
        "cases, der ikke siger «lykkedes ikke»",
    ),
    Wish(
        "indsats.hvad_ellers",
        2,
        "hvad der ellers var sket",
        lambda case: case.effort and case.effort.otherwise,
        _came_out_without_a_story,
        "cases med et udfald, men uden en borgers historie",
    ),
    Wish("læring", 3, "mindst tre ting, andre kan bruge", lambda case: len(case.lessons) >= LESSONS),
    Wish(
        "læring.til",
        1,
        "læring til mindst to slags læsere",
        lambda case: len({lesson.audience for lesson in case.lessons}) >= AUDIENCES,
    ),
    *_SHARED,
)


def _practice(field: str, weight: int, words: str, met: Callable[[Practice], object]) -> Wish[MethodContent]:
    return Wish(f"i_praksis.{field}", weight, words, lambda method: method.practice and met(method.practice))


def _knowledge(field: str, words: str, found: Callable[[Knowledge], Dimension | None]) -> Wish[MethodContent]:
    """A dimension with its text; «ikke oplyst» with a text meets the wish, for it is an answer."""

    def said(method: MethodContent) -> bool:
        dimension = found(method.knowledge) if method.knowledge else None
        return bool(dimension and dimension.text)

    return Wish(f"viden.{field}", 1, words, said)


def _requirements(method: MethodContent) -> bool:
    """True if the method says a fair part of what it takes."""
    return bool(method.requires) and len([one for _, one in method.requires or () if one]) >= REQUIREMENTS


METHOD_WISHES: tuple[Wish[MethodContent], ...] = (
    Wish("også_kendt_som", 1, "andre navne, som folk søger efter", lambda method: method.aliases),
    Wish("baggrund", 2, "hvor metoden kommer fra", lambda method: method.origin),
    Wish("målgrupper", 2, "hvem metoden er til", lambda method: method.target_groups),
    Wish("brug_når", 3, "hvornår metoden er et godt valg", lambda method: method.use_when),
    Wish("brug_ikke_når", 3, "hvornår en anden metode er bedre", lambda method: method.avoid_when),
    Wish("virker_fordi", 2, "hvorfor det virker", lambda method: method.works_because),
    Wish("trin", 3, "hvordan man gør, i mindst tre trin", lambda method: len(method.steps) >= STEPS),
    Wish("kernekomponenter", 3, "mindst to ting, der bærer metoden", lambda m: len(m.components) >= COMPONENTS),
    _practice("gør", 1, "det, der hjælper i praksis", lambda practice: practice.do),
    _practice("undgå", 1, "det, man skal undgå i praksis", lambda practice: practice.avoid),
    _practice("eksempler", 1, "små eksempler", lambda practice: practice.examples),
    Wish("kræver", 2, "mindst tre ting om, hvad metoden kræver", _requirements),
    _knowledge("målgruppe", "hvad vi ved om målgruppen", lambda knowledge: knowledge.target_group),
    _knowledge("metode", "hvor godt metoden er beskrevet", lambda knowledge: knowledge.method),
    _knowledge("implementering", "hvad vi ved om at indføre metoden", lambda knowledge: knowledge.implementation),
    _knowledge("effekt", "hvad vi ved om virkningen", lambda knowledge: knowledge.effect),
    _knowledge("økonomi", "hvad vi ved om økonomien", lambda knowledge: knowledge.economy),
    Wish("faldgruber", 2, "hvor det tit går galt", lambda method: method.pitfalls),
    Wish("relaterede", 1, "metoder, der hører sammen med den", lambda method: method.related),
    *_SHARED,
)
