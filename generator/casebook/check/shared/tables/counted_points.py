"""Scales and measurements that are counts of people: «Deltagere i job: 1 før, 3 efter»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from casebook.check.patterns import pattern
from casebook.model.figures import BeforeAndAfter, Figure, Progression
from casebook.risk.cells import Limits
from casebook.source import Path

_COUNTING = pattern(
    r"(?:(?:hvor mange|antal(?:let)?(?: af)?) )?(?:(?:ledige|unge|ældre|voksne|nye|aktive|sygemeldte|aktivitetsparate|"
    r"jobparate) )?(?:deltagere|borgere|personer|mennesker|ledige|kursister|unge|kvinder|mænd|sygemeldte|"
    r"aktivitetsparate|jobparate|fleksjobvisiterede|kandidater|praktikanter|elever|medlemmer|beboere)(?: .*)?|"
    r"(?:hvor mange|antal) (?:der )?(?:i job|er|har|kom|fik|gennemførte|mødte|i uddannelse|i praktik|fremmødte).*"
)
_RATING = pattern(
    r".*\b(?:score|point|karakter|skala|tilfreds|tilfredshed|trivsel|tillid|humør|oplever|synes|vurderer|føler|"
    r"vurdering|grad|gange|timer|dage|uger|måneder)\b.*"
)


def few_in_points(figures: Sequence[Figure], limits: Limits) -> Iterator[Path]:
    """The values of scales and measurements that count too few people, in the order of the file."""
    for i, figure in enumerate(figures):
        if isinstance(figure, BeforeAndAfter):
            values: Iterable[tuple[str, Path, int]] = (
                (point.name, ("punkter", j, key), value)
                for j, point in enumerate(figure.points)
                for key, value in (("før", point.before), ("efter", point.after))
            )
        elif isinstance(figure, Progression):
            values = (
                (area.name, ("områder", j, "målinger", k, "værdi"), measurement.value)
                for j, area in enumerate(figure.areas)
                for k, measurement in enumerate(area.measurements)
            )
        else:
            continue
        counted = _counts(figure.title)
        for name, path, value in values:
            if 0 < value < limits.smallest and (_counts(name) or (counted and not _RATING.fullmatch(name.casefold()))):
                yield ("figurer", i, *path)


def _counts(name: str) -> bool:
    """True for a name that says that people are counted, and not what they answer."""
    folded = name.casefold()
    return bool(_COUNTING.fullmatch(folded)) and not _RATING.fullmatch(folded)
