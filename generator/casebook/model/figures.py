"""The figures: data that the site draws, each with its table and a sentence."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from casebook.model.base import Caption, Elapsed, Id, Line, Part, Percentage, Text, Whole, YesNo, item
from casebook.model.facts import Tells


class _Figure(Part):
    title: Line = item("titel", "Titel", "Hvad figuren viser, på én linje.")
    note: Text | None = item("note", "Note", "En bemærkning under figuren.", default=None)


class ScheduleRow(Part, title="Række i ugeskema"):
    """One row of the week."""

    time: Caption = item("tid", "Tid", "Tidsrummet, for eksempel «8.00-9.00».", tells=Tells.NOTHING)
    cells: tuple[str, ...] = item("celler", "Celler", 'Én tekst for hver dag; en tom celle skrives "".')


class Schedule(_Figure, title="Ugeskema"):
    """A weekly schedule."""

    type: Literal["ugeskema"] = item("type", "Type", "ugeskema", tells=Tells.NOTHING)
    days: tuple[Caption, ...] = item("dage", "Dage", "Ugedagene, fra venstre mod højre.", min_length=1, max_length=7)
    rows: tuple[ScheduleRow, ...] = item("rækker", "Rækker", "Tidsrummene, oppefra og ned.", min_length=1)


class Phase(Part, title="Fase"):
    """One phase of a course."""

    name: Line = item("navn", "Navn", "Fasens navn.")
    text: Text = item("tekst", "Tekst", "Hvad der sker i fasen.")
    intensity: Line | None = item("intensitet", "Intensitet", "Hvor tæt kontakten er.", default=None)
    duration: Line | None = item("varighed", "Varighed", "Hvor længe fasen varer.", default=None)


class Phases(_Figure, title="Faser"):
    """Phases that follow each other."""

    type: Literal["faser"] = item("type", "Type", "faser", tells=Tells.NOTHING)
    steps: tuple[Phase, ...] = item("trin", "Trin", "Faserne i rækkefølge.", min_length=2)


class Module(Part, title="Modul"):
    """One module, with the gate to the next."""

    name: Line = item("navn", "Navn", "Modulets navn.")
    text: Text = item("tekst", "Tekst", "Hvad der sker i modulet.")
    duration: Line | None = item("varighed", "Varighed", "Hvor længe modulet varer.", default=None)
    gate: Text | None = item(
        "krav_for_at_gå_videre", "Krav for at gå videre", "Hvad der skal være opfyldt før næste modul.", default=None
    )


class Modules(_Figure, title="Moduler"):
    """Modules with gates between them."""

    type: Literal["moduler"] = item("type", "Type", "moduler", tells=Tells.NOTHING)
    steps: tuple[Module, ...] = item("trin", "Trin", "Modulerne i rækkefølge.", min_length=2)


class Scale(Part, title="Skala"):
    """Both ends of a scale."""

    low: Whole = item("fra", "Fra", "Skalaens laveste værdi.", ge=-100, le=100)
    high: Whole = item("til", "Til", "Skalaens højeste værdi.", ge=-100, le=100)


class Measurement(Part, title="Måling"):
    """One measurement."""

    after: Elapsed = item("efter", "Efter", "Tid siden begyndelsen, for eksempel «3 mdr».", tells=Tells.NOTHING)
    value: Whole = item("værdi", "Værdi", "Målingens værdi på skalaen.")


class Area(Part, title="Område"):
    """One area that progress is measured in."""

    name: Line = item("navn", "Navn", "Områdets navn.")
    measurements: tuple[Measurement, ...] = item("målinger", "Målinger", "Målingerne i rækkefølge.", min_length=1)


class Progression(_Figure, title="Progression"):
    """Progress in several areas over time, drawn as a spider web."""

    type: Literal["progression"] = item("type", "Type", "progression", tells=Tells.NOTHING)
    scale: Scale = item("skala", "Skala", "Skalaens ender, for eksempel fra -5 til 5.")
    areas: tuple[Area, ...] = item("områder", "Områder", "De områder, der måles på.", min_length=1)


class Point(Part, title="Punkt på skala"):
    """One question on a scale, before and after."""

    name: Line = item("navn", "Navn", "Hvad der spørges til.")
    before: Whole = item("før", "Før", "Værdien ved begyndelsen.")
    after: Whole = item("efter", "Efter", "Værdien ved slutningen.")


class BeforeAndAfter(_Figure, title="Skala før og efter"):
    """A scale with values before and after."""

    type: Literal["skala"] = item("type", "Type", "skala", tells=Tells.NOTHING)
    low: Whole = item("fra", "Fra", "Skalaens laveste værdi.", ge=-100, le=100)
    high: Whole = item("til", "Til", "Skalaens højeste værdi.", ge=-100, le=100)
    points: tuple[Point, ...] = item("punkter", "Punkter", "Det, der måles.", min_length=1)


class Box(_Figure, title="Boks"):
    """A box with text."""

    type: Literal["boks"] = item("type", "Type", "boks", tells=Tells.NOTHING)
    text: Text = item("tekst", "Tekst", "Boksens tekst.")


Suppressed = Literal["<5", "skjult"]
Count = Annotated[Whole, Field(ge=0, le=1_000_000)] | Suppressed


class CountRow(Part, title="Række i tabel"):
    """One row of a table of counts. A count of 1-4 is written `<5`; one that is hidden to protect it, `skjult`."""

    name: Line = item("navn", "Navn", "Hvad rækken tæller.")
    count: Count = item(
        "antal", "Antal", "Hvor mange; 1-4 skrives «<5», og et tal, der skjules for at beskytte et andet, «skjult»."
    )
    more: tuple[Count, ...] = item(
        "flere", "Flere tal", "Tallene i de næste kolonner, hvis tabellen har mere end én kolonne med tal.", default=()
    )
    of: Count | None = item("af", "Af", "Hvor mange der kunne have været.", default=None)
    percent: Percentage | None = item("procent", "Procent", "I procent af «af» eller populationen.", default=None)
    counts: Id | None = item(
        "tæller",
        "Tæller",
        "Et kort navn på dem, rækken tæller; rækker med samme navn i sidens tabeller er det samme tal.",
        default=None,
    )

    @property
    def numbers(self) -> tuple[int | Suppressed, ...]:
        """The counts from left to right."""
        return (self.count, *self.more)


class CountTable(_Figure, title="Tabel"):
    """A table of counts."""

    type: Literal["tabel"] = item("type", "Type", "tabel", tells=Tells.NOTHING)
    population: Annotated[Whole, Field(ge=1, le=1_000_000)] = item(
        "population", "Population", "Hvor mange tabellen handler om i alt."
    )
    columns: tuple[Line, ...] = item(
        "kolonner", "Kolonner", "Overskrifterne: navn, antal (og flere) og eventuelt af og procent.", min_length=2
    )
    rows: tuple[CountRow, ...] = item("rækker", "Rækker", "Rækkerne.", min_length=1)
    totals: Literal["nederst", "højre", "begge"] | None = item(
        "i_alt",
        "I alt",
        "Hvor summen står: i sidste række, i sidste kolonne med tal, eller begge.",
        default=None,
    )
    overlapping: YesNo | None = item(
        "overlapper",
        "Overlapper",
        "Om nogen kan tælle med i flere rækker.",
        default=None,
    )


Figure = Annotated[
    Schedule | Phases | Modules | Progression | BeforeAndAfter | Box | CountTable, Field(discriminator="type")
]
