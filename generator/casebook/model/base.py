"""Shared by all parts of a record: strictness, the kinds of text, and the declaration of a field."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, get_args

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, StringConstraints
from pydantic_core import CoreSchema, PydanticKnownError, Url, core_schema

from casebook.model.criteria import Criterion
from casebook.model.facets import Facet
from casebook.model.facts import Facts, Names, Own, Tells
from casebook.model.kinds import Kind

# Pydantic hands what it validates to every plugin that it finds on the machine, some of which write it to logs.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


def _without_docstring(schema: dict[str, Any]) -> None:
    """The class docstring is for engineers; the schema is read by editors."""
    schema.pop("description", None)


class Part(BaseModel):
    """A part of a record. Unknown fields are errors, whole numbers may stand for text (`navn: 2014`)."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        coerce_numbers_to_str=True,
        defer_build=True,  # only whole records are validated: their parts need no validators of their own
        str_strip_whitespace=True,
        json_schema_extra=_without_docstring,
    )


@cache
def field_names() -> frozenset[str]:
    """The Danish name of every field that a part of a record or of a register can have."""
    return frozenset(field.alias or name for part in _parts() for name, field in part.model_fields.items())


@cache
def closed_lists() -> Mapping[str, frozenset[str]]:
    """Each closed list that a field of a part has, by its name, with the values that may be chosen."""
    annotations = [field.annotation for part in _parts() for field in part.model_fields.values()]
    lists = {closed for annotation in annotations for closed in _closed(annotation)}
    return {closed.__name__: frozenset(closed) for closed in sorted(lists, key=lambda closed: closed.__name__)}


@cache
def own_words() -> frozenset[str]:
    """The names of fields and of closed lists, and the values of these: words of the model, and nobody's name."""
    return field_names().union(closed_lists(), *closed_lists().values())


def _parts() -> Iterator[type[Part]]:
    """Every part of the model; none that is declared elsewhere, as in a test."""
    parts = [Part]
    for part in parts:
        yield part
        parts += [subclass for subclass in part.__subclasses__() if subclass.__module__.startswith("casebook.")]


def _closed(annotation: Any) -> Iterator[type[StrEnum]]:
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        yield annotation
    for inner in get_args(annotation):
        yield from _closed(inner)


def item(  # noqa: PLR0913 - each is something that is known of the field
    alias: str,
    title: str,
    description: str,
    *,
    tells: Tells | None = None,
    refers_to: Kind | Own | None = None,
    once: bool = False,
    compared: bool = False,
    public: bool = True,
    verbatim: bool = False,
    names: Names | None = None,
    filled_when_public: bool = False,
    facet: Facet | None = None,
    criterion: Criterion | None = None,
    **rest: Any,
) -> Any:
    """A field by its Danish name, its title and one sentence on what to write. Without `default` it is required.

    What else is known of the field is said here too (`model.facts.Facts`), and nowhere else.
    """
    if isinstance(refers_to, Kind):
        rest["json_schema_extra"] = {REFERS_TO: refers_to.value}
    field = Field(alias=alias, title=title, description=description, **rest)
    field.metadata.append(
        Facts(
            tells=tells,
            refers_to=refers_to,
            once=once,
            compared=compared,
            public=public,
            verbatim=verbatim,
            names=names,
            filled_when_public=filled_when_public,
            facet=facet,
            criterion=criterion,
        )
    )
    return field


REFERS_TO = "x-refers-to"  # in a schema before it is made for editors: the kind whose ids a field holds
_ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_MONTH = r"^[12][0-9]{3}-(0[1-9]|1[0-2])$"
_DATE = (
    r"^[12][0-9]{3}(-(0[1-9]|1[0-2]))?$"
    r"|^[12][0-9]{3}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$"
)
_AGE_BAND = r"^([1-9][0-9]-[1-9][0-9]|[1-9][0-9]\+|voksen)$"
_FIVE_YEARS = r"^[0-9]{1,2}(-[0-9]{1,2}|\+)$"
_PERCENT = r"^(100|[0-9]{1,2}([.,][0-9]{1,4})?) ?%$"
_TIMES = r"^[1-9][0-9]?(,[0-9]{1,2})? gange$"
_ELAPSED = r"^[0-9]{1,3} (dage?|uger?|mdr|år)$"
_PERCENTAGE = r"^(100(,00?)?|[0-9]{1,2}(,[0-9]{1,2})?)$"
_CODE = r"^[0-9]{4}$"
_PERSON = r"^((historier|stemmer)\.[0-9]{1,3}|uden-navn)$"
_DIGEST = r"^[a-p]{16}$"
_OWN_ADDRESS = r"^/([a-z0-9]+(-[a-z0-9]+)*/)*(#[a-z0-9]+(-[a-z0-9]+)*)?$"
_PLAIN_LINE = r"^[^<>\[\]{}*`|\\]+$"
_MAILBOX = r"^[A-Za-z0-9ÆØÅæøå._+-]+@[A-Za-z0-9ÆØÅæøå-]+(\.[A-Za-z0-9ÆØÅæøå-]+)+$"
_PAGES = r"^[0-9]{1,4}([-–][0-9]{1,4})?(, ?[0-9]{1,4}([-–][0-9]{1,4})?)*$"
_COUNT = r"^[1-9][0-9]{0,4}(-[1-9][0-9]{0,4})?$"

Text = Annotated[str, StringConstraints(min_length=1, max_length=20_000)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=300)]
PlainLine = Annotated[str, StringConstraints(min_length=1, max_length=300, pattern=_PLAIN_LINE)]
Mailbox = Annotated[str, StringConstraints(max_length=254, pattern=_MAILBOX)]
Caption = Annotated[str, StringConstraints(min_length=1, max_length=160)]
Reason = Annotated[str, StringConstraints(min_length=20, max_length=300)]
Id = Annotated[str, StringConstraints(pattern=_ID, max_length=80)]
Month = Annotated[str, StringConstraints(pattern=_MONTH)]
Date = Annotated[str, StringConstraints(pattern=_DATE)]  # as exactly as it is known: a day, a month or a year
Whole = Annotated[int, Field(strict=True)]  # otherwise true counts as 1
YesNo = Annotated[bool, Field(strict=True)]  # otherwise 1, yes and on count as true
Year = Annotated[Whole, Field(ge=1900, le=2100)]
AgeBand = Annotated[str, StringConstraints(pattern=_AGE_BAND)]
FiveYears = Annotated[str, StringConstraints(pattern=_FIVE_YEARS)]
Percent = Annotated[str, StringConstraints(pattern=_PERCENT)]
Times = Annotated[str, StringConstraints(pattern=_TIMES)]
Elapsed = Annotated[str, StringConstraints(pattern=_ELAPSED)]
Percentage = Annotated[str, StringConstraints(pattern=_PERCENTAGE)]
OwnAddress = Annotated[str, StringConstraints(pattern=_OWN_ADDRESS, max_length=200)]
PersonField = Annotated[str, StringConstraints(pattern=_PERSON)]  # whose story or voice, by its number
Digest = Annotated[str, StringConstraints(pattern=_DIGEST)]
Code = Annotated[str, StringConstraints(pattern=_CODE)]
Pages = Annotated[str, StringConstraints(pattern=_PAGES)]
Count = Annotated[str, StringConstraints(pattern=_COUNT)]


class _OnTheWeb:
    """The constraints of `pydantic.HttpUrl`; to import its module would be a twentieth of all that a check imports."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[Url], handler: GetCoreSchemaHandler) -> CoreSchema:
        del source, handler
        url = core_schema.url_schema(max_length=2083, allowed_schemes=["http", "https"], host_required=True)
        return core_schema.no_info_after_validator_function(_without_login, url)


def _without_login(url: Url) -> Url:
    """The address; one with a user's name before the host shows readers another host than the one that it leads to."""
    if url.username or url.password:
        raise PydanticKnownError("url_parsing", {"error": "login"})
    return url


WebAddress = Annotated[Url, _OnTheWeb]

# How each pattern is explained to an editor whose value does not fit it.
PATTERN_HINTS: dict[str, str] = {
    _ID: "Skriv id'et med små bogstaver a-z, tal og bindestreger, for eksempel «naestved-morgenholdet».",
    _MONTH: "Skriv år og måned med tal, for eksempel «2026-11».",
    _DATE: "Skriv dagen, eller måneden eller året, hvis dagen ikke er kendt: «2014-01-01», «2014-01» eller «2014».",
    _AGE_BAND: "Skriv et aldersspænd som «40-49» eller «60+», eller «voksen» – aldrig den præcise alder.",
    _FIVE_YEARS: "Skriv et spænd på fem år, for eksempel «40-44», eller «95+».",
    _PERCENT: "Skriv en procent, for eksempel «2,5 %».",
    _TIMES: "Skriv en faktor på mindst 1, for eksempel «2 gange» eller «1,5 gange».",
    _ELAPSED: "Skriv tiden siden begyndelsen: et tal og dage, uger, mdr eller år, for eksempel «3 mdr».",
    _PERCENTAGE: "Skriv et tal fra 0 til 100 uden procenttegn, med højst to decimaler efter komma: «12,5».",
    _OWN_ADDRESS: "Skriv en adresse på siden, der begynder og slutter med /, for eksempel «/metoder/».",
    _CODE: 'Skriv fire cifre i anførselstegn, for eksempel "0336".',
    _DIGEST: "Ret ikke aftrykket i hånden: «casebook review» skriver det.",
    _PLAIN_LINE: "Skriv det som almindelig tekst, uden lænker og uden tegn som * [ ] < >.",
    _MAILBOX: "Skriv kun adressen, uden navn foran og spørgsmålstegn bagefter.",
    _COUNT: "Skriv et antal som «165» eller «40-60».",
    _PERSON: "Skriv, hvor det står, som reglen siger det: «historier.0», «stemmer.2» eller «uden-navn».",
    _PAGES: "Skriv sidetal som «4» eller «4-5».",
}
