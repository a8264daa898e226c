"""Professionals named beside their title."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.third_parties import named
from casebook.check.triggers import Triggers
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


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Names that stand before or after the title of a professional."""
    return (Hit(start, end) for start, end in named(_PROFESSION, _TRIGGERS, passage, context))


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
    triggers=(_TRIGGERS,),
    bad=(
        "Han stoler på mentoren ⟦Steen⟧ fra første dag.",
        "Hans sagsbehandler, ⟦Lene⟧, ringer hver uge.",
        "Sammen med psykologen ⟦Ulla Bertelsen⟧ finder han ord for det.",
        "⟦Kurt⟧, hans bostøtte, kommer om tirsdagen.",
        "Han får en kontaktperson, der hedder ⟦Gitte⟧.",
        "Lægen hjælper, og jobkonsulenten ⟦Anne-Mette⟧ finder et sted.",
        "Da ⟦Grethe⟧ (mentoren) kom til, blev det bedre.",
        "⟦Bodil⟧ er hans nye mentor og følger ham tæt.",
    ),
    good=(
        "Han stoler på mentoren fra første dag.",
        "Hans sagsbehandler i Holstebro ringer hver uge.",
        "Mentoren Morten har fået, er god til at lytte.",
        "Han har en mentor. Senere får han også en bostøtte.",
        "Det er en mentor, han har brug for.",
        "Han er sin egen chef.",
        "Hos jobkonsulenten. Der er altid kaffe.",
        "Lederen af GPS kender ham godt.",
        "Ankestyrelsen (sagsbehandleren) ringede til ham.",
    ),
    also=frozenset({"uerklæret-egennavn", "personnavn", "fuldt-navn", "navn-med-titel"}),
)
