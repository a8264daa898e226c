"""Answers to the questions as the draft of a record."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from casebook.danish import slug
from casebook.questions.choices import METHODS
from casebook.questions.declared import OTHER_METHOD, questions
from casebook.questions.form import FormPart, QuestionForm, Shape
from casebook.questions.writing import Value, clean, written
from casebook.source.sentences import fill

Answers = Mapping[str, object]
Tree = dict[str, Value]

ALREADY_PUBLISHED, OWN_EXPERIENCE = "allerede-publiceret", "egen-erfaring"
_BETWEEN = " · "  # labels have commas in them
_LONGEST = 80  # characters of an id
_SCHEMA = "# yaml-language-server: $schema=../site_config/schema/{kind}.json"
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_YEAR = re.compile(r"[0-9]{4}")


def draft(answers: Answers, form: QuestionForm | None = None) -> str:
    """The YAML of a case with the status «kladde», the id made of its title, and comments on what is still to be done.

    An answer is a text, a list of ids, or for rows a list of answers by column. What is no answer to any question is
    left out; what fits no option too, where the form has options.
    """
    asked = form or questions()
    lines = [_SCHEMA.format(kind="case"), "#", *_comments(answers, asked), "", ""]
    return "\n".join(lines) + written(_case(answers, asked))


def method_draft(answers: Answers) -> tuple[str, str] | None:
    """The id and the YAML of the method that the answers tell of; None where they name one that there is."""
    if answers.get("metode") != OTHER_METHOD:
        return None
    method_id = _new_method(answers)
    given = {"titel": "ny_metode", "resumé": "ny_metode_hvad", "formål": "ny_metode_formål"}
    texts: Tree = {field: _line(answers.get(name)) for field, name in given.items() if _line(answers.get(name))}
    fixed: Tree = {"kilder": OWN_EXPERIENCE, "rettigheder": {"grundlag": "egne-ord"}}
    tree: Tree = {"id": method_id, **texts, "type": "tilgang", "status": "kladde", **fixed}
    return method_id, f"{_SCHEMA.format(kind='method')}\n{written(tree)}"


def made_id(title: str, taken: Sequence[str] = (), otherwise: str = "ny-case") -> str:
    """The id that a title gives, none of those that are taken."""
    plain = unicodedata.normalize("NFD", slug(clean(title)))
    words = re.findall(r"[a-z0-9]+", "".join(char for char in plain if not unicodedata.combining(char)))
    made = otherwise
    for end in range(1, len(words) + 1):
        if len("-".join(words[:end])) <= _LONGEST - len("-99"):
            made = "-".join(words[:end])
    numbered = (f"{made}-{number}" for number in range(2, len(taken) + 3))
    return made if made not in taken else next(each for each in numbered if each not in taken)


def unanswered(answers: Answers, form: QuestionForm) -> tuple[FormPart, ...]:
    """The parts that have to be answered, are asked, and are not answered."""
    return tuple(
        part for part in form.parts() if part.required and part.is_asked(answers) and not _value(part, answers)
    )


def _comments(answers: Answers, form: QuestionForm) -> Iterator[str]:
    say = form.comments
    missing = _BETWEEN.join(part.label for part in unanswered(answers, form))
    later = _BETWEEN.join(part.label for part in form.later)
    yield f"# {say['draft_comments.made']}"
    if missing:
        yield f"# {fill(say['draft_comments.missing'], {'names': missing})}"
    yield f"# {fill(say['draft_comments.later'], {'names': later})}"
    yield f"# {say['draft_comments.reviewed']}"


def _case(answers: Answers, form: QuestionForm) -> Tree:
    values = dict(_values(answers, form))
    tree: Tree = {}
    for path in form.written:
        if path in values:
            _put(tree, path.split("."), values[path])
    return tree


def _values(answers: Answers, form: QuestionForm) -> Iterator[tuple[str, Value]]:
    """Every value of the record by its path."""
    yield "id", made_id(_line(answers.get("titel")), form.taken)
    yield from form.fixed.items()
    for part in form.parts():
        elsewhere = part.is_elsewhere(answers)
        path = part.instead if elsewhere else part.path
        value = _value(part, answers) if part.is_asked(answers) else None
        if path and (value or (part.placeholder and part.is_asked(answers))):
            yield path, value or part.placeholder
    if any(part.name == "metode" and _value(part, answers) for part in form.parts()):
        yield "metoder.0.rolle", "bærende"
    if answers.get("lov") not in {None, "", ALREADY_PUBLISHED}:
        yield "kilder", OWN_EXPERIENCE


def _value(part: FormPart, answers: Answers) -> Value | None:
    """The answer to a part as it is written; None where there is none that fits."""
    answer = answers.get(part.name)
    if part.chooses == METHODS and answer == OTHER_METHOD:
        return _new_method(answers)
    if part.shape is Shape.ROWS:
        rows = (
            [_row(part, row) for row in answer if isinstance(row, Mapping)] if isinstance(answer, list | tuple) else []
        )
        return [row for row in rows if row]
    if part.shape is Shape.MANY_OF:
        chosen = (_chosen(part, each) for each in _several(answer))
        return list(dict.fromkeys(each for each in chosen if isinstance(each, str)))
    if part.shape is Shape.ONE_OF:
        return _chosen(part, answer)
    if part.shape is Shape.YEAR:
        year = _line(answer)
        return int(year) if _YEAR.fullmatch(year) else None
    return clean(str(answer or "")) if part.shape is Shape.LONG else _line(answer)


def _several(answer: object) -> Sequence[object]:
    return answer if isinstance(answer, list | tuple) else ()


def _row(part: FormPart, row: Answers) -> Tree:
    return {column.path: value for column in part.columns if (value := _value(column, row))}


def _chosen(part: FormPart, answer: object) -> Value | None:
    option = part.option(answer)
    if option:
        return dict(option.writes) if option.writes else option.value
    return answer if not part.options and isinstance(answer, str) and _ID.fullmatch(answer) else None


def _line(answer: object) -> str:
    """An answer on one line."""
    return re.sub(r"\s*\n\s*", " ", clean(str(answer or "")))


def _new_method(answers: Answers) -> str:
    return made_id(_line(answers.get("ny_metode")), otherwise="ny-metode")


def _put(tree: Tree, steps: list[str], value: Value) -> None:
    """Put a value into a tree, at a path whose numbers are the places of a list."""
    here: object = tree
    for step, following in zip(steps, [*steps[1:], ""], strict=True):
        last = not following
        if isinstance(here, list):
            here.extend({} for _ in range(len(here), int(step) + 1))
            here = here[int(step)]
        elif isinstance(here, dict):
            empty: object = [] if following.isdigit() else {}
            if last:
                here[step] = value
            here = here.setdefault(step, empty)
