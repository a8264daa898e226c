"""The parts that a case and a method have in common."""

from __future__ import annotations

from typing import Any, ClassVar, Final, Literal

from casebook.model import facets
from casebook.model.base import Digest, Id, Line, Month, Pages, Part, Text, Whole, item
from casebook.model.criteria import Asked, Criterion, each
from casebook.model.facts import Names, Tells
from casebook.model.figures import Figure
from casebook.model.kinds import Kind
from casebook.model.values import Approval, Moment, RightsBasis, SourceDetail, Status


class Question(Part, title="Spørgsmål"):
    """A question for teaching."""

    when: Moment = item("hvornår", "Hvornår", "Før, under eller efter læsningen.", tells=Tells.NOTHING)
    text: Text = item("tekst", "Tekst", "Spørgsmålet.")


def _asks_at_every_moment(questions: tuple[Question, ...]) -> bool:
    return {question.when for question in questions} == set(Moment)


class Teaching(Part, title="Undervisning"):
    """Advice on teaching with the record."""

    aims: tuple[Line, ...] = item(
        "læringsmål",
        "Læringsmål",
        "Hvad deltagerne kan bagefter.",
        default=(),
        criterion=Criterion(1, "læringsmål"),
    )
    minutes: Whole | None = item(
        "minutter",
        "Minutter",
        "Hvor lang tid det tager.",
        default=None,
        ge=5,
        le=600,
        tells=Tells.NOTHING,
        criterion=Criterion(1, "hvor lang tid undervisningen tager"),
    )
    questions: tuple[Question, ...] = item(
        "spørgsmål",
        "Spørgsmål",
        "Spørgsmål til samtalen.",
        default=(),
        criterion=Criterion(2, "spørgsmål til både før, under og efter læsningen", each(_asks_at_every_moment)),
    )


OWN_EXPERIENCE: Final = "egen-erfaring"
WITH_SOURCE = Asked("with_source", "poster med en offentliggjort kilde", lambda record: not record.is_own_experience)


class Citation(Part, title="Kildehenvisning"):
    """A source and its pages."""

    source: Id = item("kilde", "Kilde", "Kildens id fra site_config/sources.yml.", refers_to=Kind.SOURCE)
    pages: Pages | None = item(
        "sider",
        "Sider",
        "Sidetal, for eksempel «4-5».",
        default=None,
        criterion=Criterion(2, "sidetal ved en kilde", any, WITH_SOURCE),
    )


class TellingCitation(Citation, title="Kildehenvisning"):
    """A source and its pages, and what it tells more exactly than the case does."""

    tells_more: tuple[SourceDetail, ...] = item(
        "fortæller_mere", "Fortæller mere",
        "Hvad kilden fortæller mere præcist om mennesket end casen: kun slagsen, aldrig selve oplysningen. Det regnes "
        "med for den, der slår kilden op, og står ikke på siden.",
        default=(), once=True, tells=Tells.NOTHING, public=False,
    )  # fmt: skip


def sources_field() -> Any:
    """The declaration of a record's sources."""
    return item(
        "kilder",
        "Kilder",
        "Det, posten bygger på, med sidetal; eller «egen-erfaring», når I selv fortæller, og intet er offentliggjort.",
        default=(),
        tells=Tells.NOTHING,
        filled_when_public=True,
    )


class Rights(Part, title="Rettigheder"):
    """The legal basis for printing the text."""

    basis: RightsBasis = item("grundlag", "Grundlag", "Egne ord, tilladelse eller licens.", tells=Tells.NOTHING)
    name: Line | None = item("navn", "Navn", "Licensens eller tilladelsens navn.", default=None)


class NextReview(Part, title="Eftersyn"):
    """The role that is to look at the record again, and the month: a plan, shown on no page."""

    role: Line = item("ansvarlig", "Ansvarlig", "Rollen, aldrig et navn.")
    next: Month = item("næste", "Næste", "Måneden for næste eftersyn.")


class Review(Part, title="Gennemgang"):
    """A role's word that it has read the record as it stands. `casebook review` writes it.

    `digest` is that of what was read (`corpus.review.digest`): when the text changes, the review counts no more.
    """

    role: Line = item("rolle", "Rolle", "En rolle fra site_config/redaktion.yml, aldrig et navn.", tells=Tells.NOTHING)
    month: Month = item("måned", "Måned", "Måneden, hvor posten blev læst.", tells=Tells.NOTHING)
    digest: Digest = item("aftryk", "Aftryk", "Skrives af «casebook review»: aftrykket af det, der blev læst.",
                          tells=Tells.NOTHING)  # fmt: skip
    approves: tuple[Approval, ...] = item(
        "omfatter", "Omfatter",
        "Skrives af «casebook review»: om rollen også siger god for undtagelser, eller for at ingen virkelig er ment.",
        default=(), tells=Tells.NOTHING)  # fmt: skip


class Record(Part):
    """The fields that a case and a method have in common."""

    kind: ClassVar[Kind]

    id: Id = item(
        "id",
        "Id",
        "Filnavnet uden .yml. Skifter posten navn, står det gamle under «tidligere_id».",
        tells=Tells.NOTHING,
    )
    former_ids: tuple[Id, ...] = item(
        "tidligere_id", "Tidligere id", "Id'er, som posten har haft; de viderestilles.", default=(), tells=Tells.NOTHING
    )
    title: Line = item("titel", "Titel", "Titlen, som den står øverst på siden.", names=Names.RECORD)
    summary: Line = item(
        "resumé", "Resumé", "Én til tre sætninger, højst 300 tegn: den fede indledning.", compared=True
    )
    status: Status = item(
        "status", "Status", "Kladde, ikke-gennemgået, publiceret, historisk eller tilbagetrukket; ellers kladde.",
        default=Status.DRAFT, tells=Tells.NOTHING)  # fmt: skip
    themes: tuple[Id, ...] = item(
        "temaer",
        "Temaer",
        "Temaer fra ordlisten.",
        default=(),
        tells=Tells.NOTHING,
        refers_to=Kind.THEME,
        once=True,
        facet=facets.THEME,
        criterion=Criterion(1, "temaer fra ordlisten"),
    )
    challenges: tuple[Id, ...] = item(
        "udfordringer",
        "Udfordringer",
        "Udfordringer fra ordlisten.",
        default=(),
        tells=Tells.NOTHING,
        refers_to=Kind.CHALLENGE,
        once=True,
        facet=facets.CHALLENGE,
        criterion=Criterion(1, "udfordringer fra ordlisten"),
    )
    figures: tuple[Figure, ...] = item(
        "figurer",
        "Figurer",
        "Skemaer, faser, skalaer og bokse.",
        default=(),
        tells=Tells.METHOD,
        criterion=Criterion(1, "en figur"),
    )
    teaching: Teaching | None = item(
        "undervisning", "Undervisning", "Mål, tid og spørgsmål til undervisning.", default=None, tells=Tells.METHOD
    )
    sources: tuple[Citation, ...] | Literal["egen-erfaring"] = sources_field()
    reviews: tuple[Review, ...] = item(
        "gennemgang", "Gennemgang", "Hvilke to roller der har læst posten, og hvornår. «casebook review» skriver det.",
        default=(), tells=Tells.NOTHING, criterion=Criterion(1, "hvem der har gennemgået posten"),
    )  # fmt: skip

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The published sources; none where those who did it tell it themselves."""
        return () if self.sources == OWN_EXPERIENCE else self.sources

    @property
    def is_own_experience(self) -> bool:
        """True if those who did it tell it themselves, and nothing is published that it could be held against."""
        return self.sources == OWN_EXPERIENCE

    @property
    def is_public(self) -> bool:
        """True if the record has a page with its content."""
        return self.status is Status.UNREVIEWED or self.claims_review

    @property
    def claims_review(self) -> bool:
        """True if the record's status says that two roles have read it."""
        return self.status in {Status.PUBLISHED, Status.HISTORIC}


class Bookkeeping(Part):
    """The fields of a case and of a method that no page shows."""

    author: Line | None = item(
        "skrevet_af", "Skrevet af", "Rollen, der har skrevet posten, aldrig et navn. Den kan ikke selv gennemgå den.",
        default=None, tells=Tells.NOTHING, public=False,
    )  # fmt: skip
    next_review: NextReview | None = item(
        "eftersyn", "Eftersyn", "Hvornår posten ses efter, og af hvilken rolle.", default=None, tells=Tells.NOTHING,
        public=False,
    )  # fmt: skip
