"""The styles that people write: APA, Chicago and Vancouver, with Danish words for months and for what is unknown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from casebook.render.citing.work import Work
from casebook.source.sentences import Sentences

_ENDS = (".", "!", "?", "…")  # no full stop after a title that ends with one of these


@dataclass(frozen=True, slots=True)
class Styled:
    """A reference in one style; its title apart, since some set it in italics."""

    style: str
    before: str
    title: str
    after: str
    slanted: bool = False

    @property
    def text(self) -> str:
        """The whole reference."""
        return f"{self.before}{self.title}{self.after}"


def styled(work: Work, sentences: Sentences) -> tuple[Styled, ...]:
    """The work in each style."""
    return tuple(style(work, sentences) for style in STYLES)


def apa(work: Work, sentences: Sentences) -> Styled:
    """APA, seventh edition, as for a web page: «Navn. (2026, november). *Titel*. Sted. Adresse»."""
    when = ", ".join((work.year, _month_of(work, sentences))) if work.month else sentences.say("cite.undated")
    return Styled(
        sentences.say("cite.apa"),
        f"{_stopped(work.author)} ({when}). ",
        work.title,
        _stop(work.title) + _after(work.container, work.address),
        slanted=True,
    )


def chicago(work: Work, sentences: Sentences) -> Styled:
    """Chicago, notes and bibliography, as for a page of a site: «Navn. “Titel”. Sted, november 2026. Adresse.».

    CSL leaves out a year that nobody knows, and writes the month small where a sentence begins with it.
    """
    when = sentences.when(work.month) if work.month else sentences.say("cite.undated")
    where = f"{work.container}, {when}" if work.container else _capital(when)
    address = work.address and f"{work.address}."
    return Styled(
        sentences.say("cite.chicago"),
        f"{_stopped(work.author)} “",
        work.title,
        f"”{_stop(work.title)}" + _after(where, address),
    )


def vancouver(work: Work, sentences: Sentences) -> Styled:
    """Vancouver, as «Citing Medicine» has a part of a site: «Navn. Sted [Internet]. 2026. Titel. Tilgængelig hos: …».

    Without a site of its own the page stands in its place. A year that nobody knows is left out.
    """
    medium = f" [{sentences.say('cite.internet')}]" if work.address else ""
    year = f" {work.year}." if work.year else ""
    at = f" {sentences.say('cite.available', address=work.address)}" if work.address else ""
    before = f"{_stopped(work.author)} "
    if work.container:
        site = _stopped(f"{work.container}{medium}")
        return Styled(sentences.say("cite.vancouver"), f"{before}{site}{year} ", work.title, _stop(work.title) + at)
    after = f"{medium}." if medium else _stop(work.title)
    return Styled(sentences.say("cite.vancouver"), before, work.title, f"{after}{year}{at}")


STYLES: tuple[Callable[[Work, Sentences], Styled], ...] = (apa, chicago, vancouver)


def _month_of(work: Work, sentences: Sentences) -> str:
    """«november»."""
    return sentences.when(work.month).partition(" ")[0]


def _after(where: str, address: str) -> str:
    return (f" {_stopped(where)}" if where else "") + (f" {address}" if address else "")


def _stop(text: str) -> str:
    return "" if text.endswith(_ENDS) else "."


def _stopped(text: str) -> str:
    return text + _stop(text)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
