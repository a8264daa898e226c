"""The questions that a new method is made of: six, in three sections, with the model's own words for each field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from casebook.questions.choices import METHODS, FormChoices
from casebook.questions.fields import fields_of_methods, helped, titled
from casebook.questions.form import FormPart, FormQuestion, QuestionForm, Shape
from casebook.source.sentences import PACKAGE, Sentences

_LINES = (FormPart("linje", Shape.TEXT, required=True),)
_STEPS = (
    FormPart("navn", Shape.TEXT, "navn", required=True),
    FormPart("tekst", Shape.TEXT, "tekst", required=True),
    FormPart("varighed", Shape.TEXT, "varighed"),
)
_COMPONENTS = (
    FormPart("navn", Shape.TEXT, "navn", required=True),
    FormPart("tekst", Shape.TEXT, "tekst", required=True),
)
_SECTIONS: Mapping[str, tuple[tuple[FormPart, ...], ...]] = {
    "what": (
        (
            FormPart("titel", Shape.TEXT, "titel", required=True),
            FormPart("type", Shape.ONE_OF, "type", "MethodType", required=True),
            FormPart("resumé", Shape.TEXT, "resumé", required=True),
            FormPart("formål", Shape.LONG, "formål", required=True),
        ),
        (
            FormPart("målgrupper", Shape.MANY_OF, "målgrupper", "maalgrupper"),
            FormPart("udfordringer", Shape.MANY_OF, "udfordringer", "udfordringer"),
        ),
    ),
    "how": (
        (
            FormPart("trin", Shape.ROWS, "trin", columns=_STEPS),
            FormPart("kernekomponenter", Shape.ROWS, "kernekomponenter", columns=_COMPONENTS),
            FormPart("virker_fordi", Shape.LONG, "virker_fordi"),
        ),
    ),
    "when": (
        (
            FormPart("brug_når", Shape.ROWS, "brug_når", columns=_LINES),
            FormPart("brug_ikke_når", Shape.ROWS, "brug_ikke_når", columns=_LINES),
            FormPart("faldgruber", Shape.ROWS, "faldgruber", columns=_LINES),
        ),
        (FormPart("kontakt_rolle", Shape.TEXT), FormPart("kontakt_postkasse", Shape.TEXT)),
    ),
}
_AS_OF_A_CASE = {2: "9", 5: "14"}  # by its number here: the question on a case that has the same words
_LATER = ("baggrund", "i_praksis", "kræver", "viden", "relaterede", "undervisning", "figurer", "temaer", "eftersyn")
_FIXED = {"status": "kladde", "rettigheder.grundlag": "egne-ord"}
_WRITTEN = (
    "id", "titel", "type", "resumé", "status", "formål", "målgrupper", "udfordringer", "brug_når", "brug_ikke_når",
    "virker_fordi", "trin", "kernekomponenter", "faldgruber", "kilder", "rettigheder.grundlag",
)  # fmt: skip


def method_questions(choices: FormChoices | None = None, sentences: Sentences = PACKAGE) -> QuestionForm:
    """All questions on a method with their texts, and the choices of a casebook as options."""
    offered = choices or FormChoices()
    asked = (
        FormQuestion(
            number,
            section,
            tuple(_said(part, offered, sentences) for part in parts),
            _asked(number, sentences),
            _helped(number, sentences),
            sentences.say(f"method_sections.{section}"),
        )
        for number, (section, parts) in enumerate(_in_sections(), 1)
    )
    later = (
        FormPart(path, Shape.TEXT, path, later=True, label=titled(fields_of_methods()[path], sentences))
        for path in _LATER
    )
    comments = {f"draft_comments.{name}": text for name, text in sentences.group("draft_comments").items()}
    return QuestionForm(tuple(asked), tuple(later), _WRITTEN, _FIXED, comments, offered.taken.get(METHODS, ()))


def _asked(number: int, sentences: Sentences) -> str:
    """The text of a question; some are those of a case's."""
    if str(number) in sentences.group("method_questions"):
        return sentences.say(f"method_questions.{number}")
    return sentences.group("questions")[_AS_OF_A_CASE[number]]


def _helped(number: int, sentences: Sentences) -> str:
    if str(number) in sentences.group("method_question_help"):
        return sentences.say(f"method_question_help.{number}")
    return sentences.group("question_help")[_AS_OF_A_CASE[number]]


def _in_sections() -> Iterator[tuple[str, tuple[FormPart, ...]]]:
    return ((section, parts) for section, asked in _SECTIONS.items() for parts in asked)


def _said(part: FormPart, choices: FormChoices, sentences: Sentences, above: str = "") -> FormPart:
    path = f"{above}.{part.path}" if above else part.path
    info = fields_of_methods().get(path)
    help_ = helped(info, sentences) if info else ""
    own = sentences.group("question_parts"), sentences.group("question_part_help")
    return replace(
        part,
        label=titled(info, sentences) if info else own[0].get(part.name, sentences.say("form_page.line")),
        help=help_ or own[1].get(part.name, ""),
        options=choices.of(part.chooses) if part.chooses else (),
        columns=tuple(_said(column, choices, sentences, path) for column in part.columns),
    )
