"""Professionals named beside their title."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import matches, pseudonyms
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.names.third_parties import named
from casebook.check.spans import Part, merged
from casebook.check.triggers import Triggers
from casebook.language.inflection import with_genitives
from casebook.problem import Level

_PROFESSION = pattern(
    r"[a-zæøå]{0,20}(?:mentor|sagsbehandler|konsulent|psykolog|psykiater|læge|bostøtte|kontaktperson|pædagog|"
    r"lærer|vejleder|leder|"
    r"chef|rådgiver|hjemmehjælper|hjælper|sygeplejerske|assistent|terapeut|coach|underviser|koordinator|behandler|"
    r"arbejdsgiver|"
    r"mester|værkfører|tolk|advokat|værge|instruktør|medarbejder|kollega|direktør|formand|præst|dommer|betjent|"
    r"fysioterapeut|"
    r"tandlæge|butikschef|bestyrer|souschef|vikar|frivillig|støtteperson|jobformidler|personale)(?:en|n|et|s|ens|"
    r"ne|erne)?"
)

_TRIGGERS = Triggers(
    parts=(
        *("mentor", "behandler", "konsulent", "psyk", "læge", "bostøtte", "person", "pædagog", "lærer"),
        *("vejleder", "leder", "chef", "rådgiver", "hjælper", "sygeplejerske", "assistent", "terapeut"),
        *("coach", "underviser", "koordinator", "arbejdsgiver", "mester", "fører", "tolk", "advokat"),
        *("værge", "instruktør", "medarbejder", "kolleg", "direktør", "formand", "præst", "dommer"),
        *("betjent", "bestyrer", "vikar", "frivillig", "formidler"),
    ),
)


_FROM_A_PLACE = pattern(
    r"(?<![\wæøåÆØÅ])(?P<name>[A-ZÆØÅ][a-zæøåéü]{2,15})(?= (?:fra|på|hos|ved) (?:den |det )?"
    r"(?:[a-zæøå]{3,25}(?:kontoret|afdelingen|køkkenet|lageret|værkstedet|eriet|forvaltningen|centret|centeret|skolen|"
    r"butikken|receptionen|kantinen|holdet|huset|fabrikken|klubben|hjemmet|hallen|gården|teket|arkivet|stationen|"
    r"klinikken|sekretariatet)|receptionen|kontoret|lageret|kantinen|køkkenet|værkstedet)(?![\wæøå]))"
)
_PLACES = Triggers(
    parts=(
        *(
            "kontoret",
            "afdelingen",
            "køkkenet",
            "lageret",
            "værkstedet",
            "eriet",
            "forvaltningen",
            "centret",
            "centeret",
        ),
        *("skolen", "butikken", "receptionen", "kantinen", "holdet", "huset", "fabrikken", "klubben", "hjemmet"),
        *("centeret", "hallen", "gården", "teket", "arkivet", "stationen", "klinikken", "sekretariatet"),
    ),
)


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Names that stand before or after the title of a professional, or before the place where they work."""
    parts = (*named(_PROFESSION, _TRIGGERS, passage, context), *_from_places(passage, context))
    return (Hit(start, end) for start, end in merged(parts))


def _from_places(passage: Passage, context: CheckContext) -> Iterator[Part]:
    """First names as in «Rosa fra lønkontoret»."""
    ours = with_genitives(pseudonyms(context))
    for match in matches(_FROM_A_PLACE, passage, context, _PLACES):
        if match["name"].lower() in context.lists.given and match["name"] not in ours:
            yield match.span("name")


RULE = TextRule(
    family="tredjepart",
    name="navngiven-fagperson",
    title="Navngiven fagperson",
    message="Her står en fagperson ved navn.",
    why=(
        "Mentoren og sagsbehandleren har ikke sagt ja til at være med, og deres navn fører til borgeren: De kan "
        "slås op med "
        "arbejdssted, og kollegerne ved, hvem de har fulgt."
    ),
    source="Databeskyttelsesforordningen art. 4, nr. 1, og art. 6; WP29, Opinion 05/2014 (linkability)",
    hint="Skriv rollen uden navn: «mentoren», «sagsbehandleren».",
    level=Level.WARNING,
    reads=Reads.CASES,
    find=find,
    triggers=(_TRIGGERS, _PLACES),
    bad=(
        "Han stoler på mentoren ⟦Steen⟧ fra første dag.",
        "Hans sagsbehandler, ⟦Lene⟧, ringer hver uge.",
        "Sammen med psykologen ⟦Ulla Bertelsen⟧ finder han ord for det.",
        "⟦Kurt⟧, hans bostøtte, kommer om tirsdagen.",
        "Han får en kontaktperson, der hedder ⟦Gitte⟧.",
        "Lægen hjælper, og jobkonsulenten ⟦Anne-Mette⟧ finder et sted.",
        "Da ⟦Grethe⟧ (mentoren) kom til, blev det bedre.",
        "⟦Rosa⟧ fra lønkontoret var den eneste, der hilste.",
        "⟦Bodil⟧ er hans nye mentor og følger ham tæt.",
    ),
    good=(
        "Han stoler på mentoren fra første dag.",
        "Hans sagsbehandler i Holstebro ringer hver uge.",
        "Mentoren Morten har fået, er god til at lytte.",
        "Han har en mentor. Senere får han også en hjælper.",
        "Det er en mentor, han har brug for.",
        "Han er sin egen chef.",
        "Hos jobkonsulenten. Der er altid kaffe.",
        "Lederen af GPS kender ham godt.",
        "Ankestyrelsen (sagsbehandleren) ringede til ham.",
        "Morten på lageret er glad for det.",
        "Turen fra lønkontoret var lang.",
    ),
    also=frozenset({"uerklæret-egennavn", "personnavn", "fuldt-navn", "navn-med-titel"}),
)
