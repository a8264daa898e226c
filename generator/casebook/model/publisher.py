"""The register of who publishes the casebook: `site_config/redaktion.yml`."""

from __future__ import annotations

from casebook.model.base import Line, Mailbox, Part, PlainLine, WebAddress, YesNo, item


class Contact(Part, title="Kontakt"):
    """Ways to reach somebody. Those that are not known are left out."""

    name: PlainLine | None = item(
        "navn", "Navn", "Den myndighed eller forening, det er; aldrig et menneske.", default=None
    )
    address: PlainLine | None = item("adresse", "Adresse", "Postadressen.", default=None)
    email: Mailbox | None = item("e-mail", "E-mail", "En fælles postkasse, aldrig en persons.", default=None)
    telephone: PlainLine | None = item("telefon", "Telefon", "Et hovednummer, aldrig en persons.", default=None)
    website: WebAddress | None = item("hjemmeside", "Hjemmeside", "Adressen med https://.", default=None)

    @property
    def ways(self) -> tuple[str, ...]:
        """The ways to reach them that are known."""
        return tuple(str(way) for way in (self.address, self.email, self.telephone, self.website) if way)

    @property
    def is_known(self) -> bool:
        """True if there is any way to reach them."""
        return bool(self.ways)


class EditorialRole(Part, title="Rolle"):
    """A role in the editing, and whether a person has it."""

    name: PlainLine = item("rolle", "Rolle", "Rollens navn, som det skrives under «gennemgang», aldrig en persons.")
    task: Line | None = item("opgave", "Opgave", "Hvad rollen ser efter.", default=None)
    is_staffed: YesNo = item("besat", "Besat", "true, når et menneske har rollen.", default=False)


class Processing(Part, title="Behandling"):
    """The decisions of the one who answers for the casebook on the data in it; those not made are left out."""

    purpose: Line | None = item("formål", "Formål", "Hvad oplysningerne bliver brugt til.", default=None)
    article_6: Line | None = item(
        "artikel_6", "Artikel 6",
        "Retsgrundlaget for alle oplysninger, for eksempel «stk. 1, litra e»; ved litra f også hvilken interesse.",
        default=None,
    )  # fmt: skip
    article_9: Line | None = item(
        "artikel_9", "Artikel 9", "Undtagelsen, der gælder for følsomme oplysninger.", default=None
    )
    article_10: Line | None = item(
        "artikel_10", "Artikel 10", "Grundlaget for oplysninger om strafbare forhold.", default=None
    )
    recipients: Line | None = item(
        "modtagere", "Modtagere", "Hvem der får oplysninger, som ikke er lagt frem for alle.", default=None
    )
    abroad: Line | None = item(
        "tredjelande",
        "Tredjelande",
        "Om oplysninger kommer uden for EU og EØS, og hvad der beskytter dem der.",
        default=None,
    )
    telling: Line | None = item(
        "besked", "Besked", "Hvordan menneskene får besked, eller den undtagelse, der gælder, og hvorfor.", default=None
    )
    kept: Line | None = item("opbevaring", "Opbevaring", "Hvor længe oplysningerne bliver stående.", default=None)
    assessment: Line | None = item(
        "konsekvensanalyse", "Konsekvensanalyse", "Hvor den ligger, og hvornår den er lavet.", default=None
    )


class Publisher(Part, title="Redaktion"):
    """The organisation that answers for the casebook, and the roles that review its records."""

    publisher: Contact | None = item("udgiver", "Udgiver", "Den ansvarlige udgiver.", default=None)
    data_protection: Contact | None = item(
        "databeskyttelse", "Databeskyttelse", "Hvor man klager, retter eller får slettet.", default=None
    )
    authority: Contact | None = item(
        "tilsyn", "Tilsyn", "Myndigheden, man kan klage til, som den selv oplyser sine adresser.", default=None
    )
    processing: Processing | None = item(
        "behandling", "Behandling", "Det, den ansvarlige har besluttet om oplysningerne om mennesker.", default=None
    )
    roles: tuple[EditorialRole, ...] = item("roller", "Roller", "Rollerne i redaktionen.", default=())

    @property
    def contacts(self) -> tuple[Contact, ...]:
        """All whom the register says how to reach."""
        return tuple(filter(None, (self.publisher, self.data_protection, self.authority)))

    @property
    def can_be_asked(self) -> bool:
        """True if it is said who publishes the casebook, and how to reach them."""
        return bool(self.publisher and self.publisher.name and self.publisher.is_known)

    @property
    def staffed(self) -> frozenset[str]:
        """The names of the roles that somebody has."""
        return frozenset(role.name for role in self.roles if role.is_staffed)
