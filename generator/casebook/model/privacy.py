"""The protection of the people of a case: what is public of it, the consent, and exemptions from the rules."""

from __future__ import annotations

from casebook.model.base import Line, Month, Part, Reason, item
from casebook.model.criteria import Criterion
from casebook.model.facts import Tells
from casebook.model.story import WITH_STORY
from casebook.model.values import Origin, PrivacyBasis


class Consent(Part, title="Samtykke"):
    """A reference to a consent that is kept elsewhere."""

    reference: Line = item(
        "reference",
        "Reference",
        "Jeres eget løbenummer på samtykket, for eksempel «S-17»; aldrig sagens nummer eller et navn.",
        tells=Tells.NOTHING,
    )
    given: Month | None = item(
        "givet",
        "Givet",
        "Måneden, hvor borgeren sagde ja. Herfra bliver det regnet, hvor længe samtykket må gælde.",
        default=None,
        tells=Tells.NOTHING,
    )
    expires: Month = item("udløber", "Udløber", "Måneden, hvor samtykket udløber.", tells=Tells.NOTHING)


class Exemption(Part, title="Undtagelse"):
    """A rule's finding that two roles have decided to live with: their reviews of the text as it stands say so."""

    rule: Line = item("regel", "Regel", "Reglens navn, for eksempel «præcis-alder».", tells=Tells.NOTHING)
    field: Line = item("felt", "Felt", "Feltet, for eksempel «historier.0.tekst».", tells=Tells.NOTHING)
    reason: Reason = item("begrundelse", "Begrundelse", "Hvorfor det er i orden her, mindst 20 tegn.")


class PrivacyNote(Part, title="Anonymisering"):
    """The protection of the people of the case, as far as it is public."""

    basis: PrivacyBasis = item(
        "grundlag",
        "Grundlag",
        "Samtykke, allerede publiceret eller konstrueret; eller indsatsen er fortalt helt uden enkelte mennesker.",
        tells=Tells.NOTHING,
    )
    names: Origin | None = item(
        "navne",
        "Navne",
        "Hvem der har opdigtet navnene: «kilde» eller «redaktion». Udelades, hvor ingen har et navn.",
        default=None,
        tells=Tells.NOTHING,
        criterion=Criterion(1, "hvem der har opdigtet navnene", only=WITH_STORY),
    )


class Privacy(PrivacyNote, title="Anonymisering"):
    """The protection of the people of the case."""

    consent: Consent | None = item(
        "samtykke", "Samtykke", "Kun når grundlaget er samtykke.", default=None, public=False
    )
    exemptions: tuple[Exemption, ...] = item(
        "undtagelser",
        "Undtagelser",
        "Fund, der er i orden, med begrundelse. De gælder, når to roller har sagt god for dem under «gennemgang».",
        default=(),
        public=False,
    )
