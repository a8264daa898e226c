"""Medicines by name, and doses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.names.special_words import spans_of_somebody
from casebook.check.shared.ner.medicines import MEDICINES
from casebook.check.triggers import Triggers
from casebook.problem import Level

_AMOUNT = r"(?:[0-9]{1,2} ?[x×*] ?)?[0-9]{1,4}(?:[.,][0-9]{1,3})?"
_DOSE = rf"{_AMOUNT} ?(?:mg|milligram|mikrogram|mcg|µg|ml|IE|g)\b(?: ?[x×*] ?[0-9])?"
_WORDS = pattern(
    rf"(?<![\wæøå])(?:{'|'.join(sorted(MEDICINES))})(?:en|et|s|behandling|behandlet|kur|tabletter|sprøjter?)?(?![\wæøå])"
    rf"(?: {_DOSE})?"
    r"|(?<![\wæøå])[a-zæøå]{4,20}(?:zapin|oxetin|piprazol|triptylin|azepam|azolam|cillin|statin|prazol|sartan|"
    r"[uiz]mab|tinib)"
    rf"(?![\wæøå])(?: {_DOSE})?"
    rf"|(?:(?<![\wæøå])[a-zæøå]{{5,20}} )?(?<![\w.,]){_AMOUNT} ?(?:mg|mikrogram|mcg|µg)(?![\wæøå])"
    r"|\bdepot(?:medicin|injektion|sprøjte)\w*|\bhormonbehandling\w*|\bsubstitutions(?:behandling|medicin)\w*",
    re.IGNORECASE,
)
_TRIGGERS = Triggers(
    {"mg", "mikrogram", "mcg", "µg"},
    (
        *MEDICINES,
        *("zapin", "oxetin", "piprazol", "triptylin", "azepam", "azolam", "cillin", "statin", "prazol", "sartan"),
        *("mab", "tinib", "depotm", "depoti", "depots", "substitutions", "hormonbe"),
    ),
)


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Names of medicines, with their dose, and doses with any word before them."""
    return (Hit(start, end) for start, end in spans_of_somebody(_WORDS, passage, context, _TRIGGERS))


RULE = TextRule(
    family="indirekte",
    name="medicin",
    title="Medicin",
    message="Her står navnet på en medicin eller en dosis.",
    why=(
        "Medicinen siger, hvad et menneske fejler, også når diagnosen er udeladt. Navn og dosis sammen er "
        "skrevet af fra et medicinkort."
    ),
    source=(
        "Databeskyttelsesforordningen art. 9, stk. 1 (helbredsoplysninger); Lægemiddelstyrelsen, "
        "medicinpriser.dk (lægemidlernes navne)"
    ),
    hint=("Skriv, hvad medicinen betyder i hverdagen: «tager medicin, der gør træt om morgenen» – uden navn og dosis."),
    level=Level.WARNING,
    reads=Reads.CASES,
    find=find,
    triggers=(_TRIGGERS,),
    bad=(
        "Han tager ⟦sertralin 100 mg⟧ hver morgen.",
        "Han får ⟦depotmedicin⟧ på klinikken.",
        "Morten er i behandling med ⟦metadon⟧ igen.",
        "Han tager ⟦quetiapin⟧ til natten.",
        "Han får ⟦antabus⟧ to gange om ugen.",
        "Han fik ⟦kodein 30 mg⟧ mod smerterne.",
    ),
    good=(
        "Han tager medicin, der gør ham træt om morgenen.",
        "Han køber 500 g mel og en liter mælk.",
        "Han løfter højst 10 kg.",
        "Han glemmer sin medicin en gang imellem.",
        "Han får behandling for noget psykisk.",
    ),
    also=frozenset({"navn-med-lille", "uerklæret-egennavn", "personnavn", "sjælden-diagnose"}),
)
