"""Former trades of people beside the citizen: «hendes mentor er pensioneret politimester», «mentor: fhv. lærer»."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import told
from casebook.check.spans import Part
from casebook.check.triggers import Triggers

_ROLE = (
    r"(?:[a-zæøå]{0,14}(?:mentor|sagsbehandler|rådgiver|chef|mester|kontaktperson|bostøtte|lærer|underviser|konsulent|"
    r"vejleder|leder|kollega|makker|støtteperson|besøgsven|vikar|frivillig|instruktør|koordinator|vært|værge|tolk|"
    r"chauffør|arbejdsgiver|nabo|ven|veninde|kæreste|udlejer|bisidder|træner|coach|psykolog|læge|pædagog|medhjælper)"
    r"(?:en|n|et|nen|den|sen)?)"
)
_FORMER = (
    r"(?:tidligere|pensioneret|pens\.?|fhv\.?|forhenværende|afgået|afskediget|eks-|ex-|førtidspensioneret|"
    r"arbejdsløs|gammel)"
)
_WAS = pattern(
    rf"(?<![a-zæøå])(?P<part>{_ROLE}(?:,| er| var| har været|:| –| -)(?: (?:selv|også|en|et|egentlig|oprindelig|"
    r"oprindeligt|vist|jo))*"
    rf" {_FORMER} ?(?!(?:borger|deltager|ledig|kursist|medarbejder|kollega|mentor|kontanthjælpsmodtager|bruger|ven|"
    r"elev)[a-z]*\b)"
    r"[a-zæøå]{4,}(?:[ -][a-zæøå]{4,}(?:mand|er|ør|ist|ent|mester))?)(?![a-zæøå])"
)
_ALSO = pattern(
    rf"(?<![a-zæøå])(?P<part>{_FORMER} (?!(?:borger|deltager|ledig|kursist|medarbejder)[a-z]*\b)"
    rf"[a-zæøå]{{5,}},? (?:der|som) (?:nu )?(?:er|var|blev|arbejder som) (?:hendes|hans|min|astas) {_ROLE})(?![a-zæøå])"
)
_WAS_ONCE = pattern(  # «Hans mentor hedder …, og hun har tidligere været politibetjent»
    rf"(?<![a-zæøå]){_ROLE}(?![a-zæøå])[^.!?;\n]{{0,60}}?, (?:og |der |som )?(?:hun |han )?(?P<part>(?:har|"
    r"havde) (?:tidligere|før|"
    r"engang|selv|i mange år) (?:været|arbejdet som) (?!(?:borger|deltager|ledig|syg|glad|med|i|på|hos|til|ansat|"
    r"her|der)\b)"
    r"(?:en )?[a-zæøå]{4,})(?![a-zæøå])"
)
FORMER_TRIGGERS = Triggers(
    {"tidligere", "været", "arbejdet", "pens", "fhv", "forhenværende", "afgået", "eks", "ex", "gammel"}, ("pensioner",)
)


def former_trades(passage: Passage, context: CheckContext) -> Iterator[Part]:
    """The places where a passage tells what somebody at the citizen's side was before."""
    for sentence in told(passage, context, FORMER_TRIGGERS):
        for shape in (_WAS, _ALSO, _WAS_ONCE):
            for match in shape.finditer(sentence.lower):
                yield sentence.start + match.start("part"), sentence.start + match.end("part")
