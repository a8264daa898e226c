"""The grounds on which somebody may stay in the country, and whether they are a citizen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.needs import Needs
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.names.special_words import spans_of_somebody
from casebook.check.triggers import Triggers
from casebook.problem import Level

_KIND = (
    r"(?:midlertidig|permanent|tidsubegrænset|tidsbegrænset|humanitær|humanitært|tålt|ulovligt|lovligt|inddraget|"
    r"udløbet|"
    r"forlænget|varigt|varig|dansk|fremmed|dobbelt)"
)
_WORDS = pattern(
    r"(?<![a-zæøå])(?:kvote|konventions|båd|krigs|fordrevn)[a-zæøå]{0,3}flygtning[a-zæøå]*"
    rf"|(?:(?<![a-zæøå]){_KIND} )?(?<![a-zæøå])(?:opholds(?:tilladelse|grundlag|ret|kort|status)|statsborgerskab|"
    r"indfødsret(?:sprøven?)?|asyl(?:center|centret|ansøger|sag|status|sagen|afslag)?|flygtningestatus|fremmedpas|"
    r"konventionspas|rejsedokument|arbejdsvisum|turistvisum|visum|greencard|udvisning|udvisningssag|udrejsecenter|"
    r"udrejsecentret|hjemsendelse|repatriering)(?:en|et|s|r|er|erne)?(?![a-zæøå])"
    rf"|(?<![a-zæøå]){_KIND} (?:ophold|pas|statsborger)(?:et|e)?(?![a-zæøå])"
    r"|(?<![a-zæøå])(?:familiesammenf[a-zæøå]*|statsløs[a-zæøå]*|udvist af landet|udvisningsdømt|papirløs[a-zæøå]*|"
    r"uden opholdstilladelse|flygtningelejr[a-zæøå]*|au ?pair[a-zæøå-]*|EU-ophold|EØS-borger)(?![a-zæøå])"
    r"|\bophold(?:et)? (?:er|blev|bliver|var) (?:[a-zæøå]+ )?(?:inddraget|forlænget|nægtet|udløbet|bortfaldet)"
    r"|(?<![a-zæøå])(?:flygtningenævnet|udlændingenævnet|udlændingestyrelsen|udlændingeservice|hjemrejsestyrelsen)"
    r"|\b(?:særloven|fordrevne fra|tredjelandsstatsborger|uledsaget)[a-zæøå]*"
    r"|\b(?:flygtet|flygtede|flugt|flygtning) (?:[a-zæøå]+ )?(?:fra|over|via) (?:[a-zæøå]+ )?(?:krigen|regimet|"
    r"middelhavet|"
    r"militæret|bomberne|borgerkrigen)",
    re.IGNORECASE,
)
_NEEDS = Needs(_WORDS)
_TRIGGERS = Triggers(
    {"visum", "ophold", "opholdet", "pas", "passet", "statsborger", "pair", "særloven"},
    (
        *(
            "flygt",
            "flugt",
            "ophold",
            "borgerskab",
            "indfødsret",
            "asyl",
            "konventions",
            "fremmedpas",
            "rejsedok",
            "visum",
        ),
        *("greencard", "udvis", "udrejse", "hjemsend", "repatri", "familiesammenf", "statsløs", "papirløs", "aupair"),
        *("udlændinge", "hjemrejse", "fordrevn", "tredjelands", "uledsag", "eøs"),
    ),
)


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Kinds of permits, of refuge and of citizenship; «flygtning» alone is the broad background."""
    return (Hit(start, end) for start, end in spans_of_somebody(_WORDS, passage, context, _TRIGGERS, _NEEDS))


RULE = TextRule(
    family="indirekte",
    name="opholdsgrundlag",
    title="Opholdsgrundlag eller statsborgerskab",
    message="Her står, på hvilket grundlag nogen er i landet.",
    why=(
        "En opholdstilladelse, en familiesammenføring eller et afslag på statsborgerskab står i få menneskers papirer, "
        "og sammen med kommune og alder peger det på familien. Det kan også skade den, det handler om."
    ),
    source="WP29, Opinion 05/2014 (linkability, inference); databeskyttelsesforordningen art. 9, stk. 1",
    hint="Skriv den brede baggrund: «kom til landet som voksen», «flygtning» – uden papirer og afgørelser.",
    level=Level.WARNING,
    reads=Reads.CASES,
    find=find,
    triggers=(_TRIGGERS,),
    bad=(
        "Han kom hertil som ⟦kvoteflygtning⟧ og fik en lejlighed.",
        "Han har ⟦midlertidig opholdstilladelse⟧ og venter.",
        "Han fik afslag på ⟦statsborgerskab⟧ to gange.",
        "Morten er ⟦statsløs⟧ og rejser på ⟦konventionspas⟧.",
        "Han blev ⟦familiesammenført⟧ og kender få.",
        "Han boede på ⟦asylcentret⟧, mens han arbejdede.",
    ),
    good=(
        "Han er flygtning og gået i gang med sprogskolen.",
        "Han kom til landet som voksen.",
        "Opholdet på højskolen gjorde ham godt.",
        "Han passer sit arbejde og er glad for det.",
        "Mange søger statsborgerskab.",
        "Han har et midlertidigt ophold på et herberg.",
    ),
    also=frozenset({"oprindelsesland", "uerklæret-egennavn"}),
)
