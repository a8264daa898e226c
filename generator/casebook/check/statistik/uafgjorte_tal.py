"""Numbers of which no rule can tell what they count: a question to the editor, asked once a record."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.declared import declared
from casebook.check.passage import Passage, PassagePart
from casebook.check.person_scope import subject_of
from casebook.check.rule import Hit, Reads, TextRule
from casebook.check.shared.counts.counted_text import counted_text
from casebook.check.shared.counts.undecided import FEWEST_WORDS, Undecided
from casebook.check.shared.words.numbers import COUNTING
from casebook.check.spans import merged
from casebook.check.triggers import Triggers
from casebook.corpus.review import is_reviewed
from casebook.model import Case
from casebook.model.facts import Tells
from casebook.model.values import PrivacyBasis
from casebook.problem import Confidence, Level

_WORDS = (
    *("en", "et", "én", "ét", "den", "begge", "ingen", "alle", "samtlige", "resten", "øvrige", "eneste", "hver"),
    *("halvdelen", "halvparten"),
)
_TRIGGERS = Triggers((*_WORDS, *COUNTING), ("tredjedel", "fjerdedel", "femtedel"), digits=True)


def find(passage: Passage, context: CheckContext) -> Iterator[Hit]:
    """Numbers of a case that may count people, where nobody has vouched for this very text."""
    if subject_of(passage) is Tells.NOTHING or not declared(context).is_case or context.for_document(_is_settled):
        return
    text = counted_text(passage, context)
    if sum(map(str.isalpha, text.tokens.lower)) >= FEWEST_WORDS:
        yield from (Hit(start, end) for start, end in merged(Undecided(text).parts()))


def _is_settled(context: CheckContext) -> bool:
    """True for a text that as many as must have read as it stands, or that retells what a source has published."""
    record, document = context.record, context.document
    if not isinstance(record, Case) or document is None:
        return False
    if record.privacy.basis is PrivacyBasis.ALREADY_PUBLISHED:
        return True
    return bool(record.reviews) and is_reviewed(record, document, context.registers.publisher, context.today)


RULE = TextRule(
    family="statistik",
    name="uafgjorte-tal",
    title="Tal, som reglerne ikke kan afgøre",
    message=(
        "Her står tal, som reglerne ikke kan afgøre. Tæller et af dem færre end fem mennesker, kan de kendes på det."
    ),
    why=(
        "«Tre er i gang» kan være tre mennesker eller tre maskiner, og ordene omkring siger det ikke altid. Det "
        "ved du, og derfor bliver du spurgt én gang for hele teksten. Er teksten gennemgået, som den står, eller "
        "genfortæller den en kilde, der allerede er offentliggjort, bliver der ikke spurgt."
    ),
    source=(
        "A. Hundepool m.fl., Statistical Disclosure Control (Wiley 2012), kapitel 4; Danmarks Statistik, "
        "Datafortrolighed"
    ),
    hint=(
        "Skriv «nogle», «få» eller «flere», hvor det er mennesker, og lad tallet stå, hvor det er noget andet. Er alle "
        "set efter, skal du ikke gøre mere."
    ),
    level=Level.ADVICE,
    confidence=Confidence.LOW,
    parts=frozenset({PassagePart.VALUE}),
    reads=Reads.CASES,
    find=find,
    triggers=(_TRIGGERS,),
    asks_once=True,
    bad=(
        "På holdet var stemningen tung, og ⟦ingen⟧ sagde noget.",
        "Planen var tænkt til ⟦seks⟧, siger konsulenten.",
        "Der er ⟦tre⟧ pladser besat i gartneriet lige nu.",
        "⟦Den ene⟧ mødte hver dag, og ⟦den anden⟧ blev væk.",
        "Ungeenheden fulgte et ⟦tvillingepar⟧ det første år.",
        "På det mindste kontor var ⟦to⟧ sagsbehandlere med.",
        "Til sidst manglede kun ⟦en⟧, og brevet kom ham i hænde.",
    ),
    good=(
        "Han var i praktik tre dage om ugen i otte uger.",
        "Mødet begyndte klokken ni, og de talte om to ting.",
        "Hver anden uge ringede hun, og de tog én opgave ad gangen.",
        "Det står på side 4, i trin 2 og i stk. 3.",
        "Der var ingen kontakt i de første måneder.",
        "Én fast medarbejder ringede, også når ingen svarede.",
        "Nogle er stadig med, og få er flyttet.",
    ),
)
