"""The protection of the people of a case: what is public of it, the consent, and exemptions from the rules."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from casebook.model.base import Digest, Line, Month, Part, PersonField, Reason, Whole, item
from casebook.model.criteria import Criterion
from casebook.model.facts import Tells
from casebook.model.story import WITH_STORY
from casebook.model.values import DetailKind, Origin, PrivacyBasis


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


class Judgement(Part, title="Vurdering"):
    """A role's answer to how many the details of a person fit. `casebook review` writes it.

    It says the kinds of detail and whose they are, never where they stand or what they are: it must point at nothing.
    `digest` is that of the text that was judged: when the text changes, the answer lapses.
    """

    field: PersonField = item(
        "felt", "Felt", "Hvis detaljer det er: «historier.0», «stemmer.2» eller «uden-navn».", tells=Tells.NOTHING
    )
    kinds: tuple[DetailKind, ...] = item(
        "detaljer", "Detaljer", "Skrives af «casebook review»: kun slagsen, aldrig selve detaljen.",
        default=(), tells=Tells.NOTHING)  # fmt: skip
    fits: Annotated[Whole, Field(ge=0, le=6_000_000)] = item(
        "passer_på", "Passer på", "Hvor mange i kommunen alt det fortalte passer på, efter rollens skøn.",
        tells=Tells.NOTHING)  # fmt: skip
    role: Line = item("rolle", "Rolle", "En rolle fra site_config/redaktion.yml, aldrig et navn.", tells=Tells.NOTHING)
    month: Month = item("måned", "Måned", "Måneden, hvor det blev vurderet.", tells=Tells.NOTHING)
    digest: Digest = item("aftryk", "Aftryk", "Skrives af «casebook review»: aftrykket af det, der blev vurderet.",
                          tells=Tells.NOTHING)  # fmt: skip


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
    judgements: tuple[Judgement, ...] = item(
        "vurdering",
        "Vurdering",
        "Hvor mange detaljerne passer på, efter en rolles skøn. «casebook review» skriver det.",
        default=(),
        tells=Tells.NOTHING,
        public=False,
    )
