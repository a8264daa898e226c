"""Relatives that a sentence tells of: «moderen», «hendes bror», «mormor», «den ældste», «en far, der …»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum, auto
from itertools import product
from typing import NamedTuple

from casebook.check.sentences import LowerWord
from casebook.check.shared.words.life_words import word_set

_KIND = sorted(
    word_set(
        "bedste sted pleje bonus pap reserve sviger svigers svige mor far olde børne barne halv store lille "
        "tvilling tvillinge adoptiv eks eks- teenage gud værts biologiske"
    )
)
_SINGULAR = sorted(
    word_set(
        "mor moder far fader bror broder søster søn datter barn fætter kusine onkel tante moster faster nevø niece "
        "svoger svigerinde tvilling kæreste kone mand hustru fru ægtefælle samlever samleverske partner forlovede "
        "eks barnebarn samboende samboer sambo knægt tøs"
    )
)
_PLURAL = "forældre børn sønner døtre brødre søstre søskende børnebørn tvillinger bedsteforældre"
_DEFINITE = sorted(
    word_set(
        "moren moderen faren faderen broren broderen søsteren sønnen datteren barnet fætteren kusinen onklen "
        "tanten mosteren fasteren nevøen niecen svogeren svigerinden tvillingen kæresten konen hustruen ægtefællen "
        "samleveren samleversken partneren eksen forældrene børnene sønnerne døtrene brødrene søstrene søskendene "
        "børnebørnene tvillingerne manden samboeren knægten tøsen knægtene tøserne"
    )
)
# Not of the family: only a fact of their life is one, and not whatever they do.
_BESIDE = word_set(
    "ven veninde nabo genbo overbo underbo udlejer kammerat bofælle roomie logerende barndomsven bedsteven"
)
_BEFORE_OTHERS = word_set("med til hos af for fra på mod om hinanden")
_BESIDE_DEFINITE = word_set(
    "vennen veninden naboen genboen overboen underboen udlejeren kammeraten bofællen roomien roomiet barndomsvennen "
    "barndomsveninden ungdomsvennen kollegaen kollegaens"
)
_CHILDREN = word_set("dreng pige drenge piger unger ældste yngste mellemste mindste store lille")
_ONE_OF_THEM = frozenset({"ene", "anden", "tredje"})  # of the twins, of the sisters
_NEAR = 40  # words before «den ene» in which they are all spoken of
_IN_A_ROW = word_set("ældste yngste mellemste mindste næstældste næstyngste")
_SIZED = word_set("store lille")  # «den store er blevet student», where nothing else is spoken of
_WITH_KIND = [kind + kin for kind, kin in product(_KIND, (*_SINGULAR, *_PLURAL.split()))]
_BARE = frozenset((*_SINGULAR, *_WITH_KIND, *_PLURAL.split(), *_BESIDE))
_MEANT = frozenset(
    (
        *_DEFINITE,
        *_BESIDE_DEFINITE,
        *(kind + kin for kind, kin in product(_KIND, _DEFINITE)),
        *word_set(
            "drengen pigen drengene pigerne ungen ungerne babyen plejefamilien aflastningsfamilien værtsfamilien "
            "adoptivfamilien poden minstebarnet mindstebarnet"
        ),
    )
)
_SEVERAL = frozenset(
    (
        *_PLURAL.split(),
        *word_set("børnene sønnerne døtrene brødrene søstrene tvillingerne drengene pigerne ungerne"),
    )
)
_NO_OPENERS = word_set("barn børn fru tvillinger mand forældre søskende tvilling ven nabo knægt tøs kammerat")
_LIKE_NAMES = _BARE - _NO_OPENERS | {"partner"}
_OWNERS = word_set("begge hendes hans deres min mit mine vores dit din dine borgers borgerens")
_REFLEXIVE = word_set("sin sit sine")
_COUNTED = word_set("en et to tre fire én ét")
_BEFORE_A_COUNT = word_set("og har havde med hos af fik fødte m til")
_BETWEEN = word_set(
    "ældste yngste mellemste mindste næstældste næstyngste afdøde tidligere biologiske ene anden to tre nye gamle "
    "første ældre yngre lille voksne egen eget egne store lille små hjemmeboende fælles nuværende anden"
)
_CLAUSES = word_set("og da at men når mens fordi hvis før for siden hvor så om dengang efter selvom")
_STOPS = ',.;:!?–\n("»“/|«”'


class Certainty(Enum):
    """The ways in which a text says which relative it means."""

    WHOLE = auto()  # «hendes bror», «moderen»: may be the subject of a sentence
    OBJECT = auto()  # «sin bror», «har en bror»: only what a relative clause or a phrase says


class Relative(NamedTuple):
    """A relative in a sentence: the words that name them, the number of the first and of the one behind the last."""

    start: int
    end: int
    first: int
    behind: int
    certainty: Certainty
    is_kin: bool


def is_relative(word: str) -> bool:
    """True for a word in small letters for somebody of the family, in whatever form."""
    return (word in _BARE or word in _MEANT) and not is_beside(word)


def is_beside(word: str) -> bool:
    """True for a word for a friend or a neighbour."""
    return word in _BESIDE or word in _BESIDE_DEFINITE or word in {"kollega", "veninder", "venner"}


def relatives(words: Sequence[LowerWord], text: str) -> Iterator[Relative]:
    """The relatives whom a sentence speaks of as one certain person, and not as «en far» in general."""
    for i, word in enumerate(words):
        first = _first(words, i)
        certainty = _certainty(words, first, i, text)
        if certainty:
            behind = i + 1
            if word.text in _BARE and behind < len(words) and text[words[behind].start].isupper():
                behind += 1  # «fætter Aslan»
            if words[behind : behind + 1] and words[behind].text == "og" and _is_kin(words[behind + 1 : behind + 2]):
                behind += 2  # «min mor og far»
            is_kin = word.text not in _BESIDE and word.text not in _BESIDE_DEFINITE
            yield Relative(words[first].start, words[behind - 1].end, first, behind, certainty, is_kin)


def _is_kin(words: Sequence[LowerWord]) -> bool:
    return bool(words) and (words[0].text in _BARE or words[0].text in _MEANT)


def _first(words: Sequence[LowerWord], i: int) -> int:
    """The number of the first word that belongs to a relative: the owner, or an adjective."""
    first = i
    while first and i - first < 2 and words[first - 1].text in _BETWEEN:  # noqa: PLR2004
        first -= 1
    return first - 1 if first and _owner(words[first - 1].text) else first


def _owner(word: str) -> bool:
    return word in _OWNERS or word in _REFLEXIVE or word in {"den", "det"} or _is_kin_of_kin(word)


def _is_kin_of_kin(word: str) -> bool:
    """True for «mors» in «min mors kæreste»."""
    return word.endswith("s") and (word[:-1] in _BARE or word[:-1] in _MEANT)


def _certainty(words: Sequence[LowerWord], first: int, i: int, text: str) -> Certainty | None:
    if _is_whole(words, first, i, text):
        return Certainty.WHOLE
    word, before = words[i].text, words[first - 1].text if first else ""
    if words[first].text in _REFLEXIVE and (word in _BARE or word in _CHILDREN):
        return Certainty.OBJECT
    is_counted = before in _COUNTED and first > 1 and words[first - 2].text in _BEFORE_A_COUNT
    return Certainty.OBJECT if is_counted and (word in _BARE or word in _CHILDREN) else None


def _is_whole(words: Sequence[LowerWord], first: int, i: int, text: str) -> bool:
    """True for a relative that may be the subject of a sentence."""
    word, owner = words[i].text, words[first].text
    if word in _BESIDE_DEFINITE and first and words[first - 1].text in _BEFORE_OTHERS:
        return False  # «konflikten med naboen blev løst»
    if (owner in _OWNERS or _is_kin_of_kin(owner)) and first < i:
        return word in _BARE or word in _CHILDREN
    if owner == "den":
        several = word in _ONE_OF_THEM and any(other.text in _SEVERAL for other in words[max(0, first - _NEAR) : first])
        return several or word in _IN_A_ROW or (word in _SIZED and _begins(words, first, text))
    if owner == "det":
        return word == "barn" and words[first + 1].text in _IN_A_ROW
    if owner in _IN_A_ROW and first < i and (word in _BARE or word in _CHILDREN):
        return _begins(words, first, text)
    of_a_name = first > 0 and words[first - 1].text.endswith("s") and text[words[first - 1].start].isupper()
    like_a_name = word in _LIKE_NAMES and _begins(words, first, text)
    return word in _MEANT or (word in _BARE and of_a_name) or like_a_name


def _begins(words: Sequence[LowerWord], first: int, text: str) -> bool:
    """True if a word begins a clause, as a name would."""
    if not first or words[first - 1].text in _CLAUSES:
        return True
    return any(sign in _STOPS for sign in text[words[first - 1].end : words[first].start])
