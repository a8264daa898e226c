"""The registers of `site_config/`: terms, municipalities, sources and the site's own words."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from casebook.model.base import Code, Date, Id, Line, OwnAddress, Part, PlainLine, Text, WebAddress, Whole, Year, item
from casebook.model.facts import Names, Own
from casebook.model.kinds import Kind
from casebook.model.values import Region


class Listed(Part):
    """An entry of a register that is a list."""

    id: Id = item("id", "Id", "Begrebets, kommunens eller kildens id; ændres aldrig.")


class Term(Listed, title="Begreb"):
    """A term of a vocabulary. Terms age with the law."""

    name: Line = item("navn", "Navn", "Begrebet, som det skrives på siden.", names=Names.OTHER)
    synonyms: tuple[Line, ...] = item(
        "synonymer", "Synonymer", "Ord, som folk søger efter.", default=(), names=Names.OTHER
    )
    in_text: tuple[Line, ...] = item(
        "i_tekst",
        "I løbende tekst",
        "Andre ord, der i en tekst betyder netop dette. Er begrebet gået af brug, får de en note som navnet selv.",
        default=(),
        names=Names.OTHER,
    )
    explanation: Text | None = item("forklaring", "Forklaring", "Hvad det betyder, i almindeligt sprog.", default=None)
    broader: Id | None = item("overbegreb", "Overbegreb", "Id på et bredere begreb.", default=None, refers_to=Own.KIND)
    valid_from: Date | None = item(
        "gælder_fra", "Gælder fra", "Den første dag; måned eller år, hvis loven ikke siger dagen.", default=None
    )
    valid_to: Date | None = item(
        "gælder_til", "Gælder til", "Den sidste dag; måned eller år, hvis loven ikke siger dagen.", default=None
    )
    successor: Id | None = item(
        "afløst_af", "Afløst af", "Id på det, der kom i stedet, eller «ingen».", default=None, refers_to=Own.KIND
    )
    law: Line | None = item("lov", "Lov", "Loven, som begrebet hører til.", default=None, names=Names.OTHER)
    source: Id | None = item("kilde", "Kilde", "Kildens id.", default=None, refers_to=Kind.SOURCE)


class Municipality(Listed, title="Kommune"):
    """One of the 98 municipalities."""

    code: Code = item("kode", "Kode", "Kommunekoden, fire cifre i anførselstegn.")
    name: Line = item("navn", "Navn", "Kommunens navn uden «Kommune».", names=Names.OTHER)
    region: Region = item("region", "Region", "Regionen.")
    population: Annotated[Whole, Field(ge=1)] = item("indbyggere", "Indbyggere", "Antal indbyggere.")
    year: Year = item("år", "År", "Året, tallet er fra.")


class RegionInLaw(Part, title="Region i loven"):
    """The days on which the law forms a region and merges it into another."""

    id: Region = item("id", "Region", "Regionen. Hvad den hedder på siderne, står i texts.yml.")
    valid_from: Date | None = item("gælder_fra", "Gælder fra", "Den første dag, regionen findes.", default=None)
    valid_to: Date | None = item("gælder_til", "Gælder til", "Den sidste dag, regionen findes.", default=None)
    successor: Region | None = item("afløst_af", "Afløst af", "Den region, som den bliver en del af.", default=None)
    law: Line | None = item("lov", "Lov", "Loven, der siger det, med nummer og dato.", default=None, names=Names.OTHER)


class PublicName(Part, title="Navn"):
    """A name that the publisher may write wherever it likes: of a project, a method, a body, a system."""

    name: Line = item("navn", "Navn", "Navnet, som det skrives. Et menneskes navn gælder ikke.", names=Names.OTHER)
    kind: Line = item("slags", "Slags", "Hvad det er navnet på: projekt, metode, myndighed, system, redskab …")
    short: tuple[Line, ...] = item(
        "kortformer",
        "Kortformer",
        "Andre måder at skrive det på, for eksempel bogstaverne.",
        default=(),
        names=Names.OTHER,
    )


class Source(Listed, title="Kilde"):
    """A publication that records build on."""

    title: Line = item("titel", "Titel", "Publikationens titel.", names=Names.OTHER)
    publisher: Line = item("udgiver", "Udgiver", "Hvem der har udgivet den.", names=Names.OTHER)
    year: Year = item("år", "År", "Udgivelsesåret.")
    type: Line = item("type", "Type", "Casesamling, erfaringsopsamling, evaluering …")
    isbn: Line | None = item("isbn", "ISBN", "ISBN, hvis den har et.", default=None)
    url: WebAddress | None = item("url", "Webadresse", "Hvor den kan læses.", default=None)
    about: Text | None = item("omtale", "Omtale", "Hvad publikationen er, i to-tre sætninger.", default=None)
    selection: Line | None = item(
        "udvalg", "Udvalg", "Hvem der har valgt dens cases ud, som det kan stå i en parentes.", default=None
    )
    rights: Text | None = item("rettigheder", "Rettigheder", "Hvem der har rettighederne.", default=None)


class Entrance(Part, title="Indgang"):
    """An entrance of the front page, by role."""

    title: Line = item("titel", "Titel", "«Jeg …».")
    text: Line = item("tekst", "Tekst", "Hvad man finder.")
    to: OwnAddress = item("til", "Til", "Adressen, for eksempel «/metoder/».")


class MenuTitle(Part, title="Menupunkt"):
    """The title of a page in the menu, where it is another than mkdocs.yml says."""

    to: OwnAddress = item("til", "Til", "Adressen på en side i menuen, for eksempel «/find/».")
    title: PlainLine = item("titel", "Titel", "Hvad den hedder i menuen.")


class Texts(Part, title="Sidens egne ord"):
    """The words of the site itself."""

    name: Line = item("navn", "Navn", "Sidens navn.", names=Names.OTHER)
    tagline: Line = item("undertitel", "Undertitel", "Hvad siden er, på én linje.")
    description: Line | None = item(
        "beskrivelse",
        "Beskrivelse",
        "Hvad siden er, i en til to sætninger, til sidefoden og søgemaskinerne. Uden den bruges undertitlen.",
        default=None,
    )
    terms_of_use: PlainLine | None = item(
        "vilkår",
        "Vilkår",
        "Hvad læserne må bruge teksterne til, på én linje, til sidefoden. Uden den vises det, mkdocs.yml siger.",
        default=None,
    )
    menu: tuple[MenuTitle, ...] = item(
        "menu", "Menuen", "Hvad sider hedder i menuen. Resten hedder som i mkdocs.yml.", default=()
    )
    entrances: tuple[Entrance, ...] = item("indgange", "Indgange", "Indgange på forsiden, efter rolle.")
    labels: dict[str, dict[str, Line]] = item(
        "betegnelser", "Betegnelser", "Hvad de lukkede værdier hedder på siderne."
    )
