"""The options of a casebook's own registers: terms, places, sources, methods, the words for closed values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from casebook.corpus.fields import age_bands
from casebook.corpus.kinds import VOCABULARIES, Kind
from casebook.corpus.regions import Regions, region_of_today
from casebook.danish import sort_key
from casebook.model import Municipality, Policy, Source, Term, Texts
from casebook.model.base import closed_lists
from casebook.questions.form import FormOption, Written
from casebook.source.sentences import Sentences

PLACES = "steder"
AGES = "alder"
CASES = Kind.CASE.value
METHODS = Kind.METHOD.value
WHOLE_COUNTRY = "hele-landet"


class HasRegisters(Protocol):
    """The registers of a casebook, all of them or what is public."""

    @property
    def texts(self) -> Texts | None: ...  # noqa: D102 - as in `Registers` and `Published`
    @property
    def policy(self) -> Policy | None: ...  # noqa: D102
    @property
    def municipalities(self) -> Mapping[str, Municipality]: ...  # noqa: D102
    @property
    def regions(self) -> Regions: ...  # noqa: D102
    @property
    def sources(self) -> Mapping[str, Source]: ...  # noqa: D102
    @property
    def vocabularies(self) -> Mapping[Kind, Mapping[str, Term]]: ...  # noqa: D102
    @property
    def sentences(self) -> Sentences: ...  # noqa: D102


class Titled(Protocol):
    """A method, by what it is called."""

    @property
    def id(self) -> str: ...  # noqa: D102
    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def aliases(self) -> Sequence[str]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class FormChoices:
    """Options by what is chosen: a register's id («ydelser»), a closed list's name («Outcome»), places, ages.

    `taken` are the ids of cases and methods, by the kind. `small` is the number of inhabitants below which a
    municipality is not named, None where no policy says it.
    """

    options: Mapping[str, tuple[FormOption, ...]] = field(default_factory=dict)
    taken: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    small: int | None = None

    def of(self, chosen: str) -> tuple[FormOption, ...]:
        """The options of a register or list; of a closed list that has no words its values; else none."""
        values = closed_lists().get(chosen, ())
        return self.options.get(chosen) or tuple(FormOption(value, value) for value in sorted(values))


def choices_of(
    registers: HasRegisters, methods: Iterable[Titled], cases: Iterable[str] = (), month: str = ""
) -> FormChoices:
    """The choices that a casebook gives in a month («2027-01»); `cases` are the ids that are taken."""
    offered = tuple(methods)
    small = registers.policy.small_municipality if registers.policy else None
    options = {
        **dict(_closed(registers.texts)),
        **{kind.value: _terms(registers.vocabularies.get(kind, {}).values()) for kind in VOCABULARIES},
        Kind.SOURCE.value: _by_name(FormOption(each.id, each.title) for each in registers.sources.values()),
        METHODS: _by_name(FormOption(method.id, method.title, tuple(method.aliases)) for method in offered),
        PLACES: tuple(_places(registers, small or 0, month)),
        AGES: tuple(FormOption(band, band) for band in age_bands(registers.policy)) if registers.policy else (),
    }
    taken = {CASES: tuple(sorted(cases)), METHODS: tuple(sorted(method.id for method in offered))}
    return FormChoices(options, taken, small)


def _closed(texts: Texts | None) -> Iterator[tuple[str, tuple[FormOption, ...]]]:
    """The options of each closed list, in the order in which the casebook names them."""
    for name, values in closed_lists().items():
        labels = texts.labels.get(name, {}) if texts else {}
        if values <= labels.keys():
            yield name, tuple(FormOption(value, labels[value]) for value in labels if value in values)


def _terms(terms: Iterable[Term]) -> tuple[FormOption, ...]:
    return _by_name(FormOption(term.id, term.name, (*term.synonyms, *term.in_text)) for term in terms)


def _by_name(options: Iterable[FormOption]) -> tuple[FormOption, ...]:
    return tuple(sorted(options, key=lambda option: sort_key(option.name)))


def _places(registers: HasRegisters, small: int, month: str) -> Iterator[FormOption]:
    """The municipalities, the regions and the whole country; of a small municipality the region is written."""
    sentences, labels = registers.sentences, registers.texts.labels.get("Region", {}) if registers.texts else {}
    lies_in = {
        each.id: region_of_today(registers.regions, each.region, month).value
        for each in registers.municipalities.values()
    }
    yield from _by_name(
        FormOption(each.id, each.name, (), _written(each, lies_in[each.id], small))
        for each in registers.municipalities.values()
    )
    regions = dict.fromkeys(lies_in.values())
    yield from _by_name(FormOption(region, labels.get(region, region), (), {"region": region}) for region in regions)
    yield FormOption(WHOLE_COUNTRY, sentences.say("places.whole_country"), (), {"landsdækkende": True})


def _written(municipality: Municipality, region: str, small: int) -> Mapping[str, Written]:
    return {"region": region} if municipality.population < small else {"kommune": municipality.id}
