"""Cases that belong with a case, each with the reason: a method, challenges or themes that they share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from casebook.corpus import Kind
from casebook.danish import inside, listing, sort_key
from casebook.model import Case
from casebook.model.values import Role
from casebook.render.site import Here, Link, SiteView

MOST = 4
_METHOD_WEIGHT, _CHALLENGE_WEIGHT, _THEME_WEIGHT = 4, 2, 1


@dataclass(frozen=True, slots=True)
class RelatedCase:
    """Another case, where it is from, and why it is shown here."""

    link: Link
    place: str
    reason: str


@dataclass(frozen=True, slots=True)
class _Shared:
    """What two cases have in common, by id."""

    case: Case
    methods: tuple[str, ...]
    challenges: tuple[str, ...]
    themes: tuple[str, ...]

    @property
    def weight(self) -> int:
        """How much they have in common; a method counts most."""
        in_kind = _METHOD_WEIGHT * len(self.methods) + _CHALLENGE_WEIGHT * len(self.challenges)
        return in_kind + _THEME_WEIGHT * len(self.themes)


def related_cases(site: SiteView, here: Here, case: Case) -> tuple[RelatedCase, ...]:
    """The few cases that have most in common with this one; those that share nothing are left out."""
    others = (other for other in site.cases if other.id != case.id)
    found = [shared for other in others if (shared := _shared(case, other)).weight]
    found.sort(key=lambda shared: (-shared.weight, sort_key(shared.case.title)))
    return tuple(_related(site, here, shared) for shared in found[:MOST])


def _shared(case: Case, other: Case) -> _Shared:
    return _Shared(
        case=other,
        methods=_common(_used(case), _used(other)),
        challenges=_common(case.challenges, other.challenges),
        themes=_common(case.themes, other.themes),
    )


def _used(case: Case) -> tuple[str, ...]:
    """The methods that a case is about; what lies in the background binds no cases together."""
    return tuple(use.method for use in case.methods if use.role is not Role.BACKDROP)


def _common(ours: Iterable[str], theirs: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for one in ours if one in theirs))


def _related(site: SiteView, here: Here, shared: _Shared) -> RelatedCase:
    return RelatedCase(here.record(shared.case), site.place(shared.case), " ".join(_reasons(site, shared)))


def _reasons(site: SiteView, shared: _Shared) -> Iterator[str]:
    """Methods and challenges; themes only where there is nothing more telling."""
    if shared.methods:
        yield f"Bruger også {listing([site.name(Kind.METHOD, one) for one in shared.methods])}."
    if shared.challenges:
        yield _told("udfordringen", "udfordringerne", _names(site, Kind.CHALLENGE, shared.challenges))
    elif shared.themes and not shared.methods:
        yield _told("temaet", "temaerne", _names(site, Kind.THEME, shared.themes))


def _names(site: SiteView, kind: Kind, ids: tuple[str, ...]) -> list[str]:
    return [inside(site.name(kind, one)) for one in ids]


def _told(one: str, several: str, names: list[str]) -> str:
    return f"Deler {one if len(names) == 1 else several} {listing(names)}."
