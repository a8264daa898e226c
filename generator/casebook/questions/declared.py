"""The fourteen questions: what each asks for, and where in a record the answer stands.

What a part is called and what to write in it is the model's own word for the field, unless `question_parts` and
`question_part_help` of the sentences have a plainer one: the model speaks to whoever has the file open.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from casebook.danish import whole_number
from casebook.model.ages import ADULT
from casebook.model.elapsed import UNITS
from casebook.model.reference import FieldInfo
from casebook.questions.choices import AGES, CASES, METHODS, PLACES, FormChoices
from casebook.questions.fields import fields_of_cases, helped, titled
from casebook.questions.form import FormOption, FormPart, FormQuestion, QuestionForm, Shape
from casebook.source.sentences import PACKAGE, Sentences
from casebook.source.templates import values_to_write

NOBODY = "ingen-person"
OTHER_METHOD = "noget-andet"
_UNLESS_NOBODY = ("lov", NOBODY)
_NEW_METHOD = ("metode", OTHER_METHOD)
_STORY = "historier.0."
_CITIZEN = f"{_STORY}borger."
_SMALL = 20_000  # inhabitants, where no policy says it

_ROWS_OF_LIFE = (
    FormPart("hvornår", Shape.ELAPSED, "efter"),
    FormPart("hændelse", Shape.TEXT, "hændelse", required=True),
    FormPart("retning", Shape.ONE_OF, "retning", "Direction", required=True),
)
_ROWS_OF_LESSONS = (
    FormPart("læringstype", Shape.ONE_OF, "type", "LessonKind", required=True),
    FormPart("læring_til", Shape.ONE_OF, "til", "Audience", required=True),
    FormPart("læring_tekst", Shape.TEXT, "tekst", required=True),
)
_SECTIONS: Mapping[str, tuple[tuple[FormPart, ...], ...]] = {
    "allowed": (
        (
            FormPart("lov", Shape.ONE_OF, "anonymisering.grundlag", "PrivacyBasis", required=True),
            FormPart("kilde", Shape.ONE_OF, "kilder.0.kilde", "kilder", only=("lov", "allerede-publiceret")),
            FormPart("sider", Shape.TEXT, "kilder.0.sider", only=("lov", "allerede-publiceret")),
        ),
    ),
    "story": ((FormPart("historie", Shape.LONG, f"{_STORY}tekst", required=True, unless=_UNLESS_NOBODY),),),
    "effort": (
        (FormPart("indsats", Shape.LONG, "indsats.tekst", required=True),),
        (
            FormPart("vendepunkter", Shape.ROWS, f"{_STORY}livslinje", unless=_UNLESS_NOBODY, columns=_ROWS_OF_LIFE),
            FormPart("varighed", Shape.TEXT, "varighed"),
        ),
    ),
    "person": (
        (
            FormPart("udfald", Shape.ONE_OF, "udfald", "Outcome", required=True),
            FormPart("i_dag", Shape.TEXT, f"{_STORY}i_dag", unless=_UNLESS_NOBODY),
        ),
        (
            FormPart("fra", Shape.ONE_OF, f"{_STORY}fra", "ydelser", unless=_UNLESS_NOBODY),
            FormPart("til", Shape.ONE_OF, f"{_STORY}til", "ydelser", unless=_UNLESS_NOBODY),
        ),
        (
            FormPart("fornavn", Shape.TEXT, f"{_CITIZEN}pseudonym", required=True, unless=_UNLESS_NOBODY),
            FormPart(
                "alder", Shape.ONE_OF, f"{_CITIZEN}alder", AGES, required=True, unless=_UNLESS_NOBODY, placeholder=ADULT
            ),
            FormPart("køn", Shape.ONE_OF, f"{_CITIZEN}køn", "Sex", unless=_UNLESS_NOBODY),
            FormPart("baggrund", Shape.ONE_OF, f"{_CITIZEN}baggrund", "Background", unless=_UNLESS_NOBODY),
            FormPart("familie", Shape.MANY_OF, f"{_CITIZEN}familie", "Family", unless=_UNLESS_NOBODY),
        ),
        (
            FormPart("sted", Shape.ONE_OF, "sted", PLACES, required=True),
            FormPart("årstal", Shape.YEAR, "år", required=True),
            FormPart("aktørtype", Shape.ONE_OF, "aktør.type", "ActorType"),
            FormPart("aktør", Shape.TEXT, "aktør.navn"),
        ),
        (
            FormPart("målgruppe", Shape.MANY_OF, "målgrupper", "maalgrupper", required=True),
            FormPart("udfordring", Shape.MANY_OF, "udfordringer", "udfordringer", required=True),
        ),
        (
            FormPart("metode", Shape.ONE_OF, "metoder.0.metode", METHODS, required=True),
            FormPart("ny_metode", Shape.TEXT, required=True, only=_NEW_METHOD),
            FormPart("ny_metode_hvad", Shape.TEXT, required=True, only=_NEW_METHOD),
            FormPart("ny_metode_formål", Shape.TEXT, required=True, only=_NEW_METHOD),
        ),
    ),
    "use": (
        (FormPart("læring", Shape.ROWS, "læring", required=True, columns=_ROWS_OF_LESSONS),),
        (
            FormPart(
                "hvad_ellers",
                Shape.LONG,
                f"{_STORY}hvad_ellers",
                unless=_UNLESS_NOBODY,
                instead="indsats.hvad_ellers",
            ),
        ),
        (
            FormPart("titel", Shape.TEXT, "titel", required=True),
            FormPart("resumé", Shape.TEXT, "resumé", required=True),
        ),
        (FormPart("kontakt_rolle", Shape.TEXT), FormPart("kontakt_postkasse", Shape.TEXT)),
    ),
}
_LATER = (
    "anonymisering.samtykke", "anonymisering.navne", "eftersyn", "temaer", "udfald_begrundelse",
    f"{_STORY}portræt", f"{_STORY}indledning", "indsats.virker_fordi", "metoder.0.kernekomponenter", "stemmer",
    "undervisning", "figurer",
)  # fmt: skip
_FIXED = {"status": "kladde", "rettigheder.grundlag": "egne-ord"}
_WRITTEN = (
    "id", "titel", "resumé", "status", "udfald", "sted", "aktør.type", "aktør.navn", "år", "varighed", "målgrupper",
    "udfordringer", "metoder.0.metode", "metoder.0.rolle",
    *(f"{_CITIZEN}{name}" for name in ("pseudonym", "alder", "køn", "baggrund", "familie")),
    *(f"{_STORY}{name}" for name in ("i_dag", "fra", "til", "tekst", "livslinje", "hvad_ellers")),
    "indsats.tekst", "indsats.hvad_ellers", "læring", "kilder", "kilder.0.kilde", "kilder.0.sider",
    "rettigheder.grundlag", "anonymisering.grundlag",
)  # fmt: skip


def questions(choices: FormChoices | None = None, sentences: Sentences = PACKAGE) -> QuestionForm:
    """All questions with their texts; with the choices of a casebook, its terms, places and methods as options."""
    offered = choices or FormChoices()
    asked = (
        FormQuestion(
            number,
            section,
            tuple(_said(part, offered, sentences) for part in parts),
            sentences.say(f"questions.{number}"),
            sentences.say(f"question_help.{number}", small=whole_number(offered.small or _SMALL)),
            sentences.say(f"question_sections.{section}"),
        )
        for number, (section, parts) in enumerate(_in_sections(), 1)
    )
    comments = {f"draft_comments.{name}": text for name, text in sentences.group("draft_comments").items()}
    later = (
        FormPart(path.rpartition(".")[2], Shape.TEXT, path, later=True, label=titled(_field(path), sentences))
        for path in _LATER
    )
    return QuestionForm(tuple(asked), tuple(later), _WRITTEN, _FIXED, comments, offered.taken.get(CASES, ()))


def _in_sections() -> Iterator[tuple[str, tuple[FormPart, ...]]]:
    return ((section, parts) for section, asked in _SECTIONS.items() for parts in asked)


def _said(part: FormPart, choices: FormChoices, sentences: Sentences, above: str = "") -> FormPart:
    """A part with what it is called, what to write in it and what there is to choose among."""
    path = f"{above}.{part.path}" if above else part.path
    declared = _field(path)
    return replace(
        part,
        label=_own(sentences, f"question_parts.{part.name}") or titled(declared, sentences),
        help=_own(sentences, f"question_part_help.{part.name}") or helped(declared, sentences),
        placeholder=part.placeholder or (values_to_write().get(path, "") if part.required else ""),
        options=tuple(_options(part, choices, sentences)),
        columns=tuple(_said(column, choices, sentences, path) for column in part.columns),
    )


def _options(part: FormPart, choices: FormChoices, sentences: Sentences) -> Iterator[FormOption]:
    if part.shape is Shape.ELAPSED:
        yield from (FormOption(unit, sentences.say(f"question_options.{unit}")) for unit in UNITS)
    for option in choices.of(part.chooses):
        plainer = _own(sentences, f"question_options.{option.value}") if part.name == "lov" else ""
        yield replace(option, name=plainer or option.name)
    if part.chooses == METHODS:
        yield FormOption(OTHER_METHOD, sentences.say(f"question_options.{OTHER_METHOD}"))


def _own(sentences: Sentences, key: str) -> str:
    """The sentence of a key, where there is one."""
    group, _, name = key.partition(".")
    return sentences.group(group).get(name, "")


_NO_FIELD = FieldInfo("", "", "", "", required=False, kind="")


def _field(path: str) -> FieldInfo:
    """The field of the model at a path; one without a name where nothing is written in the record."""
    return fields_of_cases().get(".".join(step for step in path.split(".") if not step.isdigit()), _NO_FIELD)
