"""Sentences that tell of a relative's own life: who it is, read on to the verb and what stands behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from casebook.check.context import CheckContext
from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.person_scope import told
from casebook.check.sentences import LowerWord, words
from casebook.check.shared.kin.kinship import Certainty, Relative, relatives
from casebook.check.shared.kin.own_life import happens, is_a_fact, is_a_state, is_of_own_life
from casebook.check.shared.words.life_words import CITIZEN, COPULA, NO_WORKER, WORKER, word_set
from casebook.check.shared.words.word_classes import is_verb
from casebook.check.spans import Part
from casebook.check.triggers import Triggers

_LONGEST = 14  # words of a predicate that are read
_WHICH = frozenset({"der", "som"})
_NEW_CLAUSE = word_set("og men så for da når mens fordi hvis at det hvilket derfor selvom om hvor hvad hvem")
_PRONOUNS = frozenset(["han", "hun", "ham", "hende", "de", "dem"])
_ANYBODY = frozenset(["manden", "konen", "drengen", "pigen", "barnet"])  # «manden, der åbnede» is no husband
_RESUMES = frozenset([",", ":", "–", "(", "-"])
_WOMEN = (
    "mor",
    "moren",
    "moderen",
    "søster",
    "søsteren",
    "datter",
    "datteren",
    "kone",
    "konen",
    "tante",
    "tanten",
    "inde",
    "inden",
)
_MEN = (
    "far",
    "faren",
    "faderen",
    "bror",
    "broren",
    "broderen",
    "søn",
    "sønnen",
    "mand",
    "manden",
    "onkel",
    "onklen",
    "ven",
    "vennen",
)
_PHRASES = frozenset(["i", "på", "med", "m", "under"])
_PHRASE = 5  # words of a phrase that are read: «datter i aflastning hver anden weekend»
_APPOSED = pattern(r"(?:en|et|tidligere|pensioneret|fhv|forhenværende|uddannet|enke|enkemand)$")
_POINTED_OUT = (["er", "ham"], ["er", "hende"], ["var", "ham"], ["var", "hende"])  # «er ham, der kørte galt»
_NEAR = 200  # characters before a place in which its sentence begins
_ENDS = frozenset(".;:!?–\n|")
GENERAL = pattern(
    r"(?:(?:mange|nogle|andre|en del) (?:har|er|af|forældre|børn|mødre|fædre)|de fleste|når nogen|hvis nogen|når man|"
    r"hvis man)\b",
    2,
)  # tells of nobody
_LOSS = pattern(
    r"\b(?:(?:mist(?:ede|et)|begrav(?:ede|et)) (?:sin|begge sine|sine|min|mine|begge) (?:[a-zæøå]+e )?"
    r"(?!job|arbejde|lejlighed|bolig|plads|kræfter|tålmodighed|interesse|venner)[a-zæøå]*(?:mor|far|bror|"
    r"søster|søn|datter|"
    r"barn|børn|forældre|brødre|søstre|kone|mand|hustru|kæreste|samlever|ægtefælle|fætter|kusine|onkel|tante|"
    r"moster|faster|"
    r"tvilling|ven|veninde)\b"
    r"|(?:blev|er blevet|bliver|endte som) (?:\w+ )?(?:enke|enkemand|forældreløs)\b"
    r"|fandt (?:sin|min|hendes|hans) [a-zæøå]+ (?:død|livløs|bevidstløs|hængt))"
)
_OWN = (
    r"(?:død|dødsfald|selvmord|ulykke|konkurs|fængs\w+|dom|afsoning|misbrug|alkoholmisbrug|druk|drikkeri|"
    r"demens|kræft\w*|"
    r"sygdom|sygeleje|diagnose|skizofreni|psykose|anbringelse|plejefamilie|bosted|udvisning|asylsag|skilsmisse|"
    r"bryllup|"
    r"konfirmation|begravelse|bisættelse|graviditet|abort|handicap|operation|indlæggelse|afvænning|"
    r"arbejdsplads|firma|"
    r"forretning|praksis|restaurant|pizzeria|grillbar|frisørsalon|vold|overgreb|depression|angst|adhd|autisme|"
    r"hjerneskade|"
    r"blodprop|spillegæld|gæld|fødselsdag|tvangsfjernelse|fyring|arbejdsløshed)"
)
_OF_KIN = pattern(
    r"\b[a-zæøå]*(?:mor|mors|moren|moderen|moder|far|faren|faderen|bror|broren|broderen|søster|søsteren|søn|"
    r"sønnen|datter|"
    r"datteren|kone|konen|mand|manden|kæreste|kæresten|samlever|samleveren|ægtefælle|ægtefællen|hustru|"
    r"hustruen|eks|eksen|"
    r"forældrene|børnene|barnet|drengen|pigen|fætter|fætteren|kusine|kusinen|onkel|onklen|tante|tanten|moster|"
    r"mosteren|faster|"
    rf"fasteren|svigermor|svigerfar|tvillingernes?)s (?:[a-zæøå]+e )?(?:[a-zæøå]{{0,12}})?{_OWN}\b"
)
_BIRTHS = pattern(
    r"\b(?:børn|barn|søn|sønner|datter|døtre|dreng|pige|drenge|piger|tvillinger)\b[^.;\n]{0,25}?[(,: ]"
    r"(?:f\.|født|årg\.|årgang|fra|\() ?(?:i )?(?:19[6-9]\d|20[0-2]\d)(?:(?:, | og | samt |/)(?:19[6-9]\d|"
    r"20[0-2]\d))*"
)


def is_general(text: str, at: int) -> bool:
    """True for «Mange har forældre, der drak», which tells of nobody: `at` stands in its sentence."""
    end_before = text.rfind(". ", max(0, at - _NEAR), at)
    return bool(GENERAL.match(text, end_before + len(". ") if end_before >= 0 else 0))


def lives(triggers: Triggers, passage: Passage, context: CheckContext) -> Iterator[Part]:
    """The places where a relative's own life is told."""
    for sentence in told(passage, context, triggers):
        if is_general(passage.text, sentence.start):
            continue
        for shape in (_LOSS, _OF_KIN, _BIRTHS):
            yield from _placed(shape, sentence.lower, sentence.start)
        tokens = words(sentence)
        for relative in relatives(tokens, passage.text):
            end = _end(tokens, relative, passage.text)
            if end:
                yield relative.start, end


def _placed(shape: re.Pattern[str], lower: str, offset: int) -> Iterator[Part]:
    return ((offset + match.start(), offset + match.end()) for match in shape.finditer(lower))


def _end(tokens: Sequence[LowerWord], relative: Relative, text: str) -> int:
    """The end of what is told of a relative's own life; 0 where nothing is."""
    at = relative.behind
    clause = _clause(tokens, at, text)
    predicate = [word.text for word in clause]
    gap = text[relative.end : tokens[at].start].strip() if at < len(tokens) else "."
    verb = _verb_before(tokens, relative, text) if relative.certainty is Certainty.WHOLE else ""
    if verb and gap in {"", "."}:
        is_told = is_of_own_life([verb, *(() if gap else predicate)])
    elif predicate and predicate[0] in _WHICH:
        may_be_any = tokens[at - 1].text in _ANYBODY and relative.end - relative.start == len(tokens[at - 1].text)
        is_told = _tells(predicate[1:], relative) and (not may_be_any or is_a_fact(predicate))
    elif relative.certainty is Certainty.WHOLE and not gap:
        is_told = _tells(predicate, relative)
    elif relative.certainty is Certainty.WHOLE and gap in _RESUMES and _is_resumed(predicate, tokens[at - 1].text):
        is_told = _tells(predicate[1 + (predicate[1:2] != [] and predicate[1] in _WHICH) :], relative)
    else:
        is_noun = bool(predicate) and (bool(_APPOSED.match(predicate[0])) or _is_trade(predicate[0]))
        is_told = (gap == ":" or (gap == "," and is_noun)) and is_a_state(predicate)
    is_told = is_told or (not gap and list(predicate[:2]) in _POINTED_OUT)
    if not is_told:
        predicate, clause = predicate[:_PHRASE], clause[:_PHRASE]
        is_told = not gap and predicate[:1] != [] and predicate[0] in _PHRASES and is_a_fact(predicate)
    return (clause[-1].end if clause else relative.end) if is_told else 0


def _is_trade(word: str) -> bool:
    """True for «arrestforvarer» behind a relative and a comma."""
    return bool(WORKER.match(word)) and word not in NO_WORKER and not is_verb(word)


def _tells(predicate: Sequence[str], relative: Relative) -> bool:
    """True if a predicate tells of a life: of a friend or a neighbour only what is a fact by itself."""
    if not is_of_own_life(predicate):
        return False
    return relative.is_kin or is_a_fact(predicate) or (predicate[0] in COPULA and is_a_state(predicate[1:]))


def _is_resumed(predicate: Sequence[str], kin: str) -> bool:
    """True for «min eksmand, han kører rutebilen», and not where «hun» is the citizen again."""
    if not predicate or predicate[0] not in _PRONOUNS:
        return False
    others = _WOMEN if predicate[0] in {"han", "ham"} else _MEN
    return not kin.endswith(others)


def _verb_before(tokens: Sequence[LowerWord], relative: Relative, text: str) -> str:
    """The verb that stands before its subject: «så døde min far», «I dag arbejder broderen som kok»."""
    first = relative.first
    if not first or text[tokens[first - 1].end : relative.start].strip() or not happens(tokens[first - 1].text):
        return ""
    has_subject = first > 1 and tokens[first - 2].text in CITIZEN | _WHICH | {"det"}
    return "" if has_subject else tokens[first - 1].text


def _clause(tokens: Sequence[LowerWord], at: int, text: str) -> Sequence[LowerWord]:
    """The words from one on that belong to the same clause, as far as they are read."""
    end = at
    while end < min(len(tokens), at + _LONGEST):
        if end > at:
            gap = text[tokens[end - 1].end : tokens[end].start]
            clause = tokens[end].text in _NEW_CLAUSE
            subject = end + 1 < len(tokens) and tokens[end + 1].text in CITIZEN
            if not _ENDS.isdisjoint(gap.rstrip() if gap != ". " else "") or "," in gap or (clause and subject):
                break
        end += 1
    return tokens[at:end]
