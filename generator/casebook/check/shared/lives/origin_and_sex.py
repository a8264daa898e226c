"""Sex by pronouns and nouns, and the broad background by wording, where no field says them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from casebook.check.passage import Passage
from casebook.check.patterns import pattern
from casebook.check.shared.lives.guards import is_denied, is_of_another
from casebook.check.shared.lives.whom import Telling
from casebook.check.triggers import Triggers
from casebook.model.values import Background, Sex

_SEXES = dict.fromkeys(("han", "ham", "hans"), Sex.MAN) | dict.fromkeys(("hun", "hende", "hendes"), Sex.WOMAN)
_PRONOUN = pattern(r"\b(?:han|ham|hans|hun|hende|hendes)\b")
_SEXED = frozenset(
    (*_SEXES, "mand", "fyr", "dreng", "enkemand", "kvinde", "pige", "far", "mor", "alenefar", "familiefar", "alenemor")
)
_NOUN = pattern(
    r"\b(?:(?:en|den)\s+(?:[a-zæøå0-9-]{2,20},?\s+){0,3}(?:(?P<mand>mand|fyr|dreng|enkemand)|(?P<kvinde>kvinde|pige))|"
    r"(?:er|blev|bliver|som)\s+(?:enlig\s+|alene)?(?:(?P<m>far)|(?P<k>mor))|(?P<m2>alenefar|enlig far|familiefar)|"
    r"(?P<k2>alenemor|enlig mor))\b"
)
_OTHERS = pattern(
    r"\b[a-zæøå]*(?:mentor|konsulent|sagsbehandler|rådgiver|kolleg|vejleder|underviser|lærer|leder|chef|læge|psykolog|"
    r"forælder|forældre|bror|søster|ven|kæreste|kone|kontaktperson|arbejdsgiver)[a-zæøå]*\b"
)
_CLEARLY = 2  # so many times as often as the other sex
_ORIGIN = pattern(
    r"\b(?:(?:som|er|var|en|tidligere|ung|unge|den)\s+(?:\w+\s+)?(?:flygtning|indvandrer|efterkommer)(?:en)?\b|"
    r"flygtningebaggrund|indvandrerbaggrund|"
    r"(?:indvandrer|flygtninge)(?:kvinde|mand|mor|far)n?\b|"
    r"(?:kom|kommet|kommer|flyttede|rejste|rejst|flygtede|flygtet|ankom|ankommet)\s+(?:\w+\s+){0,2}til\s+"
    r"(?:danmark|landet)\b|(?:kom|kommet|flyttede|flygtede|flygtet)\s+(?:\w+\s+)?hertil\b|flygtede\s+(?:fra|med|som)\b|"
    r"født\s+i\s+(?:udlandet|et\s+andet\s+land)|nytilkommen|tosproget|"
    r"(?:anden|ikke-vestlig|etnisk\s+minoritets)\s*(?:etnisk\s+)?baggrund|"
    r"(?:går|gik|begynd\w+|start\w+)\s+(?:\w+\s+)?(?:på|til)\s+(?:sprogskole\w*|danskundervisning\w*)|"
    r"(?:lærte|lært|lærer)\s+(?:sig\s+)?dansk\b|taler?\s+(?:kun\s+|ikke\s+|lidt\s+|næsten\s+)*dansk\b)"
)
ORIGIN_TRIGGERS = Triggers(
    {"danmark", "landet", "hertil", "dansk", "flygtede", "tosproget", "udlandet", "baggrund"},
    ("flygtning", "indvandrer", "efterkommer", "nytilkom", "sprogskole", "danskundervisning"),
)


class SexSign(NamedTuple):
    """A word in a passage that says the sex of the person that a sentence tells of."""

    sex: Sex
    passage: Passage
    start: int
    end: int


def sex_signs(telling: Telling, passage: Passage) -> Iterator[SexSign]:
    """The pronouns and nouns of a sentence that tells of one person alone."""
    sentence = telling.sentence
    if len(telling.names) != 1 or not (_SEXED & sentence.words):
        return
    other = _OTHERS.search(sentence.lower)
    end = other.start() if other else len(sentence.lower)  # behind «sin mentor» it may be the mentor
    for match in _PRONOUN.finditer(sentence.lower, 0, end):
        start = sentence.start + match.start()
        yield SexSign(_SEXES[match[0]], passage, start, sentence.start + match.end())
    for match in _NOUN.finditer(sentence.lower, 0, end):
        sex = Sex.MAN if (match.lastgroup or "").startswith("m") else Sex.WOMAN
        yield SexSign(sex, passage, sentence.start + match.start(), sentence.start + match.end())


def told_sex(signs: Iterable[SexSign]) -> SexSign | None:
    """The first sign of the sex that most of them say, if it is clearly more than the other."""
    by_sex: dict[Sex, list[SexSign]] = {}
    for sign in signs:
        by_sex.setdefault(sign.sex, []).append(sign)
    ranked = sorted(by_sex.values(), key=len, reverse=True)
    if not ranked or (len(ranked) > 1 and len(ranked[0]) < _CLEARLY * len(ranked[1])):
        return None
    return ranked[0][0]


def origins_in_words(telling: Telling, passage: Passage, names: frozenset[str]) -> Iterator[tuple[str, int, int]]:
    """Wordings by which somebody has come from another country: the background, and where it stands.

    Most who are spoken of so are of «ikke-vestlig» background, which is also fewer than all who came from abroad.
    """
    sentence = telling.sentence
    if not sentence.mask & ORIGIN_TRIGGERS.mask:
        return
    for match in _ORIGIN.finditer(sentence.lower):
        start = sentence.start + match.start()
        if not is_denied(sentence, start) and not is_of_another(sentence, start, passage.text, names):
            yield Background.NON_WESTERN.value, start, sentence.start + match.end()
